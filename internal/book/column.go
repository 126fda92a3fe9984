package book

import (
	"fmt"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// part is what a column of a workbook holds of what it is of.
type part int

const (
	whole  part = iota
	number      // of a document
	day
	issuer
)

// The codes of the columns beside the fields. A field of such a code goes before them.
const (
	dayColumn    = "day"
	keeperColumn = "keeper"
)

// column is one column of a workbook: of a field, or of what every entry has.
type column struct {
	code  string // for programs: where it is read back; empty: it is not
	field *movement.Field
	part  part
	head  said
	width float64
	value func(b *Book, l fault.Language, line *Line) any // nil: of the field
}

// columns are those of a workbook, in the register's order; filled tells whether it holds entries or is to be
// filled in.
func columns(r *movement.Register, below, filled bool) []*column {
	var all []*column
	if filled {
		all = append(all, &column{head: numberWord, width: 6})
	}
	if below {
		all = append(all, &column{code: keeperColumn, head: keeperWord, width: 14, value: keeper})
	}
	if below && filled {
		all = append(all, &column{head: titleWord, width: 28, value: keeperTitle})
	}
	all = append(all, &column{code: dayColumn, head: dayWord, width: 12, value: func(_ *Book, _ fault.Language, line *Line) any { return line.Day }})
	for _, f := range r.Fields {
		if f.Type != movement.DocumentField {
			all = append(all, &column{code: f.Code, field: f, head: said{f.Name, nameOf(fault.English, f.Name, f.NameEn)}, width: widths[f.Type]})
			continue
		}
		for i, p := range []part{number, day, issuer} {
			head := said{fmt.Sprintf(documentWords[i].vi, f.Name), fmt.Sprintf(documentWords[i].en, nameOf(fault.English, f.Name, f.NameEn))}
			all = append(all, &column{code: f.Code + documentCodes[i], field: f, part: p, head: head, width: documentWidths[i]})
		}
	}
	if filled {
		all = append(all, &column{head: stateWord, width: 14, value: func(_ *Book, l fault.Language, line *Line) any { return stateWords[line.State].in(l) }})
	}
	return all
}

// documentCodes are added to a field's code by its columns.
var documentCodes = [3]string{"", ".date", ".issuer"}

var documentWidths = [3]float64{16, 12, 24}

// widths of columns, in characters.
var widths = map[movement.FieldType]float64{
	movement.TextField: 32, movement.CountField: 11, movement.VNDField: 16, movement.DateField: 12, movement.ChoiceField: 20,
	movement.YesNoField: 9, movement.UnitField: 28, movement.PersonField: 24, movement.URLField: 30, movement.EntryField: 28,
}

func keeper(b *Book, _ fault.Language, line *Line) any {
	if u := b.units[line.UnitID]; u != nil {
		return u.Code
	}
	return ""
}

func keeperTitle(b *Book, _ fault.Language, line *Line) any {
	if u := b.units[line.UnitID]; u != nil {
		return u.Title()
	}
	return ""
}

// of returns what an entry says in the column: an int64, an org.Date or text. Units and entries stand with
// what they are read back by before what they are called.
func (c *column) of(b *Book, l fault.Language, line *Line) any {
	if c.value != nil {
		return c.value(b, l, line)
	}
	if c.field.Type == movement.PersonField {
		return b.text(l, line, c.field)
	}
	switch value := line.Values[c.field.Code].(type) {
	case nil:
		return ""
	case register.Document:
		return map[part]any{number: value.Number, day: value.Date, issuer: value.Issuer}[c.part]
	case int64:
		switch c.field.Type {
		case movement.UnitField:
			if u := b.units[value]; u != nil {
				return u.Code + " · " + u.Title()
			}
		case movement.EntryField:
			if e := b.named[value]; e != nil {
				return idAnd(value, entryIn(l, e))
			}
		default:
			return value
		}
	case string:
		if c.field.Type == movement.DateField {
			return org.Date(value)
		}
	}
	return b.text(l, line, c.field)
}
