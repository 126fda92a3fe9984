package graph_test

import (
	"strings"
	"testing"
)

// TestApprovals_GoToWhoStoodAbove: what a unit reported for a month goes to the leader above it
// in that month, whatever became of the unit since, and to nobody else.
func TestApprovals_GoToWhoStoodAbove(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	h.Employ("leader.C3", "commune_leader", "C3")
	h.Say("C1 10 members_admitted=3", "C3 10 members_admitted=4", "C3 09 members_admitted=5")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "MOVE", "unit": "C3", "to": "D1"}`) // on 2024-11-01
	const (
		waiting = `{attention {waiting(first: 9) {totalCount nodes {unit {code path {code}} month values {value} findings {rule} revisions(first: 9) {nodes {act}}}}}}`
		approve = `mutation {approveReports(input: {reports: [{unit: "#U", month: "2024-M"}]}) {approved userErrors {code}}}`
		send    = `mutation {returnReport(input: {unit: "#U", month: "2024-M", comment: "sai"}) {report {state} userErrors {code}}}`
		all     = `mutation {approveReports(input: {waiting: {under: "#P", month: "2024-M"}}) {approved userErrors {code}}}`
	)
	in := func(query, unit, month string) string {
		return h.WithIDs(strings.NewReplacer("#U", "#"+unit, "2024-M", "2024-"+month).Replace(query))
	}
	for _, step := range []struct{ name, account, query, want string }{
		{"the successor's leader hands the last report of the one that went up", "leader.C2", in(`mutation {submitReport(input: {unit: "#U", month: "2024-M", values: [{element: "cows_given", value: 2}]}) {report {state} above {code} userErrors {code}}}`, "C1", "09"),
			`{"submitReport":{"report":{"state":"SUBMITTED"},"above":[{"code":"C2"}],"userErrors":[]}}`}, // which holds what C1 left
		{"but approves none of its reports", "leader.C2", in(approve, "C1", "09"), `{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`},
		{"also none that it did not hand up", "leader.C2", in(approve, "C1", "10"), `{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`},
		{"nor returns it", "leader.C2", in(send, "C1", "10"), `{"returnReport":{"report":{"state":"SUBMITTED"},"userErrors":[{"code":"NOT_FOUND"}]}}`},
		{"nothing waits for it", "leader.C2", waiting, `{"attention":{"waiting":{"totalCount":0,"nodes":[]}}}`},
		{"nor is anything approved with all that wait", "leader.C2", in(`mutation {approveReports(input: {waiting: {under: "#C2", month: "2024-M"}}) {approved userErrors {code}}}`, "", "10"),
			`{"approveReports":{"approved":0,"userErrors":[]}}`},
		{"the district above has them waiting, and none of the one that came to it later", "leader.D1", waiting, `{"attention":{"waiting":{"totalCount":2,"nodes":[` +
			`{"unit":{"code":"C1","path":[{"code":"P"},{"code":"D1"},{"code":"C1"}]},"month":"2024-09","values":[{"value":2}],"findings":[],"revisions":{"nodes":[{"act":"SUBMIT"}]}},` +
			`{"unit":{"code":"C1","path":[{"code":"P"},{"code":"D1"},{"code":"C1"}]},"month":"2024-10","values":[{"value":3}],"findings":[],"revisions":{"nodes":[{"act":"SUBMIT"}]}}]}}}`},
		{"it approves one", "leader.D1", in(approve, "C1", "09"), `{"approveReports":{"approved":1,"userErrors":[]}}`},
		{"and with all that wait the other", "leader.D1", in(`mutation {approveReports(input: {waiting: {under: "#D1", month: "2024-M"}}) {approved userErrors {code}}}`, "", "10"),
			`{"approveReports":{"approved":1,"userErrors":[]}}`},
		{"what a commune reported before it moved it cannot approve", "leader.D1", in(approve, "C3", "10"), `{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`},
		{"that goes to the district it was in, which reads it", "leader.D2", waiting, `{"attention":{"waiting":{"totalCount":2,"nodes":[` +
			`{"unit":{"code":"C3","path":[{"code":"P"},{"code":"D2"},{"code":"C3"}]},"month":"2024-09","values":[{"value":5}],"findings":[],"revisions":{"nodes":[{"act":"SUBMIT"}]}},` +
			`{"unit":{"code":"C3","path":[{"code":"P"},{"code":"D2"},{"code":"C3"}]},"month":"2024-10","values":[{"value":4}],"findings":[],"revisions":{"nodes":[{"act":"SUBMIT"}]}}]}}}`},
		{"and lists it, but nothing else of what left it", "leader.D2", in(`{reports(month: "2024-M", first: 9) {totalCount nodes {unit {code report(month: "2024-11") {state} figures(period: "2024", indicators: ["4.1"]) {value} parent {code} children(first: 9) {nodes {code}}}}}}`, "", "10"),
			`{"reports":{"totalCount":1,"nodes":[{"unit":{"code":"C3","report":null,"figures":[],"parent":{"code":"D2"},"children":{"nodes":[]}}}]}}`},
		{"the unit itself it does not find", "leader.D2", in(`{unit(by: {id: "#U"}) {code}}`, "C3", ""), `"code":"NOT_FOUND"`},
		{"it returns one", "leader.D2", in(send, "C3", "09"), `{"returnReport":{"report":{"state":"RETURNED"},"userErrors":[]}}`},
		{"and approves the other", "leader.D2", in(approve, "C3", "10"), `{"approveReports":{"approved":1,"userErrors":[]}}`},
		{"the month in which it moved", "leader.C3", in(`mutation {submitReport(input: {unit: "#U", month: "2024-M", values: [{element: "cows_given", value: 2}]}) {report {state} userErrors {code}}}`, "C3", "11"),
			`{"submitReport":{"report":{"state":"SUBMITTED"},"userErrors":[]}}`},
		{"it no longer has", "leader.D2", in(approve, "C3", "11"), `{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`},
		{"but the one that it moved to", "leader.D1", in(approve, "C3", "11"), `{"approveReports":{"approved":1,"userErrors":[]}}`},
		{"and the province approves nothing over their heads", "leader.P", in(all, "", "10"), `{"approveReports":{"approved":0,"userErrors":[]}}`},
	} {
		if got := h.Ask(step.account, step.query); got != `{"data":`+step.want+`}` && (!strings.HasPrefix(step.want, `"`) || !strings.Contains(got, step.want)) {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
	}
}

// TestReports_OfAUnitThatWentElsewhere show it as it last stood: whoever it reported to is told
// nothing of where it has gone.
func TestReports_OfAUnitThatWentElsewhere(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 11 members_admitted=3")
	h.reorganiseFrom("2024-11-05", `{"do": "MERGE", "unit": "C1", "to": "C3"}`)
	query := h.inIDs(`{node(id: "report:C1:2024-11") {... on Report {unit {id path {code} parent {code} successors {unit {code}}}}}}`)
	for account, seen := range map[string]string{"leader.D1": `"parent":{"code":"D1"},"successors":[]`, "leader.D2": `"parent":null,"successors":[{"unit":{"code":"C3"}}]`} {
		want := h.WithIDs(`{"data":{"node":{"unit":{"id":"#C1@2024-11-04","path":[{"code":"P"},{"code":"D1"},{"code":"C1"}],` + seen + `}}}}`)
		if got := h.Ask(account, query); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", account, got, want)
		}
	}
}

// TestApprovals_OfAForeignUnitAreAsOfAnAbsentOne, also where the caller may hand it up or once
// stood above it.
func TestApprovals_OfAForeignUnitAreAsOfAnAbsentOne(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	h.Say("C1 10 members_admitted=3", "C3 10 members_admitted=4")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "MOVE", "unit": "C3", "to": "D1"}`)
	for account, unit := range map[string]string{"leader.C2": "C1", "leader.D1": "C3", "leader.P": "C3"} {
		for _, query := range []string{
			`mutation {approveReports(input: {reports: [{unit: "X", month: "2024-10"}]}) {approved userErrors {field code message}}}`,
			`mutation {returnReport(input: {unit: "X", month: "2024-10", comment: "sai"}) {userErrors {field code message}}}`,
		} {
			id := h.WithIDs("#" + unit)
			a := strings.ReplaceAll(h.Ask(account, strings.ReplaceAll(query, "X", id)), id, "X")
			b := strings.ReplaceAll(h.Ask(account, strings.ReplaceAll(query, "X", "unit:999")), "unit:999", "X")
			if a != b || !strings.Contains(a, "NOT_FOUND") {
				t.Errorf("%s: %s\nforeign: %s\n absent: %s", account, query, a, b)
			}
		}
	}
}
