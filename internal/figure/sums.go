package figure

import "thidua/internal/movement"

// group is what the units of one group have in common.
const group = "span, under, alone, level, kind, parent_level, leaf, steady, final"

// sums adds up what each unit said, an element a column.
func (q *question) sums(w *writer, unit, months string) {
	w.say(q.joinSaid(unit) + `
		CROSS JOIN LATERAL (
			SELECT count(*) FILTER (WHERE month >= ?first AND month < ?owed` + q.isReport("state") + `) AS reported,
				count(*) FILTER (WHERE month >= ?first AND month < ?owed AND state = 'APPROVED') AS approved, `)
	if q.over || q.silent {
		w.say("bit_or(1 << extract(month FROM month)::int)" + q.ofReports() + " AS months")
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
	w.say(" FROM " + q.said(unit, months) + ") AS s")
}

// sumsOfUnits: how many units are there in each group, and what did they say together?
func (q *question) sumsOfUnits(w *writer) {
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
	w.say(`, '{}'::numeric[] AS pending, bool_or(uneven) AS lacks`)
	if q.silent {
		w.say(`, coalesce(bit_or(CASE WHEN steady THEN missing WHEN owed AND reported = 0 THEN 1 << extract(month FROM said_from)::int END), 0)::bigint AS missing`)
	}
	w.say(`
FROM hung h`)
	q.late(w)
	w.say(`
GROUP BY ` + group)
}

// late asks of a unit whose reports are missing which stocks and states it said in a month after
// the last of those.
func (q *question) late(w *writer) {
	if !q.over {
		return
	}
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

// sumsOfReports: how many units are there in each group, and what did they say in each span?
func (q *question) sumsOfReports(w *writer) {
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
	SELECT h.nth, greatest(r.month, ?first::date) AS span, r.state, r.month >= ?first AND r.month < ?owed` + q.isReport("r.state") + ` AS owed, `)
	q.lacking(w)
	q.columns(w, "r.month >= ?first", "true", "true")
	w.say(`
	FROM hung h` + q.joinSaid("h.unit_id") + `
	CROSS JOIN LATERAL (SELECT month, state`)
	q.elementColumns(w)
	w.say(" FROM " + q.said("h.unit_id", "month BETWEEN ?year AND ?last") + ` OFFSET 0) AS r
	WHERE h.steady
	UNION ALL
	SELECT h.nth, h.span, r.state, h.owed` + q.isReport("r.state") + `, h.final AND `)
	q.lacking(w)
	q.columns(w, "NOT h.final", "h.standing", "h.final")
	w.say(`
	FROM hung h` + q.joinSaid("h.unit_id") + `
	CROSS JOIN LATERAL (SELECT month, state`)
	q.elementColumns(w)
	w.say(" FROM " + q.said("h.unit_id", "month BETWEEN h.said_from AND h.said_to") + ` OFFSET 0) AS r
	WHERE NOT h.steady
) AS said
GROUP BY nth, span`)
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
