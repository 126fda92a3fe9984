package server_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestEntries_In takes tables of entries in: whole, or not at all.
func TestEntries_In(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("reporter.C1", "commune_reporter", "C1")
	h.Employ("reporter.C3", "commune_reporter", "C3")
	const head = "day,kind,animals,households,value,household,handed_over,document,document.date,document.issuer\n"
	const good = head + "10/10/2024,HOUSE,,,\"40.000.000 đ\",Nguyễn Văn An,2024-10-12,12/QĐ-CCB,12/10/2024,Hội CCB xã\n" +
		"2024-10-11,Bò sinh sản,2,,30000000,Trần Thị Bé,,,,\n"
	named := "Ngày ghi sổ;Loại hỗ trợ;Số hộ;Trị giá;Mã đơn vị\n11/10/2024;Hỗ trợ khác (cả sửa nhà);3;5.000.000;C1\n11/10/2024;OTHER;3;5.000.000;C1\n"
	book := func(rows ...[]any) string { return h.workbook(rows...) }
	for _, step := range []struct{ name, account, path, body, want string }{
		{"tried", "reporter.C1", "unit=C1&dryRun=true", good, `200 {"dryRun":true,"noted":2,"standing":[],"problems":[]}`},
		{"taken in", "reporter.C1", "unit=C1", good, `200 {"dryRun":false,"noted":2,"standing":[],"problems":[]}`},
		{"sent again", "reporter.C1", "unit=C1", good, `200 {"dryRun":false,"noted":0,"standing":[{"sheet":"","row":2,"entry":"entry:3","state":"NOTED"},{"sheet":"","row":3,"entry":"entry:4","state":"NOTED"}],"problems":[]}`},
		{"by names, for the unit that each row names, twice the same", "reporter.C1", "", named, `200 {"dryRun":false,"noted":2,"standing":[],"problems":[]}`},
		{"the same in a workbook, written otherwise", "reporter.C1", "unit=C1", book([]any{"UBND"}, []any{"STT", "households", "value", "Loại hỗ trợ", "Ngày ghi sổ"},
			[]any{1, 3, 5000000, "OTHER", "11/10/2024"}, []any{2, 3, "5.000.000", "Hỗ trợ khác (cả sửa nhà)", "2024-10-11"}, []any{"Cộng", 6, 10000000}, []any{"", "", "", "NGƯỜI GHI SỔ"}),
			`200 {"dryRun":false,"noted":0,"standing":[{"sheet":"Sheet1","row":3,`},
		{"a third of the kind", "reporter.C1", "unit=C1", named + "11/10/2024;OTHER;3;5.000.000;C1\n", `200 {"dryRun":false,"noted":1,"standing":[{"sheet":"","row":2,`},
		{"cells that are wrong, all told", "reporter.C1", "unit=C1", head + "32/10/2024,HOUSE,,,1,An,,,,\n10/10/2024,SHED,,,x,Bà 7 An,,,,\n",
			`422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":1,"cell":"A2","value":"32/10/2024","message":"\"32/10/2024\" không phải ngày; viết như 10/11/2024 hoặc 2024-11-10","messageEn":"\"32/10/2024\" is not a day; write it like 10/11/2024 or 2024-11-10","field":"day"},{"sheet":"","row":3,"column":5,"cell":"E3","value":"x",`},
		{"nothing of a table of which one row is wrong", "reporter.C1", "unit=C1", strings.Replace(good, "10/10", "09/10", 1) + "2024-10-12,COW,,,1,An,,,,\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":4,"column":3,"cell":"C4","value":"",`},
		{"a name that is none is not repeated", "reporter.C1", "unit=C1", head + "10/10/2024,HOUSE,,,1,Bà 7 An,,,,\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":6,"cell":"F2","value":"",`},
		{"a day to come", "reporter.C1", "unit=C1", head + "2024-12-01,HOUSE,,,1,An,,,,\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":1,"cell":"A2","value":"2024-12-01",`},
		{"a column that there is not", "reporter.C1", "unit=C1", "day,kind,colour\n10/10/2024,OTHER,red\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":1,"column":3,"cell":"C1","value":"colour",`},
		{"a column twice", "reporter.C1", "unit=C1", "day,kind,Loại hỗ trợ\n10/10/2024,OTHER,OTHER\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":1,"column":3,"cell":"C1",`},
		{"a row without a day among others", "reporter.C1", "unit=C1", head + ",OTHER,,3,5,,,,,\n10/10/2024,OTHER,,3,5,,,,,\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":1,"cell":"A2",`},
		{"a row without a day at the end", "reporter.C1", "unit=C1", head + "10/10/2024,OTHER,,3,5,,,,,\n,OTHER,,3,5,,,,,\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":3,"column":1,"cell":"A3",`},
		{"no table of entries", "reporter.C1", "unit=C1", "a,b\n1,2\n", `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":1,"column":1,"cell":"A1",`},
		{"no unit, neither by the row", "reporter.C1", "", good, `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":1,"cell":"A2","value":"10/10/2024","message":"ghi mã đơn vị ghi sổ`},
		{"a foreign unit", "reporter.C1", "unit=C3", good, `404 `},
		{"a unit that does not keep the register", "reporter.C1", "unit=B1", good, `422 `},
		{"a row of a foreign unit", "reporter.C1", "unit=C1", strings.ReplaceAll(named, ";C1", ";C3"), `422 {"dryRun":false,"noted":0,"standing":[],"problems":[{"sheet":"","row":2,"column":5,"cell":"E2","value":"C3",`},
		{"who keeps no registers", "leader.P", "unit=C1", good, `403 `},
		{"a register that there is not", "reporter.C1", "register=none&unit=C1", good, `404 `},
		{"neither true nor false", "reporter.C1", "unit=C1&dryRun=1", good, `400 `},
		{"more than any file", "reporter.C1", "unit=C1", strings.Repeat("a", 5<<20), `413 `},
		{"a stranger", "", "unit=C1", good, `401 `},
	} {
		path := "/imports/entries?" + step.path
		if !strings.Contains(path, "register=") {
			path += "&register=assistance"
		}
		w := h.sheet(step.account, http.MethodPost, path, strings.NewReader(step.body))
		if got := strconv.Itoa(w.Code) + " " + w.Body.String(); !strings.HasPrefix(got, step.want) {
			t.Errorf("%s: %.900s, want %s", step.name, got, step.want)
		}
		if strings.Contains(w.Body.String(), "Nguyễn") || strings.Contains(w.Body.String(), "Bà 7 An") {
			t.Errorf("%s: a name is told: %s", step.name, w.Body)
		}
	}
	var noted, revisions, audited int
	h.Must(h.DB.NewRaw(`SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM entry_revision),
		(SELECT count(*) FROM audit WHERE act = 'IMPORT' AND account_id IS NOT NULL AND length(what ->> 'sha256') = 64 AND units = ARRAY[?::bigint])`, h.Units["C1"].ID).Scan(t.Context(), &noted, &revisions, &audited))
	if noted != 5 || revisions != 5 || audited != 3 {
		t.Errorf("%d entries, %d revisions, %d in the audit", noted, revisions, audited)
	}
	if strings.Contains(h.Log.String(), "Nguyễn") {
		t.Error("a name is logged")
	}
	if foreign, absent := h.sheet("reporter.C1", http.MethodPost, "/imports/entries?register=assistance&unit=C3", strings.NewReader(good)),
		h.sheet("reporter.C1", http.MethodPost, "/imports/entries?register=assistance&unit=C9", strings.NewReader(good)); strings.ReplaceAll(foreign.Body.String(), "C3", "C9") != absent.Body.String() {
		t.Errorf("a foreign unit is told from none: %s, %s", foreign.Body, absent.Body)
	}
}

// TestEntries_Corrected: what was corrected or struck out since is not noted anew by the file that noted it.
func TestEntries_Corrected(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("reporter.C1", "commune_reporter", "C1")
	const body = "day,kind,households,value\n10/10/2024,OTHER,3,5\n"
	send := func() string {
		return h.sheet("reporter.C1", http.MethodPost, "/imports/entries?register=assistance&unit=C1", strings.NewReader(body)).Body.String()
	}
	if got := send(); !strings.Contains(got, `"noted":1`) {
		t.Fatal(got)
	}
	for _, change := range []struct{ sql, want string }{
		{`UPDATE entry SET revision = 2, values = '{"kind": "OTHER", "households": 4, "value": 5}'`, `"noted":0,"standing":[{"sheet":"","row":2,"entry":"entry:1","state":"NOTED"}]`},
		{`UPDATE entry SET revision = 3, state = 'VOID'`, `"noted":0,"standing":[{"sheet":"","row":2,"entry":"entry:1","state":"VOID"}]`},
	} {
		_, err := h.DB.NewRaw(change.sql).Exec(t.Context())
		h.Must(err)
		if got := send(); !strings.Contains(got, change.want) {
			t.Errorf("after %s: %s", change.sql, got)
		}
	}
}

// TestTemplate: what is given out as a template, or as a book, is what is taken in.
func TestTemplate(t *testing.T) {
	t.Parallel()
	h := buildBooks(t)
	post := func(account, query, body string) string {
		w := h.sheet(account, http.MethodPost, "/imports/entries?register=assistance&"+query, strings.NewReader(body))
		return strconv.Itoa(w.Code) + " " + w.Body.String()
	}
	w := h.sheet("reporter.C1", http.MethodGet, "/registers/assistance/template.xlsx?unit=C1", nil)
	f, err := excelize.OpenReader(w.Body)
	h.Must(err)
	if got := strings.Join(f.GetSheetList(), " "); got != "Nhập Hướng dẫn Danh mục" {
		t.Errorf("its sheets are %s", got)
	}
	row := []any{"07/05/2024", "Bò sinh sản", 2, nil, 30000000, "Lê Văn Tư", "B1 · Chi hội Ấp B1"}
	h.Must(f.SetSheetRow("Nhập", "A6", &row))
	filled, err := f.WriteToBuffer()
	h.Must(err)
	if got := post("reporter.C1", "unit=C1", filled.String()); got != `200 {"dryRun":false,"noted":1,"standing":[],"problems":[]}`+"\n" {
		t.Errorf("a template that was filled in: %s", got)
	}
	book := h.sheet("reporter.C1", http.MethodGet, "/registers/assistance.xlsx?unit=C1&period=2024", nil).Body.String()
	if got := post("reporter.C1", "unit=C1", book); !strings.HasPrefix(got, `200 {"dryRun":false,"noted":0,"standing":[{"sheet":"2024","row":6,"entry":"entry:1",`) {
		t.Errorf("a book that is sent back: %s", got)
	}
	if got := post("reporter.C3", "unit=C3", book); !strings.HasPrefix(got, "422 ") {
		t.Errorf("another unit's book: %s", got)
	}
}
