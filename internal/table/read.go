package table

import (
	"context"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// told is what is known of one unit, or of the units' total.
type told struct {
	figures   [][]*figure.Figure           // by the number of a period needed, then by that of an indicator; nil: none that year
	above     [][]*figure.Figure           // likewise of the unit directly above it
	id        int64                        // of the unit; 0: it is a sum
	isRoot    []bool                       // by the number of a period needed: none is above it
	withheld  bool                         // the caller may not read its figures as they are asked for
	standings map[movement.Period]standing // on the boards of those periods on whose it stands
	ranks     bool                         // it has a place among the others
	sum       bool                         // it is the sum of several units
}

// unranked returns the same without a place among the others.
func (t *told) unranked() *told {
	t.ranks = false
	return t
}

// approvedAlone reports whether a unit's figures are made of approved reports alone.
func (r *run) approvedAlone(u *org.Unit) bool { return r.known().ApprovedOnly || r.ApprovedAlone[u.ID] }

// read reads what the figures of some units are made of, of each by its basis, and returns how they are
// worked out: by then nothing is read any more.
func (r *run) read(ctx context.Context, db bun.IDB, units []*org.Unit) (workOut func() map[int64]*told, err error) {
	all := make(map[int64]*told, len(units))
	parts := map[bool][]*org.Unit{}
	for _, u := range units {
		all[u.ID] = &told{id: u.ID, ranks: true, figures: make([][]*figure.Figure, len(r.needed))}
		if r.Beyond[u.ID] {
			all[u.ID].withheld = true
			continue
		}
		parts[r.approvedAlone(u)] = append(parts[r.approvedAlone(u)], u)
	}
	if err := r.readBoards(ctx, db, units, all); err != nil {
		return nil, err
	}
	var works []func()
	for _, approvedAlone := range []bool{false, true} {
		of := parts[approvedAlone]
		switch {
		case len(of) == 0, len(r.needed) == 0:
			continue
		case approvedAlone && r.Ask.Status != nil && *r.Ask.Status == figure.OfSubmitted:
			for _, u := range of {
				all[u.ID].withheld = true
			}
			continue
		}
		ask, scope := figure.Ask{Tree: r.reading(), Known: r.known(), PartsAside: true}, r.Reader.All
		if approvedAlone {
			ask.Known.ApprovedOnly, scope = true, r.Reader.Approved
		}
		work, err := r.readOf(ctx, db, scope, ask, of, all)
		if err != nil {
			return nil, err
		}
		works = append(works, work)
	}
	return func() map[int64]*told {
		for _, work := range works {
			work()
		}
		return all
	}, nil
}

// readOf reads what the figures of units of one basis are made of: the months of a year at once, each
// longer period by itself.
func (r *run) readOf(ctx context.Context, db bun.IDB, scope org.Scope, ask figure.Ask, units []*org.Unit, all map[int64]*told) (workOut func(), err error) {
	above, err := r.above(ctx, db, scope, units)
	if err != nil {
		return nil, err
	}
	ask.Units, ask.Below = append(slices.Clip(units), above.units...), above.asked
	figures := map[int64][][]*figure.Figure{}
	put := func(period movement.Period, unit int64, columns []int, of []*figure.Figure) {
		if figures[unit] == nil {
			figures[unit] = make([][]*figure.Figure, len(r.needed))
		}
		spread := make([]*figure.Figure, len(r.Indicators))
		for k, i := range columns {
			spread[i] = of[k]
		}
		figures[unit][r.place[period]] = spread
	}
	var works []func()
	for _, year := range slices.Sorted(maps.Keys(r.Campaigns)) {
		c := r.Campaigns[year]
		columns, indicators := r.of(year)
		if ask.Indicators = indicators; len(indicators) == 0 {
			continue
		}
		months, longer := r.neededOf(year)
		trends, err := figure.ReadMonths(ctx, db, scope, c, ask, months)
		if err != nil {
			return nil, err
		}
		works = append(works, func() {
			for unit, trend := range trends() {
				for k, month := range months {
					put(month, unit, columns, trend[k])
				}
			}
		})
		for _, period := range longer {
			ask.Period = period
			of, err := figure.Figures(ctx, db, scope, c, ask)
			if err != nil {
				return nil, err
			}
			for unit, one := range of {
				put(period, unit, columns, one)
			}
		}
	}
	return func() {
		for _, work := range works {
			work()
		}
		for _, u := range units {
			r.tell(all[u.ID], u, figures, above)
		}
	}, nil
}

// tell takes down what was read of a unit, and of who led it.
func (r *run) tell(t *told, u *org.Unit, figures map[int64][][]*figure.Figure, above above) {
	if figures[u.ID] != nil {
		t.figures = figures[u.ID]
	}
	if !above.asked {
		return
	}
	t.above, t.isRoot = make([][]*figure.Figure, len(r.needed)), make([]bool, len(r.needed))
	for n := range r.needed {
		parent := above.of[above.at(u, n)]
		if t.isRoot[n] = parent == 0; figures[parent] != nil {
			t.above[n] = figures[parent][n]
		}
	}
}

// of returns the indicators that there are in a year, and which columns they are.
func (r *run) of(year int) (columns []int, indicators []*movement.Indicator) {
	for i, column := range r.Indicators {
		if ind := column.Of[year]; ind != nil {
			columns, indicators = append(columns, i), append(indicators, ind)
		}
	}
	return columns, indicators
}

// neededOf returns the periods of a year that are needed: months in their order, and longer ones.
func (r *run) neededOf(year int) (months, longer []movement.Period) {
	for _, period := range r.needed {
		switch {
		case period.Year() != year:
		case period.IsMonth():
			months = append(months, period)
		default:
			longer = append(longer, period)
		}
	}
	return months, longer
}

// above is who led some units in the periods needed.
type above struct {
	asked bool
	days  []org.Date       // by the number of a period needed, on which it is looked
	of    map[org.At]int64 // 0: nobody, or the unit was not there
	units []*org.Unit      // all of them that are not among the units themselves
}

func (a above) at(u *org.Unit, period int) org.At { return org.At{ID: u.ID, On: a.days[period]} }

// above finds out who led some units, where it is asked what they add to those.
func (r *run) above(ctx context.Context, db bun.IDB, scope org.Scope, units []*org.Unit) (a above, err error) {
	if !slices.Contains(r.measures, ShareOfParent) {
		return a, nil
	}
	a = above{asked: true, of: map[org.At]int64{}}
	var asked []org.At
	for _, period := range r.needed {
		day := r.reading().Stretch(period, r.Today).On
		a.days = append(a.days, day)
		for _, u := range units {
			asked = append(asked, org.At{ID: u.ID, On: day})
		}
	}
	then, err := org.UnitsAt(ctx, db, scope, asked)
	if err != nil {
		return a, err
	}
	listed := map[int64]bool{}
	for _, u := range units {
		listed[u.ID] = true
	}
	for at, u := range then {
		if u.ParentID != nil {
			a.of[at] = *u.ParentID
		}
	}
	for _, at := range asked {
		if parent := a.of[at]; parent != 0 && !listed[parent] {
			listed[parent] = true
			a.units = append(a.units, &org.Unit{ID: parent})
		}
	}
	return a, nil
}

// MadeOf returns the units of whose figures an answer tells: those of the table, the one whose figure the total
// is, and, where it is asked what units add to those above them, whoever led them in any of the periods. Of whose points
// it tells, Scored returns.
func (p *Plan) MadeOf(ctx context.Context, db bun.IDB) ([]int64, error) {
	if allOfBoard(p.measured()) {
		return nil, nil
	}
	above, err := p.start().above(ctx, db, p.Reader.Approved, p.Units)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, u := range slices.Concat(p.Units, above.units) {
		if p.Beyond[u.ID] {
			continue
		}
		ids = append(ids, u.ID)
	}
	if p.Whole != nil && p.Has(OfUnit) {
		ids = append(ids, p.Whole.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
