package postgres

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thidua/internal/fault"
)

// oldest is the oldest major version of PostgreSQL that will do.
const oldest = 15

// programs is a PostgreSQL server's folder of programs.
type programs struct {
	dir   string // where initdb and postgres are
	major int
}

var versionForm = regexp.MustCompile(`\(PostgreSQL\) ([0-9]+)`)

// locate returns the programs for a folder: those of the major version that it holds a
// cluster of, else the newest installed, else fetched ones.
func (o ClusterOptions) locate(ctx context.Context, dir string, major int, owner *owner) (programs, error) {
	keep := o.Programs
	if keep == "" {
		keep = dir
	}
	search := o.local
	if search == nil {
		search = candidates
	}
	fetched, _ := filepath.Glob(filepath.Join(quoteGlob(keep), "postgresql-*", "bin"))
	found := usable(ctx, append(search(ctx), fetched...), owner)
	if err := ctx.Err(); err != nil { // programs that were not asked to the end look as if they were not there
		return programs{}, fmt.Errorf("looking for PostgreSQL: %w", err)
	}
	if major == 0 && len(found) > 0 {
		return found[0], nil
	}
	if i := slices.IndexFunc(found, func(p programs) bool { return p.major == major }); i >= 0 {
		return found[i], nil
	}
	if major != 0 && major != fetchedMajor {
		return programs{}, fault.New(fault.Conflict, "the database in %s was made by PostgreSQL %d, which is not installed here; install that version or choose another folder with --data", dir, major)
	}
	return fetch(ctx, keep, owner)
}

// usable returns those of the folders that hold a server new enough, with the extensions
// ltree and btree_gist, which the server's user may run; newest first.
func usable(ctx context.Context, dirs []string, owner *owner) []programs {
	var found []programs
	for _, dir := range dirs {
		initdb, err := filepath.EvalSymlinks(filepath.Join(dir, "initdb"))
		if err != nil {
			continue
		}
		p := programs{dir: filepath.Dir(initdb)}
		if slices.ContainsFunc(found, func(f programs) bool { return f.dir == p.dir }) {
			continue
		}
		out, err := exec.CommandContext(ctx, filepath.Join(p.dir, "postgres"), "--version").Output()
		if err != nil {
			continue
		}
		if m := versionForm.FindStringSubmatch(string(out)); m != nil {
			p.major, _ = strconv.Atoi(m[1])
		}
		if p.major >= oldest && hasExtensions(ctx, p) && barrier(owner, filepath.Join(p.dir, "postgres")) == "" {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b programs) int { return b.major - a.major })
	return found
}

// candidates are the folders where systems put PostgreSQL's programs.
func candidates(ctx context.Context) []string {
	var dirs []string
	if out, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*",
		"/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
		"/Applications/Postgres.app/Contents/Versions/*/bin",
	} {
		found, _ := filepath.Glob(pattern)
		dirs = append(dirs, found...)
	}
	return dirs
}

func hasExtensions(ctx context.Context, p programs) bool {
	shares := []string{
		filepath.Join(p.dir, "../share/postgresql"), filepath.Join(p.dir, "../share"),
		fmt.Sprintf("/usr/share/postgresql/%d", p.major), fmt.Sprintf("/usr/share/postgresql%d", p.major),
	}
	if out, err := exec.CommandContext(ctx, filepath.Join(p.dir, "pg_config"), "--sharedir").Output(); err == nil {
		shares = []string{strings.TrimSpace(string(out))}
	}
	return slices.ContainsFunc(shares, func(share string) bool {
		for _, name := range extensions {
			if _, err := os.Stat(filepath.Join(share, "extension", name+".control")); err != nil {
				return false
			}
		}
		return true
	})
}

// extensions are what the database must be able to have.
var extensions = []string{"btree_gist", "ltree"}
