package report_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/report"
)

// TestSeal_KeepsAHash: a sealed month and those before it change no more, and whatever is
// changed behind the service's back shows.
func TestSeal_KeepsAHash(t *testing.T) {
	t.Parallel()
	b := standing(t)
	b.submit(t, "2024-02", 100)
	b.submit(t, "2024-03", 101)
	if err := report.Seal(t.Context(), b.db, "2024-03", b.scope.Day()); err != nil {
		t.Fatal(err)
	}
	sealings := func(want string) []*report.Sealing {
		t.Helper()
		all, err := report.Sealings(t.Context(), b.db, 2024)
		if err != nil {
			t.Fatal(err)
		}
		broken, err := report.BrokenSeals(t.Context(), b.db, 2024)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range all {
			if len(s.Hash) != 64 || s.At.IsZero() {
				t.Errorf("sealed as %+v", s)
			}
			got += string(s.Month)[5:7]
			if broken[s.Month] {
				got += "!"
			}
			got += " "
		}
		if got != want {
			t.Errorf("sealed are %q, want %q", got, want)
		}
		return all
	}
	first := sealings("01 02 03 ")
	if first[0].Hash == first[1].Hash || first[1].Hash == first[2].Hash {
		t.Errorf("months of other contents have the same hash: %s, %s, %s", first[0].Hash, first[1].Hash, first[2].Hash)
	}
	command := report.Command{Act: report.Submit, Unit: b.id, Month: "2024-01", At: time.Now(), Values: members(99)}
	if _, err := report.Do(t.Context(), b.db, b.scope, b.campaign, nil, command); fault.KindOf(err) != fault.Locked {
		t.Errorf("a month before the one that was sealed: %v", err)
	}
	if _, err := report.ApproveAll(t.Context(), b.db, b.scope, b.scope, report.Approval{Under: b.id, Month: "2024-02", At: time.Now()}); fault.KindOf(err) != fault.Locked {
		t.Errorf("approved all the same: %v", err)
	}
	b.submit(t, "2024-04", 102) // changes nothing before it
	sealings("01 02 03 ")
	if err := report.Unseal(t.Context(), b.db, "2024-02", "nhập sai"); fault.KindOf(err) != fault.Conflict {
		t.Errorf("opened below a sealed one: %v", err)
	}
	if _, err := b.db.ExecContext(t.Context(), "UPDATE report SET said[1] = 90 WHERE month = '2024-02-01'"); err != nil {
		t.Fatal(err)
	}
	sealings("01 02! 03! ")
	if err := report.Unseal(t.Context(), b.db, "2024-03", "nhập sai"); err != nil {
		t.Fatal(err)
	}
	for _, reason := range []string{"", " \n", strings.Repeat("x", 2001), "\x00"} {
		if err := report.Unseal(t.Context(), b.db, "2024-02", reason); fault.KindOf(err) != fault.Invalid {
			t.Errorf("opened because %.20q: %v", reason, err)
		}
	}
	b.submit(t, "2024-03", 95)
	if err := report.Seal(t.Context(), b.db, "2024-04", b.scope.Day()); err != nil {
		t.Fatal(err)
	}
	if again := sealings("01 02! 03 04 "); again[1].Hash != first[1].Hash {
		t.Error("what was sealed already was sealed anew")
	}
	var kept []string
	if err := b.db.NewRaw("SELECT act || ' ' || what::text FROM audit WHERE act LIKE 'MONTH%' ORDER BY id").Scan(t.Context(), &kept); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{
		`MONTH_SEAL {"month": "2024-01"}`, `MONTH_SEAL {"month": "2024-02"}`, `MONTH_SEAL {"month": "2024-03"}`,
		`MONTH_REOPEN {"month": "2024-03", "reason": "nhập sai"}`, `MONTH_SEAL {"month": "2024-03"}`, `MONTH_SEAL {"month": "2024-04"}`,
	}, kept); diff != "" {
		t.Errorf("the audit (-want +got):\n%s", diff)
	}
}

// TestSeal_WaitsForThoseWhoWrite: what is sealed while many write holds what they wrote, or
// they are told that they came too late.
func TestSeal_WaitsForThoseWhoWrite(t *testing.T) {
	t.Parallel()
	b := standing(t)
	var all sync.WaitGroup
	for n := range int64(20) {
		all.Go(func() {
			_, err := report.Do(t.Context(), b.db, b.scope, b.campaign, nil, report.Command{
				Act: report.Submit, Unit: b.id, Month: "2024-03", At: time.Now(), Values: members(100 + n), Comment: "đã đối chiếu",
			})
			if kind := fault.KindOf(err); err != nil && kind != fault.Locked {
				t.Error(err)
			}
		})
		if n == 10 {
			all.Go(func() {
				if err := report.Seal(t.Context(), b.db, "2024-03", b.scope.Day()); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	sealings, err := report.Sealings(t.Context(), b.db, 2024)
	if err != nil || len(sealings) != 3 {
		t.Errorf("sealed are %v (%v)", sealings, err)
	}
	if broken, err := report.BrokenSeals(t.Context(), b.db, 2024); err != nil || len(broken) != 0 {
		t.Errorf("changed after they were sealed: %v (%v)", broken, err)
	}
}
