package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/uptrace/bun"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// about tells what the figures of a batch are of: their units and indicators, each once.
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

// mayRead is what allows to read figures that are made of these reports.
func mayRead(k figure.Known) access.Action {
	if k.ApprovedOnly {
		return access.ReadApproved
	}
	return access.ReadFigure
}

// byBasis parts units by which of their figures the caller may read: those made of all reports
// that count, or of approved ones alone. It fails with Forbidden where they may read neither
// anywhere.
func (o *Operation) byBasis(ctx context.Context, units []*org.Unit) (parts map[bool][]*org.Unit, err error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	approved, err := o.resolver.Guard.Scope(actor, access.ReadApproved)
	if err != nil {
		return nil, err
	}
	all, err := o.resolver.Guard.Scope(actor, access.ReadFigure)
	switch {
	case fault.KindOf(err) == fault.Forbidden:
		return map[bool][]*org.Unit{true: units}, nil
	case err != nil:
		return nil, err
	case all.String() == approved.String(): // as of nearly everyone
		return map[bool][]*org.Unit{false: units}, nil
	}
	asked := make([]org.At, len(units)) // today, whatever the days that the units were read for
	for i, u := range units {
		asked[i] = org.At{ID: u.ID, On: o.today}
	}
	full, err := read(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[org.At]*org.Unit, error) {
		return org.UnitsAt(ctx, db, scope, asked)
	})
	if err != nil {
		return nil, err
	}
	parts = map[bool][]*org.Unit{}
	for i, u := range units {
		alone := full[asked[i]] == nil
		parts[alone] = append(parts[alone], u)
	}
	return parts, nil
}

// eachBasis answers an ask for figures that names no reports: of each unit, those made of as
// many reports as the caller may read.
func (o *Operation) eachBasis(ctx context.Context, ask figure.Ask, answer func(figure.Ask) (map[*org.Unit][]*figure.Figure, error)) (map[*org.Unit][]*figure.Figure, error) {
	parts, err := o.byBasis(ctx, ask.Units)
	if err != nil {
		return nil, err
	}
	all := map[*org.Unit][]*figure.Figure{}
	for _, approvedOnly := range []bool{false, true} {
		if len(parts[approvedOnly]) == 0 {
			continue
		}
		ask.Units, ask.Known.ApprovedOnly = parts[approvedOnly], approvedOnly
		figures, err := answer(ask)
		if err != nil {
			return nil, err
		}
		maps.Copy(all, figures)
	}
	return all, nil
}

// unitsOfFigures returns the unit of each figure as it stood on the figure's day: whichever way
// one came to the figure, it is the same.
func (o *Operation) unitsOfFigures(ctx context.Context, figures []*figure.Figure) (map[*figure.Figure]*org.Unit, error) {
	var asked []org.At
	at := each(figures, func(f *figure.Figure) org.At { return org.At{ID: f.Unit.ID, On: f.On(o.today)} })
	for _, f := range figures {
		asked = append(asked, at[f])
	}
	units, err := o.unitsOn(ctx, mayRead(figures[0].Known), asked)
	return each(figures, func(f *figure.Figure) *org.Unit { return units[at[f]] }), err
}

// below is a page of the units that add to what those above them came to.
type below struct {
	page  org.Page
	in    org.Stretch
	may   access.Action          // by which the caller reads their figures
	units map[int64]org.Siblings // by the id of the unit above
}

// unitsBelow reads that page, of those units of which the caller may read such figures.
func (o *Operation) unitsBelow(ctx context.Context, above []*org.Unit, in org.Stretch, may access.Action, p org.Page) (below, error) {
	units, err := read(ctx, may, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]org.Siblings, error) {
		return org.ChildrenWithin(ctx, db, scope, idsOf(above), in, p)
	})
	b := below{p, in, may, units}
	o.units.join(b.all(above)...)
	return b, err
}

// countBelow asks for the number of units below.
type countBelow struct {
	in  org.Stretch
	may access.Action
}

