package table

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// findPeriods writes the periods out, each once and where it first stands, and reads their campaigns.
func (p *Plan) findPeriods(ctx context.Context, db bun.IDB, campaigns Campaigns) error {
	told := map[int]bool{} // years without a campaign
	for _, pick := range p.Ask.Periods {
		for _, period := range pick.On(p.Today) {
			if slices.Contains(p.Periods, period) || told[period.Year()] {
				continue
			}
			lies, err := p.findCampaign(ctx, campaigns, period.Year())
			if err != nil {
				return err
			}
			if lies {
				p.Periods = append(p.Periods, period)
				continue
			}
			told[period.Year()] = true
			years, err := movement.Years(ctx, db)
			if err != nil {
				return err
			}
			err = p.miss(PeriodGone, fault.New(fault.Invalid, "%s lies in no campaign; there are those of the years %v", period, years))
			if err != nil {
				return err
			}
		}
	}
	switch {
	case len(p.Periods) == 0:
		return fault.New(fault.Invalid, "none of the periods lies in a campaign")
	case len(p.Periods) > mostPeriods:
		return fault.New(fault.Invalid, "%s: they come to %d periods; a table has at most %d: ask for longer ones, or for fewer", "periods", len(p.Periods), mostPeriods)
	}
	for _, year := range slices.Backward(p.years()) {
		if p.Campaigns[year].Notice() != nil {
			p.note(ExampleCampaign, "the campaign of %d is an example, and no official document", year)
		}
	}
	for _, period := range p.Periods {
		switch {
		case period.First() > p.Today:
			p.note(PeriodAhead, "%s has not begun", period)
		case period.Last() >= p.Today:
			p.note(PeriodRuns, "%s has not ended: what it says is of up to %s", period, p.Today)
		}
		for _, m := range []Measure{DeltaPrevious, DeltaLastYear} {
			other, ok := beside(m, period)
			if !ok || !p.asks(m) {
				continue
			}
			if _, err := p.findCampaign(ctx, campaigns, other.Year()); err != nil {
				return err
			}
		}
	}
	return nil
}

// findCampaign reads the campaign of a year, and reports whether there is one.
func (p *Plan) findCampaign(ctx context.Context, campaigns Campaigns, year int) (bool, error) {
	if p.Campaigns[year] != nil || p.lacking[year] {
		return !p.lacking[year], nil
	}
	c, err := campaigns(ctx, year)
	if fault.KindOf(err) == fault.NotFound {
		p.lacking[year] = true
		return false, nil
	}
	if err == nil {
		p.Campaigns[year] = c
	}
	return true, err
}

// years returns the years of the periods, the latest first.
func (p *Plan) years() []int {
	var years []int
	for _, period := range p.Periods {
		if !slices.Contains(years, period.Year()) {
			years = append(years, period.Year())
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}
