package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/internal/contest"
)

// contestHouse is a house with the example awards, the people of a proposal's way, and all reports of D1 and C1 handed in.
func contestHouse(t *testing.T) *house {
	t.Helper()
	h := build(t)
	if _, err := contest.ImportAwards(t.Context(), h.DB.DB, "awards.yaml", contest.ExampleAwards, false); err != nil {
		t.Fatal(err)
	}
	for _, a := range strings.Fields("officer.D1/district_officer/D1 officer2.D1/district_officer/D1 board/province_board/P council/council/P " +
		"inspector/inspector/P head/cluster_head/D1") {
		w := strings.Split(a, "/")
		h.Employ(w[0], w[1], w[2])
	}
	h.Grant("head", "district_officer", "D2")
	if _, err := h.DB.NewRaw(`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?, 'C1', 'Cụm 1') RETURNING id)
		INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT id, ?, 2024, daterange('2024-01-01', NULL) FROM c`,
		h.Units["P"].ID, h.Units["D1"].ID).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.handIn("D1")
	return h
}

// handIn has units hand in their own reports of all months that were due.
func (h *house) handIn(units ...string) {
	h.T.Helper()
	for _, unit := range units {
		for month := 1; month <= 10; month++ {
			h.Say(fmt.Sprintf("%s %02d", unit, month))
		}
	}
}

// save writes a proposal's beginning, step a step of it, and turn a turn.
func saving(award, unit, more string) string {
	return fmt.Sprintf(`saveProposal(input: {award: %q, year: 2024, unit: "#%s", day: "2024-10-01", paper: "01/BC", %s})`, award, unit, more)
}

func stepping(id, revision int, step, day, more string) string {
	return fmt.Sprintf(`stepProposal(input: {proposal: "proposal:%d", expectedRevision: %d, step: %s, day: "2024-10-%s", %s})`, id, revision, step, day, more)
}

func turning(id, revision int, how, more string) string {
	return fmt.Sprintf(`turnProposal(input: {proposal: "proposal:%d", expectedRevision: %d, how: %s, day: "2024-11-01", %s})`, id, revision, how, more)
}

const (
	votes    = `paper: "02/BB", members: 9, present: 9, votesFor: 9, against: 0`
	proposed = ` {proposal {state revision} objections {rule} userErrors {code}}`
)

func stood(state string, revision int) string {
	return fmt.Sprintf(`{"proposal":{"state":%q,"revision":%d},"objections":[],"userErrors":[]}`, state, revision)
}

func objected(rules ...string) string {
	for i, r := range rules {
		rules[i] = fmt.Sprintf(`{"rule":%q}`, r)
	}
	return `"objections":[` + strings.Join(rules, ",") + `],"userErrors":[{"code":`
}

