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

// HandOver is an office that passes from one person to another.
type HandOver struct {
	Role     string
	UnitID   int64
	From, To string   // names of accounts
	On       org.Date // the first day on which the other holds it
	Reason   string   // empty: none is given
}

// HandOverRole passes what an account holds of a role at a unit to another, in an actor's name, on
// the actor's day or a later one: until that day the one holds it, from then on the other, as long
// as the first was to. Both or neither happens, and the history stays. It returns the ids of the
// grants of the other. It fails as GrantRole does and as EndGrant does; with Conflict too where the
// first does not hold the role on that day or later.
func (g *Guard) HandOverRole(ctx context.Context, db bun.IDB, actor Actor, h HandOver) (ids []int64, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		scope, unit, err := g.unitToStaff(ctx, tx, actor, h.UnitID)
		if err != nil {
			return err
		}
		if err := g.checkRole(h.Role, unit); err != nil {
			return err
		}
		if err := g.checkGives(actor, h.Role, unit); err != nil {
			return err
		}
		if h.On < actor.Day {
			return fault.New(fault.Invalid, "an office cannot pass on a day that has passed; choose %s or later", actor.Day)
		}
		if err := checkStands(ctx, tx, scope, unit, h.On); err != nil {
			return err
		}
		from, err := g.accountKnownTo(ctx, tx, actor, h.From)
		if err != nil {
			return err
		}
		to, err := g.accountKnownTo(ctx, tx, actor, h.To)
		if err != nil {
			return err
		}
		return g.keepingAdministrators(ctx, tx, actor.Day, func() error {
			ids, err = pass(ctx, tx, actor, unit, from, to, h)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("handing over %.70q at unit %d, from %.70q to %.70q on %s: %w", h.Role, h.UnitID, h.From, h.To, h.On, err)
	}
	return ids, nil
}

func pass(ctx context.Context, tx bun.IDB, actor Actor, unit *org.Unit, from, to Account, h HandOver) ([]int64, error) {
	switch {
	case from.ID == to.ID:
		return nil, fault.New(fault.Invalid, "%s would hand the office over to themselves; name another", from.Name)
	case to.ID == actor.ID:
		return nil, fault.New(fault.Forbidden, "nobody gives a role to themselves")
	case to.Deactivated != nil:
		return nil, fault.New(fault.Conflict, "the account %s is deactivated; reactivate it first", to.Name)
	}
	held, err := heldFrom(ctx, tx, from.ID, h.Role, unit.ID, h.On)
	if err != nil {
		return nil, err
	}
	if len(held) == 0 {
		return nil, fault.New(fault.Conflict, "%s does not hold the role %s at %s on %s or later; give it to %s instead", from.Name, h.Role, unit.Title(), h.On, to.Name)
	}
	given := make([]int64, len(held))
	for i, id := range held {
		var days struct {
			From  org.Date
			Until *org.Date
		}
		err := tx.NewRaw(`SELECT greatest(lower(valid), ?::date)::text AS "from", upper(valid)::text AS until FROM grants WHERE id = ?`, h.On, id).Scan(ctx, &days)
		if err != nil {
			return nil, err
		}
		if err := checkFree(ctx, tx, unit, to, h.Role, days.From, days.Until); err != nil {
			return nil, err
		}
		err = tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given_by) VALUES (?, ?, ?, daterange(?::date, ?::date), ?)
			ON CONFLICT DO NOTHING RETURNING id`,
			to.ID, h.Role, unit.ID, days.From, days.Until, actor.ID).Scan(ctx, &given[i])
		if errors.Is(err, sql.ErrNoRows) { // somebody else has just given it
			err = fault.New(fault.Conflict, "%s holds the role %s there already on some of these days", to.Name, h.Role)
		}
		if err != nil {
			return nil, err
		}
	}
	if _, err := cut(ctx, tx, &actor.ID, held, h.On, actor.Day); err != nil {
		return nil, err
	}
	what := map[string]string{"role": h.Role, "unit": unit.Title(), "from": from.Name, "to": to.Name, "on": string(h.On)}
	if h.Reason != "" {
		what["reason"] = h.Reason
	}
	for _, about := range []int64{from.ID, to.ID} { // whoever looks for either finds it
		if err := audit.Write(ctx, tx, audit.Entry{Act: audit.RoleHandedOver, About: &about, Units: []int64{unit.ID}, What: what}); err != nil {
			return nil, err
		}
	}
	return given, nil
}
