package table

import (
	"slices"

	"thidua/internal/movement"
)

// ranks are the values of all units, by where they stand between indicators and periods.
type ranks [][]ranked

type ranked struct {
	unit  int
	value exact
}

// newRanks returns ranks to be filled.
func (r *run) newRanks() ranks {
	return make(ranks, r.members()*len(r.stretches))
}

// add takes the values of one more unit down.
func (k ranks) add(unit int, values []exact) {
	for at, v := range values {
		if v != nil {
			k[at] = append(k[at], ranked{unit, v})
		}
	}
}

// fill gives each unit its place: 1 the best, those alike the same, and the next as many further.
func (k ranks) fill(r *run, slabs []Slab) {
	m := slices.Index(r.measures, Rank)
	for at, all := range k {
		best := 1
		if r.wantsLess(at/len(r.stretches), r.stretches[at%len(r.stretches)]) {
			best = -1
		}
		slices.SortStableFunc(all, func(a, b ranked) int { return best * b.value.Cmp(a.value) })
		place := 0
		for n, one := range all {
			if n == 0 || one.value.Cmp(all[n-1].value) != 0 {
				place = n + 1
			}
			slabs[one.unit][at*len(r.measures)+m] = Cell{Kind: Number, Number: float64(place)}
		}
	}
}

// wantsLess reports whether less is better of an indicator: its target says so.
func (r *run) wantsLess(i int, s stretch) bool {
	year := s.period.Year()
	if s.sum != nil {
		year = s.sum[len(s.sum)-1].Year()
	}
	if i == len(r.Indicators) || r.Campaigns[year] == nil || r.Indicators[i].Of[year] == nil {
		return false
	}
	target := r.Indicators[i].Of[year].Target
	return target != nil && target.Comparator == movement.LessThan
}
