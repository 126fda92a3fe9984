package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"thidua/internal/fault"
)

// What was committed is there at the next start, however program and server ended.
func TestCluster_keepsData(t *testing.T) {
	t.Parallel()
	for _, w := range users(t) {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(folder(t, w), "made", "below")
			begun := time.Now()
			r, refused := launch(t, w, dir)
			if refused != "" {
				t.Fatal(refused)
			}
			t.Logf("cold start: %v", time.Since(begun))
			r.do("CREATE TABLE kept (n int)")
			rows := 0
			for _, tt := range []struct {
				how string
				end func(*running)
			}{
				{"stopped", func(r *running) {
					r.stop()
					if left, _ := os.ReadDir(filepath.Join(dir, "socket")); len(left) > 0 || serverOf(dataFolder(dir, r.major())) != 0 {
						t.Errorf("a clean stop leaves %v", left)
					}
				}},
				{"the program killed", func(r *running) {
					r.kill()
					if runtime.GOOS == "linux" {
						soon(t, "the server ends by itself", func() bool { return gone(r.server) })
					}
				}},
				{"the program killed, and another started at once", (*running).kill},
				{"the server killed", func(r *running) {
					_ = syscall.Kill(r.server, syscall.SIGKILL)
					soon(t, "the server is gone", func() bool { return gone(r.server) })
					r.stop()
				}},
				{"both killed, and another started at once", func(r *running) {
					_ = syscall.Kill(r.server, syscall.SIGKILL)
					r.kill()
				}},
			} {
				r.do("INSERT INTO kept VALUES (1)")
				rows++
				tt.end(r)
				begun := time.Now()
				if r, refused = launch(t, w, dir); refused != "" {
					t.Fatalf("%s: the next start fails: %s", tt.how, refused)
				}
				t.Logf("%s: the next start: %v", tt.how, time.Since(begun))
				if n := r.ask("SELECT count(*) FROM kept"); n != rows {
					t.Errorf("%s: %d rows are there, want %d", tt.how, n, rows)
				}
			}
			r.stop()
		})
	}
}

// major is the version of the server that runs.
func (r *running) major() int {
	words := strings.Fields(commandLine(r.server))
	major := 0
	for i, word := range words {
		if word == "-D" {
			major, _ = strconv.Atoi(strings.TrimPrefix(filepath.Base(words[i+1]), "pg"))
		}
	}
	return major
}

func TestStart_takesTurns(t *testing.T) {
	t.Parallel()
	for _, w := range users(t) {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			dir := folder(t, w)
			r, refused := launch(t, w, dir)
			if refused != "" {
				t.Fatal(refused)
			}
			want := fmt.Sprintf("the data folder %s is in use by process %d; stop that one or choose another folder with --data", dir, r.cmd.Process.Pid)
			if _, refused := launch(t, w, dir); refused != want {
				t.Errorf("a second program hears %q,\nwant %q", refused, want)
			}
			if n := r.ask("SELECT 1"); n != 1 {
				t.Error("the second program disturbed the first")
			}
		})
	}
}

// A server that closes down slowly after its program was killed is waited for, but not
// for ever.
func TestStart_waits(t *testing.T) {
	t.Parallel()
	w := users(t)[0]
	dir := folder(t, w)
	r, refused := launch(t, w, dir)
	if refused != "" {
		t.Fatal(refused)
	}
	data := dataFolder(dir, r.major())
	if got := serverOf(data); got != r.server {
		t.Errorf("the server of the folder is %d, want %d", got, r.server)
	}
	if line := askPs(r.server); !strings.Contains(line, " -D "+data+" ") {
		t.Errorf("ps says of the server %q", line)
	}
	// It cannot end before its checkpointer has.
	checkpointer := r.ask("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")
	if err := syscall.Kill(checkpointer, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Kill(checkpointer, syscall.SIGCONT) })
	r.kill()
	_, err := Start(t.Context(), ClusterOptions{Dir: dir, patience: 100 * time.Millisecond})
	want := fmt.Sprintf("a PostgreSQL (process %d) still runs in %s; stop it and start again", r.server, data)
	if fault.KindOf(err) != fault.Conflict || err.Error() != want {
		t.Errorf("beside a server that does not end: %v,\nwant %s", err, want)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := Start(ctx, ClusterOptions{Dir: dir}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a start that may not wait so long: %v", err)
	}
	time.AfterFunc(100*time.Millisecond, func() { _ = syscall.Kill(checkpointer, syscall.SIGCONT) })
	c, err := Start(t.Context(), ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatalf("after a server that ended in time: %v", err)
	}
	if !gone(r.server) {
		t.Error("it started beside a server that still ran")
	}
	if err := errors.Join(c.Stop(), c.Stop()); err != nil {
		t.Errorf("stopping it twice: %v", err)
	}
	select {
	case <-c.Ended():
	default:
		t.Error("it stopped and has not ended")
	}
}

