package access

import (
	"context"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Unstaffed returns a page of the units that stand today within the scope, in which the caller may
// change accounts, and for which nobody may enter or submit a report: nobody who may sign in holds a
// role by which they may, at the unit or wherever it reaches the unit from. A role that asks for a
// passkey counts all the same. They are ordered by code; it tells whether more lie beyond the page.
func (g *Guard) Unstaffed(ctx context.Context, db bun.IDB, scope org.Scope, page org.Page) ([]*org.Unit, bool, error) {
	return org.List(ctx, db, scope, org.Filter{That: g.unstaffed(db, scope.Day())}, scope.Day(), page)
}

// CountUnstaffed returns how many units Unstaffed lists on all its pages.
func (g *Guard) CountUnstaffed(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
	return org.Count(ctx, db, scope, org.Filter{That: g.unstaffed(db, scope.Day())}, scope.Day())
}

// unstaffed keeps the units u, placed at p, that no role of anybody reaches which reports.
func (g *Guard) unstaffed(db bun.IDB, today org.Date) func(*bun.SelectQuery) *bun.SelectQuery {
	var roles, reaches, levels []string
	for c, rules := range g.policy.Load().rules {
		if c.action != WriteReport && c.action != SubmitReport {
			continue
		}
		for _, r := range rules {
			roles, reaches, levels = append(roles, c.role), append(reaches, string(r.reach)), append(levels, string(r.level))
		}
	}
	// Whoever is above reaches down: the units on the path are few, and so are those who hold roles there.
	held := db.NewSelect().TableExpr("grants AS g").ColumnExpr("1").
		Join("JOIN account AS a ON a.id = g.account_id AND a.deactivated IS NULL").
		Join("JOIN unit AS gu ON gu.id = g.unit_id AND gu.opened <= ?0::date AND (gu.closed IS NULL OR gu.closed > ?0::date)", today).
		Join("JOIN placement AS gp ON gp.unit_id = g.unit_id AND gp.valid @> ?::date", today).
		Join("JOIN unnest(?::text[], ?::text[], ?::text[]) AS may (role, reach, level) ON may.role = g.role",
			pgdialect.Array(roles), pgdialect.Array(reaches), pgdialect.Array(levels)).
		Where("g.revoked IS NULL AND g.valid @> ?::date AND (may.level = '' OR may.level = u.level)", today)
	down := held.Clone().Where("g.unit_id = ANY (string_to_array(p.path::text, '.')::bigint[])").
		Where(`CASE may.reach WHEN ? THEN g.unit_id = u.id WHEN ? THEN g.unit_id = p.parent_id WHEN ? THEN g.unit_id <> u.id WHEN ? THEN true ELSE false END`,
			org.ReachSelf, org.ReachChildren, org.ReachBelow, org.ReachSubtree)
	up := held.Clone().Where("may.reach = ? AND gp.path <@ p.path AND g.unit_id <> u.id", org.ReachAbove)
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		q.Where("NOT EXISTS (?)", down)
		for _, reach := range reaches {
			if org.Reach(reach) == org.ReachAbove {
				return q.Where("NOT EXISTS (?)", up)
			}
		}
		return q
	}
}
