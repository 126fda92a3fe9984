package identity

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
)

// LinkHolds is for how long one may sign in with a link.
const LinkHolds = 24 * time.Hour

// NewLink returns the secret of a link with which an account may sign in once, to set a password.
// Earlier ones end. It fails with NotFound where there is no such account, and with Conflict where
// it has been deactivated.
func NewLink(ctx context.Context, db *bun.DB, account string) (secret string, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		secret, err = NewLinkIn(ctx, tx, account)
		return err
	})
	return secret, err
}

// NewLinkIn is NewLink in a transaction.
func NewLinkIn(ctx context.Context, tx bun.IDB, account string) (secret string, err error) {
	a, err := access.FindAccount(ctx, tx, account)
	if err != nil {
		return "", err
	}
	if a.Deactivated != nil {
		return "", fault.New(fault.Conflict, "%s has been deactivated and cannot sign in", a.Name)
	}
	if err := endLinks(ctx, tx, a); err != nil {
		return "", err
	}
	if secret, err = Keep(ctx, tx, Challenge{Kind: Link, AccountID: &a.ID}, LinkHolds); err != nil {
		return "", err
	}
	return secret, tell(ctx, tx, audit.Entry{Act: audit.LinkCreated, About: &a.ID})
}

// linkPath is where a link's secret is brought back: behind the #, so that it stands in no log.
const linkPath = "/sign-in#link="

// PathOf returns the path of the service at which a link's secret is brought back.
func PathOf(secret string) string { return linkPath + secret }

// OneTimeLink is a link that another made for an account.
type OneTimeLink struct {
	Account access.Account
	Path    string // shown once
	Expires time.Time
}

// MakeLink makes a link with which an account may sign in once, to set a password, in the name of an
// actor who keeps it and for as long as they do. Earlier ones end. It fails as MaySetTemporary does.
func MakeLink(ctx context.Context, db *bun.DB, guard *access.Guard, actor access.Actor, account int64) (l OneTimeLink, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if l.Account, err = MaySetTemporary(ctx, tx, guard, actor, account); err != nil {
			return err
		}
		if err := endLinks(ctx, tx, l.Account); err != nil {
			return err
		}
		secrets, err := NewLinks(ctx, tx, &actor.ID, []int64{account})
		if err != nil {
			return err
		}
		l.Path = PathOf(secrets[0])
		if err := tx.NewRaw("SELECT expires FROM challenge WHERE account_id = ? AND kind = ?", account, Link).Scan(ctx, &l.Expires); err != nil {
			return fmt.Errorf("until when a link holds: %w", err)
		}
		return tell(ctx, tx, audit.Entry{Act: audit.LinkCreated, About: &account})
	})
	if err != nil {
		return OneTimeLink{}, err
	}
	return l, nil
}

// endLinks ends the links with which an account could sign in.
func endLinks(ctx context.Context, tx bun.IDB, a access.Account) error {
	if _, err := tx.NewRaw("DELETE FROM challenge WHERE account_id = ? AND kind = ?", a.ID, Link).Exec(ctx); err != nil {
		return fmt.Errorf("ending the links of %s: %w", a.Name, err)
	}
	return nil
}

// FollowLink lets in whoever brings a link's secret, to set a password and nothing else. It fails
// with Unauthenticated, in the same words whether it is unknown, used or expired, its account
// deactivated, or whoever made it keeps the account no more.
func FollowLink(ctx context.Context, db *bun.DB, k Keeping, link string, e Entry) (a access.Account, secret string, s Session, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		c, err := Take(ctx, tx, Link, link)
		if errors.Is(err, ErrNoChallenge) {
			return errLink
		}
		if err != nil {
			return err
		}
		if a, err = whose(ctx, tx, *c.AccountID); err != nil {
			return err
		}
		var made struct{ By *int64 }
		if err := json.Unmarshal(c.Data, &made); err != nil {
			return fmt.Errorf("who made a link: %w", err)
		}
		holds, err := k.still(ctx, tx, made.By, a)
		if err != nil {
			return err
		}
		if a.Deactivated != nil || !holds {
			return errLink
		}
		e.Account, e.Proof, e.Temporary = a, ByLink, true
		if secret, s, err = enter(ctx, tx, e); errors.Is(err, errGone) {
			return errLink
		}
		return err
	})
	return a, secret, s, err
}

var errLink = fault.New(fault.Unauthenticated, "the link is unknown, was used already or has expired; ask for a new one")
