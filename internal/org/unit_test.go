package org_test

import (
	"slices"
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
