package graph_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
)

// walk is a question for some fields of a type, by a way that leads to it.
type walk struct {
	query     string
	variables map[string]any
	split     []walk // the same, a field each
	depth     int    // fields on the way
}

// walks ask for every field of every type that leads from Query, by the shortest way, and of what a field leads to
// for all that is no object.
func (a *asker) walks() (all []walk) {
	type way struct {
		of        *ast.Definition
		calls     []string
		variables map[string]any
	}
	seen := map[string]bool{a.schema.Query.Name: true}
	for ways := []way{{of: a.schema.Query, variables: map[string]any{}}}; len(ways) > 0; ways = ways[1:] {
		w := ways[0]
		var leaves []string
		given := maps.Clone(w.variables)
		for _, f := range w.of.Fields {
			def := a.schema.Types[f.Type.Name()]
			if strings.HasPrefix(f.Name, "__") || def.IsAbstractType() {
				continue
			}
			call, variables := a.call(f, "")
			if !def.IsCompositeType() {
				leaves = append(leaves, call)
				maps.Copy(given, variables)
				continue
			}
			own := maps.Clone(w.variables)
			maps.Copy(own, variables)
			var below []string
			for _, g := range def.Fields {
				if !a.schema.Types[g.Type.Name()].IsCompositeType() && !strings.HasPrefix(g.Name, "__") {
					call, variables := a.call(g, "")
					below = append(below, call)
					maps.Copy(own, variables)
				}
			}
			all = append(all, a.walk(append(slices.Clone(w.calls), call), append(below, "__typename"), own))
			if !seen[def.Name] {
				seen[def.Name] = true
				next := maps.Clone(w.variables)
				maps.Copy(next, variables)
				ways = append(ways, way{def, append(slices.Clone(w.calls), call), next})
			}
		}
		if len(leaves) > 0 {
			all = append(all, a.walk(w.calls, leaves, given))
		}
	}
	return all
}

// walk asks for fields at the end of a way, together and each by itself.
func (a *asker) walk(calls, fields []string, variables map[string]any) walk {
	one := func(fields ...string) walk {
		body := strings.Join(append(slices.Clone(calls), strings.Join(fields, " ")), " {") + strings.Repeat("}", len(calls))
		var declared []string
		values := map[string]any{}
		for declaration, value := range variables {
			name, kind, _ := strings.Cut(declaration, " ")
			if strings.Contains(body, "$"+name+" ") || strings.Contains(body, "$"+name+",") || strings.Contains(body, "$"+name+")") {
				declared, values[name] = append(declared, "$"+name+": "+kind), value
			}
		}
		slices.Sort(declared)
		head := "query"
		if len(declared) > 0 {
			head += "(" + strings.Join(slices.Compact(declared), ", ") + ")"
		}
		return walk{query: head + " {" + body + "}", variables: values}
	}
	w := one(fields...)
	w.depth = len(calls)
	for _, f := range fields {
		w.split = append(w.split, one(f))
	}
	return w
}

// wander asks all of it in an account's name, and returns what was asked with its answers. Where something of a question
// is refused, the rest of it is asked by itself.
func (h *house) wander(account string, all []walk) (answers map[string]string, answered int) {
	h.T.Helper()
	answers = map[string]string{}
	for _, w := range all {
		got := h.AskWith(account, w.query, w.variables)
		if strings.Contains(got, `"VALIDATION`) || strings.Contains(got, `"INTERNAL"`) || strings.Contains(got, "Cannot query") {
			h.T.Fatalf("%s: %s", w.query, got)
		}
		if !strings.Contains(got, `"errors":`) {
			answered++
			answers[w.query] = got
			continue
		}
		if w.refused(got) {
			answers[w.query] = got
			continue
		}
		for _, one := range w.split {
			got := h.AskWith(account, one.query, one.variables)
			if !strings.Contains(got, `"errors":`) {
				answered++
			}
			answers[one.query] = got
		}
	}
	return answers, answered
}

// refused reports whether an answer to the question fails on its way, before what is asked for: no part of it would do better.
func (w walk) refused(answer string) bool {
	var told struct{ Errors []struct{ Path []any } }
	if json.Unmarshal([]byte(answer), &told) != nil || len(w.split) == 0 {
		return true
	}
	for _, e := range told.Errors {
		fields := 0
		for _, step := range e.Path {
			if _, field := step.(string); field {
				fields++
			}
		}
		if fields > 0 && fields <= w.depth {
			return true
		}
	}
	return false
}

// nodesOf asks for things by their ids, as their types.
func nodesOf(ids map[string]string) (all []walk) {
	for id, as := range ids {
		kind, fields, _ := strings.Cut(as, " ")
		all = append(all, walk{query: `{node(id: "` + id + `") {id __typename ... on ` + kind + ` {` + fields + `}}}`})
	}
	return all
}

