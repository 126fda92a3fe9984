package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/migrations"
)

// schema is everything that migrations make, one thing a line, as the catalogue has it.
const schema = `
SELECT 'extension ' || extname FROM pg_extension
UNION ALL SELECT format('%s %s', CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE relkind::text END, relname)
	FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('i', 'I')
	AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
UNION ALL SELECT format('column %s.%s %s %s null=%s %s%s %s', table_name, column_name, ordinal_position, udt_name, is_nullable, column_default, identity_generation, is_generated)
	FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
	FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p
	WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT format('type %s', typname) FROM pg_type AS t WHERE typnamespace = 'public'::regnamespace
	AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = t.oid AND deptype IN ('e', 'i'))
UNION ALL SELECT format('step %s', name) FROM bun_migrations
ORDER BY 1`

func things(t *testing.T, db *postgres.DB) []string {
	t.Helper()
	var lines []string
	if err := db.NewRaw(schema).Scan(t.Context(), &lines); err != nil {
		t.Fatal(err)
	}
	return lines
}

func names(t *testing.T, steps fs.FS) []string {
	t.Helper()
	found, err := fs.Glob(steps, "*.up.sql")
	if err != nil || len(found) == 0 {
		t.Fatal(found, err)
	}
	for i, name := range found {
		found[i] = strings.TrimSuffix(name, ".tx.up.sql")
	}
	return found
}

// Every step can be taken back, and comes again as it was.
func TestMigrate_upDownUp(t *testing.T) {
	t.Parallel()
	db, all := testdb.Empty(t), names(t, migrations.Files)
	pending := func(want []string) {
		t.Helper()
		got, err := postgres.Pending(t.Context(), db.DB, migrations.Files)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("lacking (-want +got), %v:\n%s", err, diff)
		}
	}
	up := func() {
		t.Helper()
		applied, err := postgres.Migrate(t.Context(), db.DB, migrations.Files)
		if diff := cmp.Diff(all, applied); err != nil || diff != "" {
			t.Fatalf("applied (-want +got), %v:\n%s", err, diff)
		}
	}
	pending(all)
	var begun bool
	if err := db.NewRaw("SELECT to_regclass('bun_migrations') IS NOT NULL").Scan(t.Context(), &begun); err != nil || begun {
		t.Errorf("asking what is lacking made a table (%v)", err)
	}
	up()
	pending([]string{})
	first := things(t, db)
	if applied, err := postgres.Migrate(t.Context(), db.DB, migrations.Files); err != nil || len(applied) > 0 {
		t.Errorf("migrating what is migrated applies %v (%v)", applied, err)
	}
	if err := postgres.Rollback(t.Context(), db.DB, migrations.Files); err != nil {
		t.Fatal(err)
	}
	pending(all)
	left := things(t, db)
	left = slices.DeleteFunc(left, func(line string) bool { // what migrating itself needs, and the extensions, stay
		return strings.Contains(line, "bun_migration") || strings.HasPrefix(line, "extension ")
	})
	if len(left) > 0 {
		t.Errorf("taken back, this is left:\n%s", strings.Join(left, "\n"))
	}
	if err := postgres.Rollback(t.Context(), db.DB, migrations.Files); err != nil {
		t.Errorf("taking back nothing: %v", err)
	}
	up()
	if diff := cmp.Diff(first, things(t, db)); diff != "" {
		t.Errorf("after up, down and up (-first +second):\n%s", diff)
	}
}

// Steps that are applied one at a time are taken back one at a time.
func TestRollback_oneGroup(t *testing.T) {
	t.Parallel()
	db, all := testdb.Empty(t), names(t, migrations.Files)
	steps := fstest.MapFS{}
	var states [][]string
	for _, name := range all {
		for _, way := range []string{".tx.up.sql", ".tx.down.sql"} {
			text, err := fs.ReadFile(migrations.Files, name+way)
			if err != nil {
				t.Fatal(err)
			}
			steps[name+way] = &fstest.MapFile{Data: text}
		}
		if applied, err := postgres.Migrate(t.Context(), db.DB, steps); err != nil || len(applied) != 1 {
			t.Fatalf("applied %v (%v), want %s", applied, err, name)
		}
		states = append(states, things(t, db))
	}
	for i := len(all) - 2; i >= 0; i-- {
		if err := postgres.Rollback(t.Context(), db.DB, migrations.Files); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(states[i], things(t, db)); diff != "" {
			t.Errorf("step %s taken back does not lead to what %s left (-want +got):\n%s", all[i+1], all[i], diff)
		}
	}
}

