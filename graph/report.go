package graph

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

func periodOf(day org.Date) movement.Period {
	m := movement.MonthOf(day)
	return movement.MonthPeriod(m.Year(), m.Number())
}

// reportFor asks for a month's report.
type reportFor movement.Month

// sealed returns the months that are sealed, by their first days.
func (o *Operation) sealed(ctx context.Context) (map[org.Date]bool, error) {
	return remember(&o.known, "sealed", func() (sealed map[org.Date]bool, err error) {
		err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
			sealed, err = report.Sealed(ctx, db)
			return err
		})
		return sealed, err
	})
}

// state returns how far a report has come: what is approved is locked once its month is
// sealed.
func (o *Operation) state(ctx context.Context, r *report.Report) (report.State, error) {
	sealed, err := o.sealed(ctx)
	if r.State == report.Approved && sealed[r.Month] {
		return report.Locked, err
	}
	return r.State, err
}

// sealedMonths returns the sealed months of a year, to whoever may read campaigns.
func (o *Operation) sealedMonths(ctx context.Context, year int) ([]*report.Sealing, error) {
	return read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*report.Sealing, error) {
		if scope.Empty() { // they may read nothing anywhere
			return []*report.Sealing{}, nil
		}
		return report.Sealings(ctx, db, year)
	})
}

// readsAll reports whether the caller may read the figures of every unit.
func (o *Operation) readsAll(ctx context.Context) (bool, error) {
	return remember(&o.known, "reads all", func() (bool, error) { return readWhere(ctx, access.ReadFigure, org.Whole) })
}

// sealHash returns the hash of a sealed month; nil where the caller may not read all that it is made
// of.
func (o *Operation) sealHash(ctx context.Context, s *report.Sealing) (*string, error) {
	if all, err := o.readsAll(ctx); err != nil || !all {
		return nil, err
	}
	return &s.Hash, nil
}

// sealHolds reports whether what a sealed month's figures are made of is still the same: all
// months of its year are looked at together. It is nil where the caller may not read all of it.
func (o *Operation) sealHolds(ctx context.Context, s *report.Sealing) (*bool, error) {
	if all, err := o.readsAll(ctx); err != nil || !all {
		return nil, err
	}
	year := movement.MonthOf(s.Month).Year()
	broken, err := remember(&o.known, sealsOf(year), func() (map[org.Date]bool, error) {
		return read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[org.Date]bool, error) {
			return report.BrokenSeals(ctx, db, year)
		})
	})
	holds := !broken[s.Month]
	return &holds, err
}

// sealsOf asks which seals of a year are broken.
type sealsOf int

// late reports whether a report was first submitted after it was due, or has not been and
// that day has passed.
func (o *Operation) late(ctx context.Context, r *report.Report) (bool, error) {
	due, passed, err := o.due(ctx, r.Month)
	if err != nil {
		return false, err
	}
	revisions, err := o.revisions(ctx, r)
	for _, v := range revisions {
		if v.Act == report.Submit {
			return org.DayOf(v.At) > due, err
		}
	}
	return passed, err
}

// changesSince returns what a revision says otherwise than another.
func (o *Operation) changesSince(ctx context.Context, v *report.Revision, since *int) ([]*model.ReportChange, error) {
	number := v.Revision - 1
	if since != nil {
		number = *since
	}
	before := report.Vector{}
	if number != 0 {
		found := false
		for _, other := range v.Others {
			if other.Revision == number {
				before, found = other.Said, true
			}
		}
		if !found {
			return nil, fault.New(fault.Invalid, "the report has no revision %d", number)
		}
	}
	return o.changes(ctx, v.Month, before, v.Said)
}

// missingReports returns a page of the reports that are owed and have not been submitted.
func (o *Operation) missingReports(ctx context.Context, p movement.Period, under *int64, asked org.Page) (*page.Missing, error) {
	if _, err := o.campaignOf(ctx, p); err != nil {
		return nil, err
	}
	if err := o.reaches(ctx, access.ReadReport, under, max(p.First(), min(p.Last(), o.today))); err != nil {
		return nil, err
	}
	return o.owed(ctx, movement.YearPeriod(p.Year()).Months(), under, p.Months(), asked)
}

