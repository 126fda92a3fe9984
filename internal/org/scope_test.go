package org_test

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"testing"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

func TestReach_Covers(t *testing.T) {
	t.Parallel()
	const yes, no = true, false
	tests := []struct {
		name                                  string
		from, to                              org.Path
		self, children, below, subtree, above bool
	}{
		{"itself", "1.2", "1.2", yes, no, no, yes, no},
		{"a child", "1.2", "1.2.3", no, yes, yes, yes, no},
		{"a grandchild", "1.2", "1.2.3.4", no, no, yes, yes, no},
		{"its parent", "1.2", "1", no, no, no, no, yes},
		{"its grandparent", "1.2.3", "1", no, no, no, no, yes},
		{"a sibling", "1.2", "1.3", no, no, no, no, no},
		{"a sibling whose number begins with its own", "1.2", "1.20", no, no, no, no, no},
		{"below such a sibling", "1.2", "1.20.3", no, no, no, no, no},
		{"a sibling whose number its own begins with", "1.20", "1.2", no, no, no, no, no},
		{"below that one", "1.20", "1.2.3", no, no, no, no, no},
		{"a root whose number its own begins with", "12.3", "1", no, no, no, no, no},
		{"a child of a one-letter root", "1", "1.2", no, yes, yes, yes, no},
		{"a child whose number is long", "1.2", "1.2.34567", no, yes, yes, yes, no},
		{"a path that ends as its own", "2", "1.2", no, no, no, no, no},
		{"another root", "1", "2", no, no, no, no, no},
		{"nothing from somewhere", "1.2", "", no, no, no, no, no},
		{"somewhere from nothing", "", "1.2", no, no, no, no, no},
		{"nothing from nothing", "", "", no, no, no, no, no},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for reach, want := range map[org.Reach]bool{
				org.ReachSelf: tt.self, org.ReachChildren: tt.children, org.ReachBelow: tt.below,
				org.ReachSubtree: tt.subtree, org.ReachAbove: tt.above, "": no, "everywhere": no,
			} {
				if got := reach.Covers(tt.from, tt.to); got != want {
					t.Errorf("%q of %q covers %q: %v, want %v", reach, tt.from, tt.to, got, want)
				}
			}
		})
	}
}

func TestScope_Covers(t *testing.T) {
	t.Parallel()
	scope := org.NewScope("2024-11-10").With(org.ReachSubtree, "1.2", org.Branch).With(org.ReachSelf, "1.3", "")
	tests := []struct {
		name  string
		path  org.Path
		level org.Level
		want  bool
	}{
		{"a unit of the level", "1.2.3.4", org.Branch, true},
		{"a unit of another level", "1.2.3", org.Commune, false},
		{"a unit of no level", "1.2.3", "", false},
		{"the unit of another grant, at any level", "1.3", org.Commune, true},
		{"the level of one grant at the path of another", "1.3.4", org.Branch, false},
		{"the level outside", "1.20.4", org.Branch, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := scope.Covers(tt.path, tt.level); got != tt.want {
				t.Errorf("%s (%s): %v", tt.path, tt.level, got)
			}
		})
	}
	if (org.Scope{}).Covers("1", org.Province) {
		t.Error("the zero scope covers the root")
	}
}

// TestScope_With: scopes are values; widening one leaves those made from it before alone.
func TestScope_With(t *testing.T) {
	t.Parallel()
	base := org.Subtree("2024-11-10", "1.2").With(org.ReachSelf, "1.3", "")
	one, other := base.With(org.ReachSelf, "1.4", ""), base.With(org.ReachSelf, "1.5", "")
	for scope, want := range map[string]string{
		base.String():  "subtree of 1.2, self of 1.3",
		one.String():   "subtree of 1.2, self of 1.3, self of 1.4",
		other.String(): "subtree of 1.2, self of 1.3, self of 1.5",
		one.With(org.ReachSelf, "1.3", "").String():   "subtree of 1.2, self of 1.3, self of 1.4",
		one.With(org.ReachBelow, "1.3", "X").String(): "subtree of 1.2, self of 1.3, self of 1.4, below of 1.3 (X)",
	} {
		if scope != want {
			t.Errorf("%s, want %s", scope, want)
		}
	}
}

// nowhere is a driver without a database: SQL is rendered, never run.
type nowhere struct{}

