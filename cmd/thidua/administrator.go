package main

import (
	"cmp"
	"context"
	"net/url"

	"github.com/uptrace/bun"
	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/org"
)

// administrator is the role of those who keep units and accounts.
const administrator = "system_admin"

// linkURLFlag says where a link leads.
func linkURLFlag() cli.Flag {
	at := text("url", "browsers reach the service at this `URL`, its path included: there the link leads")
	at.DefaultText = "http://" + defaultListen
	return at
}

// linkURL reads where a link leads.
func linkURL(c *cli.Command) (*url.URL, error) {
	at, err := urlOf(c)
	return cmp.Or(at, &url.URL{Scheme: "http", Host: defaultListen}), err
}

// signInLink is the address at which a secret lets somebody in. It stands behind the #, which
// browsers send to nobody: no proxy writes it down.
func signInLink(at *url.URL, secret string) string { return at.String() + identity.PathOf(secret) }

// createAdministrator creates an account that keeps every unit and account of every tree there is,
// and prints a link with which it may sign in once.
func (p *program) createAdministrator(ctx context.Context, c *cli.Command, n access.NewAccount) error {
	at, err := linkURL(c)
	if err != nil {
		return err
	}
	guard, err := access.NewGuard()
	if err != nil {
		return err
	}
	return p.whereItStands(ctx, c, func(s *standing) error {
		var secret string
		err := s.db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
			scope, err := access.SystemScope(ctx, tx, s.today)
			if err != nil {
				return err
			}
			roots, err := org.Roots(ctx, tx, scope)
			if err != nil {
				return err
			}
			if len(roots) == 0 {
				return fault.New(fault.Conflict, "there are no units yet, and an administrator's role is held at one; bring them in first: thidua import units FILE")
			}
			a, err := access.CreateAccountAsSystem(ctx, tx, n)
			if err != nil {
				return err
			}
			for _, root := range roots {
				err := guard.GrantRoleAsSystem(ctx, tx, access.Appointment{Account: a.Name, Role: administrator, UnitID: root.ID, From: s.today})
				if err != nil {
					return err
				}
			}
			secret, err = identity.NewLinkIn(ctx, tx, a.Name)
			return err
		})
		if err != nil {
			return err
		}
		return p.print("%s\n", signInLink(at, secret))
	})
}

func (p *program) accountLinkCommand() *cli.Command {
	return p.command("link", "print a link with which an account may sign in once, within a day, and set a password; earlier ones end",
		databaseFlags(linkURLFlag()), "NAME", func(ctx context.Context, c *cli.Command) error {
			at, err := linkURL(c)
			if err != nil {
				return err
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			secret, err := identity.NewLink(ctx, db.DB.DB, c.Args().First())
			if err != nil {
				return err
			}
			return p.print("%s\n", signInLink(at, secret))
		})
}

// begin tells whoever serves a database in which nobody is yet how one begins.
const begin = "Nobody can sign in yet. Bring in the units, then make an account that keeps them: " +
	"thidua import units FILE, and thidua account create NAME --admin, which prints a link to sign in with."

// vacant reports whether there is no account yet.
func vacant(ctx context.Context, db bun.IDB) (bool, error) {
	accounts, err := access.Accounts(ctx, db)
	return len(accounts) == 0, err
}
