package figure

import (
	"math/big"
	"slices"

	"thidua/internal/movement"
)

// Total adds figures up to one: those of one indicator, of units of which none lies below another or of
// periods that share no month; or those of several indicators that are TOTALs. Numerators and denominators
// are summed and divided once; a number that everything is divided by stays. The zero Total is of none.
type Total struct {
	of                     *Figure // the first
	numerator, denominator some
	coverage               Coverage
	applies                bool // some figure is not NOT_APPLICABLE
}

// some is what has been said of a linear sum: all of it, or some of its terms.
type some struct {
	sum  *big.Int // nil: nothing
	said []bool   // a term each; nil: all of them, where there is a sum
}

// Add adds one more.
func (t *Total) Add(f *Figure) {
	if t.of == nil {
		t.of = f
	}
	t.coverage.add(f.Coverage)
	t.applies = t.applies || f.Status != NotApplicable
	t.numerator.add(f.exact.numerator, f.exact.apart.numerator)
	if d := f.Indicator.Formula.Denominator; d != nil && d.Constant != 0 {
		t.denominator.sum = f.exact.denominator
	} else {
		t.denominator.add(f.exact.denominator, f.exact.apart.denominator)
	}
}

func (s *some) add(whole *big.Int, apart some) {
	if whole == nil && apart.sum == nil {
		return
	}
	first := s.sum == nil
	if first {
		s.sum = new(big.Int)
	}
	if whole != nil {
		s.sum.Add(s.sum, whole)
		s.said = nil
		return
	}
	s.sum.Add(s.sum, apart.sum)
	switch {
	case first:
		s.said = slices.Clone(apart.said)
	case s.said != nil:
		for i, said := range apart.said {
			s.said[i] = s.said[i] || said
		}
	}
}

// whole returns the sum, nil where a term of it has not been said.
func (s *some) whole() *big.Int {
	if s.sum == nil || slices.Contains(s.said, false) {
		return nil
	}
	return s.sum
}

// Figure returns what they come to together. It has no target, and no parts; nil where there are none, or
// they are of what does not add up: whether all or any of several are met.
func (t *Total) Figure() *Figure {
	if t.of == nil || t.of.isComposed() {
		return nil
	}
	ind := t.of.Indicator
	f := &Figure{Indicator: ind, Period: t.of.Period, Tree: t.of.Tree, Known: t.of.Known, Status: NoTarget, Coverage: t.coverage}
	n, d := t.numerator.whole(), t.denominator.whole()
	divides := ind.Kind != movement.Total && (ind.Kind != movement.Ratio || ind.Formula.Denominator != nil)
	switch {
	case divides && d != nil && d.Sign() == 0, !t.applies:
		f.Status = NotApplicable
	case n == nil, divides && d == nil:
		f.Status = NotReported
	case ind.Kind == movement.UnitsMeeting:
		f.exact.value = share(100, n, d)
	case divides:
		f.exact.value = share(ind.Formula.Factor, n, d)
	default:
		f.exact.value = new(big.Rat).SetInt(n)
	}
	f.exact.numerator, f.exact.denominator = n, d
	f.Numerator, f.Denominator = exact(n), exact(d)
	f.show()
	return f
}

// show fills in the value as others read it.
func (f *Figure) show() {
	if f.exact.value == nil {
		return
	}
	v, _ := f.exact.value.Float64()
	f.Value, f.Display = &v, display(f.exact.value, f.Target, f.Indicator.Decimals)
}

// apart is what there is of a figure of which not all is said, so that it adds to what others come to all
// the same, as it does to the figure of the unit above.
type apart struct{ numerator, denominator some }

// apart tells what was said of an indicator that has no value.
func (b *book) apart(ind *movement.Indicator, unit int64, r result) (a apart) {
	if r.counted != nil {
		a.denominator.sum = r.counted
	}
	if ind.Kind != movement.Total && ind.Kind != movement.Ratio || r.value != nil {
		return a
	}
	p := b.partOf(ind, unit)
	if r.numerator == nil {
		a.numerator = b.some(ind, ind.Formula.Numerator, p)
	}
	if d := ind.Formula.Denominator; d != nil && r.denominator == nil {
		a.denominator = b.some(ind, d.Sum, p)
	}
	return a
}

func (b *book) some(ind *movement.Indicator, s movement.Sum, p *part) (of some) {
	if len(s) < 2 {
		return of
	}
	of.said = make([]bool, len(s))
	for i, term := range s {
		if n := b.sum(ind, movement.Sum{term}, p); n != nil {
			if of.said[i] = true; of.sum == nil {
				of.sum = new(big.Int)
			}
			of.sum.Add(of.sum, n)
		}
	}
	return of
}

// Numbers returns numerator and denominator of any size, nil where they are not known; not to be changed.
func (f *Figure) Numbers() (numerator, denominator *big.Int) {
	return f.exact.numerator, f.exact.denominator
}
