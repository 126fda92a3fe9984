package grid

import (
	"errors"
	"io"
	"math"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// errDamaged is a part of a workbook that is not what it should be.
var errDamaged = errors.New("damaged")

// readSheet gives the rows of a sheet, as they stand in the file, and then knows what is merged.
func (b *book) readSheet(s *Sheet, part string, yield func(Row, error) bool) {
	x, file, err := b.open(part)
	if err != nil {
		yield(Row{}, s.placed(err, 0))
		return
	}
	defer func() { _ = file.Close() }()
	w := worksheet{book: b, sheet: s, markup: x}
	s.Merged = nil
	for {
		row, err := w.next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			yield(Row{}, s.placed(err, w.row))
			return
		case !yield(row, nil):
			return
		}
	}
}

// placed says behind which row of a sheet it cannot be read any more.
func (s *Sheet) placed(err error, row int) error {
	wrong, refused := errors.AsType[*ReadError](err)
	switch {
	case !refused && isRefusal(err):
		return err
	case !refused:
		wrong = damaged()
	}
	if wrong.Row == 0 {
		told := *wrong
		told.Sheet, told.Row = s.Name, row
		return &told
	}
	return wrong
}

// worksheet is a sheet that is being read: where in it the reader stands.
type worksheet struct {
	book   *book
	sheet  *Sheet
	markup *markup
	row    int    // the last
	cells  []Cell // of the last row; their place is that of the next
	inside bool
	ended  bool   // all rows have been read
	value  []byte // of the cell that is being read; kept for the next
}

// next returns the next row that says something, and io.EOF behind the last, once the sheet has
// been read to its very end.
func (w *worksheet) next() (Row, error) {
	x := w.markup
	for {
		t, err := x.next()
		switch {
		case err != nil:
			return Row{}, err
		case t == ended && !w.ended:
			return Row{}, errDamaged
		case t == ended:
			return Row{}, io.EOF
		case t == closes && x.is("sheetData"):
			w.inside, w.ended = false, true
		case t != opens:
		case x.is("sheetData"):
			w.inside = true
		case x.is("row") && w.inside:
			row, err := w.readRow()
			if err != nil || len(row.Cells) > 0 {
				return row, err
			}
		case x.is("mergeCell") && w.ended:
			e, err := x.attributes()
			if err == nil {
				err = w.merge(e["ref"])
			}
			if err != nil {
				return Row{}, err
			}
		}
	}
}

// merge keeps a merged range.
func (w *worksheet) merge(ref string) error {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from
	}
	column, row, ok := coordinates(from)
	lastColumn, lastRow, ok2 := coordinates(to)
	switch {
	case !ok || !ok2:
		return errDamaged
	case len(w.sheet.Merged) == mostMerged:
		return errMerged
	}
	w.sheet.Merged = append(w.sheet.Merged, Range{row, column, lastRow, lastColumn})
	return nil
}

// readRow reads a row whose element has begun. Some programs do not number rows or cells: then
// each follows the one before.
func (w *worksheet) readRow() (Row, error) {
	x, at := w.markup, w.row+1
	for {
		name, value, ok, err := x.attribute()
		if err != nil {
			return Row{}, err
		}
		if !ok {
			break
		}
		if name == "r" && len(value) > 0 {
			n, err := strconv.Atoi(string(value))
			if err != nil || n < at {
				return Row{}, errDamaged
			}
			at = n
		}
	}
	w.row = at
	r := Row{Place: Place{Sheet: w.sheet.Name, Row: at}, Cells: w.cells[:0]}
	column := 0
	for {
		t, err := x.next()
		switch {
		case err != nil:
			return r, err
		case t == ended:
			return r, errDamaged
		case t == closes:
			w.cells = r.Cells
			return r, nil
		case t == characters:
			continue
		case !x.is("c"):
			if err := x.skip(); err != nil {
				return r, err
			}
			continue
		}
		c, err := w.readCell(Place{w.sheet.Name, at, column + 1})
		if err != nil {
			return r, err
		}
		column = c.Column
		if c.Empty() {
			continue
		}
		if wrong := c.beyond(); wrong != nil {
			return r, wrong
		}
		if w.book.meter.cells++; w.book.meter.cells > mostCells {
			return r, c.problem(tooManyCells)
		}
		r.fill(c)
	}
}

// coordinates reads a place as spreadsheets write it: C7.
func coordinates[text string | []byte](s text) (column, row int, ok bool) {
	i := 0
	if i < len(s) && s[i] == '$' {
		i++
	}
	first := i
	for ; i < len(s) && i < first+3; i++ {
		letter := s[i] &^ 0x20
		if letter < 'A' || letter > 'Z' {
			break
		}
		column = column*26 + int(letter-'A') + 1
	}
	if i < len(s) && s[i] == '$' {
		i++
	}
	digits := i
	for ; i < len(s) && i < digits+7 && s[i] >= '0' && s[i] <= '9'; i++ {
		row = row*10 + int(s[i]-'0')
	}
	return column, row, i == len(s) && column > 0 && row > 0
}

// told is what the attributes of a cell say of it.
type told struct {
	kind, style string
}

// kinds are the types of cells.
var kinds = []string{"s", "n", "str", "inlineStr", "b", "e", "d"}

