// Package figure is what the reports come to: sums up the tree made the moment someone
// asks, held against the movement's targets, each with how many reports it rests on.
//
// What holds whatever is asked:
//
//   - A flow (members admitted) stays with the unit that reported it, and adds to whoever
//     stood above it then; on one tree, to whoever stands above it there.
//   - A stock (loans) is what was said last within the year. One of a unit that closed into
//     another stands with that one until it says the same itself for a month from then on.
//     At an abolition it ends, and the figure is incomplete until the units that were below
//     have reported that month. A yes or no ends with its unit.
//   - Who owed a report, and whom a target bound, is as it was in that month, on every tree.
//   - A quota is the unit's own. On a tree that restates the past, units that were merged
//     have the sum of theirs; where that cannot be said there is none, and the figure says why.
//   - What a formula sets side by side counts of those units alone that have said all of it;
//     the reports of the others count as missing.
//   - Own, what each unit below adds, and what those add that are not listed, are the figure.
//   - Incomplete is only what reports that are missing could still change.
package figure

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Status is how a figure stands against its target.
type Status string

// The statuses.
const (
	NoTarget      Status = "NO_TARGET"       // nothing is wanted of this unit for this period
	NotReported   Status = "NOT_REPORTED"    // nobody has said the numbers it is made of
	NotApplicable Status = "NOT_APPLICABLE"  // there is nothing to divide by, or nobody it is about
	Incomplete    Status = "INCOMPLETE"      // the period is over and reports still missing could change the verdict
	OnTrack       Status = "ON_TRACK"        // the period runs on; at least at the pace of the elapsed months
	Behind        Status = "BEHIND"          // the period runs on; below that pace
	Met           Status = "MET"             // reached, for good
	Exceeded      Status = "EXCEEDED"        // reached and more than reached
	NotMet        Status = "NOT_MET"         // the period is over and the target was missed
	MetByDecision Status = "MET_BY_DECISION" // a recorded decision accepts what was done
)

// Figure is what an indicator comes to for a unit and a period.
type Figure struct {
	Indicator *movement.Indicator
	Unit      *org.Unit
	Period    movement.Period
	Tree      Reading
	Known     Known

	// Value is in the indicator's own unit, nil where it cannot be said. It is the
	// quotient of numerator (times the factor) and denominator, or the numerator alone.
	// Those two are nil as well where they are beyond 2^53 - 1: Display holds all digits.
	Value       *float64
	Numerator   *int64
	Denominator *int64

	Target     *movement.Target // nil: none for this unit and period
	Untargeted *Untargeted      // why there is none though there was a quota; nil: there is one, or never was
	Status     Status
	Coverage   Coverage
	Display    string // the value as shown: rounded, but never across its target; empty where there is none

	Parts []*Figure // of a figure made of others: those, for the same unit and period

	below below
	exact exactly
}

// exactly is what a figure comes to, of any size; nil where it cannot be said.
type exactly struct {
	value                  *big.Rat
	numerator, denominator *big.Int
	apart                  apart
}

// Ask is a question for figures: of these indicators, for these units, over one period.
type Ask struct {
	Units      []*org.Unit
	Indicators []*movement.Indicator
	Period     movement.Period
	Tree       Reading
	Known      Known
	Below      bool // and what the units among them add to those above them
	PartsAside bool // without the figures that they are made of
}

// Figures returns for each unit that lies within the scope one figure an indicator, in
// the order asked for. Units outside the scope have no figures. It answers from the
// reports as they stand in db's snapshot, in at most three statements, however many
// units are asked for; two more where months are counted in which a unit said a part only of
// what is said together, and two where the tree restates what has quotas.
func Figures(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) (map[int64][]*Figure, error) {
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	q.spans = []span{spanOf(ask.Period, q.today)}
	q.over = ask.Period.Last() < q.today && judged(c, ask.Indicators)
	if err := q.readQuotas(ctx, db, c, ask.Indicators); err != nil {
		return nil, err
	}
	tallies, err := gather(ctx, db, &q)
	if err != nil {
		return nil, err
	}
	b := newBook(c, ask, &q, 0, tallies)
	if err := b.readMonths(ctx, db, &q); err != nil {
		return nil, err
	}
	figures := make(map[int64][]*Figure, len(q.asked))
	for _, u := range q.of(ask.Units) {
		figures[u.ID] = b.figures(u)
	}
	return figures, nil
}

