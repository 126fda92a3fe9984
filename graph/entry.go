package graph

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// declared returns the registers of a year's campaign, read in a transaction.
func (r *Resolver) declared(ctx context.Context, db bun.IDB, year int) ([]*movement.Register, error) {
	c, err := r.Library.Campaign(ctx, db, year)
	if err != nil {
		return nil, err
	}
	return c.Registers, nil
}

// registerOf returns the register that an entry stands in, as the campaign of its day's year declares it.
func (o *Operation) registerOf(ctx context.Context, e *register.Entry) (*movement.Register, error) {
	year := movement.MonthOf(e.Day).Year()
	c, err := o.campaign(ctx, year)
	if err != nil {
		return nil, err
	}
	if r := c.Register(e.Register); r != nil {
		return r, nil
	}
	return nil, fmt.Errorf("the campaign of %d has no register %s, which entry %d stands in", year, e.Register, e.ID)
}

// readableEntries returns which entries the caller may read. It fails with Forbidden where none of their
// roles may read any.
func (o *Operation) readableEntries(ctx context.Context) (*register.Readable, error) {
	return remember(&o.known, "readable entries", func() (*register.Readable, error) { return read(ctx, access.ReadEntry, register.Reading) })
}

// entriesIn asks for the entries that pass a filter.
type entriesIn string

// entriesAsked reads which entries of a register are asked for.
func (o *Operation) entriesAsked(ctx context.Context, code string, under *string, period *movement.Period, where *model.EntryFilter) (f register.Filter, err error) {
	f.Register = code
	if f.Under, _, err = underArgument(under); err != nil {
		return f, err
	}
	year, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (int, error) {
		return register.LastDeclared(ctx, db, code)
	})
	if err != nil {
		return f, err
	}
	if period != nil {
		f.From, f.To = period.First(), period.Last()
	}
	if where == nil {
		return f, nil
	}
	f.States, f.Overdue = where.States, where.Overdue
	if where.Search != nil {
		if f.Search = *where.Search; len(f.Search) > 200 {
			return f, fault.New(fault.Invalid, "search is longer than 200 bytes; write fewer words")
		}
	}
	if where.Waiting != nil && *where.Waiting {
		if f.Waiting, err = o.waitingEntries(ctx); err != nil {
			return f, err
		}
	}
	if where.Units != nil {
		f.Units = []int64{}
	}
	for _, id := range where.Units {
		unit, err := scalar.UnmarshalUnitID(id)
		if err != nil {
			return f, err
		}
		f.Units = append(f.Units, unit.Unit)
	}
	if len(where.Units) > page.Largest || len(where.Fields) > mostFieldFilters {
		return f, fault.New(fault.Invalid, "at most %d units and %d fields are asked for at once", page.Largest, mostFieldFilters)
	}
	if len(where.Fields) == 0 {
		return f, nil
	}
	c, err := o.campaign(ctx, year)
	if err != nil {
		return f, err
	}
	for _, w := range where.Fields {
		if len(w.In) > page.Largest {
			return f, fault.New(fault.Invalid, "at most %d values are asked for at once", page.Largest)
		}
		one, err := register.NewFieldFilter(c.Register(code), w.Field, w.In, w.Least, w.Most)
		if err != nil {
			return f, err
		}
		f.Fields = append(f.Fields, one)
	}
	return f, nil
}

// mostFieldFilters is of how many fields something is asked at once.
const mostFieldFilters = 20

// listEntries returns a page of the entries of a register.
func (o *Operation) listEntries(ctx context.Context, code string, under *string, period *movement.Period, where *model.EntryFilter, p org.Page) (*page.Entries, error) {
	f, err := o.entriesAsked(ctx, code, under, period, where)
	if err != nil {
		return nil, err
	}
	if err := o.keeps(ctx, f.Under); err != nil {
		return nil, err
	}
	return o.entriesListed(ctx, f, p)
}

// keeps fails with NotFound where a unit is named whose registers the caller may not read.
func (o *Operation) keeps(ctx context.Context, unit *int64) error {
	may, err := o.readableEntries(ctx)
	switch {
	case err != nil || unit == nil:
		return err
	case may.All():
		return o.reaches(ctx, access.ReadEntry, unit, o.today)
	case !may.Keeps(*unit):
		return fault.New(fault.NotFound, "no unit with %v", org.UnitBy{ID: unit})
	}
	return nil
}

