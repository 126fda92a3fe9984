package figure

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// tally is what was said, and owed, by the units of one class: within the subtree of a
// unit that was asked for, or by one unit alone.
type tally struct {
	Span        int
	UnitID      int64
	Below       bool // of the unit's whole subtree; false: of the unit alone
	Level       org.Level
	Kind        org.Kind
	ParentLevel org.Level
	Leaf        bool
	Units       int64 // open on the span's day
	Children    int64 // open units directly below those
	Expected    int64 // reports owed for the months that have ended
	Reported    int64
	Approved    int64
	Path        org.Path // of a unit alone: where it hung on the span's day
	Sums        report.Vector
}

func (t *tally) class() movement.Class {
	return movement.Class{Level: t.Level, Kind: t.Kind, ParentLevel: t.ParentLevel, Leaf: t.Leaf}
}

// question is what to gather: the sums of elements over spans, under one reading of the
// tree, for the subtrees of some units and for single units.
type question struct {
	today    org.Date
	reading  Reading
	spans    []span
	elements []*movement.Element
	asked    []int64                // units whose subtrees are summed
	paths    []org.Path             // where those hang or ever hung
	alone    []*movement.Population // the units of these, below the asked ones, are told one by one
	named    []int64                // and these
	onlyOf   []org.Level            // gather units of these levels only; empty: all
}

// gather answers a question in one statement. It looks at each report once: first every
// unit's months are summed, then the units are lifted to each asked unit above them.
func gather(ctx context.Context, db bun.IDB, q question) ([]*tally, error) {
	var tallies []*tally
	sql, args := q.statement()
	if err := db.NewRaw(sql, args...).Scan(ctx, &tallies); err != nil {
		return nil, fmt.Errorf("sums of %v: %w", q.asked, err)
	}
	return tallies, nil
}

// statement writes the question in SQL, with the values to be bound.
func (q *question) statement() (string, []any) {
	var sql strings.Builder
	var args []any
	say := func(text string, a ...any) {
		sql.WriteString(text)
		args = append(args, a...)
	}

	say("WITH RECURSIVE span (k, year_start, first, last, day, owed) AS (VALUES ")
	for k, s := range q.spans {
		if k > 0 {
			say(", ")
		}
		say("(?, ?::date, ?::date, ?::date, ?::date, ?::date)", k, s.yearStart, s.first, s.last, s.day, s.owed)
	}
	say("),\nasked AS (SELECT unnest(ARRAY[?]::bigint[]) AS id),\n", bun.List(q.asked))
	if q.reading.kind == asReported {
		q.hungAsReported(say)
	} else {
		q.hungOnOneTree(say)
	}
	say(`,
below AS (
	SELECT h.k, h.unit_id, h.since, count(*) AS n
	FROM hung h
	JOIN placement p ON p.parent_id = h.unit_id AND p.valid @> h.stood
	JOIN unit c ON c.id = p.unit_id AND c.opened <= h.stood AND (c.closed IS NULL OR c.closed > h.stood)
	GROUP BY h.k, h.unit_id, h.since),
said AS MATERIALIZED (
	SELECT h.k, h.unit_id, h.since,
		count(*) FILTER (WHERE r.month >= h.first AND r.month < h.owed AND h.months @> r.month) AS reported,
		count(*) FILTER (WHERE r.month >= h.first AND r.month < h.owed AND h.months @> r.month AND r.state = 'APPROVED') AS approved`)
	for i, e := range q.elements {
		if e.Nature == movement.Flow {
			say(",\n\t\tsum(r.counted[?]) FILTER (WHERE r.month >= h.first AND h.months @> r.month)::bigint AS ?", e.Position, column(i))
		} else {
			say(",\n\t\tsum(r.counted[?]) FILTER (WHERE h.standing)::bigint AS ?", e.Position, column(i))
		}
	}
	say(`
	FROM hung h
	JOIN report r ON r.unit_id = h.unit_id AND r.month BETWEEN h.year_start AND h.last
	GROUP BY h.k, h.unit_id, h.since),
own AS MATERIALIZED (
	SELECT h.k, h.unit_id, h.path, h.final, h.level, h.kind, coalesce(above.level, '') AS parent_level,
		h.standing::int AS units, coalesce(b.n, 0) = 0 AS leaf,
		CASE WHEN h.standing THEN coalesce(b.n, 0) ELSE 0 END AS children,
		h.expected, coalesce(s.reported, 0) AS reported, coalesce(s.approved, 0) AS approved`)
	for i := range q.elements {
		say(", s.?", column(i))
	}
	say(`
	FROM hung h
	LEFT JOIN unit above ON above.id = h.parent_id
	LEFT JOIN below b ON b.k = h.k AND b.unit_id = h.unit_id AND b.since = h.since
	LEFT JOIN said s ON s.k = h.k AND s.unit_id = h.unit_id AND s.since = h.since)
SELECT own.k AS span, a.id AS unit_id, true AS below, level, kind, parent_level, leaf,
	sum(units) AS units, sum(children) AS children,
	sum(expected) AS expected, sum(reported) AS reported, sum(approved) AS approved, '' AS path, `)
	q.sums(say)
	say(`
FROM own
CROSS JOIN LATERAL unnest(string_to_array(own.path::text, '.')::bigint[]) AS up (id)
JOIN asked a ON a.id = up.id
GROUP BY own.k, a.id, level, kind, parent_level, leaf
UNION ALL
SELECT k, unit_id, false, level, kind, parent_level, leaf,
	sum(units), sum(children), sum(expected), sum(reported), sum(approved),
	coalesce(max(path::text) FILTER (WHERE final), ''), `)
	q.sums(say)
	say("\nFROM own\nWHERE unit_id = ANY (ARRAY[?]::bigint[])", bun.List(slices.Concat(q.named, q.asked)))
	for _, p := range q.alone {
		say(" OR (true")
		if len(p.Levels) > 0 {
			say(" AND level IN (?)", bun.List(p.Levels))
		}
		if len(p.Kinds) > 0 {
			say(" AND kind IN (?)", bun.List(p.Kinds))
		}
		if len(p.ParentLevels) > 0 {
			say(" AND parent_level IN (?)", bun.List(p.ParentLevels))
		}
		if p.WithChildren {
			say(" AND NOT leaf")
		}
		say(")")
	}
	say("\nGROUP BY k, unit_id, level, kind, parent_level, leaf\nORDER BY 1, 3, 2, 4, 5, 6, 7")
	return sql.String(), args
}

