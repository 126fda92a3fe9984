package postgres

import (
	"context"
	"fmt"
	"io/fs"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/migrate"

	"thidua/internal/fault"
)

// migrating is the advisory lock held while migrating: two programs starting at once
// take turns.
const migrating = 7_401_933

// Migrate applies the steps that the database lacks and returns their names. It fails
// with Conflict, changing nothing, where a newer program has migrated the database.
func Migrate(ctx context.Context, db *bun.DB, steps fs.FS) ([]string, error) {
	var applied []string
	err := migrator(ctx, db, steps, func(m *migrate.Migrator, known map[string]bool) error {
		done, err := m.AppliedMigrations(ctx)
		if err != nil {
			return err
		}
		for _, d := range done {
			if !known[d.Name] {
				return fault.New(fault.Conflict, "the database was migrated by a newer program (step %s); use that program or another database", d.Name)
			}
		}
		group, err := m.Migrate(ctx)
		if err != nil {
			return err
		}
		for _, g := range group.Migrations {
			applied = append(applied, g.Name+"_"+g.Comment)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("migrating: %w", err)
	}
	return applied, nil
}

// Rollback takes back the steps that were last applied together.
func Rollback(ctx context.Context, db *bun.DB, steps fs.FS) error {
	err := migrator(ctx, db, steps, func(m *migrate.Migrator, _ map[string]bool) error {
		_, err := m.Rollback(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("migrating back: %w", err)
	}
	return nil
}

func migrator(ctx context.Context, db *bun.DB, steps fs.FS, run func(*migrate.Migrator, map[string]bool) error) error {
	all := migrate.NewMigrations()
	if err := all.Discover(steps); err != nil {
		return err
	}
	known := map[string]bool{}
	for _, s := range all.Sorted() {
		known[s.Name] = true
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock(?)", migrating); err != nil {
		return err
	}
	defer func() { _, _ = conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock(?)", migrating) }()
	m := migrate.NewMigrator(db, all, migrate.WithMarkAppliedOnSuccess(true))
	if err := m.Init(ctx); err != nil {
		return err
	}
	return run(m, known)
}
