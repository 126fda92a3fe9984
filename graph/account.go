package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/org"
)

// accountNamed returns the account with an id: within the scope in which the caller may read accounts,
// or the caller's own.
func (o *Operation) accountNamed(ctx context.Context, id int64) (*access.Account, error) {
	scope, err := o.scopeWhere(ctx, access.ReadAccount)
	if err != nil {
		return nil, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (*access.Account, error) {
		return access.AccountByID(ctx, db, scope, o.caller.ID, id)
	})
}

// scopeWhere returns where the caller may do an action: an empty scope where none of their roles may.
func (o *Operation) scopeWhere(ctx context.Context, action access.Action) (org.Scope, error) {
	return readWhere(ctx, action, func(_ context.Context, _ bun.IDB, scope org.Scope) (org.Scope, error) { return scope, nil })
}

// asked makes one domain call in the operation's snapshot.
func asked[T any](ctx context.Context, o *Operation, call func(ctx context.Context, db bun.IDB) (T, error)) (answer T, err error) {
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		answer, err = call(ctx, db)
		return err
	})
	return answer, err
}

// callable reports whether the caller may call an account, together with those of its batch.
func (o *Operation) callable(ctx context.Context, a *access.Account) (bool, error) {
	return together(&o.accounts, a, "callable", func(accounts []*access.Account) (map[*access.Account]bool, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return nil, err
		}
		scope, err := o.scopeWhere(ctx, access.ReadAccount)
		if err != nil {
			return nil, err
		}
		may, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]bool, error) {
			return access.Callable(ctx, db, actor, scope, idsOfAccounts(accounts))
		})
		return each(accounts, func(a *access.Account) bool { return may[a.ID] }), err
	})
}

// toWhoMayCall returns what may be told of an account to whoever may call it alone.
func (o *Operation) toWhoMayCall(ctx context.Context, a *access.Account, what string) (*string, error) {
	if may, err := o.callable(ctx, a); err != nil || !may {
		return nil, err
	}
	return &what, nil
}

// grantsOfAccount returns what an account holds, together with those of its batch.
func (o *Operation) grantsOfAccount(ctx context.Context, a *access.Account) ([]*access.Grant, error) {
	if a.ID == o.caller.ID {
		return o.ownGrants(ctx)
	}
	return together(&o.accounts, a, "grants", func(accounts []*access.Account) (map[*access.Account][]*access.Grant, error) {
		of, err := readWhere(ctx, access.ReadAccount, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]access.Grant, error) {
			return access.GrantsOf(ctx, db, scope, idsOfAccounts(accounts))
		})
		if err != nil {
			return nil, err
		}
		var units []org.At
		for _, grants := range of {
			for _, g := range grants {
				units = append(units, org.At{ID: g.UnitID, On: o.today})
			}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, units)
		for at, u := range found {
			prime(&o.known, atUnit(at.ID), u)
		}
		return each(accounts, func(a *access.Account) []*access.Grant { return pointers(of[a.ID]) }), err
	})
}

// unitOfAccount returns the unit that keeps an account, together with those of its batch.
func (o *Operation) unitOfAccount(ctx context.Context, a *access.Account) (*org.Unit, error) {
	return together(&o.accounts, a, "unit", func(accounts []*access.Account) (map[*access.Account]*org.Unit, error) {
		var units []org.At
		for _, a := range accounts {
			if a.UnitID != nil {
				units = append(units, org.At{ID: *a.UnitID, On: o.today})
			}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, units)
		return each(accounts, func(a *access.Account) *org.Unit {
			if a.UnitID == nil {
				return nil
			}
			return found[org.At{ID: *a.UnitID, On: o.today}]
		}), err
	})
}

func idsOfAccounts(accounts []*access.Account) []int64 {
	ids := make([]int64, len(accounts))
	for i, a := range accounts {
		ids[i] = a.ID
	}
	return ids
}
