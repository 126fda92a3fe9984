package figure

import (
	"fmt"
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
	w := q.begin(db)
	if q.atOnce() {
		q.groupsAtOnce(w)
	} else {
		q.groups(w)
	}
	return string(w.text)
}

// ended returns the months of the one span that have ended.
func (q *question) ended() []movement.Period {
	var ended []movement.Period
	for _, m := range q.spans[0].months {
		if m.Last() < q.today {
			ended = append(ended, m)
		}
	}
	return ended
}

// monthBits tells months of a year, a bit each.
func monthBits(months []movement.Period) int {
	bits := 0
	for _, m := range months {
		bits |= 1 << int(m.First().Time().Month())
	}
	return bits
}

// writer begins to write something of the question's days.
func (q *question) writer(db bun.IDB) *writer {
	first, last := q.spans[0], q.spans[len(q.spans)-1]
	owedMonths := 0
	if q.over {
		owedMonths = monthBits(q.ended())
	}
	return &writer{gen: schema.NewQueryGen(db.Dialect()).
		WithNamedArg("year", first.yearStart).
		WithNamedArg("first", first.first).WithNamedArg("last", last.last).
		WithNamedArg("from", min(first.day, first.months[0].Last())).WithNamedArg("to", last.day). // all days looked at
		WithNamedArg("owed", max(first.owed, last.owed)).
		WithNamedArg("moment", q.known.At.at).
		WithNamedArg("ended", len(q.ended())).WithNamedArg("owed_months", owedMonths)}
}

// begin writes the question up to the units that hung below those asked for, each with the
// reports of its that count.
func (q *question) begin(db bun.IDB) *writer {
	w := q.looking(db)
	q.units(w)
	return w
}

// looking writes the question up to the units looked at and the reports that are known.
func (q *question) looking(db bun.IDB) *writer {
	w := q.writer(db)
	if q.reading.kind == asReported {
		q.placesAsReported(w)
	} else {
		q.placesOnOneTree(w)
	}
	q.stretches(w)
	q.days(w)
	q.closures(w)
	if !q.known.now() {
		q.reportsKnown(w)
	}
	return w
}

// atOnce reports whether there is one span: then each unit's reports are added up first, and
// what it said a part of, or owes still, is seen there.
func (q *question) atOnce() bool { return len(q.spans) == 1 }

