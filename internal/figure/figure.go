// Package figure is what the reports come to: sums up the tree made the moment someone
// asks, held against the movement's targets, each with how many reports it rests on.
package figure

import (
	"cmp"
	"context"
	"fmt"
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

// Coverage is how many monthly reports a figure rests on. A unit owes a report of every
// month that has ended and at whose end it was open.
type Coverage struct {
	Expected int64
	Reported int64
	Approved int64
	Missing  int64
}

// Figure is what an indicator comes to for a unit and a period.
type Figure struct {
	Indicator *movement.Indicator
	Unit      *org.Unit
	Period    movement.Period
	Tree      Reading
	Known     Known

	// Value is in the indicator's own unit, nil where it cannot be said. It is the
	// quotient of numerator (times the factor) and denominator, or the numerator alone.
	Value       *float64
	Numerator   *int64
	Denominator *int64

	Target   *movement.Target // nil: none for this unit and period
	Status   Status
	Coverage Coverage
	Display  string // the value as shown: rounded, but never across its target; empty where there is none

	Parts []*Figure // of a figure made of others: those, for the same unit and period
}

// Ask is a question for figures: of these indicators, for these units, over one period.
type Ask struct {
	Units      []*org.Unit
	Indicators []*movement.Indicator
	Period     movement.Period
	Tree       Reading
	Known      Known
}

// Figures returns for each unit that lies within the scope one figure an indicator, in
// the order asked for. Units outside the scope have no figures. It answers from the
// reports as they stand in db's snapshot, in at most three statements, however many
// units are asked for. It fails with Conflict where the sums are beyond all measure.
func Figures(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) (map[int64][]*Figure, error) {
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	q.spans = []span{spanOf(ask.Period, q.today)}
	tallies, err := gather(ctx, db, q)
	if err != nil {
		return nil, err
	}
	b, err := newBook(c, ask, q.today, q, 0, tallies)
	if err != nil {
		return nil, err
	}
	if err := b.readMonths(ctx, db, q); err != nil {
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
// two statements and fails as Figures does.
func Trend(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) (map[int64][][]*Figure, error) {
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	var months []movement.Period
	for _, m := range ask.Period.Months() {
		if m.First() <= q.today {
			months = append(months, m)
			q.spans = append(q.spans, spanOf(m, q.today))
		}
	}
	trends := make(map[int64][][]*Figure, len(q.asked))
	if len(months) == 0 {
		return trends, nil
	}
	tallies, err := gather(ctx, db, q)
	if err != nil {
		return nil, err
	}
	for k, month := range months {
		ask.Period = month
		b, err := newBook(c, ask, q.today, q, k, tallies)
		if err != nil {
			return nil, err
		}
		b.isItsMonths()
		for _, u := range q.of(ask.Units) {
			trends[u.ID] = append(trends[u.ID], b.figures(u))
		}
	}
	return trends, nil
}

// SQL returns the statements that Figures answers an ask with, as they are sent.
func SQL(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, ask Ask) ([]string, error) {
	q, err := ask.question(ctx, db, scope, c)
	if err != nil || len(q.asked) == 0 {
		return nil, err
	}
	q.spans = []span{spanOf(ask.Period, q.today)}
	texts := []string{placing(db, scope, ask.Units).String(), q.statement(db)}
	if months, _, asked := ask.monthsQuestion(c, q.today, q); asked {
		texts = append(texts, months.statement(db))
	}
	return texts, nil
}

// question returns what is to be gathered, of those units that lie within the scope; its
// spans are left open.
func (a Ask) question(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign) (question, error) {
	q := question{today: a.today(scope), reading: a.Tree.on(a.today(scope)), elements: elementsOf(a.Indicators), known: a.Known}
	if len(a.Units) == 0 {
		return q, nil
	}
	var rows []struct {
		UnitID int64
		Path   org.Path
	}
	if err := placing(db, scope, a.Units).Scan(ctx, &rows); err != nil {
		return q, fmt.Errorf("places of %d units: %w", len(a.Units), err)
	}
	paths := map[org.Path]bool{}
	within := map[string]bool{}
	for _, r := range rows {
		paths[r.Path], within[strconv.FormatInt(r.UnitID, 10)] = true, true
		if n := len(q.asked); n == 0 || q.asked[n-1] != r.UnitID {
			q.asked = append(q.asked, r.UnitID)
		}
	}
	for path := range paths {
		on := slices.DeleteFunc(strings.Split(string(path), "."), func(id string) bool { return !within[id] })
		q.places = append(q.places, place{path, org.Path(strings.Join(on, "."))})
	}
	slices.SortFunc(q.places, func(a, b place) int {
		return cmp.Or(strings.Count(string(b.path), ".")-strings.Count(string(a.path), "."), cmp.Compare(a.path, b.path))
	})
	q.alone, q.named = membersOf(c, a.Indicators)
	q.named = append(q.named, q.asked...)
	return q, nil
}

// placing asks for those of the units that lie within the scope, by id, and for all the
// paths at which they ever hung.
func placing(db bun.IDB, scope org.Scope, units []*org.Unit) *bun.SelectQuery {
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	return db.NewSelect().TableExpr("placement AS p").
		Join("JOIN unit AS u ON u.id = p.unit_id").
		Apply(scope.JoinHere).
		ColumnExpr("p.unit_id, p.path").
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
