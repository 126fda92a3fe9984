package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v3"

	"thidua/internal/movement"
)

func (p *program) importQuotasCommand() *cli.Command {
	year := &cli.IntFlag{Name: "year", Usage: "of the campaign of this `YEAR`", Required: true, Sources: cli.EnvVars(twin("year"))}
	return p.command("quotas", "set the targets of single units from a table, CSV or XLSX; - reads standard input",
		databaseFlags(year, dryRunFlag(), todayFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			if c.Int("year") < 1 {
				return wrong(c, "year", errors.New("write a year such as 2024"))
			}
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				scope, err := s.everything(ctx)
				if err != nil {
					return err
				}
				campaign, err := movement.Load(ctx, s.db, c.Int("year"))
				if err != nil {
					return err
				}
				done, err := movement.ImportQuotas(ctx, s.db, scope, campaign, name, data, c.Bool("dry-run"))
				if err != nil {
					return err
				}
				return p.tellChanges(done.Lines(), c.Bool("dry-run"))
			})
		})
}
