package main

import (
	"strings"
	"testing"
)

func TestDecision(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	about := []string{"--indicator", "6.3", "--unit", "66", "--year", "2024"}
	record := func(document, signed string) outcome {
		return on(t, db, "", append([]string{"decision", "record", "--document", document, "--signed", signed}, about...)...)
	}
	recorded := func() (n int) {
		t.Helper()
		if err := db.NewRaw("SELECT count(*) FROM decision").Scan(t.Context(), &n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if got := record("12/QĐ-HCCB", "2024-12-01"); got.status != 1 || !strings.Contains(got.stderr, "a day still to come") || recorded() != 0 {
		t.Errorf("signed tomorrow: %+v", got)
	}
	if got := record("12/QĐ-HCCB", "tomorrow"); got.status != 2 {
		t.Errorf("signed on no day: %+v", got)
	}
	if got := record("12/QĐ-HCCB", "2024-11-01").must(t); got.stdout != "6.3 of tỉnh Đắk Lắk is accepted by decision\n" || recorded() != 1 {
		t.Errorf("recorded: %+v", got)
	}
	withdraw := append([]string{"decision", "withdraw"}, about...)
	if got := on(t, db, "", withdraw...).must(t); recorded() != 0 {
		t.Errorf("withdrawn: %+v", got)
	}
	if got := on(t, db, "", withdraw...); got.status != 1 || !strings.Contains(got.stderr, "no decision is recorded") {
		t.Errorf("withdrawn twice: %+v", got)
	}
}
