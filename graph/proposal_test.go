package graph_test

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/contest"
	"thidua/internal/testdb"
)

// contestHouse is a house with the example awards, the people of a proposal's way, and all of D1's own reports handed in.
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
	if len(day) == 2 {
		day = "10-" + day
	}
	return fmt.Sprintf(`stepProposal(input: {proposal: "proposal:%d", expectedRevision: %d, step: %s, day: "2024-%s", %s})`, id, revision, step, day, more)
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
		{"the Central's decision", "leader.P", stepping(1, 10, "DECISION", "11-01", `paper: "99/QĐ"`), stood("DECIDED", 11)},
		{"it is handed over", "board", stepping(1, 11, "HANDED_OVER", "11-01", ``), stood("HANDED_OVER", 12)},
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
				query += ` {proposal {state revision} objections {rule message(locale: VI)} userErrors {code}}`
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
	told := func(rule, sentence string) string {
		return `"objections":[{"rule":"` + rule + `","message":"` + sentence + `"}],"userErrors":[{"code":"CONFLICT"}]`
	}
	// 1: a unit that owes reports.
	do(told("OWES_REPORTS", "đơn vị còn nợ 10 báo cáo năm 2024: nộp trước"), "leader.D2 "+saving("giay_khen", "D2", `achievement: "Tốt"`), "leader.D2 "+stepping(1, 1, "MEETING", "02", votes),
		"leader.D2 "+stepping(1, 2, "LETTER", "03", `paper: "3"`))
	// 2: a unit and a person under discipline.
	do(told("UNDER_DISCIPLINE", "cá nhân đang bị xem xét, thi hành kỷ luật: chờ kết thúc"), "officer.D1 "+saving("giay_khen", "D1", an), "officer2.D1 "+stepping(2, 1, "MEETING", "02", votes),
		"inspector "+bar(`unit: "#D1", person: "nguyễn văn an"`), "leader.D1 "+stepping(2, 2, "LETTER", "03", `paper: "3"`))
	do(`"userErrors":[]`, `inspector endBar(bar: "bar:1", until: "2024-11-01") {userErrors {code}}`)
	// 3: who proposes also decides.
	do(`"userErrors":[]`, way(2)[1:]...)
	do(told("SAME_HAND", "bạn đã tham gia đề nghị: bước này do người khác thực hiện"), "leader.D1 "+stepping(2, 5, "DECISION", "06", `paper: "7"`))
	do(`"userErrors":[]`, "leader.P "+stepping(2, 5, "DECISION", "06", `paper: "7"`))
	// 4: the same achievement once more.
	do(told("ALREADY_REWARDED", "thành tích này đã được tặng Giấy khen cho năm 2024"), "officer.D1 "+saving("giay_khen", "D1", an), way(3)[0], way(3)[1])
	// 5: a medal that the person has.
	do(`"userErrors":[]`, append([]string{"officer.D1 " + saving("ky_niem_chuong", "D1", an)}, way(4)...)...)
	do(`"userErrors":[]`, "leader.P "+turning(4, 5, "FORWARD", `reason: ""`), "leader.P "+stepping(4, 6, "DECISION", "11-01", `paper: "8"`))
	do(told("ALREADY_HELD", "Kỷ niệm chương Cựu chiến binh Việt Nam chỉ tặng một lần, và đã tặng cho năm 2024"), "officer.D1 "+saving("ky_niem_chuong", "D1", `person: "Nguyễn Văn An", born: 1950, achievement: "Việc khác"`), way(5)[0], way(5)[1])
}

// script does one thing after another in a house, and holds each answer against what it is to hold.
func (h *house) script(ask string, steps [][4]string) {
	h.T.Helper()
	for _, s := range steps {
		name, account, query, want := s[0], s[1], s[2], s[3]
		if got := h.Ask(account, h.WithIDs("mutation {"+query+ask+"}")); !strings.Contains(got, want) {
			h.T.Errorf("%s: %s\nwant %s", name, got, want)
		}
	}
}

