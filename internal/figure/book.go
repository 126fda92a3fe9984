package figure

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// book holds everything gathered for one ask and works its figures out. Whatever it
// says of a unit, it has said before to itself: results are kept.
type book struct {
	campaign *movement.Campaign
	ask      Ask
	today    org.Date
	quotas   quotas
	elements []*movement.Element
	column   map[*movement.Element]int // where an element's sum stands in a tally

	parts map[branch]*part // of the tree
	own   map[int64]*part  // a unit alone
	alone map[int64]*tally // and what it said and owed, whole

	changing bool // some unit is not steady
	toCome   bool // the period has not begun
	over     bool // it has ended
	ended    int  // so many of its months have

	months  []*book // one for each month that has ended, where a part counts months
	results map[resultKey]result
}

// branch is a unit asked for with all that hangs below it; or, of that, one unit asked for
// that hangs directly below it, with all that hangs below that.
type branch struct {
	unit  int64
	child int64 // 0: all of it
}

// part is what was said and owed in a branch, or by a unit alone.
type part struct {
	classes []*tally  // class by class
	members []*tally  // the units told one by one that hung here last, by id
	apart   []portion // what some sums treat by itself

	byClass map[movement.Class]*tally
	portion map[int64]*portion // of each unit told alone
}

// portion is what a unit that is told alone said and owed here, and in all.
type portion struct {
	here, whole *tally
	uneven      bool   // it said a part only of what is said together, and its sums are not in its class's
	holder      *tally // of what a closed one left: who holds it, where that unit is told alone; else nil

	silent []*tally // what it was while its reports are missing, where that is told
}

type resultKey struct {
	indicator *movement.Indicator
	unit      int64
}

// newBook opens the book of the k-th span of a question.
func newBook(c *movement.Campaign, ask Ask, q *question, k int, tallies []*tally) *book {
	b := &book{
		campaign: c, ask: ask, today: q.today, quotas: q.quotas, elements: q.elements,
		column: make(map[*movement.Element]int, len(q.elements)),
		parts:  map[branch]*part{}, own: map[int64]*part{}, alone: map[int64]*tally{},
		results: map[resultKey]result{},
	}
	for i, e := range q.elements {
		b.column[e] = i
	}
	b.toCome, b.over, b.ended = ask.Period.First() > q.today, ask.Period.Last() < q.today, ask.Period.Ended(q.today)
	ended := int64(b.ended)
	uneven := make(map[int64]bool, len(q.uneven))
	for _, unit := range q.uneven {
		uneven[unit] = true
	}
	for _, t := range tallies {
		b.changing = b.changing || !t.Steady
		flows := t.Span == q.spans[k].first
		if t.Span == "" {
			t.Expected = t.Units * ended
		} else if !flows && (!t.Steady || t.Span > q.spans[k].first) {
			continue
		}
		b.enter(t, flows, uneven)
	}
	for _, p := range b.parts {
		slices.SortFunc(p.members, func(a, b *tally) int { return cmp.Compare(a.Alone, b.Alone) })
		p.setApart()
	}
	for _, p := range b.own {
		p.setApart()
	}
	return b
}

