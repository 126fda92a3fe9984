package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// coverageFor asks how many reports of a period's months have come in.
type coverageFor movement.Period

// coverageByMonth returns how many of the reports that each unit and all below it owe of the months of a
// period have come in, as far as the caller may read figures of them.
func (o *Operation) coverageByMonth(ctx context.Context, units []*org.Unit, p movement.Period) (map[*org.Unit][]*figure.MonthCoverage, error) {
	parts, err := o.byBasis(ctx, units)
	if fault.KindOf(err) == fault.Forbidden {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all := map[*org.Unit][]*figure.MonthCoverage{}
	for approvedOnly, some := range parts {
		of, err := readWhere(ctx, mayRead(figure.Known{ApprovedOnly: approvedOnly}), func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]*figure.MonthCoverage, error) {
			return figure.CoverageByMonth(ctx, db, scope, idsOf(some), p.Months(), approvedOnly)
		})
		if err != nil {
			return nil, err
		}
		for _, u := range some {
			all[u] = of[u.ID]
		}
	}
	return all, nil
}
