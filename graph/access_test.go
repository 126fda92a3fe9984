package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/operations"
	"thidua/internal/contest"
	"thidua/internal/report"
)

// TestOutsideTheScope_IsAsAbsent holds the answer about a foreign unit against that about
// one that does not exist: whole responses, byte for byte, but for what the caller wrote.
func TestOutsideTheScope_IsAsAbsent(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C3 01 members_admitted=5")
	const foreign, absent = "#C3", "unit:999"
	queries := []string{
		`{unit(by: {id: "X"}) {code}}`,
		`{node(id: "X") {id}}`,
		`{node(id: "X@2024-06-15") {id}}`,
		`{node(id: "version:Y:2020-01-01") {id}}`,
		`{node(id: "figure:Y:4.1:2024:AS_REPORTED:SUBMITTED") {id}}`,
		`{node(id: "report:Y:2024-01") {id}}`,
		`{node(id: "revision:Y:2024-01:1") {id}}`,
		`{unit(by: {id: "X@2024-06-15"}) {code}}`,
		`{units(under: "X@2024-06-15", first: 5) {nodes {code}}}`,
		`{units(under: "X", first: 5) {nodes {code} totalCount}}`,
		`{unit(by: {id: "X"}, on: "2021-05-05") {code}}`,
		`{unit(by: {id: "X"}) {figures(period: "2024", indicators: ["4.1"]) {value children(first: 5) {nodes {value}} trend {value}}}}`,
	}
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	h.narrowed("leader.P in C1 and B3", "leader.P", false, "C1", "B3")
	h.narrowed("analyst.P reads in D1", "analyst.P", true, "D1")
	for _, account := range []string{
		"leader.D1", "leader.C1", "reporter.B1", "head.C1", "central", "stranger",
		"leader.P in D1", "leader.P in C1 and B3", "analyst.P reads in D1",
	} {
		for _, q := range queries {
			asked := func(unit string) string {
				_, number, _ := strings.Cut(unit, ":")
				return strings.ReplaceAll(h.Ask(account, strings.NewReplacer("X", unit, "Y", number).Replace(q)), unit, "X")
			}
			a, b := asked(h.WithIDs(foreign)), asked(absent)
			ofNone := strings.Contains(q, ":Y:") && strings.Contains(a, `"none of your roles may read`)
			if a != b || !strings.Contains(a, `"code":"NOT_FOUND"`) && !ofNone {
				t.Errorf("%s asks %s\nforeign: %s\n absent: %s", account, q, a, b)
			}
		}
		a := strings.ReplaceAll(h.Ask(account, `{unit(by: {code: "C3"}) {code}}`), "C3", "X")
		b := strings.ReplaceAll(h.Ask(account, `{unit(by: {code: "C9"}) {code}}`), "C9", "X")
		if a != b || !strings.Contains(a, `"code":"NOT_FOUND"`) {
			t.Errorf("%s asks by code\nforeign: %s\n absent: %s", account, a, b)
		}
	}
}

