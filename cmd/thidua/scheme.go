package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
)

func (p *program) importSchemeCommand() *cli.Command {
	return p.command("scheme", "bring the points of a year and level to what a scheme's file says; - reads standard input", databaseFlags(dryRunFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			scheme, changes, err := contest.ImportScheme(ctx, db.DB, name, data, c.Bool("dry-run"))
			if err != nil {
				return err
			}
			if notice := scheme.Notice(); notice != nil {
				_, _ = fmt.Fprintf(p.stderr, "%d: %s\n", scheme.Year, notice.In(fault.English))
			}
			return p.tellChanges(changes.Lines(), c.Bool("dry-run"))
		})
}

func (p *program) schemeCommand() *cli.Command {
	return p.command("scheme", "print the example scheme of 2024 as a file to import, or to change first: of DISTRICT or COMMUNE", nil, "LEVEL",
		func(_ context.Context, c *cli.Command) error {
			switch org.Level(strings.ToUpper(c.Args().First())) {
			case org.District:
				return p.print("%s", contest.Districts2024)
			case org.Commune:
				return p.print("%s", contest.Communes2024)
			}
			return &misuse{c, fmt.Errorf("there is no example for %q; write DISTRICT or COMMUNE", c.Args().First())}
		})
}
