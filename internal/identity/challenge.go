package identity

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
)

// Kind is what something is that is handed out to be brought back once.
type Kind string

// The kinds of what is handed out.
const (
	Link            Kind = "LINK"    // to sign in, where there is no password
	PasskeyCeremony Kind = "PASSKEY" // what an authenticator is to sign
	OIDCFlow        Kind = "OIDC"    // what a provider is to send back
)

// Challenge is what was handed out.
type Challenge struct {
	Kind      Kind
	AccountID *int64          // nil: it is not known yet whose
	Data      json.RawMessage // what is to be remembered until it comes back; nil: nothing
}

// ErrNoChallenge is what Take returns of what was never handed out, was brought back already, or
// comes too late.
var ErrNoChallenge = errors.New("no such challenge")

// Keep hands out a secret that may be brought back once within some time. Its hash alone is stored.
func Keep(ctx context.Context, db bun.IDB, c Challenge, within time.Duration) (secret string, err error) {
	secret, hash := access.NewSecret(linkPrefix)
	if c.Data == nil {
		c.Data = json.RawMessage("{}")
	}
	_, err = db.NewRaw("INSERT INTO challenge (hash, kind, account_id, data, expires) VALUES (?, ?, ?, ?::jsonb, now() + ?::interval)",
		hash, c.Kind, c.AccountID, string(c.Data), within.String()).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("keeping a challenge (%s): %w", c.Kind, err)
	}
	return secret, nil
}

// Take takes what is brought back, which nobody can bring back again. It fails with ErrNoChallenge.
func Take(ctx context.Context, db bun.IDB, kind Kind, secret string) (Challenge, error) {
	c := Challenge{Kind: kind}
	err := db.NewRaw("DELETE FROM challenge WHERE hash = ? AND kind = ? AND expires > now() RETURNING account_id, data", access.HashOf(secret), kind).
		Scan(ctx, &c.AccountID, &c.Data)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Challenge{}, ErrNoChallenge
	case err != nil:
		return Challenge{}, fmt.Errorf("taking a challenge (%s): %w", kind, err)
	}
	return c, nil
}
