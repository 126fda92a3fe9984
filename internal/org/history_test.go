package org_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
)

func (g *grove) history(code string) (lines []string) {
	g.t.Helper()
	id := g.units[code].ID
	histories, err := org.Histories(g.t.Context(), g.db, g.scope, []int64{id, g.units["D1"].ID})
	if err != nil {
		g.t.Fatal(err)
	}
	for _, v := range histories[id] {
		line := fmt.Sprintf("%s %s %s", v.From, v.Code, v.Title())
		for _, n := range v.Names {
			line += "/" + n.Code
		}
		if v.Until != nil {
			line += " until " + string(*v.Until)
		}
		if !v.Standing {
			line += " gone"
		}
		lines = append(lines, line)
	}
	return lines
}

func (g *grove) descents(scope org.Scope, way org.Kin, code string) (lines []string) {
	g.t.Helper()
	id := g.units[code].ID
	of, err := org.Descents(g.t.Context(), g.db, scope, way, []int64{id})
	if err != nil {
		g.t.Fatal(err)
	}
	for _, d := range of[id] {
		other := "someone"
		if d.Unit != nil {
			other = fmt.Sprintf("%s on %s", d.Unit.Code, d.Unit.On)
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %s%s", d.Effective, d.Kind, d.Document, other, d.Share))
	}
	return lines
}

func TestHistories(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	for _, r := range []struct {
		day   org.Date
		steps []org.Step
	}{
		{"2024-02-01", []org.Step{{Do: org.Rename, Unit: "C1", Name: "Khác"}, {Do: org.Retype, Unit: "C1", Type: "phường"}}},
		{"2024-03-01", []org.Step{{Do: org.MoveStep, Unit: "C1", To: "D2"}}},
		{"2024-04-01", []org.Step{{Do: org.Redraw, Unit: "C1", To: "C3", Branches: []org.Ref{"B2"}}}},
		{"2024-05-01", []org.Step{{Do: org.Merge, Unit: "C2", To: "C1"}, {Do: org.Recode, Unit: "C1", Code: "C2"}}},
		{"2024-06-01", []org.Step{{Do: org.Split, Unit: "C2", To: "C3", Share: "0.6", Branches: []org.Ref{"B1"}}, {Do: org.OpenStep, To: "D2", Code: "C1", Type: "xã", Name: "Mới", Level: org.Commune},
			{Do: org.Split, Unit: "C2", To: "+C1", Share: "0.4", Branches: []org.Ref{"B3"}}}},
		{"2025-07-01", []org.Step{{Do: org.Abolish, Unit: "P", Level: org.District}}},
	} {
		g.must(g.decide(r.day, r.steps...))
	}
	for code, want := range map[string][]string{
		"C1": {
			"2020-01-01 C1 đơn vị Tên C1/P/D1/C1 until 2024-02-01", "2024-02-01 C1 phường Khác/P/D1/C1 until 2024-03-01",
			"2024-03-01 C1 phường Khác/P/D2/C1 until 2024-05-01", "2024-05-01 C2 phường Khác/P/D2/C2 until 2024-06-01",
			"2024-06-01 C2 phường Khác/P/D2/C3/C2 gone",
		},
		// It does not matter that its commune moved.
		"B1": {"2020-01-01 B1 đơn vị Tên B1/P/D1/C1/B1 until 2024-06-01", "2024-06-01 B1 đơn vị Tên B1/P/D2/C3/B1"},
		"D2": {"2020-01-01 D2 đơn vị Tên D2/P/D2 until 2025-07-01", "2025-07-01 D2 đơn vị Tên D2/P/D2 gone"},
		"P":  {"2020-01-01 P đơn vị Tên P/P"},
	} {
		if diff := cmp.Diff(want, g.history(code)); diff != "" {
			t.Errorf("history of %s (-want +got):\n%s", code, diff)
		}
	}
	t.Run("with its lineage", func(t *testing.T) {
		for _, tt := range []struct {
			way  org.Kin
			code string
			want []string
		}{
			{org.Descendants, "C1", []string{"2024-04-01 BOUNDARY 3/NQ C3 on 2024-04-01", "2024-06-01 SPLIT 5/NQ C3 on 2024-06-010.6", "2024-06-01 SPLIT 5/NQ C1 on 2024-06-010.4"}},
			{org.Ancestors, "C1", []string{"2024-05-01 MERGER 4/NQ C2 on 2024-04-30"}},
			{org.Ancestors, "C3", []string{"2024-04-01 BOUNDARY 3/NQ C1 on 2024-03-31", "2024-06-01 SPLIT 5/NQ C2 on 2024-05-310.6"}},
			{org.Ancestors, "P", []string{"2025-07-01 ABOLITION 6/NQ D1 on 2025-06-30", "2025-07-01 ABOLITION 6/NQ D2 on 2025-06-30"}},
			{org.Descendants, "D1", []string{"2025-07-01 ABOLITION 6/NQ P on 2025-07-01"}},
			{org.Ancestors, "B1", nil},
		} {
			if diff := cmp.Diff(tt.want, g.descents(g.scope, tt.way, tt.code)); diff != "" {
				t.Errorf("%s, descendants %v (-want +got):\n%s", tt.code, tt.way, diff)
			}
		}
	})
	t.Run("as far as the scope goes", func(t *testing.T) {
		commune, err := org.Find(t.Context(), g.db, g.scope, org.UnitBy{ID: &g.units["C3"].ID}, today)
		if err != nil {
			t.Fatal(err)
		}
		narrow := org.Subtree(today, commune.Path) // with C1, which hangs under it since it was split
		if diff := cmp.Diff([]string{"2024-04-01 BOUNDARY 3/NQ C3 on 2024-04-01", "2024-06-01 SPLIT 5/NQ C3 on 2024-06-010.6", "2024-06-01 SPLIT 5/NQ someone0.4"},
			g.descents(narrow, org.Descendants, "C1")); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if got := g.descents(narrow, org.Ancestors, "P"); got != nil {
			t.Errorf("of a foreign unit: %v", got)
		}
		histories, err := org.Histories(t.Context(), g.db, narrow, []int64{g.units["D1"].ID, g.units["B4"].ID})
		if err != nil || len(histories) != 1 {
			t.Errorf("histories of a foreign unit and an own: %v (%v)", histories, err)
		}
	})
	t.Run("and one code is three units on three days", func(t *testing.T) {
		ids := map[int64]bool{}
		for _, on := range []org.Date{"2024-01-31", "2024-05-31", "2024-06-01"} {
			for _, code := range []string{"C1", "C2"} {
				if u, err := org.Find(t.Context(), g.db, g.scope, org.UnitBy{Code: &code}, on); err == nil {
					ids[u.ID] = true
				}
			}
		}
		if len(ids) != 3 {
			t.Errorf("C1 and C2 were %d units", len(ids))
		}
	})
}
