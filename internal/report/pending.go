package report

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Pending is a report that waits for approval.
type Pending struct {
	UnitID int64
	Month  org.Date // the month's first day
}

// Awaiting returns those reports of the units that wait for approval, as far as the units
// lie within the scope, ordered by unit and month.
func Awaiting(ctx context.Context, db bun.IDB, scope org.Scope, units []int64) ([]Pending, error) {
	pending := []Pending{}
	err := db.NewSelect().TableExpr("report AS r").
		Join("JOIN unit AS u ON u.id = r.unit_id").
		Apply(scope.JoinHere).
		ColumnExpr("r.unit_id, r.month").
		Where("r.state = ? AND r.unit_id = ANY (?::bigint[])", Submitted, pgdialect.Array(units)).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("r.unit_id, r.month").Scan(ctx, &pending)
	if err != nil {
		return nil, fmt.Errorf("reports that wait for approval: %w", err)
	}
	return pending, nil
}
