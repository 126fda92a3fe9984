package org

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// node is a unit while a reorganisation is worked out: as it is to stand, beside how it
// stood.
type node struct {
	Unit

	was    *Unit   // nil: the reorganisation opens it
	stood  *node   // under whom it hung
	parent *node   // under whom it is to hang
	below  []*node // whatever hangs directly below it, open or closed
	gone   bool    // closed, before the reorganisation or by it

	// Which step did what, counted from 1; 0: none did.
	opens, goes, moves, names, codes, types, takes int
}

// call names the unit for people.
func (n *node) call() string { return n.Code + " " + n.Title() }

// standing returns the units directly below that are not closed, in the order of their codes.
func (n *node) standing() []*node {
	var open []*node
	for _, b := range n.below {
		if !b.gone {
			open = append(open, b)
		}
	}
	slices.SortFunc(open, func(a, b *node) int { return strings.Compare(a.Code, b.Code) })
	return open
}

// contains reports whether the other is the unit itself or hangs below it.
func (n *node) contains(other *node) bool {
	for ; other != nil; other = other.parent {
		if other == n {
			return true
		}
	}
	return false
}

// hang hangs the unit, with all below it, under another.
func (n *node) hang(under *node) {
	if n.parent != nil {
		n.parent.below = slices.DeleteFunc(n.parent.below, func(b *node) bool { return b == n })
	}
	n.parent = under
	under.below = append(under.below, n)
}

// forest is every tree that a reorganisation touches, as it stands on the effective day.
type forest struct {
	nodes  []*node // by id, and then those that are opened
	byID   map[int64]*node
	byRef  map[Ref]*node
	absent map[Ref]error // why a named unit is not there
}

// loadForest reads the trees of all units that the steps name. It fails where one of the
// units does not stand on the effective day within the scope, naming the step.
func (r *Reorganisation) loadForest(ctx context.Context, db bun.IDB, scope Scope) (*forest, error) {
	f := &forest{byID: map[int64]*node{}, byRef: map[Ref]*node{}}
	codes, ids := r.named()
	named, err := scanUnits(ctx, unitsOn(db, scope, r.Effective).
		Where(`(u.id IN (?) OR u.id IN (SELECT unit_id FROM naming WHERE code IN (?) AND valid @> ?::date))`,
			bun.List(ids), bun.List(codes), r.Effective).OrderExpr("u.id"), r.Effective, scope.day)
	if err != nil {
		return nil, err
	}
	trees := NewScope(r.Effective)
	for _, u := range named {
		root, _, _ := strings.Cut(string(u.Path), ".")
		trees = trees.With(ReachSubtree, Path(root), "")
	}
	units, err := scanUnits(ctx, unitsOn(db, trees, r.Effective).OrderExpr("u.id"), r.Effective, scope.day)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		n := &node{Unit: *u, was: u, gone: !u.stands()}
		f.nodes, f.byID[u.ID] = append(f.nodes, n), n
	}
	for _, n := range f.nodes {
		if n.ParentID != nil {
			n.parent, n.stood = f.byID[*n.ParentID], f.byID[*n.ParentID]
			n.parent.below = append(n.parent.below, n)
		}
	}
	for _, u := range named {
		n := f.byID[u.ID]
		f.byRef[Ref(fmt.Sprintf("unit:%d", u.ID))] = n
		if !n.gone {
			f.byRef[Ref(u.Code)] = n
		}
	}
	return f, r.explainAbsent(ctx, db, scope, f)
}

// stands reports whether the unit is open on the day that it was read for.
func (u *Unit) stands() bool { return u.Opened <= u.On && (u.Closed == nil || *u.Closed > u.On) }

// named returns the codes and ids by which the steps name units. Neither is ever empty.
func (r *Reorganisation) named() (codes []string, ids []int64) {
	codes, ids = []string{""}, []int64{0}
	for _, s := range r.Steps {
		for _, ref := range append([]Ref{s.Unit, s.To}, s.Branches...) {
			if id, is := strings.CutPrefix(string(ref), "unit:"); is {
				if n, err := strconv.ParseInt(id, 10, 64); err == nil {
					ids = append(ids, n)
				}
			} else if _, is := ref.opened(); !is {
				codes = append(codes, string(ref))
			}
		}
	}
	return codes, ids
}

// explainAbsent says of every named unit that is not there why it is not, as far as the
// scope lets the caller know.
func (r *Reorganisation) explainAbsent(ctx context.Context, db bun.IDB, scope Scope, f *forest) error {
	f.absent = map[Ref]error{}
	for _, s := range r.Steps {
		for _, ref := range append([]Ref{s.Unit, s.To}, s.Branches...) {
			if _, opened := ref.opened(); ref == "" || opened || f.byRef[ref] != nil || f.absent[ref] != nil {
				continue
			}
			why, err := whyAbsent(ctx, db, scope, ref, r.Effective)
			if err != nil {
				return err
			}
			f.absent[ref] = why
		}
	}
	return nil
}

func whyAbsent(ctx context.Context, db bun.IDB, scope Scope, ref Ref, on Date) (why, err error) {
	id := int64(0)
	if text, is := strings.CutPrefix(string(ref), "unit:"); is {
		id, _ = strconv.ParseInt(text, 10, 64)
	}
	var found []struct {
		Since, Until Date
	}
	err = db.NewSelect().TableExpr("naming AS n").
		Join("JOIN unit AS u ON u.id = n.unit_id").
		Apply(scope.JoinHere).
		ColumnExpr("lower(n.valid) AS since, upper(n.valid) AS until").
		Where("(n.code = ? OR u.id = ?)", string(ref), id).
		Apply(scope.Within("here.path", "u.level")).
		OrderExpr("abs(lower(n.valid) - ?::date)", on).Limit(1).Scan(ctx, &found)
	switch {
	case err != nil:
		return nil, err
	case len(found) == 0:
		return fault.New(fault.NotFound, "there is no unit %s on %s", ref, on), nil
	case found[0].Since > on:
		return fault.New(fault.Invalid, "%s opens on %s only, after the effective day %s", ref, found[0].Since, on), nil
	default:
		return fault.New(fault.Invalid, "no open unit bears the code %s on %s; one bore it until %s", ref, on, found[0].Until), nil
	}
}
