package postgres_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/migrations"
)

// TestService_ReadsAndWritesRowsAlone holds what the service's role may do in a private cluster
// against what it may not.
func TestService_ReadsAndWritesRowsAlone(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	cluster, err := postgres.Start(t.Context(), postgres.ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cluster.Stop() }()
	open := func(as postgres.Role) *postgres.DB {
		t.Helper()
		db, err := postgres.Open(t.Context(), cluster.URL("postgres", as))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(db.Close)
		return db
	}
	service := open(postgres.Service)
	if _, err := postgres.Migrate(t.Context(), service.DB, migrations.Files); fault.KindOf(err) != fault.Unavailable ||
		!strings.Contains(err.Error(), "the user thidua_service reads and writes rows alone, and the database is to be migrated; name its owner in DATABASE_OWNER_URL and run thidua migrate") {
		t.Errorf("migrating as the service: %v", err)
	}
	owner := open(postgres.Owner)
	if _, err := postgres.Migrate(t.Context(), owner.DB, migrations.Files); err != nil {
		t.Fatal(err)
	}
	if applied, err := postgres.Migrate(t.Context(), service.DB, migrations.Files); err != nil || len(applied) > 0 {
		t.Errorf("where nothing is to be migrated the service hears %v (%v)", applied, err)
	}
	if pending, err := postgres.Pending(t.Context(), service.DB, migrations.Files); err != nil || len(pending) > 0 {
		t.Errorf("the service sees as pending %v (%v)", pending, err)
	}
	for _, statement := range []string{
		"INSERT INTO unit (id, level, kind, opened) VALUES (1, 'PROVINCE', 'TERRITORIAL', '2020-01-01')",
		"INSERT INTO report (unit_id, month, said, counted, state, revision, content, submitted) VALUES (1, '2024-01-01', '{1}', '{1}', 'SUBMITTED', 1, 1, now())",
		"INSERT INTO revision (unit_id, month, revision, act, state, content, said, at, comment) VALUES (1, '2024-01-01', 1, 'SUBMIT', 'SUBMITTED', 1, '{1}', now(), '')",
		"UPDATE report SET said = '{2}', revision = 2",
		"INSERT INTO sealed (month) VALUES ('2024-01-01')",
		"DELETE FROM sealed",
		"SELECT nextval('unit_id_seq')",
		"BEGIN; LOCK TABLE unit IN EXCLUSIVE MODE; COMMIT",
	} {
		if _, err := service.ExecContext(t.Context(), statement); err != nil {
			t.Errorf("the service may not %s: %v", statement, err)
		}
	}
	for _, tt := range []struct{ what, statement string }{
		{"make a table", "CREATE TABLE mine (n int)"},
		{"make one for a while", "CREATE TEMPORARY TABLE mine (n int)"},
		{"make a schema", "CREATE SCHEMA mine"},
		{"make a function", "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"},
		{"make an extension", "CREATE EXTENSION pg_trgm"},
		{"make a database", "CREATE DATABASE mine"},
		{"make a role", "CREATE ROLE mine"},
		{"make itself mighty", "ALTER ROLE thidua_service SUPERUSER"},
		{"change a table", "ALTER TABLE unit ADD COLUMN mine int"},
		{"turn off its triggers", "ALTER TABLE report DISABLE TRIGGER ALL"},
		{"drop a table", "DROP TABLE sealed"},
		{"empty a table", "TRUNCATE sealed"},
		{"index a table", "CREATE INDEX mine ON report (state)"},
		{"change what was done to a report", "UPDATE revision SET said = '{9}'"},
		{"take away what was done to a report", "DELETE FROM revision"},
		{"take away a report", "DELETE FROM report"},
		{"take away an account", "DELETE FROM account"},
		{"mark a migration", "INSERT INTO bun_migrations (name) VALUES ('9999')"},
		{"take away a migration's mark", "DELETE FROM bun_migrations"},
		{"set a sequence back", "SELECT setval('unit_id_seq', 1)"},
		{"become the owner", "SET ROLE thidua"},
		{"begin anew as the owner", "SET SESSION AUTHORIZATION thidua"},
		{"read a file", "SELECT pg_read_file('/etc/passwd')"},
		{"look into a folder", "SELECT pg_ls_dir('/')"},
		{"copy from a file", "COPY setting FROM '/etc/passwd'"},
		{"copy into a file", "COPY setting TO '/tmp/mine'"},
		{"run a program", "COPY setting FROM PROGRAM 'id'"},
		{"load a file as an object", "SELECT lo_import('/etc/passwd')"},
		{"change a setting of the server", "ALTER SYSTEM SET log_statement = 'all'"},
		{"read passwords", "SELECT * FROM pg_authid"},
		{"end the owner's sessions", fmt.Sprintf("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%s'", postgres.Owner)},
	} {
		_, err := service.ExecContext(t.Context(), tt.statement)
		var refused *pgconn.PgError
		if !errors.As(err, &refused) || refused.Code != "42501" {
			t.Errorf("the service may %s: %v", tt.what, err)
		}
	}
	for _, other := range []string{"template1", "template0"} {
		if db, err := postgres.Open(t.Context(), cluster.URL(other, postgres.Service)); err == nil {
			db.Close()
			t.Errorf("the service enters %s", other)
		}
	}
	var said string
	if err := owner.NewRaw("SELECT said::text FROM revision").Scan(t.Context(), &said); err != nil || said != "{1}" {
		t.Errorf("after all that the report was handed up with %s (%v)", said, err)
	}
}

