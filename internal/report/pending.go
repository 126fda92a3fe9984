package report

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Pending is a report that waits for approval.
type Pending struct {
	UnitID int64
	Month  org.Date // the month's first day
}

// FirstSince returns the first report that came in, or was corrected, from a moment on, of
// one of the units and of a month that ends on a day or later; nil where there is none.
func FirstSince(ctx context.Context, db bun.IDB, units []int64, from org.Date, since time.Time) (*Pending, error) {
	var first []Pending
	err := db.NewRaw(`SELECT unit_id, month FROM report
		WHERE unit_id = ANY (?::bigint[]) AND month + interval '1 month' > ?::date AND submitted >= ?
		ORDER BY month, unit_id LIMIT 1`, pgdialect.Array(units), from, since).Scan(ctx, &first)
	if err != nil {
		return nil, fmt.Errorf("reports since %s: %w", since, err)
	}
	if len(first) == 0 {
		return nil, nil
	}
	return &first[0], nil
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
