package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/internal/testdb"
)

// TestBackup takes a province with a sealed month from a database of one's own to a private
// PostgreSQL, where every sum is worked out anew and every seal holds, and back.
func TestBackup(t *testing.T) {
	t.Parallel()
	db := province(t).DB
	on(t, db, "", "seal", "2024-09").must(t)
	token := strings.TrimSpace(on(t, db, "", "token", "create", "--account", "province.leader").must(t).stdout)
	file := filepath.Join(t.TempDir(), "thidua.backup")
	if err := os.WriteFile(file, []byte("an older one"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := do(t.Context(), "", "backup", file, "--database", "postgres://127.0.0.1:1/none"); got.status != 1 {
		t.Errorf("of a database that is not there: %+v", got)
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "an older one" {
		t.Errorf("a backup that failed leaves %q (%v)", text, err)
	}
	said := on(t, db, "", "backup", file).must(t).stdout
	if !strings.HasPrefix(said, file+" holds ") {
		t.Errorf("it says %q", said)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v (%v)", info.Mode(), err)
	}
	if left, err := os.ReadDir(filepath.Dir(file)); err != nil || len(left) != 1 {
		t.Errorf("it leaves %v (%v)", left, err)
	}

	data := folder(t)
	restored := do(t.Context(), "", "restore", file, "--data", data).must(t).stdout
	if !strings.HasPrefix(restored, "restored ") || strings.Fields(restored)[1] != strings.Fields(strings.TrimPrefix(said, file))[1] {
		t.Errorf("backed up: %q; restored: %q", said, restored)
	}
	if got := do(t.Context(), "", "verify", "--data", data); got.status != 0 || !strings.Contains(got.stdout, "no difference") {
		t.Errorf("restored into a private PostgreSQL: %+v", got)
	}
	if got := do(t.Context(), "", "restore", file, "--data", data); got.status != 1 || !strings.Contains(got.stderr, "the database is not empty") || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("a second time: %+v", got)
	}
	s := start(t, "--data", data)
	if v := s.viewer(t, token); v.Account != "province.leader" || v.Notice == nil {
		t.Errorf("served, a token is answered with %+v", v)
	}
	// Taken beside the running service, and on to a database of one's own.
	do(t.Context(), "", "backup", file, "--data", data).must(t)
	if status := s.end(t, os.Interrupt); status != 0 {
		t.Errorf("status %d:\n%s", status, s.stderr)
	}
	own := testdb.Empty(t)
	again, _, _ := strings.Cut(on(t, own, "", "restore", file).must(t).stdout, ",")
	if first, _, _ := strings.Cut(restored, ","); again != first {
		t.Errorf("restored into a database of one's own: %q, after %q", again, restored)
	}
	const mine = "the user thidua_service does not own the tables of the database, and only their owner may fill it; name the owner in DATABASE_OWNER_URL\n"
	for _, command := range [][]string{{"restore", file}, {"demo"}} {
		service := testdb.New(t).Pool.Config().ConnString()
		if got := do(t.Context(), "", append(command, "--database", service)...); got.status != 1 || got.stderr != mine {
			t.Errorf("%v as the service: %+v", command, got)
		}
	}
	if got := do(t.Context(), "", "restore", "/nowhere", "--data", data); got.status != 1 || !strings.Contains(got.stderr, "/nowhere cannot be read") {
		t.Errorf("a file that is not there: %+v", got)
	}
	if got := do(t.Context(), "", "backup", "/nowhere/file", "--data", data); got.status != 1 || !strings.Contains(got.stderr, "/nowhere/file cannot be written: no such file or directory") {
		t.Errorf("a folder that is not there: %+v", got)
	}
}
