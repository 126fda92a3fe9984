package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/reform"
)

func (p *program) reorganiseCommand() *cli.Command {
	flags := databaseFlags(
		yes("dry-run", "only tell what would change, and what hangs on it"),
		yes("revert", "take back what the file did"),
		todayFlag(),
	)
	return p.command("reorganise", "change the tree of units as a decision in a file says, YAML, CSV or XLSX; - reads YAML from standard input", flags, "FILE",
		func(ctx context.Context, c *cli.Command) error {
			if c.Bool("dry-run") && c.Bool("revert") {
				return wrong(c, "revert", fmt.Errorf("it does not go with --dry-run"))
			}
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			// A broken file is told of without a database.
			r, err := reform.Parse(name, data)
			if err != nil {
				return err
			}
			guard, err := access.NewGuard()
			if err != nil {
				return err
			}
			office := reform.Office{Guard: guard}
			return p.whereItStands(ctx, c, func(s *standing) error {
				caller := reform.Caller{Today: s.today}
				switch {
				case c.Bool("revert"):
					taken, err := office.RevertDocument(ctx, s.db, caller, r.Document, r.Effective)
					if err != nil {
						return err
					}
					return p.print("%s, %s, is taken back\n", taken.Document, taken.Name)
				case c.Bool("dry-run"):
					preview, err := office.DryRun(ctx, s.db.DB.DB, caller, r)
					if err != nil {
						return err
					}
					return p.tellPreview(preview)
				}
				applied, outcome, err := office.Do(ctx, s.db, caller, r)
				if err != nil {
					return err
				}
				if outcome == nil {
					return p.print("nothing to change: %s is applied already\n", applied.Document)
				}
				if err := p.tellUnits(applied, outcome.Changes); err != nil {
					return err
				}
				return p.print("%s, %s, is applied from %s on\n", applied.Document, applied.Name, applied.Effective)
			})
		})
}

// tellUnits prints what becomes of each unit, a line each, and how many go along.
func (p *program) tellUnits(r *org.Reorganisation, changes []org.Change) error {
	along := 0
	for _, c := range changes {
		var line string
		switch {
		case c.Along:
			along++
			continue
		case c.Before == nil:
			line = fmt.Sprintf("+ %s, under %s", called(c.After), under(c.Under))
		case c.After.Closed != nil:
			line = fmt.Sprintf("- %s, into %s", called(c.Before), under(c.Under))
		default:
			var what []string
			if called(c.Before) != called(c.After) {
				what = append(what, "now "+called(c.After))
			}
			if c.From != nil && c.Under != nil && c.From.ID != c.Under.ID {
				what = append(what, "now under "+under(c.Under))
			}
			line = fmt.Sprintf("~ %s: %s", called(c.Before), strings.Join(what, ", "))
		}
		if err := p.print("%s\n", line); err != nil {
			return err
		}
	}
	for _, step := range r.Steps {
		if step.Do == org.Redraw {
			if err := p.print("  %s takes over a part of %s\n", step.To, step.Unit); err != nil {
				return err
			}
		}
	}
	if along > 0 {
		return p.print("  and %d units go along with those above them\n", along)
	}
	return nil
}

func under(n *org.UnitName) string {
	if n == nil {
		return "nobody"
	}
	return n.Code + " " + n.Title()
}

func called(u *org.Unit) string { return u.Code + " " + u.Title() }

// tellPreview prints what a reorganisation would come to.
func (p *program) tellPreview(v *reform.Preview) error {
	if err := p.tellUnits(v.Reorganisation, v.Changes); err != nil {
		return err
	}
	var lines []string
	section := func(n int, what string) {
		if n > 0 {
			lines = append(lines, "", fmt.Sprintf("%d %s:", n, what))
		}
	}
	if v.Period != nil {
		section(len(v.Figures), fmt.Sprintf("figures of %s would change, as of %s", v.Period, v.Day))
	}
	for _, f := range v.Figures {
		lines = append(lines, fmt.Sprintf("  %s, %s, %s: %s -> %s", called(f.Unit), f.Indicator.Code, f.Tree, figureWords(f.Before), figureWords(f.After)))
	}
	section(len(v.Quotas), "quotas stay with units that go")
	for _, q := range v.Quotas {
		lines = append(lines, fmt.Sprintf("  %s, %s of %d: %s %s", called(q.Unit), q.Indicator.Code, q.Year, q.Target.Comparator, q.Target.Low))
	}
	section(len(v.Decisions), "recorded decisions stay with units that go")
	for _, d := range v.Decisions {
		lines = append(lines, fmt.Sprintf("  %s, %s of %d: %s", called(d.Unit), d.Indicator.Code, d.Year, d.Document))
	}
	section(len(v.Leaving), "units leave their clusters")
	for _, l := range v.Leaving {
		what := "bind it still"
		if l.Closes {
			what = "end with it"
		}
		lines = append(lines, fmt.Sprintf("  %s leaves %s %s of %d on %s; %d promises %s", called(l.Unit), l.Cluster.Code, l.Cluster.Name, l.Cluster.Year, l.Until, l.Promises, what))
	}
	section(len(v.Roles), "roles end, begin or reach other units")
	for _, r := range v.Roles {
		how := fmt.Sprintf("reaches %d units, not %d", r.After, r.Before)
		switch {
		case r.After == 0:
			how = "ends"
		case r.Before == 0:
			how = fmt.Sprintf("begins, reaching %d units", r.After)
		case r.After == r.Before:
			how = fmt.Sprintf("reaches %d units, others than before", r.After)
		}
		lines = append(lines, fmt.Sprintf("  %s, %s at %s: %s", r.Account, r.Role, called(r.Unit), how))
	}
	section(len(v.Pending), "reports wait for approval at units that go or change their superior")
	for _, r := range v.Pending {
		lines = append(lines, fmt.Sprintf("  %s, %s", called(r.Unit), r.Month))
	}
	for _, line := range lines {
		if err := p.print("%s\n", line); err != nil {
			return err
		}
	}
	_, _ = fmt.Fprintln(p.stderr, "dry run: nothing was changed")
	return nil
}

func figureWords(f *reform.Figure) string {
	if f == nil {
		return "none"
	}
	words := []string{}
	if f.Numerator != nil {
		words = append(words, fmt.Sprint(*f.Numerator))
	}
	if f.Denominator != nil {
		words = append(words, "of", fmt.Sprint(*f.Denominator))
	}
	return strings.Join(append(words, string(f.Status)), " ")
}
