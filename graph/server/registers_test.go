package server_test

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// note puts an entry into a unit's register of assistance: what it says, and whose household it is about.
func (h *house) note(unit, day, state, values, names string) {
	h.T.Helper()
	_, err := h.DB.NewRaw(`WITH e AS (INSERT INTO entry (register, unit_id, day, values, names, state, revision, at)
			VALUES ('assistance', ?, ?, ?::jsonb, ?::jsonb, ?, 1, now()) RETURNING *)
		INSERT INTO entry_revision SELECT id, 1, 'SAVE', state, day, values, names, at, NULL, CASE state WHEN 'VOID' THEN 'ghi nhầm xã' ELSE '' END FROM e`,
		h.Units[unit].ID, day, values, names, state).Exec(h.T.Context())
	h.Must(err)
}

// buildBooks returns a house in which C1 and C2 have noted what they gave.
func buildBooks(t *testing.T) *house {
	h := build(t)
	h.Employ("reporter.C1", "commune_reporter", "C1")
	h.Employ("reporter.C3", "commune_reporter", "C3")
	h.Employ("inspector.P", "inspector", "P")
	h.note("C1", "2024-02-01", "NOTED", `{"kind": "HOUSE", "value": 40000000, "handed_over": "2024-02-10", "document": {"number": "=1+1", "date": "2024-02-10", "issuer": "Hội CCB <b>xã</b>"}}`, `{"household": "Nguyễn Văn An"}`)
	h.note("C1", "2024-03-05", "NOTED", `{"kind": "COW", "animals": 2, "value": 30000000, "branch": `+h.id("B1")+`}`, `{"household": "Trần Thị Bé"}`)
	h.note("C1", "2024-03-06", "VOID", `{"kind": "OTHER", "households": 3, "value": 5000000}`, `{}`)
	h.note("C2", "2024-03-01", "NOTED", `{"kind": "OTHER", "households": 3, "value": 5000000}`, `{}`)
	h.note("C3", "2024-03-01", "NOTED", `{"kind": "OTHER", "households": 4, "value": 6000000}`, `{}`)
	_, err := h.DB.NewRaw("INSERT INTO nothing (register, unit_id, quarter, at) VALUES ('assistance', ?, '2024-04-01', '2024-07-02T03:00:00Z')", h.Units["C1"].ID).Exec(t.Context())
	h.Must(err)
	return h
}

func (h *house) id(unit string) string {
	return strings.TrimPrefix(h.Units[unit].PermanentID(), "unit:")
}

// sheetRows returns the rows of a workbook's first sheet, as a spreadsheet shows them.
func (h *house) sheetRows(body string) [][]string {
	h.T.Helper()
	f, err := excelize.OpenReader(strings.NewReader(body))
	h.Must(err)
	rows, err := f.GetRows(f.GetSheetList()[0])
	h.Must(err)
	return rows
}

