package table

import (
	"slices"

	"thidua/internal/figure"
	"thidua/internal/org"
)

// totals adds the units of the axis up that lie below no other one of it.
type totals struct {
	sums     [][]figure.Total // by the number of a period needed, then by that of an indicator
	counts   map[int64]bool   // the units that are added
	withheld bool             // one of them may not be read as it is asked for
}

func (r *run) newTotals() *totals {
	t := &totals{sums: make([][]figure.Total, len(r.needed)), counts: map[int64]bool{}}
	for n := range t.sums {
		t.sums[n] = make([]figure.Total, len(r.Indicators))
	}
	for _, u := range r.highest() {
		t.counts[u.ID] = true
	}
	return t
}

// highest returns those of the units that lie below no other one of them.
func (p *Plan) highest() []*org.Unit {
	lying := p.lying()
	return slices.DeleteFunc(slices.Clone(p.Units), func(u *org.Unit) bool { return lying[u.ID] != nil })
}

// add adds one more unit, once.
func (t *totals) add(u *org.Unit, of *told) {
	if !t.counts[u.ID] {
		return
	}
	delete(t.counts, u.ID)
	t.withheld = t.withheld || of.withheld
	for n, figures := range of.figures {
		for i, f := range figures {
			if f != nil {
				t.sums[n][i].Add(f)
			}
		}
	}
}

// told returns what they come to together.
func (t *totals) told() *told {
	all := &told{sum: true, withheld: t.withheld}
	for _, sums := range t.sums {
		figures := make([]*figure.Figure, len(sums))
		for i := range sums {
			figures[i] = sums[i].Figure()
		}
		all.figures = append(all.figures, figures)
	}
	return all
}
