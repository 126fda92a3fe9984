package identity

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
)

// fresh is how long after they signed in somebody may change by what they sign in.
const fresh = 15 * time.Minute

// checkFresh fails with Forbidden unless the caller signed in with a browser a short while ago:
// whoever finds a browser signed in must not make a way in of their own.
func checkFresh(ctx context.Context, db bun.IDB, caller access.Caller) error {
	if err := checkSession(caller); err != nil {
		return err
	}
	var proof string
	var recent bool
	err := db.NewRaw("SELECT proof, created > now() - ? * interval '1 second' FROM session WHERE hash = ? AND ended IS NULL",
		int(fresh.Seconds()), caller.Hash).Scan(ctx, &proof, &recent)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return access.ErrUnauthenticated
	case err != nil:
		return fmt.Errorf("when account %d signed in: %w", caller.ID, err)
	case proof == "DEMO":
		return fault.New(fault.Forbidden, "the demo's accounts are everybody's; they have no passkeys and no providers")
	case !recent:
		return fault.New(fault.Forbidden, "you signed in a while ago; sign in anew before you change how you sign in")
	}
	return nil
}

// checkSession fails with Forbidden unless the caller is signed in with a browser.
func checkSession(caller access.Caller) error {
	if caller.Kind != access.BySession {
		return fault.New(fault.Forbidden, "a token may not change how its owner signs in; sign in with a browser")
	}
	return nil
}