// Trend returns for each unit that lies within the scope the months of the period that
// have begun, each with one figure an indicator, in the order asked for. It answers in
// two statements, in up to two more where a unit said a part only of what is said together,
// and fails as Figures does.
func Trend(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) (map[int64][][]*Figure, error) {
	today := ask.today(scope)
	begun := slices.DeleteFunc(ask.Period.Months(), func(m movement.Period) bool { return m.First() > today })
	return Months(ctx, db, scope, c, ask, begun)
}

// Months does what Trend does with months of the year of ask.Period, in their order, whether or not
// they have begun, and leaves ask.Period aside.
func Months(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask, months []movement.Period) (map[int64][][]*Figure, error) {
	workOut, err := ReadMonths(ctx, db, scope, c, ask, months)
	if err != nil {
		return nil, err
	}
	return workOut(), nil
}

// ReadMonths reads what Months answers from, and returns how that is worked out, once: by then nothing is
// read any more.
func ReadMonths(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask, months []movement.Period) (workOut func() map[int64][][]*Figure, err error) {
	nothing := func() map[int64][][]*Figure { return map[int64][][]*Figure{} }
	if len(months) == 0 {
		return nothing, nil
	}
	first, _ := months[0].Numbers()
	_, last := months[len(months)-1].Numbers()
	ask.Period = movement.MonthsPeriod(months[0].Year(), first, last)
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nothing, err
	}
	spans := ask.Period.Months()
	for _, m := range spans {
		q.spans = append(q.spans, spanOf(m, q.today))
	}
	if err := q.readQuotas(ctx, db, c, ask.Indicators); err != nil {
		return nil, err
	}
	tallies, err := gather(ctx, db, &q)
	if err != nil {
		return nil, err
	}
	return func() map[int64][][]*Figure {
		trends := make(map[int64][][]*Figure, len(q.asked))
		of := q.of(ask.Units)
		for k, month := range spans {
			if !slices.Contains(months, month) {
				continue
			}
			ask.Period = month
			b := newBook(c, ask, &q, k, tallies)
			b.isItsMonths()
			for _, u := range of {
				trends[u.ID] = append(trends[u.ID], b.figures(u))
			}
		}
		return trends
	}, nil
}

// SQL returns the statements that Figures answers an ask with, as they are sent.
func SQL(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) ([]string, error) {
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	q.spans = []span{spanOf(ask.Period, q.today)}
	q.over = ask.Period.Last() < q.today && judged(c, ask.Indicators)
	texts := []string{placing(db, scope, ask, q.today).String(), q.statement(db)}
	if months, _, asked := ask.monthsQuestion(c, &q); asked {
		texts = append(texts, months.statement(db))
	}
	return texts, nil
}

// question returns what is to be gathered, of those units that lie within the scope; its
// spans are left open.
func (a Ask) question(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign) (question, error) {
	q := question{campaign: c, today: a.today(scope), reading: a.Tree.on(a.today(scope)), known: a.Known}
	if len(a.Units) == 0 {
		return q, nil
	}
	var rows []struct {
		UnitID   int64
		Path     org.Path
		Closures bool
	}
	if err := placing(db, scope, a, q.today).Scan(ctx, &rows); err != nil {
		return q, fmt.Errorf("places of %d units: %w", len(a.Units), err)
	}
	q.anyClosed = len(rows) > 0 && rows[0].Closures
	q.make(a.Indicators)
	paths := map[org.Path]bool{}
	within := map[string]bool{}
	for _, r := range rows {
		paths[r.Path], within[strconv.FormatInt(r.UnitID, 10)] = true, true
		if n := len(q.asked); n == 0 || q.asked[n-1] != r.UnitID {
			q.asked = append(q.asked, r.UnitID)
		}
	}
	for path := range paths {
		q.places = append(q.places, place{path, under(path, within)})
	}
	slices.SortFunc(q.places, func(a, b place) int {
		return cmp.Or(strings.Count(string(b.path), ".")-strings.Count(string(a.path), "."), cmp.Compare(a.path, b.path))
	})
	q.alone, q.named = membersOf(c, a.Indicators)
	q.named = append(q.named, q.asked...)
	return q, nil
}

// under tells the units asked for on a path: 7.12 of 1.7.12, and 1..12 where 7 is not asked for.
func under(path org.Path, asked map[string]bool) string {
	var on strings.Builder
	gap := ""
	for id := range strings.SplitSeq(string(path), ".") {
		switch {
		case asked[id]:
			on.WriteString(gap + id)
			gap = "."
		case gap != "":
			gap = ".."
		}
	}
	return on.String()
}

