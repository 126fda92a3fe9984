package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/org"
)

// appointmentFlags name an account's role at a unit.
func appointmentFlags(others ...cli.Flag) []cli.Flag {
	return databaseFlags(append([]cli.Flag{
		needed("account", "the account with this `NAME`"),
		needed("role", "this `ROLE`"),
		needed("unit", "at the unit that bears this `CODE`"),
	}, others...)...)
}

func (p *program) grantCommand() *cli.Command {
	flags := appointmentFlags(
		text("from", "from this `DAY` on; today where left out"),
		text("until", "no longer on this `DAY` and after; until revoked where left out"),
		todayFlag(),
	)
	return p.command("grant", "give an account a role at a unit and what lies below it", flags, "", func(ctx context.Context, c *cli.Command) error {
		guard, err := access.NewGuard()
		if err != nil {
			return err
		}
		a := access.Appointment{Account: c.String("account"), Role: c.String("role")}
		if roles := guard.Roles(); !slices.Contains(roles, a.Role) {
			return wrong(c, "role", fmt.Errorf("%q is no role; there are %s", a.Role, strings.Join(roles, ", ")))
		}
		if a.From, err = day(c, "from"); err != nil {
			return err
		}
		until, err := day(c, "until")
		if err != nil {
			return err
		}
		if until != "" {
			a.Until = &until
		}
		return p.atUnit(ctx, c, a.From, func(s *standing, unit *org.Unit) error {
			a.UnitID, a.From = unit.ID, s.today
			if err := guard.GrantRoleAsSystem(ctx, s.db, a); err != nil {
				return err
			}
			return p.print("%s holds %s at %s from %s on%s\n", a.Account, a.Role, unit.Title(), a.From, untilWords(a.Until))
		})
	})
}

func untilWords(until *org.Date) string {
	if until == nil {
		return ""
	}
	return fmt.Sprintf(", until %s", until.Previous())
}

func (p *program) revokeCommand() *cli.Command {
	return p.command("revoke", "take a role at a unit from an account, from today on", appointmentFlags(todayFlag()), "",
		func(ctx context.Context, c *cli.Command) error {
			guard, err := access.NewGuard()
			if err != nil {
				return err
			}
			return p.atUnit(ctx, c, "", func(s *standing, unit *org.Unit) error {
				account, role := c.String("account"), c.String("role")
				if err := guard.RevokeRoleAsSystem(ctx, s.db, account, role, unit.ID, s.today); err != nil {
					return err
				}
				return p.print("%s no longer holds %s at %s\n", account, role, unit.Title())
			})
		})
}

// atUnit does something to the unit of the flags, as it stands on a day: today where on is
// empty.
func (p *program) atUnit(ctx context.Context, c *cli.Command, on org.Date, do func(s *standing, unit *org.Unit) error) error {
	return p.whereItStands(ctx, c, func(s *standing) error {
		if on != "" {
			s.today = on
		}
		scope, err := s.everything(ctx)
		if err != nil {
			return err
		}
		code := c.String("unit")
		unit, err := org.Find(ctx, s.db, scope, org.UnitBy{Code: &code}, s.today)
		if err != nil {
			return err
		}
		return do(s, unit)
	})
}
