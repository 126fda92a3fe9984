package org

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
)

// Outcome is what a reorganisation comes to.
type Outcome struct {
	Changes []Change // of each unit that is touched, in the order of the steps
	Lineage []Edge   // in the order of the steps
	Carries []Carry  // the roles that are to be carried over, in the order of the steps
}

// Draft checks a reorganisation against the tree and keeps it, changing nothing else, and
// returns it as kept. Drafting the same document for the same day again replaces the
// draft; where it is applied already, it returns that where the steps are the same, and
// fails with Conflict where they are not. What others made of the document outside the scope
// is nothing to it, and the codes that units there bear are checked by Apply. It fails with Invalid, Conflict or NotFound
// where a step cannot be done within the scope, naming step and unit.
func Draft(ctx context.Context, db bun.IDB, scope Scope, r *Reorganisation, by *int64) (*Reorganisation, error) {
	var kept *Reorganisation
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := r.check(); err != nil {
			return err
		}
		if err := LockTree(ctx, tx); err != nil {
			return err
		}
		before, err := readReorganisations(ctx, tx, scope, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("r.document = ? AND r.effective = ? AND r.state <> 'REVERTED'", r.Document, r.Effective)
		})
		if err != nil {
			return err
		}
		applied := slices.DeleteFunc(slices.Clone(before), func(b *Reorganisation) bool { return b.State != Applied })
		if same := slices.IndexFunc(applied, r.says); same >= 0 {
			kept = applied[same]
			return nil
		}
		if len(applied) > 0 {
			return fault.New(fault.Conflict, "%s of %s is applied already, with other steps; take it back first", r.Document, r.Effective)
		}
		w, err := r.plan(ctx, tx, scope)
		if err != nil {
			return err
		}
		for _, draft := range before {
			if _, err = tx.NewRaw("DELETE FROM reorganisation WHERE id = ?", draft.ID).Exec(ctx); err != nil {
				return err
			}
		}
		kept = &Reorganisation{Name: r.Name, Document: r.Document, File: r.File, Signed: r.Signed, Effective: r.Effective, Steps: r.Steps, State: Drafted}
		kept.UncheckedCodes = []string{}
		for _, n := range w.unchecked {
			kept.UncheckedCodes = append(kept.UncheckedCodes, n.Code)
		}
		steps, err := json.Marshal(r.Steps)
		if err != nil {
			return err
		}
		unchecked, err := json.Marshal(kept.UncheckedCodes)
		if err != nil {
			return err
		}
		err = tx.NewRaw(`INSERT INTO reorganisation (name, document, signed, effective, file, steps, unchecked, drafted_by)
			VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) RETURNING id, drafted`,
			r.Name, r.Document, r.Signed, r.Effective, r.File, string(steps), string(unchecked), by).Scan(ctx, &kept.ID, &kept.Drafted)
		if err != nil {
			return err
		}
		return w.note(ctx, tx, kept.ID)
	})
	if err != nil {
		return nil, fmt.Errorf("drafting %.60q: %w", r.Document, err)
	}
	return kept, nil
}

// says reports whether the reorganisation says what another does.
func (r *Reorganisation) says(other *Reorganisation) bool {
	a, errA := json.Marshal(r.Steps)
	b, errB := json.Marshal(other.Steps)
	return errA == nil && errB == nil && string(a) == string(b)
}

// LockTree lets one change of the tree at a time through until the transaction ends; whoever
// reads it is not kept waiting. A transaction that looks at one snapshot takes it first, or
// it may look at a tree that has changed since.
func LockTree(ctx context.Context, tx bun.IDB) error {
	_, err := tx.ExecContext(ctx, "LOCK TABLE placement, naming IN SHARE ROW EXCLUSIVE MODE")
	return err
}

// Reorganise drafts a reorganisation and applies it at once, within the caller's
// transaction. It fails as Draft and Apply do.
func Reorganise(ctx context.Context, tx bun.IDB, scope Scope, r *Reorganisation, by *int64) (*Reorganisation, *Outcome, error) {
	drafted, err := Draft(ctx, tx, scope, r, by)
	if err != nil {
		return nil, nil, err
	}
	return Apply(ctx, tx, scope, drafted.ID, by)
}

