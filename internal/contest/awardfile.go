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
	"go.yaml.in/yaml/v4"

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
	root, err := movement.ReadYAML(name, "awards:", data)
	if err != nil {
		return nil, err
	}
	f := &awardFile{}
	var awards []*Award
	for _, field := range f.fields(root, "awards") {
		if field.value.Kind != yaml.SequenceNode {
			f.add(field.value, "awards is a list, an award below each dash")
			continue
		}
		for _, n := range field.value.Content {
			awards = append(awards, f.award(n))
		}
	}
	for i, a := range awards {
		if slices.ContainsFunc(awards[:i], func(b *Award) bool { return b.Code == a.Code }) && a.Code != "" {
			f.add(root, "two awards have the code %q; give each its own", a.Code)
		}
	}
	if len(f.found) == 0 && len(awards) == 0 {
		f.add(root, "the file has no awards; it begins with awards:")
	}
	if len(f.found) > 0 {
		slices.SortStableFunc(f.found, func(a, b fault.Problem) int { return a.Line - b.Line })
		shown := min(len(f.found), 50)
		return nil, &fault.FileError{File: name, Problems: f.found[:shown], More: len(f.found) - shown}
	}
	return awards, nil
}

// awardFile collects what is wrong with a file of awards.
type awardFile struct{ found []fault.Problem }

func (f *awardFile) add(at *yaml.Node, format string, args ...any) {
	f.found = append(f.found, fault.Problem{Line: max(at.Line, 1), Said: fault.Say(format, args...)})
}

// awardField is a key of the file and what stands behind it.
type awardField struct {
	key   string
	value *yaml.Node
}

// fields takes a mapping apart, whose keys are known.
func (f *awardFile) fields(n *yaml.Node, known ...string) (fields []awardField) {
	if n.Kind != yaml.MappingNode {
		f.add(n, "keys and values stand here: %s", strings.Join(known, ", "))
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if key := n.Content[i]; slices.Contains(known, key.Value) {
			fields = append(fields, awardField{key.Value, n.Content[i+1]})
		} else {
			f.add(key, "%.60q is no key here; there are %s", key.Value, strings.Join(known, ", "))
		}
	}
	return fields
}

var awardCode = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

func (f *awardFile) award(n *yaml.Node) *Award {
	a := &Award{}
	for _, field := range f.fields(n, "code", "name", "name_en", "given_by", "to", "once", "by_rank", "quorum", "votes", "papers", "files", "example") {
		v := field.value
		switch field.key {
		case "code":
			a.Code = v.Value
		case "name":
			a.Name = f.text(v)
		case "name_en":
			a.NameEn = f.text(v)
		case "given_by":
			a.GivenBy = f.oneOf(v, province, central)
		case "to":
			a.To = f.someOf(v, toUnit, toPerson)
		case "once":
			a.Once = f.oneOf(v, onceLife, onceYear)
		case "by_rank":
			a.ByRank = f.oneOf(v, "true", "false") == "true"
		case "quorum":
			a.Quorum = f.percent(v)
		case "votes":
			a.Votes = f.percent(v)
		case "papers":
			a.Papers = f.someOf(v, stepNames[1:]...)
		case "files":
			a.Files = f.someOf(v, "ACHIEVEMENT", "MEETING", "LETTER")
		case "example":
			a.Example = f.oneOf(v, "true", "false") == "true"
		}
	}
	if n.Kind != yaml.MappingNode {
		return a
	}
	if !awardCode.MatchString(a.Code) {
		f.add(n, "an award needs a code of small letters, digits and _, such as giay_khen, not %.60q", a.Code)
	}
	for _, need := range []struct{ key, value string }{{"name", a.Name}, {"name_en", a.NameEn}, {"given_by", a.GivenBy}, {"to", strings.Join(a.To, "")}, {"quorum", a.Quorum}, {"votes", a.Votes}} {
		if need.value == "" && !f.at(n) {
			f.add(n, "award %.60q needs %s", a.Code, need.key)
		}
	}
	if a.ByRank && slices.Contains(a.To, toPerson) {
		f.add(n, "award %.60q goes by rank, and persons have none: it is given to UNIT alone", a.Code)
	}
	return a
}

