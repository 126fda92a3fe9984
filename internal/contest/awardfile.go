package contest

import (
	"context"
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
)

// ExampleAwards is a file of awards, to begin with: nothing official says so.
//
//go:embed awards/example.yaml
var ExampleAwards []byte

// ParseAwards reads a file of awards. It fails with Invalid, naming file and line of every problem.
func ParseAwards(name string, data []byte) ([]*Award, error) {
	top, err := movement.ReadEntry(name, "awards:", "a file of awards", data)
	if err != nil {
		return nil, err
	}
	var awards []*Award
	for _, e := range top.Entries("awards", "an award") {
		a := readAward(e)
		if slices.ContainsFunc(awards, func(b *Award) bool { return b.Code == a.Code }) {
			e.Add("code", "%q stands twice; give each award its own code", a.Code)
		}
		awards = append(awards, a)
	}
	top.End()
	if err := top.Err(); err != nil {
		return nil, err
	}
	if len(awards) == 0 {
		top.Add("awards", "the file has no awards; write one at least below awards:")
	}
	return awards, top.Err()
}

// awardForm is how awards are called.
var awardForm = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

func readAward(e *movement.Entry) *Award {
	a := &Award{
		Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en"), GivenBy: e.Text("given_by"), To: someOf(e, "to", toUnit, toPerson),
		Once: e.Text("once"), ByRank: e.Flag("by_rank"), Quorum: shareOf(e, "quorum"), Votes: shareOf(e, "votes"),
		Papers: someOf(e, "papers", stepNames[1:]...), Files: someOf(e, "files", stepNames[Achievement:Dossier]...), Example: e.Flag("example"),
	}
	e.End()
	if !awardForm.MatchString(a.Code) {
		e.Add("code", "an award needs a code of small letters, digits and _, such as giay_khen, not %.60q", a.Code)
	}
	if a.Name == "" || a.NameEn == "" {
		e.Add("name", "%q needs a name and a name_en", a.Code)
	}
	if max(len(a.Name), len(a.NameEn)) > 200 {
		e.Add("name", "%s is longer than %d bytes", fault.Say("the name"), 200)
	}
	e.OneOf("given_by", a.GivenBy, []string{province, central})
	if a.Once != "" {
		e.OneOf("once", a.Once, []string{onceLife, onceYear})
	}
	switch {
	case len(a.To) == 0:
		e.Add("to", "award %q is given to nobody; write to: [UNIT], [PERSON] or both", a.Code)
	case a.ByRank && slices.Contains(a.To, toPerson):
		e.Add("by_rank", "award %.60q goes by rank, and persons have none: it is given to UNIT alone", a.Code)
	}
	return a
}

// someOf returns a key's list of words, each one of those that there are.
func someOf(e *movement.Entry, key string, all ...string) []string {
	some := e.Words(key)
	for _, word := range some {
		e.OneOf(key, word, all)
	}
	return some
}

// shareOf returns a key's share of the council, in percent.
func shareOf(e *movement.Entry, key string) string {
	text := e.Text(key)
	share, err := movement.ParseDecimal(strings.TrimSpace(text))
	switch {
	case text == "":
		e.Add(key, "an award needs %s: so many of a hundred of the council, above 0, up to 100", key)
	case err != nil:
		e.Add(key, "%v", err)
	case share.Rat().Sign() <= 0, share.Rat().Cmp(hundredfold(1)) > 0:
		e.Add(key, "%s is a share of the council, in percent: above 0, up to 100", key)
	}
	return share.String()
}

