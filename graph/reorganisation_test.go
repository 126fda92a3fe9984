package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"thidua/internal/org"
)

const draft = `mutation ($input: DraftReorganisationInput!) {
	draftReorganisation(input: $input) {
		reorganisation {id document state signed effective applied steps {do unit to code name level branches}}
		userErrors {field code message}
	}}`

// input is a reorganisation effective on 1 November with these steps.
func input(steps string) map[string]any {
	in := map[string]any{"name": "Sắp xếp", "document": "1193/NQ", "signed": "2024-09-24", "effective": "2024-11-01"}
	var list []any
	if err := json.Unmarshal([]byte("["+steps+"]"), &list); err != nil {
		panic(err)
	}
	in["steps"] = list
	return map[string]any{"input": in}
}

// reorganise drafts and applies these steps as the administrator does, from 2024-11-01 on.
func (h *house) reorganise(steps string) {
	h.T.Helper()
	h.reorganiseFrom("2024-11-01", steps)
}

func (h *house) reorganiseFrom(effective org.Date, steps string) {
	h.T.Helper()
	h.drafted++
	in := input(steps)
	what := in["input"].(map[string]any)
	what["document"], what["effective"] = fmt.Sprintf("%d/NQ", h.drafted), effective
	id := idForm.FindString(h.AskWith("admin", draft, in))
	if got := h.Ask("admin", `mutation {applyReorganisation(id: "`+id+`") {userErrors {message}}}`); !strings.Contains(got, `"userErrors":[]`) {
		h.T.Fatal(got)
	}
}

const merger = `{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "RECODE", "unit": "C2", "code": "C1"}, {"do": "CARRY", "unit": "C1", "to": "C2", "role": "commune_leader"}`

var idForm = regexp.MustCompile(`reorganisation:\d+`)

