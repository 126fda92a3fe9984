package access

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
)

// IssuedToken is what may be told of a token with which somebody can sign in: not the token,
// which is stored nowhere.
type IssuedToken struct {
	ID        string // the first 12 hexadecimal digits of its hash, from which no token can be made
	Account   string
	AccountID int64
	Created   time.Time
	Used      *time.Time // last, to the minute; nil: not yet
	Terms
}

// idBytes is how much of a hash is a token's id.
const idBytes = 6

// issuedColumns are those that an IssuedToken is read from, of a token t of an account a.
const issuedColumns = `encode(substr(t.hash, 1, 6), 'hex') AS id, a.name AS account, t.account_id, t.created, t.used,
	t.name, t.expires, t.read_only, t.within`

// live is of tokens t with which somebody can sign in.
const live = "t.revoked IS NULL AND (t.expires IS NULL OR t.expires > now())"

// IssuedTokens returns the tokens with which somebody can sign in, of one account, or of all
// where account is empty, ordered by the account's name, case aside, and the oldest first. It
// fails with NotFound where there is no such account.
func IssuedTokens(ctx context.Context, db bun.IDB, account string) ([]IssuedToken, error) {
	if account == "" {
		return issuedTokens(ctx, db, nil)
	}
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return nil, err
	}
	return issuedTokens(ctx, db, &a.ID)
}

// OwnTokens returns the caller's tokens, the oldest first. A narrowed one tells of itself alone:
// what the others are narrowed to may lie beyond it.
func OwnTokens(ctx context.Context, db bun.IDB, caller Caller) ([]IssuedToken, error) {
	issued, err := issuedTokens(ctx, db, &caller.ID)
	if err != nil || !caller.Narrowed() {
		return issued, err
	}
	own := []IssuedToken{}
	for _, t := range issued {
		if t.ID == caller.tokenID() {
			own = append(own, t)
		}
	}
	return own, nil
}

func issuedTokens(ctx context.Context, db bun.IDB, account *int64) ([]IssuedToken, error) {
	q := db.NewSelect().TableExpr("token AS t").Join("JOIN account AS a ON a.id = t.account_id").
		ColumnExpr(issuedColumns).Where(live).OrderExpr("lower(a.name), t.created, t.hash")
	if account != nil {
		q.Where("a.id = ?", *account)
	}
	issued := []IssuedToken{}
	if err := q.Scan(ctx, &issued); err != nil {
		return nil, fmt.Errorf("tokens: %w", err)
	}
	return issued, nil
}

// RevokeToken ends a token for good; it counts from the next request on. It fails with
// NotFound where there is no such token that is not revoked yet.
func RevokeToken(ctx context.Context, db bun.IDB, token string) error {
	hash := HashOf(token)
	ended, err := revokeWhere(ctx, db, "t.hash = ?", hash)
	if err == nil && len(ended) == 0 {
		err = fault.New(fault.NotFound, "there is no such token, or it is revoked already")
	}
	return err
}

// RevokeTokens ends all tokens of an account and all links to its tables, as when a device is lost, and
// returns how many there were. It fails with NotFound where there is no such account.
func RevokeTokens(ctx context.Context, db bun.IDB, account string) (int, error) {
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return 0, err
	}
	return revokeAll(ctx, db, a.ID)
}

// RevokeOwnTokens ends all tokens of the caller's, the one that they ask with among them, and all links to
// their tables, and returns how many there were. It fails with Forbidden where the caller asks with a narrowed one.
func RevokeOwnTokens(ctx context.Context, db bun.IDB, caller Caller) (int, error) {
	if err := caller.CheckWhole(); err != nil {
		return 0, err
	}
	return revokeAll(ctx, db, caller.ID)
}

// RevokeOwnToken ends one of the caller's tokens; a narrowed one may end itself alone. It fails
// with Forbidden where the caller may only read, and with NotFound where they have no such token.
func RevokeOwnToken(ctx context.Context, db bun.IDB, caller Caller, id string) (IssuedToken, error) {
	if err := caller.CheckChanges(); err != nil {
		return IssuedToken{}, err
	}
	start, err := startOf(id)
	if err != nil {
		return IssuedToken{}, err
	}
	var ended []IssuedToken
	if !caller.Narrowed() || id == caller.tokenID() {
		if ended, err = revokeWhere(ctx, db, "t.account_id = ? AND substr(t.hash, 1, ?) = ?", caller.ID, idBytes, start); err != nil {
			return IssuedToken{}, err
		}
	}
	if len(ended) == 0 {
		return IssuedToken{}, noToken(id)
	}
	return ended[0], nil
}

// RevokeIssuedToken ends the token with an id for good, and returns the name of the account
// whose it was; it counts from the next request on. It fails with NotFound where none that is not
// revoked has the id, and with Conflict where several have.
func RevokeIssuedToken(ctx context.Context, db bun.IDB, id string) (account string, err error) {
	start, err := startOf(id)
	if err != nil {
		return "", err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		ended, err := revokeWhere(ctx, tx, "substr(t.hash, 1, ?) = ?", idBytes, start)
		switch {
		case err != nil:
			return fmt.Errorf("revoking the token %s: %w", id, err)
		case len(ended) == 0:
			return noToken(id)
		case len(ended) > 1:
			return fault.New(fault.Conflict, "%d tokens have the id %s; revoke all of an account instead", len(ended), id)
		}
		account = ended[0].Account
		return nil
	})
	return account, err
}

func noToken(id string) error {
	return fault.New(fault.NotFound, "there is no token with the id %s, or it is revoked already", id)
}

// startOf returns the beginning of the hash of the token with an id. It fails with Invalid.
func startOf(id string) ([]byte, error) {
	start, err := hex.DecodeString(id)
	if err != nil || len(start) != idBytes || hex.EncodeToString(start) != id {
		return nil, fault.New(fault.Invalid, "%.40q is no token's id; write one of those that are listed, such as 0123456789ab", id)
	}
	return start, nil
}

// revokeWhere ends the tokens t that a condition picks and writes down which they were.
func revokeWhere(ctx context.Context, db bun.IDB, which string, args ...any) (ended []IssuedToken, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		err := tx.NewRaw("UPDATE token AS t SET revoked = now() FROM account AS a WHERE a.id = t.account_id AND t.revoked IS NULL AND "+
			which+" RETURNING "+issuedColumns, args...).Scan(ctx, &ended)
		if err != nil {
			return err
		}
		return tell(ctx, tx, audit.TokenRevoked, ended...)
	})
	if err != nil {
		return nil, fmt.Errorf("revoking tokens: %w", err)
	}
	return ended, nil
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

// tokenID returns the id of the token that a request is asked with; empty: it is none.
func (c Credential) tokenID() string {
	if c.Kind != ByToken || len(c.Hash) < idBytes {
		return ""
	}
	return hex.EncodeToString(c.Hash[:idBytes])
}
