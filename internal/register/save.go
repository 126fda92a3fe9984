package register

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Declared returns the registers that the campaign of a year declares. It fails with NotFound where there is
// no campaign of the year.
type Declared func(ctx context.Context, db bun.IDB, year int) ([]*movement.Register, error)

// Command is an entry to be noted, or one to be corrected.
type Command struct {
	ID       int64    // of the entry to be corrected; 0: a new one
	Register string   // of a new one
	Unit     int64    // of a new one
	Day      org.Date // empty of a correction: it stays
	Values   []Said   // all that it says
	Expected *int     // of a correction: the revision that the caller has seen; nil: whichever stands
	Comment  string
	Key      string // of a new one: a UUID of the client's; empty: none
	Once     bool   // of a new one: where an entry of the register says the same of the same day already, it is that
	By       *int64 // the account that does it; nil: the system
	At       time.Time
}

// Note notes an entry or corrects one, and returns it as it stands since. What says already what it is to
// say changes nothing, and with a key that was given before the entry that it gave is returned, so that
// a request may be sent again. The scope is that in which the caller may keep registers. It fails with
// NotFound where the unit, or the entry, does not lie there; with Conflict where the entry has another
// revision than was expected or was struck out, or the key was given for another; and with a FindingsError
// where it cannot say so.
func Note(ctx context.Context, db bun.IDB, scope org.Scope, declared Declared, c Command) (*Entry, error) {
	var saved *Entry
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		b, err := save(ctx, tx, scope, declared, []Command{c})
		if err != nil {
			return err
		}
		saved = b.drafts[0].entry
		if !b.drafts[0].changed {
			return nil
		}
		return audit.Write(ctx, tx, saved.audited(audit.EntrySaved))
	})
	if refusals, ok := errors.AsType[RefusalsError](err); ok {
		err = refusals[0].Err
	}
	if err != nil {
		return nil, fmt.Errorf("saving an entry: %w", err)
	}
	return saved, nil
}

// NoteAll notes and corrects many entries as Note does, all or none, and returns them in the order in which
// they were given. It fails with a RefusalsError where some are refused, and leaves the audit to its caller.
func NoteAll(ctx context.Context, db bun.IDB, scope org.Scope, declared Declared, all []Command) ([]*Entry, error) {
	var entries []*Entry
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		b, err := save(ctx, tx, scope, declared, all)
		if err != nil {
			return err
		}
		for _, d := range b.drafts {
			entries = append(entries, d.entry)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("saving %d entries: %w", len(all), err)
	}
	return entries, nil
}

// audited is what the audit keeps of something done to the entry: never what it says.
func (e *Entry) audited(act audit.Act) audit.Entry {
	return audit.Entry{Act: act, Units: []int64{e.UnitID}, What: map[string]string{
		"entry": e.NodeID(), "register": e.Register, "revision": fmt.Sprint(e.Revision),
	}}
}

// batch is what entries to be saved rest on.
type batch struct {
	tx       bun.IDB
	today    org.Date
	declared Declared
	years    map[int][]*movement.Register
	units    map[int64]*org.Owner // that the caller may keep registers of
	standing map[int64]*standing  // entries to be corrected
	begun    map[int64]bool       // of those, the ones that a command was read of
	sealed   sealed
	stood    map[org.At]*org.Stood
	codes    map[bearing]int64 // units by the codes that they bore on days
	followed map[int64]*followed
	noters   map[int64]Noters // by accounts
	drafts   []*draft
	refusals RefusalsError
}

// standing is an entry as it stood, with the names in it.
type standing struct {
	Entry `bun:",extend"`

	Names Names `bun:"type:jsonb"`
}

// draft is an entry on its way.
type draft struct {
	Command

	at       int
	register *movement.Register
	before   *standing // nil: it is a new one
	values   Values
	names    Names
	findings []Finding
	locks    []Finding // what the books are closed for
	entry    *Entry    // as it stands since
	changed  bool
}

func (d *draft) find(field string, what fault.Speaker) {
	d.findings = append(d.findings, find(field, what))
}

