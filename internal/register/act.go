package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Named is an entry to which something is to be done, as whoever does it has seen it.
type Named struct {
	ID       int64
	Expected *int // the revision that they have seen; nil: whichever stands
}

// Doing is who does something to entries, when, and what they say to it.
type Doing struct {
	By      *int64 // the account that does it; nil: the system
	At      time.Time
	Comment string
}

// Confirmers are the scopes in which somebody may confirm entries, by who confirms a register's.
type Confirmers map[movement.Confirmer]org.Scope

// ConfirmAll confirms entries, all or none, and returns them as they stand since, in the order in which they
// are named. What is confirmed already stays so. It fails with a RefusalsError: with NotFound where an entry
// is none that goes up to the caller for this; with Conflict where it has another revision than was expected
// or was struck out; with Invalid where its register is not confirmed by anyone; with Forbidden where the
// caller noted it; and with Locked where it would count in a month whose books are closed.
func ConfirmAll(ctx context.Context, db bun.IDB, may Confirmers, declared Declared, all []Named, by Doing) ([]*Entry, error) {
	var confirmed []*Entry
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		confirmed, err = confirm(ctx, tx, may, declared, all, by)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("confirming %d entries: %w", len(all), err)
	}
	return confirmed, nil
}

func confirm(ctx context.Context, tx bun.IDB, may Confirmers, declared Declared, all []Named, by Doing) ([]*Entry, error) {
	comment, err := cleanComment(by.Comment)
	if err != nil {
		return nil, err
	}
	either := may[movement.Superior].And(may[movement.Board])
	b := &batch{tx: tx, today: either.Day(), declared: declared, years: map[int][]*movement.Register{}}
	if err := b.holdStanding(ctx, either, all); err != nil {
		return nil, err
	}
	within := map[movement.Confirmer]org.Kept{}
	for who, scope := range may {
		if within[who], err = org.KeptWithin(ctx, tx, scope, b.held()); err != nil {
			return nil, err
		}
	}
	var refusals RefusalsError
	var ids []int64
	entries := make([]*Entry, len(all))
	given := map[int64]bool{}
	for i, n := range all {
		err := b.mayConfirm(ctx, n, within, by.By)
		if given[n.ID] {
			err = fault.New(fault.Invalid, "entry:%d is given twice", n.ID)
		}
		given[n.ID] = true
		switch {
		case fault.KindOf(err) == fault.Internal:
			return nil, err
		case err != nil:
			refusals = append(refusals, Refusal{i, err})
			continue
		}
		entries[i] = &b.standing[n.ID].Entry
		if entries[i].State == Noted {
			ids = append(ids, n.ID)
		}
	}
	if len(refusals) > 0 {
		return nil, refusals
	}
	if err := turn(ctx, tx, ids, Confirm, Confirmed, by, comment); err != nil {
		return nil, err
	}
	var done []audit.Entry
	for _, e := range entries {
		if e.State == Noted {
			e.State, e.At = Confirmed, by.At
			e.Revision++
			done = append(done, e.audited(audit.EntryConfirmed))
		}
	}
	return entries, audit.Write(ctx, tx, done...)
}

// mayConfirm refuses to confirm an entry that cannot be.
func (b *batch) mayConfirm(ctx context.Context, n Named, within map[movement.Confirmer]org.Kept, by *int64) error {
	e := b.standing[n.ID]
	if e == nil {
		return NoEntry(n.ID)
	}
	r, err := b.registerOn(ctx, e.Register, e.Day)
	switch {
	case err != nil:
		return err
	case !within[r.ConfirmedBy].Has(e.UnitID) && (r.ConfirmedBy != "" || !slices.ContainsFunc([]movement.Confirmer{movement.Superior, movement.Board}, func(c movement.Confirmer) bool { return within[c].Has(e.UnitID) })):
		return NoEntry(n.ID)
	case r.ConfirmedBy == "":
		return fault.New(fault.Invalid, "the entries of %s count without being confirmed", fault.Both{Vi: r.Name, En: r.NameEn})
	case n.Expected != nil && *n.Expected != e.Revision:
		return changedSince(e.Revision, *n.Expected)
	case e.State == Void:
		return errVoid
	case e.State == Confirmed:
		return nil
	case by != nil && e.NotedBy != nil && *by == *e.NotedBy:
		return fault.New(fault.Forbidden, "nobody confirms what they noted; let another confirm it")
	}
	return closedIn(b.sealed, countedOn(r, e.Day, e.Values))
}

// closedIn fails with a FindingsError where one of some days, by their fields, lies in a month whose books are
// closed.
func closedIn(s sealed, days map[string]org.Date) error {
	var locks []Finding
	for field, day := range days {
		if s.on(day) {
			locks = append(locks, find(field, closed(day)))
		}
	}
	if len(locks) == 0 {
		return nil
	}
	slices.SortFunc(locks, func(x, y Finding) int { return cmp.Compare(x.Field, y.Field) })
	return &FindingsError{Findings: locks, Sealed: true}
}

// StrikeOut strikes an entry out, and returns it as it stands since. What was struck out already stays so.
// The scope is that in which the caller may keep registers. It fails with NotFound where the entry does not
// lie there; with Invalid where no reason is given; with Conflict where it has another revision than was
// expected; and with Locked where it counts in a month whose books are closed.
func StrikeOut(ctx context.Context, db bun.IDB, scope org.Scope, declared Declared, n Named, by Doing) (*Entry, error) {
	var struck *Entry
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		struck, err = strike(ctx, tx, scope, declared, n, by)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("striking out entry %d: %w", n.ID, err)
	}
	return struck, nil
}

