package register

import (
	"strconv"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Value is what one field of an entry says.
type Value struct {
	Field    *movement.Field
	Said     any  // as Values have it, or a name; nil where it is withheld
	Withheld bool // it is a name, whether one was given or not, and whoever asks may not read it
}

// Told returns what an entry says, in its register's order; names as far as they may be read, where readable.
func Told(r *movement.Register, v Values, names Names, readable bool) []*Value {
	values := []*Value{}
	for _, f := range r.Fields {
		if f.Type == movement.PersonField {
			if name, said := names[f.Code]; !readable {
				values = append(values, &Value{Field: f, Withheld: true})
			} else if said {
				values = append(values, &Value{Field: f, Said: name})
			}
			continue
		}
		if said, ok := v[f.Code]; ok {
			values = append(values, &Value{Field: f, Said: said})
		}
	}
	return values
}

// Value returns what it says as it is given when an entry is saved; nil where it is withheld.
func (v *Value) Value() *string {
	if v.Withheld {
		return nil
	}
	text := plain(v.Said)
	switch v.Field.Type { //nolint:exhaustive // the others are as they stand
	case movement.UnitField:
		text = "unit:" + text
	case movement.EntryField:
		text = "entry:" + text
	}
	return &text
}

// Document returns the document that it says; nil where it is none.
func (v *Value) Document() *Document {
	if d, ok := v.Said.(Document); ok {
		return &d
	}
	return nil
}

// Ref returns the id of the unit or the entry that it names; 0: it names none.
func (v *Value) Ref() int64 {
	if v.Field.Type != movement.UnitField && v.Field.Type != movement.EntryField {
		return 0
	}
	id, _ := v.Said.(int64)
	return id
}

// Text returns what it says as people read it, empty where it is withheld; what units and entries are called
// its caller knows.
func (v *Value) Text(l fault.Language) string {
	switch said := v.Said.(type) {
	case int64:
		switch v.Field.Type { //nolint:exhaustive // the others are no numbers
		case movement.VNDField:
			return Number(said).In(l) + " đồng"
		case movement.CountField:
			return Number(said).In(l)
		}
		return strconv.FormatInt(said, 10)
	case bool:
		return yes(said).In(l)
	case Document:
		return said.text(l)
	case string:
		switch v.Field.Type { //nolint:exhaustive // the others are as they stand
		case movement.DateField:
			return Day(said).In(l)
		case movement.ChoiceField:
			if c := v.Field.Choice(said); c != nil {
				return fault.Both{Vi: c.Name, En: c.NameEn}.In(l)
			}
		}
		return said
	}
	return ""
}

func yes(is bool) fault.Both {
	if is {
		return fault.Both{Vi: "Có", En: "Yes"}
	}
	return fault.Both{Vi: "Không", En: "No"}
}

// text writes the document: 12/QĐ-CCB ngày 10/10/2024, Hội CCB tỉnh.
func (d Document) text(l fault.Language) string {
	text := d.Number
	if d.Date != "" {
		text += fault.Both{Vi: " ngày ", En: " of "}.In(l) + Day(d.Date).In(l)
	}
	if d.Issuer != "" {
		text += ", " + d.Issuer
	}
	return text
}

// InShort returns the values that tell an entry from others: the first few that are neither names nor
// addresses nor other entries.
func InShort(values []*Value) []*Value {
	const few = 4
	var short []*Value
	for _, v := range values {
		switch v.Field.Type { //nolint:exhaustive // the others tell
		case movement.PersonField, movement.URLField, movement.EntryField, movement.YesNoField:
			continue
		}
		if short = append(short, v); len(short) == few {
			break
		}
	}
	return short
}

// Summary writes an entry in one line: its day, and what tells it from others.
func Summary(day org.Date, short []*Value, text func(v *Value) string, l fault.Language) string {
	const most = 60 // characters of one value
	line := Day(day).In(l)
	for _, v := range short {
		said := []rune(text(v))
		if len(said) > most {
			said = append(said[:most], '…')
		}
		line += " · "
		if v.Field.Type == movement.CountField {
			line += called(v.Field).In(l) + ": "
		}
		line += string(said)
	}
	return line
}
