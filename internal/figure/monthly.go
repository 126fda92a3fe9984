package figure

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// MonthCoverage is how many of the reports that are owed of one month have come in.
type MonthCoverage struct {
	UnitID int64           `bun:"unit_id"`
	First  org.Date        `bun:"month"` // the month's first day
	Month  movement.Period `bun:"-"`
	Coverage
}

// CoverageByMonth returns, of the given units that lie within the scope, how many of the reports that each
// and all below it owe of each of the months have come in, in the months' order; of months alone that have
// ended. Each month's are those of the units that hung below at its end: what was reported counts where it
// was reported. Of approved reports alone the others have not come in. It answers in one statement.
func CoverageByMonth(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, months []movement.Period, approvedOnly bool) (map[int64][]*MonthCoverage, error) {
	named := map[org.Date]movement.Period{}
	var first, last []string
	for _, m := range months {
		if m.Last() < scope.Day() {
			named[m.First()] = m
			first, last = append(first, string(m.First())), append(last, string(m.Last()))
		}
	}
	of := map[int64][]*MonthCoverage{}
	if len(first) == 0 {
		return of, nil
	}
	within := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).ColumnExpr("u.id").
		Where("u.id = ANY (?::bigint[])", pgdialect.Array(units)).Apply(scope.Within("here.path", "u.level"))
	var all []*MonthCoverage
	err := db.NewRaw(`WITH asked AS MATERIALIZED (?),
		owing AS MATERIALIZED (
			SELECT a.id AS top, d.month, u.id
			FROM asked AS a
			CROSS JOIN unnest(?::date[], ?::date[]) AS d (month, day)
			JOIN placement AS top ON top.unit_id = a.id AND top.valid @> d.day
			JOIN placement AS spot ON spot.path <@ top.path AND spot.valid @> d.day
			JOIN unit AS u ON u.id = spot.unit_id AND u.opened <= d.day AND (u.closed IS NULL OR u.closed > d.day))
		SELECT a.id AS unit_id, d.month, count(o.id) AS expected,
			count(o.id) FILTER (WHERE r.state IN (?)) AS reported,
			count(o.id) FILTER (WHERE r.state = ?) AS approved
		FROM asked AS a
		CROSS JOIN unnest(?::date[]) AS d (month)
		LEFT JOIN owing AS o ON o.top = a.id AND o.month = d.month
		LEFT JOIN report AS r ON r.unit_id = o.id AND r.month = o.month
		GROUP BY a.id, d.month
		ORDER BY a.id, d.month`,
		within, pgdialect.Array(first), pgdialect.Array(last), bun.List(counting(approvedOnly)), report.Approved, pgdialect.Array(first)).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("coverage of %v by month: %w", units, err)
	}
	for _, c := range all {
		c.Month, c.Missing = named[c.First], c.Expected-c.Reported
		of[c.UnitID] = append(of[c.UnitID], c)
	}
	return of, nil
}

// counting are the states of reports that have come in.
func counting(approvedOnly bool) []report.State {
	if approvedOnly {
		return []report.State{report.Approved}
	}
	return []report.State{report.Submitted, report.Approved}
}