func strike(ctx context.Context, tx bun.IDB, scope org.Scope, declared Declared, n Named, by Doing) (*Entry, error) {
	reason, err := cleanComment(by.Comment)
	if err != nil {
		return nil, err
	}
	b := &batch{tx: tx, today: scope.Day(), declared: declared, years: map[int][]*movement.Register{}}
	if err := b.holdStanding(ctx, scope, []Named{n}); err != nil {
		return nil, err
	}
	e := b.standing[n.ID]
	switch {
	case e == nil:
		return nil, NoEntry(n.ID)
	case e.State == Void:
		return &e.Entry, nil
	case n.Expected != nil && *n.Expected != e.Revision:
		return nil, changedSince(e.Revision, *n.Expected)
	case reason == "":
		return nil, fault.New(fault.Invalid, "say why the entry is struck out; its history keeps it")
	case e.Names.in(reason): // whoever keeps the register may read them
		return nil, errNameInComment
	}
	r, err := b.registerOn(ctx, e.Register, e.Day)
	if err != nil {
		return nil, err
	}
	if r.NotedBy != "" {
		noters, err := NotersOf(ctx, tx, by.By, []int64{e.UnitID}, b.today)
		if err != nil {
			return nil, err
		}
		if !noters.May(r, e.UnitID, movement.MonthOf(e.Day).Year()) {
			return nil, fault.New(fault.Forbidden, "%s", notesNot(r))
		}
	}
	days := countedOn(r, e.Day, e.Values)
	days[DayField] = e.Day
	if err := closedIn(b.sealed, days); err != nil {
		return nil, err
	}
	if err := turn(ctx, tx, []int64{e.ID}, Strike, Void, by, reason); err != nil {
		return nil, err
	}
	e.State, e.At = Void, by.At
	e.Revision++
	return &e.Entry, audit.Write(ctx, tx, e.audited(audit.EntryVoided))
}

// turn does an act to entries that are held, and keeps what was done.
func turn(ctx context.Context, tx bun.IDB, ids []int64, act Act, to State, by Doing, comment string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := tx.NewRaw(`WITH turned AS (
			UPDATE entry SET state = ?, revision = revision + 1, at = ? WHERE id = ANY (?::bigint[])
			RETURNING id, revision, state, day, values, names, at)
		INSERT INTO entry_revision (entry_id, revision, act, state, day, values, names, at, account_id, comment)
		SELECT id, revision, ?, state, day, values, names, at, ?, ? FROM turned`,
		to, by.At, pgdialect.Array(ids), act, by.By, comment).Exec(ctx)
	return err
}

// holdStanding holds the units of entries, and reads those of the entries whose registers are kept within
// a scope.
func (b *batch) holdStanding(ctx context.Context, scope org.Scope, all []Named) error {
	ids := make([]int64, len(all))
	for i, n := range all {
		ids[i] = n.ID
	}
	var units []int64
	err := b.tx.NewRaw("SELECT DISTINCT unit_id FROM entry WHERE id = ANY (?::bigint[]) ORDER BY unit_id", pgdialect.Array(ids)).Scan(ctx, &units)
	if err != nil {
		return err
	}
	if b.units, err = holdKept(ctx, b.tx, scope, units); err != nil {
		return err
	}
	return b.readStanding(ctx, ids)
}

// readStanding reads entries of units that are held, and which months' books are closed.
func (b *batch) readStanding(ctx context.Context, ids []int64) error {
	var rows []*standing
	err := b.tx.NewSelect().TableExpr("entry AS e").ColumnExpr(columns+", e.names").
		Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("e.id").For("UPDATE").Scan(ctx, &rows)
	if err != nil {
		return err
	}
	b.standing = map[int64]*standing{}
	for _, row := range rows {
		if b.units[row.UnitID] != nil {
			b.standing[row.ID] = row
		}
	}
	b.sealed, err = report.Sealed(ctx, b.tx)
	return err
}

// held returns the units that are held.
func (b *batch) held() []int64 {
	ids := make([]int64, 0, len(b.units))
	for id := range b.units {
		ids = append(ids, id)
	}
	return ids
}

// May returns what somebody may do to the entry as it stands: keeps says whether they may keep the register of
// its unit, and confirms whether they may confirm what stands in it.
func (e *Entry) May(r *movement.Register, closed map[org.Date]bool, keeps, confirms bool, by int64) []Act {
	acts := []Act{}
	if e.State == Void {
		return acts
	}
	s := sealed(closed)
	days := countedOn(r, e.Day, e.Values)
	counts := closedIn(s, days) != nil // in a month whose books are closed
	shut := counts || s.on(e.Day)
	later := slices.ContainsFunc(r.Fields, func(f *movement.Field) bool { return f.Later })
	if keeps && (!shut || later && (e.State != Confirmed || !counts)) {
		acts = append(acts, Save)
	}
	if confirms && e.State == Noted && (e.NotedBy == nil || *e.NotedBy != by) && !counts {
		acts = append(acts, Confirm)
	}
	if keeps && !shut {
		acts = append(acts, Strike)
	}
	return acts
}
