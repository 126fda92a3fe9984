package postgres

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"thidua/internal/fault"
)

func TestOpen_RefusesWhereNothingCanBeWritten(t *testing.T) {
	t.Parallel()
	dir := folder(t, who{})
	c, err := Start(t.Context(), ClusterOptions{Dir: dir, Durable: true}) // what it writes is enough for a standby
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Stop() })
	_, err = Open(t.Context(), c.URL("postgres", Owner)+"&default_transaction_read_only=on")
	want := "PostgreSQL at " + c.socket + " lets nothing be written (default_transaction_read_only is on); turn that off for this user and database, or name another in DATABASE_URL"
	if fault.KindOf(err) != fault.Unavailable || err.Error() != want {
		t.Errorf("a server that lets nothing be written: (%s) %v", fault.KindOf(err), err)
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}

	// The same database as a standby, which repeats what a primary writes.
	data, err := filepath.Glob(filepath.Join(dir, "pg*", "PG_VERSION"))
	if err != nil || len(data) != 1 {
		t.Fatal(data, err)
	}
	at := filepath.Dir(data[0])
	if err := os.WriteFile(filepath.Join(at, "standby.signal"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	owner, err := serverUser(at)
	if err != nil {
		t.Fatal(err)
	}
	if err := owner.folder(c.socket); err != nil {
		t.Fatal(err)
	}
	major, err := keptMajor(dir)
	if err != nil {
		t.Fatal(err)
	}
	bin, err := ClusterOptions{}.locate(t.Context(), dir, major, owner)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join(bin.dir, "postgres"), "-D", at, "-k", c.socket, "-c", "listen_addresses=", "-c", "port="+port) //nolint:noctx // the test's end ends it
	as(cmd, owner)
	dieWithParent(cmd.SysProcAttr, 0)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Signal(os.Interrupt); _ = cmd.Wait() })
	soon(t, "the standby answers", func() bool {
		_, err = Open(t.Context(), c.URL("postgres", Owner))
		return !strings.Contains(err.Error(), "is not ready") && !strings.Contains(err.Error(), "no PostgreSQL listens")
	})
	want = "PostgreSQL at " + c.socket + " is a standby, in which nothing can be written; name the primary in DATABASE_URL, or all of them with target_session_attrs=read-write"
	if fault.KindOf(err) != fault.Unavailable || err.Error() != want {
		t.Errorf("a standby: (%s) %v", fault.KindOf(err), err)
	}
}
