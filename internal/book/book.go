// Package book takes registers in and out as people keep them: a register as a workbook or as pages to
// print, and tables of entries to be noted at once.
package book

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Reader is how far a caller may read.
type Reader struct {
	Entries org.Scope // the entries of units
	Names   org.Scope // the personal names in them
	Units   org.Scope // units as such
}

// Ask is which book is asked for.
type Ask struct {
	Register *movement.Register // as the campaign of the period's year declares it
	Unit     string             // by its code
	Below    bool               // with all that hung below it on an entry's day
	Period   movement.Period
}

// Book is a register as a unit keeps it, or as all below it do, over a period.
type Book struct {
	Ask

	Top      *org.Unit // whose it is, as it stood at the period's end, or stands today
	Today    org.Date
	Lines    []*Line // by their days
	Quarters []*Quarter

	units map[int64]*org.Unit       // that entries are of, or name, as far as the caller may read them
	named map[int64]*register.Entry // that entries follow, likewise
}

// Line is an entry of a book.
type Line struct {
	register.Entry

	Comment string         // the reason of its last revision
	Names   register.Names `bun:"-"` // nil: withheld
}

// Void reports whether the entry was struck out.
func (l *Line) Void() bool { return l.State == register.Void }

// Quarter is what units said of the register in a quarter that lies within the period and has begun, and in
// which the book's unit stood.
type Quarter struct {
	Begins  org.Date
	Ended   bool
	Entries int        // that are not void
	Nothing []*Nothing // who said that there was nothing to enter
}

// Nothing is a unit's word that there was nothing to enter in a quarter.
type Nothing struct {
	Unit *org.Unit
	On   org.Date // when it was said
}

// Most entries that one file holds.
const (
	MostLines  = 50_000 // of a workbook
	MostOnPage = 5_000  // to print
)

// Read returns a book as far as the caller may read it, of so many entries at most. It fails with NotFound
// where the unit does not lie within their reach, and with Invalid where there are more entries.
func Read(ctx context.Context, db bun.IDB, may Reader, ask Ask, most int) (*Book, error) {
	b := &Book{Ask: ask, Today: may.Entries.Day()}
	var err error
	if b.Top, err = findTop(ctx, db, may, ask.Unit, b.on()); err != nil {
		return nil, err
	}
	for _, read := range []func() error{
		func() error { return b.readLines(ctx, db, may.Entries, most) },
		func() error { return b.readNames(ctx, db, may.Names) },
		func() error { return b.readQuarters(ctx, db, may) },
		func() error { return b.readNamed(ctx, db, may.Entries) },
		func() error { return b.readUnits(ctx, db, may.Units) },
	} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("book of %s of %d in %s: %w", ask.Register.Code, b.Top.ID, ask.Period, err)
		}
	}
	return b, nil
}

// findTop returns the unit whose book is asked for. It fails with NotFound where the caller may not read its
// entries, as where there is none of that code.
func findTop(ctx context.Context, db bun.IDB, may Reader, code string, on org.Date) (*org.Unit, error) {
	by := org.UnitBy{Code: &code}
	u, err := org.Find(ctx, db, may.Units, by, on)
	if err != nil {
		return nil, err
	}
	kept, err := org.KeptWithin(ctx, db, may.Entries, []int64{u.ID})
	if err == nil && !kept.Has(u.ID) {
		err = fault.New(fault.NotFound, "no unit with %v", by)
	}
	return u, err
}

// on is the day as of which units are called.
func (b *Book) on() org.Date { return min(b.Period.Last(), b.Today) }

// keeping narrows a query to the units of the book, where they hung on a day, and of those to what lies
// within a scope. Both are named in SQL.
func (b *Book) keeping(q *bun.SelectQuery, scope org.Scope, unit, day bun.Safe) *bun.SelectQuery {
	q.Join("JOIN unit AS u ON u.id = ?", unit)
	if b.Below {
		q.Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?", day).
			Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ? AND p.path <@ top.path", b.Top.ID, day)
	} else {
		q.Where("? = ?", unit, b.Top.ID)
	}
	return q.Apply(scope.JoinKeeper).Apply(scope.WithinKeeper)
}

