package main

import (
	"context"
	"fmt"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/report"
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
	if err := p.verifySeals(ctx, s); err != nil {
		return err
	}
	return p.print("%v: no difference\n", checked)
}

// verifySeals fails where what a sealed month's figures are made of has changed.
func (p *program) verifySeals(ctx context.Context, s *standing) error {
	years, err := movement.Years(ctx, s.db)
	if err != nil {
		return err
	}
	changed := 0
	for _, year := range years {
		sealings, err := report.Sealings(ctx, s.db, year)
		if err != nil {
			return err
		}
		broken, err := report.BrokenSeals(ctx, s.db, year)
		if err != nil {
			return err
		}
		for _, sealed := range sealings {
			if broken[sealed.Month] {
				changed++
				if err := p.print("%s was sealed at %s, and what its figures are made of has changed since\n",
					movement.MonthOf(sealed.Month), sealed.At.UTC().Format(time.RFC3339)); err != nil {
					return err
				}
			}
		}
	}
	if changed > 0 {
		return fmt.Errorf("%d sealed months have changed", changed)
	}
	return nil
}