// enter adds a tally to every part of the tree that it lies in, and to the unit that it is
// of alone.
func (b *book) enter(t *tally, flows bool, uneven map[int64]bool) {
	left := t.Kept && uneven[t.left.Alone]
	outside := left || !t.Kept && uneven[t.Alone] // of the sums of its class
	var whole *tally
	if t.Alone != 0 {
		if whole = b.alone[t.Alone]; whole == nil {
			whole = &tally{Alone: t.Alone, Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
			b.alone[t.Alone] = whole
			b.own[t.Alone] = &part{}
		}
	}
	final := t.Final && whole != nil && !whole.Final
	if final {
		// It may have changed its class within the period; it is told as what it ended as.
		whole.ParentLevel, whole.Leaf, whole.Final = t.ParentLevel, t.Leaf, true
	}
	enter := func(p *part) {
		p.class(t).add(t, b.elements, flows, !outside)
		switch {
		case left:
			p.apart = append(p.apart, portion{here: t, whole: t.left, uneven: true, holder: whole})
		case whole != nil:
			one := p.of(whole, uneven[t.Alone])
			if t.Missing != 0 {
				one.silent = append(one.silent, t)
			}
			here := one.here
			if t.Kept && uneven[t.Alone] { // it counts whatever its holder has said
				here.Held = here.Held.plus(t.Sums)
			} else {
				here.add(t, b.elements, flows, true)
			}
		}
		if final {
			p.members = append(p.members, whole)
		}
	}
	var last int64 // the unit just seen; 0: one that is not asked for lies between
	for word := range strings.SplitSeq(t.Under, ".") {
		unit, err := strconv.ParseInt(word, 10, 64)
		if err != nil {
			last = 0
			continue
		}
		if last != 0 && b.ask.Below {
			enter(b.part(branch{last, unit}))
		}
		enter(b.part(branch{unit, 0}))
		last = unit
	}
	if whole != nil {
		whole.add(t, b.elements, flows, !left)
		if left {
			whole.holds = append(whole.holds, t)
		}
		enter(b.own[t.Alone])
	}
}

func (b *book) part(of branch) *part {
	p := b.parts[of]
	if p == nil {
		p = &part{}
		b.parts[of] = p
	}
	return p
}

// class returns the sums of the class that a tally is of.
func (p *part) class(t *tally) *tally {
	sum := p.byClass[t.class()]
	if sum == nil {
		sum = &tally{Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
		if p.byClass == nil {
			p.byClass = map[movement.Class]*tally{}
		}
		p.byClass[t.class()] = sum
		p.classes = append(p.classes, sum)
	}
	return sum
}

// of returns what a unit told alone said and owed here.
func (p *part) of(whole *tally, uneven bool) *portion {
	one := p.portion[whole.Alone]
	if one == nil {
		one = &portion{here: &tally{}, whole: whole, uneven: uneven}
		if p.portion == nil {
			p.portion = map[int64]*portion{}
		}
		p.portion[whole.Alone] = one
	}
	return one
}

// setApart sets apart what some sums treat by itself: of units that said a part only, whose
// reports are missing, or whose children went.
func (p *part) setApart() {
	for _, one := range p.portion {
		if one.uneven || one.whole.Dissolved > 0 || one.whole.Expected > one.whole.Reported {
			p.apart = append(p.apart, *one)
		}
	}
}

// add adds one tally to another: all that it holds where its flows count in this span,
// else its stocks alone; without its sums where those are kept apart.
func (t *tally) add(o *tally, elements []*movement.Element, flows, sums bool) {
	t.Units += o.Units
	t.Children += o.Children
	t.Dissolved += o.Dissolved
	t.Expected += o.Expected
	if flows {
		t.Reported += o.Reported
		t.Approved += o.Approved
	}
	if len(o.Pending) > 0 {
		t.Pending = t.Pending.plus(o.Pending)
	}
	t.Late, t.Said = t.Late.or(o.Late), t.Said.or(o.Said)
	if len(o.Sums) == 0 || !sums {
		return
	}
	if t.Sums == nil {
		t.Sums = make(numbers, len(elements))
	}
	for i, n := range o.Sums {
		if flows || elements[i].Nature != movement.Flow {
			t.Sums[i] = t.Sums[i].plus(n)
		}
	}
}

// readMonths opens the books of the months one by one for the units whose months are
// counted, and none where no months are.
func (b *book) readMonths(ctx context.Context, db bun.IDB, q *question) error {
	if b.isItsMonths() {
		return nil
	}
	months, counting, asked := b.ask.monthsQuestion(b.campaign, q)
	if !asked || !b.mayCount(counting) {
		return nil
	}
	tallies, err := gather(ctx, db, &months)
	if err != nil {
		return err
	}
	for k := range months.spans {
		ask := b.ask
		ask.Indicators, ask.Period = counting, b.ask.Period.Months()[k]
		b.months = append(b.months, newBook(b.campaign, ask, &months, k, tallies))
	}
	return nil
}

// mayCount reports whether a unit that one of the indicators counts lies, or in some
// month lay, below the units asked for.
func (b *book) mayCount(indicators []*movement.Indicator) bool {
	if b.changing {
		return true
	}
	for _, p := range b.parts {
		for _, t := range p.members {
			for _, ind := range indicators {
				// Who has none below it now may have had some.
				if b.counted(ind, t) || ind.Population.WithChildren || ind.Of[0].Population != nil && ind.Of[0].Population.WithChildren {
					return true
				}
			}
		}
	}
	return false
}

// isItsMonths reports whether the book is of a month, and lets it stand for its months:
// itself where the month has ended.
func (b *book) isItsMonths() bool {
	if !b.ask.Period.IsMonth() {
		return false
	}
	if b.ask.Period.Last() < b.today {
		b.months = []*book{b}
	}
	return true
}

// monthsQuestion returns what is to be gathered month by month, of the months that have
// ended, and for which indicators; and whether anything is.
func (a Ask) monthsQuestion(c *movement.Campaign, asked *question) (question, []*movement.Indicator, bool) {
	q := *asked
	var counting []*movement.Indicator
	for _, ind := range a.Indicators {
		counting = append(counting, countingMonths(ind)...)
	}
	q.alone, q.named = membersOf(c, counting)
	q.make(counting)
	q.onlyAlone, q.over, q.silent, q.uneven = true, false, false, nil
	q.spans = nil
	for _, m := range a.Period.Months() {
		if m.Last() < q.today {
			q.spans = append(q.spans, spanOf(m, q.today))
		}
	}
	return q, counting, len(counting) > 0 && len(q.spans) > 0 && !a.Period.IsMonth()
}

func countingMonths(ind *movement.Indicator) []*movement.Indicator {
	if ind.Kind == movement.UnitsMeeting && ind.Months {
		return []*movement.Indicator{ind}
	}
	var of []*movement.Indicator
	for _, part := range ind.Of {
		of = append(of, countingMonths(part)...)
	}
	return of
}