// owed returns a page of the reports that are owed of some months, which are a batch. What is
// owed of all that the months are among is read once an operation.
func (o *Operation) owed(ctx context.Context, among []movement.Period, under *int64, months []movement.Period, asked org.Page) (*page.Missing, error) {
	a, err := remember(&o.known, owedOf(fmt.Sprint(among)), func() (*report.Arrears, error) {
		return read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (*report.Arrears, error) {
			return report.Owed(ctx, db, scope, among)
		})
	})
	if err != nil {
		return nil, err
	}
	missing, more := a.Page(under, months, asked)
	o.missing.join(missing...)
	return page.New(asked, missing, more, (*report.Missing).Place, page.Whole{
		Count: func(context.Context) (int, error) { return a.Count(under, months), nil },
		Any: func(_ context.Context, p org.Page) (bool, error) {
			some, _ := a.Page(under, months, p)
			return len(some) > 0, nil
		},
	}), nil
}

// owedOf asks for what is owed of some months.
type owedOf string

// reportsOf returns what each unit says for a month, where the caller may read it.
func (o *Operation) reportsOf(ctx context.Context, units []*org.Unit, m movement.Month) (map[*org.Unit]*report.Report, error) {
	of, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*report.Report, error) {
		return report.Of(ctx, db, scope, idsOf(units), m)
	})
	var all []*report.Report
	for _, u := range units {
		if r := of[u.ID]; r != nil {
			all = append(all, r)
		}
	}
	o.reports.join(all...)
	return each(units, func(u *org.Unit) *report.Report { return of[u.ID] }), err
}

// reportsWithin asks for the reports of a period.
type reportsWithin movement.Period

// reportsWithin returns what each unit says for the months of a period, where the caller may read it.
func (o *Operation) reportsWithin(ctx context.Context, units []*org.Unit, p movement.Period) (map[*org.Unit][]*report.Report, error) {
	found, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*report.Report, error) {
		return report.Within(ctx, db, scope, idsOf(units), p.First(), p.Last())
	})
	of := map[int64][]*report.Report{}
	for _, r := range found {
		of[r.UnitID] = append(of[r.UnitID], r)
	}
	o.reports.join(found...)
	return each(units, func(u *org.Unit) []*report.Report { return append([]*report.Report{}, of[u.ID]...) }), err
}

// owesIn asks what is to be reported for a month.
type owesIn movement.Month

// owes returns what each unit is to report for a month.
func (o *Operation) owes(ctx context.Context, units []*org.Unit, m movement.Month) (map[*org.Unit][]*movement.Element, error) {
	c, err := o.campaignOf(ctx, movement.MonthPeriod(m.Year(), m.Number()))
	if err != nil {
		return nil, err
	}
	owners, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, _ org.Scope) ([]*org.Owner, error) {
		return org.Owners(ctx, db, idsOf(units), min(m.Last(), o.today))
	})
	of := map[int64][]*movement.Element{}
	for _, u := range owners {
		if u.Opened <= m.Last() && (u.Closed == nil || *u.Closed > m.First()) {
			of[u.ID] = movement.Owed(c.Elements, u.Level, u.Leaf())
		}
	}
	return each(units, func(u *org.Unit) []*movement.Element { return append([]*movement.Element{}, of[u.ID]...) }), err
}

// reportBefore returns what a report's unit said for the month before, where the caller may read it.
func (o *Operation) reportBefore(ctx context.Context, r *report.Report) (*report.Report, error) {
	before := func(r *report.Report) report.Key {
		return report.Key{Unit: r.UnitID, Month: org.DateOf(r.Month.Time().AddDate(0, -1, 0))}
	}
	return together(&o.reports, r, "before", func(reports []*report.Report) (map[*report.Report]*report.Report, error) {
		keys := make([]report.Key, len(reports))
		for i, r := range reports {
			keys[i] = before(r)
		}
		of, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[report.Key]*report.Report, error) {
			return report.Named(ctx, db, scope, keys)
		})
		o.reports.join(slices.Collect(maps.Values(of))...)
		return each(reports, func(r *report.Report) *report.Report { return of[before(r)] }), err
	})
}

