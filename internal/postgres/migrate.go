package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/migrate"

	"thidua/internal/fault"
)

// migrating is the advisory lock held while migrating: two programs starting at once
// take turns.
const migrating = 7_401_933

// Migrate applies the steps that the database lacks and returns their names, and gives Service its
// rights to the tables where there is such a role. A step that fails leaves nothing behind, and
// those before it stay. It fails with Conflict, changing nothing, where a newer program has
// migrated the database, and with Unavailable where the database's user may not make what a step
// makes. Where there is nothing to apply, Service may say so too.
func Migrate(ctx context.Context, db *bun.DB, steps fs.FS) ([]string, error) {
	return migrateThrough(ctx, db, steps, "")
}

// migrateThrough migrates as Migrate does, up to the step of that name, which is one of them; all
// of them where it is empty.
func migrateThrough(ctx context.Context, db *bun.DB, steps fs.FS, last string) (applied []string, err error) {
	// Where there is nothing to do, nobody is waited for.
	if done, err := stands(ctx, db, steps); err != nil || done {
		if err != nil {
			err = fmt.Errorf("migrating: %w", err)
		}
		return nil, err
	}
	err = inTurn(ctx, db, func() error {
		m, err := migrator(db, steps, markUp)
		if err != nil {
			return err
		}
		if err := m.Init(ctx); err != nil {
			return refusedTo(ctx, db, "make tables", err)
		}
		all, err := standing(ctx, m)
		if err != nil {
			return err
		}
		group := all.LastGroupID() + 1
		for _, step := range all.Unapplied() {
			if last != "" && step.Name > last {
				break
			}
			step.GroupID = group
			if err := step.Up(ctx, m.Migrator, &step); err != nil {
				return refusedTo(ctx, db, "make what step "+step.String()+" makes", fmt.Errorf("step %s: %w", step, err))
			}
			applied = append(applied, step.String())
		}
		_, err = db.ExecContext(ctx, grants)
		return err
	})
	if err != nil {
		return applied, fmt.Errorf("migrating: %w", err)
	}
	return applied, nil
}

// stands reports whether the database has every step, and Service its rights, or nobody is asking
// who could give them.
func stands(ctx context.Context, db *bun.DB, steps fs.FS) (bool, error) {
	pending, err := Pending(ctx, db, steps)
	if err != nil || len(pending) > 0 {
		return false, err
	}
	var lacks bool
	err = db.NewRaw(`SELECT EXISTS (SELECT FROM pg_class c, pg_roles r WHERE c.oid = to_regclass('bun_migrations') AND r.rolname = ?
		AND pg_has_role(c.relowner, 'USAGE') AND NOT has_table_privilege(r.oid, c.oid, 'SELECT'))`, Service).Scan(ctx, &lacks)
	return !lacks, err
}

