package book

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/org"
)

// headRow is the row of a workbook that names the columns; below it their codes stand.
const headRow = 4

// looks are the looks of a workbook's cells.
type looks struct{ title, head, code, text, number, day, sum, sumNumber, hand, hint, handRight, hintRight int }

func newLooks(file *excelize.File, l fault.Language) (s looks, err error) {
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	whole, days, bold := "#,##0", "dd/mm/yyyy", &excelize.Font{Bold: true}
	if l == fault.English {
		days = "yyyy-mm-dd"
	}
	top, right := &excelize.Alignment{Vertical: "top", WrapText: true}, &excelize.Alignment{Horizontal: "right"}
	for _, one := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}}},
		{&s.head, excelize.Style{
			Font: bold, Fill: excelize.Fill{Type: "pattern", Color: []string{"F2DCDB"}, Pattern: 1}, Border: border,
			Alignment: &excelize.Alignment{WrapText: true, Horizontal: "center", Vertical: "center"},
		}},
		{&s.code, excelize.Style{Font: &excelize.Font{Size: 8, Color: "7F7F7F"}, Border: border}},
		{&s.text, excelize.Style{Border: border, Alignment: top}},
		{&s.number, excelize.Style{Border: border, Alignment: &excelize.Alignment{Vertical: "top"}, CustomNumFmt: &whole}},
		{&s.day, excelize.Style{Border: border, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "center"}, CustomNumFmt: &days}},
		{&s.sum, excelize.Style{Font: bold, Border: border}},
		{&s.sumNumber, excelize.Style{Font: bold, Border: border, CustomNumFmt: &whole}},
		{&s.hand, excelize.Style{Font: bold}},
		{&s.hint, excelize.Style{Font: &excelize.Font{Italic: true}}},
		{&s.handRight, excelize.Style{Font: bold, Alignment: right}},
		{&s.hintRight, excelize.Style{Font: &excelize.Font{Italic: true}, Alignment: right}},
	} {
		style := one.style
		if *one.into, err = file.NewStyle(&style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// workbook is one that is being written, row by row.
type workbook struct {
	*Book

	language fault.Language
	columns  []*column
	looks    looks
	out      *excelize.StreamWriter
	row      int // the last that was written
}

// WriteXLSX writes the book as a workbook to be read, added up and printed: entries that were struck out are
// left out, for whoever adds a column up would count them.
func (b *Book) WriteXLSX(to io.Writer, l fault.Language) (err error) {
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	w := &workbook{Book: b, language: l, columns: columns(b.Register, b.Below, true)}
	if w.looks, err = newLooks(file, l); err != nil {
		return err
	}
	if w.out, err = openSheet(file, b.Period.String(), l, w.columns); err != nil {
		return err
	}
	for _, write := range []func() error{w.head, w.entries, w.sums, w.quarters, w.hands} {
		if err := write(); err != nil {
			return err
		}
	}
	if err := w.out.Flush(); err != nil {
		return err
	}
	_, err = file.WriteTo(to)
	return err
}

// openSheet begins the one sheet of a workbook: to be printed on A4, as wide as a page, with its head and
// number on each.
func openSheet(file *excelize.File, name string, l fault.Language, columns []*column) (*excelize.StreamWriter, error) {
	fit, across, down, size := true, 1, 0, 9 // A4
	orientation := "landscape"
	for _, set := range []func() error{
		func() error { return file.SetSheetName("Sheet1", name) },
		func() error { return file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}) },
		func() error {
			return file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &across, FitToHeight: &down})
		},
		func() error {
			return file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&R" + pageWord.in(l) + " &P/&N"})
		},
		func() error {
			return file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", name, headRow, headRow)})
		},
	} {
		if err := set(); err != nil {
			return nil, err
		}
	}
	out, err := file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	for i, c := range columns {
		if err := out.SetColWidth(i+1, i+1, c.width); err != nil {
			return nil, err
		}
	}
	corner := fmt.Sprintf("A%d", headRow+2)
	return out, out.SetPanes(&excelize.Panes{Freeze: true, YSplit: headRow + 1, TopLeftCell: corner, ActivePane: "bottomLeft"})
}

// write writes the next row.
func (w *workbook) write(cells []any, options ...excelize.RowOpts) error {
	w.row++
	return w.out.SetRow("A"+strconv.Itoa(w.row), cells, options...)
}

// headline says which register it is, whose and of when, in three rows.
func (b *Book) headline(l fault.Language) [3]string {
	whose := unitWord.in(l) + ": " + title(b.Top)
	if b.Below {
		whose += " " + belowWord.in(l)
	}
	return [3]string{nameOf(l, b.Register.Name, b.Register.NameEn), whose, b.Period.Words(l)}
}

func (w *workbook) head() error {
	for i, text := range w.headline(w.language) {
		cell := excelize.Cell{Value: grid.Harmless(text)}
		if i == 0 {
			cell.StyleID = w.looks.title
		}
		if err := w.write([]any{cell}); err != nil {
			return err
		}
	}
	return w.names()
}

