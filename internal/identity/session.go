package identity

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
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
	Claim     *Claim // whose password was found to be theirs; nil: it was none
	Proof     Proof
	Temporary bool   // they may do nothing but set a password
	Before    string // the secret of the session that their browser held until now; empty: none
	Agent     string // what the browser calls itself
	Unknown   error  // what they are told where the account may sign in no more; nil: ErrWrong
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

// IsNode marks Session as reachable by its id.
func (Session) IsNode() {}

// NodeID returns the permanent id by which the API names the session.
func (s Session) NodeID() string { return "session:" + hex.EncodeToString(s.Hash[:idBytes]) }

// idBytes is how much of a hash is a session's id.
const idBytes = 6

// agentShown is how much is kept of what a browser calls itself.
const agentShown = 200

// Open lets somebody in: a new session, whose secret the browser keeps, and the end of the one that
// it held before, so that nobody goes on with a session that another planted there. The deed is
// written into the audit as the account's own. It fails with Unauthenticated where the password that let
// them in is the account's no more, and, as one that nobody knows does, where the account has been
// deactivated since they proved who they are.
func Open(ctx context.Context, db *bun.DB, e Entry) (secret string, s Session, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		secret, s, err = enter(ctx, tx, e)
		return err
	})
	if errors.Is(err, errGone) { // what the transaction would have written of it is undone with it
		err = cmp.Or(tell(ctx, db, audit.Entry{Act: audit.SignInRefused, About: &e.Account.ID, What: map[string]string{"by": string(e.Proof), "why": errGone.Error()}}),
			e.Unknown, ErrWrong)
	}
	return secret, s, err
}

// enter is Open in a transaction, of which it is the last thing done.
func enter(ctx context.Context, tx bun.IDB, e Entry) (secret string, s Session, err error) {
	if e.Claim != nil {
		if err := e.Claim.stands(ctx, tx); err != nil {
			return "", s, err
		}
	}
	if e.Before != "" {
		if _, err := endSession(ctx, tx, nil, access.HashOf(e.Before)); err != nil {
			return "", s, err
		}
	}
	if secret, s, err = open(ctx, tx, e); err != nil {
		return "", s, err
	}
	origin := audit.OriginOf(ctx)
	origin.Account = &e.Account.ID
	return secret, s, tell(audit.By(ctx, origin), tx, audit.Entry{Act: audit.SignedIn, About: &e.Account.ID, What: map[string]string{"by": string(e.Proof)}})
}

// open stores a session.
func open(ctx context.Context, db bun.IDB, e Entry) (secret string, s Session, err error) {
	secret, s.Hash = access.NewSecret(sessionPrefix)
	agent := []rune(e.Agent)
	// Whoever proved who they are may have been deactivated since.
	err = db.NewRaw(`INSERT INTO session AS s (hash, account_id, proof, temporary, expires, address, agent)
		SELECT ?, a.id, ?, ?, now() + ?::interval, ?, ? FROM account AS a WHERE a.id = ? AND a.deactivated IS NULL
		RETURNING `+sessionColumns, s.Hash, e.Proof, e.Temporary, Longest.String(), audit.OriginOf(ctx).Address,
		string(agent[:min(len(agent), agentShown)]), e.Account.ID).Scan(ctx, &s)
	if errors.Is(err, sql.ErrNoRows) {
		return "", s, errGone
	}
	if err != nil {
		return "", s, fmt.Errorf("a session of %s: %w", e.Account.Name, err)
	}
	return secret, s, nil
}

// errGone is what open fails with where the account may sign in no more; nobody is told it.
var errGone = errors.New("the account is deactivated")

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

// Sessions returns those of the caller's account that hold, the last used first; none to a caller
// whose token is narrowed. Those by which others look around as an account of the demo are theirs.
func Sessions(ctx context.Context, db bun.IDB, caller access.Caller) ([]*Session, error) {
	all := []*Session{}
	if caller.Narrowed() {
		return all, nil
	}
	err := db.NewRaw("SELECT "+sessionColumns+" FROM session AS s WHERE s.account_id = ? AND (s.proof <> ? OR s.hash = ?) AND "+holds+
		" ORDER BY s.used DESC, s.created DESC, s.hash", caller.ID, ByDemo, caller.Hash).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("sessions of account %d: %w", caller.ID, err)
	}
	return all, nil
}

