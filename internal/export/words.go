package export

import (
	"cmp"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/table"
)

// said is a word that files hold: for programs, and for people.
type said struct{ plain, vi, en string }

func (s said) in(l fault.Language) string {
	switch l {
	case fault.Vietnamese:
		return s.vi
	case fault.English:
		return s.en
	}
	return s.plain
}

// The headings of the axes.
var (
	unitWord      = said{"unit", "Mã đơn vị", "Unit code"}
	titleWord     = said{"title", "Đơn vị", "Unit"}
	indicatorWord = said{"indicator", "Chỉ tiêu", "Indicator"}
	nameWord      = said{"name", "Tên chỉ tiêu", "Name of the indicator"}
	periodWord    = said{"period", "Kỳ", "Period"}
	measureWord   = said{"measure", "Số liệu", "Measure"}
	valueWord     = said{"value", "Giá trị", "Value"}
	totalWord     = said{"TOTAL", "Tổng cộng", "Total"}
	boardWord     = said{"SCOREBOARD", table.BoardWord.Vi, table.BoardWord.En}
)

// headings are those of each axis: as many as one of its members has labels.
var headings = map[table.Axis][]said{
	table.OfUnit: {unitWord, titleWord}, table.OfIndicator: {indicatorWord, nameWord},
	table.OfPeriod: {periodWord}, table.OfMeasure: {measureWord},
}

// word says what a value of an enum is called; to programs the value itself.
func (f *File) word(enum, value string) string {
	if f.Language == "" || f.Words == nil {
		return value
	}
	return f.Words(enum, value)
}

// wordIn says what a cell's word is called: a status, or the class of a scheme.
func (f *File) wordIn(c table.Cell) string {
	switch {
	case c.Called == nil:
		return f.word("FigureStatus", c.Text)
	case f.Language == "":
		return c.Text
	}
	return c.Called.In(f.Language)
}

// labels say which member of an axis, of these units, stands at a place.
func (f *File) labels(axis table.Axis, n int, units []*org.Unit) []string {
	p := f.Plan
	switch {
	case axis == table.OfUnit && units[n] != nil:
		return []string{units[n].Code, units[n].Title()}
	case axis == table.OfIndicator:
		switch column, board := p.Member(n); {
		case board:
			return []string{"", boardWord.in(f.Language)}
		case column != nil:
			return []string{codeOf(*column), f.nameOf(*column)}
		}
	case axis == table.OfPeriod && n < len(p.Periods):
		return []string{p.Periods[n].String()}
	case axis == table.OfMeasure:
		return []string{f.word("TableMeasure", string(p.Measures[n]))}
	}
	total := make([]string, len(headings[axis]))
	total[0] = totalWord.in(f.Language)
	return total
}

// codeOf returns an indicator's code, and of an ad-hoc one its name, by which the ask names it too.
func codeOf(i table.Indicator) string {
	if i.AdHoc {
		return i.Last.Name
	}
	return i.Last.Code
}

// nameOf returns what an indicator is called in the file's language: as the document calls it, but in English.
func (f *File) nameOf(i table.Indicator) string {
	if f.Language == fault.English {
		return cmp.Or(i.Last.NameEn, i.Last.Name)
	}
	return i.Last.Name
}
