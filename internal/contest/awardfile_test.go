package contest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/testdb"
)

const oneAward = `awards:
  - code: giay_khen
    name: "Giấy khen"
    name_en: "Certificate of merit"
    given_by: PROVINCE
    to: [UNIT, PERSON]
    quorum: 66.6
    votes: 50
`

// TestParseAwards_Broken reads files that somebody mistyped: each is refused, with the line and what to write instead.
func TestParseAwards_Broken(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, file, want string }{
		{"an empty file", "", "1: the file is empty; it begins with awards:"},
		{"nothing but a comment", "# awards\n", "1: the file is empty; it begins with awards:"},
		{"a list without a head", "- awards\n", "1: a file of awards is written with keys and values; it begins with awards:"},
		{"one word", "awards\n", "1: a file of awards is written with keys and values; it begins with awards:"},
		{"no awards", "awards:\n", "1: a file of awards needs awards: with a list of entries below it, each begun with a dash"},
		{"an empty list", "awards: []\n", "1: the file has no awards; write one at least below awards:"},
		{"a word for an award", "awards:\n  - giay_khen\n", "2: an award is written with keys and values, like - {code: …}"},
		{"a key that there is not", oneAward + "    level: PROVINCE\n", `9: "level" is no key of an award; write one of code, name, name_en, given_by, to, once, by_rank, quorum, votes, papers, files, example`},
		{"a key beside awards", oneAward + "year: 2024\n", `9: "year" is no key of a file of awards; write one of awards`},
		{"a key twice", oneAward + "    votes: 60\n", `9: "votes" stands in line 8 already; write it once`},
		{"a code twice", oneAward + strings.TrimPrefix(oneAward, "awards:\n"), `9: "giay_khen" stands twice; give each award its own code`},
		{"a code with an accent", strings.Replace(oneAward, "giay_khen", "giấy_khen", 1), `2: an award needs a code of small letters, digits and _, such as giay_khen, not "giấy_khen"`},
		{"no name", strings.Replace(oneAward, `name: "Giấy khen"`, `name: ""`, 1), `3: "giay_khen" needs a name and a name_en`},
		{"a name longer than any", strings.Replace(oneAward, "Giấy khen", strings.Repeat("khen ", 50), 1), "3: the name is longer than 200 bytes"},
		{"given by nobody", strings.Replace(oneAward, "    given_by: PROVINCE\n", "", 1), `2: "" is no given_by; write one of PROVINCE, CENTRAL`},
		{"given by a district", strings.Replace(oneAward, "PROVINCE", "DISTRICT", 1), `5: "DISTRICT" is no given_by; write one of PROVINCE, CENTRAL`},
		{"given to nobody", strings.Replace(oneAward, "[UNIT, PERSON]", "[]", 1), `6: award "giay_khen" is given to nobody; write to: [UNIT], [PERSON] or both`},
		{"given to a word", strings.Replace(oneAward, "[UNIT, PERSON]", "UNIT", 1), "6: to holds a list; write it like to: [A, B]"},
		{"given to one twice", strings.Replace(oneAward, "PERSON]", "UNIT]", 1), `6: to names "UNIT" twice; write it once`},
		{"persons by rank", oneAward + "    by_rank: true\n", `9: award "giay_khen" goes by rank, and persons have none: it is given to UNIT alone`},
		{"a flag that is none", oneAward + "    by_rank: yes\n", "9: by_rank is true or false; write it like by_rank: true"},
		{"once a month", oneAward + "    once: MONTH\n", `9: "MONTH" is no once; write one of LIFE, YEAR`},
		{"a council of nobody", strings.Replace(oneAward, "66.6", "0", 1), "7: quorum is a share of the council, in percent: above 0, up to 100"},
		{"more than a council", strings.Replace(oneAward, "66.6", "101", 1), "7: quorum is a share of the council, in percent: above 0, up to 100"},
		{"no votes", strings.Replace(oneAward, "    votes: 50\n", "", 1), "2: an award needs votes: so many of a hundred of the council, above 0, up to 100"},
		{"two thirds in words", strings.Replace(oneAward, "votes: 50", "votes: 2/3", 1), "8: "},
		{"a paper of no step", oneAward + "    papers: [MINUTES]\n", `9: "MINUTES" is no papers; write one of ACHIEVEMENT, MEETING, LETTER, DOSSIER, OPINION, COUNCIL, DECISION, HANDED_OVER`},
		{"a file after the dossier was checked", oneAward + "    files: [COUNCIL]\n", `9: "COUNCIL" is no files; write one of ACHIEVEMENT, MEETING, LETTER`},
		{"a tab", "awards:\n\t- code: a\n", "2: "},
		{"another encoding", "awards:\n  - name: \"Gi\xe1y\"\n", "2: this is not UTF-8; save the file as UTF-8"},
	} {
		_, err := ParseAwards("awards.yaml", []byte(tt.file))
		broken, ok := errors.AsType[*fault.FileError](err)
		if !ok {
			t.Errorf("%s: %v, want a problem of the file", tt.name, err)
			continue
		}
		if got := fmt.Sprintf("%d: %s", broken.Problems[0].Line, broken.Problems[0].Said); len(broken.Problems) > 2 || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestParseAwards_AsOtherProgramsSaveIt reads a file as Windows saves it: with a mark of the order of bytes, and with lines that end
// with two characters.
func TestParseAwards_AsOtherProgramsSaveIt(t *testing.T) {
	t.Parallel()
	want, err := ParseAwards("awards.yaml", ExampleAwards)
	if err != nil {
		t.Fatal(err)
	}
	got, err := ParseAwards("awards.yaml", []byte("\ufeff"+strings.ReplaceAll(string(ExampleAwards), "\n", "\r\n")))
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// TestImportAwards tells what a file would change, changes it, and takes nothing away that proposals rest on.
func TestImportAwards(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	take := func(file string, dryRun bool) (string, error) {
		edits, err := ImportAwards(t.Context(), db.DB, "awards.yaml", []byte(file), dryRun)
		return strings.Join(edits.Lines(), "\n"), err
	}
	stand := func() string {
		t.Helper()
		awards, err := Awards(t.Context(), db.DB)
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, a := range awards {
			told += fmt.Sprintf("%s by %s by rank %v; ", a.Code, a.GivenBy, a.ByRank)
		}
		return told
	}
	flag := "  - {code: co, name: Cờ, name_en: Flag, given_by: CENTRAL, to: [UNIT], by_rank: true, quorum: 70, votes: 80}\n"
	for _, tt := range []struct {
		name, file string
		dryRun     bool
		changes    string // the first of them
		refused    string
		stand      string
	}{
		{"tried", oneAward + flag, true, "+ award co name: Cờ", "", ""},
		{"taken in", oneAward + flag, false, "+ award co name: Cờ", "", "giay_khen by PROVINCE by rank false; co by CENTRAL by rank true; "},
		{"again", oneAward + flag, false, "", "", "giay_khen by PROVINCE by rank false; co by CENTRAL by rank true; "},
		{"in another order", "awards:\n" + flag + strings.TrimPrefix(oneAward, "awards:\n"), false, "- awards codes: giay_khen, co\n+ awards codes: co, giay_khen", "", "co by CENTRAL by rank true; giay_khen by PROVINCE by rank false; "},
		{"a broken file", oneAward + "    level: x\n", false, "", "is no key", "co by CENTRAL by rank true; giay_khen by PROVINCE by rank false; "},
	} {
		got, err := take(tt.file, tt.dryRun)
		if (err == nil) != (tt.refused == "") || err != nil && !strings.Contains(err.Error(), tt.refused) || !strings.HasPrefix(got, tt.changes) || (got == "") != (tt.changes == "") || stand() != tt.stand {
			t.Errorf("%s: %v, %s; then %s", tt.name, err, got, stand())
		}
	}
	if _, err := db.NewRaw(`INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'TERRITORIAL', '2020-01-01')`).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := db.NewRaw(`INSERT INTO proposal (award, year, unit_id, achievement, state, step, revision, at) SELECT 'co', 2024, id, 'Tốt', 'OPEN', 1, 1, now() FROM unit`).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"an award that somebody is proposed for":       oneAward,
		"who gives it, while somebody is on their way": oneAward + strings.Replace(flag, "CENTRAL", "PROVINCE", 1),
		"whether it goes by rank":                      oneAward + strings.Replace(flag, "by_rank: true, ", "", 1),
	} {
		if _, err := take(file, false); fault.KindOf(err) != fault.Conflict || !strings.HasPrefix(stand(), "co by CENTRAL by rank true; giay") {
			t.Errorf("%s: %v; then %s", name, err, stand())
		}
	}
	if got, err := take("awards:\n"+strings.Replace(flag, "quorum: 70", "quorum: 75", 1), false); err != nil || !strings.Contains(got, "+ award co quorum: 75") || !strings.Contains(got, "- award giay_khen name: Giấy khen") {
		t.Errorf("what the others rest on: %v, %s", err, got)
	}
}
