package grid_test

import (
	"strings"
	"testing"

	"thidua/internal/grid"
)

// What spreadsheets take for a formula is written as a text.
func TestCSVWriter(t *testing.T) {
	t.Parallel()
	var file strings.Builder
	w, err := grid.NewCSVWriter(&file)
	if err != nil {
		t.Fatal(err)
	}
	row := []string{"=1+1", "+84", "-1", "@a", "\tb", "\rc", "Đắk, \"Lắk\"", "a=1", ""}
	if err := w.Write(row...); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if got, want := file.String(), "\ufeff'=1+1,'+84,'-1,'@a,'\tb,\"'\rc\",\"Đắk, \"\"Lắk\"\"\",a=1,\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if row[0] != "=1+1" {
		t.Error("the row itself is changed")
	}
}
