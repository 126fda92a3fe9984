package book_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"github.com/xuri/excelize/v2"

	"thidua/internal/book"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

const today = org.Date("2024-11-10")

// house is a district D of communes C0, C1 and so on, each with a branch.
type house struct {
	testing.TB

	db       *postgres.DB
	whole    org.Scope
	units    map[string]*org.Unit
	campaign *movement.Campaign
}

func build(t testing.TB, communes int) *house {
	t.Helper()
	h := &house{TB: t, db: testdb.New(t), whole: org.NewScope(today), units: map[string]*org.Unit{}}
	_, err := movement.Import(t.Context(), h.db.DB, "2024.yaml", movement.Launch2024, false)
	h.must(err)
	h.campaign, err = movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	h.open("D", "DISTRICT", "")
	h.whole = org.Subtree(today, h.units["D"].Path)
	for i := range communes {
		h.open(fmt.Sprintf("C%d", i), "COMMUNE", "D")
		h.open(fmt.Sprintf("C%d-1", i), "BRANCH", fmt.Sprintf("C%d", i))
	}
	return h
}

func (h *house) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

func (h *house) open(code string, level org.Level, above string) {
	o := org.Opening{Level: level, Kind: org.Territorial, Opened: "2020-01-01", Code: code, Type: "đơn vị", Name: code}
	if above != "" {
		o.Parent = &h.units[above].ID
	}
	u, err := org.Open(h.Context(), h.db, h.whole, o)
	h.must(err)
	h.units[code] = u
}

func (h *house) declared(_ context.Context, _ bun.IDB, _ int) ([]*movement.Register, error) {
	return h.campaign.Registers, nil
}

func (h *house) register(code string) *movement.Register {
	r, err := book.Newest(h.Context(), h.db, h.declared, code)
	h.must(err)
	return r
}

// take takes a table in, and returns what came of it in a line.
func (h *house) take(register, unit string, data []byte) string {
	h.Helper()
	in := book.Import{Units: h.whole, Writing: h.whole, Register: h.register(register), Declared: h.declared, Unit: unit, At: time.Now()}
	out, err := in.Run(h.Context(), h.db, data)
	if err != nil {
		return err.Error()
	}
	lines := []string{fmt.Sprintf("%d noted, %d stood", out.Noted, len(out.Standing))}
	for _, p := range out.Problems {
		lines = append(lines, fmt.Sprintf("%s %s: %s", p.Cell, p.Field, p.En))
	}
	return strings.Join(lines, "\n")
}

func (h *house) read(register, unit string, below bool) *book.Book {
	h.Helper()
	b, err := book.Read(h.Context(), h.db, book.Reader{Entries: h.whole, Names: h.whole, Units: h.whole},
		book.Ask{Register: h.register(register), Unit: unit, Below: below, Period: movement.YearPeriod(2024)}, book.MostLines)
	h.must(err)
	return b
}

// table writes a table of cells as CSV.
func table(rows ...string) []byte { return []byte(strings.Join(rows, "\n") + "\n") }

