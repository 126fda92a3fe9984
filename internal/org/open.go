package org

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Opening is a unit to be opened: what it is, what it is called and under whom it hangs.
type Opening struct {
	Level  Level
	Kind   Kind
	Opened Date
	Code   string
	Type   string
	Name   string
	Parent *int64 // nil: it is a root
}

// Open opens a unit and returns it. It fails with NotFound where there is no parent
// standing on that day within the scope, and with Conflict where the code is in use.
// Only a whole database is opened from above: a root asks for no scope.
func Open(ctx context.Context, db bun.IDB, scope Scope, o Opening) (*Unit, error) {
	u := &Unit{
		Level: o.Level, Kind: o.Kind, Opened: o.Opened, Code: o.Code, Type: o.Type, Name: o.Name,
		ParentID: o.Parent, On: o.Opened,
	}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		var above Path
		if o.Parent != nil {
			parent, err := Find(ctx, tx, scope, UnitBy{ID: o.Parent}, o.Opened)
			if err != nil {
				return err
			}
			above = parent.Path + "."
		}
		var taken bool
		err := tx.NewRaw("SELECT EXISTS (SELECT FROM naming WHERE code = ? AND valid && daterange(?::date, NULL))",
			o.Code, o.Opened).Scan(ctx, &taken)
		if err != nil {
			return err
		}
		if taken {
			return fault.New(fault.Conflict, "the code %s is in use on or after %s", o.Code, o.Opened)
		}
		err = tx.NewRaw("INSERT INTO unit (level, kind, opened) VALUES (?, ?, ?) RETURNING id",
			o.Level, o.Kind, o.Opened).Scan(ctx, &u.ID)
		if err != nil {
			return err
		}
		u.Path = above + Path(fmt.Sprint(u.ID))
		_, err = tx.NewRaw(`INSERT INTO naming (unit_id, code, type, name, folded, valid)
			VALUES (?, ?, ?, ?, ?, daterange(?::date, NULL))`,
			u.ID, o.Code, o.Type, o.Name, Fold(u.Title()), o.Opened).Exec(ctx)
		if err != nil {
			return err
		}
		_, err = tx.NewRaw(`INSERT INTO placement (unit_id, parent_id, path, valid)
			VALUES (?, ?, ?::ltree, daterange(?::date, NULL))`, u.ID, o.Parent, string(u.Path), o.Opened).Exec(ctx)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("opening %s %s: %w", o.Level, o.Code, err)
	}
	return u, nil
}
