package main

import (
	"context"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
)

func (p *program) accountCreateCommand() *cli.Command {
	admin := yes("admin", "one that keeps every unit and account, and print a link with which it may sign in once")
	admin.Sources = cli.ValueSourceChain{} // what is left in the environment makes nobody an administrator
	return p.command("create", "create an account, without a role or a token", databaseFlags(admin, linkURLFlag(), todayFlag()), "NAME",
		func(ctx context.Context, c *cli.Command) error {
			if c.Bool("admin") {
				return p.createAdministrator(ctx, c, c.Args().First())
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			a, err := access.CreateAccount(ctx, db, c.Args().First())
			if err != nil {
				return err
			}
			return p.print("created account %s\n", a.Name)
		})
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
