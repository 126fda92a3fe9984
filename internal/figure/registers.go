package figure

import (
	"slices"
	"strings"

	"thidua/internal/movement"
	"thidua/internal/register"
)

// What the service counts of units nobody reports: of each unit it is worked out from its registers, and
// stands beside its reports as if the unit had said it at the end of each quarter. So it is summed on every
// tree, over every period and in every list as reports are, and owed, approved and missing is none of it.
// As of a moment the entries are those that were known then; figures of approved reports alone have
// them too, for there is nothing to approve. An entry with a day in a sealed month stays what it is: so does
// what is counted of it.

// counts reports whether something is asked for that the service counts.
func (q *question) counts() bool { return slices.ContainsFunc(q.elements, isCounted) }

// countsAlone reports whether nothing else is: then no report is looked at.
func (q *question) countsAlone() bool {
	return len(q.elements) > 0 && !slices.ContainsFunc(q.elements, func(e *movement.Element) bool { return !isCounted(e) })
}

func isCounted(e *movement.Element) bool { return e.Counted != "" }

// registers writes keeping: at which quarters' ends did what each unit has to keep, and keeps, become another, and by
// how much?
func (q *question) registers(w *writer) {
	if !q.counts() {
		return
	}
	w.held("keeper")
	q.speakers(w)
	w.say(")")
	known := ""
	if !q.known.At.Now() {
		known = "?moment"
	}
	w.held("keeping (keeper, ends, required_by, kept_by)")
	w.say(register.KeepingOf(q.campaign, "SELECT unit_id FROM keeper", known, q.today).Changes())
	w.say(")")
}

// joinSaid joins what is known of a unit's reports and, where it is asked for, of its registers.
func (q *question) joinSaid(unit string) string {
	join := ""
	if !q.countsAlone() {
		join = q.joinKnown(unit)
	}
	if q.counts() {
		join += " LEFT JOIN keeping n ON n.keeper = " + unit
	}
	return join
}

// said are the reports of a unit, of some months, that count, and what is counted of its registers; that has no
// state.
func (q *question) said(unit, months string) string {
	if !q.counts() {
		return q.reports(unit, months)
	}
	registers := "SELECT month, NULL AS state, " + q.vector(func(e *movement.Element) string {
		switch e.Counted {
		case movement.RegistersRequired:
			return "required"
		case movement.RegistersKept:
			return "kept"
		default:
			return "NULL"
		}
	}) + " AS counted FROM unnest(n.ends, n.required_by, n.kept_by) AS c (month, required, kept) WHERE " + months
	if q.countsAlone() {
		return "(" + registers + ") AS r"
	}
	return "(SELECT month, state, counted FROM " + q.reports(unit, months) + " UNION ALL " + registers + ") AS r"
}

// isReport says of what was said that it is a report.
func (q *question) isReport(state string) string {
	if !q.counts() {
		return ""
	}
	return " AND " + state + " IS NOT NULL"
}

// ofReports narrows a sum to those.
func (q *question) ofReports() string {
	if !q.counts() {
		return ""
	}
	return " FILTER (WHERE state IS NOT NULL)"
}

// vector writes numbers of the elements that are asked for, each in its place.
func (q *question) vector(number func(*movement.Element) string) string {
	all := make([]string, q.elements[len(q.elements)-1].Position)
	for i := range all {
		all[i] = "NULL"
	}
	for _, e := range q.elements {
		all[e.Position-1] = number(e)
	}
	return "ARRAY[" + strings.Join(all, ", ") + "]::bigint[]"
}
