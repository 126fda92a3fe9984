package graph_test

import (
	"regexp"
	"strings"
	"testing"

	"thidua/internal/org"
	"thidua/internal/report"
)

// TestReport_FromDraftToApproved follows one through the API, with the figures of those
// above it after each step.
func TestReport_FromDraftToApproved(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	const report = `report {state revision late values {element {code} value} unit {code}} userErrors {field code message}`
	const figures = `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["1.2"]) {denominator coverage {reported approved}}}}`
	for _, step := range []struct{ name, account, query, want, sum string }{
		{"the branch enters a draft", "reporter.B1", `mutation {saveReport(input: {unit: "#B1", month: "2024-10", values: [#REST, {element: "members_total", value: 30}, {element: "meetings_held", value: 20}], expectedRevision: 0}) {` + report + `}}`,
			`{"saveReport":{"report":{"state":"DRAFT","revision":1,"late":true,"values":[{"element":{"code":"members_total"},"value":30},{"element":{"code":"meetings_held"},"value":20}],"unit":{"code":"B1"}},"userErrors":[]}}`, `null,"coverage":{"reported":0,"approved":0}`},
		{"it hands it up, and it counts at once", "reporter.B1", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", expectedRevision: 1}) {report {state revision} userErrors {code}}}`,
			`{"submitReport":{"report":{"state":"SUBMITTED","revision":2},"userErrors":[]}}`, `30,"coverage":{"reported":1,"approved":0}`},
		{"who has seen an older one hears which stands", "leader.C1", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [#REST, {element: "members_total", value: 31}], expectedRevision: 1}) {report {state revision} userErrors {code}}}`,
			`{"submitReport":{"report":{"state":"SUBMITTED","revision":2},"userErrors":[{"code":"CONFLICT"}]}}`, `30,"coverage":{"reported":1,"approved":0}`},
		{"the branch does not approve", "reporter.B1", `mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved userErrors {code}}}`,
			`"code":"FORBIDDEN"`, `30,"coverage":{"reported":1,"approved":0}`},
		{"nor does a leader of another commune", "leader.C2", `mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved userErrors {code}}}`,
			`{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`, `30,"coverage":{"reported":1,"approved":0}`},
		{"nor the leader of the district, two levels up", "leader.D1", `mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved userErrors {code}}}`,
			`{"approveReports":{"approved":0,"userErrors":[{"code":"NOT_FOUND"}]}}`, `30,"coverage":{"reported":1,"approved":0}`},
		{"its own leader returns it with a reason", "leader.C1", `mutation {returnReport(input: {unit: "#B1", month: "2024-10", comment: "thiếu"}) {report {state revision} userErrors {code}}}`,
			`{"returnReport":{"report":{"state":"RETURNED","revision":3},"userErrors":[]}}`, `null,"coverage":{"reported":0,"approved":0}`},
		{"the base association enters for its branch", "leader.C1", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [#REST, {element: "members_total", value: 33}, {element: "meetings_held"}]}) {report {state revision values {value}} userErrors {code}}}`,
			`{"submitReport":{"report":{"state":"SUBMITTED","revision":4,"values":[{"value":33}]},"userErrors":[]}}`, `33,"coverage":{"reported":1,"approved":0}`},
		{"but does not approve what it entered", "leader.C1", `mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved userErrors {code message}}}`,
			`"code":"FORBIDDEN"`, `33,"coverage":{"reported":1,"approved":0}`},
		{"nor when it approves all that wait", "leader.C1", `mutation {approveReports(input: {waiting: {under: "#C1", month: "2024-10"}}) {approved userErrors {code}}}`,
			`{"approveReports":{"approved":0,"userErrors":[]}}`, `33,"coverage":{"reported":1,"approved":0}`},
		{"the branch takes it back", "reporter.B1", `mutation {withdrawReport(input: {unit: "#B1", month: "2024-10"}) {report {state} userErrors {code}}}`,
			`{"withdrawReport":{"report":{"state":"DRAFT"},"userErrors":[]}}`, `null,"coverage":{"reported":0,"approved":0}`},
		{"and hands it up itself", "reporter.B1", `mutation {submitReport(input: {unit: "#B1", month: "2024-10"}) {report {state} userErrors {code}}}`,
			`{"submitReport":{"report":{"state":"SUBMITTED"},"userErrors":[]}}`, `33,"coverage":{"reported":1,"approved":0}`},
		{"its leader approves all that wait", "leader.C1", `mutation {approveReports(input: {waiting: {under: "#C1", month: "2024-10"}}) {approved userErrors {code}}}`,
			`{"approveReports":{"approved":1,"userErrors":[]}}`, `33,"coverage":{"reported":1,"approved":1}`},
		{"which may be sent again", "leader.C1", `mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}]}) {approved reports {state revision} userErrors {code}}}`,
			`{"approveReports":{"approved":0,"reports":[{"state":"APPROVED","revision":7}],"userErrors":[]}}`, `33,"coverage":{"reported":1,"approved":1}`},
		{"an approved one is not taken back", "reporter.B1", `mutation {withdrawReport(input: {unit: "#B1", month: "2024-10"}) {report {state} userErrors {code}}}`,
			`{"withdrawReport":{"report":{"state":"APPROVED"},"userErrors":[{"code":"CONFLICT"}]}}`, `33,"coverage":{"reported":1,"approved":1}`},
		{"a leader of the commune does not reopen it", "leader.C1", `mutation {reopenReport(input: {unit: "#B1", month: "2024-10", comment: "sai"}) {report {state} userErrors {code}}}`,
			`"code":"FORBIDDEN"`, `33,"coverage":{"reported":1,"approved":1}`},
		{"one of the province does, with a reason", "leader.P", `mutation {reopenReport(input: {unit: "#B1", month: "2024-10", comment: "sai"}) {report {state} userErrors {code}}}`,
			`{"reopenReport":{"report":{"state":"RETURNED"},"userErrors":[]}}`, `null,"coverage":{"reported":0,"approved":0}`},
	} {
		if got := zero.ReplaceAllString(h.Ask(step.account, h.WithIDs(step.query)), ""); got != `{"data":`+step.want+`}` && (!strings.HasPrefix(step.want, `"`) || !strings.Contains(got, step.want)) {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
		if got, want := h.Ask("leader.P", figures), `{"data":{"unit":{"figures":[{"denominator":`+step.sum+`}]}}}`; got != want {
			t.Errorf("after %s the province comes to\n%s, want\n%s", step.name, got, want)
		}
	}
	got := zero.ReplaceAllString(h.Ask("leader.C1", h.WithIDs(`{unit(by: {id: "#B1"}) {report(month: "2024-10") {revisions(first: 9) {nodes {revision act state by comment values {value} changes {element {code} before after}}}}}}`)), "")
	for _, want := range []string{
		`{"revision":1,"act":"SAVE","state":"DRAFT","by":"reporter.B1","comment":"","values":[{"value":30},{"value":20}],"changes":[{"element":{"code":"members_total"},"before":null,"after":30},{"element":{"code":"meetings_held"},"before":null,"after":20}]}`,
		`{"revision":3,"act":"RETURN","state":"RETURNED","by":"leader.C1","comment":"thiếu","values":[{"value":30},{"value":20}],"changes":[]}`,
		`{"revision":4,"act":"SUBMIT","state":"SUBMITTED","by":"leader.C1","comment":"","values":[{"value":33}],"changes":[{"element":{"code":"members_total"},"before":30,"after":33},{"element":{"code":"meetings_held"},"before":20,"after":null}]}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("revisions\n%s\ndo not hold\n%s", got, want)
		}
	}
}

// TestReport_ToldWhatIsFound: what cannot be is refused with both numbers, what is unusual
// asks for a word, and whoever hands a report up sees at once what those above come to.
func TestReport_ToldWhatIsFound(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30")
	const answer = `{report {state} findings {rule code element {name} value against blocks message messageEn} userErrors {field code}}`
	for _, step := range []struct{ name, query, want string }{
		{"more than there are", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: 30}, {element: "members_studied", value: 31}]}) ` + answer + `}`,
			`{"submitReport":{"report":null,"findings":[{"rule":"NOT_MORE","code":"members_studied","element":{"name":"Hội viên đã học tập chỉ thị, nghị quyết"},"value":31,"against":30,"blocks":true,` +
				`"message":"Hội viên đã học tập chỉ thị, nghị quyết là 31, nhiều hơn Tổng số hội viên, 30","messageEn":"Members who have studied is 31 and is more than Members, 30"}],"userErrors":[{"field":["input","values"],"code":"BAD_USER_INPUT"}]}}`},
		{"what others report, what nobody does and what cannot be counted", `mutation {saveReport(input: {unit: "#B1", month: "2024-10", values: [{element: "cows_given", value: 1}, {element: "cows", value: 2}, {element: "members_total", value: -3}]}) {findings {rule code value against} userErrors {code}}}`,
			`{"saveReport":{"findings":[{"rule":"UNKNOWN_ELEMENT","code":"cows","value":2,"against":null},{"rule":"NOT_OWED","code":"cows_given","value":1,"against":null},{"rule":"OUT_OF_RANGE","code":"members_total","value":-3,"against":20000}],"userErrors":[{"code":"BAD_USER_INPUT"}]}}`},
		{"a leap without a word", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: 45}]}) {report {state} findings {rule value against blocks message} userErrors {code message}}}`,
			`{"submitReport":{"report":null,"findings":[{"rule":"JUMP","value":45,"against":30,"blocks":false,"message":"Tổng số hội viên là 45; lần trước là 30"}],"userErrors":[{"code":"BAD_USER_INPUT","message":"Members is 45; it last was 30; correct it, or say in the comment why it is so"}]}}`},
		{"a leap with a word, and what those above come to", `mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: 45}], comment: "nhận thêm"}) {report {state} findings {rule} userErrors {code} above {code figures(period: "2024", indicators: ["1.2"]) {denominator}}}}`,
			`{"submitReport":{"report":{"state":"SUBMITTED"},"findings":[{"rule":"JUMP"}],"userErrors":[],"above":[{"code":"C1","figures":[{"denominator":45}]}]}}`},
	} {
		if got := h.Ask("leader.C1", h.WithIDs(step.query)); got != `{"data":`+step.want+`}` {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
	}
	for account, want := range map[string]string{
		"leader.D1":   `{"data":{"reports":{"nodes":[{"unit":{"code":"B1"},"findings":[{"rule":"JUMP"}]}]}}}`,
		"reporter.B1": `{"data":{"reports":{"nodes":[{"unit":{"code":"B1"},"findings":[{"rule":"JUMP"}]}]}}}`,
	} {
		if got := h.Ask(account, `{reports(month: "2024-10", first: 5) {nodes {unit {code} findings {rule}}}}`); got != want {
			t.Errorf("%s sees %s, want %s", account, got, want)
		}
	}
	if got, want := h.Ask("reporter.B1", h.WithIDs(`mutation {withdrawReport(input: {unit: "#B1", month: "2024-10"}) {report {state} above {code}}}`)), `{"data":{"withdrawReport":{"report":{"state":"DRAFT"},"above":[]}}}`; got != want {
		t.Errorf("who reads no figures above: %s, want %s", got, want)
	}
}

// TestComments_HoldNoNUL: what no text in the database can hold is refused as other input is.
func TestComments_HoldNoNUL(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B2 09 members_total=30")
	for _, tt := range []struct{ account, input string }{
		{"reporter.B1", `submitReport(input: {unit: "#B1", month: "2024-10", comment: $c, values: []})`},
		{"leader.C1", `returnReport(input: {unit: "#B1", month: "2024-09", comment: $c})`},
		{"leader.C1", `approveReports(input: {reports: [{unit: "#B1", month: "2024-09", comment: $c}]})`},
		{"leader.C1", `approveReports(input: {waiting: {under: "#C1", month: "2024-09", comment: $c}})`},
	} {
		query := h.WithIDs(`mutation ($c: String!) {done: ` + tt.input + ` {userErrors {code message}}}`)
		const want = `{"errors":[{"message":"the character U+0000 cannot be seen; take it out","path":["done","input",`
		if got := h.AskWith(tt.account, query, map[string]any{"c": "sai\x00"}); !strings.HasPrefix(got, want) || !strings.Contains(got, `"comment"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":null}`) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.account, query, got, want)
		}
	}
}

func TestReports_AreListed(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B2 09 members_total=20", "B4 09 members_total=10", "C1 09 members_admitted=1")
	for _, tt := range []struct{ name, account, query, want string }{
		{"by the units' codes", "leader.P", `{reports(month: "2024-09", first: 2) {totalCount pageInfo {hasNextPage} nodes {unit {code} state due late values {value}}}}`,
			`{"reports":{"totalCount":4,"pageInfo":{"hasNextPage":true},"nodes":[{"unit":{"code":"B1"},"state":"SUBMITTED","due":"2024-10-05","late":true,"values":[{"value":30}]},{"unit":{"code":"B2"},"state":"SUBMITTED","due":"2024-10-05","late":true,"values":[{"value":20}]}]}}`},
		{"below a unit", "leader.P", `{reports(month: "2024-09", under: "#D2", first: 5) {totalCount nodes {unit {code}}}}`, `{"reports":{"totalCount":1,"nodes":[{"unit":{"code":"B4"}}]}}`},
		{"of a state", "leader.P", `{reports(month: "2024-09", state: APPROVED, first: 5) {totalCount nodes {unit {code}}}}`, `{"reports":{"totalCount":0,"nodes":[]}}`},
		{"within the scope", "leader.D2", `{reports(month: "2024-09", first: 5) {totalCount nodes {unit {code}}}}`, `{"reports":{"totalCount":1,"nodes":[{"unit":{"code":"B4"}}]}}`},
		{"a month at a time", "leader.P", `{reports(month: "2024", first: 5) {totalCount}}`, `"code":"BAD_USER_INPUT"`},
		{"a foreign unit is as an absent one", "leader.D2", `{reports(month: "2024-09", under: "#D1", first: 5) {totalCount}}`, `"code":"NOT_FOUND"`},
		{"who sees no reports", "analyst.P", `{reports(month: "2024-09", first: 5) {totalCount}}`, `"code":"FORBIDDEN"`},
		{"sees none of a unit", "analyst.P", `{unit(by: {code: "B1"}) {report(month: "2024-09") {state}}}`, `{"unit":{"report":null}}`},
		{"of a unit that has said nothing there is none", "leader.P", `{unit(by: {code: "B3"}) {report(month: "2024-09") {state}}}`, `{"unit":{"report":null}}`},
		{"what is missing", "leader.D2", `{missingReports(period: "2024-09", first: 5) {totalCount nodes {unit {code} month state due late contacts}}}`,
			`{"missingReports":{"totalCount":2,"nodes":[{"unit":{"code":"C3"},"month":"2024-09","state":null,"due":"2024-10-05","late":true,"contacts":[]},{"unit":{"code":"D2"},"month":"2024-09","state":null,"due":"2024-10-05","late":true,"contacts":["leader.D2"]}]}}`},
		{"over some months", "leader.C1", `{missingReports(period: "2024-Q3", last: 1, before: "YXQ6MjAyNC0wOS0wMQBCMQAw") {totalCount nodes {unit {code} month contacts}}}`,
			`{"missingReports":{"totalCount":6,"nodes":[{"unit":{"code":"C1"},"month":"2024-08","contacts":["leader.C1"]}]}}`},
		{"of months that run on nothing is missing yet", "leader.C1", `{missingReports(period: "2024-11", first: 2) {totalCount}}`, `{"missingReports":{"totalCount":0}}`},
	} {
		if got := zero.ReplaceAllString(h.Ask(tt.account, h.WithIDs(tt.query)), ""); got != `{"data":`+tt.want+`}` && (!strings.HasPrefix(tt.want, `"`) || !strings.Contains(got, tt.want)) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, tt.want)
		}
	}
	_, err := h.DB.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = ?", h.Units["B1"].ID)
	h.Must(err)
	_, err = h.DB.ExecContext(t.Context(), "INSERT INTO sealed (month) VALUES ('2024-09-01')")
	h.Must(err)
	if got, want := h.Ask("leader.C1", `{reports(month: "2024-09", state: LOCKED, first: 5) {nodes {unit {code} state}}}`), `{"data":{"reports":{"nodes":[{"unit":{"code":"B1"},"state":"LOCKED"}]}}}`; got != want {
		t.Errorf("sealed: %s, want %s", got, want)
	}
	if got := h.Ask("reporter.B1", h.WithIDs(`mutation {saveReport(input: {unit: "#B1", month: "2024-09", values: []}) {report {state} userErrors {code}}}`)); got != `{"data":{"saveReport":{"report":{"state":"LOCKED"},"userErrors":[{"code":"LOCKED"}]}}}` {
		t.Errorf("saving in a sealed month: %s", got)
	}
}

