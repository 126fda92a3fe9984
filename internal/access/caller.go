package access

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// Caller is whoever a request comes from: an account, and what the request was asked with.
type Caller struct {
	Account
	Credential
}

// Credential is what a request is asked with, and how much of the account's reach it has.
type Credential struct {
	Kind      CredentialKind
	Hash      []byte     // of the secret
	ReadOnly  bool       // it changes nothing
	Within    []int64    // the units at and below which it holds; nil: as far as the account reaches
	Passkey   bool       // whoever made it had signed in with a passkey
	Temporary bool       // a session that may do nothing but set a password
	Expires   *time.Time // nil: it holds until it is revoked
}

// Narrowed reports whether it may do less than the account may.
func (c Credential) Narrowed() bool { return c.ReadOnly || c.Within != nil }

// Same reports whether it is the same credential still, which may do as much as it could: what was
// begun with it may go on.
func (c Caller) Same(other Caller) bool {
	return c.ID == other.ID && c.Kind == other.Kind && bytes.Equal(c.Hash, other.Hash) && c.ReadOnly == other.ReadOnly &&
		(c.Within == nil) == (other.Within == nil) && slices.Equal(c.Within, other.Within) &&
		c.Passkey == other.Passkey && c.Temporary == other.Temporary
}

// CheckChanges fails with Forbidden where it may only read: whoever changes something of an account
// rather than of a unit, which no Guard.Scope is asked for, asks this.
func (c Credential) CheckChanges() error {
	if c.ReadOnly {
		return errReadOnly
	}
	return nil
}

// CheckWhole fails with Forbidden where it is narrowed. What opens or closes an account as a whole,
// its password, its passkeys, its sessions and its tokens, reaches as far as the account does, and so
// needs a session, or a token that reaches as far.
func (c Credential) CheckWhole() error {
	if err := c.CheckChanges(); err != nil {
		return err
	}
	if c.Narrowed() {
		return errNarrowed
	}
	return nil
}

var (
	// errReadOnly is what a token hears that may only read.
	errReadOnly = fault.New(fault.Forbidden, "the token may only read; make one that may change things, or sign in")
	// errNarrowed is what a token hears that holds within some units alone, of what is not within any.
	errNarrowed = fault.New(fault.Forbidden, "the token holds within some units alone, and this is beyond them; take one that reaches as far as you do, or sign in")
)

// CredentialKind is what kind of thing a request is asked with.
type CredentialKind string

// The kinds of credentials.
const (
	ByToken   CredentialKind = "TOKEN"
	BySession CredentialKind = "SESSION"
)

// Idle is how long a session holds that is not used.
const Idle = 24 * time.Hour

// credentials look up a secret by its hash: a token, and a session that was used not long ago.
var credentials = map[CredentialKind]string{
	ByToken: `SELECT a.id, a.name, a.created, a.full_name, a.language, a.unit_id, t.read_only, t.within, t.passkey, false, t.expires,
			t.used IS NULL OR t.used < now() - interval '1 minute'
		FROM token AS t JOIN account AS a ON a.id = t.account_id AND a.deactivated IS NULL
		WHERE t.hash = $1 AND t.revoked IS NULL AND (t.expires IS NULL OR t.expires > now())`,
	BySession: fmt.Sprintf(`SELECT a.id, a.name, a.created, a.full_name, a.language, a.unit_id, false, NULL::bigint[], s.proof = 'PASSKEY', s.temporary, s.expires,
			s.used < now() - interval '1 minute'
		FROM session AS s JOIN account AS a ON a.id = s.account_id AND a.deactivated IS NULL
		WHERE s.hash = $1 AND s.ended IS NULL AND s.expires > now() AND s.used > now() - interval '%d seconds'`, int(Idle.Seconds())),
}

// use notes when a credential was used last, to the minute.
var use = map[CredentialKind]string{
	ByToken:   "UPDATE token SET used = now() WHERE hash = ? AND (used IS NULL OR used < now() - interval '1 minute')",
	BySession: "UPDATE session SET used = now() WHERE hash = ? AND used < now() - interval '1 minute'",
}

// Authenticate returns whose secret it is, of a kind. It fails with Unauthenticated, in the same
// words whether the secret is unknown, expired or revoked, its account deactivated, or it is no
// secret at all; whatever the text, it is hashed and looked up once, by the same statement.
func Authenticate(ctx context.Context, db bun.IDB, kind CredentialKind, secret string) (Caller, error) {
	c := Caller{Credential: Credential{Kind: kind, Hash: HashOf(secret)}}
	rows, err := postgres.Prepared(ctx, db, credentials[kind], c.Hash)
	if err != nil {
		return Caller{}, fmt.Errorf("whose %s: %w", kind, err)
	}
	defer func() { _ = rows.Close() }()
	var note bool
	found := rows.Next()
	if found {
		err = rows.Scan(&c.ID, &c.Name, &c.Created, &c.FullName, &c.Language, &c.UnitID,
			&c.ReadOnly, pgdialect.Array(&c.Within), &c.Passkey, &c.Temporary, &c.Expires, &note)
	}
	if err = errors.Join(err, rows.Err(), rows.Close()); err != nil {
		return Caller{}, fmt.Errorf("whose %s: %w", kind, err)
	}
	if !found {
		return Caller{}, ErrUnauthenticated
	}
	if note { // what cannot be noted, as on a standby, holds all the same
		ctx, _ = postgres.WithCounter(ctx) // it is none of what is asked
		_, _ = db.NewRaw(use[kind], c.Hash).Exec(ctx)
	}
	return c, nil
}

// ErrUnauthenticated is the one answer to whatever does not hold.
var ErrUnauthenticated = fault.New(fault.Unauthenticated, "the token or the session is unknown, expired or ended; sign in anew")
