package main

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/roster"
)

func (p *program) accountCreateCommand() *cli.Command {
	admin := yes("admin", "one that keeps every unit and account, and print a link with which it may sign in once")
	admin.Sources = cli.ValueSourceChain{} // what is left in the environment makes nobody an administrator
	unit := text("unit", "the unit that bears this `CODE` keeps it; those who keep all where left out")
	return p.command("create", "create an account, without a role or a token", databaseFlags(append(personFlags(), unit, admin, linkURLFlag(), todayFlag())...), "NAME",
		func(ctx context.Context, c *cli.Command) error {
			n := access.NewAccount{Name: c.Args().First(), Person: personOf(c)}
			if c.Bool("admin") {
				return p.createAdministrator(ctx, c, n)
			}
			if c.String("unit") != "" {
				return p.atUnit(ctx, c, "", func(s *standing, unit *org.Unit) error {
					n.UnitID = &unit.ID
					return p.createAccount(ctx, s.db, n)
				})
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			return p.createAccount(ctx, db, n)
		})
}

func (p *program) createAccount(ctx context.Context, db *database, n access.NewAccount) error {
	a, err := access.CreateAccountAsSystem(ctx, db, n)
	if err != nil {
		return err
	}
	return p.print("created account %s\n", a.Name)
}

// personFlags say who is behind an account.
func personFlags() []cli.Flag {
	return []cli.Flag{
		text("full-name", "the person is called by this `NAME`"), text("telephone", "they are called by this `NUMBER`"),
		text("email", "they are written to at this `ADDRESS`"), text("language", "they would rather hear this `LANGUAGE`: vi or en"),
	}
}

func personOf(c *cli.Command) access.Person {
	return access.Person{
		FullName: c.String("full-name"), Telephone: c.String("telephone"), Email: c.String("email"),
		Language: fault.Language(c.String("language")),
	}
}

func (p *program) accountListCommand() *cli.Command {
	return p.command("list", "list the accounts: when each was created, what it is called, and whose it is", databaseFlags(), "",
		func(ctx context.Context, c *cli.Command) error {
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			accounts, err := access.Accounts(ctx, db)
			if err != nil {
				return err
			}
			for _, a := range accounts {
				words := []string{a.Created.In(vietnam).Format(time.DateTime), a.Name}
				for _, known := range []string{a.FullName, a.Telephone, a.Email} {
					if known != "" {
						words = append(words, known)
					}
				}
				if a.Deactivated != nil {
					words = append(words, "deactivated "+a.Deactivated.In(vietnam).Format(time.DateOnly))
				}
				if err := p.print("%s\n", strings.Join(words, "  ")); err != nil {
					return err
				}
			}
			return nil
		})
}

func (p *program) accountImportCommand() *cli.Command {
	links := yes("links", "print a link for each account, with which its owner signs in once")
	return p.command("import", "create the accounts of a table of people, CSV or XLSX, with the columns account, full name, telephone, email, language, role, unit, from, or the same in Vietnamese; - reads standard input",
		databaseFlags(dryRunFlag(), links, linkURLFlag(), todayFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			at, err := linkURL(c)
			if err != nil {
				return err
			}
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			guard, err := access.NewGuard()
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				in := roster.Import{Guard: guard, Today: s.today, DryRun: c.Bool("dry-run"), WithLinks: c.Bool("links")}
				out, err := in.Run(ctx, s.db, data)
				if err != nil {
					return err
				}
				return p.tellPeople(name, at, out)
			})
		})
}

// tellPeople prints what came of a table of people.
func (p *program) tellPeople(name string, at *url.URL, out *roster.Outcome) error {
	if len(out.Problems) > 0 {
		lines := make([]string, len(out.Problems))
		for i, problem := range out.Problems {
			lines[i] = name + ": " + problem.String()
		}
		return fault.New(fault.Invalid, "%s", strings.Join(lines, "\n"))
	}
	for _, a := range out.Accounts {
		words := []string{a.Account}
		if a.FullName != "" {
			words = append(words, a.FullName)
		}
		if a.Link != nil {
			words = append(words, at.String()+*a.Link)
		}
		if err := p.print("%s\n", strings.Join(words, "  ")); err != nil {
			return err
		}
	}
	if out.DryRun {
		return p.print("%d accounts would be created\n", out.Created)
	}
	return p.print("created %d accounts\n", out.Created)
}
