package report

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Waiting narrows a list of reports to those from one month to another that have come so far;
// not those that an account submitted, where one is named; and to those of a unit and of those that hung
// below it at the month's end, where one is.
type Waiting struct {
	State    State
	From, To movement.Month
	NotBy    *int64
	Under    *int64
}

// InState returns a page of the reports that have come so far and whose units lie within the
// scope, of those that wait the ones that go up to it, ordered ByMonth, and whether more lie beyond it.
func InState(ctx context.Context, db bun.IDB, scope org.Scope, w Waiting, page org.Page) (reports []*Listed, more bool, err error) {
	q := inState(db, scope, w).
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by, n.code").
		Apply(ByMonth.Narrow(page))
	reports = []*Listed{}
	if err := q.Scan(ctx, &reports); err != nil {
		return nil, false, fmt.Errorf("reports that are %s: %w", w.State, err)
	}
	reports, more = org.Flip(reports, page)
	return reports, more, nil
}

// CountInState returns how many reports InState lists on all its pages.
func CountInState(ctx context.Context, db bun.IDB, scope org.Scope, w Waiting) (int, error) {
	n, err := inState(db, scope, w).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of reports that are %s: %w", w.State, err)
	}
	return int(n), nil
}

func inState(db bun.IDB, scope org.Scope, w Waiting) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("report AS r").Join("JOIN unit AS u ON u.id = r.unit_id").
		Join(`JOIN LATERAL (SELECT code FROM naming WHERE unit_id = u.id AND lower(valid) < r.month + interval '1 month'
			ORDER BY lower(valid) DESC LIMIT 1) AS n ON true`).
		Where("r.state = ? AND r.month BETWEEN ?::date AND ?::date", w.State, w.From.First(), w.To.First()).
		Apply(scope.JoinHanded(bun.Safe("r.month")))
	if w.State == Submitted {
		q.Apply(scope.Within("handed.path", "u.level"))
	} else {
		q.Apply(scope.Within("here.path", "u.level"))
	}
	if w.Under != nil {
		q.Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> (r.month + interval '1 month' - interval '1 day')::date", *w.Under).
			Join("JOIN placement AS spot ON spot.unit_id = u.id AND spot.valid @> (r.month + interval '1 month' - interval '1 day')::date AND spot.path <@ top.path")
	}
	if w.NotBy != nil {
		q.Where("r.submitted_by IS DISTINCT FROM ?", *w.NotBy)
	}
	return q
}

// Change is a report to which something was done.
type Change struct {
	UnitID   int64
	Month    org.Date
	Revision int // the last that was done to it
}

// ChangedWithin returns the reports to which something was done within so many seconds before
// now and that lie within the scope, or go up to it: below a unit where one is named, it
// included.
func ChangedWithin(ctx context.Context, db bun.IDB, scope org.Scope, under *int64, seconds int) ([]Change, error) {
	changes := []Change{}
	q := db.NewSelect().TableExpr("revision AS v").Join("JOIN unit AS u ON u.id = v.unit_id").
		ColumnExpr("v.unit_id, v.month, max(v.revision) AS revision").
		Where("v.at > now() - make_interval(secs => ?)", seconds).
		Apply(scope.JoinHanded(bun.Safe("v.month"))).Apply(scope.WithinHanded).
		GroupExpr("v.unit_id, v.month").OrderExpr("v.unit_id, v.month")
	if under != nil {
		q.Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ?::date AND here.path <@ top.path", *under, scope.Day())
	}
	if err := q.Scan(ctx, &changes); err != nil {
		return nil, fmt.Errorf("reports changed within %d seconds: %w", seconds, err)
	}
	return changes, nil
}
