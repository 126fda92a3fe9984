// Package report is what units report: one vector of numbers a unit and month, entered
// once by whoever knows them, passed up level by level, every step of it kept.
package report

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
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

// Largest is the largest number that may be reported: what every client can hold exactly.
const Largest = 1<<53 - 1

// Report is what one unit says for one month, as it stands.
type Report struct {
	bun.BaseModel `bun:"table:report,alias:r"`

	UnitID      int64
	Month       org.Date // the month's first day
	Said        Vector
	Counted     Vector // what it adds to the sums; empty while it does not count
	State       State
	Revision    int       // 1 when first entered, one more with everything that is done to it
	Submitted   time.Time `bun:",nullzero"` // when what it says was last submitted; zero: never
	SubmittedBy *int64    // by which account; nil: by the system, or never

	Changed bool `bun:"-"` // the act that gave it brought it here; false: it stood so before
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

// Doing is one act on one report: who does it, when, and what they have seen.
type Doing struct {
	Act      Act
	Unit     int64
	Month    movement.Month
	Values   map[string]int64 // by element code, of SAVE and SUBMIT; nil: what was saved. What is left out is not said
	Expected *int             // the revision that the caller has seen, 0: none yet; nil: whichever stands
	By       *int64           // the account that does it; nil: the system
	At       time.Time
	Comment  string // the reason of RETURN and REOPEN
}

// Do does one act and returns the report as it stands since. What was done already, with
// the same values, changes nothing, so that a request may be sent again. The scope is that
// in which the caller may do the act. It fails with NotFound where the unit lies outside
// the scope, or there is no report to do it to; with Locked where the month is sealed;
// with Conflict where the report has another revision than was expected or has not come as
// far, or too far; with Forbidden where someone would approve what they submitted; and with
// Invalid where the month is not the campaign's or lies ahead, the unit was not open in it,
// a reason is missing, or a value is unknown, not owed by the unit, negative or too large.
func Do(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, d Doing) (*Report, error) {
	var out *Report
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		out, err = d.do(ctx, tx, scope, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s of the report of unit %d for %s: %w", d.Act, d.Unit, d.Month, err)
	}
	return out, nil
}

func (d Doing) do(ctx context.Context, tx bun.IDB, scope org.Scope, c *movement.Campaign) (*Report, error) {
	rule, known := acts[d.Act]
	if !known {
		return nil, fault.New(fault.Invalid, "%.40q is nothing that is done to reports", string(d.Act))
	}
	// Whoever writes a unit's reports holds the unit, for each of its reports of the year may
	// change with any of them.
	unit, leaf, err := d.hold(ctx, tx, scope, c)
	if err != nil {
		return nil, err
	}
	var said Vector
	if d.Act == Save && d.Values == nil {
		return nil, fault.New(fault.Invalid, "there is nothing to save; give the values")
	}
	if d.Values != nil {
		if said, err = read(c, unit, leaf, d.Values); err != nil {
			return nil, err
		}
	}
	year, err := yearOf(ctx, tx, c, d.Unit)
	if err != nil {
		return nil, err
	}
	stands := year[d.Month.First()]
	if stands == nil {
		stands = &Report{UnitID: d.Unit, Month: d.Month.First()}
	}
	if d.doneAlready(stands, said) {
		return stands, nil
	}
	if d.Expected != nil && *d.Expected != stands.Revision {
		return nil, fault.New(fault.Conflict, "the report of %s for %s has revision %d by now, not %d; look at it and try again",
			unit.Title(), d.Month, stands.Revision, *d.Expected)
	}
	switch {
	case stands.Revision == 0 && said == nil:
		return nil, fault.New(fault.NotFound, "%s has no report for %s yet", unit.Title(), d.Month)
	case !slices.Contains(rule.from, stands.State):
		return nil, fault.New(fault.Conflict, "%s", d.refusal(stands.State))
	case (d.Act == Return || d.Act == Reopen) && d.Comment == "":
		return nil, fault.New(fault.Invalid, "say why, in the comment")
	case d.Act == Approve && d.By != nil && stands.SubmittedBy != nil && *d.By == *stands.SubmittedBy:
		return nil, fault.New(fault.Forbidden, "nobody approves what they submitted; let another approve it")
	}
	return d.put(ctx, tx, c, year, stands, said, rule.to)
}

// doneAlready reports whether the report stands as the act would leave it.
func (d Doing) doneAlready(stands *Report, said Vector) bool {
	if stands.Revision == 0 || said != nil && !said.Equal(stands.Said) {
		return false
	}
	switch d.Act {
	case Save:
		return said != nil && (stands.State == Draft || stands.State == Returned)
	case Submit:
		return stands.State.Counts()
	case Withdraw:
		return stands.State == Draft
	case Approve:
		return stands.State == Approved
	default:
		return stands.State == Returned
	}
}

// refusal says why the act cannot be done to a report in a state.
func (d Doing) refusal(stands State) string {
	switch {
	case stands == Approved && d.Act != Approve:
		return "it is approved; a leader of the province may reopen it"
	case d.Act == Save:
		return "it is submitted; withdraw it first, or submit it anew with other values"
	case d.Act == Reopen:
		return "it is not approved; only an approved report is reopened"
	default:
		return fmt.Sprintf("it is not submitted, but %s", stands)
	}
}

// hold returns the unit as it stood in the month, where a report of that month may change,
// and whether nothing stood below it then, and holds it.
func (d Doing) hold(ctx context.Context, tx bun.IDB, scope org.Scope, c *movement.Campaign) (unit *org.Unit, leaf bool, err error) {
	if d.Month.Year() != c.Year {
		return nil, false, fault.New(fault.Invalid, "%s is not a month of the campaign of %d", d.Month, c.Year)
	}
	if d.Month.First() > scope.Day() {
		return nil, false, fault.New(fault.Invalid, "%s has not begun; report it when it has", d.Month)
	}
	if unit, err = org.Hold(ctx, tx, scope, d.Unit, min(d.Month.Last(), scope.Day())); err != nil {
		return nil, false, err
	}
	if unit.Opened > d.Month.Last() || unit.Closed != nil && *unit.Closed <= d.Month.First() {
		return nil, false, fault.New(fault.Invalid, "%s %s was not open in %s", unit.Title(), unit.Code, d.Month)
	}
	if err := checkOpen(ctx, tx, d.Month); err != nil {
		return nil, false, err
	}
	leaf, err = org.IsLeaf(ctx, tx, unit)
	return unit, leaf, err
}

// yearOf returns a unit's reports of the campaign's year, by the first days of their months.
func yearOf(ctx context.Context, tx bun.IDB, c *movement.Campaign, unit int64) (map[org.Date]*Report, error) {
	var year []*Report
	err := tx.NewSelect().Model(&year).
		Where("unit_id = ? AND month BETWEEN ?::date AND ?::date", unit,
			movement.YearPeriod(c.Year).First(), movement.YearPeriod(c.Year).Last()).
		OrderExpr("month").For("UPDATE").Scan(ctx)
	if err != nil {
		return nil, err
	}
	months := make(map[org.Date]*Report, len(year))
	for _, r := range year {
		months[r.Month] = r
	}
	return months, nil
}

// put writes the report as it stands since and what was done to it, and what each of the
// unit's reports of the year counts for since.
func (d Doing) put(ctx context.Context, tx bun.IDB, c *movement.Campaign, year map[org.Date]*Report, stands *Report, said Vector, to State) (*Report, error) {
	r := *stands
	r.Changed = true
	r.Revision++
	if r.State = to; d.Act == Save && stands.State == Returned {
		r.State = Returned // until it is submitted anew
	}
	content, holds := bun.Safe("(SELECT max(content) FROM revision WHERE unit_id = ?0 AND month = ?1)"), any(nil)
	if said != nil {
		r.Said, content, holds = said, bun.Safe("?5"), said
	}
	if d.Act == Submit {
		r.Submitted, r.SubmittedBy = d.At, d.By
	}
	year[r.Month] = &r
	others := recount(c, year)
	var submitted *time.Time
	if !r.Submitted.IsZero() {
		submitted = &r.Submitted
	}
	_, err := tx.NewRaw(`
		WITH stands AS (
			INSERT INTO report (unit_id, month, said, counted, state, revision, submitted, submitted_by)
			VALUES (?0, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
			ON CONFLICT (unit_id, month) DO UPDATE SET said = EXCLUDED.said, counted = EXCLUDED.counted, state = EXCLUDED.state,
				revision = EXCLUDED.revision, submitted = EXCLUDED.submitted, submitted_by = EXCLUDED.submitted_by)
		INSERT INTO revision (unit_id, month, revision, act, state, content, said, at, account_id, comment)
		VALUES (?0, ?1, ?5, ?8, ?4, `+string(content)+`, ?9, ?10, ?11, ?12)`,
		r.UnitID, r.Month, r.Said, r.Counted, r.State, r.Revision, submitted, r.SubmittedBy, d.Act, holds, d.At, d.By, d.Comment).Exec(ctx)
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		if other == &r {
			continue
		}
		_, err := tx.NewRaw("UPDATE report SET counted = ? WHERE unit_id = ? AND month = ?", other.Counted, other.UnitID, other.Month).Exec(ctx)
		if err != nil {
			return nil, err
		}
	}
	return &r, nil
}

// recount gives each of a unit's reports of a year what it counts for, and returns those for
// which that is new.
func recount(c *movement.Campaign, year map[org.Date]*Report) (changed []*Report) {
	var counting []*Report
	var said []Vector
	for _, month := range slices.Sorted(maps.Keys(year)) {
		r := year[month]
		switch {
		case r.State.Counts():
			counting, said = append(counting, r), append(said, r.Said)
		case len(r.Counted) > 0 || r.Counted == nil:
			r.Counted = Vector{}
			changed = append(changed, r)
		}
	}
	for i, counted := range Counted(c.Elements, said) {
		if !slices.Equal(counting[i].Counted, counted) {
			counting[i].Counted = counted
			changed = append(changed, counting[i])
		}
	}
	return changed
}
