package access

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// appointments is the advisory lock held by whatever may leave a tree without an administrator:
// of two such changes at once, each of which would leave the other's, the second sees the first.
const appointments = 7401961

// keepingAdministrators makes a change, after which every tree that had an administrator must have
// one: without, nobody could appoint anyone there any more but on the machine itself. It fails with
// Conflict where a tree would have none.
func (g *Guard) keepingAdministrators(ctx context.Context, tx bun.IDB, today org.Date, change func() error) error {
	if _, err := tx.NewRaw("SELECT pg_advisory_xact_lock(?)", appointments).Exec(ctx); err != nil {
		return err
	}
	before, err := g.administered(ctx, tx, today)
	if err != nil {
		return err
	}
	if err := change(); err != nil {
		return err
	}
	after, err := g.administered(ctx, tx, today)
	if err != nil {
		return err
	}
	for _, root := range before {
		if slices.Contains(after, root) {
			continue
		}
		everywhere, err := SystemScope(ctx, tx, today)
		if err != nil {
			return err
		}
		unit, err := org.Find(ctx, tx, everywhere, org.UnitBy{ID: &root}, today)
		if err != nil {
			return err
		}
		return fault.New(fault.Conflict, "%s would have no administrator left; appoint another there, without an end, first", unit.Title())
	}
	return nil
}

// administered returns the roots, those included that only open later, at which somebody who is not
// deactivated holds, from a day on without a gap and without an end, a role of an administrator.
func (g *Guard) administered(ctx context.Context, tx bun.IDB, today org.Date) ([]int64, error) {
	var levels, roles []string
	for _, level := range org.Levels {
		for _, role := range g.policy.Load().roles {
			if g.administers(role, level) {
				levels, roles = append(levels, string(level)), append(roles, role)
			}
		}
	}
	roots := []int64{}
	err := tx.NewRaw(`SELECT u.id FROM unit AS u
		JOIN placement AS p ON p.unit_id = u.id AND p.parent_id IS NULL AND p.valid @> greatest(?0::date, u.opened)
		WHERE (u.closed IS NULL OR u.closed > ?0::date) AND (
			SELECT range_agg(g.valid) @> daterange(greatest(?0::date, u.opened), NULL) FROM grants AS g
			JOIN account AS a ON a.id = g.account_id AND a.deactivated IS NULL
			JOIN unnest(?1::text[], ?2::text[]) AS may (level, role) ON may.level = u.level AND may.role = g.role
			WHERE g.unit_id = u.id AND g.revoked IS NULL)
		ORDER BY u.id`, today, pgdialect.Array(levels), pgdialect.Array(roles)).Scan(ctx, &roots)
	if err != nil {
		return nil, fmt.Errorf("which trees have administrators on %s: %w", today, err)
	}
	return roots, nil
}

// administers reports whether whoever holds a role at a root of a level can appoint whoever is to
// be appointed there: they may change accounts, and give every role that anybody gives at such a unit.
func (g *Guard) administers(role string, level org.Level) bool {
	p := g.policy.Load()
	may := func(action Action) bool {
		return slices.ContainsFunc(p.rules[claim{role, action}], func(r rule) bool {
			return (r.reach == org.ReachSelf || r.reach == org.ReachSubtree) && (r.level == "" || r.level == level)
		})
	}
	return may(WriteAccount) && !slices.ContainsFunc(p.roles, func(other string) bool {
		return slices.Contains(g.levels(other), level) && !may(Give(other))
	})
}