// readCell reads a cell whose element has begun. It follows the one before where it does not
// say its place.
func (w *worksheet) readCell(at Place) (Cell, error) {
	var as told
	for {
		name, value, ok, err := w.markup.attribute()
		if err != nil {
			return Cell{}, err
		}
		if !ok {
			break
		}
		switch {
		case name == "r" && len(value) > 0:
			column, _, ok := coordinates(value)
			if !ok || column < at.Column {
				return Cell{}, errDamaged
			}
			at.Column = column
		case name == "s":
			as.style = string(value)
		case name == "t" && len(value) > 0:
			i := slices.IndexFunc(kinds, func(k string) bool { return k == string(value) })
			if i < 0 {
				return Cell{}, errDamaged
			}
			as.kind = kinds[i]
		}
	}
	c, err := w.content(at, as)
	if wrong, refused := errors.AsType[*ReadError](err); refused && wrong.Row == 0 {
		placed := *wrong
		placed.Place = at
		return c, &placed
	}
	return c, err
}

// content reads what stands in a cell.
func (w *worksheet) content(at Place, as told) (Cell, error) {
	x := w.markup
	var formula string
	computed, valued := false, false
	w.value = w.value[:0]
	for {
		t, err := x.next()
		switch {
		case err != nil:
			return Cell{}, err
		case t == ended:
			return Cell{}, errDamaged
		case t == closes:
			if computed && (w.book.unworked || as.kind != "str" && len(w.value) == 0 || !valued) {
				return Cell{Place: at, kind: unworked, text: "=" + formula}, nil
			}
			value, err := said(w.value)
			if err != nil {
				return Cell{}, err
			}
			return w.cell(at, as, value)
		case t == characters:
			continue
		case x.is("v"):
			if valued = true; as.kind == "inlineStr" {
				err = x.skip()
			} else {
				w.value, err = x.characters(w.value[:0])
			}
		case x.is("is") && as.kind == "inlineStr":
			w.value, err = x.richText(w.value[:0])
		case x.is("f"):
			computed = true
			var text []byte
			if text, err = x.characters(nil); err == nil {
				formula, err = said(text)
			}
		default:
			err = x.skip()
		}
		if err != nil {
			return Cell{}, err
		}
	}
}

// cell returns what a cell of some type, style and value is.
func (w *worksheet) cell(at Place, as told, value string) (Cell, error) {
	switch as.kind {
	case "inlineStr", "str":
		return textCell(at, clean(unescaped(value))), nil
	case "s":
		if value == "" {
			return Cell{Place: at}, nil
		}
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 || n >= len(w.book.strings) {
			return Cell{}, errDamaged
		}
		return textCell(at, w.book.strings[n]), nil
	case "b":
		switch value {
		case "1", "true":
			return Cell{Place: at, kind: boolean, text: "TRUE"}, nil
		case "0", "false":
			return Cell{Place: at, kind: boolean, text: "FALSE"}, nil
		case "":
			return Cell{Place: at}, nil
		}
		return Cell{}, errDamaged
	case "e":
		return Cell{Place: at, kind: broken, text: value}, nil
	case "d":
		if value == "" {
			return Cell{Place: at}, nil
		}
		return Cell{Place: at, kind: day, text: strings.TrimSuffix(strings.TrimSuffix(value, "Z"), "T00:00:00")}, nil
	case "", "n":
		return w.numberCell(at, as.style, strings.TrimSpace(value))
	}
	return Cell{}, errDamaged
}

var valueForm = regexp.MustCompile(`^[+-]?([0-9]{1,400}(\.[0-9]{0,400})?|\.[0-9]{1,400})([eE][+-]?[0-9]{1,3})?$`)

// numberCell returns what a number in a cell of a style is.
func (w *worksheet) numberCell(at Place, style, value string) (Cell, error) {
	if value == "" {
		return Cell{Place: at}, nil
	}
	shown := asNumber
	if style != "" && len(w.book.formats) > 0 {
		n, err := strconv.Atoi(style)
		if err != nil || n < 0 || n >= len(w.book.formats) {
			return Cell{}, errDamaged
		}
		shown = w.book.formats[n]
	}
	c := Cell{Place: at, kind: number, text: value, percent: shown == asPercent}
	if n, ok := fewDigits(value); ok && shown != asDay {
		c.whole, c.few = n, true
		if value[0] == '0' || value[0] == '+' || value[0] == '-' {
			c.text = strconv.FormatInt(n, 10)
		}
		return c, nil
	}
	if !valueForm.MatchString(value) {
		return Cell{}, errDamaged
	}
	f, _ := strconv.ParseFloat(value, 64) // of what is more than a float holds, infinity
	if shown == asDay {
		c.kind = day
		if f >= 0 && f < 2958466 {
			c.text = dayOf(f, w.book.since)
		}
		return c, nil
	}
	if math.Abs(f) >= 1e30 {
		return c, nil
	}
	n, ok := new(big.Rat).SetString(value)
	if !ok {
		return Cell{}, errDamaged
	}
	c.number = n
	if n.IsInt() {
		c.text = n.Num().String()
	} else {
		c.text = strconv.FormatFloat(f, 'f', -1, 64)
	}
	return c, nil
}

// fewDigits reads a whole number as nearly all are: of so few digits that any program holds it.
func fewDigits(s string) (n int64, ok bool) {
	digits := strings.TrimPrefix(strings.TrimPrefix(s, "-"), "+")
	if len(digits) == 0 || len(digits) > 15 || len(s)-len(digits) > 1 {
		return 0, false
	}
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

// dayOf writes the number of a day, with a time where there is one.
func dayOf(f float64, since int) string {
	whole, part := math.Modf(f)
	if since == 0 && whole < 60 { // the calendar of 1900 holds a 29th of February
		whole++
	}
	at := time.Date(1899, 12, 30, 0, 0, int(math.Round(part*86400)), 0, time.UTC).AddDate(0, 0, int(whole)+since)
	if at.Hour() == 0 && at.Minute() == 0 && at.Second() == 0 {
		return at.Format(time.DateOnly)
	}
	return at.Format(time.DateTime)
}