// TestOutsideTheScope_ChangesNothing changes what lies outside a caller's scope and holds
// every answer against the one before.
func TestOutsideTheScope_ChangesNothing(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=100 members_studied=95", "C1 01 members_admitted=5")
	for _, unit := range []string{"D1", "C1"} { // what is followed up, answered and confirmed
		h.hangs(h.Enter("inspections", unit, "2024-09-01", "due=2024-10-01"), "a.pdf")
		h.hangs(h.Enter("directives", unit, "2024-09-02"), "b.pdf")
		h.Enter("congresses", unit, "2024-09-03")
	}
	directive := h.Enter("directives", "P", "2024-09-04")
	hanging := h.hangs(directive, "c.pdf")
	for name, file := range contest.Schemes2024() {
		_, _, err := contest.ImportScheme(t.Context(), h.DB.DB, name, file, false)
		h.Must(err)
	}
	h.compete("D1", "C1", "B1")
	h.pledges("K1", "D1", "head.K1", "district_officer")
	const everything = `{viewer {account grants {id role from account {name} givenBy {name} unit {code}} roots {code} today can(action: REPORT_WRITE) may: can(action: UNIT_READ, unit: "unit:6")}
		campaigns {year} roles {role here: mayGive(unit: "unit:6") there: mayGive(unit: "unit:2")}
		attention {
			waiting(last: 2) {totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor} nodes {unit {code}}}
			returned(first: 2) {totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor} nodes {unit {code}}}
			late(last: 3, before: "YXQ6MjAyNC0wOS0wMQBCMQAw") {totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor} nodes {unit {code} month}}
			overdue(first: 9) {totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor} nodes {id day overdue unit {code} subject {code} files {id name sha256 mayRemove}}}
			directives(first: 9) {totalCount nodes {id day unit {code} addressees {unit {code} acknowledged planned answer {id}} files {name}}}
			unconfirmed(first: 9) {totalCount nodes {id day unit {code}}}}
		units(first: 9) {totalCount pageInfo {hasNextPage endCursor} nodes {id code title path {code} parent {code}
			children(first: 9) {totalCount nodes {code}}
			officeHolders {id role from until account {name}} history {from until title path {code name}} predecessors {kind share unit {code}} successors {kind share unit {code}}
			reports(period: "2024") {month state revision late may before {revision}} owes(month: "2024-01") {code} coverage(period: "2024") {month expected reported approved missing}
			figures(period: "2024", indicators: ["1.2", "1.3", "1.4", "1.6", "4.1", "5.1", "6.3", "8.1"]) {indicator {code} display numerator denominator status target {low} coverage {expected reported missing}
				explain {shares(top: 9) {wants members figure {unit {code}}} laggards(top: 9) {nodes {lacks figure {unit {code}}}}}
				children(first: 9) {totalCount nodes {display}} trend {display}}}}}`
	// First the tree, then whoever asks: what one reaches is kept for a minute, and priced.
	h.reorganise(`{"do": "REDRAW", "unit": "C2", "to": "C1", "branches": ["B3"]}, {"do": "REDRAW", "unit": "C2", "to": "C3"}`)
	h.notes("leader.C1 assistance of #C1 on 2024-10-10: kind=HOUSE value=40000000 household=Nguyễn_Văn_An",
		"leader.D1 inspections of #D1 on 2024-09-10: subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01",
		"leader.D1 directives of #D1 on 2024-09-10: kind=PLAN document=1/KH title=Kế_hoạch plan_wanted=true")
	shipped, err := operations.Shipped()
	h.Must(err)
	named, tables, entries, contests := 0, 0, 0, 0
	see := func(account, unit string) (seen []string) {
		t.Helper()
		seen = append(seen, h.whole(account, everything, map[string]any{}))
		for _, o := range shipped {
			if !strings.Contains(o.Text, "\nquery ") {
				continue
			}
			if account == "stranger" && o.Name == "NodeAgain" {
				continue // its errors come in any order
			}
			answer := h.whole(account, o.Text, h.near(o.Variables, unit))
			if strings.Contains(answer, "Etag: ") {
				named++
			}
			seen = append(seen, o.Name+" "+answer)
		}
		for _, query := range asksOfEntries {
			answer := h.whole(account, query, map[string]any{})
			if strings.Contains(answer, `"entry:`) {
				entries++
			}
			seen = append(seen, query+" "+answer)
		}
		for _, query := range h.asksOfTheContest(unit) {
			answer := h.whole(account, query, map[string]any{})
			if !strings.Contains(answer, `"errors"`) {
				contests++
			}
			seen = append(seen, query+" "+answer)
		}
		for _, id := range []string{hanging, "5", "6", "7"} { // the last are foreign, when there are such
			seen = append(seen, h.whole(account, `{node(id: "file:`+id+`") {id ... on EntryFile {name}}}`, map[string]any{}))
		}
		seen = append(seen, h.whole(account, `{followUps(first: 9) {totalCount nodes {id day unit {code} subject {code} files {id}}}}`, map[string]any{}))
		for _, query := range h.asksOfTables(unit) {
			answer := h.whole(account, query, map[string]any{})
			if strings.Contains(answer, `"cells":`) {
				tables++
			}
			seen = append(seen, query+" "+answer)
		}
		return seen
	}
	province := h.Ask("leader.P", everything) // and the campaign is kept in mind
	before := map[string][]string{}
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	h.narrowed("analyst.P reads in C1", "analyst.P", true, "C1")
	accounts := map[string]string{
		"leader.D1": "D1", "head.K1": "D1", "leader.C1": "C1", "reporter.B1": "B1", "head.C1": "C1", "stranger": "B1",
		"leader.P in D1": "D1", "analyst.P reads in C1": "C1",
	}
	for a, unit := range accounts {
		if before[a] = see(a, unit); a != "head.C1" && strings.Contains(before[a][0], `"errors"`) {
			t.Fatalf("%s: %.600s", a, before[a][0])
		}
	}
	if named < 60 {
		t.Errorf("%d of the operations were answered: this proves little", named)
	}
	if tables < 80 {
		t.Errorf("%d tables and costs of them were answered: this proves little", tables)
	}
	if entries < 10 {
		t.Errorf("%d lists of entries were answered: this proves little", entries)
	}
	if contests < 60 {
		t.Errorf("%d questions about the contest were answered: this proves little", contests)
	}
	h.Employ("elder.C3", "commune_leader", "C3")
	h.compete("D2", "C3", "B4", "D2")
	h.pledges("K2", "D2", "head.K2", "district_officer")
	h.notes("elder.C3 assistance of #C3 on 2024-10-11: kind=HOUSE value=50000000 household=Trần_Thị_Bình",
		"elder.C3 mediations of #C3 on 2024-10-12: matter=LAND outcome=FAILED",
		"leader.D2 inspections of #D2 on 2024-09-11: subject=#C3 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01",
		"leader.D2 congresses of #D2 on 2024-09-11: form=CONGRESS plan=1/KH planned_from=2024-09-01 planned_to=2024-09-30",
		"leader.D2 directives of #D2 on 2024-09-11: kind=PLAN document=9/KH title=Kế_hoạch plan_wanted=true")
	h.Say("B4 01 members_total=77 members_studied=70", "C3 02 members_admitted=8", "D2 01 news_published=3", "P 01 org_has_plan=1")
	for _, unit := range []string{"D2", "C3", "D2"} {
		h.hangs(h.Enter("inspections", unit, "2024-09-01", "due=2024-10-01"), "a.pdf")
		h.hangs(h.Enter("directives", unit, "2024-09-02"), "b.pdf")
		h.Enter("congresses", unit, "2024-09-03")
	}
	h.Enter("directives_received", "D2", "2024-11-05", "follows="+directive, `values={"acknowledged": "2024-11-05"}`)
	h.Employ("elsewhere", "commune_leader", "C3")
	h.Open("D2", "C4", "COMMUNE", "thị trấn")
	h.Open("C4", "B5", "BRANCH", "Chi hội")
	h.reorganise(`{"do": "MERGE", "unit": "C4", "to": "C3"}, {"do": "RENAME", "unit": "C3", "name": "Ba"}, {"do": "RECODE", "unit": "B4", "code": "B9"}`)
	for a, unit := range accounts {
		for i, after := range see(a, unit) {
			if after != before[a][i] {
				t.Errorf("%s sees another answer (- before, + after):\n%s", a, cmp.Diff(before[a][i], after))
			}
		}
	}
	if h.Ask("leader.P", everything) == province {
		t.Error("the province does not see what was changed: the test changes nothing")
	}
}