// save does what Note does in a transaction.
func save(ctx context.Context, tx bun.IDB, scope org.Scope, declared Declared, all []Command) (*batch, error) {
	b := &batch{tx: tx, today: scope.Day(), declared: declared, years: map[int][]*movement.Register{}, begun: map[int64]bool{}}
	if err := b.hold(ctx, scope, all); err != nil {
		return nil, err
	}
	for i, c := range all {
		d, err := b.begin(ctx, i, c)
		if kind := fault.KindOf(err); kind == fault.Internal {
			return nil, err
		} else if err != nil {
			b.refusals = append(b.refusals, Refusal{i, err})
			continue
		}
		b.drafts = append(b.drafts, d)
	}
	if err := b.look(ctx); err != nil {
		return nil, err
	}
	for _, d := range b.drafts {
		if d.entry != nil { // it was noted before
			continue
		}
		if err := b.check(d); err != nil {
			if fault.KindOf(err) == fault.Internal {
				return nil, err
			}
			b.refusals = append(b.refusals, Refusal{d.at, err})
		}
	}
	if len(b.refusals) > 0 {
		slices.SortStableFunc(b.refusals, func(x, y Refusal) int { return x.At - y.At })
		return nil, b.refusals
	}
	if err := b.again(ctx); err != nil {
		return nil, err
	}
	return b, b.write(ctx)
}

// hold reads what is to be corrected, and holds the units: whoever else would write in their registers,
// or seal a month, waits.
func (b *batch) hold(ctx context.Context, scope org.Scope, all []Command) error {
	ids, units, keys := []int64{}, []int64{}, []string{}
	for _, c := range all {
		if c.ID != 0 {
			ids = append(ids, c.ID)
			continue
		}
		units = append(units, c.Unit)
		if c.Key != "" {
			keys = append(keys, c.Key)
		}
	}
	if len(ids) > 0 { // an entry's unit never changes
		var of []int64
		if err := b.tx.NewRaw("SELECT DISTINCT unit_id FROM entry WHERE id = ANY (?::bigint[])", pgdialect.Array(ids)).Scan(ctx, &of); err != nil {
			return err
		}
		units = append(units, of...)
	}
	slices.Sort(units)
	owners, err := holdKept(ctx, b.tx, scope, slices.Compact(units))
	if err != nil {
		return err
	}
	b.units = owners
	if err := b.readStanding(ctx, ids); err != nil {
		return err
	}
	return b.noted(ctx, all, keys)
}

// holdKept holds units whose registers somebody keeps.
func holdKept(ctx context.Context, tx bun.IDB, scope org.Scope, ids []int64) (map[int64]*org.Owner, error) {
	held := map[int64]*org.Owner{}
	if len(ids) == 0 {
		return held, nil
	}
	owners, err := org.HoldKept(ctx, tx, scope, ids)
	for _, o := range owners {
		held[o.ID] = o
	}
	return held, err
}

// noted finds the entries that were noted with the same keys before.
func (b *batch) noted(ctx context.Context, all []Command, keys []string) error {
	if len(keys) == 0 {
		return nil
	}
	var rows []*struct {
		standing

		Key string
	}
	err := b.tx.NewSelect().TableExpr("entry AS e").ColumnExpr(columns+", e.names, e.key").
		Where("e.key = ANY (?::uuid[])", pgdialect.Array(keys)).OrderExpr("e.id").Scan(ctx, &rows)
	if err != nil {
		return err
	}
	before := map[string]*standing{}
	for _, row := range rows {
		before[row.Key] = &row.standing
	}
	given := map[string]int{}
	for i, c := range all {
		if c.Key == "" {
			continue
		}
		if _, twice := given[c.Key]; twice {
			b.refusals = append(b.refusals, Refusal{i, fault.New(fault.Invalid, "the key is given twice")})
			continue
		}
		given[c.Key] = i
		switch s := before[c.Key]; {
		case s == nil:
		case s.UnitID != c.Unit || s.Register != c.Register:
			b.refusals = append(b.refusals, Refusal{i, errKey})
		default:
			b.standing[-int64(i)-1] = s // below all ids
		}
	}
	return nil
}

// saying is what entries are compared by: whose they are, and of when.
type saying struct {
	unit     int64
	register string
	day      org.Date
}

// again finds the entries that say already what is to be noted once. Each is found once: what a table says
// twice, and the register once, is noted once more.
func (b *batch) again(ctx context.Context) error {
	used := map[int64]bool{}
	var units []int64
	var registers, days []string
	for _, d := range b.drafts {
		switch {
		case d.entry != nil:
			used[d.entry.ID] = true
		case d.Once && d.before == nil:
			units, registers, days = append(units, d.Unit), append(registers, d.Register), append(days, string(d.Day))
		}
	}
	if len(units) == 0 {
		return nil
	}
	var rows []*standing
	err := b.tx.NewSelect().TableExpr("entry AS e").ColumnExpr(columns+", e.names").
		Join("JOIN (SELECT DISTINCT * FROM unnest(?::bigint[], ?::text[], ?::date[])) AS a (unit_id, register, day) ON a.unit_id = e.unit_id AND a.register = e.register AND a.day = e.day",
			pgdialect.Array(units), pgdialect.Array(registers), pgdialect.Array(days)).
		Where("e.state <> ?", Void).OrderExpr("e.id").Scan(ctx, &rows)
	if err != nil {
		return err
	}
	said := map[saying][]*standing{}
	for _, s := range rows {
		at := saying{s.UnitID, s.Register, s.Day}
		said[at] = append(said[at], s)
	}
	for _, d := range b.drafts {
		if d.entry != nil || d.before != nil || !d.Once {
			continue
		}
		for _, s := range said[saying{d.Unit, d.Register, d.Day}] {
			if !used[s.ID] && s.Values.Equal(d.values) && maps.Equal(s.Names, d.names) {
				used[s.ID], d.entry = true, &s.Entry
				break
			}
		}
	}
	return nil
}

