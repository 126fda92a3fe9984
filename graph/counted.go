package graph

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

// mostEntries is how many entries are listed of one number.
const mostEntries = 200

// registerSums returns what the registers of units come to for months of a year, where the caller may read
// their entries: a batch.
func (o *Operation) registerSums(ctx context.Context, year int, asked []register.Asked) (map[register.Asked][]*register.Counted, error) {
	may, err := o.readableEntries(ctx)
	if fault.KindOf(err) == fault.Forbidden {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	asked = slices.DeleteFunc(asked, func(a register.Asked) bool { return !may.All() && !may.Keeps(a.Unit) })
	if len(asked) == 0 {
		return nil, nil
	}
	c, err := o.campaign(ctx, year)
	if err != nil {
		return nil, err
	}
	sums, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[register.Asked][]*register.Counted, error) {
		return register.Sums(ctx, db, c, asked, o.today)
	})
	var named []*register.Entry
	for _, a := range asked {
		for _, n := range sums[a] {
			named = append(named, shownOf(n, may)...)
		}
	}
	o.entries.join(named...)
	return sums, err
}

// shownOf returns the first of the entries of a number that somebody may read.
func shownOf(n *register.Counted, may *register.Readable) []*register.Entry {
	shown := []*register.Entry{}
	for _, e := range n.Entries {
		if len(shown) == mostEntries {
			break
		}
		if may.All() || may.Keeps(e.UnitID) || e.SubjectID != nil && may.Keeps(*e.SubjectID) {
			shown = append(shown, e)
		}
	}
	return shown
}

// entriesCounted returns those entries of a number that are listed.
func (o *Operation) entriesCounted(ctx context.Context, n *register.Counted) ([]*register.Entry, error) {
	may, err := o.readableEntries(ctx)
	if err != nil {
		return nil, err
	}
	return shownOf(n, may), nil
}

// askedOf returns of what unit and month a report is.
func askedOf(r *report.Report) register.Asked {
	return register.Asked{Unit: r.UnitID, Month: movement.MonthOf(r.Month)}
}

// countedOf returns what a report's elements come to by registers, together with those of its batch.
func (o *Operation) countedOf(ctx context.Context, r *report.Report) ([]*register.Counted, error) {
	return together(&o.reports, r, "registers", func(reports []*report.Report) (map[*report.Report][]*register.Counted, error) {
		years := map[int][]register.Asked{}
		for _, r := range reports {
			a := askedOf(r)
			years[a.Month.Year()] = append(years[a.Month.Year()], a)
		}
		of := map[*report.Report][]*register.Counted{}
		for year, asked := range years {
			sums, err := o.registerSums(ctx, year, asked)
			if err != nil {
				return nil, err
			}
			for _, r := range reports {
				if a := askedOf(r); a.Month.Year() == year {
					of[r] = besideReport(sums[a], r)
				}
			}
		}
		return of, nil
	})
}

// besideReport tells beside what registers come to what a report says; nil: there is none.
func besideReport(sums []*register.Counted, r *report.Report) []*register.Counted {
	beside := make([]*register.Counted, len(sums))
	for i, n := range sums {
		one := *n
		if r != nil {
			if v := r.Said.Said(n.Count.Element); v.Valid {
				one.Said = &v.V
			}
		}
		beside[i] = &one
	}
	return beside
}

// registerSumsIn asks what registers come to for a month.
type registerSumsIn movement.Month

// registersFor returns what each unit's registers come to for a month, whether or not it has reported yet.
func (o *Operation) registersFor(ctx context.Context, units []*org.Unit, m movement.Month) (map[*org.Unit][]*register.Counted, error) {
	asked := make([]register.Asked, len(units))
	for i, u := range units {
		asked[i] = register.Asked{Unit: u.ID, Month: m}
	}
	sums, err := o.registerSums(ctx, m.Year(), asked)
	if err != nil {
		return nil, err
	}
	reports, err := o.reportsOf(ctx, units, m)
	return each(units, func(u *org.Unit) []*register.Counted {
		return besideReport(sums[register.Asked{Unit: u.ID, Month: m}], reports[u])
	}), err
}

// byRegister returns what a number of a report that a figure rests on comes to by a register.
func (o *Operation) byRegister(ctx context.Context, e *figure.Entry) (*register.Counted, error) {
	sums, err := o.countedOf(ctx, e.Report)
	for _, n := range sums {
		if n.Count.Element.Code == e.Element.Code {
			return n, err
		}
	}
	return nil, err
}

// countsOf returns the elements in which an entry counts, together with those of its batch.
func (o *Operation) countsOf(ctx context.Context, e *register.Entry) ([]*model.EntryCount, error) {
	return together(&o.entries, e, "counts", func(entries []*register.Entry) (map[*register.Entry][]*model.EntryCount, error) {
		of, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[int64][]register.Counting, error) {
			return register.CountingOf(ctx, db, o.resolver.Library.Campaign, entries, o.today)
		})
		if err != nil {
			return nil, err
		}
		var ids []int64
		for _, all := range of {
			for _, n := range all {
				ids = append(ids, n.Unit)
			}
		}
		slices.Sort(ids)
		units, err := o.unitsNow(ctx, slices.Compact(ids))
		return each(entries, func(e *register.Entry) []*model.EntryCount {
			counts := []*model.EntryCount{}
			for _, n := range of[e.ID] {
				if u := units[n.Unit]; u != nil {
					counts = append(counts, &model.EntryCount{Element: n.Element, Unit: u, Month: periodOf(n.Month.First()), Adds: n.Adds})
				}
			}
			return counts
		}), err
	})
}
