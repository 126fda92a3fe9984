package book

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/uptrace/bun"
	"github.com/xuri/excelize/v2"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Template is a book without entries, to be filled in and taken in.
type Template struct {
	Book

	near []*org.Unit // the book's unit and those below it, that columns of units are filled with
}

// NewTemplate returns a template of a unit's book; with Below one of the books of all units below it too, each
// row saying whose it is. It fails with NotFound where the unit does not lie within the caller's reach.
func NewTemplate(ctx context.Context, db bun.IDB, may Reader, ask Ask) (*Template, error) {
	t := &Template{Book: Book{Ask: ask, Today: may.Entries.Day()}}
	var err error
	if t.Top, err = findTop(ctx, db, may, ask.Unit, t.on()); err != nil {
		return nil, err
	}
	below, err := org.OwnersBelow(ctx, db, may.Units, t.Top.ID, t.on())
	if err != nil {
		return nil, err
	}
	for _, o := range below {
		t.near = append(t.near, &o.Unit)
	}
	return t, nil
}

// Name returns what the template's file is called, without ending.
func (t *Template) Name() string { return "mau-" + t.Register.Code + "-" + t.Top.Code }

// mostFilled is down to which row the cells of a template offer what may be chosen.
const mostFilled = 2000

// The sheets of a template beside the one to be filled in.
var (
	entrySheet = said{"Nhập", "Entries"}
	guideSheet = said{"Hướng dẫn", "Guide"}
	listSheet  = said{"Danh mục", "Lists"}
)

// WriteXLSX writes the template: a sheet to be filled in, one that says what each column takes, and one of
// what may be chosen.
func (t *Template) WriteXLSX(to io.Writer, l fault.Language) (err error) {
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	w := &workbook{Book: &t.Book, language: l, columns: columns(t.Register, t.Below, false)}
	if w.looks, err = newLooks(file, l); err != nil {
		return err
	}
	for _, s := range []said{guideSheet, listSheet} {
		if _, err := file.NewSheet(s.in(l)); err != nil {
			return err
		}
	}
	if w.out, err = openSheet(file, entrySheet.in(l), l, w.columns); err != nil {
		return err
	}
	if err := w.head(); err != nil {
		return err
	}
	if err := t.offer(file, w); err != nil {
		return err
	}
	if err := w.out.Flush(); err != nil {
		return err
	}
	if err := t.guide(file, w); err != nil {
		return err
	}
	_, err = file.WriteTo(to)
	return err
}

// offer has the cells of choices, units, days and numbers offer, and take, what fits.
func (t *Template) offer(file *excelize.File, w *workbook) error {
	sheet, lists := entrySheet.in(w.language), listSheet.in(w.language)
	listed := 0
	for i, c := range w.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		allowed := excelize.NewDataValidation(true)
		allowed.SetSqref(fmt.Sprintf("%s%d:%s%d", name, headRow+2, name, mostFilled))
		options := t.options(w.language, c)
		switch {
		case len(options) > 0:
			listed++
			column, err := excelize.ColumnNumberToName(listed)
			if err != nil {
				return err
			}
			cells := append([]any{grid.Harmless(c.head.in(w.language))}, anyOf(options)...)
			if err := file.SetSheetCol(lists, column+"1", &cells); err != nil {
				return err
			}
			allowed.SetSqrefDropList(fmt.Sprintf("'%s'!$%s$2:$%s$%d", lists, column, column, len(options)+1))
			if c.field == nil || c.field.Type == movement.UnitField { // who knows the code may write it alone
				allowed.ShowErrorMessage = false
			}
		case c.field != nil && (c.field.Type == movement.CountField || c.field.Type == movement.VNDField):
			least, most := bounds(c.field)
			if err := allowed.SetRange(float64(least), float64(most), excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween); err != nil {
				return err
			}
			allowed.SetError(excelize.DataValidationErrorStyleStop, wholeTitle.in(w.language), t.takes(w.language, c))
		default:
			continue
		}
		if err := file.AddDataValidation(sheet, allowed); err != nil {
			return err
		}
	}
	return nil
}

var wholeTitle = said{"Số nguyên", "A whole number"}

func anyOf(texts []string) []any {
	all := make([]any, len(texts))
	for i, text := range texts {
		all[i] = grid.Harmless(text)
	}
	return all
}

// bounds are between which a number lies.
func bounds(f *movement.Field) (least, most int64) {
	most = movement.Largest
	if f.Least != nil {
		least = *f.Least
	}
	if f.Most != nil {
		most = *f.Most
	}
	return least, most
}

