package grid_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/grid"
)

// What spreadsheets take for a formula is written as a text.
func TestCSVWriter(t *testing.T) {
	t.Parallel()
	var file strings.Builder
	w, err := grid.NewCSVWriter(&file, "")
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

// Numbers are written as spreadsheets of the language read them, and never as texts.
func TestCSVWriter_Number(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		language fault.Language
		want     string
	}{
		{"for programs", "", "\ufeff'-a,-1234.5,\"b,c\"\n"},
		{"in English", fault.English, "\ufeff'-a,-1234.5,\"b,c\"\n"},
		{"in Vietnamese", fault.Vietnamese, "\ufeff'-a;-1234,5;b,c\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var file strings.Builder
			w, err := grid.NewCSVWriter(&file, tt.language)
			if err != nil {
				t.Fatal(err)
			}
			w.Text("-a")
			w.Number("-1234.5")
			w.Text("b,c")
			if err := w.End(); err != nil {
				t.Fatal(err)
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
			if got := file.String(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestHarmless(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		kept       bool
	}{
		{"a formula", "=SUM(A1:A9)", false},
		{"one by its sign", "+1", false},
		{"a list's dash", "- xã Ea Kao", false},
		{"a call of old", "@SUM(A1)", false},
		{"one in wide characters", "＝1+1", false},
		{"a wide plus", "＋84", false},
		{"a wide dash", "－1", false},
		{"a wide at", "＠a", false},
		{"one behind blanks", "  =1+1", false},
		{"one behind a blank that does not break", "\u00a0=1+1", false},
		{"one behind a line break", "\n=1+1", false},
		{"one behind what cannot be seen", "\u200b=1+1", false},
		{"a tab", "\tx", false},
		{"a carriage return", "\rx", false},
		{"a line break", "\nx", false},
		{"a name", "huyện Krông Ana", true},
		{"a name of Đ", "Đắk Lắk", true},
		{"a code", "24121-01", true},
		{"a sign within", "a=1", true},
		{"blanks alone", "  ", true},
		{"nothing", "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			want := "'" + tt.text
			if tt.kept {
				want = tt.text
			}
			if got := grid.Harmless(tt.text); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// Whatever a text holds, a reader of CSV gets it back as one cell that is no formula.
func FuzzCSVWriter(f *testing.F) {
	for _, s := range []string{"=1", " \u2028=1", "a;b\"c\nd", "＝cmd|' /C calc'!A0", "\r\n@x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var file strings.Builder
		w, err := grid.NewCSVWriter(&file, fault.Vietnamese)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write("x", s, "y"); err != nil {
			t.Fatal(err)
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		in := csv.NewReader(strings.NewReader(strings.TrimPrefix(file.String(), "\ufeff")))
		in.Comma = ';'
		row, err := in.Read()
		if err != nil || len(row) != 3 {
			t.Fatalf("%q is read as %q: %v", s, row, err)
		}
		if strings.ContainsAny(row[1][:min(1, len(row[1]))], "=+-@\t\r\n") {
			t.Errorf("%q is written as %q", s, row[1])
		}
	})
}
