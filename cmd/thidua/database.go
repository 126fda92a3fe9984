package main

import (
	"cmp"
	"context"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/migrations"
)

// database is an open database, in the role of the service, with the private cluster where this
// program started one for it.
type database struct {
	*postgres.DB
	owner   string            // the URL in the role of the tables' owner
	cluster *postgres.Cluster // nil: the server is another's
}

// asOwner opens the database in the role of the tables' owner while do runs: to migrate, and to
// fill it.
func (d *database) asOwner(ctx context.Context, do func(owner *postgres.DB) error) error {
	owner, err := postgres.Open(ctx, d.owner)
	if err != nil {
		return err
	}
	defer owner.Close()
	return do(owner)
}

// migrate brings the database to the shape that this program needs and returns what it applied.
func (d *database) migrate(ctx context.Context) (applied []string, err error) {
	err = d.asOwner(ctx, func(owner *postgres.DB) error {
		applied, err = postgres.Migrate(ctx, owner.DB, migrations.Files)
		return err
	})
	return applied, err
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
		return &database{DB: db, owner: cmp.Or(c.String("owner-database"), url)}, err
	}
	cluster, err := postgres.Start(ctx, postgres.ClusterOptions{Dir: dataDir(c), Durable: true})
	if err != nil {
		return nil, err
	}
	db, err := postgres.Open(ctx, cluster.URL(within, postgres.Service))
	if err != nil {
		_ = cluster.Stop()
		return nil, err
	}
	return &database{db, cluster.URL(within, postgres.Owner), cluster}, nil
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
		url, err1 := postgres.Attach(dataDir(c), within, postgres.Service)
		owner, err2 := postgres.Attach(dataDir(c), within, postgres.Owner)
		if err1 == nil && err2 == nil {
			if db, err := postgres.Open(ctx, url); err == nil {
				return &database{DB: db, owner: owner}, nil
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
