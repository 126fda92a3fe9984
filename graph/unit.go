package graph

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// underArgument reads below which unit is asked, and the day that its id names.
func underArgument(under *string) (unit *int64, on org.Date, err error) {
	if under == nil {
		return nil, "", nil
	}
	id, err := scalar.UnmarshalUnitID(*under)
	return &id.Unit, id.On, err
}

// unitsArguments reads the arguments of the list of units.
func unitsArguments(level *org.Level, kind *org.Kind, search *string) (f org.Filter, err error) {
	if level != nil {
		f.Level = *level
	}
	if kind != nil {
		f.Kind = *kind
	}
	if search != nil {
		if len(*search) > 200 {
			return f, fault.New(fault.Invalid, "search is longer than 200 bytes; write part of a name or the beginning of a code")
		}
		f.Search = *search
	}
	return f, nil
}

// list returns a page of the units that pass a filter on a day. It fails with NotFound
// where the unit below which they should lie is not within the scope.
func (o *Operation) list(ctx context.Context, f org.Filter, on org.Date, p org.Page) (*page.Units, error) {
	if err := o.reaches(ctx, access.ReadUnit, f.Under, on); err != nil {
		return nil, err
	}
	found, err := listed(ctx, access.ReadUnit, p, (*org.Unit).Place, list[*org.Unit]{
		of: unitsOf{under(f.Under), f.Level, f.Kind, f.Search, on},
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*org.Unit, bool, error) {
			return org.List(ctx, db, scope, f, on, p)
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			return org.Count(ctx, db, scope, f, on)
		},
	})
	if err != nil {
		return nil, err
	}
	o.units.join(found.Nodes...)
	return found, nil
}

// unitsOf asks for the units that pass a filter on a day.
type unitsOf struct {
	under  int64 // 0: any
	level  org.Level
	kind   org.Kind
	search string
	on     org.Date
}

// under returns the unit below which things should lie, 0 where none is named.
func under(unit *int64) int64 {
	if unit == nil {
		return 0
	}
	return *unit
}

// childrenOf asks for a page of the units directly below one on a day, countOf for how many
// there are.
type (
	childrenOf struct {
		page org.Page
		on   org.Date
	}
	countOf org.Date
)

// childrenOfAll returns each unit's page of the units directly below it on a day.
func (o *Operation) childrenOfAll(ctx context.Context, parents []*org.Unit, ask childrenOf) (map[*org.Unit]*page.Units, error) {
	below, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]org.Siblings, error) {
		return org.Children(ctx, db, scope, idsOf(parents), ask.on, ask.page)
	})
	if err != nil {
		return nil, err
	}
	var all []*org.Unit
	pages := make(map[*org.Unit]*page.Units, len(parents))
	for _, p := range parents {
		s := below[p.ID]
		all = append(all, s.Units...)
		pages[p] = page.New(ask.page, s.Units, s.More, (*org.Unit).Place, page.Whole{
			Count: func(ctx context.Context) (int, error) { return o.countOfChildren(ctx, p, ask.on) },
			Any: func(ctx context.Context, beyond org.Page) (bool, error) {
				found, err := o.children(ctx, p, childrenOf{beyond, ask.on})
				return err == nil && len(found.Nodes) > 0, err
			},
		})
	}
	o.units.join(all...)
	return pages, nil
}

// children returns a page of the units directly below a unit, together with those of its batch.
func (o *Operation) children(ctx context.Context, u *org.Unit, ask childrenOf) (*page.Units, error) {
	return together(&o.units, u, ask, func(units []*org.Unit) (map[*org.Unit]*page.Units, error) {
		return o.childrenOfAll(ctx, units, ask)
	})
}

// countOfChildren counts a unit's children on a day, together with those of its batch.
func (o *Operation) countOfChildren(ctx context.Context, u *org.Unit, on org.Date) (int, error) {
	return together(&o.units, u, countOf(on), func(parents []*org.Unit) (map[*org.Unit]int, error) {
		counts, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]int, error) {
			return org.CountChildren(ctx, db, scope, idsOf(parents), on)
		})
		return each(parents, func(p *org.Unit) int { return counts[p.ID] }), err
	})
}

// unitsOn returns units as they stood on days, as far as the caller may do the action to them.
// Those of one action are a batch, whatever their days.
func (o *Operation) unitsOn(ctx context.Context, action access.Action, asked []org.At) (map[org.At]*org.Unit, error) {
	if len(asked) == 0 {
		return nil, nil
	}
	found, err := read(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[org.At]*org.Unit, error) {
		return org.UnitsAt(ctx, db, scope, asked)
	})
	o.units.join(slices.Collect(maps.Values(found))...)
	return found, err
}

// parents returns the unit that each hangs under on its day, where the caller may read it.
func (o *Operation) parents(ctx context.Context, units []*org.Unit) (map[*org.Unit]*org.Unit, error) {
	var asked []org.At
	above := map[*org.Unit]org.At{}
	for _, u := range units {
		if u.ParentID != nil {
			above[u] = org.At{ID: *u.ParentID, On: u.On}
			asked = append(asked, above[u])
		}
	}
	found, err := o.unitsOn(ctx, access.ReadUnit, asked)
	return each(units, func(u *org.Unit) *org.Unit { return found[above[u]] }), err
}

