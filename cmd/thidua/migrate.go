package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/internal/postgres"
	"thidua/migrations"
)

func (p *program) migrateCommand() *cli.Command {
	flags := databaseFlags(yes("status", "only list what the database lacks"), ownerFlag())
	return p.command("migrate", "bring the database to the shape that this program needs", flags, "", func(ctx context.Context, c *cli.Command) error {
		if c.Bool("status") {
			return p.listPending(ctx, c)
		}
		db, err := openShared(ctx, c)
		if err != nil {
			return err
		}
		defer db.Close()
		applied, err := db.migrate(ctx)
		for _, name := range applied {
			if err := p.print("applied %s\n", name); err != nil {
				return err
			}
		}
		if err == nil && len(applied) == 0 {
			return p.print(nothingToDo)
		}
		return err
	})
}

// rolesCommand prints the SQL that gives the service a role of its own in a database of one's own.
func (p *program) rolesCommand() *cli.Command {
	return p.command("roles", "print the SQL by which an administrator gives the service a role that reads and writes rows alone", nil, "",
		func(context.Context, *cli.Command) error { return p.print("%s", postgres.Roles) })
}

const nothingToDo = "nothing to do: the database has every migration\n"

func (p *program) listPending(ctx context.Context, c *cli.Command) error {
	db, err := openExisting(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	pending, err := postgres.Pending(ctx, db.DB.DB, migrations.Files)
	if err != nil {
		return err
	}
	for _, name := range pending {
		if err := p.print("not applied %s\n", name); err != nil {
			return err
		}
	}
	if len(pending) == 0 {
		return p.print(nothingToDo)
	}
	return nil
}
