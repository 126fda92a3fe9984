package figure_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/figure"
	"thidua/internal/org"
)

// TestVerify moves and closes units first, so that the trees differ, and then tampers with
// what is stored.
func TestVerify(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("B1 03 members_total=100 internal_fund_contributions=10", "B1 08 members_total=110 internal_fund_contributions=20",
		"B2 03 members_total=50", "B3 02 members_total=7 meetings_held=2", "B4 09 members_total=40 members_studied=12", "C2 02 members_admitted=3", "D1 01 news_published=2")
	ctx := t.Context()
	if err := org.Move(ctx, h.db, h.scope(), h.units["C1"].ID, h.units["D2"].ID, "2024-06-15"); err != nil {
		t.Fatal(err)
	}
	if err := org.Close(ctx, h.db, h.scope(), h.units["C2"].ID, h.units["C1"].ID, "2024-07-01"); err != nil {
		t.Fatal(err)
	}
	verify := func() (lines []string) {
		checked, err := figure.Verify(ctx, h.db.DB, h.today, func(d figure.Difference) { lines = append(lines, d.String()) })
		if err != nil || checked.Reports != 7 || checked.Sums != 2*6*len(h.campaign.Elements) {
			t.Fatalf("checked %v, %v", checked, err)
		}
		return lines
	}
	if got := verify(); len(got) > 0 {
		t.Fatalf("untouched: %s", strings.Join(got, "\n"))
	}
	tamper := func(sql string, args ...any) {
		if _, err := h.db.ExecContext(ctx, sql, args...); err != nil {
			t.Fatal(err)
		}
	}
	tamper("UPDATE report SET counted[1] = 60 WHERE unit_id = ?", h.units["B2"].ID)
	want := []string{"B2 2024-03 members_total: stands 60, recomputed 50"}
	for _, tree := range []string{"AS_REPORTED", "CURRENT"} {
		for _, unit := range []string{"P", "D2", "C1"} {
			want = append(want, unit+" 2024 "+tree+" members_total: stands "+map[string]string{"P": "217", "D2": "217", "C1": "177"}[unit]+
				", recomputed "+map[string]string{"P": "207", "D2": "207", "C1": "167"}[unit])
		}
	}
	if diff := cmp.Diff(want, verify()); diff != "" {
		t.Errorf("a report that counts for too much (-want +got):\n%s", diff)
	}
	tamper("UPDATE report SET counted[1] = 50 WHERE unit_id = ?", h.units["B2"].ID)
	tamper("UPDATE placement SET path = subpath(path, 0, 1) || '999' || subpath(path, 2) WHERE unit_id = ? AND upper(valid) IS NULL", h.units["B4"].ID)
	if got := verify(); !slices.Contains(got, "D2 2024 CURRENT members_studied: stands unsaid, recomputed 12") {
		t.Errorf("a path that leads elsewhere is not found: %s", strings.Join(got, "\n"))
	}
}
