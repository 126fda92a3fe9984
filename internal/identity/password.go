package identity

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
)

// TemporaryHolds is for how long a password holds that another set.
const TemporaryHolds = 7 * 24 * time.Hour

// Claim is somebody who says that an account is theirs, and what is to be held against that.
type Claim struct {
	Account   access.Account // its ID is 0 where there is no such account, or it may not sign in
	Known     bool           // there is such an account, whether it may sign in or not
	Familiar  bool           // somebody signed in to it from this address before
	Temporary bool           // its password was set by another

	hash  string // of its password; empty: it has none that holds
	setBy *int64 // who set a temporary one; nil: the machine itself
}

// Look returns what is held against somebody's saying that an account is theirs, from an address:
// by one statement, whatever they say.
func Look(ctx context.Context, db bun.IDB, account, address string) (c Claim, err error) {
	var named, may bool
	err = db.NewRaw(`SELECT a.id IS NOT NULL, a.id IS NOT NULL AND a.deactivated IS NULL,
			coalesce(a.id, 0), coalesce(a.name, ''), coalesce(a.full_name, ''), coalesce(a.language, ''), a.unit_id,
			coalesce(p.hash, ''), coalesce(p.temporary, false), p.set_by,
			EXISTS (SELECT FROM session AS s WHERE s.account_id = a.id AND s.address = said.address AND NOT s.temporary)
		FROM (SELECT ?::text AS name, ?::text AS address) AS said
		LEFT JOIN account AS a ON lower(a.name) = lower(said.name)
		LEFT JOIN password AS p ON p.account_id = a.id AND a.deactivated IS NULL AND (p.expires IS NULL OR p.expires > now())`,
		NameOf(account), address).
		Scan(ctx, &named, &may, &c.Account.ID, &c.Account.Name, &c.Account.FullName, &c.Account.Language, &c.Account.UnitID, &c.hash, &c.Temporary, &c.setBy, &c.Familiar)
	if err != nil {
		return Claim{}, fmt.Errorf("whose password: %w", err)
	}
	c.Known = named
	return c, nil
}

// NameOf returns what may be an account's name, in small letters; empty where no account can be
// called so, such as where its letters only look like others.
func NameOf(account string) string {
	if len(account) > 64 || strings.ContainsFunc(account, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return ""
	}
	return strings.ToLower(account)
}

// Check holds a password against a claim. It fails with Unauthenticated where it is not the
// account's: in the same words and after as long where there is no such account, it has no password
// or none that holds any more, or it has been deactivated. A hash that is not as dear as new ones
// are is made anew.
func (s *Passwords) Check(ctx context.Context, db bun.IDB, c *Claim, password string) error {
	if len(password) > mostBytes { // whatever the account
		return ErrWrong
	}
	password = norm.NFC.String(password)
	matches, stale, err := s.matches(ctx, !c.Familiar, password, c.hash)
	switch {
	case err != nil:
		return err
	case !matches:
		return ErrWrong
	case !stale:
		return nil
	}
	hash, err := s.hash(ctx, password)
	if err != nil {
		return nil //nolint:nilerr // next time: nobody is kept out for that
	}
	_, err = db.NewRaw("UPDATE password SET hash = ? WHERE account_id = ? AND hash = ?", hash, c.Account.ID, c.hash).Exec(ctx)
	if err != nil {
		return fmt.Errorf("hashing the password of %s anew: %w", c.Account.Name, err)
	}
	c.hash = hash
	return nil
}

// stands fails with Unauthenticated where the password that a claim was held against is the account's
// no more, as where another was set while this one was hashed, and keeps it until the transaction ends.
func (c *Claim) stands(ctx context.Context, tx bun.IDB) error {
	var stands []bool
	err := tx.NewRaw(`SELECT true FROM password AS p JOIN account AS a ON a.id = p.account_id AND a.deactivated IS NULL
		WHERE p.account_id = ? AND p.hash = ? FOR SHARE OF p`, c.Account.ID, c.hash).Scan(ctx, &stands)
	switch {
	case err != nil:
		return fmt.Errorf("whether the password of %s stands: %w", c.Account.Name, err)
	case len(stands) == 0:
		return ErrWrong
	}
	return nil
}

