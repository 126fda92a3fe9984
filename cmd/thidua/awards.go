package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/internal/contest"
)

func (p *program) importAwardsCommand() *cli.Command {
	return p.command("awards", "bring the forms of commendation to what their file says; - reads standard input", databaseFlags(dryRunFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			if _, err := contest.ParseAwards(name, data); err != nil { // a broken file is told of without a database
				return err
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			changes, err := contest.ImportAwards(ctx, db.DB, name, data, c.Bool("dry-run"))
			if err != nil {
				return err
			}
			return p.tellChanges(changes.Lines(), c.Bool("dry-run"))
		})
}

func (p *program) awardsCommand() *cli.Command {
	return p.command("awards", "print examples of forms of commendation as a file to import, or to change first", nil, "",
		func(context.Context, *cli.Command) error { return p.print("%s", contest.ExampleAwards) })
}