// placesAsReported says where the units hung: one row a stretch of time.
func (q *question) placesAsReported(w *writer) {
	w.say(`WITH RECURSIVE place AS MATERIALIZED (
	SELECT p.unit_id, p.parent_id, lower(p.valid) AS since, upper(p.valid) AS until,
		CASE `)
	for _, pl := range q.places {
		w.say("WHEN p.path <@ ?::ltree THEN ? ", string(pl.path), pl.under)
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

// placesOnOneTree says below which of the units asked for the units hang on one day's tree,
// today's or a past one's, beside where they hung while they reported: what each was then,
// and owed, no later tree changes. A unit that had no place yet hangs where the parent of
// its first placement hangs, so that a sum is its own part and its children's on every tree.
func (q *question) placesOnOneTree(w *writer) {
	w.say(`WITH RECURSIVE tree AS (
	SELECT unit_id, path FROM placement p
	WHERE valid @> ?0::date OR (parent_id IS NULL AND lower(valid) > ?0::date
		AND NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND lower(o.valid) < lower(p.valid)))
	UNION ALL
	SELECT later.unit_id, tree.path || later.unit_id::text
	FROM (
		SELECT DISTINCT ON (unit_id) unit_id, parent_id, path FROM placement p
		WHERE NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND o.valid @> ?0::date)
		ORDER BY unit_id, lower(valid)
	) AS later
	JOIN tree ON tree.unit_id = later.parent_id),
place AS MATERIALIZED (
	SELECT p.unit_id, p.parent_id, lower(p.valid) AS since, upper(p.valid) AS until, up.under
	FROM tree t
	JOIN placement p ON p.unit_id = t.unit_id AND p.valid && daterange(?first, ?last, '[]')
	CROSS JOIN LATERAL (
		SELECT regexp_replace(trim('.' FROM string_agg(CASE WHEN id = ANY (ARRAY[?1]::text[]) THEN id ELSE '' END, '.' ORDER BY nth)), '[.][.]+', '..', 'g') AS under
		FROM unnest(string_to_array(t.path::text, '.')) WITH ORDINALITY AS on_path (id, nth)) AS up
	WHERE up.under <> '')`, q.reading.day, bun.List(q.asked))
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
			AND u.opened <= ?first::date AND (u.closed IS NULL OR u.closed > ?last::date) AND b.changing IS NOT TRUE`)
	if len(q.uneven) > 0 && len(q.spans) > 1 { // what they have said changes from span to span
		w.say(" AND p.unit_id <> ALL (ARRAY[?]::bigint[])", bun.List(q.uneven))
	}
	w.say(` AS steady
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

// days says on which days the tree is looked at: at each month's end, and last on each
// span's day.
func (q *question) days(w *writer) {
	w.say(`at (span, day, month, ended, span_last) AS (VALUES `)
	each(w, q.spans, ", ", func(_ int, s span) {
		w.say("(?::date, ?::date, NULL::date, false, ?::date)", s.first, s.day, s.last)
		for _, m := range s.months {
			w.say(", (?, ?, ?, ?, ?)", s.first, m.Last(), m.First(), m.Last() < q.today, m.Last())
		}
	})
	w.say(")")
}

// units says of every unit which of its reports count: of a steady one all. Leaf and
// children are those of the day looked at, on that day's own tree, or of the last on which
// it stood: what a unit owed, and whom it led, no later tree can change.
func (q *question) units(w *writer) {
	dissolved := "0::bigint"
	joined := func(day string) string { return "" }
	if q.children {
		dissolved = "coalesce(d.dissolved, 0)"
		joined = func(day string) string {
			return " LEFT JOIN dissolved d ON d.unit_id = u.unit_id AND d.day = " + day
		}
	}
	var more string
	if q.atOnce() {
		more = ", expected, reported, approved, missing, uneven"
		for _, e := range q.elements {
			more += fmt.Sprintf(", e%d", e.Position)
			if q.apartFromSum(e) {
				more += fmt.Sprintf(", said%d", e.Position)
			}
		}
	}
	w.say(`,
led AS (
	SELECT at.day, p.parent_id AS unit_id, count(*) AS children
	FROM (SELECT day FROM at UNION SELECT closed - 1 FROM changing WHERE closed <= ?to) AS at
	JOIN placement p ON p.valid @> at.day
	JOIN unit c ON c.id = p.unit_id AND c.opened <= at.day AND (c.closed IS NULL OR c.closed > at.day)
	WHERE p.parent_id IN (SELECT unit_id FROM changing)
	GROUP BY at.day, p.parent_id),
told AS (
	SELECT NULL::date AS span, unit_id, under, CASE WHEN `)
	q.toldAlone(w)
	w.say(` THEN unit_id END AS alone, level, kind, parent_level, leaf, children, dissolved,
		true AS steady, true AS final, true AS standing, false AS owed, NULL::date AS said_from, NULL::date AS said_to` + more + `
	FROM (
		SELECT u.*, ` + dissolved + ` AS dissolved`)
	if q.atOnce() {
		w.say(`, ?ended AS expected, s.*, ?owed_months::int & ~coalesce(s.months, 0) AS missing, coalesce(`)
		q.lacks(w)
		w.say(", false) AS uneven")
	}
	w.say(` FROM stretch u` + joined("?to"))
	if q.atOnce() {
		q.sums(w, "u.unit_id", "month BETWEEN ?year AND ?last")
	}
	w.say(` WHERE steady OFFSET 0
	) AS looked_at
	UNION ALL
	SELECT span, unit_id, under, CASE WHEN bool_or(final AND (`)
	q.toldAlone(w)
	w.say(`)) OVER (PARTITION BY span, unit_id) THEN unit_id END, level, kind, parent_level, leaf,
		CASE WHEN standing THEN children ELSE 0 END, CASE WHEN standing THEN dissolved ELSE 0 END,
		false, final, standing, owed, said_from, said_to` + more + `
	FROM (
		SELECT u.*, ` + dissolved + ` AS dissolved`)
	if q.atOnce() {
		w.say(`, CASE WHEN owed THEN 1 ELSE 0 END AS expected, s.*, coalesce(bit_or(CASE WHEN owed AND s.reported = 0 THEN 1 << extract(month FROM said_from)::int END) OVER (PARTITION BY u.unit_id), 0) & ?owed_months::int AS missing, coalesce(final AND (`)
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
		) AS u` + joined("u.day"))
	if q.atOnce() {
		q.sums(w, "u.unit_id", "month BETWEEN u.said_from AND u.said_to")
	}
	w.say(`
	) AS looked_at),
hung AS (
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

// sums adds up what each unit said, an element a column.
func (q *question) sums(w *writer, unit, months string) {
	w.say(q.joinKnown(unit) + `
		CROSS JOIN LATERAL (
			SELECT count(*) FILTER (WHERE month >= ?first AND month < ?owed) AS reported,
				count(*) FILTER (WHERE month >= ?first AND month < ?owed AND state = 'APPROVED') AS approved, `)
	if q.over {
		w.say("bit_or(1 << extract(month FROM month)::int) AS months")
	} else {
		w.say("NULL::int AS months")
	}
	for _, e := range q.elements {
		w.say(", sum(counted[?0])", e.Position)
		if e.Nature == movement.Flow && q.spans[0].first != q.spans[0].yearStart {
			w.say(" FILTER (WHERE month >= ?first)")
		}
		w.say(" AS e?0", e.Position)
		if q.apartFromSum(e) {
			w.say(", count(counted[?0]) > 0 AS said?0", e.Position)
		}
	}
	w.say(" FROM " + q.reports(unit, months) + ") AS s")
}

// apartFromSum reports whether an element may have been said in the year though nothing of it
// counts in the span.
func (q *question) apartFromSum(e *movement.Element) bool {
	return e.Nature == movement.Flow && q.spans[0].first != q.spans[0].yearStart &&
		slices.ContainsFunc(q.linked, func(set []*movement.Element) bool { return slices.Contains(set, e) })
}

// groupsAtOnce counts the units and adds up what they said.
func (q *question) groupsAtOnce(w *writer) {
	w.say(`
SELECT 0 AS nth, ?first::date AS span, coalesce(under, '') AS under, coalesce(alone, 0) AS alone, level, kind, parent_level, leaf, steady, final, false AS kept,
	0::bigint AS gone, '' AS gone_level, false AS gone_leaf,
	count(*) FILTER (WHERE standing) AS units, sum(children) AS children, sum(dissolved) AS dissolved, sum(expected) AS expected,
	sum(reported) FILTER (WHERE steady OR owed) AS reported, sum(approved) FILTER (WHERE steady OR owed) AS approved, ARRAY[`)
	each(w, q.elements, ", ", func(_ int, e *movement.Element) {
		if e.Nature == movement.Flow {
			w.say("sum(e?) FILTER (WHERE steady OR NOT final)", e.Position)
		} else {
			w.say("sum(e?) FILTER (WHERE standing)", e.Position)
		}
	})
	w.say("]::numeric[] AS sums, ")
	if q.over {
		w.say("coalesce(max(late), '{}') AS late, ")
	} else {
		w.say("'{}'::bool[] AS late, ")
	}
	if len(q.linked) > 0 {
		w.say("coalesce(max(CASE WHEN uneven THEN ARRAY[")
		each(w, q.elements, ", ", func(_ int, e *movement.Element) {
			if q.apartFromSum(e) {
				w.say("said?", e.Position)
			} else {
				w.say("e? IS NOT NULL", e.Position)
			}
		})
		w.say("] END), '{}') AS said")
	} else {
		w.say("'{}'::bool[] AS said")
	}
	w.say(`, '{}'::numeric[] AS pending, bool_or(uneven) AS lacks
FROM hung h`)
	if q.over {
		w.say(q.joinKnown("h.unit_id") + `
LEFT JOIN LATERAL (SELECT ARRAY[`)
		each(w, q.elements, ", ", func(_ int, e *movement.Element) {
			if e.Nature == movement.Flow {
				w.say("bool_or(false)")
			} else {
				w.say("bool_or(counted[?] IS NOT NULL)", e.Position)
			}
		})
		w.say(`] AS late FROM ` + q.reports("h.unit_id", "month BETWEEN ?year AND ?last") + `
	WHERE h.missing >> extract(month FROM month)::int = 0) AS l ON h.standing AND h.missing <> 0`)
	}
	w.say(`
GROUP BY ` + group)
	q.kept(w)
}

// group is what the units of one group have in common. The groups are numbered: grouping
// reports by one number is quicker than by nine columns.
const group = "span, under, alone, level, kind, parent_level, leaf, steady, final"

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

// groups counts the units, and adds up what they said, group by group and span by span.
func (q *question) groups(w *writer) {
	w.say(`
SELECT nth, span, coalesce(under, '') AS under, coalesce(alone, 0) AS alone, level, kind, parent_level, leaf, steady, final, false AS kept,
	0::bigint AS gone, '' AS gone_level, false AS gone_leaf,
	count(*) FILTER (WHERE standing) AS units, sum(children) AS children, sum(dissolved) AS dissolved, count(*) FILTER (WHERE owed) AS expected,
	0 AS reported, 0 AS approved, '{}'::numeric[] AS sums, '{}'::bool[] AS late, '{}'::bool[] AS said, '{}'::numeric[] AS pending, false AS lacks
FROM hung GROUP BY nth, ` + group + `
UNION ALL
SELECT nth, span, '', 0, '', '', '', false, false, false, false, 0, '', false, 0, 0, 0, 0,
	count(*) FILTER (WHERE owed), count(*) FILTER (WHERE owed AND state = 'APPROVED'), ARRAY[`)
	each(w, q.elements, ", ", func(_ int, e *movement.Element) { w.say("sum(e?)", e.Position) })
	w.say("]::numeric[], '{}', ")
	if len(q.uneven) > 0 {
		w.say("ARRAY[")
		each(w, q.elements, ", ", func(_ int, e *movement.Element) { w.say("bool_or(said?)", e.Position) })
		w.say("]::bool[]")
	} else {
		w.say("'{}'")
	}
	w.say(`, '{}', bool_or(lacks)
FROM (
	SELECT h.nth, greatest(r.month, ?first::date) AS span, r.state, r.month >= ?first AND r.month < ?owed AS owed, `)
	q.lacking(w)
	q.columns(w, "r.month >= ?first", "true", "true")
	w.say(`
	FROM hung h` + q.joinKnown("h.unit_id") + `
	CROSS JOIN LATERAL (SELECT month, state`)
	q.elementColumns(w)
	w.say(" FROM " + q.reports("h.unit_id", "month BETWEEN ?year AND ?last") + ` OFFSET 0) AS r
	WHERE h.steady
	UNION ALL
	SELECT h.nth, h.span, r.state, h.owed, h.final AND `)
	q.lacking(w)
	q.columns(w, "NOT h.final", "h.standing", "h.final")
	w.say(`
	FROM hung h` + q.joinKnown("h.unit_id") + `
	CROSS JOIN LATERAL (SELECT month, state`)
	q.elementColumns(w)
	w.say(" FROM " + q.reports("h.unit_id", "month BETWEEN h.said_from AND h.said_to") + ` OFFSET 0) AS r
	WHERE NOT h.steady
) AS said
GROUP BY nth, span`)
	q.kept(w)
}

// elementColumns takes a report apart, an element a column.
func (q *question) elementColumns(w *writer) {
	for _, e := range q.elements {
		w.say(", counted[?0] AS e?0", e.Position)
	}
}

// columns says of a report what of it counts, an element a column: of flows and of stocks
// where they do.
func (q *question) columns(w *writer, flows, stocks, whole string) {
	for _, e := range q.elements {
		counts := stocks
		if e.Nature == movement.Flow {
			counts = flows
		}
		if counts == "true" {
			w.say(", e?", e.Position)
		} else {
			w.say(", CASE WHEN "+counts+" THEN e?0 END AS e?0", e.Position)
		}
		if len(q.uneven) > 0 {
			w.say(", "+whole+" AND e?0 IS NOT NULL AS said?0", e.Position)
		}
	}
}

// lacking says of a report whether it says a part only of what is said together.
func (q *question) lacking(w *writer) {
	if len(q.uneven) > 0 {
		w.say("false AS lacks")
		return
	}
	w.say("(")
	q.lacks(w)
	w.say(") AS lacks")
}

// lacks says of what was said, an element a column, by a unit of a level, leaf or not, whether
// it is a part only of what such a unit says together.
func (q *question) lacks(w *writer) {
	if len(q.linked) == 0 {
		w.say("false")
		return
	}
	said := func(e *movement.Element) {
		if q.atOnce() && q.apartFromSum(e) {
			w.say("nullif(said?, false)", e.Position)
		} else {
			w.say("e?", e.Position)
		}
	}
	each(w, q.linked, " OR ", func(_ int, set []*movement.Element) {
		if sameReporters(set) {
			w.say("num_nulls(")
			each(w, set, ", ", func(_ int, e *movement.Element) { said(e) })
			w.say(") BETWEEN 1 AND ?", len(set)-1)
			return
		}
		some := func(is string) {
			w.say("(")
			each(w, set, " OR ", func(_ int, e *movement.Element) {
				said(e)
				w.say(" " + is + " AND ")
				w.owed(e)
			})
			w.say(")")
		}
		some("IS NULL")
		w.say(" AND ")
		some("IS NOT NULL")
	})
}

// owed says whether a unit of a level, leaf or not, owes an element.
func (w *writer) owed(e *movement.Element) {
	w.say("(leaf AND ? OR level IN (?))", slices.Contains(e.ReportedBy, movement.Leaf), bun.List(e.ReportedBy))
}

func sameReporters(set []*movement.Element) bool {
	return !slices.ContainsFunc(set, func(e *movement.Element) bool { return !slices.Equal(e.ReportedBy, set[0].ReportedBy) })
}

// lackingUnits writes the question for the units that on some span's day may have said a part
// only, within the year, of what is said together: those that have said some of it, and not
// all by then. Most of those whose reports do, such as a number that is said once a year, have
// said the rest in others.
func (q *question) lackingUnits(db bun.IDB) string {
	var w *writer
	if q.known.now() {
		w = q.writer(db)
		w.say(`
SELECT unit_id FROM report r
WHERE month BETWEEN ?year AND ?last AND state IN ('SUBMITTED', 'APPROVED')`)
		if q.reading.kind != asOf { // on a past tree a unit may hang where it never did
			w.say(" AND unit_id IN (SELECT unit_id FROM placement p WHERE ")
			q.lieBelow(w)
			w.say(")")
		}
	} else {
		w = q.looking(db)
		w.say(`
SELECT k.speaker AS unit_id FROM known k CROSS JOIN LATERAL ` + q.reports("k.speaker", "month BETWEEN ?year AND ?last"))
	}
	w.say(`
GROUP BY 1 HAVING `)
	first := func(e *movement.Element) { w.say("min(month) FILTER (WHERE counted[?] IS NOT NULL)", e.Position) }
	each(w, q.sets, " OR ", func(_ int, set []*movement.Element) {
		w.say("num_nulls(")
		each(w, set, ", ", func(_ int, e *movement.Element) { first(e) })
		w.say(") BETWEEN 1 AND ?", len(set)-1)
		if len(q.spans) > 1 { // in a span between the two it had said a part
			w.say(" OR least(")
			each(w, set, ", ", func(_ int, e *movement.Element) { first(e) })
			w.say(") <> greatest(")
			each(w, set, ", ", func(_ int, e *movement.Element) { first(e) })
			w.say(")")
		}
	})
	w.say(" ORDER BY 1")
	return string(w.text)
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
