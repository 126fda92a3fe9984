package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// ToGive is points that wait to be given by hand.
type ToGive struct {
	ClusterID *int64 // nil: of the unit alone
	UnitID    *int64 // nil: of all members of the cluster
	Giver     Giver
	Waiting   int // lines of units
}

// ToWrite is a review that is to be written.
type ToWrite struct {
	UnitID   int64
	Period   movement.Period
	ReviewID *int64 // nil: there is none yet
}

// standingWithin joins the code of a unit u on the scope's day, where it stands on it.
func standingWithin(scope org.Scope) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Apply(scope.JoinHere).
			Join("JOIN naming AS n ON n.unit_id = u.id AND n.valid @> ?::date", scope.Day()).
			Where("u.opened <= ?0::date AND (u.closed IS NULL OR u.closed > ?0::date)", scope.Day()).
			Apply(scope.Within("here.path", "u.level"))
	}
}

// PactsToSign returns the pacts of the year that runs, and of later ones, that stand and wait to be signed for units within the
// scope, by the first of these units' codes.
func PactsToSign(ctx context.Context, db bun.IDB, scope org.Scope) ([]*Pact, error) {
	waiting := db.NewSelect().TableExpr("pact_party AS pp").
		Join("JOIN unit AS u ON u.id = pp.unit_id").Apply(standingWithin(scope)).
		ColumnExpr("pp.pact_id, min(n.code COLLATE \"C\") AS code").
		Where("pp.signed_at IS NULL").GroupExpr("pp.pact_id")
	pacts := []*Pact{}
	err := db.NewSelect().Model(&pacts).
		Join("JOIN (?) AS waiting ON waiting.pact_id = pa.id", waiting).
		Join("JOIN cluster AS cl ON cl.id = pa.cluster_id AND cl.year >= ?", movement.MonthOf(scope.Day()).Year()).
		Where("pa.ended IS NULL").OrderExpr("waiting.code, pa.id").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("pacts to be signed: %w", err)
	}
	return pacts, nil
}

// PointsToGive returns what waits for a giver to give it by hand to units within the scope, under the schemes of the
// year that runs. The unit itself says of every line; the cluster weighs what the unit has said, and the
// council what the cluster has given or, of a unit in none, what the unit has said: until then it waits for
// the one before. It is told by the clusters' codes, and then unit by unit, by codes, of those in no cluster; of a
// unit's own by its code.
func PointsToGive(ctx context.Context, db bun.IDB, scope org.Scope, giver Giver) ([]*ToGive, error) {
	year := movement.MonthOf(scope.Day()).Year()
	hand := db.NewSelect().TableExpr("scheme AS sc").Join("CROSS JOIN LATERAL jsonb_array_elements(sc.declared->'lines') AS line").
		ColumnExpr("sc.level, line->>'code' AS line").Where("sc.year = ? AND line->>'method' = ?", year, ByHand)
	// Of each giver the last counts, and of what was taken back nothing does.
	last := db.NewSelect().TableExpr("points").DistinctOn("unit_id, level, line, giver").
		ColumnExpr("unit_id, level, line, giver, points").Where("year = ?", year).
		OrderExpr("unit_id, level, line, giver, id DESC")
	given := db.NewSelect().TableExpr("(?) AS last", last).ColumnExpr("unit_id, level, line").
		ColumnExpr("bool_or(giver = ?) AS unit, bool_or(giver = ?) AS cluster, bool_or(giver = ?) AS council", ByUnit, ByCluster, ByCouncil).
		Where("points IS NOT NULL").GroupExpr("unit_id, level, line")
	q := db.NewSelect().TableExpr("unit AS u").Apply(standingWithin(scope)).
		Join("JOIN (?) AS hand ON hand.level = u.level", hand).
		Join("LEFT JOIN (?) AS given ON given.unit_id = u.id AND given.level = hand.level AND given.line = hand.line", given).
		Join("LEFT JOIN membership AS cm ON cm.unit_id = u.id AND cm.year = ? AND cm.valid @> ?::date", year, scope.Day()).
		Join("LEFT JOIN cluster AS cl ON cl.id = cm.cluster_id").
		ColumnExpr("? AS giver, count(*) AS waiting", giver)
	switch giver {
	case ByUnit:
		q.ColumnExpr("NULL::bigint AS cluster_id, u.id AS unit_id").GroupExpr("u.id, n.code").OrderExpr("n.code COLLATE \"C\", u.id").
			Where("given.line IS NULL")
	case ByCluster:
		q.ColumnExpr("cl.id AS cluster_id, NULL::bigint AS unit_id").GroupExpr("cl.id, cl.code").OrderExpr("cl.code COLLATE \"C\", cl.id").
			Where("cl.id IS NOT NULL AND given.unit AND NOT given.cluster AND NOT given.council")
	default:
		q.ColumnExpr("cl.id AS cluster_id, CASE WHEN cl.id IS NULL THEN u.id END AS unit_id").
			GroupExpr("cl.id, cl.code, CASE WHEN cl.id IS NULL THEN u.id END, CASE WHEN cl.id IS NULL THEN n.code END").
			OrderExpr("cl.code COLLATE \"C\" NULLS LAST, CASE WHEN cl.id IS NULL THEN n.code END COLLATE \"C\", cl.id, unit_id").
			Where("(given.cluster OR given.unit AND cl.id IS NULL) AND NOT given.council")
	}
	waiting := []*ToGive{}
	if err := q.Scan(ctx, &waiting); err != nil {
		return nil, fmt.Errorf("points that wait for %s: %w", giver, err)
	}
	return waiting, nil
}