// A cluster that was made and migrated when there was one role alone has both after its next
// start, whatever starts it.
func TestStart_GivesAnOlderClusterItsRoles(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	begin := func() *postgres.Cluster {
		t.Helper()
		cluster, err := postgres.Start(t.Context(), postgres.ClusterOptions{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		return cluster
	}
	cluster := begin()
	owner, err := postgres.Open(t.Context(), cluster.URL("postgres", postgres.Owner))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := postgres.Migrate(t.Context(), owner.DB, migrations.Files); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"INSERT INTO setting VALUES ('kept', 'yes')", "DROP OWNED BY thidua_service", "DROP ROLE thidua_service",
		"GRANT CONNECT ON DATABASE template1 TO PUBLIC", "GRANT TEMPORARY ON DATABASE postgres TO PUBLIC",
	} {
		if _, err := owner.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	owner.Close()
	if err := cluster.Stop(); err != nil {
		t.Fatal(err)
	}
	cluster = begin()
	defer func() { _ = cluster.Stop() }()
	service, err := postgres.Open(t.Context(), cluster.URL("postgres", postgres.Service))
	if err != nil {
		t.Fatal(err)
	}
	defer service.Close()
	var kept string
	if err := service.NewRaw("SELECT value FROM setting").Scan(t.Context(), &kept); err != nil || kept != "yes" {
		t.Errorf("the service reads %q (%v)", kept, err)
	}
	for _, statement := range []string{"DELETE FROM revision", "CREATE TEMPORARY TABLE mine (n int)"} {
		if _, err := service.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("the service may %s", statement)
		}
	}
}

// The SQL for a database of one's own does there what a private cluster does by itself, for an
// owner who is no superuser.
func TestRoles_InADatabaseOfOnesOwn(t *testing.T) {
	t.Parallel()
	cluster, err := postgres.Start(t.Context(), postgres.ClusterOptions{Dir: folder(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cluster.Stop() }()
	run := func(database, as string, statements ...string) {
		t.Helper()
		db, err := postgres.Open(t.Context(), strings.Replace(cluster.URL(database, postgres.Owner), "user=thidua", "user="+as, 1))
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, statement := range statements {
			if _, err := db.ExecContext(t.Context(), statement); err != nil {
				t.Fatalf("%s: %v", statement, err)
			}
		}
	}
	run("postgres", "thidua", "DROP OWNED BY thidua_service", "DROP ROLE thidua_service", "CREATE ROLE keeper LOGIN", "CREATE DATABASE theirs OWNER keeper")
	as := func(role string) *postgres.DB {
		t.Helper()
		db, err := postgres.Open(t.Context(), strings.Replace(cluster.URL("theirs", postgres.Owner), "user=thidua", "user="+role, 1))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(db.Close)
		return db
	}
	keeper := as("keeper")
	if _, err := postgres.Migrate(t.Context(), keeper.DB, migrations.Files); err != nil {
		t.Fatal(err)
	}
	run("theirs", "thidua", postgres.Roles, postgres.Roles)
	service := as("thidua_service")
	if _, err := postgres.Pending(t.Context(), service.DB, migrations.Files); fault.KindOf(err) != fault.Unavailable || !strings.Contains(err.Error(), "run thidua migrate") {
		t.Errorf("before the owner has migrated again the service hears %v", err)
	}
	if applied, err := postgres.Migrate(t.Context(), keeper.DB, migrations.Files); err != nil || len(applied) > 0 {
		t.Errorf("the owner applies %v (%v)", applied, err)
	}
	for statement, may := range map[string]bool{
		"INSERT INTO setting VALUES ('kept', 'yes')": true, "UPDATE setting SET value = 'no'": true, "SELECT nextval('unit_id_seq')": true,
		"DELETE FROM revision": false, "CREATE TABLE mine (n int)": false, "CREATE TEMPORARY TABLE mine (n int)": false, "SET ROLE keeper": false,
	} {
		if _, err := service.ExecContext(t.Context(), statement); (err == nil) != may {
			t.Errorf("%s: the service may: %v, want %v (%v)", statement, err == nil, may, err)
		}
	}
}
