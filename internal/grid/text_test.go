package grid_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/grid"
)

// lines writes rows as "2: a|b".
func lines(rows []grid.Row) (out []string) {
	for _, r := range rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Shown())
		}
		out = append(out, fmt.Sprintf("%d: %s", r.Row, strings.Join(cells, "|")))
	}
	return out
}

func wide(s string, big, marked bool) []byte {
	var out []byte
	if marked {
		s = "\ufeff" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestOpen_ReadsText(t *testing.T) {
	t.Parallel()
	const plain = "Tháng,Đơn vị\nBa Đình,5\n"
	want := []string{"1: Tháng|Đơn vị", "2: Ba Đình|5"}
	old, err := charmap.Windows1258.NewEncoder().String(to1258(plain))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"as pandas and Google Sheets write it":       plain,
		"without a last line's end":                  strings.TrimSpace(plain),
		"with a mark, as Excel's CSV UTF-8":          "\ufeff" + strings.ReplaceAll(plain, "\n", "\r\n"),
		"with semicolons":                            strings.ReplaceAll(plain, ",", ";"),
		"with tabs":                                  strings.ReplaceAll(plain, ",", "\t"),
		"with bars":                                  strings.ReplaceAll(plain, ",", "|"),
		"with everything in quotes":                  "\"Tháng\";\"Đơn vị\"\r\n\"Ba Đình\";\"5\"\r\n",
		"with a mark and everything in quotes":       "\ufeff\"Tháng\";\"Đơn vị\"\n\"Ba Đình\";\"5\"\n",
		"with its separator named":                   "sep=;\r\n" + strings.ReplaceAll(plain, ",", ";"),
		"with its separator named in quotes":         "\"sep=\t\"\n" + strings.ReplaceAll(plain, ",", "\t"),
		"with lines that end as the old Macintosh's": strings.ReplaceAll(plain, "\n", "\r"),
		"decomposed, as macOS writes it":             norm.NFD.String(plain),
		"UTF-16, Excel's Unicode Text":               string(wide(strings.ReplaceAll(strings.ReplaceAll(plain, ",", "\t"), "\n", "\r\n"), false, true)),
		"UTF-16 of the other order":                  string(wide(plain, true, true)),
		"UTF-16 without a mark":                      string(wide(" "+plain, false, false)),
		"Windows-1258 that can be told":              old,
		"empty cells behind":                         "Tháng,Đơn vị,,,\nBa Đình,5,,,\n,,,,\n",
	} {
		rows, err := read([]byte(text), grid.Manner{Opens: []string{"Tháng", "Đơn vị"}})
		if diff := cmp.Diff(want, lines(rows)); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

// to1258 writes tones as Windows-1258 does, behind their letters.
func to1258(s string) string {
	return strings.NewReplacer("ị", "i\u0323", "ì", "i\u0300").Replace(s)
}

// TestOpen_NumbersRows: as spreadsheets number them, whatever stands between and within.
func TestOpen_NumbersRows(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"empty lines":                     "x,1\n\n\ny,2\nz,3",
		"empty cells":                     "x,1\n,\n,\ny,2\nz,3",
		"lines within a cell":             "x,1\n,\n,\ny,2\nz,3",
		"lines within a cell, old breaks": "x,1\r\r\ry,2\rz,3",
		"comments":                        "x,1\n# a\n# \"b\ny,2\nz,3",
	} {
		rows, err := read([]byte(text), grid.Manner{Opens: []string{"x"}, Comments: true})
		if diff := cmp.Diff([]string{"1: x|1", "4: y|2", "5: z|3"}, lines(rows)); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
	rows := rowsOf(t, []byte("x,\"a\nb\nc\"\n\"d\n\",2\n\nz,3\n"), grid.Manner{})
	if diff := cmp.Diff([]string{"1: x|a\nb\nc", "2: d|2", "4: z|3"}, lines(rows)); diff != "" {
		t.Errorf("lines within cells (-want +got):\n%s", diff)
	}
	_, err := read([]byte("x,\"a\nb\"\ny,\"2\nz,3\n"), grid.Manner{})
	if wrong := refusal(t, err); wrong.Row != 2 {
		t.Errorf("quotes left open in row 2 are told of row %d", wrong.Row)
	}
	last := rowsOf(t, []byte("x,1,2\ny,1"), grid.Manner{})[1]
	if whole := rowsOf(t, []byte("x,1,2\ny,1,\n"), grid.Manner{})[1]; !last.Cut || last.Width != 2 || whole.Cut || whole.Width != 3 {
		t.Errorf("a row that is cut: %+v, and one that is not: %+v", last, whole)
	}
}

func refusal(t *testing.T, err error) *grid.ReadError {
	t.Helper()
	wrong, ok := err.(*grid.ReadError) //nolint:errorlint // It is given as it is, so that nothing needs to be unwrapped.
	if !ok || wrong.Vi == "" || wrong.En == "" {
		t.Fatalf("it is refused so: %#v", err)
	}
	return wrong
}

func TestOpen_RefusesText(t *testing.T) {
	t.Parallel()
	latin, err := charmap.Windows1252.NewEncoder().String("Tháng,?on v?\nBa Ðình,5\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ text, says string }{
		"letters that were lost":         {latin, "CSV UTF-8"},
		"TCVN3":                          {"Th\xb8ng,\xa7\xac n v\xde\n", "CSV UTF-8"},
		"half a letter of UTF-16":        {string(wide("Tháng,1\n", false, true)[:9]), "CSV UTF-8"},
		"UTF-16 with a NUL":              {string(wide("Tháng,\x00\n", false, true)), "CSV UTF-8"},
		"quotes that are left open":      {"a,\"b\nc,d\n", "mend the quotes"},
		"an old workbook":                {"\xD0\xCF\x11\xE0\xA1\xB1", ".xls"},
		"a PDF":                          {"%PDF-1.7", "PDF"},
		"a web page that is called .xls": {"<html><table>", "web page"},
		"too much":                       {strings.Repeat("a", grid.MostBytes+1), "4 MiB"},
		"something far below":            {strings.Repeat(",\n", 20_000) + "a,\n", "far from the table"},
		"something far beside":           {strings.Repeat(",", 600) + "a\n", "far from the table"},
	} {
		_, err := read([]byte(tt.text), grid.Manner{Opens: []string{"Tháng", "Đơn vị"}})
		if wrong := refusal(t, err); !strings.Contains(wrong.En, tt.says) {
			t.Errorf("%s: %s, want %s", name, wrong.En, tt.says)
		}
	}
}
