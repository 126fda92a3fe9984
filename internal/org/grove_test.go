package org_test

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/uptrace/bun"

	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// grove is a province to be reorganised:
//
//	P ┬ D1 ┬ C1 ─ B1, B2
//	  │    └ C2 ─ B3
//	  └ D2 ─ C3 ─ B4
type grove struct {
	t     testing.TB
	db    *postgres.DB
	units map[string]*org.Unit
	scope org.Scope
	drawn int
}

func plantGrove(t testing.TB) *grove {
	t.Helper()
	g := &grove{t: t, db: testdb.New(t), units: map[string]*org.Unit{}, scope: org.NewScope(today)}
	for _, o := range []struct {
		parent, code string
		level        org.Level
	}{
		{"", "P", org.Province},
		{"P", "D1", org.District}, {"P", "D2", org.District},
		{"D1", "C1", org.Commune}, {"D1", "C2", org.Commune}, {"D2", "C3", org.Commune},
		{"C1", "B1", org.Branch}, {"C1", "B2", org.Branch}, {"C2", "B3", org.Branch}, {"C3", "B4", org.Branch},
	} {
		g.open(o.parent, o.code, o.level, opened)
	}
	return g
}

func (g *grove) open(parent, code string, level org.Level, day org.Date) {
	g.t.Helper()
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: day, Code: code, Type: "đơn vị", Name: "Tên " + code}
	if parent != "" {
		o.Parent = &g.units[parent].ID
	}
	u, err := org.Open(g.t.Context(), g.db, g.scope, o)
	if err != nil {
		g.t.Fatal(err)
	}
	if g.units[code] = u; parent == "" {
		g.scope = org.Subtree(today, u.Path)
	}
}

// decide returns a reorganisation with a number of its own.
func (g *grove) decide(day org.Date, steps ...org.Step) *org.Reorganisation {
	g.drawn++
	return &org.Reorganisation{Name: "Sắp xếp", Document: fmt.Sprintf("%d/NQ", g.drawn), Signed: opened, Effective: day, Steps: steps}
}

// reorganise drafts and applies a reorganisation within a scope.
func (g *grove) reorganise(scope org.Scope, r *org.Reorganisation) (*org.Reorganisation, *org.Outcome, error) {
	var o *org.Outcome
	err := g.db.RunInTx(g.t.Context(), nil, func(ctx context.Context, tx bun.Tx) (err error) {
		r, o, err = org.Reorganise(ctx, tx, scope, r, nil)
		return err
	})
	return r, o, err
}

func (g *grove) must(r *org.Reorganisation) (*org.Reorganisation, *org.Outcome) {
	g.t.Helper()
	applied, o, err := g.reorganise(g.scope, r)
	if err != nil {
		g.t.Fatal(err)
	}
	return applied, o
}

func (g *grove) revert(id int64) error {
	return g.db.RunInTx(g.t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
		_, err := org.Revert(ctx, tx, g.scope, id, nil)
		return err
	})
}

// tree draws the standing units of a day: "P(D1(C1(B1 B2) C2(B3)) D2(C3(B4)))".
func (g *grove) tree(on org.Date) string { return g.drawTree(on, false) }

// all draws also those that are closed, with a cross.
func (g *grove) all(on org.Date) string { return g.drawTree(on, true) }

func (g *grove) drawTree(on org.Date, closed bool) string {
	g.t.Helper()
	var rows []struct {
		ID     int64
		Parent int64
		Path   string
		Code   string
		Gone   bool
	}
	err := g.db.NewRaw(`SELECT u.id, coalesce(p.parent_id, 0) AS parent, p.path::text, u.closed <= ?0::date IS TRUE AS gone,
			(SELECT code FROM naming n WHERE n.unit_id = u.id AND lower(valid) <= ?0::date ORDER BY lower(valid) DESC LIMIT 1) AS code
		FROM unit u JOIN placement p ON p.unit_id = u.id AND p.valid @> ?0::date`, on).Scan(g.t.Context(), &rows)
	if err != nil {
		g.t.Fatal(err)
	}
	paths := map[int64]string{}
	for _, r := range rows {
		paths[r.ID] = r.Path
	}
	var draw func(parent int64) string
	draw = func(parent int64) string {
		var below []string
		for _, r := range rows {
			if r.Parent != parent || r.Gone && !closed {
				continue
			}
			if want := strings.TrimPrefix(paths[parent]+"."+fmt.Sprint(r.ID), "."); r.Path != want {
				g.t.Errorf("on %s %s hangs at %s, its parent makes that %s", on, r.Code, r.Path, want)
			}
			word := r.Code
			if r.Gone {
				word += "†"
			}
			below = append(below, word+draw(r.ID))
		}
		if len(below) == 0 {
			return ""
		}
		sort.Strings(below)
		if parent == 0 {
			return strings.Join(below, " ")
		}
		return "(" + strings.Join(below, " ") + ")"
	}
	return draw(0)
}

// rows are all that the database holds of the tree.
func (g *grove) rows() string {
	g.t.Helper()
	var text string
	err := g.db.NewRaw(`SELECT concat_ws(E'\n',
		(SELECT string_agg(u::text, E'\n' ORDER BY u::text) FROM unit u),
		(SELECT string_agg(n::text, E'\n' ORDER BY n::text) FROM naming n),
		(SELECT string_agg(p::text, E'\n' ORDER BY p::text) FROM placement p),
		(SELECT string_agg(l::text, E'\n' ORDER BY l::text) FROM lineage l))`).Scan(g.t.Context(), &text)
	if err != nil {
		g.t.Fatal(err)
	}
	return text
}
