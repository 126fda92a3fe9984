package figure_test

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// hang hangs a unit, with all below it, under another from a day on, and closes it on that
// day where wanted. It asks nothing of levels, nor whether anything still stands below: sums
// are to hold on every tree that can be written down.
func hang(ctx context.Context, db bun.IDB, unit, under int64, day org.Date, closes bool) error {
	if closes {
		if _, err := db.NewRaw("UPDATE unit SET closed = ?::date WHERE id = ?", day, unit).Exec(ctx); err != nil {
			return err
		}
	}
	_, err := db.NewRaw(`
		WITH moved AS (SELECT path FROM placement WHERE unit_id = ?0 AND valid @> ?2::date),
		top AS (SELECT path FROM placement WHERE unit_id = ?1 AND valid @> ?2::date),
		past AS (
			UPDATE placement p SET valid = daterange(lower(p.valid), ?2::date) FROM moved
			WHERE p.path <@ moved.path AND p.valid @> ?2::date
			RETURNING p.unit_id, p.parent_id, subpath(p.path, nlevel(moved.path) - 1) AS below)
		INSERT INTO placement (unit_id, parent_id, path, valid)
		SELECT unit_id, CASE unit_id WHEN ?0 THEN ?1 ELSE parent_id END, top.path || below, daterange(?2::date, NULL)
		FROM past, top`, unit, under, day).Exec(ctx)
	return err
}

// abolish writes down that a unit's level was abolished.
func abolish(ctx context.Context, db bun.IDB, unit, above int64, day org.Date) error {
	_, err := db.NewRaw(`WITH r AS (
			INSERT INTO reorganisation (name, document, signed, effective, file, steps, state, applied)
			VALUES ('N', ?0::text, ?2::date, ?2::date, '', '[]', 'APPLIED', now()) RETURNING id)
		INSERT INTO lineage (reorganisation_id, predecessor_id, successor_id, kind) SELECT id, ?0, ?1, 'ABOLITION' FROM r`, unit, above, day).Exec(ctx)
	return err
}