// Apply does a drafted reorganisation within the caller's transaction and tells what it
// came to. Of one that is applied already it returns no outcome. It fails as Draft does,
// with NotFound where there is none within the scope, with Conflict where it was taken back,
// and with Forbidden where it gives a code that a unit outside the scope may bear.
func Apply(ctx context.Context, tx bun.IDB, scope Scope, id int64, by *int64) (*Reorganisation, *Outcome, error) {
	r, o, err := apply(ctx, tx, scope, id, by)
	if err != nil {
		return nil, nil, fmt.Errorf("applying reorganisation %d: %w", id, err)
	}
	return r, o, nil
}

func apply(ctx context.Context, tx bun.IDB, scope Scope, id int64, by *int64) (*Reorganisation, *Outcome, error) {
	if err := LockTree(ctx, tx); err != nil {
		return nil, nil, err
	}
	r, err := FindReorganisation(ctx, tx, scope, id)
	switch {
	case err != nil:
		return nil, nil, err
	case r.State == Applied:
		return r, nil, nil
	case r.State == Reverted:
		return nil, nil, fault.New(fault.Conflict, "%s was taken back; draft it anew", r.Document)
	}
	w, err := r.plan(ctx, tx, scope)
	if err != nil {
		return nil, nil, err
	}
	if err := w.refuseUnchecked(); err != nil {
		return nil, nil, err
	}
	if err := w.write(ctx, tx); err != nil {
		return nil, nil, err
	}
	if err := w.note(ctx, tx, r.ID); err != nil {
		return nil, nil, err
	}
	o := w.outcome()
	if err := noteLineage(ctx, tx, r.ID, o.Lineage); err != nil {
		return nil, nil, err
	}
	r.State, r.Applied, r.UncheckedCodes = Applied, new(time.Time), []string{}
	err = tx.NewRaw("UPDATE reorganisation SET state = 'APPLIED', unchecked = '[]', applied = now(), applied_by = ? WHERE id = ? RETURNING applied", by, r.ID).
		Scan(ctx, r.Applied)
	return r, o, err
}

// Plan tells what a reorganisation would do to each unit, in the order of the steps, without
// writing; units that it would open have no ids. It fails as Draft does.
func Plan(ctx context.Context, db bun.IDB, scope Scope, r *Reorganisation) ([]Change, error) {
	w, err := r.plan(ctx, db, scope)
	if err != nil {
		return nil, fmt.Errorf("planning %.60q: %w", r.Document, err)
	}
	w.locate()
	return w.changes(), nil
}

func (w *work) outcome() *Outcome {
	o := &Outcome{Changes: w.changes()}
	for _, e := range w.edges {
		o.Lineage = append(o.Lineage, Edge{e.kind, e.from.ID, e.to.ID, e.share})
	}
	for _, c := range w.carries {
		step := w.Steps[c.step-1]
		o.Carries = append(o.Carries, Carry{c.from.ID, c.to.ID, step.Account, step.Role, c.step})
	}
	return o
}

// write writes the tree that came of the steps: whatever is new begins on the effective day,
// and what was ends on it.
func (w *work) write(ctx context.Context, tx bun.IDB) error {
	if err := w.openUnits(ctx, tx); err != nil {
		return err
	}
	w.locate()
	day := w.Effective
	gone := w.existing(func(t touched) bool { return t.node.goes > 0 })
	if _, err := tx.NewRaw("UPDATE unit SET closed = ?::date WHERE id = ANY (?::bigint[])", day, pgdialect.Array(gone)).Exec(ctx); err != nil {
		return err
	}

	ended := w.existing(func(t touched) bool { return t.node.goes > 0 || t.node.named() })
	_, err := tx.NewRaw(`UPDATE naming SET valid = daterange(lower(valid), ?::date)
		WHERE unit_id = ANY (?::bigint[]) AND valid @> ?::date`, day, pgdialect.Array(ended), day).Exec(ctx)
	if err != nil {
		return err
	}
	var ids []int64
	var codes, types, names, folded []string
	for _, t := range w.touched {
		if n := t.node; n.opens > 0 || n.named() && n.goes == 0 {
			ids, codes, types, names = append(ids, n.ID), append(codes, n.Code), append(types, n.Type), append(names, n.Name)
			folded = append(folded, Fold(n.Title()))
		}
	}
	_, err = tx.NewRaw(`INSERT INTO naming (unit_id, code, type, name, folded, valid)
		SELECT *, daterange(?::date, NULL) FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])`,
		day, pgdialect.Array(ids), pgdialect.Array(codes), pgdialect.Array(types), pgdialect.Array(names), pgdialect.Array(folded)).Exec(ctx)
	if err != nil {
		return err
	}

	moved := w.existing(func(t touched) bool { return t.placed })
	_, err = tx.NewRaw(`UPDATE placement SET valid = daterange(lower(valid), ?::date)
		WHERE unit_id = ANY (?::bigint[]) AND valid @> ?::date`, day, pgdialect.Array(moved), day).Exec(ctx)
	if err != nil {
		return err
	}
	var placed, parents []int64
	var paths []string
	for _, t := range w.touched {
		if t.placed || t.node.opens > 0 {
			placed, parents, paths = append(placed, t.node.ID), append(parents, t.node.parent.ID), append(paths, string(t.node.Path))
		}
	}
	_, err = tx.NewRaw(`INSERT INTO placement (unit_id, parent_id, path, valid)
		SELECT unit_id, parent_id, path::ltree, daterange(?::date, NULL)
		FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS p (unit_id, parent_id, path)`,
		day, pgdialect.Array(placed), pgdialect.Array(parents), pgdialect.Array(paths)).Exec(ctx)
	return err
}