// TestImport_Cells reads what people write into cells.
func TestImport_Cells(t *testing.T) {
	t.Parallel()
	h := build(t, 2)
	for _, tt := range []struct {
		name, register, unit string
		rows                 []byte
		want                 string
	}{
		{"each row of another unit", "assistance", "", table("keeper,day,kind,households,value", "C0,1/3/2024,OTHER,1,5", "C1,1.3.2024,OTHER,1,5"), "2 noted, 0 stood"},
		{"of units below the one that is named", "assistance", "D", table("keeper,day,kind,households,value", "C0,2024-03-01,OTHER,1,5", "C1,2024-03-02,OTHER,1,5"), "1 noted, 1 stood"},
		{"of none below the one that is named", "assistance", "C0", table("keeper,day,kind,households,value", "C1,2024-03-03,OTHER,1,5"),
			"0 noted, 0 stood\nA2 keeper: there is no unit with the code C1; write the code of one whose registers you keep"},
		{"a field is called as the column of units is", "study_sessions", "C0", table("day,unit,matter,title,attended,persons,party_members", "2024-03-01,C0-1 · chi hội,LAW,Luật,30,30,4"), "1 noted, 0 stood"},
		{"days before 1900 are none", "mediations", "C0", table("day,matter,outcome", "01/03/1824,LAND,FAILED"), "0 noted, 0 stood\nA2 day: \"01/03/1824\" is not a day; write it like 10/11/2024 or 2024-11-10"},
		{"a choice that is not offered", "mediations", "C0", table("day,matter,outcome", "01/03/2024,đất,FAILED"), "0 noted, 0 stood\nB2 matter: Matter: this is not offered; choose one of LAND, FAMILY, NEIGHBOURS, OTHER"},
		{"yes and no in words", "training", "D", table("day,class,title,political_centre,participants,officers", "01/03/2024,HELD,Lớp 1,có,30,4", "02/03/2024,HELD,Lớp 2,Không,30,4"), "2 noted, 0 stood"},
		{"a directive, by which others are followed", "directives", "D", table("day,kind,document,title,plan_wanted", "01/03/2024,PLAN,12/KH-CCB,Kế hoạch năm,có"), "1 noted, 0 stood"},
		{"what follows it by its number", "directives_received", "C0", table("day,directive,acknowledged", "02/03/2024,12/KH-CCB,02/03/2024"), "1 noted, 0 stood"},
		{"what follows a number that there is not", "directives_received", "C1", table("day,directive,acknowledged", "02/03/2024,13/KH-CCB,02/03/2024"),
			"0 noted, 0 stood\nB2 directive: 0 entries of directives bear this number; write the id of the one that is meant, such as entry:12"},
		{"nobody's formula", "mediations", "C0", table("day,matter,place,outcome", `01/04/2024,LAND,"'=cmd",FAILED`), "1 noted, 0 stood"},
		{"more columns than headings", "mediations", "C0", table("day,matter,outcome", "01/03/2024,LAND,FAILED,1"), "0 noted, 0 stood\nD2 : this line has 4 columns under 3; put quotes around what holds a comma"},
		{"an empty table", "mediations", "C0", table("day,matter,outcome"), "0 noted, 0 stood"},
		{"notes below", "mediations", "C0", table("day,matter,outcome", "02/04/2024,LAND,FAILED", ",,Người lập biểu", "Tổng cộng,,"), "1 noted, 0 stood"},
	} {
		if diff := cmp.Diff(tt.want, h.take(tt.register, tt.unit, tt.rows)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	var place string
	h.must(h.db.NewRaw("SELECT values ->> 'place' FROM entry WHERE register = 'mediations' AND day = '2024-04-01'").Scan(t.Context(), &place))
	if place != "=cmd" {
		t.Errorf("the formula is kept as %q", place)
	}
}

// TestRead_BelowOnItsDay: a book of all below holds what was noted below on its day, and comes back as it went.
func TestRead_BelowOnItsDay(t *testing.T) {
	t.Parallel()
	h := build(t, 3)
	if got := h.take("assistance", "", table("keeper,day,kind,animals,households,value,household", "C0,1/3/2024,OTHER,,1,5,", "C1,2/3/2024,COW,2,,30000000,Trần Thị Bé", "C2,1/2/2024,OTHER,,2,6,")); got != "3 noted, 0 stood" {
		t.Fatal(got)
	}
	b := h.read("assistance", "D", true)
	var lines []string
	for _, l := range b.Lines {
		names, _ := json.Marshal(l.Names)
		lines = append(lines, fmt.Sprintf("%s %v %s", l.Day, l.Values["kind"], names))
	}
	if diff := cmp.Diff([]string{`2024-02-01 OTHER {}`, `2024-03-01 OTHER {}`, `2024-03-02 COW {"household":"Trần Thị Bé"}`}, lines); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	var out bytes.Buffer
	h.must(b.WriteXLSX(&out, fault.Vietnamese))
	if got := h.take("assistance", "D", out.Bytes()); got != "0 noted, 3 stood" {
		t.Errorf("sent back: %s", got)
	}
	if _, err := book.Read(t.Context(), h.db, book.Reader{Entries: h.whole, Units: h.whole}, book.Ask{Register: h.register("assistance"), Unit: "D", Below: true, Period: movement.YearPeriod(2024)}, 2); fault.KindOf(err) != fault.Invalid {
		t.Errorf("more than a file holds: %v", err)
	}
}

// TestWriteXLSX_OtherProgram reads what is written with another program than the one that writes it.
func TestWriteXLSX_OtherProgram(t *testing.T) {
	t.Parallel()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("there is no LibreOffice here")
	}
	h := build(t, 1)
	h.take("assistance", "C0", table("day,kind,households,value,document", "1/3/2024,OTHER,1,5000000,=1+1", "2/3/2024,OTHER,2,6000000,"))
	dir := t.TempDir()
	var out bytes.Buffer
	h.must(h.read("assistance", "C0", false).WriteXLSX(&out, fault.Vietnamese))
	h.must(os.WriteFile(filepath.Join(dir, "so.xlsx"), out.Bytes(), 0o600))
	run := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+dir+"/office", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", dir, filepath.Join(dir, "so.xlsx"))
	if told, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, told)
	}
	read, err := os.ReadFile(filepath.Join(dir, "so.csv"))
	h.must(err)
	for _, part := range []string{"Sổ theo dõi hỗ trợ hội viên nghèo", "1,01/03/2024,Hỗ trợ khác (cả sửa nhà),,1,\"5,000,000\",", "'=1+1", "Cộng,,,0,3,\"11,000,000\""} {
		if !strings.Contains(string(read), part) {
			t.Errorf("LibreOffice does not read %q in:\n%s", part, read)
		}
	}
	if got := h.take("assistance", "C0", read); got != "0 noted, 2 stood" {
		t.Errorf("what it saved, sent back: %s", got)
	}
}