// entriesListed returns a page of the entries that pass a filter, which are a batch.
func (o *Operation) entriesListed(ctx context.Context, f register.Filter, p org.Page) (*page.Entries, error) {
	may, err := o.readableEntries(ctx)
	if err != nil {
		return nil, err
	}
	found, err := listed(ctx, access.ReadEntry, p, (*register.Entry).Place, list[*register.Entry]{
		of: entriesIn(f.String()),
		page: func(ctx context.Context, db bun.IDB, _ org.Scope, p org.Page) ([]*register.Entry, bool, error) {
			return register.List(ctx, db, may, f, p)
		},
		count: func(ctx context.Context, db bun.IDB, _ org.Scope) (int, error) {
			return register.CountAll(ctx, db, may, f)
		},
	})
	if err != nil {
		return nil, err
	}
	o.entries.join(found.Nodes...)
	return found, nil
}

// entriesNamed returns those of the entries that the caller may read, by id: a batch; of a caller none of
// whose roles may read any, none.
func (o *Operation) entriesNamed(ctx context.Context, ids []int64) (map[int64]*register.Entry, error) {
	may, err := o.readableEntries(ctx)
	if fault.KindOf(err) == fault.Forbidden {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	found, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[int64]*register.Entry, error) {
		return register.Find(ctx, db, may, ids)
	})
	o.entries.join(slices.Collect(maps.Values(found))...)
	return found, err
}

// entryNamed returns the entry with an id.
func (o *Operation) entryNamed(ctx context.Context, id int64) (*register.Entry, error) {
	if _, err := o.readableEntries(ctx); err != nil {
		return nil, err
	}
	found, err := o.entriesNamed(ctx, []int64{id})
	if err != nil {
		return nil, err
	}
	if found[id] == nil {
		return nil, errNothing
	}
	return found[id], nil
}

// entryID reads the id of an entry. It fails with Invalid.
func entryID(id string) (int64, error) {
	kind, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if kind != "entry" {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of an entry", id, kind)
	}
	return scalar.ParseNumber(number)
}

// unitsNow returns units by their ids as they stand today, those that closed as they last stood, whatever the
// scope: ask it only for units that something names which the caller may read.
func (o *Operation) unitsNow(ctx context.Context, ids []int64) (map[int64]*org.Unit, error) {
	asked := make([]org.At, len(ids))
	for i, id := range ids {
		asked[i] = org.At{ID: id, On: o.today}
	}
	var found map[org.At]*org.Unit
	err := o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) (err error) {
		found, err = org.UnitsAnywhereAt(ctx, db, o.today, asked)
		return err
	})
	units := make(map[int64]*org.Unit, len(found))
	for at, u := range found {
		units[at.ID] = u
	}
	o.units.join(slices.Collect(maps.Values(units))...)
	return units, err
}

// unitOfEntry returns the unit in whose register an entry stands, together with those of its batch.
func (o *Operation) unitOfEntry(ctx context.Context, e *register.Entry) (*org.Unit, error) {
	return together(&o.entries, e, "unit", func(entries []*register.Entry) (map[*register.Entry]*org.Unit, error) {
		ids := make([]int64, len(entries))
		for i, e := range entries {
			ids[i] = e.UnitID
		}
		units, err := o.unitsNow(ctx, ids)
		return each(entries, func(e *register.Entry) *org.Unit { return units[e.UnitID] }), err
	})
}

// subjectOf returns the unit that an entry is about, together with those of its batch.
func (o *Operation) subjectOf(ctx context.Context, e *register.Entry) (*org.Unit, error) {
	return together(&o.entries, e, "subject", func(entries []*register.Entry) (map[*register.Entry]*org.Unit, error) {
		var ids []int64
		for _, e := range entries {
			if e.SubjectID != nil {
				ids = append(ids, *e.SubjectID)
			}
		}
		units, err := o.unitsNow(ctx, ids)
		return each(entries, func(e *register.Entry) *org.Unit {
			if e.SubjectID == nil {
				return nil
			}
			return units[*e.SubjectID]
		}), err
	})
}

// last returns by whom an entry was noted as it stands, and the reason of its last change, together with its
// batch.
func (o *Operation) last(ctx context.Context, e *register.Entry) (register.Last, error) {
	return together(&o.entries, e, "last", func(entries []*register.Entry) (map[*register.Entry]register.Last, error) {
		of, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[int64]register.Last, error) {
			return register.Lasts(ctx, db, idsOfEntries(entries))
		})
		return each(entries, func(e *register.Entry) register.Last { return of[e.ID] }), err
	})
}

