package graph_test

import (
	"strings"
	"testing"
	"time"

	"thidua/internal/org"
	"thidua/internal/testdb"
)

// TestFigures_OfApprovedReportsAlone: whoever may read no more sees, wherever figures come out,
// what approved reports come to, and nothing of the others.
func TestFigures_OfApprovedReportsAlone(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("both", "central_viewer", "P")
	h.Grant("both", "district_leader", "D1")
	h.Say("C1 09 members_admitted=3", "C3 09 members_admitted=4", "C1 10 members_admitted=5")
	_, err := h.DB.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = ? AND month = '2024-09-01'", h.Units["C1"].ID)
	h.Must(err)
	const figures = `figures(period: "2024", indicators: ["4.1"]ARGS) {unit {code} numerator basis coverage {reported approved}}`
	of := func(unit, args string) string {
		return `{unit(by: {code: "` + unit + `"}) {` + strings.Replace(figures, "ARGS", args, 1) + `}}`
	}
	const approved, all = `{"unit":{"figures":[{"unit":{"code":"P"},"numerator":3,"basis":"APPROVED","coverage":{"reported":1,"approved":1}}]}}`,
		`{"unit":{"figures":[{"unit":{"code":"P"},"numerator":12,"basis":"SUBMITTED","coverage":{"reported":3,"approved":1}}]}}`
	for _, tt := range []struct{ name, account, query, want string }{
		{"left out, as far as the caller may read", "central", of("P", ""), approved},
		{"asked for", "central", of("P", `, status: APPROVED`), approved},
		{"more is forbidden", "central", of("P", `, status: SUBMITTED`), `"none of your roles may read figures of reports that are not approved"`},
		{"at an earlier moment too", "central", of("P", `, status: SUBMITTED, asOf: "2024-11-09T00:00:00Z"`), `"code":"FORBIDDEN"`},
		{"the leader reads all", "leader.P", of("P", ""), all},
		{"and may ask for less", "leader.P", of("P", `, status: APPROVED`), approved},
		{"who may read no figures at all", "admin", of("P", ""), `"none of your roles may read figures"`},
		{"each unit by the role that covers it", "both", `{units(first: 9, level: DISTRICT) {nodes {` + strings.Replace(figures, "ARGS", "", 1) + `}}}`,
			`{"units":{"nodes":[{"figures":[{"unit":{"code":"D1"},"numerator":8,"basis":"SUBMITTED","coverage":{"reported":2,"approved":1}}]}]}}`},
		{"the province by the other", "both", of("P", ""), approved},
		{"both in one list", "both", `{units(first: 9) {nodes {` + strings.Replace(figures, "ARGS", "", 1) + `}}}`,
			`{"units":{"nodes":[{"figures":[{"unit":{"code":"B1"},"numerator":null,"basis":"SUBMITTED"`},
		{"both in one list, the province last", "both", `{units(first: 9) {nodes {` + strings.Replace(figures, "ARGS", "", 1) + `}}}`,
			`{"unit":{"code":"P"},"numerator":3,"basis":"APPROVED","coverage":{"reported":1,"approved":1}}]}]}}`},
		{"of more is nothing told where the other role is all that covers", "both", of("P", `, status: SUBMITTED`), `{"unit":{"figures":[]}}`},
		{"its months and parts", "central", `{unit(by: {code: "P"}) {figures(period: "2024-Q4", indicators: ["4.1", "1.5a"]) {basis numerator parts {basis} trend {basis numerator coverage {reported}}}}}`,
			`{"unit":{"figures":[{"basis":"APPROVED","numerator":null,"parts":[],"trend":[{"basis":"APPROVED","numerator":null,"coverage":{"reported":0}},{"basis":"APPROVED","numerator":null,"coverage":{"reported":0}}]},` +
				`{"basis":"APPROVED","numerator":null,"parts":[{"basis":"APPROVED"},{"basis":"APPROVED"}],"trend":[{"basis":"APPROVED","numerator":null,"coverage":{"reported":0}},{"basis":"APPROVED","numerator":null,"coverage":{"reported":0}}]}]}}`},
		{"one level down it is of the same reports", "both", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {children(first: 5) {totalCount nodes {unit {code} numerator basis}}}}}`,
			`{"unit":{"figures":[{"children":{"totalCount":1,"nodes":[{"unit":{"code":"D1"},"numerator":3,"basis":"APPROVED"}]}}]}}`},
		{"reports are not read", "central", `{reports(month: "2024-10", first: 5) {totalCount}}`, `"code":"FORBIDDEN"`},
		{"nor what is missing", "central", `{missingReports(period: "2024-10", first: 5) {totalCount}}`, `"code":"FORBIDDEN"`},
	} {
		if got := h.Ask(tt.account, tt.query); got != `{"data":`+tt.want+`}` && !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, tt.want)
		}
	}
}

// TestCoverageByMonth_AsFarAsFiguresAreRead: whoever reads approved reports alone learns nothing of others,
// and of figures that one may not read there is no coverage either.
func TestCoverageByMonth_AsFarAsFiguresAreRead(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 03 members_total=30", "B2 03 members_total=20")
	_, err := testdb.Owner(t, h.DB).ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = "+strings.TrimPrefix(h.WithIDs("#B1"), "unit:"))
	h.Must(err)
	const none = `{"data":{"unit":{"coverage":[]}}}`
	for _, tt := range []struct{ name, account, unit, want string }{
		{"the leader of all", "leader.P", "P", `{"data":{"unit":{"coverage":[{"month":"2024-03","expected":10,"reported":2,"approved":1,"missing":8}]}}}`},
		{"the leader of some", "leader.C1", "C1", `{"data":{"unit":{"coverage":[{"month":"2024-03","expected":3,"reported":2,"approved":1,"missing":1}]}}}`},
		{"who reads approved reports alone", "central", "P", `{"data":{"unit":{"coverage":[{"month":"2024-03","expected":10,"reported":1,"approved":1,"missing":9}]}}}`},
		{"who reads no figures", "admin", "P", none},
	} {
		if got := h.Ask(tt.account, `{unit(by: {code: "`+tt.unit+`"}) {coverage(period: "2024-03") {month expected reported approved missing}}}`); got != tt.want {
			t.Errorf("%s: got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestFigures_OfUnitsOfDifferentDays: which figures of a unit one may read does not hang on the
// days of those that are looked at beside it.
func TestFigures_OfUnitsOfDifferentDays(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("both", "central_viewer", "P")
	h.Grant("both", "district_leader", "D1")
	_, err := org.Open(t.Context(), h.DB, h.Scope(), org.Opening{Level: org.Branch, Kind: org.Territorial, Opened: "2024-09-20", Code: "B9", Type: "Chi hội", Name: "Mới", Parent: &h.Units["C1"].ID})
	h.Must(err)
	got := h.Ask("both", `{attention {late(last: 200) {nodes {month unit {code figures(period: "2024", indicators: ["4.1"]) {basis}}}}}}`)
	for _, want := range []string{`{"month":"2024-09","unit":{"code":"B1","figures":[{"basis":"SUBMITTED"}]}}`, `{"month":"2024-09","unit":{"code":"B9","figures":[{"basis":"SUBMITTED"}]}}`} {
		if !strings.Contains(got, want) || strings.Contains(got, "APPROVED") {
			t.Errorf("got  %s\nwant %s, and nothing of approved ones alone", got, want)
		}
	}
}

// TestSlipped_OfApprovedReportsAlone: a figure slips for whoever reads approved reports alone
// when one of those says so, not before.
func TestSlipped_OfApprovedReportsAlone(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30 members_studied=30")
	_, err := testdb.Owner(t, h.DB).ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED'; UPDATE revision SET state = 'APPROVED'")
	h.Must(err)
	visited := time.Now().UTC().Format(time.RFC3339Nano)
	slips := func(account string) string {
		return h.Ask(account, `{attention {slipped(since: "`+visited+`", first: 9) {nodes {before figure {indicator {code} basis status unit {code}}}}}}`)
	}
	if got := h.Ask("leader.C1", h.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_studied", value: 3}], comment: "sai"}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	const slipped = `{"before":"ON_TRACK","figure":{"indicator":{"code":"1.2"},"basis":"SUBMITTED","status":"BEHIND","unit":{"code":"P"}}}`
	if got := slips("leader.P"); !strings.Contains(got, slipped) {
		t.Errorf("for the leader slips %s", got)
	}
	if got := slips("central"); got != `{"data":{"attention":{"slipped":{"nodes":[]}}}}` {
		t.Errorf("for who reads approved reports alone slips %s", got)
	}
	_, err = h.DB.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED'")
	h.Must(err)
	if got := slips("central"); !strings.Contains(got, strings.Replace(slipped, "SUBMITTED", "APPROVED", 1)) {
		t.Errorf("once it is approved slips %s", got)
	}
}
