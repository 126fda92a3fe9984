package main

import (
	"context"

	"github.com/uptrace/bun"
	"github.com/urfave/cli/v3"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// decisionFlags name what a decision is about.
func decisionFlags(others ...cli.Flag) []cli.Flag {
	return databaseFlags(append([]cli.Flag{
		needed("indicator", "the indicator with this `CODE`, one that can be met in several ways"),
		needed("unit", "for the unit that bears this `CODE`"),
		&cli.IntFlag{Name: "year", Usage: "of the campaign of this `YEAR`", Required: true, Sources: cli.EnvVars(twin("year"))},
		todayFlag(),
	}, others...)...)
}

func (p *program) decisionRecordCommand() *cli.Command {
	flags := decisionFlags(
		needed("document", "its `NUMBER`, such as 12/QĐ-HCCB"),
		needed("signed", "signed on this `DAY`"),
		text("note", "what it accepts, in one `LINE`"),
	)
	return p.command("record", "record a document that accepts what was done as meeting an indicator", flags, "", func(ctx context.Context, c *cli.Command) error {
		d := movement.Decision{Document: c.String("document"), Note: c.String("note")}
		var err error
		if d.Signed, err = day(c, "signed"); err != nil {
			return err
		}
		return p.decided(ctx, c, "accepted", func(db bun.IDB, scope org.Scope, campaign *movement.Campaign, unit int64) (*movement.Recorded, error) {
			return movement.RecordDecision(ctx, db, scope, campaign, c.String("indicator"), unit, d)
		})
	})
}

func (p *program) decisionWithdrawCommand() *cli.Command {
	return p.command("withdraw", "take a recorded decision back", decisionFlags(), "", func(ctx context.Context, c *cli.Command) error {
		return p.decided(ctx, c, "no longer accepted", func(db bun.IDB, scope org.Scope, campaign *movement.Campaign, unit int64) (*movement.Recorded, error) {
			return movement.WithdrawDecision(ctx, db, scope, campaign, c.String("indicator"), unit)
		})
	})
}

// decided does something to the decision of the flags and says what holds since.
func (p *program) decided(ctx context.Context, c *cli.Command, now string, do func(bun.IDB, org.Scope, *movement.Campaign, int64) (*movement.Recorded, error)) error {
	return p.atUnit(ctx, c, "", func(s *standing, unit *org.Unit) error {
		scope, err := s.everything(ctx)
		if err != nil {
			return err
		}
		campaign, err := movement.Load(ctx, s.db, c.Int("year"))
		if err != nil {
			return err
		}
		if _, err := do(s.db, scope, campaign, unit.ID); err != nil {
			return err
		}
		return p.print("%s of %s is %s by decision\n", c.String("indicator"), unit.Title(), now)
	})
}
