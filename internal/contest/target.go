package contest

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Setting is a quota that was set, or taken away: those of a unit and indicator follow each other, and the
// last one stands.
type Setting struct {
	bun.BaseModel `bun:"table:target_setting,alias:s"`

	ID        int64 `bun:",pk,autoincrement"`
	Year      int
	Indicator string // its code
	UnitID    int64
	Low       *movement.Decimal `bun:"type:numeric"` // nil: the quota was taken away
	Day       org.Date          // from which it is so
	Document  string            // empty: none was named
	Reason    string            // empty: none was given
	At        time.Time
	AccountID *int64 // nil: the system
	By        string `bun:",scanonly"` // the account's name; empty: the system
}

// Cascade is how an owner's targets of a year are handed on to the units directly below it.
type Cascade struct {
	Owner *org.Unit
	Year  int
	Lines []*CascadeLine
}

// CascadeLine is the cascade of one indicator.
type CascadeLine struct {
	Indicator  *movement.Indicator
	Target     *movement.Target  // of the owner; nil: nothing is wanted of it
	Assigned   *movement.Decimal // what the units' quotas come to; nil of shares, which cannot be added
	Promised   *movement.Decimal // what they have promised, quotas where nothing more is; nil of shares
	Unassigned *movement.Decimal // what the owner's target is above what is assigned, no less than 0; nil of shares, and where nothing is wanted
	Short      bool              // the quotas ask for less than the owner's target
	Units      []*CascadeUnit
}

// CascadeUnit is what one unit has of it.
type CascadeUnit struct {
	Unit     *org.Unit
	Quota    *movement.Target // nil: it has none of its own
	Promise  *Promise         // nil: it has promised nothing
	Settings []*Setting       // all that was set for it, in order
}

// Paperwork is what is said of quotas as they are set.
type Paperwork struct {
	Day      org.Date // from which they are so; empty: today, or the last of the year's days where that is over, the first where it is to come
	Document string   // the number of the paper that says so; empty: none is named
	Reason   string   // why; empty: nobody says
	By       *int64   // nil: the system
	Today    org.Date
	At       time.Time // the moment at which they are set; zero: now
}

// checked returns the paperwork with its day and its words as they are kept. It fails with Invalid.
func (w Paperwork) checked(year int) (Paperwork, error) {
	var err error
	if w.Document, err = word(w.Document); err != nil {
		return w, at(err, "document")
	}
	if w.Reason, err = word(w.Reason); err != nil {
		return w, at(err, "reason")
	}
	whole := movement.YearPeriod(year)
	if w.Day == "" {
		w.Day = max(whole.First(), min(w.Today, whole.Last()))
	}
	if w.Day < whole.First() || w.Day > whole.Last() {
		return w, at(fault.New(fault.Invalid, "targets of %d are so from a day of that year", year), "day")
	}
	return w, nil
}

// TargetLine is one target that is to be set.
type TargetLine struct {
	Indicator string
	Unit      int64
	Low       movement.Decimal // None: the unit's quota goes
}

// SetTargets sets the targets of units within a scope, all or none, and keeps what was set. With dryRun it only tells,
// what they would be refused for among it. It fails with Invalid where there is no campaign of the year, with a
// LinesError that names each line that is wrong, and as Accept does.
func SetTargets(ctx context.Context, db bun.IDB, scope org.Scope, year int, lines []TargetLine, w Paperwork, dryRun bool) (done *movement.QuotaImport, err error) {
	if w, err = w.checked(year); err != nil {
		return nil, err
	}
	if n := len(lines); n < 1 || n > mostLines {
		return nil, at(fault.New(fault.Invalid, "write 1 to %d lines", mostLines), "lines")
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		c, err := movement.Held(ctx, tx, year)
		if fault.KindOf(err) == fault.NotFound {
			err = at(fault.New(fault.Invalid, "there is no campaign of %d", year), "year")
		}
		if err != nil {
			return err
		}
		checked, err := checkTargets(ctx, tx, scope, c, lines)
		if err != nil {
			return err
		}
		done, err = movement.SetQuotas(ctx, tx, scope, year, checked, dryRun, accepting(w, dryRun))
		if err != nil || dryRun || len(done.Changes) == 0 {
			return err
		}
		return audit.Write(ctx, tx, audit.Entry{Act: audit.TargetsSet, Units: done.Owners(), What: map[string]string{
			"year": strconv.Itoa(year), "changes": strconv.Itoa(len(done.Changes)), "document": w.Document, "reason": w.Reason,
		}})
	})
	if err != nil {
		return nil, fmt.Errorf("setting targets of %d: %w", year, err)
	}
	return done, nil
}

