package reminder

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// TurnOff turns the reminders off of whoever got a mail with a secret. Whoever reads the mail may: all that it lets
// them do is to stop further ones. It fails with NotFound where there is no such mail of the last 60 days.
func TurnOff(ctx context.Context, db *bun.DB, secret string) error {
	hash := sha256.Sum256([]byte(secret))
	var account int64
	err := db.NewRaw("SELECT account_id FROM reminder WHERE off = ?", hash[:]).Scan(ctx, &account)
	if errors.Is(err, sql.ErrNoRows) {
		return fault.New(fault.NotFound, "this link turns no reminders off any more; sign in and do it there")
	}
	if err != nil {
		return fmt.Errorf("whose reminders are to be turned off: %w", err)
	}
	return want(ctx, db, account, false)
}
