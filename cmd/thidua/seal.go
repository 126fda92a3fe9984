package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/report"
)

func (p *program) sealCommand() *cli.Command {
	flags := databaseFlags(yes("reopen", "open the month again"), todayFlag())
	return p.command("seal", "close a month, such as 2024-10: its reports, and the tree up to its end, change no more", flags, "MONTH",
		func(ctx context.Context, c *cli.Command) error {
			period, err := movement.ParsePeriod(c.Args().First())
			if err == nil && !period.IsMonth() {
				err = fault.New(fault.Invalid, "%s is no month; write one like 2024-10", period)
			}
			if err != nil {
				return &misuse{c, err}
			}
			month := movement.MonthOf(period.First())
			return p.whereItStands(ctx, c, func(s *standing) error {
				if c.Bool("reopen") {
					if err := report.Unseal(ctx, s.db, month); err != nil {
						return err
					}
					return p.print("%s is open again\n", month)
				}
				if err := report.Seal(ctx, s.db, month, s.today); err != nil {
					return err
				}
				return p.print("%s is sealed\n", month)
			})
		})
}
