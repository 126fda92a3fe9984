package server_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"thidua/graph/server"
	"thidua/internal/org"
)

// communes asks for the share of members of communes who studied, and how it stands.
const communes = `{"units": {"below": {"unit": "P", "level": "COMMUNE"}}, "indicators": [{"code": "1.2"}], "periods": [{"period": "2024-10"}],
	"measures": ["VALUE", "STATUS"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"], "totals": ["UNIT"]}`

// studied is a house in which two of three communes have reported.
func studied(t testing.TB) *house {
	h := build(t)
	h.Say("B1 10 members_total=10 members_studied=9", "B3 10 members_total=3 members_studied=2")
	return h
}

// table asks for a table in an account's name.
func (h *house) table(account, query, ask string, header ...string) (code int, body []byte, head http.Header) {
	h.T.Helper()
	w := h.Send(h.API, account, http.MethodPost, "/table"+query, ask, header...)
	return w.Code, w.Body.Bytes(), w.Header()
}

// rowsOf reads CSV as spreadsheets of some language do.
func rowsOf(t *testing.T, file []byte, comma rune) [][]string {
	t.Helper()
	text, marked := bytes.CutPrefix(file, []byte("\ufeff"))
	in := csv.NewReader(bytes.NewReader(text))
	in.Comma = comma
	rows, err := in.ReadAll()
	if !marked || err != nil {
		t.Fatalf("%q: %v", file, err)
	}
	return rows
}

