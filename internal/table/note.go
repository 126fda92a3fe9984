package table

import "thidua/internal/fault"

// notes says what one should know of an answer that only answering it showed.
func (r *run) notes(a *Answer) []Note {
	var notes []Note
	note := func(code, format string, args ...any) { notes = append(notes, Note{code, fault.Say(format, args...)}) }
	if a.Hidden > 0 {
		note("HIDDEN", "%d of the %d units are left out by the conditions or beyond the top", a.Hidden, len(r.Units))
	}
	if r.unread > 0 {
		note("WITHHELD", "%d cells rest on reports that you may not read", r.unread)
	}
	if r.partly > 0 {
		note("APPROVED_ONLY", "the figures of %d units are made of approved reports alone: you may read no others of them", r.partly)
	}
	if !r.Has(OfUnit) {
		return notes
	}
	switch inner := len(r.Units) - len(highest(r.Units)); {
	case r.Whole != nil:
		note("TOTAL_OWN", "the total is the figure of %s, with what it reported itself", fault.Both{En: r.Whole.Title(), Vi: r.Whole.Title()})
	case inner > 0:
		note("TOTAL_NESTED", "%d units lie below others of the table: the total counts each once", inner)
	}
	return notes
}