// with are the real steps and some more, or others of the same name.
func with(t *testing.T, more map[string]string) fstest.MapFS {
	t.Helper()
	steps := fstest.MapFS{}
	found, err := fs.Glob(migrations.Files, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		text, err := fs.ReadFile(migrations.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		steps[name] = &fstest.MapFile{Data: text}
	}
	for name, text := range more {
		steps[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return steps
}

func TestMigrate_refuses(t *testing.T) {
	t.Parallel()
	second := names(t, migrations.Files)[1]
	for _, tt := range []struct{ name, marks, want string }{
		{"a newer program's database", "INSERT INTO bun_migrations (name, group_id) VALUES ('9999', 2)",
			"the database was migrated by a newer program (step 9999); use that program or another database"},
		{"one that lacks a step between others", "DELETE FROM bun_migrations WHERE name = '0002'",
			"without step " + second + " before it; restore it from a backup or use another database"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := testdb.Owner(t, testdb.New(t))
			if _, err := db.ExecContext(t.Context(), tt.marks); err != nil {
				t.Fatal(err)
			}
			before := things(t, db)
			steps := with(t, map[string]string{"0900_more.tx.up.sql": "CREATE TABLE more (n int);", "0900_more.tx.down.sql": "DROP TABLE more;"})
			_, migrating := postgres.Migrate(t.Context(), db.DB, steps)
			_, asking := postgres.Pending(t.Context(), db.DB, steps)
			back := postgres.Rollback(t.Context(), db.DB, steps)
			for what, err := range map[string]error{"migrating": migrating, "asking": asking, "migrating back": back} {
				if fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("%s: (%s) %v,\nwant %s", what, fault.KindOf(err), err, tt.want)
				}
			}
			if diff := cmp.Diff(before, things(t, db)); diff != "" {
				t.Errorf("it changed the database (-before +after):\n%s", diff)
			}
		})
	}
}

// A step that fails, or whose program is killed, leaves neither half of itself nor a mark
// that it was applied; mended, it goes on from there.
func TestMigrate_failingStep(t *testing.T) {
	t.Parallel()
	db := testdb.Owner(t, testdb.New(t))
	before := things(t, db)
	more := map[string]string{
		"0900_good.tx.up.sql": "CREATE TABLE good (n int);", "0900_good.tx.down.sql": "DROP TABLE good;",
		"0901_bad.tx.up.sql": "CREATE TABLE bad (n int);\n--bun:split\nSELECT nonsense;", "0901_bad.tx.down.sql": "DROP TABLE bad;",
	}
	applied, err := postgres.Migrate(t.Context(), db.DB, with(t, more))
	if err == nil || !strings.Contains(err.Error(), "step 0901_bad") || !strings.Contains(err.Error(), "nonsense") {
		t.Errorf("it does not say which step fails and why: %v", err)
	}
	if diff := cmp.Diff([]string{"0900_good"}, applied); diff != "" {
		t.Errorf("applied before it (-want +got):\n%s", diff)
	}
	want := slices.Concat(before, []string{"table good", "column good.n 1 int4 null=YES  NEVER", "step 0900"})
	slices.Sort(want)
	got := things(t, db)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("left by a step that fails (-want +got):\n%s", diff)
	}
	more["0901_bad.tx.up.sql"] = "CREATE TABLE bad (n int);"
	if applied, err := postgres.Migrate(t.Context(), db.DB, with(t, more)); err != nil || !slices.Equal(applied, []string{"0901_bad"}) {
		t.Errorf("mended, it applies %v (%v)", applied, err)
	}
	more["0901_bad.tx.down.sql"] = "DROP TABLE bad;\n--bun:split\nSELECT nonsense;"
	err = postgres.Rollback(t.Context(), db.DB, with(t, more))
	if err == nil || !strings.Contains(err.Error(), "step 0901_bad") {
		t.Errorf("taking back a step that cannot be: %v", err)
	}
	if lines := things(t, db); !slices.Contains(lines, "table bad") || !slices.Contains(lines, "step 0901") {
		t.Error("a step that could not be taken back is half gone")
	}
	delete(more, "0901_bad.tx.down.sql")
	if _, err := postgres.Migrate(t.Context(), db.DB, with(t, more)); err == nil || !strings.Contains(err.Error(), "0901_bad") {
		t.Errorf("a step without its way back: %v", err)
	}
}