// actsBy are the acts on reports, by what has to be permitted for them.
var actsBy = []struct {
	action access.Action
	acts   []report.Act
}{
	{access.WriteReport, []report.Act{report.Save}},
	{access.SubmitReport, []report.Act{report.Submit, report.Withdraw}},
	{access.ApproveReport, []report.Act{report.Approve, report.Return}},
	{access.ReopenReport, []report.Act{report.Reopen}},
}

// allowed returns what the caller may do to a report as it stands, together with those of its batch.
func (o *Operation) allowed(ctx context.Context, r *report.Report) ([]report.Act, error) {
	return together(&o.reports, r, "allowed", func(reports []*report.Report) (map[*report.Report][]report.Act, error) {
		of := map[*report.Report][]report.Act{}
		for _, by := range actsBy {
			allowed, err := readWhere(ctx, by.action, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[*report.Report][]report.Act, error) {
				return report.Allowed(ctx, db, scope, reports, by.acts, o.caller.ID)
			})
			if err != nil {
				return nil, err
			}
			for r, acts := range allowed {
				of[r] = append(of[r], acts...)
			}
		}
		return each(reports, func(r *report.Report) []report.Act { return append([]report.Act{}, of[r]...) }), nil
	})
}

// readWhere reads as read does; of a caller none of whose roles may do the action, nothing.
func readWhere[T any](ctx context.Context, action access.Action, call func(ctx context.Context, db bun.IDB, scope org.Scope) (T, error)) (T, error) {
	answer, err := read(ctx, action, call)
	if fault.KindOf(err) == fault.Forbidden {
		var none T
		return none, nil
	}
	return answer, err
}

// reportsIn asks for a month's reports.
type reportsIn struct {
	month movement.Month
	under int64 // 0: any
	state report.State
	none  bool
}

// listReports returns a page of a month's reports.
func (o *Operation) listReports(ctx context.Context, m movement.Month, below *int64, state *report.State, p org.Page) (*page.Reports, error) {
	f := report.Filter{Under: below}
	if state != nil {
		f.State = *state
	}
	sealed, err := o.sealed(ctx)
	if err != nil {
		return nil, err
	}
	none := false
	switch f.State { // LOCKED is what APPROVED is called once its month is sealed
	case report.Locked:
		f.State, none = report.Approved, !sealed[m.First()]
	case report.Approved:
		none = sealed[m.First()]
	}
	if err := o.reaches(ctx, access.ReadReport, below, min(m.Last(), o.today)); err != nil {
		return nil, err
	}
	return o.reportsListed(ctx, access.ReadReport, p, list[*report.Listed]{
		of: reportsIn{m, under(f.Under), f.State, none},
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*report.Listed, bool, error) {
			if none {
				return nil, false, nil
			}
			return report.List(ctx, db, scope, f, m, p)
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			if none {
				return 0, nil
			}
			return report.Count(ctx, db, scope, f, m)
		},
	})
}

// reportsListed returns a page of a list of reports, which are a batch.
func (o *Operation) reportsListed(ctx context.Context, action access.Action, p org.Page, l list[*report.Listed]) (*page.Reports, error) {
	found, err := listed(ctx, action, p, (*report.Listed).Place, l)
	if err != nil {
		return nil, err
	}
	reports := page.Map(found, func(r *report.Listed) *report.Report { return &r.Report })
	o.reports.join(reports.Nodes...)
	return reports, nil
}

// atTheEnd is a unit at the end of a month, today where the month runs on.
func (o *Operation) atTheEnd(unit int64, month org.Date) org.At {
	return org.At{ID: unit, On: min(movement.MonthOf(month).Last(), o.today)}
}

// unitsOfReports returns each report's unit. Whoever may read the report may know whose it is,
// even where the unit has left their part of the tree since.
func (o *Operation) unitsOfReports(ctx context.Context, reports []*report.Report) (map[*report.Report]*org.Unit, error) {
	var asked []org.At
	for _, r := range reports {
		asked = append(asked, o.atTheEnd(r.UnitID, r.Month))
	}
	units, err := read(ctx, access.ReadUnit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[org.At]*org.Unit, error) {
		return org.UnitsAnywhereAt(ctx, db, scope.Day(), asked)
	})
	o.units.join(slices.Collect(maps.Values(units))...)
	return each(reports, func(r *report.Report) *org.Unit { return units[o.atTheEnd(r.UnitID, r.Month)] }), err
}