// TestReorganisation_FromDraftToReverted follows one through the API, and holds every
// answer about the tree after it was taken back against the one before.
func TestReorganisation_FromDraftToReverted(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 03 members_total=100", "C1 02 members_admitted=3", "C2 10 members_admitted=4")
	const tree = `{units(first: 20) {nodes {code title path {code} children(first: 9) {nodes {code}} parent {code}
		figures(period: "2024", indicators: ["4.1", "8.1"]) {numerator denominator status coverage {expected}}}}}`
	const current = `{units(first: 20) {nodes {code figures(period: "2024", indicators: ["4.1"], tree: "CURRENT") {numerator}}}}`
	accounts := []string{"leader.P", "leader.D1", "leader.D2", "leader.C1", "reporter.B1", "stranger"}
	see := func() (all string) {
		for _, a := range accounts {
			all += h.Ask(a, tree) + "\n" + h.Ask(a, current) + "\n"
		}
		return all
	}
	before := see()

	drafted := h.AskWith("admin", draft, input(merger))
	id := idForm.FindString(drafted)
	if want := `{"data":{"draftReorganisation":{"reorganisation":{"id":"` + id + `","document":"1193/NQ","state":"DRAFT","signed":"2024-09-24","effective":"2024-11-01","applied":null,"steps":[` +
		`{"do":"MERGE","unit":"C1","to":"C2","code":"","name":"","level":null,"branches":[]},` +
		`{"do":"RECODE","unit":"C2","to":"","code":"C1","name":"","level":null,"branches":[]},` +
		`{"do":"CARRY","unit":"C1","to":"C2","code":"","name":"","level":null,"branches":[]}]},"userErrors":[]}}}`; id == "" || drafted != want {
		t.Fatalf("got  %s\nwant %s", drafted, want)
	}
	if see() != before {
		t.Fatal("a draft changed what is seen")
	}

	preview := h.Ask("admin", `{node(id: "`+id+`") {... on Reorganisation {preview {day period
		units(first: 3) {totalCount nodes {before {code} after {code closed} from {code} under {code} step along}} figures(first: 1) {totalCount}
		roles(first: 9) {totalCount nodes {account role unit {code} before after}} quotas(last: 1) {totalCount} decisions(first: 1) {totalCount}}}}}`)
	if want := `{"data":{"node":{"preview":{"day":"2024-11-10","period":"2024",` +
		`"units":{"totalCount":4,"nodes":[{"before":{"code":"B1"},"after":{"code":"B1","closed":null},"from":{"code":"C1"},"under":{"code":"C1"},"step":1,"along":false},` +
		`{"before":{"code":"B2"},"after":{"code":"B2","closed":null},"from":{"code":"C1"},"under":{"code":"C1"},"step":1,"along":false},` +
		`{"before":{"code":"C1"},"after":{"code":"C1","closed":"2024-11-01"},"from":{"code":"D1"},"under":{"code":"C1"},"step":1,"along":false}]},"figures":{"totalCount":0},` +
		`"roles":{"totalCount":3,"nodes":[{"account":"head.C1","role":"cluster_head","unit":{"code":"C1"},"before":3,"after":0},` +
		`{"account":"leader.C1","role":"commune_leader","unit":{"code":"C1"},"before":3,"after":0},` +
		`{"account":"leader.C1","role":"commune_leader","unit":{"code":"C1"},"before":0,"after":4}]},"quotas":{"totalCount":0},"decisions":{"totalCount":0}}}}}`; preview != want {
		t.Errorf("preview\ngot  %s\nwant %s", preview, want)
	}
	if see() != before {
		t.Fatal("a preview changed what is seen")
	}

	apply := `mutation {applyReorganisation(id: "` + id + `") {reorganisation {state} userErrors {code message}}}`
	for range 2 { // it may be sent again
		if got, want := h.Ask("admin", apply), `{"data":{"applyReorganisation":{"reorganisation":{"state":"APPLIED"},"userErrors":[]}}}`; got != want {
			t.Fatalf("applied: %s, want %s", got, want)
		}
	}
	for _, tt := range []struct{ account, query, want string }{
		{"leader.P", `{unit(by: {code: "C1"}) {title children(first: 9) {nodes {code}}}}`,
			`{"data":{"unit":{"title":"xã Ấp C2","children":{"nodes":[{"code":"B1"},{"code":"B2"},{"code":"B3"}]}}}}`},
		{"leader.P", `{unit(by: {code: "C1"}, on: "2024-10-31") {title children(first: 9) {nodes {code}}}}`,
			`{"data":{"unit":{"title":"xã Ấp C1","children":{"nodes":[{"code":"B1"},{"code":"B2"}]}}}}`},
		{"leader.C1", `{viewer {roots {title} grants {role unit {title}}}}`, // its role was carried over
			`{"data":{"viewer":{"roots":[{"title":"xã Ấp C2"}],"grants":[{"role":"commune_leader","unit":{"title":"xã Ấp C2"}}]}}}`},
		{"leader.C1", `{unit(by: {code: "C1"}, on: "2024-10-31") {title figures(period: "2024", indicators: ["4.1"]) {numerator}}}`, // and with it the history
			`{"data":{"unit":{"title":"xã Ấp C1","figures":[{"numerator":3}]}}}`},
		{"leader.C1", `{unit(by: {code: "C1"}) {figures(period: "2024", indicators: ["4.1"], tree: "CURRENT") {numerator}}}`,
			`{"data":{"unit":{"figures":[{"numerator":7}]}}}`},
		{"leader.C1", `{unit(by: {code: "C1"}) {figures(period: "2024", indicators: ["4.1"]) {numerator}}}`,
			`{"data":{"unit":{"figures":[{"numerator":4}]}}}`},
		{"admin", `{reorganisations(first: 5) {nodes {document state}} node(id: "` + id + `") {... on Reorganisation {name preview {day}}}}`,
			`{"data":{"reorganisations":{"nodes":[{"document":"1193/NQ","state":"APPLIED"}]},"node":{"name":"Sắp xếp","preview":null}}}`},
	} {
		if got := h.Ask(tt.account, tt.query); got != tt.want {
			t.Errorf("%s asks %s\ngot  %s\nwant %s", tt.account, tt.query, got, tt.want)
		}
	}

	for range 2 {
		revert := h.Ask("admin", `mutation {revertReorganisation(id: "`+id+`") {reorganisation {state} userErrors {code message}}}`)
		if want := `{"data":{"revertReorganisation":{"reorganisation":{"state":"REVERTED"},"userErrors":[]}}}`; revert != want {
			t.Fatalf("reverted: %s, want %s", revert, want)
		}
	}
	if after := see(); after != before {
		t.Errorf("taken back, and yet\n%s\nwas\n%s", after, before)
	}
}

