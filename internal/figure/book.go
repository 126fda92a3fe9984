package figure

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// book holds everything gathered for one ask and works its figures out. Whatever it
// says of a unit, it has said before to itself: results are kept.
type book struct {
	campaign *movement.Campaign
	ask      Ask
	today    org.Date
	elements []*movement.Element
	column   map[*movement.Element]int // where an element's sum stands in a tally

	below   map[int64][]*tally // a unit's subtree, class by class
	alone   map[int64]*tally   // a unit alone
	members map[int64][]*tally // the units told one by one that lie in a unit's subtree, by id

	changing bool // some unit is not steady

	months  []*book // one for each month that has ended, where a part counts months
	results map[resultKey]result
}

type resultKey struct {
	indicator *movement.Indicator
	unit      int64
}

// newBook opens the book of the k-th span of a question. It fails with Conflict where the
// sums are beyond all measure.
func newBook(c *movement.Campaign, ask Ask, today org.Date, q question, k int, tallies []*tally) (*book, error) {
	b := &book{
		campaign: c, ask: ask, today: today, elements: q.elements,
		column: make(map[*movement.Element]int, len(q.elements)),
		below:  map[int64][]*tally{}, alone: map[int64]*tally{}, members: map[int64][]*tally{},
		results: map[resultKey]result{},
	}
	for i, e := range q.elements {
		b.column[e] = i
	}
	ended := int64(ask.Period.Ended(today))
	classes := map[classKey]*tally{}
	for _, t := range tallies {
		b.changing = b.changing || !t.Steady
		flows := t.Span == q.spans[k].first
		if t.Span == "" {
			t.Expected = t.Units * ended
		} else if !flows && (!t.Steady || t.Span > q.spans[k].first) {
			continue
		}
		if !b.enter(t, flows, classes) {
			return nil, fault.New(fault.Conflict, beyondMeasure)
		}
	}
	for _, members := range b.members {
		slices.SortFunc(members, func(a, b *tally) int { return cmp.Compare(a.Alone, b.Alone) })
	}
	return b, nil
}

// beyondMeasure says that a sum does not fit.
const beyondMeasure = "what was reported comes to more than 64 bits hold; correct the report that is far too large"

type classKey struct {
	unit  int64
	class movement.Class
}

// enter adds a tally to the subtree of every unit above it, and to the unit that it is
// of alone. It reports whether the sums hold.
func (b *book) enter(t *tally, flows bool, classes map[classKey]*tally) bool {
	var above []int64
	for id := range strings.SplitSeq(string(t.Under), ".") {
		if n, err := strconv.ParseInt(id, 10, 64); err == nil {
			above = append(above, n)
		}
	}
	for _, unit := range above {
		key := classKey{unit, t.class()}
		sum := classes[key]
		if sum == nil {
			sum = &tally{Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
			classes[key] = sum
			b.below[unit] = append(b.below[unit], sum)
		}
		if !b.add(sum, t, flows) {
			return false
		}
	}
	if t.Alone == 0 {
		return true
	}
	unit := b.alone[t.Alone]
	if unit == nil {
		unit = &tally{Alone: t.Alone, Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
		b.alone[t.Alone] = unit
	}
	if t.Final && !unit.Final {
		// It may have changed its class within the period; it is told as what it ended as.
		unit.ParentLevel, unit.Leaf, unit.Final = t.ParentLevel, t.Leaf, true
		for _, a := range above {
			b.members[a] = append(b.members[a], unit)
		}
	}
	return b.add(unit, t, flows)
}

// add adds one tally to another: all that it holds where its flows count in this span,
// else its stocks alone. It reports whether the sums hold.
func (b *book) add(to, t *tally, flows bool) bool {
	to.Units += t.Units
	to.Children += t.Children
	to.Expected += t.Expected
	if flows {
		to.Reported += t.Reported
		to.Approved += t.Approved
	}
	if len(t.Sums) == 0 {
		return true
	}
	if to.Sums == nil {
		to.Sums = make(report.Vector, len(b.elements))
	}
	holds := true
	for i, n := range t.Sums {
		if n.Valid && (flows || b.elements[i].Nature != movement.Flow) {
			sum := to.Sums[i].V + n.V
			holds = holds && (sum > n.V) == (to.Sums[i].V > 0)
			to.Sums[i] = sql.Null[int64]{V: sum, Valid: true}
		}
	}
	return holds
}

// readMonths opens the books of the months one by one for the units whose months are
// counted, and none where no months are.
func (b *book) readMonths(ctx context.Context, db bun.IDB, q question) error {
	if b.isItsMonths() {
		return nil
	}
	months, counting, asked := b.ask.monthsQuestion(b.campaign, b.today, q)
	if !asked || !b.mayCount(counting) {
		return nil
	}
	tallies, err := gather(ctx, db, months)
	if err != nil {
		return err
	}
	for k := range months.spans {
		ask := Ask{b.ask.Units, counting, b.ask.Period.Months()[k], b.ask.Tree, b.ask.Known}
		month, err := newBook(b.campaign, ask, b.today, months, k, tallies)
		if err != nil {
			return err
		}
		b.months = append(b.months, month)
	}
	return nil
}

// mayCount reports whether a unit that one of the indicators counts lies, or in some
// month lay, below the units asked for.
func (b *book) mayCount(indicators []*movement.Indicator) bool {
	if b.changing {
		return true
	}
	for _, members := range b.members {
		for _, t := range members {
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
func (a Ask) monthsQuestion(c *movement.Campaign, today org.Date, q question) (question, []*movement.Indicator, bool) {
	var counting []*movement.Indicator
	for _, ind := range a.Indicators {
		counting = append(counting, countingMonths(ind)...)
	}
	q.alone, q.named = membersOf(c, counting)
	q.elements = elementsOf(counting)
	q.onlyAlone = true
	q.spans = nil
	for _, m := range a.Period.Months() {
		if m.Last() < today {
			q.spans = append(q.spans, spanOf(m, today))
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
