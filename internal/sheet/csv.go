package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
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

// readCSV gives the rows of a CSV file, its fields separated by commas or, as spreadsheets
// write it where the comma divides decimals, semicolons.
func readCSV(data []byte, each func(row int, cells []string) bool) *Fault {
	data = bytes.TrimPrefix(data, []byte(mark))
	records := csv.NewReader(bytes.NewReader(data))
	records.FieldsPerRecord = -1
	records.ReuseRecord = true
	second := strings.Split(string(data[:min(len(data), 4096)]), "\n")
	if len(second) >= placeRow && strings.HasPrefix(second[placeRow-1], monthWord+";") {
		records.Comma = ';'
	}
	for row := 1; ; row++ {
		cells, err := records.Read()
		var at *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &at):
			return fileFault("", at.Line, 0, "", "tệp CSV không đọc được: kiểm tra dấu ngoặc kép ở dòng này hoặc ngay trên", "this is not CSV; mend the quotes here or just above")
		case err != nil:
			return fileFault("", row, 0, "", "tệp không đọc được", "the file cannot be read")
		}
		if !each(row, cells) {
			return nil
		}
	}
}
