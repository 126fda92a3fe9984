package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/sheet"
	"thidua/internal/testdb"
)

// house is a commune with three branches, and another beside it.
type house struct {
	t        testing.TB
	db       *postgres.DB
	campaign *movement.Campaign
	whole    org.Scope
	units    map[string]*org.Unit
}

const today = "2024-11-10"

func build(t testing.TB) *house {
	t.Helper()
	h := &house{t: t, db: testdb.New(t), units: map[string]*org.Unit{}}
	_, err := movement.Import(t.Context(), h.db.DB, "2024.yaml", movement.Launch2024, false)
	h.must(err)
	h.campaign, err = movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	h.whole = org.NewScope(today)
	for _, line := range []string{"D DISTRICT -", "C1 COMMUNE D", "C1-1 BRANCH C1", "C1-2 BRANCH C1", "C1-3 BRANCH C1", "C2 COMMUNE D", "C2-1 BRANCH C2"} {
		w := strings.Fields(line)
		o := org.Opening{Level: org.Level(w[1]), Kind: org.Territorial, Opened: "2023-01-01", Code: w[0], Name: "Đơn vị " + w[0]}
		if above := h.units[w[2]]; above != nil {
			o.Parent = &above.ID
		}
		u, err := org.Open(t.Context(), h.db, h.whole, o)
		h.must(err)
		h.units[w[0]] = u
		if w[2] == "-" {
			h.whole = org.Subtree(today, u.Path)
		}
	}
	h.campaign.Indicators = nil // numbers may stand alone: a sheet is read the same
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// form returns a sheet as CSV rows.
func (h *house) form(unit string, m movement.Month) (*sheet.Form, [][]string) {
	h.t.Helper()
	f, err := sheet.NewForm(h.t.Context(), h.db, h.whole, h.campaign, unit, m)
	h.must(err)
	var text bytes.Buffer
	h.must(f.WriteCSV(&text))
	rows, err := readAll(text.Bytes())
	h.must(err)
	return f, rows
}

func readAll(text []byte) ([][]string, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	return r.ReadAll()
}

// fill sets cells: "C1-1 members_total 30". A row or column "#5" is one by its number.
func fill(rows [][]string, cells ...string) {
	for _, c := range cells {
		w := strings.SplitN(c, " ", 3)
		row, column := -1, -1
		for i, r := range rows {
			if i >= 5 && r[0] == w[0] {
				row = i
			}
		}
		if n := 0; row < 0 {
			_, _ = fmt.Sscanf(w[0], "#%d", &n)
			row = n - 1
		}
		for i, code := range rows[4] {
			if code == w[1] {
				column = i
			}
		}
		if n := 0; column < 0 {
			_, _ = fmt.Sscanf(w[1], "#%d", &n)
			column = n - 1
		}
		rows[row][column] = w[2]
	}
}

func asCSV(rows [][]string) []byte {
	var text bytes.Buffer
	_ = csv.NewWriter(&text).WriteAll(rows)
	return text.Bytes()
}

// asXLSX makes a workbook of rows, whole numbers as numbers, with what is done to it besides.
func asXLSX(t *testing.T, rows [][]string, besides func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, r := range rows {
		for j, text := range r {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			var n int64
			if _, scanned := fmt.Sscanf(text, "%d", &n); scanned == nil && fmt.Sprint(n) == text {
				err = f.SetCellInt("Sheet1", cell, n)
			} else {
				err = f.SetCellStr("Sheet1", cell, text)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if besides != nil {
		besides(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (h *house) run(data []byte, change func(*sheet.Import)) *sheet.Outcome {
	h.t.Helper()
	in := sheet.Import{
		Reading: h.whole, Writing: h.whole, Campaign: h.campaign, Month: "2024-10", Unit: "C1", Act: report.Submit, At: time.Date(2024, 11, 2, 0, 0, 0, 0, time.UTC),
	}
	if change != nil {
		change(&in)
	}
	out, err := in.Run(h.t.Context(), h.db.DB, data)
	h.must(err)
	return out
}

// told writes faults as "E7 NUMBER abc".
func told(faults []sheet.Fault) string {
	var words []string
	for _, f := range faults {
		words = append(words, strings.Join(strings.Fields(f.Cell+" "+string(f.Rule)+" "+f.Value), " "))
	}
	return strings.Join(words, ", ")
}

// stands counts what the database holds.
func (h *house) stands() (said string) {
	h.t.Helper()
	err := h.db.NewRaw(`SELECT coalesce(string_agg(format('%s %s %s %s', n.code, r.state, r.revision, r.said[1]), ', ' ORDER BY n.code), '')
		FROM report r JOIN naming n USING (unit_id)`).Scan(h.t.Context(), &said)
	h.must(err)
	return said
}

func TestImport_TakesInWhatWasFilledIn(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"CSV", "CSV with semicolons", "XLSX"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			_, rows := h.form("C1", "2024-10")
			fill(rows, "C1-1 members_total 30", "C1-1 members_studied 29", "C1-2 members_total 20", "C1 org_has_plan có", "C1 congress_held không")
			var data []byte
			switch kind {
			case "CSV":
				data = asCSV(rows)
			case "CSV with semicolons":
				var text bytes.Buffer
				w := csv.NewWriter(&text)
				w.Comma = ';'
				h.must(w.WriteAll(rows))
				data = text.Bytes()
			default:
				data = asXLSX(t, rows, nil)
			}
			if out := h.run(data, func(in *sheet.Import) { in.DryRun = true }); told(out.Faults) != "" || out.Written != 3 || out.Unchanged != 1 || h.stands() != "" {
				t.Errorf("a dry run says %+v and leaves %q", out, h.stands())
			}
			if out := h.run(data, nil); told(out.Faults) != "" || out.Written != 3 || out.Unchanged != 1 {
				t.Errorf("it says %+v", out)
			}
			const want = "C1 SUBMITTED 1 , C1-1 SUBMITTED 1 30, C1-2 SUBMITTED 1 20"
			if got := h.stands(); got != want {
				t.Errorf("it leaves %q, want %q", got, want)
			}
			if out := h.run(data, nil); out.Written != 0 || out.Unchanged != 4 || h.stands() != want {
				t.Errorf("sent again it says %+v and leaves %q", out, h.stands())
			}
			_, again := h.form("C1", "2024-10")
			fill(rows, "C1 state Đã gửi", "C1-1 state Đã gửi", "C1-2 state Đã gửi", "C1 revision 1", "C1-1 revision 1", "C1-2 revision 1")
			if diff := cmp.Diff(rows, again); diff != "" {
				t.Errorf("given out again (-filled in +given out):\n%s", diff)
			}
		})
	}
}

func TestForm_XLSXCanBeTakenIn(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, rows := h.form("D", "2024-10")
	fill(rows, "C1-1 members_total 30", "C2-1 members_total 12345678", "C1 org_has_plan có")
	h.run(asCSV(rows), func(in *sheet.Import) { in.Unit = "D" })
	f, _ := h.form("D", "2024-10")
	var book bytes.Buffer
	h.must(f.WriteXLSX(&book))
	if out := h.run(book.Bytes(), func(in *sheet.Import) { in.Unit = "D" }); told(out.Faults) != "" || out.Written != 0 || out.Unchanged != 7 {
		t.Errorf("as it was given out: %+v", out)
	}
	x, err := excelize.OpenReader(bytes.NewReader(book.Bytes()))
	h.must(err)
	given, err := x.GetRows("2024-10", excelize.Options{RawCellValue: true})
	h.must(err)
	_, want := h.form("D", "2024-10")
	for i, row := range want {
		for j, text := range row {
			got := ""
			if i < len(given) && j < len(given[i]) {
				got = given[i][j]
			}
			if got != text {
				t.Errorf("row %d, column %d of the workbook is %q, of the CSV %q", i+1, j+1, got, text)
			}
		}
	}
	lists, err := x.GetDataValidations("2024-10")
	h.must(err)
	if len(lists) != len(f.Elements) {
		t.Errorf("%d columns say what may be typed, want %d", len(lists), len(f.Elements))
	}
	protected, err := x.GetSheetProtection("2024-10")
	h.must(err)
	if !protected.SelectLockedCells || protected.EditScenarios {
		t.Errorf("it is protected so: %+v", protected)
	}
	open := map[string]bool{}
	for _, cell := range []string{"A6", "E5", "E8", "F8"} { // a code, a heading, a branch's members, what communes report
		id, err := x.GetCellStyle("2024-10", cell)
		h.must(err)
		style, err := x.GetStyle(id)
		h.must(err)
		open[cell] = style.Protection != nil && !style.Protection.Locked
	}
	if diff := cmp.Diff(map[string]bool{"A6": false, "E5": false, "E8": true, "F8": false}, open); diff != "" {
		t.Errorf("cells that are open (-want +got):\n%s", diff)
	}
}

func TestImport_RefusesByTheCell(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		cells []string
		want  string
	}{
		{"text in a number", []string{"C1-1 members_total ba mươi"}, "E7 NUMBER ba mươi"},
		{"a fraction", []string{"C1-1 members_total 30.5"}, "E7 NUMBER 30.5"},
		{"points that divide nothing", []string{"C1-1 comradeship_fund_contributions 1.23.4567"}, "J7 NUMBER 1.23.4567"},
		{"an error of the spreadsheet's", []string{"C1-1 members_total #REF!"}, "E7 NUMBER #REF!"},
		{"less than nothing", []string{"C1-1 members_total -1"}, "E7 OUT_OF_RANGE -1"},
		{"more than can be held", []string{"C1-1 members_total 9007199254740992"}, "E7 OUT_OF_RANGE 9007199254740992"},
		{"far more", []string{"C1-1 members_total 99999999999999999999"}, "E7 NUMBER 99999999999999999999"},
		{"farther yet", []string{"C1-1 members_total 1e99"}, "E7 NUMBER 1e99"},
		{"neither yes nor no", []string{"C1 org_has_plan chưa"}, "Z6 NUMBER chưa"},
		{"what the unit does not report", []string{"C1 members_total 30"}, "E6 NOT_OWED 30"},
		{"more than there are", []string{"C1-1 members_total 30", "C1-1 members_studied 31"}, "G7 NOT_MORE 31"},
		{"several at once", []string{"C1-1 members_total x", "C1-2 members_total -3"}, "E7 NUMBER x, E8 OUT_OF_RANGE -3"},
		{"a unit twice", []string{"C1-2 unit C1-1"}, "A8 TWICE C1-1"},
		{"a unit that there is not", []string{"C1-2 unit C9"}, "A8 UNIT C9"},
		{"one from elsewhere", []string{"C1-2 unit C2-1"}, "A8 UNIT C2-1"},
		{"no unit", []string{"C1-2 members_total 5", "C1-2 unit "}, "A8 UNIT"},
		{"a sheet of another month", []string{"#2 #2 Tháng 9/2024"}, "B2 MONTH Tháng 9/2024"},
		{"a sheet of no month", []string{"#2 #2 Oct-24"}, "B2 MONTH Oct-24"},
		{"a sheet of another unit", []string{"#2 #4 C2"}, "D2 UNIT C2"},
		{"an unknown column", []string{"#5 #5 members"}, "E5 UNKNOWN_ELEMENT members"},
		{"a column twice", []string{"#5 #6 members_total"}, "F5 TWICE members_total"},
		{"no column of units", []string{"#5 #1 x"}, "A5 UNKNOWN_ELEMENT x, A5 FILE x"},
		{"a revision of words", []string{"C1-1 revision một"}, "D7 NUMBER một"},
		{"a revision that there never was", []string{"C1-1 revision 7", "C1-1 members_total 3"}, "D7 REVISION 7"},
		{"another document", []string{"#2 #1 Kính gửi"}, "FILE"},
		{"a comment without end", []string{"C1-1 members_total 3", "C1-1 comment " + strings.Repeat("a", 2001)}, "BU7 TOO_LONG " + strings.Repeat("a", 100) + "…"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			_, rows := h.form("C1", "2024-10")
			fill(rows, "C1-3 members_total 10")
			fill(rows, tt.cells...)
			for kind, data := range map[string][]byte{"CSV": asCSV(rows), "XLSX": asXLSX(t, rows, nil)} {
				if out := h.run(data, nil); told(out.Faults) != tt.want || out.Written != 0 {
					t.Errorf("%s: %q and %d written, want %q", kind, told(out.Faults), out.Written, tt.want)
				}
			}
			if got := h.stands(); got != "" {
				t.Errorf("it leaves %q", got)
			}
		})
	}
}

func TestImport_RefusesTheFile(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, rows := h.form("C1", "2024-10")
	fill(rows, "C1-1 members_total 30")
	good := asXLSX(t, rows, nil)
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":            {nil, "no sheet of reports"},
		"bytes of something": {[]byte{0x80, 0xff, 0x81, 1}, "neither .xlsx nor CSV"},
		"an old workbook":    {[]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1}, "old .xls or has a password"},
		"half a workbook":    {good[:len(good)/2], "no .xlsx, or it is damaged"},
		"macros":             {with(t, good, "xl/vbaProject.bin", []byte("x")), "holds macros"},
		"old macros":         {with(t, good, "xl/macrosheets/sheet1.xml", []byte("x")), "holds macros"},
		"external links":     {with(t, good, "xl/externalLinks/externalLink1.xml", []byte("x")), "refers to other files"},
		"connections":        {with(t, good, "xl/connections.xml", []byte("x")), "data connections"},
		"embedded objects":   {with(t, good, "xl/embeddings/oleObject1.bin", []byte("x")), "embedded objects"},
		"a zip bomb":         {with(t, good, "xl/media/image1.png", make([]byte, 97<<20)), "unpacks to more than 64 MiB"},
		"many parts":         {many(t, good, 300), "parts; a sheet of reports has a few"},
		"no workbook inside": {with(t, nil, "hello.txt", []byte("x")), "cannot be read"},
		"broken XML":         {with(t, without(t, good, "xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml", []byte("<worksheet><sheetData><row r='1'><c")), ""},
		"open quotes":        {[]byte("a\nTháng,Tháng 10/2024,Đơn vị,C1\n\"x"), "this is not CSV"},
		"too large":          {make([]byte, grid.MostBytes+1), "larger than 4 MiB"},
	} {
		out := h.run(tt.data, nil)
		if len(out.Faults) != 1 || out.Faults[0].Rule != sheet.File || !strings.Contains(out.Faults[0].En, tt.want) {
			t.Errorf("%s: %+v, want %q", name, out.Faults, tt.want)
		}
	}
	twice := asXLSX(t, rows, func(f *excelize.File) {
		to, err := f.NewSheet("Sheet2")
		h.must(err)
		h.must(f.CopySheet(0, to))
	})
	if out := h.run(twice, nil); told(out.Faults) != "D2 TWICE C1" || out.Faults[0].Sheet != "Sheet2" {
		t.Errorf("two sheets of one unit: %+v", out.Faults)
	}
	if got := h.stands(); got != "" {
		t.Errorf("they leave %q", got)
	}
}

// with returns an archive with one part more.
func with(t *testing.T, archive []byte, name string, body []byte) []byte {
	t.Helper()
	return rewrite(t, archive, func(w *zip.Writer) {
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write(body)
		}
		if err != nil {
			t.Fatal(err)
		}
	}, "")
}

