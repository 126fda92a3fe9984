package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// columns are what is read of an entry: all but personal names, which are read apart by who may.
const columns = "e.id, e.register, e.unit_id, e.subject_id, e.follows_id, e.day, e.due, e.done, e.values, e.state, e.revision, e.noted_by, e.at"

// ByDay orders entries by their days, the latest first.
var ByDay = org.Order{{Column: "e.day", Kind: org.Day, Down: true}, {Column: "e.id", Kind: org.Number, Down: true}}

// Place is where the entry stands among others, ordered ByDay.
func (e *Entry) Place() org.Place { return org.PlaceOf(e.Day, e.ID) }

// Readable is which entries somebody may read: those of the units whose registers are kept within their
// scope, those about one of these units, and those that are addressed to one from the unit above.
type Readable struct {
	kept      org.Kept
	today     org.Date
	addressed []string // registers whose entries the units directly below follow
}

// Reading returns what a scope, in which somebody may read entries, lets them read.
func Reading(ctx context.Context, db bun.IDB, scope org.Scope) (*Readable, error) {
	kept, err := org.KeptWithin(ctx, db, scope, nil)
	r := &Readable{kept: kept, today: scope.Day()}
	if err != nil || kept.All || len(kept.Units) == 0 {
		return r, err
	}
	err = db.NewRaw(`SELECT DISTINCT f ->> 'register' AS code FROM register, jsonb_array_elements(declared -> 'fields') AS f
		WHERE f ->> 'type' = ? AND (f ->> 'above')::boolean ORDER BY code`, movement.EntryField).Scan(ctx, &r.addressed)
	if err != nil {
		return nil, fmt.Errorf("registers that are followed from below: %w", err)
	}
	return r, nil
}

// Keeps reports whether the registers of a unit are among those that may be read.
func (r *Readable) Keeps(unit int64) bool { return r.kept.Has(unit) }

// All reports whether every entry may be read.
func (r *Readable) All() bool { return r.kept.All }

// Narrow narrows a query of entries e to those that may be read.
func (r *Readable) Narrow(q *bun.SelectQuery) *bun.SelectQuery {
	if r.kept.All {
		return q
	}
	mine := pgdialect.Array(r.kept.Units)
	return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		q.Where("e.unit_id = ANY (?::bigint[])", mine).WhereOr("e.subject_id = ANY (?::bigint[])", mine)
		if len(r.addressed) > 0 {
			q.WhereOr(`e.register = ANY (?::text[]) AND EXISTS (SELECT FROM placement AS to_ JOIN unit AS tu ON tu.id = to_.unit_id
				WHERE to_.parent_id = e.unit_id AND to_.valid @> e.day AND tu.opened <= e.day AND (tu.closed IS NULL OR tu.closed > e.day)
				AND to_.unit_id = ANY (?::bigint[]))`, pgdialect.Array(r.addressed), mine)
		}
		return q
	})
}

// Filter narrows a list of entries. Empty fields do not narrow.
type Filter struct {
	Register  string
	Under     *int64   // of this unit and those that hang below it
	From, To  org.Date // with a day from the one to the other
	States    []State  // empty: all but void ones
	Search    string   // whose texts hold these words
	Units     []int64  // of these alone
	Fields    []FieldFilter
	Overdue   *bool
	Waiting   *Waiting
	Registers []string // one of several registers, where Register is empty
}

// List returns a page of the entries that may be read, the latest first, and whether more lie beyond it.
func List(ctx context.Context, db bun.IDB, may *Readable, f Filter, page org.Page) (entries []*Entry, more bool, err error) {
	entries = []*Entry{}
	err = f.narrow(db, may).ColumnExpr(columns).Apply(ByDay.Narrow(page)).Scan(ctx, &entries)
	if err != nil {
		return nil, false, fmt.Errorf("entries of %s: %w", f.Register, err)
	}
	entries, more = org.Flip(entries, page)
	return entries, more, nil
}

// CountAll returns how many entries List lists on all its pages.
func CountAll(ctx context.Context, db bun.IDB, may *Readable, f Filter) (int, error) {
	n, err := f.narrow(db, may).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of entries of %s: %w", f.Register, err)
	}
	return int(n), nil
}

// Find returns those of the entries that may be read, by id.
func Find(ctx context.Context, db bun.IDB, may *Readable, ids []int64) (map[int64]*Entry, error) {
	rows := []*Entry{}
	err := db.NewSelect().TableExpr("entry AS e").ColumnExpr(columns).Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).
		Apply(may.Narrow).OrderExpr("e.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("%d entries: %w", len(ids), err)
	}
	found := make(map[int64]*Entry, len(rows))
	for _, e := range rows {
		found[e.ID] = e
	}
	return found, nil
}

// Overdue reports whether what is to be done about the entry was due before a day and has not been done, or
// was done after it was due.
func (e *Entry) Overdue(today org.Date) bool {
	if e.Due == nil || e.State == Void {
		return false
	}
	if e.Done == nil {
		return *e.Due < today
	}
	return *e.Done > *e.Due
}

// narrow starts a read of the entries that pass and may be read.
func (f Filter) narrow(db bun.IDB, may *Readable) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("entry AS e").Apply(may.Narrow)
	if f.Register != "" {
		q.Where("e.register = ?", f.Register)
	}
	if f.Registers != nil {
		q.Where("e.register = ANY (?::text[])", pgdialect.Array(f.Registers))
	}
	if f.Under != nil {
		q.Where(`e.unit_id IN (SELECT low.unit_id FROM placement AS top
			JOIN placement AS low ON low.path <@ top.path AND low.valid @> ?0::date
			WHERE top.unit_id = ?1 AND top.valid @> ?0::date)`, may.today, *f.Under)
	}
	if f.From != "" {
		q.Where("e.day >= ?::date", f.From)
	}
	if f.To != "" {
		q.Where("e.day <= ?::date", f.To)
	}
	if len(f.States) > 0 {
		q.Where("e.state = ANY (?::text[])", pgdialect.Array(f.States))
	} else {
		q.Where("e.state <> ?", Void)
	}
	if f.Units != nil {
		q.Where("e.unit_id = ANY (?::bigint[])", pgdialect.Array(f.Units))
	}
	if f.Overdue != nil {
		const overdue = "(e.due IS NOT NULL AND e.done IS NULL AND e.due < ?::date AND e.state <> ?)"
		if *f.Overdue {
			q.Where(overdue, may.today, Void)
		} else {
			q.Where("NOT "+overdue, may.today, Void)
		}
	}
	for _, field := range f.Fields {
		field.narrow(q)
	}
	f.search(q)
	if f.Waiting != nil {
		f.Waiting.narrow(q)
	}
	return q
}

// LastDeclared returns the last year whose campaign declares a register. It fails with NotFound where none does.
func LastDeclared(ctx context.Context, db bun.IDB, code string) (year int, err error) {
	err = db.NewRaw("SELECT coalesce(max(c.year), 0) FROM register AS r JOIN campaign AS c ON c.id = r.campaign_id WHERE r.code = ?", code).Scan(ctx, &year)
	if err != nil {
		return 0, fmt.Errorf("campaigns with register %.60q: %w", code, err)
	}
	if year == 0 {
		return 0, fault.New(fault.NotFound, "no campaign has a register %.60q", code)
	}
	return year, nil
}
