package sheet

import (
	"bytes"
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

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

func fileFault(sheet string, row, column int, value, vi, en string, args ...any) *Fault {
	f := faultAt(place{sheet, row, column}, File, value, vi, fmt.Sprintf(en, args...))
	return &f
}

// place is where something stands.
type place struct {
	sheet       string
	row, column int
}

func faultAt(p place, rule Rule, value, vi, en string) Fault {
	if len(value) > 100 {
		value = strings.ToValidUTF8(value[:100], "") + "…"
	}
	return Fault{Sheet: p.sheet, Row: p.row, Column: p.column, Cell: cellName(p.row, p.column), Value: value, Rule: rule, Vi: vi, En: en}
}

// filled is what the sheets of a file say.
type filled struct {
	sheets []*page
	faults []Fault
}

// page is one sheet.
type page struct {
	name    string
	month   string // as it is written
	unit    string // the code of the highest
	columns []column
	entries []entry
}

type column struct {
	code    string
	element *movement.Element // nil: one beside the elements
}

// entry is what a sheet says of one unit.
type entry struct {
	place
	unit     string
	said     map[string]int64
	cells    map[string]place // by the elements' codes
	revision *int
	comment  string
}

// read reads a file, told by its first bytes to be a workbook or CSV. It tells of every cell
// that is wrong by itself.
func read(c *movement.Campaign, data []byte, progress func(rows int)) *filled {
	f := &filled{}
	if len(data) > MostBytes {
		f.add(*fileFault("", 0, 0, "", "tệp lớn hơn 16 MiB", "the file is larger than %d MiB; divide it", MostBytes>>20))
		return f
	}
	rows := 0
	var at *page
	form := false
	each := func(sheet string, row int, cells []string) bool {
		if rows++; rows%500 == 0 {
			progress(rows)
		}
		if row == 1 {
			at, form = &page{name: sheet}, false
		}
		if len(cells) > mostColumns || row > mostRows {
			if form || row <= placeRow {
				f.add(*fileFault(sheet, row, 0, "", "trang quá lớn", "the sheet is larger than %d rows of %d columns", mostRows, mostColumns))
			}
			return false
		}
		if row == placeRow {
			if form = at.open(cells); !form {
				return false // a sheet of something else
			}
			f.sheets = append(f.sheets, at)
		}
		switch {
		case row == codeRow:
			return f.head(c, at, row, cells)
		case row >= firstRow:
			f.row(at, row, cells)
		}
		return len(f.faults) < mostFaults
	}
	var broken *Fault
	switch {
	case bytes.HasPrefix(data, []byte("PK")) || bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		broken = readXLSX(data, each)
	case !utf8.Valid(data):
		broken = fileFault("", 0, 0, "", "tệp không phải .xlsx, cũng không phải CSV mã UTF-8", "this is neither .xlsx nor CSV in UTF-8")
	default:
		broken = readCSV(data, func(row int, cells []string) bool { return each("", row, cells) })
	}
	if broken != nil {
		f.add(*broken)
	}
	if len(f.sheets) == 0 && len(f.faults) == 0 {
		f.add(*fileFault("", 0, 0, "", "tệp không phải mẫu báo cáo; tải mẫu về rồi điền vào đó", "this is no sheet of reports; fetch one and fill it in"))
	}
	for _, p := range f.sheets {
		if p.columns == nil && len(f.faults) == 0 {
			f.add(*fileFault(p.name, codeRow, 1, "", "thiếu dòng mã cột", "the row of column codes is missing; fetch the sheet anew"))
		}
	}
	return f
}

func (f *filled) add(faults ...Fault) {
	for _, one := range faults {
		switch {
		case len(f.faults) < mostFaults:
			f.faults = append(f.faults, one)
		case len(f.faults) == mostFaults:
			f.faults = append(f.faults, faultAt(place{}, tooMany, "", "còn nhiều lỗi nữa", "there are more"))
		}
	}
}

// cell returns a row's cell, empty beyond its end.
func cell(cells []string, column int) string {
	if column > len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[column-1])
}

// open reads of which month and unit a sheet is, and reports whether it says so.
func (p *page) open(cells []string) bool {
	p.month, p.unit = cell(cells, 2), strings.TrimPrefix(cell(cells, 4), "'")
	return cell(cells, 1) == monthWord && cell(cells, 3) == unitWord
}

