package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
		if got := on(t, db, "", "table", ask, "--out", name).must(t); got.stdout != name+" is written\n" || got.stderr != "" {
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

// admitted asks for the members that communes admitted, month by month.
const admitted = `
units: {below: {unit: "66", level: COMMUNE}}
indicators: [{adhoc: {name: admitted, formula: members_admitted}}]
periods: [{range: {from: 2024-01, to: 2024-10, by: MONTH}}]
measures: [VALUE, NUMERATOR]
rows: [UNIT, INDICATOR, PERIOD]
columns: [MEASURE]
`

// TestTable_IsReadByDuckDB: what analysts read files with finds the sums that the reports come to.
func TestTable_IsReadByDuckDB(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(filepath.Join(ui, "node_modules", "@duckdb", "node-api")); err != nil {
		lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
	}
	db := loadedDemo(t)
	ask, folder := questionFile(t, admitted), t.TempDir()
	for _, name := range []string{"table.parquet", "table.jsonl", "table.csv"} {
		on(t, db, "", "table", ask, "--out", filepath.Join(folder, name)).must(t)
	}
	on(t, db, "", "table", ask, "--out", filepath.Join(folder, "table.vi.csv"), "--locale", "vi").must(t)
	var said struct {
		Sums     map[string]map[string]string
		Types    map[string]string
		Days     map[string]any
		Metadata map[string]string
	}
	if err := json.Unmarshal([]byte(tool(t, []string{"THIDUA_FOLDER=" + folder}, ui, "node", "test/parquet.mjs")), &said); err != nil {
		t.Fatal(err)
	}
	var months []struct {
		Month        string
		Sum          int64
		Units, Spoke int
	}
	err := db.NewRaw(`SELECT to_char(m, 'YYYY-MM') AS month, sum(r.said[e.position]) AS sum, count(*) AS units, count(r.said[e.position]) AS spoke
		FROM element e CROSS JOIN generate_series('2024-01-01'::timestamp, '2024-10-01', '1 month') AS m CROSS JOIN unit u
		LEFT JOIN report r ON r.unit_id = u.id AND r.month = m::date
		WHERE e.code = 'members_admitted' AND u.level = 'COMMUNE' GROUP BY m ORDER BY m`).Scan(t.Context(), &months)
	if err != nil || len(months) != 10 {
		t.Fatal(months, err)
	}
	want := map[string]string{}
	for _, m := range months {
		want[m.Month] = fmt.Sprintf("%d %d %d", m.Sum, m.Units, m.Spoke)
	}
	for _, file := range []string{"parquet", "jsonl", "csv", "csvInVietnamese"} {
		if diff := cmp.Diff(want, said.Sums[file]); diff != "" {
			t.Errorf("sum, units and units that said something in %s (-reports +file):\n%s", file, diff)
		}
	}
	for name, want := range map[string]string{
		"unit_id": "VARCHAR", "unit": "VARCHAR", "year": "INTEGER", "first_day": "DATE", "last_day": "DATE", "value": "DOUBLE", "numerator": "BIGINT", "value_mark": "VARCHAR",
	} {
		if got := said.Types[name]; got != want {
			t.Errorf("%s is a %s, want %s", name, got, want)
		}
	}
	if diff := cmp.Diff(map[string]any{"first": "2024-01-01", "last": "2024-10-31", "year": 2024.0}, said.Days); diff != "" {
		t.Errorf("days:\n%s", diff)
	}
	if said.Metadata["value"] != "AS_REPORTED" {
		t.Errorf("it says of itself %v", said.Metadata)
	}
}

// TestTable_OpensInLibreOffice: a workbook shows there what CSV holds.
func TestTable_OpensInLibreOffice(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	ask, folder := questionFile(t, districts), t.TempDir()
	book, text := filepath.Join(folder, "table.xlsx"), filepath.Join(folder, "right.csv")
	on(t, db, "", "table", ask, "--out", book, "--locale", "vi").must(t)
	on(t, db, "", "table", ask, "--out", text, "--locale", "vi").must(t)
	// Commas, quotes, UTF-8, every sheet, and numbers as they are kept.
	tool(t, []string{"HOME=" + folder}, folder, "soffice", "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless",
		"--convert-to", `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1`, "--outdir", folder, book)
	want, got := csvRows(t, text, ';'), csvRows(t, filepath.Join(folder, "table-Bảng.csv"), ',')
	for _, row := range want {
		for i, cell := range row {
			row[i] = asKept(cell)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the workbook (-CSV +opened):\n%s", diff)
	}
	defined := csvRows(t, filepath.Join(folder, "table-Giải thích.csv"), ',')
	if !slices.ContainsFunc(defined, func(row []string) bool { return row[0] == "4.1" && row[5] != "" }) {
		t.Errorf("the definitions are %q", defined)
	}
}

// csvRows reads a file of CSV.
func csvRows(t *testing.T, name string, comma rune) [][]string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	in.Comma = comma
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// asKept returns a number as a spreadsheet keeps it, and a text as it is.
func asKept(cell string) string {
	if strings.Contains(cell, ",") {
		if n, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64); err == nil {
			return strconv.FormatFloat(n, 'f', -1, 64)
		}
	}
	return cell
}
