package identity

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Passkey is one with which an account may sign in. What it proves it by is stored, and told nobody.
type Passkey struct {
	ID      []byte
	Name    string // by which its owner tells it from their others
	Created time.Time
	Used    *time.Time // when somebody signed in with it last; nil: never
}

// NodeID is the id by which callers name it.
func (p *Passkey) NodeID() string { return "passkey:" + base64.RawURLEncoding.EncodeToString(p.ID) }

// IsNode marks Passkey as reachable by its id.
func (*Passkey) IsNode() {}

// passkeysEach is how many passkeys one account has at most.
const passkeysEach = 20

// Passkeys registers passkeys and signs people in with them, for the one address at which browsers
// reach the service: a passkey made there holds nowhere else.
type Passkeys struct{ party *webauthn.WebAuthn }

// NewPasskeys returns the passkeys of an address; nil where browsers have none for it: they have for
// names alone, not for numbers, and only behind TLS or on the machine itself.
func NewPasskeys(at *url.URL) (*Passkeys, error) {
	host := strings.ToLower(at.Hostname())
	if net.ParseIP(host) != nil || at.Scheme != "https" && host != "localhost" && !strings.HasSuffix(host, ".localhost") {
		return nil, nil
	}
	bound := webauthn.TimeoutConfig{Timeout: Ceremony, TimeoutUVD: Ceremony}
	party, err := webauthn.New(&webauthn.Config{
		RPID: host, RPDisplayName: "Thi Đua", RPOrigins: []string{originOf(at)},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, RequireResidentKey: protocol.ResidentKeyRequired(),
			UserVerification: protocol.VerificationRequired,
		},
		Timeouts: webauthn.TimeoutsConfig{Login: bound, Registration: bound},
	})
	if err != nil {
		return nil, fmt.Errorf("passkeys of %s: %w", host, err)
	}
	return &Passkeys{party}, nil
}

// Host is the name for which browsers have them.
func (p *Passkeys) Host() string { return p.party.Config.RPID }

// originOf is how a browser names where a page comes from.
func originOf(at *url.URL) string {
	host := at.Host
	if port := at.Port(); at.Scheme == "https" && port == "443" || at.Scheme == "http" && port == "80" {
		host = at.Hostname()
	}
	return strings.ToLower(at.Scheme + "://" + host)
}

// BeginAdd begins to add a passkey to the caller's account: it returns what their browser is to make
// one by, and the secret of the ceremony. It fails with Forbidden where the caller did not sign in
// with a browser a short while ago, or must sign in with the passkey that they have first; and with
// Conflict where the account has as many as it may.
func (p *Passkeys) BeginAdd(ctx context.Context, db bun.IDB, caller access.Caller, today org.Date) (options *protocol.CredentialCreation, secret string, err error) {
	owner, err := p.mayAdd(ctx, db, caller, today)
	if err != nil {
		return nil, "", err
	}
	options, half, err := p.party.BeginRegistration(owner, webauthn.WithExclusions(webauthn.Credentials(owner.credentials).CredentialDescriptors()))
	if err != nil {
		return nil, "", fmt.Errorf("a passkey for account %d: %w", caller.ID, err)
	}
	secret, err = begin(ctx, db, PasskeyCeremony, &caller.ID, half)
	return options, secret, err
}

