package report

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Do does one act and returns the report as it stands since, with what it is warned of.
// What was done already, with the same values, changes nothing, so that a request may be
// sent again. The scope is that in which the caller may do the act: of an approval or a
// return, that to which the report goes up; of all others, that in which the unit lies. It
// fails with NotFound where it does not, or there is no report to do it to; with Locked
// where the month is sealed; with Conflict where the report has another revision than was
// expected or has not come as far, or too far; with Forbidden where someone would approve
// or return what they submitted; and with Invalid where the month is not the campaign's or lies
// ahead, the unit was not open in it, or a reason is missing. Values that may not be, and
// warnings on which nothing is said, are a FindingsError. What the registers come to it asks of records.
func Do(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, records Records, d Command) (*Report, error) {
	done, err := DoAll(ctx, db, scope, c, records, []Command{d})
	if refusals, ok := errors.AsType[RefusalsError](err); ok {
		err = refusals[0].Err
	}
	if err != nil {
		return nil, fmt.Errorf("%s of the report of unit %d for %s: %w", d.Act, d.Unit, d.Month, err)
	}
	return done[0], nil
}

// Refusal is one of several acts that is refused, and why.
type Refusal struct {
	Command int // its place among them, from 0
	Err     error
}

// RefusalsError are all acts that are refused of those asked for at once; it is never empty.
type RefusalsError []Refusal

// Error tells the first.
func (r RefusalsError) Error() string { return r[0].Err.Error() }

// Unwrap returns why the first is refused.
func (r RefusalsError) Unwrap() error { return r[0].Err }

// DoAll does acts on reports of one month, no unit twice, all or none of them, as Do does
// one. It fails with RefusalsError where one or more are refused.
func DoAll(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, records Records, all []Command) ([]*Report, error) {
	done := make([]*Report, 0, len(all))
	err := DoEach(ctx, db, scope, c, records, all, func(r *Report) { done = append(done, r) })
	if err != nil {
		return nil, err
	}
	return done, nil
}

// DoEach does what DoAll does, however many reports there are, and tells of each as it stands
// since, in the order of the acts: of those before one that is refused too, which is then not done.
func DoEach(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, records Records, all []Command, tell func(*Report)) error {
	return db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		b, err := hold(ctx, tx, scope, c, all)
		if err != nil {
			return err
		}
		var refusals RefusalsError
		for at := 0; at < len(all); at += atOnce {
			some := all[at:min(at+atOnce, len(all))]
			if b.years, err = yearsOf(ctx, tx, c, unitsOf(some), "UPDATE"); err != nil {
				return err
			}
			if b.recorded, err = records.of(ctx, tx, c, b.checked(some), b.month); err != nil {
				return err
			}
			for i, d := range some {
				r, err := b.do(ctx, tx, d)
				switch {
				case fault.KindOf(err) == fault.Internal:
					return err
				case err != nil:
					refusals = append(refusals, Refusal{at + i, err})
				case len(refusals) == 0:
					tell(r)
				}
			}
			if len(refusals) > 0 {
				b.reports, b.revisions = nil, nil // all are told, and none is written
				continue
			}
			if err := b.write(ctx, tx); err != nil {
				return err
			}
		}
		if len(refusals) > 0 {
			return refusals
		}
		return nil
	})
}

// atOnce is of how many units the reports are in memory at the same time: two years of each are.
const atOnce = 100

func unitsOf(all []Command) []int64 {
	ids := make([]int64, len(all))
	for i, d := range all {
		ids[i] = d.Unit
	}
	return ids
}

// batch is what acts on reports of one month rest on, and what they come to.
type batch struct {
	campaign *movement.Campaign
	month    movement.Month
	units    map[int64]*org.Owner
	years    map[int64][]*Report   // of the units at hand, of the campaign's year and the one before, in order
	beside   map[int64][]neighbour // of all units, by the unit above, as before any act; nil: not read yet
	recorded map[int64][]Recorded  // of the units at hand

	reports   []*Report      // as they stand since
	revisions []*revisionRow // what was done
}

// revisionRow is what was done to a report, as it is stored.
type revisionRow struct {
	bun.BaseModel `bun:"table:revision"`

	UnitID    int64
	Month     org.Date
	Revision  int
	Act       Act
	State     State
	Content   int
	Said      *Vector // nil: that of the revision Content
	At        time.Time
	AccountID *int64
	Comment   string
}

