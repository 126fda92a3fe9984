package main

import (
	"strings"
	"testing"

	"thidua/internal/audit"
	"thidua/internal/testdb"
)

// TestVerify finds a number that is wrong. That nothing is wrong with what was loaded, TestBackup holds.
func TestVerify(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	_, err := db.ExecContext(t.Context(), "UPDATE report SET counted[1] = counted[1] + 1 WHERE unit_id = (SELECT max(unit_id) FROM report) AND month = '2024-03-01'")
	if err != nil {
		t.Fatal(err)
	}
	got := on(t, db, "", "verify")
	if got.status != 1 || got.stdout == "" || !strings.Contains(got.stderr, "difference") || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("where one number is wrong: %+v", got)
	}
}

// A chain that was cut shows, and so does one that was written anew.
func TestVerify_Audit(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	if got := on(t, db, "", "verify").must(t); !strings.HasPrefix(got.stdout, "audit: no rows\n") {
		t.Errorf("on nothing: %+v", got)
	}
	write := func(rows int) {
		t.Helper()
		for range rows {
			if err := audit.Write(t.Context(), db, audit.Entry{Act: audit.Exported}); err != nil {
				t.Fatal(err)
			}
		}
	}
	write(3)
	got := on(t, db, "", "verify").must(t)
	told, _, _ := strings.Cut(got.stdout, "\n")
	kept, found := strings.CutPrefix(told, "audit: 3 rows, the last ")
	if !found {
		t.Fatalf("on three rows: %+v", got)
	}
	write(1)
	on(t, db, "", "verify", "--audit", kept).must(t)
	if got := on(t, db, "", "verify", "--audit", kept[:9]); got.status != 2 || !strings.Contains(got.stderr, "write it as thidua verify told it, ROW:HASH") {
		t.Errorf("with a part of what was kept: %+v", got)
	}
	owner := testdb.Owner(t, db)
	alter := func(statements string) {
		t.Helper()
		if _, err := owner.ExecContext(t.Context(), "ALTER TABLE audit DISABLE TRIGGER audit_refuse; ALTER TABLE audit_head DISABLE TRIGGER USER; "+statements); err != nil {
			t.Fatal(err)
		}
	}
	alter("DELETE FROM audit WHERE id = 2")
	if got := on(t, db, "", "verify"); got.status != 1 || got.stdout != "audit row 2 is missing\n" || got.stderr != "the audit's chain is broken at 1 rows\n" {
		t.Errorf("where a row is missing: %+v", got)
	}
	alter("DELETE FROM audit; DELETE FROM audit_head")
	write(4)
	on(t, db, "", "verify").must(t)
	if got := on(t, db, "", "verify", "--audit", kept); got.status != 1 || !strings.HasPrefix(got.stdout, "audit row 3 is not the one that was kept") {
		t.Errorf("where all was written anew: %+v", got)
	}
}
