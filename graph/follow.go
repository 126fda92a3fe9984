package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// entryList is entries that are read in pages.
type entryList interface {
	List(ctx context.Context, db bun.IDB, page org.Page) ([]*register.Entry, bool, error)
	Count(ctx context.Context, db bun.IDB) (int, error)
}

// listEntriesOf returns a page of entries, which are a batch; what is listed is named, and counted once.
func (o *Operation) listEntriesOf(ctx context.Context, named any, entries entryList, place func(*register.Entry) org.Place, asked org.Page) (*page.Entries, error) {
	found, err := listed(ctx, access.ReadEntry, asked, place, list[*register.Entry]{
		of: named,
		page: func(ctx context.Context, db bun.IDB, _ org.Scope, p org.Page) ([]*register.Entry, bool, error) {
			return entries.List(ctx, db, p)
		},
		count: func(ctx context.Context, db bun.IDB, _ org.Scope) (int, error) { return entries.Count(ctx, db) },
	})
	if err != nil {
		return nil, err
	}
	o.entries.join(found.Nodes...)
	return found, nil
}

// followed asks for what is to be done about entries.
type followed struct {
	under   int64 // 0: any
	overdue bool
}

// followUps returns a page of the entries about which something is still to be done.
func (o *Operation) followUps(ctx context.Context, below *string, overdue bool, asked org.Page) (*page.Entries, error) {
	unit, _, err := underArgument(below)
	if err != nil {
		return nil, err
	}
	if err := o.keeps(ctx, unit); err != nil {
		return nil, err
	}
	may, err := o.readableEntries(ctx)
	if err != nil {
		return nil, err
	}
	f := register.FollowUps{May: may, Under: unit, On: o.today}
	if overdue {
		f.Before = o.today
	}
	return o.listEntriesOf(ctx, followed{under(unit), overdue}, f, (*register.Entry).DuePlace, asked)
}

// overdueEntries returns a page of what is overdue at units whose registers the caller keeps or confirms.
func (o *Operation) overdueEntries(ctx context.Context, asked org.Page) (*page.Entries, error) {
	writing, err := o.scopeWhere(ctx, access.WriteEntry)
	if err != nil {
		return nil, err
	}
	above, err := o.scopeWhere(ctx, access.ConfirmEntry)
	if err != nil {
		return nil, err
	}
	return noneWhereForbidden(o.listEntriesOf(ctx, "overdue", register.Overdue{Scope: writing.And(above), Before: o.today}, (*register.Entry).DuePlace, asked))
}

// unconfirmedEntries returns a page of the entries of late that the caller may confirm.
func (o *Operation) unconfirmedEntries(ctx context.Context, asked org.Page) (*page.Entries, error) {
	superior, err := o.scopeWhere(ctx, access.ConfirmEntry)
	if err != nil {
		return nil, err
	}
	board, err := o.scopeWhere(ctx, access.PublishEntry)
	if err != nil {
		return nil, err
	}
	from, _ := movement.Lately(o.today)
	u := register.Unconfirmed{Superior: superior, Board: board, NotBy: o.caller.ID, From: from.First()}
	return noneWhereForbidden(o.listEntriesOf(ctx, "unconfirmed", u, (*register.Entry).AgePlace, asked))
}

// unansweredDirectives returns a page of the directives of late that units whose registers the caller keeps have
// not acknowledged.
func (o *Operation) unansweredDirectives(ctx context.Context, asked org.Page) (*page.Entries, error) {
	writing, err := o.scopeWhere(ctx, access.WriteEntry)
	if err != nil {
		return nil, err
	}
	from, to := movement.Lately(o.today)
	u := register.Unanswered{Writing: writing, From: from.First()}
	for year := from.Year(); year <= to.Year(); year++ {
		by, err := o.answerings(ctx, year)
		if err != nil {
			return nil, err
		}
		u.By = append(u.By, by...)
	}
	return noneWhereForbidden(o.listEntriesOf(ctx, "directives", u, (*register.Entry).AgePlace, asked))
}

// answerings returns which registers of a year are answered in which others; none where there is no campaign.
func (o *Operation) answerings(ctx context.Context, year int) ([]register.Answering, error) {
	c, err := o.campaign(ctx, year)
	if kind := fault.KindOf(err); kind == fault.NotFound || kind == fault.Invalid {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return register.Answerings(c), nil
}

// addresseesOf returns the units to which an entry is addressed, as far as the caller may read their entries,
// together with those of its batch.
func (o *Operation) addresseesOf(ctx context.Context, e *register.Entry) ([]*register.Addressee, error) {
	return together(&o.entries, e, "addressees", func(entries []*register.Entry) (map[*register.Entry][]*register.Addressee, error) {
		of := map[int64][]*register.Addressee{}
		years := map[int][]*register.Entry{}
		for _, e := range entries {
			year := movement.MonthOf(e.Day).Year()
			years[year] = append(years[year], e)
		}
		for year, entries := range years {
			answerings, err := o.answerings(ctx, year)
			if err != nil {
				return nil, err
			}
			for _, by := range answerings {
				var ids []int64
				for _, e := range entries {
					if e.Register == by.To {
						ids = append(ids, e.ID)
					}
				}
				if len(ids) == 0 {
					continue
				}
				found, err := readWhere(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*register.Addressee, error) {
					return register.Addressees(ctx, db, scope, by, ids)
				})
				if err != nil {
					return nil, err
				}
				for id, all := range found {
					of[id] = append(of[id], all...)
				}
			}
		}
		var all []*register.Addressee
		var answers []*register.Entry
		for _, those := range of {
			all = append(all, those...)
		}
		for _, a := range all {
			if a.Answer != nil {
				answers = append(answers, a.Answer)
			}
		}
		o.addressees.join(all...)
		o.entries.join(answers...)
		return each(entries, func(e *register.Entry) []*register.Addressee { return append([]*register.Addressee{}, of[e.ID]...) }), nil
	})
}

// unitOfAddressee returns the unit that is meant, together with those of its batch.
func (o *Operation) unitOfAddressee(ctx context.Context, a *register.Addressee) (*org.Unit, error) {
	return together(&o.addressees, a, "unit", func(all []*register.Addressee) (map[*register.Addressee]*org.Unit, error) {
		ids := make([]int64, len(all))
		for i, a := range all {
			ids[i] = a.UnitID
		}
		units, err := o.unitsNow(ctx, ids)
		return each(all, func(a *register.Addressee) *org.Unit { return units[a.UnitID] }), err
	})
}