// The id in a process file that was left may be anyone's by now.
func TestServerOf(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	for _, tt := range []struct{ name, file string }{
		{"another program's", strconv.Itoa(os.Getpid()) + "\n" + data + "\n"},
		{"nobody's", "2147483646\n"},
		{"the first process's", "1\n"},
		{"every process's", "-1\n"},
		{"none", "\n"},
		{"torn", "12a"},
	} {
		if err := os.WriteFile(filepath.Join(data, "postmaster.pid"), []byte(tt.file), 0o600); err != nil {
			t.Fatal(err)
		}
		if pid := serverOf(data); pid != 0 {
			t.Errorf("the id is %s, and process %d is taken for the server", tt.name, pid)
		}
	}
}

// installed returns the newest installed PostgreSQL.
func installed(t *testing.T) programs {
	t.Helper()
	found := usable(t.Context(), candidates(t.Context()), nil)
	if len(found) == 0 {
		t.Skip("no PostgreSQL is installed here")
	}
	return found[0]
}

func plant(t *testing.T, content string, path ...string) {
	t.Helper()
	file := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestStart_refuses(t *testing.T) {
	t.Parallel()
	major := installed(t).major
	pg := fmt.Sprintf("pg%d", major)
	all := users(t)
	ordinary := all[len(all)-1]
	for _, tt := range []struct {
		name    string
		prepare func(t *testing.T, dir string) string // returns the folder to start in
		root    bool                                  // only root meets it
		kind    fault.Kind
		want    string // DIR is the folder
	}{
		{"a folder that is a file", func(t *testing.T, dir string) string {
			plant(t, "", dir, "file")
			return dir + "/file"
		}, false, fault.Unavailable, "the data folder cannot be made: DIR (it is a file); choose another with --data"},
		{"a folder below a file", func(t *testing.T, dir string) string {
			plant(t, "", dir, "file")
			return dir + "/file/below"
		}, false, fault.Unavailable, "the data folder cannot be made: DIR (not a directory); choose another with --data"},
		{"a folder closed to the server's user", func(t *testing.T, dir string) string {
			if err := os.Mkdir(dir+"/closed", 0o700); err != nil {
				t.Fatal(err)
			}
			return dir + "/closed/data"
		}, true, fault.Unavailable, "to whom "},
		{"a database that belongs to root", func(t *testing.T, dir string) string {
			plant(t, strconv.Itoa(major), dir, pg, "PG_VERSION")
			return dir
		}, true, fault.Unavailable, "the database in DIR/" + pg + " belongs to root, and PostgreSQL does not run as root; give it to a user (chown -R postgres DIR/" + pg + ")"},
		{"a database of another version in this one's place", func(t *testing.T, dir string) string {
			plant(t, "14\n", dir, pg, "PG_VERSION")
			return dir
		}, false, fault.Conflict, "DIR/" + pg + " holds a database of PostgreSQL 14, not " + strconv.Itoa(major) + "; put it back where it came from or choose another folder with --data"},
		{"a database of a version that is not installed", func(t *testing.T, dir string) string {
			plant(t, "14\n", dir, "pg14", "PG_VERSION")
			if err := os.Chown(dir+"/pg14", max(ordinaryID(ordinary), os.Geteuid()), -1); err != nil {
				t.Fatal(err)
			}
			return dir
		}, false, fault.Conflict, "the database in DIR was made by PostgreSQL 14, which is not installed here; install that version or choose another folder with --data"},
		{"something else in the database's place", func(t *testing.T, dir string) string {
			plant(t, "", dir, pg, "letter")
			return dir
		}, false, fault.Unavailable, "DIR/" + pg + " is there but holds no database; move it away or choose another folder with --data"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.root && os.Geteuid() != 0 {
				t.Skip("only root meets this")
			}
			dir := tt.prepare(t, folder(t, who{}))
			c, err := Start(t.Context(), ClusterOptions{Dir: dir})
			if err == nil {
				_ = c.Stop()
				t.Fatal("it starts")
			}
			if want := strings.ReplaceAll(tt.want, "DIR", dir); fault.KindOf(err) != tt.kind || !strings.Contains(err.Error(), want) {
				t.Errorf("it says (%s) %v,\nwant (%s) %s", fault.KindOf(err), err, tt.kind, want)
			}
			// Refused is not held: the folder can be mended and tried again.
			if lock, err := hold(dir); err == nil {
				_ = lock.Close()
			} else if fault.KindOf(err) == fault.Conflict {
				t.Errorf("after the refusal: %v", err)
			}
		})
	}
	t.Run("a folder that cannot be written", func(t *testing.T) {
		t.Parallel()
		dir := folder(t, who{})
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		_, refused := launch(t, ordinary, dir)
		if want := "the data folder " + dir + " cannot be written (permission denied); choose another with --data"; refused != want {
			t.Errorf("it says %q,\nwant %q", refused, want)
		}
	})
}