// head reads what each column is.
func (f *filled) head(c *movement.Campaign, p *page, row int, cells []string) bool {
	before, known := len(f.faults), map[string]bool{}
	p.columns = make([]column, len(cells))
	for i := range cells {
		code := cell(cells, i+1)
		at := place{p.name, row, i + 1}
		e := c.Element(code)
		switch {
		case code == "":
		case known[code]:
			f.add(faultAt(at, Twice, code, "cột này đã có rồi", "this column stands already"))
		case e != nil, code == unitColumn, code == titleColumn, code == stateColumn, code == revisionColumn, code == commentColumn:
			p.columns[i] = column{code, e}
		default:
			f.add(faultAt(at, report.UnknownElement, code, fmt.Sprintf("không có chỉ số %q", code), fmt.Sprintf("no element %q", code)))
		}
		known[code] = true
	}
	if !known[unitColumn] {
		f.add(*fileFault(p.name, row, 1, cell(cells, 1), "thiếu cột mã đơn vị", "the column of unit codes is missing; fetch the sheet anew"))
	}
	return len(f.faults) == before
}

// row reads one unit's row. A row that is empty is none.
func (f *filled) row(p *page, row int, cells []string) {
	in := entry{place: place{p.name, row, 1}, said: map[string]int64{}, cells: map[string]place{}}
	some := false
	for i, col := range p.columns {
		text, at := cell(cells, i+1), place{p.name, row, i + 1}
		some = some || text != ""
		switch {
		case col.code == unitColumn:
			in.unit, in.place = strings.TrimPrefix(text, "'"), at
		case col.code == revisionColumn && text != "":
			n, problem := number(text, false)
			if problem != nil || n > 1<<31 || n < 0 {
				f.add(faultAt(at, Number, text, "số bản không đúng; để như khi tải về", "this is no revision; leave it as it was given out"))
				continue
			}
			revision := int(n)
			in.revision, in.cells[revisionColumn] = &revision, at
		case col.code == commentColumn:
			if len(text) > 2000 {
				f.add(faultAt(at, TooLong, text, "ghi chú dài quá 2.000 byte", "the comment is longer than 2,000 bytes"))
				continue
			}
			in.comment = text
		case col.element != nil:
			in.cells[col.code] = at
			if text == "" {
				continue
			}
			n, problem := number(text, col.element.Nature == movement.State)
			if problem != nil {
				f.add(faultAt(at, Number, text, col.element.Name+": "+problem.vi, col.element.NameEn+": "+problem.en))
				continue
			}
			in.said[col.code] = n
		}
	}
	switch {
	case !some:
	case in.unit == "":
		f.add(faultAt(in.place, Unit, "", "thiếu mã đơn vị", "the unit's code is missing"))
	default:
		p.entries = append(p.entries, in)
	}
}

type wording struct{ vi, en string }

var numberForm = regexp.MustCompile(`^-?[0-9]{1,25}(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,2})?$`)

// number reads a whole number as spreadsheets store it; of a yes or no, its words too.
func number(text string, either bool) (int64, *wording) {
	if either {
		switch strings.ToLower(text) {
		case yes, "co", "x", "yes", "true":
			return 1, nil
		case no, "khong", "no", "false":
			return 0, nil
		}
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, nil
	}
	if !numberForm.MatchString(text) {
		return 0, &wording{"ghi số nguyên, không có chữ, dấu chấm, dấu phẩy", "write a whole number, without letters, points or commas"}
	}
	n, ok := new(big.Rat).SetString(text)
	switch {
	case !ok || !n.IsInt():
		return 0, &wording{"ghi số nguyên, không có phần lẻ", "write a whole number, without a fraction"}
	case !n.Num().IsInt64():
		return 0, &wording{"số quá lớn", "the number is too large"}
	}
	return n.Num().Int64(), nil
}

var monthForm = regexp.MustCompile(`(?i)^(?:tháng )?0?([0-9]{1,2})/([0-9]{4})$`)

// monthOf reads the month that a sheet says it is of, "" where it says none.
func (p *page) monthOf() movement.Month {
	text := p.month
	if m := monthForm.FindStringSubmatch(text); m != nil {
		text = fmt.Sprintf("%s-%02s", m[2], m[1])
	}
	period, err := movement.ParsePeriod(text)
	if err != nil || !period.IsMonth() {
		return ""
	}
	return movement.MonthOf(period.First())
}
