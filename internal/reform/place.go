package reform

import (
	"cmp"
	"slices"

	"thidua/internal/org"
)

// What the lists of a preview are ordered by. A unit that the reorganisation opens is known by
// the step that opens it, and comes after all others: its id is another at each preview.
var (
	ByStep      = keys(org.Number, org.Text, org.Number)               // step, code, id
	ByFigure    = keys(org.Number, org.Number, org.Number, org.Number) // unit, reading, indicator
	ByIndicator = keys(org.Number, org.Number, org.Number)             // year, indicator, id
	ByAccount   = keys(org.Text, org.Number, org.Number, org.Text)     // account, unit, role
	ByUnit      = keys(org.Number, org.Day)                            // id, month
)

func keys(kinds ...org.KeyKind) org.Order {
	o := make(org.Order, len(kinds))
	for i, k := range kinds {
		o[i].Kind = k
	}
	return o
}

// unit returns what a unit is known by from one preview to the next: the step that opens it
// and 0, or else 0 and its id.
func (p *Preview) unit(id int64) (opened int, known int64) {
	if step := p.opened[id]; step > 0 {
		return step, 0
	}
	return 0, id
}

func (p *Preview) compareUnits(a, b int64) int {
	aOpened, aKnown := p.unit(a)
	bOpened, bKnown := p.unit(b)
	return cmp.Or(cmp.Compare(aOpened, bOpened), cmp.Compare(aKnown, bKnown))
}

// PlaceOfUnit is where a unit that is touched stands among others, ordered ByStep.
func (p *Preview) PlaceOfUnit(c *org.Change) org.Place {
	_, known := p.unit(c.After.ID)
	return org.PlaceOf(c.Step, c.After.Code, known)
}

// PlaceOfFigure is where a figure that would change stands among others, ordered ByFigure.
func (p *Preview) PlaceOfFigure(f *FigureChange) org.Place {
	opened, known := p.unit(f.Unit.ID)
	return org.PlaceOf(opened, known, slices.Index(readings, f.Tree), f.Indicator.Ordinal)
}

// PlaceOfRole is where a role that reaches otherwise stands among others, ordered ByAccount.
func (p *Preview) PlaceOfRole(r *RoleChange) org.Place {
	opened, known := p.unit(r.Unit.ID)
	return org.PlaceOf(r.Account, opened, known, r.Role)
}

// Place is where the quota stands among others, ordered ByIndicator.
func (q *Quota) Place() org.Place { return org.PlaceOf(q.Year, q.Indicator.Ordinal, q.Unit.ID) }

// Place is where the decision stands among others, ordered ByIndicator.
func (d *Decision) Place() org.Place { return org.PlaceOf(d.Year, d.Indicator.Ordinal, d.Unit.ID) }

// Place is where the report stands among others, ordered ByUnit.
func (r *PendingReport) Place() org.Place { return org.PlaceOf(r.Unit.ID, r.Month.First()) }
