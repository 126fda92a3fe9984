package access

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/org"
)

// AuditReach returns what may be read of the audit within a scope: of all units, or of those alone
// that hang at or below one, on the scope's day. It fails with NotFound where that is not within
// the scope.
func AuditReach(ctx context.Context, db bun.IDB, scope org.Scope, under *int64) (audit.Reach, error) {
	whole, err := org.Whole(ctx, db, scope)
	reach := audit.Reach{Scope: scope, Whole: whole}
	if err != nil || under == nil {
		return reach, err
	}
	u, err := org.Find(ctx, db, scope, org.UnitBy{ID: under}, scope.Day())
	if err != nil {
		return audit.Reach{}, err
	}
	reach.Under = scope.Under([]org.Path{u.Path})
	return reach, nil
}

// mostUnits are told of one record.
const mostUnits = 20

// AuditedUnits returns the units that each record concerns and that lie within the scope, each as it
// stood when it was done: by id, of many the first 20.
func AuditedUnits(ctx context.Context, db bun.IDB, scope org.Scope, records []*audit.Record) (map[*audit.Record][]*org.Unit, error) {
	on := func(r *audit.Record) org.Date { return min(scope.Day(), org.DateOf(r.At)) }
	var asked []org.At
	for _, r := range records {
		for _, id := range r.Units {
			asked = append(asked, org.At{ID: id, On: on(r)})
		}
	}
	found, err := org.UnitsAt(ctx, db, scope, asked)
	if err != nil {
		return nil, err
	}
	units := make(map[*audit.Record][]*org.Unit, len(records))
	for _, r := range records {
		told := []*org.Unit{}
		for _, id := range slices.Compact(slices.Sorted(slices.Values(r.Units))) {
			if u := found[org.At{ID: id, On: on(r)}]; u != nil && len(told) < mostUnits {
				told = append(told, u)
			}
		}
		units[r] = told
	}
	return units, nil
}

// AuditedAccounts returns the accounts that records name, by their ids: whoever may read a record
// may read whom it names.
func AuditedAccounts(ctx context.Context, db bun.IDB, records []*audit.Record) (map[int64]*Account, error) {
	var ids []int64
	for _, r := range records {
		for _, id := range []*int64{r.AccountID, r.AboutID} {
			if id != nil {
				ids = append(ids, *id)
			}
		}
	}
	slices.Sort(ids)
	return AccountsNamed(ctx, db, slices.Compact(ids))
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