// make says what is to be summed for the indicators.
func (q *question) make(indicators []*movement.Indicator) {
	q.elements, q.sets = elementsOf(indicators), nil
	q.stocks = q.anyClosed && slices.ContainsFunc(q.elements, func(e *movement.Element) bool { return e.Nature == movement.Stock })
	q.children = false
	for _, ind := range flatten(indicators) {
		d := ind.Formula.Denominator
		q.children = q.children || q.anyClosed && d != nil && d.Children
		if set := ind.Formula.Together(); set != nil {
			q.sets = append(q.sets, set)
		}
	}
	q.linked = link(q.sets)
}

// link joins sets that have an element in common, where the same units owe all of them: whoever
// says all of the whole says all of each.
func link(sets [][]*movement.Element) [][]*movement.Element {
	var linked [][]*movement.Element
	for _, set := range sets {
		set = slices.Clone(set)
		linked = slices.DeleteFunc(linked, func(other []*movement.Element) bool {
			shared := slices.ContainsFunc(other, func(e *movement.Element) bool { return slices.Contains(set, e) })
			if joins := shared && sameReporters(slices.Concat(set, other)); !joins {
				return false
			}
			for _, e := range other {
				if !slices.Contains(set, e) {
					set = append(set, e)
				}
			}
			return true
		})
		linked = append(linked, set)
	}
	return linked
}

// flatten returns the indicators and all that they are made of.
func flatten(indicators []*movement.Indicator) []*movement.Indicator {
	var all []*movement.Indicator
	for _, ind := range indicators {
		all = append(append(all, ind), flatten(ind.Of)...)
	}
	return all
}

// judged reports whether reports that are missing may leave the verdict on one of the
// indicators open.
func judged(c *movement.Campaign, indicators []*movement.Indicator) bool {
	return slices.ContainsFunc(flatten(indicators), func(ind *movement.Indicator) bool {
		return ind.Target != nil || len(c.Quotas[ind.Code]) > 0
	})
}

// placing asks for those of the units that lie within the scope, by id, and for all the
// paths at which they ever hung; and whether any unit closed within the year, up to the day
// that is looked at.
func placing(db bun.IDB, scope org.Scope, a Ask, today org.Date) *bun.SelectQuery {
	ids := make([]int64, len(a.Units))
	for i, u := range a.Units {
		ids[i] = u.ID
	}
	return db.NewSelect().TableExpr("placement AS p").
		Join("JOIN unit AS u ON u.id = p.unit_id").
		Apply(scope.JoinHere).
		ColumnExpr("p.unit_id, p.path").
		ColumnExpr("EXISTS (SELECT FROM unit WHERE closed > ? AND closed <= ?) AS closures",
			movement.YearPeriod(a.Period.Year()).First(), min(a.Period.Last(), today)).
		Where("p.unit_id IN (?)", bun.List(ids)).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("p.unit_id, p.path")
}

// of returns those of the units that lie within the scope, each once.
func (q *question) of(units []*org.Unit) []*org.Unit {
	left := make(map[int64]bool, len(q.asked))
	for _, id := range q.asked {
		left[id] = true
	}
	var of []*org.Unit
	for _, u := range units {
		if left[u.ID] {
			of = append(of, u)
			delete(left, u.ID)
		}
	}
	return of
}

// elementsOf returns every element that the indicators are made of, once, by position.
func elementsOf(indicators []*movement.Indicator) []*movement.Element {
	var all []*movement.Element
	for _, ind := range indicators {
		for _, e := range ind.Elements() {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	slices.SortFunc(all, func(a, b *movement.Element) int { return a.Position - b.Position })
	return all
}

// membersOf returns whose units must be told one by one: the populations that the
// indicators count, and the units that have quotas of what is counted.
func membersOf(c *movement.Campaign, indicators []*movement.Indicator) (alone []*movement.Population, named []int64) {
	for _, ind := range indicators {
		if ind.Kind == movement.UnitsMeeting {
			if !slices.Contains(alone, ind.Population) {
				alone = append(alone, ind.Population)
			}
			for unit := range c.Quotas[ind.Of[0].Code] {
				named = append(named, unit)
			}
		}
		a, n := membersOf(c, ind.Of)
		for _, p := range a {
			if !slices.Contains(alone, p) {
				alone = append(alone, p)
			}
		}
		named = append(named, n...)
	}
	slices.Sort(named)
	return alone, slices.Compact(named)
}
