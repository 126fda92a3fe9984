package main

import (
	"strings"
	"testing"
)

func TestVerify(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	if got := on(t, db, "", "verify").must(t); !strings.HasSuffix(got.stdout, "no difference\n") {
		t.Errorf("on what was loaded: %+v", got)
	}
	_, err := db.ExecContext(t.Context(), "UPDATE report SET counted[1] = counted[1] + 1 WHERE unit_id = (SELECT max(unit_id) FROM report) AND month = '2024-03-01'")
	if err != nil {
		t.Fatal(err)
	}
	got := on(t, db, "", "verify")
	if got.status != 1 || got.stdout == "" || !strings.Contains(got.stderr, "difference") || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("where one number is wrong: %+v", got)
	}
}
