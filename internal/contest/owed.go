package contest

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Arrears is how a unit stands with the reports of a period that are due: those of a month, once the day on
// which they are due has passed.
type Arrears struct {
	UnitID  int64
	Missing int64 // of the unit and those directly below it, which it collects, that have not come in
	Own     int64 // of these the unit's own
	Late    int64 // of the unit's own, that came in after they were due
}

// ReadArrears returns how units stand with the reports of a period, as it was known at a moment, in one statement.
// A month's reports are asked of the unit itself
// and of those that hung directly below it at the month's end: those it collects; what lies deeper, they do.
func ReadArrears(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, units []int64, p movement.Period, at figure.Moment) (map[int64]Arrears, error) {
	of := make(map[int64]Arrears, len(units))
	var first, last, due []string
	for _, m := range p.Months() {
		if month := movement.MonthOf(m.First()); c.Due(month) < today {
			first, last, due = append(first, string(m.First())), append(last, string(m.Last())), append(due, string(c.Due(month)))
		}
	}
	if len(units) == 0 || len(first) == 0 {
		return of, nil
	}
	from, to := first[0], last[len(last)-1]
	in := []report.State{report.Submitted, report.Approved}
	until := at.Time()
	come := db.NewSelect().TableExpr("report AS r").ColumnExpr("r.unit_id, r.month").
		Where("r.unit_id = h.id AND r.month BETWEEN ? AND ?", from, to).Where("r.state IN (?)", bun.List(in)).Offset(0)
	if at.Now() {
		until = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)
	} else {
		come = db.NewSelect().TableExpr(`(SELECT DISTINCT ON (v.month) v.unit_id, v.month, v.state FROM revision AS v
			WHERE v.unit_id = h.id AND v.month BETWEEN ? AND ? AND v.at <= ? ORDER BY v.month, v.revision DESC) AS r`, from, to, until).
			ColumnExpr("r.unit_id, r.month").Where("r.state IN (?)", bun.List(in))
	}
	var all []Arrears
	err := db.NewRaw(`WITH months AS MATERIALIZED (SELECT month, day, due FROM unnest(?::date[], ?::date[], ?::date[]) AS m (month, day, due)),
		hung AS MATERIALIZED (
			SELECT a.id AS top, u.id, greatest(lower(top.valid), lower(spot.valid), u.opened) AS since, least(upper(top.valid), upper(spot.valid), u.closed) AS until
			FROM unnest(?::bigint[]) AS a (id)
			JOIN placement AS top ON top.unit_id = a.id AND top.valid && daterange(?, ?, '[]')
			JOIN placement AS spot ON (spot.unit_id = a.id OR spot.parent_id = a.id) AND spot.valid && daterange(?, ?, '[]')
			JOIN unit AS u ON u.id = spot.unit_id),
		owed AS (
			SELECT h.top, count(*) AS n, count(*) FILTER (WHERE h.top = h.id) AS own
			FROM hung AS h JOIN months AS m ON h.since <= m.day AND (h.until IS NULL OR h.until > m.day)
			GROUP BY h.top),
		come AS (
			SELECT h.top, count(*) AS n, count(*) FILTER (WHERE h.top = h.id) AS own,
				count(*) FILTER (WHERE h.top = h.id AND (
					SELECT (min(v.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM revision AS v
					WHERE v.unit_id = h.id AND v.month = r.month AND v.act = ? AND v.at <= ?) > m.due) AS late
			FROM hung AS h
			CROSS JOIN LATERAL (?) AS r
			JOIN months AS m ON m.month = r.month AND h.since <= m.day AND (h.until IS NULL OR h.until > m.day)
			GROUP BY h.top)
		SELECT o.top AS unit_id, o.n - coalesce(c.n, 0) AS missing, o.own - coalesce(c.own, 0) AS own, coalesce(c.late, 0) AS late
		FROM owed AS o LEFT JOIN come AS c ON c.top = o.top`,
		pgdialect.Array(first), pgdialect.Array(last), pgdialect.Array(due), pgdialect.Array(units), from, to, from, to,
		report.Submit, until, come).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("reports owed by %d units: %w", len(units), err)
	}
	for _, a := range all {
		of[a.UnitID] = a
	}
	return of, nil
}
