package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// known narrows a list of accounts a to those that the scope covers, in which the caller may read
// accounts: those that a unit within it keeps, and those that hold, held or will hold a role at
// one. What no unit keeps and never held a role is for those alone whose scope is the whole.
func known(ctx context.Context, db bun.IDB, scope org.Scope, q *bun.SelectQuery) (*bun.SelectQuery, error) {
	whole, err := org.Whole(ctx, db, scope)
	if whole || err != nil {
		return q, err
	}
	return q.Where("a.id IN (?)", tied(db).Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))), nil
}

// tied selects the accounts that some unit u keeps, or at which they hold, held or will hold a role.
func tied(db bun.IDB) *bun.SelectQuery {
	return db.NewSelect().TableExpr(`(SELECT id AS account_id, unit_id FROM account WHERE unit_id IS NOT NULL
			UNION ALL SELECT account_id, unit_id FROM grants) AS held`).
		Join("JOIN unit AS u ON u.id = held.unit_id").ColumnExpr("held.account_id")
}

// AccountByID returns the account with an id, within the scope in which the caller may read accounts,
// or the caller's own. It fails with NotFound where there is none, whether it is absent or foreign.
func AccountByID(ctx context.Context, db bun.IDB, scope org.Scope, own, id int64) (*Account, error) {
	q := db.NewSelect().TableExpr("account AS a").ColumnExpr(columns).Where("a.id = ?", id)
	if id != own {
		var err error
		if q, err = known(ctx, db, scope, q); err != nil {
			return nil, err
		}
	}
	found := []*Account{}
	if err := q.Scan(ctx, &found); err != nil {
		return nil, fmt.Errorf("account %d: %w", id, err)
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "there is no such thing")
	}
	return found[0], nil
}

// Callable returns which of the accounts the actor may call: their own; those that a unit within the
// scope, in which they may read accounts, keeps or at which they hold or will hold a role; and
// those that hold one today where the actor does.
func Callable(ctx context.Context, db bun.IDB, actor Actor, scope org.Scope, accounts []int64) (map[int64]bool, error) {
	beside := []int64{}
	for _, g := range actor.Grants {
		if actor.holdsAt(g.Path) {
			beside = append(beside, g.UnitID)
		}
	}
	var ids []int64
	err := db.NewSelect().TableExpr("account AS a").ColumnExpr("DISTINCT a.id").
		Join(`CROSS JOIN LATERAL (SELECT a.unit_id, NULL::daterange AS valid WHERE a.unit_id IS NOT NULL
			UNION ALL SELECT g.unit_id, g.valid FROM grants AS g
			WHERE g.account_id = a.id AND g.revoked IS NULL AND g.valid && daterange(?::date, NULL)) AS held`, actor.Day).
		Join("JOIN unit AS u ON u.id = held.unit_id").Apply(scope.JoinHere).
		Where("a.id = ANY (?::bigint[])", pgdialect.Array(accounts)).
		WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.WhereGroup(" OR ", scope.Within("here.path", "u.level")).
				WhereOr("held.valid @> ?::date AND held.unit_id = ANY (?::bigint[])", actor.Day, pgdialect.Array(beside))
		}).OrderExpr("a.id").Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("which of %d accounts account %d may call: %w", len(accounts), actor.ID, err)
	}
	may := map[int64]bool{actor.ID: true}
	for _, id := range ids {
		may[id] = true
	}
	return may, nil
}

// GrantsOf returns the grants that accounts hold on the scope's day at units within it, by account, each
// ordered by unit id, then by role.
func GrantsOf(ctx context.Context, db bun.IDB, scope org.Scope, accounts []int64) (map[int64][]Grant, error) {
	var rows []struct {
		AccountID int64
		Grant
	}
	err := db.NewSelect().TableExpr("grants AS g").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", scope.Day(), scope.Day()).
		Apply(scope.JoinHere).
		ColumnExpr("g.account_id, g.role, g.unit_id, here.path, u.level").
		Where("g.account_id = ANY (?::bigint[]) AND g.revoked IS NULL AND g.valid @> ?::date", pgdialect.Array(accounts), scope.Day()).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("g.account_id, g.unit_id, g.role").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("grants of %d accounts: %w", len(accounts), err)
	}
	of := map[int64][]Grant{}
	for _, r := range rows {
		of[r.AccountID] = append(of[r.AccountID], r.Grant)
	}
	return of, nil
}
