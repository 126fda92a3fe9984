package access

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// tokenPrefix tells people and secret scanners what the text is.
const tokenPrefix = "td_"

// CreateToken returns a new token of an account: 256 random bits as text. Only its SHA-256
// is stored, so it is shown once; a stolen database holds no token. With expires nil it
// holds until revoked. It fails with NotFound where there is no such account.
func CreateToken(ctx context.Context, db bun.IDB, account string, expires *time.Time) (string, error) {
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return "", err
	}
	var secret [32]byte
	_, _ = rand.Read(secret[:]) // never fails: crypto/rand ends the program instead
	token := tokenPrefix + base64.RawURLEncoding.EncodeToString(secret[:])
	_, err = db.NewRaw("INSERT INTO token (hash, account_id, expires) VALUES (?, ?, ?)", hashOf(token), a.ID, expires).Exec(ctx)
	if err != nil {
		return "", fmt.Errorf("creating a token of %s: %w", a.Name, err)
	}
	return token, nil
}

// RevokeToken ends a token for good; it counts from the next request on. It fails with
// NotFound where there is no such token that is not revoked yet.
func RevokeToken(ctx context.Context, db bun.IDB, token string) error {
	done, err := db.NewRaw("UPDATE token SET revoked = now() WHERE hash = ? AND revoked IS NULL", hashOf(token)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("revoking a token: %w", err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return fault.New(fault.NotFound, "there is no such token, or it is revoked already")
	}
	return nil
}

// RevokeTokens ends all tokens of an account, as when a device is lost, and returns how
// many there were. It fails with NotFound where there is no such account.
func RevokeTokens(ctx context.Context, db bun.IDB, account string) (int, error) {
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return 0, err
	}
	done, err := db.NewRaw("UPDATE token SET revoked = now() WHERE account_id = ? AND revoked IS NULL", a.ID).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("revoking the tokens of %s: %w", a.Name, err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// SweepTokens deletes the tokens that have expired, which nobody can sign in with any more,
// and returns how many there were.
func SweepTokens(ctx context.Context, db bun.IDB) (int, error) {
	done, err := db.NewRaw("DELETE FROM token WHERE expires <= now()").Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("sweeping tokens: %w", err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}

func hashOf(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}