// TestUnit_TellsWhatAFormNeeds: what the unit reports for a month, and what it said in those before.
func TestUnit_TellsWhatAFormNeeds(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 07 members_total=28", "B1 09 members_total=30", "B2 09 members_total=20")
	n, err := org.Open(t.Context(), h.DB, h.Scope(), org.Opening{Parent: &h.Units["D1"].ID, Level: org.Commune, Kind: org.Territorial, Opened: "2024-10-15", Code: "N", Type: "xã", Name: "Mới"})
	h.Must(err)
	h.Units["N"] = n
	for _, tt := range []struct{ name, account, query, want string }{
		{"a unit's reports of a year, by month", "reporter.B1", `{unit(by: {code: "B1"}) {reports(period: "2024") {month unit {code}}}}`,
			`{"unit":{"reports":[{"month":"2024-07","unit":{"code":"B1"}},{"month":"2024-09","unit":{"code":"B1"}}]}}`},
		{"those of several units, of a stretch of months", "leader.D1", `{unit(by: {code: "C1"}) {children(first: 5) {nodes {reports(period: "2024-08") {month} all: reports(period: "2024-Q3") {month unit {code}}}}}}`,
			`{"unit":{"children":{"nodes":[{"reports":[],"all":[{"month":"2024-07","unit":{"code":"B1"}},{"month":"2024-09","unit":{"code":"B1"}}]},{"reports":[],"all":[{"month":"2024-09","unit":{"code":"B2"}}]}]}}}`},
		{"none to whom reports are not to be seen", "analyst.P", `{unit(by: {code: "B1"}) {reports(period: "2024") {month}}}`, `{"unit":{"reports":[]}}`},
		{"a branch owes what leaves and branches do", "reporter.B1", `{unit(by: {code: "B1"}) {owes(month: "2024-11") {code reportedBy}}}`, `{"unit":{"owes":[{"code":"members_total","reportedBy":["LEAF"]},{"code":"members_studied","reportedBy":["LEAF"]},`},
		{"a base association with branches only its own", "leader.C1", `{unit(by: {code: "C1"}) {owes(month: "2024-11") {code}}}`, `{"unit":{"owes":[{"code":"members_admitted"},{"code":"loans_outstanding"},`},
		{"one without branches those of both", "leader.P", `{unit(by: {code: "N"}) {owes(month: "2024-10") {code}}}`, `{"unit":{"owes":[{"code":"members_total"},{"code":"members_admitted"},`},
		{"before it was opened nothing", "leader.P", `{unit(by: {code: "N"}) {owes(month: "2024-09") {code}}}`, `{"unit":{"owes":[]}}`},
		{"for a year without a campaign there is no answer", "leader.P", `{unit(by: {code: "B1"}) {owes(month: "2023-11") {code}}}`, `"code":"BAD_USER_INPUT"`},
		{"nor for more than a month", "leader.P", `{unit(by: {code: "B1"}) {owes(month: "2024") {code}}}`, `"code":"BAD_USER_INPUT"`},
	} {
		got := h.Ask(tt.account, tt.query)
		if want, begun := strings.CutSuffix(tt.want, ","); begun && !strings.HasPrefix(got, `{"data":`+want) || !begun && got != `{"data":`+want+`}` && (strings.HasPrefix(want, "{") || !strings.Contains(got, want)) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, tt.want)
		}
	}
}

