package table

import "thidua/internal/fault"

// Note is what one should know of a table.
type Note struct {
	Code string // for programs
	fault.Phrase
}

// The codes of the notes that an answer makes.
const (
	UnitsHidden   = "UNITS_HIDDEN"   // units are left out by conditions, or beyond the top
	CellsWithheld = "CELLS_WITHHELD" // cells rest on what the reader may not read
	TotalOwn      = "TOTAL_OWN"      // the units' total is the figure of the unit above them, its own part included
	Unranked      = "UNRANKED"       // units owe reports, and have neither rank nor class
	Disqualified  = "DISQUALIFIED"   // something disqualifies units: they have neither rank nor class
	TotalOnce     = "TOTAL_ONCE"     // units lie below others of the table, and are not counted twice in the total
)

// The codes of the notes that a plan makes.
const (
	UnitGone      = "UNIT_GONE"      // a unit that was asked for is left out
	UnitClosed    = "UNIT_CLOSED"    // units of the table closed within its periods, or before
	UnitOpened    = "UNIT_OPENED"    // units of the table opened after its periods began
	UnitsApart    = "UNITS_APART"    // of the units below one those within the reader's reach alone are listed
	UnitsUnlisted = "UNITS_UNLISTED" // units that stood within the periods are not listed, for they closed before the day on which it is told

	IndicatorGone    = "INDICATOR_GONE"    // an indicator that was asked for is left out
	IndicatorLacking = "INDICATOR_LACKING" // a year's campaign has no such indicator
	IndicatorDiffers = "INDICATOR_DIFFERS" // under one code the years count differently

	PeriodGone  = "PERIOD_GONE"    // a period that was asked for is left out
	PeriodRuns  = "PERIOD_RUNS"    // a period has not ended
	PeriodAhead = "PERIOD_TO_COME" // a period has not begun

	ExampleCampaign = "EXAMPLE_CAMPAIGN" // a year's campaign is an example: nobody launched it

	NoScheme         = "NO_SCHEME"          // no scheme gives points to units of a level in a year
	ExampleScheme    = "EXAMPLE_SCHEME"     // points are those of an example: no official scheme is known
	PointsAsReported = "POINTS_AS_REPORTED" // points are of the tree as reported, whatever tree is asked for

	ConditionGone = "CONDITION_GONE" // a condition is left out
	OrderGone     = "ORDER_GONE"     // an order is left out
	ApprovedOnly  = "APPROVED_ONLY"  // of some units the figures are of approved reports alone
)

func (p *Plan) note(code, format string, args ...any) {
	p.Notes = append(p.Notes, Note{code, fault.Say(format, args...)})
}

// notes says what one should know of an answer that leaves so many units out, as only answering it showed.
func (r *run) notes(hidden int) []Note {
	var notes []Note
	note := func(code, format string, args ...any) { notes = append(notes, Note{code, fault.Say(format, args...)}) }
	if hidden > 0 {
		note(UnitsHidden, "%d of the %d units are left out by the conditions or beyond the top", hidden, len(r.Units))
	}
	if r.unread > 0 {
		note(CellsWithheld, "%d cells rest on reports that you may not read", r.unread)
	}
	r.noteUnranked(note)
	if !r.Has(OfUnit) {
		return notes
	}
	switch inner := len(r.Units) - len(r.highest()); {
	case r.Whole != nil:
		note(TotalOwn, "the total is the figure of %s, with what it reported itself", r.Whole.Title())
	case inner > 0:
		note(TotalOnce, "%d units lie below others of the table: the total counts each once", inner)
	}
	return notes
}
