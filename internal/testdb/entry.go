package testdb

import (
	"context"

	"github.com/uptrace/bun"
)

// Enter writes an entry of a register as it is given, without any check, and returns its id as the API names it.
// The row names columns of the entry: subject, due, done, state, follows, values and by, an account.
func Enter(ctx context.Context, db bun.IDB, register string, unit int64, day string, row map[string]any) (id string, err error) {
	err = db.NewRaw(`INSERT INTO entry (register, unit_id, day, subject_id, due, done, state, follows_id, values, noted_by, revision, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::jsonb, (SELECT id FROM account WHERE name = ?), 1, '2024-11-01') RETURNING 'entry:' || id`,
		register, unit, day, row["subject"], row["due"], row["done"], row["state"], row["follows"], row["values"], row["by"]).Scan(ctx, &id)
	if err != nil {
		return "", err
	}
	_, err = db.NewRaw(`INSERT INTO entry_revision (entry_id, revision, act, state, day, values, names, at, comment)
		SELECT id, 1, 'SAVE', state, day, values, names, at, '' FROM entry WHERE 'entry:' || id = ?`, id).Exec(ctx)
	return id, err
}