func TestTable_AsCSV(t *testing.T) {
	t.Parallel()
	h := studied(t)
	const name = "Hội viên được học tập chỉ thị, nghị quyết"
	for _, tt := range []struct {
		name, query string
		comma       rune
		want        [][]string
	}{
		{"for programs", "", ',', [][]string{
			{"", "indicator", "1.2", "1.2"},
			{"", "name", name, name},
			{"", "period", "2024-10", "2024-10"},
			{"unit", "title", "VALUE", "STATUS"},
			{"C1", "xã Ấp C1", "90", "NO_TARGET"},
			{"C2", "xã Ấp C2", "66.66666666666667", "NO_TARGET"},
			{"C3", "phường Ấp C3", "", "NOT_REPORTED"},
			{"TOTAL", "", "84.61538461538461", "NO_TARGET"},
		}},
		{"in Vietnamese", "?locale=vi", ';', [][]string{
			{"", "Chỉ tiêu", "1.2", "1.2"},
			{"", "Tên chỉ tiêu", name, name},
			{"", "Kỳ", "2024-10", "2024-10"},
			{"Mã đơn vị", "Đơn vị", "Kết quả", "Đánh giá"},
			{"C1", "xã Ấp C1", "90,00", "Không giao chỉ tiêu"},
			{"C2", "xã Ấp C2", "66,67", "Không giao chỉ tiêu"},
			{"C3", "phường Ấp C3", "", "Chưa báo cáo"},
			{"Tổng cộng", "", "84,62", "Không giao chỉ tiêu"},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			code, file, head := h.table("leader.P", tt.query, communes)
			if code != http.StatusOK || head.Get("Content-Type") != "text/csv; charset=utf-8" ||
				head.Get("Content-Disposition") != "attachment; filename=table-2024-11-10.csv" || head.Get("Cache-Control") != "private, no-store" {
				t.Fatalf("%d %v %s", code, head, file)
			}
			if diff := cmp.Diff(tt.want, rowsOf(t, file, tt.comma)); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

// TestTable_Kinds: the caller says which kind of file, by Accept or in the address.
func TestTable_Kinds(t *testing.T) {
	t.Parallel()
	h := studied(t)
	const (
		xlsx   = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
		parq   = "application/vnd.apache.parquet"
		csv    = "text/csv; charset=utf-8"
		lines  = "application/x-ndjson; charset=utf-8"
		refuse = "application/json; charset=utf-8"
	)
	for _, tt := range []struct {
		name, query, accept string
		code                int
		want                string
	}{
		{"who says nothing gets CSV", "", "", 200, csv},
		{"who takes all gets CSV", "", "*/*", 200, csv},
		{"browsers get CSV", "", "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", 200, csv},
		{"a workbook by Accept", "", xlsx, 200, xlsx},
		{"Parquet by Accept", "", parq, 200, parq},
		{"lines by Accept", "", "application/x-ndjson", 200, lines},
		{"what is preferred", "", "text/csv;q=0.5, " + xlsx, 200, xlsx},
		{"the address goes first", "?format=parquet", "text/csv", 200, parq},
		{"a workbook by its ending", "?format=xlsx", "", 200, xlsx},
		{"lines by their ending", "?format=jsonl", "", 200, lines},
		{"what there is not", "", "application/pdf", 406, refuse},
		{"what is no kind", "?format=pdf", "", 400, refuse},
		{"a language that there is not", "?locale=fr", "", 400, refuse},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var header []string
			if tt.accept != "" {
				header = []string{"Accept: " + tt.accept}
			}
			code, body, head := h.table("leader.P", tt.query, communes, header...)
			if code != tt.code || head.Get("Content-Type") != tt.want {
				t.Errorf("%d %s %.200s, want %d %s", code, head.Get("Content-Type"), body, tt.code, tt.want)
			}
		})
	}
}

// TestTable_Refused: who may not ask, or asks wrongly, is told as elsewhere.
func TestTable_Refused(t *testing.T) {
	t.Parallel()
	h := studied(t)
	of := func(unit string) string { return strings.Replace(communes, `"P"`, `"`+unit+`"`, 1) }
	for _, tt := range []struct {
		name, account, body, header string
		code                        int
		want                        string
	}{
		{"without a token", "", communes, "", 401, "UNAUTHENTICATED"},
		{"without a role", "stranger", communes, "", 403, "FORBIDDEN"},
		{"who reads no figures", "admin", communes, "", 403, "FORBIDDEN"},
		{"a unit of others", "leader.D2", of("D1"), "", 404, "NOT_FOUND"},
		{"a unit that there is not", "leader.D2", of("D7"), "", 404, "NOT_FOUND"},
		{"no JSON", "leader.P", "units", "", 400, "BAD_USER_INPUT"},
		{"a form", "leader.P", communes, "Content-Type: text/plain", 415, "BAD_USER_INPUT"},
		{"too much", "leader.P", communes + strings.Repeat(" ", 200<<10), "", 413, "BAD_USER_INPUT"},
		{"what contradicts itself", "leader.P", strings.Replace(communes, `["UNIT"], "columns"`, `["UNIT", "PERIOD"], "columns"`, 1), "", 400, "BAD_USER_INPUT"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var header []string
			if tt.header != "" {
				header = []string{tt.header}
			}
			code, body, head := h.table(tt.account, "", tt.body, header...)
			if code != tt.code || !bytes.Contains(body, []byte(`"code":"`+tt.want+`"`)) || head.Get("Content-Disposition") != "" {
				t.Errorf("%d %s, want %d %s", code, body, tt.code, tt.want)
			}
		})
	}
	_, foreign, _ := h.table("leader.D2", "", of("D1"))
	_, absent, _ := h.table("leader.D2", "", of("D9"))
	if got, want := strings.ReplaceAll(string(foreign), "D1", "D9"), string(absent); got != want {
		t.Errorf("a foreign unit is told from an absent one: %s, %s", foreign, absent)
	}
	if w := h.Send(h.API, "leader.P", http.MethodGet, "/table", ""); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("by GET: %d", w.Code)
	}
}

