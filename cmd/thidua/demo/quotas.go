package demo

import (
	"context"
	"fmt"
	"strconv"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// quota is what the province asks of its direct units together: new members, a few more
// than the 1,500 that are asked of it.
const quota = 1_530

// quotas divides the new members asked for among the units directly under the province,
// by their members; agencies are asked for fewer.
func (p *plan) quotas() map[int64]int {
	direct := p.tree.province().children
	weights := make([]int, len(direct))
	for _, l := range p.tree.only((*unit).leaf) {
		for i, d := range direct {
			if d.Path.Contains(l.Path) {
				weights[i] += p.of(l).members[0]
				if l.Kind == org.Agency {
					weights[i] -= p.of(l).members[0] / 2
				}
			}
		}
	}
	of := map[int64]int{}
	for i, n := range allot(quota, weights, equal(len(direct), quota)) {
		of[direct[i].ID] = n
	}
	return of
}

// quotas sets the quotas of new members.
func (l *loader) quotas(ctx context.Context, p *plan) error {
	of := map[int64]movement.Decimal{}
	for unit, n := range p.quotas() {
		wanted, err := movement.ParseDecimal(strconv.Itoa(n))
		if err != nil {
			return fmt.Errorf("setting quotas: %w", err)
		}
		of[unit] = wanted
	}
	scope := org.Subtree(min(l.today, movement.YearPeriod(p.year).Last()), p.tree.province().Path)
	if _, err := movement.AssignQuotas(ctx, l.tx, scope, l.campaign, "4.1", of); err != nil {
		return fmt.Errorf("setting quotas: %w", err)
	}
	return nil
}
