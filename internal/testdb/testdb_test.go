package testdb

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"thidua/internal/postgres"
)

// TestMain is also the other process whose end is tested.
func TestMain(m *testing.M) {
	if os.Getenv("THIDUA_TEST_CHILD") == "" {
		os.Exit(m.Run())
	}
	var data string
	err := prepare()
	if err == nil {
		err = admin.NewRaw("SHOW data_directory").Scan(context.Background(), &data)
	}
	fmt.Println(data, err)
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func TestNew(t *testing.T) {
	t.Parallel()
	one, other := New(t), New(t)
	if _, err := one.ExecContext(t.Context(), "INSERT INTO unit (level, kind, opened) VALUES ('PROVINCE', 'TERRITORIAL', '1989-12-06')"); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		whose string
		db    *postgres.DB
		want  int
	}{{"its own", one, 1}, {"another test's", other, 0}, {"a later test's", New(t), 0}} {
		var units int
		if err := tt.db.NewRaw("SELECT count(*) FROM unit").Scan(t.Context(), &units); err != nil || units != tt.want {
			t.Errorf("after a test wrote a unit, %s database holds %d (%v), want %d", tt.whose, units, err, tt.want)
		}
	}
}

func TestNew_dropsWhatItMade(t *testing.T) {
	t.Parallel()
	var name string
	t.Run("a test", func(t *testing.T) {
		if err := New(t).NewRaw("SELECT current_database()").Scan(t.Context(), &name); err != nil {
			t.Fatal(err)
		}
	})
	var left int
	if err := admin.NewRaw("SELECT count(*) FROM pg_database WHERE datname = ?", name).Scan(t.Context(), &left); err != nil || left != 0 {
		t.Errorf("%d databases %q are left of a test that has ended (%v)", left, name, err)
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	var things int
	err := Empty(t).NewRaw(`SELECT (SELECT count(*) FROM pg_tables WHERE schemaname = 'public')
		+ (SELECT count(*) FROM pg_extension WHERE extname <> 'plpgsql')`).Scan(t.Context(), &things)
	if err != nil || things != 0 {
		t.Errorf("an empty database holds %d things (%v)", things, err)
	}
}

func TestRoom(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, memory, want string }{
		{"a memory file system with room", "/", "/"},
		{"one that is full", "/proc", os.TempDir()},
		{"none", filepath.Join(t.TempDir(), "none"), os.TempDir()},
	} {
		if got := room(tt.memory); got != tt.want {
			t.Errorf("%s: databases go to %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestSweep(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	long := time.Now().Add(-time.Hour)
	for _, tt := range []struct {
		name         string
		locked, held bool
		age          time.Time
		want         bool
	}{
		{prefix + "living", true, true, long, true},
		{prefix + "dead", true, false, time.Now(), false},
		{prefix + "beginning", false, false, time.Now(), true},
		{prefix + "stillborn", false, false, long, false},
		{"thidua-something", true, false, long, true},
	} {
		dir := filepath.Join(base, tt.name)
		if err := os.MkdirAll(filepath.Join(dir, "pg15"), 0o755); err != nil {
			t.Fatal(err)
		}
		if tt.locked {
			lock, err := os.Create(filepath.Join(dir, "lock"))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = lock.Close() }()
			if tt.held {
				if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := os.Chtimes(dir, tt.age, tt.age); err != nil {
			t.Fatal(err)
		}
		sweep(base)
		if _, err := os.Stat(dir); (err == nil) != tt.want {
			t.Errorf("%s: it stays: %v, want %v", tt.name, err == nil, tt.want)
		}
	}
}

// However a test process ends, neither its server nor its folder outlives it for long.
func TestRemoveAfter(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"ends", "is killed"} {
		t.Run("a process that "+how, func(t *testing.T) {
			t.Parallel()
			child := exec.CommandContext(t.Context(), os.Args[0])
			child.Env = append(os.Environ(), "THIDUA_TEST_CHILD=yes")
			input, err1 := child.StdinPipe()
			output, err2 := child.StdoutPipe()
			if err1 != nil || err2 != nil {
				t.Fatal(err1, err2)
			}
			if err := child.Start(); err != nil {
				t.Fatal(err)
			}
			said, err := bufio.NewReader(output).ReadString('\n')
			data, failed, _ := strings.Cut(strings.TrimSpace(said), " ")
			if err != nil || failed != "<nil>" {
				t.Fatalf("the process says %q (%v)", said, err)
			}
			dir := filepath.Dir(data)
			server, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
			if err != nil {
				t.Fatal(err)
			}
			var pid int
			if _, err := fmt.Sscan(string(server), &pid); err != nil {
				t.Fatal(err)
			}
			if how == "is killed" {
				_ = child.Process.Kill()
			}
			_ = input.Close()
			_ = child.Wait()
			for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
				_, gone := os.Stat(dir)
				ended := syscall.Kill(pid, 0)
				if gone != nil && ended != nil {
					break
				}
				if time.Now().After(deadline) {
					t.Fatalf("its folder %s is gone: %v; its server %d has ended: %v", dir, gone != nil, pid, ended != nil)
				}
			}
		})
	}
}

func TestFilled_IsFilledOnceAndCopied(t *testing.T) {
	t.Parallel()
	times := 0
	one := func() *postgres.DB {
		return Filled(t, "accounts", func(ctx context.Context, db *postgres.DB) error {
			times++
			_, err := db.ExecContext(ctx, "INSERT INTO account (name) VALUES ('an')")
			return err
		})
	}
	first, second := one(), one()
	if _, err := Owner(t, first).ExecContext(t.Context(), "DELETE FROM account"); err != nil {
		t.Fatal(err)
	}
	var left int
	if err := second.NewRaw("SELECT count(*) FROM account").Scan(t.Context(), &left); err != nil || left != 1 || times != 1 {
		t.Errorf("filled %d times; after one test has deleted its row, another finds %d (%v)", times, left, err)
	}
}