// TestTable_AsWorkbook: numbers are numbers that show as figures do, and a second sheet says what they are.
func TestTable_AsWorkbook(t *testing.T) {
	t.Parallel()
	h := studied(t)
	code, file, _ := h.table("leader.P", "?format=xlsx", communes, "Accept-Language: vi")
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if code != http.StatusOK || err != nil {
		t.Fatal(code, err)
	}
	defer func() { _ = book.Close() }()
	if diff := cmp.Diff([]string{"Bảng", "Giải thích"}, book.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for cell, want := range map[string][3]string{ // shown, kept, and of which type
		"A5": {"C1", "C1", "s"}, "B5": {"xã Ấp C1", "xã Ấp C1", "s"},
		"C5": {"90.00", "90", "n"}, "C6": {"66.67", "66.67", "n"}, "C7": {"", "", ""}, "D7": {"Chưa báo cáo", "Chưa báo cáo", "s"},
		"A8": {"Tổng cộng", "Tổng cộng", "s"}, "C8": {"84.62", "84.62", "n"}, "D8": {"Không giao chỉ tiêu", "Không giao chỉ tiêu", "s"},
	} {
		shown, err := book.GetCellValue("Bảng", cell)
		h.Must(err)
		kept, err := book.GetCellValue("Bảng", cell, excelize.Options{RawCellValue: true})
		h.Must(err)
		kind, err := book.GetCellType("Bảng", cell)
		h.Must(err)
		told := map[excelize.CellType]string{excelize.CellTypeNumber: "n", excelize.CellTypeInlineString: "s", excelize.CellTypeSharedString: "s"}[kind]
		if kind == excelize.CellTypeUnset && kept != "" {
			told = "n"
		}
		if got := [3]string{shown, kept, told}; got != want {
			t.Errorf("%s is %q, want %q", cell, got, want)
		}
	}
	panes, err := book.GetPanes("Bảng")
	if h.Must(err); !panes.Freeze || panes.XSplit != 2 || panes.YSplit != 4 {
		t.Errorf("what stays in sight: %+v", panes)
	}
	missing, err := book.GetCellStyle("Bảng", "C7")
	h.Must(err)
	look, err := book.GetStyle(missing)
	if h.Must(err); look.Fill.Pattern != 1 || len(look.Fill.Color) != 1 {
		t.Errorf("a cell of which nobody has said the numbers is filled with %+v", look.Fill)
	}
	rows, err := book.GetRows("Giải thích")
	h.Must(err)
	told := map[string][]string{}
	for _, row := range rows {
		if len(row) > 1 {
			told[row[0]] = row[1:]
		}
	}
	for name, want := range map[string]string{
		"Người lập": "leader.P", "Cơ cấu tổ chức": "theo cơ cấu lúc báo cáo", "Đơn vị theo ngày": "2024-10-31", "Số đơn vị": "3",
		"Ô để trống": "trống không phải là 0", "2024-10": "1", "members_total": "Tổng số hội viên",
	} {
		if got := told[name]; len(got) == 0 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%s: %q, want %s", name, got, want)
		}
	}
	if got := told["1.2"]; len(got) < 6 || got[1] != "100 * members_studied / members_total" || !strings.HasPrefix(got[3], "≥ 90 %") || got[4] == "" {
		t.Errorf("the indicator is defined as %q", got)
	}
}

