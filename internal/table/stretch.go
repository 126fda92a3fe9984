package table

import (
	"cmp"
	"slices"

	"thidua/internal/movement"
)

// stretch is what a member of the periods' axis is of: one period, or, of their total, several that no one
// covers.
type stretch struct {
	period movement.Period
	sum    []movement.Period // instead; nil: the one period
	none   bool              // it cannot be said: periods share months
}

// stretches returns the members of the periods' axis, the total last: the period that the others make up
// where they follow each other within a year, else their sum.
func (p *Plan) stretches() []stretch {
	var all []stretch
	for _, period := range p.Periods {
		all = append(all, stretch{period: period})
	}
	if p.Has(OfPeriod) {
		all = append(all, wholeOf(p.Periods))
	}
	return all
}

func wholeOf(periods []movement.Period) stretch {
	inOrder := slices.Clone(periods)
	slices.SortFunc(inOrder, func(a, b movement.Period) int { return cmp.Compare(a.First(), b.First()) })
	first, last := inOrder[0], inOrder[len(inOrder)-1]
	follow := true
	for i := 1; i < len(inOrder); i++ {
		before, next := inOrder[i-1], inOrder[i]
		if next.First() <= before.Last() {
			return stretch{none: true}
		}
		follow = follow && next.First() == before.Last().Next()
	}
	switch {
	case len(inOrder) == 1:
		return stretch{period: first}
	case follow && first.Year() == last.Year():
		from, _ := first.Numbers()
		_, to := last.Numbers()
		return stretch{period: movement.MonthsPeriod(first.Year(), from, to)}
	}
	return stretch{sum: inOrder}
}

// findNeeded writes down every period of which figures are needed, each once, in their order.
func (r *run) findNeeded() {
	need := func(period movement.Period) {
		if r.Campaigns[period.Year()] != nil && !slices.Contains(r.needed, period) {
			r.needed = append(r.needed, period)
		}
	}
	for _, s := range r.stretches {
		for _, period := range s.sum {
			need(period)
		}
		if s.sum != nil || s.none {
			continue
		}
		need(s.period)
		for _, m := range r.measures {
			if other, ok := beside(m, s.period); ok {
				need(other)
			}
		}
	}
	slices.SortFunc(r.needed, func(a, b movement.Period) int {
		return cmp.Or(cmp.Compare(a.First(), b.First()), cmp.Compare(a.Last(), b.Last()), cmp.Compare(a.String(), b.String()))
	})
	for n, period := range r.needed {
		r.place[period] = n
	}
}

// beside returns the other period that a measure looks at; false where it looks at none, or there is none.
func beside(m Measure, period movement.Period) (movement.Period, bool) {
	switch m {
	case DeltaPrevious:
		return period.Previous()
	case DeltaLastYear:
		return period.YearBefore(), true
	case Cumulative:
		_, last := period.Numbers()
		return movement.MonthsPeriod(period.Year(), 1, last), true
	}
	return movement.Period{}, false
}
