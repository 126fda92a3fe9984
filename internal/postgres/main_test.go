package postgres

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// TestMain is also the program that runs a cluster and is stopped, killed or refused.
func TestMain(m *testing.M) {
	if dir := os.Getenv("THIDUA_TEST_CLUSTER"); dir != "" {
		program(dir)
		return
	}
	code := m.Run()
	if binary != "" {
		_ = os.RemoveAll(filepath.Dir(binary))
	}
	os.Exit(code)
}

// program starts a cluster, says so, and stops it when its input ends.
func program(dir string) {
	if os.Getenv("THIDUA_TEST_UMASK") != "" {
		syscall.Umask(0o077)
	}
	o := ClusterOptions{Dir: dir, Durable: true}
	if keep := os.Getenv("THIDUA_TEST_FETCHED"); keep != "" {
		o.Programs, o.local = keep, nowhere
	}
	c, err := Start(context.Background(), o)
	if err != nil {
		fmt.Println("error", err)
		return
	}
	fmt.Println("ready", c.server.Pid, c.URL("postgres", Owner))
	_, _ = io.Copy(io.Discard, os.Stdin)
	fmt.Println("stopped", c.Stop())
}

func nowhere(context.Context) []string { return nil }

// who runs a program: the user of the test, or another.
type who struct {
	name string
	id   *syscall.Credential
}

// users are those that this test may run programs as.
func users(t *testing.T) []who {
	t.Helper()
	if os.Geteuid() != 0 {
		return []who{{"an ordinary user", nil}}
	}
	ordinary := credential("nobody")
	if ordinary == nil {
		t.Fatal("there is no user nobody")
	}
	return []who{{"root", nil}, {"an ordinary user", ordinary}}
}

// folder returns a folder that its user may write and everyone may pass through, which
// t.TempDir does not promise.
func folder(t *testing.T, w who) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "thidua-postgres-") //nolint:usetesting // t.TempDir is closed to other users
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err == nil && w.id != nil {
		err = os.Chown(dir, int(w.id.Uid), int(w.id.Gid))
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

var (
	binary     string
	copyBinary sync.Once
)

// reachable returns a copy of the test's program that every user may run.
func reachable(t *testing.T) string {
	t.Helper()
	copyBinary.Do(func() {
		dir, err := os.MkdirTemp("", "thidua-program-") //nolint:usetesting // it outlives the test
		if err != nil {
			t.Fatal(err)
		}
		whole, err := os.ReadFile(os.Args[0])
		if err == nil {
			err = os.Chmod(dir, 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, "program"), whole, 0o755)
		}
		if err != nil {
			t.Fatal(err)
		}
		binary = filepath.Join(dir, "program")
	})
	return binary
}

// running is a program that was started.
type running struct {
	t      *testing.T
	cmd    *exec.Cmd
	input  io.Closer
	output *bufio.Reader
	server int
	url    string
}

// launch starts the program in a folder, with further variables, and returns it when its
// server is ready, or with the sentence of its refusal.
func launch(t *testing.T, w who, dir string, env ...string) (*running, string) {
	t.Helper()
	cmd := exec.Command(reachable(t)) //nolint:noctx // its end is what is tested
	cmd.Dir = "/"
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir(), "THIDUA_TEST_CLUSTER=" + dir}, env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: w.id}
	cmd.Stderr = os.Stderr
	input, err1 := cmd.StdinPipe()
	output, err2 := cmd.StdoutPipe()
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r := &running{t: t, cmd: cmd, input: input, output: bufio.NewReader(output)}
	t.Cleanup(r.stop)
	said, err := r.output.ReadString('\n')
	if err != nil {
		t.Fatalf("the program says %q (%v)", said, err)
	}
	if sentence, refused := strings.CutPrefix(strings.TrimSpace(said), "error "); refused {
		return r, sentence
	}
	if _, err := fmt.Sscanf(said, "ready %d %s", &r.server, &r.url); err != nil {
		t.Fatalf("the program says %q", said)
	}
	return r, ""
}

func (r *running) stop() {
	_ = r.input.Close()
	_ = r.cmd.Wait()
}

func (r *running) kill() {
	_ = r.cmd.Process.Kill()
	_ = r.cmd.Wait()
}

// ask returns the number that the program's database answers.
func (r *running) ask(question string) (n int) {
	r.t.Helper()
	r.with(func(db *DB) error { return db.NewRaw(question).Scan(r.t.Context(), &n) })
	return n
}

// do runs a statement in the program's database.
func (r *running) do(statement string) {
	r.t.Helper()
	r.with(func(db *DB) error {
		_, err := db.ExecContext(r.t.Context(), statement)
		return err
	})
}

func (r *running) with(run func(*DB) error) {
	r.t.Helper()
	db, err := Open(r.t.Context(), r.url)
	if err != nil {
		r.t.Fatal(err)
	}
	defer db.Close()
	if err := run(db); err != nil {
		r.t.Fatal(err)
	}
}

// soon waits until something is so.
func soon(t *testing.T, what string, so func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("after ten seconds it is not so that %s", what)
		}
	}
}

// gone says whether a process has ended, though its parent may not have heard of it yet.
func gone(pid int) bool { return commandLine(pid) == "" }
