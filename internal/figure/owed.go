package figure

import (
	"math/big"
	"slices"

	"thidua/internal/movement"
)

// Coverage is how many monthly reports a figure rests on. A unit owes a report of every
// month that has ended and at whose end it was open.
type Coverage struct {
	Expected int64
	Reported int64
	Approved int64
	Missing  int64
}

// coverage counts the reports of the units that owe something the indicator is made of.
// What a unit reported that said a part only counts as missing.
func (b *book) coverage(ind *movement.Indicator, p *part) Coverage {
	c := coverageOf(ind, p.classes, nil)
	for _, one := range p.apart {
		if owes(ind, one.whole) && !b.counts(ind, one) {
			c.add(Coverage{0, -one.here.Reported, -one.here.Approved, one.here.Reported})
		}
	}
	return c
}

// coverageOfUnits counts the reports that the units owed which an indicator counts, each
// while it stood and was one of them.
func (b *book) coverageOfUnits(ind *movement.Indicator, unit int64) Coverage {
	var c Coverage
	books := []*book{b}
	if ind.Months {
		books = b.months
	}
	part := ind.Of[0]
	for _, in := range books {
		p := in.parts[branch{unit, 0}]
		if p == nil {
			continue
		}
		c.add(coverageOf(part, p.classes, func(t *tally) bool {
			return ind.Population.Has(t.class()) && part.Population.Has(t.class())
		}))
		for id := range b.campaign.Quotas[part.Code] {
			one := p.portion[id]
			if one == nil || !owes(part, one.whole) {
				continue
			}
			if class := one.whole.class(); !ind.Population.Has(class) || !part.Population.Has(class) {
				c.add(Coverage{one.here.Expected, one.here.Reported, one.here.Approved, one.here.Expected - one.here.Reported})
			}
		}
	}
	return c
}

// coverageOf counts the reports of those tallies, of the ones that are chosen, whose units
// owe something the indicator is made of.
func coverageOf(ind *movement.Indicator, tallies []*tally, chosen func(*tally) bool) Coverage {
	var c Coverage
	for _, t := range tallies {
		if (chosen == nil || chosen(t)) && owes(ind, t) {
			c.add(Coverage{t.Expected, t.Reported, t.Approved, t.Expected - t.Reported})
		}
	}
	return c
}

// owes reports whether units of a tally's class owe something the indicator is made of.
func owes(ind *movement.Indicator, t *tally) bool {
	owed := func(term movement.Term) bool { return term.Element.OwedBy(t.Level, t.Leaf) }
	return slices.ContainsFunc(ind.Formula.Numerator, owed) ||
		ind.Formula.Denominator != nil && slices.ContainsFunc(ind.Formula.Denominator.Sum, owed) ||
		slices.ContainsFunc(ind.Of, func(part *movement.Indicator) bool { return owes(part, t) })
}

// Shown returns the reports that have come in in percent of those owed, never 100.00 where one is missing;
// empty where none is owed.
func (c Coverage) Shown() string {
	if c.Expected == 0 {
		return ""
	}
	return displayBeside(big.NewRat(100*c.Reported, c.Expected), []*big.Rat{new(big.Rat), big.NewRat(100, 1)}, sharedDecimals)
}

func (c *Coverage) add(o Coverage) {
	c.Expected += o.Expected
	c.Reported += o.Reported
	c.Approved += o.Approved
	c.Missing += o.Missing
}
