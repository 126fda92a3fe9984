package figure

import "github.com/uptrace/bun"

// below: how many units did each lead all the time, and did any come, go or move?
func (q *question) below(w *writer) {
	w.table("below")
	w.say(`
	SELECT p.parent_id AS unit_id, count(*) FILTER (WHERE whole) AS children, bool_or(NOT whole) AS changing
	FROM placement p
	JOIN unit c ON c.id = p.unit_id
	CROSS JOIN LATERAL (SELECT p.valid @> daterange(?from, ?to, '[]')
		AND c.opened <= ?from::date AND (c.closed IS NULL OR c.closed > ?to::date)) AS w (whole)
	WHERE p.valid && daterange(?from, ?to, '[]') AND c.opened <= ?to::date AND (c.closed IS NULL OR c.closed > ?from::date)
		AND `)
	if q.reading.kind == asReported {
		q.lieBelow(w) // of a steady unit so do its children
	} else {
		w.say("p.parent_id IN (SELECT unit_id FROM place)")
	}
	w.say(`
	GROUP BY p.parent_id)`)
}

// stretch: what was each unit in each of its places, and was it steady there?
func (q *question) stretch(w *writer) {
	w.held("stretch")
	w.say(`
	SELECT p.unit_id, p.under, p.since, p.until, u.level, u.kind, u.opened, u.closed,
		coalesce(above.level, '') AS parent_level, coalesce(b.children, 0) = 0 AS leaf, coalesce(b.children, 0) AS children,
		p.since <= ?first::date AND (p.until IS NULL OR p.until > ?last::date)
			AND u.opened <= ?first::date AND (u.closed IS NULL OR u.closed > ?last::date) AND b.changing IS NOT TRUE`)
	if len(q.uneven) > 0 && len(q.spans) > 1 { // what they have said changes from span to span
		w.say(" AND p.unit_id <> ALL (ARRAY[?]::bigint[])", bun.List(q.uneven))
	}
	w.say(` AS steady
	FROM place p
	JOIN unit u ON u.id = p.unit_id
	LEFT JOIN unit above ON above.id = p.parent_id
	LEFT JOIN below b ON b.unit_id = p.unit_id)`)
}

// changing: which units were not steady, and where else did they hang?
func (q *question) changing(w *writer) {
	w.table("changing")
	w.say(`
	SELECT unit_id, under, since, until, level, kind, opened, closed, parent_level FROM stretch WHERE NOT steady`)
	if q.reading.kind == asReported {
		// What a unit told alone said elsewhere is its own all the same.
		w.say(`
	UNION ALL
	SELECT p.unit_id, NULL, lower(p.valid), upper(p.valid), s.level, s.kind, s.opened, s.closed, coalesce(above.level, '')
	FROM (SELECT DISTINCT unit_id, level, kind, opened, closed FROM stretch WHERE NOT steady) AS s
	JOIN placement p ON p.unit_id = s.unit_id AND p.valid && daterange(?first, ?last, '[]')
	LEFT JOIN unit above ON above.id = p.parent_id
	WHERE NOT `)
		q.lieBelow(w)
	}
	w.say(")")
}

// at: on which days is the tree looked at? At each month's end, and on each span's day.
func (q *question) at(w *writer) {
	w.table("at (span, day, month, ended, span_last)")
	w.say("VALUES ")
	each(w, q.spans, ", ", func(_ int, s span) {
		w.say("(?::date, ?::date, NULL::date, false, ?::date)", s.first, s.day, s.last)
		for _, m := range s.months {
			w.say(", (?, ?, ?, ?, ?)", s.first, m.Last(), m.First(), m.Last() < q.today, m.Last())
		}
	})
	w.say(")")
}

// led: how many units did each that changed lead, on each of the days, and on its last?
func (q *question) led(w *writer) {
	w.table("led")
	w.say(`
	SELECT at.day, p.parent_id AS unit_id, count(*) AS children
	FROM (SELECT day FROM at UNION SELECT closed - 1 FROM changing WHERE closed <= ?to) AS at
	JOIN placement p ON p.valid @> at.day
	JOIN unit c ON c.id = p.unit_id AND c.opened <= at.day AND (c.closed IS NULL OR c.closed > at.day)
	WHERE p.parent_id IN (SELECT unit_id FROM changing)
	GROUP BY at.day, p.parent_id)`)
}
