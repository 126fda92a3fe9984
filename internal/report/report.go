// Package report is what units report: one vector of numbers a unit and month, entered
// once by whoever knows them, passed up level by level, every step of it kept.
package report

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// State is how far a report has come on its way up.
type State string

// The states. Submitted and approved reports count alike in every sum, the others in none.
const (
	Draft     State = "DRAFT"
	Submitted State = "SUBMITTED"
	Approved  State = "APPROVED"
	Returned  State = "RETURNED" // sent back with a reason, to be corrected and submitted anew
	Locked    State = "LOCKED"   // approved, and its month sealed; never stored
)

// Counts reports whether a report in that state counts in the sums.
func (s State) Counts() bool { return s == Submitted || s == Approved }

// Report is what one unit says for one month, as it stands.
type Report struct {
	bun.BaseModel `bun:"table:report,alias:r"`

	UnitID      int64
	Month       org.Date // the month's first day
	Said        Vector
	Counted     Vector // what it adds to the sums; empty while it does not count
	State       State
	Content     int       // the revision that holds what it says
	Revision    int       // 1 when first entered, one more with everything that is done to it
	Submitted   time.Time `bun:",nullzero"` // when what it says was last submitted; zero: never
	SubmittedBy *int64    // by which account; nil: by the system, or never

	Changed  bool      `bun:"-"` // the act that gave it brought it here; false: it stood so before
	Warnings []Finding `bun:"-"` // what the act that gave it found, and did not refuse
}

// Act is something done to a report.
type Act string

// The acts.
const (
	Save     Act = "SAVE"     // enter values, without handing them up
	Submit   Act = "SUBMIT"   // hand it up, with values or with those that were saved
	Withdraw Act = "WITHDRAW" // take it back before it is approved
	Approve  Act = "APPROVE"
	Return   Act = "RETURN" // send it back, with a reason
	Reopen   Act = "REOPEN" // open an approved one again, with a reason
)

// acts tells from which states an act leads to which; "" is a report that there is not.
var acts = map[Act]struct {
	from []State
	to   State
}{
	Save:     {[]State{"", Draft, Returned}, Draft},
	Submit:   {[]State{"", Draft, Returned, Submitted}, Submitted},
	Withdraw: {[]State{Submitted}, Draft},
	Approve:  {[]State{Submitted}, Approved},
	Return:   {[]State{Submitted}, Returned},
	Reopen:   {[]State{Approved}, Returned},
}

// fromAbove reports whether the act is done by whom the report goes up to, not by whom it is
// of.
func (a Act) fromAbove() bool { return a == Approve || a == Return }

// Command is one act on one report: who does it, when, and what they have seen.
type Command struct {
	Act      Act
	Unit     int64
	Month    movement.Month
	Values   map[string]int64 // by element code, of SAVE and SUBMIT; nil: what was saved. What is left out is not said
	Expected *int             // the revision that the caller has seen, 0: none yet; nil: whichever stands
	By       *int64           // the account that does it; nil: the system
	At       time.Time
	Comment  string // the reason of RETURN and REOPEN; a word on what SUBMIT is warned of
}
