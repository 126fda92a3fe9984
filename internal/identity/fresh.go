package identity

import (
	"context"
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
	s, err := FindSession(ctx, db, caller.Hash)
	switch {
	case err != nil:
		return err
	case s.Proof == ByDemo:
		return fault.New(fault.Forbidden, "the demo's accounts are everybody's; they have no passkeys and no providers")
	case time.Since(s.Created) > fresh:
		return fault.New(fault.Forbidden, "you signed in a while ago; sign in anew before you change how you sign in")
	}
	return nil
}

// checkSession fails with Forbidden unless the caller is signed in with a browser, and may do more
// there than set a password.
func checkSession(caller access.Caller) error {
	switch {
	case caller.Kind != access.BySession:
		return fault.New(fault.Forbidden, "a token may not change how its owner signs in; sign in with a browser")
	case caller.Temporary:
		return fault.New(fault.Forbidden, "your password was set by another; set your own first")
	}
	return nil
}
