package figure_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
)

// TestVerify breaks what is stored, a piece at a time, and wants it named where it is.
func TestVerify(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-07-10")
	h.say("B1 01 members_total=100 internal_fund_contributions=7", "B1 03 members_total=120", "B3 02 members_total=50",
		"C1 02 members_admitted=3", "B4 05 members_total=30 meetings_held=2", "P 01 org_has_plan=1")
	if err := hang(t.Context(), h.db, h.units["C2"].ID, h.units["D2"].ID, "2024-04-15", false); err != nil {
		t.Fatal(err)
	}
	if err := hang(t.Context(), h.db, h.units["B4"].ID, h.units["B2"].ID, "2024-06-20", true); err != nil {
		t.Fatal(err)
	}
	id := func(code string) int64 { return h.units[code].ID }
	for _, tt := range []struct {
		name  string
		wrong string // what is done to the database
		args  []any
		want  []string
	}{
		{"nothing is wrong", "SELECT 1", nil, nil},
		{
			"a report counts for another number than it said",
			"UPDATE report SET counted[1] = 21 WHERE unit_id = ? AND month = '2024-03-01'", []any{id("B1")},
			[]string{"B1 COUNTED members_total 2024-03: 21, not 20"},
		},
		{
			"a report does not count for what it said",
			"UPDATE report SET counted[7] = NULL WHERE unit_id = ? AND month = '2024-01-01'", []any{id("B1")},
			[]string{"B1 COUNTED internal_fund_contributions 2024-01: NULL, not 7"},
		},
		{
			"a path leads past the parent's own",
			"UPDATE placement SET path = (?::text || '.' || ?::text || '.' || ?::text || '.' || ?::text)::ltree WHERE unit_id = ? AND upper_inf(valid)",
			[]any{id("P"), id("D1"), id("C2"), id("B3"), id("B3")},
			[]string{
				"B3 PLACE  2024-04-15: " + fmt.Sprintf("%d.%d.%d.%d", id("P"), id("D1"), id("C2"), id("B3")) +
					", not " + fmt.Sprintf("%d.%d.%d.%d", id("P"), id("D2"), id("C2"), id("B3")),
				"D1 SUM members_total 2024-04: 170, not 120", // with B3's 50 besides B1's
				"D2 SUM members_total 2024-04: NULL, not 50",
				"D1 SUM registers_required 2024-04: 14, not 13", // a branch keeps registers too
				"D2 SUM registers_required 2024-04: 18, not 19",
				"D1 SUM members_total 2024-05: 170, not 120",
				"D2 SUM members_total 2024-05: 30, not 80", // B4 was open then
				"D1 SUM registers_required 2024-05: 14, not 13",
				"D2 SUM registers_required 2024-05: 18, not 19",
				"D1 SUM members_total 2024-06: 200, not 150", // and B1 holds what B4 left
				"D2 SUM members_total 2024-06: NULL, not 50",
				"D1 SUM registers_required 2024-06: 14, not 13",
				"D2 SUM registers_required 2024-06: 17, not 18",
				"D1 SUM members_total 2024-07: 200, not 150",
				"D2 SUM members_total 2024-07: NULL, not 50",
				"D1 SUM registers_required 2024-07: 14, not 13",
				"D2 SUM registers_required 2024-07: 17, not 18",
				"D1 SUM members_total 2024: 200, not 150",
				"D2 SUM members_total 2024: NULL, not 50",
				"D1 SUM registers_required 2024: 14, not 13",
				"D2 SUM registers_required 2024: 17, not 18",
			},
		},
	} {
		tx, err := h.db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.NewRaw(tt.wrong, tt.args...).Exec(t.Context()); err != nil {
			t.Fatal(err)
		}
		var got []string
		checked, err := figure.Verify(t.Context(), tx, h.today, func(d figure.Difference) {
			got = append(got, fmt.Sprintf("%s %s %s %s: %s, not %s", d.Code, d.What, d.Element, d.Period, d.Is, d.Ought))
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		// Ten units, of which two moved and took one along; 7 months and the year.
		want := figure.Checked{Places: 13, Reports: 6, Sums: 10 * 8 * len(h.campaign.Elements)}
		if diff := cmp.Diff(want, checked); diff != "" {
			t.Errorf("%s: checked (-want +got):\n%s", tt.name, diff)
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestVerify_FindsNothingInWorldsThatAreRight(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, _ *movement.Campaign, w *world) {
		_, err := figure.Verify(rt.Context(), tx, w.today, func(d figure.Difference) { rt.Errorf("on %s: %v", w.today, d) })
		if err != nil {
			rt.Fatal(err)
		}
	})
}
