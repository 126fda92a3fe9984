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
	counted                *big.Int // how many UNITS_MEETING counts, where none of them has said anything
	status                 Status
	measure                *movement.Target // what it is held against, whether or not that binds the period; nil: nothing
	target                 *movement.Target // where it does
	untargeted             Untargeted
	binds                  bool // a target binds it, or something that it is made of
	satisfied              bool // the value meets the measure as it stands now
	settled                bool // and nothing still to come can change that
	mayMeet, mayFail       bool // of a period that is over: with the reports that are missing
	coverage               Coverage
}

// result works an indicator out for a unit, once.
func (b *book) result(ind *movement.Indicator, unit int64) result {
	key := resultKey{ind, unit}
	r, done := b.results[key]
	if !done {
		r = result{mayMeet: true, mayFail: true}
		r.measure, r.untargeted = b.measure(ind, unit)
		if b.binds(ind, r.measure) {
			r.target, r.binds = r.measure, true
		}
		switch {
		case !b.concerns(ind, unit) && (ind.Own || ind.Kind == movement.AllOf || ind.Kind == movement.AnyOf):
			r.coverage = b.coverage(ind, b.partOf(ind, unit))
			if r.status = NoTarget; ind.Own {
				r.status = NotApplicable
			}
		case b.toCome:
			r.status = NotReported
		case ind.Kind == movement.UnitsMeeting:
			b.unitsMeeting(ind, unit, &r)
		case ind.Kind == movement.AllOf, ind.Kind == movement.AnyOf:
			b.composed(ind, unit, &r)
		default:
			b.summed(ind, b.partOf(ind, unit), &r)
		}
		b.results[key] = r
	}
	return r
}

// partOf returns what an indicator of a unit is summed from.
func (b *book) partOf(ind *movement.Indicator, unit int64) *part {
	p := b.parts[branch{unit, 0}]
	if ind.Own {
		p = b.own[unit]
	}
	if p == nil {
		return &part{}
	}
	return p
}

// summed works out a TOTAL or RATIO: sums first, one division last.
func (b *book) summed(ind *movement.Indicator, p *part, r *result) {
	r.coverage = b.coverage(ind, p)
	r.mayMeet = r.coverage.Missing > 0
	r.numerator = b.sum(ind, ind.Formula.Numerator, p)
	d := ind.Formula.Denominator
	if d != nil {
		r.denominator = b.denominator(ind, p)
		if r.denominator != nil && r.denominator.Sign() == 0 {
			r.status = NotApplicable
			return
		}
	}
	if r.numerator == nil || d != nil && r.denominator == nil {
		r.status = NotReported
		return
	}
	r.value = new(big.Rat).SetInt(r.numerator)
	if d != nil {
		r.value = share(ind.Formula.Factor, r.numerator, r.denominator)
	}
	if r.measure != nil {
		r.mayMeet, r.mayFail = verdicts(r.measure, b.reach(ind, p, r))
	}
	b.judge(ind, r, onlyGrows(ind), b.awaits(ind, p))
}

// denominator returns what to divide by, nil where nobody has said it.
func (b *book) denominator(ind *movement.Indicator, p *part) *big.Int {
	d := ind.Formula.Denominator
	switch {
	case d.Sum != nil:
		return b.sum(ind, d.Sum, p)
	case d.Constant != 0:
		return big.NewInt(d.Constant)
	case d.Children:
		return big.NewInt(b.children(ind, p))
	}
	var n int64
	for _, t := range p.classes {
		if d.Units.Has(t.class()) {
			n += t.Units
		}
	}
	return big.NewInt(n)
}

// children counts the units directly below: those that are there, and of those that closed
// within the year as many as the numerator shows to have been dealt with before. A unit
// whose 20 children were 22, and that has inspected 22, has inspected 22 of 22.
func (b *book) children(ind *movement.Indicator, p *part) int64 {
	var n int64
	for _, t := range p.classes {
		n += t.Children
	}
	for _, one := range p.apart {
		if one.here.Dissolved == 0 {
			continue
		}
		done := b.of(ind.Formula.Numerator, one.whole.Sums)
		for _, t := range one.whole.holds {
			if b.counts(ind, portion{whole: t.left, uneven: true}) {
				done.Add(done, b.of(ind.Formula.Numerator, t.Sums))
			}
		}
		if done.IsInt64() {
			n += max(0, min(done.Int64()-one.here.Children, one.here.Dissolved))
		}
	}
	return n
}

// share returns factor × n / of.
func share(factor int64, n, of *big.Int) *big.Rat {
	return new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(factor), n), of)
}

