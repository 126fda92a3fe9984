package identity

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
)

// FirstLinkHolds is for how long one may sign in with a link that was made for many at once: letters
// take their time.
const FirstLinkHolds = 14 * 24 * time.Hour

// NewLinks returns the secrets of links with which accounts that have just been created may sign in
// once each, to set a password, in the accounts' order, as long as whoever makes them keeps the accounts;
// by is nil for the system. That they were made is for the caller to
// write down, for all of them together.
func NewLinks(ctx context.Context, tx bun.IDB, by *int64, accounts []int64) ([]string, error) {
	secrets, hashes := make([]string, len(accounts)), make([][]byte, len(accounts))
	for i := range accounts {
		secrets[i], hashes[i] = access.NewSecret(linkPrefix)
	}
	_, err := tx.NewRaw(`INSERT INTO challenge (hash, kind, account_id, data, expires)
		SELECT n.hash, ?, n.account_id, jsonb_build_object('by', ?::bigint), now() + ?::interval FROM unnest(?::bytea[], ?::bigint[]) AS n (hash, account_id)`,
		Link, by, FirstLinkHolds.String(), pgdialect.Array(hashes), pgdialect.Array(accounts)).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("making links of %d accounts: %w", len(accounts), err)
	}
	return secrets, nil
}
