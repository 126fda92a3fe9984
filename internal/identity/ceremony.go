package identity

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Ceremony is how long a sign-in by passkey or provider may take from its first half to its second.
const Ceremony = 10 * time.Minute

// swept is how many of the ceremonies that nobody came back to are swept away by one that begins:
// more than begin, so that they never pile up.
const swept = 100

var errCeremony = fault.New(fault.Unauthenticated, "this took too long, was done already, or was begun in another browser; begin anew")

// begin keeps the first half of a ceremony of an account, or of whoever it will turn out to be, and
// returns the secret by which the browser that began it ends it. Only its hash is kept.
func begin(ctx context.Context, db bun.IDB, kind string, account *int64, half any) (secret string, err error) {
	data, err := json.Marshal(half)
	if err != nil {
		return "", fmt.Errorf("beginning a ceremony: %w", err)
	}
	secret = rand.Text()
	hash := sha256.Sum256([]byte(secret))
	_, err = db.NewRaw(`WITH old AS (
			DELETE FROM challenge WHERE hash IN (SELECT hash FROM challenge WHERE expires < now() ORDER BY expires LIMIT ?5 FOR UPDATE SKIP LOCKED))
		INSERT INTO challenge (hash, kind, account_id, data, expires) VALUES (?0, ?1, ?2, ?3::jsonb, now() + ?4 * interval '1 second')`,
		hash[:], kind, account, string(data), int(Ceremony.Seconds()), swept).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("beginning a ceremony: %w", err)
	}
	return secret, nil
}

// end takes the first half of a ceremony away and reads it, with the account that began it; nil: one
// that is not known yet. It is taken whatever comes of it, so let it not run in a transaction that
// may be rolled back. It fails with Unauthenticated where there is none, or none any more.
func end(ctx context.Context, db *bun.DB, kind, secret string, half any) (account *int64, err error) {
	hash := sha256.Sum256([]byte(secret))
	var data string
	var holds bool
	err = db.NewRaw("DELETE FROM challenge WHERE hash = ? AND kind = ? RETURNING account_id, data::text, expires > now()", hash[:], kind).
		Scan(ctx, &account, &data, &holds)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && !holds:
		return nil, errCeremony
	case err != nil:
		return nil, fmt.Errorf("ending a ceremony: %w", err)
	}
	if err := json.Unmarshal([]byte(data), half); err != nil {
		return nil, fmt.Errorf("ending a ceremony: %w", err)
	}
	return account, nil
}
