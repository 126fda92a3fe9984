package graph_test

import (
	"encoding/base64"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	schemaast "github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/internal/audit"
)

// done writes what was done by whom: "leader.P ROLE_GIVE leader.D1 D1,C1 role=reporter".
func (h *house) done(lines ...string) {
	h.T.Helper()
	id := func(account string) *int64 {
		if account == "-" {
			return nil
		}
		var id int64
		h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", account).Scan(h.T.Context(), &id))
		return &id
	}
	for _, line := range lines {
		words := strings.Fields(line)
		e := audit.Entry{Act: audit.Act(words[1]), About: id(words[2]), What: map[string]string{}}
		for code := range strings.SplitSeq(words[3], ",") {
			if code != "-" {
				e.Units = append(e.Units, h.Units[code].ID)
			}
		}
		for _, w := range words[4:] {
			name, value, _ := strings.Cut(w, "=")
			e.What[name] = value
		}
		ctx := audit.By(h.T.Context(), audit.Origin{Account: id(words[0]), Address: "192.0.2.7", Request: "R1"})
		h.Must(audit.Write(ctx, h.DB, e))
	}
}

var numbered = regexp.MustCompile(`[#@]\d+`)

func TestAudit(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, err := h.DB.ExecContext(t.Context(), "UPDATE account SET full_name = 'Lê Đình An' WHERE name = 'leader.D1'")
	h.Must(err)
	var before int64 // what the house itself has left
	h.Must(h.DB.NewRaw("SELECT coalesce(max(id), 0) FROM audit").Scan(t.Context(), &before))
	since := time.Now().UTC().Format(time.RFC3339Nano)
	h.done("- MONTH_SEAL - - month=2024-09", "leader.P ROLE_GIVE leader.D1 D1 role=district_leader from=2024-01-01", "leader.D1 EXPORT - C1,C3 file=C1.xlsx",
		"leader.D2 IMPORT - C3 file=C3.csv", "leader.D1 SIGN_OUT leader.D1 D1",
		"leader.D1 TOKEN_CREATE leader.D1 C1,C3 name=both")
	about := func(account string) string {
		var id int64
		h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", account).Scan(t.Context(), &id))
		return fmt.Sprintf("account:%d", id)
	}
	tests := []struct{ name, account, query, want string }{
		{"whoever may read it of all units reads all, newest first", "leader.P", `{audit(since: "` + since + `", first: 9) {nodes {id act} totalCount pageInfo {hasNextPage}}}`,
			`{"data":{"audit":{"nodes":[{"id":#6,"act":"TOKEN_CREATE"},{"id":#5,"act":"SIGN_OUT"},{"id":#4,"act":"IMPORT"},{"id":#3,"act":"EXPORT"},{"id":#2,"act":"ROLE_GIVE"},{"id":#1,"act":"MONTH_SEAL"}],"totalCount":6,"pageInfo":{"hasNextPage":false}}}}`},
		{"who, to whom, from where, and what", "leader.P", `{audit(since: "` + since + `", acts: [ROLE_GIVE, MONTH_SEAL], first: 9) {nodes {by {name} about {name fullName} units {code} address requestId what {name value}}}}`,
			`{"data":{"audit":{"nodes":[{"by":{"name":"leader.P"},"about":{"name":"leader.D1","fullName":"Lê Đình An"},"units":[{"code":"D1"}],"address":"192.0.2.7","requestId":"R1","what":[{"name":"from","value":"2024-01-01"},{"name":"role","value":"district_leader"}]},` +
				`{"by":null,"about":null,"units":[],"address":"192.0.2.7","requestId":"R1","what":[{"name":"month","value":"2024-09"}]}]}}}`},
		{"others read what concerns a unit of theirs, and of it those units alone", "leader.D1", `{audit(since: "` + since + `", first: 9) {nodes {id by {name} units {code}} totalCount}}`,
			`{"data":{"audit":{"nodes":[{"id":#5,"by":{"name":"leader.D1"},"units":[{"code":"D1"}]},{"id":#3,"by":{"name":"leader.D1"},"units":[{"code":"C1"}]},{"id":#2,"by":{"name":"leader.P"},"units":[{"code":"D1"}]}],"totalCount":3}}}`},
		{"each their own", "leader.D2", `{audit(since: "` + since + `", first: 9) {nodes {id units {code}} totalCount}}`,
			`{"data":{"audit":{"nodes":[{"id":#4,"units":[{"code":"C3"}]},{"id":#3,"units":[{"code":"C3"}]}],"totalCount":2}}}`},
		{"below one unit", "leader.P", `{audit(since: "` + since + `", under: "#D2", first: 9) {nodes {id} totalCount}}`, `{"data":{"audit":{"nodes":[{"id":#6},{"id":#4},{"id":#3}],"totalCount":3}}}`},
		{"what concerns no unit is below none", "leader.P", `{audit(since: "` + since + `", under: "#P", first: 9) {totalCount}}`, `{"data":{"audit":{"totalCount":5}}}`},
		{"what lies below another's unit is not told", "leader.D1", `{audit(since: "` + since + `", under: "#D2", first: 9) {totalCount}}`, `"code":"NOT_FOUND"`},
		{"what one did and what was done to them", "leader.P", `{audit(since: "` + since + `", about: "` + about("leader.D1") + `", first: 9) {nodes {id} totalCount}}`,
			`{"data":{"audit":{"nodes":[{"id":#6},{"id":#5},{"id":#3},{"id":#2}],"totalCount":4}}}`},
		{"as far as one may read it", "leader.D2", `{audit(since: "` + since + `", about: "` + about("leader.D1") + `", first: 9) {nodes {id} totalCount}}`,
			`{"data":{"audit":{"nodes":[{"id":#3}],"totalCount":1}}}`},
		{"of whom there is not nothing", "leader.D2", `{audit(since: "` + since + `", about: "account:999", first: 9) {totalCount}}`, `{"data":{"audit":{"totalCount":0}}}`},
		{"since a moment", "leader.P", `{audit(since: "2999-01-01T00:00:00Z", first: 9) {totalCount}}`, `{"data":{"audit":{"totalCount":0}}}`},
		{"an id of something else is none of an account", "leader.P", `{audit(since: "` + since + `", about: "#D1", first: 9) {totalCount}}`, `give the id of an account`},
		{"a page", "leader.P", `{audit(since: "` + since + `", first: 2, after: @4) {edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage}}}`,
			`{"data":{"audit":{"edges":[{"cursor":@3,"node":{"id":#3}},{"cursor":@2,"node":{"id":#2}}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true}}}}`},
		{"the oldest", "leader.P", `{audit(since: "` + since + `", last: 2) {nodes {id} pageInfo {hasNextPage hasPreviousPage}}}`,
			`{"data":{"audit":{"nodes":[{"id":#2},{"id":#1}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}}`},
		{"one by its id", "leader.D1", `{node(id: #3) {id ... on AuditEntry {act}}}`, `{"data":{"node":{"id":#3,"act":"EXPORT"}}}`},
		{"another's is as none", "leader.D1", `{node(id: #4) {id}}`, `{"errors":[{"message":"there is no such thing","path":["node"],"locations":[{"line":1,"column":2}],"extensions":{"code":"NOT_FOUND"}}],"data":{"node":null}}`},
		{"what is about somebody who holds more elsewhere is as none", "leader.D1", `{node(id: #6) {id}}`, `{"errors":[{"message":"there is no such thing","path":["node"],"locations":[{"line":1,"column":2}],"extensions":{"code":"NOT_FOUND"}}],"data":{"node":null}}`},
		{"and so is one that is not", "leader.D1", `{node(id: #99) {id}}`, `{"errors":[{"message":"there is no such thing","path":["node"],"locations":[{"line":1,"column":2}],"extensions":{"code":"NOT_FOUND"}}],"data":{"node":null}}`},
		{"a role that may not read it is told so", "leader.C1", `{audit(since: "` + since + `", first: 9) {totalCount}}`, `"code":"FORBIDDEN"`},
		{"one without a role reads nothing", "stranger", `{audit(since: "` + since + `", first: 9) {totalCount}}`, `{"data":{"audit":{"totalCount":0}}}`},
	}
	written := func(text string) string { // #3 is the id of the third, @3 its cursor
		text = numbered.ReplaceAllStringFunc(text, func(sign string) string {
			n, err := strconv.ParseInt(sign[1:], 10, 64)
			h.Must(err)
			if sign[0] == '#' {
				return fmt.Sprintf(`"audit:%d"`, before+n)
			}
			return `"` + base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "at:%d", -before-n)) + `"`
		})
		return h.WithIDs(text)
	}
	for _, tt := range tests {
		got, want := h.Ask(tt.account, written(tt.query)), written(tt.want)
		if strings.HasPrefix(want, "{") && got != want || !strings.Contains(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, want)
		}
	}
}

// TestAudit_NamesEveryAct: whatever act is written has a name in the schema.
func TestAudit_NamesEveryAct(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), "../internal/audit/act.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var written []string
	ast.Inspect(file, func(n ast.Node) bool {
		if text, ok := n.(*ast.BasicLit); ok && text.Kind == token.STRING {
			act, err := strconv.Unquote(text.Value)
			if err != nil {
				t.Error(err)
			}
			written = append(written, act)
		}
		return true
	})
	var named []string
	for _, v := range gqlparser.MustLoadSchema(&schemaast.Source{Input: graph.Schema()}).Types["AuditAct"].EnumValues {
		named = append(named, v.Name)
	}
	slices.Sort(written)
	slices.Sort(named)
	if !slices.Equal(written, named) || len(named) < 20 {
		t.Errorf("the schema names %v; what is written is %v", named, written)
	}
}
