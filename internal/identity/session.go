package identity

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
)

// Proof is by what somebody showed who they are.
type Proof string

// The proofs.
const (
	ByPassword Proof = "PASSWORD"
	ByPasskey  Proof = "PASSKEY"
	ByOIDC     Proof = "OIDC"
	ByLink     Proof = "LINK"
	ByDemo     Proof = "DEMO" // by none: the demo's accounts are everybody's
)

// Longest is how long a session holds at most, however much it is used.
const Longest = 30 * 24 * time.Hour

// Entry is somebody who is let in.
type Entry struct {
	Account   access.Account
	Proof     Proof
	Temporary bool   // they may do nothing but set a password
	Before    string // the secret of the session that their browser held until now; empty: none
	Agent     string // what the browser calls itself
}

// Session is a browser in which somebody is signed in.
type Session struct {
	Hash      []byte
	AccountID int64
	Proof     Proof
	Temporary bool      // it may do nothing but set a password
	Created   time.Time // when they signed in
	Used      time.Time // last, to the minute
	Expires   time.Time // at the latest: one that is not used ends sooner
	Address   string    // from which they signed in; empty: not known
	Agent     string    // what the browser called itself
}

// agentShown is how much is kept of what a browser calls itself.
const agentShown = 200

// Open lets somebody in: a new session, whose secret the browser keeps, and the end of the one that
// it held before, so that nobody goes on with a session that another planted there. The deed is
// written into the audit as the account's own.
func Open(ctx context.Context, db *bun.DB, e Entry) (secret string, s Session, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		secret, s, err = enter(ctx, tx, e)
		return err
	})
	return secret, s, err
}

// enter is Open in a transaction, of which it is the last thing done.
func enter(ctx context.Context, tx bun.IDB, e Entry) (secret string, s Session, err error) {
	if e.Before != "" {
		if _, err := endSession(ctx, tx, nil, hashOf(e.Before)); err != nil {
			return "", s, err
		}
	}
	if secret, s, err = open(ctx, tx, e); err != nil {
		return "", s, err
	}
	origin := audit.OriginOf(ctx)
	origin.Account = &e.Account.ID
	return secret, s, audit.Write(audit.By(ctx, origin), tx, audit.Entry{Act: audit.SignedIn, About: &e.Account.ID, What: map[string]string{"by": string(e.Proof)}})
}

// open stores a session.
func open(ctx context.Context, db bun.IDB, e Entry) (secret string, s Session, err error) {
	secret, s.Hash = newSecret(sessionPrefix)
	agent := []rune(e.Agent)
	err = db.NewRaw(`INSERT INTO session AS s (hash, account_id, proof, temporary, expires, address, agent) VALUES (?, ?, ?, ?, now() + ?::interval, ?, ?)
		RETURNING `+sessionColumns, s.Hash, e.Account.ID, e.Proof, e.Temporary, Longest.String(), audit.OriginOf(ctx).Address,
		string(agent[:min(len(agent), agentShown)])).Scan(ctx, &s)
	if err != nil {
		return "", s, fmt.Errorf("a session of %s: %w", e.Account.Name, err)
	}
	return secret, s, nil
}

// sessionColumns are those that a Session is read from, of a table that is named s.
const sessionColumns = "s.hash, s.account_id, s.proof, s.temporary, s.created, s.used, s.expires, s.address, s.agent"

// holds tells which sessions have not ended, of a table that is named s.
var holds = fmt.Sprintf("s.ended IS NULL AND s.expires > now() AND s.used > now() - interval '%d seconds'", int(access.Idle.Seconds()))

// FindSession returns the session of a hash. It fails with Unauthenticated where it does not hold.
func FindSession(ctx context.Context, db bun.IDB, hash []byte) (Session, error) {
	var all []Session
	if err := db.NewRaw("SELECT "+sessionColumns+" FROM session AS s WHERE s.hash = ? AND "+holds, hash).Scan(ctx, &all); err != nil {
		return Session{}, fmt.Errorf("a session: %w", err)
	}
	if len(all) == 0 {
		return Session{}, access.ErrUnauthenticated
	}
	return all[0], nil
}

// Sessions returns those of an account that hold, the last used first.
func Sessions(ctx context.Context, db bun.IDB, account int64) ([]*Session, error) {
	all := []*Session{}
	err := db.NewRaw("SELECT "+sessionColumns+" FROM session AS s WHERE s.account_id = ? AND "+holds+" ORDER BY s.used DESC, s.created DESC, s.hash", account).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("sessions of account %d: %w", account, err)
	}
	return all, nil
}

// End signs a caller out: of the session that it asks with or, everywhere, of all its sessions.
// What has ended already is left as it is.
func End(ctx context.Context, db *bun.DB, caller access.Caller, everywhere bool) error {
	return db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		n, err := 0, error(nil)
		if everywhere {
			n, err = endSessions(ctx, tx, caller.ID, nil)
		} else {
			n, err = endSession(ctx, tx, &caller.ID, caller.Hash)
		}
		if err != nil || n == 0 {
			return err
		}
		return signedOut(ctx, tx, caller.ID, n)
	})
}

func signedOut(ctx context.Context, tx bun.IDB, account int64, sessions int) error {
	return audit.Write(ctx, tx, audit.Entry{Act: audit.SignedOut, About: &account, What: map[string]string{"sessions": fmt.Sprint(sessions)}})
}

// endSession ends one session, of an account where one is given.
func endSession(ctx context.Context, tx bun.IDB, account *int64, hash []byte) (int, error) {
	done, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.hash = ?0 AND s.ended IS NULL AND (?1::bigint IS NULL OR s.account_id = ?1::bigint)", hash, account).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("ending a session: %w", err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// endSessions ends the sessions of an account, all but one where one is given.
func endSessions(ctx context.Context, tx bun.IDB, account int64, but []byte) (int, error) {
	done, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.account_id = ?0 AND s.hash IS DISTINCT FROM ?1::bytea AND "+holds, account, but).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("ending the sessions of account %d: %w", account, err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}
