package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Actor is who asks: an account with the grants that it holds on the day.
type Actor struct {
	Account
	Grants []Grant
	Day    org.Date // today where the service stands
}

// Grant is a role held at a unit, where the unit hangs on the day it was read for.
type Grant struct {
	Role   string
	UnitID int64
	Path   org.Path
	Level  org.Level
}

// Grants returns the grants that an account holds today, ordered by unit id, then by role.
// A grant ends with its unit: at a closed one it yields nothing. Read them in the
// operation's own snapshot and keep them no longer than it: what is revoked, expired or
// moved counts from the next operation on.
func Grants(ctx context.Context, db bun.IDB, accountID int64, today org.Date) ([]Grant, error) {
	grants := []Grant{}
	err := db.NewSelect().TableExpr("grants AS g").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", today, today).
		Join("JOIN placement AS p ON p.unit_id = g.unit_id AND p.valid @> ?::date", today).
		ColumnExpr("g.role, g.unit_id, p.path, u.level").
		Where("g.account_id = ? AND g.revoked IS NULL AND g.valid @> ?::date", accountID, today).
		OrderExpr("g.unit_id, g.role").
		Scan(ctx, &grants)
	if err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	return grants, nil
}
