package org

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// Filter narrows a list of units. Empty fields do not narrow.
type Filter struct {
	Under  *int64 // this unit's subtree, without the unit itself
	Level  Level
	Kind   Kind
	Types  []string // any of these, as written; nil does not narrow
	Search string   // part of a type and name, as people type it, or the beginning of a code

	That func(*bun.SelectQuery) *bun.SelectQuery // what else must hold of a unit u that hangs at p; nil: nothing
}

// ByCode orders units totally and the same on every machine. Two units that stood at different
// times may have borne one code.
var ByCode = Order{{Column: `n.code COLLATE "C"`, Kind: Text}, {Column: "u.id", Kind: Number}}

// Place is where the unit stands among others, ordered ByCode.
func (u *Unit) Place() Place { return PlaceOf(u.Code, u.ID) }

// List returns a page of the units that stood on a day, ordered by code, and whether
// more lie beyond it.
func List(ctx context.Context, db bun.IDB, scope Scope, f Filter, on Date, page Page) (units []*Unit, more bool, err error) {
	units, err = scanUnits(ctx, filtered(db, scope, f, on).Apply(ByCode.Narrow(page)), on, scope.day)
	if err != nil {
		return nil, false, fmt.Errorf("units on %s: %w", on, err)
	}
	units, more = Flip(units, page)
	return units, more, nil
}

// Count returns how many units that stood on a day pass the filter.
func Count(ctx context.Context, db bun.IDB, scope Scope, f Filter, on Date) (int, error) {
	n, err := db.NewSelect().TableExpr("(?) AS listed", filtered(db, scope, f, on)).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of units on %s: %w", on, err)
	}
	return int(n), nil
}

// LevelCount is how many units there are of a level and kind, and how many of them at most hang directly
// below the same unit.
type LevelCount struct {
	Level    Level
	Kind     Kind
	Units    int
	Siblings int
}

// CountByLevel counts the units within the scope that stood on a day, by level and kind.
func CountByLevel(ctx context.Context, db bun.IDB, scope Scope, on Date) ([]LevelCount, error) {
	var counts []LevelCount
	families := db.NewSelect().TableExpr("(?) AS listed", filtered(db, scope, Filter{}, on)).
		ColumnExpr("level, kind, count(*) AS units").GroupExpr("level, kind, parent_id")
	err := db.NewSelect().TableExpr("(?) AS family", families).
		ColumnExpr("level, kind, sum(units)::bigint AS units, max(units) AS siblings").
		GroupExpr("level, kind").OrderExpr("level, kind").Scan(ctx, &counts)
	if err != nil {
		return nil, fmt.Errorf("count of units by level on %s: %w", on, err)
	}
	return counts, nil
}

// CountClosedBelow returns how many units passed the filter that hung below Under on some day from one
// on, and closed later, up to another: what they reported is in no list of those that stand on that.
func CountClosedBelow(ctx context.Context, db bun.IDB, scope Scope, f Filter, from, on Date) (n int, err error) {
	q := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).
		ColumnExpr("count(*)").
		Where("u.closed > ?::date AND u.closed <= ?::date", from, on).
		Where(`EXISTS (SELECT FROM placement AS p JOIN placement AS top ON top.unit_id = ? AND top.valid && p.valid AND p.path <@ top.path
			WHERE p.unit_id = u.id AND p.unit_id <> top.unit_id AND p.valid && daterange(greatest(?::date, u.opened), u.closed))`, *f.Under, from)
	if f.Level != "" {
		q.Where("u.level = ?", f.Level)
	}
	if f.Kind != "" {
		q.Where("u.kind = ?", f.Kind)
	}
	if f.Types != nil {
		q.Where("EXISTS (SELECT FROM naming AS n WHERE n.unit_id = u.id AND n.type = ANY (?::text[]))", pgdialect.Array(f.Types))
	}
	if err = q.Scan(ctx, &n); err != nil {
		return 0, fmt.Errorf("units below %d that closed from %s to %s: %w", *f.Under, from, on, err)
	}
	return n, nil
}

