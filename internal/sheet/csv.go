package sheet

import (
	"io"
	"strconv"

	"thidua/internal/grid"
)

// WriteCSV writes the form as CSV in UTF-8: the same rows as those of the workbook.
func (f *Form) WriteCSV(w io.Writer) error {
	out, err := grid.NewCSVWriter(w, "")
	if err != nil {
		return err
	}
	for _, row := range f.head() {
		if err := out.Write(row...); err != nil {
			return err
		}
	}
	for _, r := range f.Rows {
		cells := []string{r.Unit.Code, r.Unit.Title(), r.state(), strconv.Itoa(r.revision())}
		for _, e := range f.Elements {
			cells = append(cells, r.value(e))
		}
		if err := out.Write(append(cells, "")...); err != nil {
			return err
		}
	}
	return out.Flush()
}
