package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// explanations tells why figures are what they are.
func (o *Operation) explanations(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*figure.Explanation, error) {
	units, indicators := about(figures)
	one := figures[0]
	c, err := o.campaign(ctx, one.Period.Year())
	if err != nil {
		return nil, err
	}
	of, err := o.explain(ctx, c, figure.Ask{Units: units, Indicators: indicators, Period: one.Period, Tree: one.Tree, Known: one.Known})
	explained := make(map[*figure.Figure]*figure.Explanation, len(figures))
	for _, f := range figures {
		for _, e := range of[f.Unit.ID] {
			if e.Figure.Indicator == f.Indicator {
				explained[f] = e
			}
		}
	}
	return explained, err
}

// explain answers an ask with explanations; what they name is ready to be asked together.
func (o *Operation) explain(ctx context.Context, c *movement.Campaign, ask figure.Ask) (map[int64][]*figure.Explanation, error) {
	of, err := read(ctx, mayRead(ask.Known), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*figure.Explanation, error) {
		return figure.Explain(ctx, db, scope, c, ask)
	})
	var below, counted []*figure.Figure
	for _, u := range ask.Units {
		o.explained.join(of[u.ID]...)
		for _, e := range of[u.ID] {
			below, counted = append(below, e.Below()...), append(counted, e.CountedFigures()...)
		}
	}
	for _, named := range [][]*figure.Figure{below, counted} {
		units, _ := about(named)
		o.units.join(units...)
		o.joinFigures(named)
	}
	return of, err
}

// figuresExplained answers an ask and, with the same look at the reports, why the figures are what
// they are.
func (o *Operation) figuresExplained(ctx context.Context, c *movement.Campaign, ask figure.Ask) (map[*org.Unit][]*figure.Figure, error) {
	of, err := o.explain(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	explained := map[*figure.Figure]*figure.Explanation{}
	figures := each(ask.Units, func(u *org.Unit) []*figure.Figure {
		var all []*figure.Figure
		for _, e := range of[u.ID] {
			explained[e.Figure] = e
			all = append(all, e.Figure)
		}
		return all
	})
	shown := flat(ask.Units, figures)
	o.joinFigures(shown)
	if len(shown) > 0 {
		prime(&o.figures.with(shown[0]).memo, "explain", explained)
	}
	return figures, nil
}

// asksWhy reports whether the query asks of the figures that are being resolved why they are what
// they are.
func asksWhy(ctx context.Context) bool {
	return slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool {
		return f.Name == "explain" && f.ObjectDefinition.Name == "Figure"
	})
}

// unreported returns so many of the units that have not reported as lack most, of those whose reports
// the caller may read.
func (o *Operation) unreported(ctx context.Context, e *figure.Explanation, top int) (*model.UnreportedUnits, error) {
	if err := figure.CheckTop(top); err != nil {
		return nil, err
	}
	named, err := together(&o.explained, e, "unreported", func(explained []*figure.Explanation) (map[*figure.Explanation][]*model.UnreportedUnit, error) {
		on := explained[0].Figure.On(o.today)
		var asked []org.At
		for _, e := range explained {
			for _, s := range e.Silent {
				asked = append(asked, org.At{ID: s.UnitID, On: on})
			}
		}
		units, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[org.At]*org.Unit, error) {
			return org.UnitsAt(ctx, db, scope, asked)
		})
		for _, u := range units {
			o.units.join(u)
		}
		return each(explained, func(e *figure.Explanation) []*model.UnreportedUnit { return unreportedOf(e, units, on) }), err
	})
	return &model.UnreportedUnits{Units: len(named), Nodes: append([]*model.UnreportedUnit{}, named[:min(top, len(named))]...)}, err
}

// unreportedOf returns the units that have not reported, those that lack most months first.
func unreportedOf(e *figure.Explanation, units map[org.At]*org.Unit, on org.Date) []*model.UnreportedUnit {
	var all []*model.UnreportedUnit
	for _, s := range e.Silent {
		if u := units[org.At{ID: s.UnitID, On: on}]; u != nil {
			all = append(all, &model.UnreportedUnit{Unit: u, Months: pointers(s.Months), Partly: s.Partly})
		}
	}
	slices.SortStableFunc(all, func(a, b *model.UnreportedUnit) int {
		return cmp.Or(len(b.Months)-len(a.Months), cmp.Compare(a.Unit.Code, b.Unit.Code))
	})
	return all
}

// sources returns the reports that figures rest on, where the caller may read them.
func (o *Operation) sources(ctx context.Context, explained []*figure.Explanation) (map[*figure.Explanation][]*figure.Source, error) {
	of, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[*figure.Explanation][]*figure.Source, error) {
		return figure.Sources(ctx, db, scope, explained)
	})
	if err != nil {
		return nil, err
	}
	return each(explained, func(e *figure.Explanation) []*figure.Source {
		for _, s := range of[e] {
			o.reports.join(s.Report)
			o.revisionsRead.join(s.Said, s.Stands)
		}
		return append([]*figure.Source{}, of[e]...)
	}), nil
}
