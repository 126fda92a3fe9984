package org

import (
	"slices"

	"thidua/internal/fault"
)

// Edge says that one unit became, or became part of, another.
type Edge struct {
	Kind                   Lineage
	Predecessor, Successor int64
	Share                  string // what part of the predecessor's people; empty: not stated
}

// Lineage is how a unit came from another.
type Lineage string

// The lineages.
const (
	Merger    Lineage = "MERGER"    // the predecessor went into the successor whole
	Division  Lineage = "SPLIT"     // the predecessor was divided among several
	Abolition Lineage = "ABOLITION" // the predecessor's level was abolished; the successor stood above it
	Closure   Lineage = "CLOSURE"   // the predecessor was closed with nothing below it; the successor keeps its history
	Boundary  Lineage = "BOUNDARY"  // the predecessor ceded a part; both live on
)

// Carry is a wish that roles held at a unit that goes be held at another.
type Carry struct {
	From, To int64
	Account  string // empty: whoever holds one
	Role     string // empty: whichever it is
	Step     int    // from 1
}

// work is a reorganisation while its steps are done, in memory.
type work struct {
	*Reorganisation
	*forest

	edges     []edge
	carries   []carry
	touched   []touched
	unchecked []*node         // to which codes are given that a unit outside the caller's scope may bear
	parts     map[*node][]int // the steps of each split, from 0
}

type edge struct {
	kind     Lineage
	from, to *node
	share    string
}

type carry struct {
	from, to *node
	step     int // from 1
}

// do does the steps one after another. The tree that comes of them is the forest's.
func (w *work) do() error {
	w.parts = map[*node][]int{}
	for n, s := range w.Steps {
		if err := w.step(n, s); err != nil {
			return err
		}
	}
	for _, c := range w.carries {
		if !c.from.gone || c.to.gone {
			return w.refuse(c.step-1, fault.Invalid, "roles are carried from a unit that goes to one that stands; %s %s, %s %s",
				c.from.call(), word(c.from), c.to.call(), word(c.to))
		}
		if !slices.ContainsFunc(w.edges, func(e edge) bool { return e.from == c.from && e.to == c.to }) {
			return w.refuse(c.step-1, fault.Invalid, "roles are carried to a successor; %s does not come of %s", c.to.call(), c.from.call())
		}
	}
	return w.checkSplits()
}

func word(n *node) string {
	if n.gone {
		return "goes"
	}
	return "stands"
}

func (w *work) step(n int, s Step) error {
	if s.Do == OpenStep {
		return w.open(n, s)
	}
	unit, err := w.find(n, s.Unit)
	if err != nil {
		return err
	}
	if s.Do == CarryRoles {
		to, err := w.find(n, s.To)
		w.carries = append(w.carries, carry{unit, to, n + 1})
		return err
	}
	if unit.opens > 0 {
		return w.refuse(n, fault.Invalid, "step %d opens %s; say there what it is to be", unit.opens, unit.call())
	}
	if unit.gone && s.Do != Split {
		return w.refuse(n, fault.Invalid, "%s", w.isGone(unit))
	}
	switch s.Do {
	case Rename:
		return w.set(n, unit, &unit.names, &unit.Name, s.Name)
	case Recode:
		return w.set(n, unit, &unit.codes, &unit.Code, s.Code)
	case Retype:
		return w.set(n, unit, &unit.types, &unit.Type, s.Type)
	case CloseStep:
		return w.closeUnit(n, s, unit)
	case Abolish:
		return w.abolish(n, s, unit)
	}
	to, err := w.find(n, s.To)
	if err != nil {
		return err
	}
	switch {
	case to.gone:
		return w.refuse(n, fault.Invalid, "%s", w.isGone(to))
	case unit.contains(to):
		return w.refuse(n, fault.Invalid, "%s lies below %s: they would hang in a circle", to.call(), unit.call())
	}
	switch s.Do {
	case MoveStep:
		if unit.moves > 0 {
			return w.refuse(n, fault.Invalid, "step %d places %s already", unit.moves, unit.call())
		}
		return w.hang(n, unit, to)
	case Merge:
		for _, b := range unit.standing() {
			if err := w.hang(n, b, to); err != nil {
				return err
			}
		}
		return w.goes(n, unit, to, Merger, s.Share)
	case Split:
		return w.split(n, s, unit, to)
	default: // Redraw
		w.edges = append(w.edges, edge{Boundary, unit, to, s.Share})
		return w.assign(n, s, unit, to)
	}
}

// find returns the unit that a step names.
func (w *work) find(n int, ref Ref) (*node, error) {
	if found := w.byRef[ref]; found != nil {
		return found, nil
	}
	if code, is := ref.opened(); is {
		return nil, w.refuse(n, fault.Invalid, "no step before it opens a unit with the code %s", code)
	}
	why := w.absent[ref]
	return nil, w.refuse(n, fault.KindOf(why), "%s", why)
}

func (w *work) isGone(n *node) fault.Phrase {
	if n.goes > 0 {
		return fault.Say("%s goes in step %d already", n.call(), n.goes)
	}
	return fault.Say("%s was closed on %s", n.call(), *n.Closed)
}

// set gives a unit another name, code or type, once.
func (w *work) set(n int, unit *node, by *int, field *string, value string) error {
	switch {
	case *by > 0:
		return w.refuse(n, fault.Invalid, "step %d says it already", *by)
	case *field == value:
		return w.refuse(n, fault.Invalid, "%s is called that already", unit.call())
	}
	*field, *by = value, n+1
	return nil
}