func TestReorganisation_Refuses(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("admin.D1", "system_admin", "D1")
	for _, tt := range []struct {
		name, account, steps string
		want                 []string
	}{
		{"who may change no unit", "leader.P", merger, []string{`"code":"FORBIDDEN"`, `"data":null`}},
		{"who has no role", "stranger", merger, []string{`"reorganisation":null`, `"field":["input","steps","0"]`, `"code":"NOT_FOUND"`}},
		{"a foreign unit", "admin.D1", `{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "MERGE", "unit": "C3", "to": "C2"}`,
			[]string{`"field":["input","steps","1"]`, `"code":"NOT_FOUND"`, "step 2 (merge C3 into C2)"}},
		{"a circle", "admin", `{"do": "MOVE", "unit": "D1", "to": "C1"}`, []string{`"field":["input","steps","0"]`, `"code":"BAD_USER_INPUT"`, "circle"}},
		{"a code in use", "admin", `{"do": "RECODE", "unit": "C1", "code": "C2"}`, []string{`"code":"CONFLICT"`, "C2"}},
		{"no step", "admin", ``, []string{`"field":[]`, `"code":"BAD_USER_INPUT"`, "no steps"}},
		{"a verb that there is not", "admin", `{"do": "PAINT", "unit": "C1"}`, []string{`"errors"`, "PAINT"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := h.AskWith(tt.account, draft, input(tt.steps))
			for _, w := range tt.want {
				if !strings.Contains(got, w) {
					t.Errorf("%s\ndoes not hold %s", got, w)
				}
			}
		})
	}
	t.Run("what another may see, as what is not there", func(t *testing.T) {
		foreign := idForm.FindString(h.AskWith("admin", draft, input(`{"do": "RENAME", "unit": "C3", "name": "X"}`)))
		for _, q := range []string{
			`mutation {applyReorganisation(id: "X") {reorganisation {name} userErrors {code message}}}`,
			`mutation {revertReorganisation(id: "X") {reorganisation {name} userErrors {code message}}}`,
			`{node(id: "X") {id}}`,
		} {
			a := strings.ReplaceAll(h.Ask("admin.D1", strings.ReplaceAll(q, "X", foreign)), foreign, "X")
			b := strings.ReplaceAll(h.Ask("admin.D1", strings.ReplaceAll(q, "X", "reorganisation:999")), "reorganisation:999", "X")
			if a != b || !strings.Contains(a, "NOT_FOUND") {
				t.Errorf("%s\nforeign: %s\n absent: %s", q, a, b)
			}
		}
		if got := h.Ask("admin.D1", `{reorganisations(first: 5) {totalCount nodes {name}}}`); got != `{"data":{"reorganisations":{"totalCount":0,"nodes":[]}}}` {
			t.Errorf("the list: %s", got)
		}
	})
	t.Run("a change by GET", func(t *testing.T) {
		q := url.Values{"query": {`mutation {applyReorganisation(id: "reorganisation:1") {userErrors {code}}}`}}
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql?"+q.Encode(), nil)
		r.Header.Set("Authorization", "Bearer "+h.Tokens["admin"])
		w := httptest.NewRecorder()
		h.API.ServeHTTP(w, r)
		if w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%d: %s", w.Code, w.Body)
		}
	})
	t.Run("many at once", func(t *testing.T) {
		q := "mutation {"
		for _, alias := range strings.Fields("a b c d e f") {
			q += alias + `: applyReorganisation(id: "reorganisation:1") {userErrors {code}} `
		}
		for _, q := range []string{q + "}", `{reorganisations(first: 5) {nodes {preview {day}}}}`} {
			if got := h.Ask("admin", q); !strings.Contains(got, `"code":"COST_LIMIT"`) {
				t.Errorf("%s", got)
			}
		}
	})
	t.Run("a draft that the tree has left behind", func(t *testing.T) {
		in := input(`{"do": "RECODE", "unit": "C3", "code": "C9"}`)
		in["input"].(map[string]any)["document"] = "late/NQ"
		late := idForm.FindString(h.AskWith("admin", draft, in))
		h.reorganise(`{"do": "RECODE", "unit": "B4", "code": "C9"}`)
		got := h.Ask("admin", `{node(id: "`+late+`") {id ... on Reorganisation {preview {day}}}}`)
		if !strings.Contains(got, `{"node":{"id":"`+late+`","preview":null}}`) || !strings.Contains(got, `"code":"CONFLICT"`) || !strings.Contains(got, "step 1") {
			t.Errorf("%s", got)
		}
	})
}

