package identity

import (
	"context"
	"crypto/hkdf"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/uptrace/bun"
	"golang.org/x/oauth2"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/wording"
)

// Identity is who an account is to a provider.
type Identity struct {
	Issuer  string
	Subject string // by which the provider knows them; it never changes there
	Created time.Time
}

// NodeID is the id by which callers name it.
func (i *Identity) NodeID() string { return "identity:" + identityKey(i.Issuer, i.Subject) }

// IsNode marks Identity as reachable by its id.
func (*Identity) IsNode() {}

// identityKey names an identity by letters and digits alone.
func identityKey(issuer, subject string) string {
	sum := sha256.Sum256([]byte(issuer + "\x00" + subject))
	return hex.EncodeToString(sum[:12])
}

// Begin begins a sign-in at the provider, or where a caller is given, to link who they are there with
// their account: it returns to where their browser is to go, and the secret of the ceremony. It fails
// with Unavailable where the provider does not answer, and with Forbidden where the caller may not
// change how they sign in.
func (p *Provider) Begin(ctx context.Context, db bun.IDB, linking *access.Caller) (location, secret string, err error) {
	var account *int64
	if linking != nil {
		if err := checkFresh(ctx, db, *linking); err != nil {
			return "", "", err
		}
		account = &linking.ID
	}
	known, err := p.ready(ctx)
	if err != nil {
		return "", "", err
	}
	if secret, err = begin(ctx, db, OIDCFlow, account, nil); err != nil {
		return "", "", err
	}
	return known.oauth.AuthCodeURL(derived(secret, "state"), oidc.Nonce(derived(secret, "nonce")),
		oauth2.S256ChallengeOption(derived(secret, "verifier"))), secret, nil
}

// derived returns one of the values of a ceremony: each follows from its secret, which the browser
// alone holds. Nothing that could end a ceremony is stored.
func derived(secret, what string) string {
	value, err := hkdf.Expand(sha256.New, []byte(secret), "thidua oidc "+what, sha256.Size)
	if err != nil {
		panic(err) // only of lengths that there are none of
	}
	return base64.RawURLEncoding.EncodeToString(value)
}

// End returns whose account somebody is at the provider, by the secret of the ceremony and what the
// provider sent back; where a caller began it, theirs, which is linked from now on, as is told. It fails with
// Unauthenticated where any of it does not hold or nobody here is known by it, with Unavailable where
// the provider does not answer as it should, and with Conflict where a caller may not be linked with
// it. What is refused is audited.
func (p *Provider) End(ctx context.Context, db *bun.DB, caller *access.Caller, secret, code, state string) (a access.Account, linked bool, err error) {
	begunBy, err := end(ctx, db, OIDCFlow, secret, nil)
	switch {
	case err != nil:
		return a, false, err
	case begunBy != nil && (caller == nil || caller.ID != *begunBy),
		subtle.ConstantTimeCompare([]byte(state), []byte(derived(secret, "state"))) != 1:
		return a, false, errCeremony
	}
	who, err := p.claims(ctx, secret, code)
	var unfit *unfitError
	switch {
	case errors.As(err, &unfit):
		return a, false, p.turnAway(ctx, db, nil, unfit.why, p.refusalOf(unfit))
	case err != nil:
		return a, false, err
	case begunBy != nil:
		return caller.Account, true, p.link(ctx, db, caller.Account, who)
	}
	a, err = p.account(ctx, db, who)
	return a, false, err
}

// claims are what a provider says of somebody.
type claims struct {
	Subject  string
	Username string `json:"preferred_username"`
	Name     string `json:"name"`
	Party    string `json:"azp"`
}

// Why what a provider says does not hold.
const (
	codeRefused   = "the provider refused the code"
	notNow        = "the provider's word holds no more, or not yet"
	notOfProvider = "the provider's word is not of it, or not for this sign-in"
)

