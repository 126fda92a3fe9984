package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/uptrace/bun/dialect/pgdialect"
)

// TestSetTargets_PromisedAndKept sets targets, promises more of them in a pact, and changes one afterwards.
func TestSetTargets_PromisedAndKept(t *testing.T) {
	t.Parallel()
	h := build(t)
	set := func(account, reason string, lines ...map[string]any) string {
		return h.AskWith(account, `mutation ($in: SetTargetsInput!) {setTargets(input: $in) {changes {unit {code} after {low}} userErrors {field code message}}}`,
			map[string]any{"in": map[string]any{"year": 2024, "day": "2024-03-01", "document": "12/KH-CCB", "reason": reason, "lines": lines}})
	}
	id := func(code string) string { return h.Units[code].PermanentID() }
	line := func(indicator, unit string, low any) map[string]any {
		return map[string]any{"indicator": indicator, "unit": unit, "low": low}
	}
	if got := set("leader.P", "", line("4.1", id("D1"), 5), line("4.1", id("D1"), 6), line("nothing", id("D2"), 1), line("4.1", id("D2"), -1), line("4.1", "unit:99999", 1)); !strings.Contains(got, `["input","lines","1","unit"]`) ||
		!strings.Contains(got, `["input","lines","2","indicator"]`) || !strings.Contains(got, `["input","lines","3","low"]`) || !strings.Contains(got, `["input","lines","4","unit"]`) {
		t.Errorf("wrong lines: %s", got)
	}
	if got := set("leader.P", "the plan", line("4.1", id("D1"), 5), line("4.1", id("D2"), 7)); !strings.Contains(got, `"userErrors":[]`) || !strings.Contains(got, `"low":7`) {
		t.Fatalf("set: %s", got)
	}
	h.cluster("D1", "D2")
	draw := func(low int) string {
		return h.AskWith("leader.P", `mutation ($in: DrawUpPactInput!) {drawUpPact(input: $in) {pact {id promises {unit {code} target {low} assigned {low}}} userErrors {field message}}}`,
			map[string]any{"in": map[string]any{"cluster": "cluster:1", "signed": "2024-03-08", "place": "Buôn Ma Thuột", "promises": []any{line("4.1", id("D1"), low)}}})
	}
	if got := draw(4); !strings.Contains(got, `["input","promises","0","low"]`) || !strings.Contains(got, "less than what is wanted of it") {
		t.Errorf("a promise below the quota: %s", got)
	}
	if got := draw(9); !strings.Contains(got, `"promises":[{"unit":{"code":"D1"},"target":{"low":9},"assigned":{"low":5}}]`) {
		t.Fatalf("drawn up: %s", got)
	}
	const pledged = `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {target {low} pledge {target {low} pact {document}}}}}`
	if got := h.Ask("leader.P", pledged); !strings.Contains(got, `"pledge":null`) {
		t.Errorf("before it is signed: %s", got)
	}
	if got := h.Ask("leader.D1", `mutation {signPact(pact: "pact:1", unit: "`+id("D1")+`") {pact {parties {unit {code} by}} userErrors {message}}}`); !strings.Contains(got, `{"unit":{"code":"D1"},"by":"leader.D1"}`) {
		t.Fatalf("signed: %s", got)
	}
	if got := h.Ask("leader.P", pledged); !strings.Contains(got, `"target":{"low":5},"pledge":{"target":{"low":9}`) {
		t.Errorf("pledged: %s", got)
	}
	if got := set("leader.P", "", line("4.1", id("D1"), 6)); !strings.Contains(got, `["input","reason"]`) || !strings.Contains(got, "has signed a pact") {
		t.Errorf("changed without a word: %s", got)
	}
	if got := set("leader.P", "new branches", line("4.1", id("D1"), 6)); !strings.Contains(got, `"userErrors":[]`) {
		t.Errorf("changed: %s", got)
	}
	if got := h.Ask("leader.P", `{cascade(owner: "`+id("P")+`", year: 2024, indicators: ["4.1"]) {maySet lines {assigned promised units {unit {code} settings {low document by}}}}}`); !strings.Contains(got, `"maySet":true,"lines":[{"assigned":13,"promised":16`) ||
		!strings.Contains(got, `[{"low":5,"document":"12/KH-CCB","by":"leader.P"},{"low":6,`) {
		t.Errorf("the cascade: %s", got)
	}
}