// TestTable_ForPrograms: lines of JSON and Parquet hold the same rows, unrounded, and say why cells are empty.
func TestTable_ForPrograms(t *testing.T) {
	t.Parallel()
	h := studied(t)
	ask := strings.Replace(communes, `"STATUS"]`, `"STATUS", "NUMERATOR"]`, 1)
	code, file, _ := h.table("leader.P", "?format=jsonl", ask)
	if code != http.StatusOK {
		t.Fatalf("%d %s", code, file)
	}
	lines := strings.Split(strings.TrimSpace(string(file)), "\n")
	want := h.WithIDs(`{"unit_id":"#C3","unit":"C3","title":"phường Ấp C3","level":"COMMUNE","kind":"TERRITORIAL","indicator":"1.2",` +
		`"name":"Hội viên được học tập chỉ thị, nghị quyết","period":"2024-10","year":2024,"first_day":"2024-10-01","last_day":"2024-10-31","total":null,` +
		`"value":null,"value_mark":"NOT_REPORTED","status":"NOT_REPORTED","status_mark":null,"numerator":null,"numerator_mark":"NOT_REPORTED"}`)
	if len(lines) != 4 || lines[2] != want {
		t.Errorf("lines\n%s\nwant the third\n%s", file, want)
	}
	var total map[string]any
	h.Must(json.Unmarshal([]byte(lines[len(lines)-1]), &total))
	if total["total"] != "UNIT" || total["unit"] != nil || total["numerator"] != 11.0 {
		t.Errorf("the total is %v", total)
	}

	code, file, _ = h.table("leader.P", "?format=parquet", ask)
	if code != http.StatusOK {
		t.Fatalf("%d %s", code, file)
	}
	rows, columns, facts := readParquet(t, file)
	var same []map[string]any
	for _, line := range lines {
		var row map[string]any
		h.Must(json.Unmarshal([]byte(line), &row))
		same = append(same, row)
	}
	if diff := cmp.Diff(same, rows); diff != "" {
		t.Errorf("Parquet (-lines +rows):\n%s", diff)
	}
	if got := strings.Join(columns, " "); !strings.HasPrefix(got, "unit_id unit title level kind indicator name period year first_day last_day total value value_mark") {
		t.Errorf("its columns are %s", got)
	}
	for name, want := range map[string]string{
		"thidua.asked_by": "leader.P", "thidua.tree": "AS_REPORTED", "thidua.units_on": "2024-10-31", "thidua.ask": `"code":"1.2"`,
		"thidua.indicators": `"formula":"100 * members_studied / members_total"`,
	} {
		if !strings.Contains(facts[name], want) {
			t.Errorf("%s is %q, want %s", name, facts[name], want)
		}
	}
}