// TestReorganisation_TellsNothingOfOthers drafts codes and documents that others have, and such as
// nobody has: the answers are the same, up to the change by one who may change every unit.
func TestReorganisation_TellsNothingOfOthers(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("admin.D1", "system_admin", "D1")
	h.Employ("admin.D2", "system_admin", "D2")
	const ask = `mutation ($input: DraftReorganisationInput!) {draftReorganisation(input: $input) {
		reorganisation {id document state uncheckedCodes notice steps {do unit to code}} userErrors {field code message}}}`
	number := regexp.MustCompile(`reorganisation:\d+`)
	documented := func(steps, document string) map[string]any {
		in := input(steps)
		in["input"].(map[string]any)["document"] = document
		return in
	}
	// B4 lies in D2 and is foreign to D1's administrator; Z9 nobody bears.
	for _, steps := range []string{
		`{"do": "RECODE", "unit": "B1", "code": "Q#"}`,
		`{"do": "OPEN", "to": "C1", "code": "Q#", "type": "Chi hội", "name": "Mới", "level": "BRANCH"}`,
		`{"do": "MERGE", "unit": "B1", "to": "B2"}, {"do": "RECODE", "unit": "B2", "code": "B1"}, {"do": "RECODE", "unit": "B3", "code": "Q#"}`,
	} {
		told := map[string]string{}
		for _, code := range []string{"B4", "Z9"} {
			drafted := h.AskWith("admin.D1", ask, input(strings.ReplaceAll(steps, "Q#", code)))
			id := number.FindString(drafted)
			if !strings.Contains(drafted, `"uncheckedCodes":["`+code+`"],"notice":"whether the codes `+code+` are free is checked when this is applied`) {
				t.Fatalf("%s: %s", code, drafted)
			}
			for _, q := range []string{
				`{node(id: "` + id + `") {... on Reorganisation {state uncheckedCodes notice}}}`,
				`{node(id: "` + id + `") {... on Reorganisation {preview {day units(first: 5) {totalCount}}}}}`,
				`mutation {applyReorganisation(id: "` + id + `") {reorganisation {state} userErrors {message}}}`,
			} {
				drafted += "\n" + h.Ask("admin.D1", q)
			}
			if strings.Count(drafted, `only who may change every unit can be told`) != 2 || strings.Count(drafted, `"code":"FORBIDDEN"`) != 2 {
				t.Errorf("%s: %s", code, drafted)
			}
			told[code] = strings.ReplaceAll(strings.ReplaceAll(drafted, id, "ID"), code, "Q#")
			applied := h.Ask("admin", `mutation {applyReorganisation(id: "`+id+`") {reorganisation {state uncheckedCodes notice} userErrors {code message}}}`)
			want := map[string]string{
				"B4": `"code":"CONFLICT","message":"step `,
				"Z9": `{"reorganisation":{"state":"APPLIED","uncheckedCodes":[],"notice":null},"userErrors":[]}`,
			}[code]
			if !strings.Contains(applied, want) || code == "B4" && !strings.Contains(applied, "the code B4 is in use on 2024-11-01, by Chi hội Ấp B4") {
				t.Errorf("%s: %s", code, applied)
			}
			if code == "Z9" { // taken back by whom may, told alike to whom may not
				if got := h.Ask("admin", `mutation {revertReorganisation(id: "`+id+`") {reorganisation {state} userErrors {message}}}`); !strings.Contains(got, "REVERTED") {
					t.Fatal(got)
				}
			}
		}
		if told["B4"] != told["Z9"] {
			t.Errorf("a code that is in use elsewhere: %s\none that is free: %s", told["B4"], told["Z9"])
		}
	}

	// What frees its own codes asks nobody; one of the own units' is told at once.
	if got := h.AskWith("admin.D1", ask, input(`{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "RECODE", "unit": "C2", "code": "C1"}`)); !strings.Contains(got, `"uncheckedCodes":[],"notice":null`) {
		t.Errorf("the code of one's own unit: %s", got)
	}
	if got := h.AskWith("admin.D1", ask, input(`{"do": "RECODE", "unit": "C2", "code": "C1"}`)); !strings.Contains(got, `"code":"CONFLICT"`) {
		t.Errorf("the code of one's own unit that stays: %s", got)
	}

	// Another's document is none of theirs: drafted or applied, it is as if there were none.
	renames := func(account, unit, document string) string {
		return h.AskWith(account, ask, documented(`{"do": "RENAME", "unit": "`+unit+`", "name": "Mới"}`, document))
	}
	for _, document := range []string{"drafted/NQ", "applied/NQ"} {
		theirs := idForm.FindString(renames("admin.D2", "B4", document))
		if document == "applied/NQ" {
			if got := h.Ask("admin.D2", `mutation {applyReorganisation(id: "`+theirs+`") {userErrors {message}}}`); !strings.Contains(got, `"userErrors":[]`) {
				t.Fatal(got)
			}
		}
		a, b := renames("admin.D1", "B1", document), renames("admin.D1", "B1", "none/NQ")
		if a, b = number.ReplaceAllString(a, "ID"), strings.ReplaceAll(number.ReplaceAllString(b, "ID"), "none/NQ", document); a != b || !strings.Contains(a, `"userErrors":[]`) {
			t.Errorf("%s: %s\nnone: %s", document, a, b)
		}
	}
}

