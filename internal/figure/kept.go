package figure

import (
	"thidua/internal/movement"
)

// A decree makes no debt vanish: a stock that a unit said before it closed into another
// stands with that one, its heir, until the heir says the same element itself for a month
// from the closing on. Where the heir closes in turn, it goes on to the heir's heir. At an
// abolition what the unit held went to the units below it: it ends with the unit, and what
// they hold is pending until they have reported.

// closures says which units closed in the year, who holds on each span's day what each of
// them left, and how many of a unit's children went.
func (q *question) closures(w *writer) {
	if !q.stocks && !q.children {
		return
	}
	w.say(`,
gone AS MATERIALIZED (
	SELECT u.id AS unit_id, u.level, u.closed, p.parent_id AS heir,
		NOT EXISTS (SELECT FROM placement b JOIN unit c ON c.id = b.unit_id AND c.opened < u.closed AND (c.closed IS NULL OR c.closed >= u.closed)
			WHERE b.parent_id = u.id AND b.valid @> (u.closed - 1)) AS leaf,
		EXISTS (SELECT FROM lineage l WHERE l.predecessor_id = u.id AND l.kind = 'ABOLITION') AS abolished
	FROM unit u
	JOIN placement p ON p.unit_id = u.id AND p.valid @> u.closed
	WHERE u.closed > ?year AND u.closed <= ?to)`)
	if q.children {
		w.say(`,
dissolved AS MATERIALIZED (
	SELECT at.day, p.parent_id AS unit_id, count(*) AS dissolved
	FROM (SELECT DISTINCT day FROM at) AS at
	JOIN gone g ON g.closed <= at.day
	JOIN placement p ON p.unit_id = g.unit_id AND p.valid @> (g.closed - 1)
	GROUP BY at.day, p.parent_id)`)
	}
	if !q.stocks {
		return
	}
	w.say(`,
held AS (
	SELECT at.span, at.day, at.span_last, g.unit_id AS gone, g.heir AS holder, g.closed AS since
	FROM at
	JOIN gone g ON at.month IS NULL AND g.closed <= at.day AND NOT g.abolished
	UNION ALL
	SELECT h.span, h.day, h.span_last, h.gone, g.heir, g.closed
	FROM held h
	JOIN gone g ON g.unit_id = h.holder AND g.closed <= h.day AND NOT g.abolished),
heir AS MATERIALIZED (
	SELECT h.* FROM held h
	JOIN unit u ON u.id = h.holder AND u.opened <= h.day AND (u.closed IS NULL OR u.closed > h.day))`)
}

// kept adds the stocks of closed units to the groups of those that hold them, and tells of
// the groups of abolished ones how many units have not yet said what they hold since.
func (q *question) kept(w *writer) {
	if !q.stocks {
		return
	}
	w.say(`
UNION ALL
SELECT ` + holder("f.span") + `, f.gone, g.level, g.leaf, 0, 0, 0, 0, 0, 0, ARRAY[`)
	q.ofStocks(w, func(i int) { w.say("CASE WHEN s.said[?0] IS NOT TRUE THEN l.sums[?0] END", i+1) })
	w.say(`]::numeric[], '{}', l.said, '{}', false` + q.noneMissing() + `
FROM heir f
JOIN gone g ON g.unit_id = f.gone
JOIN hung h ON h.unit_id = f.holder AND (h.steady OR h.final AND h.span = f.span)
JOIN (`)
	q.saidBefore(w, "heir", "gone")
	w.say(`) AS l ON l.span = f.span AND l.unit_id = f.gone
LEFT JOIN (
	SELECT c.span, c.gone, ARRAY[`)
	q.ofStocks(w, func(i int) { w.say("bool_or(r.counted[?] IS NOT NULL)", q.elements[i].Position) })
	w.say(`]::bool[] AS said
	FROM held c
	` + q.reportsOf("JOIN", "c.holder", "month BETWEEN date_trunc('month', c.since)::date AND c.span_last") + `
	GROUP BY c.span, c.gone) AS s ON s.span = f.span AND s.gone = f.gone
UNION ALL
SELECT ` + holder("a.span") + `, 0, '', false, 0, 0, 0, 0, 0, 0, '{}', '{}', '{}', ARRAY[`)
	q.ofStocks(w, func(i int) { w.say("CASE WHEN l.sums[?] IS NOT NULL THEN a.waiting END", i+1) })
	w.say(`]::numeric[], false` + q.noneMissing() + `
FROM (
	SELECT below.span, below.abolished AS gone, count(*) AS waiting
	FROM (
		SELECT DISTINCT at.span, at.span_last, g.unit_id AS abolished, g.closed, coalesce(f.holder, c.id) AS unit_id
		FROM at
		JOIN gone g ON at.month IS NULL AND g.closed <= at.day AND g.abolished
		JOIN placement p ON p.parent_id = g.unit_id AND p.valid @> (g.closed - 1)
		JOIN unit c ON c.id = p.unit_id AND c.opened < g.closed AND (c.closed IS NULL OR c.closed >= g.closed)
		LEFT JOIN heir f ON f.span = at.span AND f.gone = c.id
	) AS below
	` + q.reportsOf("LEFT JOIN", "below.unit_id", "month BETWEEN date_trunc('month', below.closed)::date AND below.span_last") + `
	WHERE r.month IS NULL
	GROUP BY below.span, below.abolished) AS a
JOIN hung h ON h.unit_id = a.gone AND h.final AND h.span = a.span
JOIN (`)
	q.saidBefore(w, "(SELECT at.span, at.span_last, g.unit_id AS gone FROM at JOIN gone g ON at.month IS NULL AND g.closed <= at.day AND g.abolished)", "gone")
	w.say(`) AS l ON l.span = a.span AND l.unit_id = a.gone`)
}

// holder is the group of the unit h that holds something on a span's day, as tallies tell it.
func holder(span string) string {
	return "0, " + span + ", coalesce(h.under, ''), coalesce(h.alone, 0), h.level, h.kind, h.parent_level, h.leaf, false, h.final, true"
}

// saidBefore asks for the stocks that closed units last said up to a span's end.
func (q *question) saidBefore(w *writer, from, unit string) {
	w.say(`
	SELECT f.span, f.` + unit + ` AS unit_id, ARRAY[`)
	q.ofStocks(w, func(i int) { w.say("sum(r.counted[?])", q.elements[i].Position) })
	w.say("]::numeric[] AS sums, ARRAY[")
	each(w, q.elements, ", ", func(_ int, e *movement.Element) { w.say("bool_or(r.counted[?] IS NOT NULL)", e.Position) })
	w.say(`] AS said
	FROM ` + from + ` AS f
	` + q.reportsOf("JOIN", "f."+unit, "month BETWEEN ?year AND f.span_last") + `
	GROUP BY f.span, f.` + unit)
}

// ofStocks says something of every stock asked for, and nothing of flows and states.
func (q *question) ofStocks(w *writer, say func(i int)) {
	each(w, q.elements, ", ", func(i int, e *movement.Element) {
		if e.Nature == movement.Stock {
			say(i)
		} else {
			w.say("NULL")
		}
	})
}

// noneMissing is the column of missing months, where there is one, of what nobody owes.
func (q *question) noneMissing() string {
	if q.silent {
		return ", 0::bigint"
	}
	return ""
}