// claims has a code exchanged, and returns what the provider says, checked. It fails with Unavailable,
// and with an unfitError.
func (p *Provider) claims(ctx context.Context, secret, code string) (claims, error) {
	if code == "" {
		return claims{}, &unfitError{codeRefused}
	}
	known, err := p.ready(ctx)
	if err != nil {
		return claims{}, err
	}
	ctx, cancel := context.WithTimeout(oidc.ClientContext(ctx, p.client), 2*providerWithin)
	defer cancel()
	// No error of the exchange is told or logged as it is: some hold what was sent.
	tokens, err := known.oauth.Exchange(ctx, code, oauth2.VerifierOption(derived(secret, "verifier")))
	var refused *oauth2.RetrieveError
	switch {
	case errors.As(err, &refused) && refused.Response.StatusCode < 500 && refused.ErrorCode == "invalid_grant":
		return claims{}, &unfitError{codeRefused}
	case err != nil:
		reason := "no answer that can be read"
		if refused != nil {
			reason = refused.Response.Status
			if slices.Contains([]string{"invalid_client", "unauthorized_client", "invalid_request", "unsupported_grant_type", "invalid_scope"}, refused.ErrorCode) {
				reason += ", " + refused.ErrorCode
			}
		}
		p.Log.WarnContext(ctx, "the provider of sign-ins exchanges no code", "issuer", p.Issuer, "reason", reason)
		return claims{}, p.unavailable()
	}
	raw, _ := tokens.Extra("id_token").(string)
	word, err := known.verifier.Verify(ctx, raw)
	var expired *oidc.TokenExpiredError
	var who claims
	switch {
	case errors.As(err, &expired), err != nil && strings.Contains(err.Error(), "nbf (not before)"),
		err == nil && word.IssuedAt.After(time.Now().Add(skew)):
		return claims{}, &unfitError{notNow}
	case err != nil && strings.Contains(err.Error(), "fetching keys"):
		p.Log.WarnContext(ctx, "the provider of sign-ins does not tell its keys", "issuer", p.Issuer)
		return claims{}, p.unavailable()
	case err != nil, subtle.ConstantTimeCompare([]byte(word.Nonce), []byte(derived(secret, "nonce"))) != 1:
		return claims{}, &unfitError{notOfProvider}
	}
	if err := word.Claims(&who); err != nil {
		return claims{}, &unfitError{notOfProvider}
	}
	who.Subject = word.Subject
	subject, err := wording.Clean(who.Subject)
	if err != nil || subject != who.Subject || subject == "" || len(subject) > 255 ||
		len(word.Audience) > 1 && who.Party == "" || who.Party != "" && who.Party != p.Client {
		return claims{}, &unfitError{notOfProvider}
	}
	return who, nil
}

// skew is how far two clocks may differ.
const skew = 5 * time.Minute

// refusalOf is what somebody is told of a sign-in that does not hold.
func (p *Provider) refusalOf(unfit *unfitError) error {
	switch unfit.why {
	case codeRefused:
		return fault.New(fault.Unauthenticated, "%s did not confirm the sign-in, or it was done already; begin anew", p.Name)
	case notNow:
		return fault.New(fault.Unauthenticated, "what %s says has expired or holds only later; begin anew, and if it happens again have the clocks of both set right", p.Name)
	default:
		return fault.New(fault.Unauthenticated, "what %s says does not hold here; begin anew, or sign in another way", p.Name)
	}
}

// turnAway audits that somebody was not let in, and why, and returns what they are told.
func (p *Provider) turnAway(ctx context.Context, db bun.IDB, about *int64, why string, told error) error {
	err := tell(ctx, db, audit.Entry{Act: audit.SignInRefused, About: about, What: map[string]string{"by": string(ByOIDC), "issuer": p.Issuer, "why": why}})
	if err != nil {
		return err
	}
	return told
}

// Unknown is what whoever is linked with no account that may sign in is told.
func (p *Provider) Unknown() error {
	return fault.New(fault.Unauthenticated,
		"nobody here is known by this sign-in at %s; sign in another way and link it with your account, or ask whoever keeps the accounts", p.Name)
}

// account returns the account that somebody has been linked with, and makes one where that is to be.
func (p *Provider) account(ctx context.Context, db *bun.DB, who claims) (access.Account, error) {
	unknown := p.Unknown()
	a, found, err := p.linked(ctx, db, who.Subject)
	switch {
	case err != nil:
		return access.Account{}, err
	case found && a.Deactivated != nil:
		return access.Account{}, p.turnAway(ctx, db, &a.ID, "the account is deactivated", unknown)
	case found:
		return a, nil
	case !p.Create:
		return access.Account{}, p.turnAway(ctx, db, nil, "no account is linked", unknown)
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever comes twice at once gets one account.
		if _, err := tx.NewRaw("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", identityKey(p.Issuer, who.Subject)).Exec(ctx); err != nil {
			return err
		}
		if a, found, err = p.linked(ctx, tx, who.Subject); err != nil || found {
			return err
		}
		a, err = p.create(ctx, tx, who)
		return err
	})
	if err != nil {
		return access.Account{}, fmt.Errorf("an account for somebody at %s: %w", p.Name, err)
	}
	return a, nil
}

// linked returns the account that a subject has been linked with.
func (p *Provider) linked(ctx context.Context, db bun.IDB, subject string) (a access.Account, found bool, err error) {
	err = db.NewRaw(`SELECT a.id, a.name, a.created, a.full_name, a.language, a.unit_id, a.deactivated
		FROM identity AS i JOIN account AS a ON a.id = i.account_id WHERE i.issuer = ? AND i.subject = ?`, p.Issuer, subject).
		Scan(ctx, &a.ID, &a.Name, &a.Created, &a.FullName, &a.Language, &a.UnitID, &a.Deactivated)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return access.Account{}, false, nil
	case err != nil:
		return access.Account{}, false, fmt.Errorf("whose identity at %s: %w", p.Name, err)
	}
	return a, true, nil
}

