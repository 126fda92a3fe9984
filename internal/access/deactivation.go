package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// DeactivateAccount keeps an account from signing in, in the name of one who keeps it: its sessions,
// tokens and links end, and count no more from the next request on; what it holds stays, and counts again
// once it is reactivated. One that is deactivated already is left as it is. It fails as Keeps does,
// with Forbidden where the account is the actor's own, and with Conflict where a tree would have no
// administrator left.
func (g *Guard) DeactivateAccount(ctx context.Context, db bun.IDB, actor Actor, account Account, reason string) error {
	if account.ID == actor.ID {
		return fault.New(fault.Forbidden, "nobody deactivates their own account; let another who keeps it do so")
	}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := g.Keeps(ctx, tx, actor, account); err != nil {
			return err
		}
		return g.keepingAdministrators(ctx, tx, actor.Day, func() error { return deactivate(ctx, tx, account, reason) })
	})
	if err != nil {
		return fmt.Errorf("deactivating account %d: %w", account.ID, err)
	}
	return nil
}

// DeactivateAccountAsSystem keeps an account from signing in, in nobody's name: for the command line
// of the machine itself, never for a request. It fails as DeactivateAccount does, but never with
// Forbidden.
func (g *Guard) DeactivateAccountAsSystem(ctx context.Context, db bun.IDB, account Account, today org.Date) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		return g.keepingAdministrators(ctx, tx, today, func() error { return deactivate(ctx, tx, account, "") })
	})
	if err != nil {
		return fmt.Errorf("deactivating account %d: %w", account.ID, err)
	}
	return nil
}

func deactivate(ctx context.Context, tx bun.IDB, account Account, reason string) error {
	done, err := tx.NewRaw("UPDATE account SET deactivated = now() WHERE id = ? AND deactivated IS NULL", account.ID).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return err
	}
	for _, ends := range []string{
		"UPDATE session SET ended = now() WHERE account_id = ? AND ended IS NULL",
		"UPDATE token SET revoked = now() WHERE account_id = ? AND revoked IS NULL",
		"DELETE FROM challenge WHERE account_id = ?",
	} {
		if _, err := tx.NewRaw(ends, account.ID).Exec(ctx); err != nil {
			return err
		}
	}
	if _, err := endLinks(ctx, tx, account.ID); err != nil {
		return err
	}
	return writeOf(ctx, tx, account, audit.AccountEnded, reason)
}

// ReactivateAccount lets an account that was deactivated sign in again, in the name of one who keeps
// it, with its password and its passkeys, and with new sessions and tokens. One that is not
// deactivated is left as it is. It fails as Keeps does.
func (g *Guard) ReactivateAccount(ctx context.Context, db bun.IDB, actor Actor, account Account, reason string) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := g.Keeps(ctx, tx, actor, account); err != nil {
			return err
		}
		return reactivate(ctx, tx, account, reason)
	})
	if err != nil {
		return fmt.Errorf("reactivating account %d: %w", account.ID, err)
	}
	return nil
}

// ReactivateAccountAsSystem lets an account sign in again, in nobody's name: for the command line of
// the machine itself, never for a request.
func ReactivateAccountAsSystem(ctx context.Context, db bun.IDB, account Account) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return reactivate(ctx, tx, account, "") })
	if err != nil {
		return fmt.Errorf("reactivating account %d: %w", account.ID, err)
	}
	return nil
}

func reactivate(ctx context.Context, tx bun.IDB, account Account, reason string) error {
	done, err := tx.NewRaw("UPDATE account SET deactivated = NULL WHERE id = ? AND deactivated IS NOT NULL", account.ID).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return err
	}
	return writeOf(ctx, tx, account, audit.AccountRestored, reason)
}

// writeOf writes what was done to an account into the audit.
func writeOf(ctx context.Context, tx bun.IDB, account Account, act audit.Act, reason string) error {
	what, units := map[string]string{"account": account.Name}, []int64{}
	if reason != "" {
		what["reason"] = reason
	}
	if account.UnitID != nil {
		units = append(units, *account.UnitID)
	}
	return audit.Write(ctx, tx, audit.Entry{Act: act, About: &account.ID, Units: units, What: what})
}
