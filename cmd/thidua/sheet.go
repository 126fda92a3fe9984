package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/report"
	"thidua/internal/sheet"
)

func monthFlag() cli.Flag {
	return &cli.StringFlag{Name: "month", Usage: "of this `MONTH`, such as 2024-10", Required: true}
}

// month returns the month of the flag.
func month(c *cli.Command) (movement.Month, error) {
	m, err := parseMonth(c.String("month"))
	if err != nil {
		return "", wrong(c, "month", err)
	}
	return m, nil
}

func parseMonth(text string) (movement.Month, error) {
	period, err := movement.ParsePeriod(text)
	if err != nil {
		return "", err
	}
	if !period.IsMonth() {
		return "", fault.New(fault.Invalid, "%s is no month; write one like 2024-10", period)
	}
	return movement.MonthOf(period.First()), nil
}

func (p *program) sheetExportCommand() *cli.Command {
	flags := databaseFlags(monthFlag(), text("out", "write to this `FILE`, ending in .xlsx or .csv; left out: one named after month and unit"), todayFlag())
	return p.command("export", "write the reports of a unit, named by its code, and of those below it to a workbook to be filled in", flags, "UNIT",
		func(ctx context.Context, c *cli.Command) error {
			m, err := month(c)
			if err != nil {
				return err
			}
			out := c.String("out")
			if out != "" && !strings.HasSuffix(out, ".xlsx") && !strings.HasSuffix(out, ".csv") {
				return wrong(c, "out", fmt.Errorf("%s ends neither in .xlsx nor in .csv", out))
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				campaign, err := movement.Load(ctx, s.db, m.Year())
				if err != nil {
					return err
				}
				everything, err := s.everything(ctx)
				if err != nil {
					return err
				}
				form, err := sheet.NewForm(ctx, s.db, everything, campaign, c.Args().First(), m)
				if err != nil {
					return err
				}
				name := cmp.Or(out, form.Name()+".xlsx")
				if err := form.WriteGiven(ctx, s.db, filepath.Base(name)); err != nil {
					return err
				}
				if err := writeForm(name, form); err != nil {
					return err
				}
				return p.print("%s: %d units\n", name, len(form.Rows))
			})
		})
}

// writeForm writes a form to a file that is either whole or not there.
func writeForm(name string, form *sheet.Form) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".sheet-*")
	if err != nil {
		return fault.New(fault.Invalid, "%s cannot be written: %v", name, err)
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	write := form.WriteXLSX
	if strings.HasSuffix(name, ".csv") {
		write = form.WriteCSV
	}
	if err := write(f); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

func (p *program) sheetImportCommand() *cli.Command {
	flags := databaseFlags(monthFlag(), yes("save", "only save what it says, without handing it up"), dryRunFlag(), todayFlag())
	return p.command("import", "take in what workbooks or CSV say: all of it or, where one cell is wrong, nothing; - reads standard input", flags, "FILE",
		func(ctx context.Context, c *cli.Command) error {
			m, err := month(c)
			if err != nil {
				return err
			}
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error {
				in := sheet.Import{Month: m, Act: report.Submit, At: time.Now(), DryRun: c.Bool("dry-run")}
				if c.Bool("save") {
					in.Act = report.Save
				}
				if in.Campaign, err = movement.Load(ctx, s.db, m.Year()); err != nil {
					return err
				}
				if in.Reading, err = s.everything(ctx); err != nil {
					return err
				}
				in.Writing = in.Reading
				in.Progress = func(stage sheet.Stage, reports int) {
					if reports >= 500 {
						_, _ = fmt.Fprintf(p.stderr, "%s: %s %d\n", name, stage, reports)
					}
				}
				out, err := in.Run(ctx, s.db.DB.DB, data)
				if err != nil {
					return err
				}
				return p.tellImport(name, out)
			})
		})
}

// tellImport prints what came of an import, a line for each cell that is wrong or unusual.
func (p *program) tellImport(name string, out *sheet.Outcome) error {
	for _, w := range out.Warnings {
		if err := p.print("~ %s\n", w); err != nil {
			return err
		}
	}
	if len(out.Faults) > 0 {
		for _, f := range out.Faults {
			if err := p.print("- %s\n", f); err != nil {
				return err
			}
		}
		return fault.New(fault.Invalid, "%s: %d cells are wrong; nothing was written", name, len(out.Faults))
	}
	if out.DryRun {
		_, _ = fmt.Fprintln(p.stderr, "dry run: nothing was changed")
	}
	return p.print("%d reports written, %d said so already\n", out.Written, out.Unchanged)
}
