package main

import (
	"context"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/fault"
)

func (p *program) accountCreateCommand() *cli.Command {
	admin := yes("admin", "one that keeps every unit and account, and print a link with which it may sign in once")
	admin.Sources = cli.ValueSourceChain{} // what is left in the environment makes nobody an administrator
	return p.command("create", "create an account, without a role or a token", databaseFlags(append(personFlags(), admin, linkURLFlag(), todayFlag())...), "NAME",
		func(ctx context.Context, c *cli.Command) error {
			n := access.NewAccount{Name: c.Args().First(), Person: personOf(c)}
			if c.Bool("admin") {
				return p.createAdministrator(ctx, c, n)
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			a, err := access.CreateAccountAsSystem(ctx, db, n)
			if err != nil {
				return err
			}
			return p.print("created account %s\n", a.Name)
		})
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
	return p.command("list", "list the accounts and when each was created", databaseFlags(), "",
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
				if err := p.print("%s  %s\n", a.Created.In(vietnam).Format(time.DateTime), a.Name); err != nil {
					return err
				}
			}
			return nil
		})
}