func many(t *testing.T, archive []byte, n int) []byte {
	t.Helper()
	return rewrite(t, archive, func(w *zip.Writer) {
		for i := range n {
			if _, err := w.Create(fmt.Sprintf("xl/media/%d.png", i)); err != nil {
				t.Fatal(err)
			}
		}
	}, "")
}

func without(t *testing.T, archive []byte, name string) []byte {
	t.Helper()
	return rewrite(t, archive, func(*zip.Writer) {}, name)
}

func rewrite(t *testing.T, archive []byte, add func(w *zip.Writer), leave string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if archive != nil {
		r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.File {
			if f.Name == leave {
				continue
			}
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	add(w)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestImport_TakesCachedValues: of a formula counts what it was last worked out to.
func TestImport_TakesCachedValues(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, rows := h.form("C1", "2024-10")
	fill(rows, "C1-1 members_total 30", "C1-2 members_total 31")
	data := asXLSX(t, rows, func(f *excelize.File) { h.must(f.SetCellFormula("Sheet1", "E8", "E7+1")) })
	if out := h.run(data, nil); told(out.Faults) != "" || h.stands() != "C1-1 SUBMITTED 1 30, C1-2 SUBMITTED 1 31" {
		t.Errorf("%+v leaves %q", out, h.stands())
	}
}

// TestImport_WhoseMayBeWritten: a row that says what stands needs no right to write it.
func TestImport_WhoseMayBeWritten(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, rows := h.form("D", "2024-10")
	fill(rows, "C1-1 members_total 30", "C2-1 members_total 40")
	h.run(asCSV(rows), func(in *sheet.Import) { in.Unit = "D" })
	_, rows = h.form("D", "2024-10")
	fill(rows, "C1-1 members_total 31")
	onlyC1 := func(in *sheet.Import) { in.Unit, in.Writing = "D", org.Subtree(today, h.units["C1"].Path) }
	if out := h.run(asCSV(rows), onlyC1); told(out.Faults) != "" || out.Written != 1 {
		t.Errorf("its own: %+v", out)
	}
	_, rows = h.form("D", "2024-10")
	fill(rows, "C2-1 members_total 41", "C1-1 members_total 32")
	if out := h.run(asCSV(rows), onlyC1); told(out.Faults) != "A11 NOT_YOURS C2-1" || !strings.Contains(h.stands(), "C1-1 SUBMITTED 2 31") {
		t.Errorf("another's: %+v, %s", out.Faults, h.stands())
	}
	if out := h.run(asCSV(rows), func(in *sheet.Import) { in.Unit, in.Reading = "D", org.Subtree(today, h.units["C1"].Path) }); told(out.Faults) != "D2 UNIT D" {
		t.Errorf("of a unit out of reach: %+v", out.Faults)
	}
}

// TestImport_AsThingsStand: approved reports, sealed months and months to come are told at
// their cells, a word on what is unusual lets it in, and what has no column is kept.
func TestImport_AsThingsStand(t *testing.T) {
	t.Parallel()
	h := build(t)
	september, october := func(in *sheet.Import) { in.Month = "2024-09" }, func(*sheet.Import) {}
	_, rows := h.form("C1", "2024-09")
	fill(rows, "C1-1 members_total 30", "C1-1 members_studied 20", "C1-2 members_total 30")
	h.run(asCSV(rows), september)
	narrow := make([][]string, len(rows))
	for i, r := range rows {
		narrow[i] = r
		if i >= 4 {
			narrow[i] = append([]string{}, r[:6]...) // no column of those who studied
		}
	}
	fill(narrow, "C1-1 members_total 31", "C1-1 revision 1")
	if out := h.run(asCSV(narrow), september); told(out.Faults) != "" || out.Written != 1 {
		t.Errorf("with fewer columns: %+v", out)
	}
	r, err := report.Of(t.Context(), h.db, h.whole, []int64{h.units["C1-1"].ID}, "2024-09")
	h.must(err)
	if n := r[h.units["C1-1"].ID].Said.Said(h.campaign.Element("members_studied")); n.V != 20 {
		t.Errorf("what has no column becomes %+v", n)
	}

	_, rows = h.form("C1", "2024-10")
	fill(rows, "C1-1 members_total 60", "C1-2 members_total 30")
	if out := h.run(asCSV(rows), october); told(out.Faults) != "E7 JUMP 60" || !strings.Contains(out.Faults[0].Vi, "ghi lý do ở cột ghi chú") {
		t.Errorf("a leap without a word: %+v", out.Faults)
	}
	fill(rows, "C1-1 comment sáp nhập")
	if out := h.run(asCSV(rows), october); told(out.Faults) != "" || told(out.Warnings) != "E7 JUMP 60" || strings.Contains(out.Warnings[0].Vi, "ghi lý do") {
		t.Errorf("a leap with a word, which is not asked for again: %+v", out)
	}
	_, err = report.Do(t.Context(), h.db, h.whole, h.campaign, nil, report.Command{Act: report.Approve, Unit: h.units["C1-1"].ID, Month: "2024-10", At: time.Now()})
	h.must(err)
	fill(rows, "C1-1 members_total 61", "C1-1 revision ")
	if out := h.run(asCSV(rows), october); told(out.Faults) != "A7 NOT_NOW C1-1" {
		t.Errorf("an approved one: %+v", out.Faults)
	}
	h.must(report.Seal(t.Context(), h.db, "2024-10", today))
	if out := h.run(asCSV(rows), october); told(out.Faults) != "B2 LOCKED Tháng 10/2024" {
		t.Errorf("a sealed month: %+v", out.Faults)
	}
	fill(rows, "#2 #2 Tháng 12/2024")
	if out := h.run(asCSV(rows), func(in *sheet.Import) { in.Month = "2024-12" }); told(out.Faults) != "B2 MONTH Tháng 12/2024" {
		t.Errorf("a month to come: %+v", out.Faults)
	}
	if _, err := sheet.NewForm(t.Context(), h.db, h.whole, h.campaign, "C9", "2024-10"); fault.KindOf(err) != fault.NotFound {
		t.Errorf("a sheet of no unit: %v", err)
	}
}

// TestForm_IsFilledFromRegisters prints the forms of a commune that keeps a register, before and after it
// reports.
func TestForm_IsFilledFromRegisters(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, err := h.db.ExecContext(t.Context(), `INSERT INTO entry (register, unit_id, day, values, state, revision, at)
		SELECT 'assistance', ?, '2024-10-10', '{"kind": "HOUSE", "value": 40000000, "handed_over": "2024-10-10"}', 'NOTED', 1, now() FROM generate_series(1, 3)`, h.units["C1"].ID)
	h.must(err)
	f, rows := h.form("C1", "2024-10")
	cell := func(rows [][]string, unit, column string) string {
		for _, r := range rows[5:] {
			if r[0] == unit {
				return r[slices.Index(rows[4], column)]
			}
		}
		return "no row"
	}
	for _, want := range []struct{ unit, column, cell string }{
		{"C1", "houses_built", "3"}, {"C1", "cows_given", "0"}, {"C1", "members_admitted", ""}, {"C1", "state", "4 số lấy từ sổ"},
		{"C1-1", "members_studied", ""}, {"C1-1", "state", ""},
	} {
		if got := cell(rows, want.unit, want.column); got != want.cell {
			t.Errorf("%s of %s is %q, want %q", want.column, want.unit, got, want.cell)
		}
	}
	if len(rows[0]) < 2 || !strings.Contains(rows[0][1], "lấy từ sổ theo dõi") {
		t.Errorf("the head does not say what is filled in: %q", rows[0])
	}
	var book bytes.Buffer
	h.must(f.WriteXLSX(&book))
	x, err := excelize.OpenReader(&book)
	h.must(err)
	defer func() { _ = x.Close() }()
	column, err := excelize.ColumnNumberToName(slices.Index(rows[4], "houses_built") + 1)
	h.must(err)
	style, err := x.GetCellStyle("2024-10", column+"6")
	h.must(err)
	look, err := x.GetStyle(style)
	h.must(err)
	if !look.Font.Italic || look.Fill.Color[0] != "FFF2CC" {
		t.Errorf("what is filled in looks like %+v", look)
	}
	_, err = report.Do(t.Context(), h.db, h.whole, h.campaign, nil, report.Command{
		Act: report.Save, Unit: h.units["C1"].ID, Month: "2024-10", Values: map[string]int64{"houses_built": 5}, At: time.Now(),
	})
	h.must(err)
	if _, rows = h.form("C1", "2024-10"); cell(rows, "C1", "houses_built") != "5" || cell(rows, "C1", "state") != "Nháp; 3 số lấy từ sổ" {
		t.Errorf("what is said stays as it is said: %q, %q", cell(rows, "C1", "houses_built"), cell(rows, "C1", "state"))
	}
}