// TestProposal_WholeWay follows an emulation flag from its achievement report into the register, by seven people, with
// what is refused on its way.
func TestProposal_WholeWay(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	const deed = `achievement: "Dẫn đầu phong trào"`
	for _, step := range []struct{ name, account, query, want string }{
		{"the officer writes the achievement report", "officer.D1", saving("co_thi_dua", "D1", deed), stood("OPEN", 1)},
		{"a district's leader does not write for another", "leader.D2", saving("co_thi_dua", "D1", deed), `"userErrors":[{"code":"NOT_FOUND"}]`},
		{"a flag is for no person", "officer.D1", saving("co_thi_dua", "D1", deed+`, person: "Nguyễn Văn An"`), objected("NOT_FOR_SUCH")},
		{"the letter does not skip the meeting", "leader.D1", stepping(1, 1, "LETTER", "03", `paper: "3"`), objected("STEP_SKIPPED")},
		{"more votes than were there", "officer2.D1", stepping(1, 1, "MEETING", "02", `paper: "2", members: 9, present: 8, votesFor: 9, against: 0`), objected("VOTES_EXCEED")},
		{"minutes without a number", "officer2.D1", stepping(1, 1, "MEETING", "02", `members: 9, present: 9, votesFor: 9, against: 0`), objected("PAPER_MISSING")},
		{"the unit meets", "officer2.D1", stepping(1, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"who has seen an older one hears it", "leader.D1", stepping(1, 1, "LETTER", "03", `paper: "03/TTr"`), `"userErrors":[{"code":"CONFLICT"}]`},
		{"the leader signs the letter", "leader.D1", stepping(1, 2, "LETTER", "03", `paper: "03/TTr"`), stood("OPEN", 3)},
		{"who wrote it does not check it", "officer.D1", stepping(1, 3, "DOSSIER", "04", ``), `FORBIDDEN`},
		{"the board sends it back to the meeting", "board", turning(1, 3, "RETURN", `to: MEETING, reason: "biên bản thiếu chữ ký"`), stood("RETURNED", 4)},
		{"which is held anew", "officer2.D1", stepping(1, 4, "MEETING", "05", votes), stood("OPEN", 5)},
		{"and the letter with it", "leader.D1", stepping(1, 5, "LETTER", "06", `paper: "04/TTr"`), stood("OPEN", 6)},
		{"the board checks the dossier", "board", stepping(1, 6, "DOSSIER", "07", ``), stood("OPEN", 7)},
		{"the council does not skip the cluster", "council", stepping(1, 7, "COUNCIL", "09", votes), objected("STEP_SKIPPED")},
		{"the cluster gives its opinion", "head", stepping(1, 7, "OPINION", "08", `paper: "1", text: "Nhất cụm"`), stood("OPEN", 8)},
		{"too few of the council", "council", stepping(1, 8, "COUNCIL", "09", `paper: "5", members: 9, present: 5, votesFor: 5, against: 0`), objected("NO_QUORUM", "TOO_FEW_VOTES")},
		{"the council votes", "council", stepping(1, 8, "COUNCIL", "09", votes), stood("OPEN", 9)},
		{"what the Central gives is forwarded first", "leader.P", stepping(1, 9, "DECISION", "10", `paper: "6"`), objected("STEP_SKIPPED")},
		{"the leader forwards it", "leader.P", turning(1, 9, "FORWARD", `reason: ""`), stood("FORWARDED", 10)},
		{"the Central's decision", "leader.P", stepping(1, 10, "DECISION", "20", `paper: "99/QĐ"`), stood("DECIDED", 11)},
		{"it is handed over", "board", stepping(1, 11, "HANDED_OVER", "25", ``), stood("HANDED_OVER", 12)},
		{"and revoked", "leader.P", turning(1, 12, "REVOKE", `reason: "khai sai"`), stood("REVOKED", 13)},
		{"after which nothing is done to it", "leader.P", turning(1, 13, "RETURN", `reason: "x"`), `"userErrors":[{"code":"CONFLICT"}]`},
	} {
		got := h.Ask(step.account, h.WithIDs("mutation {"+step.query+proposed+"}"))
		if !strings.Contains(got, step.want) {
			t.Errorf("%s: %s\nwant %s", step.name, got, step.want)
		}
	}
	want := `{"papers":[],"entered":{"register":{"code":"exemplars"},"state":"VOID"}}`
	if got := h.Ask("leader.P", `{node(id: "proposal:1") {... on Proposal {papers {id} entered {register {code} state}}}}`); !strings.Contains(got, want) {
		t.Errorf("the register: %s\nwant %s", got, want)
	}
}

// TestProposal_FaultsOf2023 plays what the movement names as done wrongly in 2023.
func TestProposal_FaultsOf2023(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	h.Grant("leader.D1", "province_leader", "P")
	bar := func(more string) string {
		return `recordBar(input: {kind: DISCIPLINE, since: "2024-10-01", reason: "xem xét", ` + more + `}) {userErrors {code}}`
	}
	an := `person: "Nguyễn Văn An", born: 1950, achievement: "Cứu người"`
	way := func(id int) []string {
		return []string{"officer2.D1 " + stepping(id, 1, "MEETING", "02", votes), "leader.D1 " + stepping(id, 2, "LETTER", "03", `paper: "3"`),
			"board " + stepping(id, 3, "DOSSIER", "04", ``), "council " + stepping(id, 4, "COUNCIL", "05", votes)}
	}
	do := func(want string, lines ...string) {
		t.Helper()
		for i, line := range lines {
			account, query, _ := strings.Cut(line, " ")
			if !strings.HasSuffix(query, "}") {
				query += proposed
			}
			got := h.Ask(account, h.WithIDs("mutation {"+query+"}"))
			expected := `"userErrors":[]`
			if i == len(lines)-1 {
				expected = want
			}
			if !strings.Contains(got, expected) {
				t.Errorf("%s: %s\nwant %s", line, got, expected)
			}
		}
	}
	// 1: a unit that owes reports.
	do(objected("OWES_REPORTS"), "leader.D2 "+saving("giay_khen", "D2", `achievement: "Tốt"`), "leader.D2 "+stepping(1, 1, "MEETING", "02", votes),
		"leader.D2 "+stepping(1, 2, "LETTER", "03", `paper: "3"`))
	// 2: a unit and a person under discipline.
	do(objected("UNDER_DISCIPLINE"), "officer.D1 "+saving("giay_khen", "D1", an), "officer2.D1 "+stepping(2, 1, "MEETING", "02", votes),
		"inspector "+bar(`unit: "#D1", person: "nguyễn văn an"`), "leader.D1 "+stepping(2, 2, "LETTER", "03", `paper: "3"`))
	do(`"userErrors":[]`, `inspector endBar(bar: "bar:1", until: "2024-11-01") {userErrors {code}}`)
	// 3: who proposes also decides.
	do(`"userErrors":[]`, way(2)[1:]...)
	do(objected("SAME_HAND"), "leader.D1 "+stepping(2, 5, "DECISION", "06", `paper: "7"`))
	do(`"userErrors":[]`, "leader.P "+stepping(2, 5, "DECISION", "06", `paper: "7"`))
	// 4: the same achievement once more.
	do(objected("ALREADY_REWARDED"), "officer.D1 "+saving("giay_khen", "D1", an), way(3)[0], way(3)[1])
	// 5: a medal that the person has.
	do(`"userErrors":[]`, append([]string{"officer.D1 " + saving("ky_niem_chuong", "D1", an)}, way(4)...)...)
	do(`"userErrors":[]`, "leader.P "+turning(4, 5, "FORWARD", `reason: ""`), "leader.P "+stepping(4, 6, "DECISION", "06", `paper: "8"`))
	do(objected("ALREADY_HELD"), "officer.D1 "+saving("ky_niem_chuong", "D1", `person: "Nguyễn Văn An", born: 1950, achievement: "Việc khác"`), way(5)[0], way(5)[1])
}
