package table

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Reader is who asks: how far they may read figures made of all reports that count, and of approved
// ones alone, at which units they hold roles, and in which language notes are told.
type Reader struct {
	All, Approved org.Scope // the zero scope: nowhere
	Roots         []int64
	Language      fault.Language
}

// Campaigns returns the campaign of a year. It fails with NotFound where there is none.
type Campaigns func(ctx context.Context, year int) (*movement.Campaign, error)

// Plan is an ask that can be answered: its members are known, and what it costs.
type Plan struct {
	Ask        Ask
	Reader     Reader
	Today      org.Date
	On         org.Date    // the day on which the units are told
	Units      []*org.Unit // by code, or as they were named
	Whole      *org.Unit   // whose figure the units' total is; nil: the sum of those units that lie below no other
	Indicators []Indicator // in the order asked for
	Periods    []movement.Period
	Measures   []Measure
	Campaigns  map[int]*movement.Campaign // by year, of the periods
	Notes      []Note                     // what is to be known whatever the answer
}

// Indicator is a column of the question: what is counted under one code, or one ad-hoc name, in
// whatever year.
type Indicator struct {
	Of    map[int]*movement.Indicator // by year; a year whose campaign has none is absent
	Last  *movement.Indicator         // of the latest year: what it is called
	AdHoc bool
}

// Note is what one should know of a table.
type Note struct {
	Code string // for programs
	fault.Phrase
}

// NewPlan finds out what an ask is about. It reads units and campaigns, and no figures. It fails with
// Invalid where the ask contradicts itself or what there is, with NotFound where it names a unit that
// the reader may not read, with Forbidden where they may read figures nowhere, and with CostLimit where
// it asks for too much.
func NewPlan(ctx context.Context, db bun.IDB, reader Reader, campaigns Campaigns, today org.Date, ask Ask) (*Plan, error) {
	p := &Plan{Ask: ask, Reader: reader, Today: today, Measures: ask.Measures, Campaigns: map[int]*movement.Campaign{}}
	if err := ask.Check(); err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context, bun.IDB, Campaigns) error{p.findPeriods, p.findIndicators, p.findUnits} {
		if err := step(ctx, db, campaigns); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// findPeriods writes the periods out, and reads their campaigns.
func (p *Plan) findPeriods(ctx context.Context, _ bun.IDB, campaigns Campaigns) error {
	for _, pick := range p.Ask.Periods {
		p.Periods = append(p.Periods, *pick.Period)
	}
	for _, period := range p.Periods {
		c, err := campaigns(ctx, period.Year())
		if err != nil {
			return err
		}
		p.Campaigns[period.Year()] = c
	}
	return nil
}

func (p *Plan) findIndicators(context.Context, bun.IDB, Campaigns) error {
	for _, pick := range p.Ask.Indicators {
		column := Indicator{Of: map[int]*movement.Indicator{}}
		for year, c := range p.Campaigns {
			if ind := c.Indicator(*pick.Code); ind != nil {
				column.Of[year] = ind
				column.Last = ind
			}
		}
		p.Indicators = append(p.Indicators, column)
	}
	return nil
}

func (p *Plan) findUnits(ctx context.Context, db bun.IDB, _ Campaigns) (err error) {
	p.On = p.Today
	filter := org.Filter{}
	if p.Ask.Units.Below != nil {
		top, err := org.Find(ctx, db, p.Reader.Approved, org.UnitBy{Code: &p.Ask.Units.Below.Unit}, p.On)
		if err != nil {
			return err
		}
		filter.Under, p.Whole = &top.ID, top
		if p.Ask.Units.Below.Level != nil {
			filter.Level = *p.Ask.Units.Below.Level
		}
	}
	p.Units, _, err = org.List(ctx, db, p.Reader.Approved, filter, p.On, org.Page{First: 10_000})
	return err
}

// Size returns how many members each axis has, its total included.
func (p *Plan) Size() Size {
	size := Size{OfUnit: len(p.Units), OfIndicator: len(p.Indicators), OfPeriod: len(p.Periods), OfMeasure: len(p.Measures)}
	for _, a := range p.Ask.Totals {
		size[a]++
	}
	return size
}

// Has reports whether an axis has a total: its last member.
func (p *Plan) Has(total Axis) bool { return slices.Contains(p.Ask.Totals, total) }

// Layout returns how the table is arranged, of so many units as are shown.
func (p *Plan) Layout(units int) Layout {
	size := p.Size()
	size[OfUnit] = units
	return NewLayout(p.Ask.Rows, p.Ask.Columns, size)
}

// reading returns the tree on which the plan is read.
func (p *Plan) reading() figure.Reading {
	if p.Ask.Tree == nil {
		return figure.AsReported
	}
	return *p.Ask.Tree
}