// leads takes a proposal from its beginning, done as revision 1, to the council, on the 2nd to the 5th of October.
func (h *house) leads(id int) {
	h.T.Helper()
	h.script(proposed, [][4]string{
		{"the unit meets", "officer2.D1", stepping(id, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"the leader signs", "leader.D1", stepping(id, 2, "LETTER", "03", `paper: "3"`), stood("OPEN", 3)},
		{"the board checks", "board", stepping(id, 3, "DOSSIER", "04", ``), stood("OPEN", 4)},
		{"the council votes", "council", stepping(id, 4, "COUNCIL", "05", votes), stood("OPEN", 5)},
	})
}

// TestProposal_Turned refuses, revokes and proposes anew, with papers of wrong days and votes that come to a tie on the way.
func TestProposal_Turned(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	const invalid, conflict = `"userErrors":[{"code":"BAD_USER_INPUT"}]`, `"userErrors":[{"code":"CONFLICT"}]`
	report := func(day string) string {
		return `saveProposal(input: {award: "giay_khen", year: 2024, unit: "#D1", achievement: "Tốt", day: "` + day + `"})`
	}
	tie := `paper: "2", members: 10, present: 10, votesFor: 5, against: 5`
	good := saving("giay_khen", "D1", `achievement: "Tốt"`)
	h.script(proposed, [][4]string{
		{"a report from before the year", "officer.D1", report("2023-12-31"), invalid},
		{"a report to come", "officer.D1", report("2024-11-11"), invalid},
		{"the report", "officer.D1", good, stood("OPEN", 1)},
		{"a tie of the unit's meeting", "officer2.D1", stepping(1, 1, "MEETING", "05", tie), objected("TOO_FEW_VOTES")},
		{"the meeting", "officer2.D1", stepping(1, 1, "MEETING", "05", votes), stood("OPEN", 2)},
		{"a letter from before the meeting", "leader.D1", stepping(1, 2, "LETTER", "04", `paper: "3"`), invalid},
		{"refused before there is a letter", "board", turning(1, 2, "REFUSE", `reason: "x"`), conflict},
		{"the letter", "leader.D1", stepping(1, 2, "LETTER", "06", `paper: "3"`), stood("OPEN", 3)},
		{"refused by who proposes", "officer.D1", turning(1, 3, "REFUSE", `reason: "x"`), "FORBIDDEN"},
		{"the dossier", "board", stepping(1, 3, "DOSSIER", "07", ``), stood("OPEN", 4)},
		{"a tie of a council of ten, of which half is enough", "council", stepping(1, 4, "COUNCIL", "10", tie), objected("TOO_FEW_VOTES")},
		{"more for it than there are", "council", stepping(1, 4, "COUNCIL", "10", `paper: "2", members: 10, present: 11, votesFor: 11, against: 0`), objected("VOTES_EXCEED")},
		{"one more for it", "council", stepping(1, 4, "COUNCIL", "10", `paper: "2", members: 10, present: 10, votesFor: 6, against: 4`), stood("OPEN", 5)},
		{"revoked before it is decided", "leader.P", turning(1, 5, "REVOKE", `reason: "x"`), conflict},
		{"forwarded, and nobody above gives it", "leader.P", turning(1, 5, "FORWARD", `reason: ""`), conflict},
		{"a decision from before the council", "leader.P", stepping(1, 5, "DECISION", "09", `paper: "4"`), invalid},
		{"refused without a reason", "leader.P", turning(1, 5, "REFUSE", `reason: " "`), invalid},
		{"to hang a paper is no turn", "leader.P", turning(1, 5, "HANG", `reason: "x"`), invalid},
		{"refused", "leader.P", turning(1, 5, "REFUSE", `reason: "chưa đủ mức"`), stood("REFUSED", 6)},
		{"then nothing is decided", "leader.P", stepping(1, 6, "DECISION", "12", `paper: "4"`), conflict},
		{"nor sent back", "leader.P", turning(1, 6, "RETURN", `reason: "x"`), conflict},
		{"what was refused is proposed anew", "officer.D1", good, stood("OPEN", 1)},
	})
	h.leads(2)
	h.script(proposed, [][4]string{
		{"and given", "leader.P", stepping(2, 5, "DECISION", "06", `paper: "4"`), stood("DECIDED", 6)},
		{"revoked by a paper from before the decision", "leader.P", `turnProposal(input: {proposal: "proposal:2", expectedRevision: 6, how: REVOKE, day: "2024-10-05", reason: "x"})`, invalid},
		{"once more for the same", "officer.D1", good, stood("OPEN", 1)},
		{"the unit meets again", "officer2.D1", stepping(3, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"the same achievement", "leader.D1", stepping(3, 2, "LETTER", "03", `paper: "3"`), objected("ALREADY_REWARDED")},
		{"the first is revoked", "leader.P", turning(2, 6, "REVOKE", `reason: "khai sai"`), stood("REVOKED", 7)},
		{"so the other may come", "leader.D1", stepping(3, 2, "LETTER", "03", `paper: "3"`), stood("OPEN", 3)},
		{"what the Central gives", "officer.D1", saving("bang_khen", "D1", `achievement: "Việc lớn"`), stood("OPEN", 1)},
	})
	h.leads(4)
	h.script(proposed, [][4]string{
		{"forwarded", "leader.P", turning(4, 5, "FORWARD", `reason: ""`), stood("FORWARDED", 6)},
		{"forwarded again", "leader.P", turning(4, 6, "FORWARD", `reason: ""`), conflict},
		{"a decision from before it was forwarded", "leader.P", stepping(4, 6, "DECISION", "31", `paper: "9"`), invalid},
		{"the Central refuses", "leader.P", turning(4, 6, "REFUSE", `reason: "Trung ương không khen"`), stood("REFUSED", 7)},
	})
}

// TestProposal_RestsOn strikes out what proposals rest on, and has them rest on what is not theirs.
func TestProposal_RestsOn(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	h.Grant("officer.D1", "district_officer", "D2")
	own, before, foreign := h.Enter("mediations", "C1", "2024-09-01"), h.Enter("mediations", "C1", "2023-09-01"), h.Enter("mediations", "C3", "2024-09-01")
	resting := func(entry string) string {
		return saving("giay_khen", "D1", `achievement: "Hòa giải", entry: "`+entry+`"`)
	}
	h.script(proposed, [][4]string{
		{"on what was done the year before", "officer.D1", resting(before), `"userErrors":[{"code":"BAD_USER_INPUT"}]`},
		{"on what others did", "officer.D1", resting(foreign), `"userErrors":[{"code":"BAD_USER_INPUT"}]`},
		{"on what is not to be read", "officer2.D1", resting(foreign), `"userErrors":[{"code":"NOT_FOUND"}]`},
		{"on what was done below", "officer.D1", resting(own), stood("OPEN", 1)},
		{"the unit meets", "officer2.D1", stepping(1, 1, "MEETING", "02", votes), stood("OPEN", 2)},
	})
	_, err := h.DB.NewRaw("UPDATE entry SET state = 'VOID' WHERE 'entry:' || id = ?", own).Exec(t.Context())
	h.Must(err)
	h.script(` {proposal {state} objections {rule message(locale: VI)} userErrors {code}}`, [][4]string{
		{"the entry was struck out", "leader.D1", stepping(1, 2, "LETTER", "03", `paper: "3"`), `{"rule":"PAPER_MISSING","message":"mục ghi trong sổ mà hồ sơ căn cứ vào đã bị gạch bỏ`},
	})
	h.script(proposed, [][4]string{
		{"and is named no more", "officer.D1", `saveProposal(input: {proposal: "proposal:1", expectedRevision: 2, day: "2024-10-01", achievement: "Hòa giải"})`, stood("OPEN", 3)},
		{"the unit meets again", "officer2.D1", stepping(1, 3, "MEETING", "02", votes), stood("OPEN", 4)},
		{"the leader signs", "leader.D1", stepping(1, 4, "LETTER", "03", `paper: "3"`), stood("OPEN", 5)},
	})
	// What is given once a year was given for the same thing the year before.
	_, err = h.DB.NewRaw(`INSERT INTO proposal (award, year, unit_id, achievement, state, step, revision, at)
		VALUES ('bang_khen', 2023, ?, 'Nhà  tình NGHĨA', 'HANDED_OVER', 8, 1, '2023-12-01')`, h.Units["D1"].ID).Exec(t.Context())
	h.Must(err)
	for id, want := range map[string]string{"nhà tình nghĩa": `[{"rule":"ALREADY_REWARDED"}]`, "Đường mới": `[]`} {
		got := h.Ask("officer.D1", h.WithIDs("mutation {"+saving("bang_khen", "D1", `achievement: "`+id+`"`)+" {proposal {objections {rule}}}}"))
		if !strings.Contains(got, `"objections":`+want) {
			t.Errorf("this year for %q: %s, want %s", id, got, want)
		}
	}
}

// TestProposal_OfAUnitThatCloses gives and hands over what a commune was proposed for before it closed: it is entered where
// the commune's history is kept.
func TestProposal_OfAUnitThatCloses(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	h.handIn("C1")
	h.Employ("clerk.C1", "commune_reporter", "C1")
	h.script(proposed, [][4]string{
		{"the clerk writes", "clerk.C1", saving("giay_khen", "C1", `achievement: "Tuyến phố sạch"`), stood("OPEN", 1)},
		{"the unit meets", "clerk.C1", stepping(1, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"the chair signs", "leader.C1", stepping(1, 2, "LETTER", "03", `paper: "3"`), stood("OPEN", 3)},
		{"the district checks", "officer.D1", stepping(1, 3, "DOSSIER", "04", ``), stood("OPEN", 4)},
	})
	_, err := h.DB.NewRaw("UPDATE unit SET closed = '2024-10-20' WHERE id = ?", h.Units["C1"].ID).Exec(t.Context())
	h.Must(err)
	h.script(proposed, [][4]string{
		{"the council votes", "council", stepping(1, 4, "COUNCIL", "22", votes), stood("OPEN", 5)},
		{"it is decided", "leader.P", stepping(1, 5, "DECISION", "23", `paper: "6"`), stood("DECIDED", 6)},
		{"and handed over", "board", stepping(1, 6, "HANDED_OVER", "25", ``), stood("HANDED_OVER", 7)},
	})
	want := `"entered":{"unit":{"code":"D1"},"state":"NOTED","values":[{"value":"COLLECTIVE"},`
	got := h.Ask("officer.D1", `{node(id: "proposal:1") {... on Proposal {entered {unit {code} state values {value}}}}}`)
	if !strings.Contains(got, want) || !strings.Contains(got, `{"value":"xã Ấp C1: Tuyến phố sạch"}`) {
		t.Errorf("entered: %s\nwant %s", got, want)
	}
	h.script(proposed, [][4]string{{"and revoked", "leader.P", turning(1, 7, "REVOKE", `reason: "khai sai"`), stood("REVOKED", 8)}})
	if got := h.Ask("officer.D1", `{node(id: "proposal:1") {... on Proposal {entered {state}}}}`); !strings.Contains(got, `"VOID"`) {
		t.Errorf("revoked: %s", got)
	}
}

// atOnce asks at once in several accounts' names, all of them held up by a lock on a row that they want until each waits for
// one, and returns how many answers hold each of some words.
func (h *house) atOnce(row string, asks map[string]string, words ...string) map[string]int {
	h.T.Helper()
	holding, err := testdb.Owner(h.T, h.DB).BeginTx(h.T.Context(), nil)
	h.Must(err)
	_, err = holding.ExecContext(h.T.Context(), "SELECT FROM "+row+" FOR UPDATE")
	h.Must(err)
	var all sync.WaitGroup
	answers := make(chan string, len(asks))
	for account, ask := range asks {
		all.Go(func() { answers <- h.Ask(account, h.WithIDs("mutation {"+ask+proposed+"}")) })
	}
	for waiting := 0; waiting < len(asks); runtime.Gosched() {
		h.Must(h.DB.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(h.T.Context(), &waiting))
	}
	h.Must(holding.Rollback())
	all.Wait()
	close(answers)
	counts := map[string]int{}
	for answer := range answers {
		found := false
		for _, w := range words {
			if strings.Contains(answer, w) {
				counts[w]++
				found = true
			}
		}
		if !found {
			h.T.Errorf("an answer that nobody expected: %s", answer)
		}
	}
	return counts
}

// TestProposal_AtOnce has two people do the same at once: it is done once, and the other is told.
func TestProposal_AtOnce(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	h.Employ("board2", "province_board", "P")
	h.Employ("leader2.P", "province_leader", "P")
	once := func(what string, got map[string]int, words ...string) {
		t.Helper()
		for _, w := range words {
			if got[w] != 1 {
				t.Errorf("%s: %v, want each once", what, got)
			}
		}
	}
	an := func(deed string) string {
		return saving("ky_niem_chuong", "D1", `person: "Nguyễn Văn An", born: 1950, achievement: "`+deed+`"`)
	}
	h.script(proposed, [][4]string{
		{"a medal", "officer.D1", an("Một"), stood("OPEN", 1)},
		{"the unit meets", "officer2.D1", stepping(1, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"the leader signs", "leader.D1", stepping(1, 2, "LETTER", "03", `paper: "3"`), stood("OPEN", 3)},
	})
	done, told := stood("OPEN", 4), `"userErrors":[{"code":"CONFLICT"}]`
	once("the dossier", h.atOnce("proposal WHERE id = 1", map[string]string{"board": stepping(1, 3, "DOSSIER", "04", ``), "board2": stepping(1, 3, "DOSSIER", "04", ``)}, done, told), done, told)
	h.script(proposed, [][4]string{
		{"the council votes", "council", stepping(1, 4, "COUNCIL", "05", votes), stood("OPEN", 5)},
		{"a second medal", "officer.D1", an("Hai"), stood("OPEN", 1)},
	})
	h.leads(2)
	h.script(proposed, [][4]string{
		{"both are forwarded", "leader.P", turning(1, 5, "FORWARD", `reason: ""`), stood("FORWARDED", 6)},
		{"to the Central", "leader.P", turning(2, 5, "FORWARD", `reason: ""`), stood("FORWARDED", 6)},
	})
	decided := func(id int) string {
		return fmt.Sprintf(`stepProposal(input: {proposal: "proposal:%d", expectedRevision: 6, step: DECISION, day: "2024-11-02", paper: "7"})`, id)
	}
	done, told = stood("DECIDED", 7), objected("ALREADY_HELD")
	once("both decided", h.atOnce("award", map[string]string{"leader.P": decided(1), "leader2.P": decided(2)}, done, told), done, told)
	var acts, audited, given int
	h.Must(h.DB.NewRaw("SELECT count(*), count(*) FILTER (WHERE step = 7 AND act = 'DONE') FROM proposal_act").Scan(t.Context(), &acts, &given))
	h.Must(h.DB.NewRaw("SELECT count(*) FROM audit WHERE act::text LIKE 'PROPOSAL%'").Scan(t.Context(), &audited))
	if acts != 13 || given != 1 || audited != acts {
		t.Errorf("%d acts, %d decisions and %d lines of the audit, want 13, 1 and 13", acts, given, audited)
	}
	// The same beginning, sent twice at once.
	begin := saving("giay_khen", "D1", `achievement: "Ba", key: "3f2504e0-4f89-41d3-9a0c-0305e82c3301"`)
	h.atOnce("award", map[string]string{"officer.D1": begin, "officer2.D1": begin}, stood("OPEN", 1), told)
	var begun int
	h.Must(h.DB.NewRaw("SELECT count(*) FROM proposal WHERE achievement = 'Ba'").Scan(t.Context(), &begun))
	if begun != 1 {
		t.Errorf("%d were begun with one key", begun)
	}
}

// TestProposal_MayNot says why somebody may not take the step that waits.
func TestProposal_MayNot(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	h.Grant("leader.D1", "province_leader", "P")
	h.script(proposed, [][4]string{{"a diploma", "officer.D1", saving("bang_khen", "D1", `achievement: "Việc lớn"`), stood("OPEN", 1)}})
	why := func(wants map[string]string) {
		t.Helper()
		for account, want := range wants {
			if got := h.Ask(account, `{node(id: "proposal:1") {... on Proposal {mayNot(locale: VI) may}}}`); !strings.Contains(got, want) {
				t.Errorf("to %s: %s, want %s", account, got, want)
			}
		}
	}
	why(map[string]string{"officer2.D1": `{"mayNot":null,"may":["CHANGE","STEP","RETURN","HANG"]}`, "council": `{"mayNot":"bước này dành cho người lập hồ sơ khen thưởng của đơn vị","may":["HANG"]}`, "inspector": `"may":[]`})
	h.script(proposed, [][4]string{
		{"the unit meets", "officer2.D1", stepping(1, 1, "MEETING", "02", votes), stood("OPEN", 2)},
		{"the leader signs", "leader.D1", stepping(1, 2, "LETTER", "03", `paper: "3"`), stood("OPEN", 3)},
	})
	why(map[string]string{"leader.D1": `"bước này dành cho cấp trên trực tiếp, nơi thẩm định hồ sơ"`, "board": `{"mayNot":null,"may":["STEP","RETURN","REFUSE","HANG"]}`})
	h.script(proposed, [][4]string{
		{"the board checks", "board", stepping(1, 3, "DOSSIER", "04", ``), stood("OPEN", 4)},
		{"the council votes", "council", stepping(1, 4, "COUNCIL", "05", votes), stood("OPEN", 5)},
	})
	why(map[string]string{"leader.D1": `"bạn đã tham gia đề nghị: bước này do người khác thực hiện"`, "leader.P": `{"mayNot":"Bằng khen do Trung ương Hội tặng: trình lên trước","may":["RETURN","FORWARD","REFUSE","HANG"]}`,
		"board": `"bước này dành cho lãnh đạo có thẩm quyền quyết định"`})
}

// TestProposal_Names says other names of those who are proposed or barred: whoever may not read proposals hears the same, and
// neither log nor audit nor register tells them.
func TestProposal_Names(t *testing.T) {
	t.Parallel()
	h := contestHouse(t)
	const name, other = "Nguyễn Văn An", "Y Bhăm Êban"
	h.script(proposed, [][4]string{{"a person, named in what they did", "officer.D1", saving("giay_khen", "D1", `person: "`+name+`", born: 1950, achievement: "Ông `+name+` cứu người"`), stood("OPEN", 1)}})
	h.leads(1)
	h.script(proposed, [][4]string{
		{"it is decided", "leader.P", stepping(1, 5, "DECISION", "06", `paper: "7"`), stood("DECIDED", 6)},
		{"and handed over", "board", stepping(1, 6, "HANDED_OVER", "07", ``), stood("HANDED_OVER", 7)},
		{"revoked, with the name in the reason", "leader.P", turning(1, 7, "REVOKE", `paper: "9/QĐ", reason: "`+name+` khai sai"`), stood("REVOKED", 8)},
		{"a person who is on the way", "officer.D1", saving("giay_khen", "D1", `person: "`+name+`", born: 1950, achievement: "Việc khác"`), stood("OPEN", 1)},
	})
	if got := h.Ask("inspector", h.WithIDs(`mutation {recordBar(input: {kind: COMPLAINT, unit: "#D1", person: "`+name+`", since: "2024-10-01", reason: "Đơn thư"}) {userErrors {code}}}`)); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	asks := []string{
		`{proposals(first: 9) {totalCount nodes {id person born achievement acts {reason} objections {message} entered {summary}}}}`, `{proposals(waiting: true, first: 9) {totalCount}}`,
		`{node(id: "proposal:1") {... on Proposal {person achievement entered {id}}}}`, `{bars(first: 9) {totalCount nodes {person reason}}}`, `{attention {proposals}}`,
		`{audit(acts: [PROPOSAL_SAVE, PROPOSAL_STEP, BAR_RECORD, ENTRY_SAVE, ENTRY_VOID], first: 50) {nodes {act what {name value}}}}`, `{entries(register: "exemplars", where: {states: [VOID, NOTED]}, first: 9) {totalCount nodes {summary comment values {value text withheld} revisions {comment values {text}}}}}`,
		`{entries(register: "exemplars", where: {states: [VOID, NOTED], search: "` + name + `"}, first: 9) {totalCount}}`,
	}
	readers := map[string]bool{"leader.P": true, "council": true, "board": true, "inspector": true, "officer.D1": true, "leader.D1": true,
		"analyst.P": false, "admin": false, "central": false, "leader.D2": false, "leader.C1": false, "reporter.B1": false, "head.C1": false, "stranger": false}
	before := map[string][]string{}
	for account, reads := range readers {
		for _, ask := range asks {
			before[account] = append(before[account], h.whole(account, ask, map[string]any{}))
		}
		if told := strings.Join(before[account], ""); strings.Contains(told, name) != reads {
			t.Errorf("%s reads names: %v, want %v", account, !reads, reads)
		}
	}
	owner := testdb.Owner(t, h.DB)
	for _, change := range []string{"UPDATE proposal SET person = replace(person, ?, ?), achievement = replace(achievement, ?, ?) WHERE person <> ''", "UPDATE bar SET person = replace(person, ?, ?), reason = replace(reason, ?, ?) WHERE person <> ''"} {
		_, err := owner.ExecContext(t.Context(), change, name, other, name, other)
		h.Must(err)
	}
	for account, reads := range readers {
		changed := false
		for i, ask := range asks {
			after := h.whole(account, ask, map[string]any{})
			if changed = changed || after != before[account][i]; !reads && after != before[account][i] {
				t.Errorf("%s sees another answer (- before, + after):\n%s", account, cmp.Diff(before[account][i], after))
			}
		}
		if reads && !changed {
			t.Errorf("%s does not see that the names are others: the test changes nothing", account)
		}
	}
	var kept string
	h.Must(h.DB.NewRaw(`SELECT (SELECT string_agg(a::text, ' ') FROM audit AS a) || (SELECT string_agg(e.values::text, ' ') FROM entry AS e) || (SELECT string_agg(r.values::text || r.comment, ' ') FROM entry_revision AS r)`).Scan(t.Context(), &kept))
	for what, told := range map[string]string{"the log": h.Log.String(), "the audit or a register": kept} {
		if strings.Contains(told, "Nguyễn") {
			t.Errorf("%s tells a name: %s", what, told)
		}
	}
	if !strings.Contains(kept, "Thu hồi Giấy khen: 9/QĐ") || !strings.Contains(kept, "Giấy khen 2024") {
		t.Errorf("the register does not say which award it was, and by which paper it was taken back: %s", kept)
	}
}