// ImportQuotas sets the targets of a file, as movement.ImportQuotas does, and keeps what was set, as SetTargets does.
func ImportQuotas(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, name string, data []byte, w Paperwork, dryRun bool) (*movement.QuotaImport, error) {
	w, err := w.checked(c.Year)
	if err != nil {
		return nil, err
	}
	return movement.ImportQuotas(ctx, db, scope, c, name, data, dryRun, accepting(w, dryRun))
}

// checkTargets reads the units of lines. It fails with a LinesError.
func checkTargets(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, lines []TargetLine) ([]movement.QuotaLine, error) {
	ids := make([]int64, len(lines))
	for i, l := range lines {
		ids[i] = l.Unit
	}
	found, err := org.ByID(ctx, db, scope, ids, scope.Day())
	if err != nil {
		return nil, err
	}
	units := map[int64]*org.Unit{}
	for _, u := range found {
		units[u.ID] = u
	}
	type key struct {
		indicator string
		unit      int64
	}
	var wrong LinesError
	var checked []movement.QuotaLine
	first := map[key]int{}
	for n, l := range lines {
		u := units[l.Unit]
		before, twice := first[key{l.Indicator, l.Unit}]
		first[key{l.Indicator, l.Unit}] = n
		i, err := c.Divisible(l.Indicator)
		switch {
		case err != nil:
			wrong.line(n, "indicator", err)
		case u == nil:
			wrong.line(n, "unit", fault.New(fault.NotFound, "no unit with %v", org.UnitBy{ID: &l.Unit}))
		case twice:
			wrong.line(n, "unit", fault.New(fault.Invalid, "%s of %s stands in line %d already; write it once", l.Indicator, u.Code, before+1))
		default:
			if !l.Low.None() {
				err = i.Allows(l.Low, u, scope.Day())
			}
			if err != nil {
				wrong.line(n, "low", err)
			}
			checked = append(checked, movement.QuotaLine{Indicator: l.Indicator, Unit: u, Quota: l.Low})
		}
	}
	return checked, wrong.err()
}

// accepting refuses quotas that want a word where there is none, and keeps what is set: of what a pact that was signed
// rests on, and those that ask for more together than is wanted of the unit above. A dry run tells it.
func accepting(w Paperwork, dryRun bool) movement.Accept {
	return func(ctx context.Context, tx bun.Tx, c *movement.Campaign, done *movement.QuotaImport) error {
		if len(done.Changes) == 0 {
			return nil
		}
		if w.Reason == "" {
			wants, err := unsaid(ctx, tx, c, done)
			if err != nil {
				return err
			}
			if done.Wants = wants; len(wants) > 0 && !dryRun {
				var wrong LinesError
				for _, want := range wants[:min(len(wants), mostWrong)] {
					wrong = append(wrong, LineError{[]string{"reason"}, want})
				}
				return wrong
			}
		}
		settings := make([]Setting, len(done.Changes))
		now := w.At
		if now.IsZero() {
			now = time.Now()
		}
		for i, change := range done.Changes {
			settings[i] = Setting{Year: c.Year, Indicator: change.Indicator.Code, UnitID: change.Unit.ID, Day: w.Day, Document: w.Document, Reason: w.Reason, At: now, AccountID: w.By}
			if change.After != nil {
				settings[i].Low = &change.After.Low
			}
		}
		if _, err := tx.NewInsert().Model(&settings).Exec(ctx); err != nil {
			return fmt.Errorf("keeping what was set: %w", err)
		}
		return nil
	}
}

// unsaid returns why quotas that change cannot do without a reason.
func unsaid(ctx context.Context, tx bun.Tx, c *movement.Campaign, done *movement.QuotaImport) (wants []error, err error) {
	var units []int64
	for _, change := range done.Changes {
		units = append(units, change.Unit.ID)
	}
	promised, err := Standing(ctx, tx, c.Year, units...)
	if err != nil {
		return nil, err
	}
	for _, change := range done.Changes {
		if promised[change.Indicator.Code][change.Unit.ID] != nil {
			wants = append(wants, fault.New(fault.Invalid, "%s has signed a pact that rests on its target of %s; say why that changes", change.Unit.Code, change.Indicator.Code))
		}
	}
	for _, check := range done.Checks {
		if check.Beyond() {
			wants = append(wants, fault.New(fault.Invalid, "the quotas of %s below %s come to %s, beyond its own target %s; say why", check.Indicator.Code, check.Owner.Code, check.Sum, check.Target.Low))
		}
	}
	return wants, nil
}

