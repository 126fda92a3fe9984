package main

import (
	"context"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/migrations"
)

// database is an open database, with the private cluster where this program started one
// for it.
type database struct {
	*postgres.DB
	cluster *postgres.Cluster // nil: the server is another's
}

// Close closes the database and stops its cluster, once other programs that have attached
// to it are done.
func (d *database) Close() {
	d.DB.Close()
	if d.cluster != nil {
		_ = d.cluster.Leave(patience)
	}
}

// Stop closes the database and stops its cluster at once, whoever is attached to it.
func (d *database) Stop() {
	d.DB.Close()
	if d.cluster != nil {
		_ = d.cluster.Stop()
	}
}

// gone is closed when the private cluster has ended; it is nil where the server is another's.
func (d *database) gone() <-chan struct{} {
	if d.cluster == nil {
		return nil
	}
	return d.cluster.Ended()
}

// within names the private cluster's database: the one that every cluster is made with.
const within = "postgres"

// openOwn opens the database of the flags: the one that is named, or the private cluster,
// made where there is none. It fails with Conflict where another program runs the cluster.
func openOwn(ctx context.Context, c *cli.Command) (*database, error) {
	if url := c.String("database"); url != "" {
		db, err := postgres.Open(ctx, url)
		return &database{DB: db}, err
	}
	cluster, err := postgres.Start(ctx, postgres.ClusterOptions{Dir: dataDir(c), Durable: true})
	if err != nil {
		return nil, err
	}
	db, err := postgres.Open(ctx, cluster.URL(within))
	if err != nil {
		_ = cluster.Stop()
		return nil, err
	}
	return &database{db, cluster}, nil
}

// patience is how long a command waits for another program to make the cluster ready, or
// to be done with it.
const patience = 10 * time.Second

// openShared opens the database of the flags as openOwn does, and where another program
// runs the private cluster, beside that one.
func openShared(ctx context.Context, c *cli.Command) (*database, error) {
	for deadline := time.Now().Add(patience); ; {
		d, held := openOwn(ctx, c)
		if fault.KindOf(held) != fault.Conflict {
			return d, held
		}
		url, err := postgres.Attach(dataDir(c), within)
		if err == nil {
			var db *postgres.DB
			if db, err = postgres.Open(ctx, url); err == nil {
				return &database{DB: db}, nil
			}
		}
		if time.Now().After(deadline) {
			return nil, held
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// openExisting opens the database of the flags as openShared does, but makes none: it fails
// with NotFound where there is none.
func openExisting(ctx context.Context, c *cli.Command) (*database, error) {
	if c.String("database") == "" && !postgres.HasCluster(dataDir(c)) {
		return nil, fault.New(fault.NotFound, "there is no database in %s yet; make one with thidua migrate, or name another folder with --data", dataDir(c))
	}
	return openShared(ctx, c)
}

// openReady opens an existing database of this program's shape. It fails with Conflict
// where the database has another.
func openReady(ctx context.Context, c *cli.Command) (*database, error) {
	d, err := openExisting(ctx, c)
	if err != nil {
		return nil, err
	}
	pending, err := postgres.Pending(ctx, d.DB.DB, migrations.Files)
	if err == nil && len(pending) > 0 {
		err = fault.New(fault.Conflict, "the database lacks the migration %s; run thidua migrate first", strings.Join(pending, ", "))
	}
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}
