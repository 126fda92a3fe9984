package book

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Problem is what is wrong with a cell of a table, and with which field of an entry.
type Problem struct {
	grid.Problem

	Field string `json:"field"` // its code; empty: the entry as a whole, or the file
}

// place is what a column of a table is of.
type place struct {
	code  string          // of the field, dayColumn or keeperColumn; empty: it is not read
	field *movement.Field // nil: none
	part  part
}

// headings tell columns by their headings.
type headings struct {
	exact  map[string]place // by their codes
	folded map[string]place // by what they are called; without code: that is not said by it alone
}

// headingsOf returns how the columns of a register's table may be headed: by their codes, or by what they
// are called in either language.
func headingsOf(r *movement.Register) headings {
	h := headings{map[string]place{}, map[string]place{}}
	of := map[string]bool{} // what fields are called goes before what else is
	for _, c := range append(columns(r, true, false), columns(r, false, true)...) {
		p := place{c.code, c.field, c.part}
		if c.field != nil {
			p.code = c.field.Code
		}
		if _, known := h.exact[c.code]; c.code != "" && !known || c.field != nil {
			h.exact[c.code] = p
		}
		words := []string{c.head.vi, c.head.en}
		if c.part == number {
			words = append(words, c.field.Name, c.field.NameEn)
		}
		if c.field != nil {
			words = append(words, c.code)
		}
		for _, word := range words {
			key := org.Fold(word)
			other, known := h.folded[key]
			switch {
			case !known || c.field != nil && !of[key]:
				h.folded[key] = p
			case c.field != nil && other != p:
				h.folded[key] = place{}
			}
			of[key] = of[key] || c.field != nil
		}
	}
	for _, more := range []struct {
		as    place
		words []string
	}{
		{place{code: dayColumn}, []string{"ngày", "ngày vào sổ", "date"}},
		{place{code: keeperColumn}, []string{"mã đơn vị", "unit", "unit code"}},
		{place{}, []string{titleWord.vi, titleWord.en, stateWord.vi, stateWord.en}},
	} {
		for _, word := range more.words {
			if _, known := h.folded[org.Fold(word)]; !known {
				h.folded[org.Fold(word)] = more.as
			}
		}
	}
	return h
}

// of returns what a heading is of, and whether it is known.
func (h headings) of(heading string) (place, bool) {
	heading = strings.TrimSpace(heading)
	if p, known := h.exact[heading]; known {
		return p, true
	}
	p, known := h.folded[org.Fold(heading)]
	return p, known
}

// within is down to which row the table may begin: people put letterheads above.
const within = 20

// mostProblems are told at once.
const mostProblems = 1000

// table is what a file says, and what is wrong with it.
type table struct {
	register *movement.Register
	headings headings
	rows     []*row
	problems []Problem
}

// row is what a row says of an entry.
type row struct {
	grid.Place // of its day

	keeper string
	day    org.Date
	said   []register.Said
	cells  map[string]grid.Cell // by the field's code, dayColumn and keeperColumn
	wrong  bool

	noted bool
	id    int64 // of the unit in whose register it was noted
}

// wrong tells what is wrong with a cell. Of a cell with a personal name it is not told what it holds.
func (t *table) wrong(c grid.Cell, field string, what fault.Speaker) {
	value := c.Shown()
	if f := t.register.Field(field); f != nil && f.Type == movement.PersonField {
		value = ""
	}
	t.add(Problem{grid.ProblemAt(c.Place, value, what), field})
}

func (t *table) add(p Problem) {
	switch {
	case len(t.problems) < mostProblems:
		t.problems = append(t.problems, p)
	case len(t.problems) == mostProblems:
		t.problems = append(t.problems, Problem{Problem: grid.ProblemAt(grid.Place{}, "", fault.Say("there are more problems"))})
	}
}

