package graph_test

import (
	"strings"
	"testing"
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
	_, err := h.DB.NewRaw(`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?, 'C1', 'Cụm 1') RETURNING id)
		INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT c.id, u, 2024, '[2024-01-01,)' FROM c, unnest(ARRAY[?, ?]::bigint[]) AS u`,
		h.Units["P"].ID, h.Units["D1"].ID, h.Units["D2"].ID).Exec(t.Context())
	h.Must(err)
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
