package figure

import "github.com/uptrace/bun"

// statement writes the question in SQL, one table after another, each named by what it holds:
// it answers the question that stands over the method that writes it, from those before it.
//
// Almost every unit is steady: it stood open in one place, with the same units below it,
// through all the spans. One row tells of it, and each of its reports is looked at once,
// however many spans there are: its stocks count from the month in which it said them.
// Of the others there is a row for each month, with where they hung at its end: there
// their flows count and are owed; and one for each span, with where they hung on its day:
// there their stocks count where they stood open.
//
// What a unit says feeds one group only, of the units of one class below the same asked ones,
// or of one unit told alone. Whoever reads the groups adds them up for each unit asked for.
func (q *question) statement(db bun.IDB) string {
	w := q.writer(db)
	q.where(w)
	q.led(w)
	q.told(w)
	q.hung(w)
	if q.atOnce() {
		q.sumsOfUnits(w)
	} else {
		q.sumsOfReports(w)
	}
	q.kept(w)
	return string(w.text)
}

// where writes what there is to be looked at: the units, the days, and the reports that count.
func (q *question) where(w *writer) {
	if q.reading.kind == asReported {
		q.place(w)
	} else {
		q.placeOnOneTree(w)
	}
	q.below(w)
	q.stretch(w)
	q.changing(w)
	q.at(w)
	q.closures(w)
	q.reportsKnown(w)
	q.registers(w)
}

// atOnce reports whether there is one span: then each unit's reports are added up first, and
// what it said a part of, or owes still, is seen there. Over several spans every report is by
// itself a month's sum.
func (q *question) atOnce() bool { return len(q.spans) == 1 }
