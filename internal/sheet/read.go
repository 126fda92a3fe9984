package sheet

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/report"
)

// Rule is what a cell breaks: a rule of reports, or one of sheets.
type Rule = report.Rule

// The rules of sheets.
const (
	File      Rule = "FILE"      // the file is a sheet that was given out here
	Month     Rule = "MONTH"     // the sheet is of the month asked for, and that may be reported
	Unit      Rule = "UNIT"      // the unit is one that hangs below the sheet's, and the caller may report for it
	Twice     Rule = "TWICE"     // a unit, a sheet of a unit, or an element stands once
	Number    Rule = "NUMBER"    // a cell holds a whole number, or yes or no
	Revision  Rule = "REVISION"  // the report is still that which the sheet was filled with
	LockedNow Rule = "LOCKED"    // the month is not sealed
	Acted     Rule = "NOT_NOW"   // the report may be changed as it stands
	NotYours  Rule = "NOT_YOURS" // the caller may report for the unit
	TooLong   Rule = "TOO_LONG"  // a comment can be kept
	Text      Rule = "TEXT"      // a comment holds no character that cannot be seen
	Merged    Rule = "MERGED"    // cells that are read stand by themselves
	tooMany   Rule = "TOO_MANY"  // no more is told
)

// Fault is one cell that is wrong, or unusual.
type Fault struct {
	Sheet   string `json:"sheet,omitempty"` // its name; empty: of the file, or of CSV
	Row     int    `json:"row,omitempty"`   // from 1; 0: of the file
	Column  int    `json:"column,omitempty"`
	Cell    string `json:"cell,omitempty"` // both, as spreadsheets write them: C7
	Value   string `json:"value"`          // what it holds
	Rule    Rule   `json:"rule"`
	Against *int64 `json:"against,omitempty"` // what the value was held against
	Vi      string `json:"message"`
	En      string `json:"messageEn"`
}

// String writes the fault on a line.
func (f Fault) String() string {
	place := strings.Trim(f.Sheet+"!"+f.Cell, "!")
	if place == "" {
		return f.Vi
	}
	return place + ": " + f.Vi
}

func faultAt(p grid.Place, rule Rule, value, vi, en string) Fault {
	if len(value) > 100 {
		value = strings.ToValidUTF8(value[:100], "") + "…"
	}
	return Fault{Sheet: p.Sheet, Row: p.Row, Column: p.Column, Cell: p.Cell(), Value: value, Rule: rule, Vi: vi, En: en}
}

// faultOf tells a problem of the file, as what a cell of the sheet breaks.
func faultOf(err error, rule Rule) Fault {
	var p *grid.ReadError
	if !errors.As(err, &p) {
		return faultAt(grid.Place{}, File, "", "tệp không đọc được", "the file cannot be read")
	}
	return faultAt(p.Place, rule, p.Value, p.Vi, p.En)
}

// filled is what the sheets of a file say.
type filled struct {
	sheets []*page
	faults []Fault
	broken bool // it could not be read to its end
}

// page is one sheet.
type page struct {
	name    string
	month   grid.Cell // which it is of, as it is written
	top     grid.Cell // the code of the highest unit
	unit    string    // likewise, as it is read
	id      int64     // of that unit, when it is found
	first   int       // the row that says both
	names   grid.Row  // what the columns are called
	columns []column
	lost    map[int]*movement.Element // whose columns are named, but bear no code any more
	width   int                       // of text: how many cells the row of codes has
	entries []entry
	at      map[string]int // in which column, from 1, each code stands
	loose   []looseRow     // since the last row of a unit
}

// looseRow is a row of no unit: a total, a note, a signature.
type looseRow struct {
	unit    grid.Cell // what stands in place of a unit's code
	numbers bool      // it says numbers under elements
}

type column struct {
	code    string
	element *movement.Element // nil: one beside the elements
}

// entry is what a sheet says of one unit.
type entry struct {
	grid.Place // of the unit's code

	page     *page
	unit     string
	title    string
	said     []saying
	revision *int
	comment  string
}

// saying is what a cell of a column, from 1, says of an element.
type saying struct {
	column int
	n      int64
}

// values returns what the row says, by the elements' codes.
func (e entry) values() map[string]int64 {
	values := make(map[string]int64, len(e.said))
	for _, s := range e.said {
		values[e.page.columns[s.column-1].code] = s.n
	}
	return values
}

// cell returns where in the row something stands, by the code of its column, and whether there
// is such a column.
func (e entry) cell(code string) (grid.Place, bool) {
	column, there := e.page.at[code]
	return grid.Place{Sheet: e.page.name, Row: e.Row, Column: column}, there
}

// mostFaults are told at once.
const mostFaults = 1000

// within is down to which row a sheet may say of which month and unit it is: people put
// letterheads above, and programs the numbers of columns.
const within = 20

var manner = grid.Manner{Opens: []string{monthWord, unitWord}}