func ordinaryID(w who) int {
	if w.id == nil {
		return os.Geteuid()
	}
	return int(w.id.Uid)
}

// Folders that are unusual, but do.
func TestStart_copesWith(t *testing.T) {
	t.Parallel()
	major := installed(t).major
	temporary := func(socket string) bool {
		return strings.HasPrefix(filepath.Base(socket), "thidua-socket-")
	}
	for _, tt := range []struct {
		name      string
		dir       string // below the test's folder
		prepare   func(t *testing.T, dir string)
		temporary bool // the socket lies in the temporary folder
	}{
		{"an initdb that was broken off", "", func(t *testing.T, dir string) {
			plant(t, "half", dir, fmt.Sprintf("pg%d.new", major), "base", "1", "1259")
		}, false},
		{"an empty folder in the database's place", "", func(t *testing.T, dir string) {
			if err := os.Mkdir(filepath.Join(dir, fmt.Sprintf("pg%d", major)), 0o755); err != nil {
				t.Fatal(err)
			}
			if w := users(t)[0]; w.name == "root" {
				o, _ := serverUser("")
				if err := os.Chown(filepath.Join(dir, fmt.Sprintf("pg%d", major)), int(o.id.Uid), int(o.id.Gid)); err != nil {
					t.Fatal(err)
				}
			}
		}, false},
		{"a path too long for a socket", strings.Repeat("long/", 30), nil, true},
		{"a path that looks like a list", "Dữ liệu, \"mới\"", nil, true},
		{"a path that looks like a pattern", "[a-c]*?", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(folder(t, who{}), tt.dir)
			if tt.prepare != nil {
				tt.prepare(t, dir)
			}
			for range 2 {
				c, err := Start(t.Context(), ClusterOptions{Dir: dir})
				if err != nil {
					t.Fatal(err)
				}
				db, err := Open(t.Context(), c.URL("postgres", Owner))
				if err != nil {
					t.Error(err)
				} else {
					db.Close()
				}
				if temporary(c.socket) != tt.temporary {
					t.Errorf("the socket lies in %s", c.socket)
				}
				if err := c.Stop(); err != nil {
					t.Error(err)
				}
				if _, err := os.Stat(c.socket); err == nil {
					t.Errorf("the socket's folder %s is left", c.socket)
				}
			}
			if left, _ := filepath.Glob(quoteGlob(dir) + "/*.new"); len(left) > 0 {
				t.Errorf("%v is left", left)
			}
		})
	}
}

