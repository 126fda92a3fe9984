package figure

import (
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// writer puts a statement together, the values in their places.
type writer struct {
	text []byte
	gen  schema.QueryGen
}

func (w *writer) say(text string, args ...any) { w.text = w.gen.AppendQuery(w.text, text, args...) }

// each says something of every one, with words between.
func each[T any](w *writer, of []T, between string, say func(i int, one T)) {
	for i, one := range of {
		if i > 0 {
			w.say(between)
		}
		say(i, one)
	}
}

// statement writes the question in SQL.
//
// Almost every unit is steady: it stood open in one place, with the same units below it,
// through all the spans. One row tells of it, and each of its reports is looked at once,
// however many spans there are: its stocks count from the month in which it said them.
// Of the others there is a row for each month, with where they hung at its end: there
// their flows count and are owed; and one for each span, with where they hung on its day:
// there their stocks count where they stood open.
//
// A report feeds one group only, of the units of one class below the same asked ones, or
// of one unit told alone. Whoever reads the groups adds them up for each unit asked for.
func (q *question) statement(db bun.IDB) string {
	first, last := q.spans[0], q.spans[len(q.spans)-1]
	w := &writer{gen: schema.NewQueryGen(db.Dialect()).
		WithNamedArg("year", first.yearStart).
		WithNamedArg("first", first.first).WithNamedArg("last", last.last).
		WithNamedArg("from", min(first.day, first.months[0].Last())).WithNamedArg("to", last.day). // all days looked at
		WithNamedArg("owed", max(first.owed, last.owed))}
	if q.reading.kind == asReported {
		q.placesAsReported(w)
	} else {
		q.placesOnOneTree(w)
	}
	q.stretches(w)
	q.units(w)
	q.groups(w)
	return string(w.text)
}

// placesAsReported says where the units hung: one row a stretch of time.
func (q *question) placesAsReported(w *writer) {
	w.say(`WITH place AS MATERIALIZED (
	SELECT p.unit_id, p.parent_id, lower(p.valid) AS since, upper(p.valid) AS until,
		CASE `)
	for _, pl := range q.places {
		w.say("WHEN p.path <@ ?::ltree THEN ? ", string(pl.path), string(pl.under))
	}
	w.say(`END AS under
	FROM placement p
	WHERE p.valid && daterange(?first, ?last, '[]') AND `)
	q.lieBelow(w)
	w.say(")")
}

// lieBelow says of a placement p that it lies where a unit asked for ever hung.
func (q *question) lieBelow(w *writer) {
	w.say("(")
	each(w, highest(q.places), " OR ", func(_ int, path org.Path) { w.say("p.path <@ ?::ltree", string(path)) })
	w.say(")")
}

// placesOnOneTree says where the units hang on one day's tree, today's or a past one's:
// one row a unit. A unit that had no place yet hangs where the parent of its first
// placement hangs, so that a sum is its own part and its children's on every tree.
func (q *question) placesOnOneTree(w *writer) {
	w.say(`WITH RECURSIVE tree AS (
	SELECT unit_id, parent_id, path FROM placement p
	WHERE valid @> ?0::date OR (parent_id IS NULL AND lower(valid) > ?0::date
		AND NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND lower(o.valid) < lower(p.valid)))
	UNION ALL
	SELECT later.unit_id, later.parent_id, tree.path || later.unit_id::text
	FROM (
		SELECT DISTINCT ON (unit_id) unit_id, parent_id, path FROM placement p
		WHERE NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND o.valid @> ?0::date)
		ORDER BY unit_id, lower(valid)
	) AS later
	JOIN tree ON tree.unit_id = later.parent_id),
place AS MATERIALIZED (
	SELECT t.unit_id, t.parent_id, '-infinity'::date AS since, NULL::date AS until, up.under
	FROM tree t
	CROSS JOIN LATERAL (
		SELECT string_agg(id, '.' ORDER BY nth) AS under
		FROM unnest(string_to_array(t.path::text, '.')) WITH ORDINALITY AS on_path (id, nth)
		WHERE id = ANY (ARRAY[?1]::text[])) AS up
	WHERE up.under IS NOT NULL)`, q.reading.day, bun.List(q.asked))
}

// stretches says of each place whether its unit is steady there.
func (q *question) stretches(w *writer) {
	w.say(`,
below AS (
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
	GROUP BY p.parent_id),
stretch AS MATERIALIZED (
	SELECT p.unit_id, p.under, p.since, p.until, u.level, u.kind, u.opened, u.closed,
		coalesce(above.level, '') AS parent_level, coalesce(b.children, 0) = 0 AS leaf, coalesce(b.children, 0) AS children,
		p.since <= ?first::date AND (p.until IS NULL OR p.until > ?last::date)
			AND u.opened <= ?first::date AND (u.closed IS NULL OR u.closed > ?last::date) AND b.changing IS NOT TRUE AS steady
	FROM place p
	JOIN unit u ON u.id = p.unit_id
	LEFT JOIN unit above ON above.id = p.parent_id
	LEFT JOIN below b ON b.unit_id = p.unit_id),
changing AS (
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
	w.say("),\n")
}

// units says of every unit which of its reports count: of a steady one all. Leaf and
// children are those of the day looked at, on that day's own tree: what a unit owed, and
// whom it led, no later tree can change.
func (q *question) units(w *writer) {
	w.say(`at (span, day, month, ended, span_last) AS (VALUES `)
	each(w, q.spans, ", ", func(_ int, s span) {
		w.say("(?::date, ?::date, NULL::date, false, ?::date)", s.first, s.day, s.last)
		for _, m := range s.months {
			w.say(", (?, ?, ?, ?, ?)", s.first, m.Last(), m.First(), m.Last() < q.today, m.Last())
		}
	})
	w.say(`),
led AS (
	SELECT at.day, p.parent_id AS unit_id, count(*) AS children
	FROM (SELECT DISTINCT day FROM at) AS at
	JOIN placement p ON p.valid @> at.day
	JOIN unit c ON c.id = p.unit_id AND c.opened <= at.day AND (c.closed IS NULL OR c.closed > at.day)
	WHERE p.parent_id IN (SELECT unit_id FROM changing)
	GROUP BY at.day, p.parent_id),
told AS (
	SELECT NULL::date AS span, unit_id, under, CASE WHEN `)
	q.toldAlone(w)
	w.say(` THEN unit_id END AS alone, level, kind, parent_level, leaf, children,
		true AS steady, true AS final, true AS standing, false AS owed, NULL::date AS said_from, NULL::date AS said_to
	FROM stretch WHERE steady
	UNION ALL
	SELECT span, unit_id, under, CASE WHEN bool_or(final AND (`)
	q.toldAlone(w)
	w.say(`)) OVER (PARTITION BY span, unit_id) THEN unit_id END, level, kind, parent_level, leaf, CASE WHEN standing THEN children ELSE 0 END,
		false, final, standing, owed, said_from, said_to
	FROM (
		SELECT at.span, c.unit_id, c.under, c.level, c.kind, c.parent_level, coalesce(led.children, 0) AS children, led.children IS NULL AS leaf,
			at.month IS NULL AS final, at.month IS NULL AND is_open AS standing, at.ended AND is_open AS owed,
			coalesce(at.month, ?year) AS said_from, at.span_last AS said_to
		FROM at
		JOIN changing c ON c.since <= at.day AND (c.until IS NULL OR c.until > at.day)
		CROSS JOIN LATERAL (SELECT c.opened <= at.day AND (c.closed IS NULL OR c.closed > at.day)) AS o (is_open)
		LEFT JOIN led ON led.day = at.day AND led.unit_id = c.unit_id
	) AS looked_at)`)
}

// toldAlone says which units are told one by one.
func (q *question) toldAlone(w *writer) {
	w.say("unit_id = ANY (ARRAY[?]::bigint[])", bun.List(q.named))
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

// groups counts the units, and adds up what they said, group by group. The groups are
// numbered: grouping reports by one number is quicker than by nine columns.
func (q *question) groups(w *writer) {
	const group = "span, under, alone, level, kind, parent_level, leaf, steady, final"
	w.say(`,
hung AS MATERIALIZED (
	SELECT *, dense_rank() OVER (ORDER BY ` + group + `) AS nth FROM told WHERE `)
	if q.onlyAlone {
		w.say("alone IS NOT NULL")
	} else {
		w.say("under IS NOT NULL OR alone IS NOT NULL")
	}
	// A steady unit's report counts in the span of its month, or in the first one.
	span, by := "?first::date", "nth"
	if len(q.spans) > 1 {
		span, by = "greatest(r.month, ?first::date)", "nth, span"
	}
	w.say(")")
	if !q.known.now() {
		q.reportsKnown(w)
	}
	w.say(`
SELECT nth, span, coalesce(under, '') AS under, coalesce(alone, 0) AS alone, level, kind, parent_level, leaf, steady, final,
	count(*) FILTER (WHERE standing) AS units, sum(children) AS children, count(*) FILTER (WHERE owed) AS expected,
	0 AS reported, 0 AS approved, '{}'::bigint[] AS sums
FROM hung GROUP BY nth, ` + group + `
UNION ALL
SELECT nth, min(span), '', 0, '', '', '', false, false, false, 0, 0, 0,
	count(*) FILTER (WHERE owed), count(*) FILTER (WHERE owed AND state = 'APPROVED'),
	ARRAY[`)
	each(w, q.elements, ", ", func(_ int, e *movement.Element) {
		if e.Nature == movement.Flow {
			w.say("sum(counted[?]) FILTER (WHERE flows)", e.Position)
		} else {
			w.say("sum(counted[?]) FILTER (WHERE stocks)", e.Position)
		}
	})
	w.say(`]::bigint[]
FROM (
	SELECT h.nth, ` + span + ` AS span, r.state, r.counted, r.month >= ?first AS flows, true AS stocks, r.month >= ?first AND r.month < ?owed AS owed
	FROM hung h
	` + q.reportsOf("month BETWEEN ?year AND ?last") + `
	WHERE h.steady
	UNION ALL
	SELECT h.nth, h.span, r.state, r.counted, NOT h.final, h.standing, h.owed
	FROM hung h
	` + q.reportsOf("month BETWEEN h.said_from AND h.said_to") + `
	WHERE NOT h.steady
) AS said
GROUP BY ` + by)
}

// reportsOf joins the reports of a unit h, of those months. Those that count now are looked
// for unit by unit, and OFFSET keeps it so: were all reports put beside all units, a few
// units would wait for everyone's.
func (q *question) reportsOf(months string) string {
	if q.known.now() {
		return `CROSS JOIN LATERAL (
		SELECT month, state, counted FROM report WHERE unit_id = h.unit_id AND ` + months + `
			AND state IN ('SUBMITTED', 'APPROVED') OFFSET 0) AS r`
	}
	return "JOIN known AS r ON r.unit_id = h.unit_id AND r." + months
}

// highest returns those of the places' paths that lie below no other. In their order as
// text, whatever lies below a path follows it at once.
func highest(places []place) []org.Path {
	paths := make([]org.Path, len(places))
	for i, p := range places {
		paths[i] = p.path
	}
	slices.Sort(paths)
	var kept []org.Path
	for _, p := range paths {
		if len(kept) == 0 || !kept[len(kept)-1].Contains(p) {
			kept = append(kept, p)
		}
	}
	return kept
}
