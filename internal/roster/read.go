package roster

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/org"
)

// column is what a column of the table says.
type column int

const (
	accountColumn column = iota
	fullNameColumn
	telephoneColumn
	emailColumn
	languageColumn
	roleColumn
	unitColumn
	fromColumn
	columns
)

// headings are how columns may be headed; the first of each in Vietnamese and in English is told
// where it is missing.
var headings = [columns][]string{
	accountColumn:   {"tài khoản", "account", "tên tài khoản", "tên đăng nhập", "account name", "username"},
	fullNameColumn:  {"họ và tên", "full name", "họ tên", "họ tên đầy đủ", "name"},
	telephoneColumn: {"điện thoại", "telephone", "số điện thoại", "sđt", "phone"},
	emailColumn:     {"email", "e-mail", "thư điện tử"},
	languageColumn:  {"ngôn ngữ", "language"},
	roleColumn:      {"vai trò", "role", "chức vụ"},
	unitColumn:      {"mã đơn vị", "unit", "đơn vị", "unit code"},
	fromColumn:      {"từ ngày", "from"},
}

// columnOf tells columns by their headings, folded.
var columnOf = func() map[string]column {
	of := map[string]column{}
	for c, words := range headings {
		for _, word := range words {
			of[org.Fold(word)] = column(c)
		}
	}
	return of
}()

// manner is how such tables open.
var manner = func() grid.Manner {
	var m grid.Manner
	for _, words := range headings {
		m.Opens = append(m.Opens, words...)
	}
	m.Tells = m.Opens
	return m
}()

// within is down to which row a sheet may begin: people put letterheads above.
const within = 20

// mostProblems are told at once.
const mostProblems = 1000

// table is what a file says, and what is wrong with it.
type table struct {
	guard    *access.Guard
	today    org.Date
	people   []*person
	byName   map[string]*person // by the account's name in lower case
	problems []grid.Problem
}

// person is what the rows of one account say.
type person struct {
	access.Person

	name  string
	cells [columns]grid.Cell // of the first row
	roles []*role
	told  bool // that something is wrong with it
}

// role is what one row says of a role.
type role struct {
	role, unit string
	from       org.Date // empty: today
	cells      [columns]grid.Cell
}

// wrong tells what is wrong with a cell, the first of what is.
func (t *table) wrong(c grid.Cell, what fault.Speaker) {
	if slices.ContainsFunc(t.problems, func(p grid.Problem) bool {
		return c.Column > 0 && p.Sheet == c.Sheet && p.Row == c.Row && p.Column == c.Column
	}) {
		return
	}
	t.add(grid.ProblemAt(c.Place, c.Shown(), what))
}

func (t *table) add(p grid.Problem) {
	switch {
	case len(t.problems) < mostProblems:
		t.problems = append(t.problems, p)
	case len(t.problems) == mostProblems:
		t.problems = append(t.problems, grid.ProblemAt(grid.Place{}, "", fault.Say("there are more problems")))
	}
}

// read reads every row by itself, of every sheet that is one of people. It fails only where nobody
// waits for it any more.
func (t *table) read(ctx context.Context, data []byte) error {
	file, err := grid.Open(ctx, data, manner)
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
		t.add(grid.ProblemAt(grid.Place{Row: 1, Column: 1}, "",
			fault.Say("this is no table of people: its first row names the columns, account, full name, telephone, email, role, unit, from")))
	}
	return nil
}

