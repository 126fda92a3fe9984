package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Field is which units stand on a board: those of a level that stand on a day.
type Field struct {
	Level   org.Level
	Cluster *int64  // only its members; nil: of any, or of none
	Under   *int64  // only those below this unit; nil: wherever they hang
	Only    []int64 // only these; none: all
	Day     org.Date
}

// Units returns the units of a field, by code, as they stand on its day. Whether the caller may know of them is for
// the caller to ask.
func (f Field) Units(ctx context.Context, db bun.IDB, today org.Date) ([]*org.Unit, error) {
	q := db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id").Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?::date", f.Day).
		Where("u.level = ? AND u.opened <= ? AND (u.closed IS NULL OR u.closed > ?)", f.Level, f.Day, f.Day).OrderExpr("u.id")
	if f.Cluster != nil {
		q = q.Where("EXISTS (SELECT FROM membership AS m WHERE m.cluster_id = ? AND m.unit_id = u.id AND m.valid @> ?::date)", *f.Cluster, f.Day)
	}
	if f.Under != nil {
		q = q.Where("p.path <@ (SELECT path FROM placement WHERE unit_id = ? AND valid @> ?::date) AND u.id <> ?", *f.Under, f.Day, *f.Under)
	}
	if len(f.Only) > 0 {
		q = q.Where("u.id = ANY (?::bigint[])", pgdialect.Array(f.Only))
	}
	var ids []int64
	if err := q.Scan(ctx, &ids); err != nil {
		return nil, fmt.Errorf("units of a board: %w", err)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	scope, err := scopeOf(ctx, db, today, ids)
	if err != nil {
		return nil, err
	}
	return org.ByID(ctx, db, scope, ids, f.Day)
}

// BoardDay is the day on whose units a board stands: of a period the last that has come, and the first where none has.
func BoardDay(p movement.Period, today org.Date, known figure.Known) org.Date {
	return min(max(p.First(), min(p.Last(), today)), known.Day(today))
}

// PointsOpen tells of which of the units one may read the points on a day's boards who may read points within a scope: of those
// that lie in it, and of all that are members of one cluster with any that does.
func PointsOpen(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, day org.Date) (map[int64]bool, error) {
	if scope.Empty() || len(units) == 0 {
		return map[int64]bool{}, nil
	}
	open, err := Within(ctx, db, scope, units)
	if err != nil || len(open) == len(units) {
		return open, err
	}
	beside := db.NewSelect().TableExpr("membership AS other").ColumnExpr("1").Join("JOIN unit AS u ON u.id = other.unit_id").Apply(scope.JoinHere).
		Where("other.cluster_id = m.cluster_id AND other.valid @> ?::date", day).Apply(scope.Within("here.path", "u.level"))
	var ids []int64
	err = db.NewSelect().TableExpr("membership AS m").ColumnExpr("m.unit_id").
		Where("m.unit_id = ANY (?::bigint[]) AND m.valid @> ?::date", pgdialect.Array(units), day).Where("EXISTS (?)", beside).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("who competes with whom of %d units: %w", len(units), err)
	}
	for _, id := range ids {
		open[id] = true
	}
	return open, nil
}

// Within tells which of the units lie within a scope.
func Within(ctx context.Context, db bun.IDB, scope org.Scope, units []int64) (map[int64]bool, error) {
	var ids []int64
	err := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).ColumnExpr("u.id").
		Where("u.id = ANY (?::bigint[])", pgdialect.Array(units)).Apply(scope.Within("here.path", "u.level")).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("which of %d units lie in %s: %w", len(units), scope, err)
	}
	within := make(map[int64]bool, len(ids))
	for _, id := range ids {
		within[id] = true
	}
	return within, nil
}