// SettingsOf returns all that was set for units in a year, in order, by indicator and the units' ids.
func SettingsOf(ctx context.Context, db bun.IDB, year int, units []int64) (map[string]map[int64][]*Setting, error) {
	settings := []*Setting{}
	err := db.NewRaw(`SELECT s.*, coalesce(a.name, '') AS by FROM target_setting AS s LEFT JOIN account AS a ON a.id = s.account_id
		WHERE s.year = ? AND s.unit_id = ANY (?::bigint[]) ORDER BY s.id`, year, pgdialect.Array(units)).Scan(ctx, &settings)
	if err != nil {
		return nil, fmt.Errorf("what was set for %d units in %d: %w", len(units), year, err)
	}
	of := map[string]map[int64][]*Setting{}
	for _, s := range settings {
		if of[s.Indicator] == nil {
			of[s.Indicator] = map[int64][]*Setting{}
		}
		of[s.Indicator][s.UnitID] = append(of[s.Indicator][s.UnitID], s)
	}
	return of, nil
}

// ReadCascade returns how the targets of a unit are handed on to those directly below it on the scope's day, of some
// indicators; none: of all that quotas can be given of. It fails with NotFound where the scope does not cover the
// unit and all directly below it, and as Campaign.Divisible does.
func ReadCascade(ctx context.Context, db bun.IDB, scope org.Scope, c *movement.Campaign, owner int64, codes []string) (*Cascade, error) {
	day := scope.Day()
	u, err := org.Find(ctx, db, scope, org.UnitBy{ID: &owner}, day)
	if err != nil {
		return nil, err
	}
	all, err := org.CountChildren(ctx, db, org.NewScope(day).With(org.ReachSubtree, u.Path, ""), []int64{u.ID}, day)
	if err != nil {
		return nil, err
	}
	var below []*org.Unit
	if n := all[u.ID]; n > 0 {
		children, err := org.Children(ctx, db, scope, []int64{u.ID}, day, org.Page{First: n})
		if err != nil {
			return nil, err
		}
		if below = children[u.ID].Units; len(below) < n {
			return nil, fault.New(fault.NotFound, "no unit with %v", org.UnitBy{ID: &owner})
		}
	}
	indicators, err := divisibleOf(c, codes)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(below))
	for i, u := range below {
		ids[i] = u.ID
	}
	settings, err := SettingsOf(ctx, db, c.Year, ids)
	if err != nil {
		return nil, err
	}
	promised := map[string]map[int64]*Promise{}
	if len(ids) > 0 {
		if promised, err = Standing(ctx, db, c.Year, ids...); err != nil {
			return nil, err
		}
	}
	binding := []*org.Unit{u}
	for _, child := range below {
		if slices.ContainsFunc(indicators, func(i *movement.Indicator) bool { return promised[i.Code][child.ID] != nil }) {
			binding = append(binding, child)
		}
	}
	wanted, err := c.TargetsOf(ctx, db, indicators, binding)
	if err != nil {
		return nil, err
	}
	cascade := &Cascade{Owner: u, Year: c.Year}
	for _, i := range indicators {
		check := c.CheckOf(i, u, wanted[i.Code][u.ID], below)
		line := &CascadeLine{Indicator: i, Target: check.Target, Short: check.Short, Units: []*CascadeUnit{}}
		promises := new(big.Rat)
		for _, child := range below {
			one := &CascadeUnit{Unit: child, Quota: c.Quotas[i.Code][child.ID], Promise: promised[i.Code][child.ID], Settings: settings[i.Code][child.ID]}
			switch {
			case one.Promise != nil:
				one.Promise.Bind(i, wanted[i.Code][child.ID])
				promises.Add(promises, one.Promise.Target.Low.Rat())
			case one.Quota != nil:
				promises.Add(promises, one.Quota.Low.Rat())
			}
			line.Units = append(line.Units, one)
		}
		if assigned := check.Together(); assigned != nil {
			promise := movement.DecimalOf(promises)
			line.Assigned, line.Promised = assigned, &promise
			if check.Target != nil {
				left := new(big.Rat).Sub(check.Target.Low.Rat(), assigned.Rat())
				if left.Sign() < 0 {
					left.SetInt64(0)
				}
				unassigned := movement.DecimalOf(left)
				line.Unassigned = &unassigned
			}
		}
		cascade.Lines = append(cascade.Lines, line)
	}
	return cascade, nil
}

// divisibleOf returns indicators that quotas can be given of, each once and in the document's order: those with
// some codes, or all. It fails with NotFound and Invalid.
func divisibleOf(c *movement.Campaign, codes []string) (indicators []*movement.Indicator, err error) {
	for _, code := range codes {
		if _, err := c.Divisible(code); err != nil {
			return nil, err
		}
	}
	for _, i := range c.Indicators {
		if _, err := c.Divisible(i.Code); err == nil && (codes == nil || slices.Contains(codes, i.Code)) {
			indicators = append(indicators, i)
		}
	}
	return indicators, nil
}