func (t *table) unreadable(ctx context.Context, err error) error {
	if wrong, ok := errors.AsType[*grid.ReadError](err); ok {
		t.add(wrong.Problem())
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// sheet reads one sheet, and reports whether it is one of people.
func (t *table) sheet(ctx context.Context, s *grid.Sheet) (opened bool, err error) {
	var at *[columns]int
	width := 0
	for row, err := range s.Rows() {
		switch {
		case err != nil:
			return true, t.unreadable(ctx, err)
		case at == nil && row.Row > within, len(t.problems) > mostProblems:
			return at != nil, nil
		case at == nil:
			if at, width = t.head(row), row.Width; at != nil && s.Hidden {
				t.wrong(row.Cell(1), fault.Say("this sheet is hidden; show it, or delete it"))
				return true, nil
			}
		case width > 0 && len(row.Cells) > width:
			t.wrong(row.Cell(len(row.Cells)), fault.Say("this line has %d columns under %d; put quotes around what holds a comma", row.Width, width))
		default:
			t.row(at, row)
		}
	}
	if at != nil && len(s.Merged) > 0 {
		m := s.Merged[0]
		t.add(grid.ProblemAt(grid.Place{Sheet: s.Name, Row: m.Row, Column: m.Column}, "", fault.Say("cells are merged here; unmerge them, and write each by itself")))
	}
	return at != nil, nil
}

// head reads which column is which, nil where the row does not name that of accounts.
func (t *table) head(row grid.Row) *[columns]int {
	at := &[columns]int{}
	for _, c := range row.Cells {
		name, known := columnOf[org.Fold(c.Shown())]
		switch {
		case !known:
		case at[name] > 0:
			t.wrong(c, fault.Say("the column %s stands already", c.Shown()))
		default:
			at[name] = c.Column
		}
	}
	if at[accountColumn] == 0 {
		return nil
	}
	return at
}

// row reads one row: a person, or another role of one.
func (t *table) row(at *[columns]int, row grid.Row) {
	var cells [columns]grid.Cell
	var said [columns]string
	empty := true
	before := len(t.problems)
	for c := range columns {
		if at[c] == 0 {
			cells[c] = grid.Cell{Place: row.Place} // a problem is told of the row
			continue
		}
		cells[c] = row.Cell(at[c])
		read := grid.Cell.Text
		switch c {
		case accountColumn, unitColumn, telephoneColumn:
			read = grid.Cell.Code
		case fromColumn:
			read = grid.Cell.Day
		}
		value, wrong := read(cells[c])
		if wrong != nil {
			t.add(wrong.Problem())
		}
		said[c] = strings.TrimSpace(value)
		empty = empty && cells[c].Empty()
	}
	if empty {
		return
	}
	p := t.person(cells, said)
	r := &role{unit: said[unitColumn], cells: cells}
	if said[roleColumn] != "" {
		known := false
		if r.role, known = t.guard.RoleNamed(said[roleColumn]); !known {
			t.wrong(cells[roleColumn], fault.Say("this is no role; write one such as %s, or %s", access.RoleLabel("commune_leader"), "commune_leader"))
		}
		if r.unit == "" {
			t.wrong(cells[unitColumn], fault.Say("write the code of the unit at which the role is held"))
		}
	}
	day, err := dayOf(said[fromColumn])
	if err != nil {
		t.wrong(cells[fromColumn], err)
	}
	r.from = day
	for _, other := range p.roles {
		if len(t.problems) == before && other.role == r.role && other.unit == r.unit {
			t.wrong(cells[accountColumn], fault.Say("%s stands in %s already; a further row gives a further role, or one at a further unit", p.name, other.cells[accountColumn].Cell()))
		}
	}
	p.roles = append(p.roles, r)
}

// person returns whose row it is: the one of an earlier row, where there is one. What is wrong with it
// is told, and the rest of the row is read all the same: whoever mends the table hears of all at once.
func (t *table) person(cells [columns]grid.Cell, said [columns]string) *person {
	before := len(t.problems)
	p := &person{name: said[accountColumn], cells: cells}
	if err := access.CheckName(p.name); err != nil {
		t.wrong(cells[accountColumn], speaker(err))
	}
	for _, part := range []struct {
		column column
		field  func(*access.Person) *string
	}{
		{fullNameColumn, func(p *access.Person) *string { return &p.FullName }},
		{telephoneColumn, func(p *access.Person) *string { return &p.Telephone }},
		{emailColumn, func(p *access.Person) *string { return &p.Email }},
	} {
		var alone access.Person // so that each cell is told by itself
		*part.field(&alone) = said[part.column]
		kept, err := alone.Kept()
		if err != nil {
			t.wrong(cells[part.column], speaker(err))
		}
		*part.field(&p.Person) = *part.field(&kept)
	}
	language, known := languages[org.Fold(said[languageColumn])]
	if !known {
		t.wrong(cells[languageColumn], fault.Say("%.20q is no language; write vi or en", said[languageColumn]))
	}
	p.Language = language
	p.told = len(t.problems) > before
	first := t.byName[strings.ToLower(p.name)]
	if first == nil {
		t.byName[strings.ToLower(p.name)] = p
		t.people = append(t.people, p)
		return p
	}
	if p.told || first.told {
		return first // what each says is not known well enough to be held against the other
	}
	for _, part := range []struct {
		column    column
		is, first string
	}{
		{accountColumn, p.name, first.name}, {fullNameColumn, p.FullName, first.FullName}, {telephoneColumn, p.Telephone, first.Telephone},
		{emailColumn, p.Email, first.Email}, {languageColumn, string(p.Language), string(first.Language)},
	} {
		if part.is != "" && part.is != part.first {
			t.wrong(cells[part.column], fault.Say("%s stands in %s already and is another there; write the same, or another account", first.name, first.cells[accountColumn].Cell()))
		}
	}
	return first
}

// languages are how the languages may be written, folded.
var languages = map[string]fault.Language{
	"": "", "vi": fault.Vietnamese, "tiengviet": fault.Vietnamese, "vietnamese": fault.Vietnamese,
	"en": fault.English, "tienganh": fault.English, "english": fault.English,
}

var dayForm = regexp.MustCompile(`^[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}$`)

// dayOf reads a day as people write it, 10/11/2024, or as programs do.
func dayOf(text string) (org.Date, *fault.Phrase) {
	if text == "" {
		return "", nil
	}
	if dayForm.MatchString(text) {
		if day, err := time.Parse("2/1/2006", strings.NewReplacer(".", "/", "-", "/").Replace(text)); err == nil {
			text = day.Format(time.DateOnly)
		}
	}
	day, err := org.ParseDate(text)
	if err != nil {
		said := fault.Say("%q is not a day; write it like 10/11/2024 or 2024-11-10", text)
		return "", &said
	}
	return day, nil
}

// speaker returns what an error says to people.
func speaker(err error) fault.Speaker {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f
	}
	return fault.Say("this cannot be taken in")
}
