package org

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Revert takes an applied reorganisation back within the caller's transaction: the tree is
// as if it had never been applied. One that was taken back already it returns as it is.
// It fails with NotFound where there is none within the scope, with Conflict where it was
// never applied or where something builds on it: a later change of one of its units, or
// anything that hangs on a unit that it opened; and with Forbidden where a unit gave up a code
// by it that one outside the scope may bear since.
func Revert(ctx context.Context, tx bun.IDB, scope Scope, id int64, by *int64) (*Reorganisation, error) {
	r, err := revert(ctx, tx, scope, id, by)
	if err != nil {
		return nil, fmt.Errorf("taking reorganisation %d back: %w", id, err)
	}
	return r, nil
}

func revert(ctx context.Context, tx bun.IDB, scope Scope, id int64, by *int64) (*Reorganisation, error) {
	if err := LockTree(ctx, tx); err != nil {
		return nil, err
	}
	r, err := FindReorganisation(ctx, tx, scope, id)
	switch {
	case err != nil:
		return nil, err
	case r.State == Reverted:
		return r, nil
	case r.State != Applied:
		return nil, fault.New(fault.Conflict, "%s was never applied", r.Document)
	}
	named, err := touchedUnits(ctx, tx, id, "named OR closed OR opened")
	if err != nil {
		return nil, err
	}
	placed, err := touchedUnits(ctx, tx, id, "placed OR opened")
	if err != nil {
		return nil, err
	}
	found, err := later(ctx, tx, named, placed, nil, r.Effective.Next())
	if err != nil {
		return nil, err
	}
	if found != nil {
		u, err := scanUnits(ctx, unitsOn(tx, scope, found.Day).Where("u.id = ?", found.Unit), found.Day, scope.day)
		who := fmt.Sprintf("unit:%d", found.Unit)
		if len(u) > 0 {
			who = u[0].Code + " " + u[0].Title()
		}
		if err != nil {
			return nil, err
		}
		by, err := found.by(ctx, tx, scope)
		if err != nil {
			return nil, err
		}
		return nil, fault.New(fault.Conflict, "%s builds on it: it is changed on %s%s; take that back first", who, found.Day, by)
	}
	if err := checkGivenUp(ctx, tx, scope, r); err != nil {
		return nil, err
	}
	if err := unwrite(ctx, tx, r); err != nil {
		return nil, err
	}
	r.State, r.Reverted = Reverted, new(time.Time)
	err = tx.NewRaw("UPDATE reorganisation SET state = 'REVERTED', reverted = now(), reverted_by = ? WHERE id = ? RETURNING reverted", by, id).
		Scan(ctx, r.Reverted)
	return r, err
}

// checkGivenUp fails with Forbidden where a unit would get a code back that one outside the scope may
// bear since: in the same words whether one does or not. What a unit of the same reorganisation
// bears since, no other can.
func checkGivenUp(ctx context.Context, tx bun.IDB, scope Scope, r *Reorganisation) error {
	all, err := Whole(ctx, tx, scope)
	if err != nil || all {
		return err
	}
	codes := []string{}
	err = tx.NewRaw(`SELECT n.code FROM touched t JOIN naming n ON n.unit_id = t.unit_id AND upper(n.valid) = ?1::date
		WHERE t.reorganisation_id = ?0 AND (t.named OR t.closed) AND NOT EXISTS (
			SELECT FROM touched o JOIN naming since ON since.unit_id = o.unit_id AND lower(since.valid) = ?1::date
			WHERE o.reorganisation_id = ?0 AND since.code = n.code)
		ORDER BY n.code LIMIT 1`, r.ID, r.Effective).Scan(ctx, &codes)
	if err != nil || len(codes) == 0 {
		return err
	}
	return fault.New(fault.Forbidden, "whether the code %s, which a unit gave up, is free only who may change every unit can be told; have one of them take this back", codes[0])
}

func touchedUnits(ctx context.Context, db bun.IDB, id int64, which bun.Safe) ([]int64, error) {
	ids := []int64{}
	err := db.NewRaw("SELECT unit_id FROM touched WHERE reorganisation_id = ? AND (?) ORDER BY unit_id", id, which).Scan(ctx, &ids)
	return ids, err
}

// What PostgreSQL says of a row that others refer to, and of one that overlaps another.
const (
	foreignKeyViolation = "23503"
	exclusionViolation  = "23P01"
)

// unwrite takes away what began with the reorganisation and lets what it ended go on.
func unwrite(ctx context.Context, tx bun.IDB, r *Reorganisation) error {
	for _, text := range []string{
		`DELETE FROM lineage WHERE reorganisation_id = ?0`,
		`DELETE FROM placement p USING touched t
			WHERE t.reorganisation_id = ?0 AND (t.placed OR t.opened) AND p.unit_id = t.unit_id AND lower(p.valid) = ?1::date`,
		`UPDATE placement p SET valid = daterange(lower(p.valid), NULL) FROM touched t
			WHERE t.reorganisation_id = ?0 AND t.placed AND p.unit_id = t.unit_id AND upper(p.valid) = ?1::date`,
		`DELETE FROM naming n USING touched t
			WHERE t.reorganisation_id = ?0 AND (t.named OR t.opened) AND n.unit_id = t.unit_id AND lower(n.valid) = ?1::date`,
		`UPDATE naming n SET valid = daterange(lower(n.valid), NULL) FROM touched t
			WHERE t.reorganisation_id = ?0 AND (t.named OR t.closed) AND n.unit_id = t.unit_id AND upper(n.valid) = ?1::date`,
		`UPDATE unit u SET closed = NULL FROM touched t
			WHERE t.reorganisation_id = ?0 AND t.closed AND u.id = t.unit_id`,
		`WITH opened AS (DELETE FROM touched WHERE reorganisation_id = ?0 AND opened RETURNING unit_id)
			DELETE FROM unit u USING opened o WHERE u.id = o.unit_id`,
	} {
		if _, err := tx.NewRaw(text, r.ID, r.Effective).Exec(ctx); err != nil {
			var refused interface {
				error
				SQLState() string
			}
			switch {
			case errors.As(err, &refused) && refused.SQLState() == foreignKeyViolation:
				return fault.New(fault.Conflict, "reports, targets, decisions or roles hang on a unit that it opened; take those away first")
			case errors.As(err, &refused) && refused.SQLState() == exclusionViolation:
				return fault.New(fault.Conflict, "another unit bears since a code that a unit gave up by it; take that back first")
			}
			return err
		}
	}
	return nil
}
