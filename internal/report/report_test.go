package report_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

func TestSubmit(t *testing.T) {
	t.Parallel()
	ctx, db, today := t.Context(), testdb.New(t), org.Date("2024-11-10")
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	c, err := movement.Load(ctx, db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	commune, err := org.Open(ctx, db, org.NewScope(today), org.Opening{Level: org.Commune, Kind: org.Territorial, Opened: "2024-02-01", Code: "C", Name: "C"})
	if err != nil {
		t.Fatal(err)
	}
	whole := org.Subtree(today, commune.Path)
	branch, err := org.Open(ctx, db, whole, org.Opening{Level: org.Branch, Kind: org.Territorial, Opened: "2024-02-01", Code: "C-01", Name: "B", Parent: &commune.ID})
	if err != nil {
		t.Fatal(err)
	}
	submit := func(scope org.Scope, unit int64, month movement.Month, code string, n int64) (*report.Report, error) {
		return report.Submit(ctx, db, scope, c, report.Submission{
			Unit: unit, Month: month, State: report.Submitted, At: time.Now(), Values: map[string]int64{code: n},
		})
	}

	for _, tt := range []struct {
		name  string
		scope org.Scope
		unit  int64
		month movement.Month
		code  string
		n     int64
		want  fault.Kind
	}{
		{"a unit outside the scope", org.NewScope(today), branch.ID, "2024-03", "members_total", 1, fault.NotFound},
		{"another year's month", whole, branch.ID, "2023-12", "members_total", 1, fault.Invalid},
		{"a month that has not begun", whole, branch.ID, "2024-12", "members_total", 1, fault.Invalid},
		{"a month before the unit was opened", whole, branch.ID, "2024-01", "members_total", 1, fault.NotFound},
		{"an unknown element", whole, branch.ID, "2024-03", "members", 1, fault.Invalid},
		{"a branch's number from a commune that has branches", whole, commune.ID, "2024-03", "members_total", 1, fault.Invalid},
		{"less than nothing", whole, branch.ID, "2024-03", "members_total", -1, fault.Invalid},
		{"more than a client can hold", whole, branch.ID, "2024-03", "members_total", report.Largest + 1, fault.Invalid},
		{"neither yes nor no", whole, commune.ID, "2024-03", "org_has_plan", 2, fault.Invalid},
	} {
		if _, err := submit(tt.scope, tt.unit, tt.month, tt.code, tt.n); fault.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
	var stored int
	if err := db.NewRaw("SELECT count(*) FROM report").Scan(ctx, &stored); err != nil || stored != 0 {
		t.Errorf("what was refused left %d reports (%v)", stored, err)
	}

	// A correction keeps what stood, and every later month of the year counts anew.
	for _, s := range []struct {
		month movement.Month
		n     int64
	}{{"2024-03", 100}, {"2024-05", 120}, {"2024-03", 90}} {
		if _, err := submit(whole, branch.ID, s.month, "members_total", s.n); err != nil {
			t.Fatal(err)
		}
	}
	var rows []struct {
		Said, Counted int64
		Revision      int
	}
	err = db.NewRaw("SELECT said[1] AS said, counted[1] AS counted, revision FROM report ORDER BY month").Scan(ctx, &rows)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		Said, Counted int64
		Revision      int
	}{{90, 90, 2}, {120, 30, 1}}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	var before int64
	if err := db.NewRaw("SELECT said[1] FROM superseded").Scan(ctx, &before); err != nil || before != 100 {
		t.Errorf("superseded is %d (%v), want the 100 that stood", before, err)
	}
}
