package report

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Stretch is some of a list of reports, and how many there are in all.
type Stretch struct {
	Total   int
	Reports []*Report
}

// InState returns a stretch of the reports from one month to another that have come so far and
// whose units lie within the scope, of those that wait the ones that go up to it, by month and
// the units' codes; not those that an account submitted, where one is named.
func InState(ctx context.Context, db bun.IDB, scope org.Scope, s State, from, to movement.Month, notBy *int64, first, skip int) (Stretch, error) {
	var rows []struct {
		Report

		Total int
	}
	q := db.NewSelect().TableExpr("report AS r").Join("JOIN unit AS u ON u.id = r.unit_id").
		Join(`JOIN LATERAL (SELECT code FROM naming WHERE unit_id = u.id AND lower(valid) < r.month + interval '1 month'
			ORDER BY lower(valid) DESC LIMIT 1) AS n ON true`).
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by, count(*) OVER () AS total").
		Where("r.state = ? AND r.month BETWEEN ?::date AND ?::date", s, from.First(), to.First()).
		Apply(scope.JoinHanded(bun.Safe("r.month"))).
		OrderExpr(`r.month, n.code COLLATE "C", u.id`).Limit(int64(first)).Offset(int64(skip))
	if s == Submitted {
		q.Apply(scope.Within("handed.path", "u.level"))
	} else {
		q.Apply(scope.Within("here.path", "u.level"))
	}
	if notBy != nil {
		q.Where("r.submitted_by IS DISTINCT FROM ?", *notBy)
	}
	if err := q.Scan(ctx, &rows); err != nil {
		return Stretch{}, fmt.Errorf("reports that are %s: %w", s, err)
	}
	found := Stretch{Reports: []*Report{}}
	for i := range rows {
		found.Total = rows[i].Total
		found.Reports = append(found.Reports, &rows[i].Report)
	}
	return found, nil
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
