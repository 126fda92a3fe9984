// Package testdb gives every test a migrated database of its own, on a private cluster
// that lives as long as the test's process.
package testdb

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"thidua/internal/postgres"
	"thidua/migrations"
)

var (
	once    sync.Once
	cluster *postgres.Cluster
	admin   *postgres.DB
	failure error
	copying sync.Mutex
	count   atomic.Int64
)

// New returns a migrated, empty database for one test.
func New(t testing.TB) *postgres.DB { return create(t, "migrated") }

// Empty returns a database without a single table for one test.
func Empty(t testing.TB) *postgres.DB { return create(t, "template0") }

func create(t testing.TB, template string) *postgres.DB {
	t.Helper()
	once.Do(func() { failure = prepare() })
	if failure != nil {
		t.Fatalf("a database for tests: %v", failure)
	}
	name := fmt.Sprintf("test_%d", count.Add(1))
	copying.Lock() // a template can be copied by one at a time
	_, err := admin.ExecContext(t.Context(), fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY", name, template))
	copying.Unlock()
	if err != nil {
		t.Fatalf("a database for the test: %v", err)
	}
	db, err := postgres.Open(t.Context(), cluster.URL(name)+"&pool_max_conns=4")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

func prepare() error {
	ctx := context.Background()
	base := os.TempDir()
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		base = "/dev/shm"
	}
	sweep(base)
	dir := filepath.Join(base, fmt.Sprintf("thidua-test-%d", os.Getpid()))
	var err error
	if cluster, err = postgres.Start(ctx, postgres.ClusterOptions{Dir: dir}); err != nil {
		return err
	}
	if admin, err = postgres.Open(ctx, cluster.URL("postgres")); err != nil {
		return err
	}
	if _, err = admin.ExecContext(ctx, "CREATE DATABASE migrated"); err != nil {
		return err
	}
	template, err := postgres.Open(ctx, cluster.URL("migrated"))
	if err != nil {
		return err
	}
	defer template.Close()
	_, err = postgres.Migrate(ctx, template.DB, migrations.Files)
	return err
}

// sweep removes the clusters of test processes that are no more.
func sweep(base string) {
	left, _ := filepath.Glob(filepath.Join(base, "thidua-test-*"))
	for _, dir := range left {
		pid, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(dir), "thidua-test-"))
		if err == nil && syscall.Kill(pid, 0) != nil {
			_ = os.RemoveAll(dir)
		}
	}
}
