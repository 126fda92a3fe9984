package export

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/uptrace/bun"
	"github.com/xuri/excelize/v2"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/org"
	"thidua/internal/table"
)

// writeXLSX writes a workbook: the table as it is arranged, and a sheet that says what all of it is.
func (f *File) writeXLSX(ctx context.Context, db bun.IDB, to io.Writer) (err error) {
	book := excelize.NewFile()
	defer func() { _ = book.Close() }()
	cells, words := tableSheet.in(f.Language), definitionSheet.in(f.Language)
	if err := book.SetSheetName("Sheet1", cells); err != nil {
		return err
	}
	if _, err := book.NewSheet(words); err != nil {
		return err
	}
	looks, err := newLooks(book)
	if err != nil {
		return err
	}
	out, err := book.NewStreamWriter(cells)
	if err != nil {
		return err
	}
	seen := newSeen(f.Plan)
	notes, err := f.lay(ctx, db, seen.plan, &workSheet{File: f, looks: looks, out: out, seen: seen})
	if err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if out, err = book.NewStreamWriter(words); err != nil {
		return err
	}
	if err := f.define(&definitions{out: out, looks: looks}, seen, notes); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	_, err = book.WriteTo(to)
	return err
}

// mostHeadings is how many rows and columns at most tell what cells are of.
const mostHeadings = 6

// checkWorkbook fails with Invalid where a table has more rows or columns than a sheet.
func checkWorkbook(c table.Cost) error {
	if rows, columns := c.Rows+mostHeadings, c.Columns+mostHeadings; rows > excelize.TotalRows || columns > excelize.MaxColumns {
		return fault.New(fault.Invalid, "a workbook holds no more than %d rows and %d columns, and this table has %d and %d; arrange it otherwise, or ask for csv",
			excelize.TotalRows, excelize.MaxColumns, rows, columns)
	}
	return nil
}

// looks are the looks of a workbook's cells.
type looks struct {
	title, head, name, text, wrapped int

	marks   map[table.Mark]int
	numbers map[int]int // by how many decimals are shown
	book    *excelize.File
}

// markColours are those of empty cells, by why they are empty.
var markColours = map[table.Mark]string{
	table.NotReported: "FFE699", table.NotApplicable: "E7E6E6", table.NoTarget: "DDEBF7", table.Withheld: "A6A6A6",
}

func newLooks(book *excelize.File) (*looks, error) {
	l := &looks{marks: map[table.Mark]int{}, numbers: map[int]int{}, book: book}
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	filled := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Color: []string{colour}, Pattern: 1}
	}
	top := &excelize.Alignment{Vertical: "top"}
	styles := map[*int]excelize.Style{
		&l.title:   {Font: &excelize.Font{Bold: true, Size: 14}},
		&l.head:    {Font: &excelize.Font{Bold: true}, Fill: filled("F2DCDB"), Border: border, Alignment: &excelize.Alignment{WrapText: true, Horizontal: "center", Vertical: "center"}},
		&l.name:    {Font: &excelize.Font{Bold: true}, Alignment: top},
		&l.text:    {Alignment: top},
		&l.wrapped: {Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}},
	}
	for into, style := range styles {
		id, err := book.NewStyle(&style)
		if err != nil {
			return nil, err
		}
		*into = id
	}
	for mark, colour := range markColours {
		id, err := book.NewStyle(&excelize.Style{Fill: filled(colour)})
		if err != nil {
			return nil, err
		}
		l.marks[mark] = id
	}
	return l, nil
}

// number returns the look of a number of which so many decimals are shown.
func (l *looks) number(decimals int) (int, error) {
	id, known := l.numbers[decimals]
	if known {
		return id, nil
	}
	format := "#,##0"
	if decimals > 0 {
		format += "." + strings.Repeat("0", decimals)
	}
	id, err := l.book.NewStyle(&excelize.Style{CustomNumFmt: &format})
	l.numbers[decimals] = id
	return id, err
}

// mostDigits is how many digits of a number a spreadsheet keeps.
const mostDigits = 15

// workSheet is the sheet of the table.
type workSheet struct {
	*File

	looks *looks
	out   *excelize.StreamWriter
	seen  *seen
	rows  int   // written so far
	cells []any // of one row
}

// The widths of columns, in characters.
var widths = map[table.Axis][]float64{
	table.OfUnit: {13, 32}, table.OfIndicator: {10, 44}, table.OfPeriod: {14}, table.OfMeasure: {22},
}

// cellWidth is that of a column of cells.
const cellWidth = 15

func (s *workSheet) unit(u *org.Unit, cells table.Slab) { s.seen.look(u, cells) }

func (s *workSheet) head(rows [][]string) error {
	left := 0
	for _, axis := range s.Plan.Ask.Rows {
		for _, width := range widths[axis] {
			left++
			if err := s.out.SetColWidth(left, left, width); err != nil {
				return err
			}
		}
	}
	if all := len(rows[0]); all > left {
		if err := s.out.SetColWidth(left+1, all, cellWidth); err != nil {
			return err
		}
	}
	corner, err := excelize.CoordinatesToCellName(left+1, len(rows)+1)
	if err != nil {
		return err
	}
	pane := "bottomRight"
	if left == 0 {
		pane = "bottomLeft"
	}
	if err := s.out.SetPanes(&excelize.Panes{Freeze: true, XSplit: left, YSplit: len(rows), TopLeftCell: corner, ActivePane: pane}); err != nil {
		return err
	}
	for _, row := range rows {
		s.cells = s.cells[:0]
		for _, text := range row {
			s.cells = append(s.cells, excelize.Cell{StyleID: s.looks.head, Value: grid.Harmless(text)})
		}
		if err := s.write(); err != nil {
			return err
		}
	}
	return nil
}

func (s *workSheet) row(labels []string, cells []table.Cell) error {
	s.cells = s.cells[:0]
	for _, l := range labels {
		s.cells = append(s.cells, grid.Harmless(l))
	}
	for _, e := range cells {
		s.seen.mark(e.Mark)
		cell, err := s.cell(e)
		if err != nil {
			return err
		}
		s.cells = append(s.cells, cell)
	}
	return s.write()
}

// cell returns a number as it is shown, for what was rounded otherwise might stand on the other side of its
// target; as text where a spreadsheet would drop digits of it.
func (s *workSheet) cell(e table.Cell) (any, error) {
	switch {
	case e.Kind == table.Word:
		return grid.Harmless(s.wordIn(e)), nil
	case e.Kind != table.Number:
		return excelize.Cell{StyleID: s.looks.marks[e.Mark]}, nil
	}
	digits := shown(e)
	n, err := strconv.ParseFloat(digits, 64)
	_, decimals, _ := strings.Cut(digits, ".")
	if err != nil || len(strings.Trim(strings.Replace(digits, ".", "", 1), "-")) > mostDigits {
		return digits, nil //nolint:nilerr // what is no number is shown as it is
	}
	look, err := s.looks.number(len(decimals))
	return excelize.Cell{StyleID: look, Value: n}, err
}

func (s *workSheet) write() error {
	s.rows++
	return s.out.SetRow("A"+strconv.Itoa(s.rows), s.cells)
}