// hungAsReported says where the units hung: one row a stretch of time. A unit's flows
// count where it hung at each month's end, its stocks where it stood on the span's day
// (final and standing); stood is the last day of the stretch on which it was open.
func (q *question) hungAsReported(say func(string, ...any)) {
	say(`hung AS MATERIALIZED (
	SELECT s.k, s.year_start, s.first, s.last, s.owed, p.unit_id, p.parent_id, p.path, u.level, u.kind,
		lower(p.valid) AS since,
		daterange(date_trunc('month', lower(p.valid))::date, date_trunc('month', upper(p.valid))::date) AS months,
		p.valid @> s.day AS final,
		p.valid @> s.day AND u.opened <= s.day AND (u.closed IS NULL OR u.closed > s.day) AS standing,
		least(s.day, u.closed - 1, upper(p.valid) - 1) AS stood,
		month_ends(p.valid * daterange(u.opened, u.closed) * daterange(s.first, s.owed)) AS expected
	FROM span s
	JOIN placement p ON p.valid && daterange(s.first, s.last, '[]')
	JOIN unit u ON u.id = p.unit_id
	WHERE (false`)
	for _, path := range q.paths {
		say(" OR p.path <@ ?::ltree", string(path))
	}
	say(")")
	q.narrow(say)
}

// hungOnOneTree says where the units hang on one day's tree, today's or a past one's:
// one row a unit. A unit that had no place yet hangs where the parent of its first
// placement hangs, so that a sum is its own part and its children's on every tree.
func (q *question) hungOnOneTree(say func(string, ...any)) {
	day := q.reading.day
	if q.reading.kind == current {
		day = q.today
	}
	say(`tree AS (
	SELECT unit_id, parent_id, path FROM placement p
	WHERE valid @> ?::date OR (parent_id IS NULL AND lower(valid) > ?::date
		AND NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND lower(o.valid) < lower(p.valid)))
	UNION ALL
	SELECT later.unit_id, later.parent_id, tree.path || later.unit_id::text
	FROM (
		SELECT DISTINCT ON (unit_id) unit_id, parent_id, path FROM placement p
		WHERE NOT EXISTS (SELECT FROM placement o WHERE o.unit_id = p.unit_id AND o.valid @> ?::date)
		ORDER BY unit_id, lower(valid)
	) AS later
	JOIN tree ON tree.unit_id = later.parent_id),
hung AS MATERIALIZED (
	SELECT s.k, s.year_start, s.first, s.last, s.owed, t.unit_id, t.parent_id, t.path, u.level, u.kind,
		'-infinity'::date AS since, daterange(NULL, NULL) AS months, true AS final,
		u.opened <= s.day AND (u.closed IS NULL OR u.closed > s.day) AS standing,
		least(s.day, u.closed - 1) AS stood,
		month_ends(daterange(u.opened, u.closed) * daterange(s.first, s.owed)) AS expected
	FROM span s
	CROSS JOIN tree t
	JOIN unit u ON u.id = t.unit_id
	WHERE string_to_array(t.path::text, '.')::bigint[] && ARRAY[?]::bigint[]`, day, day, day, bun.List(q.asked))
	q.narrow(say)
}

// narrow keeps the units of some levels and ends the list of where units hang.
func (q *question) narrow(say func(string, ...any)) {
	if len(q.onlyOf) > 0 {
		say(" AND u.level IN (?)", bun.List(q.onlyOf))
	}
	say(")")
}

// sums adds up the elements, in the question's order.
func (q *question) sums(say func(string, ...any)) {
	say("ARRAY[")
	for i := range q.elements {
		if i > 0 {
			say(", ")
		}
		say("sum(?)", column(i))
	}
	say("]::bigint[] AS sums")
}

func column(i int) bun.Ident { return bun.Ident("e" + strconv.Itoa(i)) }
