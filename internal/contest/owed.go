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
// A month's reports are asked of the unit itself and of those that hung directly below it at the month's end: those it
// collects; for what lies deeper they answer.
func ReadArrears(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, units []int64, p movement.Period, at figure.Moment) (map[int64]Arrears, error) {
	of := make(map[int64]Arrears, len(units))
	var months, due []string // the first day of each, and the day on which its reports are due
	to := org.Date("")
	for _, m := range p.Months() {
		if month := movement.MonthOf(m.First()); c.Due(month) < today {
			months, due, to = append(months, string(m.First())), append(due, string(c.Due(month))), m.Last()
		}
	}
	if len(units) == 0 || len(months) == 0 {
		return of, nil
	}
	from := months[0]
	in := []report.State{report.Submitted, report.Approved}
	until := at.Time()
	come := db.NewSelect().TableExpr("report AS r").ColumnExpr("r.month").Where("r.unit_id = h.id AND r.month >= h.since AND r.month < h.until").
		Where("r.state IN (?)", bun.List(in))
	if at.Now() {
		until = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)
	} else {
		come = db.NewSelect().TableExpr(`(SELECT DISTINCT ON (v.month) v.month, v.state FROM revision AS v
			WHERE v.unit_id = h.id AND v.month >= h.since AND v.month < h.until AND v.at <= ? ORDER BY v.month, v.revision DESC) AS r`, until).
			ColumnExpr("r.month").Where("r.state IN (?)", bun.List(in))
	}
	var all []Arrears
	// Whoever hung somewhere from a day on, until before another, owed there the months from since until before until: those at
	// whose end it did. Reports are looked up unit by unit: few are asked for, of the many that there are.
	err := db.NewRaw(`WITH months AS MATERIALIZED (SELECT month, due FROM unnest(?::date[], ?::date[]) AS m (month, due)),
		hung AS MATERIALIZED (
			SELECT a.id AS top, u.id,
				greatest(date_trunc('month', greatest(lower(top.valid), lower(spot.valid), u.opened))::date, ?::date) AS since,
				least(date_trunc('month', least(upper(top.valid), upper(spot.valid), u.closed))::date, ?::date + 1) AS until
			FROM unnest(?::bigint[]) AS a (id)
			JOIN placement AS top ON top.unit_id = a.id AND top.valid && daterange(?, ?, '[]')
			JOIN placement AS spot ON (spot.unit_id = a.id OR spot.parent_id = a.id) AND spot.valid && daterange(?, ?, '[]')
			JOIN unit AS u ON u.id = spot.unit_id),
		stood AS (
			SELECT h.top, h.top = h.id AS own, (SELECT count(*) FROM months AS m WHERE m.month >= h.since AND m.month < h.until) - come.n AS missing, come.late
			FROM hung AS h
			CROSS JOIN LATERAL (
				SELECT count(*) AS n, count(*) FILTER (WHERE h.top = h.id AND (
					SELECT (min(v.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM revision AS v
					WHERE v.unit_id = h.id AND v.month = r.month AND v.act = ? AND v.at <= ?) > (SELECT due FROM months AS m WHERE m.month = r.month)) AS late
				FROM (?) AS r) AS come)
		SELECT top AS unit_id, sum(missing)::bigint AS missing, coalesce(sum(missing) FILTER (WHERE own), 0)::bigint AS own, sum(late)::bigint AS late
		FROM stood GROUP BY top`,
		pgdialect.Array(months), pgdialect.Array(due), from, to, pgdialect.Array(units), from, to, from, to,
		report.Submit, until, come).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("reports owed by %d units: %w", len(units), err)
	}
	for _, a := range all {
		of[a.UnitID] = a
	}
	return of, nil
}