// unitsMeeting counts the units of a population, or their months, that meet the part.
func (b *book) unitsMeeting(ind *movement.Indicator, unit int64, r *result) {
	r.coverage = b.coverageOfUnits(ind, unit)
	c := b.meeting(ind, branch{unit, 0})
	if c.all == 0 {
		r.status = NotApplicable
		return
	}
	if !c.said {
		r.status, r.mayMeet, r.counted = NotReported, c.mayMeet > 0, big.NewInt(c.all)
		return
	}
	r.numerator, r.denominator = big.NewInt(c.meeting), big.NewInt(c.all)
	r.value = share(100, r.numerator, r.denominator)
	if r.measure != nil {
		least := share(100, big.NewInt(c.meeting-c.mayFail), big.NewInt(c.all+c.idle))
		most := share(100, big.NewInt(c.meeting+c.mayMeet+c.idle), big.NewInt(c.all+c.idle))
		r.mayMeet, r.mayFail = verdicts(r.measure, reach{least: least, most: most})
	}
	// Months still to come may fail.
	ended := !ind.Months || b.over
	b.judge(ind, r, c.settled && c.meeting == c.all && ended, false)
}

// meeting counts the units of a population, or their months.
type meeting struct {
	all, meeting int64
	mayFail      int64 // of those that meet: with reports that are missing they may not
	mayMeet      int64 // of those that do not: they may
	idle         int64 // whom it does not apply to, and may with reports that are missing
	said         bool  // somebody has said something
	settled      bool  // nothing still to come can change how any stands
}

func (b *book) meeting(ind *movement.Indicator, of branch) meeting {
	return b.meetingAmong(ind, of, nil)
}

// meetingAmong counts those alone that are chosen.
func (b *book) meetingAmong(ind *movement.Indicator, of branch, chosen func(*tally) bool) meeting {
	c := meeting{settled: true}
	b.eachCounted(ind, of, func(t *tally, one result) {
		if chosen != nil && !chosen(t) {
			return
		}
		if one.status == NotApplicable {
			if one.coverage.Missing > 0 {
				c.idle++
			}
			return
		}
		c.all++
		c.said = c.said || one.numerator != nil || one.value != nil
		c.settled = c.settled && one.settled
		switch {
		case one.satisfied:
			c.meeting++
			if one.mayFail {
				c.mayFail++
			}
		case one.mayMeet:
			c.mayMeet++
		}
	})
	return c
}

// eachCounted tells of each unit that an indicator counts in a branch what it comes to of what it is
// to meet; where months are counted, of each month.
func (b *book) eachCounted(ind *movement.Indicator, of branch, tell func(t *tally, one result)) {
	books := []*book{b}
	if ind.Months {
		books = b.months
	}
	for _, in := range books {
		p := in.parts[of]
		if p == nil {
			continue
		}
		for _, t := range p.members {
			counts := t.Units
			if ind.Months {
				counts = t.Expected
			}
			if counts != 0 && in.counted(ind, t) {
				tell(t, in.result(ind.Of[0], t.Alone))
			}
		}
	}
}

// counted reports whether an indicator counts a unit: it is of its population and owes what it
// would be counted by, or has been given a target of what is counted.
func (b *book) counted(ind *movement.Indicator, t *tally) bool {
	part := ind.Of[0]
	return b.campaign.Quotas[part.Code][t.Alone] != nil ||
		ind.Population.Has(t.class()) && b.concerns(part, t.Alone) && (!part.Own || owes(part, t))
}

