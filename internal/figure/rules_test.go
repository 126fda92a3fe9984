package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// descends writes down what became of a unit that closed: "C2 merged into C1 2024-06-15".
func (h *house) descends(line string) {
	h.t.Helper()
	w := strings.Fields(line)
	kind := map[string]org.Lineage{"merged": org.Merger, "split": org.Division, "abolished": org.Abolition, "ceded": org.Boundary}[w[1]]
	day := org.Date(w[4])
	if kind != org.Boundary {
		h.change(fmt.Sprintf("%s closes into %s %s", w[0], w[3], day))
	}
	_, err := h.db.NewRaw(`WITH r AS (
			INSERT INTO reorganisation (name, document, signed, effective, file, steps, state, applied)
			VALUES ('N', ?0, ?1::date, ?1::date, '', '[]', 'APPLIED', now()) RETURNING id)
		INSERT INTO lineage (reorganisation_id, predecessor_id, successor_id, kind) SELECT id, ?2, ?3, ?4 FROM r`,
		line, day, h.units[w[0]].ID, h.units[w[3]].ID, kind).Exec(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
}

// TestFigures_Rules are the rules of sums, each by a case that a hand can work out.
func TestFigures_Rules(t *testing.T) {
	t.Parallel()
	const (
		autumn = org.Date("2024-11-10") // ten of twelve months have ended
		after  = org.Date("2025-01-10")
	)
	loans := func(unit, month string, n int) string {
		return fmt.Sprintf("%s %s loans_outstanding=%d debt_overdue=0 debt_frozen=0", unit, month, n)
	}
	merged := []string{loans("C1", "09", 1000), loans("C2", "09", 500), loans("C3", "09", 70), "C2 merged into C1 2024-10-05"}
	tests := []struct {
		name  string
		today org.Date
		done  []string
		ask   string // unit indicator period, and the tree where that is not AS_REPORTED
		want  string
	}{
		// Whom an indicator counts.
		{"a unit is counted only by what it owes: districts owe news, communes below the province none", autumn,
			[]string{"D1 01 news_published=2", "D1 02 news_published=2", "D1 03 news_published=2", "D2 01 news_published=2", "D2 02 news_published=1", "D2 03 news_published=2",
				"C1 moves to P 2024-02-01"}, "P 1.6 2024-Q1", "5/6 83.33 NOT_MET 6/6"},

		// Stocks of units that closed.
		{"a merger makes no debt vanish: it stands with the successor", autumn, merged, "P 6.5 2024", "0/1570 0.000 ON_TRACK 3/49"},
		{"with the successor itself", autumn, merged, "C1 6.5 2024", "0/1500 0.000 ON_TRACK 1/10"},
		{"and on any tree, for it is the successor's now", autumn, merged, "C1 6.5 2024 AS_OF(2024-06-30)", "0/1500 0.000 ON_TRACK 1/10"},
		{"until the successor says the same for a month from then on", autumn, append(merged, loans("C1", "10", 1400)), "P 6.5 2024", "0/1470 0.000 ON_TRACK 4/49"},
		{"a month before that does not replace it", autumn, append(merged, loans("C1", "08", 900)), "P 6.5 2024", "0/1570 0.000 ON_TRACK 4/49"},
		{"the months before the merger are as they were", autumn, append(merged, loans("C1", "10", 1400)), "C2 6.5 2024-09", "0/500 0.000 NO_TARGET 1/1"},
		{"what it left goes on with the successor's successor", autumn, append(merged, "C1 merged into C3 2024-11-02"), "D2 6.5 2024", "0/1570 0.000 ON_TRACK 1/20"},
		{"until that one says it", autumn, append(merged, "C1 merged into C3 2024-11-02", loans("C3", "11", 1600)), "P 6.5 2024", "0/1600 0.000 ON_TRACK 3/49"},
		{"a split leaves it with the main successor", autumn, append(merged[:3:3], "C2 split into C1 2024-10-05"), "C1 6.5 2024", "0/1500 0.000 ON_TRACK 1/10"},
		{"a yes ends with its unit", autumn, []string{"C1 09 org_has_plan=1", "C2 09 org_has_plan=1", "C2 merged into C1 2024-10-05"},
			"D1 1.4 2024", "1/2 50.00 BEHIND 2/29"},
		{"a flow stays with who reported it", autumn, []string{"C1 09 members_admitted=3", "C2 09 members_admitted=4", "C2 merged into C1 2024-10-05"},
			"C1 4.1 2024", "3 3 NO_TARGET 1/10"},
		{"and is the successor's on today's tree", autumn, []string{"C1 09 members_admitted=3", "C2 09 members_admitted=4", "C2 merged into C1 2024-10-05"},
			"C1 4.1 2024 CURRENT", "7 7 NO_TARGET 2/19"},
		{"what an abolished unit held went to those below it, where they hang since", autumn,
			[]string{loans("D1", "09", 100), loans("C1", "09", 20), loans("C2", "10", 10), "C1 moves to P 2024-10-01", "C2 moves to P 2024-10-01", "D1 abolished into P 2024-10-01"},
			"P 6.5 2024", "0/30 0.000 INCOMPLETE 3/49"}, // C1 has not said its October yet
		{"the figure is incomplete until they have", autumn,
			[]string{loans("D1", "09", 100), loans("C1", "09", 20), loans("C2", "10", 110), "D1 abolished into P 2024-10-01"},
			"P 6.5 2024", "0/130 0.000 INCOMPLETE 3/49"},
		{"and then no longer", autumn,
			[]string{loans("D1", "09", 100), loans("C1", "10", 20), loans("C2", "10", 110), "D1 abolished into P 2024-10-01"},
			"P 6.5 2024", "0/130 0.000 ON_TRACK 3/49"},
		{"nothing is awaited of who held nothing", autumn,
			[]string{loans("C1", "09", 20), loans("C2", "10", 110), "D1 abolished into P 2024-10-01"},
			"P 6.5 2024", "0/130 0.000 ON_TRACK 2/49"},

		// Units directly below.
		{"of two children of whom one was merged away both were inspected", autumn,
			[]string{"D1 09 children_inspected=2", "C2 merged into C1 2024-10-05"}, "D1 5.1.each 2024", "2/2 100.00 ON_TRACK 1/10"},
		{"where fewer were, those that are there now are what counts", autumn,
			[]string{"D1 09 children_inspected=1", "C2 merged into C1 2024-10-05"}, "D1 5.1.each 2024", "1/1 100.00 ON_TRACK 1/10"},
		{"the pooled share counts them unit by unit", autumn,
			[]string{"D1 09 children_inspected=2", "P 09 children_inspected=1", "C2 merged into C1 2024-10-05"}, "P 5.1.pooled 2024", "3/8 37.50 NO_TARGET 2/59"},
		{"inspected units that were merged away still were: 2 of 2 in the quarter after", after,
			[]string{"D1 09 children_supervised=2", "D1 11 children_supervised=2", "C2 merged into C1 2024-10-05"}, "D1 5.2.each 2024-Q4", "2/2 100.00 NO_TARGET 1/3"},

		// Quotas on a tree that restates.
		{"two that are one since have the sum of their quotas", autumn,
			[]string{"C1 4.1 >= 10", "C2 4.1 >= 10", "C1 05 members_admitted=9", "C2 05 members_admitted=8", "C2 merged into C1 2024-11-05"},
			"C1 4.1 2024 CURRENT", "17 17 ON_TRACK 2/20 >=20"},
		{"where nothing is restated each has its own", autumn,
			[]string{"C1 4.1 >= 10", "C2 4.1 >= 10", "C1 05 members_admitted=9", "C2 05 members_admitted=8", "C2 merged into C1 2024-11-05"},
			"C1 4.1 2024", "9 9 ON_TRACK 1/10 >=10"},
		{"on an older tree too", autumn,
			[]string{"C1 4.1 >= 10", "C2 4.1 >= 10", "C1 05 members_admitted=9", "C2 05 members_admitted=8", "C2 merged into C1 2024-11-05"},
			"C1 4.1 2024 AS_OF(2024-06-30)", "9 9 ON_TRACK 1/10 >=10"},
		{"of two quotas one is missing", autumn,
			[]string{"C1 4.1 >= 10", "C1 05 members_admitted=9", "C2 merged into C1 2024-11-05"},
			"C1 4.1 2024 CURRENT", "9 9 NO_TARGET 1/20 INCOMPLETE"},
		{"shares with the same bound keep it", autumn,
			[]string{"C1 6.5 < 0.05", "C2 6.5 < 0.05", loans("C1", "05", 9), "C2 merged into C1 2024-11-05"}, "C1 6.5 2024 CURRENT", "0/9 0.000 ON_TRACK 1/20 <0.05"},
		{"with different bounds there is none to be said", autumn,
			[]string{"C1 6.5 < 0.05", "C2 6.5 < 0.02", loans("C1", "05", 9), "C2 merged into C1 2024-11-05"}, "C1 6.5 2024 CURRENT", "0/9 0.000 NO_TARGET 1/20 UNLIKE"},
		{"nor of whoever took a part of a unit that was split", autumn,
			[]string{"C1 4.1 >= 10", "C2 4.1 >= 10", "C1 05 members_admitted=9", "C2 split into C1 2024-11-05"}, "C1 4.1 2024 CURRENT", "9 9 NO_TARGET 1/20 DIVIDED"},
		{"nor of whoever ceded one", autumn,
			[]string{"C1 4.1 >= 10", "C1 05 members_admitted=9", "C1 ceded to C2 2024-11-05"}, "C1 4.1 2024 CURRENT", "9 9 NO_TARGET 1/10 DIVIDED"},
		{"nor of a district that a commune has left", autumn,
			[]string{"D1 4.1 >= 10", "C1 05 members_admitted=9", "C1 moves to D2 2024-11-05"}, "D1 4.1 2024 CURRENT", "NOT_REPORTED 0/10 MOVED"},
		{"a merger within the district changes nothing of its own", autumn,
			[]string{"D1 4.1 >= 10", "C1 05 members_admitted=9", "C2 merged into C1 2024-11-05"}, "D1 4.1 2024 CURRENT", "9 9 ON_TRACK 1/20 >=10"},

		// Who owed is a fact of its time.
		{"a commune that hangs under the province since was no direct unit then", "2025-03-10",
			append([]string{"C1 moves to P 2025-02-01", "C2 moves to P 2025-02-01", "D1 abolished into P 2025-02-01"}, yearOf("D1", "news_published=2")...), "P 1.6 2024 CURRENT", "12/24 50.00 INCOMPLETE 12/24"},
		{"and its own news are nobody's concern", "2025-03-10", []string{"C1 moves to P 2025-02-01"}, "C1 1.6.each 2024-03 CURRENT", "NOT_APPLICABLE 0/0"},

		// Shares of units.
		{"where no target binds the period the same units meet it as where one does", after,
			[]string{"D1 03 training_classes_held=1", "D2 04 training_classes_held=0"}, "P 3.1 2024-H1", "1/2 50.00 NO_TARGET 2/12"},
		{"that is what the cumulative half-year says", after,
			[]string{"D1 03 training_classes_held=1", "D2 04 training_classes_held=0"}, "P 3.1 2024-6M", "1/2 50.00 ON_TRACK 2/12"},
		{"of parts as of wholes", after, []string{"D1 03 traffic_programme_signed=1 traffic_programme_implemented=1"}, "P 7.1 2024-H1", "1/5 20.00 NO_TARGET 1/30"},
		{"a yes from before the period stands in it", after, []string{"D1 03 traffic_programme_signed=1 traffic_programme_implemented=1"}, "P 7.1 2024-Q4", "1/5 20.00 NO_TARGET 0/15"},
		{"so does a no", after, []string{"D1 03 traffic_programme_signed=0 traffic_programme_implemented=0"}, "P 7.1 2024-Q4", "0/5 0.00 NO_TARGET 0/15"},
		{"what a unit owed while it stood is counted", autumn, []string{"C1 05 works_completed=1 products_completed=0", "C2 merged into C1 2024-06-15"}, "D1 8.1 2024", "1/1 100.00 ON_TRACK 1/15"},

		// What reports that are missing could change.
		{"all is wanted and one has failed for good", after,
			append(yearOf("C1", "works_completed=0 products_completed=0"), "C2 05 works_completed=1 products_completed=0"), "D1 8.1 2024", "1/2 50.00 NOT_MET 13/24"},
		{"all is wanted and one may still", after,
			append(yearOf("C1", "works_completed=0 products_completed=0")[:11], "C2 05 works_completed=1 products_completed=0"), "D1 8.1 2024", "1/2 50.00 INCOMPLETE 12/24"},
		{"what was said in December no report of March can change", after,
			append(yearOf("C1", "works_completed=1 products_completed=0"), "C2 12 works_completed=1 products_completed=0"), "D1 8.1 2024", "2/2 100.00 MET 13/24"},
		{"one unit's no in December is for good", after, append(yearOf("C1", "org_has_plan=0")[1:], "C2 12 org_has_plan=1"), "D1 1.4 2024", "1/3 33.33 NOT_MET 12/36"},
		{"one member of one branch is astray for good", after,
			append(yearOf("B1", "members_total=10 members_with_deviation=1"), "B2 01 members_total=10 members_with_deviation=0"), "C1 1.3 2024", "19/20 95.00 NOT_MET 13/24"},
		{"and may be found to be on the way in a report that is missing", after,
			append(yearOf("B1", "members_total=10 members_with_deviation=1")[:11], "B2 01 members_total=10 members_with_deviation=0"), "C1 1.3 2024", "19/20 95.00 INCOMPLETE 12/24"},
		{"an officer without training is one for good, whoever is missing", after,
			append(yearOf("C1", "officers_total=5 officers_trained=4"), "B1 01 officers_total=2 officers_trained=2"), "C1 3.3 2024", "6/7 85.71 NOT_MET 13/36"},
		{"of at least so many in a hundred nobody knows", after,
			append(yearOf("B1", "members_total=10 members_studied=1"), "B2 01 members_total=10 members_studied=0"), "C1 1.2 2024", "1/20 5.00 INCOMPLETE 13/24"},

		// A number left unsaid is not 0.
		{"a branch that says only what it began with is missing, and takes nobody's part", autumn,
			[]string{"B1 02 poor_households_baseline=10 poor_households_current=10", "B2 02 poor_households_baseline=10"}, "C1 6.1 2024", "0/10 0.00 NO_TARGET 1/20"},
		{"once it has said both it counts", autumn,
			[]string{"B1 02 poor_households_baseline=10 poor_households_current=10", "B2 02 poor_households_baseline=10", "B2 03 poor_households_current=4"}, "C1 6.1 2024", "6/20 30.00 NO_TARGET 3/20"},
		{"in the months before it does not", autumn,
			[]string{"B1 02 poor_households_baseline=10 poor_households_current=10", "B2 02 poor_households_baseline=10", "B2 03 poor_households_current=4"}, "C1 6.1 2024-02", "0/10 0.00 NO_TARGET 1/2"},
		{"in other figures each number is what it is", autumn,
			[]string{"B1 02 members_total=10 members_studied=9", "B2 02 members_total=10 members_with_deviation=1"}, "C1 1.3 2024", "9/10 90.00 BEHIND 1/20"},
		{"what a unit left counts, though its holder has said a part only", autumn,
			[]string{"B1 02 poor_households_baseline=10 poor_households_current=9", "B2 02 poor_households_baseline=10", "B1 merged into B2 2024-06-01"}, "C1 6.1 2024", "1/10 10.00 NO_TARGET 1/15"},
		{"a merged unit that said a part only is left out with what it left", autumn,
			[]string{"B1 02 poor_households_baseline=10 poor_households_current=10", "B2 02 poor_households_baseline=10", "B2 merged into B1 2024-06-01"}, "C1 6.1 2024", "0/10 0.00 NO_TARGET 1/15"},

		// All of several, or one of them.
		{"of all of several nobody has said anything", autumn, nil, "B1 1.5c 2024", "NOT_REPORTED 0/10"},
		{"nor where no target binds", autumn, nil, "B1 1.5c 2024-H1", "NOT_REPORTED 0/6"},
		{"before the unit stood", autumn, []string{"B5 opens under C2 2024-07-20"}, "B5 1.5c 2024-Q1", "NOT_REPORTED 0/0"},
		{"on any tree", autumn, []string{"B5 opens under C2 2024-07-20"}, "B5 1.5c 2024-Q1 CURRENT", "NOT_REPORTED 0/0"},
		{"after it has gone", autumn, []string{"C2 merged into C1 2024-03-01"}, "C2 7.1.each 2024-Q3", "NOT_REPORTED 0/0"},
		{"on any tree as well", autumn, []string{"C2 merged into C1 2024-03-01"}, "C2 7.1.each 2024-Q3 CURRENT", "NOT_REPORTED 0/0"},

		// A month to come.
		{"a yes of October is no yes of December", autumn, []string{"C1 10 org_has_plan=1"}, "C1 1.4 2024-12", "NOT_REPORTED 0/0"},
		{"but is one of November, which has begun", autumn, []string{"C1 10 org_has_plan=1"}, "C1 1.4 2024-11", "1/1 100.00 NO_TARGET 0/0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t, tt.today)
			for _, line := range tt.done {
				if slices.Contains([]string{"merged", "split", "abolished", "ceded"}, strings.Fields(line)[1]) {
					h.descends(line)
				} else {
					h.does(line)
				}
			}
			if got := h.answer(strings.Fields(tt.ask)...); got != tt.want {
				t.Errorf("%s is %s, want %s", tt.ask, got, tt.want)
			}
		})
	}
}

