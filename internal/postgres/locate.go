package postgres

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"thidua/internal/fault"
)

// programs is an installed PostgreSQL server.
type programs struct {
	dir   string // where initdb and postgres are
	major int
}

var versionForm = regexp.MustCompile(`\(PostgreSQL\) ([0-9]+)`)

// locate returns the newest installed server of version 15 or newer that has the
// extensions ltree and btree_gist. It fails with Unavailable, naming the cures.
func locate(ctx context.Context) (programs, error) {
	var best programs
	for _, dir := range candidates(ctx) {
		out, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output()
		if err != nil {
			continue
		}
		m := versionForm.FindStringSubmatch(string(out))
		if m == nil {
			continue
		}
		major, _ := strconv.Atoi(m[1])
		if major >= 15 && major > best.major && hasExtensions(ctx, dir) {
			best = programs{dir, major}
		}
	}
	if best.dir == "" {
		return best, fault.New(fault.Unavailable, "no PostgreSQL 15 or newer with its contrib extensions is installed here; "+
			"set DATABASE_URL to a server, or install one (Debian: apt-get install postgresql)")
	}
	return best, nil
}

func candidates(ctx context.Context) []string {
	var dirs []string
	if out, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin",
		"/usr/local/opt/postgresql@*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin",
	} {
		found, _ := filepath.Glob(pattern)
		dirs = append(dirs, found...)
	}
	var with []string
	for _, dir := range dirs {
		if _, err := os.Stat(filepath.Join(dir, "initdb")); err == nil {
			with = append(with, dir)
		}
	}
	return with
}

func hasExtensions(ctx context.Context, dir string) bool {
	share := "/usr/share/postgresql"
	if out, err := exec.CommandContext(ctx, filepath.Join(dir, "pg_config"), "--sharedir").Output(); err == nil {
		share = strings.TrimSpace(string(out))
	} else if parts := strings.Split(dir, "/"); strings.HasPrefix(dir, "/usr/lib/postgresql/") {
		share = fmt.Sprintf("/usr/share/postgresql/%s", parts[4])
	}
	for _, name := range []string{"ltree", "btree_gist"} {
		if _, err := os.Stat(filepath.Join(share, "extension", name+".control")); err != nil {
			return false
		}
	}
	return true
}
