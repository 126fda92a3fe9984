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

// Field is which units stand on boards: those of a level that stand on a day.
type Field struct {
	Level    org.Level
	Clusters []int64 // the members of these, on a board each; none: of any, or of none, on one board
	Under    *int64  // only this unit and those below it; nil: wherever they hang
	Only     []int64 // only these; none: all
	Day      org.Date
}

// Entrants are the units of a field.
type Entrants struct {
	Boards map[int64][]*org.Unit // as they stand on its day: by cluster; of a field of none under 0
	Alone  org.Scope             // of these units alone
	level  org.Level
	places map[int64]org.Path // where they hang today
}

// Entrants returns the units of a field. Whether the caller may know of them is for the caller to ask.
func (f Field) Entrants(ctx context.Context, db bun.IDB, today org.Date) (*Entrants, error) {
	e := &Entrants{Boards: map[int64][]*org.Unit{}, Alone: org.NewScope(today), level: f.Level, places: map[int64]org.Path{}}
	q := db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id, here.path").Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?::date", f.Day).Apply(e.Alone.JoinHere).
		Where("u.level = ? AND u.opened <= ? AND (u.closed IS NULL OR u.closed > ?)", f.Level, f.Day, f.Day).OrderExpr("u.id")
	if len(f.Clusters) > 0 {
		q = q.ColumnExpr("m.cluster_id").Join("JOIN membership AS m ON m.unit_id = u.id AND m.cluster_id = ANY (?::bigint[]) AND m.valid @> ?::date", pgdialect.Array(f.Clusters), f.Day)
	}
	if f.Under != nil {
		q = q.Where("p.path <@ (SELECT path FROM placement WHERE unit_id = ? AND valid @> ?::date)", *f.Under, f.Day)
	}
	if len(f.Only) > 0 {
		q = q.Where("u.id = ANY (?::bigint[])", pgdialect.Array(f.Only))
	}
	var rows []struct {
		ID        int64
		Path      org.Path
		ClusterID int64
	}
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, fmt.Errorf("units of a board: %w", err)
	}
	if len(rows) == 0 {
		return e, nil
	}
	ids, boards := make([]int64, len(rows)), make(map[int64]int64, len(rows))
	for i, r := range rows {
		ids[i], boards[r.ID], e.places[r.ID] = r.ID, r.ClusterID, r.Path
		e.Alone = e.Alone.With(org.ReachSelf, r.Path, "")
	}
	units, err := org.ByID(ctx, db, e.Alone, ids, f.Day)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		e.Boards[boards[u.ID]] = append(e.Boards[boards[u.ID]], u)
	}
	return e, nil
}

// Within reports whether a unit of the field lies within a scope on today's tree.
func (e *Entrants) Within(scope org.Scope, unit int64) bool {
	return scope.Covers(e.places[unit], e.level)
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
