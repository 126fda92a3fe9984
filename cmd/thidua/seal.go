package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"thidua/internal/report"
)

func (p *program) sealCommand() *cli.Command {
	flags := databaseFlags(yes("reopen", "open the month again; that asks for --reason"), text("reason", "why it is opened again, in one `LINE`"), todayFlag())
	return p.command("seal", "close a month, such as 2024-10, and those before it in its year: its reports, and the tree up to its end, change no more", flags, "MONTH",
		func(ctx context.Context, c *cli.Command) error {
			month, err := parseMonth(c.Args().First())
			if err != nil {
				return &misuse{c, err}
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				if c.Bool("reopen") {
					if err := report.Unseal(ctx, s.db, month, c.String("reason")); err != nil {
						return err
					}
					return p.print("%s is open again\n", month)
				}
				if err := report.Seal(ctx, s.db, month, s.today); err != nil {
					return err
				}
				sealings, err := report.Sealings(ctx, s.db, month.Year())
				if err != nil {
					return err
				}
				for _, sealed := range sealings {
					if sealed.Month == month.First() {
						return p.print("%s is sealed; what its figures are made of has the hash %s\n", month, sealed.Hash)
					}
				}
				return fmt.Errorf("%s is sealed, and was not found", month)
			})
		})
}
