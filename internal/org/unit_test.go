package org_test

import (
	"slices"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

const (
	opened = org.Date("2020-01-01")
	today  = org.Date("2024-11-10")
)

func TestUnits(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	root, err := org.Open(ctx, db, org.NewScope(today), org.Opening{Level: org.Province, Kind: org.Territorial, Opened: opened, Code: "66", Type: "tỉnh", Name: "Đắk Lắk"})
	if err != nil {
		t.Fatal(err)
	}
	whole := org.Subtree(today, root.Path)
	open := func(parent *org.Unit, level org.Level, code, name string) *org.Unit {
		t.Helper()
		u, err := org.Open(ctx, db, whole, org.Opening{Level: level, Kind: org.Territorial, Opened: opened, Code: code, Type: "đơn vị", Name: name, Parent: &parent.ID})
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	city := open(root, org.District, "643", "Buôn Ma Thuột")
	town := open(root, org.District, "644", "Buôn Hồ")
	ward := open(city, org.Commune, "24121", "Tân Hòa")
	open(ward, org.Branch, "24121-01", "Tổ dân phố 1")

	t.Run("are found by name whatever the accents", func(t *testing.T) {
		units, more, err := org.List(ctx, db, whole, org.Filter{Search: "buon  MA thuot"}, today, org.Page{First: 10})
		if err != nil || more || len(units) != 1 || units[0].ID != city.ID {
			t.Errorf("found %v (more %v, %v), want Buôn Ma Thuột alone", units, more, err)
		}
	})
	t.Run("are paged by code", func(t *testing.T) {
		first, more, err := org.List(ctx, db, whole, org.Filter{Under: &root.ID}, today, org.Page{First: 2})
		if err != nil || !more || len(first) != 2 {
			t.Fatalf("first page %v, more %v, %v", first, more, err)
		}
		rest, more, err := org.List(ctx, db, whole, org.Filter{Under: &root.ID}, today, org.Page{First: 2, After: first[1].Place()})
		if err != nil || more || len(rest) != 2 || rest[0].ID != city.ID || rest[1].ID != town.ID {
			t.Errorf("second page %v, more %v, %v", rest, more, err)
		}
	})
	t.Run("outside the scope are not found, as absent ones are not", func(t *testing.T) {
		foreign, absent := town.ID, int64(999)
		_, err1 := org.Find(ctx, db, org.Subtree(today, city.Path), org.UnitBy{ID: &foreign}, today)
		_, err2 := org.Find(ctx, db, org.Subtree(today, city.Path), org.UnitBy{ID: &absent}, today)
		if fault.KindOf(err1) != fault.NotFound || fault.KindOf(err2) != fault.NotFound {
			t.Errorf("foreign: %v, absent: %v", err1, err2)
		}
	})
	t.Run("of no scope are none", func(t *testing.T) {
		units, _, err := org.List(ctx, db, org.Scope{}, org.Filter{}, today, org.Page{First: 10})
		if err != nil || len(units) != 0 {
			t.Errorf("the empty scope shows %v (%v)", units, err)
		}
	})
}

func TestReach(t *testing.T) {
	t.Parallel()
	paths := []org.Path{"", "1", "1.2", "1.20", "1.2.3", "1.2.3.4", "1.3"}
	for reach, want := range map[org.Reach][]org.Path{
		org.ReachSelf:     {"1.2"},
		org.ReachChildren: {"1.2.3"},
		org.ReachBelow:    {"1.2.3", "1.2.3.4"},
		org.ReachSubtree:  {"1.2", "1.2.3", "1.2.3.4"},
		org.ReachAbove:    {"1"},
		"nonsense":        nil,
	} {
		var got []org.Path
		for _, p := range paths {
			if reach.Covers("1.2", p) {
				got = append(got, p)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s from 1.2 covers %v, want %v", reach, got, want)
		}
	}
}

// TestParseUnitID reads what NodeID writes, and nothing that is written otherwise.
func TestParseUnitID(t *testing.T) {
	t.Parallel()
	for _, u := range []org.Unit{{ID: 26}, {ID: 26, On: "2024-06-15", Dated: true}} {
		id, on, ok := org.ParseUnitID(u.NodeID())
		if !ok || id != u.ID || on != u.On {
			t.Errorf("%s is read as %d on %q (%t)", u.NodeID(), id, on, ok)
		}
	}
	for _, text := range []string{"", "26", "unit:", "unit:0", "unit:-1", "unit:026", "unit:26@", "unit:26@2024-02-30", "unit:26@2024-06-15@", "account:26", "unit: 26", "unit:99999999999999999999"} {
		if id, on, ok := org.ParseUnitID(text); ok {
			t.Errorf("%q is read as %d on %q", text, id, on)
		}
	}
}

// TestCountClosedBelow counts the units that were there and are listed no more.
func TestCountClosedBelow(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	g.must(g.decide("2024-03-01", org.Step{Do: org.Merge, Unit: "B1", To: "B2"}))
	g.must(g.decide("2024-06-01", org.Step{Do: org.Merge, Unit: "C1", To: "C2"}))
	for _, tt := range []struct {
		name, under string
		level       org.Level
		from, on    org.Date
		want        int
	}{
		{"of the year, all levels", "D1", "", "2024-01-01", "2024-12-31", 2},
		{"communes", "D1", org.Commune, "2024-01-01", "2024-12-31", 1},
		{"below the one that went", "C1", "", "2024-01-01", "2024-12-31", 1},
		{"below the one that it went into, which it never hung below while it stood", "C2", "", "2024-01-01", "2024-12-31", 0},
		{"of spring", "D1", "", "2024-01-01", "2024-05-31", 1},
		{"on the eve of its first day it was there", "D1", "", "2024-06-01", "2024-12-31", 0},
		{"elsewhere", "D2", "", "2024-01-01", "2024-12-31", 0},
	} {
		n, err := org.CountClosedBelow(t.Context(), g.db, g.scope, org.Filter{Under: &g.units[tt.under].ID, Level: tt.level}, tt.from, tt.on)
		if err != nil || n != tt.want {
			t.Errorf("%s: %d, want %d (%v)", tt.name, n, tt.want, err)
		}
	}
	if n, err := org.CountClosedBelow(t.Context(), g.db, org.NewScope(today), org.Filter{Under: &g.units["D1"].ID}, "2024-01-01", "2024-12-31"); err != nil || n != 0 {
		t.Errorf("who may see nothing counts %d (%v)", n, err)
	}
}

// TestList_OfTypes keeps the units of some types.
func TestList_OfTypes(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	g.must(g.decide("2024-03-01", org.Step{Do: org.Retype, Unit: "C1", Type: "phường"}))
	types, err := org.Types(t.Context(), g.db, g.scope)
	if err != nil || strings.Join(types, ", ") != "phường, đơn vị" {
		t.Errorf("there are %q (%v)", types, err)
	}
	for day, want := range map[org.Date]int{"2024-02-29": 0, "2024-03-01": 1} {
		units, _, err := org.List(t.Context(), g.db, g.scope, org.Filter{Types: []string{"phường"}}, day, org.Page{First: 9})
		if err != nil || len(units) != want {
			t.Errorf("on %s there are %d, want %d (%v)", day, len(units), want, err)
		}
	}
	levels, err := org.LevelsOn(t.Context(), g.db, g.scope, "2024-02-29")
	if err != nil || len(levels) != 4 {
		t.Errorf("there are units of the levels %v (%v)", levels, err)
	}
	if levels, err = org.LevelsOn(t.Context(), g.db, g.scope, "1950-01-01"); err != nil || len(levels) != 0 {
		t.Errorf("before all there were %v (%v)", levels, err)
	}
}
