package main

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
	"thidua/internal/testdb"
	"thidua/migrations"
)

func TestMigrate(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	steps, err := fs.Glob(migrations.Files, "*.up.sql")
	if err != nil || len(steps) < 13 {
		t.Fatal(steps, err)
	}
	for i, step := range steps {
		steps[i] = strings.TrimSuffix(step, ".tx.up.sql")
	}
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

// TestMigrate_RefoldsNames: names that stood before are found as those that come now are.
func TestMigrate_RefoldsNames(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	step, err := migrations.Files.ReadFile("0015_names.tx.up.sql")
	if err != nil {
		t.Fatal(err)
	}
	refold, _, _ := strings.Cut(string(step), "--bun:split")
	want, got := map[string]string{}, map[string]string{}
	for i, title := range []string{
		"huyện Ea H'leo", "huyện M’Đrắk", "xã Ea Mʼ Doal", "xã Mỹ Lý", "xã Đlyê Ya", "xã Quý–Hòa", "Chi hội Tổ  dân phố 1",
		"buôn Ƀuôn Ama Thuôt", "quận 1 (minh họa)", "phường \u00d0ức \u0189ô", "xã Y\u00a0Ngông", "thôn ＴＨＵ`Ỷ´",
	} {
		kind, name, _ := strings.Cut(title, " ")
		_, err := db.NewRaw("INSERT INTO unit (id, level, kind, opened) VALUES (?, 'COMMUNE', 'TERRITORIAL', '2024-01-01')", i+1).Exec(t.Context())
		if err == nil {
			_, err = db.NewRaw("INSERT INTO naming (unit_id, code, type, name, folded, valid) VALUES (?, ?, ?, ?, '', '[2024-01-01,)')", i+1, i+1, kind, name).Exec(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		want[title] = org.Fold(title)
	}
	if _, err := db.ExecContext(t.Context(), refold); err != nil {
		t.Fatal(err)
	}
	var rows []struct{ Title, Folded string }
	if err := db.NewRaw("SELECT type || ' ' || name AS title, folded FROM naming").Scan(t.Context(), &rows); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		got[r.Title] = r.Folded
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-as Fold does it, +as the step does):\n%s", d)
	}
}
