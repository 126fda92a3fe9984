// Package postgres opens the database: the one that a URL names, or a private cluster
// kept in a folder.
package postgres

import (
	"context"
	"fmt"
	"runtime"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
)

// DB is an open database: bun for queries, and the pool beneath it for COPY.
type DB struct {
	*bun.DB
	Pool *pgxpool.Pool
}

// Open opens the database that a URL names. It fails with Unavailable where the server
// cannot be reached, is older than PostgreSQL 15, or lacks an extension.
func Open(ctx context.Context, url string) (*DB, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fault.New(fault.Invalid, "the database's URL cannot be read; write it like postgres://user:password@host:5432/thidua")
	}
	// bun writes values into the text, so that preparing each text would only cost.
	config.ConnConfig.DefaultQueryExecMode = pgx.QueryExecModeSimpleProtocol
	config.ConnConfig.RuntimeParams["timezone"] = "UTC"
	config.ConnConfig.RuntimeParams["application_name"] = "thidua"
	config.MaxConns = int32(max(8, 4*runtime.GOMAXPROCS(0)))
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	db := &DB{bun.NewDB(stdlib.OpenDBFromPool(pool), pgdialect.New()), pool}
	db.DB = db.WithQueryHook(counting{})
	if err := db.check(ctx, config.ConnConfig.Host); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// Close closes every connection.
func (d *DB) Close() {
	_ = d.DB.Close()
	d.Pool.Close()
}

func (d *DB) check(ctx context.Context, host string) error {
	var version int
	if err := d.NewRaw("SELECT current_setting('server_version_num')::int").Scan(ctx, &version); err != nil {
		return fault.New(fault.Unavailable, "PostgreSQL at %s cannot be reached (%v); start it or set DATABASE_URL", host, err)
	}
	if version < 150000 {
		return fault.New(fault.Unavailable, "PostgreSQL at %s is version %d; version 15 or newer is needed", host, version/10000)
	}
	var missing []string
	err := d.NewRaw(`SELECT wanted FROM unnest('{ltree,btree_gist}'::text[]) AS wanted
		WHERE wanted NOT IN (SELECT name FROM pg_available_extensions) ORDER BY 1`).Scan(ctx, &missing)
	if err != nil {
		return fmt.Errorf("asking for extensions: %w", err)
	}
	if len(missing) > 0 {
		return fault.New(fault.Unavailable, "PostgreSQL at %s lacks the extensions %v; install its contrib package (postgresql-contrib)", host, missing)
	}
	return nil
}
