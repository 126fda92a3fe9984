package sheet_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/sheet"
)

// said returns what a unit says of some elements, "-" of those that it does not.
func (h *house) said(unit string, elements ...string) string {
	h.t.Helper()
	reports, err := report.Of(h.t.Context(), h.db, h.whole, []int64{h.units[unit].ID}, "2024-10")
	h.must(err)
	var words []string
	for _, code := range elements {
		word := "-"
		if r := reports[h.units[unit].ID]; r != nil {
			if n := r.Said.Said(h.campaign.Element(code)); n.Valid {
				word = fmt.Sprint(n.V)
			}
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

const contributions = "comradeship_fund_contributions"

// TestImport_OfOtherPrograms takes in what LibreOffice made of sheets that were given out, in
// English and in Vietnamese, where it writes 208.000, ĐÚNG, totals and signatures.
func TestImport_OfOtherPrograms(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"libreoffice.xlsx": "- - -", "libreoffice.csv": "- - -", "libreoffice-vi.xlsx": "208000 209000 1", "libreoffice-vi.csv": "208000 209000 1",
	} {
		h := build(t)
		data, err := os.ReadFile("testdata/" + name)
		h.must(err)
		if out := h.run(data, nil); told(out.Faults) != "" || h.stands() != "C1 SUBMITTED 1 , C1-1 SUBMITTED 1 30, C1-2 SUBMITTED 1 31" {
			t.Errorf("%s: %+v leaves %q", name, out, h.stands())
		}
		if got := h.said("C1-1", contributions) + " " + h.said("C1-2", contributions) + " " + h.said("C1", "org_hcm_registered"); got != want {
			t.Errorf("%s leaves %s, want %s", name, got, want)
		}
	}
}

// separated writes rows with a separator, every text in quotes or those that need them.
func separated(rows [][]string, separator string, quoted bool) string {
	var text strings.Builder
	if !quoted {
		w := csv.NewWriter(&text)
		w.Comma = rune(separator[0])
		_ = w.WriteAll(rows)
		return text.String()
	}
	for _, r := range rows {
		text.WriteString(`"` + strings.Join(r, `"`+separator+`"`) + "\"\n")
	}
	return text.String()
}

// TestImport_WrittenInOtherWays: however a program writes the same rows, they are taken in as
// they are meant.
func TestImport_WrittenInOtherWays(t *testing.T) {
	t.Parallel()
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	for name, write := range map[string]func(rows [][]string) []byte{
		"Excel in Vietnamese: marked, semicolons":   func(rows [][]string) []byte { return []byte("\ufeff" + crlf(separated(rows, ";", false))) },
		"every text in quotes":                      func(rows [][]string) []byte { return []byte("\ufeff" + separated(rows, ";", true)) },
		"tabs":                                      func(rows [][]string) []byte { return []byte(separated(rows, "\t", false)) },
		"the separator named above":                 func(rows [][]string) []byte { return []byte("sep=;\r\n" + crlf(separated(rows, ";", false))) },
		"decomposed letters, as of macOS":           func(rows [][]string) []byte { return norm.NFD.Bytes(asCSV(rows)) },
		"the line ends of the old Macintosh":        func(rows [][]string) []byte { return bytes.ReplaceAll(asCSV(rows), []byte("\n"), []byte("\r")) },
		"no end of the last line, as Google Sheets": func(rows [][]string) []byte { return bytes.TrimSpace(asCSV(rows)) },
		"UTF-16, as Excel's Unicode Text": func(rows [][]string) []byte {
			var out []byte
			for _, u := range utf16.Encode([]rune("\ufeff" + crlf(separated(rows, "\t", false)))) {
				out = append(out, byte(u), byte(u>>8))
			}
			return out
		},
		"pandas, with the numbers of rows and columns": func(rows [][]string) []byte {
			numbered := [][]string{append([]string{""}, strings.Fields("0 1 2 3 4 5")...)}
			for i, r := range rows {
				numbered = append(numbered, append([]string{fmt.Sprint(i)}, r...))
			}
			return asCSV(numbered)
		},
		"a letterhead above, in XLSX": func(rows [][]string) []byte {
			return asXLSX(t, append([][]string{{"HỘI CỰU CHIẾN BINH"}, {}, {"Số 5/BC"}}, rows...), nil)
		},
		"columns in another order, one added": func(rows [][]string) []byte {
			for i, r := range rows {
				if i < 2 {
					continue
				}
				r = slices.Clone(r)
				slices.Reverse(r[4:])
				rows[i] = slices.Insert(r, 6, map[bool]string{true: "tự tính", false: ""}[i == 2])
			}
			return asCSV(rows)
		},
		"empty columns and rows": func(rows [][]string) []byte {
			var wider [][]string
			for _, r := range rows {
				wider = append(wider, append(slices.Clone(r), "", "", ""))
			}
			return asCSV(append(wider, make([]string, 76), make([]string, 76)))
		},
		"totals and signatures below": func(rows [][]string) []byte {
			below := func(cells ...string) []string { return append(cells, make([]string, len(rows[4])-len(cells))...) }
			return asCSV(append(rows, below("", "Tổng cộng", "", "", "30"), below("CỘNG", "", "", "", "30"), below(), below("", "", "", "Buôn Ma Thuột, ngày 5 tháng 11", "", "Chủ tịch"), below("Nguyễn Văn A")))
		},
		"hidden rows and columns, notes on another sheet": func(rows [][]string) []byte {
			return asXLSX(t, rows, func(f *excelize.File) {
				for _, err := range []error{f.SetRowVisible("Sheet1", 7, false), f.SetColVisible("Sheet1", "E:F", false)} {
					if err != nil {
						t.Fatal(err)
					}
				}
				if _, err := f.NewSheet("Ghi chú"); err != nil {
					t.Fatal(err)
				}
				if err := f.SetCellStr("Ghi chú", "A1", "Ghi chú"); err != nil {
					t.Fatal(err)
				}
			})
		},
		"merged headings and signatures": func(rows [][]string) []byte {
			return asXLSX(t, append(rows, nil, []string{"", "", "", "", "Chủ tịch"}), func(f *excelize.File) {
				for _, r := range []string{"A1:H1", "E3:F3", "B7:C7", "E11:H11"} {
					from, to, _ := strings.Cut(r, ":")
					if err := f.MergeCell("Sheet1", from, to); err != nil {
						t.Fatal(err)
					}
				}
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			_, rows := h.form("C1", "2024-10")
			fill(rows, "C1-1 members_total 30", "C1-1 "+contributions+" 208.000", "C1-2 "+contributions+" 1234567", "C1 org_has_plan có", "C1 congress_held không", "C1-2 comment Đã rà soát")
			rows = rows[:9]
			if out := h.run(write(rows), nil); told(out.Faults) != "" || out.Written != 3 || out.Unchanged != 1 {
				t.Fatalf("it says %+v", out)
			}
			got := []string{h.said("C1-1", "members_total", contributions), h.said("C1-2", "members_total", contributions), h.said("C1", "org_has_plan", "congress_held")}
			if diff := cmp.Diff([]string{"30 208000", "- 1234567", "1 0"}, got); diff != "" {
				t.Errorf("it leaves (-want +got):\n%s", diff)
			}
		})
	}
}

// TestImport_RefusesWhatMayMeanTwoThings tells the cell, and leaves what was saved.
func TestImport_RefusesWhatMayMeanTwoThings(t *testing.T) {
	t.Parallel()
	csvOf := func(t *testing.T, rows [][]string) []byte { t.Helper(); return asCSV(rows) }
	with := func(besides func(f *excelize.File) error) func(t *testing.T, rows [][]string) []byte {
		return func(t *testing.T, rows [][]string) []byte {
			t.Helper()
			return asXLSX(t, rows, func(f *excelize.File) {
				if err := besides(f); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
	for _, tt := range []struct {
		name  string
		cells []string
		write func(t *testing.T, rows [][]string) []byte
		want  string
		says  string
	}{
		{"a point before decimals", []string{"C1-1 " + contributions + " 1.5"}, csvOf, "J7 NUMBER 1.5", "without a fraction"},
		{"points that divide nothing", []string{"C1-1 " + contributions + " 1234.000"}, csvOf, "J7 NUMBER 1234.000", "digits alone"},
		{"a number that was shortened", []string{"C1-1 " + contributions + " 1,23E+11"}, csvOf, "J7 NUMBER 1,23E+11", "shortened"},
		{"a day in place of a count", []string{"C1-1 members_total 3/4"}, csvOf, "E7 NUMBER 3/4", "a date"},
		{"a dash", []string{"C1-1 members_total -"}, csvOf, "E7 NUMBER -", "write 0, or leave"},
		{"neither yes nor no", []string{"C1 org_has_plan chưa rõ"}, csvOf, "Z6 NUMBER chưa rõ", "write có or không"},
		{"a NUL in a comment", []string{"C1-1 members_total 3", "C1-1 comment a\x00b"}, csvOf, "BU7 TEXT a\x00b", "U+0000"},
		{"a NUL in a code", []string{"C1-1 unit C1\x00"}, csvOf, "A7 UNIT C1\x00", "U+0000"},
		{"a NUL in the sheet's own unit", []string{"#2 #4 C1\x00"}, csvOf, "D2 UNIT C1\x00", "U+0000"},
		{"a comma without quotes", nil, func(t *testing.T, rows [][]string) []byte {
			t.Helper()
			return bytes.Replace(csvOf(t, rows), []byte(",Nháp,1,12,"), []byte(",Nháp,1,1,234,"), 1)
		}, "BV7 FILE", "more cells than there are columns"},
		{"a row that is cut", nil, func(t *testing.T, rows [][]string) []byte {
			t.Helper()
			data := csvOf(t, rows)
			return data[:bytes.Index(data, []byte("\nC1-3,"))+10]
		}, "9 FILE", "breaks off"},
		{"a row without a code, with numbers", []string{"C1-3 members_total 10", "C1-3 unit "}, csvOf, "A9 UNIT", "code is missing"},
		{"one that is said yes to", []string{"C1-3 org_has_plan có", "C1-3 unit "}, csvOf, "A9 UNIT", "code is missing"},
		{"one among the others", []string{"C1-1 unit "}, csvOf, "A7 UNIT", "code is missing"},
		{"words in place of a code, with numbers", []string{"C1-3 members_total 10", "C1-3 unit Chi hội 3"}, csvOf, "A9 UNIT Chi hội 3", "no unit's code"},
		{"a code that was shortened", []string{"C1-1 unit 1.01E+04"}, csvOf, "A7 UNIT 1.01E+04", "shortened"},
		{"a column whose code is lost", []string{"C1-1 members_total 3", "#5 members_total "}, csvOf, "E7 UNKNOWN_ELEMENT 3", "write members_total"},

		{"a formula that was never worked out", []string{"C1-1 members_total "}, with(func(f *excelize.File) error {
			if err := f.SetCellValue("Sheet1", "E7", nil); err != nil {
				return err
			}
			return f.SetCellFormula("Sheet1", "E7", "E8+1")
		}), "E7 NUMBER =E8+1", "never worked out"},
		{"a day", []string{"C1-1 members_total 45385"}, with(func(f *excelize.File) error {
			style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
			if err != nil {
				return err
			}
			return f.SetCellStyle("Sheet1", "E7", "E7", style)
		}), "E7 NUMBER 2024-04-03", "a date"},
		{"a percentage", []string{"C1-1 members_total 30"}, with(func(f *excelize.File) error {
			style, err := f.NewStyle(&excelize.Style{NumFmt: 9})
			if err != nil {
				return err
			}
			return f.SetCellStyle("Sheet1", "E7", "E7", style)
		}), "E7 NUMBER 30", "percentage"},
		{"true", []string{"C1-1 members_total "}, with(func(f *excelize.File) error { return f.SetCellBool("Sheet1", "E7", true) }), "E7 NUMBER TRUE", "true or false"},
		{"cells that are merged", []string{"C1-1 members_total 30"}, with(func(f *excelize.File) error { return f.MergeCell("Sheet1", "E7", "E8") }), "E7 MERGED E7:E8", "unmerge"},
		{"a sheet that is hidden", nil, with(func(f *excelize.File) error {
			if _, err := f.NewSheet("Sheet2"); err != nil {
				return err
			}
			f.SetActiveSheet(1)
			return f.SetSheetVisible("Sheet1", false)
		}), "2 FILE", "hidden"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			_, rows := h.form("C1", "2024-10")
			fill(rows, "C1-1 members_total 12")
			save := func(in *sheet.Import) { in.Act = report.Save }
			h.run(asCSV(rows), save)
			_, rows = h.form("C1", "2024-10")
			fill(rows, tt.cells...)
			out := h.run(tt.write(t, rows), save)
			if told(out.Faults) != tt.want || !strings.Contains(out.Faults[0].En, tt.says) || out.Written != 0 {
				t.Errorf("it says %q, %+v; want %q, %s", told(out.Faults), out, tt.want, tt.says)
			}
			if got := h.stands(); got != "C1-1 DRAFT 1 12" {
				t.Errorf("it leaves %q", got)
			}
		})
	}
}

// TestImport_DamagedWorkbook: a sheet that breaks off in the middle is refused, not taken in with
// the rows read so far.
func TestImport_DamagedWorkbook(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, rows := h.form("C1", "2024-10")
	fill(rows, "C1-1 members_total 30", "C1-2 members_total 31", "C1-3 members_total 32")
	good := asXLSX(t, rows, nil)
	f, err := excelize.OpenReader(bytes.NewReader(good))
	h.must(err)
	body, known := f.Pkg.Load("xl/worksheets/sheet1.xml")
	if !known {
		t.Fatal("the workbook has no sheet")
	}
	text := fmt.Sprintf("%s", body)
	for _, at := range []string{`<row r="9"`, `<c r="E8"`, `</sheetData>`, `</worksheet>`} {
		cut, _, found := strings.Cut(text, at)
		if !found {
			t.Fatalf("the sheet holds no %s", at)
		}
		out := h.run(with(t, without(t, good, "xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml", []byte(cut)), nil)
		if len(out.Faults) != 1 || out.Faults[0].Rule != sheet.File || !strings.Contains(out.Faults[0].En, "cannot be read to its end") || out.Written != 0 {
			t.Errorf("cut before %s: %+v", at, out)
		}
	}
	if got := h.stands(); got != "" {
		t.Errorf("they leave %q", got)
	}
}

// TestImport_CodesThatLostTheirZeros are known again by the unit's title beside them.
func TestImport_CodesThatLostTheirZeros(t *testing.T) {
	t.Parallel()
	h := build(t)
	u, err := org.Open(t.Context(), h.db, h.whole, org.Opening{Level: org.Commune, Kind: org.Territorial, Opened: "2023-01-01", Code: "00123", Name: "Xã Số", Parent: &h.units["D"].ID})
	h.must(err)
	h.units["00123"] = u
	_, given := h.form("00123", "2024-10")
	for _, tt := range []struct{ code, title, want string }{
		{"123", "", "A6 UNIT 123"},
		{"124", given[5][1], "A6 UNIT 124"},
		{"123", given[5][1], ""},
		{"123.0", given[5][1], ""},
	} {
		_, rows := h.form("00123", "2024-10")
		fill(rows, "00123 members_total 30", "#2 #4 123", "#6 #2 "+tt.title, "#6 #1 "+tt.code)
		out := h.run(asXLSX(t, rows, nil), func(in *sheet.Import) { in.Unit, in.Act = "00123", report.Save })
		if told(out.Faults) != tt.want || tt.want == "" && out.Written+out.Unchanged != 1 {
			t.Errorf("%s, %q: %q, %+v; want %q", tt.code, tt.title, told(out.Faults), out, tt.want)
		}
		if tt.want != "" && tt.code == "123" && !strings.Contains(out.Faults[0].En, "if it is 00123") {
			t.Errorf("it does not say which unit may be meant: %s", out.Faults[0].En)
		}
	}
	if got := h.said("00123", "members_total"); got != "30" {
		t.Errorf("the unit says %s", got)
	}
}

// TestForm_SaysNothingThatCannotBeReadBack: every number that a form gives out, large or small,
// is read back as it is.
func TestForm_SaysNothingThatCannotBeReadBack(t *testing.T) {
	t.Parallel()
	whole := regexp.MustCompile(`^[0-9]+$`)
	h := build(t)
	for _, n := range []string{"0", "7", "208000", "1234567", "98765432"} {
		_, rows := h.form("C1", "2024-10")
		fill(rows, "C1-1 "+contributions+" "+n, "C1-1 revision ")
		h.run(asCSV(rows), func(in *sheet.Import) { in.Act = report.Save })
		f, rows := h.form("C1", "2024-10")
		if got := rows[6][9]; got != n || !whole.MatchString(got) {
			t.Errorf("%s is given out as %s", n, got)
		}
		var book bytes.Buffer
		h.must(f.WriteXLSX(&book))
		if out := h.run(book.Bytes(), func(in *sheet.Import) { in.Act = report.Save }); told(out.Faults) != "" || out.Written != 0 {
			t.Errorf("%s comes back as %+v", n, out)
		}
	}
}