// ErrWrong is the one answer to whoever does not prove who they are by what they know.
var ErrWrong = fault.New(fault.Unauthenticated, "the account and the password do not belong together; check both, or ask whoever keeps your account for a new password")

// Refused writes down that somebody was not let in: with the account's name only where there is
// such an account, for people type passwords into the name's place.
func Refused(ctx context.Context, db bun.IDB, c Claim, by Proof) error {
	e := audit.Entry{Act: audit.SignInRefused, What: map[string]string{"by": string(by)}}
	if c.Known {
		e.About = &c.Account.ID
	}
	return tell(ctx, db, e)
}

// Change is a password that somebody sets for themselves.
type Change struct {
	Caller  access.Caller // a session
	Current string        // the password until now; not asked where it was set by another, or there is none
	New     string
	Agent   string // what the browser calls itself
}

// Set gives an account the password that it wants, ends all its sessions, and returns a new one in
// place of the caller's. It fails with Invalid where the password is too easy to guess, with
// Unauthenticated where the current one is asked for and wrong, and with Forbidden in a session of
// the demo, which is everybody's.
func (s *Passwords) Set(ctx context.Context, db *bun.DB, c Change) (secret string, opened Session, err error) {
	now, err := FindSession(ctx, db, c.Caller.Hash)
	if err != nil {
		return "", opened, err
	}
	if now.Proof == ByDemo {
		return "", opened, fault.New(fault.Forbidden, "the demo's accounts are everybody's: they have no passwords")
	}
	var had string
	account := c.Caller.Account
	err = db.NewRaw("SELECT coalesce(p.hash, ''), a.telephone, a.email FROM account AS a LEFT JOIN password AS p ON p.account_id = a.id WHERE a.id = ?", account.ID).
		Scan(ctx, &had, &account.Telephone, &account.Email)
	if err != nil {
		return "", opened, fmt.Errorf("the password of %s: %w", account.Name, err)
	}
	password, err := strong(c.New, account)
	if err != nil {
		return "", opened, err
	}
	same := false
	switch {
	case had == "" && !now.Temporary: // they came by another way
		err = checkFresh(ctx, db, c.Caller)
	case had == "":
	case now.Temporary:
		same, _, err = s.matches(ctx, false, password, had)
	default:
		err = s.Check(ctx, db, &Claim{Account: account, Familiar: true, hash: had}, c.Current)
		same = password == norm.NFC.String(c.Current)
	}
	if err == nil && same {
		err = fault.New(fault.Invalid, "this is the password that you have; choose another")
	}
	if err != nil {
		return "", opened, err
	}
	hash, err := s.hash(ctx, password)
	if err != nil {
		return "", opened, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Where it has ended while the password was hashed, whoever ended it had a reason to.
		if ended, err := endSession(ctx, tx, &account.ID, now.Hash); err != nil || ended == 0 {
			return cmp.Or(err, access.ErrUnauthenticated)
		}
		if _, err := keepPassword(ctx, tx, account.ID, hash, nil); err != nil {
			return err
		}
		if _, err := endSessions(ctx, tx, account.ID); err != nil {
			return err
		}
		if secret, opened, err = open(ctx, tx, Entry{Account: account, Proof: now.Proof, Agent: c.Agent}); err != nil {
			return err
		}
		return tell(ctx, tx, audit.Entry{Act: audit.PasswordSet, About: &account.ID})
	})
	return secret, opened, err
}

