package org

import (
	"context"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
)

// Filter narrows a list of units. Empty fields do not narrow.
type Filter struct {
	Under  *int64 // this unit's subtree, without the unit itself
	Level  Level
	Kind   Kind
	Search string // part of a name or the beginning of a code, accents and case aside
}

// Page is a stretch of a list ordered by code: at most First units after the one whose
// code is After.
type Page struct {
	First int
	After string
}

// List returns a page of the units that stood on a day, ordered by code, and whether
// more follow.
func List(ctx context.Context, db bun.IDB, scope Scope, f Filter, on Date, page Page) (units []*Unit, more bool, err error) {
	q := filtered(db, scope, f, on).OrderExpr(byCode).Limit(int64(page.First) + 1)
	if page.After != "" {
		q.Where(`n.code COLLATE "C" > ?`, page.After)
	}
	units, err = scanUnits(ctx, q, on)
	if err != nil {
		return nil, false, fmt.Errorf("units %+v on %s: %w", f, on, err)
	}
	if len(units) > page.First {
		return units[:page.First], true, nil
	}
	return units, false, nil
}

// Count returns how many units that stood on a day pass the filter.
func Count(ctx context.Context, db bun.IDB, scope Scope, f Filter, on Date) (int, error) {
	n, err := db.NewSelect().TableExpr("(?) AS listed", filtered(db, scope, f, on)).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of units %+v on %s: %w", f, on, err)
	}
	return int(n), nil
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
	if s := Fold(f.Search); s != "" {
		q.Where(`(n.folded LIKE ? OR lower(n.code) LIKE ?)`, "%"+likeEscape.Replace(s)+"%", likeEscape.Replace(s)+"%")
	}
	return q
}

// standing keeps the units that were open on the day.
func standing(q *bun.SelectQuery, on Date) *bun.SelectQuery {
	return q.Where("u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", on, on)
}

var likeEscape = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// Siblings is a page of one parent's children.
type Siblings struct {
	Units []*Unit
	More  bool
}

// Children returns, for each of the parents, a page of the units that stood directly
// below it on a day, ordered by code, in one statement. Parents without children, absent
// or foreign ones have no entry.
func Children(ctx context.Context, db bun.IDB, scope Scope, parents []int64, on Date, page Page) (map[int64]Siblings, error) {
	listed := standing(unitsOn(db, scope, on), on).
		ColumnExpr(`row_number() OVER (PARTITION BY p.parent_id ORDER BY `+byCode+`) AS nth`).
		Where("p.parent_id IN (?)", bun.List(parents))
	if page.After != "" {
		listed.Where(`n.code COLLATE "C" > ?`, page.After)
	}
	q := db.NewSelect().TableExpr("(?) AS listed", listed).
		ColumnExpr("id, level, kind, opened, closed, code, type, name, parent_id, path").
		Where("nth <= ?", page.First+1).OrderExpr("parent_id, nth")
	units, err := scanUnits(ctx, q, on)
	if err != nil {
		return nil, fmt.Errorf("children of %v on %s: %w", parents, on, err)
	}
	below := make(map[int64]Siblings, len(parents))
	for _, u := range units {
		s := below[*u.ParentID]
		if len(s.Units) == page.First {
			s.More = true
		} else {
			s.Units = append(s.Units, u)
		}
		below[*u.ParentID] = s
	}
	return below, nil
}

// CountChildren returns how many units stood directly below each of the parents on a
// day, in one statement. Parents without children have no entry.
func CountChildren(ctx context.Context, db bun.IDB, scope Scope, parents []int64, on Date) (map[int64]int, error) {
	listed := standing(unitsOn(db, scope, on), on).Where("p.parent_id IN (?)", bun.List(parents))
	var rows []struct {
		ParentID int64
		N        int
	}
	err := db.NewSelect().TableExpr("(?) AS listed", listed).
		ColumnExpr("parent_id, count(*) AS n").GroupExpr("parent_id").OrderExpr("parent_id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count of children of %v on %s: %w", parents, on, err)
	}
	counts := make(map[int64]int, len(rows))
	for _, r := range rows {
		counts[r.ParentID] = r.N
	}
	return counts, nil
}
