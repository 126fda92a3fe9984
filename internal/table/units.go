package table

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// findUnits reads the units, as they are on the day on which the table is told.
func (p *Plan) findUnits(ctx context.Context, db bun.IDB) (err error) {
	p.On = p.told()
	axis := p.Ask.Units
	switch {
	case axis.Codes != nil:
		err = p.findCodes(ctx, db, axis.Codes)
	case axis.IDs != nil:
		err = p.findIDs(ctx, db, axis.IDs)
	case axis.Below != nil:
		err = p.findBelow(ctx, db, *axis.Below)
	case axis.ChildrenOf != nil:
		err = p.findChildren(ctx, db, *axis.ChildrenOf)
	case axis.Cluster != nil:
		err = p.findMembers(ctx, db, *axis.Cluster)
	default:
		err = p.findRoots(ctx, db)
	}
	if err != nil {
		return err
	}
	if len(p.Units) == 0 {
		return fault.New(fault.NotFound, "none of the units asked for is there")
	}
	p.tellStanding()
	return p.checkRank()
}

// told returns the day on which the units are told: on one tree asked for that tree's, or else the last
// day of the periods that has come; today where none has.
func (p *Plan) told() org.Date {
	var on org.Date
	for _, period := range p.Periods {
		if p.reading() != figure.AsReported || period.First() <= p.Today {
			on = max(on, p.reading().Stretch(period, p.Today).On)
		}
	}
	if on == "" {
		return p.Today
	}
	return on
}

// span returns the first day of the periods, and their last.
func (p *Plan) span() (first, last org.Date) {
	first, last = p.Periods[0].First(), p.Periods[0].Last()
	for _, period := range p.Periods {
		first, last = min(first, period.First()), max(last, period.Last())
	}
	return first, last
}

// take puts a unit that was named into the table, unless it stood at no time of it.
func (p *Plan) take(u *org.Unit) error {
	first, last := p.span()
	switch {
	case u.Closed != nil && *u.Closed <= first:
		return p.miss(UnitGone, fault.New(fault.Invalid, "%s closed on %s, before the table's periods begin; name what came of it", u.Code, *u.Closed))
	case u.Opened > last:
		return p.miss(UnitGone, fault.New(fault.Invalid, "%s opens on %s, after the table's periods end", u.Code, u.Opened))
	}
	p.Units = append(p.Units, u)
	return nil
}