// BenchmarkImport takes in 3,000 entries of a hundred communes, in a workbook, beside the 100,000 that stand.
func BenchmarkImport(b *testing.B) {
	h := build(b, 100)
	const rows = 3000
	_, err := h.db.NewRaw(`WITH e AS (INSERT INTO entry (register, unit_id, day, values, names, state, revision, at)
			SELECT 'assistance', u.id, date '2024-01-01' + n % 300, jsonb_build_object('kind', 'OTHER', 'households', 1, 'value', n), '{}', 'NOTED', 1, now()
			FROM unit AS u, generate_series(1, 1000) AS n WHERE u.level = 'COMMUNE' RETURNING *)
		INSERT INTO entry_revision SELECT id, 1, 'SAVE', state, day, values, names, at, NULL, '' FROM e`).Exec(b.Context())
	h.must(err)
	_, err = testdb.Owner(b, h.db).NewRaw("ANALYZE entry, entry_revision").Exec(b.Context()) // as the database does by itself in time
	h.must(err)
	b.ResetTimer()
	for run := range b.N {
		b.StopTimer()
		f := excelize.NewFile()
		h.must(f.SetSheetRow("Sheet1", "A1", &[]any{"keeper", "day", "kind", "animals", "value", "household", "branch", "handed_over", "document", "document.date"}))
		for i := range rows {
			commune := fmt.Sprintf("C%d", i%100)
			row := []any{commune, time.Date(2024, 1, 1+i%300, 0, 0, 0, 0, time.UTC), "Bò sinh sản", 2, 30_000_000 + 1000*run, "Trần Thị Bé", commune + "-1", "10/10/2024", fmt.Sprintf("%d/BB", i), "10/10/2024"}
			h.must(f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+2), &row))
		}
		data, err := f.WriteToBuffer()
		h.must(err)
		b.StartTimer()
		if got := h.take("assistance", "", data.Bytes()); got != "3000 noted, 0 stood" {
			b.Fatal(got)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N), "ms/table")
}