// Add adds the passkey that a browser made to the caller's account, by the secret of the ceremony
// and the browser's answer. It fails as BeginAdd does; with Unauthenticated where the ceremony is
// over or another's; with Invalid where the name or the answer is wrong; and with Conflict where the
// passkey is there already.
func (p *Passkeys) Add(ctx context.Context, db *bun.DB, caller access.Caller, today org.Date, secret, name string, answer []byte) (Passkey, error) {
	name, err := checkPasskeyName(name)
	if err != nil {
		return Passkey{}, err
	}
	var half webauthn.SessionData
	begunBy, err := end(ctx, db, PasskeyCeremony, secret, &half)
	switch {
	case err != nil:
		return Passkey{}, err
	case begunBy == nil || *begunBy != caller.ID:
		return Passkey{}, errCeremony
	}
	said, err := protocol.ParseCredentialCreationResponseBytes(answer)
	if err != nil {
		return Passkey{}, p.refusal(fault.Invalid)
	}
	made := Passkey{Name: name}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Two that are added at once must not both be the twentieth.
		if _, err := tx.NewRaw("SELECT FROM account WHERE id = ? FOR NO KEY UPDATE", caller.ID).Exec(ctx); err != nil {
			return err
		}
		owner, err := p.mayAdd(ctx, tx, caller, today)
		if err != nil {
			return err
		}
		credential, err := p.party.CreateCredential(owner, half, said)
		if err != nil {
			return p.refusal(fault.Invalid)
		}
		credential.Attestation = webauthn.CredentialAttestation{} // who made the device is not asked
		kept, err := json.Marshal(credential)
		if err != nil {
			return err
		}
		err = tx.NewRaw(`INSERT INTO passkey (id, account_id, name, credential) VALUES (?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING
			RETURNING id, created`, credential.ID, caller.ID, name, string(kept)).Scan(ctx, &made.ID, &made.Created)
		if errors.Is(err, sql.ErrNoRows) {
			return fault.New(fault.Conflict, "this passkey is there already")
		}
		if err != nil {
			return err
		}
		return tell(ctx, tx, audit.Entry{Act: audit.PasskeyAdded, About: &caller.ID, What: map[string]string{"name": name}})
	})
	if err != nil {
		return Passkey{}, fmt.Errorf("a passkey for account %d: %w", caller.ID, err)
	}
	return made, nil
}

// mayAdd returns the owner of a passkey that is to be added, with those that they have.
func (p *Passkeys) mayAdd(ctx context.Context, db bun.IDB, caller access.Caller, today org.Date) (*owner, error) {
	if err := checkFresh(ctx, db, caller); err != nil {
		return nil, err
	}
	o, err := ownerOf(ctx, db, caller.Account)
	if err != nil {
		return nil, err
	}
	if len(o.credentials) >= passkeysEach {
		return nil, fault.New(fault.Conflict, "you have %d passkeys, as many as an account may; remove one that you do not use", passkeysEach)
	}
	if len(o.credentials) > 0 && !caller.Passkey {
		// Otherwise whoever learned the password would make the passkey that is asked for.
		asked, err := asksPasskey(ctx, db, caller.ID, today)
		if err != nil {
			return nil, err
		}
		if asked {
			return nil, fault.New(fault.Forbidden, "one of your roles asks for a passkey, and you have one; sign in with it before you add another")
		}
	}
	return o, nil
}

// BeginSignIn begins to sign somebody in, whoever they may be: it returns what their browser is to
// answer, and the secret of the ceremony.
func (p *Passkeys) BeginSignIn(ctx context.Context, db bun.IDB) (options *protocol.CredentialAssertion, secret string, err error) {
	options, half, err := p.party.BeginDiscoverableLogin()
	if err != nil {
		return nil, "", fmt.Errorf("a sign-in by passkey: %w", err)
	}
	secret, err = begin(ctx, db, PasskeyCeremony, nil, half)
	return options, secret, err
}