// A program that was killed could not remove its socket's folder from the temporary folder;
// the next start does.
func TestStart_forgetsSocket(t *testing.T) {
	t.Parallel()
	w := users(t)[0]
	dir := filepath.Join(folder(t, w), strings.Repeat("long/", 30))
	r, refused := launch(t, w, dir)
	if refused != "" {
		t.Fatal(refused)
	}
	socket, err := os.Readlink(filepath.Join(dir, "socket"))
	if err != nil {
		t.Fatal(err)
	}
	r.kill()
	if _, err := os.Stat(socket); err != nil {
		t.Fatalf("the test tests nothing: %v", err)
	}
	r, refused = launch(t, w, dir)
	if refused != "" {
		t.Fatal(refused)
	}
	if _, err := os.Stat(socket); err == nil {
		t.Errorf("%s is left", socket)
	}
	r.stop()
}

// A start that is broken off while the database is being made leaves what the next clears.
func TestStart_brokenOff(t *testing.T) {
	t.Parallel()
	dir := folder(t, who{})
	making := filepath.Join(dir, fmt.Sprintf("pg%d.new", installed(t).major))
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		defer cancel()
		soon(t, "initdb has begun", func() bool {
			_, err := os.Stat(filepath.Join(making, "PG_VERSION"))
			return err == nil
		})
	}()
	if _, err := Start(ctx, ClusterOptions{Dir: dir}); !errors.Is(err, context.Canceled) {
		t.Fatalf("broken off, it says %v", err)
	}
	if _, err := os.Stat(making); err != nil {
		t.Fatalf("the test tests nothing: %v", err)
	}
	c, err := Start(t.Context(), ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Stop(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(making); err == nil {
		t.Errorf("%s is left", making)
	}
}

// Neither what the environment says to PostgreSQL nor a careful umask comes between.
func TestStart_ignoresEnvironment(t *testing.T) {
	t.Parallel()
	for _, w := range users(t) {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(folder(t, w), "made", "below")
			r, refused := launch(t, w, dir, "PGPORT=9999", "PGDATA=/nowhere", "PGHOST=nowhere.invalid", "LC_ALL=xx_XX.UTF-8", "LANG=xx_XX", "THIDUA_TEST_UMASK=077")
			if refused != "" {
				t.Fatal(refused)
			}
			if n := r.ask("SELECT length('Đắk Lắk')"); n != 7 {
				t.Errorf("the letters are %d", n)
			}
			r.stop()
		})
	}
}

func TestUsable(t *testing.T) {
	t.Parallel()
	install := func(version string, extensions ...string) string {
		dir := folder(t, who{})
		plant(t, "", dir, "bin", "initdb")
		plant(t, "#!/bin/sh\necho 'postgres (PostgreSQL) "+version+"'\n", dir, "bin", "postgres")
		if err := os.Chmod(dir+"/bin/postgres", 0o755); err != nil {
			t.Fatal(err)
		}
		for _, name := range extensions {
			plant(t, "", dir, "share", "postgresql", "extension", name+".control")
		}
		return dir + "/bin"
	}
	link := filepath.Join(folder(t, who{}), "bin")
	sixteen := install("16.4", "ltree", "btree_gist")
	if err := os.Symlink(sixteen, link); err != nil {
		t.Fatal(err)
	}
	dirs := []string{
		install("14.2", "ltree", "btree_gist"), install("18.1", "ltree"), install("17beta1", "ltree", "btree_gist"),
		install("what?", "ltree", "btree_gist"), filepath.Join(t.TempDir(), "none"), sixteen, link,
	}
	var got []string
	for _, p := range usable(t.Context(), dirs, nil) {
		got = append(got, fmt.Sprintf("%d in %d", p.major, 1+indexOf(dirs, p.dir)))
	}
	if want := "[17 in 3 16 in 6]"; fmt.Sprint(got) != want {
		t.Errorf("of the folders these will do: %v, want %s", got, want)
	}
}

func indexOf(dirs []string, dir string) int {
	for i, d := range dirs {
		if plain, err := filepath.EvalSymlinks(d); err == nil && plain == dir {
			return i
		}
	}
	return -1
}

