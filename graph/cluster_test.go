package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/graphtest"
	"thidua/internal/contest"
)

const clusterAnswer = ` {cluster {id may members {unit {code} since until} heads {account until}} userErrors {field code message}}}`

// saveCluster forms a cluster of the year, or changes it; members are written "#D1", or "#D1 until: \"2024-12-01\"".
func (h *house) saveCluster(account, which string, members ...string) string {
	h.T.Helper()
	for i, m := range members {
		unit, rest, _ := strings.Cut(m, " ")
		members[i] = fmt.Sprintf(`{unit: %q %s}`, unit, rest)
	}
	return h.Ask(account, h.WithIDs(`mutation {saveCluster(input: {name: "Cụm", `+which+`, members: [`+strings.Join(members, ", ")+`]})`+clusterAnswer))
}

func (h *house) nameHead(account, cluster, office, whom, more string) string {
	h.T.Helper()
	var id int64
	h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", whom).Scan(h.T.Context(), &id))
	return h.Ask(account, fmt.Sprintf(`mutation {nameClusterHead(input: {cluster: %q, office: %s, account: "account:%d", %s})`, cluster, office, id, more)+clusterAnswer)
}

// heading returns the days from today on, each with its unit, for which an account holds the role of who heads a cluster.
func (h *house) heading(account string) (held []string) {
	h.T.Helper()
	h.Must(h.DB.NewRaw(`SELECT n.code || ' ' || (g.valid * daterange(?::date, NULL))::text FROM grants AS g JOIN account AS a ON a.id = g.account_id
		JOIN naming AS n ON n.unit_id = g.unit_id AND n.valid @> ?::date
		WHERE a.name = ? AND g.role = 'cluster_head' AND g.revoked IS NULL AND NOT isempty(g.valid * daterange(?::date, NULL)) ORDER BY n.code, g.valid`,
		graphtest.Today, graphtest.Today, account, graphtest.Today).Scan(h.T.Context(), &held))
	return held
}