// TestReorganisation_TakenBackByThoseWhoSeeAll: a code that a unit gave up may be borne elsewhere
// since, which is told to those alone who may change every unit.
func TestReorganisation_TakenBackByThoseWhoSeeAll(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("admin.D1", "system_admin", "D1")
	applied := func(effective, steps string) string {
		t.Helper()
		h.reorganiseFrom(org.Date(effective), steps)
		found := idForm.FindAllString(h.Ask("admin", `{reorganisations(last: 1) {nodes {id}}}`), -1)
		return found[0]
	}
	back := func(account, id string) string {
		return h.Ask(account, `mutation {revertReorganisation(id: "`+id+`") {reorganisation {state} userErrors {code message}}}`)
	}
	named := applied("2024-11-01", `{"do": "RENAME", "unit": "B3", "name": "Mới"}`)
	if got := back("admin.D1", named); !strings.Contains(got, `"state":"REVERTED"`) {
		t.Errorf("a name: %s", got)
	}
	swapped := applied("2024-11-02", `{"do": "RECODE", "unit": "C1", "code": "C2"}, {"do": "RECODE", "unit": "C2", "code": "C1"}`)
	if got := back("admin.D1", swapped); !strings.Contains(got, `"state":"REVERTED"`) {
		t.Errorf("codes that stayed among them: %s", got)
	}
	merged := applied("2024-11-03", `{"do": "MERGE", "unit": "C1", "to": "C2"}`)
	free := back("admin.D1", merged)
	applied("2024-11-04", `{"do": "RECODE", "unit": "C3", "code": "C1"}`)
	if taken := back("admin.D1", merged); taken != free || !strings.Contains(free, `whether the code C1, which a unit gave up, is free`) || !strings.Contains(free, `"code":"FORBIDDEN"`) {
		t.Errorf("while it is free: %s\nsince it is in use: %s", free, taken)
	}
	if got := back("admin", merged); !strings.Contains(got, `"code":"CONFLICT","message":"another unit bears since a code`) {
		t.Errorf("told to who may change every unit: %s", got)
	}
}

func TestUnit_KnowsItsPast(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.reorganise(`{"do": "SPLIT", "unit": "C1", "to": "C2", "share": "0.75", "branches": ["B1"]},
		{"do": "SPLIT", "unit": "C1", "to": "C3", "share": "0.25", "branches": ["B2"]}, {"do": "RENAME", "unit": "C3", "name": "Ba"}`)
	for _, tt := range []struct{ account, query, want string }{
		{"leader.P", `{unit(by: {id: "#C3"}) {history {from until code title standing path {code}} predecessors {kind share effective document reorganisation unit {code title children(first: 9) {nodes {code}} parent {code}}} successors {kind}}}`,
			`{"history":[{"from":"2020-01-01","until":"2024-11-01","code":"C3","title":"phường Ấp C3","standing":true,"path":[{"code":"P"},{"code":"D2"},{"code":"C3"}]},` +
				`{"from":"2024-11-01","until":null,"code":"C3","title":"phường Ba","standing":true,"path":[{"code":"P"},{"code":"D2"},{"code":"C3"}]}],` +
				`"predecessors":[{"kind":"SPLIT","share":0.25,"effective":"2024-11-01","document":"1/NQ","reorganisation":"Sắp xếp","unit":{"code":"C1","title":"xã Ấp C1","children":{"nodes":[{"code":"B1"},{"code":"B2"}]},"parent":{"code":"D1"}}}],"successors":[]}`},
		{"leader.D2", `{unit(by: {id: "#C3"}) {predecessors {kind unit {code}}}}`, `{"predecessors":[{"kind":"SPLIT","unit":null}]}`}, // C1 hangs in D1 since
		{"leader.D1", `{unit(by: {id: "#C1"}) {closed history {from standing} successors {kind share unit {code}}}}`,
			`{"closed":"2024-11-01","history":[{"from":"2020-01-01","standing":true},{"from":"2024-11-01","standing":false}],` +
				`"successors":[{"kind":"SPLIT","share":0.75,"unit":{"code":"C2"}},{"kind":"SPLIT","share":0.25,"unit":null}]}`},
	} {
		if got, want := h.Ask(tt.account, h.WithIDs(tt.query)), `{"data":{"unit":`+tt.want+`}}`; got != want {
			t.Errorf("%s asks %s\ngot  %s\nwant %s", tt.account, tt.query, got, want)
		}
	}
}

