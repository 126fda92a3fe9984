package table

import (
	"cmp"
	"slices"

	"thidua/internal/figure"
)

// choose keeps of the answer the units that every condition holds of, puts them in order, cuts them off
// after the top ones, and drops the measures that only these looked at.
func (r *run) choose(a *Answer) {
	a.Shown = slices.DeleteFunc(a.Shown, func(unit int) bool {
		return slices.ContainsFunc(r.Ask.Where, func(c CellCondition) bool { return !r.holds(c, a.Slabs[unit]) })
	})
	if len(r.Ask.Order) > 0 {
		slices.SortFunc(a.Shown, func(x, y int) int { return r.compare(a.Slabs, x, y) })
	}
	if top := r.Ask.Top; top != nil && *top < len(a.Shown) {
		a.Shown = a.Shown[:max(0, *top)]
	}
	a.Hidden = len(r.Units) - len(a.Shown)
	if a.Hidden == 0 && len(r.measures) == len(r.Measures) && len(r.Ask.Order) == 0 {
		return
	}
	slabs := make([]Slab, 0, len(a.Shown)+1)
	for _, unit := range a.Shown {
		slabs = append(slabs, r.shown(a.Slabs[unit]))
	}
	if r.Has(OfUnit) {
		slabs = append(slabs, r.shown(a.Slabs[len(r.Units)]))
	}
	a.Slabs = slabs
}

// shown drops from a slab the measures that are not asked for.
func (r *run) shown(s Slab) Slab {
	if len(r.measures) == len(r.Measures) || s == nil {
		return s
	}
	kept := make(Slab, 0, len(s)/len(r.measures)*len(r.Measures))
	for at := 0; at < len(s); at += len(r.measures) {
		kept = append(kept, s[at:at+len(r.Measures)]...)
	}
	return kept
}

// holds reports whether a condition holds of some cell of a slab that it names.
func (r *run) holds(c CellCondition, s Slab) bool {
	m := slices.Index(r.measures, c.Measure)
	first, last := 0, len(r.Indicators)
	switch {
	case c.Measure.OfBoard():
		first, last = r.members(), r.members()+1
	case c.Indicator != nil:
		first = r.Column(*c.Indicator)
		last = first + 1
	}
	for i := first; i < last; i++ {
		for j, period := range r.Periods {
			if (c.Period == nil || *c.Period == period) && c.holds(s[(i*len(r.stretches)+j)*len(r.measures)+m]) {
				return true
			}
		}
	}
	return false
}

// holds reports whether a condition holds of a cell: of an empty one only that it is missing, or that its
// status is the one that its mark says.
func (c CellCondition) holds(of Cell) bool {
	switch {
	case c.Missing != nil:
		return *c.Missing == (of.Kind == Nothing)
	case len(c.Classes) > 0:
		return of.Kind == Word && slices.Contains(c.Classes, of.Text)
	case len(c.Is) > 0:
		return of.Kind == Word && slices.Contains(c.Is, figure.Status(of.Text))
	case of.Kind != Number:
		return false
	case c.AtLeast != nil:
		return of.Number >= *c.AtLeast
	case c.MoreThan != nil:
		return of.Number > *c.MoreThan
	case c.AtMost != nil:
		return of.Number <= *c.AtMost
	case c.LessThan != nil:
		return of.Number < *c.LessThan
	}
	return false
}

// compare orders two units by the cells that the ask names, those without one last, those alike by code.
func (r *run) compare(slabs []Slab, x, y int) int {
	for _, o := range r.Ask.Order {
		at := r.orderedBy(o)
		a, b := slabs[x][at], slabs[y][at]
		if a.Kind == Nothing || b.Kind == Nothing {
			if a.Kind != b.Kind {
				return cmp.Compare(b.Kind, a.Kind)
			}
			continue
		}
		by := cmp.Compare(a.Number, b.Number)
		if o.Measure == StatusOf {
			by = cmp.Compare(slices.Index(worst, figure.Status(a.Text)), slices.Index(worst, figure.Status(b.Text)))
		}
		if o.Down {
			by = -by
		}
		if by != 0 {
			return by
		}
	}
	return byCode(r.Units[x], r.Units[y])
}

// worst lists the statuses in the order in which they stand, the worst first.
var worst = []figure.Status{
	figure.NotMet, figure.Incomplete, figure.Behind, figure.NotReported, figure.OnTrack, figure.Met, figure.MetByDecision,
	figure.Exceeded, figure.NoTarget, figure.NotApplicable,
}

// orderedBy returns where in a slab the cell stands that an order looks at.
func (r *run) orderedBy(o CellOrder) int {
	i, j := 0, 0
	switch {
	case o.Measure.OfBoard():
		i = r.members()
	case o.Indicator != nil:
		i = r.Column(*o.Indicator)
	}
	if o.Period != nil {
		j = slices.Index(r.Periods, *o.Period)
	}
	return (i*len(r.stretches)+j)*len(r.measures) + slices.Index(r.measures, o.Measure)
}