var errKey = fault.New(fault.Conflict, "the key was given for another entry; make another")

// begin reads what is to be done to which entry, of which register.
func (b *batch) begin(ctx context.Context, at int, c Command) (*draft, error) {
	d := &draft{Command: c, at: at}
	if c.ID != 0 {
		if d.before = b.standing[c.ID]; d.before == nil || b.units[d.before.UnitID] == nil {
			return nil, NoEntry(c.ID)
		}
		if b.begun[c.ID] {
			return nil, fault.New(fault.Invalid, "entry:%d is given twice", c.ID)
		}
		b.begun[c.ID] = true
		d.Register, d.Unit = d.before.Register, d.before.UnitID
		if d.Day == "" {
			d.Day = d.before.Day
		}
		switch {
		case c.Expected != nil && *c.Expected != d.before.Revision:
			return nil, changedSince(d.before.Revision, *c.Expected)
		case d.before.State == Void:
			return nil, errVoid
		}
	} else {
		if b.units[c.Unit] == nil {
			return nil, fault.New(fault.NotFound, "no unit with id unit:%d", c.Unit)
		}
		if s := b.standing[-int64(at)-1]; c.Key != "" && s != nil {
			d.entry = &s.Entry
			return d, nil
		}
	}
	var err error
	if d.Comment, err = cleanComment(c.Comment); err != nil {
		return nil, err
	}
	if d.Day == "" {
		d.find(DayField, fault.Say("say which day it has in the book"))
		return nil, &FindingsError{Findings: d.findings}
	}
	if d.Day > b.today {
		d.find(DayField, fault.Say("%s is still to come; note it when it has", Day(d.Day)))
		return nil, &FindingsError{Findings: d.findings}
	}
	d.register, err = b.registerOn(ctx, d.Register, d.Day)
	return d, err
}

// cleanComment reads a word on what is done.
func cleanComment(comment string) (string, error) {
	comment, err := wording.Clean(comment)
	if err == nil && len(comment) > mostComment {
		err = fault.New(fault.Invalid, "the comment is longer than 2,000 bytes")
	}
	return strings.TrimSpace(comment), err
}

// mostComment is how many bytes a word on what is done may have.
const mostComment = 2000

// NoEntry says the same of an entry that is not there and of one beyond somebody's reach.
func NoEntry(id int64) error {
	return fault.New(fault.NotFound, "no entry with id entry:%d", id)
}

func changedSince(stands, expected int) error {
	return fault.New(fault.Conflict, "the entry has revision %d by now, not %d; look at it and try again", stands, expected)
}

var errVoid = fault.New(fault.Conflict, "the entry was struck out; note it anew")

// registerOn returns the register of a code as the campaign of a day's year declares it. It fails with a
// FindingsError where there is none.
func (b *batch) registerOn(ctx context.Context, code string, day org.Date) (*movement.Register, error) {
	year := movement.MonthOf(day).Year()
	registers, known := b.years[year]
	if !known {
		err := movement.Hold(ctx, b.tx, year) // nothing leaves the campaign's file that an entry is about to rest on
		if err != nil {
			return nil, err
		}
		if registers, err = b.declared(ctx, b.tx, year); err != nil && fault.KindOf(err) != fault.NotFound && fault.KindOf(err) != fault.Invalid {
			return nil, err
		}
		b.years[year] = registers
	}
	for _, r := range registers {
		if r.Code == code {
			return r, nil
		}
	}
	return nil, &FindingsError{Findings: []Finding{find(DayField, fault.Say("no campaign of %d has a register %.60q", year, code))}}
}

// row is an entry as it is stored.
type row struct {
	Entry `bun:",extend"`

	Names  Names `bun:"type:jsonb"`
	Folded string
	Key    *string
}

// revisionRow is what was done to an entry, as it is stored.
type revisionRow struct {
	bun.BaseModel `bun:"table:entry_revision"`

	EntryID   int64
	Revision  int
	Act       Act
	State     State
	Day       org.Date
	Values    Values `bun:"type:jsonb"`
	Names     Names  `bun:"type:jsonb"`
	At        time.Time
	AccountID *int64
	Comment   string
}

