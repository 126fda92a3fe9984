package main

import (
	"context"
	"fmt"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/audit"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/report"
)

func (p *program) verifyCommand() *cli.Command {
	kept := text("audit", "fail too where the audit no longer holds this `ROW:HASH`, which an earlier verify told")
	return p.command("verify", "work every figure and the audit's chain out anew, and fail where one differs", databaseFlags(kept, todayFlag()), "",
		func(ctx context.Context, c *cli.Command) error {
			mark, err := markOf(c)
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				if err := p.verifyAudit(ctx, s, mark); err != nil {
					return err
				}
				return p.verify(ctx, s)
			})
		})
}

// markOf returns the row of the audit that was kept; nil: none is named.
func markOf(c *cli.Command) (*audit.Mark, error) {
	text := c.String("audit")
	if text == "" {
		return nil, nil
	}
	m, err := audit.ParseMark(text)
	if err != nil {
		return nil, wrong(c, "audit", err)
	}
	return &m, nil
}

// verifyAudit fails where the audit's chain does not hold, and tells its last row, to be kept elsewhere.
func (p *program) verifyAudit(ctx context.Context, s *standing, kept *audit.Mark) error {
	broken := 0
	var lost error
	rows, last, err := audit.Verify(ctx, s.db, kept, func(b audit.Break) {
		if broken++; lost == nil {
			lost = p.print("%s\n", b)
		}
	})
	switch {
	case err != nil:
		return err
	case lost != nil:
		return lost
	case broken > 0:
		return fmt.Errorf("the audit's chain is broken at %d rows", broken)
	case rows == 0:
		return p.print("audit: no rows\n")
	}
	return p.print("audit: %d rows, the last %s\n", rows, last)
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
