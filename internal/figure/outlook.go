package figure

import (
	"math/big"
	"slices"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Outlook is a number that follows from a figure, or why there is none.
type Outlook struct {
	Exact   *big.Rat // nil: it cannot be said; not to be changed
	Why     Status   // and why: NOT_REPORTED, NOT_APPLICABLE or NO_TARGET; empty where it can
	Display string   // as it is shown, plainly; empty where it cannot be said
}

// Value is the nearest float, nil where there is none.
func (o Outlook) Value() *float64 {
	if o.Exact == nil {
		return nil
	}
	v, _ := o.Exact.Float64()
	return &v
}

// Shown returns the number as people of a language write it, empty where there is none.
func (o Outlook) Shown(l fault.Language) string { return Shown(o.Display, nil, nil, l) }

// attainedDecimals is how many digits after the point are shown of an attainment.
const attainedDecimals = 1

// Change is how a figure has changed against another.
type Change struct {
	Outlook

	From *Figure // nil: a target, or none
}

// Exact is the value as a fraction, nil where it cannot be said; not to be changed.
func (f *Figure) Exact() *big.Rat { return f.exact.value }

// Expected is what the figure comes to at the year's end at its pace: of the year, and of any
// period from January on. What grows with the year, a sum of flows divided by nothing or by what
// does not flow, grows on as it did in the months that have ended; a stock, what is to stand all
// year, a share of flows by flows and a share of units are expected to stay as they are. It has
// no value where the period begins later, or no month of it has ended; where the year is over it
// is the value. A figure of an earlier moment is looked at from its day. What was said of a month that runs on counts as if its month had ended.
func (f *Figure) Expected(today org.Date) Outlook {
	ended := int64(f.Period.Ended(f.Known.Day(today)))
	switch {
	case f.Period.First() != movement.YearPeriod(f.Period.Year()).First(), f.isComposed():
		return Outlook{Why: NotApplicable}
	case f.exact.value == nil:
		return f.silent()
	case ended == 0:
		return Outlook{Why: NotReported}
	}
	expected := f.exact.value
	if growsWithTheYear(f.Indicator) {
		expected = new(big.Rat).Mul(expected, big.NewRat(12, ended))
	}
	return Outlook{Exact: expected, Display: display(expected, f.Target, f.Indicator.Decimals)}
}

// growsWithTheYear reports whether a value that is so much after some months is expected to be
// more after twelve.
func growsWithTheYear(ind *movement.Indicator) bool {
	flows := func(t movement.Term) bool { return t.Element.Nature == movement.Flow }
	if ind.Pace == movement.Leveled || ind.Kind != movement.Total && ind.Kind != movement.Ratio {
		return false
	}
	if d := ind.Formula.Denominator; d != nil && slices.ContainsFunc(d.Sum, flows) {
		return false
	}
	return !slices.ContainsFunc(ind.Formula.Numerator, func(t movement.Term) bool { return !flows(t) })
}

// Shortfall is what the value lacks to the bound of its target, in the indicator's own unit, 0
// where it has come to that; where less than the bound is wanted, by how much it lies above.
func (f *Figure) Shortfall() Outlook {
	if none := f.unmeasured(); none.Why != "" {
		return none
	}
	lacks := new(big.Rat).Sub(f.Target.Low.Rat(), f.exact.value)
	if f.Target.Comparator == movement.LessThan {
		lacks.Neg(lacks)
	}
	if lacks.Sign() < 0 {
		lacks = new(big.Rat)
	}
	return Outlook{Exact: lacks, Display: displayBeside(lacks, []*big.Rat{new(big.Rat)}, f.Indicator.Decimals)}
}

// Attainment is the value in percent of the bound of its target, the lower one of two. There is
// none where less than the bound is wanted, or the bound is 0.
func (f *Figure) Attainment() Outlook {
	switch none := f.unmeasured(); {
	case none.Why != "":
		return none
	case f.Target.Comparator == movement.LessThan, f.Target.Low.Rat().Sign() == 0:
		return Outlook{Why: NotApplicable}
	}
	attained := new(big.Rat).Quo(f.exact.value, f.Target.Low.Rat())
	attained.Mul(attained, big.NewRat(100, 1))
	return Outlook{Exact: attained, Display: displayBeside(attained, []*big.Rat{big.NewRat(100, 1)}, attainedDecimals)}
}

// Delta is the value less that of another period: above 0 where it is more than it was. There is
// none where one of the two has no value, there is no other (nil), or that is measured in
// something else.
func (f *Figure) Delta(from *Figure) Outlook {
	switch {
	case from == nil, from.Indicator.Kind != f.Indicator.Kind, from.Indicator.Unit != f.Indicator.Unit, f.isComposed():
		return Outlook{Why: NotApplicable}
	case f.exact.value == nil:
		return f.silent()
	case from.exact.value == nil:
		return from.silent()
	}
	return f.difference(from.exact.value)
}

// DeltaToTarget is the value less the bound of its target: below 0 what it lacks, or how far it
// stays below what it must not reach.
func (f *Figure) DeltaToTarget() Outlook {
	if none := f.unmeasured(); none.Why != "" {
		return none
	}
	return f.difference(f.Target.Low.Rat())
}

func (f *Figure) difference(from *big.Rat) Outlook {
	d := new(big.Rat).Sub(f.exact.value, from)
	return Outlook{Exact: d, Display: displayBeside(d, []*big.Rat{new(big.Rat)}, f.Indicator.Decimals)}
}

// unmeasured tells why a figure cannot be held against a target; an empty one: it can.
func (f *Figure) unmeasured() Outlook {
	switch {
	case f.isComposed():
		return Outlook{Why: NotApplicable}
	case f.Target == nil:
		return Outlook{Why: NoTarget}
	case f.exact.value == nil:
		return f.silent()
	}
	return Outlook{}
}

// silent tells why there is no value.
func (f *Figure) silent() Outlook {
	if f.Status == NotApplicable || f.exact.denominator != nil && f.exact.denominator.Sign() == 0 {
		return Outlook{Why: NotApplicable}
	}
	return Outlook{Why: NotReported}
}

// isComposed reports whether it only counts which of others are met, and has no value.
func (f *Figure) isComposed() bool {
	return f.Indicator.Kind == movement.AllOf || f.Indicator.Kind == movement.AnyOf
}
