package main

import (
	"strings"
	"testing"
)

func TestImportEntries(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	const entries = "day,kind,households,value\n10/10/2024,OTHER,3,5.000.001\n11/10/2024,Hỗ trợ khác (cả sửa nhà),1,7000001\n"
	kept := func() (n int) {
		t.Helper()
		if err := db.NewRaw(`SELECT count(*) FROM entry WHERE register = 'assistance' AND values ->> 'value' IN ('5000001', '7000001')`).Scan(t.Context(), &n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	tried := on(t, db, entries, "import", "entries", "-", "--register", "assistance", "--unit", "24121", "--dry-run").must(t)
	if tried.stdout != "2 entries noted, 0 stood already\n" || !strings.Contains(tried.stderr, "nothing was changed") || kept() != 0 {
		t.Errorf("a dry run: %+v, and %d stand", tried, kept())
	}
	if done := on(t, db, entries, "import", "entries", "-", "--register", "assistance", "--unit", "24121").must(t); done.stdout != tried.stdout || kept() != 2 {
		t.Errorf("%+v, and %d stand", done, kept())
	}
	again := on(t, db, entries, "import", "entries", "-", "--register", "assistance", "--unit", "24121").must(t)
	if !strings.HasPrefix(again.stdout, "= row 2: stands already as entry:") || !strings.HasSuffix(again.stdout, "\n0 entries noted, 2 stood already\n") {
		t.Errorf("sent again: %+v", again)
	}
	for _, tt := range []struct{ name, file, register, unit, want string }{
		{"a cell that is wrong", entries + "12/10/2024,SHED,1,1\n", "assistance", "24121", "standard input: 1 cells are wrong; nothing was written"},
		{"no unit", entries, "assistance", "nowhere", `no unit with code "nowhere"`},
		{"no register", entries, "nothing", "24121", `no campaign has a register "nothing"`},
	} {
		if got := on(t, db, tt.file, "import", "entries", "-", "--register", tt.register, "--unit", tt.unit); got.status != 1 || !strings.Contains(got.stderr, tt.want) {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
	if kept() != 2 {
		t.Errorf("%d stand", kept())
	}
}
