package server_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"thidua/internal/testdb"
)

func TestBadInput(t *testing.T) {
	t.Parallel()
	h := build(t)
	tests := []struct {
		name, query string
		variables   map[string]any
		code, says  string
	}{
		{"an unknown indicator", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["9.9"]) {value}}}`, nil, "BAD_USER_INPUT", `\"9.9\" is no indicator of 2024; there are 1.1, 1.2,`},
		{"an unknown period", `{unit(by: {code: "P"}) {figures(period: "May") {value}}}`, nil, "BAD_USER_INPUT", `\"May\" is not a period; write it like 2024, 2024-H1`},
		{"the same as a variable", `query ($p: Period!) {unit(by: {code: "P"}) {figures(period: $p) {value}}}`, map[string]any{"p": "2024-13"}, "BAD_USER_INPUT", `\"2024-13\" is not a period`},
		{"a year without a campaign", `{unit(by: {code: "P"}) {figures(period: "2019") {value}}}`, nil, "BAD_USER_INPUT", `period 2019: there is no campaign of that year; there are campaigns of [2024]`},
		{"the campaign of such a year", `{campaign(year: 2019) {name}}`, nil, "NOT_FOUND", "no campaign of 2019"},
		{"an unknown argument", `{unit(by: {code: "P"}, of: 3) {code}}`, nil, "BAD_USER_INPUT", "of"},
		{"an unknown field", `{unit(by: {code: "P"}) {colour}}`, nil, "BAD_USER_INPUT", "colour"},
		{"an unknown level", `{units(level: VILLAGE, first: 1) {nodes {code}}}`, nil, "BAD_USER_INPUT", "VILLAGE"},
		{"the same as a variable", `query ($l: Level) {units(level: $l, first: 1) {nodes {code}}}`, map[string]any{"l": "VILLAGE"}, "BAD_USER_INPUT", "VILLAGE"},
		{"a key of a variable that there is not", `query ($a: TableAsk!) {costOf(ask: $a) {cells}}`, map[string]any{"a": map[string]any{"unitz": nil}}, "BAD_USER_INPUT", "$a.unitz: unknown field"},
		{"a key of a variable that is missing", `query ($a: TableAsk!) {costOf(ask: $a) {cells}}`, map[string]any{"a": map[string]any{}}, "BAD_USER_INPUT", "$a."},
		{"a day that is none", `{unit(by: {code: "P"}, on: "2024-02-30") {code}}`, nil, "BAD_USER_INPUT", `\"2024-02-30\" is not a day; write it like 2024-11-10`},
		{"a tree that is none", `{unit(by: {code: "P"}) {figures(period: "2024", tree: YESTERDAY) {value}}}`, nil, "BAD_USER_INPUT", `write AS_REPORTED, CURRENT or AS_OF(2024-06-30)`},
		{"figures as of a moment to come", `{unit(by: {code: "P"}) {figures(period: "2024", asOf: "2999-01-01T00:00:00Z") {value}}}`, nil, "BAD_USER_INPUT", "asOf lies in the future"},
		{"a figure's id of a moment to come", `{node(id: "figure:1:1.2:2024:AS_REPORTED:SUBMITTED:2999-01-01T00:00:00Z") {id}}`, nil, "BAD_USER_INPUT", "asOf lies in the future"},
		{"what has slipped since a moment to come", `{attention {slipped(since: "2999-01-01T00:00:00Z", first: 1) {totalCount}}}`, nil, "BAD_USER_INPUT", "since lies in the future"},
		{"an id that is none", `{unit(by: {id: "17"}) {code}}`, nil, "BAD_USER_INPUT", `\"17\" is no id`},
		{"the id of something else", `{unit(by: {id: "campaign:1"}) {code}}`, nil, "BAD_USER_INPUT", `campaign:1 is the id of a campaign; give the id of a unit`},
		{"a unit named twice", `{unit(by: {id: "unit:1", code: "P"}) {code}}`, nil, "BAD_USER_INPUT", ""},
		{"a unit not named", `{unit(by: {}) {code}}`, nil, "BAD_USER_INPUT", ""},
		{"a unit named twice by a variable", `query ($by: UnitBy!) {unit(by: $by) {code}}`, map[string]any{"by": map[string]any{"id": "unit:1", "code": "P"}}, "BAD_USER_INPUT", ""},
		{"a unit not named by a variable", `query ($by: UnitBy!) {unit(by: $by) {code}}`, map[string]any{"by": map[string]any{}}, "BAD_USER_INPUT", ""},
		{"a code that is null", `query ($by: UnitBy!) {unit(by: $by) {code}}`, map[string]any{"by": map[string]any{"code": nil}}, "BAD_USER_INPUT", ""},
		{"a page of nothing", `{units(first: 0) {nodes {code}}}`, nil, "BAD_USER_INPUT", "first is 0; it must lie between 1 and 200"},
		{"a page of too much", `{units(first: 201) {nodes {code}}}`, nil, "BAD_USER_INPUT", "first is 201; it must lie between 1 and 200"},
		{"a cursor that is none", `{units(first: 1, after: "x") {nodes {code}}}`, nil, "BAD_USER_INPUT", "after is no cursor of this list; give the endCursor"},
		{"a cursor that is none, before", `{units(last: 1, before: "x") {nodes {code}}}`, nil, "BAD_USER_INPUT", "before is no cursor of this list; give the startCursor"},
		{"a cursor made up of broken text", `{units(first: 1, after: "YXQ6_wAx") {nodes {code}}}`, nil, "BAD_USER_INPUT", "after is no cursor"},
		{"a cursor made up of a number that is none", `{units(first: 1, after: "YXQ6QwB4") {nodes {code}}}`, nil, "BAD_USER_INPUT", "after is no cursor"},
		{"no page at all", `{units {nodes {code}}}`, nil, "BAD_USER_INPUT", "neither first nor last is given"},
		{"none by variables", `query ($f: Int, $l: Int) {units(first: $f, last: $l) {nodes {code}}}`, map[string]any{"f": nil}, "BAD_USER_INPUT", "neither first nor last is given"},
		{"pages from both ends", `{units(first: 1, last: 1) {nodes {code}}}`, nil, "BAD_USER_INPUT", "first and last are both given"},
		{"too much of the end", `{units(last: 201) {nodes {code}}}`, nil, "BAD_USER_INPUT", "last is 201; it must lie between 1 and 200"},
		{"pages without a size within pages", `{units(first: 200) {nodes {children {nodes {children {nodes {code}}}}}}}`, nil, "COST_LIMIT", "at most 100000 are allowed"},
		{"a NUL in a search", `query ($s: String) {units(search: $s, first: 1) {nodes {code}}}`, map[string]any{"s": "a\x00"}, "BAD_USER_INPUT", "the character U+0000 cannot be seen"},
		{"a NUL in a code", `query ($s: Code!) {unit(by: {code: $s}) {code}}`, map[string]any{"s": "a\x00"}, "BAD_USER_INPUT", "is no code"},
		{"pages within pages", `{units(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {code}}}}}}}`, nil, "COST_LIMIT", "at most 100000 are allowed"},
		{"all figures of very many units", `{units(first: 200) {nodes {figures(period: "2024") {children(first: 200) {nodes {value}}}}}}`, nil, "COST_LIMIT", "at most 100000"},
		{"trends within trends", `{unit(by: {code: "P"}) {figures(period: "2024") {trend {trend {trend {trend {value}}}}}}}`, nil, "COST_LIMIT", "at most 100000"},
		{"a query too deep", "{unit(by: {code: \"P\"}) " + strings.Repeat("{parent ", 17) + "{code}" + strings.Repeat("}", 18), nil, "COST_LIMIT", "19 fields deep; at most 16"},
		{"fragments that double", doubling(24), nil, "COST_LIMIT", ""},
		{"a text without end", "{" + strings.Repeat("a ", 3000) + "}", nil, "BAD_USER_INPUT", "token"},
		{"no operation of that name", `query A {viewer {account}} query B {viewer {account}}`, nil, "BAD_USER_INPUT", "operation"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := h.AskWith("leader.P", tt.query, tt.variables)
			if !strings.Contains(got, `"code":"`+tt.code+`"`) || !strings.Contains(got, tt.says) {
				t.Errorf("%.200s\n got %.900s\nwant %s: %s", tt.query, got, tt.code, tt.says)
			}
		})
	}
}