// hold reads what the acts rest on, where reports of their month may change, and holds the
// units: each of a unit's reports of the year may change with any of them.
func hold(ctx context.Context, tx bun.IDB, scope org.Scope, c *movement.Campaign, all []Command) (*batch, error) {
	b := &batch{campaign: c, month: all[0].Month, units: map[int64]*org.Owner{}}
	if b.month.Year() != c.Year {
		return nil, fault.New(fault.Invalid, "%s is not a month of the campaign of %d", b.month, c.Year)
	}
	if b.month.First() > scope.Day() {
		return nil, fault.New(fault.Invalid, "%s has not begun; report it when it has", b.month)
	}
	once := make(map[int64]bool, len(all))
	for _, d := range all {
		if d.Month != b.month || once[d.Unit] || d.Act.fromAbove() != all[0].Act.fromAbove() {
			return nil, fault.New(fault.Invalid, "acts done at once are of one month and of one side, and each of another unit")
		}
		once[d.Unit] = true
	}
	on := min(b.month.Last(), scope.Day())
	hold := org.Hold
	if all[0].Act.fromAbove() {
		hold = func(ctx context.Context, tx bun.IDB, scope org.Scope, ids []int64, on org.Date) ([]*org.Owner, error) {
			return org.HoldHanded(ctx, tx, scope, ids, b.month.First(), on)
		}
	}
	units, err := hold(ctx, tx, scope, unitsOf(all), on)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		b.units[u.ID] = u
	}
	return b, checkOpen(ctx, tx, b.month)
}

