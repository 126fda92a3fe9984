// Package reminder tells people once a day, by mail and by webhook, what waits for them.
package reminder

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
)

// Wanted reports whether an account is reminded.
func Wanted(ctx context.Context, db bun.IDB, account int64) (wanted bool, err error) {
	if err = db.NewRaw("SELECT reminded FROM account WHERE id = ?", account).Scan(ctx, &wanted); err != nil {
		return false, fmt.Errorf("whether account %d is reminded: %w", account, err)
	}
	return wanted, nil
}

// Want turns the reminders of the caller on or off. It fails with Forbidden where what they ask with only
// reads.
func Want(ctx context.Context, db *bun.DB, caller access.Caller, wanted bool) error {
	if err := caller.CheckChanges(); err != nil {
		return err
	}
	return want(ctx, db, caller.ID, wanted)
}

// want turns the reminders of an account on or off.
func want(ctx context.Context, db *bun.DB, account int64, wanted bool) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		r, err := tx.NewRaw("UPDATE account SET reminded = ?0 WHERE id = ?1 AND reminded <> ?0", wanted, account).Exec(ctx)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return err // as it was already
		}
		units, err := access.UnitsOfAccount(ctx, tx, account)
		if err != nil {
			return err
		}
		return audit.Write(ctx, tx, audit.Entry{Act: audit.RemindersSet, About: &account, Units: units, What: map[string]string{"wanted": strconv.FormatBool(wanted)}})
	})
	if err != nil {
		return fmt.Errorf("reminders of account %d: %w", account, err)
	}
	return nil
}
