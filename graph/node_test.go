package graph_test

import (
	"strings"
	"testing"

	"thidua/internal/report"
)

// TestUnit_HasAnIDOfItsDay: what a unit was is another thing, to whoever keeps answers by their
// ids, than what it is.
func TestUnit_HasAnIDOfItsDay(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B3 02 members_total=50 members_studied=50", "C1 02 members_admitted=3", "C2 05 members_admitted=4")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "RENAME", "unit": "C2", "name": "Hai"}`)
	for _, tt := range []struct{ name, query, want string }{
		{"today it bears its own", `{unit(by: {id: "#C2"}) {id unitId title}}`, `{"unit":{"id":"#C2","unitId":"#C2","title":"xã Hai"}}`},
		{"and so it does where today is asked for", `{unit(by: {id: "#C2"}, on: "2024-11-10") {id}}`, `{"unit":{"id":"#C2"}}`},
		{"or named by the id", `{unit(by: {id: "#C2@2024-11-10"}) {id}}`, `{"unit":{"id":"#C2"}}`},
		{"another day stands in its id", `{unit(by: {id: "#C2"}, on: "2024-06-15") {id unitId title parent {id} children(first: 9) {nodes {id}}}}`,
			`{"unit":{"id":"#C2@2024-06-15","unitId":"#C2","title":"xã Ấp C2","parent":{"id":"#D1@2024-06-15"},"children":{"nodes":[{"id":"#B3@2024-06-15"}]}}}`},
		{"and brings that day back", `{unit(by: {id: "#C2@2024-06-15"}) {id title}}`, `{"unit":{"id":"#C2@2024-06-15","title":"xã Ấp C2"}}`},
		{"also as a node", `{node(id: "#C2@2024-06-15") {id ... on Unit {title}}}`, `{"node":{"id":"#C2@2024-06-15","title":"xã Ấp C2"}}`},
		{"whoever asks for another day is given it", `{unit(by: {id: "#C2@2024-06-15"}, on: "2024-07-01") {id}}`, `{"unit":{"id":"#C2@2024-07-01"}}`},
		{"today too", `{unit(by: {id: "#C2@2024-06-15"}, on: "2024-11-10") {id title}}`, `{"unit":{"id":"#C2","title":"xã Hai"}}`},
		{"what lies under it lies there on its day", `{units(under: "#C2@2024-06-15", first: 9) {nodes {id}}}`, `{"units":{"nodes":[{"id":"#B3@2024-06-15"}]}}`},
		{"or on the day asked for", `{units(under: "#C2@2024-06-15", on: "2024-11-10", first: 9) {nodes {id}}}`, `{"units":{"nodes":[{"id":"#B1"},{"id":"#B2"},{"id":"#B3"}]}}`},
		{"one that has closed is told as of today like the others", `{unit(by: {id: "#C1"}) {id closed parent {id}}}`, `{"unit":{"id":"#C1","closed":"2024-11-01","parent":{"id":"#C2"}}}`},
		{"a day to come is another day", `{unit(by: {id: "#C2"}, on: "2025-06-15") {id parent {id}}}`, `{"unit":{"id":"#C2@2025-06-15","parent":{"id":"#D1@2025-06-15"}}}`},
		{"a predecessor is as it was on the eve", `{unit(by: {id: "#C2"}) {predecessors {unit {id parent {id}}}}}`, `{"unit":{"predecessors":[{"unit":{"id":"#C1@2024-10-31","parent":{"id":"#D1@2024-10-31"}}}]}}`},
		{"a version names its first day", `{unit(by: {id: "#C2"}) {history {id title}}}`, `{"unit":{"history":[{"id":"version:C2:2020-01-01","title":"xã Ấp C2"},{"id":"version:C2:2024-11-01","title":"xã Hai"}]}}`},
		{"and is found by it", `{node(id: "version:C2:2024-11-01") {... on UnitVersion {title standing}}}`, `{"node":{"title":"xã Hai","standing":true}}`},
		{"figures of a period that runs on are of today's units", `{unit(by: {id: "#D1"}) {figures(period: "2024", indicators: ["4.1"]) {unit {id} children(first: 9) {nodes {unit {id parent {id}}}}}}}`,
			`{"unit":{"figures":[{"unit":{"id":"#D1"},"children":{"nodes":[{"unit":{"id":"#C1","parent":{"id":"#C2"}}},{"unit":{"id":"#C2","parent":{"id":"#D1"}}}]}}]}}`},
		{"also where the unit was looked at on another day", `{unit(by: {id: "#D1"}, on: "2024-06-15") {id figures(period: "2024", indicators: ["4.1"]) {id unit {id}}}}`,
			`{"unit":{"id":"#D1@2024-06-15","figures":[{"id":"figure:D1:4.1:2024:AS_REPORTED:SUBMITTED","unit":{"id":"#D1"}}]}}`},
		{"those of one that has ended are of its last day", `{unit(by: {id: "#C2"}) {figures(period: "2024-Q1", indicators: ["4.1"]) {unit {id title} children(first: 9) {nodes {unit {id}}} trend {id unit {id}}}}}`,
			`{"unit":{"figures":[{"unit":{"id":"#C2@2024-03-31","title":"xã Ấp C2"},"children":{"nodes":[{"unit":{"id":"#B3@2024-03-31"}}]},` +
				`"trend":[{"id":"figure:C2:4.1:2024-01:AS_REPORTED:SUBMITTED","unit":{"id":"#C2@2024-01-31"}},{"id":"figure:C2:4.1:2024-02:AS_REPORTED:SUBMITTED","unit":{"id":"#C2@2024-02-29"}},{"id":"figure:C2:4.1:2024-03:AS_REPORTED:SUBMITTED","unit":{"id":"#C2@2024-03-31"}}]}]}}`},
		{"on the tree of a day they are of that day", `{unit(by: {id: "#D1"}) {figures(period: "2024", indicators: ["4.1"], tree: "AS_OF(2024-06-30)") {id unit {id} children(first: 1) {nodes {unit {id title}}}}}}`,
			`{"unit":{"figures":[{"id":"figure:D1:4.1:2024:AS_OF(2024-06-30):SUBMITTED","unit":{"id":"#D1@2024-06-30"},"children":{"nodes":[{"unit":{"id":"#C1@2024-06-30","title":"xã Ấp C1"}}]}}]}}`},
		{"a report's unit is of the month's end", `{unit(by: {id: "#C2"}) {report(month: "2024-05") {id unit {id title}}}}`, `{"unit":{"report":{"id":"report:C2:2024-05","unit":{"id":"#C2@2024-05-31","title":"xã Ấp C2"}}}}`},
		{"what is missing too", `{missingReports(period: "2024-10", under: "#C2@2024-06-15", first: 1) {nodes {id unit {id}}}}`, `{"missingReports":{"nodes":[{"id":"missing:B3:2024-10","unit":{"id":"#B3@2024-10-31"}}]}}`},
		{"where a caller begins is today", `{viewer {roots {id} grants {unit {id}}}}`, `{"viewer":{"roots":[{"id":"#P"}],"grants":[{"unit":{"id":"#P"}}]}}`},
	} {
		want := `{"data":` + h.WithIDs(h.inIDs(tt.want)) + `}`
		if got := h.Ask("leader.P", h.WithIDs(h.inIDs(tt.query))); got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, want)
		}
	}
}

