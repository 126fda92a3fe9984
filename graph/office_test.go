package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"thidua/graph/server"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// officeRow is something that is asked to be done, and part of what it is answered.
type officeRow struct{ name, account, query, want string }

// work has one after another done.
func (h *house) work(steps []officeRow) {
	h.T.Helper()
	for _, step := range steps {
		if got := h.Ask(step.account, h.WithIDs(step.query)); !strings.Contains(got, step.want) {
			h.T.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
}

// audited returns what the audit has of some acts: who, and what.
func (h *house) audited(acts string) string {
	h.T.Helper()
	var lines []string
	h.Must(h.DB.NewRaw(`SELECT concat_ws(' ', act, a.name, address, CASE request WHEN '' THEN 'no request' END, units::text, (what - 'sha256')::text)
		FROM audit LEFT JOIN account a ON a.id = account_id WHERE act LIKE ? AND account_id IS NOT NULL ORDER BY audit.id`, acts).Scan(h.T.Context(), &lines))
	return strings.Join(lines, "\n")
}

// TestMonths_AreSealedByWhoeverMayEverywhere seals months and opens them again.
func TestMonths_AreSealedByWhoeverMayEverywhere(t *testing.T) {
	t.Parallel()
	h := build(t)
	const seal, reopen = `mutation {sealMonth(month: "2024-02") {sealedMonths {month} userErrors {code message}}}`, `mutation {reopenMonth(month: "2024-02", reason: "nhập sai") {sealedMonths {month} userErrors {code message}}}`
	for _, account := range strings.Fields("analyst.P leader.D1 leader.D2 leader.C1 reporter.B1 head.C1 admin central stranger") {
		for _, query := range []string{seal, reopen} {
			if got := h.Ask(account, query); !strings.Contains(got, `"code":"FORBIDDEN"`) || !strings.Contains(got, "none of your roles may") {
				t.Errorf("%s: %s", account, got)
			}
		}
	}
	h.narrowed("inner", "leader.P", false, "D1")
	h.narrowed("reader", "leader.P", true)
	h.work([]officeRow{
		{"with a token of a part", "inner", seal, `"code":"FORBIDDEN"`},
		{"with a token that only reads", "reader", seal, `"code":"FORBIDDEN"`},
		{"a month that has not ended", "leader.P", `mutation {sealMonth(month: "2024-11") {sealedMonths {month} userErrors {code message}}}`, `{"sealedMonths":[],"userErrors":[{"code":"BAD_USER_INPUT","message":"2024-11 has not ended by 2024-11-10`},
		{"a year", "leader.P", `mutation {sealMonth(month: "2024") {sealedMonths {month} userErrors {code}}}`, `{"sealedMonths":[],"userErrors":[{"code":"BAD_USER_INPUT"}]}`},
		{"one that is not sealed", "leader.P", reopen, `"userErrors":[{"code":"NOT_FOUND"`},
		{"a month", "leader.P", seal, `{"sealMonth":{"sealedMonths":[{"month":"2024-01"},{"month":"2024-02"}],"userErrors":[]}}`},
		{"the same once more", "leader.P", seal, `{"sealMonth":{"sealedMonths":[{"month":"2024-01"},{"month":"2024-02"}],"userErrors":[]}}`},
		{"what is asked after it", "leader.P", `{sealedMonths(year: 2024) {month holds}}`, `[{"month":"2024-01","holds":true},{"month":"2024-02","holds":true}]`},
		{"a report of it", "leader.C1", `mutation {saveReport(input: {unit: "#B1", month: "2024-02", values: []}) {userErrors {code}}}`, `"code":"LOCKED"`},
		{"one below another", "leader.P", `mutation {reopenMonth(month: "2024-01", reason: "nhập sai") {sealedMonths {month} userErrors {code}}}`, `{"sealedMonths":[],"userErrors":[{"code":"CONFLICT"}]}`},
		{"without a reason", "leader.P", `mutation {reopenMonth(month: "2024-02", reason: " ") {userErrors {code message}}}`, `"message":"say why 2024-02 is to be opened again; the audit keeps it"`},
		{"with one", "leader.P", reopen, `{"reopenMonth":{"sealedMonths":[{"month":"2024-01"}],"userErrors":[]}}`},
	})
	if got, want := h.audited("MONTH%"), `MONTH_SEAL leader.P 192.0.2.1 {} {"month": "2024-01"}
MONTH_SEAL leader.P 192.0.2.1 {} {"month": "2024-02"}
MONTH_REOPEN leader.P 192.0.2.1 {} {"month": "2024-02", "reason": "nhập sai"}`; got != want {
		t.Errorf("the audit has\n%s\nwant\n%s", got, want)
	}
	h.Open("-", "Q", org.Province, "tỉnh")
	h.work([]officeRow{
		{"of two trees", "leader.P", seal, `"code":"FORBIDDEN"`},
		{"opened again, of two trees", "leader.P", `mutation {reopenMonth(month: "2024-01", reason: "nhập sai") {userErrors {code}}}`, `"code":"FORBIDDEN"`},
	})
}

// TestDecisions_WithinTheCallersReach records and withdraws.
func TestDecisions_WithinTheCallersReach(t *testing.T) {
	t.Parallel()
	h := build(t)
	record := func(unit, indicator, signed string) string {
		return `mutation {recordDecision(input: {unit: "` + unit + `", year: 2024, indicator: "` + indicator + `", document: "12/QĐ-HCCB", signed: "` + signed + `", note: "20 nhà"}) {
			decision {unit {code} indicator {code} document signed note} userErrors {code message}}}`
	}
	withdraw := func(unit string) string {
		return `mutation {withdrawDecision(input: {unit: "` + unit + `", year: 2024, indicator: "6.3"}) {decision {document unit {title}} userErrors {code message}}}`
	}
	for _, account := range strings.Fields("analyst.P leader.D1 leader.C1 reporter.B1 admin central") {
		for _, query := range []string{record("#P", "6.3", "2024-11-01"), record("unit:999", "6.3", "2024-11-01"), withdraw("#P")} {
			if got := h.Ask(account, h.WithIDs(query)); !strings.Contains(got, `"code":"FORBIDDEN"`) {
				t.Errorf("%s: %s", account, got)
			}
		}
	}
	h.narrowed("inner", "leader.P", false, "D1")
	foreign, absent := h.Ask("inner", h.WithIDs(record("#D2", "6.3", "2024-11-01"))), h.Ask("inner", record("unit:999", "6.3", "2024-11-01"))
	if !strings.Contains(absent, `"code":"NOT_FOUND"`) || strings.ReplaceAll(absent, "unit:999", "X") != strings.ReplaceAll(foreign, fmt.Sprintf("unit:%d", h.Units["D2"].ID), "X") {
		t.Errorf("a foreign unit: %s\nnone: %s", foreign, absent)
	}
	h.work([]officeRow{
		{"signed tomorrow", "leader.P", record("#P", "6.3", "2024-11-11"), `"decision":null,"userErrors":[{"code":"BAD_USER_INPUT"`},
		{"of what numbers decide", "leader.P", record("#P", "4.1", "2024-11-01"), `"decision":null,"userErrors":[{"code":"BAD_USER_INPUT"`},
		{"of a year without a campaign", "leader.P", strings.Replace(record("#P", "6.3", "2024-11-01"), "2024,", "2031,", 1), `"message":"there is no campaign of 2031"`},
		{"recorded", "leader.P", record("#P", "6.3", "2024-11-01"), `{"decision":{"unit":{"code":"P"},"indicator":{"code":"6.3"},"document":"12/QĐ-HCCB","signed":"2024-11-01","note":"20 nhà"},"userErrors":[]}`},
		{"recorded once more", "leader.P", record("#P", "6.3", "2024-11-01"), `"userErrors":[]`},
		{"what it comes to", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["6.3"]) {status}}}`, `MET_BY_DECISION`},
		{"withdrawn", "leader.P", withdraw("#P"), `{"decision":{"document":"12/QĐ-HCCB","unit":{"title":"tỉnh Ấp P"}},"userErrors":[]}`},
		{"withdrawn twice", "leader.P", withdraw("#P"), `{"decision":null,"userErrors":[{"code":"NOT_FOUND","message":"no decision is recorded of 6.3 for P"}]}`},
	})
	if got := h.audited("DECISION%"); strings.Count(got, "\n") != 1 || !strings.Contains(got, "DECISION_RECORD leader.P 192.0.2.1") || strings.Contains(got, "20 nhà") {
		t.Errorf("the audit has\n%s", got)
	}
}

// TestImportCampaign_ByWhoeverMayChangeCampaigns tries a file, takes it in, and asks a service
// beside it.
func TestImportCampaign_ByWhoeverMayChangeCampaigns(t *testing.T) {
	t.Parallel()
	h := build(t)
	beside := h.With(func(*server.Config) {})
	const bound = `{campaign(year: 2024) {indicators {code target {low}}}}`
	other := func() string {
		return h.Send(beside, "leader.P", http.MethodPost, "/graphql", `{"query": "`+strings.ReplaceAll(bound, "\n", " ")+`"}`).Body.String()
	}
	stricter := strings.Replace(string(movement.Launch2024), `">= 1500"`, `">= 1600"`, 1)
	take := func(account, file string, dryRun bool) string {
		return h.AskWith(account, `mutation ($file: String!, $dry: Boolean!) {importCampaign(file: $file, dryRun: $dry) {edits {thing field before after} problems {sheet line cell message} userErrors {code message}}}`,
			map[string]any{"file": file, "dry": dryRun})
	}
	for _, account := range strings.Fields("analyst.P leader.D1 leader.C1 reporter.B1 central stranger") {
		if got := take(account, "not even YAML: [", true); !strings.Contains(got, `"code":"FORBIDDEN"`) || strings.Contains(got, "YAML") {
			t.Errorf("%s: %s", account, got)
		}
	}
	const told = `{"data":{"importCampaign":{"edits":[{"thing":"indicator 4.1","field":"target","before":">= 1500","after":">= 1600"}],"problems":[],"userErrors":[]}}}`
	if got := take("leader.P", stricter, true); got != told {
		t.Errorf("tried: %s, want %s", got, told)
	}
	if got := other(); !strings.Contains(got, `{"code":"4.1","target":{"low":1500}}`) {
		t.Errorf("a try changes %s", got)
	}
	if got := take("admin", stricter, false); got != told {
		t.Errorf("taken in: %s, want %s", got, told)
	}
	for name, got := range map[string]string{"the service": h.Ask("leader.P", bound), "a service beside it": other()} {
		if !strings.Contains(got, `{"code":"4.1","target":{"low":1600}}`) {
			t.Errorf("%s does not know: %s", name, got)
		}
	}
	if got := take("leader.P", stricter, false); !strings.Contains(got, `"edits":[],"problems":[],"userErrors":[]`) {
		t.Errorf("once more: %s", got)
	}

	broken := strings.Replace(stricter, "position: 2,", "position: 1,", 1)
	line := 1 + strings.Count(broken[:strings.LastIndex(broken, "position: 1,")], "\n")
	if got := take("leader.P", broken, false); !strings.Contains(got, fmt.Sprintf(`"edits":[],"problems":[{"sheet":"","line":%d,"cell":"","message":"position 1 of `, line)) || !strings.Contains(got, fmt.Sprintf(`"code":"BAD_USER_INPUT","message":"file:%d: position 1 of`, line)) {
		t.Errorf("a broken file: %s", got)
	}
	if got := h.Send(h.API, "leader.P", http.MethodPost, "/graphql", `{"query": "mutation {importCampaign(file: \"campaign: {year: 1}\", dryRun: true) {problems {line message} userErrors {message}}}"}`, "Accept-Language: vi").Body.String(); !strings.Contains(got, `{"line":1,"message":"phong trào cần year từ 1990 đến 2199"}`) || !strings.Contains(got, `"message":"file:1: phong trào cần year từ 1990 đến 2199\nfile:1:`) {
		t.Errorf("a broken file in Vietnamese: %s", got)
	}
	if got := take("leader.P", strings.Replace(stricter, "measure: ANIMAL", "measure: ITEM", 1), false); !strings.Contains(got, `"edits":[],"problems":[],"userErrors":[{"code":"CONFLICT"`) {
		t.Errorf("what reports rest on: %s", got)
	}
	if got, want := h.audited("IMPORT"), `IMPORT admin 192.0.2.1 {} {"what": "campaign", "year": "2024", "changes": "1"}`; got != want {
		t.Errorf("the audit has\n%s\nwant\n%s", got, want)
	}
}

// TestImportQuotas_WithinTheCallersReach sets targets of units by a table.
func TestImportQuotas_WithinTheCallersReach(t *testing.T) {
	t.Parallel()
	h := build(t)
	take := func(account, file string, dryRun bool) string {
		return h.AskWith(account, `mutation ($file: String!, $dry: Boolean!) {importQuotas(year: 2024, file: $file, dryRun: $dry) {
			changes {indicator {code} unit {code} before {low} after {low comparator}} checks {indicator {code} owner {code} target {low} units given sum short}
			problems {line cell message} userErrors {code}}}`, map[string]any{"file": file, "dry": dryRun})
	}
	for _, account := range strings.Fields("analyst.P leader.C1 reporter.B1 admin central stranger") {
		if got := take(account, "indicator,unit,quota\n4.1,C1,5\n", true); !strings.Contains(got, `"code":"FORBIDDEN"`) {
			t.Errorf("%s: %s", account, got)
		}
	}
	const set = `{"changes":[{"indicator":{"code":"4.1"},"unit":{"code":"C1"},"before":null,"after":{"low":5,"comparator":"AT_LEAST"}}],"checks":[{"indicator":{"code":"4.1"},"owner":{"code":"D1"},"target":null,"units":2,"given":1,"sum":5,"short":false}],"problems":[],"userErrors":[]}`
	for _, dry := range []bool{true, false} {
		if got := take("leader.D1", "indicator,unit,quota\n4.1,C1,5\n", dry); !strings.Contains(got, set) {
			t.Errorf("dry %v: %s, want %s", dry, got, set)
		}
	}
	if got := take("leader.D1", "indicator;unit;quota\n4.1;C1;\n", false); !strings.Contains(got, `"before":{"low":5},"after":null`) {
		t.Errorf("taken away: %s", got)
	}
	foreign, absent := take("leader.D1", "indicator,unit,quota\n4.1,C3,5\n", false), take("leader.D1", "indicator,unit,quota\n4.1,C9,5\n", false)
	if !strings.Contains(absent, `"problems":[{"line":2,"cell":"B2","message":"no unit has the code \"C9\"`) || strings.ReplaceAll(absent, "C9", "X") != strings.ReplaceAll(foreign, "C3", "X") {
		t.Errorf("a foreign unit: %s\nnone: %s", foreign, absent)
	}
	if got := strings.Split(h.audited("IMPORT"), "\n"); len(got) != 2 || got[0] != fmt.Sprintf(`IMPORT leader.D1 192.0.2.1 {%d} {"what": "quotas", "year": "2024", "changes": "1"}`, h.Units["D1"].ID) {
		t.Errorf("the audit has %q", got)
	}
}

// TestImportUnits_ByWhoeverMayChangeEveryUnit opens units by a table.
func TestImportUnits_ByWhoeverMayChangeEveryUnit(t *testing.T) {
	t.Parallel()
	h := build(t)
	const table = "code,parent,level,kind,type,name,opened\nC4,D2,COMMUNE,,xã,Tân,2024-01-01\nB5,C4,BRANCH,,Chi hội,Một,2024-01-01\n"
	take := func(account, file string, dryRun bool) string {
		return h.AskWith(account, `mutation ($file: String!, $dry: Boolean!) {importUnits(file: $file, dryRun: $dry) {
			opened {unit {code title level} under opened} problems {line cell message} userErrors {code}}}`, map[string]any{"file": file, "dry": dryRun})
	}
	for _, account := range strings.Fields("leader.P analyst.P leader.D1 leader.C1 reporter.B1 central stranger") {
		if got := take(account, table, true); !strings.Contains(got, `"code":"FORBIDDEN"`) {
			t.Errorf("%s: %s", account, got)
		}
	}
	h.Employ("keeper.D2", "system_admin", "D2")
	if got := take("keeper.D2", table, true); !strings.Contains(got, `"code":"FORBIDDEN"`) {
		t.Errorf("who may change some units: %s", got)
	}
	const opened = `{"opened":[{"unit":{"code":"C4","title":"xã Tân","level":"COMMUNE"},"under":"D2","opened":"2024-01-01"},{"unit":{"code":"B5","title":"Chi hội Một","level":"BRANCH"},"under":"C4","opened":"2024-01-01"}],"problems":[],"userErrors":[]}`
	if got := take("admin", table, true); !strings.Contains(got, opened) || !strings.Contains(h.Ask("leader.P", `{unit(by: {code: "C4"}) {code}}`), "NOT_FOUND") {
		t.Errorf("tried: %s", got)
	}
	if got := take("admin", table, false); !strings.Contains(got, opened) || !strings.Contains(h.Ask("leader.D2", `{unit(by: {code: "B5"}) {path {code}}}`), "C4") {
		t.Errorf("taken in: %s", got)
	}
	if got := take("admin", table, false); !strings.Contains(got, `{"opened":[],"problems":[],"userErrors":[]}`) {
		t.Errorf("once more: %s", got)
	}
	if got := take("admin", strings.Replace(table, "D2,COMMUNE", "D7,TOWN", 1), false); !strings.Contains(got, `{"line":2,"cell":"C2","message":"\"TOWN\" is no level`) {
		t.Errorf("no level: %s", got)
	}
	if got, want := h.audited("IMPORT"), `IMPORT admin 192.0.2.1 {} {"what": "units", "opened": "2"}`; got != want {
		t.Errorf("the audit has\n%s\nwant\n%s", got, want)
	}
	h.Open("-", "Q", org.Province, "tỉnh")
	if got := take("admin", table, true); !strings.Contains(got, `"code":"FORBIDDEN"`) {
		t.Errorf("of two trees: %s", got)
	}
}
