package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
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

// below is a page of the units that add to what those above them came to.
type below struct {
	page  org.Page
	in    org.Stretch
	units map[int64]org.Siblings // by the id of the unit above
}

// unitsBelow reads that page, of those units of which the caller may read figures.
func (o *operation) unitsBelow(ctx context.Context, above []*org.Unit, in org.Stretch, p org.Page) (below, error) {
	units, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]org.Siblings, error) {
		return org.ChildrenWithin(ctx, db, scope, idsOf(above), in, p)
	})
	b := below{p, in, units}
	o.units.join(b.all(above)...)
	return b, err
}

// beyond answers what is asked of the units below a unit beyond one page of them, together
// with those of its cohort.
func (o *operation) beyond(u *org.Unit, in org.Stretch) page.Whole {
	return page.Whole{
		Count: func(ctx context.Context) (int, error) {
			return together(&o.units, u, in, func(above []*org.Unit) (map[*org.Unit]int, error) {
				counts, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]int, error) {
					return org.CountChildrenWithin(ctx, db, scope, idsOf(above), in)
				})
				return each(above, func(u *org.Unit) int { return counts[u.ID] }), err
			})
		},
		Any: func(ctx context.Context, p org.Page) (bool, error) {
			type pageIn struct {
				page org.Page
				in   org.Stretch
			}
			return together(&o.units, u, pageIn{p, in}, func(above []*org.Unit) (map[*org.Unit]bool, error) {
				b, err := o.unitsBelow(ctx, above, in, p)
				return each(above, func(u *org.Unit) bool { return len(b.units[u.ID].Units) > 0 }), err
			})
		},
	}
}

// all returns the units on the pages below some others.
func (b below) all(above []*org.Unit) []*org.Unit {
	var all []*org.Unit
	for _, u := range above {
		all = append(all, b.units[u.ID].Units...)
	}
	return all
}

// pages returns, for each figure, the same figure of the units on the page below its unit.
func (o *operation) pages(above []*figure.Figure, b below, figures map[*org.Unit][]*figure.Figure) map[*figure.Figure]*page.Figures {
	return each(above, func(f *figure.Figure) *page.Figures {
		siblings := b.units[f.Unit.ID]
		var same []*figure.Figure
		for _, u := range siblings.Units {
			same = append(same, ofIndicator(figures[u], f.Indicator))
		}
		return page.New(b.page, same, siblings.More, placeOfFigure, o.beyond(f.Unit, b.in))
	})
}

// placeOfFigure is where a figure stands among the same of other units.
func placeOfFigure(f *figure.Figure) org.Place { return f.Unit.Place() }

// ofIndicator returns the one of a unit's figures that is of the indicator.
func ofIndicator(figures []*figure.Figure, ind *movement.Indicator) *figure.Figure {
	i := slices.IndexFunc(figures, func(f *figure.Figure) bool { return f.Indicator == ind })
	return figures[i]
}

// figuresBelow returns, for each figure, a page of the same figure of the units directly
// below its unit: those that add to it.
func (o *operation) figuresBelow(ctx context.Context, above []*figure.Figure, p org.Page) (map[*figure.Figure]*page.Figures, error) {
	units, indicators := about(above)
	ask := figure.Ask{Indicators: indicators, Period: above[0].Period, Tree: above[0].Tree, Known: above[0].Known}
	b, err := o.unitsBelow(ctx, units, ask.Tree.Stretch(ask.Period, o.today), p)
	if err != nil {
		return nil, err
	}
	c, err := o.campaign(ctx, ask.Period.Year())
	if err != nil {
		return nil, err
	}
	ask.Units = b.all(units)
	figures, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	o.joinFigures(flat(ask.Units, figures))
	return o.pages(above, b, figures), nil
}

// figuresAndBelow answers an ask and, with the same look at the reports, what the query
// asks of the same figures one level down: a page of the units below.
func (o *operation) figuresAndBelow(ctx context.Context, c *movement.Campaign, ask figure.Ask, p org.Page) (map[*org.Unit][]*figure.Figure, error) {
	above := ask.Units
	b, err := o.unitsBelow(ctx, above, ask.Tree.Stretch(ask.Period, o.today), p)
	if err != nil {
		return nil, err
	}
	children := b.all(above)
	ask.Units = slices.Concat(above, children)
	figures, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	shown := flat(above, figures)
	o.joinFigures(shown)
	o.joinFigures(flat(children, figures))
	if len(shown) > 0 {
		foresee(&o.figures.with(shown[0]).memo, p, o.pages(shown, b, figures))
	}
	return figures, nil
}

// pageBelow tells which page of the figures one level down the query asks of the figures
// that are being resolved; false where it asks none, or several.
func pageBelow(ctx context.Context) (p org.Page, ok bool) {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name != "children" || f.ObjectDefinition.Name != "Figure" {
			continue
		}
		args := f.ArgumentMap(graphql.GetOperationContext(ctx).Variables)
		next, err := page.Asked(org.ByCode, numberGiven(args["first"]), textGiven(args["after"]), numberGiven(args["last"]), textGiven(args["before"]))
		if err != nil || ok && next != p {
			return p, false // the field itself will say what is wrong
		}
		p, ok = next, true
	}
	return p, ok
}

// numberGiven returns the whole number that an argument is, nil where it is none.
func numberGiven(arg any) *int {
	n, err := graphql.UnmarshalInt(arg)
	if arg == nil || err != nil {
		return nil
	}
	return &n
}

// textGiven returns the text that an argument is, nil where it is none.
func textGiven(arg any) *string {
	s, ok := arg.(string)
	if !ok {
		return nil
	}
	return &s
}

// flat returns the figures of the units, one after another.
func flat(units []*org.Unit, of map[*org.Unit][]*figure.Figure) []*figure.Figure {
	var all []*figure.Figure
	for _, u := range units {
		all = append(all, of[u]...)
	}
	return all
}

// trends returns, for each figure, the same of each month of its period that has begun.
func (o *operation) trends(ctx context.Context, of []*figure.Figure) (map[*figure.Figure][]*figure.Figure, error) {
	units, indicators := about(of)
	c, err := o.campaign(ctx, of[0].Period.Year())
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Units: units, Indicators: indicators, Period: of[0].Period, Tree: of[0].Tree, Known: of[0].Known}
	months, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][][]*figure.Figure, error) {
		return figure.Trend(ctx, db, scope, c, ask)
	})
	if err != nil {
		return nil, err
	}
	byMonth := map[movement.Period][]*figure.Figure{}
	trends := each(of, func(f *figure.Figure) []*figure.Figure {
		trend := []*figure.Figure{}
		for _, month := range months[f.Unit.ID] {
			m := ofIndicator(month, f.Indicator)
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
