package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

func dryRunFlag() cli.Flag { return yes("dry-run", "only tell what would change") }

func (p *program) importCampaignCommand() *cli.Command {
	return p.command("campaign", "bring a year's campaign to what its file says; - reads standard input", databaseFlags(dryRunFlag()), "FILE",
		func(ctx context.Context, c *cli.Command) error {
			name, data, err := p.read(c.Args().First())
			if err != nil {
				return err
			}
			// A broken file is told of without a database.
			campaign, err := movement.Parse(name, data)
			if err != nil {
				return err
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			changes, err := movement.Import(ctx, db.DB, name, data, c.Bool("dry-run"))
			if err != nil {
				return err
			}
			if notice := campaign.Notice(); notice != nil {
				_, _ = fmt.Fprintf(p.stderr, "%d: %s\n", campaign.Year, notice.In(fault.English))
			}
			return p.tellChanges(changes.Lines(), c.Bool("dry-run"))
		})
}

func (p *program) campaignCommand() *cli.Command {
	return p.command("campaign", "print a year's campaign as a file to import, or to change first: that of 2024 as launched, of another year an example", nil, "YEAR",
		func(_ context.Context, c *cli.Command) error {
			year, err := strconv.Atoi(c.Args().First())
			if err != nil {
				return &misuse{c, fmt.Errorf("%q is no year; write one like 2025", c.Args().First())}
			}
			file := movement.Launch2024
			if year != 2024 {
				file = movement.Example(year)
			}
			if _, err := movement.Parse("the example", file); err != nil { // such as that of a year out of bounds
				return err
			}
			return p.print("%s", file)
		})
}

// tellChanges prints what an import changed, a line each, beginning with + or -; other lines
// tell what it comes to.
func (p *program) tellChanges(lines []string, dryRun bool) error {
	changed := slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "+ ") || strings.HasPrefix(l, "- ") })
	if !changed {
		lines = append([]string{"nothing to change"}, lines...)
	}
	for _, line := range lines {
		if err := p.print("%s\n", line); err != nil {
			return err
		}
	}
	if changed && dryRun {
		_, _ = fmt.Fprintln(p.stderr, "dry run: nothing was changed")
	}
	return nil
}

// largest is more than any file has that is read here.
const largest = 16 << 20

// read returns a file and its name; the file "-" is standard input. It fails with NotFound
// and Invalid.
func (p *program) read(path string) (name string, data []byte, err error) {
	from, name := p.stdin, "standard input"
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", nil, unreadable(path, err)
		}
		defer func() { _ = f.Close() }()
		from, name = f, path
	}
	data, err = io.ReadAll(io.LimitReader(from, largest+1))
	switch {
	case err != nil:
		return "", nil, unreadable(name, err)
	case len(data) > largest:
		return "", nil, fault.New(fault.Invalid, "%s is larger than %d MiB", name, largest>>20)
	}
	return name, data, nil
}

func unreadable(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fault.New(fault.NotFound, "%s cannot be read: %v", name, err)
}
