package graph

import (
	"context"
	"strings"

	"github.com/uptrace/bun"

	"thidua/graph/scalar"
	"thidua/internal/movement"
)

// registerNamed returns a register by its campaign and code, to a caller who may read campaigns.
func registerNamed(ctx context.Context, id, rest string) (*movement.Register, error) {
	campaign, code, _ := strings.Cut(rest, ":")
	number, err := scalar.ParseNumber(campaign)
	if err != nil {
		return nil, scalar.NoID(id)
	}
	c, err := readCampaign(ctx, func(ctx context.Context, db bun.IDB) (int, error) { return movement.YearOf(ctx, db, number) })
	if err != nil {
		return nil, err
	}
	return one(c.Registers, func(r *movement.Register) bool { return r.Code == code })
}

// nonempty returns a text, nil where it is empty.
func nonempty[T ~string](text T) *T {
	if text == "" {
		return nil
	}
	return &text
}
