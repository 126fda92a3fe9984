package main

import (
	"slices"
	"testing"

	"thidua/cmd/thidua/demo"
	"thidua/internal/testdb"
)

// TestLooks: whoever goes on with a demo that an earlier version loaded looks around as those whom it has.
func TestLooks(t *testing.T) {
	t.Parallel()
	db, scene := loadedDemo(t), demo.Scene{Scale: demo.Province, Today: demo.Today}
	if _, err := testdb.Owner(t, db).ExecContext(t.Context(), "UPDATE account SET name = 'nobody' WHERE name = 'province.council'"); err != nil {
		t.Fatal(err)
	}
	got, err := looks(t.Context(), db, scene)
	if err != nil {
		t.Fatal(err)
	}
	want := slices.DeleteFunc(scene.Showcase(), func(l demo.Look) bool { return l.Account == "province.council" })
	if !slices.Equal(got, want) || len(want) != len(scene.Showcase())-1 {
		t.Errorf("without one of them: %v, want %v", got, want)
	}
}