// doubling is a chain of fragments, each of which uses the next one twice.
func doubling(links int) string {
	var q strings.Builder
	q.WriteString(`{unit(by: {code: "P"}) {...f0}}`)
	for i := range links {
		fmt.Fprintf(&q, " fragment f%d on Unit {a: children(first: 2) {nodes {...f%d}} b: children(first: 2) {nodes {...f%d}}}", i, i+1, i+1)
	}
	fmt.Fprintf(&q, " fragment f%d on Unit {code}", links)
	return q.String()
}

// TestTransport sends requests that are none, or come another way.
func TestTransport(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{viewer {account}}`
	tests := []struct {
		name, method, target, kind, accept, body string
		status                                   int
		says                                     string
	}{
		{"a query by GET", "GET", "/graphql?query=" + url.QueryEscape(query), "", "", "", 200, `"account":"leader.P"`},
		{"with variables", "GET", "/graphql?query=" + url.QueryEscape(`query ($c: Code!) {unit(by: {code: $c}) {code}}`) + `&variables={"c":"C1"}`, "", "", "", 200, `"code":"C1"`},
		{"with broken variables", "GET", "/graphql?query=x&variables=[", "", "", "", 400, "variables is no JSON object"},
		{"no query at all", "GET", "/graphql", "", "", "", 400, "there is no query"},
		{"another method", "PUT", "/graphql", "", "", "", 405, "by POST or GET"},
		{"a form from a foreign page", "POST", "/graphql", "application/x-www-form-urlencoded", "", "query=" + query, 415, "application/json"},
		{"a body in parts", "POST", "/graphql", "multipart/form-data; boundary=x", "", "--x", 415, "application/json"},
		{"a body that is text", "POST", "/graphql", "text/plain", "", `{"query":"{viewer{account}}"}`, 415, "application/json"},
		{"another charset", "POST", "/graphql", "application/json; charset=utf-16", "", `{}`, 415, "UTF-8"},
		{"no JSON", "POST", "/graphql", "application/json", "", `{"query`, 400, "no JSON object"},
		{"two objects", "POST", "/graphql", "application/json", "", `{"query":"{viewer{account}}"} {}`, 400, "no JSON object"},
		{"a list of queries", "POST", "/graphql", "application/json", "", ` [{"query":"{viewer{account}}"}]`, 400, "send them one by one"},
		{"a file", "POST", "/graphql", "multipart/form-data; boundary=x", "", "--x", 415, "/sheets/MONTH/CODE"},
		{"a query as such", "POST", "/graphql", "application/graphql", "", query, 415, `as {\"query\": \"…\"}`},
		{"a form", "POST", "/graphql", "application/x-www-form-urlencoded", "", "query=" + query, 415, "forms are not taken"},
		{"no kind at all", "POST", "/graphql", "", "", `{"query":"{viewer{account}}"}`, 415, "send JSON in UTF-8"},
		{"a slash at the end", "POST", "/graphql/", "application/json", "", `{"query":"{viewer{account}}"}`, 200, `"account":"leader.P"`},
		{"the same by GET", "GET", "/graphql/?query=" + url.QueryEscape(query), "", "", "", 200, `"account":"leader.P"`},
		{"a path below it", "GET", "/graphql/x", "", "", "", 404, ""},
		{"a byte order mark", "POST", "/graphql", "application/json", "", "\xef\xbb\xbf" + `{"query":"{viewer{account}}"}`, 200, `"account":"leader.P"`},
		{"a byte order mark in the query", "POST", "/graphql", "application/json", "", `{"query":"\ufeff{viewer{account}}"}`, 200, `"account":"leader.P"`},
		{"UTF-16 from Windows", "POST", "/graphql", "application/json", "", "\xff\xfe{\x00}\x00", 415, "is not in UTF-8"},
		{"UTF-16 without a mark", "POST", "/graphql", "application/json", "", "{\x00}\x00", 415, "is not in UTF-8"},
		{"UTF-8 said otherwise", "POST", "/graphql", `application/json; charset="UTF8"`, "", `{"query":"{viewer{account}}"}`, 200, `"account":"leader.P"`},
		{"a body by GET", "GET", "/graphql", "application/json", "", `{"query":"{viewer{account}}"}`, 400, "send a body by POST"},
		{"a whole number with a fraction", "POST", "/graphql", "application/json", "", `{"query":"query ($n: Int) {units(first: $n) {nodes {code}}}","variables":{"n":2.0}}`, 200, `{"nodes":[{"code":"`},
		{"with an exponent", "POST", "/graphql", "application/json", "", `{"query":"query ($n: Int) {units(first: $n) {nodes {code}}}","variables":{"n":1e+01}}`, 200, `{"nodes":[{"code":"`},
		{"by GET", "GET", "/graphql?query=" + url.QueryEscape(`query ($n: Int) {units(first: $n) {nodes {code}}}`) + `&variables={"n":2.0}`, "", "", "", 200, `{"nodes":[{"code":"`},
		{"a fraction for a whole number", "POST", "/graphql", "application/json", "", `{"query":"query ($n: Int) {units(first: $n) {nodes {code}}}","variables":{"n":2.5}}`, 200, `{"errors":[{"message":"\"2.5\" is no whole number`},
		{"the same in an input", "POST", "/graphql", "application/json", "", `{"query":"mutation ($i: SaveReportInput!) {saveReport(input: $i) {userErrors {message}}}","variables":{"i":{"unit":"unit:1","month":"2024-10","values":[],"expectedRevision":1.5}}}`, 200, `{"errors":[{"message":"\"1.5\" is no whole number`},
		{"a report's number with a fraction in the query", "POST", "/graphql", "application/json", "", `{"query":"mutation {saveReport(input: {unit: \"unit:999999\", month: \"2024-10\", values: [{element: \"members_total\", value: 30.0}]}) {userErrors {code}}}"}`, 200, `"code":"FORBIDDEN"`},
		{"a number for a yes or no", "POST", "/graphql", "application/json", "", `{"query":"query ($b: Boolean!) {viewer {account @include(if: $b)}}","variables":{"b":1}}`, 200, `{"errors":[{"message":"$b: cannot use`},
		{"a whole number with a fraction in the query", "POST", "/graphql", "application/json", "", `{"query":"{units(first: 2.0) {nodes {code}}}"}`, 200, `{"errors":[{"message":"Int cannot represent non-integer value: 2.0"`},
		{"nothing", "POST", "/graphql", "application/json", "", `null`, 400, "no JSON object"},
		{"too much", "POST", "/graphql", "application/json", "", `{"query":"` + strings.Repeat(" ", 200<<10) + `"}`, 413, "128 KiB"},
		{"a bad query in the older way", "POST", "/graphql", "application/json", "application/json", `{"query":"{nope}"}`, 200, `{"errors":[{"message":"Cannot query field`},
		{"a bad query in the newer way", "POST", "/graphql", "application/json", "application/graphql-response+json", `{"query":"{nope}"}`, 400, "BAD_USER_INPUT"},
		{"a query by a client that accepts events too", "POST", "/graphql", "application/json", "application/json, text/event-stream, multipart/mixed", `{"query":"{viewer{account}}"}`, 200, `"account":"leader.P"`},
		{"a subscription that nobody listens to", "POST", "/graphql", "application/json", "application/json", `{"query":"subscription{reportChanged{revision}}"}`, 406, "text/event-stream"},
		{"a key that stands twice", "POST", "/graphql", "application/json", "", `{"query":"{a}","query":"{viewer{account}}"}`, 400, "twice"},
		{"a packed body", "POST", "/graphql", "application/json", "", "", 400, "no JSON object"},
		{"a query that is no text", "POST", "/graphql", "application/json", "", `{"query":["{viewer{account}}"]}`, 400, "of the wrong kind"},
		{"levels without end", "POST", "/graphql", "application/json", "", `{"query":"{viewer{account}}","variables":` + strings.Repeat("[", 100_000) + `}`, 400, "64 levels"},
		{"a query whose answer has an error is still answered", "POST", "/graphql", "application/json", "application/graphql-response+json", `{"query":"{unit(by: {code: \"Z\"}) {code}}"}`, 200, `"data":{"unit":null}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := httptest.NewRequestWithContext(t.Context(), tt.method, tt.target, bytes.NewBufferString(tt.body))
			r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
			if tt.kind != "" {
				r.Header.Set("Content-Type", tt.kind)
			}
			if tt.accept != "" {
				r.Header.Set("Accept", tt.accept)
			}
			w := httptest.NewRecorder()
			h.API.ServeHTTP(w, r)
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.says) {
				t.Errorf("got %d %s, want %d %s", w.Code, w.Body, tt.status, tt.says)
			}
			if data := strings.Contains(w.Body.String(), `"data"`); data != (tt.status == http.StatusOK && !strings.Contains(tt.says, "errors")) {
				t.Errorf("data stands in an answer to what could not be asked, or is missing: %s", w.Body)
			}
			if kind, _, _ := strings.Cut(tt.accept, ","); !strings.HasPrefix(w.Header().Get("Content-Type"), kind) {
				t.Errorf("answered as %s", w.Header().Get("Content-Type"))
			}
		})
	}
	for path, want := range map[string]string{"/schema.graphql": "type Query {", "/help.txt": "invented"} {
		w := httptest.NewRecorder()
		h.API.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
		if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), want) || strings.Contains(w.Body.String(), "__Type") {
			t.Errorf("%s: %d %.200s", path, w.Code, w.Body)
		}
	}
}

// TestOurMistake_IsToldByItsRequestIDAlone breaks the database under a query.
func TestOurMistake_IsToldByItsRequestIDAlone(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, err := testdb.Owner(t, h.DB).ExecContext(t.Context(), "ALTER TABLE naming RENAME COLUMN folded TO secret_column")
	h.Must(err)
	w := h.Post("leader.P", `{units(first: 1) {nodes {code}}}`, nil)
	id := w.Header().Get("X-Request-Id")
	want := `{"errors":[{"message":"internal error","path":["units"],"locations":[{"line":1,"column":2}],"extensions":{"code":"INTERNAL","requestId":"` + id + `"}}],"data":null`
	if got := w.Body.String(); !strings.HasPrefix(got, want) || strings.Contains(got, "folded") {
		t.Errorf("got %s, want %s", got, want)
	}
	if log := h.Log.String(); !strings.Contains(log, "folded") || !strings.Contains(log, id) {
		t.Errorf("the log does not say what happened under %s: %s", id, log)
	}
}
