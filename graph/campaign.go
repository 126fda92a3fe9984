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
