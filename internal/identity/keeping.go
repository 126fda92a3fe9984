package identity

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// Keeping says by which rules accounts are kept, and on which day.
type Keeping struct {
	Guard *access.Guard
	Today org.Date
}

// still reports whether whoever made a link or a temporary password of an account keeps that account
// still. Else they could wait until it holds more than they may give, and take it over. What the
// machine itself made holds.
func (k Keeping) still(ctx context.Context, db bun.IDB, maker *int64, account access.Account) (bool, error) {
	if maker == nil {
		return true, nil
	}
	by, err := access.ActorOf(ctx, db, access.Caller{Account: access.Account{ID: *maker}, Credential: access.Credential{Passkey: true}}, k.Today)
	if err == nil {
		err = k.Guard.Keeps(ctx, db, by, account)
	}
	switch fault.KindOf(err) {
	case "":
		return true, nil
	case fault.NotFound, fault.Forbidden:
		return false, nil
	default:
		return false, err
	}
}

// CheckMaker fails with ErrWrong where an account's password is a temporary one that was set by somebody
// who does not keep the account any more.
func (k Keeping) CheckMaker(ctx context.Context, db bun.IDB, c *Claim) error {
	if !c.Temporary {
		return nil
	}
	holds, err := k.still(ctx, db, c.setBy, c.Account)
	if err == nil && !holds {
		err = ErrWrong
	}
	return err
}