// readParquet returns the rows of a file, as JSON has them, its columns and what it says of itself.
func readParquet(t *testing.T, file []byte) (rows []map[string]any, columns []string, facts map[string]string) {
	t.Helper()
	in, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	facts = map[string]string{}
	for _, fact := range in.Metadata().KeyValueMetadata {
		facts[fact.Key] = fact.Value
	}
	for _, f := range in.Schema().Fields() {
		columns = append(columns, f.Name())
	}
	for _, group := range in.RowGroups() {
		from := group.Rows()
		batch := make([]parquet.Row, 100)
		for {
			n, err := from.ReadRows(batch)
			for _, row := range batch[:n] {
				said := map[string]any{}
				for i, v := range row {
					said[columns[i]] = plainly(columns[i], v)
				}
				rows = append(rows, said)
			}
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := from.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return rows, columns, facts
}

// plainly returns a value as JSON has it.
func plainly(column string, v parquet.Value) any {
	switch {
	case v.IsNull():
		return nil
	case strings.HasSuffix(column, "_day"):
		return string(org.DateOf(time.Unix(24*60*60*int64(v.Int32()), 0).UTC()))
	case v.Kind() == parquet.Int32:
		return float64(v.Int32())
	case v.Kind() == parquet.Int64:
		return float64(v.Int64())
	case v.Kind() == parquet.Double:
		return v.Double()
	}
	return v.String()
}

// TestTable_Arrangements: however a table is arranged, the same cells stand beside the same labels.
func TestTable_Arrangements(t *testing.T) {
	t.Parallel()
	h := studied(t)
	ask := func(rows, columns []string) string {
		of := func(axes []string) string {
			text, err := json.Marshal(append([]string{}, axes...))
			h.Must(err)
			return string(text)
		}
		return fmt.Sprintf(`{"units": {"childrenOf": "D1"}, "indicators": [{"code": "1.2"}, {"code": "4.1"}], "periods": [{"period": "2024-09"}, {"period": "2024-10"}],
			"measures": ["VALUE", "COVERAGE"], "rows": %s, "columns": %s, "totals": ["UNIT"]}`, of(rows), of(columns))
	}
	var first []string
	for _, axes := range permutations("UNIT", "INDICATOR", "PERIOD", "MEASURE") {
		for cut := 1; cut < len(axes); cut++ {
			code, file, _ := h.table("leader.P", "", ask(axes[:cut], axes[cut:]))
			if code != http.StatusOK {
				t.Fatalf("%v|%v: %d %s", axes[:cut], axes[cut:], code, file)
			}
			cells := labelled(rowsOf(t, file, ','), axes, cut)
			if first == nil {
				first = cells
			}
			if diff := cmp.Diff(first, cells); diff != "" {
				t.Fatalf("%v|%v:\n%s", axes[:cut], axes[cut:], diff)
			}
		}
	}
	if len(first) != 3*2*2*2 {
		t.Errorf("%d cells", len(first))
	}
}

// permutations returns every order of some words.
func permutations(words ...string) (all [][]string) {
	if len(words) < 2 {
		return [][]string{words}
	}
	for i, first := range words {
		for _, rest := range permutations(slices.Delete(slices.Clone(words), i, i+1)...) {
			all = append(all, append([]string{first}, rest...))
		}
	}
	return all
}

// labelled returns every cell of a file with what it is of, in one order.
func labelled(rows [][]string, axes []string, cut int) (cells []string) {
	names := map[string]int{"UNIT": 2, "INDICATOR": 2, "PERIOD": 1, "MEASURE": 1}
	left, top := 0, 0
	for i, axis := range axes {
		if i < cut {
			left += names[axis]
		} else {
			top += names[axis]
		}
	}
	top = max(top, 1)
	for _, row := range rows[top:] {
		for c := left; c < len(row); c++ {
			labels := slices.Clone(row[:left])
			if cut < len(axes) {
				for _, head := range rows[:top] {
					labels = append(labels, head[c])
				}
			}
			slices.Sort(labels)
			cells = append(cells, strings.Join(labels, "|")+" = "+row[c])
		}
	}
	slices.Sort(cells)
	return cells
}

// TestTable_IsHarmless: what is called like a formula is a text, in every file that a spreadsheet opens.
func TestTable_IsHarmless(t *testing.T) {
	t.Parallel()
	h := build(t)
	for i, kind := range []string{"=1+1", "＝1+1", "-1", "@a"} {
		h.Open("C1", fmt.Sprintf("E%d", i), org.Branch, kind)
	}
	ask := strings.NewReplacer(`"P", "level": "COMMUNE"`, `"C1"`).Replace(communes)
	_, file, _ := h.table("leader.P", "", ask)
	_, work, _ := h.table("leader.P", "?format=xlsx", ask)
	book, err := excelize.OpenReader(bytes.NewReader(work))
	h.Must(err)
	defer func() { _ = book.Close() }()
	opened, err := book.GetRows("Table")
	h.Must(err)
	for kind, rows := range map[string][][]string{"CSV": rowsOf(t, file, ','), "XLSX": opened} {
		found := 0
		for _, row := range rows {
			if strings.HasPrefix(row[0], "E") {
				found++
				if !strings.HasPrefix(row[1], "'") {
					t.Errorf("%s: %q", kind, row)
				}
			}
		}
		if found != 4 {
			t.Errorf("%s: %d units of %q", kind, found, rows)
		}
	}
}

// TestTable_IsAudited: what was asked for stands in the audit before anything is given out, and no number.
func TestTable_IsAudited(t *testing.T) {
	t.Parallel()
	h := studied(t)
	h.table("leader.D1", "?format=jsonl", strings.Replace(communes, `"P"`, `"D1"`, 1))
	var what, units string
	h.Must(h.DB.NewRaw(`SELECT what::text, units::text FROM audit WHERE act = 'EXPORT' ORDER BY id DESC LIMIT 1`).Scan(t.Context(), &what, &units))
	var said map[string]string
	h.Must(json.Unmarshal([]byte(what), &said))
	want := map[string]string{
		"file": "table-2024-11-10.jsonl", "units": "2", "cells": "6", "indicators": "1.2", "periods": "2024-10", "measures": "VALUE STATUS",
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("audited (-want +got):\n%s", diff)
	}
	if want := fmt.Sprintf("{%d}", h.Units["D1"].ID); units != want {
		t.Errorf("about %s, want %s", units, want)
	}
	w := h.Send(h.With(func(c *server.Config) { c.Budget = 1 }), "leader.P", http.MethodPost, "/table", communes)
	if w.Code != http.StatusTooManyRequests {
		t.Errorf("beyond the budget: %d %s", w.Code, w.Body)
	}
}

// halted has a table asked for whose cells cannot be read for the time being: its head has come, and the
// rest waits for a lock. waiting is how many statements do.
func (h *house) halted() (rest io.Reader, hangUp func(), until func(what string, n int)) {
	h.T.Helper()
	on := httptest.NewServer(h.API)
	h.T.Cleanup(on.Close)
	lock, err := h.DB.BeginTx(h.T.Context(), nil)
	h.Must(err)
	h.T.Cleanup(func() { _ = lock.Rollback() })
	_, err = lock.ExecContext(h.T.Context(), "LOCK TABLE report IN ACCESS EXCLUSIVE MODE")
	h.Must(err)
	until = func(what string, n int) {
		h.T.Helper()
		waiting := -1
		for range 500 {
			h.Must(h.DB.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(h.T.Context(), &waiting))
			if waiting == n {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		h.T.Fatalf("%s: %d statements wait", what, waiting)
	}
	ctx, hangUp := context.WithCancel(h.T.Context())
	h.T.Cleanup(hangUp)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, on.URL+"/table", strings.NewReader(communes))
	h.Must(err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
	answer, err := http.DefaultClient.Do(r)
	h.Must(err)
	h.T.Cleanup(func() { _ = answer.Body.Close() })
	begun := make([]byte, len("\ufeff,indicator"))
	_, err = io.ReadFull(answer.Body, begun)
	if h.Must(err); string(begun) != "\ufeff,indicator" {
		h.T.Fatalf("it begins with %q", begun)
	}
	until("while it is written", 1)
	return answer.Body, hangUp, until
}

// TestTable_HungUp: whoever hangs up while a file is written ends its SQL.
func TestTable_HungUp(t *testing.T) {
	t.Parallel()
	_, hangUp, until := build(t).halted()
	hangUp()
	until("after it hung up", 0)
}

// TestTable_BreaksOff: a file that fails in its middle does not look whole.
func TestTable_BreaksOff(t *testing.T) {
	t.Parallel()
	h := build(t)
	body, _, _ := h.halted()
	_, err := h.DB.Aside.ExecContext(t.Context(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
	h.Must(err)
	if rest, err := io.ReadAll(body); err == nil {
		t.Errorf("it ends as if it were whole: %q", rest)
	}
}

// TestTable_OneAtATime: an account's tables are written one after the other, and who asks for little beside
// them is answered.
func TestTable_OneAtATime(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, hangUp, until := h.halted()
	ctx, leave := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer leave()
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/table", strings.NewReader(communes))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
	w := httptest.NewRecorder()
	h.API.ServeHTTP(w, r)
	if w.Code != http.StatusServiceUnavailable {
		t.Errorf("a second one: %d %s", w.Code, w.Body)
	}
	until("beside it", 1)
	if got := h.Ask("leader.P", `{unit(by: {code: "C1"}) {code}}`); got != `{"data":{"unit":{"code":"C1"}}}` {
		t.Errorf("a short question: %s", got)
	}
	hangUp()
	until("after it hung up", 0)
}
