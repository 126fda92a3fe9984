package report

import (
	"context"
	"fmt"
	"math/bits"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Missing is a report that is owed and has not been submitted.
type Missing struct {
	UnitID int64
	Month  org.Date // the month's first day
	Code   string   // of its unit at the month's end
	State  State    // DRAFT or RETURNED; empty: there is none
}

// Place is where the missing report stands among others, ordered ByMonth.
func (m *Missing) Place() org.Place { return org.PlaceOf(m.Month, m.Code, m.UnitID) }

// Arrears are the reports that units owe of some months and have not submitted. They are read
// once: whatever is asked of them then, of which months and below whom, asks nothing more of
// the database.
type Arrears struct {
	months map[org.Date]int // which number each has, by its first day
	of     []*arrear        // by code and unit
}

// arrear is what one unit owes of the months at whose end it bore a code and hung in a place.
type arrear struct {
	UnitID   int64
	Code     string
	Path     org.Path
	Months   monthSet
	Drafts   monthSet // of those
	Returned monthSet // and of those
}

// monthSet is a set of months, a bit each.
type monthSet int64

func (s monthSet) has(number int) bool { return s>>number&1 == 1 }

// Owed returns what units within the scope owe of some months, at most five years of them in
// their order, and have not submitted: reports of every month that has ended and at whose end
// they stood. It answers in one statement.
func Owed(ctx context.Context, db bun.IDB, scope org.Scope, months []movement.Period) (*Arrears, error) {
	a := &Arrears{months: map[org.Date]int{}}
	var first, last []string
	for _, m := range months {
		if m.Last() < scope.Day() {
			first, last = append(first, string(m.First())), append(last, string(m.Last()))
			a.months[m.First()] = len(first) // as WITH ORDINALITY counts them
		}
	}
	if len(first) == 0 {
		return a, nil
	}
	from, to := first[0], first[len(first)-1]
	// Most units have handed all up: one look at their reports leaves them.
	handed := db.NewSelect().TableExpr("report").ColumnExpr("count(*) AS up").
		Where("unit_id = u.id AND month BETWEEN ? AND ? AND state IN (?)", from, to, bun.List([]State{Submitted, Approved}))
	behind := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).
		Join("CROSS JOIN LATERAL (?) AS handed", handed).
		ColumnExpr("u.id, u.opened, u.closed").
		Where("handed.up < ?", monthsBetween(from, to)).
		Apply(scope.Within("here.path", "u.level"))
	err := db.NewRaw(`WITH behind AS MATERIALIZED (?),
		missing AS MATERIALIZED (
			SELECT u.id, d.day, 1::bigint << d.nth::int AS month, coalesce(r.state, '') AS state
			FROM behind u
			JOIN unnest(?::date[], ?::date[]) WITH ORDINALITY AS d (month, day, nth) ON u.opened <= d.day AND (u.closed IS NULL OR u.closed > d.day)
			LEFT JOIN report r ON r.unit_id = u.id AND r.month = d.month
			WHERE r.state IS NULL OR r.state IN (?))
		SELECT m.id AS unit_id, n.code, spot.path, bit_or(month) AS months,
			coalesce(bit_or(month) FILTER (WHERE state = ?), 0) AS drafts,
			coalesce(bit_or(month) FILTER (WHERE state = ?), 0) AS returned
		FROM missing m
		JOIN LATERAL (SELECT code FROM naming WHERE unit_id = m.id AND lower(valid) <= m.day ORDER BY lower(valid) DESC LIMIT 1) AS n ON true
		JOIN placement spot ON spot.unit_id = m.id AND lower(spot.valid) <= m.day AND (upper_inf(spot.valid) OR upper(spot.valid) > m.day)
		GROUP BY m.id, n.code, spot.path
		ORDER BY n.code COLLATE "C", m.id`,
		behind, pgdialect.Array(first), pgdialect.Array(last), bun.List([]State{Draft, Returned}), Draft, Returned).Scan(ctx, &a.of)
	if err != nil {
		return nil, fmt.Errorf("missing reports of %v: %w", months, err)
	}
	return a, nil
}

// monthsBetween returns how many months there are from one to another, both included.
func monthsBetween(first, last string) int {
	from, to := movement.MonthOf(org.Date(first)), movement.MonthOf(org.Date(last))
	return 12*(to.Year()-from.Year()) + to.Number() - from.Number() + 1
}

// Page returns a page of what is owed of some of the months; below a unit where one is named,
// it included. They are ordered ByMonth. It tells whether more lie beyond the page.
func (a *Arrears) Page(under *int64, months []movement.Period, p org.Page) (missing []*Missing, more bool) {
	missing = []*Missing{}
	of := a.below(under)
	months = slices.Clone(months)
	if p.Last > 0 {
		slices.Reverse(months)
	}
	for _, m := range months {
		if len(missing) > p.Size() {
			break // and one more than the page holds: more lies beyond it
		}
		next := p
		if rest := p.Size() + 1 - len(missing); p.Last > 0 {
			next.Last = rest
			some, _ := org.Cut(a.in(m, of), ByMonth, (*Missing).Place, next)
			missing = append(some, missing...)
		} else {
			next.First = rest
			some, _ := org.Cut(a.in(m, of), ByMonth, (*Missing).Place, next)
			missing = append(missing, some...)
		}
	}
	switch size := p.Size(); {
	case len(missing) <= size:
		return missing, false
	case p.Last > 0:
		return missing[len(missing)-size:], true
	default:
		return missing[:size], true
	}
}

// in returns what is owed of one month, in its order.
func (a *Arrears) in(m movement.Period, of []*arrear) []*Missing {
	number, ended := a.months[m.First()]
	if !ended {
		return nil
	}
	var in []*Missing
	for _, o := range of {
		if o.Months.has(number) {
			in = append(in, &Missing{UnitID: o.UnitID, Month: m.First(), Code: o.Code, State: o.state(number)})
		}
	}
	return in
}

// Count returns how many Page lists on all pages.
func (a *Arrears) Count(under *int64, months []movement.Period) int {
	asked := monthSet(0)
	for _, m := range months {
		if number, ended := a.months[m.First()]; ended {
			asked |= 1 << number
		}
	}
	n := 0
	for _, o := range a.below(under) {
		n += bits.OnesCount64(uint64(o.Months & asked))
	}
	return n
}

// below returns what units owe that hung below another, and that one itself.
func (a *Arrears) below(unit *int64) []*arrear {
	if unit == nil {
		return a.of
	}
	var below []*arrear
	for _, o := range a.of {
		if slices.Contains(o.Path.IDs(), *unit) {
			below = append(below, o)
		}
	}
	return below
}

// state returns how far a report is that has not been submitted.
func (o *arrear) state(number int) State {
	switch {
	case o.Drafts.has(number):
		return Draft
	case o.Returned.has(number):
		return Returned
	}
	return ""
}
