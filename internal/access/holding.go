package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Holding is a role of an account at a unit and what lies below that unit on one day.
type Holding struct {
	Account  string
	FullName string
	Role     string
	UnitID   int64
	Units    int    // how many units stand there, the unit itself among them
	Below    string // sums up which units hang there, open or closed: equal where they are the same
}

// Holdings returns the roles that are held on a day at the units that lie within the scope,
// ordered by account, unit and role.
func Holdings(ctx context.Context, db bun.IDB, scope org.Scope, on org.Date) ([]Holding, error) {
	holdings := []Holding{}
	err := db.NewSelect().
		With("below", db.NewSelect().TableExpr("placement AS p").Join("JOIN unit AS u ON u.id = p.unit_id").
			Join("CROSS JOIN LATERAL unnest(string_to_array(p.path::text, '.')::bigint[]) AS top (id)").
			ColumnExpr("top.id, count(*) FILTER (WHERE u.closed IS NULL OR u.closed > ?::date) AS units", on).
			ColumnExpr("md5(string_agg(u.id::text, ' ' ORDER BY u.id)) AS below").
			Where("p.valid @> ?::date", on).GroupExpr("top.id")).
		TableExpr("grants AS g").
		Join("JOIN account AS a ON a.id = g.account_id").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", on, on).
		Apply(scope.JoinHere).
		Join("JOIN below AS b ON b.id = g.unit_id").
		ColumnExpr("a.name AS account, a.full_name, g.role, g.unit_id, b.units, b.below").
		Where("g.revoked IS NULL AND g.valid @> ?::date", on).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("lower(a.name), g.unit_id, g.role").
		Scan(ctx, &holdings)
	if err != nil {
		return nil, fmt.Errorf("roles held on %s: %w", on, err)
	}
	return holdings, nil
}