func TestSaveCluster_Refuses(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("D1", "C4", "COMMUNE", "xã")
	h.Open("D1", "B9", "BRANCH", "Chi hội")
	h.Open("P", "D3", "DISTRICT", "huyện")
	_, err := h.DB.NewRaw("UPDATE unit SET closed = '2024-06-01' WHERE id = ?", h.Units["D3"].ID).Exec(t.Context())
	h.Must(err)
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	of := func(code, parent string) string { return fmt.Sprintf(`year: 2024, code: %q, parent: %q`, code, parent) }
	if got := h.saveCluster("leader.P", of("P1", "#P"), "#D1", "#D2"); !strings.Contains(got, `"userErrors":[]`) || !strings.Contains(got, `"may":["CHANGE","NAME_HEAD","DRAW_UP"]`) {
		t.Fatal(got)
	}
	if got := h.saveCluster("leader.D1", of("D1-1", "#D1"), "#C1"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	tests := []struct{ name, account, which, members, want string }{
		{"a unit in two clusters of a year", "leader.D1", of("D1-2", "#D1"), "#C1", "is a member of another cluster of 2024"},
		{"a code that is taken", "leader.D1", of("P1", "#D1"), "#C2", "has the code P1"},
		{"members of two levels", "leader.D1", of("D1-2", "#D1"), "#C2,#B9", "the members of a cluster are of one level"},
		{"a unit of another level that joins", "leader.D1", `cluster: "cluster:2"`, "#C1,#B9", "the members of a cluster are of one level"},
		{"a unit that hangs deeper", "leader.P", of("P2", "#P"), "#C1", `"NOT_FOUND"`},
		{"another parent's child", "leader.D1", of("D1-2", "#P"), "#C2", "does not hang directly below"},
		{"another's unit", "leader.D1", of("D1-2", "#D1"), "#C2,#C3", `"NOT_FOUND"`},
		{"a unit that closed", "leader.P", of("P2", "#P"), "#D3", "does not hang directly below"},
		{"a unit twice", "leader.D1", of("D1-2", "#D1"), "#C2,#C2", "named twice"},
		{"no members", "leader.D1", of("D1-2", "#D1"), "", "a cluster has 1 to 200 members"},
		{"days of another year", "leader.D1", of("D1-2", "#D1"), `#C2 since: "2023-12-31"`, "a member is one for days of 2024"},
		{"days from before it was there", "leader.D1", of("D1-2", "#D1"), `#C2 since: "2024-05-01" until: "2024-04-01"`, "a member is one for days of 2024"},
		{"a cluster of which one may form a part", "leader.P in D1", `cluster: "cluster:1"`, "#D1", "may not form clusters of all of its members"},
		{"another's cluster", "leader.D2", `cluster: "cluster:2"`, "#C3", "there is no such cluster"},
		{"who heads none", "reporter.B1", `cluster: "cluster:1"`, "#D1", `"FORBIDDEN"`},
	}
	before := h.Ask("leader.P", `{clusters(year: 2024) {code members {unit {code} since until}}}`)
	for _, tt := range tests {
		var members []string
		if tt.members != "" {
			members = strings.Split(tt.members, ",")
		}
		if got := h.saveCluster(tt.account, tt.which, members...); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	foreign := strings.ReplaceAll(h.saveCluster("leader.D1", of("D1-2", "#D1"), "#C3"), h.Units["C3"].PermanentID(), "X")
	if absent := strings.ReplaceAll(h.saveCluster("leader.D1", of("D1-2", "#D1"), "unit:999"), "unit:999", "X"); foreign != absent {
		t.Errorf("a foreign unit: %s\nan absent one: %s", foreign, absent)
	}
	if after := h.Ask("leader.P", `{clusters(year: 2024) {code members {unit {code} since until}}}`); after != before {
		t.Errorf("what was refused changed something:\n%s", cmp.Diff(before, after))
	}
}

// TestClusterHead_HoldsTheRoleAtMembers gives and takes the role as heads and members come and go.
func TestClusterHead_HoldsTheRoleAtMembers(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("P", "D3", "DISTRICT", "huyện")
	h.Open("P", "D4", "DISTRICT", "huyện")
	h.Employ("leader.D4", "district_leader", "D4")
	if got := h.saveCluster("leader.P", `year: 2024, code: "P1", parent: "#P"`, "#D1", "#D2"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	const c = "cluster:1"
	holds := func(when, account string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, h.heading(account)); diff != "" {
			t.Errorf("%s: %s holds the role (-want +got):\n%s", when, account, diff)
		}
	}
	does := func(answer string, want string) {
		t.Helper()
		if !strings.Contains(answer, want) {
			t.Fatalf("%s, want %s", answer, want)
		}
	}
	const done = `"userErrors":[]`
	does(h.nameHead("leader.P", c, "HEAD", "leader.D4", `since: "2024-11-10"`), "holds no office at a member")
	does(h.nameHead("leader.P", c, "HEAD", "leader.C1", `since: "2024-11-10"`), "holds no office at a member")
	does(h.nameHead("leader.P", c, "HEAD", "leader.D1", `since: "2024-11-09"`), "a role cannot be given for days that have passed")
	does(h.nameHead("leader.P", c, "HEAD", "leader.D1", `since: "2024-11-20", until: "2024-11-20"`), "the last day lies before the first")
	holds("refused", "leader.D1")
	does(h.nameHead("leader.P", c, "HEAD", "leader.D1", `since: "2024-11-10", until: "2024-11-20"`), done)
	does(h.nameHead("leader.P", c, "HEAD", "leader.D1", `since: "2024-12-01"`), done)
	holds("with a gap between two headings", "leader.D1", "D1 [2024-11-10,2024-11-20)", "D1 [2024-12-01,)", "D2 [2024-11-10,2024-11-20)", "D2 [2024-12-01,)")
	does(h.nameHead("leader.P", c, "HEAD", "leader.D2", `since: "2024-11-20", until: "2024-12-01"`), done)
	holds("in the gap", "leader.D2", "D1 [2024-11-20,2024-12-01)", "D2 [2024-11-20,2024-12-01)")
	holds("whose days come after", "leader.D1", "D1 [2024-11-10,2024-11-20)", "D1 [2024-12-01,)", "D2 [2024-11-10,2024-11-20)", "D2 [2024-12-01,)")
	does(h.saveCluster("leader.P", `cluster: "cluster:1"`, "#D1", "#D2", "#D3"), done)
	holds("one joins", "leader.D2", "D1 [2024-11-20,2024-12-01)", "D2 [2024-11-20,2024-12-01)", "D3 [2024-11-20,2024-12-01)")
	does(h.saveCluster("leader.P", `cluster: "cluster:1"`, "#D1", "#D2"), done)
	holds("one leaves", "leader.D2", "D1 [2024-11-20,2024-12-01)", "D2 [2024-11-20,2024-12-01)")
	does(h.nameHead("leader.P", c, "DEPUTY", "leader.D2", `since: "2024-11-10"`), done)
	holds("who is deputy as well", "leader.D2", "D1 [2024-11-10,2024-11-20)", "D1 [2024-11-20,2024-12-01)", "D1 [2024-12-01,)",
		"D2 [2024-11-10,2024-11-20)", "D2 [2024-11-20,2024-12-01)", "D2 [2024-12-01,)")
	does(h.saveCluster("leader.P", `cluster: "cluster:1"`, "#D1"), done)
	holds("their own unit leaves", "leader.D2")
	for _, id := range []string{"head:1", "head:2"} {
		does(h.Ask("leader.D2", `mutation {endClusterHead(head: "`+id+`", until: "2024-11-10")`+clusterAnswer), "there is no such cluster")
		does(h.Ask("leader.P", `mutation {endClusterHead(head: "`+id+`", until: "2024-11-09")`+clusterAnswer), "cannot be ended for days that have passed")
	}
	does(h.Ask("leader.P", `mutation {endClusterHead(head: "head:2", until: "2024-12-24")`+clusterAnswer), done)
	holds("an end is set", "leader.D1", "D1 [2024-11-10,2024-11-20)", "D1 [2024-12-01,2024-12-24)")
	does(h.Ask("leader.P", `mutation {endClusterHead(head: "head:1", until: "2024-11-10")`+clusterAnswer), done)
	holds("one that runs is ended", "leader.D1", "D1 [2024-12-01,2024-12-24)")
}

// TestCluster_FollowsTheTree has members close and move away: they are members no longer, and who heads them loses the role there.
func TestCluster_FollowsTheTree(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("D1", "C4", "COMMUNE", "xã")
	h.Open("D1", "C5", "COMMUNE", "xã")
	if got := h.saveCluster("leader.D1", `year: 2024, code: "X", parent: "#D1"`, "#C1", "#C2", "#C4", "#C5"); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	if got := h.nameHead("leader.D1", "cluster:1", "HEAD", "leader.C1", `since: "2024-11-10"`); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	if got, want := h.Ask("leader.C1", `{viewer {roots {code} apart: roots(headed: false) {code}}}`), `{"data":{"viewer":{"roots":[{"code":"C1"},{"code":"C2"},{"code":"C4"},{"code":"C5"}],"apart":[{"code":"C1"}]}}}`; got != want {
		t.Errorf("where who heads it begins: %s, want %s", got, want)
	}
	const members = `{clusters(year: 2024) {may members {unit {code} until} heads {account until}}}`
	whole, roles := h.Ask("leader.D1", members), h.heading("leader.C1")
	h.reorganise(`{"do": "MERGE", "unit": "C4", "to": "C5"}, {"do": "MOVE", "unit": "C2", "to": "D2"}`)
	got := h.Ask("leader.D1", members)
	for _, want := range []string{`{"unit":{"code":"C2"},"until":"2024-11-01"}`, `{"unit":{"code":"C4"},"until":"2024-11-01"}`, `{"unit":{"code":"C5"},"until":null}`, `"may":["CHANGE","NAME_HEAD","DRAW_UP"]`} {
		if !strings.Contains(got, want) {
			t.Errorf("after: %s, want %s", got, want)
		}
	}
	if held := strings.Join(h.heading("leader.C1"), " "); strings.Contains(held, "C2") {
		t.Errorf("where a member moved away, its head holds %s", held)
	}
	if got := h.Ask("admin", `mutation {revertReorganisation(id: "reorganisation:1") {userErrors {message}}}`); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	if back := h.Ask("leader.D1", members); back != whole {
		t.Errorf("taken back:\n%s", cmp.Diff(whole, back))
	}
	if diff := cmp.Diff(roles, h.heading("leader.C1")); diff != "" {
		t.Errorf("roles once it was taken back:\n%s", diff)
	}
	h.reorganise(`{"do": "MERGE", "unit": "C4", "to": "C5"}, {"do": "MOVE", "unit": "C2", "to": "D2"}`)
	if got := h.saveCluster("leader.D1", `cluster: "cluster:1"`, "#C1", "#C5"); !strings.Contains(got, `"userErrors":[]`) {
		t.Errorf("changed after members went: %s", got)
	}
	if got := h.Ask("leader.D1", `mutation {endClusterHead(head: "head:1", until: "2024-11-10")`+clusterAnswer); !strings.Contains(got, `"userErrors":[]`) {
		t.Errorf("ended after members went: %s", got)
	}
	if held := strings.Join(h.heading("leader.C1"), " "); strings.Contains(held, "C1 ") || strings.Contains(held, "C5") {
		t.Errorf("ended after members went: %s", held)
	}
}

// TestRevert_NotAfterTheContest: a reorganisation is taken back no more once a unit that it opened takes part in the contest.
func TestRevert_NotAfterTheContest(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.reorganise(`{"do": "OPEN", "to": "D1", "code": "C9", "type": "xã", "name": "Mới", "level": "COMMUNE", "kind": "TERRITORIAL"}`)
	const revert = `mutation {revertReorganisation(id: "reorganisation:1") {reorganisation {state} userErrors {code message}}}`
	var id int64
	h.Must(h.DB.NewRaw("SELECT unit_id FROM naming WHERE code = 'C9'").Scan(t.Context(), &id))
	_, err := h.DB.NewRaw("INSERT INTO target_setting (year, indicator, unit_id, low, day, document, reason, at) VALUES (2024, '4.1', ?, 1, '2024-11-02', '', '', now())", id).Exec(t.Context())
	h.Must(err)
	if got := h.Ask("admin", revert); !strings.Contains(got, `{"code":"CONFLICT","message":"C9 xã Mới, which it opened, takes part in the contest since: targets were set for it; reorganise anew instead of taking it back"}`) {
		t.Errorf("after a target was set: %s", got)
	}
	if got := h.saveCluster("leader.D1", `year: 2024, code: "X", parent: "#D1"`, "#C1", fmt.Sprintf("unit:%d", id)); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	if got := h.Ask("admin", revert); !strings.Contains(got, `"CONFLICT"`) || !strings.Contains(got, "it is entered in a cluster") {
		t.Errorf("after it joined a cluster: %s", got)
	}
	if got := h.Ask("leader.D1", `{clusters(year: 2024) {members {unit {code} since until}}}`); !strings.Contains(got, `{"unit":{"code":"C9"},"since":"2024-11-01","until":null}`) {
		t.Errorf("half of it was taken back: %s", got)
	}
}

// TestClusterHead_ReadsNoReport asks as who heads a cluster, and nothing else: the member's sum is told, and no report
// behind it, nor what says something of one.
func TestClusterHead_ReadsNoReport(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 01 members_admitted=5")
	if got := h.Ask("head.C1", `{unit(by: {code: "C1"}) {figures(period: "2024", indicators: ["4.1"]) {numerator}}}`); !strings.Contains(got, `"numerator":5`) {
		t.Fatalf("the member's sum: %s", got)
	}
	if got, want := h.Ask("head.C1", `{viewer {roots {code} apart: roots(headed: false) {code}}}`), `{"data":{"viewer":{"roots":[{"code":"C1"}],"apart":[]}}}`; got != want {
		t.Errorf("where who heads a cluster alone begins: %s, want %s", got, want)
	}
	for _, query := range []string{
		`{unit(by: {code: "C1"}) {reports(period: "2024") {month}}}`,
		`{node(id: "report:` + strings.TrimPrefix(h.Units["C1"].PermanentID(), "unit:") + `:2024-01") {id}}`,
		`{node(id: "revision:` + strings.TrimPrefix(h.Units["C1"].PermanentID(), "unit:") + `:2024-01:1") {id}}`,
	} {
		if got := h.Ask("head.C1", query); strings.Contains(got, `"month":`) || strings.Contains(got, `"id":`) {
			t.Errorf("%s: %s", query, got)
		}
	}
}

// TestCluster_OfCommunes has a district's leader run a cluster of its communes from end to end: its head, named by them,
// draws up the pact, which the members' leaders sign, gives points and notes its meetings.
func TestCluster_OfCommunes(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	h.Employ("clerk.C1", "commune_reporter", "C1")
	name := func(office, whom string) string {
		var id int64
		h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", whom).Scan(t.Context(), &id))
		return fmt.Sprintf(`mutation {nameClusterHead(input: {cluster: "cluster:1", office: %s, account: "account:%d", since: "2024-11-10"})`, office, id) + clusterAnswer
	}
	const (
		done    = `"userErrors":[]`
		meets   = "cluster_meetings of #%s on 2024-11-08: kind=PACT matter=Ký_giao_ước members=2 attended=2"
		noted   = `{entry {id state may} findings {messageEn} userErrors {code}}`
		mayNote = `{unit(by: {code: "C1"}) {registers(year: 2024) {register {code} mayWrite}}}`
		heads   = "only who heads a cluster as an officer of the unit, or stands in for who does, notes in Register of cluster meetings"
	)
	meeting := func(unit string) string { return "mutation {" + entry(fmt.Sprintf(meets, unit)) + noted + "}" }
	for name, file := range contest.Schemes2024() {
		_, _, err := contest.ImportScheme(t.Context(), h.DB.DB, name, file, false)
		h.Must(err)
	}
	var line string
	h.Must(h.DB.NewRaw("SELECT l ->> 'code' FROM scheme, jsonb_array_elements(declared -> 'lines') AS l WHERE level = 'COMMUNE' AND l ->> 'method' = 'BY_HAND' LIMIT 1").Scan(t.Context(), &line))
	weigh := func(unit string) string {
		return `mutation {givePoints(input: {year: 2024, level: COMMUNE, giver: CLUSTER, points: [{unit: "` + unit + `", line: "` + line + `", points: 0.5}]}) {scores {unit {code}} userErrors {code message}}}`
	}
	h.work([]officeRow{
		{"formed", "leader.D1", `mutation {saveCluster(input: {year: 2024, code: "X", parent: "#D1", name: "Cụm 1", members: [{unit: "#C1"}, {unit: "#C2"}]})` + clusterAnswer, done},
		{"who may not note yet", "leader.C1", meeting("C1"), heads},
		{"nor is it offered", "leader.C1", mayNote, `{"register":{"code":"cluster_meetings"},"mayWrite":false}`},
		{"by another district's leader", "leader.D2", name("HEAD", "leader.C1"), `"code":"NOT_FOUND"`},
		{"named", "leader.D1", name("HEAD", "leader.C1"), done},
		{"a deputy", "leader.D1", name("DEPUTY", "leader.C2"), done},
		{"draws up the pact, too little of it", "leader.C1", `mutation {drawUpPact(input: {cluster: "cluster:1", signed: "2024-11-08", place: "Ea Súp", promises: [{indicator: "1.2", unit: "#C2", low: 89}]}) {pact {id} userErrors {message}}}`, "less than what is wanted"},
		{"draws up the pact", "leader.C1", `mutation {drawUpPact(input: {cluster: "cluster:1", signed: "2024-11-08", place: "Ea Súp", promises: [{indicator: "1.2", unit: "#C2", low: 95.5}, {indicator: "1.2", unit: "#C1", low: 92}]}) {pact {id} userErrors {message}}}`, `"pact:1"`},
		{"signs it", "leader.C1", `mutation {signPact(pact: "pact:1", unit: "#C1") {pact {parties {unit {code} by}} userErrors {message}}}`, `{"unit":{"code":"C1"},"by":"leader.C1"}`},
		{"for the other, at which they are but the head", "leader.C1", `mutation {signPact(pact: "pact:1", unit: "#C2") {userErrors {code}}}`, "NOT_FOUND"},
		{"the other signs", "leader.C2", `mutation {signPact(pact: "pact:1", unit: "#C2") {pact {parties {unit {code} by}} userErrors {message}}}`, `{"unit":{"code":"C2"},"by":"leader.C2"}`},
		{"points for the other", "leader.C1", weigh("#C2"), `{"scores":[{"unit":{"code":"C2"}}],"userErrors":[]}`},
		{"points of one who heads nothing", "clerk.C1", weigh("#C1"), `"FORBIDDEN"`},
		{"the board", "leader.C2", `{clusters(year: 2024) {level may board {rows {unit {code}}}}}`, `"level":"COMMUNE","may":["DRAW_UP","WEIGH"],"board":{"rows":[{"unit":{"code":`},
		{"notes its meeting", "leader.C1", meeting("C1"), `{"entry":{"id":"entry:1","state":"NOTED","may":["SAVE","VOID"]},"findings":[],"userErrors":[]}`},
		{"where they are but the head", "leader.C1", meeting("C2"), "NOT_FOUND"},
		{"the deputy, at their own unit", "leader.C2", meeting("C2"), `"findings":[],"userErrors":[]`},
		{"who keeps the unit's other registers", "clerk.C1", meeting("C1"), heads},
		{"and may not strike it out either", "clerk.C1", `mutation {voidEntry(input: {id: "entry:1", reason: "sai"}) {entry {may} userErrors {message}}}`, heads},
		{"nor is it offered that", "clerk.C1", `{node(id: "entry:1") {... on Entry {may}}}`, `"may":[]`},
		{"of a year in which they head none", "leader.C1", strings.Replace(meeting("C1"), "2024-11-08", "2023-11-08", 1), `"entry":null`},
		{"who heads it is asked to", "leader.C1", mayNote, `{"register":{"code":"cluster_meetings"},"mayWrite":true}`},
		{"no longer the head", "leader.D1", `mutation {endClusterHead(head: "head:1", until: "2024-11-10")` + clusterAnswer, done},
		{"notes no more", "leader.C1", meeting("C1"), heads},
		{"nor corrects", "leader.C1", "mutation {" + entry("entry:1: kind=WORK matter=Giao_ban members=2 attended=1") + noted + "}", heads},
	})
}

// TestClusters_NamesAndDays: a name is one that can be read, a code is one, and a year is a year.
func TestClusters_NamesAndDays(t *testing.T) {
	t.Parallel()
	h := build(t)
	form := func(name, code, year string) string {
		return fmt.Sprintf(`mutation {saveCluster(input: {year: %s, code: %q, parent: "#P", name: %q, members: [{unit: "#D1"}]}) {cluster {name} userErrors {message}}}`, year, code, name)
	}
	h.cluster("D2")
	draw := func(more, low string) string {
		return `mutation {drawUpPact(input: {cluster: "cluster:1", ` + more + `, promises: [{indicator: "4.1", unit: "#D2", low: ` + low + `}]}) {pact {id} userErrors {field message}}}`
	}
	long := strings.Repeat("a", 501)
	const nobody = `{"cluster":null,"userErrors":[{"message":"`
	h.work([]officeRow{
		{"no name", "leader.P", form("", "K", "2024"), nobody + "a cluster needs a name"},
		{"a name of blanks", "leader.P", form(" \t ", "K", "2024"), nobody + "a cluster needs a name"},
		{"a name of 201 bytes", "leader.P", form(long[:201], "K", "2024"), nobody + "a cluster needs a name"},
		{"no code", "leader.P", form("Cụm", "", "2024"), nobody + `\"\" is no code of a cluster`},
		{"a code with a blank", "leader.P", form("Cụm", "K 1", "2024"), nobody + `\"K 1\" is no code of a cluster`},
		{"a code of 33 letters", "leader.P", form("Cụm", long[:33], "2024"), "is no code of a cluster"},
		{"a year that is none", "leader.P", form("Cụm", "K", "24"), nobody + "a cluster is of a year"},
		{"a name with blanks around it", "leader.P", form(" Cụm 2 ", "K", "2024"), `{"cluster":{"name":"Cụm 2"},"userErrors":[]}`},
		{"a pact signed nowhere", "leader.P", draw(`signed: "2024-03-08", place: " "`, "5"), `["input","place"]`},
		{"in a place that nobody reads", "leader.P", draw(`signed: "2024-03-08", place: "`+long+`"`, "5"), "this is longer than 500 bytes"},
		{"with a number that nobody reads", "leader.P", draw(`signed: "2024-03-08", place: "a", document: "`+long+`"`, "5"), `["input","document"]`},
		{"in the year before", "leader.P", draw(`signed: "2023-12-31", place: "a"`, "5"), `["input","signed"]`},
		{"half a person", "leader.P", draw(`signed: "2024-03-08", place: "a"`, "5.5"), "is not whole; 4.1 counts in whole numbers"},
		{"fewer than none", "leader.P", draw(`signed: "2024-03-08", place: "a"`, "-5"), "is below zero"},
		{"of a target that cannot be divided", "leader.P", strings.Replace(draw(`signed: "2024-03-08", place: "a"`, "5"), "4.1", "6.3", 1), `["input","promises","0","indicator"]`},
		{"a quota of half a person", "leader.P", setting("", "4.1 D1 5.5"), `["input","lines","0","low"]`},
		{"more decimals than anybody counts", "leader.P", setting("", "1.2 D1 91.123456789012345678901"), `"code":"BAD_USER_INPUT"`},
		{"nothing was drawn up", "leader.P", `{node(id: "pact:1") {id}}`, "NOT_FOUND"},
	})
}

// TestSignPact_AtOnce has two leaders of a member sign its pact at the same time: it is signed once, by one of them.
func TestSignPact_AtOnce(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("second.D1", "district_leader", "D1")
	h.cluster("D1", "D2")
	if got := h.Ask("leader.P", h.WithIDs(`mutation {drawUpPact(input: {cluster: "cluster:1", signed: "2024-03-08", place: "a", promises: [{indicator: "4.1", unit: "#D1", low: 5}]}) {pact {id} userErrors {message}}}`)); !strings.Contains(got, `"pact:1"`) {
		t.Fatal(got)
	}
	sign := h.WithIDs(`mutation {signPact(pact: "pact:1", unit: "#D1") {pact {parties {unit {code} by}} userErrors {message}}}`)
	answers := make(chan string)
	for _, account := range []string{"leader.D1", "second.D1", "leader.D1", "second.D1"} {
		go func() { answers <- h.Post(account, sign, nil).Body.String() }()
	}
	signers := map[string]bool{}
	for range 4 {
		got := <-answers
		_, by, found := strings.Cut(got, `{"unit":{"code":"D1"},"by":"`)
		by, _, _ = strings.Cut(by, `"`)
		if !found || !strings.Contains(got, `"userErrors":[]`) {
			t.Errorf("signed at once: %s", got)
			continue
		}
		signers[by] = true
	}
	if len(signers) != 1 || signers[""] {
		t.Errorf("it was signed by %v", signers)
	}
	if got := h.audited("PACT_SIGN"); strings.Count(got, "PACT_SIGN") != 1 {
		t.Errorf("the audit has\n%s", got)
	}
}

// TestPact_OfAUnitThatCloses: who closed or moved away since signs no pact, nor promises anything in a new one.
func TestPact_OfAUnitThatCloses(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("D1", "C4", "COMMUNE", "xã")
	h.Employ("leader.C4", "commune_leader", "C4")
	draw := func(unit string) string {
		return `mutation {drawUpPact(input: {cluster: "cluster:1", signed: "2024-03-08", place: "a", promises: [{indicator: "1.2", unit: "` + unit + `", low: 95}]}) {pact {parties {unit {code}}} userErrors {message}}}`
	}
	sign := `mutation {signPact(pact: "pact:1", unit: "#C4") {pact {id} userErrors {code}}}`
	h.work([]officeRow{
		{"formed", "leader.D1", `mutation {saveCluster(input: {year: 2024, code: "X", parent: "#D1", name: "Cụm", members: [{unit: "#C1"}, {unit: "#C2"}, {unit: "#C4"}]})` + clusterAnswer, `"userErrors":[]`},
		{"drawn up", "leader.D1", draw("#C4"), `{"parties":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}},{"unit":{"code":"C4"}}]}`},
	})
	h.work([]officeRow{{"signed", "leader.C4", sign, `"userErrors":[]`}})
	h.Grant("leader.P", "system_admin", "P")
	const leaving = `{node(id: "ID") {... on Reorganisation {preview {leaving {cluster {code members {unit {code}}} unit {code} until closes promises}}}}}`
	preview := func(account, steps string) string {
		in := input(steps)
		in["input"].(map[string]any)["document"] = steps
		return h.Ask(account, strings.Replace(leaving, "ID", idForm.FindString(h.AskWith(account, draft, in)), 1))
	}
	const cluster = `{"cluster":{"code":"X","members":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}},{"unit":{"code":"C4"}}]},`
	if got := preview("leader.P", `{"do": "MERGE", "unit": "C4", "to": "C1"}, {"do": "MOVE", "unit": "C2", "to": "D2"}`); !strings.Contains(got, `"leaving":[`+cluster+`"unit":{"code":"C2"},"until":"2024-11-01","closes":false,"promises":0},`+
		cluster+`"unit":{"code":"C4"},"until":"2024-11-01","closes":true,"promises":1}]`) {
		t.Errorf("who leaves by the reorganisation: %s", got)
	}
	if got := preview("admin", `{"do": "MERGE", "unit": "C4", "to": "C1"}`); !strings.Contains(got, `"leaving":[]`) {
		t.Errorf("who reads no clusters is told of those who leave: %s", got)
	}
	h.reorganise(`{"do": "MERGE", "unit": "C4", "to": "C1"}`)
	h.work([]officeRow{
		{"signed by who closed", "leader.C4", sign, `"code":"`},
		{"signed for who closed, by the successor's leader", "leader.C1", sign, `"code":"NOT_FOUND"`},
		{"a new one", "leader.D1", draw("#C4"), "is no member of the cluster on the day of the signing, or no longer"},
		{"without them", "leader.D1", draw("#C1"), `{"parties":[{"unit":{"code":"C1"}},{"unit":{"code":"C2"}}]}`},
	})
}