// hangs hangs a paper on an entry and returns its number.
func (h *house) hangs(entry, name string) (id string) {
	h.T.Helper()
	h.Must(h.DB.NewRaw(`INSERT INTO entry_file (entry_id, name, type, size, sha256, content, at)
		VALUES (?::bigint, ?, 'application/pdf', 1, sha256('x'), 'x', '2024-11-01') RETURNING id::text`, strings.TrimPrefix(entry, "entry:"), name).Scan(h.T.Context(), &id))
	return id
}

// whole asks by GET and returns all that is heard: status, headers and body, but for the request's id
// and for how long it took.
func (h *house) whole(account, query string, variables map[string]any) string {
	h.T.Helper()
	said, err := json.Marshal(variables)
	h.Must(err)
	w := h.Send(h.API, account, http.MethodGet, "/graphql?"+url.Values{"query": {query}, "variables": {string(said)}}.Encode(), "")
	head := w.Header().Clone()
	head.Del("X-Request-Id")
	_, statements, _ := strings.Cut(head.Get("Server-Timing"), ", ")
	head.Set("Server-Timing", statements)
	var all strings.Builder
	h.Must(head.Write(&all))
	return fmt.Sprintf("%d %s%s", w.Code, &all, w.Body)
}

// near returns an example's variables, of a unit of the house.
func (h *house) near(example map[string]any, unit string) map[string]any {
	near := maps.Clone(example)
	id := fmt.Sprintf("unit:%d", h.Units[unit].ID)
	for name, value := range map[string]string{
		"code": unit, "under": id, "unit": id, "then": id + "@2024-06-15", "text": "ap",
		"figure": "figure:" + id[len("unit:"):] + ":1.2:2024:AS_REPORTED:SUBMITTED",
	} {
		if near[name] != nil {
			near[name] = value
		}
	}
	return near
}

