package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Leaver is a unit that the tree takes out of a cluster: it closes, or hangs elsewhere.
type Leaver struct {
	Cluster  *Cluster `bun:"-"`
	ID       int64    // the cluster's
	UnitID   int64
	Until    org.Date // the first day on which it is no member
	Closes   bool
	Promises int // in pacts that were signed for it and stand
}

// Left returns those of some units that the tree takes out of their clusters on a day, by cluster and unit, and so many
// at most: out of clusters with a member within the scope, before that day.
func Left(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, day org.Date, most int) ([]*Leaver, error) {
	left := []*Leaver{}
	if scope.Empty() || len(units) == 0 {
		return left, nil
	}
	err := db.NewRaw(`SELECT m.cluster_id AS id, m.unit_id, upper(m.valid) AS until, u.closed IS NOT NULL AS closes,
			(SELECT count(*) FROM promise AS r JOIN pact AS pa ON pa.id = r.pact_id AND pa.ended IS NULL AND pa.cluster_id = m.cluster_id
				JOIN pact_party AS y ON y.pact_id = r.pact_id AND y.unit_id = r.unit_id AND y.signed_at IS NOT NULL WHERE r.unit_id = m.unit_id) AS promises
		FROM membership AS m JOIN cluster_member AS e ON e.cluster_id = m.cluster_id AND e.unit_id = m.unit_id
		JOIN unit AS u ON u.id = m.unit_id
		WHERE m.unit_id = ANY (?0::bigint[]) AND upper(m.valid) = ?1::date AND (upper(e.valid) IS NULL OR upper(e.valid) > ?1::date)
		ORDER BY m.cluster_id, m.unit_id`, pgdialect.Array(units), day).Scan(ctx, &left)
	if err != nil {
		return nil, fmt.Errorf("members that leave on %s: %w", day, err)
	}
	ids := make([]int64, len(left))
	for i, l := range left {
		ids[i] = l.ID
	}
	var clusters []*Cluster
	if err := readable(db, scope).Where("cl.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("cl.id").Scan(ctx, &clusters); err != nil {
		return nil, fmt.Errorf("clusters that members leave on %s: %w", day, err)
	}
	told := []*Leaver{}
	for _, l := range left {
		for _, c := range clusters {
			if c.ID == l.ID && len(told) < most {
				l.Cluster = c
				told = append(told, l)
			}
		}
	}
	return told, nil
}
