package access

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// tokenPrefix tells people and secret scanners what the text is.
const tokenPrefix = "td_"

// Terms are how a token is called, how long it holds, and how much less than its owner it may do.
type Terms struct {
	Name     string     // unique among the owner's tokens, whatever its case; empty: none
	Expires  *time.Time // nil: it holds until it is revoked
	ReadOnly bool       // it changes nothing
	Within   []int64    `bun:",array"` // the units at and below which it holds; nil: as far as its owner reaches
}

const (
	// mostWithin is how many units a token may be narrowed to.
	mostWithin = 50
	// mostTokens is how many tokens that hold an account makes at most.
	mostTokens = 100
	// longestName is how many characters a token's name has at most.
	longestName = 100
)

// CreateToken makes a token of an account as the system, which has no name and is narrowed to
// nothing: for programs of the machine itself, never for a request. It fails with NotFound where
// there is no such account.
func CreateToken(ctx context.Context, db bun.IDB, account string, expires *time.Time) (string, error) {
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return "", err
	}
	token, _, err := issue(ctx, db, Caller{Account: a, Credential: Credential{Passkey: true}}, Terms{Expires: expires})
	return token, err
}

// IssueTokenAsSystem makes a token of an account as the system, which may last: for the command
// line of the machine itself, never for a request. It fails with NotFound where there is no such
// account, and none of the units that it is narrowed to within the account's reach today, with
// Invalid where the name is none, and with Conflict where the account has one of that name.
func (g *Guard) IssueTokenAsSystem(ctx context.Context, db bun.IDB, account string, today org.Date, terms Terms) (string, IssuedToken, error) {
	a, err := FindAccount(ctx, db, account)
	if err != nil {
		return "", IssuedToken{}, err
	}
	caller := Caller{Account: a, Credential: Credential{Passkey: true}}
	if terms.Name != "" {
		if terms.Name, err = tokenName(terms.Name); err != nil {
			return "", IssuedToken{}, err
		}
	}
	if err := g.checkWithin(ctx, db, caller, today, &terms); err != nil {
		return "", IssuedToken{}, err
	}
	return issue(ctx, db, caller, terms)
}

// IssueToken makes a token of the caller's own account and returns it: 256 random bits as text. Only
// its SHA-256 is stored, so it is shown once; a stolen database holds no token. It may do no more
// than what the caller asks with: made with a token it ends no later, holds within the same units or
// some below them, and counts as made with a passkey only where that one does. It fails with
// Forbidden where the caller may only read, with Invalid where the name is none or it would end too
// late or never, with NotFound where a unit lies outside the caller's reach today, and with Conflict
// where the account has one of that name.
func (g *Guard) IssueToken(ctx context.Context, db bun.IDB, caller Caller, today org.Date, terms Terms) (token string, issued IssuedToken, err error) {
	if err := caller.CheckChanges(); err != nil {
		return "", issued, err
	}
	if terms.Name, err = tokenName(terms.Name); err != nil {
		return "", issued, err
	}
	if err := checkExpiry(caller, terms.Expires, time.Now()); err != nil {
		return "", issued, err
	}
	if err := g.checkWithin(ctx, db, caller, today, &terms); err != nil {
		return "", issued, err
	}
	held := 0
	if err := db.NewRaw("SELECT count(*) FROM token WHERE account_id = ? AND revoked IS NULL AND (expires IS NULL OR expires > now())", caller.ID).Scan(ctx, &held); err != nil {
		return "", issued, fmt.Errorf("counting the tokens of account %d: %w", caller.ID, err)
	}
	if held >= mostTokens {
		return "", issued, fault.New(fault.Conflict, "you have %d tokens; revoke those that nobody uses", held)
	}
	return issue(ctx, db, caller, terms)
}

// tokenName returns the name of a token as it is kept. It fails with Invalid.
func tokenName(name string) (string, error) {
	clean, err := wording.Clean(name)
	if err != nil {
		return "", err
	}
	clean = strings.TrimSpace(clean)
	if n := utf8.RuneCountInString(clean); n == 0 || n > longestName || strings.ContainsAny(clean, "\n\t") {
		return "", fault.New(fault.Invalid, "a token's name is one line of 1 to %d characters", longestName)
	}
	return clean, nil
}

// checkExpiry sees that a token ends within a year, and no later than the one that it is made with.
func checkExpiry(caller Caller, expires *time.Time, now time.Time) error {
	switch {
	case expires == nil || !expires.After(now):
		return fault.New(fault.Invalid, "say when the token ends; give a moment that is still to come")
	case expires.After(now.AddDate(1, 0, 0)):
		return fault.New(fault.Invalid, "a token ends within a year; make a new one then")
	case caller.Kind == ByToken && caller.Expires != nil && expires.After(*caller.Expires):
		return fault.New(fault.Invalid, "what is made with a token ends no later than that one, on %s", caller.Expires.UTC().Format(time.RFC3339))
	}
	return nil
}

