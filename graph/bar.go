package graph

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/org"
)

// barsAsked asks for the bars that pass a filter.
type barsAsked struct {
	under int64
	ended bool
}

// listBars returns a page of the bars that the caller may read.
func (o *Operation) listBars(ctx context.Context, f contest.BarFilter, p org.Page) (*page.Bars, error) {
	if err := o.reaches(ctx, access.ReadBar, f.Under, o.today); err != nil {
		return nil, err
	}
	of := barsAsked{under(f.Under), f.Ended}
	found, err := listed(ctx, access.ReadBar, p, (*contest.Bar).Place, list[*contest.Bar]{
		of: of,
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*contest.Bar, bool, error) {
			return contest.Bars(ctx, db, scope, f, p)
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			return contest.CountBars(ctx, db, scope, f)
		},
	})
	if err != nil {
		return nil, err
	}
	o.bars.join(found.Nodes...)
	return found, nil
}

func (o *Operation) barNamed(ctx context.Context, id int64) (*contest.Bar, error) {
	return read(ctx, access.ReadBar, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.Bar, error) {
		return contest.FindBar(ctx, db, scope, id)
	})
}

// unitOfBar returns whom a bar is about, or where the person belongs, together with those of its batch.
func (o *Operation) unitOfBar(ctx context.Context, b *contest.Bar) (*org.Unit, error) {
	return together(&o.bars, b, "unit", func(bars []*contest.Bar) (map[*contest.Bar]*org.Unit, error) {
		units, err := o.unitsNow(ctx, unitsOfBars(bars))
		return each(bars, func(b *contest.Bar) *org.Unit { return units[b.UnitID] }), err
	})
}

func unitsOfBars(bars []*contest.Bar) []int64 {
	ids := make([]int64, len(bars))
	for i, b := range bars {
		ids[i] = b.UnitID
	}
	return ids
}

// mayEndBar reports whether the caller may end a bar, together with those of its batch.
func (o *Operation) mayEndBar(ctx context.Context, b *contest.Bar) (bool, error) {
	return together(&o.bars, b, "may end", func(bars []*contest.Bar) (map[*contest.Bar]bool, error) {
		kept, err := readWhere(ctx, access.WriteBar, func(ctx context.Context, db bun.IDB, scope org.Scope) (org.Kept, error) {
			return org.KeptWithin(ctx, db, scope, unitsOfBars(bars))
		})
		return each(bars, func(b *contest.Bar) bool { return b.Ended == nil && kept.Has(b.UnitID) }), err
	})
}

// recordBar records what keeps somebody from being ranked or commended.
func (o *Operation) recordBar(ctx context.Context, input model.RecordBarInput) (*model.BarPayload, error) {
	b := contest.Bar{Kind: input.Kind, Since: input.Since, Reason: input.Reason, AccountID: &o.caller.ID, At: time.Now()}
	b.Person = said(input.Person)
	b.Document = said(input.Document)
	unit, unread := scalar.UnmarshalUnitID(input.Unit)
	b.UnitID = unit.Unit
	return o.changeBar(ctx, func(ctx context.Context, tx bun.IDB, scope org.Scope) (*contest.Bar, error) {
		if unread != nil {
			return nil, unread
		}
		return contest.RecordBar(ctx, tx, scope, b)
	})
}

// endBar ends a bar on a day.
func (o *Operation) endBar(ctx context.Context, bar string, until org.Date) (*model.BarPayload, error) {
	id, unread := numbered(bar, "bar")
	return o.changeBar(ctx, func(ctx context.Context, tx bun.IDB, scope org.Scope) (*contest.Bar, error) {
		if unread != nil {
			return nil, unread
		}
		return contest.EndBar(ctx, tx, scope, id, until, &o.caller.ID, time.Now())
	})
}

func (o *Operation) changeBar(ctx context.Context, do func(ctx context.Context, tx bun.IDB, scope org.Scope) (*contest.Bar, error)) (*model.BarPayload, error) {
	done, refusals, err := administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (*contest.Bar, error) {
		scope, err := o.resolver.Guard.Scope(actor, access.WriteBar)
		if err != nil {
			return nil, err
		}
		return do(ctx, tx, scope)
	})
	if err != nil {
		return nil, err
	}
	if done != nil { // as it is read: with the name of who recorded it
		if done, err = o.barNamed(ctx, done.ID); err != nil {
			return nil, err
		}
	}
	return &model.BarPayload{Bar: done, UserErrors: refusals}, nil
}
