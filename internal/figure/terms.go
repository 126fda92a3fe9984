package figure

import (
	"math/big"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// Term is what a formula adds up or divides by: an element times a number, or a count of units.
type Term struct {
	Divides     bool // it stands in the denominator
	Coefficient int64
	Element     *movement.Element    // nil: it counts units
	Units       *movement.Population // of a count of units those of a population; nil: others
	Meeting     *movement.Indicator  // of a count of units those that meet it
	Months      bool                 // and not units but months of theirs

	sum *big.Int // nil: nobody has said it
}

// Sum is what it comes to before it is multiplied; nil where nobody has said it, or it is beyond
// 2^53 - 1.
func (t *Term) Sum() *int64 { return exact(t.sum) }

// terms tells what an indicator of a unit is put together from.
func (b *book) terms(ind *movement.Indicator, unit int64, r result) []*Term {
	var terms []*Term
	switch ind.Kind {
	case movement.AllOf, movement.AnyOf:
		return nil
	case movement.UnitsMeeting:
		return []*Term{
			{Coefficient: 1, Meeting: ind.Of[0], Months: ind.Months, sum: r.numerator},
			{Divides: true, Coefficient: 1, Units: ind.Population, Months: ind.Months, sum: r.denominator},
		}
	}
	p := b.partOf(ind, unit)
	add := func(s movement.Sum, divides bool) {
		for _, t := range s {
			one := &Term{Divides: divides, Coefficient: t.Coefficient, Element: t.Element}
			one.sum = b.sum(ind, movement.Sum{{Coefficient: 1, Element: t.Element}}, p)
			terms = append(terms, one)
		}
	}
	add(ind.Formula.Numerator, false)
	if d := ind.Formula.Denominator; d != nil {
		if add(d.Sum, true); d.Sum == nil && d.Constant == 0 {
			terms = append(terms, &Term{Divides: true, Coefficient: 1, Units: d.Units, sum: r.denominator})
		}
	}
	return terms
}

// Name returns what the term adds up, in a language.
func (t *Term) Name(l fault.Language) string {
	named := func(vi, en string) fault.Both { return fault.Both{En: en, Vi: vi} }
	switch {
	case t.Element != nil:
		return named(t.Element.Name, t.Element.NameEn).In(l)
	case t.Meeting != nil && t.Months:
		return fault.Say("months of units that meet %s (%s)", t.Meeting.Code, named(t.Meeting.Name, t.Meeting.NameEn)).In(l)
	case t.Meeting != nil:
		return fault.Say("units that meet %s (%s)", t.Meeting.Code, named(t.Meeting.Name, t.Meeting.NameEn)).In(l)
	case t.Units != nil && t.Months:
		return fault.Say("months of units: %s", named(t.Units.Name, t.Units.NameEn)).In(l)
	case t.Units != nil:
		return fault.Say("units: %s", named(t.Units.Name, t.Units.NameEn)).In(l)
	case t.Months:
		return fault.Say("months of all units").In(l)
	case t.Divides && t.sum != nil:
		return fault.Say("units counted").In(l)
	}
	return fault.Say("units directly below").In(l)
}

// InWords writes the formula with what its terms are called: 100 × Hội viên đã học tập / Tổng số hội viên.
func (e *Explanation) InWords(l fault.Language) string {
	if words := e.ofParts(l); words != "" {
		return words
	}
	return e.written(l, func(t *Term) string { return t.Name(l) })
}

// InNumbers writes the formula with what its terms come to, and what it comes to itself as it is
// shown: 100 × 12.345 / 13.000 = 94,96. What nobody has said is a question mark.
func (e *Explanation) InNumbers(l fault.Language) string {
	shown := e.Figure.Shown(l)
	if len(e.Terms) == 0 {
		return shown
	}
	text := e.written(l, func(t *Term) string {
		if t.sum == nil {
			return "?"
		}
		return Shown(t.sum.String(), nil, nil, l)
	})
	if shown == "" || text == shown {
		return text
	}
	return text + " = " + shown
}

// ofParts writes what a figure that has no formula is made of; empty: it has one.
func (e *Explanation) ofParts(l fault.Language) string {
	var names []string
	for _, part := range e.Figure.Indicator.Of {
		names = append(names, fault.Both{En: part.NameEn, Vi: part.Name}.In(l))
	}
	switch e.Figure.Indicator.Kind {
	case movement.AllOf:
		return fault.Say("all of: %s", strings.Join(names, "; ")).In(l)
	case movement.AnyOf:
		return fault.Say("one of: %s", strings.Join(names, "; ")).In(l)
	}
	return ""
}

// written writes the formula with something for each term.
func (e *Explanation) written(l fault.Language, word func(*Term) string) string {
	f := e.Figure.Indicator.Formula
	factor := f.Factor
	if e.Figure.Indicator.Kind == movement.UnitsMeeting {
		factor = 100
	}
	divides := f.Denominator != nil || e.Figure.Indicator.Kind == movement.UnitsMeeting
	side := func(divides bool) string {
		var b strings.Builder
		n := 0
		for _, t := range e.Terms {
			if t.Divides != divides {
				continue
			}
			switch {
			case n > 0 && t.Coefficient < 0:
				b.WriteString(" − ")
			case n > 0:
				b.WriteString(" + ")
			case t.Coefficient < 0:
				b.WriteString("−")
			}
			if times := max(t.Coefficient, -t.Coefficient); times != 1 {
				b.WriteString(strconv.FormatInt(times, 10) + " × ")
			}
			b.WriteString(word(t))
			n++
		}
		if n > 1 && (divides || factor > 1 || f.Denominator != nil) {
			return "(" + b.String() + ")"
		}
		return b.String()
	}
	text := side(false)
	if factor > 1 {
		text = strconv.FormatInt(factor, 10) + " × " + text
	}
	switch {
	case f.Denominator != nil && f.Denominator.Constant != 0:
		text += " / " + Shown(strconv.FormatInt(f.Denominator.Constant, 10), nil, nil, l)
	case divides:
		text += " / " + side(true)
	}
	return text
}
