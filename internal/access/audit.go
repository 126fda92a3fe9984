package access

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/org"
)

// AuditReach returns what may be read of the audit within a scope: of all units, or of those alone
// that hang at or below one, on the scope's day. It fails with NotFound where that is not within
// the scope.
func AuditReach(ctx context.Context, db bun.IDB, scope org.Scope, under *int64) (audit.Reach, error) {
	if under == nil {
		whole, err := org.Whole(ctx, db, scope)
		return audit.Reach{Scope: scope, Whole: whole}, err
	}
	u, err := org.Find(ctx, db, scope, org.UnitBy{ID: under}, scope.Day())
	if err != nil {
		return audit.Reach{}, err
	}
	return audit.Reach{Scope: scope.Under([]org.Path{u.Path})}, nil
}

// AccountsNamed returns accounts by their ids, whatever the scope: ask it only for those that what
// the caller may read names.
func AccountsNamed(ctx context.Context, db bun.IDB, ids []int64) (map[int64]*Account, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	found := []*Account{}
	err := db.NewSelect().TableExpr("account AS a").ColumnExpr(columns).
		Where("a.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("a.id").Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("%d accounts: %w", len(ids), err)
	}
	named := make(map[int64]*Account, len(found))
	for _, a := range found {
		named[a.ID] = a
	}
	return named, nil
}
