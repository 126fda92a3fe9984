package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// columns are what is read of an entry: all but personal names, which are read apart by who may.
const columns = "e.id, e.register, e.unit_id, e.subject_id, e.follows_id, e.day, e.due, e.done, e.values, e.state, e.revision, e.noted_by, e.at"

// Of returns the entries of some units in some registers that are not void, by their days: whoever asks
// may read them, or sees only what they come to.
func Of(ctx context.Context, db bun.IDB, units []int64, registers []string) ([]*Entry, error) {
	entries := []*Entry{}
	err := db.NewSelect().Model(&entries).ColumnExpr(columns).
		Where("e.unit_id = ANY (?::bigint[]) AND e.register = ANY (?::text[]) AND e.state <> ?", pgdialect.Array(units), pgdialect.Array(registers), Void).
		OrderExpr("e.day, e.id").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("entries of %d units in %v: %w", len(units), registers, err)
	}
	return entries, nil
}
