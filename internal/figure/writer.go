package figure

import (
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"

	"thidua/internal/movement"
)

// writer puts a statement together, the values in their places.
type writer struct {
	text []byte
	gen  schema.QueryGen
}

func (w *writer) say(text string, args ...any) { w.text = w.gen.AppendQuery(w.text, text, args...) }

// table begins to say what a table holds that what follows may look at.
func (w *writer) table(name string) {
	if len(w.text) == 0 {
		w.say("WITH RECURSIVE " + name + " AS (")
		return
	}
	w.say(",\n" + name + " AS (")
}

// held begins one that is looked at in several places, and made once.
func (w *writer) held(name string) {
	w.table(name)
	w.text = append(w.text[:len(w.text)-1], "MATERIALIZED ("...)
}

// each says something of every one, with words between.
func each[T any](w *writer, of []T, between string, say func(i int, one T)) {
	for i, one := range of {
		if i > 0 {
			w.say(between)
		}
		say(i, one)
	}
}

// writer begins to write something of the question's days.
func (q *question) writer(db bun.IDB) *writer {
	first, last := q.spans[0], q.spans[len(q.spans)-1]
	owed := first.owed
	for _, s := range q.spans {
		if s.first <= q.today { // of what is to come nothing is owed
			owed = max(owed, s.owed)
		}
	}
	owedMonths := 0
	if (q.over || q.silent) && !q.countsAlone() {
		owedMonths = monthBits(q.ended())
	}
	return &writer{gen: schema.NewQueryGen(db.Dialect()).
		WithNamedArg("year", first.yearStart).
		WithNamedArg("first", first.first).WithNamedArg("last", last.last).
		WithNamedArg("from", min(first.day, first.months[0].Last())).WithNamedArg("to", last.day). // all days looked at
		WithNamedArg("owed", owed).
		WithNamedArg("moment", q.known.At.at).
		WithNamedArg("ended", len(q.ended())).WithNamedArg("owed_months", owedMonths)}
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