func TestRoles(t *testing.T) {
	t.Parallel()
	h := build(t)
	tests := []struct{ name, account, query, want string }{
		{"who keeps units reads them", "admin", `{unit(by: {code: "B4"}) {code}}`, `{"data":{"unit":{"code":"B4"}}}`},
		{"but no figures", "admin", `{unit(by: {code: "B4"}) {code figures(period: "2024") {value}}}`,
			`"none of your roles may read figures","path":["unit","figures"]`},
		{"that is forbidden, not hidden", "admin", `{unit(by: {code: "B4"}) {figures(period: "2024") {value}}}`, `{"code":"FORBIDDEN"}`},
		{"a head of a cluster sees the member's sum", "head.C1", `{units(first: 5) {nodes {code children(first: 5) {nodes {code}}}}}`,
			`{"data":{"units":{"nodes":[{"code":"C1","children":{"nodes":[]}}]}}}`},
		{"who brings no token is told so", "", `{viewer {account}}`, `{"code":"UNAUTHENTICATED"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := h.Ask(tt.account, tt.query); !strings.Contains(got, tt.want) {
				t.Errorf("%s: %s, want %s", tt.query, got, tt.want)
			}
		})
	}
}

// TestSealedMonths_HashIsForTheWhole: it is made of what every unit said.
func TestSealedMonths_HashIsForTheWhole(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("second", "analyst", "D1")
	h.Grant("second", "analyst", "D2")
	h.Must(report.Seal(t.Context(), h.DB, "2024-02", "2024-11-10"))
	for account, whole := range map[string]bool{
		"leader.P": true, "analyst.P": true, "leader.D1": false, "leader.C1": false, "reporter.B1": false, "central": false,
		"admin": false, "second": false, // all units but the root
	} {
		for _, query := range []string{`{sealedMonths(year: 2024) {month hash holds}}`, `{node(id: "sealed:2024-02") {... on SealedMonth {month hash holds}}}`} {
			got := h.Ask(account, query)
			if strings.Contains(got, `"hash":null,"holds":null`) == whole || strings.Contains(got, `","holds":true`) != whole || strings.Contains(got, "errors") {
				t.Errorf("%s: %s", account, got)
			}
		}
	}
}

// TestRevoked_CountsFromTheNextRequest takes a role and a token away in between.
func TestRevoked_CountsFromTheNextRequest(t *testing.T) {
	t.Parallel()
	h := build(t)
	const q = `{unit(by: {code: "C1"}) {code}}`
	if got := h.Ask("leader.C1", q); got != `{"data":{"unit":{"code":"C1"}}}` {
		t.Fatal(got)
	}
	_, err := h.DB.ExecContext(t.Context(), "UPDATE grants SET revoked = now() WHERE unit_id = ?", h.Units["C1"].ID)
	h.Must(err)
	if got := h.Ask("leader.C1", q); !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("after the role was taken: %s", got)
	}
	_, err = h.DB.ExecContext(t.Context(), "UPDATE token SET revoked = now()")
	h.Must(err)
	if got := h.Post("leader.C1", q, nil); got.Code != http.StatusUnauthorized {
		t.Errorf("after the token was revoked: %d %s", got.Code, got.Body)
	}
}

// TestNoToken_NothingIsRead sends what could not be parsed: a stranger must not learn so.
func TestNoToken_NothingIsRead(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, header := range []string{"", "Bearer", "Bearer wrong", "Basic dXNlcjpwYXNz", "Bearer a b"} {
		for _, body := range []string{`{"query":"{viewer{account}}"}`, `{"query":"{{{"}`, `no JSON`, strings.Repeat("[", 1<<20)} {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewBufferString(body))
			r.Header.Set("Content-Type", "application/json")
			if header != "" {
				r.Header.Set("Authorization", header)
			}
			w := httptest.NewRecorder()
			h.API.ServeHTTP(w, r)
			if w.Code != http.StatusUnauthorized || w.Header().Get("WWW-Authenticate") != "Bearer" || !strings.Contains(w.Body.String(), `"code":"UNAUTHENTICATED"`) {
				t.Errorf("%q with %.20q: %d %v %s", header, body, w.Code, w.Header(), w.Body)
			}
			if bytes.Contains(w.Body.Bytes(), []byte("query")) {
				t.Errorf("%q: the answer speaks of the query: %s", header, w.Body)
			}
		}
	}
}