// yearsOf returns the reports of some units of the campaign's year and of the year before,
// by unit and in the order of their months, held for a purpose where one is named.
func yearsOf(ctx context.Context, db bun.IDB, c *movement.Campaign, units []int64, purpose string) (map[int64][]*Report, error) {
	var rows []*Report
	q := db.NewSelect().Model(&rows).
		Where("unit_id IN (?) AND month BETWEEN ?::date AND ?::date", bun.List(units),
			movement.YearPeriod(c.Year-1).First(), movement.YearPeriod(c.Year).Last()).
		OrderExpr("unit_id, month")
	if purpose != "" {
		q.For(purpose)
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	years := map[int64][]*Report{}
	for _, r := range rows {
		years[r.UnitID] = append(years[r.UnitID], r)
	}
	return years, nil
}

// do works out what an act leaves of its report.
func (b *batch) do(ctx context.Context, tx bun.IDB, d Command) (*Report, error) {
	rule, known := acts[d.Act]
	if !known {
		return nil, fault.New(fault.Invalid, "%.40q is nothing that is done to reports", string(d.Act))
	}
	unit := b.units[d.Unit]
	if unit == nil {
		return nil, fault.New(fault.NotFound, "no unit with id unit:%d", d.Unit)
	}
	if unit.Opened > d.Month.Last() || unit.Closed != nil && *unit.Closed <= d.Month.First() {
		return nil, fault.New(fault.Invalid, "%s %s was not open in %s", unit.Title(), unit.Code, d.Month)
	}
	var said Vector
	if d.Act == Save && d.Values == nil {
		return nil, fault.New(fault.Invalid, "there is nothing to save; give the values")
	}
	if d.Values != nil {
		var findings []Finding
		if said, findings = read(b.campaign, unit, d.Values); len(findings) > 0 {
			return nil, &FindingsError{findings}
		}
	}
	stands := &Report{UnitID: d.Unit, Month: d.Month.First()}
	for _, r := range b.years[d.Unit] {
		if r.Month == stands.Month {
			stands = r
		}
	}
	if d.doneAlready(stands, said) {
		return stands, nil
	}
	if err := d.allowed(rule.from, unit, stands, said); err != nil {
		return nil, err
	}
	r := d.put(stands, said, rule.to)
	if d.Act == Save || d.Act == Submit {
		var err error
		if r.Warnings, err = b.check(ctx, tx, unit, r); err != nil {
			return nil, err
		}
	}
	if d.Act == Submit && (blocking(r.Warnings) || len(r.Warnings) > 0 && d.Comment == "") {
		return nil, &FindingsError{r.Warnings}
	}
	b.keep(d, r)
	return r, nil
}

// allowed refuses an act that cannot be done to the report that stands.
func (d Command) allowed(from []State, unit *org.Owner, stands *Report, said Vector) error {
	switch {
	case d.Expected != nil && *d.Expected != stands.Revision:
		return fault.New(fault.Conflict, "the report of %s for %s has revision %d by now, not %d; look at it and try again",
			unit.Title(), d.Month, stands.Revision, *d.Expected)
	case stands.Revision == 0 && said == nil:
		return fault.New(fault.NotFound, "%s has no report for %s yet", unit.Title(), d.Month)
	case !slices.Contains(from, stands.State):
		return fault.New(fault.Conflict, "%s", d.refusal(stands.State))
	case (d.Act == Return || d.Act == Reopen) && d.Comment == "":
		return fault.New(fault.Invalid, "say why, in the comment")
	case d.Act.fromAbove() && d.By != nil && stands.SubmittedBy != nil && *d.By == *stands.SubmittedBy:
		if d.Act == Return {
			return fault.New(fault.Forbidden, "nobody returns what they submitted; withdraw it, or let another return it")
		}
		return fault.New(fault.Forbidden, "nobody approves what they submitted; let another approve it")
	}
	return nil
}

// doneAlready reports whether the report stands as the act would leave it.
func (d Command) doneAlready(stands *Report, said Vector) bool {
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
func (d Command) refusal(stands State) fault.Phrase {
	switch {
	case stands == Approved && d.Act != Approve:
		return fault.Say("it is approved; a leader of the province may reopen it")
	case d.Act == Save:
		return fault.Say("it is submitted; withdraw it first, or submit it anew with other values")
	case d.Act == Reopen:
		return fault.Say("it is not approved; only an approved report is reopened")
	default:
		return fault.Say("it is not submitted, but %s", stands)
	}
}

// put returns the report as it stands since.
func (d Command) put(stands *Report, said Vector, to State) *Report {
	r := *stands
	r.Changed = true
	r.Revision++
	if r.State = to; d.Act == Save && stands.State == Returned {
		r.State = Returned // until it is submitted anew
	}
	if said != nil {
		r.Said, r.Content = said, r.Revision
	}
	if d.Act == Submit {
		r.Submitted, r.SubmittedBy = d.At, d.By
	}
	return &r
}

// checked returns the units of those acts whose reports are held against the checks.
func (b *batch) checked(some []Command) []*org.Owner {
	var units []*org.Owner
	for _, d := range some {
		if u := b.units[d.Unit]; u != nil && (d.Act == Save || d.Act == Submit) {
			units = append(units, u)
		}
	}
	return units
}

// check holds a report against the campaign's checks and the registers.
func (b *batch) check(ctx context.Context, tx bun.IDB, unit *org.Owner, r *Report) (_ []Finding, err error) {
	if b.beside == nil {
		if b.beside, err = besides(ctx, tx, b.campaign, slices.Collect(maps.Values(b.units)), b.month); err != nil {
			return nil, err
		}
	}
	return check(b.campaign, b.month, r.Said, around(unit, b.years[unit.ID], b.beside, b.recorded, b.month)), nil
}

// keep sets aside what an act leaves, and what each of the unit's reports of the year
// counts for since.
func (b *batch) keep(d Command, r *Report) {
	var year []*Report
	for _, other := range b.years[d.Unit] {
		if other.Month != r.Month && movement.MonthOf(other.Month).Year() == b.campaign.Year {
			year = append(year, other)
		}
	}
	at, _ := slices.BinarySearchFunc(year, r.Month, func(r *Report, m org.Date) int { return cmp.Compare(r.Month, m) })
	year = slices.Insert(year, at, r)
	for _, changed := range recount(b.campaign, year) {
		if changed != r {
			b.reports = append(b.reports, changed)
		}
	}
	b.reports = append(b.reports, r)
	row := &revisionRow{
		UnitID: r.UnitID, Month: r.Month, Revision: r.Revision, Act: d.Act, State: r.State, Content: r.Content,
		At: d.At, AccountID: d.By, Comment: d.Comment,
	}
	if r.Content == r.Revision {
		row.Said = &r.Said
	}
	b.revisions = append(b.revisions, row)
}

// recount gives each of a unit's reports of a year, in the order of their months, what it
// counts for, and returns those for which that is new.
func recount(c *movement.Campaign, year []*Report) (changed []*Report) {
	var counting []*Report
	var said []Vector
	for _, r := range year {
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

// write writes what was set aside since it last did.
func (b *batch) write(ctx context.Context, tx bun.IDB) error {
	if len(b.revisions) == 0 {
		return nil
	}
	stands := tx.NewInsert().Model(&b.reports).
		On("CONFLICT (unit_id, month) DO UPDATE").
		Set("said = EXCLUDED.said, counted = EXCLUDED.counted, state = EXCLUDED.state, content = EXCLUDED.content").
		Set("revision = EXCLUDED.revision, submitted = EXCLUDED.submitted, submitted_by = EXCLUDED.submitted_by")
	_, err := tx.NewInsert().With("stands", stands).Model(&b.revisions).Exec(ctx)
	b.reports, b.revisions = nil, nil
	return err
}
