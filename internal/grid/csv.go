package grid

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"

	"thidua/internal/fault"
)

// CSVWriter writes rows as CSV in UTF-8, for spreadsheets: none of them takes a text for a formula.
type CSVWriter struct {
	out   *csv.Writer
	row   []string
	comma bool // divides decimals
}

// NewCSVWriter begins a file, written as spreadsheets of a language read it: in Vietnamese a comma divides
// decimals, and semicolons the columns.
func NewCSVWriter(to io.Writer, l fault.Language) (*CSVWriter, error) {
	if _, err := io.WriteString(to, mark); err != nil {
		return nil, err
	}
	w := &CSVWriter{out: csv.NewWriter(to), comma: l == fault.Vietnamese}
	if w.comma {
		w.out.Comma = ';'
	}
	return w, nil
}

// Write writes a row of texts.
func (w *CSVWriter) Write(cells ...string) error {
	for _, c := range cells {
		w.Text(c)
	}
	return w.End()
}

// Text adds a text to the row.
func (w *CSVWriter) Text(s string) { w.row = append(w.row, Harmless(s)) }

// Number adds a number to the row, of digits with a point before the decimals.
func (w *CSVWriter) Number(digits string) {
	if w.comma {
		digits = strings.Replace(digits, ".", ",", 1)
	}
	w.row = append(w.row, digits)
}

// End ends the row.
func (w *CSVWriter) End() error {
	err := w.out.Write(w.row)
	w.row = w.row[:0]
	return err
}

// Flush writes out what has been kept back.
func (w *CSVWriter) Flush() error {
	w.out.Flush()
	return w.out.Error()
}

// Harmless keeps a spreadsheet from taking a text for a formula: one that begins as formulas do, in
// characters of whatever width, or does so behind blanks or what cannot be seen, gets an apostrophe before it.
func Harmless(s string) string {
	if s == "" || s[0] > '@' && s[0] < unicode.MaxASCII { // most begin with a letter
		return s
	}
	begins := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf) })
	switch {
	case strings.ContainsRune("\t\r\n", rune(s[0])):
	case begins == "" || !strings.ContainsAny(firstOf(begins), "=+-@＝＋－＠"):
		return s
	}
	return "'" + s
}

// firstOf returns the first character of a text that has one.
func firstOf(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}
