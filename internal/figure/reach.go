package figure

import (
	"math/big"
	"slices"

	"thidua/internal/movement"
)

// reach is between what a value can still come to with the reports that are missing.
type reach struct {
	least, most *big.Rat // nil: without bound
	below       bool     // it never comes to most itself
}

// verdicts reports whether a target may still be met, and whether it may still be missed.
func verdicts(t *movement.Target, r reach) (mayMeet, mayFail bool) {
	low := t.Low.Rat()
	most, least := 1, -1
	if r.most != nil {
		most = compare(r.most, low)
	}
	if r.least != nil {
		least = compare(r.least, low)
	}
	beyond := most > 0                      // it may lie above the bound
	upTo := beyond || most == 0 && !r.below // or come to it
	short := least < 0                      // it may lie below the bound
	downTo := short || least == 0           // or come to it
	switch t.Comparator {
	case movement.MoreThan:
		return beyond, downTo
	case movement.Equal:
		fixed := r.least != nil && r.most != nil && compare(r.least, r.most) == 0 // nothing is open
		return upTo && downTo, !fixed || least != 0
	case movement.LessThan:
		return short, upTo
	default: // at least; between: the lower bound decides
		return upTo, short
	}
}

// reach tells between what the value of a TOTAL or RATIO can still come to. A flow can only
// grow with a report that is missing. A stock, or a yes, may be said anew in one, unless it
// was said in a month after which none is missing. Where the numerator is a part of the
// denominator, what one unit lacks for good no other can make up for.
func (b *book) reach(ind *movement.Indicator, p *part, r *result) reach {
	if r.coverage.Missing == 0 && !b.awaits(ind, p) {
		return reach{least: r.value, most: r.value}
	}
	open, known := b.open(ind, p, r.coverage.Missing)
	if known && len(open) == 0 {
		return reach{least: r.value, most: r.value}
	}
	f, d := ind.Formula, ind.Formula.Denominator
	if d == nil || d.Sum == nil {
		least, most := b.between(ind, p, open, known)
		over := r.denominator
		if d == nil {
			over = big.NewInt(1)
		} else if d.Children {
			most = nil // so may they
		}
		return reach{least: quotient(f.Factor, least, over), most: quotient(f.Factor, most, over)}
	}
	lack := b.campaign.Lack(f)
	if lack == nil {
		return reach{}
	}
	all := reach{least: new(big.Rat), most: big.NewRat(f.Factor, 1)}
	if known {
		// What those lack whose numbers no report can change any more.
		rest := new(big.Int).Sub(r.denominator, r.numerator)
		for _, one := range open {
			if b.counts(ind, one) {
				rest.Sub(rest, b.of(lack, one.here.Sums))
			}
			rest.Sub(rest, b.of(lack, one.here.Held))
		}
		all.below = rest.Sign() > 0
	}
	return all
}

// open returns what reports that are missing may still change, and whether that is all.
func (b *book) open(ind *movement.Indicator, p *part, missing int64) (open []portion, known bool) {
	for _, one := range p.apart {
		if owes(ind, one.whole) {
			missing -= one.here.Expected - one.here.Reported
			if !b.counts(ind, one) {
				missing -= one.here.Reported
			}
		}
		if slices.ContainsFunc(ind.Elements(), func(e *movement.Element) bool { return b.isOpen(ind, e, one) }) {
			open = append(open, one)
		}
	}
	return open, missing <= 0 && !b.awaits(ind, p)
}

// counts reports whether what a unit said counts in an indicator.
func (b *book) counts(ind *movement.Indicator, one portion) bool {
	return !one.uneven || b.saysAll(ind, one.whole)
}

// between tells between what the numerator can still come to.
func (b *book) between(ind *movement.Indicator, p *part, open []portion, known bool) (least, most *big.Int) {
	s := ind.Formula.Numerator
	sum := b.sum(ind, s, p)
	least, most = new(big.Int).Set(sum), new(big.Int).Set(sum)
	grow := func(bound **big.Int, by *big.Int) {
		switch {
		case by == nil:
			*bound = nil
		case *bound != nil:
			(*bound).Add(*bound, by)
		}
	}
	change := func(coefficient int64, least1, most1 *big.Int) { // of the element; nil: without bound
		if coefficient < 0 {
			least1, most1 = most1, least1
		}
		scaled := func(n *big.Int) *big.Int {
			if n == nil {
				return nil
			}
			return new(big.Int).Mul(n, big.NewInt(coefficient))
		}
		grow(&least, scaled(least1))
		grow(&most, scaled(most1))
	}
	for _, term := range s {
		if !known {
			if term.Element.Nature == movement.Flow {
				change(term.Coefficient, new(big.Int), nil)
			} else {
				change(term.Coefficient, nil, nil)
			}
			continue
		}
		for _, one := range open {
			if !b.isOpen(ind, term.Element, one) {
				continue
			}
			now := new(big.Int)
			if column := b.column[term.Element]; column < len(one.here.Sums) && b.counts(ind, one) {
				now = one.here.Sums[column].integer()
			}
			now = new(big.Int).Add(now, b.of(movement.Sum{{Coefficient: 1, Element: term.Element}}, one.here.Held))
			switch term.Element.Nature {
			case movement.Flow:
				change(term.Coefficient, new(big.Int), nil)
			case movement.State:
				change(term.Coefficient, new(big.Int).Neg(now), new(big.Int).Sub(big.NewInt(1), now))
			default:
				change(term.Coefficient, new(big.Int).Neg(now), nil)
			}
		}
	}
	return least, most
}

// isOpen reports whether a report that is missing may still change what a unit comes to of
// an element; of a stock that a closed one left, one of its holder's, which then says the same itself.
func (b *book) isOpen(ind *movement.Indicator, e *movement.Element, one portion) bool {
	t := one.whole
	if !b.counts(ind, one) {
		return true
	}
	if one.holder != nil {
		if e.Nature != movement.Stock {
			return false
		}
		t = one.holder
	}
	if t.Expected <= t.Reported || !e.OwedBy(t.Level, true) && !e.OwedBy(t.Level, false) {
		return false
	}
	column := b.column[e]
	return e.Nature == movement.Flow || column >= len(t.Late) || !t.Late[column]
}

// awaits reports whether an indicator is made of a stock that an abolished unit held, of
// which the units that were below it have not all said what they hold since.
func (b *book) awaits(ind *movement.Indicator, p *part) bool {
	if !slices.ContainsFunc(p.classes, func(t *tally) bool { return len(t.Pending) > 0 }) { // as nearly always
		return false
	}
	for _, e := range ind.Elements() {
		column := b.column[e]
		for _, t := range p.classes {
			if column < len(t.Pending) && t.Pending[column].said {
				return true
			}
		}
	}
	return false
}

func quotient(factor int64, n, of *big.Int) *big.Rat {
	if n == nil {
		return nil
	}
	return share(factor, n, of)
}
