package graph

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// entryFilesOf asks for the papers on entries.
const entryFilesOf = "files"

// entryFiles returns the papers that hang on an entry, as far as the caller may read them, together with those of
// its batch.
func (o *Operation) entryFiles(ctx context.Context, e *register.Entry) ([]*register.File, error) {
	return together(&o.entries, e, entryFilesOf, func(entries []*register.Entry) (map[*register.Entry][]*register.File, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return nil, err
		}
		names, err := o.resolver.namesWithin(actor)
		if err != nil {
			return nil, err
		}
		ids := make([]int64, len(entries))
		for i, e := range entries {
			ids[i] = e.ID
		}
		of, err := readWhere(ctx, access.ReadEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*register.File, error) {
			may, err := register.Reading(ctx, db, scope)
			if err != nil {
				return nil, err
			}
			return register.FilesOf(ctx, db, may, names, ids)
		})
		for _, files := range of {
			o.files.join(files...)
		}
		return each(entries, func(e *register.Entry) []*register.File { return append([]*register.File{}, of[e.ID]...) }), err
	})
}

// fileNamed returns the paper with an id.
func (o *Operation) fileNamed(ctx context.Context, id int64) (*register.File, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	var f *register.File
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) (err error) {
		f, err = o.resolver.HungFile(ctx, db, actor, id)
		return err
	})
	return f, err
}

// removable reports whether the caller may take a paper off its entry, together with those of its batch.
func (o *Operation) removable(ctx context.Context, f *register.File) (bool, error) {
	return together(&o.files, f, "removable", func(files []*register.File) (map[*register.File]bool, error) {
		return readWhere(ctx, access.WriteEntry, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[*register.File]bool, error) {
			return register.Removable(ctx, db, scope, files)
		})
	})
}

// removeFile takes a paper off its entry in the caller's name.
func (o *Operation) removeFile(ctx context.Context, id string) (*model.EntryPayload, error) {
	var entry int64
	_, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*register.File, error) {
		number, err := fileID(id)
		if err != nil {
			return nil, err
		}
		var f *register.File
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			writing, err := o.resolver.Guard.Scope(actor, access.WriteEntry)
			if err != nil {
				return err
			}
			var unit int64
			if f, unit, err = register.Remove(ctx, tx, writing, number, &o.caller.ID, time.Now()); err != nil {
				return err
			}
			entry = f.EntryID
			return audit.Write(ctx, tx, f.Audited(audit.FileRemoved, unit))
		})
		return f, err
	})
	payload := &model.EntryPayload{Findings: []*register.Finding{}, UserErrors: refusals}
	if err != nil || entry == 0 {
		return payload, err
	}
	payload.Entry, err = o.entryNamed(ctx, entry)
	return payload, err
}

// fileID reads the id of a paper. It fails with Invalid.
func fileID(id string) (int64, error) {
	kind, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if kind != "file" {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of a file", id, kind)
	}
	return scalar.ParseNumber(number)
}