// read reads every row by itself, of every sheet that is a table of entries. It fails only where nobody waits
// for it any more.
func (t *table) read(ctx context.Context, data []byte) error {
	t.headings = headingsOf(t.register)
	file, err := grid.Open(ctx, data, t.manner())
	if err != nil {
		return t.unreadable(ctx, err)
	}
	found := false
	for _, s := range file.Sheets {
		opened, err := t.sheet(ctx, s)
		if err != nil {
			return err
		}
		found = found || opened
	}
	if !found && len(t.problems) == 0 {
		t.add(Problem{Problem: grid.ProblemAt(grid.Place{Row: 1, Column: 1}, "",
			fault.Say("this is no table of entries of %s: one row names its columns, %s and the fields by their codes or names; fetch the template", t.register.Code, dayColumn))})
	}
	return nil
}

// manner is how such tables open.
func (t *table) manner() (m grid.Manner) {
	words := []string{dayColumn, dayWord.vi, dayWord.en, keeperColumn, keeperWord.vi, keeperWord.en, numberWord.vi, numberWord.en, "ngày", "date", "mã đơn vị", "unit"}
	for _, f := range t.register.Fields {
		words = append(words, f.Code, f.Name)
		if f.NameEn != "" {
			words = append(words, f.NameEn)
		}
	}
	m.Opens = words
	for _, word := range words {
		m.Tells = append(m.Tells, strings.ToLower(word))
	}
	return m
}

