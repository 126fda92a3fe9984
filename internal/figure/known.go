package figure

import (
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Known is which reports figures are made of. The zero Known is of all that count now:
// those submitted and those approved.
type Known struct {
	ApprovedOnly bool
	At           Moment // as they stood then, and judged on its day in Việt Nam
}

// Basis is of which reports a figure is made.
type Basis string

// The bases.
const (
	OfSubmitted Basis = "SUBMITTED" // of all that count: those submitted, and those approved since
	OfApproved  Basis = "APPROVED"  // of approved ones alone
)

// Basis returns of which reports the figure is made.
func (f *Figure) Basis() Basis { return f.Known.basis() }

func (k Known) basis() Basis {
	if k.ApprovedOnly {
		return OfApproved
	}
	return OfSubmitted
}

// now reports whether the reports are those that count now.
func (k Known) now() bool { return k == Known{} }

// Moment is a moment that has gone by, or now, which the zero Moment is. No moment that has
// gone by is the zero one, not even the first of the year 1.
type Moment struct {
	past bool
	at   time.Time // in UTC
}

// MomentOf returns the moment of a time.
func MomentOf(t time.Time) Moment {
	t = t.UTC()
	if t.Before(firstMoment) {
		t = firstMoment
	}
	return Moment{true, t}
}

// firstMoment is the first that the database and a day can tell. Before it nobody had said
// anything, as nobody had then.
var firstMoment = time.Date(1, time.January, 2, 0, 0, 0, 0, time.UTC)

// Now reports whether the moment is now.
func (m Moment) Now() bool { return !m.past }

// Time returns the moment's time in UTC; of now the zero time.
func (m Moment) Time() time.Time { return m.at }

// today returns the day on which figures are judged: today, or an earlier moment's.
func (a Ask) today(scope org.Scope) org.Date { return a.Known.Day(scope.Day()) }

// Day returns the day on which what is known so is judged: today, or an earlier moment's.
func (k Known) Day(today org.Date) org.Date {
	if k.At.Now() {
		return today
	}
	return min(today, org.DayOf(k.At.at))
}

// reportsKnown writes known: of which months did the reports of each unit looked at count, and of which were they
// approved, a bit a month? As long as nothing before them was done otherwise since, they
// counted for what they do now; where it was, the unit's year is restated.
func (q *question) reportsKnown(w *writer) {
	if q.known.now() {
		return
	}
	w.held("known")
	w.say(`
	SELECT unit_id AS speaker, months AS counted_in, approved AS approved_in, coalesce(months >> extract(month FROM other)::int <> 0, false) AS restated
	FROM (
		SELECT unit_id, bit_or(1 << extract(month FROM month)::int) FILTER (WHERE counts) AS months,
			coalesce(bit_or(1 << extract(month FROM month)::int) FILTER (WHERE counts AND state = 'APPROVED'), 0) AS approved,
			min(month) FILTER (WHERE other) AS other
		FROM (
			`)
	counts, other := "state IN ('SUBMITTED', 'APPROVED')", "false"
	if q.known.ApprovedOnly {
		counts, other = "state = 'APPROVED'", "state = 'SUBMITTED'"
	}
	if q.known.At.Now() {
		w.say("SELECT unit_id, month, state, " + counts + " AS counts, " + other + ` AS other FROM report
			WHERE month BETWEEN ?year AND ?last AND state IN ('SUBMITTED', 'APPROVED') AND unit_id IN (`)
		q.speakers(w)
		w.say(")")
	} else {
		w.say("SELECT s.unit_id, month, state, " + counts + " AS counts, " + other + ` AS other
			FROM (SELECT DISTINCT unit_id FROM (`)
		q.speakers(w)
		w.say(`) AS s) AS s
			CROSS JOIN LATERAL ` + lastDone("s.unit_id") + ` AS v
			UNION ALL
			SELECT unit_id, month, '', false, true FROM revision
			WHERE at > ?moment AND act <> 'APPROVE' AND month BETWEEN ?year AND ?last AND unit_id IN (`)
		q.speakers(w)
		w.say(")")
	}
	w.say(`
		) AS r
		GROUP BY unit_id
	) AS r
	WHERE months <> 0)`)
}

// lastDone says what had been done last to each of a unit's reports.
func lastDone(unit string) string {
	return `(
				SELECT DISTINCT ON (month) month, state, content FROM revision
				WHERE unit_id = ` + unit + ` AND at <= ?moment AND month BETWEEN ?year AND ?last
				ORDER BY month DESC, revision DESC)`
}

// joinKnown joins what is known of a unit.
func (q *question) joinKnown(unit string) string {
	if q.known.now() {
		return ""
	}
	return " LEFT JOIN known k ON k.speaker = " + unit
}

// reports are those of a unit, of some months, that count: they are looked for unit by unit.
func (q *question) reports(unit, months string) string {
	if q.known.now() {
		return "(SELECT month, state, counted FROM report WHERE unit_id = " + unit + " AND " + months +
			" AND state IN ('SUBMITTED', 'APPROVED')) AS r"
	}
	return `(
		SELECT month, CASE WHEN k.approved_in >> extract(month FROM month)::int & 1 = 1 THEN 'APPROVED' ELSE 'SUBMITTED' END AS state, counted
		FROM report
		WHERE unit_id = ` + unit + " AND " + months + ` AND NOT k.restated AND k.counted_in >> extract(month FROM month)::int & 1 = 1
		UNION ALL
		SELECT month, state, counted FROM (` + q.restated(unit) + `) AS r WHERE ` + months + `) AS r`
}

// reportsOf joins the reports r of a unit, of some months, that count. OFFSET keeps them being
// looked for unit by unit: were all reports put beside all units, a few units would wait for
// everyone's.
func (q *question) reportsOf(join, unit, months string) string {
	return q.joinKnown(unit) + " " + join + " LATERAL (SELECT month, state, counted FROM " + q.reports(unit, months) + " OFFSET 0) AS r ON true"
}

// restated says of a unit whose year is, what each of its reports counts for.
func (q *question) restated(unit string) string {
	counted := q.vector(func(e *movement.Element) string {
		said := fmt.Sprintf("said[%d]", e.Position)
		if e.Nature == movement.Flow {
			return said
		}
		return said + " - coalesce((max(ARRAY[extract(month FROM month)::bigint, " + said + "]) FILTER (WHERE " + said + " IS NOT NULL) OVER before)[2], 0)" // the change against the one that was said last
	})
	known := "SELECT month, state, said FROM report WHERE unit_id = " + unit + " AND month BETWEEN ?year AND ?last AND state = 'APPROVED' AND k.restated"
	if !q.known.At.Now() {
		known = "SELECT done.month, done.state, content.said FROM " + lastDone(unit) + ` AS done
			JOIN revision content ON content.unit_id = ` + unit + " AND content.month = done.month AND content.revision = done.content WHERE k.restated AND done."
		if q.known.ApprovedOnly {
			known += "state = 'APPROVED'"
		} else {
			known += "state IN ('SUBMITTED', 'APPROVED')"
		}
	}
	return "SELECT month, state, " + counted + ` AS counted
		FROM (` + known + `) AS r
		WINDOW before AS (ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`
}

// speakers says whose reports may count: those of the units looked at, and what closed in
// the year left with them or with the units below it.
func (q *question) speakers(w *writer) {
	w.say("SELECT unit_id FROM stretch")
	if q.onlyAlone {
		w.say(" WHERE NOT steady OR unit_id = ANY (ARRAY[?]::bigint[])", bun.List(q.named))
		q.ofPopulations(w)
	}
	if q.stocks {
		w.say(` UNION SELECT unit_id FROM gone UNION SELECT holder FROM held
			UNION SELECT p.unit_id FROM gone g JOIN placement p ON p.parent_id = g.unit_id WHERE g.abolished`)
	}
}
