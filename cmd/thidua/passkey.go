package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/identity"
)

func (p *program) passkeyRequireCommand() *cli.Command {
	off := yes("off", "let it count however one signed in")
	off.Sources = cli.ValueSourceChain{} // what is left in the environment takes no lock away
	return p.command("require", "have a role count only of whoever signed in with a passkey", databaseFlags(off), "ROLE", func(ctx context.Context, c *cli.Command) error {
		guard, err := access.NewGuard()
		if err != nil {
			return err
		}
		db, err := openReady(ctx, c)
		if err != nil {
			return err
		}
		defer db.Close()
		role, required := c.Args().First(), !c.Bool("off")
		if _, err := identity.RequirePasskeyAsSystem(ctx, db, guard, role, required); err != nil {
			return err
		}
		if !required {
			return p.print("%s asks for no passkey\n", role)
		}
		return p.print("%s counts only of whoever signed in with a passkey\n", role)
	})
}

func (p *program) passkeyRemoveCommand() *cli.Command {
	return p.command("remove", "remove all passkeys of an account whose devices are lost", databaseFlags(), "ACCOUNT", func(ctx context.Context, c *cli.Command) error {
		db, err := openReady(ctx, c)
		if err != nil {
			return err
		}
		defer db.Close()
		a, err := access.FindAccount(ctx, db, c.Args().First())
		if err != nil {
			return err
		}
		removed, err := identity.RemoveLostPasskeysAsSystem(ctx, db, a.ID)
		if err != nil {
			return err
		}
		return p.print("removed %d passkeys of %s\n", removed, a.Name)
	})
}
