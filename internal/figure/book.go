package figure

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strconv"

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
	column   map[*movement.Element]int // where an element's sum stands in a tally

	below   map[int64][]*tally // a unit's subtree, class by class
	alone   map[int64]*tally   // a unit alone
	members map[int64][]*tally // the units told one by one that lie in a unit's subtree

	months  []*book // one for each month that has ended, where a part counts months
	results map[resultKey]result
}

type resultKey struct {
	indicator *movement.Indicator
	unit      int64
}

func newBook(c *movement.Campaign, ask Ask, today org.Date, q question, tallies []*tally) *book {
	b := &book{
		campaign: c, ask: ask, today: today,
		column: make(map[*movement.Element]int, len(q.elements)),
		below:  map[int64][]*tally{}, alone: map[int64]*tally{}, members: map[int64][]*tally{},
		results: map[resultKey]result{},
	}
	for i, e := range q.elements {
		b.column[e] = i
	}
	for _, t := range tallies {
		if t.Below {
			b.below[t.UnitID] = append(b.below[t.UnitID], t)
			continue
		}
		if other := b.alone[t.UnitID]; other != nil {
			t = joined(other, t) // it changed its class within the period
		}
		b.alone[t.UnitID] = t
	}
	for _, id := range slices.Sorted(maps.Keys(b.alone)) {
		t := b.alone[id]
		if t.Path == "" {
			continue
		}
		for _, above := range ancestors(t.Path) {
			if n, err := strconv.ParseInt(above, 10, 64); err == nil {
				b.members[n] = append(b.members[n], t)
			}
		}
	}
	return b
}

// joined adds up what one unit said as a member of two classes; it is told as of the
// class in which it ended.
func joined(a, b *tally) *tally {
	last, first := b, a
	if a.Path != "" {
		last, first = a, b
	}
	sum := *last
	sum.Units += first.Units
	sum.Children += first.Children
	sum.Expected += first.Expected
	sum.Reported += first.Reported
	sum.Approved += first.Approved
	sum.Sums = slices.Clone(last.Sums)
	for i, n := range first.Sums {
		sum.Sums[i] = plus(sum.Sums[i], n)
	}
	return &sum
}

// plus adds two numbers of which either may be unsaid. Nobody + nobody = nobody.
func plus(a, b sql.Null[int64]) sql.Null[int64] {
	return sql.Null[int64]{V: a.V + b.V, Valid: a.Valid || b.Valid}
}

// readMonths gathers the months one by one for the units whose months are counted, and
// nothing where none are.
func (b *book) readMonths(ctx context.Context, db bun.IDB, q question) error {
	var counting []*movement.Indicator
	for _, ind := range b.ask.Indicators {
		counting = append(counting, countingMonths(ind)...)
	}
	if len(counting) == 0 {
		return nil
	}
	q.alone, q.named = membersOf(b.campaign, counting)
	q.elements = elementsOf(counting)
	q.onlyOf = nil
	for _, p := range q.alone {
		for _, level := range levelsOf(p) {
			if !slices.Contains(q.onlyOf, level) {
				q.onlyOf = append(q.onlyOf, level)
			}
		}
	}
	q.spans = nil
	var ended []movement.Period
	for _, m := range b.ask.Period.Months() {
		if m.Last() < b.today {
			ended = append(ended, m)
			q.spans = append(q.spans, spanOf(m, b.today))
		}
	}
	if len(q.spans) == 0 {
		return nil
	}
	tallies, err := gather(ctx, db, q)
	if err != nil {
		return err
	}
	for k, m := range ended {
		ask := Ask{b.ask.Units, counting, m, b.ask.Tree}
		b.months = append(b.months, newBook(b.campaign, ask, b.today, q, ofSpan(tallies, k)))
	}
	return nil
}

// levelsOf returns the levels that a population's units can have, which must include
// those directly below the levels that it names as parents: every level.
func levelsOf(p *movement.Population) []org.Level {
	if p == nil || len(p.Levels) == 0 {
		return org.Levels
	}
	return p.Levels
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
