package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun/dialect/pgdialect"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// paged is a list in pages, with (PAGE) where its page's arguments stand.
type paged struct{ name, account, query string }

// pagedLists are all that the schema has; TestPages_AreOfEveryList sees to it.
var pagedLists = []paged{
	{"Query.units", "leader.P", `{units(PAGE) {CONNECTION}}`},
	{"Unit.children", "leader.P", `{unit(by: {code: "C1"}) {children(PAGE) {CONNECTION}}}`},
	{"Figure.children", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {children(PAGE) {CONNECTION}}}}`},
	{"Query.accounts", "leader.P", `{accounts(PAGE) {CONNECTION}}`},
	{"Query.reports", "leader.P", `{reports(month: "2024-09", PAGE) {CONNECTION}}`},
	{"Query.missingReports", "leader.D2", `{missingReports(period: "2024-Q3", PAGE) {CONNECTION}}`},
	{"Report.revisions", "leader.P", `{unit(by: {code: "B1"}) {report(month: "2024-09") {revisions(PAGE) {CONNECTION}}}}`},
	{"Attention.waiting", "leader.C1", `{attention {waiting(PAGE) {CONNECTION}}}`},
	{"Attention.returned", "leader.C1", `{attention {returned(PAGE) {CONNECTION}}}`},
	{"Attention.late", "reporter.B1", `{attention {late(PAGE) {CONNECTION}}}`},
	{"Attention.unstaffed", "leader.P", `{attention {unstaffed(PAGE) {CONNECTION}}}`},
	{"Attention.slipped", "both", `{attention {slipped(since: "2024-11-02T12:00:00Z", PAGE) {CONNECTION}}}`},
	{"Attention.overdue", "leader.D1", `{attention {overdue(PAGE) {CONNECTION}}}`},
	{"Attention.directives", "leader.D1", `{attention {directives(PAGE) {CONNECTION}}}`},
	{"Attention.unconfirmed", "leader.D1", `{attention {unconfirmed(PAGE) {CONNECTION}}}`},
	{"Query.followUps", "leader.D1", `{followUps(PAGE) {CONNECTION}}`},
	{"Query.audit", "leader.P", `{audit(PAGE) {CONNECTION}}`},
	{"Query.entries", "leader.P", `{entries(register: "assistance", PAGE) {CONNECTION}}`},
	{"Query.proposals", "leader.P", `{proposals(PAGE) {CONNECTION}}`},
	{"Query.bars", "leader.P", `{bars(PAGE) {CONNECTION}}`},
	{"Query.savedTables", "leader.P", `{savedTables(PAGE) {CONNECTION}}`},
	{"Query.reorganisations", "admin", `{reorganisations(PAGE) {CONNECTION}}`},
	{"ReorganisationPreview.units", "admin", preview("units")},
	{"ReorganisationPreview.figures", "keeper", preview("figures")},
	{"ReorganisationPreview.quotas", "keeper", preview("quotas")},
	{"ReorganisationPreview.decisions", "keeper", preview("decisions")},
	{"ReorganisationPreview.roles", "keeper", preview("roles")},
	{"ReorganisationPreview.pending", "keeper", preview("pending")},
}

func preview(list string) string {
	return `{node(id: "DRAFT") {... on Reorganisation {preview {` + list + `(PAGE) {CONNECTION}}}}}`
}

// TestPages_AreOfEveryList reads the published schema: whatever can be given first is a connection
// as the specification has it, is described alike, and is read page by page below.
func TestPages_AreOfEveryList(t *testing.T) {
	t.Parallel()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	var lists, read []string
	for _, def := range schema.Types {
		for _, f := range def.Fields {
			if f.Arguments.ForName("skip") != nil {
				t.Errorf("%s.%s has another way of paging", def.Name, f.Name)
			}
			kind := schema.Types[f.Type.Name()]
			if kind.Name == "Table" {
				continue // its rows are no things of their own: TestTable_Pages
			}
			if f.Arguments.ForName("first") == nil && kind.Fields.ForName("pageInfo") == nil {
				continue
			}
			lists = append(lists, def.Name+"."+f.Name)
			for name, is := range map[string]string{"first": "Int", "after": "String", "last": "Int", "before": "String"} {
				if a := f.Arguments.ForName(name); a == nil || a.Type.String() != is {
					t.Errorf("%s.%s has no %s: %s", def.Name, f.Name, name, is)
				}
			}
			node := strings.TrimSuffix(kind.Name, "Connection")
			for name, is := range map[string]string{"nodes": "[" + node + "!]!", "edges": "[" + node + "Edge!]!", "pageInfo": "PageInfo!", "totalCount": "Int!"} {
				if in := kind.Fields.ForName(name); in == nil || in.Type.String() != is {
					t.Errorf("%s has no %s: %s", kind.Name, name, is)
				}
			}
		}
	}
	for _, l := range pagedLists {
		read = append(read, l.name)
	}
	slices.Sort(lists)
	slices.Sort(read)
	if diff := cmp.Diff(read, lists); diff != "" {
		t.Errorf("lists (-read page by page +in the schema):\n%s", diff)
	}
}

type pageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

type connection struct {
	TotalCount *int
	PageInfo   pageInfo
	Nodes      []any
	Edges      []struct{ Cursor string }
}

// page asks for a page of a list.
func (h *house) page(l paged, arguments string) (c connection) {
	h.T.Helper()
	const whole = "totalCount nodes {__typename} edges {cursor node {__typename}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor}"
	answer := h.Ask(l.account, h.WithIDs(strings.NewReplacer("PAGE", arguments, "CONNECTION", whole).Replace(l.query)))
	var found any
	h.Must(json.Unmarshal([]byte(answer), &found))
	for { // down to what has a pageInfo
		switch at := found.(type) {
		case map[string]any:
			if at["errors"] != nil {
				h.T.Fatalf("%s of %s: %s", arguments, l.name, answer)
			}
			if at["pageInfo"] == nil {
				for _, below := range at {
					found = below
				}
				continue
			}
			text, err := json.Marshal(at)
			h.Must(err)
			h.Must(json.Unmarshal(text, &c))
			return c
		case []any:
			found = at[0]
		default:
			h.T.Fatalf("%s of %s: %s", arguments, l.name, answer)
		}
	}
}

func (c connection) cursors() []string {
	cursors := []string{}
	for _, e := range c.Edges {
		cursors = append(cursors, e.Cursor)
	}
	return cursors
}

// TestPages reads pages of every list, from its beginning and from its end: nothing is left out
// or told twice, and each page says truly what lies on both of its sides.
func TestPages(t *testing.T) {
	t.Parallel()
	h := build(t)
	filled := strings.NewReplacer("DRAFT", h.fill())
	for _, l := range pagedLists {
		l.query = filled.Replace(l.query)
		t.Run(l.name, func(t *testing.T) {
			all := []string{}
			for c := h.page(l, "first: 200"); ; c = h.page(l, fmt.Sprintf("first: 200, after: %q", *c.PageInfo.EndCursor)) {
				if all = append(all, c.cursors()...); !c.PageInfo.HasNextPage {
					break
				}
			}
			if len(all) < 2 {
				t.Fatalf("there are only %d", len(all))
			}
			// look asks for a page and holds it against the part of the list that it should be.
			look := func(arguments string, from, to int) {
				t.Helper()
				c := h.page(l, arguments)
				want := pageInfo{HasNextPage: to < len(all), HasPreviousPage: from > 0}
				if from < to {
					want.StartCursor, want.EndCursor = &all[from], &all[to-1]
				}
				if got := c.cursors(); !slices.Equal(got, all[from:to]) || len(c.Nodes) != len(got) || *c.TotalCount != len(all) {
					t.Errorf("%s: %v with %d nodes of %d, want %d to %d of %v", arguments, got, len(c.Nodes), *c.TotalCount, from, to, all)
				}
				if got, want := asJSON(t, c.PageInfo), asJSON(t, want); got != want {
					t.Errorf("%s: %s, want %s", arguments, got, want)
				}
			}
			n := len(all)
			sizes := []int{1, (n + 2) / 3}
			if strings.HasPrefix(l.name, "ReorganisationPreview.") {
				sizes = sizes[1:] // each page is rehearsed anew
			}
			for _, size := range sizes {
				look(fmt.Sprintf("first: %d", size), 0, size)
				look(fmt.Sprintf("last: %d, before: null", size), n-size, n)
				for i := 0; i < n; i += max(1, n/4) {
					look(fmt.Sprintf("first: %d, after: %q", size, all[i]), i+1, min(n, i+1+size))
					look(fmt.Sprintf("last: %d, before: %q, first: null", size, all[i]), max(0, i-size), i)
				}
			}
			look(fmt.Sprintf("first: 1, after: %q", all[n-1]), n, n)
			look(fmt.Sprintf("first: 200, after: %q, before: %q", all[0], all[n-1]), 1, min(n-1, 201))
			look(fmt.Sprintf("last: 1, after: %q, before: %q", all[0], all[1]), 1, 1)
			look(fmt.Sprintf("first: 1, before: %q", all[n-1]), 0, 1)
			look(fmt.Sprintf("last: 1, after: %q", all[0]), n-1, n)
		})
	}
}

// fill sees to it that every list holds a few things, and returns the id of a draft that does
// much: its successors are opened, and have other ids at each preview.
func (h *house) fill() string {
	h.T.Helper()
	ctx := h.T.Context()
	h.Say("B1 09 members_total=30", "B2 09 members_total=20", "B4 09 members_total=10", "C1 09 members_admitted=1",
		"B2 08 members_total=20", "B1 10 members_total=30 members_studied=30", "B2 10 members_total=20 members_studied=20", "B3 10 members_total=20 members_studied=20",
		"B4 10 members_total=10 members_studied=10", "C1 05 members_admitted=2", "C2 05 members_admitted=2")
	change := func(account, mutation string) {
		h.T.Helper()
		if got := h.Ask(account, h.WithIDs("mutation {"+mutation+" {userErrors {message}}}")); !strings.Contains(got, `"userErrors":[]`) {
			h.T.Fatal(got)
		}
	}
	for _, branch := range []string{"B1", "B2"} {
		change("leader.C1", `returnReport(input: {unit: "#`+branch+`", month: "2024-10", comment: "sai"})`)
	}
	h.Employ("clerk", "commune_leader", "C2")
	h.Grant("clerk", "commune_leader", "C3")
	for _, branch := range []string{"B3", "B4"} { // where studying has slipped since
		change("clerk", `submitReport(input: {unit: "#`+branch+`", month: "2024-10", values: [#UNSTUDIED, {element: "members_total", value: 20}, {element: "members_studied", value: 1}], comment: "đúng"})`)
	}
	change("leader.C1", `submitReport(input: {unit: "#B1", month: "2024-09", values: [#REST, {element: "members_total", value: 31}], comment: "sót"})`)

	for _, day := range []string{"2024-10-01", "2024-10-02", "2024-10-02"} {
		h.notes("leader.C1 assistance of #C1 on " + day + ": kind=OTHER value=1 households=1")
	}
	for range 2 { // of a day, and of another
		for _, day := range []org.Date{"2024-09-02", "2024-09-01"} {
			h.Enter("inspections", "D1", day, "subject=C1", "due="+string(day))
			h.Enter("congresses", "C1", day)
			h.Enter("directives", "P", day)
		}
	}
	for _, name := range []string{"B", "a", "c"} {
		h.save("leader.P", `name: "`+name+`", ask: `+admitted(`{codes: ["P"]}`))
	}
	h.compete("D1", "D2", "D1")
	h.Open("D2", "C4", "COMMUNE", "xã") // where nobody reports
	h.Employ("keeper", "system_admin", "P")
	h.Grant("keeper", "province_leader", "P")
	h.Employ("both", "district_leader", "D1")
	h.Grant("both", "district_leader", "D2")
	c, err := movement.Load(ctx, h.DB, 2024)
	h.Must(err)
	seven, err := movement.ParseDecimal("7")
	h.Must(err)
	communes := []int64{h.Units["C1"].ID, h.Units["C2"].ID}
	_, err = movement.AssignQuotas(ctx, h.DB, h.Scope(), c, "4.1", map[int64]movement.Decimal{communes[0]: seven, communes[1]: seven})
	h.Must(err)
	_, err = h.DB.NewRaw("INSERT INTO decision (indicator_id, unit_id, document, signed, note) SELECT ?, id, '12/QĐ', '2024-05-05', '' FROM unnest(?::bigint[]) AS id",
		c.Indicator("6.3").ID, pgdialect.Array(communes)).Exec(ctx)
	h.Must(err)
	id := ""
	for _, document := range []string{"1/NQ", "2/NQ", "3/NQ"} {
		in := input(`{"do": "OPEN", "level": "COMMUNE", "to": "D2", "code": "N1", "type": "xã", "name": "Một"},
			{"do": "OPEN", "level": "COMMUNE", "to": "D2", "code": "N2", "type": "xã", "name": "Hai"},
			{"do": "MERGE", "unit": "C1", "to": "+N1"}, {"do": "MERGE", "unit": "C2", "to": "+N2"}`)
		in["input"].(map[string]any)["document"] = document
		id = idForm.FindString(h.AskWith("admin", draft, in))
	}
	return id
}

func asJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestCursors_OfOthersShowNothing gives cursors of whoever sees all to those who see a part: they
// read on from there in their own part.
func TestCursors_OfOthersShowNothing(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 09 meetings_held=30", "C1 09 members_admitted=1", "C3 09 members_admitted=1", "D2 09 news_published=3")
	h.Employ("admin.D1", "system_admin", "D1")
	h.reorganise(`{"do": "RENAME", "unit": "B4", "name": "X"}`)
	h.reorganise(`{"do": "RENAME", "unit": "B1", "name": "X"}`)
	h.reorganise(`{"do": "RENAME", "unit": "C3", "name": "X"}`)
	for _, tt := range []struct{ query, all, part string }{
		{`{units(PAGE) {CONNECTION}}`, "leader.P", "leader.D1"},
		{`{units(PAGE) {CONNECTION}}`, "leader.P", "reporter.B1"},
		{`{reports(month: "2024-09", PAGE) {CONNECTION}}`, "leader.P", "leader.D1"},
		{`{missingReports(period: "2024-Q1", PAGE) {CONNECTION}}`, "leader.P", "leader.C1"},
		{`{reorganisations(PAGE) {CONNECTION}}`, "admin", "admin.D1"},
	} {
		own, foreign := h.page(paged{tt.query, tt.part, tt.query}, "first: 200"), 0
		mine := own.cursors()
		for _, cursor := range h.page(paged{tt.query, tt.all, tt.query}, "first: 200").cursors() {
			if !slices.Contains(mine, cursor) {
				foreign++
			}
			after := h.page(paged{tt.query, tt.part, tt.query}, fmt.Sprintf("first: 200, after: %q", cursor))
			before := h.page(paged{tt.query, tt.part, tt.query}, fmt.Sprintf("last: 200, before: %q", cursor))
			both := append(before.cursors(), after.cursors()...)
			if left := len(mine) - len(both); left < 0 || left > 1 || !slices.Equal(both, slices.DeleteFunc(slices.Clone(mine), func(c string) bool { return c == cursor })) {
				t.Errorf("%s by %s, on both sides of %s: %v of %v", tt.query, tt.part, cursor, both, mine)
			}
			if *after.TotalCount != *own.TotalCount {
				t.Errorf("%s by %s after %s counts %d, want %d", tt.query, tt.part, cursor, *after.TotalCount, *own.TotalCount)
			}
		}
		if foreign == 0 || len(mine) == 0 {
			t.Errorf("%s by %s: %d foreign cursors, %d of their own", tt.query, tt.part, foreign, len(mine))
		}
	}
}