// LevelsOn returns the levels of which any unit within the scope stood on a day, highest first.
func LevelsOn(ctx context.Context, db bun.IDB, scope Scope, on Date) (levels []Level, err error) {
	for _, level := range Levels {
		q := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).Where("u.level = ?", level)
		stood, err := standing(q, on).Exists(ctx)
		if err != nil {
			return nil, fmt.Errorf("levels on %s: %w", on, err)
		}
		if stood {
			levels = append(levels, level)
		}
	}
	return levels, nil
}

// Types returns what units within the scope are called before their names, or ever were, in order.
func Types(ctx context.Context, db bun.IDB, scope Scope) (types []string, err error) {
	err = db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).
		Join("JOIN naming AS n ON n.unit_id = u.id AND n.type <> ''").
		ColumnExpr("DISTINCT n.type").Scan(ctx, &types)
	if err != nil {
		return nil, fmt.Errorf("types of units: %w", err)
	}
	slices.Sort(types)
	return types, nil
}

// BelowCalled keeps the units of a Filter that hang on a day below the unit with a code, directly where
// directly is said, whether that one lies within the list's scope or not: nobody is told of it but who is
// told of units below it, and knows it by their path.
func BelowCalled(code string, directly bool, on Date) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		if directly {
			return q.Where("p.parent_id IN (SELECT unit_id FROM naming WHERE code = ? AND valid @> ?::date)", code, on)
		}
		return q.Where(`EXISTS (SELECT FROM naming AS called JOIN placement AS above ON above.unit_id = called.unit_id AND above.valid @> ?1::date
			WHERE called.code = ?0 AND called.valid @> ?1::date AND p.path <@ above.path AND u.id <> called.unit_id)`, code, on)
	}
}

// Any reports whether any unit within the scope stood on a day.
func Any(ctx context.Context, db bun.IDB, scope Scope, on Date) (bool, error) {
	var some bool
	if err := db.NewRaw("SELECT EXISTS (?)", filtered(db, scope, Filter{}, on)).Scan(ctx, &some); err != nil {
		return false, fmt.Errorf("any unit on %s: %w", on, err)
	}
	return some, nil
}

// filtered selects the units that stood on the day and pass the filter.
func filtered(db bun.IDB, scope Scope, f Filter, on Date) *bun.SelectQuery {
	q := standing(unitsOn(db, scope, on), on)
	if f.Under != nil {
		q.Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ?::date", *f.Under, on).
			Where("p.path <@ top.path AND u.id <> ?", *f.Under)
	}
	if f.Level != "" {
		q.Where("u.level = ?", f.Level)
	}
	if f.Kind != "" {
		q.Where("u.kind = ?", f.Kind)
	}
	if f.Types != nil {
		q.Where("n.type = ANY (?::text[])", pgdialect.Array(f.Types))
	}
	if f.That != nil {
		q.Apply(f.That)
	}
	if strings.TrimSpace(f.Search) != "" {
		var patterns []string
		for _, s := range sought(f.Search) {
			patterns = append(patterns, "%"+s+"%") // letters and digits: nothing in it is a pattern
		}
		const meant = `(n.folded LIKE ANY (?0::text[]) OR starts_with(replace(lower(n.code), '-', ''), nullif(?1, '')))`
		// Whoever was ever called so is found by reading the names once; the name of the day is
		// looked up of those alone.
		q.Where("u.id IN (SELECT n.unit_id FROM naming AS n WHERE "+meant+") AND "+meant, pgdialect.Array(patterns), bare(f.Search))
	}
	return q
}

// standing keeps the units that were open on the day.
func standing(q *bun.SelectQuery, on Date) *bun.SelectQuery {
	return q.Where("u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", on, on)
}

// Siblings is a page of one parent's children.
type Siblings struct {
	Units []*Unit
	More  bool
}