// openUnits makes the units that are opened and gives them their ids.
func (w *work) openUnits(ctx context.Context, tx bun.IDB) error {
	var opened []*node
	var levels, kinds []string
	for _, t := range w.touched {
		if t.node.opens > 0 {
			opened, levels, kinds = append(opened, t.node), append(levels, string(t.node.Level)), append(kinds, string(t.node.Kind))
		}
	}
	if len(opened) == 0 {
		return nil
	}
	ids := []int64{}
	err := tx.NewRaw("SELECT nextval(pg_get_serial_sequence('unit', 'id')) FROM generate_series(1, ?)", len(opened)).Scan(ctx, &ids)
	if err != nil {
		return err
	}
	for i, n := range opened {
		n.ID = ids[i]
	}
	_, err = tx.NewRaw(`INSERT INTO unit (id, level, kind, opened)
		SELECT *, ?::date FROM unnest(?::bigint[], ?::text[], ?::text[])`,
		w.Effective, pgdialect.Array(ids), pgdialect.Array(levels), pgdialect.Array(kinds)).Exec(ctx)
	return err
}

// note writes down which units the reorganisation touches or names; of a draft, those that
// exist already.
func (w *work) note(ctx context.Context, tx bun.IDB, id int64) error {
	var ids []int64
	var opened, closed, named, placed []bool
	noted := map[*node]bool{nil: true}
	note := func(n *node, hangs bool) {
		if !noted[n] && n.ID != 0 {
			ids, opened, closed = append(ids, n.ID), append(opened, n.opens > 0), append(closed, n.goes > 0)
			named, placed = append(named, n.named() && n.goes == 0), append(placed, hangs)
		}
		noted[n] = true
	}
	for _, t := range w.touched {
		note(t.node, t.placed)
	}
	for _, s := range w.Steps {
		note(w.byRef[s.Unit], false)
		note(w.byRef[s.To], false)
	}
	if _, err := tx.NewRaw("DELETE FROM touched WHERE reorganisation_id = ?", id).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw(`INSERT INTO touched (reorganisation_id, unit_id, opened, closed, named, placed)
		SELECT ?, * FROM unnest(?::bigint[], ?::bool[], ?::bool[], ?::bool[], ?::bool[])`,
		id, pgdialect.Array(ids), pgdialect.Array(opened), pgdialect.Array(closed), pgdialect.Array(named), pgdialect.Array(placed)).Exec(ctx)
	return err
}

func noteLineage(ctx context.Context, tx bun.IDB, id int64, edges []Edge) error {
	var from, to []int64
	var kinds, shares []string
	for _, e := range edges {
		from, to, kinds, shares = append(from, e.Predecessor), append(to, e.Successor), append(kinds, string(e.Kind)), append(shares, e.Share)
	}
	_, err := tx.NewRaw(`INSERT INTO lineage (reorganisation_id, predecessor_id, successor_id, kind, share)
		SELECT ?, a, b, kind, nullif(share, '')::numeric FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) AS e (a, b, kind, share)`,
		id, pgdialect.Array(from), pgdialect.Array(to), pgdialect.Array(kinds), pgdialect.Array(shares)).Exec(ctx)
	return err
}
