package figure

import (
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
)

// What a formula sets side by side counts of those units alone that have said all of it. Whoever
// said a part only is uneven, and told alone.

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

// apartFromSum reports whether an element may have been said in the year though nothing of it
// counts in the span.
func (q *question) apartFromSum(e *movement.Element) bool {
	return e.Nature == movement.Flow && q.spans[0].first != q.spans[0].yearStart &&
		slices.ContainsFunc(q.linked, func(set []*movement.Element) bool { return slices.Contains(set, e) })
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
		w = q.writer(db)
		q.where(w)
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

// unevenAmong returns the units that said a part only of what is said together, those among
// them that have closed and left something.
func (q *question) unevenAmong(tallies []*tally) []int64 {
	var uneven []int64
	for _, t := range tallies {
		switch {
		case t.Lacks:
			uneven = append(uneven, t.Alone)
		case t.Kept && t.left.Alone != 0 && q.isPart(t.left.Said):
			uneven = append(uneven, t.left.Alone)
		}
	}
	return uneven
}

// isPart reports whether what was said, an element each, is a part only of what is said together.
func (q *question) isPart(said answers) bool {
	is := func(e *movement.Element) bool { return said[slices.Index(q.elements, e)] }
	return slices.ContainsFunc(q.sets, func(set []*movement.Element) bool {
		return slices.ContainsFunc(set, is) && slices.ContainsFunc(set, func(e *movement.Element) bool { return !is(e) })
	})
}