// inIDs writes units within ids as numbers: version:C2:2024-11-01.
func (h *house) inIDs(text string) string {
	h.T.Helper()
	for code := range h.Units {
		number := strings.TrimPrefix(h.WithIDs("#"+code), "unit:")
		for _, kind := range []string{"version:", "figure:", "report:", "missing:", "revision:"} {
			text = strings.ReplaceAll(text, kind+code+":", kind+number+":")
		}
	}
	return text
}

// TestChange_MeansTheUnitWhateverTheDay: what is done to a unit is done to it, though the caller
// looked at it on another day.
func TestChange_MeansTheUnitWhateverTheDay(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, step := range []struct{ account, query, want string }{
		{"reporter.B1", `mutation {submitReport(input: {unit: "#B1@2024-10-31", month: "2024-10", values: [{element: "members_total", value: 30}, #REST]}) {report {id state} userErrors {code}}}`,
			`{"submitReport":{"report":{"id":"report:B1:2024-10","state":"SUBMITTED"},"userErrors":[]}}`},
		{"leader.C1", `mutation {approveReports(input: {waiting: {under: "#C1@2024-01-01", month: "2024-10"}}) {approved userErrors {code}}}`, `{"approveReports":{"approved":1,"userErrors":[]}}`},
		{"leader.C1", `mutation {approveReports(input: {reports: [{unit: "#B1@2023-01-01", month: "2024-10"}]}) {reports {id} userErrors {code}}}`, `{"approveReports":{"reports":[{"id":"report:B1:2024-10"}],"userErrors":[]}}`},
		{"admin", `mutation {draftReorganisation(input: {name: "A", document: "7/NQ", signed: "2024-11-01", effective: "2024-12-01", steps: [{do: RENAME, unit: "#B1@2024-06-15", name: "Một"}]}) {reorganisation {steps {unit}} userErrors {code}}}`,
			`{"draftReorganisation":{"reorganisation":{"steps":[{"unit":"#B1"}]},"userErrors":[]}}`},
	} {
		want := `{"data":` + h.WithIDs(h.inIDs(step.want)) + `}`
		if got := h.Ask(step.account, h.WithIDs(step.query)); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", step.query, got, want)
		}
	}
}

