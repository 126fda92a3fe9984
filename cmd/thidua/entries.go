package main

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/urfave/cli/v3"

	"thidua/internal/book"
	"thidua/internal/fault"
	"thidua/internal/movement"
)

func (p *program) importEntriesCommand() *cli.Command {
	flags := databaseFlags(
		needed("register", "of the register with this `CODE`, such as assistance"),
		text("unit", "in the register of the unit with this `CODE`, where a row names none itself"),
		dryRunFlag(), todayFlag())
	return p.command("entries", "note the entries of a table, CSV or XLSX, a row each: all of them or, where one cell is wrong, none; - reads standard input", flags, "FILE",
		func(ctx context.Context, c *cli.Command) error {
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				in := book.Import{Unit: c.String("unit"), At: time.Now(), DryRun: c.Bool("dry-run"), Declared: declaredRegisters}
				if in.Units, err = s.everything(ctx); err != nil {
					return err
				}
				in.Writing = in.Units
				if in.Register, err = book.Newest(ctx, s.db, declaredRegisters, c.String("register")); err != nil {
					return err
				}
				out, err := in.Run(ctx, s.db.DB.DB, data)
				if err != nil {
					return err
				}
				return p.tellEntries(name, out)
			})
		})
}

// declaredRegisters returns the registers that the campaign of a year declares.
func declaredRegisters(ctx context.Context, db bun.IDB, year int) ([]*movement.Register, error) {
	c, err := movement.Load(ctx, db, year)
	if err != nil {
		return nil, err
	}
	return c.Registers, nil
}

// tellEntries prints what came of a table of entries, a line for each cell that is wrong, and for each row that
// says what stands already.
func (p *program) tellEntries(name string, out *book.Outcome) error {
	for _, problem := range out.Problems {
		if err := p.print("- %s\n", problem); err != nil {
			return err
		}
	}
	if len(out.Problems) > 0 {
		return fault.New(fault.Invalid, "%s: %d cells are wrong; nothing was written", name, len(out.Problems))
	}
	for _, s := range out.Standing {
		at := fmt.Sprintf("row %d", s.Row)
		if s.Sheet != "" {
			at = s.Sheet + ", " + at
		}
		if err := p.print("= %s: stands already as %s, %s\n", at, s.Entry, s.State); err != nil {
			return err
		}
	}
	if out.DryRun {
		_, _ = fmt.Fprintln(p.stderr, "dry run: nothing was changed")
	}
	return p.print("%d entries noted, %d stood already\n", out.Noted, len(out.Standing))
}