// beyond answers what is asked of the units below a unit beyond one page of them, together
// with those of its batch.
func (o *Operation) beyond(u *org.Unit, in org.Stretch, may access.Action) page.Whole {
	return page.Whole{
		Count: func(ctx context.Context) (int, error) {
			return together(&o.units, u, countBelow{in, may}, func(above []*org.Unit) (map[*org.Unit]int, error) {
				counts, err := read(ctx, may, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]int, error) {
					return org.CountChildrenWithin(ctx, db, scope, idsOf(above), in)
				})
				return each(above, func(u *org.Unit) int { return counts[u.ID] }), err
			})
		},
		Any: func(ctx context.Context, p org.Page) (bool, error) {
			type pageIn struct {
				page org.Page
				in   countBelow
			}
			return together(&o.units, u, pageIn{p, countBelow{in, may}}, func(above []*org.Unit) (map[*org.Unit]bool, error) {
				b, err := o.unitsBelow(ctx, above, in, may, p)
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

// pages returns, for each figure, the same figure of the units on the page below its unit;
// sums: with what it is the sum of.
func (o *Operation) pages(above []*figure.Figure, b below, figures map[*org.Unit][]*figure.Figure, sums bool) map[*figure.Figure]*page.Figures {
	return each(above, func(f *figure.Figure) *page.Figures {
		siblings := b.units[f.Unit.ID]
		var same []*figure.Figure
		for _, u := range siblings.Units {
			same = append(same, ofIndicator(figures[u], f.Indicator))
		}
		sum := f
		if !sums {
			sum = nil
		} else if of := figures[f.Unit]; of != nil {
			sum = ofIndicator(of, f.Indicator)
		}
		c := page.New(b.page, same, siblings.More, placeOfFigure, o.beyond(f.Unit, b.in, b.may))
		return page.OfFigures(c, sum, func(ctx context.Context) (*figure.Unlisted, error) { return o.unlisted(ctx, f, b.in) })
	})
}

// unlisted returns what the units below a figure's add to it of which the caller may read no
// figures, together with those of its batch.
func (o *Operation) unlisted(ctx context.Context, f *figure.Figure, in org.Stretch) (*figure.Unlisted, error) {
	return together(&o.figures, f, in, func(above []*figure.Figure) (map[*figure.Figure]*figure.Unlisted, error) {
		units, indicators := about(above)
		c, err := o.campaign(ctx, above[0].Period.Year())
		if err != nil {
			return nil, err
		}
		return read(ctx, mayRead(above[0].Known), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[*figure.Figure]*figure.Unlisted, error) {
			listed, hidden, err := org.AllChildrenWithin(ctx, db, scope, idsOf(units), in)
			if err != nil {
				return nil, err
			}
			ask := figure.Ask{Units: slices.Clone(units), Indicators: indicators, Period: above[0].Period, Tree: above[0].Tree, Known: above[0].Known, Below: true}
			for _, u := range units {
				ask.Units = append(ask.Units, listed[u.ID]...)
			}
			of, err := figure.Figures(ctx, db, scope, c, ask)
			return each(above, func(f *figure.Figure) *figure.Unlisted {
				if of[f.Unit.ID] == nil {
					return nil
				}
				return &figure.Unlisted{Addend: ofIndicator(of[f.Unit.ID], f.Indicator).Unlisted(idsOf(listed[f.Unit.ID])), Units: hidden[f.Unit.ID]}
			}), err
		})
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
func (o *Operation) figuresBelow(ctx context.Context, above []*figure.Figure, p figuresPage) (map[*figure.Figure]*page.Figures, error) {
	units, indicators := about(above)
	ask := figure.Ask{Indicators: indicators, Period: above[0].Period, Tree: above[0].Tree, Known: above[0].Known}
	b, err := o.unitsBelow(ctx, units, ask.Tree.Stretch(ask.Period, o.today), mayRead(ask.Known), p.Page)
	if err != nil {
		return nil, err
	}
	c, err := o.campaign(ctx, ask.Period.Year())
	if err != nil {
		return nil, err
	}
	children := b.all(units)
	if ask.Units, ask.Below = children, p.sums; p.sums {
		ask.Units = slices.Concat(units, children)
	}
	figures, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	o.joinFigures(flat(children, figures))
	return o.pages(above, b, figures, p.sums), nil
}

// figuresAndBelow answers an ask and, with the same look at the reports, what the query
// asks of the same figures one level down: a page of the units below.
func (o *Operation) figuresAndBelow(ctx context.Context, c *movement.Campaign, ask figure.Ask, p figuresPage) (map[*org.Unit][]*figure.Figure, error) {
	above := ask.Units
	b, err := o.unitsBelow(ctx, above, ask.Tree.Stretch(ask.Period, o.today), mayRead(ask.Known), p.Page)
	if err != nil {
		return nil, err
	}
	children := b.all(above)
	ask.Units, ask.Below = slices.Concat(above, children), p.sums
	figures, err := o.figuresAsked(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	shown := flat(above, figures)
	o.joinFigures(shown)
	o.joinFigures(flat(children, figures))
	if len(shown) > 0 {
		prime(&o.figures.with(shown[0]).memo, p, o.pages(shown, b, figures, p.sums))
	}
	return figures, nil
}

// figuresPage is which page of the figures one level down is asked for, and whether it is
// asked what they add to the one above.
type figuresPage struct {
	org.Page
	sums bool
}

// pageBelow tells which page of the figures one level down the query asks of the figures
// that are being resolved; false where it asks none, or several.
func pageBelow(ctx context.Context) (p figuresPage, ok bool) {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name != "children" || f.ObjectDefinition.Name != "Figure" {
			continue
		}
		operation := graphql.GetOperationContext(ctx)
		args := f.ArgumentMap(operation.Variables)
		asked, err := page.Asked(org.ByCode, numberGiven(args["first"]), textGiven(args["after"]), numberGiven(args["last"]), textGiven(args["before"]))
		next := figuresPage{asked, asksSums(operation, f.Selections)}
		if err != nil || ok && next != p {
			return p, false // the field itself will say what is wrong
		}
		p, ok = next, true
	}
	return p, ok
}

// asksSums reports whether a selection from a page of figures asks what they add to the one
// above.
func asksSums(operation *graphql.OperationContext, page ast.SelectionSet) bool {
	return slices.ContainsFunc(graphql.CollectFields(operation, page, nil), func(f graphql.CollectedField) bool {
		return f.Name == "own" || f.Name == "edges" && slices.ContainsFunc(graphql.CollectFields(operation, f.Selections, nil),
			func(f graphql.CollectedField) bool { return f.Name == "adds" })
	})
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
func (o *Operation) trends(ctx context.Context, of []*figure.Figure) (map[*figure.Figure][]*figure.Figure, error) {
	units, indicators := about(of)
	c, err := o.campaign(ctx, of[0].Period.Year())
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Units: units, Indicators: indicators, Period: of[0].Period, Tree: of[0].Tree, Known: of[0].Known}
	months, err := read(ctx, mayRead(ask.Known), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][][]*figure.Figure, error) {
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
