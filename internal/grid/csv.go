package grid

import (
	"encoding/csv"
	"io"
	"strings"
)

// CSVWriter writes rows as CSV in UTF-8, for spreadsheets: none of them takes a text for a formula.
type CSVWriter struct{ out *csv.Writer }

// NewCSVWriter begins a file.
func NewCSVWriter(to io.Writer) (*CSVWriter, error) {
	if _, err := io.WriteString(to, mark); err != nil {
		return nil, err
	}
	return &CSVWriter{csv.NewWriter(to)}, nil
}

// Write writes a row.
func (w *CSVWriter) Write(cells ...string) error {
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = harmless(c)
	}
	return w.out.Write(row)
}

// Flush writes out what has been kept back.
func (w *CSVWriter) Flush() error {
	w.out.Flush()
	return w.out.Error()
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
