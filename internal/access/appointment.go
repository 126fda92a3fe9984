package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Appointment is a role to be given to an account at a unit.
type Appointment struct {
	Account string // its name
	Role    string
	UnitID  int64
	From    org.Date
	Until   *org.Date // the first day on which it no longer holds; nil: until revoked
}

// GrantRole gives a role in a giver's name, from the giver's day on or later. Nobody gives
// more than they have: the giver's own powers at the unit must include all of the role's;
// and nobody gives to themselves. It fails with Forbidden where none of the giver's roles
// may change accounts or where the role may do more than the giver, with NotFound where
// there is no such account, or no such unit within the giver's reach, with Invalid where
// the role is unknown, the unit is closed or the days do not fit, and with Conflict where
// the account holds the role there already.
func (g *Guard) GrantRole(ctx context.Context, db bun.IDB, giver Actor, a Appointment) error {
	return change(ctx, db, "giving", a, func(ctx context.Context, tx bun.IDB) error {
		unit, err := g.unitToStaff(ctx, tx, giver, a)
		if err != nil {
			return err
		}
		if err := g.checkRole(a.Role, unit); err != nil {
			return err
		}
		if err := g.checkGives(giver, a.Role, unit); err != nil {
			return err
		}
		if a.From < giver.Day {
			return fault.New(fault.Invalid, "a role cannot be given for days that have passed; begin on %s or later", giver.Day)
		}
		return g.give(ctx, tx, unit, &giver.ID, a)
	})
}

// GrantRoleAsSystem gives a role in nobody's name, whatever it may do: for the command
// line of the machine itself, never for a request. It fails as GrantRole does, but never
// with Forbidden.
func (g *Guard) GrantRoleAsSystem(ctx context.Context, db bun.IDB, a Appointment) error {
	return change(ctx, db, "giving", a, func(ctx context.Context, tx bun.IDB) error {
		scope, err := SystemScope(ctx, tx, a.From)
		if err != nil {
			return err
		}
		unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &a.UnitID}, a.From)
		if err != nil {
			return err
		}
		return g.give(ctx, tx, unit, nil, a)
	})
}

// RevokeRole ends, in a taker's name and on the taker's day, what an account holds of a
// role at a unit, and what it was to hold later; it counts from the next operation on. The
// history stays. One may take what one may give: it fails with Forbidden and NotFound as
// GrantRole does, and with NotFound where the account holds no such role.
func (g *Guard) RevokeRole(ctx context.Context, db bun.IDB, taker Actor, account, role string, unitID int64) error {
	a := Appointment{Account: account, Role: role, UnitID: unitID, From: taker.Day}
	return change(ctx, db, "taking", a, func(ctx context.Context, tx bun.IDB) error {
		unit, err := g.unitToStaff(ctx, tx, taker, a)
		if err != nil {
			return err
		}
		if err := g.checkGives(taker, a.Role, unit); err != nil && g.knows(a.Role) {
			return err
		}
		return take(ctx, tx, &taker.ID, a)
	})
}

// RevokeRoleAsSystem ends in nobody's name, on a day, what an account holds of a role at a
// unit, as RevokeRole does: for the command line of the machine itself, never for a
// request. It fails with NotFound where the account holds no such role.
func RevokeRoleAsSystem(ctx context.Context, db bun.IDB, account, role string, unitID int64, on org.Date) error {
	a := Appointment{Account: account, Role: role, UnitID: unitID, From: on}
	return change(ctx, db, "taking", a, func(ctx context.Context, tx bun.IDB) error {
		return take(ctx, tx, nil, a)
	})
}

// change runs a change of appointments in one transaction.
func change(ctx context.Context, db bun.IDB, doing string, a Appointment, do func(context.Context, bun.IDB) error) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return do(ctx, tx) })
	if err != nil {
		return fmt.Errorf("%s %.70q at unit %d, account %.70q: %w", doing, a.Role, a.UnitID, a.Account, err)
	}
	return nil
}

// SystemScope is the scope of the system on a day, every tree, those included that only open
// later: for the command line of the machine itself, never for a request.
func SystemScope(ctx context.Context, db bun.IDB, on org.Date) (org.Scope, error) {
	scope, roots := org.NewScope(on), []org.Path{}
	err := db.NewRaw(`SELECT p.path FROM placement AS p JOIN unit AS u ON u.id = p.unit_id
		WHERE p.parent_id IS NULL AND p.valid @> greatest(?::date, u.opened) ORDER BY u.id`, on).Scan(ctx, &roots)
	for _, root := range roots {
		scope = scope.With(org.ReachSubtree, root, "")
	}
	if err != nil {
		return scope, fmt.Errorf("every tree on %s: %w", on, err)
	}
	return scope, nil
}

// unitToStaff returns the unit of an appointment, at which the actor may change accounts.
func (g *Guard) unitToStaff(ctx context.Context, tx bun.IDB, actor Actor, a Appointment) (*org.Unit, error) {
	scope, err := g.Scope(actor, WriteAccount)
	if err != nil {
		return nil, err
	}
	unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &a.UnitID}, actor.Day)
	if err != nil {
		return nil, err
	}
	if err := g.Enforce(actor, WriteAccount, unit.Path, unit.Level); err != nil {
		return nil, err
	}
	return unit, nil
}

// give records an appointment at its unit, by an account or by the system.
func (g *Guard) give(ctx context.Context, tx bun.IDB, unit *org.Unit, by *int64, a Appointment) error {
	account, err := FindAccount(ctx, tx, a.Account)
	if err != nil {
		return err
	}
	if err := g.checkRole(a.Role, unit); err != nil {
		return err
	}
	switch {
	case by != nil && *by == account.ID:
		return fault.New(fault.Forbidden, "nobody gives a role to themselves")
	case unit.Closed != nil && *unit.Closed <= a.From:
		return fault.New(fault.Invalid, "%s was closed on %s; give the role at its successor", unit.Title(), *unit.Closed)
	case a.Until != nil && *a.Until <= a.From:
		return fault.New(fault.Invalid, "the role would end on %s before it begins; end it after %s", *a.Until, a.From)
	}
	done, err := tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given_by)
		VALUES (?, ?, ?, daterange(?::date, ?::date), ?) ON CONFLICT DO NOTHING`,
		account.ID, a.Role, a.UnitID, a.From, a.Until, by).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return fault.New(fault.Conflict, "%s holds the role %s there already on some of these days", account.Name, a.Role)
	}
	return nil
}

// take ends what the account holds on the appointment's first day and was to hold later.
func take(ctx context.Context, tx bun.IDB, by *int64, a Appointment) error {
	account, err := FindAccount(ctx, tx, a.Account)
	if err != nil {
		return err
	}
	missing := fault.New(fault.NotFound, "%s does not hold the role %.70q there", account.Name, a.Role)
	if !roleForm.MatchString(a.Role) {
		return missing
	}
	done, err := tx.NewRaw(`UPDATE grants SET revoked = now(), revoked_by = ?0,
			valid = CASE WHEN lower(valid) < ?1::date THEN daterange(lower(valid), ?1::date) ELSE valid END
		WHERE account_id = ?2 AND role = ?3 AND unit_id = ?4
			AND revoked IS NULL AND valid && daterange(?1::date, NULL)`,
		by, a.From, account.ID, a.Role, a.UnitID).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return missing
	}
	return nil
}
