package main

import (
	"strings"
	"testing"

	"thidua/internal/testdb"
)

func TestMigrate(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	steps := []string{"0001_tree", "0002_movement", "0003_reports", "0004_access", "0005_setting", "0006_reorganisation", "0007_sealed", "0008_reporting", "0009_checks", "0010_snapshot", "0011_grants_account", "0012_most", "0013_closed", "0016_names"}
	all := func(word string) string { return word + " " + strings.Join(steps, "\n"+word+" ") + "\n" }
	if got := on(t, db, "", "migrate", "--status").must(t); got.stdout != all("not applied") {
		t.Errorf("status of an empty database: %+v", got)
	}
	if got := on(t, db, "", "migrate").must(t); got.stdout != all("applied") {
		t.Errorf("migrating: %+v", got)
	}
	for _, args := range [][]string{{"migrate"}, {"migrate", "--status"}} {
		if got := on(t, db, "", args...).must(t); got.stdout != nothingToDo {
			t.Errorf("%v once it is done: %+v", args, got)
		}
	}
	if _, err := db.ExecContext(t.Context(), "INSERT INTO bun_migrations (name, group_id) VALUES ('9999', 2)"); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"migrate"}, {"account", "list"}, {"serve", "--listen", "127.0.0.1:0"}} {
		if got := on(t, db, "", args...); got.status != 1 || !strings.HasPrefix(got.stderr, "the database was migrated by a newer program (step 9999)") {
			t.Errorf("%v on a newer program's database: %+v", args, got)
		}
	}
}
