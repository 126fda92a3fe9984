// Package testdb gives every test a migrated database of its own, on a private cluster
// that lives as long as the test's process.
package testdb

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

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
	filled  sync.Map // by what they are called, func() error that fills a template once
)

// New returns a migrated, empty database for one test, in the role of the service: what the
// service may not do, no test of it does.
func New(t testing.TB) *postgres.DB { return create(t, "migrated", postgres.Service) }

// Empty returns a database without a single table for one test, in the role of its owner.
func Empty(t testing.TB) *postgres.DB { return create(t, "template0", postgres.Owner) }

// Owner opens a test's database in the role of the tables' owner: to fill it with the demo, and to
// do what the service may not.
func Owner(t testing.TB, db *postgres.DB) *postgres.DB {
	t.Helper()
	owner, err := postgres.Open(t.Context(), URL(t, db, postgres.Owner)+"&pool_max_conns=4")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(owner.Close)
	return owner
}

// Filled returns a migrated database for one test that holds what fill puts into it. Whatever is
// called so is filled once in a test's process, and copied for each test: a copy takes a tenth of
// a second.
func Filled(t testing.TB, called string, fill func(context.Context, *postgres.DB) error) *postgres.DB {
	t.Helper()
	if err := ready(); err != nil {
		t.Fatalf("a database for tests: %v", err)
	}
	return filledOn(t, "migrated", called, fill)
}

// Changed returns the same for what fill makes of a copy of another such database, which Filled must
// have returned before.
func Changed(t testing.TB, base, called string, fill func(context.Context, *postgres.DB) error) *postgres.DB {
	t.Helper()
	return filledOn(t, base, called, fill)
}

func filledOn(t testing.TB, base, called string, fill func(context.Context, *postgres.DB) error) *postgres.DB {
	t.Helper()
	known, _ := filled.LoadOrStore(called, sync.OnceValue(func() error { return prepareFilled(base, called, fill) }))
	if err := known.(func() error)(); err != nil {
		t.Fatalf("a database with %s: %v", called, err)
	}
	return create(t, called, postgres.Service)
}

// URL is how to reach a test's database in a role, or as another user or with other settings; add
// them with & and =.
func URL(t testing.TB, db *postgres.DB, as postgres.Role) string {
	t.Helper()
	var name string
	if err := db.NewRaw("SELECT current_database()").Scan(t.Context(), &name); err != nil {
		t.Fatal(err)
	}
	return cluster.URL(name, as)
}

func create(t testing.TB, template string, as postgres.Role) *postgres.DB {
	t.Helper()
	if err := ready(); err != nil {
		t.Fatalf("a database for tests: %v", err)
	}
	name := fmt.Sprintf("test_%d", count.Add(1))
	copying.Lock() // a template can be copied by one at a time
	_, err := admin.ExecContext(t.Context(), fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY", name, template))
	copying.Unlock()
	if err != nil {
		t.Fatalf("a database for the test: %v", err)
	}
	t.Cleanup(func() {
		// Memory is dear, and dropping takes 5 ms. One that something still reads stays.
		_, _ = admin.ExecContext(context.Background(), "DROP DATABASE "+name)
	})
	db, err := postgres.Open(t.Context(), cluster.URL(name, as)+"&pool_max_conns=4")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

// ready sees that the cluster runs.
func ready() error {
	once.Do(func() { failure = prepare() })
	return failure
}

// prepareFilled makes a template. What fills it outlives the test that asks for it first.
func prepareFilled(base, called string, fill func(context.Context, *postgres.DB) error) error {
	ctx := context.Background()
	copying.Lock()
	_, err := admin.ExecContext(ctx, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY", called, base))
	copying.Unlock()
	if err != nil {
		return err
	}
	db, err := postgres.Open(ctx, cluster.URL(called, postgres.Owner))
	if err != nil {
		return err
	}
	defer db.Close() // a template that somebody reads cannot be copied
	return fill(ctx, db)
}

func prepare() error {
	ctx := context.Background()
	base := room("/dev/shm")
	sweep(base)
	dir, err := os.MkdirTemp(base, prefix)
	if err != nil {
		return err
	}
	if err := os.Chmod(dir, 0o755); err != nil { // root's server is another user
		return err
	}
	if err := removeAfter(dir); err != nil {
		return err
	}
	// Where a PostgreSQL must be fetched, once is enough for all.
	if cluster, err = postgres.Start(ctx, postgres.ClusterOptions{Dir: dir, Programs: postgres.DefaultDir()}); err != nil {
		return err
	}
	if admin, err = postgres.Open(ctx, cluster.URL("postgres", postgres.Owner)); err != nil {
		return err
	}
	if _, err = admin.ExecContext(ctx, "CREATE DATABASE migrated"); err != nil {
		return err
	}
	template, err := postgres.Open(ctx, cluster.URL("migrated", postgres.Owner))
	if err != nil {
		return err
	}
	defer template.Close()
	_, err = postgres.Migrate(ctx, template.DB, migrations.Files)
	return err
}

// enough is the room that a package's databases may need: 8 MB a test.
const enough = 512 << 20

// room returns the memory file system where it is there with room enough, else the
// temporary folder: some CI machines give it 64 MB.
func room(memory string) string {
	var at syscall.Statfs_t
	if syscall.Statfs(memory, &at) != nil || uint64(at.Bavail)*uint64(at.Bsize) < enough { //nolint:unconvert // the types differ between systems
		return os.TempDir()
	}
	return memory
}

const prefix = "thidua-testdb-"

// removeAfter removes a cluster's folder when this process has ended, however it ends: a
// shell reads from a pipe that only the end of this process closes.
func removeAfter(dir string) error {
	cmd := remover(dir)
	pipe, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() {
		_ = cmd.Wait()
		_ = pipe.Close() // named here, so that the garbage collector does not close it
	}()
	return nil
}

// remover is a shell that removes a cluster's folder once its input has ended and its
// server has closed down. Where the kernel has not told the server to, the shell does.
func remover(dir string) *exec.Cmd {
	cmd := exec.Command("sh", "-c", removal, "sh", dir) //nolint:noctx // it outlives this process
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // an interrupt from the terminal is not for it
	return cmd
}

const removal = `
serves() { { cat "/proc/$pid/cmdline" || ps -ww -o args= -p "$pid"; } 2>/dev/null | grep -qF -- "$1"; }
read -r _
for file in "$1"/pg*/postmaster.pid; do
	pid=$(head -n 1 "$file" 2>/dev/null) || continue
	i=0
	while serves "$1" && test $i -lt 100; do
		test $i -gt 0 || kill -INT "$pid"
		sleep 0.05
		i=$((i + 1))
	done
done
rm -rf "$1"
`

// sweep removes the clusters of test processes that are no more, where even the shell that
// should have done so was killed. A process that lives holds its folder's lock; ids tell
// nothing, they are given anew and differ between containers.
func sweep(base string) {
	left, _ := filepath.Glob(filepath.Join(base, prefix+"*"))
	for _, dir := range left {
		lock, err := os.Open(filepath.Join(dir, "lock"))
		if errors.Is(err, fs.ErrNotExist) {
			// One that is about to take its lock is minutes old at most.
			if info, err := os.Stat(dir); err == nil && time.Since(info.ModTime()) > 10*time.Minute {
				_ = os.RemoveAll(dir)
			}
			continue
		}
		if err != nil {
			continue // another user's
		}
		if syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			_ = remover(dir).Run()
		}
		_ = lock.Close()
	}
}
