package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// ranks tells where figures stand among their siblings. All siblings are looked at together.
func (o *Operation) ranks(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*figure.Rank, error) {
	at, err := o.unitsOfFigures(ctx, figures)
	if err != nil {
		return nil, err
	}
	one := figures[0]
	above, siblings, err := o.siblings(ctx, at, one)
	if err != nil || len(siblings) == 0 {
		return nil, err
	}
	_, indicators := about(figures)
	c, err := o.campaign(ctx, one.Period.Year())
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Indicators: indicators, Period: one.Period, Tree: one.Tree, Known: one.Known}
	for _, all := range siblings {
		ask.Units = append(ask.Units, all...)
	}
	of, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	return each(figures, func(f *figure.Figure) *figure.Rank {
		var self *figure.Figure
		var all []*figure.Figure
		for _, u := range siblings[above[f]] {
			if same := of[u]; len(same) > 0 {
				other := ofIndicator(same, f.Indicator)
				if all = append(all, other); u.ID == f.Unit.ID {
					self = other
				}
			}
		}
		if self == nil {
			return nil
		}
		return self.RankAmong(all)
	}), nil
}

// siblings returns the units that hang below the same as the units of figures, themselves among them,
// by the one above: of those alone whose figures, and all of whose siblings', the caller may read. at
// are the units on the figures' day, one is any of the figures.
func (o *Operation) siblings(ctx context.Context, at map[*figure.Figure]*org.Unit, one *figure.Figure) (above map[*figure.Figure]int64, siblings map[int64][]*org.Unit, err error) {
	above = map[*figure.Figure]int64{}
	var parents []org.At
	for f, u := range at {
		if u != nil && u.ParentID != nil {
			above[f] = *u.ParentID
			parents = append(parents, org.At{ID: *u.ParentID, On: u.On})
		}
	}
	readable, err := o.unitsOn(ctx, mayRead(one.Known), parents)
	if err != nil || len(readable) == 0 {
		return nil, nil, err
	}
	var ids []int64
	for p := range readable {
		ids = append(ids, p.ID)
	}
	siblings, err = read(ctx, mayRead(one.Known), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*org.Unit, error) {
		listed, hidden, err := org.AllChildrenWithin(ctx, db, scope, ids, one.Tree.Stretch(one.Period, o.today))
		for parent, n := range hidden {
			if n > 0 {
				delete(listed, parent)
			}
		}
		return listed, err
	})
	return above, siblings, err
}

// deltas holds figures against others.
func (o *Operation) deltas(ctx context.Context, figures []*figure.Figure, to model.DeltaTo) (map[*figure.Figure]*figure.Change, error) {
	period, there := figures[0].Period, true
	switch to {
	case model.DeltaToTarget:
		return each(figures, func(f *figure.Figure) *figure.Change { return &figure.Change{Outlook: f.DeltaToTarget()} }), nil
	case model.DeltaToPrevious:
		period, there = period.Previous()
	default:
		period = period.YearBefore()
	}
	var before map[*figure.Figure]*figure.Figure
	if there {
		var err error
		if before, err = o.figuresOf(ctx, figures, period); err != nil {
			return nil, err
		}
	}
	return each(figures, func(f *figure.Figure) *figure.Change {
		return &figure.Change{Outlook: f.Delta(before[f]), From: before[f]}
	}), nil
}

// figuresOf returns, for each figure, that of the same unit and indicator of another period; nil where
// there is no campaign of that year, or it asks no such thing.
func (o *Operation) figuresOf(ctx context.Context, figures []*figure.Figure, p movement.Period) (map[*figure.Figure]*figure.Figure, error) {
	c, err := o.campaign(ctx, p.Year())
	if fault.KindOf(err) == fault.NotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	units, indicators := about(figures)
	ask := figure.Ask{Units: units, Period: p, Tree: figures[0].Tree, Known: figures[0].Known}
	same := map[*movement.Indicator]*movement.Indicator{}
	for _, ind := range indicators {
		if other := c.Indicator(ind.Code); other != nil {
			same[ind] = other
			ask.Indicators = append(ask.Indicators, other)
		}
	}
	if len(ask.Indicators) == 0 {
		return nil, nil
	}
	of, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	o.joinFigures(flat(units, of))
	return each(figures, func(f *figure.Figure) *figure.Figure {
		if all := of[f.Unit]; len(all) > 0 && same[f.Indicator] != nil {
			return ofIndicator(all, same[f.Indicator])
		}
		return nil
	}), nil
}

// whyNot returns why a number cannot be said; nil: it can.
func whyNot(o figure.Outlook) *figure.Status { return named(&o.Why) }