// whatOthersSay puts words, papers, names and numbers into what hangs on reports and registers of C1, all of which
// leave what its figures come to as it was.
func (h *house) whatOthersSay() {
	h.T.Helper()
	h.Say("B1 01 meetings_held=20 members_total=40 members_studied=30", "B2 01 meetings_held=10 members_total=60 members_studied=60")
	for account, unit := range map[string]string{"reporter.B1": "#B1", "leader.C1": "#C1"} {
		element := map[string]string{"#B1": "meetings_held", "#C1": "members_admitted"}[unit]
		if got := h.Ask(account, h.WithIDs(`mutation {saveReport(input: {unit: "`+unit+`", month: "2024-10", values: [{element: "`+element+`", value: 7}]}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
			h.T.Fatal(got)
		}
	}
	h.notes("leader.C1 assistance of #C1 on 2024-10-20: kind=HOUSE value=50000000 household=Trần_Thị_Bình",
		"leader.C1 mediations of #C1 on 2024-10-12: matter=LAND outcome=FAILED")
	h.hangs("entry:1", "b.pdf")
	h.compete("C1", "B1")
}

// TestClusterHead_NothingOfReports changes all that is behind the figures of a member and leaves these as they are: who
// heads its cluster gets every answer of the whole schema as before, byte by byte.
func TestClusterHead_NothingOfReports(t *testing.T) {
	t.Parallel()
	h := build(t)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	h.Must(err)
	h.Say("B1 01 meetings_held=10 members_total=40 members_studied=40", "B2 01 meetings_held=20 members_total=60 members_studied=50")
	h.notes("leader.C1 assistance of #C1 on 2024-10-10: kind=HOUSE value=40000000 household=Nguyễn_Văn_An",
		"leader.C1 mediations of #C1 on 2024-10-10: matter=LAND outcome=FAILED")
	h.hangs("entry:1", "a.pdf")
	h.compete("C1")
	c1 := h.Units["C1"].PermanentID()
	number := strings.TrimPrefix(c1, "unit:")
	asks := append((&asker{schema, c1}).walks(), nodesOf(map[string]string{
		"report:" + number + ":2024-01": "Report state", "revision:" + number + ":2024-01:1": "ReportRevision by",
		"figure:" + number + ":1.2:2024:AS_REPORTED:SUBMITTED": "Figure numerator denominator status", "figure:" + number + ":1.2:2024:AS_REPORTED:APPROVED": "Figure numerator",
		"entry:1": "Entry summary", "entry:3": "Entry summary", "file:1": "EntryFile name", "file:2": "EntryFile name", "proposal:1": "Proposal person", "proposal:2": "Proposal person",
		"bar:1": "Bar reason", "bar:2": "Bar reason", "audit:1": "AuditEntry act", "account:1": "Account name", "grant:1": "Grant role", "review:1": "Review hash", "sealed:2024-01": "SealedMonth hash",
	})...)
	for _, query := range append(append(h.asksOfTheContest("C1"), h.asksOfTables("C1")...), asksOfEntries...) {
		asks = append(asks, walk{query: query})
	}
	asks = append(asks, walk{query: h.WithIDs(`{unit(by: {code: "C1"}) {figures(period: "2024") {numerator denominator status display coverage {expected reported missing} trend {value} children(first: 9) {nodes {value}}
		explain {shares(top: 9) {wants figure {unit {code}}} laggards(top: 9) {nodes {lacks figure {unit {code}}}}}}}}`)})
	routes := func() (all []string) {
		for _, path := range []string{
			"/sheets/2024-01/C1.xlsx", "/sheets/2024-01/C1.csv", "/registers/assistance.xlsx?year=2024&unit=" + c1, "/registers/assistance.html?year=2024&unit=" + c1,
			"/registers/mediations.html?year=2024", "/files/1", "/files/2", "/papers/1", "/reviews/1.html", "/reviews/1.docx", "/audit.csv",
		} {
			w := h.Send(h.API, "head.C1", http.MethodGet, path, "")
			if w.Code == http.StatusOK && !strings.HasPrefix(path, "/registers/") {
				t.Errorf("who heads the cluster is given %s: %.200s", path, w.Body)
			}
			all = append(all, path+" "+http.StatusText(w.Code)+" "+w.Body.String())
		}
		return all
	}
	before, answered := h.wander("head.C1", asks)
	given := routes()
	if answered < 150 {
		t.Errorf("%d questions were answered: this proves little", answered)
	}
	leader := h.Ask("leader.C1", asksOfEntries[0]) + h.Ask("leader.C1", h.WithIDs(`{unit(by: {code: "B1"}) {reports(period: "2024") {month state revision values {value}}}}`))
	const sum = `{unit(by: {code: "C1"}) {figures(period: "2024", indicators: ["1.2"]) {numerator denominator coverage {reported}}}}`
	if got := h.Ask("head.C1", sum); !strings.Contains(got, `"numerator":90,"denominator":100`) {
		t.Fatalf("the member's figure: %s", got)
	}
	h.whatOthersSay()
	if h.Ask("leader.C1", asksOfEntries[0])+h.Ask("leader.C1", h.WithIDs(`{unit(by: {code: "B1"}) {reports(period: "2024") {month state revision values {value}}}}`)) == leader {
		t.Error("the member's own leader sees no change: nothing was changed")
	}
	after, _ := h.wander("head.C1", asks)
	for query, got := range after {
		if got != before[query] {
			t.Errorf("%s\n(- before, + after):\n%s", query, cmp.Diff(before[query], got))
		}
	}
	if diff := cmp.Diff(given, routes()); diff != "" {
		t.Errorf("files (- before, + after):\n%s", diff)
	}
	for query, got := range after {
		for _, secret := range []string{"Nguyễn Văn An", "Trần Thị Bình", "a.pdf", "Đang xem xét", `"entry:`, `"report:`} {
			if strings.Contains(got, secret) {
				t.Errorf("%s tells %s: %s", query, secret, got)
			}
		}
	}
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	if got := h.Next(h.Listen(server, "head.C1", `subscription {reportChanged {revision}}`)); !strings.Contains(got, `"code":"FORBIDDEN"`) {
		t.Errorf("of what happens they hear %s", got)
	}
}

// TestCentralViewer_ReadsApprovedFiguresAlone changes all of a province that is not approved: its Central viewer gets
// every answer of the whole schema as before, byte by byte.
func TestCentralViewer_ReadsApprovedFiguresAlone(t *testing.T) {
	t.Parallel()
	h := build(t)
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	h.Must(err)
	h.Say("B1 01 meetings_held=10 members_total=40 members_studied=40")
	if got := h.Ask("leader.C1", h.WithIDs(`mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-01"}]}) {approved userErrors {message}}}`)); !strings.Contains(got, `"approved":1`) {
		t.Fatal(got)
	}
	h.compete() // the forms of commendation are everyone's
	p := h.Units["P"].PermanentID()
	number := strings.TrimPrefix(p, "unit:")
	asks := append((&asker{schema, p}).walks(), nodesOf(map[string]string{
		"report:" + number + ":2024-01": "Report state", "figure:" + number + ":1.2:2024:AS_REPORTED:SUBMITTED": "Figure numerator", "figure:" + number + ":1.2:2024:AS_REPORTED:APPROVED": "Figure numerator denominator status",
		"entry:1": "Entry summary", "proposal:1": "Proposal person", "bar:1": "Bar reason", "cluster:1": "Cluster name", "pact:1": "Pact place", "head:1": "ClusterHead fullName",
		"review:1": "Review hash", "review:2": "Review hash", "account:1": "Account name", h.Units["C1"].PermanentID(): "Unit code",
	})...)
	for _, query := range append(append(h.asksOfTheContest("P"), h.asksOfTables("P")...), asksOfEntries...) {
		asks = append(asks, walk{query: query})
	}
	const approved = `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["1.2"], status: APPROVED) {numerator denominator}}}`
	if got := h.Ask("central", approved); !strings.Contains(got, `"numerator":40,"denominator":40`) {
		t.Fatalf("the province's approved figure: %s", got)
	}
	before, answered := h.wander("central", asks)
	if answered < 80 {
		t.Errorf("%d questions were answered: this proves little", answered)
	}
	h.Say("B2 01 meetings_held=20 members_total=60 members_studied=50", "B4 01 members_total=9 members_studied=1")
	h.notes("leader.D1 inspections of #D1 on 2024-09-10: subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01")
	h.compete("D1", "C1")
	h.pledges("K1", "D1", "head.K1", "district_officer")
	_, err = h.DB.NewRaw(`INSERT INTO review (unit_id, period, number, place, day, sections, recipients, revision, at) VALUES
		(?0, '2024-6M', '1/BC', 'Ấp', '2024-07-10', '[{"title": "I", "text": "Tốt"}]', '[]', 1, '2024-07-10'), (?0, '2024', '2/BC', 'Ấp', '2024-12-31', '[]', '[]', 1, '2024-07-10')`, h.Units["P"].ID).Exec(t.Context())
	h.Must(err)
	after, _ := h.wander("central", asks)
	for query, got := range after {
		if got != before[query] {
			t.Errorf("%s\n(- before, + after):\n%s", query, cmp.Diff(before[query], got))
		}
	}
	for _, path := range []string{"/reviews/1.html", "/reviews/2.html", "/reviews/3.docx", "/sheets/2024-01/P.xlsx", "/registers/inspections.html?year=2024", "/papers/1", "/files/1", "/audit.csv"} {
		if w := h.Send(h.API, "central", http.MethodGet, path, ""); w.Code == http.StatusOK {
			t.Errorf("the Central viewer is given %s: %.200s", path, w.Body)
		}
	}
	body, err := json.Marshal(map[string]string{"query": `subscription {reportChanged {revision}}`})
	h.Must(err)
	if got := h.Send(h.API, "central", http.MethodPost, "/graphql", string(body), "Accept: text/event-stream").Body.String(); !strings.Contains(got, `"code":"FORBIDDEN"`) {
		t.Errorf("of what happens it hears %s", got)
	}
}
