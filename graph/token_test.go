package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/graph/graphtest"
	"thidua/internal/access"
)

// narrowed makes a token of an account, by which the house knows it under another name.
func (h *house) narrowed(name, account string, readOnly bool, units ...string) {
	h.T.Helper()
	terms := access.Terms{Name: name, ReadOnly: readOnly}
	for _, u := range units {
		terms.Within = append(terms.Within, h.Units[u].ID)
	}
	token, _, err := h.Guard.IssueTokenAsSystem(h.T.Context(), h.DB, account, graphtest.Today, terms)
	h.Must(err)
	h.Tokens[name] = token
}

var (
	tokenForm   = regexp.MustCompile(`td_[A-Za-z0-9_-]{43}`)
	tokenIDForm = regexp.MustCompile(`token:[0-9a-f]{12}`)
)

// TestTokens makes a token, asks with it, and ends it: each counts with the very next request.
func TestTokens(t *testing.T) {
	t.Parallel()
	h := build(t)
	end := time.Now().AddDate(0, 6, 0).UTC().Format(time.RFC3339)
	const told = `{id name readOnly within {code} used created expires}`
	create := func(account, name, more string) (w *httptest.ResponseRecorder) {
		return h.Post(account, h.WithIDs(fmt.Sprintf(`mutation {createToken(input: {name: %q, expires: %q%s}) {token accessToken %s userErrors {code message}}}`, name, end, more, told)), nil)
	}
	w := create("leader.D1", "bảng số liệu", `, readOnly: true, within: ["#C1@2024-06-15"]`)
	token, id := tokenForm.FindString(w.Body.String()), tokenIDForm.FindString(w.Body.String())
	if token == "" || id == "" || !strings.Contains(w.Body.String(), `"name":"bảng số liệu","readOnly":true,"within":[{"code":"C1"}],"used":null`) || w.Header().Get("Cache-Control") != "private, no-store" {
		t.Fatalf("it is made thus: %v %s", w.Header(), w.Body)
	}
	h.Tokens["script"] = token
	if got := h.Ask("script", `{viewer {account grants {role unit {code}} roots {code} tokens {name within {code}}}}`); got != `{"data":{"viewer":{"account":"leader.D1","grants":[{"role":"district_leader","unit":null}],"roots":[{"code":"C1"}],"tokens":[{"name":"bảng số liệu","within":[{"code":"C1"}]}]}}}` {
		t.Errorf("with it one is told %s", got)
	}
	if got := h.Ask("leader.D1", `{viewer {tokens {name readOnly within {code} expires used}}}`); !strings.HasPrefix(got, `{"data":{"viewer":{"tokens":[{"name":"","readOnly":false,"within":null,"expires":null,"used":"`) ||
		!strings.Contains(got, `{"name":"bảng số liệu","readOnly":true,"within":[{"code":"C1"}],"expires":"`) || strings.Contains(got, `"used":null`) {
		t.Errorf("its owner is told %s", got)
	}
	if got := h.Ask("leader.D1", `{node(id: "`+id+`") {id ... on AccessToken {name}}}`); got != `{"data":{"node":{"id":"`+id+`","name":"bảng số liệu"}}}` {
		t.Errorf("by its id it is %s", got)
	}
	for _, q := range []string{`{node(id: "X") {id}}`, `mutation {revokeToken(id: "X") {userErrors {code message}}}`} {
		foreign := strings.ReplaceAll(h.Ask("leader.D2", strings.Replace(q, "X", id, 1)), id[6:], "ID")
		absent := strings.ReplaceAll(h.Ask("leader.D2", strings.Replace(q, "X", "token:0123456789ab", 1)), "0123456789ab", "ID")
		if foreign != absent || !strings.Contains(foreign, "NOT_FOUND") {
			t.Errorf("%s\nanother's: %s\n   absent: %s", q, foreign, absent)
		}
	}
	for _, tt := range []struct{ name, account, call, want string }{
		{"a name that is taken", "leader.D1", `createToken(input: {name: "Bảng Số Liệu", expires: "` + end + `"}) {token userErrors {code}}`, `{"token":null,"userErrors":[{"code":"CONFLICT"}]}`},
		{"too long", "leader.D1", `createToken(input: {name: "a", expires: "2200-01-01T00:00:00Z"}) {token userErrors {code}}`, `{"token":null,"userErrors":[{"code":"BAD_USER_INPUT"}]}`},
		{"a foreign unit", "leader.D1", `createToken(input: {name: "a", expires: "` + end + `", within: ["#C3"]}) {token userErrors {code}}`, `{"token":null,"userErrors":[{"code":"NOT_FOUND"}]}`},
		{"no unit's id", "leader.D1", `createToken(input: {name: "a", expires: "` + end + `", within: ["account:1"]}) {token userErrors {code}}`, `{"token":null,"userErrors":[{"code":"BAD_USER_INPUT"}]}`},
		{"no token's id", "leader.D1", `revokeToken(id: "unit:1") {userErrors {code}}`, `"userErrors":[{"code":"BAD_USER_INPUT"}]`},
		{"by one that reads", "script", `createToken(input: {name: "a", expires: "` + end + `"}) {token}`, `"code":"FORBIDDEN"`},
	} {
		if got := h.Ask(tt.account, h.WithIDs(`mutation {`+tt.call+`}`)); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if got := h.Ask("leader.D1", `mutation {revokeToken(id: "`+id+`") {accessToken {id} userErrors {code}}}`); got != `{"data":{"revokeToken":{"accessToken":{"id":"`+id+`"},"userErrors":[]}}}` {
		t.Error(got)
	}
	if got := h.Post("script", `{viewer {account}}`, nil); got.Code != http.StatusUnauthorized {
		t.Errorf("after it was revoked: %d %s", got.Code, got.Body)
	}

	// An administrator reads the tokens of those they keep, and ends them.
	account := strings.Replace(strings.NewReplacer(`{"data":{"viewer":{"id":"`, "", `"}}}`, "").Replace(h.Ask("leader.D1", `{viewer {id}}`)), "viewer", "account", 1)
	whose := `{node(id: "` + account + `") {... on Account {name tokens {name}}}}`
	for asker, want := range map[string]string{"leader.P": `{"name":"leader.D1","tokens":[{"name":""}]}`, "leader.D1": `"tokens":`, "leader.D2": `NOT_FOUND`, "leader.C1": `NOT_FOUND`} {
		if got := h.Ask(asker, whose); !strings.Contains(got, want) {
			t.Errorf("%s reads of them %s", asker, got)
		}
	}
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	endTokens := `mutation {endTokens(account: "` + account + `") {revoked userErrors {code}}}`
	for asker, want := range map[string]string{"leader.D2": `"code":"NOT_FOUND"`, "analyst.P": `"code":"FORBIDDEN"`, "leader.P in D1": `"code":"FORBIDDEN"`} {
		if got := h.Ask(asker, endTokens); !strings.Contains(got, want) {
			t.Errorf("%s ends them: %s", asker, got)
		}
	}
	_, err := h.DB.NewRaw("UPDATE account SET unit_id = ? WHERE name = 'leader.D1'", h.Units["D1"].ID).Exec(t.Context())
	h.Must(err)
	if got := h.Ask("leader.P", endTokens); got != `{"data":{"endTokens":{"revoked":1,"userErrors":[]}}}` {
		t.Error(got)
	}
	if got := h.Post("leader.D1", `{viewer {account}}`, nil); got.Code != http.StatusUnauthorized {
		t.Errorf("after they were ended: %d %s", got.Code, got.Body)
	}
	if got := h.Ask("leader.P", `mutation {revokeTokens {revoked userErrors {code}}}`); got != `{"data":{"revokeTokens":{"revoked":2,"userErrors":[]}}}` {
		t.Error(got)
	}
	if strings.Contains(h.Log.String(), token) || strings.Contains(h.Log.String(), token[3:]) {
		t.Error("the log holds a token")
	}
}

// TestReadOnly_ChangesNothing sends every change that the schema knows with a token that may only read.
func TestReadOnly_ChangesNothing(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 meetings_held=30")
	for _, account := range []string{"leader.P", "leader.C1", "admin"} {
		h.narrowed(account+" reads", account, true)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	h.Must(err)
	before, changes := h.rows(), 0
	for _, f := range schema.Mutation.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		changes++
		call := `mutation {` + f.Name + written(schema, f.Arguments) + ` {__typename}}`
		for _, account := range []string{"leader.P reads", "leader.C1 reads", "admin reads"} {
			if got := h.Ask(account, call); !strings.Contains(got, `"code":"FORBIDDEN"`) || !strings.Contains(got, "the token may only read") || strings.Contains(got, "__typename") {
				t.Errorf("%s: %s: %s", account, call, got)
			}
			if got := h.Ask(strings.TrimSuffix(account, " reads"), `query {viewer {account}} `); !strings.Contains(got, `"account"`) {
				t.Fatal(got)
			}
		}
	}
	if after := h.rows(); after != before {
		t.Errorf("something was written:\n%s\n%s", before, after)
	}
	if changes < 12 {
		t.Errorf("only %d changes are known: this proves little", changes)
	}
	for _, path := range []string{"/sheets/2024-10/C1?dryRun=true", "/accounts?dryRun=true", "/imports/campaign", "/imports/units", "/imports/quotas?year=2024"} {
		for _, account := range []string{"leader.P reads", "leader.C1 reads", "admin reads"} {
			if w := h.Send(h.API, account, http.MethodPost, path, "x"); w.Code != http.StatusForbidden || !strings.Contains(w.Body.String(), "the token may only read") {
				t.Errorf("%s posts to %s: %d %s", account, path, w.Code, w.Body)
			}
		}
	}
	if got := h.Ask("admin reads", `{viewer {sessions {id} passkeys {id} identities {id} tokens {name}}}`); got != `{"data":{"viewer":{"sessions":[],"passkeys":[],"identities":[],"tokens":[{"name":"admin reads"}]}}}` {
		t.Errorf("of how its owner signs in it is told %s", got)
	}
}

// rows sums up all that is kept, but for when tokens were used and what was refused.
func (h *house) rows() string {
	h.T.Helper()
	var tables []string
	h.Must(h.DB.NewRaw("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('audit', 'audit_head', 'token') ORDER BY tablename").Scan(h.T.Context(), &tables))
	var all []string
	for _, table := range append(tables, "(SELECT hash, revoked FROM token)") {
		var sum string
		h.Must(h.DB.NewRaw("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) FROM "+table+" AS t").Scan(h.T.Context(), &sum))
		all = append(all, table+" "+sum)
	}
	return strings.Join(all, "\n")
}

// written writes arguments of a field that are of the right form.
func written(schema *ast.Schema, arguments ast.ArgumentDefinitionList) string {
	var words []string
	for _, a := range arguments {
		words = append(words, a.Name+": "+valueOf(schema, a.Type, 0))
	}
	if len(words) == 0 {
		return ""
	}
	return "(" + strings.Join(words, ", ") + ")"
}

func valueOf(schema *ast.Schema, of *ast.Type, depth int) string {
	if of.Elem != nil {
		return "[" + valueOf(schema, of.Elem, depth) + "]"
	}
	def := schema.Types[of.NamedType]
	switch def.Kind {
	case ast.Enum:
		return def.EnumValues[0].Name
	case ast.InputObject:
		var words []string
		for _, f := range def.Fields {
			if f.Type.NonNull && f.DefaultValue == nil || def.Directives.ForName("oneOf") != nil && len(words) == 0 {
				words = append(words, f.Name+": "+valueOf(schema, f.Type, depth+1))
			}
		}
		return "{" + strings.Join(words, ", ") + "}"
	}
	switch of.NamedType {
	case "Int", "Long", "Decimal", "Float":
		return "1"
	case "Boolean":
		return "false"
	case "ID":
		return `"unit:1"`
	case "Date":
		return `"2024-11-10"`
	case "DateTime":
		return `"2024-11-10T00:00:00Z"`
	case "Period":
		return `"2024-09"`
	}
	return `"x1"`
}

// TestNarrowed_FollowsTheTree: what moves, merges and closes counts with the very next request.
func TestNarrowed_FollowsTheTree(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.narrowed("in C2", "leader.P", false, "C2")
	h.narrowed("in D2", "leader.P", false, "D2")
	h.narrowed("in C2 and D2", "leader.P", false, "C2", "D2")
	h.narrowed("in B1", "leader.P", false, "B1")
	see := func(want map[string]string) {
		t.Helper()
		for token, codes := range want {
			var got struct {
				Data struct {
					Units struct{ Nodes []struct{ Code string } }
				}
			}
			h.Must(json.Unmarshal([]byte(h.Ask(token, `{units(first: 20) {nodes {code}}}`)), &got))
			var seen []string
			for _, u := range got.Data.Units.Nodes {
				seen = append(seen, u.Code)
			}
			slices.Sort(seen)
			if s := strings.Join(seen, " "); s != codes {
				t.Errorf("%s sees %q, want %q", token, s, codes)
			}
		}
	}
	see(map[string]string{"in C2": "B3 C2", "in D2": "B4 C3 D2", "in C2 and D2": "B3 B4 C2 C3 D2", "in B1": "B1"})
	h.reorganise(`{"do": "MOVE", "unit": "C1", "to": "D2"}`)
	see(map[string]string{"in C2": "B3 C2", "in D2": "B1 B2 B4 C1 C3 D2", "in B1": "B1"})
	h.reorganise(`{"do": "MERGE", "unit": "C2", "to": "C3"}`)
	see(map[string]string{"in C2": "", "in D2": "B1 B2 B3 B4 C1 C3 D2", "in C2 and D2": "B1 B2 B3 B4 C1 C3 D2"})
	for _, q := range []string{`{node(id: "element:members_total") {id}}`, `{campaign(year: 2024) {id}}`} {
		if got := h.Ask("in C2", q); !strings.Contains(got, "NOT_FOUND") {
			t.Errorf("a token that reaches nothing is told of %s", got)
		}
	}
	if got := h.Ask("in C2", `{viewer {grants {role} roots {code}} sealedMonths(year: 2024) {month}}`); got != `{"data":{"viewer":{"grants":[],"roots":[]},"sealedMonths":[]}}` {
		t.Error(got)
	}
	_, err := h.DB.NewRaw("UPDATE grants SET revoked = now() WHERE account_id = (SELECT id FROM account WHERE name = 'leader.P')").Exec(t.Context())
	h.Must(err)
	see(map[string]string{"in D2": "", "in B1": ""})
}

// TestNarrowed_IsNotToldWhatTheOwnerWas asks the same with a broad and a narrow token of one account,
// one after the other: neither the price nor the name of an answer is the other's.
func TestNarrowed_IsNotToldWhatTheOwnerWas(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=100", "B4 01 members_total=30")
	h.narrowed("in D1", "leader.P", false, "D1")
	h.narrowed("in D1 too", "leader.P", false, "D1")
	h.narrowed("reads", "leader.P", true)
	query := "/graphql?query=" + strings.NewReplacer(" ", "%20", "{", "%7B", "}", "%7D", `"`, "%22").Replace(`{units(first: 9) {nodes {code figures(period: "2024") {display}}}}`)
	price := regexp.MustCompile(`"total":\d+`)
	ask := func(token string, header ...string) *httptest.ResponseRecorder {
		return h.Send(h.API, token, http.MethodGet, query, "", header...)
	}
	narrow := ask("in D1")
	broad := ask("leader.P")
	again := ask("in D1 too")
	if price.FindString(narrow.Body.String()) == price.FindString(broad.Body.String()) {
		t.Errorf("what a narrowed token asks costs %s, and what its owner asks %s", price.FindString(narrow.Body.String()), price.FindString(broad.Body.String()))
	}
	if price.FindString(narrow.Body.String()) != price.FindString(again.Body.String()) || narrow.Header().Get("ETag") != again.Header().Get("ETag") {
		t.Errorf("two tokens that reach as far are answered %v and %v", narrow.Header(), again.Header())
	}
	tag := broad.Header().Get("ETag")
	if tag == "" || ask("leader.P", "If-None-Match: "+tag).Code != http.StatusNotModified {
		t.Fatalf("the owner's answer has the name %q", tag)
	}
	if got := ask("in D1", "If-None-Match: "+tag); got.Code != http.StatusOK || strings.Contains(got.Body.String(), "B4") {
		t.Errorf("the narrowed token is told that the owner's answer holds: %d %s", got.Code, got.Body)
	}
	if got := ask("reads", "If-None-Match: "+tag); got.Code != http.StatusOK {
		t.Errorf("what is told to one that only reads may differ: %d", got.Code)
	}
}

// TestStream_EndsWhereItsTokenIsNarrowed: what is told was read by how far it reached before.
func TestStream_EndsWhereItsTokenIsNarrowed(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.narrowed("in D1", "leader.P", false, "D1")
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	const query = `subscription {reportChanged {unit {code}}}`
	broad, narrow := h.Listen(server, "leader.P", query), h.Listen(server, "in D1", query)
	submit := func(account, unit string) {
		t.Helper()
		if got := h.Ask(account, h.WithIDs(`mutation {submitReport(input: {unit: "#`+unit+`", month: "2024-10", values: [{element: "training_classes_held", value: 1}]}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
			t.Fatal(got)
		}
	}
	submit("leader.D2", "D2")
	if got := h.Next(broad); got != `next{"data":{"reportChanged":{"unit":{"code":"D2"}}}}` {
		t.Errorf("the owner hears %s", got)
	}
	submit("leader.D1", "D1")
	for name, told := range map[string]<-chan string{"the owner": broad, "the narrowed token, first of all,": narrow} {
		if got := h.Next(told); got != `next{"data":{"reportChanged":{"unit":{"code":"D1"}}}}` {
			t.Errorf("%s hears %s", name, got)
		}
	}
	_, err := h.DB.NewRaw("UPDATE token SET within = ARRAY[?::bigint] WHERE account_id = (SELECT id FROM account WHERE name = 'leader.P') AND within IS NULL", h.Units["D1"].ID).Exec(t.Context())
	h.Must(err)
	_, err = h.DB.NewRaw("UPDATE token SET revoked = now() WHERE name = 'in D1'").Exec(t.Context())
	h.Must(err)
	h.Say("D2 09 news_published=3", "D1 09 news_published=3")
	for name, told := range map[string]<-chan string{"narrowed": broad, "revoked": narrow} {
		if got := h.Next(told); got != "the end" {
			t.Errorf("whose token was %s hears %s", name, got)
		}
	}
}

// TestWhole_IsForSessionsAndWholeTokens: a token that holds within some units opens and closes no
// account, and changes nothing that is everyone's.
func TestWhole_IsForSessionsAndWholeTokens(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.narrowed("admin in D1", "admin", false, "D1")
	var reporter int64
	h.Must(h.DB.NewRaw("UPDATE account SET unit_id = ? WHERE name = 'reporter.B1' RETURNING id", h.Units["B1"].ID).Scan(t.Context(), &reporter))
	account := fmt.Sprintf("account:%d", reporter)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	h.Must(err)
	before := h.rows()
	for name, call := range map[string]string{
		"revokeTokens":         `revokeTokens {revoked}`,
		"endTokens":            `endTokens(account: "` + account + `") {revoked}`,
		"setTemporaryPassword": `setTemporaryPassword(account: "` + account + `") {password}`,
		"createSignInLink":     `createSignInLink(account: "` + account + `") {link}`,
		"endSessions":          `endSessions(account: "` + account + `") {ended}`,
		"endOtherSessions":     `endOtherSessions {ended}`,
		"deactivateAccount":    `deactivateAccount(account: "` + account + `") {userErrors {code}}`,
		"reactivateAccount":    `reactivateAccount(account: "` + account + `") {userErrors {code}}`,
		"removeLostPasskeys":   `removeLostPasskeys(account: "` + account + `") {removed}`,
	} {
		if schema.Mutation.Fields.ForName(name) == nil {
			continue
		}
		if got := h.Ask("admin in D1", "mutation {"+call+"}"); !strings.Contains(got, `"code":"FORBIDDEN"`) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if after := h.rows(); after != before {
		t.Errorf("something was written:\n%s\n%s", before, after)
	}
}
