// Package report is what units report: one vector of numbers a unit and month, entered
// once by whoever knows them.
package report

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// State is how far a report has come on its way up.
type State string

// The states. Submitted and approved reports count alike in every sum.
const (
	Submitted State = "SUBMITTED"
	Approved  State = "APPROVED"
)

// Largest is the largest number that may be reported: what every client can hold exactly.
const Largest = 1<<53 - 1

// Report is what one unit said for one month.
type Report struct {
	bun.BaseModel `bun:"table:report,alias:r"`

	UnitID    int64
	Month     org.Date // the month's first day
	Said      Vector
	Counted   Vector
	State     State
	Revision  int // 1 when first submitted, one more with every correction
	Submitted time.Time
}

// Submission is what a unit says for a month: its numbers by element code. Elements that
// it leaves out are not said.
type Submission struct {
	Unit   int64
	Month  movement.Month
	State  State
	At     time.Time
	Values map[string]int64
}

// Submit stores what a unit says for a month, over what it said before, and returns the
// report. What stood before is kept as superseded. What says the same as before changes
// nothing: a submission may be sent again, and an approved report stays approved. It fails
// with NotFound where the unit lies outside the scope, with Locked where the month is
// sealed, and with Invalid where the month is
// not the campaign's or lies ahead, the unit was not open in it, or a value is unknown, not
// owed by the unit, negative or too large.
func Submit(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, s Submission) (*Report, error) {
	var out *Report
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever writes a unit's reports holds the unit, for each of its reports of the
		// year may change with any of them.
		if _, err := tx.NewRaw("SELECT 1 FROM unit WHERE id = ? FOR NO KEY UPDATE", s.Unit).Exec(ctx); err != nil {
			return err
		}
		said, err := check(ctx, tx, scope, c, s)
		if err != nil {
			return err
		}
		changed := false
		if out, changed, err = put(ctx, tx, s, said); err != nil || !changed {
			return err
		}
		return recount(ctx, tx, c, s.Unit, out)
	})
	if err != nil {
		return nil, fmt.Errorf("report of unit %d for %s: %w", s.Unit, s.Month, err)
	}
	return out, nil
}

// check returns the submission as a vector, or the first fault in it.
func check(ctx context.Context, tx bun.IDB, scope org.Scope, c *movement.Campaign, s Submission) (Vector, error) {
	if s.Month.Year() != c.Year {
		return nil, fault.New(fault.Invalid, "%s is not a month of the campaign of %d", s.Month, c.Year)
	}
	if s.Month.First() > scope.Day() {
		return nil, fault.New(fault.Invalid, "%s has not begun; report it when it has", s.Month)
	}
	unit, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &s.Unit}, min(s.Month.Last(), scope.Day()))
	if err != nil {
		return nil, err
	}
	if err := checkOpen(ctx, tx, s.Month); err != nil {
		return nil, err
	}
	if unit.Opened > s.Month.Last() || unit.Closed != nil && *unit.Closed <= s.Month.First() {
		return nil, fault.New(fault.Invalid, "%s %s was not open in %s", unit.Title(), unit.Code, s.Month)
	}
	leaf, err := org.IsLeaf(ctx, tx, unit)
	if err != nil {
		return nil, err
	}
	said := make(Vector, len(c.Elements))
	for _, code := range slices.Sorted(maps.Keys(s.Values)) {
		e, n := c.Element(code), s.Values[code]
		switch {
		case e == nil:
			return nil, fault.New(fault.Invalid, "no element %q", code)
		case !e.OwedBy(unit.Level, leaf):
			return nil, fault.New(fault.Invalid, "%s is not reported by %s %s but by: %s",
				code, unit.Title(), unit.Code, strings.Join(e.ReportedBy, ", "))
		case n < 0 || n > Largest:
			return nil, fault.New(fault.Invalid, "%s is %d; it must lie between 0 and %d", code, n, int64(Largest))
		case e.Nature == movement.State && n > 1:
			return nil, fault.New(fault.Invalid, "%s is %d; say 1 for yes or 0 for no", code, n)
		}
		said.Say(e, n)
	}
	return said, nil
}

// put writes the report over the one that stood, and keeps that one. It reports whether
// anything changed.
func put(ctx context.Context, tx bun.IDB, s Submission, said Vector) (r *Report, changed bool, err error) {
	r = &Report{
		UnitID: s.Unit, Month: s.Month.First(), Said: said, Counted: Vector{},
		State: s.State, Revision: 1, Submitted: s.At,
	}
	var before Report
	err = tx.NewSelect().Model(&before).Where("unit_id = ? AND month = ?", r.UnitID, r.Month).Scan(ctx)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		_, err = tx.NewInsert().Model(r).Exec(ctx)
		return r, true, err
	case err != nil:
		return nil, false, err
	case r.Said.Equal(before.Said) && (before.State == r.State || before.State == Approved):
		return &before, false, nil
	}
	r.Revision = before.Revision + 1
	_, err = tx.NewRaw(`INSERT INTO superseded (unit_id, month, said, state, revision, submitted)
		VALUES (?, ?, ?, ?, ?, ?)`,
		before.UnitID, before.Month, before.Said, before.State, before.Revision, before.Submitted).Exec(ctx)
	if err != nil {
		return nil, false, err
	}
	_, err = tx.NewRaw(`UPDATE report SET said = ?, state = ?, revision = ?, submitted = ?
		WHERE unit_id = ? AND month = ?`, r.Said, r.State, r.Revision, r.Submitted, r.UnitID, r.Month).Exec(ctx)
	return r, true, err
}

// recount writes anew what each of the unit's reports of the year counts for, and gives
// the report just written its own.
func recount(ctx context.Context, tx bun.IDB, c *movement.Campaign, unit int64, written *Report) error {
	var year []*Report
	err := tx.NewSelect().Model(&year).
		Where("unit_id = ? AND month BETWEEN ?::date AND ?::date", unit,
			movement.YearPeriod(c.Year).First(), movement.YearPeriod(c.Year).Last()).
		OrderExpr("month").Scan(ctx)
	if err != nil {
		return err
	}
	said := make([]Vector, len(year))
	for i, r := range year {
		said[i] = r.Said
	}
	for i, counted := range Counted(c.Elements, said) {
		r := year[i]
		if r.Month == written.Month {
			written.Counted = counted
		}
		if slices.Equal(r.Counted, counted) {
			continue
		}
		_, err = tx.NewRaw("UPDATE report SET counted = ? WHERE unit_id = ? AND month = ?", counted, unit, r.Month).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