// write writes what was found to be right.
func (b *batch) write(ctx context.Context) error {
	var noted []*row
	var revisions []*revisionRow
	var fresh []*draft
	for _, d := range b.drafts {
		if d.entry != nil {
			continue
		}
		r := d.row()
		if d.before != nil && d.before.Day == r.Day && d.before.Values.Equal(r.Values) && maps.Equal(d.before.Names, r.Names) {
			d.entry = &d.before.Entry
			continue
		}
		d.changed, d.entry = true, &r.Entry
		if d.before == nil {
			noted, fresh = append(noted, r), append(fresh, d)
			continue
		}
		_, err := b.tx.NewUpdate().Model(r).ExcludeColumn("id", "register", "unit_id", "key").Where("id = ?", r.ID).Exec(ctx)
		if err != nil {
			return err
		}
		revisions = append(revisions, d.revision())
	}
	if len(noted) > 0 {
		if err := b.note(ctx, noted); err != nil {
			return err
		}
	}
	for _, d := range fresh {
		revisions = append(revisions, d.revision())
	}
	if len(revisions) == 0 {
		return nil
	}
	if _, err := b.tx.NewInsert().Model(&revisions).Exec(ctx); err != nil {
		return err
	}
	return b.takeBackNothing(ctx)
}

// note stores new entries, and gives them their ids.
func (b *batch) note(ctx context.Context, noted []*row) error {
	_, err := b.tx.NewInsert().Model(&noted).ExcludeColumn("id").Returning("id").Exec(ctx)
	var refused *pgconn.PgError
	if errors.As(err, &refused) && refused.Code == "23505" { // somebody else noted one with the same key meanwhile
		return errKey
	}
	return err
}

// keepEnded keeps what was taken back, by whom and when: so it is known what was known at a moment.
const keepEnded = "INSERT INTO nothing_ended (register, unit_id, quarter, at, account_id, ended, ended_by) SELECT register, unit_id, quarter, at, account_id, ?, ? FROM gone"

// takeBackNothing takes back that there was nothing in the quarters in which there is something now.
func (b *batch) takeBackNothing(ctx context.Context) error {
	var units []int64
	var registers, days []string
	for _, d := range b.drafts {
		if d.changed {
			units, registers, days = append(units, d.entry.UnitID), append(registers, d.entry.Register), append(days, string(d.entry.Day))
		}
	}
	_, err := b.tx.NewRaw(`WITH gone AS (
			DELETE FROM nothing AS n USING unnest(?::bigint[], ?::text[], ?::date[]) AS noted (unit_id, register, day)
			WHERE n.unit_id = noted.unit_id AND n.register = noted.register AND n.quarter = date_trunc('quarter', noted.day)::date
			RETURNING n.*) `+keepEnded,
		pgdialect.Array(units), pgdialect.Array(registers), pgdialect.Array(days), b.drafts[0].At, b.drafts[0].By).Exec(ctx)
	return err
}

// row returns the entry as it is to be stored.
func (d *draft) row() *row {
	r := &row{Names: d.names, Folded: folded(d.register, d.values)}
	if d.Key != "" {
		r.Key = &d.Key
	}
	r.Entry = Entry{Register: d.Register, UnitID: d.Unit, Revision: 1}
	if d.before != nil {
		r.Entry = d.before.Entry
		r.Revision++
	}
	r.Day, r.Values, r.State, r.NotedBy, r.At = d.Day, d.values, Noted, d.By, d.At
	r.SubjectID, r.FollowsID = d.first(movement.UnitField), d.first(movement.EntryField)
	r.Due, r.Done = r.Values.day(d.register.Due), r.Values.day(d.register.Done)
	return r
}

// first returns what the first field of a type names, nil where it names nothing.
func (d *draft) first(t movement.FieldType) *int64 {
	for _, f := range d.register.Fields {
		if f.Type == t {
			if id, ok := d.values[f.Code].(int64); ok {
				return &id
			}
			return nil
		}
	}
	return nil
}

// revision returns what was done to the entry.
func (d *draft) revision() *revisionRow {
	e := d.entry
	return &revisionRow{EntryID: e.ID, Revision: e.Revision, Act: Save, State: e.State, Day: e.Day, Values: e.Values, Names: d.names,
		At: d.At, AccountID: d.By, Comment: d.Comment}
}

// Equal reports whether both say the same.
func (v Values) Equal(other Values) bool {
	return maps.Equal(v, other)
}

// day returns the day that a field holds, nil where it holds none.
func (v Values) day(code string) *org.Date {
	if text, ok := v[code].(string); ok && code != "" {
		day := org.Date(text)
		return &day
	}
	return nil
}