// entries starts a read of the book's entries, as e, within a scope.
func (b *Book) entries(db bun.IDB, scope org.Scope) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("entry AS e").
		Where("e.register = ? AND e.day BETWEEN ?::date AND ?::date", b.Register.Code, b.Period.First(), b.Period.Last())
	return b.keeping(q, scope, "e.unit_id", "e.day")
}

func (b *Book) readLines(ctx context.Context, db bun.IDB, scope org.Scope, most int) error {
	q := b.entries(db, scope).
		Join("LEFT JOIN entry_revision AS r ON r.entry_id = e.id AND r.revision = e.revision").
		ColumnExpr("e.id, e.register, e.unit_id, e.subject_id, e.follows_id, e.day, e.due, e.done, e.values, e.state, e.revision, e.at, coalesce(r.comment, '') AS comment")
	if err := q.OrderExpr("e.day, e.id").Limit(int64(most)+1).Scan(ctx, &b.Lines); err != nil {
		return fmt.Errorf("entries: %w", err)
	}
	if len(b.Lines) > most {
		return fault.New(fault.Invalid, "one file holds no more than %d entries; ask for a shorter period, or for the book of a unit further down", most)
	}
	return nil
}

// readNames reads the personal names of those entries whose names the caller may read.
func (b *Book) readNames(ctx context.Context, db bun.IDB, scope org.Scope) error {
	if !slices.ContainsFunc(b.Register.Fields, func(f *movement.Field) bool { return f.Type == movement.PersonField }) {
		return nil
	}
	var rows []struct {
		ID    int64
		Names register.Names `bun:"type:jsonb"`
	}
	if err := b.entries(db, scope).ColumnExpr("e.id, e.names").OrderExpr("e.id").Scan(ctx, &rows); err != nil {
		return fmt.Errorf("names: %w", err)
	}
	names := make(map[int64]register.Names, len(rows))
	for _, r := range rows {
		if names[r.ID] = r.Names; r.Names == nil {
			names[r.ID] = register.Names{}
		}
	}
	for _, l := range b.Lines {
		l.Names = names[l.ID]
	}
	return nil
}

// readQuarters tells the quarters of the period.
func (b *Book) readQuarters(ctx context.Context, db bun.IDB, may Reader) error {
	var rows []struct {
		UnitID  int64
		Quarter org.Date
		Said    org.Date
	}
	q := db.NewSelect().TableExpr("nothing AS n").
		ColumnExpr("n.unit_id, n.quarter, (n.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS said").
		Where("n.register = ? AND n.quarter BETWEEN ?::date AND ?::date", b.Register.Code, b.Period.First(), b.Period.Last())
	if err := b.keeping(q, may.Entries, "n.unit_id", "greatest(n.quarter, u.opened)").OrderExpr("n.quarter, n.unit_id").Scan(ctx, &rows); err != nil {
		return fmt.Errorf("quarters without entries: %w", err)
	}
	var ids []int64
	for _, r := range rows {
		ids = append(ids, r.UnitID)
	}
	units, err := org.UnitsAt(ctx, db, may.Entries, b.asOf(ids))
	if err != nil {
		return err
	}
	for _, begins := range quartersOf(b.Period) {
		ends := movement.MonthsPeriod(begins.Time().Year(), int(begins.Time().Month()), int(begins.Time().Month())+2).Last()
		if begins > b.Today || b.Top.Opened > ends || b.Top.Closed != nil && *b.Top.Closed <= begins {
			continue
		}
		q := &Quarter{Begins: begins, Ended: ends < b.Today}
		for _, l := range b.Lines {
			if !l.Void() && l.Day >= begins && l.Day <= ends {
				q.Entries++
			}
		}
		for _, r := range rows {
			if u := units[org.At{ID: r.UnitID, On: b.on()}]; r.Quarter == begins && u != nil {
				q.Nothing = append(q.Nothing, &Nothing{u, r.Said})
			}
		}
		b.Quarters = append(b.Quarters, q)
	}
	return nil
}

