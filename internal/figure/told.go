package figure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"
)

// told: which of each unit's reports count, to whom, and is it told alone? Leaf and children
// are those of the day looked at, on that day's own tree, or of the last on which it stood:
// what a unit owed, and whom it led, no later tree can change. Where there is one span, what
// it said and owed stands beside it.
func (q *question) told(w *writer) {
	w.table("told")
	q.steadyTold(w)
	w.say(`
	UNION ALL`)
	q.othersTold(w)
	w.say(")")
}

// steadyTold tells of each steady unit once: all of its reports count.
func (q *question) steadyTold(w *writer) {
	w.say(`
	SELECT NULL::date AS span, unit_id, under, CASE WHEN `)
	q.toldAlone(w)
	w.say(` THEN unit_id END AS alone, level, kind, parent_level, leaf, children, dissolved,
		true AS steady, true AS final, true AS standing, false AS owed, NULL::date AS said_from, NULL::date AS said_to` + q.saidColumns() + `
	FROM (
		SELECT u.*, ` + q.dissolved())
	if q.atOnce() {
		w.say(`, ?ended AS expected, s.*, ?owed_months::int & ~coalesce(s.months, 0) AS missing, coalesce(`)
		q.lacks(w)
		w.say(", false) AS uneven")
	}
	w.say(` FROM stretch u` + q.joinDissolved("?to"))
	if q.atOnce() {
		q.sums(w, "u.unit_id", "month BETWEEN ?year AND ?last")
	}
	w.say(` WHERE steady OFFSET 0
	) AS looked_at`)
}

// othersTold tells of each other unit for each month, and for each span.
func (q *question) othersTold(w *writer) {
	w.say(`
	SELECT span, unit_id, under, CASE WHEN bool_or(final AND (`)
	q.toldAlone(w)
	w.say(`)) OVER (PARTITION BY span, unit_id) THEN unit_id END, level, kind, parent_level, leaf,
		CASE WHEN standing THEN children ELSE 0 END, CASE WHEN standing THEN dissolved ELSE 0 END,
		false, final, standing, owed, said_from, said_to` + q.saidColumns() + `
	FROM (
		SELECT u.*, ` + q.dissolved())
	if q.atOnce() {
		w.say(`, CASE WHEN owed THEN 1 ELSE 0 END AS expected, s.*,
			coalesce(bit_or(CASE WHEN owed AND s.reported = 0 THEN 1 << extract(month FROM said_from)::int END) OVER (PARTITION BY u.unit_id), 0) & ?owed_months::int AS missing,
			coalesce(final AND (`)
		q.lacks(w)
		w.say("), false) AS uneven")
	}
	w.say(`
		FROM (
			SELECT at.span, at.day, c.unit_id, c.under, c.level, c.kind, c.parent_level, coalesce(led.children, 0) AS children, led.children IS NULL AS leaf,
				at.month IS NULL AS final, at.month IS NULL AND is_open AS standing, at.ended AND is_open AS owed,
				coalesce(at.month, ?year) AS said_from, at.span_last AS said_to
			FROM at
			JOIN changing c ON c.since <= at.day AND (c.until IS NULL OR c.until > at.day)
			CROSS JOIN LATERAL (SELECT c.opened <= at.day AND (c.closed IS NULL OR c.closed > at.day)) AS o (is_open)
			LEFT JOIN led ON led.day = CASE WHEN c.closed <= at.day THEN c.closed - 1 ELSE at.day END AND led.unit_id = c.unit_id
		) AS u` + q.joinDissolved("u.day"))
	if q.atOnce() {
		q.sums(w, "u.unit_id", "month BETWEEN u.said_from AND u.said_to")
	}
	w.say(`
	) AS looked_at`)
}

// saidColumns are what a unit said and owed, where that stands beside it.
func (q *question) saidColumns() string {
	if !q.atOnce() {
		return ""
	}
	var columns strings.Builder
	columns.WriteString(", expected, reported, approved, missing, uneven")
	for _, e := range q.elements {
		fmt.Fprintf(&columns, ", e%d", e.Position)
		if q.apartFromSum(e) {
			fmt.Fprintf(&columns, ", said%d", e.Position)
		}
	}
	return columns.String()
}

// dissolved is how many of a unit's children went, as a column.
func (q *question) dissolved() string {
	if q.children {
		return "coalesce(d.dissolved, 0) AS dissolved"
	}
	return "0::bigint AS dissolved"
}

func (q *question) joinDissolved(day string) string {
	if q.children {
		return " LEFT JOIN dissolved d ON d.unit_id = u.unit_id AND d.day = " + day
	}
	return ""
}

// toldAlone says which units are told one by one: those that are named, those of some
// populations, and those that some sums treat by themselves.
func (q *question) toldAlone(w *writer) {
	w.say("dissolved > 0 OR unit_id = ANY (ARRAY[?]::bigint[])", bun.List(slices.Concat(q.named, q.uneven)))
	if q.atOnce() {
		w.say(" OR missing > 0 OR uneven")
	}
	q.ofPopulations(w)
}

// ofPopulations goes on with the populations whose units are told one by one.
func (q *question) ofPopulations(w *writer) {
	for _, p := range q.alone {
		w.say(" OR (true")
		if len(p.Levels) > 0 {
			w.say(" AND level IN (?)", bun.List(p.Levels))
		}
		if len(p.Kinds) > 0 {
			w.say(" AND kind IN (?)", bun.List(p.Kinds))
		}
		if len(p.ParentLevels) > 0 {
			w.say(" AND parent_level IN (?)", bun.List(p.ParentLevels))
		}
		if p.WithChildren {
			w.say(" AND NOT leaf")
		}
		w.say(")")
	}
}

// hung: of which of these is anything asked, and, where a report by itself refers to it, in
// which group? The groups are numbered: grouping reports by one number is quicker than by
// nine columns.
func (q *question) hung(w *writer) {
	w.table("hung")
	w.say(`
	SELECT *`)
	if !q.atOnce() {
		w.say(", dense_rank() OVER (ORDER BY " + group + ") AS nth")
	}
	w.say(" FROM told WHERE ")
	if q.onlyAlone {
		w.say("alone IS NOT NULL")
	} else {
		w.say("under IS NOT NULL OR alone IS NOT NULL")
	}
	w.say(")")
}
