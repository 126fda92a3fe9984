package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// districts asks for the members of the districts of Đắk Lắk.
const districts = `
units: {below: {unit: "66", level: DISTRICT}}
indicators: [{code: "1.2"}, {code: "4.1"}]
periods: [{range: {from: 2024-09, to: 2024-10, by: MONTH}}, {period: 2024-Q3}]
measures: [VALUE, STATUS, RANK, COVERAGE]
rows: [UNIT]
columns: [INDICATOR, PERIOD, MEASURE]
totals: [UNIT]
`

// questionFile writes a question into a file.
func questionFile(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "ask.yaml")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTable_Command(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	ask, folder := questionFile(t, districts), t.TempDir()
	for ending, begins := range map[string]string{".csv": "\ufeff,indicator,1.2,", ".xlsx": "PK", ".parquet": "PAR1", ".jsonl": `{"unit_id":"unit:`} {
		name := filepath.Join(folder, "table"+ending)
		if err := os.WriteFile(name, []byte("what was there"), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := on(t, db, "", "table", ask, "--out", name).must(t); got.stdout != name+": 432 cells\n" || got.stderr != "" {
			t.Errorf("%s: %q %q", ending, got.stdout, got.stderr)
		}
		if file, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(file), begins) {
			t.Errorf("%s: %.40q %v", ending, file, err)
		}
	}
	file, err := os.ReadFile(filepath.Join(folder, "table.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if got := on(t, db, districts, "table", "-", "--out", "-").must(t); got.stdout != string(file) {
		t.Errorf("standard output is told %.200q, the file %.200q", got.stdout, file)
	}
	if got := on(t, db, "", "table", ask, "--out", "-", "--locale", "vi").must(t); !strings.HasPrefix(got.stdout, "\ufeff;Chỉ tiêu;1.2;") {
		t.Errorf("in Vietnamese: %.100q", got.stdout)
	}
	if got := on(t, db, "", "table", ask, "--out", "-", "--format", "jsonl").must(t); strings.Count(got.stdout, "\n") != 18*2*3 {
		t.Errorf("%d lines", strings.Count(got.stdout, "\n"))
	}
	var exports int
	if err := db.NewRaw("SELECT count(*) FROM audit WHERE act = 'EXPORT' AND account_id IS NULL").Scan(t.Context(), &exports); err != nil || exports != 7 {
		t.Errorf("%d exports are in the audit, %v", exports, err)
	}
}

// TestTable_CommandRefuses: what cannot be written leaves what was there.
func TestTable_CommandRefuses(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	folder := t.TempDir()
	kept := filepath.Join(folder, "kept.csv")
	if err := os.WriteFile(kept, []byte("what was there"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		ask    string
		args   []string
		status int
		want   string
	}{
		{"no place to write to", districts, nil, 2, "out"},
		{"an ending that says nothing", districts, []string{"--out", "table.pdf"}, 2, "--out: table.pdf ends neither in .csv"},
		{"a workbook on standard output", districts, []string{"--out", "-", "--format", "xlsx"}, 2, "--format: standard output takes csv or jsonl"},
		{"a language that there is not", districts, []string{"--out", kept, "--locale", "fr"}, 2, "--locale"},
		{"a unit that there is not", strings.Replace(districts, `"66"`, `"99"`, 1), []string{"--out", kept}, 1, "99"},
		{"a measure that there is not", strings.Replace(districts, "RANK", "RANG", 1), []string{"--out", kept}, 1, "RANG"},
		{"a folder that there is not", districts, []string{"--out", filepath.Join(folder, "none", "table.csv")}, 1, "cannot be written"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := on(t, db, "", slices.Concat([]string{"table", questionFile(t, tt.ask)}, tt.args)...)
			if got.status != tt.status || !strings.Contains(got.stderr, tt.want) {
				t.Errorf("ends with %d: %s", got.status, got.stderr)
			}
		})
	}
	t.Cleanup(func() {
		files, err := os.ReadDir(folder)
		if err != nil || len(files) != 1 {
			t.Errorf("%v is left behind, %v", files, err)
		}
		if file, err := os.ReadFile(kept); err != nil || string(file) != "what was there" {
			t.Errorf("%q stands there, %v", file, err)
		}
	})
}