// SignOut ends the session that a caller asks with or, everywhere, all of the account's.
func SignOut(ctx context.Context, db *bun.DB, caller access.Caller, everywhere bool) error {
	_, err := ending(ctx, db, caller.ID, func(ctx context.Context, tx bun.IDB) (int, error) {
		if everywhere {
			return endOwnSessions(ctx, tx, caller, false)
		}
		return endSession(ctx, tx, &caller.ID, caller.Hash)
	})
	return err
}

// EndOwn ends one of the caller's own sessions, by its id. It fails with NotFound where there is none
// that holds, and with Forbidden where the caller's token is narrowed.
func EndOwn(ctx context.Context, db *bun.DB, caller access.Caller, id string) (ended int, err error) {
	if err := caller.CheckWhole(); err != nil {
		return 0, err
	}
	return ending(ctx, db, caller.ID, func(ctx context.Context, tx bun.IDB) (int, error) {
		all, err := Sessions(ctx, tx, caller)
		if err != nil {
			return 0, err
		}
		for _, s := range all {
			if s.NodeID() == id {
				return endSession(ctx, tx, &caller.ID, s.Hash)
			}
		}
		return 0, fault.New(fault.NotFound, "there is no such session, or it has ended already")
	})
}

// EndOthers ends the sessions of the caller's account, but the one that they ask with. It fails with
// Forbidden where the caller's token is narrowed.
func EndOthers(ctx context.Context, db *bun.DB, caller access.Caller) (ended int, err error) {
	if err := caller.CheckWhole(); err != nil {
		return 0, err
	}
	return ending(ctx, db, caller.ID, func(ctx context.Context, tx bun.IDB) (int, error) {
		return endOwnSessions(ctx, tx, caller, true)
	})
}

// EndSessions ends all sessions of an account, in the name of an actor who keeps it. It fails as
// Guard.Keeps does.
func EndSessions(ctx context.Context, db *bun.DB, guard *access.Guard, actor access.Actor, account int64) (ended int, err error) {
	return ending(ctx, db, account, func(ctx context.Context, tx bun.IDB) (int, error) {
		if _, err := keeps(ctx, tx, guard, actor, account); err != nil {
			return 0, err
		}
		return endSessions(ctx, tx, account)
	})
}

// ending ends sessions of an account in a transaction, and writes down that it was signed out.
func ending(ctx context.Context, db *bun.DB, account int64, end func(ctx context.Context, tx bun.IDB) (int, error)) (ended int, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if ended, err = end(ctx, tx); err != nil || ended == 0 {
			return err
		}
		return tell(ctx, tx, audit.Entry{Act: audit.SignedOut, About: &account, What: map[string]string{"sessions": strconv.Itoa(ended)}})
	})
	return ended, err
}

// keeps returns an account that an actor keeps. One that is not there and one beyond the actor's reach
// are told alike.
func keeps(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor, account int64) (access.Account, error) {
	if _, err := guard.Scope(actor, access.WriteAccount); err != nil { // the same whether there is such an account
		return access.Account{}, err
	}
	a, err := whose(ctx, db, account)
	if err == nil {
		err = guard.Keeps(ctx, db, actor, a)
	}
	if fault.KindOf(err) == fault.NotFound {
		err = errNoAccount
	}
	return a, err
}

var errNoAccount = fault.New(fault.NotFound, "there is no such account")

// endSession ends one session, of an account where one is given.
func endSession(ctx context.Context, tx bun.IDB, account *int64, hash []byte) (int, error) {
	done, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.hash = ?0 AND s.ended IS NULL AND (?1::bigint IS NULL OR s.account_id = ?1::bigint)", hash, account).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("ending a session: %w", err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// endSessions ends the sessions of an account.
func endSessions(ctx context.Context, tx bun.IDB, account int64) (int, error) {
	done, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.account_id = ? AND "+holds, account).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("ending the sessions of account %d: %w", account, err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// endOwnSessions ends the sessions of the caller's account that are the caller's own, but the one that
// they ask with where that is to go on.
func endOwnSessions(ctx context.Context, tx bun.IDB, caller access.Caller, goesOn bool) (int, error) {
	done, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.account_id = ?0 AND (NOT ?1 AND s.hash = ?2 OR s.proof <> ?3 AND s.hash <> ?2) AND "+holds,
		caller.ID, goesOn, caller.Hash, ByDemo).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("ending the sessions of account %d: %w", caller.ID, err)
	}
	n, err := done.RowsAffected()
	return int(n), err
}
