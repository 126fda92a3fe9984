package table

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/figure"
	"thidua/internal/movement"
)

// atOnce is how many units' figures are held in memory at the same time.
const atOnce = 40

// run is a plan being answered.
type run struct {
	*Plan

	measures  []Measure // those asked for, then those that only a condition or an order looks at
	stretches []stretch // of the periods, their total last
	needed    []movement.Period
	place     map[movement.Period]int // among those needed
	total     *totals                 // of the units, where it is the sum of theirs
	unread    int                     // how many cells are withheld
	boards    []movement.Period       // of which scoreboards are looked at
	unranked  map[movement.Period]unrankedUnits
}

// start finds out what the plan rests on.
func (p *Plan) start() *run {
	r := &run{Plan: p, measures: p.measured(), stretches: p.alongPeriods(), place: map[movement.Period]int{}}
	r.findNeeded()
	r.boards, r.unranked = boardPeriods(r.stretches, r.measures), map[movement.Period]unrankedUnits{}
	if p.Has(OfUnit) && p.Whole == nil {
		r.total = r.newTotals()
	}
	return r
}

// IsOfWhole reports whether what is shown of one unit hangs on all of them: where a rank, a condition, an
// order or a top is asked for.
func (p *Plan) IsOfWhole() bool {
	return slices.Contains(p.Measures, Rank) || len(p.Ask.Where) > 0 || len(p.Ask.Order) > 0 || p.Ask.Top != nil
}

// Each answers the plan unit by unit, in the order in which it shows them, the units' total last, under the
// number after the last unit's, and returns what one should know of the answer. Where nothing is of the whole
// it holds the figures of few units at a time, and no cell of those that it has given. Until it returns, yield
// must leave db alone.
func (p *Plan) Each(ctx context.Context, db bun.IDB, yield func(unit int, slab Slab) error) ([]Note, error) {
	if p.IsOfWhole() {
		a, err := p.Answer(ctx, db)
		if err != nil {
			return nil, err
		}
		return a.Notes, a.each(yield)
	}
	r := p.start()
	err := r.each(ctx, db, 0, len(p.Units), p.Has(OfUnit), func(unit int, slab Slab, _ []exact) error { return yield(unit, slab) })
	return slices.Concat(p.Notes, r.notes(0)), err
}

// each answers the units from one number up to another, and the units' total where it is wanted: then every
// unit's figures are looked at where it is the sum of them.
func (r *run) each(ctx context.Context, db bun.IDB, from, to int, total bool, yield func(unit int, slab Slab, values []exact) error) error {
	first, last := from, to
	sums := total && r.total != nil
	if sums {
		first, last = 0, len(r.Units)
	}
	chunks := slices.Collect(slices.Chunk(r.Units[first:last], atOnce))
	whole := total && r.total == nil
	if whole { // it is read together with the last units
		if len(chunks) == 0 {
			chunks = append(chunks, nil)
		}
		n := len(chunks) - 1
		chunks[n] = append(slices.Clip(chunks[n]), r.Whole)
	}
	next, stop := r.readAhead(ctx, db, chunks)
	defer stop()
	for _, units := range chunks {
		of, err := next()
		if err != nil {
			return err
		}
		for _, u := range units {
			n := first
			first++
			if n == last { // Whole
				slab, _ := r.slab(of[u.ID].unranked())
				return yield(len(r.Units), slab, nil)
			}
			if sums {
				r.total.add(u, of[u.ID])
			}
			if n >= from && n < to {
				r.lookAtBoards(u, of[u.ID])
				slab, values := r.slab(of[u.ID])
				if err := yield(n, slab, values); err != nil {
					return err
				}
			}
		}
	}
	if !total {
		return nil
	}
	slab, _ := r.slab(r.total.told())
	return yield(len(r.Units), slab, nil)
}

// Answer is a plan answered whole, or a page of it.
type Answer struct {
	*Plan

	Shown  []int  // the units shown, in their order, by their number in the plan
	Hidden int    // how many a condition or Top left out
	Slabs  []Slab // of those shown, and last of the units' total where it is asked for; of what lies on no row of the page nil
	Notes  []Note // the plan's, and what the answer showed
}

// Answer answers the plan whole: it holds every cell.
func (p *Plan) Answer(ctx context.Context, db bun.IDB) (*Answer, error) {
	return p.answer(ctx, db, 0, len(p.Units), p.Has(OfUnit))
}

// Page answers so many rows of the plan from one on, counted from 0. Where its rows run unit by unit, and
// nothing is of the whole, only the figures of the units on the page are read; the answer holds the others'
// places, and no cells of them. Else it is the whole answer.
func (p *Plan) Page(ctx context.Context, db bun.IDB, first, rows int) (*Answer, error) {
	if p.IsOfWhole() || p.Ask.Rows[0] != OfUnit {
		return p.Answer(ctx, db)
	}
	each := p.Layout(1).Rows()
	from := min(max(first, 0)/each, len(p.Units))
	to := (max(first, 0) + max(rows, 0) + each - 1) / each
	return p.answer(ctx, db, from, max(from, min(to, len(p.Units))), p.Has(OfUnit) && to > len(p.Units))
}

func (p *Plan) answer(ctx context.Context, db bun.IDB, from, to int, total bool) (*Answer, error) {
	r := p.start()
	a := &Answer{Plan: p, Slabs: make([]Slab, len(p.Units), len(p.Units)+1)}
	if p.Has(OfUnit) {
		a.Slabs = append(a.Slabs, nil)
	}
	for unit := range p.Units {
		a.Shown = append(a.Shown, unit)
	}
	var ranks ranks
	if slices.Contains(r.measures, Rank) {
		ranks = r.newRanks()
	}
	err := r.each(ctx, db, from, to, total, func(unit int, slab Slab, values []exact) error {
		a.Slabs[unit] = slab
		ranks.add(unit, values)
		return nil
	})
	if err != nil {
		return nil, err
	}
	ranks.fill(r, a.Slabs)
	r.choose(a)
	a.Notes = slices.Concat(p.Notes, r.notes(a.Hidden))
	return a, nil
}

// each gives the answer unit by unit.
func (a *Answer) each(yield func(unit int, slab Slab) error) error {
	for i, unit := range a.Shown {
		if err := yield(unit, a.Slabs[i]); err != nil {
			return err
		}
	}
	if len(a.Slabs) > len(a.Shown) {
		return yield(len(a.Units), a.Slabs[len(a.Shown)])
	}
	return nil
}

// Cell returns what stands in a row and a column of a layout.
func (a *Answer) Cell(l Layout, row, column Place) Cell {
	unit, at := l.In(row, column)
	return a.Slabs[unit][at]
}

// known tells of which reports the figures are made where that is asked for.
func (p *Plan) known() (k figure.Known) {
	if p.Ask.AsOf != nil {
		k.At = figure.MomentOf(*p.Ask.AsOf)
	}
	k.ApprovedOnly = p.Ask.Status != nil && *p.Ask.Status == figure.OfApproved
	return k
}
