package table

import (
	"cmp"
	"maps"
	"slices"

	"thidua/internal/movement"
)

// stretch is what a member of the periods' axis is of: one period, or, of their total, several that no one
// covers.
type stretch struct {
	period movement.Period
	sum    []movement.Period // instead; nil: the one period
}

// alongPeriods returns the members of the periods' axis, the total last: the period that the others make up
// where they follow each other within a year, else their sum. Of those with a total none share months.
func (p *Plan) alongPeriods() []stretch { return along(p.Periods, p.Has(OfPeriod)) }

func along(periods []movement.Period, total bool) []stretch {
	var all []stretch
	for _, period := range periods {
		all = append(all, stretch{period: period})
	}
	if total && len(periods) > 0 {
		all = append(all, wholeOf(periods))
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
	for _, period := range neededFor(r.stretches, r.measures) {
		if r.Campaigns[period.Year()] != nil {
			r.place[period] = len(r.needed)
			r.needed = append(r.needed, period)
		}
	}
}

// neededFor returns every period of which some measures need figures, each once, in their order.
func neededFor(stretches []stretch, measures []Measure) []movement.Period {
	if len(measures) > 0 && allOfBoard(measures) {
		return nil
	}
	known := map[movement.Period]bool{}
	for _, s := range stretches {
		for _, period := range s.sum {
			known[period] = true
		}
		if s.sum != nil {
			continue
		}
		known[s.period] = true
		for _, m := range measures {
			if other, ok := beside(m, s.period); ok {
				known[other] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(known), func(a, b movement.Period) int {
		return cmp.Or(cmp.Compare(a.First(), b.First()), cmp.Compare(a.Last(), b.Last()), cmp.Compare(a.String(), b.String()))
	})
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
