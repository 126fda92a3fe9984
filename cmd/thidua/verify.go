package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"thidua/internal/figure"
)

func (p *program) verifyCommand() *cli.Command {
	return p.command("verify", "work every figure out anew, and fail where one differs", databaseFlags(todayFlag()), "",
		func(ctx context.Context, c *cli.Command) error {
			today, err := day(c, "today")
			if err != nil {
				return err
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			now, err := calendar(ctx, db, today)
			if err != nil {
				return err
			}
			different := 0
			var lost error
			checked, err := figure.Verify(ctx, db.DB.DB, now(), func(d figure.Difference) {
				if different++; lost == nil {
					lost = p.print("%s\n", d)
				}
			})
			if err != nil {
				return err
			}
			if lost != nil {
				return lost
			}
			if different > 0 {
				return fmt.Errorf("%d differences from what reports say", different)
			}
			return p.print("%v: no difference\n", checked)
		})
}
