package org_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
)

// TestChildrenWithin lists who adds to what a unit came to, on each tree.
func TestChildrenWithin(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	g.must(g.decide("2024-03-01", org.Step{Do: org.MoveStep, Unit: "B3", To: "C1"}))
	g.must(g.decide("2024-06-01", // C2 bears C1's code since
		org.Step{Do: org.Merge, Unit: "C1", To: "C2"}, org.Step{Do: org.Recode, Unit: "C2", Code: "C1"}))
	g.must(g.decide("2024-09-01", org.Step{Do: org.OpenStep, To: "D1", Code: "N", Type: "xã", Name: "Mới", Level: org.Commune}))
	year := func(tree org.Date) org.Stretch {
		on := tree
		if tree == "" {
			on = today
		}
		return org.Stretch{From: "2024-01-01", To: today, Tree: tree, On: on}
	}
	spring := org.Stretch{From: "2024-01-01", To: "2024-02-29", On: "2024-02-29"}
	summer := org.Stretch{From: "2024-06-01", To: "2024-07-31", On: "2024-07-31"}
	for _, tt := range []struct {
		name, parent string
		in           org.Stretch
		want         string
	}{
		{"through the year, those that went among them", "D1", year(""), "C1† C1 N"},
		{"in spring, as it was", "D1", spring, "C1† C2"},
		{"in summer, as it was", "D1", summer, "C1"},
		{"on today's tree the one that went hangs under its successor", "D1", year(today), "C1 N"},
		{"which has it, and all the branches", "C2", year(today), "B1 B2 B3 C1†"},
		{"through the year the successor had those branches too, but not the one that went", "C2", year(""), "B1 B2 B3"},
		{"a unit that moved is listed with both", "C1", year(""), "B1 B2 B3"},
		{"on the tree of spring", "D1", year("2024-02-01"), "C1† C2 N"}, // N hangs where it is to open
		{"one that opened since, with what came into it", "D1", org.Stretch{From: "2024-01-01", To: "2024-02-29", Tree: today, On: today}, "C1 N"},
		{"and of what had gone before there is nothing", "C2", org.Stretch{From: "2024-09-01", To: today, Tree: today, On: today}, "B1 B2 B3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			id := g.units[tt.parent].ID
			below, err := org.ChildrenWithin(t.Context(), g.db, g.scope, []int64{id}, tt.in, org.Page{First: 9})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, u := range below[id].Units {
				word := u.Code
				if u.Closed != nil {
					word += "†"
				}
				got = append(got, word)
				if same, err := org.Find(t.Context(), g.db, g.scope, org.UnitBy{ID: &u.ID}, u.On); err != nil || !cmp.Equal(u, same) {
					t.Errorf("%s is told as %+v; on %s it is %+v (%v)", u.Code, u, u.On, same, err)
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s, want %s", strings.Join(got, " "), tt.want)
			}
			counts, err := org.CountChildrenWithin(t.Context(), g.db, g.scope, []int64{id}, tt.in)
			if err != nil || counts[id] != len(got) {
				t.Errorf("%d are counted, %d listed (%v)", counts[id], len(got), err)
			}
			var paged []string // one a page, two of which bear one code
			for page := (org.Page{First: 1}); ; {
				one, err := org.ChildrenWithin(t.Context(), g.db, g.scope, []int64{id}, tt.in, page)
				if err != nil {
					t.Fatal(err)
				}
				for _, u := range one[id].Units {
					page.After = u.Place()
					paged = append(paged, u.Code)
				}
				if !one[id].More {
					break
				}
			}
			if len(paged) != len(got) {
				t.Errorf("page by page there are %v", paged)
			}
		})
	}
	t.Run("outside the scope there are none", func(t *testing.T) {
		id := g.units["D1"].ID
		below, err := org.ChildrenWithin(t.Context(), g.db, org.Subtree(today, g.units["D2"].Path), []int64{id}, year(""), org.Page{First: 9})
		if err != nil || len(below) != 0 {
			t.Errorf("%v (%v)", below, err)
		}
	})
}
