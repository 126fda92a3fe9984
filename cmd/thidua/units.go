package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/internal/org"
)

func (p *program) importUnitsCommand() *cli.Command {
	return p.command("units", "open the units of a table, CSV or XLSX, with the columns code, parent, level, kind, type, name, opened; - reads standard input",
		databaseFlags(dryRunFlag(), todayFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				scope, err := s.everything(ctx)
				if err != nil {
					return err
				}
				done, err := org.ImportUnits(ctx, s.db, scope, name, data, c.Bool("dry-run"))
				if err != nil {
					return err
				}
				return p.tellChanges(done.Lines(), c.Bool("dry-run"))
			})
		})
}
