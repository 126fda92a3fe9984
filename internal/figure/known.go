package figure

import (
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
func (a Ask) today(scope org.Scope) org.Date {
	if a.Known.At.Now() {
		return scope.Day()
	}
	return min(scope.Day(), org.DateOf(a.Known.At.at.Add(7*time.Hour)))
}

// reportsKnown says which reports there are to be counted, of the units looked at, and what
// each counts for: that is stored only of all that count now.
func (q *question) reportsKnown(w *writer) {
	w.say(`,
known AS MATERIALIZED (
	SELECT unit_id, month, state, ARRAY[`)
	byPosition := map[int]*movement.Element{}
	last := 0
	for _, e := range q.elements {
		byPosition[e.Position], last = e, max(last, e.Position)
	}
	for p := 1; p <= last; p++ {
		if p > 1 {
			w.say(", ")
		}
		switch e := byPosition[p]; {
		case e == nil:
			w.say("NULL")
		case e.Nature == movement.Flow:
			w.say("said[?]", p)
		default: // the change against the one that was said last
			w.say(`said[?0] - coalesce((max(ARRAY[extract(month FROM month)::bigint, said[?0]]) FILTER (WHERE said[?0] IS NOT NULL) OVER before)[2], 0)`, p)
		}
	}
	w.say(`]::bigint[] AS counted
	FROM (`)
	states := "state IN ('SUBMITTED', 'APPROVED')"
	if q.known.ApprovedOnly {
		states = "state = 'APPROVED'"
	}
	if q.known.At.Now() {
		w.say(`SELECT unit_id, month, state, said FROM report
		WHERE month BETWEEN ?year AND ?last AND unit_id IN (`)
		q.speakers(w)
		w.say(") AND " + states)
	} else {
		w.say(`SELECT v.unit_id, v.month, v.state, c.said
		FROM (
			SELECT DISTINCT ON (unit_id, month) unit_id, month, state, content FROM revision
			WHERE at <= ? AND month BETWEEN ?year AND ?last AND unit_id IN (`, q.known.At.at)
		q.speakers(w)
		w.say(`)
			ORDER BY unit_id, month, revision DESC) AS v
		JOIN revision c ON c.unit_id = v.unit_id AND c.month = v.month AND c.revision = v.content
		WHERE v.` + states)
	}
	w.say(`) AS r
	WINDOW before AS (PARTITION BY unit_id ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))`)
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
