package demo

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun/dialect/pgdialect"

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
	of := p.quotas()
	units := slices.Sorted(maps.Keys(of))
	wanted := make([]int, len(units))
	for i, u := range units {
		wanted[i] = of[u]
	}
	_, err := l.tx.NewRaw(`INSERT INTO target (indicator_id, unit_id, comparator, low, monthly)
		SELECT ?, q.unit_id, '>=', q.wanted, false FROM unnest(?::bigint[], ?::bigint[]) AS q (unit_id, wanted)`,
		l.campaign.Indicator("4.1").ID, pgdialect.Array(units), pgdialect.Array(wanted)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("setting quotas: %w", err)
	}
	return nil
}