// options are what a column offers; none where it is not chosen from a list.
func (t *Template) options(l fault.Language, c *column) []string {
	var options []string
	switch {
	case c.code == keeperColumn && c.field == nil:
		for _, u := range t.near {
			options = append(options, u.Code+" · "+u.Title())
		}
	case c.field == nil:
	case c.field.Type == movement.ChoiceField:
		for _, choice := range c.field.Choices {
			options = append(options, nameOf(l, choice.Name, choice.NameEn))
		}
	case c.field.Type == movement.YesNoField:
		options = []string{yesWord.in(l), noWord.in(l)}
	case c.field.Type == movement.UnitField:
		for _, u := range t.near {
			options = append(options, u.Code+" · "+u.Title())
		}
	}
	return options
}

// What columns take, in words.
var (
	takesText     = said{"chữ", "words"}
	takesNumber   = said{"số nguyên từ %s đến %s", "a whole number between %s and %s"}
	takesDay      = said{"ngày, như 10/10/2024", "a day, such as 2024-10-10"}
	takesChoice   = said{"chọn một: %s", "one of: %s"}
	takesYesNo    = said{"có hoặc không", "yes or no"}
	takesUnit     = said{"mã đơn vị", "the code of a unit"}
	takesName     = said{"họ tên một người, không ghi gì thêm; chỉ cấp ghi sổ đọc được", "a person's name, and nothing more; only the level that keeps it reads it"}
	takesURL      = said{"địa chỉ trang, bắt đầu bằng https://", "an address in the web, beginning with https://"}
	takesEntry    = said{"mã mục trong sổ %s, hoặc số văn bản của mục đó", "the id of an entry of %s, or its document's number"}
	takesDocument = [3]said{{"số, ký hiệu văn bản, như 12/QĐ-CCB", "the document's number, such as 12/QĐ-CCB"}, {"ngày của văn bản", "the document's day"}, {"nơi ban hành", "who issued it"}}
	mayBeEmpty    = said{"được để trống", "may be left empty"}
	mustBeThere   = said{"bắt buộc", "required"}
	onlyWhere     = said{"chỉ ghi khi: %s", "only where: %s"}
	guideHead     = []said{{"Mã cột", "Code"}, {"Tên cột", "Column"}, {"Ghi gì", "What it takes"}, {"Bắt buộc", "Required"}}
	guideLines    = []said{
		{"Mỗi dòng là một mục. Dòng sai thì cả tệp không được ghi; hãy kiểm tra thử (dryRun) trước.", "One row is one entry. Where a row is wrong nothing of the file is taken in; try it first (dryRun)."},
		{"Gửi lại cùng một tệp không ghi thêm gì.", "Sending the same file again notes nothing twice."},
	}
)

// takes says what a column takes.
func (t *Template) takes(l fault.Language, c *column) string {
	switch {
	case c.code == keeperColumn && c.field == nil:
		return takesUnit.in(l)
	case c.field == nil:
		return takesDay.in(l)
	}
	switch f := c.field; f.Type {
	case movement.CountField, movement.VNDField:
		least, most := bounds(f)
		return fmt.Sprintf(takesNumber.in(l), numberIn(l, least), numberIn(l, most))
	case movement.ChoiceField:
		return fmt.Sprintf(takesChoice.in(l), strings.Join(t.options(l, c), "; "))
	case movement.DocumentField:
		return takesDocument[c.part-number].in(l)
	case movement.EntryField:
		return fmt.Sprintf(takesEntry.in(l), f.Register)
	default:
		return map[movement.FieldType]said{
			movement.TextField: takesText, movement.DateField: takesDay, movement.YesNoField: takesYesNo, movement.UnitField: takesUnit,
			movement.PersonField: takesName, movement.URLField: takesURL,
		}[f.Type].in(l)
	}
}

// needed says whether a column must be filled in.
func (c *column) needed(l fault.Language) string {
	switch {
	case c.field == nil:
		return mustBeThere.in(l)
	case c.field.Optional || c.part > number:
		return mayBeEmpty.in(l)
	case c.field.When != nil:
		return fmt.Sprintf(onlyWhere.in(l), c.field.When.Text)
	default:
		return mustBeThere.in(l)
	}
}

// guide writes what each column takes.
func (t *Template) guide(file *excelize.File, w *workbook) error {
	sheet := guideSheet.in(w.language)
	rows := [][]string{{}}
	for _, h := range guideHead {
		rows[0] = append(rows[0], h.in(w.language))
	}
	for _, c := range w.columns {
		rows = append(rows, []string{c.code, c.head.in(w.language), t.takes(w.language, c), c.needed(w.language)})
	}
	rows = append(rows, nil)
	for _, line := range guideLines {
		rows = append(rows, []string{line.in(w.language)})
	}
	for i, row := range rows {
		cells := anyOf(row)
		if err := file.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &cells); err != nil {
			return err
		}
	}
	for column, width := range map[string]float64{"A": 22, "B": 36, "C": 60, "D": 30} {
		if err := file.SetColWidth(sheet, column, column, width); err != nil {
			return err
		}
	}
	wrapped, err := file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	return file.SetCellStyle(sheet, "A1", fmt.Sprintf("D%d", len(w.columns)+1), wrapped)
}