// Rollback takes back the steps that were last applied together. It fails with Conflict,
// changing nothing, where a newer program has migrated the database.
func Rollback(ctx context.Context, db *bun.DB, steps fs.FS) error {
	err := inTurn(ctx, db, func() error {
		m, err := migrator(db, steps, markDown)
		if err != nil {
			return err
		}
		if err := m.Init(ctx); err != nil {
			return err
		}
		all, err := standing(ctx, m)
		if err != nil {
			return err
		}
		for _, step := range all.LastGroup().Migrations.Applied() { // the last one first
			if err := step.Down(ctx, m.Migrator, &step); err != nil {
				return fmt.Errorf("step %s: %w", step, err)
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("migrating back: %w", err)
	}
	return nil
}

// Pending returns the names of the steps that the database lacks, in their order, none
// where it has them all. It changes nothing. It fails with Conflict where a newer program
// has migrated the database, and with Unavailable where the user may not read it yet.
func Pending(ctx context.Context, db *bun.DB, steps fs.FS) ([]string, error) {
	m, err := migrator(db, steps, nil)
	if err != nil {
		return nil, err
	}
	var begun bool
	if err := db.NewRaw("SELECT to_regclass('bun_migrations') IS NOT NULL").Scan(ctx, &begun); err != nil {
		return nil, fmt.Errorf("looking for migrations: %w", err)
	}
	all := m.all.Sorted()
	if begun {
		if all, err = standing(ctx, m); err != nil {
			return nil, fmt.Errorf("looking for migrations: %w", refusedTo(ctx, db, "read the list of migrations", err))
		}
	}
	names := []string{}
	for _, step := range all.Unapplied() {
		names = append(names, step.String())
	}
	return names, nil
}

// inTurn runs a migration while no other program runs one in this database. The lock is a
// transaction's, not a session's: a pooler would give the session to others, lock and all. Nor
// does anybody hold a connection while waiting for it: the pooler may have none beside for
// whoever migrates.
func inTurn(ctx context.Context, db *bun.DB, run func() error) error {
	for {
		turn := false
		err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			err := tx.NewRaw("SELECT pg_try_advisory_xact_lock(?)", migrating).Scan(ctx, &turn)
			if err != nil || !turn {
				return err
			}
			// The transaction does nothing else for as long as the migration takes.
			if _, err := tx.ExecContext(ctx, "SET LOCAL idle_in_transaction_session_timeout = 0"); err != nil {
				return err
			}
			return run()
		})
		if err != nil || turn {
			return err
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

// known are the migrations that this program knows, and what bun knows of them.
type known struct {
	*migrate.Migrator
	all *migrate.Migrations
}

// migrator reads the steps. The mark that a step is applied, or no longer, is set by a
// hook in the step's own transaction: a program that is killed leaves either both or
// neither.
func migrator(db *bun.DB, steps fs.FS, mark migrate.MigrationHook) (known, error) {
	all := migrate.NewMigrations()
	if err := all.Discover(steps); err != nil {
		return known{}, err
	}
	for _, step := range all.Sorted() {
		if step.Up == nil || step.Down == nil {
			return known{}, fmt.Errorf("step %s lacks its way up or its way back", step)
		}
	}
	return known{migrate.NewMigrator(db, all, migrate.AfterMigration(mark)), all}, nil
}

func markUp(ctx context.Context, db bun.IConn, step *migrate.Migration) error {
	_, err := db.ExecContext(ctx, "INSERT INTO bun_migrations (name, group_id) VALUES (?, ?)", step.Name, step.GroupID)
	return err
}

func markDown(ctx context.Context, db bun.IConn, step *migrate.Migration) error {
	_, err := db.ExecContext(ctx, "DELETE FROM bun_migrations WHERE name = ?", step.Name)
	return err
}

// standing returns the steps with how each stands in the database. It fails with Conflict
// where the database has a step that this program does not know, or lacks one before
// another that it has.
func standing(ctx context.Context, m known) (migrate.MigrationSlice, error) {
	applied, err := m.AppliedMigrations(ctx)
	if err != nil {
		return nil, err
	}
	all, err := m.MigrationsWithStatus(ctx)
	if err != nil {
		return nil, err
	}
	for _, a := range applied {
		if !slices.ContainsFunc(all, func(step migrate.Migration) bool { return step.Name == a.Name }) {
			return nil, fault.New(fault.Conflict, "the database was migrated by a newer program (step %s); use that program or another database", a.Name)
		}
	}
	for i := 1; i < len(all); i++ {
		if all[i].IsApplied() && !all[i-1].IsApplied() {
			return nil, fault.New(fault.Conflict, "the database has step %s without step %s before it; restore it from a backup or use another database", all[i], all[i-1])
		}
	}
	return all, nil
}

// refusedTo puts a lack of rights into a sentence with what an administrator has to run;
// other errors it returns as they are.
func refusedTo(ctx context.Context, db *bun.DB, do string, err error) error {
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "42501" { // insufficient_privilege
		return err
	}
	if err := notTheOwner(ctx, db); err != nil {
		return err
	}
	var at struct{ Role, Base string }
	if err := db.NewRaw("SELECT quote_ident(current_user) AS role, quote_ident(current_database()) AS base").Scan(ctx, &at); err != nil {
		return err
	}
	var missing []string
	if err := db.NewRaw("SELECT name FROM pg_available_extensions WHERE installed_version IS NULL AND name IN (?) ORDER BY name", bun.List(extensions)).Scan(ctx, &missing); err != nil {
		return err
	}
	var run strings.Builder
	for _, name := range missing {
		fmt.Fprintf(&run, "CREATE EXTENSION %s; ", name)
	}
	fmt.Fprintf(&run, "GRANT CREATE ON SCHEMA public TO %s;", at.Role)
	return fault.New(fault.Unavailable, "the user %s may not %s in the database %s (%s); let its administrator run there: %s", at.Role, do, at.Base, refused.Message, run.String())
}