// quartersOf returns the first days of the quarters that lie within a period.
func quartersOf(p movement.Period) []org.Date {
	var quarters []org.Date
	first, last := p.Numbers()
	for month := (first+1)/3*3 + 1; month+2 <= last; month += 3 {
		quarters = append(quarters, movement.MonthPeriod(p.Year(), month).First())
	}
	return quarters
}

// asOf asks for units as of the book's day.
func (b *Book) asOf(ids []int64) []org.At {
	slices.Sort(ids)
	var asked []org.At
	for _, id := range slices.Compact(ids) {
		asked = append(asked, org.At{ID: id, On: b.on()})
	}
	return asked
}

// ids returns the ids that the entries name in fields of a type.
func (b *Book) ids(t movement.FieldType, which func(*movement.Field) bool) []int64 {
	var ids []int64
	for _, f := range b.Register.Fields {
		if f.Type != t || which != nil && !which(f) {
			continue
		}
		for _, l := range b.Lines {
			if id, said := l.Values[f.Code].(int64); said {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// readNamed reads the entries that those of the book follow: within the scope and, where a field asks for
// one of the unit above, whatever the scope, for it was handed down to whoever answers it.
func (b *Book) readNamed(ctx context.Context, db bun.IDB, scope org.Scope) error {
	b.named = map[int64]*register.Entry{}
	for _, above := range []bool{false, true} {
		ids := b.ids(movement.EntryField, func(f *movement.Field) bool { return f.Above == above })
		if len(ids) == 0 {
			continue
		}
		q := db.NewSelect().TableExpr("entry AS e").ColumnExpr("e.id, e.register, e.unit_id, e.day, e.values, e.state").
			Where("e.id IN (?)", bun.List(ids))
		if !above {
			q.Join("JOIN unit AS u ON u.id = e.unit_id").Apply(scope.JoinKeeper).Apply(scope.WithinKeeper)
		}
		var found []*register.Entry
		if err := q.OrderExpr("e.id").Scan(ctx, &found); err != nil {
			return fmt.Errorf("entries that are followed: %w", err)
		}
		for _, e := range found {
			b.named[e.ID] = e
		}
	}
	return nil
}

// readUnits reads the units that keep the entries, and those that they name.
func (b *Book) readUnits(ctx context.Context, db bun.IDB, scope org.Scope) error {
	ids := b.ids(movement.UnitField, nil)
	for _, l := range b.Lines {
		ids = append(ids, l.UnitID)
	}
	units, err := org.UnitsAt(ctx, db, scope, b.asOf(ids))
	if err != nil {
		return err
	}
	b.units = make(map[int64]*org.Unit, len(units))
	for at, u := range units {
		b.units[at.ID] = u
	}
	return nil
}

// Name returns what the book's file is called, without ending.
func (b *Book) Name() string {
	name := "so-" + b.Register.Code + "-" + b.Period.String() + "-" + b.Top.Code
	if b.Below {
		name += "-toan-bo"
	}
	return name
}

// WriteGiven writes into the audit that the book is given out in a file of this name: what was asked for, and
// how much, and nothing of what it says. Do so before it leaves.
func (b *Book) WriteGiven(ctx context.Context, db bun.IDB, file string) error {
	named := 0
	for _, l := range b.Lines {
		if len(l.Names) > 0 {
			named++
		}
	}
	return audit.Write(ctx, db, audit.Entry{Act: audit.Exported, Units: []int64{b.Top.ID}, What: map[string]string{
		"file": file, "register": b.Register.Code, "unit": b.Top.Code, "below": strconv.FormatBool(b.Below), "period": b.Period.String(),
		"rows": strconv.Itoa(len(b.Lines)), "names": strconv.Itoa(named),
	}})
}
