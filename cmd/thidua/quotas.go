package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v3"

	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

func (p *program) importQuotasCommand() *cli.Command {
	year := &cli.IntFlag{Name: "year", Usage: "of the campaign of this `YEAR`", Required: true, Sources: cli.EnvVars(twin("year"))}
	day := &cli.StringFlag{Name: "day", Usage: "the `DAY` from which they are so, such as 2024-03-01; today where it is left out", Sources: cli.EnvVars(twin("day"))}
	document := &cli.StringFlag{Name: "document", Usage: "the `NUMBER` of the paper that says so, such as 12/KH-CCB", Sources: cli.EnvVars(twin("document"))}
	reason := &cli.StringFlag{Name: "reason", Usage: "`WHY`, where they change what a pact rests on or go beyond the owner's target", Sources: cli.EnvVars(twin("reason"))}
	return p.command("quotas", "set the targets of single units from a table, CSV or XLSX; - reads standard input",
		databaseFlags(year, day, document, reason, dryRunFlag(), todayFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			if c.Int("year") < 1 {
				return wrong(c, "year", errors.New("write a year such as 2024"))
			}
			w := contest.Paperwork{Document: c.String("document"), Reason: c.String("reason")}
			if text := c.String("day"); text != "" {
				day, err := org.ParseDate(text)
				if err != nil {
					return wrong(c, "day", err)
				}
				w.Day = day
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
				w.Today = scope.Day()
				campaign, err := movement.Load(ctx, s.db, c.Int("year"))
				if err != nil {
					return err
				}
				done, err := contest.ImportQuotas(ctx, s.db, scope, campaign, name, data, w, c.Bool("dry-run"))
				if err != nil {
					return err
				}
				return p.tellChanges(done.Lines(), c.Bool("dry-run"))
			})
		})
}