func (t *table) unreadable(ctx context.Context, err error) error {
	if wrong, ok := errors.AsType[*grid.ReadError](err); ok {
		t.add(Problem{Problem: wrong.Problem()})
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// layout is which column of a sheet is what, from 1.
type layout struct {
	places []place
	width  int // of text: how many cells the row of headings has
}

// sheet reads one sheet, and reports whether it is a table of entries.
func (t *table) sheet(ctx context.Context, s *grid.Sheet) (opened bool, err error) {
	var at *layout
	var loose []grid.Row // since the last entry
	from := len(t.rows)
	for cells, err := range s.Rows() {
		switch {
		case err != nil:
			return true, t.unreadable(ctx, err)
		case at == nil && cells.Row > within, len(t.problems) > mostProblems:
			return at != nil, nil
		case at == nil:
			if at = t.head(cells); at != nil && s.Hidden {
				t.wrong(cells.Cell(1), "", fault.Say("this sheet is hidden; show it, or delete it"))
				return true, nil
			}
		case at.again(t, cells):
		case at.width > 0 && len(cells.Cells) > at.width:
			t.wrong(cells.Cell(len(cells.Cells)), "", fault.Say("this line has %d columns under %d; put quotes around what holds a comma", cells.Width, at.width))
		case at.day(cells).Empty(), isTotal(at.day(cells).Shown()):
			cells.Cells = append([]grid.Cell{}, cells.Cells...)
			loose = append(loose, cells)
		default:
			t.settle(at, loose, true)
			loose = nil
			t.row(at, cells)
		}
	}
	if at == nil {
		return false, nil
	}
	t.settle(at, loose, false)
	t.checkMerged(s, at, t.rows[from:])
	return true, nil
}

// head reads which column is which, nil where the row does not name that of days and one of a field at least.
func (t *table) head(cells grid.Row) *layout {
	at := &layout{places: make([]place, len(cells.Cells)), width: cells.Width}
	seen, fields := map[place]bool{}, 0
	var problems []func()
	for i, c := range cells.Cells {
		if c.Empty() {
			continue
		}
		p, known := t.headings.of(c.Shown())
		switch {
		case !known:
			problems = append(problems, func() {
				t.wrong(c, "", fault.Say("%s has no field %.60q; write its code or its name, or clear this cell where the column is your own", t.register.Code, c.Shown()))
			})
		case p.code == "" && t.ambiguous(c.Shown()):
			problems = append(problems, func() {
				t.wrong(c, "", fault.Say("two fields of %s are called %.60q; write the code", t.register.Code, c.Shown()))
			})
		case p.code == "":
		case seen[p]:
			problems = append(problems, func() { t.wrong(c, p.code, fault.Say("the column %s stands already", c.Shown())) })
		default:
			at.places[i], seen[p] = p, true
		}
		if p.field != nil {
			fields++
		}
	}
	if !seen[place{code: dayColumn}] || fields == 0 {
		return nil
	}
	for _, tell := range problems {
		tell()
	}
	return at
}

// ambiguous reports whether fields share what a heading says.
func (t *table) ambiguous(heading string) bool {
	n := 0
	for _, f := range t.register.Fields {
		if key := org.Fold(heading); org.Fold(f.Name) == key || org.Fold(f.NameEn) == key {
			n++
		}
	}
	return n > 1
}

// day returns a row's cell that says the entry's day.
func (l *layout) day(cells grid.Row) grid.Cell {
	return cells.Cell(1 + slices.Index(l.places, place{code: dayColumn}))
}

// again reports whether a row names the columns once more, as a template does by their codes.
func (l *layout) again(t *table, cells grid.Row) bool {
	days := l.day(cells)
	p, known := t.headings.of(days.Shown())
	return known && !days.Empty() && p.field == nil && p.code == dayColumn
}

// settle tells of rows without a day. Totals are no entries, and below the last entry stand notes and
// signatures. A row that says what a field would take is refused, and so is one among those of entries.
func (t *table) settle(at *layout, loose []grid.Row, among bool) {
	for _, cells := range loose {
		if first := cells.Cells[firstSaid(cells)]; isTotal(first.Shown()) {
			continue
		}
		says, meant := false, false
		for i, p := range at.places {
			c := cells.Cell(i + 1)
			if p.code == "" || c.Empty() {
				continue
			}
			says = true
			if p.field == nil {
				continue
			}
			meant = meant || isMeant(c, p)
		}
		if says && (among || meant) {
			c := at.day(cells)
			t.wrong(c, dayColumn, fault.Say("the entry's day is missing; where this is a total or a note, delete the row"))
		}
	}
}

// isMeant reports whether a cell says what its field takes, which words that stand there by chance do not.
func isMeant(c grid.Cell, p place) bool {
	switch f := p.field; {
	case f.Type == movement.CountField, f.Type == movement.VNDField:
		return c.Counts()
	case f.Type == movement.DateField, p.part == day:
		text, _ := c.Day()
		_, is := register.ReadDay(text)
		return is
	case f.Type == movement.YesNoField:
		_, is := c.Yes()
		return is || c.IsOneOf(yesWord.vi, yesWord.en, noWord.vi, noWord.en)
	case f.Type == movement.ChoiceField:
		key := org.Fold(c.Shown())
		return slices.ContainsFunc(f.Choices, func(o *movement.Choice) bool {
			return key == org.Fold(o.Code) || key == org.Fold(o.Name) || key == org.Fold(o.NameEn)
		})
	default:
		return false
	}
}

func firstSaid(cells grid.Row) int {
	for i, c := range cells.Cells {
		if !c.Empty() {
			return i
		}
	}
	return 0
}

func isTotal(text string) bool {
	text = strings.ToLower(text)
	for _, word := range []string{"cộng", "tổng", "trong đó", "total", "sum", "of it"} {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
}

// checkMerged refuses cells that are merged where each is read by itself.
func (t *table) checkMerged(s *grid.Sheet, at *layout, rows []*row) {
	for _, m := range s.Merged {
		for _, r := range rows {
			if r.Row < m.Row || r.Row > m.LastRow {
				continue
			}
			for i := m.Column; i <= min(m.LastColumn, len(at.places)); i++ {
				if at.places[i-1].code != "" {
					t.add(Problem{Problem: grid.ProblemAt(grid.Place{Sheet: s.Name, Row: m.Row, Column: m.Column}, "", fault.Say("cells are merged here; unmerge them, and write each by itself"))})
					return
				}
			}
		}
	}
}

// row reads one entry.
func (t *table) row(at *layout, cells grid.Row) {
	r := &row{cells: map[string]grid.Cell{}}
	said := map[string]*register.Said{}
	for i, p := range at.places {
		c := cells.Cell(i + 1)
		if p.code == "" {
			continue
		}
		if p.part <= number {
			r.cells[p.code] = c
		}
		if p.field != nil && said[p.code] == nil {
			r.said = append(r.said, register.Said{Field: p.code})
			said[p.code] = &register.Said{Field: p.code}
		}
		var wrong *grid.ReadError
		switch {
		case p.field != nil:
			wrong = t.cell(c, p, said[p.code])
		case p.code == keeperColumn:
			r.keeper, wrong = codeIn(c)
		default:
			r.Place = c.Place
			var text string
			if text, wrong = c.Day(); wrong == nil {
				if day, ok := register.ReadDay(text); ok {
					r.day = day
				} else {
					r.wrong = true
					t.wrong(c, dayColumn, fault.Say("%q is not a day; write it like 10/11/2024 or 2024-11-10", text))
				}
			}
		}
		if wrong != nil {
			r.wrong = true
			t.unread(wrong, p.code)
		}
	}
	for i := range r.said {
		r.said[i] = *said[r.said[i].Field]
	}
	t.rows = append(t.rows, r)
}

// unread tells of a cell that cannot be read.
func (t *table) unread(wrong *grid.ReadError, field string) {
	p := Problem{wrong.Problem(), field}
	if f := t.register.Field(field); f != nil && f.Type == movement.PersonField {
		p.Value = ""
	}
	t.add(p)
}

// codeIn reads a code, beside which it may say what it is the code of.
func codeIn(c grid.Cell) (string, *grid.ReadError) {
	text, wrong := c.Code()
	if fields := strings.Fields(text); len(fields) > 0 {
		text = fields[0]
	}
	return text, wrong
}

// cell reads what a cell would have a field say, as register reads it.
func (t *table) cell(c grid.Cell, p place, said *register.Said) (wrong *grid.ReadError) {
	text := ""
	switch p.field.Type {
	case movement.CountField, movement.VNDField:
		var n int64
		var given bool
		if n, given, wrong = c.Whole(measures[p.field.Type]...); given && wrong == nil {
			text = strconv.FormatInt(n, 10)
		}
	case movement.DateField:
		text, wrong = dayIs(c)
	case movement.UnitField:
		text, wrong = codeIn(c)
	case movement.YesNoField:
		if yes, known := c.Yes(); known {
			text = strconv.FormatBool(yes)
			break
		}
		text, wrong = c.Text()
	case movement.DocumentField:
		if p.part == day {
			text, wrong = dayIs(c)
			break
		}
		text, wrong = wordsIn(c)
	default:
		text, wrong = wordsIn(c)
	}
	switch p.part {
	case day:
		said.Date = text
	case issuer:
		said.Issuer = text
	default:
		said.Value = text
	}
	return wrong
}

// dayIs reads a day as 2024-10-10, or else what the cell says.
func dayIs(c grid.Cell) (string, *grid.ReadError) {
	text, wrong := c.Day()
	if day, ok := register.ReadDay(text); ok {
		return string(day), wrong
	}
	return text, wrong
}

// wordsIn reads words, without the apostrophe by which spreadsheets are kept from taking them for a formula.
func wordsIn(c grid.Cell) (string, *grid.ReadError) {
	text, wrong := c.Text()
	if bare, quoted := strings.CutPrefix(text, "'"); quoted && grid.Harmless(bare) == text {
		text = bare
	}
	return text, wrong
}

// measures are the words that people write beside a number.
var measures = map[movement.FieldType][]string{
	movement.VNDField:   {"đồng", "vnđ", "vnd", "đ", "₫"},
	movement.CountField: {"người", "hội viên", "hộ", "con", "cái", "lượt"},
}