// TestBook reads a unit's register as a workbook and as a page.
func TestBook(t *testing.T) {
	t.Parallel()
	h := buildBooks(t)
	w := h.sheet("reporter.C1", http.MethodGet, "/registers/assistance.xlsx?unit=C1&period=2024", nil)
	if w.Code != http.StatusOK || w.Header().Get("Content-Disposition") != "attachment; filename=so-assistance-2024-C1.xlsx" {
		t.Fatalf("%d %v %s", w.Code, w.Header(), w.Body)
	}
	if dir := os.Getenv("KEEP"); dir != "" {
		h.Must(os.WriteFile(dir+"/book.xlsx", w.Body.Bytes(), 0o600))
		for name, path := range map[string]string{"own": "unit=C1", "below": "unit=D1&below=true"} {
			account := map[string]string{"own": "reporter.C1", "below": "leader.D1"}[name]
			h.Must(os.WriteFile(dir+"/"+name+".html", h.sheet(account, http.MethodGet, "/registers/assistance.html?"+path, nil).Body.Bytes(), 0o600))
		}
		h.Must(os.WriteFile(dir+"/template.xlsx", h.sheet("reporter.C1", http.MethodGet, "/registers/assistance/template.xlsx?unit=C1", nil).Body.Bytes(), 0o600))
	}
	rows := h.sheetRows(w.Body.String())
	want := [][]string{
		{"Sổ theo dõi hỗ trợ hội viên nghèo"},
		{"Đơn vị: xã Ấp C1 (C1)"},
		{"Năm 2024"},
		{
			"STT", "Ngày ghi sổ", "Loại hỗ trợ", "Số con", "Số hộ", "Trị giá", "Chủ hộ", "Hội viên của", "Ngày bàn giao",
			"Biên bản bàn giao: số", "Biên bản bàn giao: ngày", "Biên bản bàn giao: nơi ban hành", "Tình trạng",
		},
		{"", "day", "kind", "animals", "households", "value", "household", "branch", "handed_over", "document", "document.date", "document.issuer"},
		{"1", "01/02/2024", "Làm mới nhà Nghĩa tình đồng đội", "", "", "40,000,000", "Nguyễn Văn An", "", "10/02/2024", "'=1+1", "10/02/2024", "Hội CCB <b>xã</b>", "Đã ghi"},
		{"2", "05/03/2024", "Bò sinh sản", "2", "", "30,000,000", "Trần Thị Bé", "B1 · Chi hội Ấp B1", "", "", "", "", "Đã ghi"},
		{"Cộng", "", "", "2", "0", "70,000,000"},
		nil,
		{"Quý I: 2 mục"},
		{"Quý II: không phát sinh (ghi ngày 02/07/2024)"},
		{"Quý III: chưa ghi gì"},
		{"Quý IV: chưa hết quý"},
		nil,
		{"", "", "", "", "", "", "", "", "", "", "", "", "……………, ngày …… tháng …… năm ……"},
		{"NGƯỜI GHI SỔ", "", "", "", "", "", "", "", "", "", "", "", "LÃNH ĐẠO ĐƠN VỊ"},
		{"(Ký, ghi rõ họ tên)", "", "", "", "", "", "", "", "", "", "", "", "(Ký tên, đóng dấu)"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	f, err := excelize.OpenReader(w.Body)
	h.Must(err)
	for cell, kind := range map[string]excelize.CellType{"B6": excelize.CellTypeUnset, "F6": excelize.CellTypeUnset, "I6": excelize.CellTypeUnset, "J6": excelize.CellTypeInlineString} {
		if got, err := f.GetCellType("2024", cell); err != nil || got != kind { // numbers and days are unset
			t.Errorf("%s is of type %v, want %v", cell, got, kind)
		}
	}
	english := h.sheetRows(h.sheet("reporter.C1", http.MethodGet, "/registers/assistance.xlsx?unit=C1&period=2024", nil, "Accept-Language", "en").Body.String())
	if got := strings.Join(english[3][:3], "|"); english[0][0] != "Register of assistance to poor members" || got != "No.|Day|Kind" {
		t.Errorf("in English: %v, %s", english[0], got)
	}
}

// TestBook_Page reads it as a page to print.
func TestBook_Page(t *testing.T) {
	t.Parallel()
	h := buildBooks(t)
	w := h.sheet("reporter.C1", http.MethodGet, "/registers/assistance.html?unit=C1&period=2024", nil)
	page := w.Body.String()
	for _, part := range []string{
		"<h1>Sổ theo dõi hỗ trợ hội viên nghèo</h1>", "Hội CCB &lt;b&gt;xã&lt;/b&gt;", `<tr class="void">`, "Đã hủy: ghi nhầm xã", "70.000.000",
		"Quý II: không phát sinh (ghi ngày 02/07/2024)", "NGƯỜI GHI SỔ", "LÃNH ĐẠO ĐƠN VỊ", "counter(pages)", "size: A4 landscape",
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
	style := page[strings.Index(page, "<style>")+len("<style>") : strings.Index(page, "</style>")]
	sum := sha256.Sum256([]byte(style))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	if got := w.Header().Get("Content-Security-Policy"); got != want || strings.Contains(page, "<script") || strings.Contains(page, " style=") {
		t.Errorf("the policy is %s, want %s", got, want)
	}
	if got := w.Header().Get("Content-Type"); got != "text/html; charset=utf-8" {
		t.Errorf("it is %s", got)
	}
}

// TestBook_Scope: who reads which books, and the names in them.
func TestBook_Scope(t *testing.T) {
	t.Parallel()
	h := buildBooks(t)
	for _, tt := range []struct {
		name, account, path string
		code                int
		has, lacks          string
	}{
		{"who keeps it reads the names", "reporter.C1", "assistance.html?unit=C1", 200, "Nguyễn Văn An", "Ấp C2"},
		{"the inspector reads the names", "inspector.P", "assistance.html?unit=P&below=true", 200, "Nguyễn Văn An", "(không được xem)"},
		{"the district's leader reads none", "leader.D1", "assistance.html?unit=D1&below=true", 200, "(không được xem)", "Nguyễn"},
		{"of all below, and of no other", "leader.D1", "assistance.html?unit=D1&below=true", 200, "xã Ấp C2 (C2)", "C3"},
		{"a unit alone", "leader.D1", "assistance.html?unit=D1", 200, "Không có mục nào.", "40.000.000"},
		{"of a month", "reporter.C1", "assistance.html?unit=C1&period=2024-02", 200, "40.000.000", "30.000.000"},
		{"a foreign unit", "reporter.C1", "assistance.html?unit=C3", 404, `no unit with code \"C3\"`, "Nguyễn"},
		{"none", "reporter.C1", "assistance.html?unit=C9", 404, `no unit with code \"C9\"`, "Nguyễn"},
		{"a unit above", "reporter.C1", "assistance.xlsx?unit=D1&below=true", 404, "", "Nguyễn"},
		{"no unit", "reporter.C1", "assistance.xlsx", 400, "?unit=24121", ""},
		{"no register", "reporter.C1", "nothing.xlsx?unit=C1", 404, `no register \"nothing\"`, ""},
		{"no such file", "reporter.C1", "assistance.pdf?unit=C1", 404, ".xlsx or .html", ""},
		{"no campaign", "reporter.C1", "assistance.xlsx?unit=C1&period=2031", 404, "", ""},
		{"no period", "reporter.C1", "assistance.xlsx?unit=C1&period=soon", 400, "", ""},
		{"neither true nor false", "reporter.C1", "assistance.xlsx?unit=C1&below=1", 400, "", ""},
		{"who reads no entries", "analyst.P", "assistance.xlsx?unit=P", 403, "", ""},
		{"a stranger", "", "assistance.xlsx?unit=C1", 401, "", ""},
		{"a template of a foreign unit", "reporter.C1", "assistance/template.xlsx?unit=C3", 404, `no unit with code \"C3\"`, ""},
		{"a template", "reporter.C1", "assistance/template.xlsx?unit=C1", 200, "", ""},
	} {
		w := h.sheet(tt.account, http.MethodGet, "/registers/"+tt.path, nil)
		if body := w.Body.String(); w.Code != tt.code || !strings.Contains(body, tt.has) || tt.lacks != "" && strings.Contains(body, tt.lacks) {
			t.Errorf("%s: %d, want %d, with %q and without %q: %.1500s", tt.name, w.Code, tt.code, tt.has, tt.lacks, body)
		}
	}
	var kept, names int
	h.Must(h.DB.NewRaw("SELECT count(*), count(*) FILTER (WHERE what::text LIKE '%Nguyễn%') FROM audit WHERE act = 'EXPORT' AND what ->> 'register' = 'assistance' AND account_id IS NOT NULL").Scan(t.Context(), &kept, &names))
	if kept != 6 || names != 0 || strings.Contains(h.Log.String(), "Nguyễn") {
		t.Errorf("the audit has %d of 6 books, %d with names", kept, names)
	}
}