func (w *work) open(n int, s Step) error {
	under, err := w.find(n, s.To)
	if err != nil {
		return err
	}
	if under.gone {
		return w.refuse(n, fault.Invalid, "%s", w.isGone(under))
	}
	ref := Ref("+" + s.Code)
	if before := w.byRef[ref]; before != nil {
		return w.refuse(n, fault.Invalid, "step %d opens a unit with that code already", before.opens)
	}
	opened := &node{opens: n + 1}
	opened.Level, opened.Kind, opened.Opened, opened.On = s.Level, s.Kind, w.Effective, w.Effective
	opened.Code, opened.Type, opened.Name = s.Code, s.Type, s.Name
	if opened.Kind == "" {
		opened.Kind = Territorial
	}
	w.nodes, w.byRef[ref] = append(w.nodes, opened), opened
	return w.hang(n, opened, under)
}

// hang hangs a unit under another, which must be of a higher level.
func (w *work) hang(n int, unit, under *node) error {
	if slices.Index(Levels, under.Level) >= slices.Index(Levels, unit.Level) {
		return w.refuse(n, fault.Invalid, "%s is a %s and cannot hang under %s, a %s", unit.call(), unit.Level, under.call(), under.Level)
	}
	unit.hang(under)
	unit.moves, under.takes = n+1, n+1
	return nil
}

// goes closes a unit, below which nothing stands any more, and hangs it under the one that
// keeps its history.
func (w *work) goes(n int, unit, to *node, kind Lineage, share string) error {
	if unit.takes > 0 && unit.takes != n+1 {
		return w.refuse(n, fault.Invalid, "%s takes units in in step %d; let them go where it goes", unit.call(), unit.takes)
	}
	unit.gone, unit.goes = true, n+1
	unit.hang(to)
	if kind == Merger && to.takes == 0 {
		to.takes = n + 1
	}
	w.edges = append(w.edges, edge{kind, unit, to, share})
	return nil
}

func (w *work) closeUnit(n int, s Step, unit *node) error {
	to := unit.parent
	if s.To != "" {
		var err error
		if to, err = w.find(n, s.To); err != nil {
			return err
		}
	}
	below := unit.standing()
	switch {
	case to == nil:
		return w.refuse(n, fault.Invalid, "%s hangs under nobody; merge it into another unit, which then keeps its history", unit.call())
	case to.gone:
		return w.refuse(n, fault.Invalid, "%s", w.isGone(to))
	case unit.contains(to):
		return w.refuse(n, fault.Invalid, "%s lies below %s: they would hang in a circle", to.call(), unit.call())
	case len(below) > 0:
		return w.refuse(n, fault.Invalid, "%d units below it would be left without one above, the first of them %s; merge it, or move them first",
			len(below), below[0].call())
	}
	return w.goes(n, unit, to, Closure, "")
}

func (w *work) abolish(n int, s Step, top *node) error {
	var of []*node
	for _, u := range w.nodes {
		if u != top && !u.gone && u.Level == s.Level && (s.Kind == "" || u.Kind == s.Kind) && top.contains(u) {
			of = append(of, u)
		}
	}
	if len(of) == 0 {
		return w.refuse(n, fault.Invalid, "nothing of that level stands below %s", top.call())
	}
	for _, u := range of {
		above := u.parent
		for _, b := range u.standing() {
			b.hang(above) // it hangs higher: whatever level it is of
			b.moves = n + 1
		}
		if err := w.goes(n, u, above, Abolition, ""); err != nil {
			return err
		}
	}
	return nil
}

func (w *work) split(n int, s Step, unit, to *node) error {
	parts := w.parts[unit]
	switch {
	case len(parts) == 0 && unit.gone:
		return w.refuse(n, fault.Invalid, "%s", w.isGone(unit))
	case len(parts) == 0 && unit.takes > 0:
		return w.refuse(n, fault.Invalid, "%s takes units in in step %d; let them go where it goes", unit.call(), unit.takes)
	case slices.ContainsFunc(w.edges, func(e edge) bool { return e.from == unit && e.to == to }):
		return w.refuse(n, fault.Invalid, "a step before it splits %s to %s already; name all branches in one", unit.call(), to.call())
	}
	w.parts[unit] = append(parts, n)
	if err := w.assign(n, s, unit, to); err != nil {
		return err
	}
	if len(parts) == 0 {
		// The main successor keeps its history, and its branches until they are assigned.
		unit.gone, unit.goes = true, n+1
		unit.hang(to)
	}
	if to.takes == 0 {
		to.takes = n + 1
	}
	w.edges = append(w.edges, edge{Division, unit, to, s.Share})
	return nil
}

// assign hangs the branches of a step under the unit that they go to.
func (w *work) assign(n int, s Step, from, to *node) error {
	for _, ref := range s.Branches {
		b, err := w.find(n, ref)
		switch {
		case err != nil:
			return err
		case b.gone:
			return w.refuse(n, fault.Invalid, "%s", w.isGone(b))
		case b.moves > 0:
			return w.refuse(n, fault.Invalid, "step %d places %s already", b.moves, b.call())
		case b.parent != from:
			return w.refuse(n, fault.Invalid, "%s does not hang directly under %s", b.call(), from.call())
		}
		if err := w.hang(n, b, to); err != nil {
			return err
		}
	}
	return nil
}

// checkSplits sees that every branch of a unit that was split has been assigned.
func (w *work) checkSplits() error {
	for _, u := range w.nodes {
		if parts := w.parts[u]; len(parts) > 0 {
			if left := u.standing(); len(left) > 0 {
				return w.refuse(parts[len(parts)-1], fault.Invalid, "%d units below %s are assigned to none of its successors, the first of them %s; name each under branches",
					len(left), u.call(), left[0].call())
			}
		}
	}
	return nil
}
