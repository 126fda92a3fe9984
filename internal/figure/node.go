package figure

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Name says all that a figure depends on: two figures of one name are one.
type Name struct {
	Unit      int64
	Indicator string // its code, in the campaign of the period's year
	Period    movement.Period
	Tree      Reading
	Known     Known
}

// IsNode marks Figure as reachable by its id.
func (*Figure) IsNode() {}

// NodeID returns the id by which the API names the figure.
func (f *Figure) NodeID() string {
	return "figure:" + Name{f.Unit.ID, f.Indicator.Code, f.Period, f.Tree, f.Known}.String()
}

// String writes the name: 26:8.1:2024:AS_REPORTED:SUBMITTED, and where it is asked as of a
// moment, that moment after it.
func (n Name) String() string {
	text := strconv.FormatInt(n.Unit, 10) + ":" + n.Indicator + ":" + n.Period.String() + ":" + n.Tree.String() + ":" + string(n.Known.basis())
	if !n.Known.At.Now() {
		text += ":" + n.Known.At.Time().Format(time.RFC3339Nano)
	}
	return text
}

// ParseName reads a name just as String writes it; false: it is none.
func ParseName(s string) (n Name, ok bool) {
	parts := strings.SplitN(s, ":", 6)
	if len(parts) < 5 {
		return n, false
	}
	var wrong [4]error
	n.Unit, wrong[0] = strconv.ParseInt(parts[0], 10, 64)
	n.Period, wrong[1] = movement.ParsePeriod(parts[2])
	n.Tree, wrong[2] = ParseReading(parts[3])
	n.Indicator, n.Known.ApprovedOnly = parts[1], parts[4] == string(OfApproved)
	if len(parts) == 6 {
		var at time.Time
		at, wrong[3] = time.Parse(time.RFC3339Nano, parts[5])
		n.Known.At = MomentOf(at)
	}
	return n, errors.Join(wrong[:]...) == nil && n.Unit > 0 && n.String() == s
}

// On returns the day on which the units of a figure are told: of a period that runs on today,
// of one that has ended its last, and on one tree asked for that tree's. A unit that opened
// later is told on its first day.
func (f *Figure) On(today org.Date) org.Date {
	return f.Tree.Stretch(f.Period, today).On
}