// ClustersToGive returns the clusters on whose boards points wait; of others there is none.
func ClustersToGive(ctx context.Context, db bun.IDB, waiting []*ToGive) (map[*ToGive]*Cluster, error) {
	return pointedAt(ctx, db, waiting, func(w *ToGive) *int64 { return w.ClusterID }, func(c *Cluster) int64 { return c.ID })
}

// pointedAt returns what things point at by its id, where they do.
func pointedAt[From, To any](ctx context.Context, db bun.IDB, things []*From, at func(*From) *int64, idOf func(*To) int64) (map[*From]*To, error) {
	ids := []int64{}
	for _, from := range things {
		if id := at(from); id != nil {
			ids = append(ids, *id)
		}
	}
	of := map[*From]*To{}
	if len(ids) == 0 {
		return of, nil
	}
	found := []*To{}
	if err := db.NewSelect().Model(&found).Where("?TableAlias.id = ANY (?)", pgdialect.Array(ids)).OrderExpr("?TableAlias.id").Scan(ctx); err != nil {
		return nil, fmt.Errorf("what %d things point at: %w", len(ids), err)
	}
	byID := make(map[int64]*To, len(found))
	for _, to := range found {
		byID[idOf(to)] = to
	}
	for _, from := range things {
		if id := at(from); id != nil && byID[*id] != nil {
			of[from] = byID[*id]
		}
	}
	return of, nil
}

// ReviewsToWrite returns the reviews that units within the scope are to write, by the units' codes, the earliest
// first: of half years and years that ended within a year before the scope's day, in years that have a campaign,
// at whose end the unit stood, where none has been signed.
func ReviewsToWrite(ctx context.Context, db bun.IDB, scope org.Scope) ([]*ToWrite, error) {
	today := movement.MonthOf(scope.Day())
	var periods []movement.Period
	for year := today.Year() - 1; year <= today.Year(); year++ {
		for _, p := range []movement.Period{movement.MonthsPeriod(year, 1, 6), movement.YearPeriod(year)} {
			if p.Last() < scope.Day() && p.Last().Time().AddDate(1, 0, 0).After(scope.Day().Time()) {
				periods = append(periods, p)
			}
		}
	}
	names, ends, years := make([]string, len(periods)), make([]string, len(periods)), make([]int, len(periods))
	for i, p := range periods {
		names[i], ends[i], years[i] = p.String(), string(p.Last()), p.Year()
	}
	found := []*struct {
		UnitID   int64
		Ordinal  int
		ReviewID *int64
	}{}
	err := db.NewSelect().TableExpr("unit AS u").Apply(standingWithin(scope)).
		Join("CROSS JOIN unnest(?::text[], ?::date[], ?::int[]) WITH ORDINALITY AS p (name, last, year, ordinal)", pgdialect.Array(names), pgdialect.Array(ends), pgdialect.Array(years)).
		Join("JOIN campaign AS c ON c.year = p.year").
		Join("LEFT JOIN review AS rv ON rv.unit_id = u.id AND rv.period = p.name").
		ColumnExpr("u.id AS unit_id, p.ordinal, rv.id AS review_id").
		Where("rv.signed_at IS NULL AND u.opened <= p.last").
		OrderExpr("n.code COLLATE \"C\", u.id, p.ordinal").Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("reviews to be written: %w", err)
	}
	owed := make([]*ToWrite, len(found))
	for i, f := range found {
		owed[i] = &ToWrite{UnitID: f.UnitID, Period: periods[f.Ordinal-1], ReviewID: f.ReviewID}
	}
	return owed, nil
}

// ReviewsBegun returns what there is of reviews that are to be written; of those not begun there is none.
func ReviewsBegun(ctx context.Context, db bun.IDB, owed []*ToWrite) (map[*ToWrite]*Review, error) {
	return pointedAt(ctx, db, owed, func(w *ToWrite) *int64 { return w.ReviewID }, func(r *Review) int64 { return r.ID })
}
