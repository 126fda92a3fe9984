package graph_test

import (
	"strings"
	"testing"
)

// TestApproveReports_TellsOfEach: of reports that are approved together, each that cannot be is told of at
// its place, and none is approved.
func TestApproveReports_TellsOfEach(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B2 09 members_total=20", "B1 10 members_total=30", "B2 10 members_total=20")
	for _, tt := range []struct{ name, reports, want string }{
		{"two of four are not as they were seen", `{unit: "#B2", month: "2024-10", expectedRevision: 1}, {unit: "#B1", month: "2024-10", expectedRevision: 7}, {unit: "#B1", month: "2024-09", expectedRevision: 1}, {unit: "#B2", month: "2024-09", expectedRevision: 8}`,
			`{"approved":0,"reports":[],"userErrors":[{"field":["input","reports","1"],"code":"CONFLICT"},{"field":["input","reports","3"],"code":"CONFLICT"}]}`},
		{"one is of another commune", `{unit: "#B1", month: "2024-10"}, {unit: "#B4", month: "2024-10"}`,
			`{"approved":0,"reports":[],"userErrors":[{"field":["input","reports","1"],"code":"NOT_FOUND"}]}`},
		{"one has no report", `{unit: "#B1", month: "2024-08"}, {unit: "#B1", month: "2024-10"}`,
			`{"approved":0,"reports":[],"userErrors":[{"field":["input","reports","0"],"code":"NOT_FOUND"}]}`},
		{"one month is still to come", `{unit: "#B1", month: "2024-12"}, {unit: "#B1", month: "2024-10"}`,
			`{"approved":0,"reports":[],"userErrors":[{"field":["input","reports","0"],"code":"BAD_USER_INPUT"}]}`},
		{"one is named twice", `{unit: "#B1", month: "2024-10"}, {unit: "#B1", month: "2024-10"}`,
			`{"approved":0,"reports":[],"userErrors":[{"field":[],"code":"BAD_USER_INPUT"}]}`},
		{"none stands against it, and they are answered in their order", `{unit: "#B2", month: "2024-10", expectedRevision: 1}, {unit: "#B1", month: "2024-09", expectedRevision: 1}`,
			`{"approved":2,"reports":[{"id":"report:B2:2024-10"},{"id":"report:B1:2024-09"}],"userErrors":[]}`},
	} {
		got := h.Ask("leader.C1", h.WithIDs(`mutation {approveReports(input: {reports: [`+tt.reports+`]}) {approved reports {id} userErrors {field code}}}`))
		for _, code := range []string{"B1", "B2"} {
			got = strings.ReplaceAll(got, strings.Replace(h.WithIDs(`"#`+code), "unit:", "report:", 1)+":", `"report:`+code+":")
		}
		if want := `{"data":{"approveReports":` + tt.want + `}}`; got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, want)
		}
	}
	if got, want := h.Ask("leader.C1", `{reports(month: "2024-10", first: 5) {nodes {unit {code} state}}}`), `{"data":{"reports":{"nodes":[{"unit":{"code":"B1"},"state":"SUBMITTED"},{"unit":{"code":"B2"},"state":"APPROVED"}]}}}`; got != want {
		t.Errorf("now they are %s, want %s", got, want)
	}
}

// TestReport_May: everyone is told what they may do to a report as it stands, and no more.
func TestReport_May(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 10 members_total=30", "B2 10 members_total=20")
	h.Ask("leader.C1", h.WithIDs(`mutation {withdrawReport(input: {unit: "#B2", month: "2024-10"}) {report {state}} submitReport(input: {unit: "#B2", month: "2024-10"}) {report {state}}}`))
	is := func(when, account, want string) {
		t.Helper()
		if got := h.Ask(account, `{reports(month: "2024-10", first: 5) {nodes {unit {code} may}}}`); got != `{"data":{"reports":{"nodes":[`+want+`]}}}` {
			t.Errorf("%s %s may %s, want %s", when, account, got, want)
		}
	}
	is("handed up", "leader.C1", `{"unit":{"code":"B1"},"may":["SUBMIT","WITHDRAW","APPROVE","RETURN"]},{"unit":{"code":"B2"},"may":["SUBMIT","WITHDRAW"]}`) // nobody approves what they submitted
	is("handed up", "reporter.B1", `{"unit":{"code":"B1"},"may":["SUBMIT","WITHDRAW"]}`)
	is("handed up", "leader.D1", `{"unit":{"code":"B1"},"may":[]},{"unit":{"code":"B2"},"may":[]}`)
	is("handed up", "leader.P", `{"unit":{"code":"B1"},"may":[]},{"unit":{"code":"B2"},"may":[]}`)
	h.Ask("leader.C1", h.WithIDs(`mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved}}`))
	is("approved", "leader.C1", `{"unit":{"code":"B1"},"may":[]},{"unit":{"code":"B2"},"may":["SUBMIT","WITHDRAW"]}`)
	is("approved", "leader.P", `{"unit":{"code":"B1"},"may":["REOPEN"]},{"unit":{"code":"B2"},"may":[]}`)
	h.Ask("leader.P", h.WithIDs(`mutation {reopenReport(input: {unit: "#B1", month: "2024-10", comment: "sót"}) {report {state}}}`))
	is("opened again", "reporter.B1", `{"unit":{"code":"B1"},"may":["SAVE","SUBMIT"]}`)
	_, err := h.DB.ExecContext(t.Context(), "INSERT INTO sealed (month) VALUES ('2024-10-01')")
	h.Must(err)
	is("sealed", "reporter.B1", `{"unit":{"code":"B1"},"may":[]}`)
}

