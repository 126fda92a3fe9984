package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// asProgram makes the test's binary be the program: for tests that kill it.
const asProgram = "THIDUA_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); strings.HasPrefix(name, "THIDUA_") || strings.HasPrefix(name, "DATABASE_") {
			_ = os.Unsetenv(name)
		}
	}
	os.Exit(m.Run())
}

// outcome is what came of a command.
type outcome struct {
	status         int
	stdout, stderr string
}

// do runs a command within the test.
func do(ctx context.Context, stdin string, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := run(ctx, append([]string{"thidua"}, args...), strings.NewReader(stdin), &stdout, &stderr)
	return outcome{status, stdout.String(), stderr.String()}
}

// on runs a command on a database, and where it takes the owner's, on that.
func on(t *testing.T, db *postgres.DB, stdin string, args ...string) outcome {
	t.Helper()
	switch args[0] {
	case "migrate", "demo", "serve", "restore":
		args = append(args, "--owner-database", testdb.URL(t, db, postgres.Owner))
	}
	return do(t.Context(), stdin, append(args, "--database", db.Pool.Config().ConnString())...)
}

// must ends the test unless the command succeeded.
func (o outcome) must(t *testing.T) outcome {
	t.Helper()
	if o.status != 0 {
		t.Fatalf("status %d: %s", o.status, o.stderr)
	}
	return o
}

// folder returns the name of a data folder that is not there yet, where the server's user
// may enter.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "thidua-cmd-") //nolint:usetesting // the test's own is closed to the server's user
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return filepath.Join(dir, "data")
}

func TestRun_RefusesWhatItDoesNotUnderstand(t *testing.T) {
	t.Parallel()
	tests := []struct{ args, want string }{
		{"", "thidua: a command is missing"},
		{"sevre", `thidua: there is no command "sevre"`},
		{"import", "thidua import: a command is missing"},
		{"import people", `thidua import: there is no command "people"`},
		{"serve --colour red", "thidua serve: flag provided but not defined: -colour"},
		{"serve now", `thidua serve: it takes no argument such as "now"`},
		{"serve --today yesterday", `thidua serve: --today: "yesterday" is not a day; write it like 2024-11-10`},
		{"demo --scale continent", `thidua demo: --scale: "continent" is no scale; write province or nation`},
		{"import campaign", "thidua import campaign: FILE is missing"},
		{"import campaign a.yaml b.yaml", `thidua import campaign: it takes one FILE; "b.yaml" is too much`},
		{"account create", "thidua account create: NAME is missing"},
		{"account create --dry-run an", "thidua account create: flag provided but not defined: -dry-run"},
		{"grant --account an --unit 66", `thidua grant: Required flag "role" not set`},
		{"grant --account an --role king --unit 66", `thidua grant: --role: "king" is no role; there are `},
		{"grant --account an --role analyst --unit 66 --from 2024-02-30", `thidua grant: --from: "2024-02-30" is not a day`},
		{"token create", `thidua token create: Required flag "account" not set`},
		{"token create --account an --expires soon", `thidua token create: --expires: "soon" is neither days, such as 30d, nor a day`},
		{"token create --account an --expires 2020-01-01", "thidua token create: --expires: 2020-01-01 has begun already"},
		{"token revoke", "thidua token revoke: there is no token on standard input"},
		{"token revoke td_secret", `thidua token revoke: it takes no argument`},
		{"schema --data x", "thidua schema: flag provided but not defined: -data"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			t.Parallel()
			got := do(t.Context(), "", strings.Fields(tt.args)...)
			first, rest, _ := strings.Cut(got.stderr, "\n")
			if got.status != 2 || !strings.HasPrefix(first, tt.want) || !strings.Contains(rest, "USAGE:") || got.stdout != "" {
				t.Errorf("status %d, %q on standard output, on standard error:\n%s", got.status, got.stdout, got.stderr)
			}
		})
	}
}

func TestRun_ReadsTheEnvironment(t *testing.T) {
	t.Setenv("THIDUA_DEMO", "perhaps")
	got := do(t.Context(), "", "serve")
	if got.status != 2 || !strings.Contains(got.stderr, `"THIDUA_DEMO"`) || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("a switch that is neither on nor off: %+v", got)
	}
	t.Setenv("THIDUA_DEMO", "")
	t.Setenv("THIDUA_SCALE", "continent")
	if got := do(t.Context(), "", "demo"); got.status != 2 || !strings.Contains(got.stderr, "continent") {
		t.Errorf("a scale that is none: %+v", got)
	}
	t.Setenv("THIDUA_ACCOUNT", "an")
	if got := do(t.Context(), "", "token", "revoke"); got.status != 2 || !strings.Contains(got.stderr, "no token on standard input") {
		t.Errorf("what is left in the environment chooses whose tokens end: %+v", got)
	}
}

func TestRun_HelpShowsNoPassword(t *testing.T) {
	t.Setenv("DATABASE_URL", "postgres://thidua:hunter2@db.example/thidua")
	got := do(t.Context(), "", "serve", "--help").must(t)
	for _, flag := range []string{"--listen", "THIDUA_LISTEN", "127.0.0.1:8080", "--data", "THIDUA_DATA", "DATABASE_URL", "THIDUA_TODAY", "THIDUA_DEMO"} {
		if !strings.Contains(got.stdout, flag) {
			t.Errorf("the help does not speak of %s:\n%s", flag, got.stdout)
		}
	}
	if strings.Contains(got.stdout, "hunter2") {
		t.Errorf("the help shows the password:\n%s", got.stdout)
	}
}

func TestRun_TellsInOneSentenceWhyItFailed(t *testing.T) {
	t.Parallel()
	empty := testdb.Empty(t)
	tests := []struct{ name, args, want string }{
		{"an unreachable server", "migrate --database postgres://thidua:hunter2@127.0.0.1:1/thidua", "127.0.0.1"},
		{"a URL that is none", "migrate --database postgres://thidua:hunter2@[", "the database's URL cannot be read"},
		{"no database yet", "token create --account an --data /nowhere/at/all", "there is no database in /nowhere/at/all yet; make one with thidua migrate"},
		{"a database of another shape", "account list --database " + empty.Pool.Config().ConnString(), "the database lacks the migration 0001_tree, "},
		{"a file that is not there", "import campaign /nowhere.yaml", "/nowhere.yaml cannot be read: no such file or directory"},
		{"a folder for a file", "import campaign /", "/ cannot be read: is a directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := do(t.Context(), "", strings.Fields(tt.args)...)
			if got.status != 1 || !strings.Contains(got.stderr, tt.want) || strings.Count(got.stderr, "\n") != 1 || got.stdout != "" {
				t.Errorf("%+v, want %q", got, tt.want)
			}
			if strings.Contains(got.stderr, "hunter2") {
				t.Error("the password is shown")
			}
		})
	}
}

func TestRun_PrintsVersionAndSchema(t *testing.T) {
	t.Parallel()
	if got := do(t.Context(), "", "version").must(t); !strings.HasPrefix(got.stdout, "thidua ") || strings.Count(got.stdout, "\n") != 1 {
		t.Errorf("version: %+v", got)
	}
	if got := do(t.Context(), "", "schema").must(t); !strings.Contains(got.stdout, "type Query") {
		t.Errorf("schema: %+v", got)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestRun_FailsWhereItsWordsAreLost(t *testing.T) {
	t.Parallel()
	var stderr strings.Builder
	if status := run(t.Context(), []string{"thidua", "schema"}, nil, full{}, &stderr); status != 1 {
		t.Errorf("status %d: %s", status, stderr.String())
	}
}
