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
	from, to := first[0], last[len(last)-1]
	var all []*MonthCoverage
	err := db.NewRaw(`WITH asked AS MATERIALIZED (?),
		months AS MATERIALIZED (SELECT month, day FROM unnest(?::date[], ?::date[]) AS m (month, day)),
		hung AS MATERIALIZED (
			SELECT a.id AS top, u.id, greatest(lower(top.valid), lower(spot.valid), u.opened) AS since, least(upper(top.valid), upper(spot.valid), u.closed) AS until
			FROM asked AS a
			JOIN placement AS top ON top.unit_id = a.id AND top.valid && daterange(?, ?, '[]')
			JOIN placement AS spot ON spot.path <@ top.path AND spot.valid && daterange(?, ?, '[]')
			JOIN unit AS u ON u.id = spot.unit_id),
		owed AS (
			SELECT h.top, m.month, count(*) AS expected
			FROM hung AS h JOIN months AS m ON h.since <= m.day AND (h.until IS NULL OR h.until > m.day)
			GROUP BY h.top, m.month),
		come AS (
			SELECT h.top, m.month, count(*) AS reported, count(*) FILTER (WHERE r.state = ?) AS approved
			FROM hung AS h
			CROSS JOIN LATERAL (SELECT month, state FROM report WHERE unit_id = h.id AND month BETWEEN ? AND ? AND state IN (?) OFFSET 0) AS r
			JOIN months AS m ON m.month = r.month AND h.since <= m.day AND (h.until IS NULL OR h.until > m.day)
			GROUP BY h.top, m.month)
		SELECT a.id AS unit_id, m.month, coalesce(o.expected, 0) AS expected, coalesce(c.reported, 0) AS reported, coalesce(c.approved, 0) AS approved
		FROM asked AS a CROSS JOIN months AS m
		LEFT JOIN owed AS o ON o.top = a.id AND o.month = m.month
		LEFT JOIN come AS c ON c.top = a.id AND c.month = m.month
		ORDER BY a.id, m.month`,
		within, pgdialect.Array(first), pgdialect.Array(last), from, to, from, to,
		report.Approved, from, to, bun.List(counting(approvedOnly))).Scan(ctx, &all)
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
