package access

import (
	"context"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// AccountFilter narrows a list of accounts. Empty fields do not narrow.
type AccountFilter struct {
	Under  *int64 // those that this unit, or one below it, keeps, or at which they hold, held or will hold a role
	Role   string // those that hold it, or will, below Under where it is named
	Search string // part of a name or of a telephone number, as people type it
	Active *bool  // whether they may sign in
}

// ByName orders accounts by their names, case aside.
var ByName = org.Order{{Column: `lower(a.name) COLLATE "C"`, Kind: org.Text}}

// Place is where the account stands among others, ordered ByName.
func (a *Account) Place() org.Place { return org.PlaceOf(strings.ToLower(a.Name)) }

// ListAccounts returns a page of the accounts that pass a filter within the scope, in which the caller
// may read accounts, and whether more lie beyond it: those that a unit within it keeps, and those
// that hold, held or will hold a role at one. What no unit keeps and never held a role is for those
// alone whose scope is the whole.
func ListAccounts(ctx context.Context, db bun.IDB, scope org.Scope, f AccountFilter, page org.Page) (accounts []*Account, more bool, err error) {
	q, err := filtered(ctx, db, scope, f)
	if err == nil {
		accounts = []*Account{}
		err = q.ColumnExpr(columns).Apply(ByName.Narrow(page)).Scan(ctx, &accounts)
	}
	if err != nil {
		return nil, false, fmt.Errorf("accounts: %w", err)
	}
	accounts, more = org.Flip(accounts, page)
	return accounts, more, nil
}

// CountAccounts returns how many accounts ListAccounts lists on all its pages.
func CountAccounts(ctx context.Context, db bun.IDB, scope org.Scope, f AccountFilter) (n int, err error) {
	q, err := filtered(ctx, db, scope, f)
	if err == nil {
		var all int64
		all, err = q.ColumnExpr("1").Count(ctx)
		n = int(all)
	}
	if err != nil {
		return 0, fmt.Errorf("count of accounts: %w", err)
	}
	return n, nil
}

func filtered(ctx context.Context, db bun.IDB, scope org.Scope, f AccountFilter) (*bun.SelectQuery, error) {
	q, err := known(ctx, db, scope, db.NewSelect().TableExpr("account AS a"))
	if err != nil {
		return nil, err
	}
	if f.Under != nil || f.Role != "" {
		there := within(db, scope, func(q *bun.SelectQuery) *bun.SelectQuery {
			if f.Under == nil {
				return q
			}
			return q.Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ?::date AND here.path <@ top.path", *f.Under, scope.Day())
		})
		if f.Role != "" {
			there.Where("held.role = ? AND held.valid && daterange(?::date, NULL)", f.Role, scope.Day())
		}
		q.Where("a.id = ANY (ARRAY(?))", there)
	}
	if f.Active != nil {
		q.Where("(a.deactivated IS NULL) = ?", *f.Active)
	}
	if strings.TrimSpace(f.Search) != "" {
		var patterns []string // letters and digits: nothing in them is a pattern
		for _, s := range org.Meant(f.Search) {
			patterns = append(patterns, "%"+s+"%")
		}
		q.Where("(a.folded LIKE ANY (?0::text[]) OR translate(lower(a.name), '._@-', '') LIKE ANY (?0::text[]) OR a.telephone LIKE ANY (?1::text[]))",
			pgdialect.Array(patterns), pgdialect.Array(dialledAs(f.Search)))
	}
	return q, nil
}

// dialledAs returns how a telephone number may be kept of which somebody has typed a part, as patterns.
func dialledAs(typed string) []string {
	digits := divider.Replace(strings.TrimSpace(typed))
	if len(digits) < 3 || strings.Trim(digits, "0123456789") != "" {
		return []string{}
	}
	if own, found := strings.CutPrefix(digits, "0"); found {
		return []string{"+" + home + own + "%", "%" + digits + "%"}
	}
	return []string{"%" + digits + "%"}
}

// known narrows a list of accounts a to those that the scope covers, in which the caller may read
// accounts.
func known(ctx context.Context, db bun.IDB, scope org.Scope, q *bun.SelectQuery) (*bun.SelectQuery, error) {
	whole, err := org.Whole(ctx, db, scope)
	if whole || err != nil {
		return q, err
	}
	return q.Where("a.id = ANY (ARRAY(?))", within(db, scope, nil)), nil // looked up once, not for each account
}

// within selects the accounts that some unit within the scope keeps, or at which they hold, held or will
// hold a role; narrow, where it is given, says which units u, that hang here.
func within(db bun.IDB, scope org.Scope, narrow func(*bun.SelectQuery) *bun.SelectQuery) *bun.SelectQuery {
	units := db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id").Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	if narrow != nil {
		units.Apply(narrow)
	}
	return db.NewSelect().TableExpr(`(SELECT id AS account_id, unit_id, NULL AS role, NULL::daterange AS valid FROM account WHERE unit_id IS NOT NULL
			UNION ALL SELECT account_id, unit_id, role, CASE WHEN revoked IS NULL THEN valid END FROM grants) AS held`).
		ColumnExpr("held.account_id").Where("held.unit_id = ANY (ARRAY(?))", units) // the units are looked up once
}

