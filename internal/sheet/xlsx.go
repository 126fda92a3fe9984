package sheet

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"thidua/internal/movement"
)

// styles are the looks of a workbook's cells.
type styles struct{ title, head, code, shut, open, number, counted int }

func addStyles(f *excelize.File) (s styles, err error) {
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	whole := "#,##0"
	for _, one := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}}},
		{&s.head, excelize.Style{
			Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Color: []string{"F2DCDB"}, Pattern: 1}, Border: border,
			Alignment: &excelize.Alignment{WrapText: true, Horizontal: "center", Vertical: "center"},
		}},
		{&s.code, excelize.Style{Font: &excelize.Font{Size: 8, Color: "7F7F7F"}, Border: border}},
		{&s.shut, excelize.Style{Fill: excelize.Fill{Type: "pattern", Color: []string{"EDEDED"}, Pattern: 1}, Border: border, CustomNumFmt: &whole}},
		{&s.open, excelize.Style{Border: border, Protection: &excelize.Protection{Locked: false}}},
		{&s.counted, excelize.Style{
			Font: &excelize.Font{Italic: true}, Fill: excelize.Fill{Type: "pattern", Color: []string{"FFF2CC"}, Pattern: 1}, Border: border,
			CustomNumFmt: &whole, Protection: &excelize.Protection{Locked: false},
		}},
		{&s.number, excelize.Style{Border: border, CustomNumFmt: &whole, Protection: &excelize.Protection{Locked: false}}},
	} {
		style := one.style
		if *one.into, err = f.NewStyle(&style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// WriteXLSX writes the form as a workbook of one sheet, named after the month: what is to be
// filled in is open, all else is protected, without a password.
func (f *Form) WriteXLSX(w io.Writer) (err error) {
	book := excelize.NewFile()
	defer func() { _ = book.Close() }()
	name := string(f.Month)
	if err := book.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	looks, err := addStyles(book)
	if err != nil {
		return err
	}
	out, err := book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := f.lay(book, out, name); err != nil {
		return err
	}
	for i, row := range f.head() {
		cells := make([]any, len(row))
		for j, text := range row {
			style := looks.head
			switch i + 1 {
			case 1, placeRow:
				style = looks.title
			case codeRow:
				style = looks.code
			}
			cells[j] = excelize.Cell{StyleID: style, Value: text}
		}
		options := excelize.RowOpts{}
		switch i + 1 {
		case 3, 4:
			options.Height = 75
		case codeRow:
			options.Height = 12
		}
		if err := out.SetRow("A"+strconv.Itoa(i+1), cells, options); err != nil {
			return err
		}
	}
	for i, r := range f.Rows {
		if err := out.SetRow("A"+strconv.Itoa(firstRow+i), f.cells(r, looks)); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	_, err = book.WriteTo(w)
	return err
}

// cells returns a unit's row.
func (f *Form) cells(r Row, looks styles) []any {
	cells := []any{
		excelize.Cell{StyleID: looks.shut, Value: r.Unit.Code}, excelize.Cell{StyleID: looks.shut, Value: r.Unit.Title()},
		excelize.Cell{StyleID: looks.shut, Value: r.state()}, excelize.Cell{StyleID: looks.shut, Value: r.revision()},
	}
	for _, e := range f.Elements {
		cell := excelize.Cell{StyleID: looks.number}
		switch {
		case r.Locked || !r.owes(e):
			cell.StyleID = looks.shut
		case e.Nature == movement.State:
			cell.StyleID = looks.open
		}
		switch text := r.value(e); {
		case text == "":
		case e.Nature == movement.State:
			cell.Value = text
		default:
			cell.Value = r.number(e).V
		}
		if _, filled := r.counted[e]; filled {
			cell.StyleID = looks.counted
		}
		cells = append(cells, cell)
	}
	comment := looks.open
	if r.Locked {
		comment = looks.shut
	}
	return append(cells, excelize.Cell{StyleID: comment})
}

// lay sets what is not in cells: widths, the frozen head, protection and what may be typed.
func (f *Form) lay(book *excelize.File, out *excelize.StreamWriter, name string) error {
	last := fixedBefore + len(f.Elements)
	for _, w := range []struct {
		from, to int
		width    float64
	}{{1, 1, 12}, {2, 2, 32}, {3, 4, 10}, {fixedBefore + 1, last, 14}, {last + 1, last + 1, 40}} {
		if w.from <= w.to {
			if err := out.SetColWidth(w.from, w.to, w.width); err != nil {
				return err
			}
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, XSplit: 2, YSplit: codeRow, TopLeftCell: "C6", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	// No password: it keeps nobody out, only slips.
	if err := book.ProtectSheet(name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true}); err != nil {
		return err
	}
	for i, e := range f.Elements {
		column, err := excelize.ColumnNumberToName(fixedBefore + 1 + i)
		if err != nil {
			return err
		}
		allowed := excelize.NewDataValidation(true)
		allowed.SetSqref(fmt.Sprintf("%s%d:%s%d", column, firstRow, column, max(firstRow, firstRow-1+len(f.Rows))))
		if e.Nature == movement.State {
			err = allowed.SetDropList([]string{yes, no})
			allowed.SetError(excelize.DataValidationErrorStyleStop, "Có hoặc không", "Chọn có hoặc không.")
		} else {
			err = allowed.SetRange(0, float64(e.Most), excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween)
			allowed.SetError(excelize.DataValidationErrorStyleStop, "Số nguyên", fmt.Sprintf("Nhập số nguyên từ 0 đến %d, không có dấu chấm, dấu phẩy.", e.Most))
		}
		if err != nil {
			return err
		}
		if err := book.AddDataValidation(name, allowed); err != nil {
			return err
		}
	}
	return nil
}
