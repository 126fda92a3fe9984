package figure

import (
	"math/big"

	"thidua/internal/movement"
)

// Addend is what some of the units add to a figure's numerator and denominator. Nil: they
// said nothing of it, or it is nothing that adds up: whether all of several indicators are
// met, or a number that everything is divided by.
type Addend struct {
	Numerator   *int64
	Denominator *int64
}

// addend is an Addend of any size.
type addend struct{ numerator, denominator *big.Int }

// below is what a figure is the sum of.
type below struct {
	all      addend
	own      addend
	children map[int64]addend // by the id of the unit asked for
}

// addends tells what an indicator's figure of a unit is the sum of.
func (b *book) addends(ind *movement.Indicator, unit int64, r result) below {
	sum := below{all: addend{r.numerator, r.denominator}, children: map[int64]addend{}}
	d := ind.Formula.Denominator
	switch {
	case ind.Own, r.numerator == nil && r.denominator == nil:
		sum.own = sum.all
		return sum
	case ind.Kind == movement.AllOf, ind.Kind == movement.AnyOf:
		sum.all = addend{}
		return sum
	case d != nil && d.Constant != 0:
		sum.all.denominator = nil
	}
	for of, p := range b.parts {
		if of.unit == unit && of.child != 0 {
			sum.children[of.child] = b.addend(ind, of, p)
		}
	}
	if ind.Kind == movement.UnitsMeeting {
		sum.own = b.ownMeeting(ind, unit)
	} else if p := b.own[unit]; p != nil {
		sum.own = b.addend(ind, branch{}, p)
	}
	return sum
}

// addend returns what a part of the tree adds.
func (b *book) addend(ind *movement.Indicator, of branch, p *part) addend {
	if ind.Kind == movement.UnitsMeeting {
		return b.meeting(ind, of).addend()
	}
	a := addend{numerator: b.said(ind, ind.Formula.Numerator, p)}
	if d := ind.Formula.Denominator; d != nil {
		switch {
		case d.Sum != nil:
			a.denominator = b.said(ind, d.Sum, p)
		case d.Constant == 0:
			a.denominator = b.denominator(ind, p)
		}
	}
	return a
}

// addend returns those that meet, of all; nothing where there is none.
func (c meeting) addend() addend {
	if c.all == 0 {
		return addend{}
	}
	return addend{big.NewInt(c.meeting), big.NewInt(c.all)}
}

// ownMeeting counts a unit itself, or its months, where it is one of those counted.
func (b *book) ownMeeting(ind *movement.Indicator, unit int64) addend {
	return b.meetingAmong(ind, branch{unit, 0}, func(t *tally) bool { return t.Alone == unit }).addend()
}

// said adds up what was said of a linear sum, nil where nothing was.
func (b *book) said(ind *movement.Indicator, s movement.Sum, p *part) *big.Int {
	var sum *big.Int
	for _, term := range s {
		if of := b.sum(ind, movement.Sum{term}, p); of != nil {
			if sum == nil {
				sum = new(big.Int)
			}
			sum.Add(sum, of)
		}
	}
	return sum
}

// Own is what the unit's own reports add to the figure. It needs Ask.Below.
func (f *Figure) Own() Addend { return f.below.own.exact() }

// Adds is what a unit directly below the figure's, and what hangs below it, adds to the
// figure: of one that hung elsewhere for some of the time only what it said here. It needs
// Ask.Below, and the unit among those asked for.
func (f *Figure) Adds(child int64) Addend { return f.below.children[child].exact() }

// Share is what a unit directly below adds to what some figures of one unit come to, in percent of that:
// to the numerators of all of them together. It needs Ask.Below, and the unit among those asked for. There
// is none where the figures do not add up, or come to 0.
func Share(above []*Figure, child int64) Outlook {
	all, adds := new(big.Int), new(big.Int)
	said, comes := false, false
	for _, f := range above {
		if f.isComposed() || f.Indicator.Own {
			return Outlook{Why: NotApplicable}
		}
		if n := f.below.all.numerator; n != nil {
			all.Add(all, n)
			comes = true
		}
		if n := f.below.children[child].numerator; n != nil {
			adds.Add(adds, n)
			said = true
		}
	}
	switch {
	case comes && all.Sign() == 0:
		return Outlook{Why: NotApplicable}
	case !comes, !said:
		return Outlook{Why: NotReported}
	}
	part := share(100, adds, all)
	return Outlook{Exact: part, Display: displayBeside(part, []*big.Rat{new(big.Rat), big.NewRat(100, 1)}, sharedDecimals)}
}

// sharedDecimals is how many digits after the point are shown of a share of the figure above, or of the
// reports that are owed.
const sharedDecimals = 2

// Unlisted is what is left of the figure when what the unit's own reports add is taken away,
// and what those units directly below it do. It needs Ask.Below, and those units among the
// ones asked for.
func (f *Figure) Unlisted(listed []int64) Addend { return f.below.rest(listed).exact() }

// rest is what is left of all without the unit's own and those children's.
func (b below) rest(listed []int64) addend {
	rest := func(of func(addend) *big.Int) *big.Int {
		if of(b.all) == nil {
			return nil
		}
		left := new(big.Int).Set(of(b.all))
		take := func(a addend) {
			if n := of(a); n != nil {
				left.Sub(left, n)
			}
		}
		take(b.own)
		for _, child := range listed {
			take(b.children[child])
		}
		return left
	}
	return addend{
		rest(func(a addend) *big.Int { return a.numerator }),
		rest(func(a addend) *big.Int { return a.denominator }),
	}
}

func (a addend) exact() Addend { return Addend{exact(a.numerator), exact(a.denominator)} }
