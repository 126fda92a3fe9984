package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

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
	if err := keptWithin(ctx, db, scope, account); err != nil {
		return err
	}
	held, err := heldOrToCome(ctx, db, account.ID, actor.Day)
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

// keptWithin fails with NotFound where the unit that keeps an account lies beyond a scope.
func keptWithin(ctx context.Context, db bun.IDB, scope org.Scope, account Account) error {
	within := false
	var err error
	if account.UnitID == nil {
		within, err = org.Whole(ctx, db, scope)
	} else {
		var found map[org.At]*org.Unit
		at := org.At{ID: *account.UnitID, On: scope.Day()}
		found, err = org.UnitsAt(ctx, db, scope, []org.At{at})
		within = found[at] != nil
	}
	if err != nil {
		return fmt.Errorf("who keeps account %d: %w", account.ID, err)
	}
	if !within {
		return noAccount(account.Name)
	}
	return nil
}

// holdsAt is a role that an account holds at a unit, or will.
type holdsAt struct {
	Role   string
	UnitID int64
	Path   org.Path
	Level  org.Level
}

// heldOrToCome returns what an account holds on a day and what it will hold later, where it hangs
// that day, or will hang first. What was held at a unit that has closed counts for nothing.
func heldOrToCome(ctx context.Context, db bun.IDB, account int64, today org.Date) ([]holdsAt, error) {
	var held []holdsAt
	err := db.NewRaw(`SELECT DISTINCT g.role, g.unit_id, p.path, u.level FROM grants AS g
		JOIN unit AS u ON u.id = g.unit_id AND (u.closed IS NULL OR u.closed > ?1::date)
		JOIN placement AS p ON p.unit_id = u.id AND p.valid @> greatest(?1::date, u.opened)
		WHERE g.account_id = ?0 AND g.revoked IS NULL AND g.valid && daterange(?1::date, NULL)
		ORDER BY p.path, g.role`, account, today).Scan(ctx, &held)
	if err != nil {
		return nil, fmt.Errorf("what account %d holds or will: %w", account, err)
	}
	return held, nil
}

// noAccount says the same of an account that is not there and of one beyond somebody's reach.
func noAccount(name string) error { return fault.New(fault.NotFound, "no account named %.70q", name) }
