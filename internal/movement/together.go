package movement

import (
	"slices"

	"thidua/internal/org"
)

// Together returns the elements of the formula that a unit which owes them says together or
// not at all, by position: nil where it sets nothing against anything. A ratio sets its
// numerator against its divisor, a minus what it takes away against what it takes it from:
// one of them said alone would stand against 0. What is only added up (debt_overdue +
// debt_frozen), or divided by a number or a count of units, may be said apart; what the service
// counts, nobody says.
func (f Formula) Together() []*Element {
	ratio := f.Denominator != nil && len(f.Denominator.Sum) > 0
	minus := slices.ContainsFunc(f.Numerator, func(t Term) bool { return t.Coefficient < 0 })
	if !ratio && !minus {
		return nil
	}
	all := slices.DeleteFunc(f.elements(), func(e *Element) bool { return e.Counted != "" })
	slices.SortFunc(all, func(a, b *Element) int { return a.Position - b.Position })
	if all = slices.Compact(all); len(all) < 2 {
		return nil
	}
	return all
}

// Together returns what the formulas of the campaign's indicators want said together: sets
// of elements, none within another, in the order of the indicators.
func (c *Campaign) Together() [][]*Element {
	var sets [][]*Element
	for _, i := range c.Indicators {
		set := i.Formula.Together()
		if set == nil || slices.ContainsFunc(sets, func(other []*Element) bool { return within(set, other) }) {
			continue
		}
		sets = append(slices.DeleteFunc(sets, func(other []*Element) bool { return within(other, set) }), set)
	}
	return sets
}

// TogetherCodes returns what Together does, by the elements' codes.
func (c *Campaign) TogetherCodes() [][]string {
	sets := [][]string{}
	for _, set := range c.Together() {
		codes := make([]string, len(set))
		for i, e := range set {
			codes[i] = e.Code
		}
		sets = append(sets, codes)
	}
	return sets
}

// within reports whether every one of some elements is among others.
func within(some, others []*Element) bool {
	return !slices.ContainsFunc(some, func(e *Element) bool { return !slices.Contains(others, e) })
}

// Owed returns those of the elements that a unit of a level, with or without open units
// below it, owes.
func Owed(elements []*Element, level org.Level, leaf bool) []*Element {
	var owed []*Element
	for _, e := range elements {
		if e.OwedBy(level, leaf) {
			owed = append(owed, e)
		}
	}
	return owed
}
