package graph

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// ranks tells where figures stand among their siblings. All siblings are looked at together, and not
// again where the figures are those of all of them.
func (o *Operation) ranks(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*figure.Rank, error) {
	at, err := o.unitsAsTheyHung(ctx, figures)
	if err != nil {
		return nil, err
	}
	above, siblings, err := o.siblings(ctx, at, figures[0])
	if err != nil || len(siblings) == 0 {
		return nil, err
	}
	same, err := o.sameOf(ctx, figures, siblings)
	if err != nil {
		return nil, err
	}
	return each(figures, func(f *figure.Figure) *figure.Rank {
		var all []*figure.Figure
		listed := false
		for _, u := range siblings[above[f]] {
			if other := same[unitAndIndicator{u.ID, f.Indicator}]; other != nil {
				all, listed = append(all, other), listed || u.ID == f.Unit.ID
			}
		}
		if !listed {
			return nil
		}
		return f.RankAmong(all)
	}), nil
}

// unitsThen returns the unit of each figure as it stood on the figure's day.
func (o *Operation) unitsThen(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*org.Unit, error) {
	if slices.ContainsFunc(figures, func(f *figure.Figure) bool { return !o.standsThen(f) }) {
		return o.unitsOfFigures(ctx, figures)
	}
	return each(figures, func(f *figure.Figure) *org.Unit { return f.Unit }), nil
}

// unitsAsTheyHung returns the unit of each figure as it hung on the figure's day: of what is summed where
// it was reported, one that had closed by then as it last did.
func (o *Operation) unitsAsTheyHung(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*org.Unit, error) {
	at, err := o.unitsThen(ctx, figures)
	if err != nil || figures[0].Tree != figure.AsReported {
		return at, err
	}
	var asked []org.At
	last := map[*figure.Figure]org.At{}
	for f, u := range at {
		if u != nil && u.Closed != nil && *u.Closed <= u.On {
			last[f] = org.At{ID: u.ID, On: u.Closed.Previous()}
			asked = append(asked, last[f])
		}
	}
	units, err := o.unitsOn(ctx, mayRead(figures[0].Known), asked)
	for f, then := range last {
		at[f] = units[then]
	}
	return at, err
}

// standsThen reports whether a figure's unit was read for the figure's day.
func (o *Operation) standsThen(f *figure.Figure) bool {
	return f.Unit.On == max(f.On(o.today), f.Unit.Opened)
}

type unitAndIndicator struct {
	unit      int64
	indicator *movement.Indicator
}

// sameOf returns the same figures of units beside those of some figures, themselves among them.
func (o *Operation) sameOf(ctx context.Context, figures []*figure.Figure, siblings map[int64][]*org.Unit) (map[unitAndIndicator]*figure.Figure, error) {
	same := map[unitAndIndicator]*figure.Figure{}
	for _, f := range figures {
		same[unitAndIndicator{f.Unit.ID, f.Indicator}] = f
	}
	_, indicators := about(figures)
	one := figures[0]
	ask := figure.Ask{Indicators: indicators, Period: one.Period, Tree: one.Tree, Known: one.Known}
	known := true
	for _, all := range siblings {
		ask.Units = append(ask.Units, all...)
		for _, u := range all {
			for _, ind := range indicators {
				known = known && same[unitAndIndicator{u.ID, ind}] != nil
			}
		}
	}
	if known {
		return same, nil
	}
	c, err := o.campaign(ctx, one.Period.Year())
	if err != nil {
		return nil, err
	}
	of, err := o.figuresAsked(ctx, c, ask)
	for _, f := range flat(ask.Units, of) {
		same[unitAndIndicator{f.Unit.ID, f.Indicator}] = f
	}
	return same, err
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
