package contest

import (
	"context"
	"fmt"
	"math/big"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/figure"
)

// givers are who give points by hand, the one whose word counts most first.
var givers = []Giver{ByCouncil, ByCluster, ByUnit}

// readGiven returns what was given of a scheme by hand to units, in order, as it was known at a moment.
func readGiven(ctx context.Context, db bun.IDB, s *Scheme, units []int64, at figure.Moment) (map[int64][]*Given, error) {
	var given []*Given
	q := db.NewSelect().TableExpr("points AS p").ColumnExpr("p.id, p.line, p.unit_id, p.giver, p.points, p.reason, p.at, p.account_id").
		Where("p.unit_id = ANY (?::bigint[])", pgdialect.Array(units)).Where("p.year = ? AND p.level = ?", s.Year, s.Level).OrderExpr("p.id")
	if !at.Now() {
		q = q.Where("p.at <= ?", at.Time())
	}
	if err := q.Scan(ctx, &given); err != nil {
		return nil, fmt.Errorf("points given to %d units in %d: %w", len(units), s.Year, err)
	}
	of := map[int64][]*Given{}
	for _, g := range given {
		of[g.UnitID] = append(of[g.UnitID], g)
	}
	return of, nil
}

// standingOf returns the points that count of those given to a unit in one line, in order; nil: there are none.
func standingOf(given []*Given) *big.Rat {
	for _, giver := range givers {
		for i := len(given) - 1; i >= 0; i-- {
			if g := given[i]; g.Giver == giver {
				if g.Points != nil {
					return g.Points.Rat()
				}
				break // taken back: what weighs less counts
			}
		}
	}
	return nil
}
