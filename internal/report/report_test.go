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

func TestDo_Refuses(t *testing.T) {
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
	for _, act := range []report.Act{report.Save, report.Submit} {
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
			{"more than any branch has", whole, branch.ID, "2024-03", "members_total", c.Element("members_total").Most + 1, fault.Invalid},
			{"neither yes nor no", whole, commune.ID, "2024-03", "org_has_plan", 2, fault.Invalid},
		} {
			_, err := report.Do(ctx, db, tt.scope, c, nil, report.Command{Act: act, Unit: tt.unit, Month: tt.month, At: time.Now(), Values: map[string]int64{tt.code: tt.n}})
			if fault.KindOf(err) != tt.want {
				t.Errorf("%s of %s: %v, want %s", act, tt.name, err, tt.want)
			}
		}
	}
	for act, want := range map[report.Act]fault.Kind{
		report.Save: fault.Invalid, report.Submit: fault.NotFound, report.Withdraw: fault.NotFound, report.Approve: fault.NotFound,
		report.Return: fault.NotFound, report.Reopen: fault.NotFound, "PAINT": fault.Invalid,
	} {
		if _, err := report.Do(ctx, db, whole, c, nil, report.Command{Act: act, Unit: branch.ID, Month: "2024-03", At: time.Now()}); fault.KindOf(err) != want {
			t.Errorf("%s of no report: %v, want %s", act, err, want)
		}
	}
	var stored int
	if err := db.NewRaw("SELECT (SELECT count(*) FROM report) + (SELECT count(*) FROM revision)").Scan(ctx, &stored); err != nil || stored != 0 {
		t.Errorf("what was refused left %d rows (%v)", stored, err)
	}
}

// TestDo_LivesAReport goes through all that can happen to one.
func TestDo_LivesAReport(t *testing.T) {
	t.Parallel()
	b := standing(t)
	reporter, leader := b.account(t, "reporter"), b.account(t, "leader")
	one := 1
	for _, step := range []struct { // in this order
		name    string
		command report.Command
		want    string // state, revision and what counts; or the kind of the fault
	}{
		{"it is saved and does not count", report.Command{Act: report.Save, By: reporter, Values: members(100), Expected: new(int)}, "DRAFT 1 nothing"},
		{"saved again it stays as it is", report.Command{Act: report.Save, By: reporter, Values: members(100), Expected: new(int)}, "DRAFT 1 nothing"},
		{"nobody approves a draft", report.Command{Act: report.Approve, By: leader}, "CONFLICT"},
		{"who has seen an older one is told", report.Command{Act: report.Save, By: reporter, Values: members(101), Expected: new(int)}, "CONFLICT"},
		{"it is saved anew", report.Command{Act: report.Save, By: reporter, Values: members(101), Expected: &one}, "DRAFT 2 nothing"},
		{"submitted it counts at once", report.Command{Act: report.Submit, By: reporter}, "SUBMITTED 3 101"},
		{"submitted again it stays as it is", report.Command{Act: report.Submit, By: reporter}, "SUBMITTED 3 101"},
		{"a submitted one is not saved", report.Command{Act: report.Save, By: reporter, Values: members(99)}, "CONFLICT"},
		{"who submitted it does not approve it", report.Command{Act: report.Approve, By: reporter}, "FORBIDDEN"},
		{"nor returns it", report.Command{Act: report.Return, By: reporter, Comment: "sai"}, "FORBIDDEN"},
		{"it is returned with a reason", report.Command{Act: report.Return, By: leader}, "BAD_USER_INPUT"},
		{"and does not count", report.Command{Act: report.Return, By: leader, Comment: "thiếu Chi hội 2"}, "RETURNED 4 nothing"},
		{"corrected it stays returned", report.Command{Act: report.Save, By: reporter, Values: members(110)}, "RETURNED 5 nothing"},
		{"until it is submitted", report.Command{Act: report.Submit, By: reporter}, "SUBMITTED 6 110"},
		{"it is taken back", report.Command{Act: report.Withdraw, By: reporter}, "DRAFT 7 nothing"},
		{"and submitted with other values", report.Command{Act: report.Submit, By: reporter, Values: members(111)}, "SUBMITTED 8 111"},
		{"corrected before it is approved", report.Command{Act: report.Submit, By: reporter, Values: members(112)}, "SUBMITTED 9 112"},
		{"it is approved", report.Command{Act: report.Approve, By: leader}, "APPROVED 10 112"},
		{"sent again it stays approved", report.Command{Act: report.Submit, By: reporter, Values: members(112)}, "APPROVED 10 112"},
		{"an approved one is not corrected", report.Command{Act: report.Submit, By: reporter, Values: members(113)}, "CONFLICT"},
		{"nor withdrawn", report.Command{Act: report.Withdraw, By: reporter}, "CONFLICT"},
		{"nor returned", report.Command{Act: report.Return, By: leader, Comment: "sai"}, "CONFLICT"},
		{"it is reopened with a reason", report.Command{Act: report.Reopen, By: leader}, "BAD_USER_INPUT"},
		{"and does not count", report.Command{Act: report.Reopen, By: leader, Comment: "tính nhầm"}, "RETURNED 11 nothing"},
		{"until it is submitted anew", report.Command{Act: report.Submit, By: reporter, Values: members(90)}, "SUBMITTED 12 90"},
	} {
		d := step.command
		d.Unit, d.Month, d.At = b.id, "2024-03", time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC)
		r, err := report.Do(t.Context(), b.db, b.scope, b.campaign, nil, d)
		got := string(fault.KindOf(err))
		if err == nil {
			counts := "nothing"
			if n := r.Counted.Said(b.campaign.Element("members_total")); n.Valid {
				counts = fmt.Sprint(n.V)
			}
			got = fmt.Sprintf("%s %d %s", r.State, r.Revision, counts)
		}
		if got != step.want {
			t.Errorf("%s: %s (%v), want %s", step.name, got, err, step.want)
		}
	}
	var kept []string
	err := b.db.NewRaw(`SELECT format('%s %s %s %s', v.act, c.said[1], coalesce(a.name, 'system'), v.comment) FROM revision v
		JOIN revision c ON c.unit_id = v.unit_id AND c.month = v.month AND c.revision = v.content
		LEFT JOIN account a ON a.id = v.account_id ORDER BY v.revision`).Scan(t.Context(), &kept)
	want := []string{
		"SAVE 100 reporter ", "SAVE 101 reporter ", "SUBMIT 101 reporter ", "RETURN 101 leader thiếu Chi hội 2", "SAVE 110 reporter ", "SUBMIT 110 reporter ",
		"WITHDRAW 110 reporter ", "SUBMIT 111 reporter ", "SUBMIT 112 reporter ", "APPROVE 112 leader ", "REOPEN 112 leader tính nhầm", "SUBMIT 90 reporter ",
	}
	if diff := cmp.Diff(want, kept); err != nil || diff != "" {
		t.Errorf("what was done is kept: %v (-want +got):\n%s", err, diff)
	}
}

