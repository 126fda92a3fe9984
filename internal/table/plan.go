package table

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Reader is who asks: how far they may read figures made of all reports that count, and of approved
// ones alone, at which units they hold roles, and in which language notes are told.
type Reader struct {
	All, Approved org.Scope // the zero scope: nowhere
	Clusters      org.Scope // one with a member in it may be named
	Points        org.Scope // where they may read points; those of a cluster with a member in it too
	Roots         []int64
	Language      fault.Language
	Reach         float64 // how many units they may read, in provinces of the usual size: what reading takes is reckoned by it
}

// Campaigns returns the campaign of a year. It fails with NotFound where there is none.
type Campaigns func(ctx context.Context, year int) (*movement.Campaign, error)

// Plan is an ask that can be answered: its members are known, and what it costs.
type Plan struct {
	Ask        Ask // without what is missing, where that is tolerated
	Reader     Reader
	Today      org.Date    // on which it is judged: that of AsOf, where it is asked as known then
	On         org.Date    // the day on which the units are told
	Units      []*org.Unit // by code, or as they were named
	Whole      *org.Unit   // whose figure the units' total is; nil: the sum of those units that lie below no other
	Indicators []Indicator // in the order asked for, each once
	Periods    []movement.Period
	Measures   []Measure
	Campaigns  map[int]*movement.Campaign // by year, of the periods, and of those that they are compared with where there is one
	Notes      []Note                     // what is to be known whatever the answer
	// ApprovedAlone are the units that the reader may read figures of approved reports of, and no others.
	ApprovedAlone map[int64]bool
	// Beyond are the units that the reader may read no figures of, and stand in the table for their points.
	Beyond map[int64]bool

	schemes  map[boardOf]*contest.Scheme
	tolerant bool
	lacking  map[int]bool // years of which it is known that they have no campaign
}

// Indicator is a column of the question: what is counted under one code, or one ad-hoc name, in
// whatever year.
type Indicator struct {
	Of    map[int]*movement.Indicator // by year; a year whose campaign has none is absent
	Last  *movement.Indicator         // of the latest year: what it is called
	AdHoc bool
}

// NewPlan finds out what an ask is about. It reads units and campaigns, and no figures. It fails with
// Invalid where the ask contradicts itself or what there is, with NotFound where it names a unit that
// the reader may not read, with Forbidden where they may read figures nowhere, and with CostLimit where
// it asks for too much.
func NewPlan(ctx context.Context, db bun.IDB, reader Reader, campaigns Campaigns, today org.Date, ask Ask) (*Plan, error) {
	return newPlan(ctx, db, reader, campaigns, today, ask, false)
}

// NewTolerantPlan finds out what is left of an ask that was kept: units that are gone or that the reader
// may not read, indicators and years that there are not any more are left out, and a note says so. It
// fails as NewPlan does where nothing is left of an axis.
func NewTolerantPlan(ctx context.Context, db bun.IDB, reader Reader, campaigns Campaigns, today org.Date, ask Ask) (*Plan, error) {
	return newPlan(ctx, db, reader, campaigns, today, ask, true)
}

