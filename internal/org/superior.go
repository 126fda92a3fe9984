package org

import "github.com/uptrace/bun"

// A report goes up to whoever leads the unit that stood directly above in its month: at the
// month's end, today where that is still to come, or on the last day of a unit that closed
// before. Where the unit above is gone, it goes to the one that keeps its history. So neither
// a move nor a merger since changes who may approve.

// JoinHanded joins, as here, where a unit u hangs on the scope's day; and, as handed, the
// path on that day's tree at which its report of a month goes up: the path of the unit that
// it is handed to and, below it, the unit's own id; of a root, which is handed to nobody, its
// own path, or that of the unit that keeps its history. A role reaches the report from where
// it is held as it would reach a unit that hangs there. Month is the month's first day, or
// the column in which it stands.
func (s Scope) JoinHanded(month any) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		// Whose place has not changed since, below a unit that stands, hangs where its report goes.
		return q.Apply(s.JoinHere).Join(`CROSS JOIN LATERAL (
			SELECT least((?::date + interval '1 month')::date - 1, ?::date, u.closed - 1) AS day) AS due`, month, s.day).
			Join(`CROSS JOIN LATERAL (
			SELECT CASE WHEN here.valid @> due.day AND NOT EXISTS (
				SELECT FROM unit AS above WHERE above.id = here.parent_id AND above.closed <= ?0) THEN here.path ELSE (
				SELECT CASE WHEN spot.parent_id IS NULL THEN stands.path ELSE stands.path || u.id::text::ltree END
				FROM placement AS spot
				JOIN placement AS low ON low.unit_id = coalesce(spot.parent_id, u.id) AND low.valid @> ?0::date
				JOIN placement AS stands ON stands.path @> low.path AND stands.valid @> ?0::date
					AND (spot.parent_id IS NULL OR NOT stands.path <@ here.path) -- nobody is handed to from above
				JOIN unit AS su ON su.id = stands.unit_id AND su.opened <= ?0 AND (su.closed IS NULL OR su.closed > ?0)
				WHERE spot.unit_id = u.id AND spot.valid @> due.day
				ORDER BY nlevel(stands.path) DESC LIMIT 1) END AS path) AS handed`, s.day)
	}
}

// WithHanded returns the scope and, added to it, the reports that go up to within the reach
// from path: whoever approves a report reads it, wherever its unit hangs today.
func (s Scope) WithHanded(reach Reach, path Path, level Level) Scope {
	s.handed = adding(s.handed, part{reach, path, level})
	return s
}

// WithinHanded narrows a query that JoinHanded has widened to the reports that lie in the
// scope: those of its units, and those that go up to it.
func (s Scope) WithinHanded(q *bun.SelectQuery) *bun.SelectQuery {
	up := Scope{day: s.day, parts: s.handed}
	if up.Empty() {
		return q.Apply(s.Within("here.path", "u.level"))
	}
	return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.WhereGroup(" OR ", s.Within("here.path", "u.level")).WhereGroup(" OR ", up.Within("handed.path", "u.level"))
	})
}
