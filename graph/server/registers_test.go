package server_test

import (
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
	want := [][]string{
		{"Sổ theo dõi hỗ trợ hội viên nghèo"},
	}
	if diff := cmp.Diff(want, h.sheetRows(w.Body.String())); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
