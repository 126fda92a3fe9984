package access

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
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
	Reason  string    // why, for those who look later; empty: none is given
}

// GrantRole gives a role in a giver's name, from the giver's day on or later, and returns the
// grant's id. The giver must be one who may give that role at that unit, by the policy, and whom the
// account's being there is no secret from; nobody gives to themselves. It fails with Forbidden
// where none of the giver's roles may change accounts or give the role there, with NotFound where
// there is no such account, or no such unit within the giver's reach, with Invalid where the role is
// unknown or means nothing at the unit, the unit is closed or the days do not fit, and with Conflict
// where the account holds the role there already or is deactivated.
func (g *Guard) GrantRole(ctx context.Context, db bun.IDB, giver Actor, a Appointment) (id int64, err error) {
	err = change(ctx, db, "giving", a, func(ctx context.Context, tx bun.IDB) error {
		scope, unit, err := g.unitToStaff(ctx, tx, giver, a.UnitID)
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
		account, err := g.accountKnownTo(ctx, tx, giver, a.Account)
		if err != nil {
			return err
		}
		id, err = give(ctx, tx, scope, unit, &giver.ID, account, a)
		return err
	})
	return id, err
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
		if err := g.checkRole(a.Role, unit); err != nil {
			return err
		}
		account, err := FindAccount(ctx, tx, a.Account)
		if err != nil {
			return err
		}
		_, err = give(ctx, tx, scope, unit, nil, account, a)
		return err
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

// unitToStaff returns a unit at which the actor may change accounts, and where else they may.
func (g *Guard) unitToStaff(ctx context.Context, tx bun.IDB, actor Actor, id int64) (org.Scope, *org.Unit, error) {
	scope, err := g.Scope(actor, WriteAccount)
	if err != nil {
		return scope, nil, err
	}
	unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &id}, actor.Day)
	if err != nil {
		return scope, nil, err
	}
	return scope, unit, g.Enforce(actor, WriteAccount, unit.Path, unit.Level)
}

// accountKnownTo returns the account with a name, where the actor may read it.
func (g *Guard) accountKnownTo(ctx context.Context, tx bun.IDB, actor Actor, name string) (Account, error) {
	scope, err := g.Scope(actor, ReadAccount)
	if err != nil {
		return Account{}, err
	}
	found, err := ReadableAccount(ctx, tx, scope, actor.ID, AccountBy{Name: name})
	switch {
	case fault.KindOf(err) == fault.NotFound:
		return Account{}, noAccount(name)
	case err != nil:
		return Account{}, err
	}
	return *found, nil
}

// give records an appointment at its unit, by an account or by the system, and returns its id.
// A successor is told by name where it lies within the scope.
func give(ctx context.Context, tx bun.IDB, scope org.Scope, unit *org.Unit, by *int64, account Account, a Appointment) (id int64, err error) {
	if err := checkStands(ctx, tx, scope, unit, a.From); err != nil {
		return 0, err
	}
	switch {
	case by != nil && *by == account.ID:
		return 0, fault.New(fault.Forbidden, "nobody gives a role to themselves")
	case a.Until != nil && *a.Until <= a.From:
		return 0, fault.New(fault.Invalid, "the role would end on %s before it begins; end it after %s", *a.Until, a.From)
	case account.Deactivated != nil:
		return 0, fault.New(fault.Conflict, "the account %s is deactivated; reactivate it first", account.Name)
	}
	if err := checkFree(ctx, tx, unit, account, a.Role, a.From, a.Until); err != nil {
		return 0, err
	}
	err = tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given_by)
		VALUES (?, ?, ?, daterange(?::date, ?::date), ?) ON CONFLICT DO NOTHING RETURNING id`,
		account.ID, a.Role, a.UnitID, a.From, a.Until, by).Scan(ctx, &id)
	if errors.Is(err, sql.ErrNoRows) { // somebody else has just given it
		err = fault.New(fault.Conflict, "%s holds the role %s there already on some of these days", account.Name, a.Role)
	}
	if err != nil {
		return 0, err
	}
	return id, audit.Write(ctx, tx, audit.Entry{Act: audit.RoleGiven, About: &account.ID, Units: []int64{unit.ID},
		What: told(account.Name, a.Role, unit, "from", string(a.From), "until", dayOr(a.Until), "reason", a.Reason)})
}

// told returns what is written into the audit of an appointment: pairs of words, the empty ones left out.
func told(account, role string, unit *org.Unit, pairs ...string) map[string]string {
	what := map[string]string{"account": account, "role": role, "unit": unit.Title()}
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			what[pairs[i]] = pairs[i+1]
		}
	}
	return what
}

func dayOr(day *org.Date) string {
	if day == nil {
		return ""
	}
	return string(*day)
}

// checkStands fails with Invalid where a unit is closed by a day, naming what came of it.
func checkStands(ctx context.Context, tx bun.IDB, scope org.Scope, unit *org.Unit, on org.Date) error {
	if unit.Closed == nil || *unit.Closed > on {
		return nil
	}
	descents, err := org.Descents(ctx, tx, scope, org.Descendants, []int64{unit.ID})
	if err != nil {
		return err
	}
	for _, d := range descents[unit.ID] {
		if d.Unit != nil {
			return fault.New(fault.Invalid, "%s was closed on %s; give the role at its successor, %s", unit.Title(), *unit.Closed, d.Unit.Title())
		}
	}
	return fault.New(fault.Invalid, "%s was closed on %s; give the role at its successor", unit.Title(), *unit.Closed)
}

// checkFree fails with Conflict, naming the days, where an account holds a role at a unit on some of
// the days from one on.
func checkFree(ctx context.Context, tx bun.IDB, unit *org.Unit, account Account, role string, from org.Date, until *org.Date) error {
	var there []struct {
		From  org.Date
		Until *org.Date
	}
	err := tx.NewRaw(`SELECT lower(valid)::text AS "from", upper(valid)::text AS until FROM grants
		WHERE account_id = ? AND role = ? AND unit_id = ? AND revoked IS NULL AND valid && daterange(?::date, ?::date)
		ORDER BY valid LIMIT 1`, account.ID, role, unit.ID, from, until).Scan(ctx, &there)
	if err != nil || len(there) == 0 {
		return err
	}
	if there[0].Until == nil {
		return fault.New(fault.Conflict, "%s holds the role %s at %s from %s on already; give it for other days, or end that one first", account.Name, role, unit.Title(), there[0].From)
	}
	return fault.New(fault.Conflict, "%s holds the role %s at %s from %s until %s already; give it for other days, or end that one first", account.Name, role, unit.Title(), there[0].From, there[0].Until.Previous())
}