// SignIn returns whose passkey answered, by the secret of the ceremony and the browser's answer. It
// fails with Unauthenticated, in the same words whichever of it does not hold; what is refused is
// audited.
func (p *Passkeys) SignIn(ctx context.Context, db *bun.DB, secret string, answer []byte) (access.Account, error) {
	var half webauthn.SessionData
	begunBy, err := end(ctx, db, PasskeyCeremony, secret, &half)
	switch {
	case err != nil:
		return access.Account{}, err
	case begunBy != nil: // it was to add one
		return access.Account{}, errCeremony
	}
	said, err := protocol.ParseCredentialRequestResponseBytes(answer)
	if err != nil {
		return access.Account{}, p.turnAway(ctx, db, nil, "no answer of a passkey")
	}
	var of *owner
	cloned := false
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, credential, err := p.party.ValidatePasskeyLogin(func(id, _ []byte) (webauthn.User, error) {
			of, err = holderOf(ctx, tx, id)
			if err != nil {
				return nil, err
			}
			return of, nil
		}, half, said)
		if err != nil {
			return unfit(err)
		}
		if cloned = credential.Authenticator.CloneWarning; cloned {
			return nil
		}
		kept, err := json.Marshal(credential)
		if err != nil {
			return err
		}
		_, err = tx.NewRaw("UPDATE passkey SET credential = ?::jsonb, used = now() WHERE id = ?", string(kept), credential.ID).Exec(ctx)
		return err
	})
	var known *int64
	if of != nil {
		known = &of.ID
	}
	var unfit *unfitError
	switch {
	case errors.As(err, &unfit):
		return access.Account{}, p.turnAway(ctx, db, known, unfit.why)
	case err != nil:
		return access.Account{}, fmt.Errorf("signing in by passkey: %w", err)
	case cloned:
		err := p.turnAway(ctx, db, known, "the passkey counts less than it did: it has a copy")
		if fault.KindOf(err) == fault.Unauthenticated {
			err = fault.New(fault.Unauthenticated, "this passkey seems to have been copied; sign in another way, remove it and add a new one")
		}
		return access.Account{}, err
	}
	return of.Account, nil
}

// unfitError is that an answer does not hold, and why.
type unfitError struct{ why string }

func (e *unfitError) Error() string { return e.why }

// unfit returns why an answer does not hold, unless it could not even be found out.
func unfit(err error) error {
	var failed *readError
	var said *protocol.Error
	switch {
	case errors.As(err, &failed):
		return failed
	case errors.Is(err, errNoPasskey):
		return &unfitError{errNoPasskey.Error()}
	case errors.As(err, &said): // its details may hold what stands in the answer
		return &unfitError{said.Type}
	default:
		return &unfitError{"the answer is broken"}
	}
}

// turnAway audits that somebody was not let in, and why, and returns what they are told.
func (p *Passkeys) turnAway(ctx context.Context, db bun.IDB, about *int64, why string) error {
	err := tell(ctx, db, audit.Entry{Act: audit.SignInRefused, About: about, What: map[string]string{"by": string(ByPasskey), "why": why}})
	if err != nil {
		return err
	}
	return p.refusal(fault.Unauthenticated)
}

// refusal is the one answer to whatever of a passkey does not hold.
func (p *Passkeys) refusal(kind fault.Kind) error {
	return fault.New(kind, "this passkey does not hold here; begin anew at %s, or sign in another way", p.party.Config.RPOrigins[0])
}

// Unknown is what whoever brings a passkey of no account that may sign in is told.
func (p *Passkeys) Unknown() error { return p.refusal(fault.Unauthenticated) }

// AccountPasskeys returns the passkeys of an account, the oldest first.
func AccountPasskeys(ctx context.Context, db bun.IDB, account int64) ([]Passkey, error) {
	passkeys := []Passkey{}
	err := db.NewRaw("SELECT id, name, created, used FROM passkey WHERE account_id = ? ORDER BY created, id", account).Scan(ctx, &passkeys)
	if err != nil {
		return nil, fmt.Errorf("passkeys of account %d: %w", account, err)
	}
	return passkeys, nil
}

