package org

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// FindReorganisation returns one reorganisation. It fails with NotFound where there is none
// all of whose units lie within the scope.
func FindReorganisation(ctx context.Context, db bun.IDB, scope Scope, id int64) (*Reorganisation, error) {
	found, err := readReorganisations(ctx, db, scope, func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("r.id = ?", id) })
	if err != nil {
		return nil, fmt.Errorf("reorganisation %d: %w", id, err)
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "no reorganisation with id reorganisation:%d", id)
	}
	return found[0], nil
}

// ByEffective orders reorganisations: by their effective days, and those of one day as they
// were drafted.
var ByEffective = Order{{Column: "r.effective", Kind: Day}, {Column: "r.id", Kind: Number}}

// Place is where the reorganisation stands among others, ordered ByEffective.
func (r *Reorganisation) Place() Place { return PlaceOf(r.Effective, r.ID) }

// Reorganisations returns a page of the reorganisations all of whose units lie within the
// scope, ordered ByEffective, and whether more lie beyond it.
func Reorganisations(ctx context.Context, db bun.IDB, scope Scope, page Page) (found []*Reorganisation, more bool, err error) {
	found, err = readReorganisations(ctx, db, scope, ByEffective.Narrow(page))
	if err != nil {
		return nil, false, fmt.Errorf("reorganisations: %w", err)
	}
	found, more = Flip(found, page)
	return found, more, nil
}

// CountReorganisations returns how many there are on all pages.
func CountReorganisations(ctx context.Context, db bun.IDB, scope Scope) (int, error) {
	n, err := reorganisationsWithin(db, scope).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of reorganisations: %w", err)
	}
	return int(n), nil
}

// AppliedReorganisation returns the reorganisation by a document from a day on that is
// applied. It fails with NotFound where there is none all of whose units lie within the scope, and
// with Conflict where there are several: others drafted parts of the same decision.
func AppliedReorganisation(ctx context.Context, db bun.IDB, scope Scope, document string, effective Date) (*Reorganisation, error) {
	found, err := readReorganisations(ctx, db, scope, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("r.document = ? AND r.effective = ?::date AND r.state = ?", document, effective, Applied).OrderExpr("r.id")
	})
	if err != nil {
		return nil, fmt.Errorf("reorganisation by %s of %s: %w", document, effective, err)
	}
	if len(found) == 0 {
		return nil, fault.New(fault.NotFound, "no reorganisation by %s of %s is applied", document, effective)
	}
	if len(found) > 1 {
		return nil, fault.New(fault.Conflict, "%d reorganisations by %s of %s are applied; take back each by its id", len(found), document, effective)
	}
	return found[0], nil
}

func reorganisationsWithin(db bun.IDB, scope Scope) *bun.SelectQuery {
	within := db.NewSelect().TableExpr("unit AS u").
		Apply(scope.JoinHere).
		ColumnExpr("1").Where("u.id = t.unit_id").Apply(scope.Within("here.path", "u.level"))
	return db.NewSelect().TableExpr("reorganisation AS r").
		Where("EXISTS (SELECT FROM touched WHERE reorganisation_id = r.id)").
		Where("NOT EXISTS (SELECT FROM touched AS t WHERE t.reorganisation_id = r.id AND NOT EXISTS (?))", within)
}

func readReorganisations(ctx context.Context, db bun.IDB, scope Scope, which func(*bun.SelectQuery) *bun.SelectQuery) ([]*Reorganisation, error) {
	var rows []struct {
		ID                int64
		Name, Document    string
		File              string
		Signed, Effective Date
		Steps, Unchecked  json.RawMessage
		State             State
		Drafted           time.Time
		Applied, Reverted *time.Time
	}
	err := reorganisationsWithin(db, scope).
		ColumnExpr("r.id, r.name, r.document, r.file, r.signed, r.effective, r.steps, r.unchecked, r.state, r.drafted, r.applied, r.reverted").
		Apply(which).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	all := make([]*Reorganisation, len(rows))
	for i, row := range rows {
		all[i] = &Reorganisation{
			ID: row.ID, Name: row.Name, Document: row.Document, File: row.File, Signed: row.Signed, Effective: row.Effective,
			State: row.State, Drafted: row.Drafted, Applied: row.Applied, Reverted: row.Reverted,
		}
		if err := errors.Join(json.Unmarshal(row.Steps, &all[i].Steps), json.Unmarshal(row.Unchecked, &all[i].UncheckedCodes)); err != nil {
			return nil, fmt.Errorf("steps of reorganisation %d: %w", row.ID, err)
		}
	}
	return all, nil
}

// Concerned returns the units that a reorganisation changes, and once it is applied those that it
// opened and that take others in, by id.
func Concerned(ctx context.Context, db bun.IDB, id int64) ([]int64, error) {
	ids := []int64{}
	err := db.NewRaw(`SELECT unit_id AS id FROM touched WHERE reorganisation_id = ?0
		UNION SELECT successor_id FROM lineage WHERE reorganisation_id = ?0 ORDER BY id`, id).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("units of reorganisation %d: %w", id, err)
	}
	return ids, nil
}

// OpenedBy returns the units that an applied reorganisation opened, by id.
func OpenedBy(ctx context.Context, db bun.IDB, id int64) ([]int64, error) {
	ids := []int64{}
	err := db.NewRaw("SELECT unit_id AS id FROM touched WHERE reorganisation_id = ? AND opened ORDER BY id", id).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("units opened by reorganisation %d: %w", id, err)
	}
	return ids, nil
}

// Successors returns the units that came, by merger or split, of others by an applied
// reorganisation, and those that it opened, by id.
func Successors(ctx context.Context, db bun.IDB, id int64) ([]int64, error) {
	ids := []int64{}
	err := db.NewRaw(`SELECT successor_id AS id FROM lineage WHERE reorganisation_id = ?0 AND kind IN ('MERGER', 'SPLIT')
		UNION SELECT unit_id FROM touched WHERE reorganisation_id = ?0 AND opened ORDER BY id`, id).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("successors by reorganisation %d: %w", id, err)
	}
	return ids, nil
}
