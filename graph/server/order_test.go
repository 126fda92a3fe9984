package server_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestErrors_StandInTheDocumentsOrder lets fields fail side by side: told are the first, always the
// same ones.
func TestErrors_StandInTheDocumentsOrder(t *testing.T) {
	t.Parallel()
	h := build(t)
	failing := func(n int, format string) (query string, paths []string) {
		var q strings.Builder
		for i := range n {
			fmt.Fprintf(&q, format, n-i) // so that the names say nothing of the order
			paths = append(paths, fmt.Sprintf("a%d", n-i))
		}
		return q.String(), paths
	}
	roots, rootPaths := failing(25, `a%d: unit(by: {code: "no"}) {code} `)
	inner, innerPaths := failing(3, `a%d: children(first: 0) {totalCount} `)
	var listed []string
	for i := range 4 {
		for _, p := range innerPaths {
			listed = append(listed, fmt.Sprintf("units.nodes.%d.%s", i, p))
		}
	}
	for _, tt := range []struct {
		name, query string
		want        []string
	}{
		{"of 25 at the root the first 20", "{" + roots + "}", rootPaths[:20]},
		{"in a list by their indexes", "{units(level: BRANCH, first: 4) {nodes {" + inner + "}}}", listed},
		{"in a fragment where it is spread", `{z: unit(by: {code: "no"}) {code} units(level: BRANCH, first: 4) {...page} b: unit(by: {code: "no"}) {code}} fragment page on UnitConnection {nodes {...failing}} fragment failing on Unit {` + inner + `}`,
			append(append([]string{"z"}, listed...), "b")},
		{"where a name stands twice, where it stands first", `{unit(by: {code: "P"}) {b: children(first: 2) {nodes {code}} a: children(first: 0) {totalCount} b: children(first: 2) {nodes {children(first: 0) {totalCount}}}}}`,
			[]string{"unit.b.nodes.0.children", "unit.b.nodes.1.children", "unit.a"}},
	} {
		for range 5 {
			w := h.Post("leader.P", tt.query, nil)
			var answer struct {
				Errors []struct{ Path []any }
			}
			h.Must(json.Unmarshal(w.Body.Bytes(), &answer))
			var got []string
			for _, e := range answer.Errors {
				var path []string
				for _, step := range e.Path {
					path = append(path, fmt.Sprint(step))
				}
				got = append(got, strings.Join(path, "."))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", tt.name, diff)
			}
		}
	}
}

// TestDefer_IsNoDirectiveHere asks for it, and for what directives there are.
func TestDefer_IsNoDirectiveHere(t *testing.T) {
	t.Parallel()
	h := build(t)
	got := h.Ask("leader.P", `{viewer {account ... @defer {roots {code}}}}`)
	if !strings.Contains(got, `Unknown directive \"@defer\"`) || !strings.Contains(got, "BAD_USER_INPUT") || strings.Contains(got, "hasNext") {
		t.Errorf("got %s", got)
	}
	if got := h.Ask("leader.P", `{__schema {directives {name}}}`); strings.Contains(got, "defer") || !strings.Contains(got, `"include"`) {
		t.Errorf("the schema has %s", got)
	}
}