// RenamePasskey gives one of the caller's passkeys another name. It fails with NotFound where it is
// none of theirs, with Invalid where the name is none, and with Forbidden where a token asks it.
func RenamePasskey(ctx context.Context, db bun.IDB, caller access.Caller, id []byte, name string) (Passkey, error) {
	name, err := checkPasskeyName(name)
	if err == nil {
		err = checkSession(caller)
	}
	if err != nil {
		return Passkey{}, err
	}
	var named Passkey
	err = db.NewRaw("UPDATE passkey SET name = ? WHERE id = ? AND account_id = ? RETURNING id, name, created, used", name, id, caller.ID).
		Scan(ctx, &named.ID, &named.Name, &named.Created, &named.Used)
	if errors.Is(err, sql.ErrNoRows) {
		return Passkey{}, errNotYours
	}
	if err != nil {
		return Passkey{}, fmt.Errorf("renaming a passkey of account %d: %w", caller.ID, err)
	}
	return named, nil
}

// RemovePasskey removes one of the caller's passkeys: nobody signs in with it any more. It fails with
// NotFound where it is none of theirs, with Forbidden where a token asks it, and with Conflict where
// it is the last and one of their roles asks for one, or they have no other way to sign in.
func RemovePasskey(ctx context.Context, db bun.IDB, caller access.Caller, today org.Date, id []byte) (Passkey, error) {
	if err := checkSession(caller); err != nil {
		return Passkey{}, err
	}
	var removed Passkey
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := tx.NewRaw("SELECT FROM account WHERE id = ? FOR NO KEY UPDATE", caller.ID).Exec(ctx); err != nil {
			return err
		}
		err := tx.NewRaw("DELETE FROM passkey WHERE id = ? AND account_id = ? RETURNING id, name, created, used", id, caller.ID).
			Scan(ctx, &removed.ID, &removed.Name, &removed.Created, &removed.Used)
		if errors.Is(err, sql.ErrNoRows) {
			return errNotYours
		}
		if err != nil {
			return err
		}
		w, err := waysOf(ctx, tx, caller.ID)
		if err != nil {
			return err
		}
		asked, err := asksPasskey(ctx, tx, caller.ID, today)
		switch {
		case err != nil:
			return err
		case w.Passkeys == 0 && asked:
			return fault.New(fault.Conflict, "one of your roles asks for a passkey, and this is your last; add another first")
		case w.none():
			return errOnlyWay
		}
		return tell(ctx, tx, audit.Entry{Act: audit.PasskeyRemoved, About: &caller.ID, What: map[string]string{"name": removed.Name}})
	})
	if err != nil {
		return Passkey{}, fmt.Errorf("removing a passkey of account %d: %w", caller.ID, err)
	}
	return removed, nil
}

// RemoveLostPasskeys removes all passkeys of another's account, as when the devices are lost, in the
// name of an actor who keeps the account, and returns how many there were. Whoever signed in with one is
// signed out: who found the device may be. It fails as Guard.Keeps does.
func RemoveLostPasskeys(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor, account int64) (removed int, err error) {
	if account == actor.ID {
		return 0, fault.New(fault.Forbidden, "these are your own passkeys; remove each by its id, signed in with a browser")
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := keeps(ctx, tx, guard, actor, account); err != nil {
			return err
		}
		removed, err = removePasskeys(ctx, tx, account)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("removing the passkeys of account %d: %w", account, err)
	}
	return removed, nil
}

// RemoveLostPasskeysAsSystem does so in the name of nobody: for the machine's own command line, by
// which one always gets in.
func RemoveLostPasskeysAsSystem(ctx context.Context, db bun.IDB, account int64) (removed int, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		removed, err = removePasskeys(ctx, tx, account)
		return err
	})
	return removed, err
}

func removePasskeys(ctx context.Context, tx bun.Tx, account int64) (int, error) {
	var names []string
	if err := tx.NewRaw("DELETE FROM passkey WHERE account_id = ? RETURNING name", account).Scan(ctx, &names); err != nil {
		return 0, fmt.Errorf("removing the passkeys of account %d: %w", account, err)
	}
	if len(names) == 0 {
		return 0, nil
	}
	if _, err := tx.NewRaw("UPDATE session AS s SET ended = now() WHERE s.account_id = ? AND s.proof = ? AND "+holds, account, ByPasskey).Exec(ctx); err != nil {
		return 0, fmt.Errorf("ending the sessions of account %d by passkeys that are lost: %w", account, err)
	}
	return len(names), tell(ctx, tx, audit.Entry{Act: audit.PasskeyRemoved, About: &account, What: map[string]string{"names": strings.Join(names, ", ")}})
}

