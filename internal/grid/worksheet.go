package grid

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// errDamaged is a part of a workbook that is not what it should be.
var errDamaged = errors.New("damaged")

// readSheet gives the rows of a sheet, as they stand in the file, and then knows what is merged.
func (b *book) readSheet(s *Sheet, part string, yield func(Row, error) bool) {
	file := b.parts[strings.ToLower(part)]
	if file == nil {
		yield(Row{}, s.damaged(0))
		return
	}
	body, err := file.Open()
	if err != nil {
		yield(Row{}, s.damaged(0))
		return
	}
	defer func() { _ = body.Close() }()
	w := worksheet{book: b, sheet: s, decoder: newDecoder(body)}
	s.Merged = nil
	for {
		row, err := w.next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			var wrong *ReadError
			if !errors.As(err, &wrong) {
				wrong = s.damaged(w.row)
			}
			yield(Row{}, wrong)
			return
		case !yield(row, nil):
			return
		}
	}
}

// damaged refuses a sheet that cannot be read behind a row.
func (s *Sheet) damaged(row int) *ReadError {
	wrong := damaged()
	wrong.Sheet, wrong.Row = s.Name, row
	return wrong
}

// worksheet is a sheet that is being read: where in it the reader stands.
type worksheet struct {
	book    *book
	sheet   *Sheet
	decoder *xml.Decoder
	row     int // the last
	inside  bool
	ended   bool // all rows have been read
}

// next returns the next row that says something, and io.EOF behind the last, once the sheet has
// been read to its very end.
func (w *worksheet) next() (Row, error) {
	for {
		token, err := w.decoder.Token()
		if errors.Is(err, io.EOF) && !w.ended {
			return Row{}, errDamaged
		}
		if err != nil {
			return Row{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "sheetData":
				w.inside = true
			case t.Name.Local == "row" && w.inside:
				row, err := w.readRow(t)
				if err != nil {
					return row, err
				}
				if len(row.Cells) == 0 {
					continue
				}
				return row, nil
			case t.Name.Local == "mergeCell" && w.ended:
				if err := w.merge(attribute(t, "ref")); err != nil {
					return Row{}, err
				}
			}
		case xml.EndElement:
			if t.Name.Local == "sheetData" {
				w.inside, w.ended = false, true
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
	if !ok || !ok2 || len(w.sheet.Merged) >= mostMerged {
		return errDamaged
	}
	w.sheet.Merged = append(w.sheet.Merged, Range{row, column, lastRow, lastColumn})
	return nil
}

// readRow reads a row whose element has begun. Some programs do not number rows or cells: then
// each follows the one before.
func (w *worksheet) readRow(e xml.StartElement) (Row, error) {
	at := w.row + 1
	if text := attribute(e, "r"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < at {
			return Row{}, errDamaged
		}
		at = n
	}
	w.row = at
	r := Row{Place: Place{Sheet: w.sheet.Name, Row: at}}
	column := 0
	for {
		token, err := w.decoder.Token()
		if err != nil {
			return r, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return r, nil
		case xml.StartElement:
			if t.Name.Local != "c" {
				if err := w.decoder.Skip(); err != nil {
					return r, err
				}
				continue
			}
			next := column + 1
			if text := attribute(t, "r"); text != "" {
				var ok bool
				if next, _, ok = coordinates(text); !ok || next <= column {
					return r, errDamaged
				}
			}
			column = next
			c, err := w.readCell(Place{w.sheet.Name, at, column}, t)
			if err != nil {
				return r, err
			}
			if c.Empty() {
				continue
			}
			if wrong := c.beyond(); wrong != nil {
				return r, wrong
			}
			r.fill(c)
		}
	}
}

var coordinatesForm = regexp.MustCompile(`^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$`)

// coordinates reads a place as spreadsheets write it: C7.
func coordinates(s string) (column, row int, ok bool) {
	m := coordinatesForm.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	for _, letter := range strings.ToUpper(m[1]) {
		column = column*26 + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(m[2])
	return column, row, err == nil && row > 0
}

// readCell reads a cell whose element has begun.
func (w *worksheet) readCell(at Place, e xml.StartElement) (Cell, error) {
	var value, formula, inline string
	computed, valued := false, false
	for {
		token, err := w.decoder.Token()
		if err != nil {
			return Cell{}, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			if of := attribute(e, "t"); computed && (w.book.unworked || of != "str" && value == "" || !valued) {
				return Cell{Place: at, kind: unworked, text: "=" + formula}, nil
			}
			return w.cell(at, e, value, inline)
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				value, err = w.characters()
				valued = true
			case "is":
				inline, err = richText(w.decoder)
			case "f":
				formula, err = w.characters()
				computed = true
			default:
				err = w.decoder.Skip()
			}
			if err != nil {
				return Cell{}, err
			}
		}
	}
}

// characters returns what stands in an element that has begun, up to its end.
func (w *worksheet) characters() (string, error) {
	var s string
	for {
		token, err := w.decoder.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			s += string(t)
		case xml.StartElement:
			return "", errDamaged
		case xml.EndElement:
			return s, nil
		}
	}
}

// cell returns what a cell of some type, style and value is.
func (w *worksheet) cell(at Place, e xml.StartElement, value, inline string) (Cell, error) {
	switch attribute(e, "t") {
	case "inlineStr":
		return textCell(at, inline), nil
	case "str":
		return textCell(at, unescaped(value)), nil
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
		return w.numberCell(at, attribute(e, "s"), strings.TrimSpace(value))
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
	if !valueForm.MatchString(value) {
		return Cell{}, errDamaged
	}
	c := Cell{Place: at, kind: number, text: value, percent: shown == asPercent}
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
