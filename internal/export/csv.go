package export

import (
	"context"
	"io"

	"github.com/uptrace/bun"

	"thidua/internal/grid"
	"thidua/internal/org"
	"thidua/internal/table"
)

// writeCSV writes the table as it is arranged. Empty cells are empty: why, files for programs say.
func (f *File) writeCSV(ctx context.Context, db bun.IDB, to io.Writer) error {
	out, err := grid.NewCSVWriter(to, f.Language)
	if err != nil {
		return err
	}
	if _, err := f.lay(ctx, db, f.Plan, &csvSheet{f, out}); err != nil {
		return err
	}
	return out.Flush()
}

type csvSheet struct {
	*File

	out *grid.CSVWriter
}

func (s *csvSheet) unit(*org.Unit, table.Slab) {}

func (s *csvSheet) head(rows [][]string) error {
	for _, row := range rows {
		if err := s.out.Write(row...); err != nil {
			return err
		}
	}
	return s.out.Flush() // whoever asked sees that it begins
}

func (s *csvSheet) row(labels []string, cells []table.Cell) error {
	for _, l := range labels {
		s.out.Text(l)
	}
	for _, c := range cells {
		switch {
		case c.Kind == table.Word:
			s.out.Text(s.wordIn(c))
		case c.Kind != table.Number:
			s.out.Text("")
		case s.Language == "":
			s.out.Number(unrounded(c))
		default:
			s.out.Number(shown(c))
		}
	}
	return s.out.End()
}