// TestFigureChildren_AddUp: whatever went within the year is listed among those that add to
// a sum, under each reading where it stood.
func TestFigureChildren_AddUp(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 02 members_admitted=3", "C2 03 members_admitted=4", "C2 10 members_admitted=5")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}, {"do": "RECODE", "unit": "C2", "code": "C1"}`)
	const ask = `{unit(by: {id: "X"}) {figures(period: "2024", indicators: ["4.1"], tree: "T") {numerator children(first: N) {totalCount pageInfo {hasNextPage} nodes {numerator unit {title closed parent {code}}}}}}}`
	for _, tt := range []struct{ unit, tree, first, want string }{
		{"#D1", "AS_REPORTED", "9", `{"numerator":12,"children":{"totalCount":2,"pageInfo":{"hasNextPage":false},"nodes":[` +
			`{"numerator":3,"unit":{"title":"xã Ấp C1","closed":"2024-11-01","parent":{"code":"C1"}}},{"numerator":9,"unit":{"title":"xã Ấp C2","closed":null,"parent":{"code":"D1"}}}]}}`},
		{"#D1", "AS_REPORTED", "1", `{"numerator":12,"children":{"totalCount":2,"pageInfo":{"hasNextPage":true},"nodes":[` +
			`{"numerator":3,"unit":{"title":"xã Ấp C1","closed":"2024-11-01","parent":{"code":"C1"}}}]}}`},
		{"#D1", "CURRENT", "9", `{"numerator":12,"children":{"totalCount":1,"pageInfo":{"hasNextPage":false},"nodes":[{"numerator":12,"unit":{"title":"xã Ấp C2","closed":null,"parent":{"code":"D1"}}}]}}`},
		{"#C2", "CURRENT", "9", `{"numerator":12,"children":{"totalCount":4,"pageInfo":{"hasNextPage":false},"nodes":[` +
			`{"numerator":null,"unit":{"title":"Chi hội Ấp B1","closed":null,"parent":{"code":"C1"}}},{"numerator":null,"unit":{"title":"Chi hội Ấp B2","closed":null,"parent":{"code":"C1"}}},` +
			`{"numerator":null,"unit":{"title":"Chi hội Ấp B3","closed":null,"parent":{"code":"C1"}}},{"numerator":3,"unit":{"title":"xã Ấp C1","closed":"2024-11-01","parent":{"code":"C1"}}}]}}`},
	} {
		q := strings.NewReplacer("X", h.WithIDs(tt.unit), `"T"`, `"`+tt.tree+`"`, "first: N", "first: "+tt.first).Replace(ask)
		if got, want := h.Ask("leader.P", q), `{"data":{"unit":{"figures":[`+tt.want+`]}}}`; got != want {
			t.Errorf("%s\ngot  %s\nwant %s", q, got, want)
		}
	}
}