// names writes what the columns are called, and their codes.
func (w *workbook) names() error {
	names, codes := make([]any, len(w.columns)), make([]any, len(w.columns))
	for i, c := range w.columns {
		names[i] = excelize.Cell{StyleID: w.looks.head, Value: grid.Harmless(c.head.in(w.language))}
		codes[i] = excelize.Cell{StyleID: w.looks.code, Value: c.code}
	}
	if err := w.write(names, excelize.RowOpts{Height: 48}); err != nil {
		return err
	}
	return w.write(codes, excelize.RowOpts{Height: 12})
}

func (w *workbook) entries() error {
	counted := 0
	for _, line := range w.Lines {
		if line.Void() {
			continue
		}
		counted++
		cells := make([]any, len(w.columns))
		cells[0] = excelize.Cell{StyleID: w.looks.number, Value: counted}
		for i, c := range w.columns[1:] {
			cells[i+1] = w.cell(c.of(w.Book, w.language, line))
		}
		if err := w.write(cells, excelize.RowOpts{Height: w.height(cells)}); err != nil {
			return err
		}
	}
	return nil
}

// The height of a line of text in a row, and how many a row may have.
const (
	lineHeight = 15
	mostLines  = 27 // a row is no higher in any spreadsheet
)

// height returns how high a row must be for its texts, which are wrapped, to be read.
func (w *workbook) height(cells []any) float64 {
	lines := 1
	for i, c := range cells {
		if text, is := c.(excelize.Cell).Value.(string); is {
			lines = max(lines, int(math.Ceil(float64(utf8.RuneCountInString(text))/(w.columns[i].width-1))))
		}
	}
	return float64(lineHeight * min(lines, mostLines))
}

// mostDigits is how many digits of a number a spreadsheet keeps.
const mostDigits = 15

// cell returns a cell of what an entry says: numbers as numbers, days as days, and texts that no spreadsheet
// takes for anything else.
func (w *workbook) cell(value any) excelize.Cell {
	switch value := value.(type) {
	case int64:
		if digits := strconv.FormatInt(value, 10); len(digits) > mostDigits {
			return excelize.Cell{StyleID: w.looks.text, Value: digits}
		}
		return excelize.Cell{StyleID: w.looks.number, Value: value}
	case org.Date:
		if value == "" {
			return excelize.Cell{StyleID: w.looks.day}
		}
		return excelize.Cell{StyleID: w.looks.day, Value: value.Time()}
	case string:
		return excelize.Cell{StyleID: w.looks.text, Value: grid.Harmless(value)}
	default:
		return excelize.Cell{StyleID: w.looks.text}
	}
}

// sums writes the sums of the columns that are added up, below them.
func (w *workbook) sums() error {
	for _, row := range w.sumRows() {
		cells := make([]any, len(w.columns))
		for i, c := range w.columns {
			cell := excelize.Cell{StyleID: w.looks.sum}
			switch {
			case i == 0:
				cell.Value = row.word.in(w.language)
			case c.field != nil && w.Book.sums(c.field):
				cell = excelize.Cell{StyleID: w.looks.sumNumber, Value: w.sum(c.field, row.confirmed)}
			}
			cells[i] = cell
		}
		if err := w.write(cells); err != nil {
			return err
		}
	}
	return nil
}

// sumRow is one row of sums: over all entries, or over the confirmed ones.
type sumRow struct {
	word      said
	confirmed bool
}

// sumRows are the rows of sums that a book has: none where nothing is added up.
func (b *Book) sumRows() []sumRow {
	added := false
	for _, f := range b.Register.Fields {
		added = added || b.sums(f)
	}
	switch {
	case !added:
		return nil
	case b.Register.ConfirmedBy == "":
		return []sumRow{{sumWord, false}}
	}
	return []sumRow{{sumWord, false}, {confirmedSum, true}}
}

// quarters tells what was said of the quarters, a row each.
func (w *workbook) quarters() error {
	w.row++
	for _, text := range w.quarterLines(w.language) {
		if err := w.write([]any{excelize.Cell{Value: grid.Harmless(text)}}); err != nil {
			return err
		}
	}
	return nil
}

// hands leaves room for signatures: of whoever keeps the book, and of the unit's leader. They stand in columns
// that are not read back.
func (w *workbook) hands() error {
	w.row++
	for _, row := range []struct{ left, right said }{{said{}, placeAndDay}, {writerWord, leaderWord}, {writerHint, leaderHint}} {
		left, right := w.looks.hint, w.looks.hintRight
		if row.left == writerWord {
			left, right = w.looks.hand, w.looks.handRight
		}
		cells := make([]any, len(w.columns))
		cells[0] = excelize.Cell{StyleID: left, Value: row.left.in(w.language)}
		cells[len(cells)-1] = excelize.Cell{StyleID: right, Value: row.right.in(w.language)}
		if err := w.write(cells); err != nil {
			return err
		}
	}
	return nil
}
