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

// Move hangs a unit, with all below it, under another parent from a day on. What was
// reported before stays with the parents of that time. It fails with NotFound where one
// of the two does not lie within the scope, and with Invalid where the parent lies below
// the unit or where a later move of the subtree is already recorded.
func Move(ctx context.Context, db bun.IDB, scope Scope, unit, parent int64, from Date) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		return hang(ctx, tx, scope, unit, parent, from)
	})
	if err != nil {
		return fmt.Errorf("moving unit %d under %d from %s: %w", unit, parent, from, err)
	}
	return nil
}

// Close closes a unit on a day and hangs it, with all below it, under its successor from
// then on: nothing that it reported is lost. It fails as Move does.
func Close(ctx context.Context, db bun.IDB, scope Scope, unit, successor int64, from Date) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := hang(ctx, tx, scope, unit, successor, from); err != nil {
			return err
		}
		if _, err := tx.NewRaw("UPDATE unit SET closed = ?::date WHERE id = ?", from, unit).Exec(ctx); err != nil {
			return err
		}
		_, err := tx.NewRaw(`UPDATE naming SET valid = daterange(lower(valid), ?::date)
			WHERE unit_id = ? AND valid @> ?::date`, from, unit, from).Exec(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("closing unit %d into %d from %s: %w", unit, successor, from, err)
	}
	return nil
}

func hang(ctx context.Context, tx bun.IDB, scope Scope, unit, parent int64, from Date) error {
	moved, err := Find(ctx, tx, scope, UnitBy{ID: &unit}, from)
	if err != nil {
		return err
	}
	under, err := Find(ctx, tx, scope, UnitBy{ID: &parent}, from)
	if err != nil {
		return err
	}
	if moved.Path.Contains(under.Path) {
		return fault.New(fault.Invalid, "%s %s lies below %s %s; choose a parent outside its subtree",
			under.Title(), under.Code, moved.Title(), moved.Code)
	}
	var later bool
	err = tx.NewRaw("SELECT EXISTS (SELECT FROM placement WHERE path <@ ?::ltree AND lower(valid) >= ?::date)",
		string(moved.Path), from).Scan(ctx, &later)
	if err != nil {
		return err
	}
	if later {
		return fault.New(fault.Invalid, "a unit of the subtree of %s %s is placed on or after %s already; choose a later day",
			moved.Title(), moved.Code, from)
	}
	_, err = tx.NewRaw(`
		WITH past AS (
			UPDATE placement SET valid = daterange(lower(valid), ?1::date)
			WHERE path <@ ?0::ltree AND valid @> ?1::date
			RETURNING unit_id, parent_id, path)
		INSERT INTO placement (unit_id, parent_id, path, valid)
		SELECT unit_id,
			CASE unit_id WHEN ?2 THEN ?3 ELSE parent_id END,
			?4::ltree || subpath(path, nlevel(?0::ltree) - 1),
			daterange(?1::date, NULL)
		FROM past`,
		string(moved.Path), from, unit, parent, string(under.Path)).Exec(ctx)
	return err
}