func (o *Operation) unitsOfMissing(ctx context.Context, missing []*report.Missing) (map[*report.Missing]*org.Unit, error) {
	var asked []org.At
	for _, m := range missing {
		asked = append(asked, o.atTheEnd(m.UnitID, m.Month))
	}
	units, err := o.unitsOn(ctx, access.ReadUnit, asked)
	return each(missing, func(m *report.Missing) *org.Unit { return units[o.atTheEnd(m.UnitID, m.Month)] }), err
}

// revisions returns all that was done to a report, together with those of its batch.
func (o *Operation) revisions(ctx context.Context, r *report.Report) ([]*report.Revision, error) {
	return together(&o.reports, r, "revisions", func(reports []*report.Report) (map[*report.Report][]*report.Revision, error) {
		of, err := read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[report.Key][]*report.Revision, error) {
			return report.Revisions(ctx, db, reports)
		})
		o.revisionsRead.join(slices.Concat(slices.Collect(maps.Values(of))...)...)
		return each(reports, func(r *report.Report) []*report.Revision { return of[report.Key{Unit: r.UnitID, Month: r.Month}] }), err
	})
}

// campaignOfMonth returns the campaign that a month's reports are made on.
func (o *Operation) campaignOfMonth(ctx context.Context, month org.Date) (*movement.Campaign, error) {
	return o.campaign(ctx, movement.MonthOf(month).Year())
}

// values returns what a vector says.
func (o *Operation) values(ctx context.Context, month org.Date, said report.Vector) ([]*model.ReportValue, error) {
	c, err := o.campaignOfMonth(ctx, month)
	if err != nil {
		return nil, err
	}
	values := []*model.ReportValue{}
	for _, e := range c.Elements {
		if n := said.Said(e); n.Valid {
			values = append(values, &model.ReportValue{Element: e, Value: n.V})
		}
	}
	return values, nil
}

// changes returns what two vectors say otherwise.
func (o *Operation) changes(ctx context.Context, month org.Date, before, after report.Vector) ([]*model.ReportChange, error) {
	c, err := o.campaignOfMonth(ctx, month)
	if err != nil {
		return nil, err
	}
	changes := []*model.ReportChange{}
	number := func(n sql.Null[int64]) *int64 {
		if !n.Valid {
			return nil
		}
		return &n.V
	}
	for _, e := range c.Elements {
		if a, b := before.Said(e), after.Said(e); a != b {
			changes = append(changes, &model.ReportChange{Element: e, Before: number(a), After: number(b)})
		}
	}
	return changes, nil
}

// due returns the day on which a month's reports are due, and whether it has passed.
func (o *Operation) due(ctx context.Context, month org.Date) (due org.Date, passed bool, err error) {
	c, err := o.campaignOfMonth(ctx, month)
	if err != nil {
		return "", false, err
	}
	due = c.Due(movement.MonthOf(month))
	return due, due < o.today, nil
}

// findings returns what the checks find in a report, together with those of its batch.
func (o *Operation) findings(ctx context.Context, r *report.Report) ([]*report.Finding, error) {
	return together(&o.reports, r, "findings", func(reports []*report.Report) (map[*report.Report][]*report.Finding, error) {
		months := map[org.Date][]*report.Report{}
		for _, r := range reports {
			months[r.Month] = append(months[r.Month], r)
		}
		of := map[*report.Report][]*report.Finding{}
		for month, reports := range months {
			c, err := o.campaignOfMonth(ctx, month)
			if err != nil {
				return nil, err
			}
			found, err := read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[*report.Report][]report.Finding, error) {
				return report.Check(ctx, db, c, register.Records, reports, o.today)
			})
			if err != nil {
				return nil, err
			}
			for r, findings := range found {
				of[r] = pointers(findings)
			}
		}
		return each(reports, func(r *report.Report) []*report.Finding { return append([]*report.Finding{}, of[r]...) }), nil
	})
}