// describe returns what awards say, in the file's order, which is part of it.
func describe(awards []*Award) (all []movement.Said) {
	if len(awards) > 0 {
		all = append(all, movement.Said{Thing: "awards", Field: "codes", Value: strings.Join(codesOf(awards), ", ")})
	}
	for _, a := range awards {
		for _, said := range []movement.Said{
			{Field: "name", Value: a.Name}, {Field: "name_en", Value: a.NameEn}, {Field: "given_by", Value: a.GivenBy}, {Field: "to", Value: strings.Join(a.To, ", ")},
			{Field: "once", Value: a.Once}, {Field: "by_rank", Value: flag(a.ByRank)}, {Field: "quorum", Value: a.Quorum}, {Field: "votes", Value: a.Votes},
			{Field: "papers", Value: strings.Join(a.Papers, ", ")}, {Field: "files", Value: strings.Join(a.Files, ", ")}, {Field: "example", Value: flag(a.Example)},
		} {
			if said.Thing = "award " + a.Code; said.Value != "" {
				all = append(all, said)
			}
		}
	}
	return all
}

// flag writes what is true, and nothing of what is not.
func flag(is bool) string {
	if is {
		return "true"
	}
	return ""
}

func codesOf(awards []*Award) []string {
	codes := make([]string, len(awards))
	for i, a := range awards {
		codes[i] = a.Code
	}
	return codes
}

// ImportAwards brings the awards to what their file says, in one transaction, and returns the difference; with dryRun it only
// tells. It fails with Invalid where the file is broken, as a fault.FileError, and with Conflict where it would take an award
// away that somebody was proposed for, or change who gives it or whether it goes by rank while a proposal for it is on its way.
func ImportAwards(ctx context.Context, db bun.IDB, name string, data []byte, dryRun bool) (edits movement.Edits, err error) {
	awards, err := ParseAwards(name, data)
	if err != nil {
		return nil, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever begins a proposal or takes a step holds the award's row.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE award IN EXCLUSIVE MODE"); err != nil {
			return err
		}
		before, err := Awards(ctx, tx)
		if err != nil {
			return err
		}
		if edits = movement.Difference(describe(before), describe(awards)); len(edits) == 0 {
			return nil
		}
		if err := keepsProposals(ctx, tx, before, awards); err != nil {
			return err
		}
		if dryRun {
			return nil
		}
		if _, err := tx.NewRaw("DELETE FROM award WHERE code NOT IN (?)", bun.List(codesOf(awards))).Exec(ctx); err != nil {
			return err
		}
		for i, a := range awards {
			_, err := tx.NewRaw(`INSERT INTO award (code, ordinal, declared) VALUES (?, ?, ?)
				ON CONFLICT (code) DO UPDATE SET ordinal = EXCLUDED.ordinal, declared = EXCLUDED.declared`, a.Code, i+1, a).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return audit.Write(ctx, tx, audit.File(data, nil, map[string]string{"what": "awards", "changes": strconv.Itoa(len(edits))}))
	})
	if err != nil {
		return nil, fmt.Errorf("importing %s: %w", name, err)
	}
	return edits, nil
}

// keepsProposals refuses what proposals rest on.
func keepsProposals(ctx context.Context, tx bun.IDB, before, after []*Award) error {
	var proposed []struct {
		Award string
		Going int
	}
	err := tx.NewRaw("SELECT award, count(*) FILTER (WHERE state IN (?)) AS going FROM proposal GROUP BY award ORDER BY award",
		bun.List([]ProposalState{Open, Returned, Forwarded})).Scan(ctx, &proposed)
	if err != nil {
		return err
	}
	for _, p := range proposed {
		now := slices.IndexFunc(after, func(a *Award) bool { return a.Code == p.Award })
		if now < 0 {
			return fault.New(fault.Conflict, "somebody was proposed for award %s; keep it in the file", p.Award)
		}
		was := slices.IndexFunc(before, func(a *Award) bool { return a.Code == p.Award })
		if was >= 0 && p.Going > 0 && (before[was].ByRank != after[now].ByRank || before[was].GivenBy != after[now].GivenBy) {
			return fault.New(fault.Conflict, "%d proposals for award %s are on their way; who gives it and whether it goes by rank can change once they are done", p.Going, p.Award)
		}
	}
	return nil
}
