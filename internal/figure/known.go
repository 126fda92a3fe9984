package figure

import (
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Known is which reports figures are made of. The zero Known is of all that count now:
// those submitted and those approved.
type Known struct {
	ApprovedOnly bool
	At           time.Time // as they stood at that moment, and judged on its day in Việt Nam; zero: now
}

// now reports whether the reports are those that count now.
func (k Known) now() bool { return k == Known{} }

// today returns the day on which figures are judged: today, or an earlier moment's.
func (a Ask) today(scope org.Scope) org.Date {
	if a.Known.At.IsZero() {
		return scope.Day()
	}
	return min(scope.Day(), org.DateOf(a.Known.At.UTC().Add(7*time.Hour)))
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
	if q.known.At.IsZero() {
		w.say(`SELECT unit_id, month, state, said FROM report
		WHERE month BETWEEN ?year AND ?last AND unit_id IN (SELECT unit_id FROM hung) AND ` + states)
	} else {
		w.say(`SELECT v.unit_id, v.month, v.state, c.said
		FROM (
			SELECT DISTINCT ON (unit_id, month) unit_id, month, state, content FROM revision
			WHERE at <= ? AND month BETWEEN ?year AND ?last AND unit_id IN (SELECT unit_id FROM hung)
			ORDER BY unit_id, month, revision DESC) AS v
		JOIN revision c ON c.unit_id = v.unit_id AND c.month = v.month AND c.revision = v.content
		WHERE v.`+states, q.known.At)
	}
	w.say(`) AS r
	WINDOW before AS (PARTITION BY unit_id ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))`)
}
