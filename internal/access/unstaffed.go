package access

import (
	"context"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Unstaffed returns a page of the units that stand today within the scope, in which the caller may
// change accounts, and for which nobody may enter or submit a report: nobody who may sign in holds a
// role by which they may, at the unit or wherever it reaches the unit from. A role that asks for a
// passkey counts all the same. They are ordered by code; it tells whether more lie beyond the page.
func (g *Guard) Unstaffed(ctx context.Context, db bun.IDB, scope org.Scope, page org.Page) ([]*org.Unit, bool, error) {
	return org.List(ctx, db, scope, org.Filter{That: g.unstaffed(db, scope)}, scope.Day(), page)
}

// CountUnstaffed returns how many units Unstaffed lists on all its pages.
func (g *Guard) CountUnstaffed(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
	return org.Count(ctx, db, scope, org.Filter{That: g.unstaffed(db, scope)}, scope.Day())
}

// unstaffed keeps the units u that no role of anybody reaches which reports, of those within a scope.
func (g *Guard) unstaffed(db bun.IDB, scope org.Scope) func(*bun.SelectQuery) *bun.SelectQuery {
	var roles, reaches, levels []string
	for c, rules := range g.policy.Load().rules {
		if c.action != WriteReport && c.action != SubmitReport {
			continue
		}
		for _, r := range rules {
			roles, reaches, levels = append(roles, c.role), append(reaches, string(r.reach)), append(levels, string(r.level))
		}
	}
	today := scope.Day()
	held := db.NewSelect().TableExpr("grants AS g").ColumnExpr("DISTINCT g.unit_id, may.reach, may.level").
		Join("JOIN account AS a ON a.id = g.account_id AND a.deactivated IS NULL").
		Join("JOIN unit AS gu ON gu.id = g.unit_id AND gu.opened <= ?0::date AND (gu.closed IS NULL OR gu.closed > ?0::date)", today).
		Join("JOIN unnest(?::text[], ?::text[], ?::text[]) AS may (role, reach, level) ON may.role = g.role",
			pgdialect.Array(roles), pgdialect.Array(reaches), pgdialect.Array(levels)).
		Where("g.revoked IS NULL AND g.valid @> ?::date", today)
	// Once for all units: each looks up its path, a few units long, among those at which such roles are held.
	reached := func(way string, reaches string, args ...any) *bun.SelectQuery {
		return db.NewSelect().TableExpr("placement AS rp").ColumnExpr("rp.unit_id").
			Join("JOIN unit AS ru ON ru.id = rp.unit_id").Join(way).
			Join("JOIN (?) AS held ON held.unit_id = other.id AND (held.level = '' OR held.level = ru.level)", held).
			Where("rp.valid @> ?::date", today).Where(reaches, args...).
			Apply(scope.Within("rp.path", "ru.level"))
	}
	down := reached("CROSS JOIN LATERAL unnest(string_to_array(rp.path::text, '.')::bigint[]) AS other (id)",
		"CASE held.reach WHEN ? THEN other.id = ru.id WHEN ? THEN other.id = rp.parent_id WHEN ? THEN other.id <> ru.id WHEN ? THEN true ELSE false END",
		org.ReachSelf, org.ReachChildren, org.ReachBelow, org.ReachSubtree)
	up := reached("JOIN (SELECT unit_id AS id, path, valid FROM placement) AS other ON other.path <@ rp.path AND other.id <> ru.id",
		"other.valid @> ?::date AND held.reach = ?", today, org.ReachAbove)
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		q.Where("u.id <> ALL (ARRAY(?))", down)
		if slices.Contains(reaches, string(org.ReachAbove)) {
			q.Where("u.id <> ALL (ARRAY(?))", up)
		}
		return q
	}
}