// A folder keeps to the PostgreSQL that made its cluster, though a newer one is installed.
func TestLocate_keepsMajor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var dirs []string
	for _, version := range []string{"16.4", "17.2"} {
		at := filepath.Join(dir, version)
		plant(t, "", at, "bin", "initdb")
		plant(t, "#!/bin/sh\necho 'postgres (PostgreSQL) "+version+"'\n", at, "bin", "postgres")
		if err := os.Chmod(at+"/bin/postgres", 0o755); err != nil {
			t.Fatal(err)
		}
		plant(t, "", at, "share", "extension", "ltree.control")
		plant(t, "", at, "share", "extension", "btree_gist.control")
		dirs = append(dirs, at+"/bin")
	}
	o := ClusterOptions{local: func(context.Context) []string { return dirs }}
	for _, tt := range []struct {
		name string
		kept int
		want string
	}{
		{"a new folder takes the newest", 0, "17"},
		{"one of 16 stays with 16", 16, "16"},
		{"one of 15 is refused", 15, string(fault.Conflict)},
	} {
		p, err := o.locate(t.Context(), dir, tt.kept, nil)
		got := strconv.Itoa(p.major)
		if err != nil {
			got = string(fault.KindOf(err))
		}
		if got != tt.want {
			t.Errorf("%s: %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}

func TestComplaint(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, words, want string }{
		{"a server", "2026-01-01 UTC [7] LOG:  starting\n2026-01-01 UTC [7] FATAL:  could not open x\n2026-01-01 UTC [7] LOG:  shut down\n", "could not open x"},
		{"initdb", "The files belong to …\ninitdb: error: no space\ninitdb: removing\n", "no space"},
		{"another", "\none\ntwo\n", "two"},
		{"a silent one", "\n", "it says nothing"},
	} {
		if got := complaint(tt.words); got != tt.want {
			t.Errorf("%s complains of %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestBarrier(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root runs the server as another user")
	}
	o := &owner{"nobody", credential("nobody")}
	dir := folder(t, who{})
	mode := func(name string, bits os.FileMode, uid, gid int) {
		if err := errors.Join(os.MkdirAll(filepath.Join(dir, name), 0o755), os.Chmod(filepath.Join(dir, name), bits),
			os.Chown(filepath.Join(dir, name), uid, gid)); err != nil {
			t.Fatal(err)
		}
	}
	id := int(o.id.Uid)
	mode("open/data", 0o755, 0, 0)
	mode("its own/data", 0o755, 0, 0)
	mode("its own", 0o700, id, 0)
	mode("its group's", 0o710, 0, int(o.id.Gid))
	mode("closed/data", 0o755, 0, 0)
	mode("closed", 0o700, 0, 0)
	mode("closed to itself", 0o077, id, 0)
	if err := os.Symlink(filepath.Join(dir, "closed/data"), filepath.Join(dir, "open/link")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ path, want string }{
		{"open/data", ""}, {"open/data/not yet there", ""}, {"its own/data", ""}, {"its group's", ""},
		{"closed/data", "closed"}, {"closed", "closed"}, {"closed/not there", "closed"}, {"open/link", "closed"},
		{"closed to itself", "closed to itself"},
	} {
		want := tt.want
		if want != "" {
			want = filepath.Join(dir, want)
		}
		if got := barrier(o, filepath.Join(dir, tt.path)); got != want {
			t.Errorf("on the way to %s stands %q, want %q", tt.path, got, want)
		}
	}
	if got := barrier(nil, filepath.Join(dir, "closed/data")); got != "" {
		t.Errorf("before ourselves stands %q", got)
	}
}

// Root's server stays the user that owns the data, though a user whom a new one would
// rather be has come since.
func TestStart_keepsOwner(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root runs the server as another user")
	}
	dir, id := folder(t, who{}), credential("nobody")
	for _, tt := range []struct {
		name string
		give bool // the data is given to nobody
	}{{"a new one", false}, {"one that belongs to nobody", true}} {
		if tt.give {
			err := filepath.WalkDir(dataFolder(dir, installed(t).major), func(path string, _ os.DirEntry, err error) error {
				return errors.Join(err, os.Lchown(path, int(id.Uid), int(id.Gid)))
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		c, err := Start(t.Context(), ClusterOptions{Dir: dir})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		info, err := os.Stat(filepath.Join(c.socket, ".s.PGSQL."+port)) // it belongs to the server
		if err != nil {
			t.Fatal(err)
		}
		if held, ok := info.Sys().(*syscall.Stat_t); ok && tt.give && held.Uid != id.Uid {
			t.Errorf("%s is served by the user %d, want %d", tt.name, held.Uid, id.Uid)
		}
		if err := c.Stop(); err != nil {
			t.Error(err)
		}
	}
}
