package access

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Keeps says whether the actor may keep an account: change the person's data, set a temporary
// password, end its tokens and sessions, deactivate it. Whoever could make another's account
// their own must hold as much as it does: they may change accounts at the unit that keeps it
// (everywhere, where none does) and at every unit at which it holds a role or will, and may give
// each of these roles there. It fails with Forbidden where none of the actor's roles may change
// accounts, with NotFound where some of that lies beyond their reach, and with Forbidden where
// the account holds a role that they may not give, or where the actor asks with a narrowed token: an
// account cannot be opened or closed in part.
func (g *Guard) Keeps(ctx context.Context, db bun.IDB, actor Actor, account Account) error {
	if err := actor.CheckWhole(); err != nil {
		return err
	}
	scope, err := g.Scope(actor, WriteAccount)
	if err != nil {
		return err
	}
	kept, err := keptWithin(ctx, db, scope, []Account{account})
	if err != nil {
		return err
	}
	if !kept[account.ID] {
		return noAccount(account.Name)
	}
	held, err := heldOrToCome(ctx, db, []int64{account.ID}, actor.Day)
	if err != nil {
		return err
	}
	for _, h := range held {
		if !scope.Covers(h.Path, h.Level) {
			return noAccount(account.Name)
		}
	}
	for _, h := range held {
		if g.Enforce(actor, Give(h.Role), h.Path, h.Level) != nil {
			unit, err := org.Find(ctx, db, scope, org.UnitBy{ID: &h.UnitID}, actor.Day)
			if err != nil {
				return err
			}
			return fault.New(fault.Forbidden, "%s holds the role %s at %s, which you may not give; let one who may do this", account.Name, h.Role, unit.Title())
		}
	}
	return nil
}

// Kept returns which of the accounts the actor may keep, as Keeps has it; none where none of their roles
// may change accounts.
func (g *Guard) Kept(ctx context.Context, db bun.IDB, actor Actor, accounts []Account) (map[int64]bool, error) {
	scope, err := g.Scope(actor, WriteAccount)
	if err = cmp.Or(actor.CheckWhole(), err); err != nil {
		if fault.KindOf(err) == fault.Forbidden {
			return nil, nil
		}
		return nil, err
	}
	kept, err := keptWithin(ctx, db, scope, accounts)
	if err != nil {
		return nil, err
	}
	held, err := heldOrToCome(ctx, db, slices.Sorted(maps.Keys(kept)), actor.Day)
	if err != nil {
		return nil, err
	}
	for _, h := range held {
		if !scope.Covers(h.Path, h.Level) || g.Enforce(actor, Give(h.Role), h.Path, h.Level) != nil {
			delete(kept, h.AccountID)
		}
	}
	return kept, nil
}

// keptWithin returns those of the accounts that a unit within a scope keeps; of those that no unit keeps
// all, where the scope is all there is.
func keptWithin(ctx context.Context, db bun.IDB, scope org.Scope, accounts []Account) (map[int64]bool, error) {
	var places []org.At
	byNone := false
	for _, a := range accounts {
		if a.UnitID == nil {
			byNone = true
			continue
		}
		places = append(places, org.At{ID: *a.UnitID, On: scope.Day()})
	}
	whole := false
	var found map[org.At]*org.Unit
	var err error
	if byNone {
		whole, err = org.Whole(ctx, db, scope)
	}
	if err == nil && len(places) > 0 {
		found, err = org.UnitsAt(ctx, db, scope, places)
	}
	if err != nil {
		return nil, fmt.Errorf("who keeps %d accounts: %w", len(accounts), err)
	}
	kept := map[int64]bool{}
	for _, a := range accounts {
		if a.UnitID == nil && whole || a.UnitID != nil && found[org.At{ID: *a.UnitID, On: scope.Day()}] != nil {
			kept[a.ID] = true
		}
	}
	return kept, nil
}

// holdsAt is a role that an account holds at a unit, or will.
type holdsAt struct {
	AccountID int64
	Role      string
	UnitID    int64
	Path      org.Path
	Level     org.Level
}

// heldOrToCome returns what accounts hold on a day and what they will hold later, where it hangs
// that day, or will hang first. What was held at a unit that has closed counts for nothing.
func heldOrToCome(ctx context.Context, db bun.IDB, accounts []int64, today org.Date) ([]holdsAt, error) {
	var held []holdsAt
	err := db.NewRaw(`SELECT DISTINCT g.account_id, g.role, g.unit_id, p.path, u.level FROM grants AS g
		JOIN unit AS u ON u.id = g.unit_id AND (u.closed IS NULL OR u.closed > ?1::date)
		JOIN placement AS p ON p.unit_id = u.id AND p.valid @> greatest(?1::date, u.opened)
		WHERE g.account_id = ANY (?0::bigint[]) AND g.revoked IS NULL AND g.valid && daterange(?1::date, NULL)
		ORDER BY g.account_id, p.path, g.role`, pgdialect.Array(accounts), today).Scan(ctx, &held)
	if err != nil {
		return nil, fmt.Errorf("what accounts %v hold or will: %w", accounts, err)
	}
	return held, nil
}

// noAccount says the same of an account that is not there and of one beyond somebody's reach.
func noAccount(name string) error { return fault.New(fault.NotFound, "no account named %.70q", name) }