// Children returns, for each of the parents, a page of the units that stood directly
// below it on a day, ordered by code, in one statement. Parents without children, absent
// or foreign ones have no entry.
func Children(ctx context.Context, db bun.IDB, scope Scope, parents []int64, on Date, page Page) (map[int64]Siblings, error) {
	below, err := siblings(ctx, db, scope, childrenOn(db, scope, parents, on).ColumnExpr("p.parent_id AS above"), on, page)
	if err != nil {
		return nil, fmt.Errorf("children of %v on %s: %w", parents, on, err)
	}
	return below, nil
}

// CountChildren returns how many units stood directly below each of the parents on a
// day, in one statement. Parents without children have no entry.
func CountChildren(ctx context.Context, db bun.IDB, scope Scope, parents []int64, on Date) (map[int64]int, error) {
	counts, err := countSiblings(ctx, db, childrenOn(db, scope, parents, on).ColumnExpr("p.parent_id AS above"))
	if err != nil {
		return nil, fmt.Errorf("count of children of %v on %s: %w", parents, on, err)
	}
	return counts, nil
}

func childrenOn(db bun.IDB, scope Scope, parents []int64, on Date) *bun.SelectQuery {
	return standing(unitsOn(db, scope, on), on).Where("p.parent_id IN (?)", bun.List(parents))
}

// Stretch is a stretch of days, and on which tree it is looked at.
type Stretch struct {
	From, To Date // both within
	Tree     Date // the day whose tree it is looked at on; empty: each day is, on its own
	On       Date // the day whose names are told; of a unit that opens later, its first
}

// ChildrenWithin returns, for each of the parents, a page of the units that add to what it
// came to within a stretch of days: those that hung directly below it while they stood. On
// one tree asked for, those that hang there: the standing ones, and of the closed ones those
// that stood within the stretch, themselves or something that hangs below them. One that
// has closed is told by the last name that it bore. One that moved is listed of each parent
// that it had, and is the same unit there. It answers as Children does.
func ChildrenWithin(ctx context.Context, db bun.IDB, scope Scope, parents []int64, in Stretch, page Page) (map[int64]Siblings, error) {
	below, err := siblings(ctx, db, scope, childrenWithin(db, scope, parents, in), in.On, page)
	if err != nil {
		return nil, fmt.Errorf("children of %v within %+v: %w", parents, in, err)
	}
	return below, nil
}

// CountChildrenWithin counts what ChildrenWithin lists.
func CountChildrenWithin(ctx context.Context, db bun.IDB, scope Scope, parents []int64, in Stretch) (map[int64]int, error) {
	counts, err := countSiblings(ctx, db, childrenWithin(db, scope, parents, in))
	if err != nil {
		return nil, fmt.Errorf("count of children of %v within %+v: %w", parents, in, err)
	}
	return counts, nil
}

// AllChildrenWithin returns, for each of the parents, all that ChildrenWithin lists, in its
// order, and how many more there are that do not lie within the scope. It answers in two
// statements.
func AllChildrenWithin(ctx context.Context, db bun.IDB, scope Scope, parents []int64, in Stretch) (listed map[int64][]*Unit, hidden map[int64]int, err error) {
	var rows []*listedUnit
	if err := childrenWithin(db, scope, parents, in).OrderExpr("above, "+ByCode.by(Page{})).Scan(ctx, &rows); err != nil {
		return nil, nil, fmt.Errorf("all children of %v within %+v: %w", parents, in, err)
	}
	listed = make(map[int64][]*Unit, len(parents))
	for _, r := range rows {
		r.read(in.On, scope.day)
		listed[r.Above] = append(listed[r.Above], &r.Unit)
	}
	hidden, err = countSiblings(ctx, db, childrenOfWithin(db, parents, in))
	if err != nil {
		return nil, nil, fmt.Errorf("count of all children of %v within %+v: %w", parents, in, err)
	}
	for parent := range hidden {
		hidden[parent] -= len(listed[parent])
	}
	return listed, hidden, nil
}

