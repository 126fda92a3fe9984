package register

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// NamesOf returns the personal names in entries, of those whose registers are kept within the scope in which the
// caller may read names; others are left out. It is the one place where names are read to be told.
func NamesOf(ctx context.Context, db bun.IDB, scope org.Scope, ids []int64) (map[int64]Names, error) {
	var rows []struct {
		ID    int64
		Names json.RawMessage
	}
	err := db.NewSelect().TableExpr("entry AS e").Join("JOIN unit AS u ON u.id = e.unit_id").
		Apply(scope.JoinKeeper).Apply(scope.WithinKeeper).
		ColumnExpr("e.id, e.names").Where("e.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("e.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("names in %d entries: %w", len(ids), err)
	}
	of := make(map[int64]Names, len(rows))
	for _, r := range rows {
		names := Names{}
		if err := json.Unmarshal(r.Names, &names); err != nil {
			return nil, fmt.Errorf("names in entry %d cannot be read", r.ID) // without what stands there
		}
		of[r.ID] = names
	}
	return of, nil
}