// Two programs that start at once take turns, each with as few connections as can be.
func TestMigrate_atOnce(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	var applied []string
	for range 4 {
		all.Go(func() {
			other, err := postgres.Open(t.Context(), testdb.URL(t, db, postgres.Owner)+"&pool_max_conns=1")
			if err != nil {
				t.Error(err)
				return
			}
			defer other.Close()
			done, err := postgres.Migrate(t.Context(), other.DB, migrations.Files)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			applied = append(applied, done...)
		})
	}
	all.Wait()
	if diff := cmp.Diff(names(t, migrations.Files), applied); diff != "" {
		t.Errorf("the programs applied together (-want +got):\n%s", diff)
	}
}

// A program that is told to end while another migrates does not wait for it.
func TestMigrate_brokenOff(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	holding, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = holding.Close() }()
	if _, err := holding.ExecContext(t.Context(), "SELECT pg_advisory_lock(7401933)"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := postgres.Migrate(ctx, db.DB, migrations.Files); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("broken off: %v", err)
	}
}

// A user who may not make what a step makes learns what the administrator has to run, and
// running it helps.
func TestMigrate_withoutRights(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		given []string // what the administrator has done before
		want  string
	}{
		{"may make nothing", nil,
			"may not make tables in the database %s (permission denied for schema public); let its administrator run there: CREATE EXTENSION btree_gist; CREATE EXTENSION ltree; GRANT CREATE ON SCHEMA public TO %s;"},
		{"may make tables, but no extension", []string{"GRANT CREATE ON SCHEMA public TO %s"},
			`may not make what step 0001_tree makes in the database %s (permission denied to create extension "ltree"); let its administrator run there: CREATE EXTENSION btree_gist; CREATE EXTENSION ltree; GRANT CREATE ON SCHEMA public TO %s;`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := testdb.Empty(t)
			var base string
			if err := db.NewRaw("SELECT current_database()").Scan(t.Context(), &base); err != nil {
				t.Fatal(err)
			}
			role := "clerk_of_" + base
			do := func(statement string) {
				t.Helper()
				if _, err := db.ExecContext(t.Context(), statement); err != nil {
					t.Fatalf("%s: %v", statement, err)
				}
			}
			do("CREATE ROLE " + role + " LOGIN")
			for _, statement := range tt.given {
				do(fmt.Sprintf(statement, role))
			}
			clerk, err := postgres.Open(t.Context(), strings.Replace(testdb.URL(t, db, postgres.Owner), "user=thidua", "user="+role, 1))
			if err != nil {
				t.Fatal(err)
			}
			defer clerk.Close()
			_, err = postgres.Migrate(t.Context(), clerk.DB, migrations.Files)
			want := fmt.Sprintf("the user "+role+" "+tt.want, base, role)
			if fault.KindOf(err) != fault.Unavailable || err.Error() != "migrating: "+want {
				t.Fatalf("it says (%s) %v,\nwant %s", fault.KindOf(err), err, want)
			}
			_, commands, _ := strings.Cut(err.Error(), "run there: ")
			do(commands)
			if _, err := postgres.Migrate(t.Context(), clerk.DB, migrations.Files); err != nil {
				t.Errorf("after the administrator ran that: %v", err)
			}
		})
	}
}
