package figure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestCoverageByMonth counts what has come in of each month, where it was reported: C1 with its two branches
// moves from D1 to D2 in June, and of what came in of C1 only B1's March is approved.
func TestCoverageByMonth(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-08-10")
	h.say("B1 03 members_total=100", "B2 03 members_total=50", "B1 07 members_total=110", "B3 07 members_total=9", "D2 07 news_published=1", "B1 08 members_total=110")
	if err := hang(t.Context(), h.db, h.units["C1"].ID, h.units["D2"].ID, "2024-06-15", false); err != nil {
		t.Fatal(err)
	}
	if _, err := h.db.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = ? AND month = '2024-03-01'", h.units["B1"].ID); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		unit, months string
		approvedOnly bool
		scope        string // code of the unit whose subtree the caller holds
		want         []string
	}{
		{"P", "2024-03", false, "P", []string{"2024-03 2/10 1 approved 8 missing"}},
		{"D1", "2024-03", false, "P", []string{"2024-03 2/6 1 approved 4 missing"}},
		{"D1", "2024-07", false, "P", []string{"2024-07 1/3 0 approved 2 missing"}},
		{"D2", "2024-07", false, "P", []string{"2024-07 2/6 0 approved 4 missing"}},
		{"B1", "2024-02 2024-03", false, "P", []string{"2024-02 0/1 0 approved 1 missing", "2024-03 1/1 1 approved 0 missing"}},
		{"D1", "2024-03", true, "P", []string{"2024-03 1/6 1 approved 5 missing"}}, // what is not approved has not come in
		{"B1", "2024-08", false, "P", nil},                                         // it runs on: nothing is owed yet
		{"D2", "2024-07", false, "D1", nil},                                        // outside the scope
		{"P", "2024-07", false, "D1", nil},
	} {
		var months []movement.Period
		for m := range strings.FieldsSeq(tt.months) {
			p, err := movement.ParsePeriod(m)
			if err != nil {
				t.Fatal(err)
			}
			months = append(months, p)
		}
		of, err := figure.CoverageByMonth(t.Context(), h.db, org.Subtree(h.today, h.units[tt.scope].Path), []int64{h.units[tt.unit].ID}, months, tt.approvedOnly)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range of[h.units[tt.unit].ID] {
			got = append(got, fmt.Sprintf("%s %d/%d %d approved %d missing", c.Month, c.Reported, c.Expected, c.Approved, c.Missing))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s in %s, within %s (-want +got):\n%s", tt.unit, tt.months, tt.scope, diff)
		}
	}
}

// TestCoverageByMonth_ClosedUnits: a unit owes nothing of the month in which it closes, nor of those after.
func TestCoverageByMonth_ClosedUnits(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-08-10")
	h.say("B4 03 members_total=10", "B4 05 members_total=10")
	if _, err := h.db.ExecContext(t.Context(), "UPDATE unit SET closed = '2024-05-20' WHERE id = ?", h.units["B4"].ID); err != nil {
		t.Fatal(err)
	}
	of, err := figure.CoverageByMonth(t.Context(), h.db, h.scope(), []int64{h.units["C3"].ID, h.units["B4"].ID}, movement.YearPeriod(2024).Months()[2:5], false)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, unit := range []string{"C3", "B4"} {
		for _, c := range of[h.units[unit].ID] {
			got = append(got, fmt.Sprintf("%s %s %d/%d", unit, c.Month, c.Reported, c.Expected))
		}
	}
	want := []string{"C3 2024-03 1/2", "C3 2024-04 0/2", "C3 2024-05 0/1", "B4 2024-03 1/1", "B4 2024-04 0/1", "B4 2024-05 0/0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is owed (-want +got):\n%s", diff)
	}
}
