package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// paged is a list in pages, with (PAGE) where its page's arguments stand.
type paged struct{ name, account, query string }

// pagedLists are all that the schema has; TestPages_AreOfEveryList sees to it.
var pagedLists = []paged{
	{"Query.units", "leader.P", `{units(PAGE) {CONNECTION}}`},
	{"Unit.children", "leader.P", `{unit(by: {code: "C1"}) {children(PAGE) {CONNECTION}}}`},
	{"Figure.children", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {children(PAGE) {CONNECTION}}}}`},
	{"Query.reports", "leader.P", `{reports(month: "2024-09", PAGE) {CONNECTION}}`},
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
	h.t.Helper()
	const whole = "totalCount nodes {__typename} edges {cursor node {__typename}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor}"
	answer := h.ask(l.account, h.withIDs(strings.NewReplacer("PAGE", arguments, "CONNECTION", whole).Replace(l.query)))
	var found any
	h.must(json.Unmarshal([]byte(answer), &found))
	for { // down to what has a pageInfo
		switch at := found.(type) {
		case map[string]any:
			if at["errors"] != nil {
				h.t.Fatalf("%s of %s: %s", arguments, l.name, answer)
			}
			if at["pageInfo"] == nil {
				for _, below := range at {
					found = below
				}
				continue
			}
			text, err := json.Marshal(at)
			h.must(err)
			h.must(json.Unmarshal(text, &c))
			return c
		case []any:
			found = at[0]
		default:
			h.t.Fatalf("%s of %s: %s", arguments, l.name, answer)
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

// TestPages reads every list page by page, from its beginning and from its end: nothing is left
// out or told twice, and each page says truly what lies on both of its sides.
func TestPages(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.say("B1 09 members_total=30", "B2 09 members_total=20", "B4 09 members_total=10", "C1 09 members_admitted=1")
	for _, l := range pagedLists {
		t.Run(l.name, func(t *testing.T) {
			all := h.page(l, "first: 200").cursors()
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
			for size := 1; size <= n; size++ {
				look(fmt.Sprintf("first: %d", size), 0, size)
				look(fmt.Sprintf("last: %d, before: null", size), n-size, n)
				for i, cursor := range all {
					look(fmt.Sprintf("first: %d, after: %q", size, cursor), i+1, min(n, i+1+size))
					look(fmt.Sprintf("last: %d, before: %q, first: null", size, cursor), max(0, i-size), i)
				}
			}
			look(fmt.Sprintf("first: 200, after: %q, before: %q", all[0], all[n-1]), 1, n-1)
			look(fmt.Sprintf("last: 1, after: %q, before: %q", all[0], all[1]), 1, 1)
			look(fmt.Sprintf("first: 1, before: %q", all[n-1]), 0, 1)
			look(fmt.Sprintf("last: 1, after: %q", all[0]), n-1, n)
		})
	}
}

func asJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
