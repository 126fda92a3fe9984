package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// TokensOf returns the tokens with which somebody can sign in, by account, of those accounts that lie
// within the scope as a whole: the unit that keeps one (every unit, where none does), and each at
// which it holds a role or will. Others it leaves out.
func TokensOf(ctx context.Context, db bun.IDB, scope org.Scope, accounts []int64) (map[int64][]IssuedToken, error) {
	all, err := wholly(ctx, db, scope, accounts)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	issued := []IssuedToken{}
	err = db.NewSelect().TableExpr("token AS t").Join("JOIN account AS a ON a.id = t.account_id").
		ColumnExpr(issuedColumns).Where(live).Where("t.account_id = ANY (?::bigint[])", pgdialect.Array(all)).
		OrderExpr("t.account_id, t.created, t.hash").Scan(ctx, &issued)
	if err != nil {
		return nil, fmt.Errorf("tokens of %d accounts: %w", len(all), err)
	}
	of := map[int64][]IssuedToken{}
	for _, account := range all {
		of[account] = []IssuedToken{}
	}
	for _, t := range issued {
		of[t.AccountID] = append(of[t.AccountID], t)
	}
	return of, nil
}

// wholly returns those of the accounts that lie within the scope as a whole.
func wholly(ctx context.Context, db bun.IDB, scope org.Scope, accounts []int64) ([]int64, error) {
	if scope.Empty() {
		return nil, nil
	}
	whole, err := org.Whole(ctx, db, scope)
	if err != nil {
		return nil, err
	}
	ties := []struct {
		AccountID int64
		Kept      bool
		Path      org.Path
		Level     org.Level
	}{}
	// Where a unit that opens only later will hang is looked up too: one may hold a role there then.
	err = db.NewSelect().TableExpr("account AS a").
		Join(`LEFT JOIN LATERAL (SELECT a.unit_id WHERE a.unit_id IS NOT NULL
			UNION SELECT g.unit_id FROM grants AS g WHERE g.account_id = a.id AND g.revoked IS NULL AND g.valid && daterange(?::date, NULL)) AS held ON true`, scope.Day()).
		Join("LEFT JOIN unit AS u ON u.id = held.unit_id").
		Join("LEFT JOIN placement AS p ON p.unit_id = u.id AND p.valid @> greatest(?::date, u.opened)", scope.Day()).
		ColumnExpr("a.id AS account_id, a.unit_id IS NOT NULL AS kept, coalesce(p.path::text, '') AS path, coalesce(u.level, '') AS level").
		Where("a.id = ANY (?::bigint[])", pgdialect.Array(accounts)).OrderExpr("a.id").Scan(ctx, &ties)
	if err != nil {
		return nil, fmt.Errorf("which of %d accounts lie within %s: %w", len(accounts), scope, err)
	}
	var all []int64
	for i := 0; i < len(ties); {
		account, within := ties[i].AccountID, ties[i].Kept || whole
		for ; i < len(ties) && ties[i].AccountID == account; i++ {
			within = within && (whole || scope.Covers(ties[i].Path, ties[i].Level))
		}
		if within {
			all = append(all, account)
		}
	}
	return all, nil
}

// EndTokens ends all tokens of an account that the actor keeps, and all links to its tables, and returns how
// many there were. It
// fails with Forbidden where none of the actor's roles may end tokens, with NotFound where there is
// no such account within their reach, and as Keeps does.
func (g *Guard) EndTokens(ctx context.Context, db bun.IDB, actor Actor, account int64) (int, error) {
	scope, err := g.Scope(actor, EndToken)
	if err != nil {
		return 0, err
	}
	const nobody = 0 // their own they end as everyone does
	a, err := ReadableAccount(ctx, db, scope, nobody, AccountBy{ID: account})
	if err != nil {
		return 0, err
	}
	if err := g.Keeps(ctx, db, actor, *a); err != nil {
		return 0, err
	}
	return revokeAll(ctx, db, account)
}
