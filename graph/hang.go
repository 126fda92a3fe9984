package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// FilePath is where the papers that hang on entries are read, by their numbers.
const FilePath = "/files/"

// HungFile returns a paper that hangs on an entry, to an actor who may read it. It fails with Forbidden where they
// may read no entries, and as register.FindFile does.
func (r *Resolver) HungFile(ctx context.Context, db bun.IDB, actor access.Actor, id int64) (*register.File, error) {
	scope, err := r.Guard.Scope(actor, access.ReadEntry)
	if err != nil {
		return nil, err
	}
	names, err := r.namesWithin(actor)
	if err != nil {
		return nil, err
	}
	may, err := register.Reading(ctx, db, scope)
	if err != nil {
		return nil, err
	}
	return register.FindFile(ctx, db, may, names, id)
}

// namesWithin returns where an actor may read the personal names in registers; nowhere, where none of their
// roles may.
func (r *Resolver) namesWithin(actor access.Actor) (org.Scope, error) {
	names, err := r.Guard.Scope(actor, access.ReadNames)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(actor.Day), nil
	}
	return names, err
}

// HangsOn fails with Forbidden where an actor may keep no registers, and with NotFound where an entry stands in
// none that they keep.
func (r *Resolver) HangsOn(ctx context.Context, db bun.IDB, actor access.Actor, entry int64) error {
	writing, err := r.Guard.Scope(actor, access.WriteEntry)
	if err != nil {
		return err
	}
	return register.Writable(ctx, db, writing, entry)
}

// HangFile hangs a paper on an entry in an actor's name and writes it into the audit, without its name, which may
// be a person's. It fails with Forbidden where they may keep no registers, and as register.Hang does.
func (r *Resolver) HangFile(ctx context.Context, tx bun.Tx, actor access.Actor, h register.Hanging) (*register.File, bool, error) {
	writing, err := r.Guard.Scope(actor, access.WriteEntry)
	if err != nil {
		return nil, false, err
	}
	f, fresh, unit, err := register.Hang(ctx, tx, writing, h)
	if err != nil || !fresh {
		return f, false, err
	}
	return f, true, audit.Write(ctx, tx, f.Audited(audit.FileAdded, unit))
}
