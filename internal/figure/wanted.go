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

// Reading returns on which tree and of which reports the figure was summed, in a language.
func (f *Figure) Reading(l fault.Language) string {
	var tree fault.Phrase
	switch f.Tree.kind {
	case current:
		tree = fault.Say("everything on today's tree")
	case asOf:
		tree = fault.Say("everything on the tree of %s", f.Tree.day)
	default:
		tree = fault.Say("each number on the tree of its own month")
	}
	reports := fault.Say("of all reports handed up, approved or not")
	if f.Known.ApprovedOnly {
		reports = fault.Say("of approved reports alone")
	}
	if f.Known.At.Now() {
		return fault.Say("%s, %s", tree, reports).In(l)
	}
	return fault.Say("%s, %s, as they stood at %s", tree, reports, f.Known.At.Time().Format("2006-01-02T15:04:05Z")).In(l)
}

// TargetOrigin returns where the figure's target comes from, or why there is none, in a language.
func (f *Figure) TargetOrigin(c *movement.Campaign, l fault.Language) string {
	t := f.Target
	switch {
	case f.Untargeted != nil:
		return fault.Say("no target: the unit is another than the quota was given for").In(l)
	case t == nil && f.isComposed():
		return fault.Say("judged by its parts, each of which has its own target").In(l)
	case t == nil:
		return fault.Say("no target binds this unit for this period").In(l)
	case t.Quota:
		return fault.Say("the quota given to this unit for %d", c.Year).In(l)
	}
	from := fault.Say("the general target of %d: %s", c.Year, fault.Both{En: c.NameEn, Vi: c.Name})
	if t.Population != nil {
		from = fault.Say("%s; it binds: %s", from, fault.Both{En: t.Population.NameEn, Vi: t.Population.Name})
	}
	return from.In(l)
}