// AccountBy names one account: by its id, or by its name. Exactly one is set.
type AccountBy struct {
	ID   int64
	Name string
}

// ReadableAccount returns the one account, within the scope in which the caller may read accounts, or the
// caller's own. It fails with NotFound where there is none, whether it is absent or foreign.
func ReadableAccount(ctx context.Context, db bun.IDB, scope org.Scope, own int64, by AccountBy) (*Account, error) {
	whole, err := org.Whole(ctx, db, scope)
	if err != nil {
		return nil, err
	}
	q := db.NewSelect().TableExpr("account AS a").ColumnExpr(columns)
	if by.Name != "" {
		q.Where("lower(a.name) = lower(?)", by.Name)
	} else {
		q.Where("a.id = ?", by.ID)
	}
	q.Where("(a.id = ? OR ? OR a.id IN (?))", own, whole, within(db, scope, nil))
	found := []*Account{}
	if err := q.Scan(ctx, &found); err != nil {
		return nil, fmt.Errorf("account %+v: %w", by, err)
	}
	if len(found) == 0 {
		return nil, errNoAccount
	}
	return found[0], nil
}

// Calling is where the actor may call those whom units keep or who hold a role there: where they may
// read accounts, and at the units at which they hold a role themselves.
func (g *Guard) Calling(actor Actor) org.Scope {
	scope, err := g.Scope(actor, ReadAccount)
	if err != nil { // none of their roles may
		scope = org.NewScope(actor.Day)
	}
	beside := org.NewScope(actor.Day)
	for _, held := range actor.Grants {
		beside = beside.With(org.ReachSelf, held.Path, "")
	}
	if actor.Within != nil {
		beside = beside.Under(actor.Within)
	}
	return scope.And(beside)
}

// Callable returns which of the accounts a caller may call, by where they may: those that a unit within
// it keeps, or at which they hold or will hold a role.
func Callable(ctx context.Context, db bun.IDB, calling org.Scope, accounts []int64) (map[int64]bool, error) {
	var ids []int64
	err := within(db, calling, nil).Distinct().
		Where("held.account_id = ANY (?::bigint[]) AND (held.role IS NULL OR held.valid && daterange(?::date, NULL))", pgdialect.Array(accounts), calling.Day()).
		OrderExpr("held.account_id").Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("which of %d accounts one may call: %w", len(accounts), err)
	}
	may := map[int64]bool{}
	for _, id := range ids {
		may[id] = true
	}
	return may, nil
}

// GrantsOf returns the grants that accounts hold on the scope's day at units within it, by account, each
// ordered by unit id, then by role.
func GrantsOf(ctx context.Context, db bun.IDB, scope org.Scope, accounts []int64) (map[int64][]Grant, error) {
	var rows []Grant
	err := db.NewSelect().TableExpr("grants AS g").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", scope.Day(), scope.Day()).
		Apply(scope.JoinHere).
		ColumnExpr(grantColumns).
		Where("g.account_id = ANY (?::bigint[]) AND g.revoked IS NULL AND g.valid @> ?::date", pgdialect.Array(accounts), scope.Day()).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("g.account_id, g.unit_id, g.role").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("grants of %d accounts: %w", len(accounts), err)
	}
	of := map[int64][]Grant{}
	for _, r := range rows {
		of[r.AccountID] = append(of[r.AccountID], r)
	}
	return of, nil
}