// TestNode finds whatever is a Node by the id that it bears, within the caller's reach alone.
func TestNode(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30 members_studied=20", "B4 09 members_total=10")
	h.Must(report.Seal(t.Context(), h.DB, "2024-02", "2024-11-10"))
	viewer := strings.NewReplacer(`{"data":{"viewer":{"id":"`, "", `"}}}`, "").Replace(h.Ask("leader.D1", `{viewer {id}}`))
	other := strings.NewReplacer(`{"data":{"viewer":{"id":"`, "", `"}}}`, "").Replace(h.Ask("leader.D2", `{viewer {id}}`))
	for _, tt := range []struct{ name, account, id, ask, want string }{
		{"a figure", "leader.D1", "figure:D1:1.2:2024:AS_REPORTED:SUBMITTED", "... on Figure {display period tree unit {code} indicator {code} children(first: 9) {nodes {display unit {code}}}}",
			`"display":"66.67","period":"2024","tree":"AS_REPORTED","unit":{"code":"D1"},"indicator":{"code":"1.2"},"children":{"nodes":[{"display":"66.67","unit":{"code":"C1"}},{"display":"","unit":{"code":"C2"}}]}`},
		{"one on today's tree of approved reports", "leader.D1", "figure:D1:1.2:2024-09:CURRENT:APPROVED", "... on Figure {status tree}", `"status":"NOT_REPORTED","tree":"CURRENT"`},
		{"one as of a moment", "leader.D1", "figure:D1:1.2:2024:AS_REPORTED:SUBMITTED:2024-11-01T03:04:05Z", "... on Figure {status}", `"status":"NOT_REPORTED"`},
		{"a report", "leader.D1", "report:B1:2024-09", "... on Report {state month unit {code} values {value}}", `"state":"SUBMITTED","month":"2024-09","unit":{"code":"B1"},"values":[{"value":30},{"value":20},{"value":0},{"value":0},{"value":0},{"value":0},{"value":0}]`},
		{"a revision", "leader.D1", "revision:B1:2024-09:1", "... on ReportRevision {act changes {after}}", `"act":"SUBMIT","changes":[{"after":30},{"after":20},{"after":0},{"after":0},{"after":0},{"after":0},{"after":0}]`},
		{"an element", "leader.D1", "element:members_total", "... on Element {nature}", `"nature":"STOCK"`},
		{"a register", "leader.D1", "register:1:inspections", "... on Register {code confirmedBy due done fields {code type optional when units register above later choices {code}} counts {element {code} on where sum distinct for carried blocks}}", `"code":"inspections","confirmedBy":null,"due":"remedy_due","done":"remedied","fields":[` +
			`{"code":"subject","type":"UNIT","optional":false,"when":null,"units":["CHILD"],"register":null,"above":false,"later":false,"choices":[]},` +
			`{"code":"kind","type":"CHOICE","optional":false,"when":null,"units":[],"register":null,"above":false,"later":false,"choices":[{"code":"INSPECTION"},{"code":"SUPERVISION"}]},` +
			`{"code":"programme","type":"CHOICE","optional":false,"when":null,"units":[],"register":null,"above":false,"later":false,"choices":[{"code":"WORK"},{"code":"FUNDS"},{"code":"WORK_AND_FUNDS"}]},` +
			`{"code":"plan","type":"DOCUMENT","optional":true,"when":null,"units":[],"register":null,"above":false,"later":false,"choices":[]},` +
			`{"code":"conclusion","type":"DOCUMENT","optional":true,"when":null,"units":[],"register":null,"above":false,"later":true,"choices":[]},` +
			`{"code":"findings","type":"TEXT","optional":true,"when":null,"units":[],"register":null,"above":false,"later":false,"choices":[]},` +
			`{"code":"remedy_due","type":"DATE","optional":false,"when":"findings != ''","units":[],"register":null,"above":false,"later":false,"choices":[]},` +
			`{"code":"remedy","type":"TEXT","optional":true,"when":"findings != ''","units":[],"register":null,"above":false,"later":true,"choices":[]},` +
			`{"code":"remedied","type":"DATE","optional":true,"when":"findings != ''","units":[],"register":null,"above":false,"later":true,"choices":[]}],"counts":[` +
			`{"element":{"code":"children_inspected"},"on":null,"where":"kind == 'INSPECTION' && programme != 'FUNDS'","sum":null,"distinct":"subject","for":null,"carried":false,"blocks":false},` +
			`{"element":{"code":"children_supervised"},"on":null,"where":"kind == 'SUPERVISION'","sum":null,"distinct":"subject","for":null,"carried":false,"blocks":false},` +
			`{"element":{"code":"children_inspected_on_funds"},"on":null,"where":"kind == 'INSPECTION' && programme != 'WORK'","sum":null,"distinct":"subject","for":null,"carried":false,"blocks":false}]`},
		{"a sealed month", "leader.P", "sealed:2024-02", "... on SealedMonth {month holds}", `"month":"2024-02","holds":true`},
		{"the caller", "leader.D1", viewer, "... on Viewer {account roots {code}}", `"account":"leader.D1","roots":[{"code":"D1"}]`},
		{"what needs the caller", "leader.C1", "", "", ""},
	} {
		if tt.id == "" {
			tt.id = strings.NewReplacer(`{"data":{"attention":{"id":"`, "", `"}}}`, "").Replace(h.Ask(tt.account, `{attention {id}}`))
			tt.ask, tt.want = "... on Attention {waiting(first: 5) {totalCount}}", `"waiting":{"totalCount":1}`
		}
		id := h.inIDs(tt.id)
		if got, want := h.AskWith(tt.account, `query ($id: ID!) {node(id: $id) {id `+tt.ask+`}}`, map[string]any{"id": id}), `{"data":{"node":{"id":"`+id+`",`+tt.want+`}}}`; got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.id, got, want)
		}
	}
	for _, tt := range []struct{ account, id, code string }{
		{"leader.D1", "figure:C3:1.2:2024:AS_REPORTED:SUBMITTED", "NOT_FOUND"},
		{"leader.D1", "figure:999:1.2:2024:AS_REPORTED:SUBMITTED", "NOT_FOUND"},
		{"leader.D1", "figure:D1:9.9:2024:AS_REPORTED:SUBMITTED", "NOT_FOUND"},
		{"leader.D1", "figure:D1:1.2:2019:AS_REPORTED:SUBMITTED", "NOT_FOUND"},
		{"admin", "figure:D1:1.2:2024:AS_REPORTED:SUBMITTED", "FORBIDDEN"},
		{"leader.D1", "figure:D1:1.2:2024:YESTERDAY:SUBMITTED", "BAD_USER_INPUT"},
		{"leader.D1", "figure:D1:1.2:2024", "BAD_USER_INPUT"},
		{"leader.D1", "report:B4:2024-09", "NOT_FOUND"},
		{"leader.D1", "report:999:2024-09", "NOT_FOUND"},
		{"leader.D1", "report:B1:2024-08", "NOT_FOUND"},
		{"leader.D1", "report:B1:2024", "BAD_USER_INPUT"},
		{"analyst.P", "report:B1:2024-09", "FORBIDDEN"},
		{"leader.D1", "revision:B1:2024-09:2", "NOT_FOUND"},
		{"leader.D1", "revision:B4:2024-09:1", "NOT_FOUND"},
		{"leader.D1", "revision:B1:2024-09:01", "BAD_USER_INPUT"},
		{"leader.D1", "version:C3:2020-01-01", "NOT_FOUND"},
		{"leader.D1", "version:C1:2020-01-02", "NOT_FOUND"},
		{"leader.D1", "version:C1:then", "BAD_USER_INPUT"},
		{"leader.D1", "element:cows", "NOT_FOUND"},
		{"leader.D1", "element:members\x00total", "BAD_USER_INPUT"},
		{"leader.D1", "register:1:cows", "NOT_FOUND"},
		{"leader.D1", "register:99:news", "NOT_FOUND"},
		{"leader.D1", "register:news", "BAD_USER_INPUT"},
		{"leader.D1", "register:1", "NOT_FOUND"},
		{"leader.D1", "sealed:2024-03", "NOT_FOUND"},
		{"leader.D1", "sealed:2024", "BAD_USER_INPUT"},
		{"leader.D1", other, "NOT_FOUND"},
		{"leader.D1", "viewer:0", "BAD_USER_INPUT"},
		{"leader.D1", "missing:B1:2024-10", "BAD_USER_INPUT"},
		{"leader.D1", "target:x", "BAD_USER_INPUT"},
		{"leader.D1", "unit:C1@", "BAD_USER_INPUT"},
		{"leader.D1", "unit:1@2024-02-30", "BAD_USER_INPUT"},
		{"leader.D1", "unit:01", "BAD_USER_INPUT"},
		{"leader.D1", "unit", "BAD_USER_INPUT"},
		{"leader.D1", "", "BAD_USER_INPUT"},
	} {
		got := h.AskWith(tt.account, `query ($id: ID!) {node(id: $id) {id}}`, map[string]any{"id": h.inIDs(tt.id)})
		if !strings.Contains(got, `"code":"`+tt.code+`"`) || !strings.Contains(got, `"data":{"node":null}`) {
			t.Errorf("%s asks for %q: %s, want %s", tt.account, tt.id, got, tt.code)
		}
	}
}

// TestFigures_AsOfTheFirstMoments: no moment is taken for none, and each figure is found by its id.
func TestFigures_AsOfTheFirstMoments(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 02 members_admitted=3")
	for _, at := range []string{"0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-02T03:04:05+07:00", "1970-01-01T00:00:00Z"} {
		got := h.Ask("leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"], asOf: "`+at+`") {id status numerator}}}`)
		const want = `","status":"NOT_REPORTED","numerator":null}]}}}`
		rest, begins := strings.CutPrefix(got, `{"data":{"unit":{"figures":[{"id":"`)
		id, ends := strings.CutSuffix(rest, want)
		if !begins || !ends {
			t.Errorf("as of %s: %s, want NOT_REPORTED", at, got)
			continue
		}
		if again := h.Ask("leader.P", `{node(id: "`+id+`") {... on Figure {id status numerator}}}`); again != `{"data":{"node":{"id":"`+id+`","status":"NOT_REPORTED","numerator":null}}}` {
			t.Errorf("by its id %s", again)
		}
	}
}