// findCodes reads units by their codes. Of an absent unit it fails as of a foreign one.
func (p *Plan) findCodes(ctx context.Context, db bun.IDB, codes []string) error {
	called, err := org.UnitsCalled(ctx, db, p.Reader.Approved, codes, p.On)
	if err != nil {
		return err
	}
	for _, code := range codes {
		if u := called[code]; u != nil {
			err = p.take(u)
		} else {
			err = p.miss(UnitGone, noUnit(org.UnitBy{Code: &code}))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// findIDs reads units by their ids, whatever the day that those name: a table tells all its units on
// one day.
func (p *Plan) findIDs(ctx context.Context, db bun.IDB, texts []string) error {
	asked := make([]org.At, len(texts))
	for i, text := range texts {
		id, _, _ := org.ParseUnitID(text)
		asked[i] = org.At{ID: id, On: p.On}
	}
	units, err := org.UnitsAt(ctx, db, p.Reader.Approved, asked)
	if err != nil {
		return err
	}
	for _, at := range asked {
		if u := units[at]; u != nil {
			err = p.take(u)
		} else {
			err = p.miss(UnitGone, noUnit(org.UnitBy{ID: &at.ID}))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func noUnit(by org.UnitBy) error { return fault.New(fault.NotFound, "no unit with %v", by) }

// findTop reads the one unit below which the others are looked for.
func (p *Plan) findTop(ctx context.Context, db bun.IDB, code string) (*org.Unit, error) {
	called, err := org.UnitsCalled(ctx, db, p.Reader.Approved, []string{code}, p.On)
	if err != nil {
		return nil, err
	}
	if called[code] == nil {
		return nil, noUnit(org.UnitBy{Code: &code})
	}
	return called[code], nil
}

// findBelow lists the units below one that stand on the day on which the table is told.
func (p *Plan) findBelow(ctx context.Context, db bun.IDB, b UnitsBelow) error {
	top, filter, err := p.filterBelow(ctx, db, b.Unit, false)
	if err != nil {
		return err
	}
	if b.Level != nil {
		filter.Level = *b.Level
	}
	if b.Kind != nil {
		filter.Kind = *b.Kind
	}
	if b.Type != nil {
		if filter.Types, err = typesCalled(ctx, db, p.Reader.Approved, *b.Type); err != nil {
			return err
		}
	}
	if b.Kind == nil && b.Type == nil {
		p.Whole = top
	}
	most := MostCells/p.cellsOfUnit() + 1
	units, more, err := org.List(ctx, db, p.Reader.Approved, filter, p.On, org.Page{First: most})
	if err != nil {
		return err
	}
	p.Units = units
	if more {
		n, err := org.Count(ctx, db, p.Reader.Approved, filter, p.On)
		if err != nil {
			return err
		}
		return p.tooMany(n)
	}
	if top == nil {
		return nil
	}
	if len(units) == 0 {
		return p.noneBelow(ctx, db, top, b.Level)
	}
	if first, _ := p.span(); p.reading() == figure.AsReported && first < p.On {
		gone, err := org.CountClosedBelow(ctx, db, p.Reader.Approved, filter, first, p.On)
		if err == nil && gone > 0 {
			p.note(UnitsUnlisted, "%d units below %s had closed by %s and are not listed; a total over all below it counts what they reported", gone, top.Code, p.On)
		}
		return err
	}
	return nil
}

// filterBelow returns what keeps the units below one. Where that lies beyond the reader's reach, as may be
// of an ask that was kept by another, those of them that do not are kept all the same, and top is nil.
func (p *Plan) filterBelow(ctx context.Context, db bun.IDB, code string, directly bool) (top *org.Unit, f org.Filter, err error) {
	if top, err = p.findTop(ctx, db, code); err == nil {
		return top, org.Filter{Under: &top.ID}, nil
	}
	if !p.tolerant || fault.KindOf(err) != fault.NotFound {
		return nil, f, err
	}
	p.note(UnitsApart, "of the units below %.50s those within your reach alone are listed", code)
	return nil, org.Filter{That: org.BelowCalled(code, directly, p.On)}, nil
}

// noneBelow says that a unit has no such units below it, and where none within the reader's reach is of the
// level on the day, which levels there are.
func (p *Plan) noneBelow(ctx context.Context, db bun.IDB, top *org.Unit, level *org.Level) error {
	if level != nil {
		levels, err := org.LevelsOn(ctx, db, p.Reader.Approved, p.On)
		if err != nil {
			return err
		}
		if !slices.Contains(levels, *level) {
			return fault.New(fault.Invalid, "no unit within your reach was a %s on %s; there were those of the levels %s", string(*level), p.On, listed(levels))
		}
	}
	return fault.New(fault.Invalid, "no such unit stood below %s on %s", top.Code, p.On)
}

// typesCalled returns the types that search takes for one.
func typesCalled(ctx context.Context, db bun.IDB, scope org.Scope, text string) ([]string, error) {
	all, err := org.Types(ctx, db, scope)
	if err != nil {
		return nil, err
	}
	var called []string
	for _, one := range all {
		if org.Fold(one) == org.Fold(text) {
			called = append(called, one)
		}
	}
	if len(called) == 0 {
		return nil, fault.New(fault.Invalid, "no unit is a %.40q; there are %s", text, strings.Join(all, ", "))
	}
	return called, nil
}

// findChildren lists the units that hung directly below one at some time of the periods, so that
// together they come to what it came to, also where some were merged in between.
func (p *Plan) findChildren(ctx context.Context, db bun.IDB, code string) error {
	top, filter, err := p.filterBelow(ctx, db, code, true)
	if err != nil {
		return err
	}
	if top == nil {
		p.Units, _, err = org.List(ctx, db, p.Reader.Approved, filter, p.On, org.Page{First: MostCells / p.cellsOfUnit()})
		return err
	}
	p.Whole = top
	for _, in := range p.stretches() {
		listed, _, err := org.AllChildrenWithin(ctx, db, p.Reader.Approved, []int64{top.ID}, in)
		if err != nil {
			return err
		}
		for _, u := range listed[top.ID] {
			if !slices.ContainsFunc(p.Units, func(other *org.Unit) bool { return other.ID == u.ID }) {
				p.Units = append(p.Units, u)
			}
		}
	}
	slices.SortFunc(p.Units, byCode)
	return nil
}

func byCode(a, b *org.Unit) int {
	if c := strings.Compare(a.Code, b.Code); c != 0 {
		return c
	}
	return int(a.ID - b.ID)
}

// stretches returns the days of the periods, those that follow each other together.
func (p *Plan) stretches() []org.Stretch {
	periods := slices.SortedFunc(slices.Values(p.Periods), func(a, b movement.Period) int {
		return strings.Compare(string(a.First())+string(a.Last()), string(b.First())+string(b.Last()))
	})
	var all []org.Stretch
	for _, period := range periods {
		in := p.reading().Stretch(period, p.Today)
		in.On = p.On
		if n := len(all); n > 0 && in.From <= all[n-1].To.Next() {
			all[n-1].To = max(all[n-1].To, in.To)
			continue
		}
		all = append(all, in)
	}
	return all
}

// findRoots reads the units at which the reader holds roles.
func (p *Plan) findRoots(ctx context.Context, db bun.IDB) error {
	asked := make([]org.At, len(p.Reader.Roots))
	for i, id := range p.Reader.Roots {
		asked[i] = org.At{ID: id, On: p.On}
	}
	units, err := org.UnitsAt(ctx, db, p.Reader.Approved, asked)
	if err != nil {
		return err
	}
	first, last := p.span()
	for _, u := range units {
		if (u.Closed == nil || *u.Closed > first) && u.Opened <= last {
			p.Units = append(p.Units, u)
		}
	}
	slices.SortFunc(p.Units, byCode)
	return nil
}

// mostTold is how many units one note names.
const mostTold = 5

// tellStanding notes which units of the table did not stand all the time.
func (p *Plan) tellStanding() {
	first, _ := p.span()
	var closed, opened []string
	for _, u := range p.Units {
		if u.Closed != nil && *u.Closed <= p.On {
			closed = append(closed, u.Code)
		}
		if u.Opened > first {
			opened = append(opened, u.Code)
		}
	}
	if len(closed) > 0 {
		p.note(UnitClosed, "%d units had closed by %s: %s", len(closed), p.On, some(closed))
	}
	if len(opened) > 0 {
		p.note(UnitOpened, "%d units opened after the table's periods began: %s", len(opened), some(opened))
	}
}

// some names the first few.
func some(codes []string) string {
	if len(codes) > mostTold {
		return strings.Join(codes[:mostTold], ", ") + ", …"
	}
	return strings.Join(codes, ", ")
}

// lying returns, of the units of the table that lie below others of it, one of those each. What a unit
// reported before it closed counts with whoever led it then: it hangs where its history is kept, and lies
// below nobody, unless the tree that is asked for puts what it reported there.
func (p *Plan) lying() map[int64]*org.Unit {
	listed := make(map[int64]*org.Unit, len(p.Units))
	for _, u := range p.Units {
		listed[u.ID] = u
	}
	lying := map[int64]*org.Unit{}
	for _, u := range p.Units {
		if p.reading() == figure.AsReported && u.Closed != nil && *u.Closed <= p.On {
			continue
		}
		for _, id := range u.Path.IDs() {
			if id != u.ID && listed[id] != nil {
				lying[u.ID] = listed[id]
			}
		}
	}
	return lying
}

// checkRank refuses ranks among units that lie within each other.
func (p *Plan) checkRank() error {
	if !p.asks(Rank) || p.Ask.Units.ChildrenOf != nil {
		return nil
	}
	lying := p.lying()
	for _, u := range p.Units {
		if above := lying[u.ID]; above != nil {
			return fault.New(fault.Invalid, "RANK compares units that stand beside each other, and %s lies below %s; name a level, or children", u.Code, above.Code)
		}
	}
	return nil
}

// findBasis finds out of which units the reader may read figures of approved reports alone: also of the one
// whose figure the total is.
func (p *Plan) findBasis(ctx context.Context, db bun.IDB) error {
	if p.known().ApprovedOnly || p.Reader.All.String() == p.Reader.Approved.String() { // as of nearly everyone
		return nil
	}
	units := slices.Clone(p.Units)
	if p.Whole != nil && p.Has(OfUnit) {
		units = append(units, p.Whole)
	}
	asked := make([]org.At, len(units))
	for i, u := range units { // today, whatever the day on which the units are told
		asked[i] = org.At{ID: u.ID, On: p.Reader.Approved.Day()}
	}
	var full map[org.At]*org.Unit
	if !p.Reader.All.Empty() {
		var err error
		if full, err = org.UnitsAt(ctx, db, p.Reader.All, asked); err != nil {
			return err
		}
	}
	listed := 0
	for i, at := range asked {
		if full[at] != nil || p.Beyond[at.ID] {
			continue
		}
		p.ApprovedAlone[at.ID] = true
		if i < len(p.Units) {
			listed++
		}
	}
	if listed > 0 && p.Ask.Status == nil {
		p.note(ApprovedOnly, "of %d of the %d units you may read figures of approved reports alone", listed, len(p.Units))
	}
	return nil
}