// at reports whether something within a node is wrong already: what is missing for that is not told twice.
func (f *awardFile) at(n *yaml.Node) bool {
	last := n.Line
	for _, c := range n.Content {
		last = max(last, c.Line)
	}
	return slices.ContainsFunc(f.found, func(p fault.Problem) bool { return p.Line >= n.Line && p.Line <= last })
}

func (f *awardFile) text(n *yaml.Node) string {
	text := strings.TrimSpace(n.Value)
	if n.Kind != yaml.ScalarNode || text == "" || len(text) > 200 {
		f.add(n, "a name of at most 200 bytes stands here")
	}
	return text
}

func (f *awardFile) oneOf(n *yaml.Node, words ...string) string {
	if n.Kind != yaml.ScalarNode || !slices.Contains(words, n.Value) {
		f.add(n, "one of these stands here: %s", strings.Join(words, ", "))
		return ""
	}
	return n.Value
}

func (f *awardFile) someOf(n *yaml.Node, words ...string) (some []string) {
	if n.Kind != yaml.SequenceNode {
		f.add(n, "a list of these stands here: %s", strings.Join(words, ", "))
		return nil
	}
	for _, c := range n.Content {
		word := f.oneOf(c, words...)
		if slices.Contains(some, word) {
			f.add(c, "%s stands here twice", word)
			continue
		}
		some = append(some, word)
	}
	return some
}

func (f *awardFile) percent(n *yaml.Node) string {
	share, err := movement.ParseDecimal(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || share.Rat().Sign() <= 0 || share.Rat().Cmp(hundredfold(1)) > 0 {
		f.add(n, "a share of the council stands here, in percent: above 0, up to 100")
		return ""
	}
	return share.String()
}

// describe returns what the award says, by key, in the file's order.
func (a *Award) describe() (pairs [][2]string) {
	shown := func(b bool) string {
		if b {
			return "true"
		}
		return ""
	}
	for _, p := range [][2]string{
		{"name", a.Name}, {"name_en", a.NameEn}, {"given_by", a.GivenBy}, {"to", strings.Join(a.To, ", ")}, {"once", a.Once},
		{"by_rank", shown(a.ByRank)}, {"quorum", a.Quorum}, {"votes", a.Votes}, {"papers", strings.Join(a.Papers, ", ")},
		{"files", strings.Join(a.Files, ", ")}, {"example", shown(a.Example)},
	} {
		if p[1] != "" {
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// awardEdits returns what changes from some awards to others.
func awardEdits(before, after []*Award) (edits movement.Edits) {
	code := func(a *Award) string { return a.Code }
	find := func(list []*Award, of string) map[string]string {
		said := map[string]string{}
		if i := slices.IndexFunc(list, func(a *Award) bool { return a.Code == of }); i >= 0 {
			for _, p := range list[i].describe() {
				said[p[0]] = p[1]
			}
		}
		return said
	}
	var codes []string
	for _, a := range slices.Concat(after, before) {
		if !slices.Contains(codes, code(a)) {
			codes = append(codes, code(a))
		}
	}
	for _, of := range codes {
		old, now := find(before, of), find(after, of)
		for _, key := range []string{"name", "name_en", "given_by", "to", "once", "by_rank", "quorum", "votes", "papers", "files", "example"} {
			edit := movement.Edit{Thing: "award " + of, Field: key}
			if text, ok := old[key]; ok {
				edit.Before = &text
			}
			if text, ok := now[key]; ok {
				edit.After = &text
			}
			if old[key] != now[key] {
				edits = append(edits, edit)
			}
		}
	}
	if len(edits) == 0 && !slices.Equal(codesOf(before), codesOf(after)) {
		was, is := strings.Join(codesOf(before), ", "), strings.Join(codesOf(after), ", ")
		edits = append(edits, movement.Edit{Thing: "awards", Field: "order", Before: &was, After: &is})
	}
	return edits
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
// away that somebody was proposed for, or change who gives it, to whom or by what while a proposal for it is on its way.
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
		if edits = awardEdits(before, awards); len(edits) == 0 {
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
