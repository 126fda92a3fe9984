package figure

import (
	"context"
	"math/big"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Explanation is why a figure is what it is: what its formula is put together from, whose parts make
// it large or keep it short, which units it counts, and who has not said theirs. Its numbers come from
// the same look at the reports: they add up to the figure.
type Explanation struct {
	Figure *Figure
	Terms  []*Term // of the formula, those of the numerator first; none of ALL_OF and ANY_OF, which have parts

	// OwnAlone: nothing is added up below the unit, because nothing hangs there or because only its
	// own reports are asked. LeftOut: those do not count, for they say a part only of what is said together.
	OwnAlone bool
	LeftOut  bool

	// Silent are the units whose reports are missing, by id: of some the caller may read no reports.
	Silent []Silent

	below    []*Figure    // the same figure of every unit directly below that may be read, by code
	hidden   int          // how many more there are
	members  []*Member    // of UNITS_MEETING: the units counted that may be read
	shares   []*UnitShare // of the units directly below that were given no quota, by code
	quotient bool         // the numerator is held against a denominator that adds up as it does
}

// Silent is a unit whose reports a figure lacks.
type Silent struct {
	UnitID int64
	Months []movement.Period // of which it owes one and has handed none up
	Partly bool              // it has said a part only of what is said together: what it handed up is left out too
}

// Explain returns for each unit that lies within the scope why its figures are what they are, one
// explanation an indicator, in the order asked for. It answers in as many statements as Figures
// does and three more, however many figures are asked for.
func Explain(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) (map[int64][]*Explanation, error) {
	ids := make([]int64, len(ask.Units))
	for i, u := range ask.Units {
		ids[i] = u.ID
	}
	in := ask.Tree.Stretch(ask.Period, scope.Day())
	below, hidden, err := org.AllChildrenWithin(ctx, db, scope, ids, in)
	if err != nil {
		return nil, err
	}
	whole := ask
	whole.Below, whole.Units = true, slices.Clone(ask.Units)
	for _, u := range ask.Units {
		whole.Units = append(whole.Units, below[u.ID]...)
	}
	weigh := weighing(c, ask.Indicators)
	if weigh != nil {
		whole.Indicators = append(slices.Clone(ask.Indicators), weigh)
	}
	q, err := whole.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	q.spans = []span{spanOf(ask.Period, q.today)}
	q.over = ask.Period.Last() < q.today && judged(c, ask.Indicators)
	q.silent = true // whoever has not reported is told one by one
	if err := q.readQuotas(ctx, db, c, ask.Indicators); err != nil {
		return nil, err
	}
	tallies, err := gather(ctx, db, &q)
	if err != nil {
		return nil, err
	}
	b := newBook(c, whole, &q, 0, tallies)
	if err := b.readMonths(ctx, db, &q); err != nil {
		return nil, err
	}
	explained := make(map[int64][]*Explanation, len(ask.Units))
	for _, u := range q.of(ask.Units) {
		for _, ind := range ask.Indicators {
			e := b.explain(ind, u, below[u.ID])
			e.hidden = hidden[u.ID]
			e.OwnAlone = e.OwnAlone || len(e.below) == 0 && e.hidden == 0
			b.share(e, weigh)
			explained[u.ID] = append(explained[u.ID], e)
		}
	}
	return explained, b.nameMembers(ctx, db, scope, in.On, explained)
}

// explain tells why an indicator of a unit is what it is.
func (b *book) explain(ind *movement.Indicator, u *org.Unit, below []*org.Unit) *Explanation {
	r := b.result(ind, u.ID)
	e := &Explanation{Figure: b.figure(ind, u), OwnAlone: isOwn(ind), Terms: b.terms(ind, u.ID, r), Silent: b.silent(ind, u.ID)}
	d := ind.Formula.Denominator
	e.quotient = ind.Kind == movement.UnitsMeeting || ind.Kind == movement.Ratio && d != nil && d.Constant == 0
	if own := b.own[u.ID]; own != nil && own.portion[u.ID] != nil {
		e.LeftOut = !b.counts(ind, *own.portion[u.ID])
	}
	if !e.OwnAlone {
		for _, child := range below {
			e.below = append(e.below, b.figure(ind, child))
		}
	}
	if ind.Kind == movement.UnitsMeeting {
		e.members = b.members(ind, u.ID)
	}
	return e
}

// isOwn reports whether only the unit's own reports are asked.
func isOwn(ind *movement.Indicator) bool {
	composed := ind.Kind == movement.AllOf || ind.Kind == movement.AnyOf
	return ind.Own || composed && !slices.ContainsFunc(ind.Of, func(part *movement.Indicator) bool { return !isOwn(part) })
}

// silent returns the units whose reports an indicator of a unit lacks, by id.
func (b *book) silent(ind *movement.Indicator, unit int64) []Silent {
	var silent []Silent
	p := b.partOf(ind, unit)
	for id, one := range p.portion {
		var missing int64
		for _, then := range one.silent { // it may have owed other things in other months
			if owes(ind, then) && b.asksOf(ind, then) {
				missing |= then.Missing
			}
		}
		partly := one.here.Reported > 0 && owes(ind, one.whole) && !b.counts(ind, *one)
		if missing == 0 && !partly {
			continue
		}
		s := Silent{UnitID: id, Partly: partly}
		for _, m := range b.ask.Period.Months() {
			if missing>>int(m.First().Time().Month())&1 == 1 {
				s.Months = append(s.Months, m)
			}
		}
		silent = append(silent, s)
	}
	slices.SortFunc(silent, func(a, b Silent) int { return int(a.UnitID - b.UnitID) })
	return silent
}

// asksOf reports whether an indicator rests on the reports of a unit: one that counts units on those
// that it counts alone.
func (b *book) asksOf(ind *movement.Indicator, t *tally) bool {
	if ind.Kind != movement.UnitsMeeting {
		return true
	}
	part := ind.Of[0]
	return b.campaign.Quotas[part.Code][t.Alone] != nil || ind.Population.Has(t.class()) && part.Population.Has(t.class())
}

// Below returns the same figure of the units directly below that may be read, by their codes; none
// where only the unit's own reports are asked.
func (e *Explanation) Below() []*Figure { return e.below }

// CountedFigures returns the figures of the units that may be read and that the figure counts.
func (e *Explanation) CountedFigures() []*Figure {
	figures := make([]*Figure, len(e.members))
	for i, m := range e.members {
		figures[i] = m.Figure
	}
	return figures
}

// ApprovedShare is how many in a hundred of the reports that have come in are approved; nil where
// none has.
func (e *Explanation) ApprovedShare() *float64 {
	c := e.Figure.Coverage
	if c.Reported == 0 {
		return nil
	}
	return percent(big.NewRat(c.Approved, c.Reported))
}

func percent(share *big.Rat) *float64 {
	v, _ := new(big.Rat).Mul(share, big.NewRat(100, 1)).Float64()
	return &v
}