// composed judges an indicator by its parts. Parts without a measure, or not applicable,
// have no say. Its numerator is how many parts are met, its denominator how many count;
// neither can be said where nobody has said anything.
func (b *book) composed(ind *movement.Indicator, unit int64, r *result) {
	r.coverage = b.coverage(ind, b.partOf(ind, unit))
	every, some := ind.Kind == movement.AllOf, ind.Kind == movement.AnyOf
	var statuses []Status
	var met, count int64
	inapplicable, said := false, false
	meetAll, meetAny, failAll, failAny := true, false, true, false
	settledAll, settledAny := true, false
	for _, part := range ind.Of {
		p := b.result(part, unit)
		composed := part.Kind == movement.AllOf || part.Kind == movement.AnyOf
		switch {
		case p.status == NotApplicable:
			inapplicable = true
			continue
		case p.measure == nil && (!composed || p.denominator == nil && p.status != NotReported):
			continue
		}
		count++
		if p.satisfied {
			met++
		}
		if p.binds {
			statuses = append(statuses, p.status)
		}
		said = said || p.value != nil || composed && p.numerator != nil
		meetAll, meetAny = meetAll && p.mayMeet, meetAny || p.mayMeet
		failAll, failAny = failAll && p.mayFail, failAny || p.mayFail
		settledAll, settledAny = settledAll && p.settled, settledAny || p.settled
	}
	if count == 0 {
		if r.status = NoTarget; inapplicable {
			r.status = NotApplicable
		}
		return
	}
	r.binds = len(statuses) > 0
	r.satisfied = every && met == count || some && met > 0
	if said {
		r.numerator, r.denominator = big.NewInt(met), big.NewInt(count)
	}
	r.settled = every && settledAll || some && settledAny
	r.mayMeet, r.mayFail = every && meetAll || some && meetAny, every && failAny || some && failAll
	switch {
	case r.binds:
		r.status = composedStatus(ind.Kind, statuses, b.over && (b.ask.Period.IsYear() || b.ask.Period.IsMonth()))
		if some && r.status != Met && b.decided(ind, unit) {
			r.status, r.satisfied, r.settled, r.mayFail = MetByDecision, true, true, false
		}
	case said:
		r.status = NoTarget
	default:
		r.status = NotReported
	}
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

// measure returns what a unit's figure is held against, nil where nothing is; and why there
// is nothing where a quota cannot be said on the tree that is looked at.
func (b *book) measure(ind *movement.Indicator, unit int64) (*movement.Target, Untargeted) {
	if b.ask.Period.Year() != b.campaign.Year {
		return nil, "" // years compare, but each has its own targets
	}
	t, untargeted := b.quotas.of(b.campaign, ind, unit)
	if t == nil && untargeted == "" {
		t = ind.Target
		if t == nil || t.Population != nil && (b.alone[unit] == nil || !t.Population.Has(b.alone[unit].class())) {
			return nil, ""
		}
	}
	if t != nil && t.Monthly && !ind.Months && !b.ask.Period.IsMonth() {
		return nil, ""
	}
	return t, untargeted
}

// binds reports whether a measure binds the book's period.
func (b *book) binds(ind *movement.Indicator, t *movement.Target) bool {
	switch {
	case t == nil:
		return false
	case ind.Months, t.Monthly: // counts months, in whatever period
		return true
	}
	return b.ask.Period.CountsToYear()
}

// of adds a linear sum of some numbers up, an element each, what was not said left out.
func (b *book) of(s movement.Sum, said numbers) *big.Int {
	sum := new(big.Int)
	for _, term := range s {
		if column := b.column[term.Element]; column < len(said) && said[column].said {
			sum.Add(sum, new(big.Int).Mul(big.NewInt(term.Coefficient), said[column].integer()))
		}
	}
	return sum
}

// sum adds a linear sum of an indicator up, nil where nobody has said one of its elements:
// that is missing, not zero. Whoever has said a part only of what the indicator sets side by
// side is left out.
func (b *book) sum(ind *movement.Indicator, s movement.Sum, p *part) *big.Int {
	sum := number{said: true}
	for _, term := range s {
		column := b.column[term.Element]
		var of number
		for _, t := range p.classes {
			if column < len(t.Sums) {
				of = of.plus(t.Sums[column])
			}
		}
		for _, one := range p.apart {
			if one.uneven && column < len(one.here.Sums) && b.counts(ind, one) {
				of = of.plus(one.here.Sums[column])
			}
		}
		if !of.said {
			return nil
		}
		sum = sum.plus(of.times(term.Coefficient))
	}
	return sum.integer()
}

// saysAll reports whether a unit has said all, or nothing, within the year, of what the
// indicator sets side by side and it owes.
func (b *book) saysAll(ind *movement.Indicator, t *tally) bool {
	some, all := false, true
	for _, e := range movement.Owed(ind.Formula.Together(), t.Level, t.Leaf) {
		column := b.column[e]
		said := column < len(t.Said) && t.Said[column]
		some, all = some || said, all && said
	}
	return all || !some
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
		exact: exactly{r.value, r.numerator, r.denominator, b.apart(ind, u.ID, r)},
	}
	if r.untargeted != "" {
		f.Untargeted = &r.untargeted
	}
	f.Numerator, f.Denominator = exact(r.numerator), exact(r.denominator)
	f.show()
	if b.ask.Below {
		f.below = b.addends(ind, u.ID, r)
	}
	for _, part := range ind.Of {
		if b.ask.PartsAside {
			break
		}
		f.Parts = append(f.Parts, b.figure(part, u))
	}
	return f
}

// mostExact is the largest number that every client of JSON keeps exact.
const mostExact = 1<<53 - 1

// exact returns the number where it is known and every client keeps it exact.
func exact(n *big.Int) *int64 {
	if n == nil || !n.IsInt64() || n.Int64() > mostExact || n.Int64() < -mostExact {
		return nil
	}
	v := n.Int64()
	return &v
}
