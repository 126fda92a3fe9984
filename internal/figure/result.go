package figure

import (
	"math/big"
	"slices"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// result is an indicator worked out for one unit, before it is shown.
type result struct {
	numerator, denominator *big.Int // nil: not known
	value                  *big.Rat // nil: it cannot be said
	best                   *big.Rat // the most that reports still missing can make of a share of units; nil: of anything else nobody knows
	status                 Status
	satisfied              bool // the value meets the target as it stands now
	settled                bool // and nothing still to come can change that
	target                 *movement.Target
	coverage               Coverage
}

// result works an indicator out for a unit, once.
func (b *book) result(ind *movement.Indicator, unit int64) result {
	key := resultKey{ind, unit}
	r, done := b.results[key]
	if !done {
		switch ind.Kind {
		case movement.UnitsMeeting:
			r = b.unitsMeeting(ind, unit)
		case movement.AllOf, movement.AnyOf:
			r = b.composed(ind, unit)
		default:
			r = b.summed(ind, unit)
		}
		b.results[key] = r
	}
	return r
}

// tallies returns what an indicator of a unit is summed from.
func (b *book) tallies(ind *movement.Indicator, unit int64) []*tally {
	if !ind.Own {
		return b.below[unit]
	}
	if t := b.alone[unit]; t != nil {
		return []*tally{t}
	}
	return nil
}

// summed works out a TOTAL or RATIO: sums first, one division last.
func (b *book) summed(ind *movement.Indicator, unit int64) result {
	tallies := b.tallies(ind, unit)
	r := result{coverage: coverageOf(ind, tallies), target: b.target(ind, unit)}
	if ind.Own && !b.concerns(ind, unit) {
		r.status = NotApplicable
		return r
	}
	r.numerator = b.sum(ind.Formula.Numerator, tallies)
	d := ind.Formula.Denominator
	if d != nil {
		r.denominator = b.denominator(d, tallies)
		if r.denominator != nil && r.denominator.Sign() == 0 {
			r.status = NotApplicable
			return r
		}
	}
	if r.numerator == nil || d != nil && r.denominator == nil {
		r.status = NotReported
		return r
	}
	r.value = new(big.Rat).SetInt(r.numerator)
	if d != nil {
		factor := big.NewInt(ind.Formula.Factor)
		r.value = share(factor, r.numerator, r.denominator)
		if ind.Formula.Factor > 0 && statesOfUnits(ind.Formula) {
			most := new(big.Int).Add(r.numerator, big.NewInt(r.coverage.Missing))
			if most.Cmp(r.denominator) > 0 {
				most = r.denominator
			}
			r.best = share(factor, most, r.denominator)
		}
	}
	b.judge(ind, &r, onlyGrows(ind))
	return r
}

// denominator returns what to divide by, nil where nobody has said it.
func (b *book) denominator(d *movement.Denominator, tallies []*tally) *big.Int {
	switch {
	case d.Sum != nil:
		return b.sum(d.Sum, tallies)
	case d.Constant != 0:
		return big.NewInt(d.Constant)
	}
	var n int64
	for _, t := range tallies {
		if d.Children {
			n += t.Children
		} else if d.Units.Has(t.class()) {
			n += t.Units
		}
	}
	return big.NewInt(n)
}

// statesOfUnits reports whether a formula counts the units that say yes, of all there
// are: one report more can then count for one unit more, and no further.
func statesOfUnits(f movement.Formula) bool {
	return f.Denominator.Units != nil && len(f.Numerator) == 1 &&
		f.Numerator[0].Coefficient == 1 && f.Numerator[0].Element.Nature == movement.State
}

// share returns factor × n / of.
func share(factor, n, of *big.Int) *big.Rat {
	return new(big.Rat).SetFrac(new(big.Int).Mul(factor, n), of)
}

// unitsMeeting counts the units of a population, or their months, that meet the part.
func (b *book) unitsMeeting(ind *movement.Indicator, unit int64) result {
	part := ind.Of[0]
	r := result{target: b.target(ind, unit)}
	books := []*book{b}
	if ind.Months {
		books = b.months
	}
	var meeting, all int64
	settled := true
	for _, of := range books {
		for _, t := range of.members[unit] {
			counts := t.Units
			if ind.Months {
				counts = t.Expected
			}
			if counts == 0 || !of.counted(ind, t) {
				continue
			}
			p := of.result(part, t.Alone)
			r.coverage.add(coverageOf(part, []*tally{t}))
			if p.status == NotApplicable {
				continue
			}
			all++
			if p.satisfied {
				meeting++
			}
			settled = settled && p.settled
		}
	}
	if all == 0 {
		r.status = NotApplicable
		return r
	}
	if r.coverage.Reported == 0 && meeting == 0 {
		r.status = NotReported
		return r
	}
	hundred := big.NewInt(100)
	r.numerator, r.denominator = big.NewInt(meeting), big.NewInt(all)
	r.value = share(hundred, r.numerator, r.denominator)
	r.best = share(hundred, big.NewInt(min(all, meeting+r.coverage.Missing)), r.denominator)
	// Months still to come may fail.
	ended := !ind.Months || b.ask.Period.Last() < b.today
	b.judge(ind, &r, settled && meeting == all && ended)
	return r
}

// counted reports whether an indicator counts a unit: it is of its population, or has
// been given a target of what is counted.
func (b *book) counted(ind *movement.Indicator, t *tally) bool {
	part := ind.Of[0]
	return b.campaign.Quotas[part.Code][t.Alone] != nil || ind.Population.Has(t.class()) && b.concerns(part, t.Alone)
}

// composed judges an indicator by its parts. Parts without a target, or not applicable,
// have no say. Its numerator is how many parts are met, its denominator how many count.
func (b *book) composed(ind *movement.Indicator, unit int64) result {
	r := result{coverage: coverageOf(ind, b.tallies(ind, unit)), settled: true}
	if !b.concerns(ind, unit) {
		r.status, r.settled = NoTarget, false
		if ind.Own {
			r.status = NotApplicable
		}
		return r
	}
	var statuses []Status
	var met int64
	anySettled := false
	inapplicable := false
	for _, part := range ind.Of {
		p := b.result(part, unit)
		isComposed := part.Kind == movement.AllOf || part.Kind == movement.AnyOf
		switch {
		case p.status == NoTarget, p.target == nil && !isComposed:
			continue
		case p.status == NotApplicable:
			inapplicable = true
			continue
		}
		statuses = append(statuses, p.status)
		if p.satisfied {
			met++
		}
		r.settled = r.settled && p.settled
		anySettled = anySettled || p.settled
	}
	all := int64(len(statuses))
	if all == 0 {
		r.settled = false
		if r.status = NoTarget; inapplicable {
			r.status = NotApplicable
		}
		return r
	}
	r.numerator, r.denominator = big.NewInt(met), big.NewInt(all)
	r.satisfied = met == all
	if ind.Kind == movement.AnyOf {
		r.satisfied, r.settled = met > 0, anySettled
	}
	r.status = composedStatus(ind.Kind, statuses, b.ask.Period.Last() < b.today && (b.ask.Period.IsYear() || b.ask.Period.IsMonth()))
	if ind.Kind == movement.AnyOf && r.status != Met && b.decided(ind, unit) {
		r.status, r.satisfied, r.settled = MetByDecision, true, true
	}
	return r
}

// composedStatus returns how the whole stands by how its parts do: the worst of them for
// all, the best for any.
func composedStatus(kind movement.IndicatorKind, parts []Status, over bool) Status {
	order := []Status{NotMet, Incomplete, Behind, NotReported, OnTrack, Met}
	if kind == movement.AnyOf {
		order = []Status{Met, OnTrack, Behind, Incomplete, NotReported, NotMet}
	}
	silent := 0
	for _, s := range parts {
		if s == NotReported {
			silent++
		}
	}
	at := len(order)
	for _, s := range parts {
		switch {
		case s == Exceeded, s == MetByDecision:
			s = Met
		case s == NotReported && over && silent < len(parts):
			s = Incomplete // what was not said could still change the verdict
		}
		at = min(at, slices.Index(order, s))
	}
	return order[at]
}

// decided reports whether a decision that stood on the book's day accepts what a unit did.
func (b *book) decided(ind *movement.Indicator, unit int64) bool {
	d := b.campaign.Decisions[ind.Code][unit]
	return d != nil && d.Signed <= b.today && (b.ask.Period.IsYear() || d.Signed <= b.ask.Period.Last())
}

// concerns reports whether an indicator is about a unit: it is of its population, or has
// been given a target of its own.
func (b *book) concerns(ind *movement.Indicator, unit int64) bool {
	if ind.Population == nil || b.campaign.Quotas[ind.Code][unit] != nil {
		return true
	}
	t := b.alone[unit]
	return t != nil && ind.Population.Has(t.class())
}

// target returns what is wanted of a unit for the book's period, nil where nothing is.
func (b *book) target(ind *movement.Indicator, unit int64) *movement.Target {
	t := b.campaign.Quotas[ind.Code][unit]
	if t == nil {
		t = ind.Target
		if t == nil || t.Population != nil && (b.alone[unit] == nil || !t.Population.Has(b.alone[unit].class())) {
			return nil
		}
	}
	switch p := b.ask.Period; {
	case p.Year() != b.campaign.Year:
		return nil // years compare, but each has its own targets
	case ind.Months:
		return t // counts months in whatever period
	case t.Monthly && p.IsMonth(), !t.Monthly && p.CountsToYear():
		return t
	}
	return nil
}

// sum adds a linear sum up, nil where nobody has said one of its elements: that is
// missing, not zero.
func (b *book) sum(s movement.Sum, tallies []*tally) *big.Int {
	sum, of := new(big.Int), new(big.Int)
	for _, term := range s {
		column, said := b.column[term.Element], false
		for _, t := range tallies {
			if column < len(t.Sums) && t.Sums[column].Valid {
				said = true
				of.Mul(big.NewInt(term.Coefficient), of.SetInt64(t.Sums[column].V))
				sum.Add(sum, of)
			}
		}
		if !said {
			return nil
		}
	}
	return sum
}

// coverageOf counts the reports of the units that owe something the indicator is made of.
func coverageOf(ind *movement.Indicator, tallies []*tally) Coverage {
	var c Coverage
	elements := ind.Elements()
	for _, t := range tallies {
		if slices.ContainsFunc(elements, func(e *movement.Element) bool { return e.OwedBy(t.Level, t.Leaf) }) {
			c.add(Coverage{t.Expected, t.Reported, t.Approved, t.Expected - t.Reported})
		}
	}
	return c
}

func (c *Coverage) add(o Coverage) {
	c.Expected += o.Expected
	c.Reported += o.Reported
	c.Approved += o.Approved
	c.Missing += o.Missing
}

// onlyGrows reports whether a total can never fall again within the year.
func onlyGrows(ind *movement.Indicator) bool {
	return ind.Kind == movement.Total && !slices.ContainsFunc(ind.Formula.Numerator, func(t movement.Term) bool {
		return t.Coefficient < 0 || t.Element.Nature != movement.Flow
	})
}

// figures works every indicator asked for out for a unit, in the order asked for.
func (b *book) figures(u *org.Unit) []*Figure {
	of := make([]*Figure, len(b.ask.Indicators))
	for i, ind := range b.ask.Indicators {
		of[i] = b.figure(ind, u)
	}
	return of
}

// figure works an indicator out for a unit, with its parts, ready to be shown.
func (b *book) figure(ind *movement.Indicator, u *org.Unit) *Figure {
	r := b.result(ind, u.ID)
	f := &Figure{
		Indicator: ind, Unit: u, Period: b.ask.Period, Tree: b.ask.Tree, Known: b.ask.Known,
		Target: r.target, Status: r.status, Coverage: r.coverage,
	}
	f.Numerator, f.Denominator = int64Of(r.numerator), int64Of(r.denominator)
	if r.value != nil {
		v, _ := r.value.Float64()
		f.Value, f.Display = &v, display(r.value, r.target, ind.Decimals)
	}
	for _, part := range ind.Of {
		f.Parts = append(f.Parts, b.figure(part, u))
	}
	return f
}

// int64Of returns the number where it is known and fits.
func int64Of(n *big.Int) *int64 {
	if n == nil || !n.IsInt64() {
		return nil
	}
	v := n.Int64()
	return &v
}
