package org

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// What a unit writes down goes on being kept when it closes: by the unit that keeps its history, the
// lowest above it that stands. So whoever keeps the registers of a unit keeps those of all that it came
// of too, as if they were its own.

// JoinKeeper joins, as here, where a unit u hangs on the scope's day; and, as keeper, the path and the
// level of the unit that keeps what u wrote down: u itself while it stands, and else whoever keeps its
// history; where nobody stands who would, u again.
func (s Scope) JoinKeeper(q *bun.SelectQuery) *bun.SelectQuery {
	return q.Apply(s.JoinHere).Join(`LEFT JOIN LATERAL (
			SELECT k.id, k.level, p.path FROM placement AS p
			JOIN unit AS k ON k.id = p.unit_id AND k.opened <= ?0 AND (k.closed IS NULL OR k.closed > ?0)
			WHERE u.closed <= ?0 AND p.unit_id = ANY (string_to_array(here.path::text, '.')::bigint[]) AND p.valid @> ?0::date
			ORDER BY nlevel(p.path) DESC LIMIT 1) AS above ON true
		CROSS JOIN LATERAL (SELECT coalesce(above.id, u.id) AS id, coalesce(above.level, u.level) AS level, coalesce(above.path, here.path) AS path) AS keeper`, s.day)
}

// WithinKeeper narrows a query that JoinKeeper has widened to the units whose keepers lie in the scope.
func (s Scope) WithinKeeper(q *bun.SelectQuery) *bun.SelectQuery {
	return q.Apply(s.Within("keeper.path", "keeper.level"))
}

// HoldKept holds as Hold does those of the units whose keepers lie within the scope.
func HoldKept(ctx context.Context, tx bun.IDB, scope Scope, ids []int64) ([]*Owner, error) {
	q := lastPlaced(tx, scope.day).Apply(scope.JoinKeeper).Apply(scope.WithinKeeper)
	return owners(ctx, q.Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id").For("NO KEY UPDATE OF u"), scope.day)
}

// Kept is which units somebody's scope reaches by their keepers.
type Kept struct {
	All   bool    // every one that there is
	Units []int64 // or these; empty where All
}

// KeptWithin returns the units whose keepers lie within the scope, narrowed to some where only is not nil.
func KeptWithin(ctx context.Context, db bun.IDB, scope Scope, only []int64) (k Kept, err error) {
	if scope.Empty() {
		return k, nil
	}
	if only == nil {
		if k.All, err = Whole(ctx, db, scope); k.All || err != nil {
			return k, err
		}
	}
	q := db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id").Apply(scope.JoinKeeper).Apply(scope.WithinKeeper)
	if only != nil {
		q.Where("u.id = ANY (?::bigint[])", pgdialect.Array(only))
	}
	if err := q.OrderExpr("u.id").Scan(ctx, &k.Units); err != nil {
		return k, fmt.Errorf("units kept within %s: %w", scope, err)
	}
	return k, nil
}

// Has reports whether a unit is among them.
func (k Kept) Has(unit int64) bool {
	if k.All {
		return true
	}
	_, found := slices.BinarySearch(k.Units, unit)
	return found
}

// Stood is where a unit hung on a day, and what it was there.
type Stood struct {
	At

	Level    Level
	Opened   Date
	Closed   *Date
	ParentID *int64
	Path     Path
	Leaf     bool // no open unit hung directly below
}

// Standing reports whether the unit was open on the day.
func (s *Stood) Standing() bool { return s.Opened <= s.On && (s.Closed == nil || *s.Closed > s.On) }

// StoodOn returns where units hung on days, whatever the scope: what may be written down does not depend
// on who asks. One that had not opened yet is left out.
func StoodOn(ctx context.Context, db bun.IDB, asked []At) (map[At]*Stood, error) {
	if len(asked) == 0 {
		return nil, nil
	}
	ids, days := arrays(asked)
	rows := []*Stood{}
	err := db.NewSelect().
		TableExpr("(SELECT DISTINCT * FROM unnest(?::bigint[], ?::date[])) AS a (id, day)", pgdialect.Array(ids), pgdialect.Array(days)).
		Join("JOIN unit AS u ON u.id = a.id").
		Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> a.day").
		ColumnExpr("a.id, a.day AS on, u.level, u.opened, u.closed, p.parent_id, p.path").
		ColumnExpr(`NOT EXISTS (SELECT FROM placement AS b JOIN unit AS bu ON bu.id = b.unit_id
			WHERE b.parent_id = u.id AND b.valid @> a.day AND bu.opened <= a.day AND (bu.closed IS NULL OR bu.closed > a.day)) AS leaf`).
		OrderExpr("a.day, a.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("where %d units stood: %w", len(asked), err)
	}
	stood := make(map[At]*Stood, len(rows))
	for _, s := range rows {
		stood[s.At] = s
	}
	return stood, nil
}
