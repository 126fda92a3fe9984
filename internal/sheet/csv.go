package sheet

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// mark opens a CSV file so that spreadsheets read it as UTF-8.
const mark = "\ufeff"

// WriteCSV writes the form as CSV in UTF-8: the same rows as those of the workbook.
func (f *Form) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, mark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	for _, row := range f.head() {
		if err := out.Write(harmless(row)); err != nil {
			return err
		}
	}
	for _, r := range f.Rows {
		cells := []string{r.Unit.Code, r.Unit.Title(), r.state(), strconv.Itoa(r.revision())}
		for _, e := range f.Elements {
			cells = append(cells, r.value(e))
		}
		if err := out.Write(harmless(append(cells, ""))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(cells []string) []string {
	for i, c := range cells {
		if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			cells[i] = "'" + c
		}
	}
	return cells
}
