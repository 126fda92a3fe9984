package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/org"
	"thidua/internal/postgres"
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
	rows, err := postgres.Prepared(ctx, db, `SELECT g.role, g.unit_id, p.path::text, u.level FROM grants AS g
		JOIN unit AS u ON u.id = g.unit_id AND u.opened <= $2::date AND (u.closed IS NULL OR u.closed > $2::date)
		JOIN placement AS p ON p.unit_id = g.unit_id AND p.valid @> $2::date
		WHERE g.account_id = $1 AND g.revoked IS NULL AND g.valid @> $2::date
		ORDER BY g.unit_id, g.role`, accountID, string(today))
	if err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	defer func() { _ = rows.Close() }()
	grants := []Grant{}
	for rows.Next() {
		var g Grant
		if err := rows.Scan(&g.Role, &g.UnitID, &g.Path, &g.Level); err != nil {
			return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
		}
		grants = append(grants, g)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("grants of account %d on %s: %w", accountID, today, err)
	}
	return grants, nil
}