// keepPassword stores the hash of an account's password in place of any that there is, and ends the
// links with which one could set another. It returns until when it holds, where it is temporary.
func keepPassword(ctx context.Context, tx bun.IDB, account int64, hash string, setBy *int64) (expires time.Time, err error) {
	err = tx.NewRaw(`INSERT INTO password (account_id, hash, temporary, set_by, set, expires)
		VALUES (?0, ?1, ?2, ?3, now(), CASE WHEN ?2 THEN now() + ?4::interval END)
		ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, temporary = excluded.temporary, set_by = excluded.set_by,
			set = excluded.set, expires = excluded.expires
		RETURNING coalesce(expires, now())`,
		account, hash, setBy != nil, setBy, TemporaryHolds.String()).Scan(ctx, &expires)
	if err == nil {
		_, err = tx.NewRaw("DELETE FROM challenge WHERE account_id = ? AND kind = ?", account, Link).Exec(ctx)
	}
	if err != nil {
		return expires, fmt.Errorf("keeping the password of account %d: %w", account, err)
	}
	return expires, nil
}

// Temporary is a password that another set.
type Temporary struct {
	Account  access.Account
	Password string // shown once
	Expires  time.Time
}

// MaySetTemporary returns an account that an actor may give a temporary password. It fails as
// Guard.Keeps does, with Forbidden for the actor's own account, and with Conflict where it has been
// deactivated.
func MaySetTemporary(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor, account int64) (a access.Account, err error) {
	if account == actor.ID {
		return a, fault.New(fault.Forbidden, "your own password you set yourself, where you sign in")
	}
	if a, err = keeps(ctx, db, guard, actor, account); err != nil {
		return a, err
	}
	if a.Deactivated != nil {
		return a, fault.New(fault.Conflict, "%s has been deactivated and cannot sign in", a.Name)
	}
	return a, nil
}

// Fresh is a password that nobody has yet.
type Fresh struct{ password, hash string }

// Fresh makes up a password. It waits until there is room to hash it, and asks the database nothing:
// ask MaySetTemporary first, and hold nothing that others wait for.
func (s *Passwords) Fresh(ctx context.Context) (f Fresh, err error) {
	f.password = readable()
	f.hash, err = s.hash(ctx, f.password)
	return f, err
}

// SetTemporary gives an account the password, which has to be changed before anything else, in the
// name of an actor who keeps it, and ends its sessions and links. It fails as MaySetTemporary does.
func (f Fresh) SetTemporary(ctx context.Context, db *bun.DB, guard *access.Guard, actor access.Actor, account int64) (t Temporary, err error) {
	t.Password = f.password
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if t.Account, err = MaySetTemporary(ctx, tx, guard, actor, account); err != nil {
			return err
		}
		if t.Expires, err = keepPassword(ctx, tx, account, f.hash, &actor.ID); err != nil {
			return err
		}
		if _, err := endSessions(ctx, tx, account); err != nil {
			return err
		}
		return tell(ctx, tx, audit.Entry{Act: audit.PasswordTemporary, About: &account})
	})
	if err != nil {
		return Temporary{}, err
	}
	return t, nil
}

// readable returns a password that is easily read out and copied: twelve letters and digits of which
// none is taken for another, of some 59 random bits.
func readable() string {
	const letters = "23456789abcdefghjkmnpqrstuvwxyz"
	var out strings.Builder
	for i := range 12 {
		if i > 0 && i%4 == 0 {
			out.WriteByte('-')
		}
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(letters))))
		if err != nil {
			panic(err) // crypto/rand ends the program instead
		}
		out.WriteByte(letters[n.Int64()])
	}
	return out.String()
}

// whose returns an account by its id, as a session tells of it.
func whose(ctx context.Context, db bun.IDB, id int64) (a access.Account, err error) {
	err = db.NewRaw("SELECT id, name, full_name, language, unit_id, deactivated FROM account WHERE id = ?", id).Scan(ctx, &a)
	if errors.Is(err, sql.ErrNoRows) {
		return a, errNoAccount
	}
	if err != nil {
		return a, fmt.Errorf("account %d: %w", id, err)
	}
	return a, nil
}