// create makes an account for somebody at the provider, without any role.
func (p *Provider) create(ctx context.Context, tx bun.Tx, who claims) (a access.Account, err error) {
	key := identityKey(p.Issuer, who.Subject)
	for _, length := range []int{6, len(key)} { // somebody may bear the shorter name, and nobody the longer
		a, err = access.CreateAccountAsSystem(ctx, tx, access.NewAccount{Name: accountName(who.Username) + "-" + key[:length], Person: personOf(who)})
		if fault.KindOf(err) != fault.Conflict {
			break
		}
	}
	if err != nil {
		return a, err
	}
	if _, err = tx.NewRaw("INSERT INTO identity (issuer, subject, account_id) VALUES (?, ?, ?)", p.Issuer, who.Subject, a.ID).Exec(ctx); err != nil {
		return a, err
	}
	return a, tell(ctx, tx, audit.Entry{Act: audit.IdentityLinked, About: &a.ID, What: map[string]string{"issuer": p.Issuer}})
}

// accountName makes the beginning of an account's name of how a provider calls somebody. What follows
// it is not theirs to choose: nobody takes the name of an office, or of another.
func accountName(username string) string {
	const enough = 30
	var name strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(username)) {
		switch {
		case r == 'đ':
			r = 'd'
		case unicode.Is(unicode.Mn, r):
			continue
		case r == '@': // what follows says where they are from, not who they are
			r = 0
		}
		letter := 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
		if r == 0 || name.Len() == enough {
			break
		}
		if letter || name.Len() > 0 && (r == '.' || r == '_' || r == '-') {
			name.WriteRune(r)
		}
	}
	if name.Len() == 0 {
		return "oidc"
	}
	return name.String()
}

// personOf returns what a provider tells of somebody, as it is kept: nothing where nobody could read it.
func personOf(who claims) access.Person {
	const enough = 100
	if said := []rune(who.Name); len(said) > enough {
		who.Name = string(said[:enough])
	}
	p, err := access.Person{FullName: who.Name}.Kept()
	if err != nil {
		return access.Person{}
	}
	return p
}

// link links an account with who its owner is at the provider. What is linked so already stays.
func (p *Provider) link(ctx context.Context, db *bun.DB, a access.Account, who claims) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		done, err := tx.NewRaw("INSERT INTO identity (issuer, subject, account_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", p.Issuer, who.Subject, a.ID).Exec(ctx)
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		if err != nil {
			return err
		}
		if n > 0 {
			origin := audit.OriginOf(ctx)
			origin.Account = &a.ID
			return tell(audit.By(ctx, origin), tx, audit.Entry{Act: audit.IdentityLinked, About: &a.ID, What: map[string]string{"issuer": p.Issuer}})
		}
		other, found, err := p.linked(ctx, tx, who.Subject)
		if err == nil && (!found || other.ID != a.ID) {
			err = fault.New(fault.Conflict, "this sign-in at %s is linked with another account; sign in with it and unlink it there first", p.Name)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("linking account %d: %w", a.ID, err)
	}
	return nil
}

// Identities returns who an account is to providers, the oldest first.
func Identities(ctx context.Context, db bun.IDB, account int64) ([]Identity, error) {
	all := []Identity{}
	err := db.NewRaw("SELECT issuer, subject, created FROM identity WHERE account_id = ? ORDER BY created, issuer, subject", account).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("identities of account %d: %w", account, err)
	}
	return all, nil
}

// Unlink ends that somebody at a provider may sign in as the caller, by the identity's id. It fails with NotFound where it is none of theirs, with Forbidden where a token asks it, and with
// Conflict where they have no other way to sign in.
func Unlink(ctx context.Context, db bun.IDB, caller access.Caller, id string) (ended Identity, err error) {
	if err := checkSession(caller); err != nil {
		return ended, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if _, err := tx.NewRaw("SELECT FROM account WHERE id = ? FOR NO KEY UPDATE", caller.ID).Exec(ctx); err != nil {
			return err
		}
		all, err := Identities(ctx, tx, caller.ID)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(i Identity) bool { return i.NodeID() == id })
		if at < 0 {
			return fault.New(fault.NotFound, "you have no such sign-in at a provider")
		}
		ended = all[at]
		if _, err := tx.NewRaw("DELETE FROM identity WHERE issuer = ? AND subject = ?", ended.Issuer, ended.Subject).Exec(ctx); err != nil {
			return err
		}
		w, err := waysOf(ctx, tx, caller.ID)
		if err != nil {
			return err
		}
		if w.none() {
			return errOnlyWay
		}
		return tell(ctx, tx, audit.Entry{Act: audit.IdentityLinked, About: &caller.ID, What: map[string]string{"issuer": ended.Issuer, "linked": "no"}})
	})
	if err != nil {
		return Identity{}, fmt.Errorf("unlinking account %d: %w", caller.ID, err)
	}
	return ended, nil
}
