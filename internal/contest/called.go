package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/access"
)

// Called returns an account by its id, whoever asks: name and full name alone, of somebody who did something that
// the caller may read.
func Called(ctx context.Context, db bun.IDB, id int64) (a access.Account, err error) {
	if err := db.NewRaw("SELECT id, name, full_name FROM account WHERE id = ?", id).Scan(ctx, &a.ID, &a.Name, &a.FullName); err != nil {
		return a, fmt.Errorf("account %d: %w", id, err)
	}
	return a, nil
}