func newPlan(ctx context.Context, db bun.IDB, reader Reader, campaigns Campaigns, today org.Date, ask Ask, tolerant bool) (*Plan, error) {
	if err := ask.Check(); err != nil {
		return nil, err
	}
	p := &Plan{
		Ask: ask, Reader: reader, Today: today, Measures: ask.Measures, Campaigns: map[int]*movement.Campaign{},
		ApprovedAlone: map[int64]bool{}, Beyond: map[int64]bool{}, tolerant: tolerant, lacking: map[int]bool{},
	}
	if ask.AsOf != nil {
		p.Today = min(today, org.DayOf(*ask.AsOf))
	}
	steps := []func() error{
		p.mayRead,
		func() error { return p.findPeriods(ctx, db, campaigns) },
		p.findIndicators,
		p.findNamedCells,
		p.checkTotals,
		p.dropUnseen,
		func() error { return p.findUnits(ctx, db) },
		func() error { return p.findSchemes(ctx, db) },
		func() error { return p.findBasis(ctx, db) },
		p.checkSize,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// miss says that something is not there: as an error, or as a note where that is tolerated.
func (p *Plan) miss(code string, err error) error {
	if !p.tolerant {
		return err
	}
	p.note(code, "%s: it is left out", err)
	return nil
}

func (p *Plan) mayRead() error {
	submitted := p.Ask.Status != nil && *p.Ask.Status == figure.OfSubmitted
	if p.Reader.Approved.Empty() || submitted && p.Reader.All.Empty() {
		return fault.New(fault.Forbidden, "none of your roles lets you read such figures anywhere")
	}
	return nil
}

// findNamedCells looks up what conditions and orders name.
func (p *Plan) findNamedCells() error {
	var where []CellCondition
	for _, w := range p.Ask.Where {
		err := p.findCell("where", w.Indicator, w.Period)
		if err == nil {
			where = append(where, w)
		} else if err = p.miss(ConditionGone, err); err != nil {
			return err
		}
	}
	var order []CellOrder
	for _, o := range p.Ask.Order {
		err := p.findCell("order", o.Indicator, o.Period)
		switch {
		case err != nil:
		case o.Indicator == nil && len(p.Indicators) > 1 && !o.Measure.OfBoard():
			err = fault.New(fault.Invalid, "order: the table has %d indicators; say in indicator by which one", len(p.Indicators))
		case o.Period == nil && len(p.Periods) > 1:
			err = fault.New(fault.Invalid, "order: the table has %d periods; say in period by which one", len(p.Periods))
		}
		if err == nil {
			order = append(order, o)
		} else if err = p.miss(OrderGone, err); err != nil {
			return err
		}
	}
	p.Ask.Where, p.Ask.Order = where, order
	return nil
}

func (p *Plan) findCell(at string, indicator *string, period *movement.Period) error {
	if indicator != nil && p.Column(*indicator) < 0 {
		return fault.New(fault.Invalid, "%s: the table has no indicator %.80s", at, *indicator)
	}
	if period != nil && !slices.Contains(p.Periods, *period) {
		return fault.New(fault.Invalid, "%s: the table has no period %s", at, period)
	}
	return nil
}

// Column returns the number of the indicator with a code or an ad-hoc name, -1 where there is none.
func (p *Plan) Column(name string) int {
	return slices.IndexFunc(p.Indicators, func(i Indicator) bool { return i.Last.Code == name })
}

// Size returns how many members each axis has, its total included.
func (p *Plan) Size() Size {
	size := Size{OfUnit: len(p.Units), OfIndicator: len(p.Indicators) - p.skipped(), OfPeriod: len(p.Periods), OfMeasure: len(p.Measures)}
	for _, a := range p.Ask.Totals {
		size[a]++
	}
	if slices.ContainsFunc(p.Measures, Measure.OfBoard) {
		size[OfIndicator]++
	}
	return size
}

// Has reports whether an axis has a total: its last member.
func (p *Plan) Has(total Axis) bool { return slices.Contains(p.Ask.Totals, total) }

// Layout returns how the table is arranged, of so many units as are shown.
func (p *Plan) Layout(units int) Layout {
	size := p.Size()
	size[OfUnit] = units
	l := NewLayout(p.Ask.Rows, p.Ask.Columns, size)
	l.skipped = p.skipped()
	if p.Figured() && slices.ContainsFunc(p.Measures, Measure.OfBoard) {
		l.keep(func(at Place) bool { return (at[OfIndicator] == p.members()) == p.Measures[at[OfMeasure]].OfBoard() })
	}
	return l
}

// reading returns the tree on which the plan is read.
func (p *Plan) reading() figure.Reading {
	if p.Ask.Tree == nil {
		return figure.AsReported
	}
	return *p.Ask.Tree
}

// asks reports whether the table says a measure, or chooses or orders by it.
func (p *Plan) asks(m Measure) bool {
	return slices.Contains(p.Ask.Measures, m) ||
		slices.ContainsFunc(p.Ask.Where, func(w CellCondition) bool { return w.Measure == m }) ||
		slices.ContainsFunc(p.Ask.Order, func(o CellOrder) bool { return o.Measure == m })
}
