package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// change is a change of the tree: "C1 moves to D2 on 2024-06-15".
func (h *house) change(line string) {
	h.t.Helper()
	w := strings.Fields(line)
	day := org.Date(w[len(w)-1])
	var err error
	switch w[1] {
	case "moves":
		err = hang(h.t.Context(), h.db, h.units[w[0]].ID, h.units[w[3]].ID, day, false)
	case "closes":
		err = hang(h.t.Context(), h.db, h.units[w[0]].ID, h.units[w[3]].ID, day, true)
	case "opens":
		h.openAs(w[3], org.Opening{Level: org.Branch, Kind: org.Territorial, Opened: day, Code: w[0]})
	default:
		h.t.Fatalf("%q is no change", line)
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

// set sets quotas and decisions: "D1 4.1 >= 30", "P 6.3 decided 2024-10-01".
func (h *house) set(line string) {
	h.t.Helper()
	w := strings.Fields(line)
	var err error
	if w[2] == "decided" {
		_, err = h.db.NewRaw("INSERT INTO decision (indicator_id, unit_id, document, signed, note) VALUES (?, ?, '12-QĐ/CCB', ?, '')",
			h.campaign.Indicator(w[1]).ID, h.units[w[0]].ID, w[3]).Exec(h.t.Context())
	} else {
		_, err = h.db.NewRaw("INSERT INTO target (indicator_id, unit_id, comparator, low, monthly) VALUES (?, ?, ?, ?, false)",
			h.campaign.Indicator(w[1]).ID, h.units[w[0]].ID, w[2], w[3]).Exec(h.t.Context())
	}
	if err == nil {
		h.campaign, err = movement.Load(h.t.Context(), h.db, 2024)
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

// does takes a line of what happened: a change, a target or decision, or a report.
func (h *house) does(line string) {
	h.t.Helper()
	w := strings.Fields(line)
	switch {
	case slices.Contains([]string{"moves", "closes", "opens"}, w[1]):
		h.change(line)
	case strings.Contains(w[1], "."):
		h.set(line)
	default:
		h.say(line)
	}
}

// yearOf has a unit say the same every month of the year.
func yearOf(unit, words string) (lines []string) {
	for m := 1; m <= 12; m++ {
		lines = append(lines, fmt.Sprintf("%s %02d %s", unit, m, words))
	}
	return lines
}

func TestFigures_Edges(t *testing.T) {
	t.Parallel()
	const (
		autumn = org.Date("2024-11-10") // ten of twelve months have ended
		after  = org.Date("2025-01-10")
	)
	tests := []struct {
		name  string
		today org.Date
		done  []string
		ask   string // unit indicator period
		want  string
	}{
		{"a unit that moved in June leaves its flows of January to May behind", autumn,
			[]string{"B1 03 members_total=100 internal_fund_contributions=10", "B1 08 members_total=100 internal_fund_contributions=20", "B3 01 members_total=50 internal_fund_contributions=0", "C1 moves to D2 2024-06-15"},
			"D1 6.4 2024", "10/50 0 BEHIND 2/20"}, // C1's branches owed five months each here, and B3 ten
		{"and takes its stocks along", autumn,
			[]string{"B1 03 members_total=100 internal_fund_contributions=10", "B1 08 members_total=100 internal_fund_contributions=20", "B4 01 members_total=50 internal_fund_contributions=0", "C1 moves to D2 2024-06-15"},
			"D2 6.4 2024", "20/150 0 BEHIND 2/20"},
		{"in the first half of the year its stocks stood where it stood at its end", autumn,
			[]string{"B1 03 members_total=100 members_studied=100", "B4 01 members_total=50 members_studied=0", "C1 moves to D2 2024-06-15"},
			"D2 1.2 2024-H1", "100/150 66.67 NO_TARGET 1/8"}, // B4's six months, and June of B1 and B2
		{"of a unit closed in June the flows stay", autumn,
			[]string{"B1 03 members_total=100 internal_fund_contributions=700", "B2 09 members_total=7 internal_fund_contributions=0", "B1 closes into B2 2024-06-15"},
			"C1 6.4 2024", "700/7 100 BEHIND 2/15"}, // B1 owed five months: it was not open at the end of June
		{"and its successor sees them on today's tree alone", autumn,
			[]string{"B1 03 internal_fund_contributions=700", "B2 09 members_total=7 internal_fund_contributions=0", "B1 closes into B2 2024-06-15"},
			"B2 6.4 2024", "0/7 0 BEHIND 1/10"},
		{"a report of the month in which it closed counts, and makes up for nobody's", autumn,
			[]string{"B1 06 internal_fund_contributions=700 members_total=1", "B2 09 members_total=7 internal_fund_contributions=0", "B1 closes into B2 2024-06-15"},
			"C1 6.4 2024", "700/7 100 BEHIND 1/15"},
		{"a closed unit's yes no longer counts, nor the unit", autumn,
			[]string{"C1 01 org_has_plan=1", "C2 01 org_has_plan=1", "C2 closes into C1 2024-06-15"},
			"D1 1.4 2024", "1/2 50.00 BEHIND 2/25"}, // D1 and C1 ten months each, C2 five
		{"a unit opened in the year owes what came after", autumn,
			[]string{"B5 opens under C2 2024-07-20", "B5 08 members_total=10 members_studied=9"},
			"B5 1.2 2024", "9/10 90.00 ON_TRACK 1/4"}, // July to October
		{"a unit that got its first branch in June owed a leaf's numbers until then", autumn,
			[]string{"B3 closes into B1 2024-02-01", "C2 02 members_total=30 members_studied=30", "B6 opens under C2 2024-06-10"},
			"C2 1.2 2024", "30/30 100.00 ON_TRACK 1/10"}, // B3 January, C2 February to May, B6 June to October
		{"a month that runs on is not yet owed, what it says counts", autumn, []string{"B1 11 members_total=10 members_studied=9"},
			"B1 1.2 2024", "9/10 90.00 ON_TRACK 0/10"},
		{"a quota of its own stands before the general target", autumn, []string{"D1 4.1 >= 30", "C1 01 members_admitted=30"},
			"D1 4.1 2024", "30 30 MET 1/20"},
		{"a block that was given a target is counted with the districts", after,
			[]string{"D1 01 training_classes_held=1", "C3 3.1.each >= 2", "D2 01 training_classes_held=1"},
			"P 3.1 2024", "2/3 66.67 NOT_MET 2/24"},
		{"a decision accepts what was done", autumn, []string{"C1 01 houses_built=20 cows_given=30", "P 6.3 decided 2024-11-01"},
			"P 6.3 2024", "0/2 MET_BY_DECISION 1/30"},
		{"but not before it is signed", autumn, []string{"C1 01 houses_built=26 cows_given=30", "P 6.3 decided 2024-11-11"},
			"P 6.3 2024", "0/2 ON_TRACK 1/30"},
		{"nor for the half-year before it", autumn, []string{"C1 01 houses_built=26 cows_given=30", "P 6.3 decided 2024-11-01"},
			"P 6.3 2024-6M", "0/2 ON_TRACK 1/18"},
		{"where the target is met nobody needs to decide", autumn, []string{"C1 01 houses_built=30 cows_given=0", "P 6.3 decided 2024-11-01"},
			"P 6.3 2024", "1/2 MET 1/30"},
		{"two items of news are enough for a month", autumn, []string{"D1 03 news_published=2"}, "D1 1.6.each 2024-03", "2 2 MET 1/1"},
		{"one is not", autumn, []string{"D1 03 news_published=1"}, "D1 1.6.each 2024-03", "1 1 NOT_MET 1/1"},
		{"four are still within the range", autumn, []string{"D1 03 news_published=4"}, "D1 1.6.each 2024-03", "4 4 MET 1/1"},
		{"five are more than asked for, and no failure", autumn, []string{"D1 03 news_published=5"}, "D1 1.6.each 2024-03", "5 5 EXCEEDED 1/1"},
		{"a month's target does not bind the year", autumn, []string{"D1 03 news_published=5"}, "D1 1.6.each 2024", "5 5 NO_TARGET 1/10"},
		{"nine months are held against three quarters of the year", autumn, []string{"C1 01 members_admitted=1125"}, "P 4.1 2024-9M", "1125 1125 ON_TRACK 1/27"},
		{"one fewer is behind", autumn, []string{"C1 01 members_admitted=1124"}, "P 4.1 2024-9M", "1124 1124 BEHIND 1/27"},
		{"the second half has no target", autumn, []string{"C1 07 members_admitted=1124"}, "P 4.1 2024-H2", "1124 1124 NO_TARGET 1/12"},
		{"below a bound with reports missing is incomplete", after, []string{"C1 01 loans_outstanding=1000000 debt_overdue=299 debt_frozen=0"},
			"C1 6.5 2024", "299/1000000 0.029 INCOMPLETE 1/12"},
		{"above it with reports missing is too: they may mend it", after, []string{"C1 01 loans_outstanding=1000000 debt_overdue=300 debt_frozen=0"},
			"C1 6.5 2024", "300/1000000 0.030 INCOMPLETE 1/12"},
		{"above it with none missing is not met", after, yearOf("C1", "loans_outstanding=1000000 debt_overdue=300 debt_frozen=0"),
			"C1 6.5 2024", "300/1000000 0.030 NOT_MET 12/12"},
		{"units that fail beyond what reports are missing fail for good", after,
			append(append(append(yearOf("D1", "org_has_plan=0"), yearOf("C1", "org_has_plan=0")...), yearOf("C2", "org_has_plan=1")[:11]...), "P 01 org_has_plan=1"),
			"D1 1.4 2024", "1/3 33.33 NOT_MET 35/36"}, // one report is missing, two units fail
		{"as many reports missing as units fail may mend them", after,
			append(append(yearOf("D1", "org_has_plan=1"), yearOf("C1", "org_has_plan=1")...), yearOf("C2", "org_has_plan=0")[:11]...),
			"D1 1.4 2024", "2/3 66.67 INCOMPLETE 35/36"},
		{"nobody said anything though the year is over", after, nil, "P 1.2 2024", "NOT_REPORTED 0/48"},
		{"of two parts one was never told", after, yearOf("B1", "members_total=10 members_hcm_registered=10"), "B1 1.5c 2024", "1/2 INCOMPLETE 12/12"},
		{"of two parts one is not told yet", autumn, []string{"B1 01 members_total=10 members_hcm_registered=10"}, "B1 1.5c 2024", "1/2 NOT_REPORTED 1/10"},
		{"fewer than none: more poor households than before", autumn, []string{"B1 01 poor_households_baseline=1000 poor_households_current=1001"},
			"P 6.1 2024", "-1/1000 -0.10 BEHIND 1/40"},
		{"in January nothing is due yet", "2024-01-20", []string{"C1 01 members_admitted=0"}, "P 4.1 2024", "0 0 ON_TRACK 0/0"},
		{"a period that has not begun has no figures", "2024-05-10", []string{"C1 01 members_admitted=3"}, "P 4.1 2024-09", "NOT_REPORTED 0/0"},
		{"another year has none of this year's targets", autumn, nil, "P 3.1 2023", "NOT_REPORTED 0/24"},
		{"a number beyond 64 bits is a value still", autumn, []string{"C1 01 houses_built=9007199254740991 cows_given=0 other_support_value=0"},
			"C1 6.3.equivalent 2024", "30023997515803303.33 NO_TARGET 1/10"}, // 40 m × 2^53 / 1.2 bn × 100
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t, tt.today)
			for _, line := range tt.done {
				h.does(line)
			}
			ask := strings.Fields(tt.ask)
			if got := h.figure(ask[0], ask[1], ask[2], figure.AsReported); got != tt.want {
				t.Errorf("%s is %s, want %s", tt.ask, got, tt.want)
			}
		})
	}
}

// TestFigures_StocksEndWithTheirYear: what a unit said in December does not stand in January.
func TestFigures_StocksEndWithTheirYear(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-02-10")
	_, err := h.db.NewRaw(`INSERT INTO report (unit_id, month, said, counted, state, content, revision, submitted)
		VALUES (?, '2023-12-01', '{100,NULL,90}', '{100,NULL,90}', 'APPROVED', 1, 1, now())`, h.units["B1"].ID).Exec(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for ask, want := range map[string]string{
		"P 1.2 2023": "90/100 90.00 NO_TARGET 1/48", "P 1.2 2024": "NOT_REPORTED 0/4", "P 1.2 2024-01": "NOT_REPORTED 0/4",
	} {
		w := strings.Fields(ask)
		if got := h.figure(w[0], w[1], w[2], figure.AsReported); got != want {
			t.Errorf("%s is %s, want %s", ask, got, want)
		}
	}
}

// TestFigures_BeyondMeasure: sums that clients cannot keep exact, or no 64 bits hold, are told
// in digits, and nobody's figure fails for them.
func TestFigures_BeyondMeasure(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	for _, said := range []struct {
		units []string
		n     int64
	}{{[]string{"C1", "C3"}, 9_000_000_000_000_000_000}, {[]string{"C2"}, 1<<53 - 1}} {
		for _, unit := range said.units {
			_, err := h.db.NewRaw(`INSERT INTO report (unit_id, month, said, counted, state, content, revision, submitted)
				VALUES (?, '2024-03-01', '{}', ARRAY[NULL, ?]::bigint[], 'APPROVED', 1, 1, now())`, h.units[unit].ID, said.n).Exec(t.Context())
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	for unit, want := range map[string]string{
		"C2": "9007199254740991 9007199254740991 NO_TARGET 1/10",
		"D2": "9000000000000000000 NO_TARGET 1/10",
		"D1": "9009007199254740991 NO_TARGET 2/20",
		"P":  "18009007199254740991 EXCEEDED 3/30",
	} {
		for _, others := range [][]*org.Unit{{}, {h.units["P"], h.units["D1"], h.units["D2"], h.units["C1"], h.units["C3"]}} {
			ask := figure.Ask{
				Units: append(others, h.units[unit]), Indicators: []*movement.Indicator{h.campaign.Indicator("4.1")},
				Period: movement.YearPeriod(2024), Tree: figure.AsReported,
			}
			of, err := figure.Figures(t.Context(), h.db, h.scope(), h.campaign, ask)
			if err != nil {
				t.Fatal(err)
			}
			if got := line(of[h.units[unit].ID][0]); got != want {
				t.Errorf("4.1 of %s is %s, want %s", unit, got, want)
			}
		}
	}
}