// read reads a file, a workbook or text. It tells of every cell that is wrong by itself, and
// fails only where nobody waits for it any more.
func read(ctx context.Context, c *movement.Campaign, data []byte, progress func(rows int)) (*filled, error) {
	f := &filled{}
	file, err := grid.Open(ctx, data, manner)
	if err != nil {
		f.broken = true
		f.add(faultOf(err, File))
		return f, ctx.Err()
	}
	rows := 0
	for _, s := range file.Sheets {
		f.readSheet(c, s, func() {
			if rows++; rows%500 == 0 {
				progress(rows)
			}
		})
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	if len(f.sheets) == 0 && len(f.faults) == 0 {
		f.add(faultAt(grid.Place{}, File, "", "tệp không phải mẫu báo cáo; tải mẫu về rồi điền vào đó", "this is no sheet of reports; fetch one and fill it in"))
	}
	return f, nil
}

// readSheet reads one sheet, where it is one of reports.
func (f *filled) readSheet(c *movement.Campaign, s *grid.Sheet, tell func()) {
	p := &page{name: s.Name}
	for row, err := range s.Rows() {
		if err != nil {
			f.broken = true
			f.add(faultOf(err, File))
			return
		}
		tell()
		switch {
		case p.first == 0 && row.Row > within, len(f.faults) >= mostFaults:
			return
		case p.first == 0:
			if !p.open(row) {
				continue
			}
			if s.Hidden {
				f.add(faultAt(row.Place, File, "", "trang này đang bị ẩn; hiện trang lên hoặc xóa đi", "this sheet is hidden; show it, or delete it"))
				return
			}
			f.sheets = append(f.sheets, p)
		case p.columns == nil && !p.opensColumns(row):
			if row.Row == p.first+1 {
				p.names = row
				p.names.Cells = slices.Clone(row.Cells)
			}
		case p.columns == nil:
			if !f.head(c, p, row) {
				return
			}
		default:
			f.row(p, row)
		}
	}
	switch {
	case p.first == 0:
	case p.columns == nil:
		f.add(faultAt(grid.Place{Sheet: p.name, Row: p.first + codeRow - placeRow, Column: 1}, File, "", "thiếu dòng mã cột; tải mẫu mới", "the row of column codes is missing; fetch the sheet anew"))
	default:
		f.settle(p, false)
		f.checkMerged(p, s.Merged)
	}
}

func (f *filled) add(faults ...Fault) {
	for _, one := range faults {
		switch {
		case len(f.faults) < mostFaults:
			f.faults = append(f.faults, one)
		case len(f.faults) == mostFaults:
			f.faults = append(f.faults, faultAt(grid.Place{}, tooMany, "", "còn nhiều lỗi nữa", "there are more"))
		}
	}
}

// open reads of which month and unit a sheet is, and reports whether the row says so.
func (p *page) open(row grid.Row) bool {
	for _, c := range row.Cells {
		switch next := row.Cell(c.Column + 1); c.Shown() {
		case monthWord:
			p.month = next
		case unitWord:
			p.top = next
		}
	}
	if p.month.Row == 0 || p.top.Row == 0 || p.month.Column >= p.top.Column {
		p.month, p.top = grid.Cell{}, grid.Cell{}
		return false
	}
	p.first = row.Row
	return true
}

// opensColumns reports whether a row is that of the columns' codes: where it always stands, or
// wherever the column of units is named.
func (p *page) opensColumns(row grid.Row) bool {
	return row.Row >= p.first+codeRow-placeRow || slices.ContainsFunc(row.Cells, func(c grid.Cell) bool { return c.Shown() == unitColumn })
}

// head reads what each column is.
func (f *filled) head(c *movement.Campaign, p *page, row grid.Row) bool {
	before, known := len(f.faults), map[string]bool{}
	p.columns, p.width, p.lost = make([]column, len(row.Cells)), row.Width, map[int]*movement.Element{}
	p.at = map[string]int{}
	for i, at := range row.Cells {
		code, wrong := at.Code()
		e := c.Element(code)
		switch {
		case wrong != nil:
			f.add(faultOf(wrong, report.UnknownElement))
		case code == "", strings.Trim(code, "0123456789") == "": // the number that pandas gives a row is no code
			p.lost[i+1] = p.called(c, i+1)
		case known[code]:
			f.add(faultAt(at.Place, Twice, code, "cột này đã có rồi", "this column stands already"))
		case e != nil, code == unitColumn, code == titleColumn, code == stateColumn, code == revisionColumn, code == commentColumn:
			p.columns[i], p.at[code] = column{code, e}, i+1
		default:
			f.add(faultAt(at.Place, report.UnknownElement, code, fmt.Sprintf("không có chỉ số %q", code), fmt.Sprintf("no element %q", code)))
		}
		known[code] = true
	}
	for i := len(row.Cells); i < len(p.names.Cells); i++ {
		p.lost[i+1] = p.called(c, i+1)
	}
	if !known[unitColumn] {
		first := row.Cell(1)
		f.add(faultAt(first.Place, File, first.Shown(), "thiếu cột mã đơn vị", "the column of unit codes is missing; fetch the sheet anew"))
	}
	return len(f.faults) == before
}

// called returns the element that a column bears the name of, nil where it bears another.
func (p *page) called(c *movement.Campaign, i int) *movement.Element {
	name := p.names.Cell(i).Shown()
	at := slices.IndexFunc(c.Elements, func(e *movement.Element) bool { return e.Name == name || e.NameEn == name })
	if at < 0 {
		return nil
	}
	return c.Elements[at]
}

var monthForm = regexp.MustCompile(`(?i)^(?:tháng )?0?([0-9]{1,2})/([0-9]{4})$`)

// monthOf reads the month that a sheet says it is of, "" where it says none.
func (p *page) monthOf() movement.Month {
	text := p.month.Shown()
	if m := monthForm.FindStringSubmatch(text); m != nil {
		text = fmt.Sprintf("%s-%02s", m[2], m[1])
	}
	period, err := movement.ParsePeriod(text)
	if err != nil || !period.IsMonth() {
		return ""
	}
	return movement.MonthOf(period.First())
}
