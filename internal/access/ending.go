package access

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// EndGrant ends a grant in a taker's name from a day on, the taker's own or a later one; what it
// was to be held for after that day it is not. The history stays. One may take what one may give:
// it fails with Forbidden where the taker may not give the role there, with NotFound where there is
// no such grant at a unit at which they may change accounts, with Invalid where the day has passed,
// and with Conflict where the grant has ended by then, or a tree would have no administrator left.
func (g *Guard) EndGrant(ctx context.Context, db bun.IDB, taker Actor, id int64, on org.Date, reason string) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		return g.keepingAdministrators(ctx, tx, taker.Day, func() error { return g.endOne(ctx, tx, taker, id, on, reason) })
	})
	if err != nil {
		return fmt.Errorf("ending grant %d on %s: %w", id, on, err)
	}
	return nil
}

func (g *Guard) endOne(ctx context.Context, tx bun.IDB, taker Actor, id int64, on org.Date, reason string) error {
	missing := fault.New(fault.NotFound, "there is no such thing")
	var ends Grant
	err := tx.NewRaw(`SELECT g.id, g.account_id, g.role, g.unit_id, lower(g.valid)::text AS "from", upper(g.valid)::text AS until, g.revoked
		FROM grants AS g WHERE g.id = ? FOR UPDATE`, id).Scan(ctx, &ends)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return missing
	case err != nil:
		return err
	}
	_, unit, err := g.unitToStaff(ctx, tx, taker, ends.UnitID)
	switch {
	case fault.KindOf(err) == fault.NotFound:
		return missing
	case err != nil:
		return err
	}
	if err := g.checkGives(taker, ends.Role, unit); err != nil {
		return err
	}
	switch {
	case on < taker.Day:
		return fault.New(fault.Invalid, "a role cannot be ended for days that have passed; end it on %s or later", taker.Day)
	case ends.Revoked != nil && (ends.Until == nil || *ends.Until > taker.Day):
		return fault.New(fault.Conflict, "this role was taken back already; it is not held")
	case ends.Until != nil && *ends.Until <= on:
		return fault.New(fault.Conflict, "this role ends on %s already", *ends.Until)
	}
	return endGrants(ctx, tx, &taker.ID, unit, []int64{id}, on, taker.Day, reason)
}

// RevokeRole ends, in a taker's name and on the taker's day, what an account holds of a
// role at a unit, and what it was to hold later; it counts from the next operation on. The
// history stays. One may take what one may give: it fails with Forbidden and NotFound as
// GrantRole does, with NotFound where the account holds no such role, and with Conflict where a
// tree would have no administrator left.
func (g *Guard) RevokeRole(ctx context.Context, db bun.IDB, taker Actor, account, role string, unitID int64) error {
	a := Appointment{Account: account, Role: role, UnitID: unitID, From: taker.Day}
	return change(ctx, db, "taking", a, func(ctx context.Context, tx bun.IDB) error {
		_, unit, err := g.unitToStaff(ctx, tx, taker, unitID)
		if err != nil {
			return err
		}
		if err := g.checkGives(taker, role, unit); err != nil && g.knows(role) {
			return err
		}
		return g.keepingAdministrators(ctx, tx, taker.Day, func() error { return take(ctx, tx, &taker.ID, unit, a) })
	})
}

// RevokeRoleAsSystem ends in nobody's name, on a day, what an account holds of a role at a
// unit, as RevokeRole does: for the command line of the machine itself, never for a
// request. It fails with NotFound where the account holds no such role, and with Conflict where a
// tree would have no administrator left.
func (g *Guard) RevokeRoleAsSystem(ctx context.Context, db bun.IDB, account, role string, unitID int64, on org.Date) error {
	a := Appointment{Account: account, Role: role, UnitID: unitID, From: on}
	return change(ctx, db, "taking", a, func(ctx context.Context, tx bun.IDB) error {
		scope, err := SystemScope(ctx, tx, on)
		if err != nil {
			return err
		}
		unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &unitID}, on)
		if err != nil {
			return err
		}
		return g.keepingAdministrators(ctx, tx, on, func() error { return take(ctx, tx, nil, unit, a) })
	})
}

// take ends what the account holds on the appointment's first day and was to hold later.
func take(ctx context.Context, tx bun.IDB, by *int64, unit *org.Unit, a Appointment) error {
	account, err := FindAccount(ctx, tx, a.Account)
	if err != nil {
		return err
	}
	held, err := heldFrom(ctx, tx, account.ID, a.Role, unit.ID, a.From)
	if err != nil {
		return err
	}
	if len(held) == 0 {
		return fault.New(fault.NotFound, "%s does not hold the role %.70q there", account.Name, a.Role)
	}
	return endGrants(ctx, tx, by, unit, held, a.From, a.From, a.Reason)
}

// heldFrom returns the ids of what an account holds of a role at a unit on a day or later, by the
// days, and lets nobody change them meanwhile.
func heldFrom(ctx context.Context, tx bun.IDB, account int64, role string, unit int64, on org.Date) ([]int64, error) {
	ids := []int64{}
	if !roleForm.MatchString(role) {
		return ids, nil
	}
	err := tx.NewRaw(`SELECT id FROM grants WHERE account_id = ? AND role = ? AND unit_id = ? AND revoked IS NULL AND valid && daterange(?::date, NULL)
		ORDER BY valid FOR UPDATE`, account, role, unit, on).Scan(ctx, &ids)
	return ids, err
}

// endGrants ends grants at a unit on a day. One that begins then or later keeps its days, for no range of
// days is empty, and is revoked: it counts for nothing. One that is to end on a day to come counts
// until then.
func endGrants(ctx context.Context, tx bun.IDB, by *int64, unit *org.Unit, ids []int64, on, today org.Date, reason string) error {
	ended, err := cut(ctx, tx, by, ids, on, today)
	if err != nil {
		return err
	}
	for _, e := range ended {
		err := audit.Write(ctx, tx, audit.Entry{Act: audit.RoleEnded, About: &e.AccountID, Units: []int64{unit.ID},
			What: told(e.Name, e.Role, unit, "from", string(e.From), "until", string(on), "reason", reason)})
		if err != nil {
			return err
		}
	}
	return nil
}

// wasHeld is a grant that was cut short.
type wasHeld struct {
	AccountID int64
	Name      string
	Role      string
	From      org.Date
}

func cut(ctx context.Context, tx bun.IDB, by *int64, ids []int64, on, today org.Date) ([]wasHeld, error) {
	var ended []wasHeld
	err := tx.NewRaw(`UPDATE grants AS g SET revoked_by = ?0,
			revoked = CASE WHEN lower(g.valid) >= ?1::date OR ?1::date <= ?2::date THEN now() END,
			valid = CASE WHEN lower(g.valid) < ?1::date THEN daterange(lower(g.valid), ?1::date) ELSE g.valid END
		FROM account AS a WHERE a.id = g.account_id AND g.id = ANY (?3::bigint[])
		RETURNING g.account_id, a.name, g.role, lower(g.valid)::text AS "from"`, by, on, today, pgdialect.Array(ids)).Scan(ctx, &ended)
	return ended, err
}