// cluster makes districts a cluster of 2024, whose id is cluster:1.
func (h *house) cluster(members ...string) {
	h.T.Helper()
	ids := make([]int64, len(members))
	for i, m := range members {
		ids[i] = h.Units[m].ID
	}
	_, err := h.DB.NewRaw(`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?, 'C1', 'Cụm 1') RETURNING id)
		INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT c.id, u, 2024, '[2024-01-01,)' FROM c, unnest(?::bigint[]) AS u`,
		h.Units["P"].ID, pgdialect.Array(ids)).Exec(h.T.Context())
	h.Must(err)
}

// setting is a mutation that sets targets: "4.1 D1 5", and "4.1 D1 null" takes one away.
func setting(more string, lines ...string) string {
	var all []string
	for _, l := range lines {
		w := strings.Fields(l)
		all = append(all, fmt.Sprintf(`{indicator: %q, unit: "#%s", low: %s}`, w[0], w[1], w[2]))
	}
	return fmt.Sprintf(`mutation {setTargets(input: {year: 2024, day: "2024-03-01"%s, lines: [%s]}) {changes {unit {code} after {low}} userErrors {field code message}}}`, more, strings.Join(all, ", "))
}

// TestSetTargets_BeyondTheOwners: 1500 new members are wanted of the province. Whoever divides more says why, and
// where one line is wrong nothing is set.
func TestSetTargets_BeyondTheOwners(t *testing.T) {
	t.Parallel()
	h := build(t)
	const (
		beyond   = `{"field":["input","reason"],"code":"BAD_USER_INPUT","message":"the quotas of 4.1 below P come to 1501, beyond its own target 1500; say why"}`
		assigned = `{cascade(owner: "#P", year: 2024, indicators: ["4.1"]) {lines {assigned unassigned short}}}`
		refused  = `{"setTargets":{"changes":[],"userErrors":[` + beyond + `]}}`
		both     = `"changes":[{"unit":{"code":"D1"},"after":{"low":800}},{"unit":{"code":"D2"},"after":{"low":701}}],"userErrors":[`
		none     = `{"assigned":0,"unassigned":1500,"short":false}`
		imported = `mutation {importQuotas(year: 2024, dryRun: false, file: "indicator,unit,quota\n4.1,D1,800\n4.1,D2,701\n"%s) {changes {unit {code} after {low}} problems {line} userErrors {field code message}}}`
	)
	all := []string{"4.1 D1 800", "4.1 D2 701"}
	h.work([]officeRow{
		{"without a word", "leader.P", setting("", all...), refused},
		{"nothing of it is set", "leader.P", assigned, none},
		{"a reason of blanks is none", "leader.P", setting(`, reason: "  "`, all...), refused},
		{"tried, it is told", "leader.P", setting(`, dryRun: true`, all...), both + beyond + "]"},
		{"a file without a word", "leader.P", fmt.Sprintf(imported, ""), `{"changes":[],"problems":[],"userErrors":[` + strings.Replace(beyond, `"input",`, "", 1) + `]}`},
		{"a file, with a reason", "leader.P", strings.Replace(fmt.Sprintf(imported, `, reason: "sáp nhập"`), "dryRun: false", "dryRun: true", 1), strings.Replace(both, `,"userErrors"`, `,"problems":[],"userErrors"`, 1) + "]"},
		{"a good line beside one that is wrong", "leader.P", setting("", "4.1 D1 5", "4.1 D2 -1"), `"changes":[],"userErrors":[{"field":["input","lines","1","low"]`},
		{"a good line beside a unit out of reach", "leader.D1", setting("", "4.1 C1 5", "4.1 C3 5"), `"changes":[],"userErrors":[{"field":["input","lines","1","unit"],"code":"NOT_FOUND"`},
		{"nothing of them is set either", "leader.P", assigned, none},
		{"as much as is wanted needs no word", "leader.P", setting("", "4.1 D1 800", "4.1 D2 700"), `"userErrors":[]`},
		{"less needs none either, and it is told", "leader.P", setting("", "4.1 D2 699"), `"userErrors":[]`},
		{"less than is wanted", "leader.P", assigned, `{"assigned":1499,"unassigned":1,"short":true}`},
		{"with a reason", "leader.P", setting(`, reason: "sáp nhập"`, all...), `{"unit":{"code":"D2"},"after":{"low":701}}],"userErrors":[]`},
		{"no less than nothing is unassigned", "leader.P", assigned, `{"assigned":1501,"unassigned":0,"short":false}`},
		{"taken away", "leader.P", setting("", "4.1 D1 null"), `"changes":[{"unit":{"code":"D1"},"after":null}],"userErrors":[]`},
		{"in a year without a campaign", "leader.P", strings.ReplaceAll(setting("", all...), "2024", "2031"), `"field":["input","year"],"code":"BAD_USER_INPUT"`},
		{"of a day of another year", "leader.P", strings.Replace(setting("", all...), "2024-03-01", "2025-03-01", 1), `"field":["input","day"],"code":"BAD_USER_INPUT"`},
		{"by who sets none", "analyst.P", setting("", all...), `FORBIDDEN`},
	})
	var kept []string
	h.Must(h.DB.NewRaw(`SELECT concat_ws(' ', code, low, reason) FROM target_setting JOIN naming USING (unit_id) ORDER BY id`).Scan(t.Context(), &kept))
	if got, want := strings.Join(kept, ", "), "D1 800 , D2 700 , D2 699 , D2 701 sáp nhập, D1 "; got != want {
		t.Errorf("what was set is %q, want %q", got, want)
	}
}

