package org

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
)

// Change is what a reorganisation does to one unit.
type Change struct {
	Before *Unit     // as it stands on the effective day without the reorganisation; nil: it is opened
	After  *Unit     // as it stands on that day with it
	From   *UnitName // under whom it hangs without it; nil: it is opened, or a root
	Under  *UnitName // under whom it hangs with it, by the name borne then; nil: it is a root
	Step   int       // the first step that touches it, from 1
	Along  bool      // it only goes along with a unit above it
}

// plan works the reorganisation out and finds whatever stands against it, without writing.
func (r *Reorganisation) plan(ctx context.Context, db bun.IDB, scope Scope) (*work, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	f, err := r.loadForest(ctx, db, scope)
	if err != nil {
		return nil, err
	}
	w := &work{Reorganisation: r, forest: f}
	if err := w.do(); err != nil {
		return nil, err
	}
	w.touch()
	for _, check := range []func(context.Context, bun.IDB, Scope) error{w.checkScope, w.checkLater, w.checkCodes} {
		if err := check(ctx, db, scope); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// named reports whether the unit is to bear another name, code or type.
func (n *node) named() bool { return n.names+n.codes+n.types > 0 }

// placed reports whether the unit itself is to hang elsewhere.
func (n *node) placed() bool { return n.was != nil && n.parent != n.stood }

// step returns the first step that touches the unit itself, from 1; 0: none does.
func (n *node) step() int {
	first := 0
	for _, by := range []int{n.opens, n.goes, n.moves, n.names, n.codes, n.types} {
		if by > 0 && (first == 0 || by < first) {
			first = by
		}
	}
	return first
}

// touched is a unit that the reorganisation changes.
type touched struct {
	node   *node
	step   int  // the first step that touches it, from 1
	along  bool // it only goes along with a unit above it
	placed bool // it, or a unit above it, hangs elsewhere
}

// touch lists the units that the reorganisation changes.
func (w *work) touch() {
	for _, n := range w.nodes {
		var moved *node // the nearest unit above it that hangs elsewhere
		for moved = n.parent; moved != nil && !moved.placed(); {
			moved = moved.parent
		}
		switch {
		case n.opens > 0 || n.goes > 0 || n.named() || n.placed():
			w.touched = append(w.touched, touched{n, n.step(), false, n.placed() || n.was != nil && moved != nil})
		case moved != nil:
			w.touched = append(w.touched, touched{n, moved.step(), true, true})
		}
	}
}

// existing returns the ids of those touched units that something is true of and that stand
// already.
func (w *work) existing(is func(t touched) bool) []int64 {
	ids := []int64{}
	for _, t := range w.touched {
		if t.node.was != nil && is(t) {
			ids = append(ids, t.node.ID)
		}
	}
	return ids
}

func all(touched) bool { return true }

// refuseFor refuses the step that touches a unit.
func (w *work) refuseFor(id int64, kind fault.Kind, format string, args ...any) error {
	for _, t := range w.touched {
		if t.node.ID == id {
			return w.refuse(t.step-1, kind, "%s %s", t.node.was.Code+" "+t.node.was.Title(), fault.Say(format, args...))
		}
	}
	return fault.New(kind, "unit:%d %s", id, fault.Say(format, args...))
}

// checkScope sees that the caller may change every unit that is touched.
func (w *work) checkScope(ctx context.Context, db bun.IDB, scope Scope) error {
	ids := w.existing(all)
	within := []int64{}
	err := db.NewSelect().TableExpr("unit AS u").
		Apply(scope.JoinHere).
		ColumnExpr("u.id").
		Where("u.id = ANY (?::bigint[])", pgdialect.Array(ids)).
		Apply(scope.Within("here.path", "u.level")).OrderExpr("u.id").Scan(ctx, &within)
	if err != nil {
		return err
	}
	slices.Sort(ids)
	for _, id := range ids {
		if _, is := slices.BinarySearch(within, id); !is {
			return w.refuseFor(id, fault.Forbidden, "goes along, and you may not change it")
		}
	}
	return nil
}

// checkLater sees that nothing is recorded from the effective day on of the units that are
// touched, nor of those under which they are to hang: it would have been recorded of
// another tree.
func (w *work) checkLater(ctx context.Context, db bun.IDB, scope Scope) error {
	changed := w.existing(func(t touched) bool { return t.node.named() || t.node.goes > 0 })
	moved := w.existing(func(t touched) bool { return t.placed })
	ids := map[int64]int{} // and the step that hangs something under each
	above := []int64{}
	for _, t := range w.touched {
		for n := t.node.parent; n != nil && !t.along && (t.placed || t.node.opens > 0); n = n.parent {
			if _, known := ids[n.ID]; n.was != nil && !known {
				ids[n.ID], above = t.step, append(above, n.ID)
			}
		}
	}
	found, err := later(ctx, db, changed, moved, above, w.Effective)
	if err != nil || found == nil {
		return err
	}
	step := ids[found.Unit]
	for _, t := range w.touched {
		if t.node.ID == found.Unit {
			step = t.step
		}
	}
	by, err := found.by(ctx, db, scope)
	if err != nil {
		return err
	}
	return w.refuse(step-1, fault.Conflict, "%s is changed on %s already%s; choose a later day, or take that back first",
		w.byID[found.Unit].call(), found.Day, by)
}

// record is something recorded of a unit from a day on.
type record struct {
	Unit int64
	Day  Date
	By   int64 // the reorganisation that did it; 0: none
}

// by names the reorganisation that did it, where the caller may see it.
func (r *record) by(ctx context.Context, db bun.IDB, scope Scope) (fault.Both, error) {
	found, err := readReorganisations(ctx, db, scope, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("r.id = ?", r.By) })
	if err != nil || len(found) == 0 {
		return fault.Both{}, err
	}
	what := fmt.Sprintf("%s (%s)", found[0].Document, found[0].Name)
	return fault.Both{En: ", by " + what, Vi: ", theo " + what}, nil
}

// later returns the first thing recorded from a day on: of the names and the closing of some
// units, of the places of others and of all below them, and of the place and the closing of
// those above; nil where there is none.
func later(ctx context.Context, db bun.IDB, named, placed, above []int64, from Date) (*record, error) {
	var found []record
	err := db.NewRaw(`
		SELECT l.unit, l.day, coalesce((SELECT max(r.id) FROM touched t
			JOIN reorganisation r ON r.id = t.reorganisation_id AND r.state = 'APPLIED' AND r.effective = l.day
			WHERE t.unit_id = l.what), 0) AS by
		FROM (
			SELECT unit_id AS unit, unit_id AS what, lower(valid) AS day FROM naming
			WHERE unit_id = ANY (?0::bigint[]) AND lower(valid) >= ?3::date
			UNION ALL
			SELECT id, id, closed FROM unit WHERE id = ANY (?0::bigint[] || ?2::bigint[]) AND closed >= ?3::date
			UNION ALL
			SELECT unit_id, unit_id, lower(valid) FROM placement
			WHERE unit_id = ANY (?2::bigint[]) AND lower(valid) >= ?3::date
			UNION ALL
			SELECT top.id, p.unit_id, lower(p.valid) FROM placement p
			CROSS JOIN LATERAL (SELECT id FROM unnest(string_to_array(p.path::text, '.')::bigint[]) AS id
				WHERE id = ANY (?1::bigint[]) LIMIT 1) AS top
			WHERE lower(p.valid) >= ?3::date) AS l
		ORDER BY l.day, l.unit LIMIT 1`,
		pgdialect.Array(named), pgdialect.Array(placed), pgdialect.Array(above), from).Scan(ctx, &found)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

// checkCodes sees that no two units bear one code from the effective day on, as far as the caller may
// know: of a code that no unit within the scope bears, one outside may, and that is left unchecked.
func (w *work) checkCodes(ctx context.Context, db bun.IDB, scope Scope) error {
	given := map[string]*node{}
	codes := []string{""}
	for _, t := range w.touched {
		n := t.node
		if n.opens == 0 && n.codes == 0 {
			continue
		}
		if !codeForm.MatchString(n.Code) {
			return w.refuse(n.coded()-1, fault.Invalid, "%q is no code", n.Code)
		}
		if other := given[n.Code]; other != nil {
			return w.refuse(n.coded()-1, fault.Conflict, "step %d gives the code %s to another unit", other.coded(), n.Code)
		}
		given[n.Code], codes = n, append(codes, n.Code)
	}
	all, err := Whole(ctx, db, scope)
	if err != nil {
		return err
	}
	freed := w.existing(func(t touched) bool { return t.node.goes > 0 || t.node.codes > 0 })
	q := db.NewSelect().TableExpr("naming AS n").ColumnExpr("n.code, n.type, n.name, lower(n.valid) AS since").
		Where("n.code IN (?0) AND n.valid && daterange(?1::date, NULL) AND NOT (n.unit_id = ANY (?2::bigint[]) AND n.valid @> ?1::date)",
			bun.List(codes), w.Effective, pgdialect.Array(freed))
	if !all {
		q.Join("JOIN unit AS u ON u.id = n.unit_id").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	}
	var used []struct {
		Code, Type, Name string
		Since            Date
	}
	if err := q.OrderExpr("n.code, since").Limit(1).Scan(ctx, &used); err != nil {
		return err
	}
	if len(used) > 0 {
		n, since := given[used[0].Code], fault.Say("on %s", w.Effective)
		if used[0].Since > w.Effective {
			since = fault.Say("from %s on", used[0].Since)
		}
		return w.refuse(n.coded()-1, fault.Conflict, "the code %s is in use %s, by %s; close or recode that, or choose another",
			n.Code, since, used[0].Type+" "+used[0].Name)
	}
	if !all {
		w.leaveUnchecked(given)
	}
	return nil
}

// coded returns the step that gives the unit its code, from 1; 0: none does.
func (n *node) coded() int { return max(n.codes, n.opens) }

// leaveUnchecked notes the codes that are given, in the order of the steps. One that a unit within
// the scope gives up by the same reorganisation nobody else can bear.
func (w *work) leaveUnchecked(given map[string]*node) {
	for _, t := range w.touched {
		if was := t.node.was; was != nil && (t.node.goes > 0 || t.node.codes > 0) {
			delete(given, was.Code)
		}
	}
	for _, n := range given {
		w.unchecked = append(w.unchecked, n)
	}
	slices.SortFunc(w.unchecked, func(a, b *node) int { return cmp.Compare(a.coded(), b.coded()) })
}

// refuseUnchecked refuses to apply what gives codes that the caller may not have held against all:
// in the same words whether another unit bears one or none does.
func (w *work) refuseUnchecked() error {
	if len(w.unchecked) == 0 {
		return nil
	}
	n := w.unchecked[0]
	return w.refuse(n.coded()-1, fault.Forbidden, "whether the code %s is free only who may change every unit can be told; have one of them apply this", n.Code)
}

// locate gives every unit the parent and the path that it is to have.
func (w *work) locate() {
	var walk func(n *node, above Path)
	walk = func(n *node, above Path) {
		n.Path = Path(fmt.Sprint(n.ID))
		if n.ParentID = nil; n.parent != nil {
			n.ParentID, n.Path = &n.parent.ID, above+"."+n.Path
		}
		for _, b := range n.below {
			walk(b, n.Path)
		}
	}
	for _, n := range w.nodes {
		if n.parent == nil {
			walk(n, "")
		}
	}
}

// changes tells what becomes of each unit that is touched, in the order of the steps.
func (w *work) changes() []Change {
	changes := make([]Change, len(w.touched))
	for i, t := range w.touched {
		after := t.node.Unit
		if t.node.goes > 0 {
			after.Closed = &w.Effective
		}
		changes[i] = Change{t.node.was, &after, nil, nil, t.step, t.along}
		if n := t.node.stood; n != nil {
			changes[i].From = n.was.called()
		}
		if n := t.node.parent; n != nil {
			changes[i].Under = n.called()
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Step, b.Step), strings.Compare(a.After.Code, b.After.Code), cmp.Compare(a.After.ID, b.After.ID))
	})
	return changes
}
