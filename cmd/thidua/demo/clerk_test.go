package demo

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/testdb"
)

// TestClerk_TellsWhatWasReported holds the demo's registers against its reports: most agree, and those that do
// not were to differ.
func TestClerk_TellsWhatWasReported(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	began := time.Now()
	if err := Load(ctx, testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	t.Log("load", time.Since(began))
	c, err := movement.Load(ctx, db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	if err := movement.LoadRegisters(ctx, db, c); err != nil {
		t.Fatal(err)
	}
	_ = org.Date("")
	_ = cmp.Compare[int]
	_ = slices.Contains[[]int]
	_ = fmt.Sprint
	_ = register.Noted
	for _, q := range []string{"SELECT count(*) FROM entry", "SELECT count(*) FROM nothing", "SELECT count(*) FROM entry_file", "SELECT count(*) FROM entry WHERE due < '2024-11-10' AND done IS NULL AND state <> 'VOID'"} {
		t.Log(q, number(t, db, q))
	}
	var by []struct {
		Register string
		N        int
	}
	if err := db.NewRaw("SELECT register, count(*) AS n FROM entry GROUP BY 1 ORDER BY 1").Scan(ctx, &by); err != nil {
		t.Fatal(err)
	}
	t.Log(by)
}