// TestPact_FromWordToEnd draws up pacts, signs and ends them, and asks for one in the name of who is outside.
func TestPact_FromWordToEnd(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("P", "D3", "DISTRICT", "huyện")
	h.Employ("leader.D3", "district_leader", "D3")
	h.Employ("head", "cluster_head", "D1")
	h.Grant("head", "cluster_head", "D2")
	h.cluster("D1", "D2")
	draw := func(signed string, promises ...string) string {
		var all []string
		for _, p := range promises {
			w := strings.Fields(p)
			all = append(all, fmt.Sprintf(`{indicator: %q, unit: "#%s", low: %s}`, w[0], w[1], w[2]))
		}
		return fmt.Sprintf(`mutation {drawUpPact(input: {cluster: "cluster:1", signed: %q, place: "Ea Súp", promises: [%s]}) {pact {id} userErrors {field code message}}}`, signed, strings.Join(all, ", "))
	}
	sign := func(unit string) string {
		return `mutation {signPact(pact: "pact:1", unit: "` + unit + `") {pact {parties {unit {code} by maySign}} userErrors {code message}}}`
	}
	end := func(reason string) string {
		return `mutation {endPact(pact: "pact:1", reason: "` + reason + `") {pact {reason mayEnd} userErrors {code message}}}`
	}
	const pledge = `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1", "1.2"]) {pledge {target {low} pact {id}}}}}`
	h.work([]officeRow{
		{"quotas", "leader.P", setting("", "4.1 D1 700", "4.1 D2 800"), `"userErrors":[]`},
		{"promises below what is wanted, line by line", "head", draw("2024-03-08", "4.1 D1 700", "4.1 D2 799", "1.2 D1 1", "4.1 D3 9", "4.1 D1 701"), `{"pact":null,"userErrors":[{"field":["input","promises","1","low"],"code":"BAD_USER_INPUT","message":"D2 promises 799 of 4.1, which is less than what is wanted of it: 800; promise that or more"},` +
			`{"field":["input","promises","2","low"],"code":"BAD_USER_INPUT","message":"D1 promises 1 of 1.2, which is less than what is wanted of it: 90; promise that or more"},{"field":["input","promises","3","unit"]`},
		{"on a day of another year", "head", draw("2025-03-08", "4.1 D1 700"), `{"field":["input","signed"],"code":"BAD_USER_INPUT"`},
		{"without promises", "head", draw("2024-03-08"), `{"field":["input","promises"],"code":"BAD_USER_INPUT"`},
		{"by a member's leader", "leader.D1", draw("2024-03-08", "4.1 D1 700"), `FORBIDDEN`},
		{"by who is outside", "leader.D3", draw("2024-03-08", "4.1 D1 700"), `{"pact":null,"userErrors":[{"field":[],"code":"NOT_FOUND","message":"no cluster with id cluster:1"}]}`},
		{"by the head", "head", draw("2024-03-08", "4.1 D1 700", "4.1 D2 900", "1.2 D1 97"), `{"pact":{"id":"pact:1"},"userErrors":[]}`},
		{"signed for another member", "leader.D1", sign("#D2"), `{"pact":null,"userErrors":[{"code":"NOT_FOUND","message":"no unit with id unit:3 for which you may sign"}]}`},
		{"signed for a unit that is not there", "leader.D1", sign("unit:99999"), `{"pact":null,"userErrors":[{"code":"NOT_FOUND","message":"no unit with id unit:99999 for which you may sign"}]}`},
		{"signed for a unit below", "leader.D1", sign("#C1"), `"code":"NOT_FOUND"`},
		{"signed by the head, who signs for nobody", "head", sign("#D1"), `FORBIDDEN`},
		{"signed", "leader.D1", sign("#D1"), `[{"unit":{"code":"D1"},"by":"leader.D1","maySign":false},{"unit":{"code":"D2"},"by":"","maySign":false}]`},
		{"what D1 has promised", "leader.D1", pledge, `{"target":{"low":700},"pact":{"id":"pact:1"}}`},
		{"a quota above the promise since", "leader.P", setting(`, reason: "bổ sung"`, "4.1 D1 720"), `"userErrors":[]`},
		{"stands before it", "leader.D1", pledge, `{"target":{"low":720},"pact":{"id":"pact:1"}}`},
		{"ended without a word", "head", end(" "), `{"pact":null,"userErrors":[{"code":"BAD_USER_INPUT","message":"say why the pact is ended"}]}`},
		{"ended by a member's leader", "leader.D1", end("sai"), `FORBIDDEN`},
		{"ended", "head", end("ghi sai"), `{"pact":{"reason":"ghi sai","mayEnd":false},"userErrors":[]}`},
		{"ended twice", "head", end("ghi sai"), `{"pact":null,"userErrors":[{"code":"CONFLICT","message":"the pact was ended; draw up another"}]}`},
		{"signed after it was ended", "leader.D2", sign("#D2"), `"code":"CONFLICT"`},
		{"nothing is promised any more", "leader.D1", pledge, `"figures":[{"pledge":null},{"pledge":null}]`},
		{"and what rested on it changes without a word", "leader.P", setting("", "4.1 D1 700"), `"userErrors":[]`},
	})
	for _, account := range strings.Fields("leader.D3 leader.C1 reporter.B1 admin central stranger") {
		for _, query := range []string{
			`{node(id: "pact:1") {id}}`, `{node(id: "cluster:1") {id}}`, sign("#D1"), end("x"), strings.Replace(draw("2024-03-08", "4.1 D1 900"), "4.1", "9.9", 1),
		} {
			query = h.WithIDs(query)
			foreign := h.Ask(account, query)
			absent := h.Ask(account, strings.NewReplacer("pact:1", "pact:9", "cluster:1", "cluster:9").Replace(query))
			if strings.NewReplacer("pact:1", "pact:9", "cluster:1", "cluster:9").Replace(foreign) != absent || !strings.Contains(foreign, `"code":"`) {
				t.Errorf("%s asks %s: %s\nof none: %s", account, query, foreign, absent)
			}
		}
	}
	if got := h.audited("PACT%"); strings.Count(got, "\n") != 2 || !strings.Contains(got, "PACT_END head") {
		t.Errorf("the audit has\n%s", got)
	}
}