// paths returns the names on each unit's path on its day, the root's first.
func (o *Operation) paths(ctx context.Context, units []*org.Unit) (map[*org.Unit][]*org.UnitName, error) {
	names, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[org.At]org.UnitName, error) {
		var asked []org.At
		for _, u := range units {
			for _, id := range u.Path.IDs() {
				asked = append(asked, org.At{ID: id, On: u.On})
			}
		}
		return org.NamesAt(ctx, db, asked)
	})
	return each(units, func(u *org.Unit) []*org.UnitName {
		var path []*org.UnitName
		for _, id := range u.Path.IDs() {
			if n, ok := names[org.At{ID: id, On: u.On}]; ok {
				path = append(path, &n)
			}
		}
		return path
	}), err
}

// histories returns the versions of each unit.
func (o *Operation) histories(ctx context.Context, units []*org.Unit) (map[*org.Unit][]*org.Version, error) {
	of, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*org.Version, error) {
		return org.Histories(ctx, db, scope, idsOf(units))
	})
	return each(units, func(u *org.Unit) []*org.Version { return of[u.ID] }), err
}

// descents returns what a unit came of, or what came of it, together with its batch.
func (o *Operation) descents(ctx context.Context, u *org.Unit, way org.Kin) ([]*org.Descent, error) {
	return together(&o.units, u, way, func(units []*org.Unit) (map[*org.Unit][]*org.Descent, error) {
		of, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*org.Descent, error) {
			return org.Descents(ctx, db, scope, way, idsOf(units))
		})
		var others []*org.Unit
		for _, u := range units {
			for _, d := range of[u.ID] {
				if d.Unit != nil {
					others = append(others, d.Unit)
				}
			}
		}
		o.units.join(others...)
		return each(units, func(u *org.Unit) []*org.Descent { return of[u.ID] }), err
	})
}

type figuresOf struct {
	period     movement.Period
	tree       figure.Reading
	known      figure.Known
	widest     bool   // of as many reports as the caller may read
	indicators string // codes, each ended by a NUL; "document" where none were given
}

func figuresArguments(period movement.Period, indicators []string, tree *figure.Reading, status *figure.Basis, asOf *time.Time) (figuresOf, error) {
	ask := figuresOf{period: period, tree: figure.AsReported, widest: status == nil}
	if tree != nil {
		ask.tree = *tree
	}
	ask.known.ApprovedOnly = status != nil && *status == figure.OfApproved
	if asOf != nil {
		if err := goneBy("asOf", *asOf); err != nil {
			return ask, err
		}
		ask.known.At = figure.MomentOf(*asOf)
	}
	if indicators == nil {
		ask.indicators = "document"
	}
	for _, code := range indicators {
		ask.indicators += code + "\x00"
	}
	return ask, nil
}

// goneBy refuses a moment to come: what will be known then nobody knows.
func goneBy(argument string, moment time.Time) error {
	if moment.After(time.Now()) {
		return fault.New(fault.Invalid, "%s lies in the future; give a moment that has gone by", argument)
	}
	return nil
}

// figuresOfUnits returns each unit's figures, in the order asked for.
func (o *Operation) figuresOfUnits(ctx context.Context, units []*org.Unit, codes []string, asked figuresOf) (map[*org.Unit][]*figure.Figure, error) {
	c, err := o.campaignOf(ctx, asked.period)
	if err != nil {
		return nil, err
	}
	indicators, err := c.Choose(codes)
	if err != nil {
		return nil, err
	}
	ask := figure.Ask{Units: units, Indicators: indicators, Period: asked.period, Tree: asked.tree, Known: asked.known}
	answer := func(ask figure.Ask) (map[*org.Unit][]*figure.Figure, error) {
		if p, ok := pageBelow(ctx); ok {
			return o.figuresAndBelow(ctx, c, ask, p)
		}
		if asksWhy(ctx) {
			return o.figuresExplained(ctx, c, ask)
		}
		figures, err := o.figuresAsked(ctx, c, ask)
		o.joinFigures(flat(ask.Units, figures))
		return figures, err
	}
	if asked.widest {
		return o.eachBasis(ctx, ask, answer)
	}
	return answer(ask)
}

// figuresAsked returns each unit's figures.
func (o *Operation) figuresAsked(ctx context.Context, c *movement.Campaign, ask figure.Ask) (map[*org.Unit][]*figure.Figure, error) {
	of, err := read(ctx, mayRead(ask.Known), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*figure.Figure, error) {
		return figure.Figures(ctx, db, scope, c, ask)
	})
	return each(ask.Units, func(u *org.Unit) []*figure.Figure { return of[u.ID] }), err
}

func idsOf(units []*org.Unit) []int64 {
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	return ids
}

// each answers for every member.
func each[M comparable, A any](members []M, answer func(M) A) map[M]A {
	answers := make(map[M]A, len(members))
	for _, m := range members {
		answers[m] = answer(m)
	}
	return answers
}
