package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
)

// Called returns accounts by their ids, whoever asks: name and full name alone, of those who did something that the
// caller may read.
func Called(ctx context.Context, db bun.IDB, ids []int64) (map[int64]access.Account, error) {
	var rows []struct {
		ID             int64
		Name, FullName string
	}
	if err := db.NewRaw("SELECT id, name, full_name FROM account WHERE id = ANY (?::bigint[])", pgdialect.Array(ids)).Scan(ctx, &rows); err != nil {
		return nil, fmt.Errorf("%d accounts: %w", len(ids), err)
	}
	of := make(map[int64]access.Account, len(rows))
	for _, r := range rows {
		of[r.ID] = access.Account{ID: r.ID, Name: r.Name, Person: access.Person{FullName: r.FullName}}
	}
	return of, nil
}