func idsOfEntries(entries []*register.Entry) []int64 {
	ids := make([]int64, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}

// named returns those of the entries whose registers have fields for names, and whether one of them has any.
func (o *Operation) withNames(ctx context.Context, entries []*register.Entry) (ids []int64, err error) {
	for _, e := range entries {
		r, err := o.registerOf(ctx, e)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(r.Fields, func(f *movement.Field) bool { return f.Type == movement.PersonField }) {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

// valuesOf returns what an entry says, together with those of its batch; names where the caller may read them.
func (o *Operation) valuesOf(ctx context.Context, e *register.Entry) ([]*register.Value, error) {
	return together(&o.entries, e, "values", func(entries []*register.Entry) (map[*register.Entry][]*register.Value, error) {
		ids, err := o.withNames(ctx, entries)
		if err != nil {
			return nil, err
		}
		var names map[int64]register.Names
		if len(ids) > 0 {
			names, err = readWhere(ctx, access.ReadNames, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]register.Names, error) {
				return register.NamesOf(ctx, db, scope, ids)
			})
			if err != nil {
				return nil, err
			}
		}
		of := map[*register.Entry][]*register.Value{}
		var all []*register.Value
		for _, e := range entries {
			r, err := o.registerOf(ctx, e)
			if err != nil {
				return nil, err
			}
			in, readable := names[e.ID]
			of[e] = register.Told(r, e.Values, in, readable)
			all = append(all, of[e]...)
		}
		o.entryValues.join(all...)
		return of, nil
	})
}

// unitNamedBy returns the unit that a value names, whoever may read it, together with those of its batch.
func (o *Operation) unitNamedBy(ctx context.Context, v *register.Value) (*org.Unit, error) {
	return together(&o.entryValues, v, "units named", func(values []*register.Value) (map[*register.Value]*org.Unit, error) {
		ids := refs(values, movement.UnitField)
		if len(ids) == 0 {
			return nil, nil
		}
		units, err := o.unitsNow(ctx, ids)
		return each(values, func(v *register.Value) *org.Unit { return units[v.Ref()] }), err
	})
}

// refs returns the ids that values of a type name.
func refs(values []*register.Value, t movement.FieldType) (ids []int64) {
	for _, v := range values {
		if v.Field.Type == t {
			ids = append(ids, v.Ref())
		}
	}
	return ids
}

// unitOfValue returns the unit that a value names, where the caller may read it.
func (o *Operation) unitOfValue(ctx context.Context, v *register.Value) (*org.Unit, error) {
	if v.Field.Type != movement.UnitField {
		return nil, nil
	}
	return together(&o.entryValues, v, "unit", func(values []*register.Value) (map[*register.Value]*org.Unit, error) {
		var asked []org.At
		for _, id := range refs(values, movement.UnitField) {
			asked = append(asked, org.At{ID: id, On: o.today})
		}
		units, err := o.unitsOn(ctx, access.ReadUnit, asked)
		return each(values, func(v *register.Value) *org.Unit {
			if v.Field.Type != movement.UnitField {
				return nil
			}
			return units[org.At{ID: v.Ref(), On: o.today}]
		}), err
	})
}

// entryOfValue returns the entry that a value names, where the caller may read it.
func (o *Operation) entryOfValue(ctx context.Context, v *register.Value) (*register.Entry, error) {
	if v.Field.Type != movement.EntryField {
		return nil, nil
	}
	return together(&o.entryValues, v, "entry", func(values []*register.Value) (map[*register.Value]*register.Entry, error) {
		found, err := o.entriesNamed(ctx, refs(values, movement.EntryField))
		return each(values, func(v *register.Value) *register.Entry {
			if v.Field.Type != movement.EntryField {
				return nil
			}
			return found[v.Ref()]
		}), err
	})
}

// textOf returns what a value says as people read it.
func (o *Operation) textOf(ctx context.Context, v *register.Value, l fault.Language) (string, error) {
	switch v.Field.Type { //nolint:exhaustive // the others tell themselves
	case movement.UnitField:
		u, err := o.unitNamedBy(ctx, v)
		if err != nil || u == nil {
			return "", err
		}
		return u.Title(), nil
	case movement.EntryField:
		e, err := o.entryOfValue(ctx, v)
		if err != nil {
			return "", err
		}
		if e == nil {
			return *v.Value(), nil
		}
		return o.summaryOf(ctx, e, l)
	}
	return v.Text(l), nil
}

// summaryOf returns an entry in one line.
func (o *Operation) summaryOf(ctx context.Context, e *register.Entry, l fault.Language) (string, error) {
	values, err := o.valuesOf(ctx, e)
	if err != nil {
		return "", err
	}
	short := register.InShort(values)
	texts := map[*register.Value]string{}
	for _, v := range short {
		if texts[v], err = o.textOf(ctx, v, l); err != nil {
			return "", err
		}
	}
	return register.Summary(e.Day, short, func(v *register.Value) string { return texts[v] }, l), nil
}

// keyForm is a UUID as it is written.
var keyForm = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

// entryCommand reads what an entry is to say.
func (o *Operation) entryCommand(input model.SaveEntryInput) (c register.Command, err error) {
	c = register.Command{Expected: input.ExpectedRevision, By: &o.caller.ID, At: time.Now()}
	switch {
	case input.ID != nil && (input.Register != nil || input.Unit != nil || input.Key != nil):
		return c, fault.New(fault.Invalid, "a correction changes neither register nor unit and has no key: leave them out")
	case input.ID == nil && (input.Register == nil || input.Unit == nil):
		return c, fault.New(fault.Invalid, "say in which register, and of which unit, the entry is to stand")
	case len(input.Values) > page.Largest:
		return c, fault.New(fault.Invalid, "no register has more than %d fields", page.Largest)
	}
	if input.ID != nil {
		if c.ID, err = entryID(*input.ID); err != nil {
			return c, err
		}
	} else {
		unit, err := scalar.UnmarshalUnitID(*input.Unit)
		if err != nil {
			return c, err
		}
		c.Register, c.Unit = *input.Register, unit.Unit
	}
	if input.Day != nil {
		c.Day = *input.Day
	}
	if input.Comment != nil {
		c.Comment = *input.Comment
	}
	if input.Key != nil {
		if c.Key = strings.ToLower(*input.Key); !keyForm.MatchString(c.Key) {
			return c, fault.New(fault.Invalid, "the key is no UUID, such as 123e4567-e89b-12d3-a456-426614174000")
		}
	}
	for _, v := range input.Values {
		said := register.Said{Field: v.Field}
		if v.Value != nil {
			said.Value = *v.Value
		}
		if v.Date != nil {
			said.Date = string(*v.Date)
		}
		if v.Issuer != nil {
			said.Issuer = *v.Issuer
		}
		c.Values = append(c.Values, said)
	}
	return c, nil
}

// saveEntry notes an entry, or corrects one.
func (o *Operation) saveEntry(ctx context.Context, input model.SaveEntryInput) (*model.EntryPayload, error) {
	c, unread := o.entryCommand(input)
	return o.changeEntry(ctx, c.ID, access.WriteEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (*register.Entry, error) {
		if unread != nil {
			return nil, unread
		}
		return register.Note(ctx, db, scope, o.resolver.declared, c)
	})
}

// changeEntry does something to an entry in the caller's name, in a transaction of its own, with the scope in
// which they may do it, and answers with the entry as it stands. Where it is refused the entry with an id is
// answered as it stands, as far as the caller may read it.
func (o *Operation) changeEntry(ctx context.Context, id int64, action access.Action, do func(ctx context.Context, db bun.IDB, scope org.Scope) (*register.Entry, error)) (*model.EntryPayload, error) {
	var why error
	done, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (done *register.Entry, err error) {
		defer func() { why = err }()
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			scope, err := o.resolver.Guard.Scope(actor, action)
			if err != nil {
				return err
			}
			done, err = do(ctx, tx, scope)
			return err
		})
		return done, err
	})
	if err != nil {
		return nil, err
	}
	payload := &model.EntryPayload{UserErrors: refusals, Findings: []*register.Finding{}}
	if refused, ok := errors.AsType[*register.FindingsError](why); ok {
		payload.Findings = pointers(refused.Findings)
	}
	if done == nil && id != 0 {
		found, err := o.entriesNamed(ctx, []int64{id})
		if err != nil {
			return nil, err
		}
		done = found[id]
	}
	if done != nil {
		o.entries.join(done)
	}
	payload.Entry = done
	return payload, nil
}

// byDay is how entries are ordered.
var byDay = register.ByDay
