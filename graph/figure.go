package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// about tells what the figures of a cohort are of: their units and indicators, each once.
// They share the period and the tree.
func about(figures []*figure.Figure) (units []*org.Unit, indicators []*movement.Indicator) {
	knownUnits, known := map[*org.Unit]bool{}, map[*movement.Indicator]bool{}
	for _, f := range figures {
		if !knownUnits[f.Unit] {
			knownUnits[f.Unit] = true
			units = append(units, f.Unit)
		}
		if !known[f.Indicator] {
			known[f.Indicator] = true
			indicators = append(indicators, f.Indicator)
		}
	}
	return units, indicators
}

// figuresBelow returns, for each figure, a page of the same figure of the units directly
// below its unit, on the day whose tree it was summed on.
func (o *operation) figuresBelow(ctx context.Context, above []*figure.Figure, p org.Page) (map[*figure.Figure]*page.Figures, error) {
	units, indicators := about(above)
	period, tree := above[0].Period, above[0].Tree
	on := tree.Day(period, o.today)
	below, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]org.Siblings, error) {
		return org.Children(ctx, db, scope, idsOf(units), on, p)
	})
	if err != nil {
		return nil, err
	}
	var children []*org.Unit
	for _, u := range units {
		children = append(children, below[u.ID].Units...)
	}
	o.units.join(children...)
	c, err := o.campaign(ctx, period.Year())
	if err != nil {
		return nil, err
	}
	figures, err := o.figuresAsked(ctx, c, figure.Ask{Units: children, Indicators: indicators, Period: period, Tree: tree})
	if err != nil {
		return nil, err
	}
	nth := make(map[*movement.Indicator]int, len(indicators))
	for i, ind := range indicators {
		nth[ind] = i
	}
	return each(above, func(f *figure.Figure) *page.Figures {
		siblings := below[f.Unit.ID]
		var same []*figure.Figure
		for _, u := range siblings.Units {
			same = append(same, figures[u][nth[f.Indicator]])
		}
		return page.OfFigures(same, siblings.More, o.countOfChildren(f.Unit, countOf{access.ReadFigure, on}))
	}), nil
}

// trends returns, for each figure, the same of each month of its period that has begun.
func (o *operation) trends(ctx context.Context, of []*figure.Figure) (map[*figure.Figure][]*figure.Figure, error) {
	units, indicators := about(of)
	c, err := o.campaign(ctx, of[0].Period.Year())
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Units: units, Indicators: indicators, Period: of[0].Period, Tree: of[0].Tree}
	months, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][][]*figure.Figure, error) {
		return figure.Trend(ctx, db, scope, c, ask)
	})
	if err != nil {
		return nil, err
	}
	nth := make(map[*movement.Indicator]int, len(indicators))
	for i, ind := range indicators {
		nth[ind] = i
	}
	byMonth := map[movement.Period][]*figure.Figure{}
	trends := each(of, func(f *figure.Figure) []*figure.Figure {
		trend := []*figure.Figure{}
		for _, month := range months[f.Unit.ID] {
			m := month[nth[f.Indicator]]
			trend = append(trend, m)
			byMonth[m.Period] = append(byMonth[m.Period], m)
		}
		return trend
	})
	for _, figures := range byMonth {
		o.joinFigures(figures)
	}
	return trends, nil
}
