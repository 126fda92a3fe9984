package access

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// IssuedToken is what may be told of a token with which somebody can sign in: not the token,
// which is stored nowhere.
type IssuedToken struct {
	ID      string // the first 12 hexadecimal digits of its hash, from which no token can be made
	Account string
	Created time.Time
	Expires *time.Time // nil: it holds until it is revoked
}

// idBytes is how much of a hash is a token's id.
const idBytes = 6

// IssuedTokens returns the tokens with which somebody can sign in, of one account, or of all
// where account is empty, ordered by the account's name, case aside, and the oldest first. It
// fails with NotFound where there is no such account.
func IssuedTokens(ctx context.Context, db bun.IDB, account string) ([]IssuedToken, error) {
	q := db.NewSelect().TableExpr("token AS t").Join("JOIN account AS a ON a.id = t.account_id").
		ColumnExpr("encode(substr(t.hash, 1, ?), 'hex') AS id, a.name AS account, t.created, t.expires", idBytes).
		Where("t.revoked IS NULL AND (t.expires IS NULL OR t.expires > now())").
		OrderExpr("lower(a.name), t.created, t.hash")
	if account != "" {
		a, err := FindAccount(ctx, db, account)
		if err != nil {
			return nil, err
		}
		q.Where("a.id = ?", a.ID)
	}
	issued := []IssuedToken{}
	if err := q.Scan(ctx, &issued); err != nil {
		return nil, fmt.Errorf("tokens: %w", err)
	}
	return issued, nil
}

// RevokeIssuedToken ends the token with an id for good, and returns the name of the account
// whose it was; it counts from the next request on. It fails with NotFound where none that is not
// revoked has the id, and with Conflict where several have.
func RevokeIssuedToken(ctx context.Context, db bun.IDB, id string) (account string, err error) {
	start, err := hex.DecodeString(id)
	if err != nil || len(start) != idBytes {
		return "", fault.New(fault.Invalid, "%.40q is no token's id; write one of those that are listed, such as 0123456789ab", id)
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		var of []string
		err := tx.NewRaw(`UPDATE token AS t SET revoked = now() FROM account AS a
			WHERE a.id = t.account_id AND t.revoked IS NULL AND substr(t.hash, 1, ?) = ? RETURNING a.name`, idBytes, start).Scan(ctx, &of)
		switch {
		case err != nil:
			return fmt.Errorf("revoking the token %s: %w", id, err)
		case len(of) == 0:
			return fault.New(fault.NotFound, "there is no token with the id %s, or it is revoked already", id)
		case len(of) > 1:
			return fault.New(fault.Conflict, "%d tokens have the id %s; revoke all of an account instead", len(of), id)
		}
		account = of[0]
		return nil
	})
	return account, err
}
