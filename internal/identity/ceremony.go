package identity

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Ceremony is how long a sign-in by passkey or provider may take from its first half to its second.
const Ceremony = 10 * time.Minute

var errCeremony = fault.New(fault.Unauthenticated, "this took too long, was done already, or was begun in another browser; begin anew")

// begin keeps the first half of a ceremony of an account, or of whoever it will turn out to be; nil:
// nothing. It returns the secret by which the browser that began it ends it.
func begin(ctx context.Context, db bun.IDB, kind Kind, account *int64, half any) (secret string, err error) {
	c := Challenge{Kind: kind, AccountID: account}
	if half != nil {
		if c.Data, err = json.Marshal(half); err != nil {
			return "", fmt.Errorf("beginning a ceremony: %w", err)
		}
	}
	return Keep(ctx, db, c, Ceremony)
}

// end takes the first half of a ceremony away and reads it, where there is any, and returns the
// account that began it; nil: one that is not known yet. It is taken whatever comes of it, so let it
// not run in a transaction that may be rolled back. It fails with Unauthenticated where there is none,
// or none any more.
func end(ctx context.Context, db *bun.DB, kind Kind, secret string, half any) (account *int64, err error) {
	c, err := Take(ctx, db, kind, secret)
	if errors.Is(err, ErrNoChallenge) {
		return nil, errCeremony
	}
	if err == nil && half != nil {
		err = json.Unmarshal(c.Data, half)
	}
	if err != nil {
		return nil, fmt.Errorf("ending a ceremony: %w", err)
	}
	return c.AccountID, nil
}
