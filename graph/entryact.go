package graph

import (
	"context"
	"errors"
	"strconv"
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

// confirming are the actions by which entries are confirmed, by who confirms a register's.
var confirming = map[movement.Confirmer]access.Action{movement.Superior: access.ConfirmEntry, movement.Board: access.PublishEntry}

// doing says that the caller does something now.
func (o *Operation) doing(comment string) register.Doing {
	return register.Doing{By: &o.caller.ID, At: time.Now(), Comment: comment}
}

// confirmers returns the scopes in which the caller may confirm entries. It fails with Forbidden where they
// may confirm none.
func (o *Operation) confirmers(actor access.Actor) (register.Confirmers, error) {
	may := register.Confirmers{}
	var refused error
	for who, action := range confirming {
		scope, err := o.resolver.Guard.Scope(actor, action)
		switch {
		case err == nil:
			may[who] = scope
		case who == movement.Superior || refused == nil:
			refused = err
		}
	}
	if len(may) == 0 {
		return nil, refused
	}
	for who := range confirming {
		if _, some := may[who]; !some {
			may[who] = org.NewScope(actor.Day)
		}
	}
	return may, nil
}

// confirmEntries confirms the entries that are named, all or none of them.
func (o *Operation) confirmEntries(ctx context.Context, input model.ConfirmEntriesInput) (*model.ConfirmEntriesPayload, error) {
	var refused register.RefusalsError
	confirmed, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (confirmed []*register.Entry, err error) {
		named, err := entriesToConfirm(input)
		if err != nil {
			return nil, err
		}
		comment := ""
		if input.Comment != nil {
			comment = *input.Comment
		}
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			may, err := o.confirmers(actor)
			if err != nil {
				return err
			}
			confirmed, err = register.ConfirmAll(ctx, tx, may, o.resolver.declared, named, o.doing(comment))
			return err
		})
		if each, some := errors.AsType[register.RefusalsError](err); some {
			refused = each
			for _, r := range each {
				if !userErrors[fault.KindOf(r.Err)] { // which ends the field
					return nil, r.Err
				}
			}
		}
		return confirmed, err
	})
	if err != nil {
		return nil, err
	}
	if len(refusals) > 0 && len(refused) > 0 {
		refusals = nil
		for _, r := range refused {
			f, _ := errors.AsType[*fault.Error](r.Err)
			refusals = append(refusals, &model.UserError{Field: []string{"input", "entries", strconv.Itoa(r.At)}, Code: f.Kind, Message: f.In(o.language)})
		}
	}
	o.entries.join(confirmed...)
	return &model.ConfirmEntriesPayload{Entries: append([]*register.Entry{}, confirmed...), UserErrors: refusals}, nil
}

// entriesToConfirm reads which entries are named.
func entriesToConfirm(input model.ConfirmEntriesInput) ([]register.Named, error) {
	if n := len(input.Entries); n < 1 || n > page.Largest {
		return nil, fault.New(fault.Invalid, "name 1 to %d entries", page.Largest)
	}
	named := make([]register.Named, len(input.Entries))
	for i, e := range input.Entries {
		id, err := entryID(e.ID)
		if err != nil {
			return nil, err
		}
		named[i] = register.Named{ID: id, Expected: e.ExpectedRevision}
	}
	return named, nil
}

// voidEntry strikes an entry out.
func (o *Operation) voidEntry(ctx context.Context, input model.VoidEntryInput) (*model.EntryPayload, error) {
	id, unread := entryID(input.ID)
	return o.changeEntry(ctx, id, access.WriteEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (*register.Entry, error) {
		if unread != nil {
			return nil, unread
		}
		return register.StrikeOut(ctx, db, scope, o.resolver.declared, register.Named{ID: id, Expected: input.ExpectedRevision}, o.doing(input.Reason))
	})
}

// declareNothing keeps a unit's word that it had nothing to enter in a quarter, or takes it back.
func (o *Operation) declareNothing(ctx context.Context, input model.DeclareNothingInput) (*model.DeclareNothingPayload, error) {
	unit, unread := scalar.UnmarshalUnitID(input.Unit)
	_, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (bool, error) {
		if unread != nil {
			return false, unread
		}
		return true, db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			scope, err := o.resolver.Guard.Scope(actor, access.WriteEntry)
			if err != nil {
				return err
			}
			return register.Declare(ctx, tx, scope, o.resolver.declared, register.Declaration{
				Register: input.Register, Unit: unit.Unit, Day: input.Quarter, Nothing: input.Nothing, By: &o.caller.ID, At: time.Now(),
			})
		})
	})
	payload := &model.DeclareNothingPayload{UserErrors: refusals}
	if err != nil || len(refusals) > 0 {
		return payload, err
	}
	payload.Kept, err = o.keptNow(ctx, unit.Unit, input.Register, movement.MonthOf(input.Quarter).Year())
	return payload, err
}

