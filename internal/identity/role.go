package identity

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// PasskeyRole is a role that counts only of whoever signed in with a passkey.
type PasskeyRole struct {
	Role  string
	Since time.Time
}

// PasskeyRoles returns the roles that ask for a passkey, by name.
func PasskeyRoles(ctx context.Context, db bun.IDB) ([]PasskeyRole, error) {
	roles := []PasskeyRole{}
	if err := db.NewRaw("SELECT role, since FROM passkey_role ORDER BY role").Scan(ctx, &roles); err != nil {
		return nil, fmt.Errorf("roles that ask for a passkey: %w", err)
	}
	return roles, nil
}

// NeedsPasskey returns the roles that the caller holds today and that do not count of them, for they
// did not sign in with a passkey; by name.
func NeedsPasskey(ctx context.Context, db bun.IDB, caller access.Caller, today org.Date) ([]string, error) {
	waiting := []string{}
	if caller.Passkey {
		return waiting, nil
	}
	grants, err := access.Grants(ctx, db, caller.ID, today)
	if err != nil {
		return nil, err
	}
	for _, g := range grants {
		if g.Passkey {
			waiting = append(waiting, g.Role)
		}
	}
	slices.Sort(waiting)
	return slices.Compact(waiting), nil
}

// RequirePasskey has a role count only of whoever signed in with a passkey, or no longer, and
// returns the roles of which that is asked then. What is asked already is so still, and not audited
// again. It fails with Forbidden where the actor may not change every account, or may not give the role:
// whose own role waits for a passkey, or who gives lesser ones alone, would lift what is asked of more than
// they hold; and where they hold the role and did not sign in with a passkey: they would lock themselves
// out. It fails with Invalid where it is no role.
func RequirePasskey(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor, role string, required bool) ([]PasskeyRole, error) {
	scope, err := guard.Scope(actor, access.WriteAccount)
	if err != nil {
		return nil, err
	}
	whole, err := org.Whole(ctx, db, scope)
	switch {
	case err != nil:
		return nil, err
	case !whole:
		return nil, fault.New(fault.Forbidden, "what a role asks for holds of everybody; one who may change every account sets it")
	}
	if !slices.Contains(guard.Roles(), role) {
		return nil, errNoRole(role)
	}
	if _, err := guard.Scope(actor, access.Give(role)); err != nil {
		return nil, err
	}
	if required && !actor.Passkey {
		held, err := access.Grants(ctx, db, actor.ID, actor.Day)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(held, func(g access.Grant) bool { return g.Role == role }) {
			return nil, fault.New(fault.Forbidden, "you hold the role %s yourself; sign in with a passkey before you ask one of it", role)
		}
	}
	return requirePasskey(ctx, db, guard, role, required)
}

// RequirePasskeyAsSystem does so in the name of nobody: for the machine's own command line, by which
// one always gets in.
func RequirePasskeyAsSystem(ctx context.Context, db bun.IDB, guard *access.Guard, role string, required bool) ([]PasskeyRole, error) {
	return requirePasskey(ctx, db, guard, role, required)
}

func requirePasskey(ctx context.Context, db bun.IDB, guard *access.Guard, role string, required bool) (roles []PasskeyRole, err error) {
	if !slices.Contains(guard.Roles(), role) {
		return nil, errNoRole(role)
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		change := "INSERT INTO passkey_role (role) VALUES (?) ON CONFLICT DO NOTHING"
		if !required {
			change = "DELETE FROM passkey_role WHERE role = ?"
		}
		done, err := tx.NewRaw(change, role).Exec(ctx)
		if err != nil {
			return fmt.Errorf("asking a passkey of %s: %w", role, err)
		}
		n, err := done.RowsAffected()
		if err != nil {
			return fmt.Errorf("asking a passkey of %s: %w", role, err)
		}
		if roles, err = PasskeyRoles(ctx, tx); err != nil || n == 0 {
			return err
		}
		return audit.Write(ctx, tx, audit.Entry{Act: audit.PasskeyAsked, What: map[string]string{"role": role, "required": strconv.FormatBool(required)}})
	})
	return roles, err
}

func errNoRole(role string) error { return fault.New(fault.Invalid, "%.70q is no role", role) }
