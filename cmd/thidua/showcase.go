package main

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/cmd/thidua/demo"
	"thidua/graph/signin"
	"thidua/internal/access"
	"thidua/internal/fault"
)

// width is how many columns a terminal is taken to have.
const width = 100

// showcased is how long a token of the showcase holds: a page left open yesterday still
// works, and a forgotten demo closes by itself.
const showcased = 30 * 24 * time.Hour

// question asks how the caller's own units stand on the year's audience, debts and
// strong organisations.
const question = `{ viewer { account roots { title figures(period: "%d", indicators: ["1.1", "6.5", "8.1"]) ` +
	`{ indicator { name } display status } } } }`

// looks returns the showcase as far as the database has its accounts: a demo that was loaded by an earlier version
// lacks those that came later.
func looks(ctx context.Context, db bun.IDB, scene demo.Scene) ([]demo.Look, error) {
	var there []demo.Look
	for _, look := range scene.Showcase() {
		_, err := access.FindAccount(ctx, db, look.Account)
		switch {
		case fault.KindOf(err) == fault.NotFound:
		case err != nil:
			return nil, err
		default:
			there = append(there, look)
		}
	}
	return there, nil
}

// introduce says what is real in the demo, and whom to look around as, where somebody is given.
// A log keeps no token: where all is JSON, whoever wants one makes it by thidua token create.
func (p *program) introduce(ctx context.Context, log *slog.Logger, db bun.IDB, scene demo.Scene, looks []demo.Look, url string) error {
	table := ""
	if looks != nil && !p.json {
		var err error
		if table, err = showcase(ctx, db, scene, looks, url); err != nil {
			return err
		}
	}
	return p.sayOrLog(ctx, log, strings.TrimSuffix(folded(scene.Notice())+"\n\n"+table, "\n"), scene.Notice())
}

// showcase makes a new token for each account of the showcase and tells what it sees, with
// a question to paste. Tokens of earlier starts hold until they expire.
func showcase(ctx context.Context, db bun.IDB, scene demo.Scene, looks []demo.Look, url string) (string, error) {
	if _, err := access.SweepTokens(ctx, db); err != nil {
		return "", err
	}
	expires := time.Now().Add(showcased)
	var table strings.Builder
	fmt.Fprintf(&table, "Look around at %s/sign-in as one of these, with one touch.\n\n", url)
	table.WriteString("For programs, each has a token that holds for 30 days:\n\n")
	first := ""
	for _, look := range looks {
		token, err := access.CreateToken(ctx, db, look.Account, &expires)
		if err != nil {
			return "", err
		}
		if first == "" {
			first = token
		}
		fmt.Fprintf(&table, "  %-26s %s\n  %-26s %s\n", look.Account, token, "", indented(look.Sees[1], 29))
	}
	fmt.Fprintf(&table, "\nAsk how the province stands:\n\n%s\n\n", curl(url, first, fmt.Sprintf(question, scene.Year())))
	return table.String(), nil
}

// doors are the accounts that whoever comes by may enter.
func doors(looks []demo.Look) []signin.Demo {
	var all []signin.Demo
	for _, l := range looks {
		all = append(all, signin.Demo{Account: l.Account, Office: l.Office[1], OfficeVi: l.Office[0], Sees: l.Sees[1], SeesVi: l.Sees[0]})
	}
	return all
}

// curl writes a question as a command for a shell.
func curl(url, token, question string) string {
	return fmt.Sprintf("curl -s %s/graphql -H 'Content-Type: application/json' \\\n  -H 'Authorization: Bearer %s' \\\n  -d '{\"query\":%q}'",
		url, token, question)
}

// folded breaks lines between words, so that none is wider than the terminal.
func folded(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		lines = append(lines, indented(line, 0))
	}
	return strings.Join(lines, "\n")
}

// indented breaks a line as folded does and begins all but the first at a column.
func indented(s string, column int) string {
	var out strings.Builder
	at := column
	for i, word := range strings.Fields(s) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case at+1+n > width:
			out.WriteString("\n" + strings.Repeat(" ", column))
			at = column
		default:
			out.WriteString(" ")
			at++
		}
		out.WriteString(word)
		at += n
	}
	return out.String()
}
