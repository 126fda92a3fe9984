package figure

import (
	"strconv"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// Wanted returns what the figure is held against as people of a language say it: từ 95 % trở lên,
// at least 95 %; empty where nothing is wanted.
func (f *Figure) Wanted(l fault.Language) string {
	t := f.Target
	if t == nil {
		return ""
	}
	number := func(d movement.Decimal) string {
		text := Shown(d.String(), nil, nil, l)
		if f.Indicator.Unit == "%" || l == fault.Vietnamese && f.Indicator.Unit != "" { // other measures are told in Vietnamese alone
			text += " " + f.Indicator.Unit
		}
		return text
	}
	said := wanted(t, number)
	if t.Monthly {
		said = fault.Say("%s a month", said)
	}
	return said.In(l)
}

func wanted(t *movement.Target, number func(movement.Decimal) string) fault.Phrase {
	switch t.Comparator {
	case movement.MoreThan:
		return fault.Say("more than %s", number(t.Low))
	case movement.Equal:
		return fault.Say("exactly %s", number(t.Low))
	case movement.LessThan:
		return fault.Say("less than %s", number(t.Low))
	case movement.Between:
		return fault.Say("from %s to %s", number(t.Low), number(*t.High))
	default:
		return fault.Say("at least %s", number(t.Low))
	}
}

// Label returns how many of the reports owed have come in, as people of a language say it.
func (c Coverage) Label(l fault.Language) string {
	number := func(n int64) string { return Shown(strconv.FormatInt(n, 10), nil, nil, l) }
	return fault.Say("%s of %s reports", number(c.Reported), number(c.Expected)).In(l)
}
