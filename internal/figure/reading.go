package figure

import (
	"fmt"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Reading is on which tree a figure is summed.
type Reading struct {
	kind readingKind
	day  org.Date // of AS_OF; of CURRENT once it is known
}

type readingKind string

const (
	asReported readingKind = ""
	current    readingKind = "CURRENT"
	asOf       readingKind = "AS_OF"
)

var (
	// AsReported leaves every number where it was reported: a flow of a month belongs to
	// the parents of that month, a stock at a period's end to the parents at that end.
	AsReported = Reading{kind: asReported}
	// Current puts every number on today's tree.
	Current = Reading{kind: current}
)

// AsOf puts every number on the tree of one day.
func AsOf(day org.Date) Reading { return Reading{asOf, day} }

// ParseReading reads AS_REPORTED, CURRENT or AS_OF(2024-06-30). It fails with Invalid.
func ParseReading(s string) (Reading, error) {
	switch {
	case s == "AS_REPORTED":
		return AsReported, nil
	case s == "CURRENT":
		return Current, nil
	case len(s) > 7 && s[:6] == "AS_OF(" && s[len(s)-1] == ')':
		day, err := org.ParseDate(s[6 : len(s)-1])
		return AsOf(day), err
	}
	return Reading{}, fault.New(fault.Invalid, "%q is no reading of the tree; write AS_REPORTED, CURRENT or AS_OF(2024-06-30)", s)
}

// MarshalText writes the reading as ParseReading reads it.
func (r Reading) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a reading as ParseReading does.
func (r *Reading) UnmarshalText(text []byte) (err error) {
	*r, err = ParseReading(string(text))
	return err
}

// Stretch returns the days of a period that have come, and the tree on which the reading
// looks at them: who hung below a unit then adds to what it comes to.
func (r Reading) Stretch(p movement.Period, today org.Date) org.Stretch {
	in := org.Stretch{From: p.First(), To: max(p.First(), min(p.Last(), today))}
	switch r.kind {
	case current:
		in.Tree, in.On = today, today
	case asOf:
		in.Tree, in.On = r.day, r.day
	default:
		// A flow belongs to whoever stands above at its month's end, also where that is to come.
		in.On, in.To = in.To, movement.MonthOf(in.To).Last()
	}
	return in
}

// String writes the reading as ParseReading reads it.
func (r Reading) String() string {
	switch r.kind {
	case current:
		return string(current)
	case asOf:
		return fmt.Sprintf("AS_OF(%s)", r.day)
	default:
		return "AS_REPORTED"
	}
}

// on returns the reading with the day that it means today.
func (r Reading) on(today org.Date) Reading {
	if r.kind == current {
		r.day = today
	}
	return r
}

// span is one stretch of months to be summed, with the day whose tree and whose open
// units count for it.
type span struct {
	yearStart org.Date // stocks are summed from here
	first     org.Date
	last      org.Date
	day       org.Date // the period's end, or today where that comes first
	owed      org.Date // the first day after the last month that has ended
	months    []movement.Period
}

func spanOf(p movement.Period, today org.Date) span {
	s := span{
		yearStart: movement.YearPeriod(p.Year()).First(),
		first:     p.First(), last: p.Last(),
		day: max(p.First(), min(p.Last(), today)), months: p.Months(),
	}
	s.owed = s.first
	for _, m := range s.months {
		if m.Last() < today {
			s.owed = m.Last().Next()
		}
	}
	return s
}
