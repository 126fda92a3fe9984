package access

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Officers returns, for those of the units that lie within the scope in which the caller may
// read accounts, the names of the accounts that hold a role at the unit itself by which they
// may do the action on it today, ordered.
func (g *Guard) Officers(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, action Action) (map[int64][]string, error) {
	var rows []struct {
		UnitID int64
		Level  org.Level
		Role   string
		Name   string
	}
	err := db.NewSelect().TableExpr("grants AS g").
		Join("JOIN account AS a ON a.id = g.account_id").
		Join("JOIN unit AS u ON u.id = g.unit_id AND u.opened <= ?::date AND (u.closed IS NULL OR u.closed > ?::date)", scope.Day(), scope.Day()).
		ColumnExpr("DISTINCT g.unit_id, u.level, g.role, a.name").
		Where("g.unit_id = ANY (?::bigint[]) AND g.revoked IS NULL AND g.valid @> ?::date", pgdialect.Array(units), scope.Day()).
		Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).
		OrderExpr("g.unit_id, a.name, g.role").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("officers of %d units: %w", len(units), err)
	}
	rules, officers := g.policy.Load().rules, map[int64][]string{}
	for _, r := range rows {
		may := slices.ContainsFunc(rules[claim{r.Role, action}], func(rule rule) bool {
			return (rule.level == "" || rule.level == r.Level) && (rule.reach == org.ReachSelf || rule.reach == org.ReachSubtree)
		})
		if may && !slices.Contains(officers[r.UnitID], r.Name) {
			officers[r.UnitID] = append(officers[r.UnitID], r.Name)
		}
	}
	return officers, nil
}
