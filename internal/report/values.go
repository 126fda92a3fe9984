package report

import (
	"maps"
	"slices"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// read returns values as a vector, or the first fault in them.
func read(c *movement.Campaign, unit *org.Unit, leaf bool, values map[string]int64) (Vector, error) {
	said := make(Vector, len(c.Elements))
	for _, code := range slices.Sorted(maps.Keys(values)) {
		e, n := c.Element(code), values[code]
		switch {
		case e == nil:
			return nil, fault.New(fault.Invalid, "no element %q", code)
		case !e.OwedBy(unit.Level, leaf):
			return nil, fault.New(fault.Invalid, "%s is not reported by %s %s but by: %s",
				code, unit.Title(), unit.Code, strings.Join(e.ReportedBy, ", "))
		case n < 0 || n > Largest:
			return nil, fault.New(fault.Invalid, "%s is %d; it must lie between 0 and %d", code, n, int64(Largest))
		case e.Nature == movement.State && n > 1:
			return nil, fault.New(fault.Invalid, "%s is %d; say 1 for yes or 0 for no", code, n)
		}
		said.Say(e, n)
	}
	return said, nil
}
