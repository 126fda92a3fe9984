package report_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
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

// TestSubmit_Again sends a submission twice: the second time it changes nothing, and what
// was approved in between stays so.
func TestSubmit_Again(t *testing.T) {
	t.Parallel()
	b := standing(t)
	first := b.submit(t, report.Submitted, "2024-03", 100)
	again := b.submit(t, report.Submitted, "2024-03", 100)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("sent again (-first +again):\n%s", diff)
	}
	if r := b.submit(t, report.Approved, "2024-03", 100); r.State != report.Approved || r.Revision != 2 {
		t.Errorf("approved is %s, revision %d", r.State, r.Revision)
	}
	if r := b.submit(t, report.Submitted, "2024-03", 100); r.State != report.Approved || r.Revision != 2 {
		t.Errorf("sent again after the approval it is %s, revision %d; want it approved still", r.State, r.Revision)
	}
	if r := b.submit(t, report.Submitted, "2024-03", 101); r.State != report.Submitted || r.Revision != 3 {
		t.Errorf("corrected it is %s, revision %d; want it to wait for approval anew", r.State, r.Revision)
	}
	var superseded int
	if err := b.db.NewRaw("SELECT count(*) FROM superseded").Scan(t.Context(), &superseded); err != nil || superseded != 2 {
		t.Errorf("%d reports are superseded (%v), want 2", superseded, err)
	}
}

// TestSubmit_AtOnce has many write one unit's year at the same time: no correction is
// lost, and every report counts for the change against the one before.
func TestSubmit_AtOnce(t *testing.T) {
	t.Parallel()
	b := standing(t)
	var all sync.WaitGroup
	for month := 1; month <= 6; month++ {
		for n := range int64(4) {
			all.Go(func() {
				b.submit(t, report.Submitted, movement.Month(fmt.Sprintf("2024-%02d", month)), 100*int64(month)+n)
			})
		}
	}
	all.Wait()
	var rows []struct {
		Said, Counted int64
		Revision      int
		Kept          int
	}
	err := b.db.NewRaw(`SELECT said[1] AS said, counted[1] AS counted, revision, (SELECT count(*) FROM superseded s WHERE s.month = r.month) AS kept
		FROM report r ORDER BY month`).Scan(t.Context(), &rows)
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d reports, %v", len(rows), err)
	}
	last := int64(0)
	for _, r := range rows {
		if r.Counted != r.Said-last || r.Revision != 4 || r.Kept != 3 {
			t.Errorf("after %d: %+v; want the change to be counted, and four revisions", last, r)
		}
		last = r.Said
	}
}

// branch is one that reports its members.
type branch struct {
	db       *postgres.DB
	campaign *movement.Campaign
	scope    org.Scope
	id       int64
}

func standing(t *testing.T) *branch {
	t.Helper()
	b := &branch{db: testdb.New(t)}
	if _, err := movement.Import(t.Context(), b.db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	var err error
	if b.campaign, err = movement.Load(t.Context(), b.db, 2024); err != nil {
		t.Fatal(err)
	}
	u, err := org.Open(t.Context(), b.db, org.NewScope("2024-11-10"), org.Opening{
		Level: org.Branch, Kind: org.Territorial, Opened: "2024-01-01", Code: "B", Name: "B",
	})
	if err != nil {
		t.Fatal(err)
	}
	b.id, b.scope = u.ID, org.Subtree("2024-11-10", u.Path)
	return b
}

func (b *branch) submit(t *testing.T, state report.State, month movement.Month, members int64) *report.Report {
	t.Helper()
	r, err := report.Submit(t.Context(), b.db, b.scope, b.campaign, report.Submission{
		Unit: b.id, Month: month, State: state, At: time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC),
		Values: map[string]int64{"members_total": members},
	})
	if err != nil {
		t.Error(err)
		return &report.Report{}
	}
	return r
}