func (nowhere) Open(string) (driver.Conn, error) { return nil, errors.New("no database") }

func TestScope_Within(t *testing.T) {
	t.Parallel()
	sql.Register("nowhere", nowhere{})
	pool, err := sql.Open("nowhere", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = pool.Close() })
	db := bun.NewDB(pool, pgdialect.New())

	on := func(reach org.Reach, level org.Level) org.Scope {
		return org.NewScope("2024-11-10").With(reach, "1.2", level)
	}
	tests := []struct {
		name  string
		scope org.Scope
		want  string
	}{
		{"the zero scope shows nothing", org.Scope{}, `(false)`},
		{"nor does an empty one", org.NewScope("2024-11-10"), `(false)`},
		{"self", on(org.ReachSelf, ""), `((("p"."path" = '1.2'::ltree)))`},
		{"children", on(org.ReachChildren, ""), `((("p"."path" <@ '1.2'::ltree AND nlevel("p"."path") = nlevel('1.2'::ltree) + 1)))`},
		{"below", on(org.ReachBelow, ""), `((("p"."path" <@ '1.2'::ltree AND "p"."path" <> '1.2'::ltree)))`},
		{"subtree", on(org.ReachSubtree, ""), `((("p"."path" <@ '1.2'::ltree)))`},
		{"above", on(org.ReachAbove, ""), `((("p"."path" @> '1.2'::ltree AND "p"."path" <> '1.2'::ltree)))`},
		{"a reach that there is not", on("everywhere", ""), `(((false)))`},
		{"a level", on(org.ReachSubtree, org.Branch), `((("p"."path" <@ '1.2'::ltree) AND ("u"."level" = 'BRANCH')))`},
		{"a level of a reach that there is not", on("everywhere", org.Branch), `(((false) AND ("u"."level" = 'BRANCH')))`},
		{"subtrees together", org.Subtree("2024-11-10", "1.2").With(org.ReachSubtree, "1.3", ""), `((("p"."path" <@ '1.2'::ltree)) OR (("p"."path" <@ '1.3'::ltree)))`},
		{"parts are alternatives", on(org.ReachSelf, org.Province).With(org.ReachSubtree, "1.3", "").With(org.ReachSelf, "1.4", ""),
			`((("p"."path" = '1.2'::ltree) AND ("u"."level" = 'PROVINCE')) OR (("p"."path" <@ '1.3'::ltree)) OR (("p"."path" = '1.4'::ltree)))`},
		{"a path is bound, not written", org.NewScope("2024-11-10").With(org.ReachSelf, "1'; --", ""), `((("p"."path" = '1''; --'::ltree)))`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			const before = `SELECT 1 FROM x WHERE (x.a OR x.b) AND `
			q := db.NewSelect().TableExpr("x").ColumnExpr("1").Where("x.a OR x.b").Apply(tt.scope.Within("p.path", "u.level"))
			if got := q.String(); got != before+tt.want {
				t.Errorf("got  %s\nwant %s%s", got, before, tt.want)
			}
		})
	}
}

// TestScope_Within_SelectsWhatItCovers holds the SQL of a scope against Covers, for every reach from
// every unit, at every level, and for several at once.
func TestScope_Within_SelectsWhatItCovers(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	selected := 0
	check := func(scope org.Scope) {
		t.Helper()
		got, _, err := org.List(t.Context(), g.db, scope, org.Filter{}, today, org.Page{First: 200})
		if err != nil {
			t.Fatal(err)
		}
		is := map[string]bool{}
		for _, u := range got {
			is[u.Code] = true
		}
		for code, u := range g.units {
			if want := scope.Covers(u.Path, u.Level); is[code] != want {
				t.Errorf("%s: %s is selected: %v, covered: %v", scope, code, is[code], want)
			}
		}
		selected += len(got)
	}
	last := org.NewScope(today)
	for _, from := range g.units {
		for _, reach := range append([]org.Reach{"nonsense"}, org.Reaches...) {
			for _, level := range append([]org.Level{""}, org.Levels...) {
				one := org.NewScope(today).With(reach, from.Path, level)
				check(one)
				check(last.With(reach, from.Path, level))
				last = one
			}
		}
	}
	if selected < 300 {
		t.Errorf("%d were selected: this proves little", selected)
	}
}
