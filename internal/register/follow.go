package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// ByDue orders entries by the day by which something is to be done about them: what is longest overdue comes first.
var ByDue = org.Order{{Column: "e.due", Kind: org.Day}, {Column: "e.id", Kind: org.Number}}

// DuePlace is where the entry stands among others, ordered ByDue.
func (e *Entry) DuePlace() org.Place {
	var due org.Date
	if e.Due != nil {
		due = *e.Due
	}
	return org.PlaceOf(due, e.ID)
}

// ByAge orders entries by their days, the oldest first.
var ByAge = org.Order{{Column: "e.day", Kind: org.Day}, {Column: "e.id", Kind: org.Number}}

// AgePlace is where the entry stands among others, ordered ByAge.
func (e *Entry) AgePlace() org.Place { return org.PlaceOf(e.Day, e.ID) }

// undone narrows a read of entries e to those about which something is still to be done.
func undone(q *bun.SelectQuery) *bun.SelectQuery {
	return q.Where("e.due IS NOT NULL AND e.done IS NULL AND e.state <> ?", Void)
}

// FollowUps are entries about which something is still to be done. Empty fields do not narrow.
type FollowUps struct {
	May    *Readable
	Under  *int64   // of this unit and those that hang below it today, that keep them or that they are about
	On     org.Date // today
	Before org.Date // due before this day
}

func (f FollowUps) narrowed(db bun.IDB) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("entry AS e").Apply(undone).Apply(f.May.Narrow)
	if f.Under != nil {
		below := func() *bun.SelectQuery {
			return db.NewSelect().TableExpr("placement AS top").Join("JOIN placement AS low ON low.path <@ top.path AND low.valid @> ?::date", f.On).
				ColumnExpr("low.unit_id").Where("top.unit_id = ? AND top.valid @> ?::date", *f.Under, f.On)
		}
		q.Where("(e.unit_id IN (?) OR e.subject_id IN (?))", below(), below())
	}
	if f.Before != "" {
		q.Where("e.due < ?", f.Before)
	}
	return q
}

// List returns a page of them, ordered ByDue, and whether more lie beyond it.
func (f FollowUps) List(ctx context.Context, db bun.IDB, page org.Page) ([]*Entry, bool, error) {
	return pageOf(ctx, f.narrowed(db), ByDue, page)
}

// Count returns how many List lists on all its pages.
func (f FollowUps) Count(ctx context.Context, db bun.IDB) (int, error) {
	return countOf(ctx, f.narrowed(db))
}

// Overdue are entries about which something was to be done before a day, of units within a scope, whether they
// keep them or it was found at them: there somebody does it, or sees to it.
type Overdue struct {
	Scope  org.Scope
	Before org.Date
}

func (o Overdue) narrowed(ctx context.Context, db bun.IDB) (*bun.SelectQuery, error) {
	kept, err := org.KeptWithin(ctx, db, o.Scope, nil)
	return db.NewSelect().TableExpr("entry AS e").Apply(undone).Apply(concerning(kept)).Where("e.due < ?", o.Before), err
}

// List returns a page of them, ordered ByDue, and whether more lie beyond it.
func (o Overdue) List(ctx context.Context, db bun.IDB, page org.Page) ([]*Entry, bool, error) {
	q, err := o.narrowed(ctx, db)
	if err != nil {
		return nil, false, err
	}
	return pageOf(ctx, q, ByDue, page)
}

// Count returns how many List lists on all its pages.
func (o Overdue) Count(ctx context.Context, db bun.IDB) (int, error) {
	q, err := o.narrowed(ctx, db)
	if err != nil {
		return 0, err
	}
	return countOf(ctx, q)
}

// Unconfirmed are entries from a day on that wait to be confirmed by somebody: of units within the scope in which
// they confirm as the superior, or as a board. What they noted themselves is left to others, and what counts in a
// sealed month is confirmed no more.
type Unconfirmed struct {
	Superior, Board org.Scope
	NotBy           int64
	From            org.Date
}

func (u Unconfirmed) narrowed(ctx context.Context, db bun.IDB) (*bun.SelectQuery, error) {
	q := db.NewSelect().TableExpr("entry AS e").
		Join("JOIN campaign AS c ON c.year = extract(year FROM e.day)").
		Join("JOIN register AS r ON r.campaign_id = c.id AND r.code = e.register").
		Where("e.state = ? AND e.day >= ? AND e.noted_by IS DISTINCT FROM ? AND ? IS NULL", Noted, u.From, u.NotBy, sealedAt)
	by := map[movement.Confirmer]org.Kept{}
	for confirmer, scope := range map[movement.Confirmer]org.Scope{movement.Superior: u.Superior, movement.Board: u.Board} {
		kept, err := org.KeptWithin(ctx, db, scope, nil)
		if err != nil {
			return nil, err
		}
		by[confirmer] = kept
	}
	return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		for _, confirmer := range []movement.Confirmer{movement.Superior, movement.Board} {
			kept := by[confirmer]
			q.WhereOr("r.declared->>'confirmed_by' = ? AND (? OR e.unit_id = ANY (?::bigint[]))", confirmer, kept.All, pgdialect.Array(kept.Units))
		}
		return q
	}), nil
}

// List returns a page of them, ordered ByAge, and whether more lie beyond it.
func (u Unconfirmed) List(ctx context.Context, db bun.IDB, page org.Page) ([]*Entry, bool, error) {
	q, err := u.narrowed(ctx, db)
	if err != nil {
		return nil, false, err
	}
	return pageOf(ctx, q, ByAge, page)
}

// Count returns how many List lists on all its pages.
func (u Unconfirmed) Count(ctx context.Context, db bun.IDB) (int, error) {
	q, err := u.narrowed(ctx, db)
	if err != nil {
		return 0, err
	}
	return countOf(ctx, q)
}

// pageOf reads a page of the entries e that a query keeps, and whether more lie beyond it.
func pageOf(ctx context.Context, q *bun.SelectQuery, by org.Order, page org.Page) ([]*Entry, bool, error) {
	entries := []*Entry{}
	if err := q.ColumnExpr(columns).Apply(by.Narrow(page)).Scan(ctx, &entries); err != nil {
		return nil, false, fmt.Errorf("a page of entries: %w", err)
	}
	entries, more := org.Flip(entries, page)
	return entries, more, nil
}

func countOf(ctx context.Context, q *bun.SelectQuery) (int, error) {
	n, err := q.ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of entries: %w", err)
	}
	return int(n), nil
}

// concerning narrows a read of entries e to those of units, or that are about them.
func concerning(k org.Kept) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		if k.All {
			return q
		}
		return q.Where("(e.unit_id = ANY (?0::bigint[]) OR e.subject_id = ANY (?0::bigint[]))", pgdialect.Array(k.Units))
	}
}