// checkWithin sees that the owner may read each of the units today, as far as what they ask with
// reaches; where none are named, they are those of what they ask with.
func (g *Guard) checkWithin(ctx context.Context, db bun.IDB, caller Caller, today org.Date, terms *Terms) error {
	if terms.Within == nil {
		terms.Within = caller.Within
		return nil
	}
	terms.Within = slices.Compact(slices.Sorted(slices.Values(terms.Within)))
	if n := len(terms.Within); n == 0 || n > mostWithin {
		return fault.New(fault.Invalid, "a token is narrowed to 1 to %d units; leave them out to have it reach as far as you do", mostWithin)
	}
	actor, err := ActorOf(ctx, db, caller, today)
	if err != nil {
		return err
	}
	scope, err := g.Scope(actor, ReadUnit)
	if err != nil {
		return err
	}
	for i := range terms.Within {
		unit, err := org.Find(ctx, db, scope, org.UnitBy{ID: &terms.Within[i]}, today)
		if err != nil {
			return err
		}
		if unit.Closed != nil && *unit.Closed <= today {
			return fault.New(fault.Invalid, "%s was closed on %s", unit.Title(), *unit.Closed)
		}
	}
	return nil
}

// issue stores a new token of a caller's account and writes down that it was made.
func issue(ctx context.Context, db bun.IDB, caller Caller, terms Terms) (token string, issued IssuedToken, err error) {
	token, hash := NewSecret(tokenPrefix)
	issued = IssuedToken{ID: hex.EncodeToString(hash[:idBytes]), Account: caller.Name, AccountID: caller.ID, Terms: terms}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if terms.Name != "" { // one that has expired keeps its name to itself until it is swept away
			if _, err := tx.NewRaw("DELETE FROM token WHERE account_id = ? AND expires <= now()", caller.ID).Exec(ctx); err != nil {
				return err
			}
		}
		err := tx.NewRaw(`INSERT INTO token (hash, account_id, expires, name, read_only, within, passkey)
			VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING created`,
			hash, caller.ID, terms.Expires, terms.Name, terms.ReadOnly, pgdialect.Array(terms.Within), caller.Credential.Passkey).Scan(ctx, &issued.Created)
		if errors.Is(err, sql.ErrNoRows) {
			return fault.New(fault.Conflict, "a token named %q exists already; revoke it, or choose another name", terms.Name)
		}
		if err != nil {
			return err
		}
		return tell(ctx, tx, audit.TokenCreated, issued)
	})
	if err != nil {
		return "", IssuedToken{}, fmt.Errorf("creating a token of %s: %w", caller.Name, err)
	}
	return token, issued, nil
}

// tell writes down what was done to tokens: whose they were, what they were called and how far they
// reached, and nothing that one could be made of. It concerns the units that a token was narrowed to,
// and otherwise those of its account.
func tell(ctx context.Context, tx bun.IDB, act audit.Act, tokens ...IssuedToken) error {
	for _, t := range tokens {
		what := map[string]string{"token": t.ID, "name": t.Name, "readOnly": strconv.FormatBool(t.ReadOnly), "within": "", "expires": ""}
		if t.Expires != nil {
			what["expires"] = t.Expires.UTC().Format(time.RFC3339)
		}
		of := t.Within
		if of == nil {
			var err error
			if of, err = UnitsOfAccount(ctx, tx, t.AccountID); err != nil {
				return err
			}
		} else { // which they are the row itself tells, to those who may read them
			what["within"] = strconv.Itoa(len(of))
		}
		if err := audit.Write(ctx, tx, audit.Entry{Act: act, About: &t.AccountID, Units: of, What: what}); err != nil {
			return err
		}
	}
	return nil
}

// UnitsOfAccount returns the units that concern what happens to an account: the one that keeps it,
// and those at which it holds or held roles that nobody took away.
func UnitsOfAccount(ctx context.Context, db bun.IDB, account int64) ([]int64, error) {
	units := []int64{}
	err := db.NewRaw(`SELECT unit_id FROM account WHERE id = ?0 AND unit_id IS NOT NULL
		UNION SELECT unit_id FROM grants WHERE account_id = ?0 AND revoked IS NULL ORDER BY unit_id`, account).Scan(ctx, &units)
	if err != nil {
		return nil, fmt.Errorf("the units of account %d: %w", account, err)
	}
	return units, nil
}