// answer tells the figure of a unit for an indicator, a period and a tree, with its quota, or
// why it has none.
func (h *house) answer(asked ...string) string {
	h.t.Helper()
	p, err := movement.ParsePeriod(asked[2])
	if err != nil {
		h.t.Fatal(err)
	}
	ask := figure.Ask{
		Units: []*org.Unit{h.units[asked[0]]}, Indicators: []*movement.Indicator{h.campaign.Indicator(asked[1])}, Period: p, Tree: figure.AsReported,
	}
	if len(asked) > 3 {
		if ask.Tree, err = figure.ParseReading(asked[3]); err != nil {
			h.t.Fatal(err)
		}
	}
	all, err := figure.Figures(h.t.Context(), h.db, h.scope(), h.campaign, ask)
	if err != nil {
		h.t.Fatal(err)
	}
	f := all[ask.Units[0].ID][0]
	switch {
	case f.Untargeted != nil:
		return line(f) + " " + string(*f.Untargeted)
	case f.Target != nil && f.Target.Quota:
		return fmt.Sprintf("%s %s%v", line(f), f.Target.Comparator, f.Target.Low)
	}
	return line(f)
}

// TestFigures_AsOfTheFirstMoments: no moment stands for now, not even the first there is.
func TestFigures_AsOfTheFirstMoments(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("C1 05 members_admitted=3")
	for _, at := range []time.Time{{}, time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)} {
		ask := figure.Ask{
			Units: []*org.Unit{h.units["P"]}, Indicators: []*movement.Indicator{h.campaign.Indicator("4.1"), h.campaign.Indicator("1.5a"), h.campaign.Indicator("3.1")},
			Period: movement.YearPeriod(2024), Tree: figure.AsReported, Known: figure.Known{At: figure.MomentOf(at)},
		}
		all, err := figure.Figures(t.Context(), h.db, h.scope(), h.campaign, ask)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all[h.units["P"].ID] {
			if got := line(f); got != "NOT_REPORTED 0/0" {
				t.Errorf("%s as of %s is %s, want NOT_REPORTED", f.Indicator.Code, at, got)
			}
		}
	}
}
