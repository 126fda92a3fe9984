package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/org"
)

// headRole is the role of who heads a cluster, held at each of its members.
const headRole = access.ClusterHead

// wantedDays are, of each who heads a cluster (?0) or did, and each unit that is a member of it or was, the days
// from a day (?1) on of all clusters in which both are: each stretch of its own. Away: the unit is no member today or
// later, whoever forms the cluster may no longer reach it.
const wantedDays = `wanted AS (
	SELECT pair.account_id, pair.unit_id, away, coalesce(days, '{}'::datemultirange) AS days FROM (
		SELECT DISTINCT h.account_id, m.unit_id, NOT EXISTS (SELECT FROM placement AS p JOIN cluster AS c ON c.parent_id = p.parent_id
			WHERE c.id = m.cluster_id AND p.unit_id = m.unit_id AND p.valid @> ?1::date) AS away
		FROM cluster_head AS h JOIN cluster_member AS m ON m.cluster_id = h.cluster_id
		JOIN unit AS u ON u.id = m.unit_id AND (u.closed IS NULL OR u.closed > ?1::date) -- what closes takes its roles along
		WHERE h.cluster_id = ?0) AS pair
	LEFT JOIN LATERAL (
		SELECT range_agg(h.valid * daterange(lower(m.valid), CASE WHEN upper(m.valid) < make_date(m.year + 1, 1, 1) THEN upper(m.valid) END) * daterange(?1::date, NULL)) AS days
		FROM heading AS h JOIN membership AS m ON m.cluster_id = h.cluster_id
		WHERE h.account_id = pair.account_id AND m.unit_id = pair.unit_id AND NOT isempty(m.valid) AND NOT isempty(h.valid)) AS v ON true
), held AS (
	SELECT g.id, w.account_id, w.unit_id, w.away, w.days, g.valid * daterange(?1::date, NULL) AS valid
	FROM wanted AS w JOIN grants AS g ON g.account_id = w.account_id AND g.unit_id = w.unit_id AND g.role = ?2 AND g.revoked IS NULL
		AND (upper(g.valid) IS NULL OR upper(g.valid) > ?1::date)
)`

// stretch is days on which somebody is to hold the role at a unit, or a grant of it that is to end.
type stretch struct {
	Account string
	UnitID  int64
	Away    bool
	Grant   int64
	Since   org.Date  // the stretch's first day, or that on which the grant is to end
	Until   *org.Date // nil: no end is set
}

// staff brings the roles at a cluster's members to what who heads it needs, from today on: first what is held too long
// ends, then what is lacking is given.
func (o Office) staff(ctx context.Context, tx bun.IDB, cluster int64) error {
	var ends, lacks []stretch
	// A grant holds as long as the stretch does in which it begins; what else it covers is given anew.
	err := tx.NewRaw(`WITH `+wantedDays+`
		SELECT a.name AS account, held.unit_id, held.away, held.id AS grant, coalesce(upper(w.days), ?1::date) AS since
		FROM held JOIN account AS a ON a.id = held.account_id
		LEFT JOIN LATERAL (SELECT days FROM unnest(held.days) AS s (days) WHERE s.days @> lower(held.valid)) AS w ON true
		WHERE w.days IS NULL OR NOT w.days @> held.valid ORDER BY a.name, held.unit_id, 5 DESC`, cluster, o.Today, headRole).Scan(ctx, &ends)
	if err != nil {
		return fmt.Errorf("roles at cluster %d that are held too long: %w", cluster, err)
	}
	for i := len(ends) - 1; i >= 0; i-- { // of one unit the soonest first
		if err := o.take(ctx, tx, ends[i], i+1 < len(ends) && ends[i+1].Account == ends[i].Account && ends[i+1].UnitID == ends[i].UnitID); err != nil {
			return err
		}
	}
	err = tx.NewRaw(`WITH `+wantedDays+`
		SELECT a.name AS account, w.unit_id, w.away, lower(s.days) AS since, upper(s.days) AS until
		FROM wanted AS w JOIN account AS a ON a.id = w.account_id AND a.deactivated IS NULL
		CROSS JOIN LATERAL unnest(w.days - coalesce((SELECT range_agg(h.valid) FROM held AS h WHERE h.account_id = w.account_id AND h.unit_id = w.unit_id), '{}')) AS s (days)
		ORDER BY a.name, w.unit_id, 4`, cluster, o.Today, headRole).Scan(ctx, &lacks)
	if err != nil {
		return fmt.Errorf("roles at cluster %d that are lacking: %w", cluster, err)
	}
	for _, s := range lacks {
		if err := o.give(ctx, tx, s); err != nil {
			return err
		}
	}
	return nil
}

func (o Office) give(ctx context.Context, tx bun.IDB, s stretch) error {
	a := access.Appointment{Account: s.Account, Role: headRole, UnitID: s.UnitID, From: s.Since, Until: s.Until}
	if o.By == nil {
		return o.Guard.GrantRoleAsSystem(ctx, tx, a)
	}
	_, err := o.Guard.GrantRole(ctx, tx, *o.By, a)
	return err
}

// take ends a grant. The system ends at once all that an account holds later of the role at a unit; and so it does
// where the unit has moved away from whoever forms the cluster: that it is a member no longer was not theirs to decide.
func (o Office) take(ctx context.Context, tx bun.IDB, s stretch, again bool) error {
	switch {
	case o.By != nil && !s.Away:
		return o.Guard.EndGrant(ctx, tx, *o.By, s.Grant, s.Since, "")
	case again:
		return nil
	}
	return o.Guard.RevokeRoleAsSystem(ctx, tx, s.Account, headRole, s.UnitID, s.Since)
}

// Restaff brings the roles of who heads clusters to what the tree has become: of the clusters in which the units
// are or were, and those at which their officers were named. Units that closed or moved away are members no longer from that
// day on; taken back, they are again.
func (o Office) Restaff(ctx context.Context, tx bun.IDB, units []int64) error {
	var clusters []int64
	err := tx.NewRaw("SELECT DISTINCT cluster_id FROM cluster_member WHERE unit_id = ANY (?::bigint[]) ORDER BY cluster_id", pgdialect.Array(units)).Scan(ctx, &clusters)
	if err != nil {
		return fmt.Errorf("clusters of %d units: %w", len(units), err)
	}
	for _, id := range clusters {
		if err := o.staff(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}
