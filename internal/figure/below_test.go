package figure_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestFigures_BelowAddUp: what a unit said itself, what each unit listed below it adds, and
// what those add that the reader may not see, are the figure, on every reading.
func TestFigures_BelowAddUp(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		everything := figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: q.period, Tree: q.tree, Below: true}
		whole := figures(rt, tx, w.whole(), c, everything)
		in := q.tree.Stretch(q.period, w.today)
		for _, u := range w.units {
			if u.opened > w.today {
				continue
			}
			// Some of those below are hidden from the reader.
			listed, none, err := org.AllChildrenWithin(rt.Context(), tx, w.whole(), []int64{u.unit.ID}, in)
			if err != nil {
				rt.Fatal(err)
			}
			if none[u.unit.ID] != 0 {
				rt.Fatalf("%d units below %s are not listed to who may see all", none[u.unit.ID], u.unit.Code)
			}
			here, err := org.Find(rt.Context(), tx, w.whole(), org.UnitBy{ID: &u.unit.ID}, w.today)
			if err != nil {
				rt.Fatal(err)
			}
			scope := org.NewScope(w.today).With(org.ReachSelf, here.Path, "")
			seen := []*org.Unit{u.unit}
			var shown, hidden []int64
			for _, child := range listed[u.unit.ID] {
				if child.Opened > w.today || rapid.Bool().Draw(rt, "hidden") {
					hidden = append(hidden, child.ID)
					continue
				}
				now, err := org.Find(rt.Context(), tx, w.whole(), org.UnitBy{ID: &child.ID}, w.today)
				if err != nil {
					rt.Fatal(err)
				}
				shown, seen = append(shown, child.ID), append(seen, child)
				scope = scope.With(org.ReachSubtree, now.Path, "")
			}
			part := everything
			part.Units = seen
			got := figures(rt, tx, scope, c, part)[u.unit.ID]
			for i, ind := range c.Indicators {
				w.holdBelow(rt, q, u, ind, whole[u.unit.ID][i], got[i], shown, hidden)
			}
		}
	})
}

// holdBelow holds what a figure is the sum of against it, and against what was said.
func (w *world) holdBelow(rt *rapid.T, q question, u *thing, ind *movement.Indicator, whole, got *figure.Figure, shown, hidden []int64) {
	if ind.Kind == movement.AllOf || ind.Kind == movement.AnyOf {
		return // they do not add up
	}
	of := func(part string, n func(figure.Addend) *int64, want *int64) {
		rest := n(whole.Own())
		for _, child := range slices.Concat(shown, hidden) {
			rest = plus(rest, n(whole.Adds(child)))
		}
		rest = plus(rest, new(int64))
		if left := n(whole.Unlisted(slices.Concat(shown, hidden))); want != nil && (left == nil || *left != 0 || *rest != *want) {
			rt.Fatalf("%s of %s of %s for %v, %v, on %s: own and children are %v, the figure %d; left %v\n%v", part, ind.Code, u.unit.Code, q.period, q.tree, w.today, said(rest), *want, said(left), w)
		}
		var unlisted *int64
		for _, child := range hidden {
			unlisted = plus(unlisted, n(whole.Adds(child)))
		}
		if left := n(got.Unlisted(shown)); want != nil && said(left) != said(plus(unlisted, new(int64))) {
			rt.Fatalf("%s of %s of %s for %v, %v, on %s: hidden units add %v, unlisted is %v", part, ind.Code, u.unit.Code, q.period, q.tree, w.today, said(unlisted), said(left))
		}
	}
	of("numerator", func(a figure.Addend) *int64 { return a.Numerator }, whole.Numerator)
	of("denominator", func(a figure.Addend) *int64 { return a.Denominator }, whole.Denominator)
	if ind.Kind != movement.Total || ind.Own || len(ind.Formula.Numerator) > 1 {
		return
	}
	// Of a TOTAL of one element each addend is told from the facts as well.
	e := ind.Elements()[0]
	for _, child := range w.units {
		if !slices.Contains(slices.Concat(shown, hidden), child.unit.ID) {
			continue
		}
		var adds *int64
		for _, one := range w.units {
			w.each(q, e, one, func(holder *thing, day org.Date, n int64) {
				if holder.liesIn(child, day) && child.parentOn(day) == u {
					adds = plus(adds, &n)
				}
			})
		}
		if got := whole.Adds(child.unit.ID).Numerator; said(got) != said(adds) {
			rt.Fatalf("%s adds %v to %s of %s for %v, %v, on %s, want %v\n%v", child.unit.Code, said(got), ind.Code, u.unit.Code, q.period, q.tree, w.today, said(adds), w)
		}
	}
}

func said(n *int64) string {
	if n == nil {
		return "nothing"
	}
	return fmt.Sprint(*n)
}
