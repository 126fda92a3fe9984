package figure_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// done does something to the first entry, of B1's study sessions, as a revision more.
func (h *house) done(at string, day org.Date, state string) {
	h.t.Helper()
	_, err := h.db.NewRaw(`WITH e AS (
			INSERT INTO entry (register, unit_id, day, values, state, revision, at, key) VALUES ('study_sessions', ?0, ?1, '{}', ?2, 1, ?3, '00000000-0000-0000-0000-000000000001')
			ON CONFLICT (key) DO UPDATE SET day = EXCLUDED.day, state = EXCLUDED.state, revision = entry.revision + 1, at = EXCLUDED.at RETURNING *)
		INSERT INTO entry_revision (entry_id, revision, act, state, day, values, names, at, comment) SELECT id, revision, 'SAVE', state, day, values, names, at, '' FROM e`,
		h.units["B1"].ID, day, state, at).Exec(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
}

// TestFigures_CountRegistersAsKnown: what was kept is told as it was known at each moment, and judged by the quarters that
// had ended by then.
func TestFigures_CountRegistersAsKnown(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	do := func(statement string, args ...any) {
		t.Helper()
		if _, err := h.db.NewRaw(statement, args...).Exec(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	b1 := h.units["B1"].ID
	h.done("2024-03-20", "2024-03-31", "NOTED")
	do("INSERT INTO nothing (register, unit_id, quarter, at) VALUES ('study_sessions', ?, '2024-04-01', '2024-07-10')", b1)
	h.done("2024-08-01", "2023-12-31", "NOTED")
	h.done("2024-09-01", "2024-01-01", "NOTED")
	do("INSERT INTO nothing_ended (register, unit_id, quarter, at, ended) VALUES ('study_sessions', ?, '2024-07-01', '2024-10-05', '2024-10-20')", b1)
	h.done("2024-10-25", "2024-01-01", "VOID")
	h.done("2024-10-30", "2024-01-01", "NOTED")
	do("INSERT INTO entry (register, unit_id, day, values, state, revision, at) VALUES ('study_sessions', ?, '2024-07-01', '{}', 'CONFIRMED', 1, '2024-11-05')", b1)

	ask := func(unit, period string, known figure.Known) string {
		t.Helper()
		p, err := movement.ParsePeriod(period)
		if err != nil {
			t.Fatal(err)
		}
		all, err := figure.Figures(t.Context(), h.db, h.scope(), h.campaign, figure.Ask{
			Units: []*org.Unit{h.units[unit]}, Indicators: []*movement.Indicator{h.campaign.Indicator("T2.1")}, Period: p, Known: known,
		})
		if err != nil {
			t.Fatal(err)
		}
		return line(all[h.units[unit].ID][0])
	}
	for _, tt := range []struct{ why, at, want string }{
		{"no quarter has ended, though there is an entry", "2024-03-25", "NOT_REPORTED 0/0"},
		{"the first has, with an entry on its last day", "2024-04-02", "1/1 100.00 NO_TARGET 0/0"},
		{"of the second nothing is said", "2024-07-05", "0/1 0.00 NO_TARGET 0/0"},
		{"until it is said that there was nothing", "2024-07-15", "1/1 100.00 NO_TARGET 0/0"},
		{"the entry is corrected to a day of another year", "2024-08-15", "0/1 0.00 NO_TARGET 0/0"},
		{"and back", "2024-09-15", "1/1 100.00 NO_TARGET 0/0"},
		{"of the third nothing is said", "2024-10-03", "0/1 0.00 NO_TARGET 0/0"},
		{"then that there was nothing", "2024-10-10", "1/1 100.00 NO_TARGET 0/0"},
		{"which is taken back", "2024-10-22", "0/1 0.00 NO_TARGET 0/0"},
		{"an entry comes instead, and what was struck out stands again", "2024-11-06", "1/1 100.00 NO_TARGET 0/0"},
	} {
		at, err := time.Parse(time.DateOnly, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := ask("B1", "2024", figure.Known{At: figure.MomentOf(at)}); got != tt.want {
			t.Errorf("%s: as of %s it is %s, want %s", tt.why, tt.at, got, tt.want)
		}
	}
	// The province has two registers, its two districts five each, three communes six each, four branches one each.
	for _, tt := range []struct{ what, want string }{
		{"P 2024", "1/34 2.94 NO_TARGET 0/0"}, {"P 2024-Q1", "1/34 2.94 NO_TARGET 0/0"}, {"P 2024-02", "NOT_REPORTED 0/0"}, {"P 2024-03", "1/34 2.94 NO_TARGET 0/0"},
		{"C1 2024", "1/8 12.50 NO_TARGET 0/0"}, {"D2 2024", "0/12 0.00 NO_TARGET 0/0"},
	} {
		var unit, period string
		if _, err := fmt.Sscan(tt.what, &unit, &period); err != nil {
			t.Fatal(err)
		}
		got := []string{ask(unit, period, figure.Known{}), ask(unit, period, figure.Known{ApprovedOnly: true})}
		if diff := cmp.Diff([]string{tt.want, tt.want}, got); diff != "" {
			t.Errorf("%s, of all reports and of approved ones (-want +got):\n%s", tt.what, diff)
		}
	}
}
