package book

import (
	"strconv"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// text returns what an entry says of a field, as it is read; empty where nothing.
func (b *Book) text(l fault.Language, line *Line, f *movement.Field) string {
	if f.Type == movement.PersonField {
		if line.Names == nil {
			return withheldWord.in(l)
		}
		return line.Names[f.Code]
	}
	switch value := line.Values[f.Code].(type) {
	case int64:
		return b.numbered(l, f, value)
	case bool:
		if value {
			return yesWord.in(l)
		}
		return noWord.in(l)
	case register.Document:
		return documentIn(l, value)
	case string:
		return worded(l, f, value)
	}
	return ""
}

// numbered writes what is kept as a number: one that counts, or the id of a unit or an entry.
func (b *Book) numbered(l fault.Language, f *movement.Field, n int64) string {
	switch f.Type {
	case movement.UnitField:
		if u := b.units[n]; u != nil {
			return title(u)
		}
		return withheldWord.in(l)
	case movement.EntryField:
		if e := b.named[n]; e != nil {
			return entryIn(l, e)
		}
		return withheldWord.in(l)
	default:
		return numberIn(l, n)
	}
}

// worded writes what is kept as text.
func worded(l fault.Language, f *movement.Field, text string) string {
	switch f.Type {
	case movement.DateField:
		return dayIn(l, org.Date(text))
	case movement.ChoiceField:
		return choiceIn(l, f, text)
	default:
		return text
	}
}

// sums reports whether a column is added up: money, and what is counted from it.
func (b *Book) sums(f *movement.Field) bool {
	if f.Type == movement.VNDField {
		return true
	}
	for _, c := range b.Register.Counts {
		if c.Sum == f.Code {
			return true
		}
	}
	return false
}

// sum adds a column up, over the entries that are not void: all, or the confirmed ones.
func (b *Book) sum(f *movement.Field, confirmed bool) (sum int64) {
	for _, line := range b.Lines {
		if n, said := line.Values[f.Code].(int64); said && !line.Void() && (!confirmed || line.State == register.Confirmed) {
			sum += n
		}
	}
	return sum
}

// idAnd writes an id, and beside it what it is the id of, so that it can be read back.
func idAnd(id int64, what string) string { return strconv.FormatInt(id, 10) + " · " + what }
