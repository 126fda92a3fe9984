package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/graphtest"
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

// TestClusterHead_ReadsNoReport asks as who heads a cluster, and nothing else: the member's sum is told, and no report
// behind it, nor what says something of one.
func TestClusterHead_ReadsNoReport(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 01 members_admitted=5")
	if got := h.Ask("head.C1", `{unit(by: {code: "C1"}) {figures(period: "2024", indicators: ["4.1"]) {numerator}}}`); !strings.Contains(got, `"numerator":5`) {
		t.Fatalf("the member's sum: %s", got)
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
