package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// read returns values as a vector, and what no report may say.
func read(c *movement.Campaign, unit *org.Owner, values map[string]int64) (said Vector, findings []Finding) {
	said = make(Vector, len(c.Elements))
	for _, code := range slices.Sorted(maps.Keys(values)) {
		e, n := c.Element(code), values[code]
		f := Finding{Code: code, Element: e, Value: n, Blocks: true}
		switch {
		case e == nil:
			f.Rule, f.Vi, f.En = UnknownElement, fmt.Sprintf("không có chỉ số %q", code), fmt.Sprintf("no element %q", code)
		case e.Counted != "":
			f.Rule = NotOwed
			f.Vi = fmt.Sprintf("%s do hệ thống tự đếm, không ai báo cáo", e.Name)
			f.En = fmt.Sprintf("%s is counted by the service; nobody reports it", code)
		case !e.OwedBy(unit.Level, unit.Leaf()):
			f.Rule = NotOwed
			f.Vi = fmt.Sprintf("%s không do %s báo cáo", e.Name, unit.Title())
			f.En = fmt.Sprintf("%s is not reported by %s %s but by: %s", code, unit.Title(), unit.Code, strings.Join(e.ReportedBy, ", "))
		case e.Nature == movement.State && (n < 0 || n > 1):
			f.Rule, f.Against = OutOfRange, &e.Most
			f.Vi = fmt.Sprintf("%s là %d; ghi 1 là có, 0 là không", e.Name, n)
			f.En = fmt.Sprintf("%s is %d; say 1 for yes or 0 for no", code, n)
		case n < 0 || n > e.Most:
			f.Rule, f.Against = OutOfRange, &e.Most
			f.Vi = fmt.Sprintf("%s là %s; chỉ có thể từ 0 đến %s", e.Name, grouped(n, '.'), grouped(e.Most, '.'))
			f.En = fmt.Sprintf("%s is %d; it must lie between 0 and %d", code, n, e.Most)
		default:
			said.Say(e, n)
			continue
		}
		findings = append(findings, f)
	}
	return said, findings
}
