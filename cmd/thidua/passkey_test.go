package main

import (
	"strings"
	"testing"

	"thidua/internal/access"
	"thidua/internal/identity"
	"thidua/internal/testdb"
)

// TestPasskeyCommands get in whoever lost what a role asks for.
func TestPasskeyCommands(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	on(t, db, "", "account", "create", "an").must(t)
	a, err := access.FindAccount(t.Context(), db, "an")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.NewRaw(`INSERT INTO passkey (id, account_id, name, credential) VALUES ('\x01', ?0, 'a', '{}'), ('\x02', ?0, 'b', '{}')`, a.ID).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	asked := func() string {
		t.Helper()
		roles, err := identity.PasskeyRoles(t.Context(), db)
		if err != nil {
			t.Fatal(err)
		}
		names := []string{}
		for _, r := range roles {
			names = append(names, r.Role)
		}
		return strings.Join(names, " ")
	}
	for range 2 {
		on(t, db, "", "passkey", "require", "system_admin").must(t)
	}
	if got := asked(); got != "system_admin" {
		t.Errorf("asked of %q", got)
	}
	on(t, db, "", "passkey", "require", "--off", "system_admin").must(t)
	if got := asked(); got != "" {
		t.Errorf("after that asked of %q", got)
	}
	if got := on(t, db, "", "passkey", "require", "emperor"); got.status != 1 || !strings.Contains(got.stderr, "no role") {
		t.Errorf("of no role: %+v", got)
	}
	if got := on(t, db, "", "passkey", "remove", "AN").must(t); got.stdout != "removed 2 passkeys of an\n" {
		t.Errorf("removing: %+v", got)
	}
	if got := on(t, db, "", "passkey", "remove", "nobody"); got.status != 1 || !strings.Contains(got.stderr, "no account") {
		t.Errorf("of nobody: %+v", got)
	}
	var acts []string
	if err := db.NewRaw("SELECT act FROM audit WHERE act LIKE 'PASSKEY%' ORDER BY id").Scan(t.Context(), &acts); err != nil || strings.Join(acts, " ") != "PASSKEY_ASK PASSKEY_ASK PASSKEY_REMOVE" {
		t.Errorf("audited %v, %v", acts, err)
	}
}