// TestDo_CountsTheYearAnew: a later month counts for the change against the last one that
// counts, whatever becomes of those before.
func TestDo_CountsTheYearAnew(t *testing.T) {
	t.Parallel()
	b := standing(t)
	counts := func(want ...int64) {
		t.Helper()
		var got []int64
		if err := b.db.NewRaw("SELECT coalesce(counted[1], 0) FROM report ORDER BY month").Scan(t.Context(), &got); err != nil || !cmp.Equal(got, want) {
			t.Errorf("they count for %v (%v), want %v", got, err, want)
		}
	}
	b.submit(t, "2024-03", 100)
	b.submit(t, "2024-05", 120)
	b.submit(t, "2024-04", 110)
	counts(100, 10, 10)
	b.submit(t, "2024-03", 90)
	counts(90, 20, 10)
	b.do(t, report.Withdraw, "2024-04")
	counts(90, 0, 30)
	b.do(t, report.Submit, "2024-04")
	counts(90, 20, 10)
	b.do(t, report.Withdraw, "2024-03")
	counts(0, 110, 10)
}

// TestDo_AtOnce has many write one unit's year at the same time: no correction is
// lost, and every report counts for the change against the one before.
func TestDo_AtOnce(t *testing.T) {
	t.Parallel()
	b := standing(t)
	var all sync.WaitGroup
	for month := 1; month <= 6; month++ {
		for n := range int64(4) {
			all.Go(func() {
				b.submit(t, movement.Month(fmt.Sprintf("2024-%02d", month)), 100*int64(month)+n)
			})
		}
	}
	all.Wait()
	var rows []struct {
		Said, Counted int64
		Revision      int
		Kept          int
	}
	err := b.db.NewRaw(`SELECT said[1] AS said, counted[1] AS counted, revision, (SELECT count(*) FROM revision v WHERE v.month = r.month) AS kept
		FROM report r ORDER BY month`).Scan(t.Context(), &rows)
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d reports, %v", len(rows), err)
	}
	last := int64(0)
	for _, r := range rows {
		if r.Counted != r.Said-last || r.Revision != 4 || r.Kept != 4 {
			t.Errorf("after %d: %+v; want the change to be counted, and four revisions", last, r)
		}
		last = r.Said
	}
}

// members is what a branch says of its members, of whom nothing else is to be told.
func members(n int64) map[string]int64 {
	return map[string]int64{
		"members_total": n, "members_studied": 0, "members_with_deviation": 0, "members_hcm_registered": 0, "members_hcm_implemented": 0,
		"comradeship_fund_contributions": 0, "internal_fund_contributions": 0,
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

func (b *branch) account(t *testing.T, name string) *int64 {
	t.Helper()
	id := new(int64)
	if err := b.db.NewRaw("INSERT INTO account (name) VALUES (?) RETURNING id", name).Scan(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	return id
}

func (b *branch) submit(t *testing.T, month movement.Month, n int64) {
	t.Helper()
	_, err := report.Do(t.Context(), b.db, b.scope, b.campaign, nil, report.Command{
		Act: report.Submit, Unit: b.id, Month: month, At: time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC),
		Values: members(n), Comment: "đã đối chiếu",
	})
	if err != nil {
		t.Error(err)
	}
}

func (b *branch) do(t *testing.T, act report.Act, month movement.Month) {
	t.Helper()
	_, err := report.Do(t.Context(), b.db, b.scope, b.campaign, nil, report.Command{Act: act, Unit: b.id, Month: month, At: time.Date(2024, 11, 2, 0, 0, 0, 0, time.UTC), Comment: "đã đối chiếu"})
	if err != nil {
		t.Error(err)
	}
}