// TestFigureChildren_WithWhatTheyAdd: of a unit that hung below two others each is told what it
// said there; of whoever has left the reader's part of the tree, how much those add together.
func TestFigureChildren_WithWhatTheyAdd(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 02 members_admitted=3", "C2 03 members_admitted=4", "C2 10 members_admitted=5", "C3 04 members_admitted=6")
	h.reorganise(`{"do": "MOVE", "unit": "C2", "to": "D2"}`)
	h.Say("C2 11 members_admitted=7")
	const sums = `own {numerator denominator} unlisted {units numerator} totalCount edges {node {numerator unit {code}} adds {numerator}}`
	const figures = `figures(period: "2024", indicators: ["4.1"]) {numerator children(first: 9) {` + sums + `}}`
	d1 := `{"numerator":12,"children":{"own":{"numerator":null,"denominator":null},"unlisted":{"units":0,"numerator":0},"totalCount":2,"edges":[` +
		`{"node":{"numerator":3,"unit":{"code":"C1"}},"adds":{"numerator":3}},{"node":{"numerator":16,"unit":{"code":"C2"}},"adds":{"numerator":9}}]}}`
	d2 := `{"numerator":13,"children":{"own":{"numerator":null,"denominator":null},"unlisted":{"units":0,"numerator":0},"totalCount":2,"edges":[` +
		`{"node":{"numerator":16,"unit":{"code":"C2"}},"adds":{"numerator":7}},{"node":{"numerator":6,"unit":{"code":"C3"}},"adds":{"numerator":6}}]}}`
	left := `{"numerator":12,"children":{"own":{"numerator":null,"denominator":null},"unlisted":{"units":1,"numerator":9},"totalCount":1,"edges":[{"node":{"numerator":3,"unit":{"code":"C1"}},"adds":{"numerator":3}}]}}`
	for _, tt := range []struct{ name, account, query, want string }{
		{"each parent has its part of the one that moved", "leader.P", `{units(level: DISTRICT, first: 9) {nodes {` + figures + `}}}`, `{"units":{"nodes":[{"figures":[` + d1 + `]},{"figures":[` + d2 + `]}]}}`},
		{"what has left the reader's part is summed up", "leader.D1", `{unit(by: {code: "D1"}) {` + figures + `}}`, `{"unit":{"figures":[` + left + `]}}`},
		{"by its id too", "leader.D1", `{node(id: "figure:D1:4.1:2024:AS_REPORTED:SUBMITTED") {... on Figure {numerator children(first: 9) {` + sums + `}}}}`, `{"node":` + left + `}`},
		{"page by page", "leader.P", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {a: children(first: 1) {edges {adds {numerator}}} b: children(last: 1) {edges {adds {numerator}}}}}}`,
			`{"unit":{"figures":[{"a":{"edges":[{"adds":{"numerator":3}}]},"b":{"edges":[{"adds":{"numerator":9}}]}}]}}`},
		{"asked for by fragments", "leader.D1", `query {unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {children(first: 9) {...C}}}} fragment C on FigureConnection {... on FigureConnection {edges @include(if: true) {...E}}} fragment E on FigureEdge {adds {numerator}}`,
			`{"unit":{"figures":[{"children":{"edges":[{"adds":{"numerator":3}}]}}]}}`},
		{"with and without", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {a: children(first: 9) {nodes {numerator}} b: children(first: 9) {edges {adds {numerator}}}}}}`,
			`{"unit":{"figures":[{"a":{"nodes":[{"numerator":3}]},"b":{"edges":[{"adds":{"numerator":3}}]}}]}}`},
		{"month by month", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-Q4", indicators: ["4.1"]) {trend {period numerator children(first: 9) {own {numerator} unlisted {units numerator} edges {node {numerator} adds {numerator}}}}}}}`,
			`{"unit":{"figures":[{"trend":[{"period":"2024-10","numerator":5,"children":{"own":{"numerator":null},"unlisted":{"units":1,"numerator":5},"edges":[{"node":{"numerator":null},"adds":{"numerator":null}}]}},` +
				`{"period":"2024-11","numerator":null,"children":{"own":{"numerator":null},"unlisted":{"units":0,"numerator":null},"edges":[{"node":{"numerator":null},"adds":{"numerator":null}}]}}]}]}}`},
		{"on today's tree it is the other's alone", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"], tree: CURRENT) {numerator children(first: 9) {unlisted {units numerator}}}}}`,
			`{"unit":{"figures":[{"numerator":3,"children":{"unlisted":{"units":0,"numerator":0}}}]}}`},
		{"who reads the aggregate alone", "central", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {numerator children(first: 9) {own {numerator} unlisted {units numerator} totalCount}}}}`,
			`{"unit":{"figures":[{"numerator":null,"children":{"own":{"numerator":null},"unlisted":{"units":2,"numerator":null},"totalCount":0}}]}}`},
	} {
		if got, want := h.Ask(tt.account, h.inIDs(tt.query)), `{"data":`+tt.want+`}`; got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, want)
		}
	}
}
