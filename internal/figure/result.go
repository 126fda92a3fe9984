package figure

import (
	"database/sql"
	"math/big"
	"slices"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// result is an indicator worked out for one unit, before it is shown.
type result struct {
	numerator, denominator sql.Null[int64]
	value                  *big.Rat // nil: it cannot be said
	status                 Status
	satisfied              bool // the value meets the target as it stands now
	settled                bool // and nothing still to come can change that
	target                 *movement.Target
	coverage               Coverage
	shortfall              int64 // of a count of units: how many fail; of a share of persons: 1 where one fails
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
	if d := ind.Formula.Denominator; d != nil {
		switch {
		case d.Sum != nil:
			r.denominator = b.sum(d.Sum, tallies)
		case d.Constant != 0:
			r.denominator = known(d.Constant)
		default:
			n := int64(0)
			for _, t := range tallies {
				if d.Children {
					n += t.Children
				} else if d.Units.Has(t.class()) {
					n += t.Units
				}
			}
			r.denominator = known(n)
		}
		if r.denominator.Valid && r.denominator.V == 0 {
			r.status = NotApplicable
			return r
		}
	} else {
		r.denominator = sql.Null[int64]{}
	}
	if !r.numerator.Valid || ind.Formula.Denominator != nil && !r.denominator.Valid {
		r.status = NotReported
		return r
	}
	r.value = new(big.Rat).SetInt64(r.numerator.V)
	if r.denominator.Valid {
		r.value.Mul(r.value, big.NewRat(ind.Formula.Factor, r.denominator.V))
		if d := ind.Formula.Denominator; d.Sum == nil {
			r.shortfall = r.denominator.V - r.numerator.V
		} else if r.numerator.V < r.denominator.V && ind.Formula.Factor == 100 {
			r.shortfall = 1 << 62 // persons who fail: no missing report mends that
		}
	}
	b.judge(ind, &r, onlyGrows(ind))
	return r
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
			if counts == 0 || !of.concerns(part, t.UnitID) {
				continue
			}
			p := of.result(part, t.UnitID)
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
	r.numerator, r.denominator = known(meeting), known(all)
	r.value = big.NewRat(100*meeting, all)
	r.shortfall = all - meeting
	b.judge(ind, &r, settled && meeting == all)
	return r
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
	var met, all int64
	anySettled := false
	inapplicable := false
	for _, part := range ind.Of {
		p := b.result(part, unit)
		switch p.status {
		case NoTarget:
			continue
		case NotApplicable:
			inapplicable = true
			continue
		}
		if p.target == nil && len(part.Of) == 0 {
			continue
		}
		all++
		statuses = append(statuses, p.status)
		if p.satisfied {
			met++
		}
		r.settled = r.settled && p.settled
		anySettled = anySettled || p.settled
	}
	if all == 0 {
		r.settled = false
		if r.status = NoTarget; inapplicable {
			r.status = NotApplicable
		}
		return r
	}
	r.numerator, r.denominator = known(met), known(all)
	worst := []Status{NotMet, Incomplete, Behind, NotReported, OnTrack, Met}
	r.satisfied = met == all
	if ind.Kind == movement.AnyOf {
		worst = []Status{Met, OnTrack, Behind, Incomplete, NotReported, NotMet}
		r.satisfied, r.settled = met > 0, anySettled
	}
	for i, s := range statuses {
		if s == Exceeded || s == MetByDecision {
			statuses[i] = Met
		}
	}
	for _, s := range worst {
		if slices.Contains(statuses, s) {
			r.status = s
			break
		}
	}
	if ind.Kind == movement.AnyOf && r.status != Met && b.campaign.Decisions[ind.Code][unit] != nil {
		r.status, r.satisfied, r.settled = MetByDecision, true, true
	}
	return r
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
	case ind.Months:
		return t // counts months in whatever period
	case t.Monthly && p.IsMonth(), !t.Monthly && p.CountsToYear():
		return t
	}
	return nil
}

func (b *book) sum(s movement.Sum, tallies []*tally) sql.Null[int64] {
	out := known(0)
	for _, term := range s {
		var total sql.Null[int64]
		for _, t := range tallies {
			total = plus(total, t.Sums[b.column[term.Element]])
		}
		if !total.Valid {
			return total // nobody has said it: it is missing, not zero
		}
		out.V += term.Coefficient * total.V
	}
	return out
}

// coverageOf counts the reports of the units that owe something the indicator is made of.
func coverageOf(ind *movement.Indicator, tallies []*tally) Coverage {
	var c Coverage
	elements := ind.Elements()
	for _, t := range tallies {
		if slices.ContainsFunc(elements, func(e *movement.Element) bool { return e.OwedBy(t.Level, t.Leaf) }) {
			c.add(Coverage{t.Expected, t.Reported, t.Approved, max(0, t.Expected-t.Reported)})
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

func known(n int64) sql.Null[int64] { return sql.Null[int64]{V: n, Valid: true} }

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
		Indicator: ind, Unit: u, Period: b.ask.Period, Tree: b.ask.Tree,
		Target: r.target, Status: r.status, Coverage: r.coverage,
	}
	if r.numerator.Valid {
		f.Numerator = &r.numerator.V
	}
	if r.denominator.Valid {
		f.Denominator = &r.denominator.V
	}
	if r.value != nil {
		v, _ := r.value.Float64()
		f.Value, f.Display = &v, display(r.value, r.target, ind.Decimals)
	}
	for _, part := range ind.Of {
		f.Parts = append(f.Parts, b.figure(part, u))
	}
	return f
}
