package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// readCampaign returns the campaign of the year that is found for it, to a caller who may
// read campaigns.
func readCampaign(ctx context.Context, year func(ctx context.Context, db bun.IDB) (int, error)) (*movement.Campaign, error) {
	found, err := read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
		if scope.Empty() {
			return 0, nil
		}
		return year(ctx, db)
	})
	if err != nil {
		return nil, err
	}
	if found == 0 {
		return nil, fault.New(fault.NotFound, "no such campaign")
	}
	return operationOf(ctx).campaign(ctx, found)
}

// campaigns returns all of them, the latest year first: none to a caller who may read no campaigns.
func (o *Operation) campaigns(ctx context.Context) (all []*movement.Campaign, err error) {
	years, err := read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]int, error) {
		if scope.Empty() {
			return nil, nil
		}
		return movement.Years(ctx, db)
	})
	if fault.KindOf(err) == fault.Forbidden {
		return []*movement.Campaign{}, nil
	}
	all = make([]*movement.Campaign, len(years))
	for i := 0; err == nil && i < len(years); i++ {
		all[len(years)-1-i], err = o.campaign(ctx, years[i])
	}
	return all, err
}

// campaignOf returns the campaign of the year that a period lies in. It fails with Invalid,
// naming the years that can be asked for.
func (o *Operation) campaignOf(ctx context.Context, p movement.Period) (*movement.Campaign, error) {
	c, err := o.campaign(ctx, p.Year())
	if fault.KindOf(err) != fault.NotFound {
		return c, err
	}
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		years, err := movement.Years(ctx, db)
		if err != nil {
			return err
		}
		return fault.New(fault.Invalid, "period %s: there is no campaign of that year; there are campaigns of %v", p, years)
	})
	return nil, err
}

// readIndicator returns the indicator with an id, to a caller who may read campaigns.
func readIndicator(ctx context.Context, id int64) (*movement.Indicator, error) {
	c, err := readCampaign(ctx, func(ctx context.Context, db bun.IDB) (int, error) {
		return movement.YearOfIndicator(ctx, db, id)
	})
	if err != nil {
		return nil, err
	}
	return c.IndicatorByID(id), nil
}
