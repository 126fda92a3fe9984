package sheet

import (
	"regexp"
	"slices"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/report"
)

var (
	unitForm  = regexp.MustCompile(`^[0-9A-Za-z]+([-.,][0-9A-Za-z]+)*$`)
	totalForm = regexp.MustCompile(`(?i)^(tổng|cộng|tong cong|tong so|total\b|sum\b|grand total)`)
)

// row reads one unit's row.
func (f *filled) row(p *page, row grid.Row) {
	in := entry{Place: grid.Place{Sheet: p.name, Row: row.Row, Column: 1}, page: p}
	total := false
	for i, col := range p.columns {
		c := row.Cell(i + 1)
		switch col.code {
		case unitColumn:
			var wrong *grid.ReadError
			if in.unit, wrong = c.Code(); wrong != nil {
				f.add(faultOf(wrong, Unit))
				return
			}
			in.Place = c.Place
			total = total || totalForm.MatchString(in.unit)
		case titleColumn:
			in.title = c.Shown()
			total = total || totalForm.MatchString(in.title) && in.unit == ""
		}
	}
	switch {
	case total:
		return
	case !unitForm.MatchString(in.unit):
		p.loose = append(p.loose, p.judge(row))
		return
	}
	in.said = make([]saying, 0, len(row.Cells))
	f.settle(p, true)
	switch {
	case row.Width > p.width:
		c := row.Cell(p.width + 1)
		f.add(faultAt(c.Place, File, c.Shown(), "dòng có nhiều ô hơn số cột: số có dấu phẩy phải để trong ngoặc kép, hoặc ghi liền các chữ số", "the row has more cells than there are columns: put a number that holds a comma in quotes, or write its digits alone"))
		return
	case row.Cut && row.Width < p.width:
		f.add(faultAt(row.Place, File, "", "tệp bị cắt ngang ở dòng này; lưu hoặc gửi lại", "the file breaks off in this row; save it or send it again"))
		return
	}
	for i, col := range p.columns {
		f.cell(&in, col, row.Cell(i+1))
	}
	for _, c := range row.Cells {
		// Columns without a code are the users' own, but for those that have lost it.
		if e := p.lost[c.Column]; e != nil && !c.Empty() {
			f.add(faultAt(c.Place, report.UnknownElement, c.Shown(), "cột này thiếu mã; ghi lại mã cột "+e.Code, "this column's code is missing; write "+e.Code+" above it"))
		}
	}
	p.entries = append(p.entries, in)
}

// cell reads one cell of a unit's row.
func (f *filled) cell(in *entry, col column, c grid.Cell) {
	switch {
	case col.code == revisionColumn:
		n, said, wrong := c.Whole()
		switch {
		case wrong != nil || n > 1<<31 || n < 0:
			f.add(faultAt(c.Place, Number, c.Shown(), "số bản không đúng; để như khi tải về", "this is no revision; leave it as it was given out"))
		case said:
			revision := int(n)
			in.revision = &revision
		}
	case col.code == commentColumn:
		text, wrong := c.Day()
		switch {
		case wrong != nil:
			f.add(faultOf(wrong, Text))
		case len(text) > 2000:
			f.add(faultAt(c.Place, TooLong, text, "ghi chú dài quá 2.000 byte", "the comment is longer than 2,000 bytes"))
		default:
			in.comment = text
		}
	case col.element != nil:
		n, said, wrong := value(c, col.element)
		if wrong != nil {
			f.add(faultAt(wrong.Place, Number, wrong.Value, col.element.Name+": "+wrong.Vi, col.element.NameEn+": "+wrong.En))
			return
		}
		if said {
			in.said = append(in.said, saying{c.Column, n})
		}
	}
}

// value reads what a cell says of an element: a whole number, or yes or no.
func value(c grid.Cell, e *movement.Element) (n int64, said bool, wrong *grid.ReadError) {
	if e.Nature == movement.State && !c.Empty() {
		told, known := c.Yes()
		switch {
		case known && told, c.IsOneOf(yes, "co", "x", "yes", "true", "đúng"):
			return 1, true, nil
		case known, c.IsOneOf(no, "khong", "no", "false", "sai"):
			return 0, true, nil
		}
	}
	n, said, wrong = c.Whole(beside[e.Measure]...)
	if wrong != nil && e.Nature == movement.State && !c.Counts() {
		wrong.Both = fault.Both{Vi: "ghi có hoặc không", En: "write có or không"}
	}
	return n, said, wrong
}

// beside are the words that people write beside a number, by what it measures.
var beside = map[movement.Measure][]string{
	movement.VND:       {"đồng", "vnđ", "vnd", "đ", "₫"},
	movement.Person:    {"người", "hội viên"},
	movement.Household: {"hộ"},
	movement.Animal:    {"con"},
	movement.Item:      {"cái", "lượt"},
	movement.UnitCount: {"tổ chức"},
}

// judge tells of a row of no unit what is to be told of it.
func (p *page) judge(row grid.Row) looseRow {
	r := looseRow{unit: grid.Cell{Place: grid.Place{Sheet: p.name, Row: row.Row, Column: 1}}}
	for i, col := range p.columns {
		c := row.Cell(i + 1)
		if col.code == unitColumn {
			r.unit = c
		}
		if col.element != nil && !r.numbers && !c.Empty() {
			_, said, wrong := value(c, col.element)
			r.numbers = c.Counts() || said && wrong == nil
		}
	}
	return r
}

// settle judges the rows without a unit's code. Totals are none that is reported; below the last
// unit stand notes and signatures. A number of which nobody can tell whose it is is refused, and
// so is a row among those of units.
func (f *filled) settle(p *page, among bool) {
	for _, row := range p.loose {
		at := row.unit
		switch {
		case !among && !row.numbers:
		case at.Empty():
			f.add(faultAt(at.Place, Unit, "", "thiếu mã đơn vị; nếu là dòng tổng hoặc ghi chú thì xóa dòng này", "the unit's code is missing; where this is a total or a note, delete the row"))
		default:
			f.add(faultAt(at.Place, Unit, at.Shown(), "đây không phải mã đơn vị; nếu là dòng tổng hoặc ghi chú thì xóa dòng này", "this is no unit's code; where it is a total or a note, delete the row"))
		}
	}
	p.loose = nil
}

// checkMerged refuses cells that were merged where each is read by itself: of those below and
// beside the first nobody can tell what they were to say.
func (f *filled) checkMerged(p *page, merged []grid.Range) {
	for _, m := range merged {
		first, _ := slices.BinarySearchFunc(p.entries, m.Row, func(e entry, row int) int { return e.Row - row })
		if first == len(p.entries) || p.entries[first].Row > m.LastRow {
			continue
		}
		for i := m.Column; i <= min(m.LastColumn, len(p.columns)); i++ {
			switch p.columns[i-1].code {
			case "", titleColumn, stateColumn:
				continue
			}
			from, to := grid.Place{Sheet: p.name, Row: m.Row, Column: m.Column}, grid.Place{Row: m.LastRow, Column: m.LastColumn}
			f.add(faultAt(from, Merged, from.Cell()+":"+to.Cell(), "các ô này bị gộp; bỏ gộp rồi ghi từng ô", "these cells are merged; unmerge them, and write each by itself"))
			break
		}
	}
}
