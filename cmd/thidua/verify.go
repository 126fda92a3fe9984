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
			return p.whereItStands(ctx, c, func(s *standing) error { return p.verify(ctx, s) })
		})
}

func (p *program) verify(ctx context.Context, s *standing) error {
	different := 0
	var lost error
	checked, err := figure.Verify(ctx, s.db, s.today, func(d figure.Difference) {
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
}