// mayDo returns what the caller may do to an entry as it stands, together with those of its batch.
func (o *Operation) mayDo(ctx context.Context, e *register.Entry) ([]register.Act, error) {
	return together(&o.entries, e, "may", func(entries []*register.Entry) (map[*register.Entry][]register.Act, error) {
		units := []int64{}
		for _, e := range entries {
			units = append(units, e.UnitID)
		}
		within := func(action access.Action) (org.Kept, error) {
			return readWhere(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (org.Kept, error) {
				return org.KeptWithin(ctx, db, scope, units)
			})
		}
		keeps, err := within(access.WriteEntry)
		if err != nil {
			return nil, err
		}
		confirms := map[movement.Confirmer]org.Kept{}
		for who, action := range confirming {
			if confirms[who], err = within(action); err != nil {
				return nil, err
			}
		}
		closed, err := o.sealed(ctx)
		if err != nil {
			return nil, err
		}
		registers := map[*register.Entry]*movement.Register{}
		for _, e := range entries {
			if registers[e], err = o.registerOf(ctx, e); err != nil {
				return nil, err
			}
		}
		noting, err := noters(ctx, o, entries, func(e *register.Entry) (*movement.Register, int64) { return registers[e], e.UnitID })
		return each(entries, func(e *register.Entry) []register.Act {
			r := registers[e]
			keeps := keeps.Has(e.UnitID) && noting.May(r, e.UnitID, movement.MonthOf(e.Day).Year())
			return e.May(r, closed, keeps, confirms[r.ConfirmedBy].Has(e.UnitID), o.caller.ID)
		}), err
	})
}

// waitingEntries returns which entries wait for the caller's confirmation: none where none of their roles may
// confirm any.
func (o *Operation) waitingEntries(ctx context.Context) (*register.Waiting, error) {
	return remember(&o.known, "waiting entries", func() (*register.Waiting, error) {
		w := &register.Waiting{By: o.caller.ID}
		for _, who := range []movement.Confirmer{movement.Superior, movement.Board} {
			at, err := readWhere(ctx, confirming[who], func(ctx context.Context, db bun.IDB, scope org.Scope) ([]register.Confirming, error) {
				return register.ConfirmedBy(ctx, db, scope, who)
			})
			if err != nil {
				return nil, err
			}
			w.At = append(w.At, at...)
		}
		return w, nil
	})
}

// history returns all that was done to an entry, together with those of its batch.
func (o *Operation) history(ctx context.Context, e *register.Entry) ([]*register.Revision, error) {
	return together(&o.entries, e, "history", func(entries []*register.Entry) (map[*register.Entry][]*register.Revision, error) {
		of, err := read(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, _ org.Scope) (map[*register.Entry][]*register.Revision, error) {
			return register.Revisions(ctx, db, entries)
		})
		var all []*register.Revision
		for _, revisions := range of {
			all = append(all, revisions...)
		}
		o.entryHistory.join(all...)
		return each(entries, func(e *register.Entry) []*register.Revision { return append([]*register.Revision{}, of[e]...) }), err
	})
}

// valuesThen returns what an entry said since a revision, together with those of its batch; names where the
// caller may read them.
func (o *Operation) valuesThen(ctx context.Context, v *register.Revision) ([]*register.Value, error) {
	return together(&o.entryHistory, v, "values", func(revisions []*register.Revision) (map[*register.Revision][]*register.Value, error) {
		var entries []*register.Entry
		for i, v := range revisions {
			if i == 0 || revisions[i-1].Entry != v.Entry {
				entries = append(entries, v.Entry)
			}
		}
		ids, err := o.withNames(ctx, entries)
		if err != nil {
			return nil, err
		}
		var names map[int64]map[int]register.Names
		if len(ids) > 0 {
			names, err = readWhere(ctx, access.ReadNames, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]map[int]register.Names, error) {
				return register.NamesThen(ctx, db, scope, ids)
			})
			if err != nil {
				return nil, err
			}
		}
		of := map[*register.Revision][]*register.Value{}
		var all []*register.Value
		for _, v := range revisions {
			r, err := o.registerOf(ctx, &register.Entry{ID: v.EntryID, Register: v.Entry.Register, Day: v.Day})
			if err != nil {
				return nil, err
			}
			in, readable := names[v.EntryID]
			of[v] = register.Told(r, v.Values, in[v.Revision], readable)
			all = append(all, of[v]...)
		}
		o.entryValues.join(all...)
		return of, nil
	})
}

// keptNow returns a register as a unit keeps it in a year; nil where it does not, or the caller may not read its
// entries.
func (o *Operation) keptNow(ctx context.Context, unit int64, code string, year int) (*register.Kept, error) {
	u := &org.Unit{ID: unit}
	of, err := o.keptRegisters(ctx, []*org.Unit{u}, year)
	for _, k := range of[u] {
		if k.Register.Code == code {
			return k, err
		}
	}
	return nil, err
}