// TestReport_BesideOthers: a report stands beside that of the month before and those of its year, and what
// was done to it is chosen by acts.
func TestReport_BesideOthers(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B2 09 members_total=20", "B1 10 members_total=31", "B4 10 members_total=9")
	h.Ask("leader.C1", h.WithIDs(`mutation {returnReport(input: {unit: "#B1", month: "2024-10", comment: "sai"}) {report {state}}}`))
	for _, tt := range []struct{ name, account, query, want string }{
		{"the month before", "leader.C1", `{reports(month: "2024-10", first: 5) {nodes {unit {code} before {month values {value}}}}}`,
			`{"reports":{"nodes":[{"unit":{"code":"B1"},"before":{"month":"2024-09","values":[{"value":30}]}}]}}`},
		{"which said nothing", "leader.P", `{reports(month: "2024-09", first: 1) {nodes {unit {code} before {month}}}}`,
			`{"reports":{"nodes":[{"unit":{"code":"B1"},"before":null}]}}`},
		{"the year of a unit and of those below it", "leader.C1", `{unit(by: {code: "C1"}) {reports(period: "2024") {month} children(first: 5) {nodes {code reports(period: "2024") {month state}}}}}`,
			`{"unit":{"reports":[],"children":{"nodes":[{"code":"B1","reports":[{"month":"2024-09","state":"SUBMITTED"},{"month":"2024-10","state":"RETURNED"}]},{"code":"B2","reports":[{"month":"2024-09","state":"SUBMITTED"}]}]}}}`},
		{"of whom no reports are read", "analyst.P", `{unit(by: {code: "B1"}) {reports(period: "2024") {month}}}`, `{"unit":{"reports":[]}}`},
		{"why it came back", "reporter.B1", `{reports(month: "2024-10", first: 5) {nodes {revisions(acts: [RETURN, REOPEN], last: 1) {totalCount nodes {revision act comment changes {before}}}}}}`,
			`{"reports":{"nodes":[{"revisions":{"totalCount":1,"nodes":[{"revision":2,"act":"RETURN","comment":"sai","changes":[]}]}}]}}`},
		{"what was never done to it", "reporter.B1", `{reports(month: "2024-10", first: 5) {nodes {revisions(acts: [], last: 1) {totalCount}}}}`,
			`{"reports":{"nodes":[{"revisions":{"totalCount":0}}]}}`},
	} {
		if got := zero.ReplaceAllString(h.Ask(tt.account, h.WithIDs(tt.query)), ""); got != `{"data":`+tt.want+`}` && (!strings.HasPrefix(tt.want, `"`) || !strings.Contains(got, tt.want)) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestAttention_IsNarrowed: what needs attention is narrowed to a month and to what hung below a unit.
func TestAttention_IsNarrowed(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B1 10 members_total=30", "C1 10 members_admitted=1", "C2 10 members_admitted=1")
	for _, tt := range []struct{ name, account, query, want string }{
		{"of a month", "leader.C1", `waiting(month: "2024-09", first: 5) {totalCount nodes {month}}`, `"waiting":{"totalCount":1,"nodes":[{"month":"2024-09"}]}`},
		{"of all", "leader.C1", `waiting(first: 5) {totalCount}`, `"waiting":{"totalCount":2}`},
		{"below a unit", "leader.D1", `waiting(under: "#C2", first: 5) {totalCount nodes {unit {code}}}`, `"waiting":{"totalCount":1,"nodes":[{"unit":{"code":"C2"}}]}`},
		{"late of a month below a unit", "leader.C1", `late(month: "2024-09", under: "#B2", first: 5) {totalCount nodes {unit {code} month}}`, `"late":{"totalCount":1,"nodes":[{"unit":{"code":"B2"},"month":"2024-09"}]}`},
		{"a month that lies too far back", "leader.C1", `waiting(month: "2022-09", first: 5) {totalCount} late(month: "2022-09", first: 5) {totalCount}`, `"waiting":{"totalCount":0},"late":{"totalCount":0}`},
		{"a foreign unit is as an absent one", "leader.C1", `returned(under: "#C2", first: 5) {totalCount}`, `"code":"NOT_FOUND"`},
		{"a month at a time", "leader.C1", `late(month: "2024", first: 5) {totalCount}`, `"code":"BAD_USER_INPUT"`},
		{"who reads no reports", "analyst.P", `waiting(under: "#C2", first: 5) {totalCount} late(under: "#C2", first: 5) {totalCount}`, `"waiting":{"totalCount":0},"late":{"totalCount":0}`},
	} {
		if got := h.Ask(tt.account, h.WithIDs(`{attention {`+tt.query+`}}`)); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
