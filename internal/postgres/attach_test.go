package postgres_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// folder returns a folder that the server's user may enter, too.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "thidua-attach-") //nolint:usetesting // the test's own is closed to the server's user
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return filepath.Join(dir, "data")
}

func TestAttach(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	if _, err := postgres.Attach(dir, "postgres", postgres.Owner); fault.KindOf(err) != fault.Unavailable || postgres.HasCluster(dir) {
		t.Errorf("where there is no folder: %v, a cluster %v", err, postgres.HasCluster(dir))
	}
	cluster, err := postgres.Start(t.Context(), postgres.ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cluster.Stop() }()
	if !postgres.HasCluster(dir) {
		t.Error("a running cluster is none")
	}
	url, err := postgres.Attach(dir, "postgres", postgres.Owner)
	if err != nil {
		t.Fatal(err)
	}
	other, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()

	// The one who attached is not cut off while the one who started it leaves.
	left := make(chan error)
	go func() { left <- cluster.Leave(10 * time.Second) }()
	for range 100 {
		if _, err := postgres.Attach(dir, "postgres", postgres.Owner); err != nil {
			break // it is closing down
		}
		time.Sleep(10 * time.Millisecond)
	}
	n := 0
	if err := other.NewRaw("SELECT 1").Scan(t.Context(), &n); err != nil || n != 1 {
		t.Errorf("while the other leaves: %d, %v", n, err)
	}
	other.Close()
	if err := <-left; err != nil {
		t.Errorf("leaving: %v", err)
	}
	if _, err := postgres.Attach(dir, "postgres", postgres.Owner); fault.KindOf(err) != fault.Unavailable || !postgres.HasCluster(dir) {
		t.Errorf("where it has ended: %v, a cluster %v", err, postgres.HasCluster(dir))
	}
}

func TestAttach_BelievesNoFileThatWasLeft(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	data := filepath.Join(dir, "pg15")
	if err := os.MkdirAll(data, 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, pid, state string }{
		{"the process is no more", "4194305", "ready"}, // above every process id
		{"it is no process", "-1", "ready"},
		{"it is not ready", fmt.Sprint(os.Getpid()), "starting"},
	}
	for _, tt := range tests {
		text := fmt.Sprintf("%s\n%s\n1\n5432\n/nowhere\n\n\n%s\n", tt.pid, data, tt.state)
		if err := os.WriteFile(filepath.Join(data, "postmaster.pid"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if url, err := postgres.Attach(dir, "postgres", postgres.Owner); fault.KindOf(err) != fault.Unavailable {
			t.Errorf("%s: %q, %v", tt.name, url, err)
		}
	}
}