// TestSealedMonths_SayForEver: what a figure said when its month was sealed it says for ever,
// also after the month was opened and corrected.
func TestSealedMonths_SayForEver(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 members_total=30", "B2 09 members_total=20")
	h.Must(report.Seal(t.Context(), h.DB, "2024-09", "2024-11-10"))
	got := h.Ask("leader.P", `{sealedMonths(year: 2024) {month at hash holds}}`)
	found := regexp.MustCompile(`\{"month":"2024-09","at":"([^"]+)","hash":"[0-9a-f]{64}","holds":true\}`).FindStringSubmatch(got)
	if found == nil || strings.Count(got, `"month"`) != 9 {
		t.Fatalf("sealed are %s", got)
	}
	figures := func(asOf string) string {
		return h.Ask("leader.P", `{unit(by: {code: "P"}) {figures(period: "2024-09", indicators: ["1.2"]`+asOf+`) {denominator}}}`)
	}
	sealed := figures("")
	h.Must(report.Unseal(t.Context(), h.DB, "2024-09", "nhập sai"))
	if got := h.Ask("leader.C1", h.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-09", values: [#REST, {element: "members_total", value: 35}], comment: "sót 5"}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	if now, then := figures(""), figures(`, asOf: "`+found[1]+`"`); now == sealed || then != sealed {
		t.Errorf("sealed it said %s, as of then it says %s, and now %s", sealed, then, now)
	}
	h.Must(report.Seal(t.Context(), h.DB, "2024-09", "2024-11-10"))
	h.Must(func() error {
		_, err := h.DB.ExecContext(t.Context(), "UPDATE report SET said[1] = 1 WHERE unit_id = ?", h.Units["B2"].ID)
		return err
	}())
	if got := h.Ask("leader.P", `{sealedMonths(year: 2024) {month holds}}`); !strings.Contains(got, `{"month":"2024-09","holds":false}`) {
		t.Errorf("what was changed behind the service's back does not show: %s", got)
	}
}

// TestCampaign_ShowsItsChecks: whoever fills in a report can see what it will be held against.
func TestCampaign_ShowsItsChecks(t *testing.T) {
	t.Parallel()
	h := build(t)
	got := h.Ask("reporter.B1", `{campaign(year: 2024) {checks {rule of than percent least times}}}`)
	for _, want := range []string{
		`{"rule":"NOT_MORE","of":"debt_overdue + debt_frozen","than":"loans_outstanding","percent":0,"least":0,"times":0}`,
		`{"rule":"NOT_MORE","of":"children_inspected","than":"children","percent":0,"least":0,"times":0}`,
		`{"rule":"JUMP","of":"members_total","than":"","percent":20,"least":10,"times":0}`,
		`{"rule":"SIBLINGS","of":"officers_total","than":"members_total","percent":0,"least":0,"times":5}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s does not hold %s", got, want)
		}
	}
}