var errNotYours = fault.New(fault.NotFound, "you have no such passkey")

// nameLength is how many letters the name of a passkey has at most.
const nameLength = 60

func checkPasskeyName(name string) (string, error) {
	name, err := wording.Clean(strings.TrimSpace(name))
	if err != nil {
		return "", err
	}
	if n := utf8.RuneCountInString(name); n == 0 || n > nameLength || strings.ContainsAny(name, "\n\t") {
		return "", fault.New(fault.Invalid, "call the passkey by one line of up to %d letters, such as the device that holds it", nameLength)
	}
	return name, nil
}

// owner is an account as passkeys know it.
type owner struct {
	access.Account

	credentials []webauthn.Credential
}

// WebAuthnID is what a device knows the account by: its number, which tells nothing.
func (o *owner) WebAuthnID() []byte { return binary.BigEndian.AppendUint64(nil, uint64(o.ID)) }

// WebAuthnName is what a device shows of the account.
func (o *owner) WebAuthnName() string { return o.Name }

// WebAuthnDisplayName is whose account a device says it is.
func (o *owner) WebAuthnDisplayName() string {
	if o.FullName != "" {
		return o.FullName
	}
	return o.Name
}

// WebAuthnCredentials are the account's passkeys.
func (o *owner) WebAuthnCredentials() []webauthn.Credential { return o.credentials }

// ownerOf returns an account with its passkeys.
func ownerOf(ctx context.Context, db bun.IDB, account access.Account) (*owner, error) {
	var kept []string
	if err := db.NewRaw("SELECT credential::text FROM passkey WHERE account_id = ? ORDER BY created, id", account.ID).Scan(ctx, &kept); err != nil {
		return nil, fmt.Errorf("passkeys of account %d: %w", account.ID, err)
	}
	o := &owner{Account: account, credentials: make([]webauthn.Credential, len(kept))}
	for i, text := range kept {
		if err := json.Unmarshal([]byte(text), &o.credentials[i]); err != nil {
			return nil, fmt.Errorf("passkeys of account %d: %w", account.ID, err)
		}
	}
	return o, nil
}

var errNoPasskey = errors.New("no account that may sign in has such a passkey")

// readError is that a passkey could not be read, for no fault of whoever brought it.
type readError struct{ error }

func (e *readError) Unwrap() error { return e.error }

// holderOf returns whose passkey it is, with it alone, until the transaction ends for nobody else.
// It fails with errNoPasskey where it is nobody's who may sign in.
func holderOf(ctx context.Context, tx bun.Tx, id []byte) (*owner, error) {
	var o owner
	var kept string
	err := tx.NewRaw(`SELECT a.id, a.name, a.created, a.full_name, a.language, a.unit_id, k.credential::text
		FROM passkey AS k JOIN account AS a ON a.id = k.account_id AND a.deactivated IS NULL
		WHERE k.id = ? FOR UPDATE OF k`, id).Scan(ctx, &o.ID, &o.Name, &o.Created, &o.FullName, &o.Language, &o.UnitID, &kept)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, errNoPasskey
	}
	o.credentials = make([]webauthn.Credential, 1)
	if err == nil {
		err = json.Unmarshal([]byte(kept), &o.credentials[0])
	}
	if err == nil && !bytes.Equal(o.credentials[0].ID, id) {
		err = fmt.Errorf("the passkey of account %d is stored with another's id", o.ID)
	}
	if err != nil {
		return nil, &readError{err}
	}
	return &o, nil
}