func childrenWithin(db bun.IDB, scope Scope, parents []int64, in Stretch) *bun.SelectQuery {
	return childrenOfWithin(db, parents, in).Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
}

// stoodUntil is the first day on which a unit hu says nothing of itself any more: one that
// closed within a month may still report of that month.
const stoodUntil = `CASE WHEN hu.closed = date_trunc('month', hu.closed) THEN hu.closed ELSE (date_trunc('month', hu.closed) + interval '1 month')::date END`

func childrenOfWithin(db bun.IDB, parents []int64, in Stretch) *bun.SelectQuery {
	hung := db.NewSelect().TableExpr("placement AS h").Join("JOIN unit AS hu ON hu.id = h.unit_id").
		ColumnExpr("DISTINCT h.unit_id, h.parent_id").Where("h.parent_id IN (?)", bun.List(parents))
	if in.Tree == "" {
		hung.Where("h.valid * daterange(hu.opened, "+stoodUntil+") && daterange(?::date, ?::date, '[]')", in.From, in.To).
			Where("hu.opened <= ?::date", in.On)
	} else {
		hung.Where("h.valid @> greatest(?::date, hu.opened)", in.Tree).
			Where(`(hu.opened <= ?0::date AND (hu.closed IS NULL OR hu.closed > ?0::date) OR EXISTS (
				SELECT FROM placement b JOIN unit bu ON bu.id = b.unit_id
				WHERE b.path <@ h.path AND b.valid @> greatest(?0::date, bu.opened)
					AND bu.opened <= ?2::date AND (bu.closed IS NULL OR bu.closed > ?1::date)))`, in.Tree, in.From, in.To)
	}
	return db.NewSelect().TableExpr("(?) AS p", hung).
		Join("JOIN unit AS u ON u.id = p.unit_id").
		Join("JOIN placement AS told ON told.unit_id = u.id AND told.valid @> greatest(?::date, u.opened)", in.On).
		Join(`JOIN LATERAL (SELECT code, type, name FROM naming WHERE unit_id = u.id AND lower(valid) <= greatest(?::date, u.opened)
			ORDER BY lower(valid) DESC LIMIT 1) AS n ON true`, in.On).
		ColumnExpr("u.id, u.level, u.kind, u.opened, u.closed, n.code, n.type, n.name, told.parent_id, told.path, p.parent_id AS above")
}

// listedUnit is a unit that is listed of one above it.
type listedUnit struct {
	Above int64
	Unit
}

// siblings answers with a page for each parent of the units that are listed.
func siblings(ctx context.Context, db bun.IDB, scope Scope, listed *bun.SelectQuery, on Date, page Page) (map[int64]Siblings, error) {
	ByCode.between(listed, page).ColumnExpr("row_number() OVER (PARTITION BY p.parent_id ORDER BY ?) AS nth", bun.Safe(ByCode.by(page)))
	q := db.NewSelect().TableExpr("(?) AS listed", listed).
		ColumnExpr("id, level, kind, opened, closed, code, type, name, parent_id, path, above").
		Where("nth <= ?", page.Size()+1).OrderExpr("above, nth")
	var rows []*listedUnit
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, err
	}
	below := map[int64]Siblings{}
	for _, r := range rows {
		r.read(on, scope.day)
		s := below[r.Above]
		s.Units = append(s.Units, &r.Unit)
		below[r.Above] = s
	}
	for parent, s := range below {
		s.Units, s.More = Flip(s.Units, page)
		below[parent] = s
	}
	return below, nil
}

// countSiblings answers with how many of the units that are listed each parent has.
func countSiblings(ctx context.Context, db bun.IDB, listed *bun.SelectQuery) (map[int64]int, error) {
	var rows []struct {
		Above int64
		N     int
	}
	err := db.NewSelect().TableExpr("(?) AS listed", listed).
		ColumnExpr("above, count(*) AS n").GroupExpr("above").OrderExpr("above").Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	counts := make(map[int64]int, len(rows))
	for _, r := range rows {
		counts[r.Above] = r.N
	}
	return counts, nil
}
