package table

import "thidua/internal/fault"

// Note is what one should know of a table.
type Note struct {
	Code string // for programs
	fault.Phrase
}

// The codes of the notes that a plan makes.
const (
	UnitGone      = "UNIT_GONE"      // a unit that was asked for is left out
	UnitClosed    = "UNIT_CLOSED"    // units of the table closed within its periods, or before
	UnitOpened    = "UNIT_OPENED"    // units of the table opened after its periods began
	UnitsUnlisted = "UNITS_UNLISTED" // units that stood within the periods are not listed, for they closed before the day on which it is told

	IndicatorGone    = "INDICATOR_GONE"    // an indicator that was asked for is left out
	IndicatorLacking = "INDICATOR_LACKING" // a year's campaign has no such indicator
	IndicatorDiffers = "INDICATOR_DIFFERS" // under one code the years count differently

	PeriodGone  = "PERIOD_GONE"    // a period that was asked for is left out
	PeriodRuns  = "PERIOD_RUNS"    // a period has not ended
	PeriodAhead = "PERIOD_TO_COME" // a period has not begun

	ConditionGone = "CONDITION_GONE" // a condition is left out
	OrderGone     = "ORDER_GONE"     // an order is left out
	ApprovedOnly  = "APPROVED_ONLY"  // of some units the figures are of approved reports alone
)

func (p *Plan) note(code, format string, args ...any) {
	p.Notes = append(p.Notes, Note{code, fault.Say(format, args...)})
}
