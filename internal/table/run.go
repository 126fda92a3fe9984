package table

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// atOnce is how many units' figures are held in memory at the same time.
const atOnce = 40

// Each answers the plan unit by unit, in its order, the units' total last, holding few of them at a time.
// Ranks, conditions, order and top are of the whole: where one is asked for, use Answer.
func (p *Plan) Each(ctx context.Context, db bun.IDB, yield func(unit int, slab Slab) error) error {
	for first := 0; first < len(p.Units); first += atOnce {
		units := p.Units[first:min(first+atOnce, len(p.Units))]
		of, err := p.figures(ctx, db, units)
		if err != nil {
			return err
		}
		for i, u := range units {
			if err := yield(first+i, p.slab(of[u.ID])); err != nil {
				return err
			}
		}
	}
	return nil
}

// figures returns, for each of some units, its figures by period and indicator.
func (p *Plan) figures(ctx context.Context, db bun.IDB, units []*org.Unit) (map[int64]map[movement.Period][]*figure.Figure, error) {
	all := make(map[int64]map[movement.Period][]*figure.Figure, len(units))
	for _, period := range p.Periods {
		var indicators []*movement.Indicator
		for _, column := range p.Indicators {
			if ind := column.Of[period.Year()]; ind != nil {
				indicators = append(indicators, ind)
			}
		}
		ask := figure.Ask{Units: units, Indicators: indicators, Period: period, Tree: p.reading()}
		of, err := figure.Figures(ctx, db, p.Reader.All, p.Campaigns[period.Year()], ask)
		if err != nil {
			return nil, err
		}
		for unit, figures := range of {
			if all[unit] == nil {
				all[unit] = map[movement.Period][]*figure.Figure{}
			}
			all[unit][period] = figures
		}
	}
	return all, nil
}

// slab measures one unit's figures.
func (p *Plan) slab(of map[movement.Period][]*figure.Figure) Slab {
	var s Slab
	for i := range p.Indicators {
		for _, period := range p.Periods {
			for _, m := range p.Measures {
				s = append(s, measure(m, of[period][i]))
			}
		}
	}
	return s
}

// measure says one thing of a figure.
func measure(_ Measure, f *figure.Figure) Cell {
	if f.Value == nil {
		return Cell{Mark: NotReported}
	}
	return Cell{Kind: Number, Number: *f.Value, Text: f.Display}
}

// Answer is a plan answered whole.
type Answer struct {
	*Plan

	Shown  []int  // the units shown, in their order, by their number in the plan
	Hidden int    // how many a condition or Top left out
	Slabs  []Slab // of those shown, and last of the units' total where it is asked for
	Notes  []Note // the plan's, and what the answer showed
}

// Answer answers the plan whole: it holds every cell.
func (p *Plan) Answer(ctx context.Context, db bun.IDB) (*Answer, error) {
	a := &Answer{Plan: p, Notes: p.Notes}
	err := p.Each(ctx, db, func(unit int, s Slab) error {
		a.Shown, a.Slabs = append(a.Shown, unit), append(a.Slabs, s)
		return nil
	})
	return a, err
}

// Cell returns what stands in a row and a column of a layout.
func (a *Answer) Cell(l Layout, row, column Place) Cell {
	unit, at := l.In(row, column)
	return a.Slabs[unit][at]
}
