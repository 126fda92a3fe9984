package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// GrantsWhere says which grants are asked for: those with ids, of accounts, or at units. Exactly one
// is given.
type GrantsWhere struct {
	IDs, Accounts, Units []int64
}

// GrantHistory returns grants at units that lie within a scope, in which the caller may read accounts:
// those that count, that counted and that will, the latest first.
func GrantHistory(ctx context.Context, db bun.IDB, scope org.Scope, which GrantsWhere) ([]Grant, error) {
	column, ids := "g.id", which.IDs
	switch {
	case which.Accounts != nil:
		column, ids = "g.account_id", which.Accounts
	case which.Units != nil:
		column, ids = "g.unit_id", which.Units
	}
	found := []Grant{}
	err := db.NewSelect().TableExpr("grants AS g").Join("JOIN unit AS u ON u.id = g.unit_id").Apply(scope.JoinHere).
		ColumnExpr(grantColumns).
		Where("? = ANY (?::bigint[])", bun.Ident(column), pgdialect.Array(ids)).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("lower(g.valid) DESC, g.id DESC").Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("grants by %s: %w", column, err)
	}
	return found, nil
}

// AccountsByID returns those of the accounts that lie within a scope, in which the caller may read
// accounts, and the caller's own, by id.
func AccountsByID(ctx context.Context, db bun.IDB, scope org.Scope, own int64, ids []int64) ([]*Account, error) {
	q := db.NewSelect().TableExpr("account AS a").ColumnExpr(columns).Where("a.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("a.id")
	if scope.Empty() {
		q.Where("a.id = ?", own)
	} else if whole, err := org.Whole(ctx, db, scope); err != nil {
		return nil, err
	} else if !whole {
		q.Where("(a.id = ? OR a.id IN (?))", own, within(db, scope, nil))
	}
	found := []*Account{}
	if err := q.Scan(ctx, &found); err != nil {
		return nil, fmt.Errorf("%d accounts: %w", len(ids), err)
	}
	return found, nil
}
