package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"github.com/urfave/cli/v3"

	"thidua/graph"
	"thidua/internal/audit"
	"thidua/internal/export"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/postgres"
	"thidua/internal/table"
)

// longTable is of how many cells on a table is a long one, of which one wants to see how far it has come.
const longTable = 20_000

func (p *program) tableCommand() *cli.Command {
	flags := databaseFlags(
		&cli.StringFlag{Name: "out", Usage: "write to this `FILE`, over one that was there: its ending .csv, .xlsx, .parquet or .jsonl says as what; - is standard output", Required: true},
		text("format", "write this `KIND` to standard output, csv or jsonl; left out: csv"),
		text("locale", "in the words and numbers of this `LANGUAGE`, vi or en; left out: CSV in those of programs, workbooks in English"),
		todayFlag())
	return p.command("table", "answer a question for a table, written as YAML or JSON, with every unit's figures; - reads standard input", flags, "FILE",
		func(ctx context.Context, c *cli.Command) error {
			f, out, err := tableFile(c)
			if err != nil {
				return err
			}
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			ask, err := table.ParseAskYAML(name, data) // of which JSON is a part
			if err != nil {
				return err
			}
			return p.whereItStands(ctx, c, func(s *standing) error { return p.writeTable(ctx, s, ask, f, out) })
		})
}

// tableFile reads from the flags as what a table is written, and where to.
func tableFile(c *cli.Command) (f *export.File, out string, err error) {
	f, out = &export.File{At: time.Now()}, c.String("out")
	kind := strings.TrimPrefix(filepath.Ext(out), ".")
	if out == "-" {
		kind = c.String("format")
		if kind == "" {
			kind = string(export.CSV)
		}
	}
	if f.Kind, err = export.ParseKind(kind); err != nil && out != "-" {
		return nil, "", wrong(c, "out", fmt.Errorf("%s ends neither in .csv nor in .xlsx, .parquet or .jsonl", out))
	}
	if out == "-" && f.Kind != export.CSV && f.Kind != export.JSONLines {
		return nil, "", wrong(c, "format", errors.New("standard output takes csv or jsonl"))
	}
	switch f.Language = fault.Language(c.String("locale")); f.Language {
	case "":
		if f.Kind == export.XLSX {
			f.Language = fault.English
		}
	case fault.Vietnamese, fault.English:
	default:
		return nil, "", wrong(c, "locale", fmt.Errorf("%q is neither vi nor en", string(f.Language)))
	}
	f.Words = graph.WordsIn(f.Language)
	return f, out, nil
}

// writeTable answers an ask in the system's name, to whom all figures are open.
func (p *program) writeTable(ctx context.Context, s *standing, ask table.Ask, f *export.File, out string) error {
	everything, err := s.everything(ctx)
	if err != nil {
		return err
	}
	reader := table.Reader{All: everything, Approved: everything, Clusters: everything, Points: everything, Language: f.Language}
	snapshot := postgres.NewSnapshot(s.db.DB.DB)
	defer snapshot.Close()
	err = snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		campaigns := func(ctx context.Context, year int) (*movement.Campaign, error) { return movement.Load(ctx, db, year) }
		f.Plan, err = table.NewPlan(ctx, db, reader, campaigns, s.today, ask)
		return err
	})
	if err == nil {
		err = f.Check()
	}
	if err != nil {
		return err
	}
	if f.Plan.Cost().Cells >= longTable {
		f.Progress = p.progress("Writing the table")
	}
	if err := audit.Write(ctx, s.db.Aside, export.Given(f.Plan, filepath.Base(out), nil)); err != nil {
		return err
	}
	write := func(to io.Writer) error {
		return snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error { return f.Write(ctx, db, to) })
	}
	if out == "-" {
		return write(p.stdout)
	}
	if err := replace(out, write); err != nil {
		return err
	}
	return p.print("%s is written\n", out)
}
