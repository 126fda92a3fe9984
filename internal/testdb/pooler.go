package testdb

import (
	"bytes"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"thidua/internal/postgres"
)

// Pooled is how to reach a test's database through PgBouncer, which lends each transaction one of
// two connections: whoever leaves something behind in a session leaves it to another. Where there
// is no PgBouncer the test is skipped, but not in CI as root, where it has been installed.
func Pooled(t testing.TB, db *postgres.DB, as postgres.Role) string {
	t.Helper()
	program := pgbouncer()
	if program == "" {
		if os.Getenv("CI") == "true" && os.Geteuid() == 0 {
			t.Fatal("PgBouncer is missing (Debian: apt-get install pgbouncer)")
		}
		t.Skip("PgBouncer is missing (Debian: apt-get install pgbouncer)")
	}
	direct, err := url.Parse(URL(t, db, as))
	if err != nil {
		t.Fatal(err)
	}
	socket := direct.Query().Get("host")
	holder, err := os.Stat(socket)
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "thidua-pooler-") //nolint:usetesting // the test's own is closed to the server's user, and its path too long
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	owner := holder.Sys().(*syscall.Stat_t) //nolint:forcetypeassert // every system that PostgreSQL's sockets are on
	users, settings := filepath.Join(dir, "users.txt"), filepath.Join(dir, "pgbouncer.ini")
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if os.Geteuid() == 0 {
			if err := os.Chown(path, int(owner.Uid), int(owner.Gid)); err != nil {
				t.Fatal(err)
			}
		}
	}
	write(users, "\"thidua\" \"\"\n\"thidua_service\" \"\"\n")
	write(settings, fmt.Sprintf(`[databases]
* = host=%s port=%s
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = %s
auth_type = trust
auth_file = %s
pool_mode = transaction
default_pool_size = 2
max_client_conn = 1000
query_wait_timeout = 60
server_lifetime = 5
server_round_robin = 1
`, socket, direct.Query().Get("port"), dir, users))
	// It ends when its input does, however this process ends.
	cmd := exec.Command("sh", "-c", `"$0" "$1" & read -r _; kill $!; wait`, program, settings) //nolint:noctx // the test's end ends it
	cmd.Dir = "/"
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if os.Geteuid() == 0 { // it refuses to be root
		if err := os.Chown(dir, int(owner.Uid), int(owner.Gid)); err != nil {
			t.Fatal(err)
		}
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: owner.Uid, Gid: owner.Gid}
	}
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = input.Close(); _ = cmd.Wait() })
	for begun := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		// The file is there a moment before anybody listens at it.
		if c, err := net.Dial("unix", filepath.Join(dir, ".s.PGSQL.6432")); err == nil { //nolint:noctx // it answers at once
			_ = c.Close()
			break
		}
		if time.Since(begun) > 10*time.Second {
			_ = input.Close()
			_ = cmd.Wait()
			t.Fatalf("PgBouncer does not listen:\n%s", said.String())
		}
	}
	query := direct.Query()
	query.Set("host", dir)
	query.Set("port", "6432")
	direct.RawQuery = query.Encode()
	return direct.String()
}

// pgbouncer finds the program, which some systems keep from an ordinary user's path.
func pgbouncer() string {
	for _, name := range []string{"pgbouncer", "/usr/sbin/pgbouncer"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}
