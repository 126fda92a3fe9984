package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Carrying is roles at a unit that goes, to be held at another from a day on.
type Carrying struct {
	Reorganisation int64 // that does it
	From, To       int64
	Account        string // empty: whoever holds one
	Role           string // empty: whichever it is
	Day            org.Date
}

// CarryRoles gives at one unit, as long as they were to last, the roles that are held at
// another. It changes nothing at that other: there they end with the unit. The giver, nil
// for the system, must be one who may change accounts at both units and give each of the
// roles at the other, and gives nothing to themselves. It fails with Forbidden, with NotFound
// where there is no such unit, and with Conflict where an account that is named holds no such
// role there, whether there is one of that name or not.
func (g *Guard) CarryRoles(ctx context.Context, tx bun.IDB, giver *Actor, c Carrying) error {
	if err := g.carry(ctx, tx, giver, c); err != nil {
		return fmt.Errorf("carrying roles from unit %d to %d: %w", c.From, c.To, err)
	}
	return nil
}

func (g *Guard) carry(ctx context.Context, tx bun.IDB, giver *Actor, c Carrying) error {
	var by *int64
	var to *org.Unit
	if giver != nil {
		by = &giver.ID
		scope, err := g.Scope(*giver, WriteAccount)
		if err != nil {
			return err
		}
		if _, err = org.Find(ctx, tx, scope, org.UnitBy{ID: &c.From}, c.Day); err != nil {
			return err
		}
		if to, err = org.Find(ctx, tx, scope, org.UnitBy{ID: &c.To}, c.Day); err != nil {
			return err
		}
	}
	var carried []struct {
		AccountID int64
		Role      string
	}
	q := tx.NewSelect().TableExpr("grants AS g").Join("JOIN account AS a ON a.id = g.account_id").
		ColumnExpr("g.account_id, g.role").Distinct().
		Where("g.unit_id = ? AND g.revoked IS NULL AND g.valid && daterange(?::date, NULL)", c.From, c.Day).
		OrderExpr("g.account_id, g.role")
	if c.Account != "" {
		q.Where("lower(a.name) = lower(?)", c.Account)
	}
	if c.Role != "" {
		q.Where("g.role = ?", c.Role)
	}
	if err := q.Scan(ctx, &carried); err != nil {
		return err
	}
	if len(carried) == 0 && c.Account != "" {
		return fault.New(fault.Conflict, "%.70s holds no such role there on %s or later", c.Account, c.Day)
	}
	for _, h := range carried {
		switch {
		case giver == nil:
		case h.AccountID == giver.ID:
			return fault.New(fault.Forbidden, "nobody gives a role to themselves; let another carry yours")
		default:
			if err := g.checkGives(*giver, h.Role, to); err != nil {
				return err
			}
		}
	}
	q = q.ColumnExpr("g.valid")
	_, err := tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given_by, carried_by)
		SELECT account_id, role, ?, valid * daterange(?::date, NULL), ?, ? FROM (?) AS held ON CONFLICT DO NOTHING`,
		c.To, c.Day, by, c.Reorganisation, q).Exec(ctx)
	return err
}

// LetGo takes away the roles that a reorganisation carried over: it is taken back, and they
// are held again where they were.
func LetGo(ctx context.Context, tx bun.IDB, reorganisation int64) error {
	if _, err := tx.NewRaw("DELETE FROM grants WHERE carried_by = ?", reorganisation).Exec(ctx); err != nil {
		return fmt.Errorf("letting go of the roles that reorganisation %d carried: %w", reorganisation, err)
	}
	return nil
}
