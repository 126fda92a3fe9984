package postgres

import (
	"context"
	"database/sql"
	_ "embed" // of the SQL
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Role is whom a connection to a private cluster is opened as.
type Role string

// The roles.
const (
	// Owner owns the tables: migrations, and what fills a database at once, run as this one.
	Owner Role = "thidua"
	// Service reads and writes rows, and can do nothing else.
	Service Role = "thidua_service"
)

// Roles is the SQL that an administrator runs in a database of their own, so that the service
// works there as Service.
//
//go:embed roles.sql
var Roles string

//go:embed grants.sql
var grants string

// roles makes the role of the service in the cluster, and gives it its rights in a database that
// was migrated before there was one.
func (c *Cluster) roles(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, c.URL(ours, Owner))
	if err != nil {
		return fmt.Errorf("making the service's role: %w", err)
	}
	defer func() { _ = conn.Close(ctx) }()
	for _, statements := range []string{Roles, "REVOKE CONNECT ON DATABASE template1 FROM PUBLIC", grants} {
		if _, err := conn.PgConn().Exec(ctx, statements).ReadAll(); err != nil {
			return fmt.Errorf("making the service's role: %w", err)
		}
	}
	return nil
}

// ours is the database of a private cluster that holds the tables: the one that every cluster is
// made with.
const ours = "postgres"

// CheckOwner fails with Unavailable where the user is not the owner of the tables, as whoever fills
// the database at once must be. Where there are no tables yet it says nothing.
func CheckOwner(ctx context.Context, db *DB) error {
	var as string
	err := db.NewRaw("SELECT current_user FROM pg_class WHERE oid = to_regclass('bun_migrations') AND NOT pg_has_role(relowner, 'USAGE')").Scan(ctx, &as)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return fmt.Errorf("asking whose the tables are: %w", err)
	}
	return fault.New(fault.Unavailable, "the user %s does not own the tables of the database, and only their owner may fill it; name the owner in DATABASE_OWNER_URL", as)
}

// notTheOwner says to a user who only reads and writes rows who has to migrate, and to others
// nothing.
func notTheOwner(ctx context.Context, db *bun.DB) error {
	var as string
	err := db.NewRaw("SELECT current_user FROM pg_roles WHERE rolname = ? AND pg_has_role(oid, 'MEMBER') AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)", Service).
		Scan(ctx, &as)
	if err != nil {
		return nil //nolint:nilerr // no such role, or another's: what was wrong stands
	}
	return fault.New(fault.Unavailable, "the user %s reads and writes rows alone, and the database is to be migrated; name its owner in DATABASE_OWNER_URL and run thidua migrate", as)
}
