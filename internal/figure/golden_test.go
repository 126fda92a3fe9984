package figure_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// monthly is what the units of the golden province say every month.
//
//	P ─┬─ D1 ─┬─ C1 ─┬─ B1        D1, D2 are districts, C1, C2, C3 communes, and below them branches.
//	   │      │      └─ B2        K is a block of agencies, A one of these without branches.
//	   │      └─ C2 ─── B3        So eight organisations stand above the branch, seven of them lead
//	   ├─ D2 ─── C3 ─── B4        others, and five units have none below them: B1 to B4 and A.
//	   └─ K ──── A
var monthly = map[string]string{
	// 500 members, of whom 450 have studied; 200 Party members, 190; of 400 households 380; of
	// 100 poor ones 93 are left; 476 of 500 rated are good or better, 100 of those excellent.
	"B1": `members_total=100 members_studied=90 party_members_total=40 party_members_studied=39 members_with_deviation=0
		veteran_households=80 cultural_families=77 poor_households_baseline=20 poor_households_current=18
		members_hcm_registered=100 members_hcm_implemented=100
		members_rated_excellent=20 members_rated_good=76 members_rated_completed=3 members_rated_not_completed=1
		` + officers(1, 1, "0 1 0 0"),
	"B2": `members_total=100 members_studied=90 party_members_total=40 party_members_studied=38 members_with_deviation=0
		veteran_households=80 cultural_families=76 poor_households_baseline=20 poor_households_current=19
		members_hcm_registered=100 members_hcm_implemented=100
		members_rated_excellent=20 members_rated_good=75 members_rated_completed=5 members_rated_not_completed=0
		` + officers(1, 1, "0 1 0 0"),
	"B3": `members_total=100 members_studied=90 party_members_total=40 party_members_studied=38 members_with_deviation=0
		veteran_households=80 cultural_families=76 poor_households_baseline=20 poor_households_current=19
		members_hcm_registered=100 members_hcm_implemented=98
		members_rated_excellent=10 members_rated_good=85 members_rated_completed=5 members_rated_not_completed=0
		` + officers(1, 1, "0 1 0 0"),
	"B4": `members_total=100 members_studied=90 party_members_total=40 party_members_studied=37 members_with_deviation=1
		veteran_households=80 cultural_families=76 poor_households_baseline=20 poor_households_current=18
		members_hcm_registered=100 members_hcm_implemented=100
		members_rated_excellent=30 members_rated_good=65 members_rated_completed=5 members_rated_not_completed=0
		` + officers(1, 0, "0 1 0 0"),
	"A": `members_total=100 members_studied=90 party_members_total=40 party_members_studied=38 members_with_deviation=0
		veteran_households=80 cultural_families=75 poor_households_baseline=20 poor_households_current=19
		members_hcm_registered=100 members_hcm_implemented=100
		members_rated_excellent=20 members_rated_good=75 members_rated_completed=4 members_rated_not_completed=1
		org_has_plan=1 org_hcm_registered=1 org_hcm_implemented=0 congress_held=1 congress_on_plan=1 admin_compliant=1
		` + rated("completed", "", "good") + programmes(0, 0, 0, 0) + inspected(0, 0, 0, 0) + `
		products_completed=0 works_completed=0 loans_outstanding=0 debt_overdue=0 debt_frozen=0
		` + officers(3, 3, "0 2 1 0"),
	"P": organised + rated("excellent", "excellent", "excellent") + inspected(2, 3, 3, 3) + officers(10, 10, "2 8 0 0"),
	"D1": organised + rated("excellent", "good", "excellent") + inspected(1, 2, 2, 1) + programmes(1, 1, 1, 1) + models(1, 1, 2) +
		officers(5, 5, "1 4 0 0"),
	"D2": organised + rated("good", "good", "good") + inspected(0, 1, 1, 1) + programmes(1, 1, 1, 1) + models(1, 0, 1) +
		officers(5, 5, "1 3 1 0"),
	"K": organised + rated("good", "good", "good") + inspected(1, 1, 0, 0) + programmes(0, 0, 0, 0) + models(0, 0, 0) +
		officers(5, 5, "1 4 0 0"),
	"C1": organised + rated("good", "good", "good") + inspected(1, 2, 0, 0) + programmes(1, 1, 1, 1) +
		" products_completed=1 works_completed=0 loans_outstanding=1000000000 debt_overdue=200000 debt_frozen=100000 " + officers(3, 3, "0 3 0 0"),
	"C2": organised + rated("good", "good", "good") + inspected(1, 1, 0, 0) + programmes(1, 1, 1, 1) +
		" products_completed=0 works_completed=1 loans_outstanding=0 debt_overdue=0 debt_frozen=0 " + officers(3, 3, "0 3 0 0"),
	"C3": strings.Replace(organised, "admin_compliant=1", "admin_compliant=0", 1) + rated("good", "good", "good") +
		inspected(1, 1, 0, 0) + programmes(1, 0, 1, 1) +
		" products_completed=0 works_completed=0 loans_outstanding=0 debt_overdue=0 debt_frozen=0 " + officers(3, 3, "0 3 0 0"),
}

const organised = "org_has_plan=1 org_hcm_registered=1 org_hcm_implemented=1 congress_held=1 congress_on_plan=1 admin_compliant=1 "

// officers: 41 in all, 40 of them trained; 5 rated excellent, 34 good, 2 completed.
func officers(all, trained int, ratings string) string {
	r := strings.Fields(ratings)
	return fmt.Sprintf(` officers_total=%[1]d officers_hcm_registered=%[1]d officers_hcm_implemented=%[1]d officers_trained=%[2]d
		officers_rated_excellent=%[3]s officers_rated_good=%[4]s officers_rated_completed=%[5]s officers_rated_not_completed=%[6]s `,
		all, trained, r[0], r[1], r[2], r[3])
}

// rated says how the organisation, its standing and its executive committee are rated;
// empty: there is no such committee.
func rated(organisation, standing, executive string) string {
	var words []string
	for of, rating := range map[string]string{"org": organisation, "standing_committee": standing, "executive_committee": executive} {
		for _, r := range []string{"excellent", "good", "completed", "not_completed"} {
			yes := 0
			if r == rating {
				yes = 1
			}
			words = append(words, fmt.Sprintf("%s_rated_%s=%d", of, r, yes))
		}
	}
	return " " + strings.Join(words, " ") + " "
}

// inspected says how many of its own the unit inspected, supervised, has with funds, and
// inspected on those.
func inspected(inspected, supervised, funds, onFunds int) string {
	return fmt.Sprintf(" children_inspected=%d children_supervised=%d children_with_funds=%d children_inspected_on_funds=%d ",
		inspected, supervised, funds, onFunds)
}

func programmes(trafficSigned, trafficDone, youthSigned, youthDone int) string {
	return fmt.Sprintf(" traffic_programme_signed=%d traffic_programme_implemented=%d youth_programme_signed=%d youth_programme_implemented=%d ",
		trafficSigned, trafficDone, youthSigned, youthDone)
}

func models(business, rural, traffic int) string {
	return fmt.Sprintf(" business_models_effective=%d rural_urban_works_effective=%d traffic_models_effective=%d loans_outstanding=0 debt_overdue=0 debt_frozen=0 ",
		business, rural, traffic)
}

// happened is what is said of single months; every other month says 0 of it.
var happened = map[string][]string{
	"B1": {"03 comradeship_fund_contributions=5000000 internal_fund_contributions=5000000"},
	"B2": {"03 comradeship_fund_contributions=2500000 internal_fund_contributions=5000000"},
	"B3": {"04 comradeship_fund_contributions=2500000 internal_fund_contributions=5000000"},
	"B4": {"10 comradeship_fund_contributions=2499999 internal_fund_contributions=5000000"},
	"A":  {"05 comradeship_fund_contributions=0 internal_fund_contributions=5000000", "01 members_admitted=0 members_flagged=0 members_flagged_inspected=0"},
	"C1": {"02 members_admitted=800 members_flagged=1 members_flagged_inspected=0", "03 members_flagged=1 members_flagged_inspected=2",
		"05 houses_built=20 cows_given=75 other_support_value=1000000"},
	"C2": {"03 members_admitted=400"},
	"C3": {"04 members_admitted=299 members_flagged=0 members_flagged_inspected=0", "06 houses_built=10"},
	"P":  {"06 social_supervision_sessions=1"},
	"D1": {"04 summoned_persons=10 attended_persons=10", "05 training_classes_held=1 social_supervision_sessions=3"},
	"D2": {"04 summoned_persons=0 attended_persons=0", "05 training_classes_held=0 social_supervision_sessions=0"},
	"K":  {"05 social_supervision_sessions=0"},
}

// news is published by D1 twice a month, by D2 twice but in February, by K five times.
func news(unit string, month int) string {
	switch {
	case unit == "D2" && month == 2:
		return " news_published=1"
	case unit == "D1", unit == "D2":
		return " news_published=2"
	case unit == "K":
		return " news_published=5"
	}
	return ""
}

// golden builds the golden province as it stands on a day: every month that has ended is
// reported by everyone.
func golden(t *testing.T, today org.Date) *house {
	t.Helper()
	h := build(t, today)
	h.openAs("P", org.Opening{Level: org.District, Kind: org.Block, Opened: "2020-01-01", Code: "K"})
	h.openAs("K", org.Opening{Level: org.Commune, Kind: org.Agency, Opened: "2020-01-01", Code: "A"})
	for _, unit := range slices.Sorted(maps.Keys(monthly)) {
		for m := 1; m <= movement.YearPeriod(2024).Ended(today); m++ {
			line := fmt.Sprintf("%s %02d %s%s", unit, m, monthly[unit], news(unit, m))
			for _, once := range happened[unit] {
				if what, ok := strings.CutPrefix(once, fmt.Sprintf("%02d", m)); ok {
					line += what
				}
			}
			h.say(line)
		}
	}
	// The province asks 1,200 new members of D1 and 300 of D2.
	for unit, wanted := range map[string]int{"D1": 1200, "D2": 300} {
		_, err := h.db.NewRaw(`INSERT INTO target (indicator_id, unit_id, comparator, low, monthly) VALUES (?, ?, '>=', ?, false)`,
			h.campaign.Indicator("4.1").ID, h.units[unit].ID, wanted).Exec(t.Context())
		if err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if h.campaign, err = movement.Load(t.Context(), h.db, 2024); err != nil {
		t.Fatal(err)
	}
	return h
}

// TestFigures_Golden is every indicator of the launch document, worked out by hand for the
// province above: numerator/denominator, value, status, and how many reports of how many
// it rests on; when the year is over, and in November, when ten of its months are.
func TestFigures_Golden(t *testing.T) {
	t.Parallel()
	tests := []struct {
		ask    string // unit, indicator
		after  string
		during string
		why    string
	}{
		{"P 1.1", "190/200 95.00 MET 60/60", "190/200 95.00 ON_TRACK 50/50", "39+38+38+37+38 of five times 40: exactly 95 is enough; five units without others below"},
		{"P 1.2", "450/500 90.00 MET 60/60", "450/500 90.00 ON_TRACK 50/50", "five times 90 of 100; exactly 90 is enough"},
		{"P 1.3", "499/500 99.80 NOT_MET 60/60", "499/500 99.80 BEHIND 50/50", "one deviates at B4; it should stand at 100 all year"},
		{"P 1.4", "8/8 100.00 MET 96/96", "8/8 100.00 ON_TRACK 80/80", "all eight above the branch have a plan"},
		{"P 1.5a", "1/2 NOT_MET 96/96", "1/2 ON_TRACK 80/80", "registered 8 of 8; implemented 7 of 8, A not: 87.5 is above ten twelfths of 100"},
		{"P 1.5b", "2/2 MET 144/144", "2/2 ON_TRACK 120/120", "41 of 41 officers both; all twelve units have officers"},
		{"P 1.5c", "1/2 NOT_MET 60/60", "1/2 ON_TRACK 50/50", "500 registered, 498 implemented"},
		{"P 1.6", "35/36 97.22 NOT_MET 36/36", "29/30 96.67 BEHIND 30/30", "three direct units times the months ended; D2 had one item in February; five of K's are enough"},
		{"P 2.1", "8/8 100.00 MET 96/96", "8/8 100.00 ON_TRACK 80/80", "all eight held theirs on plan"},
		{"P 3.1", "1/2 50.00 NOT_MET 24/24", "1/2 50.00 BEHIND 20/20", "D1 held a class, D2 none, the block K is not asked"},
		{"P 3.2", "1/1 100.00 MET 24/24", "1/1 100.00 ON_TRACK 20/20", "D1 sent all 10; nobody of D2 was summoned, so it is left out"},
		{"P 3.3", "40/41 97.56 NOT_MET 144/144", "40/41 97.56 ON_TRACK 120/120", "B4's one officer is not trained"},
		{"P 4.1", "1499 1499 NOT_MET 48/48", "1499 1499 ON_TRACK 40/40", "800+400+299: one short; ten twelfths of 1,500 are 1,250"},
		{"P 4.2", "7/8 87.50 NOT_MET 96/96", "7/8 87.50 BEHIND 80/80", "all but C3"},
		{"P 4.3a", "7/8 87.50 NOT_MET 96/96", "7/8 87.50 BEHIND 80/80", "P, D1 excellent; D2, K, C1, C2, C3 good; A completed"},
		{"P 4.3b", "7/7 100.00 MET 96/96", "7/7 100.00 ON_TRACK 80/80", "A has no standing committee: of seven all are good or better"},
		{"P 4.3c", "8/8 100.00 MET 96/96", "8/8 100.00 ON_TRACK 80/80", "eight executive committees"},
		{"P 4.4a", "2/7 28.57 EXCEEDED 96/96", "2/7 28.57 ON_TRACK 80/80", "P, D1 of the seven good or better"},
		{"P 4.4b", "1/7 14.29 NOT_MET 96/96", "1/7 14.29 BEHIND 80/80", "P's alone"},
		{"P 4.4c", "2/8 25.00 EXCEEDED 96/96", "2/8 25.00 ON_TRACK 80/80", "P's and D1's"},
		{"P 4.5a", "39/41 95.12 EXCEEDED 144/144", "39/41 95.12 ON_TRACK 120/120", "5 excellent and 34 good of 41 rated"},
		{"P 4.5b", "476/500 95.20 EXCEEDED 60/60", "476/500 95.20 ON_TRACK 50/50", "100 excellent and 376 good of 500"},
		{"P 4.6a", "5/39 12.82 NOT_MET 144/144", "5/39 12.82 BEHIND 120/120", "of those good or better"},
		{"P 4.6b", "100/476 21.01 EXCEEDED 60/60", "100/476 21.01 ON_TRACK 50/50", "of those good or better"},
		{"P 4.7", "380/400 95.00 NOT_MET 60/60", "380/400 95.00 BEHIND 50/50", "77+76+76+76+75: exactly 95 is not more than 95"},
		{"P 5.1", "6/7 85.71 NOT_MET 84/84", "6/7 85.71 ON_TRACK 70/70", "of seven that lead others only D2 inspected less than half of its own; 85.71 is above ten twelfths"},
		{"P 5.2", "7/7 100.00 MET 84/84", "7/7 100.00 ON_TRACK 70/70", "all supervised all"},
		{"P 5.3a", "2/3 66.67 NOT_MET 84/84", "2/3 66.67 BEHIND 70/70", "P, D1, D2 have some with funds, D1 inspected 1 of 2; the others have none and are left out"},
		{"P 5.3b", "2/2 100.00 MET 84/84", "2/2 100.00 ON_TRACK 70/70", "two flagged at C1, both inspected in March; four base associations and three districts"},
		{"P 5.4", "2/3 66.67 NOT_MET 36/36", "2/3 66.67 BEHIND 30/30", "P one, D1 three (more than two is no failure), D2 none; K is not asked"},
		{"P 6.1", "7/100 7.00 MET 60/60", "7/100 7.00 ON_TRACK 50/50", "100 were poor, 93 are"},
		{"P 6.2", "12499999/500 24999 NOT_MET 60/60", "12499999/500 24999 ON_TRACK 50/50", "24,999.998 each is not 25,000, nor shown as it"},
		{"P 6.3", "1/2 MET 48/48", "1/2 MET 40/40", "30 houses are enough, whatever the cows"},
		{"P 6.3a", "30 30 MET 48/48", "30 30 MET 40/40", "20+10, and houses stay"},
		{"P 6.3b", "75 75 NOT_MET 48/48", "75 75 ON_TRACK 40/40", "75 are not more than 75"},
		{"P 6.3c", "1000000 1000000 NO_TARGET 48/48", "1000000 1000000 NO_TARGET 40/40", "the text names no number"},
		{"P 6.4", "25000000/500 50000 MET 60/60", "25000000/500 50000 ON_TRACK 50/50", "five times 5 m VND by 500 members"},
		{"P 6.5", "300000/1000000000 0.030 NOT_MET 84/84", "300000/1000000000 0.030 BEHIND 70/70", "exactly 0.03 is not below it"},
		{"P 7.1", "4/5 80.00 NOT_MET 60/60", "4/5 80.00 BEHIND 50/50", "C3 signed and did nothing; province, block and agency are not asked"},
		{"P 7.2", "5/5 100.00 MET 60/60", "5/5 100.00 ON_TRACK 50/50", "two districts and three communes"},
		{"P 8.1", "2/3 66.67 NOT_MET 36/36", "2/3 66.67 BEHIND 30/30", "C1 has a product, C2 a work, C3 neither; the agency A is not asked"},
		{"P 8.2a", "2/2 100.00 MET 24/24", "2/2 100.00 ON_TRACK 20/20", "both districts"},
		{"P 8.2b", "1/2 50.00 NOT_MET 24/24", "1/2 50.00 BEHIND 20/20", "D2 has none"},
		{"P 8.2c", "2/2 100.00 MET 24/24", "2/2 100.00 ON_TRACK 20/20", "D1 even two"},

		{"D1 1.1", "115/120 95.83 EXCEEDED 36/36", "115/120 95.83 ON_TRACK 30/30", "39+38+38 of three branches"},
		{"D1 1.3", "300/300 100.00 MET 36/36", "300/300 100.00 ON_TRACK 30/30", "nobody deviates there"},
		{"D1 1.4", "3/3 100.00 MET 36/36", "3/3 100.00 ON_TRACK 30/30", "D1, C1, C2"},
		{"D1 1.6", "12/12 100.00 MET 12/12", "10/10 100.00 ON_TRACK 10/10", "its own months; two are still to come"},
		{"D2 1.6", "11/12 91.67 NOT_MET 12/12", "9/10 90.00 BEHIND 10/10", "all but February"},
		{"K 1.6.each", "60 60 NO_TARGET 12/12", "50 50 NO_TARGET 10/10", "its target is a month's, not the year's"},
		{"D1 3.1", "1/1 100.00 MET 12/12", "1/1 100.00 MET 10/10", "a class that was held stays held"},
		{"D2 3.1", "0/1 0.00 NOT_MET 12/12", "0/1 0.00 BEHIND 10/10", "none yet"},
		{"K 3.1", "NOT_APPLICABLE 0/0", "NOT_APPLICABLE 0/0", "there is no district in a block"},
		{"K 3.1.each", "NOT_APPLICABLE 12/12", "NOT_APPLICABLE 10/10", "nor is it one"},
		{"D2 3.2", "NOT_APPLICABLE 12/12", "NOT_APPLICABLE 10/10", "nobody was summoned"},
		{"D1 4.1", "1200 1200 MET 24/24", "1200 1200 MET 20/20", "its quota of 1,200, by C1 and C2; new members stay"},
		{"D2 4.1", "299 299 NOT_MET 12/12", "299 299 ON_TRACK 10/10", "one short of its quota of 300"},
		{"K 4.1", "0 0 NO_TARGET 12/12", "0 0 NO_TARGET 10/10", "no quota, and the 1,500 are the province's"},
		{"D1 5.1", "3/3 100.00 MET 36/36", "3/3 100.00 ON_TRACK 30/30", "itself, C1 and C2, half or more each"},
		{"C3 5.1.each", "1/1 100.00 EXCEEDED 12/12", "1/1 100.00 ON_TRACK 10/10", "its one branch; half were enough"},
		{"B1 5.1", "NOT_APPLICABLE 0/0", "NOT_APPLICABLE 0/0", "a branch leads nobody, and nobody below it does"},
		{"D2 5.3b", "0/0 NOT_APPLICABLE 24/24", "0/0 NOT_APPLICABLE 20/20", "nobody is flagged there: not 0 %"},
		{"D1 6.1", "4/60 6.67 NO_TARGET 36/36", "4/60 6.67 NO_TARGET 30/30", "the 7 % are the province's"},
		{"D1 6.3", "NO_TARGET 24/24", "NO_TARGET 20/20", "as are the houses and cows"},
		{"C2 6.5", "0/0 NOT_APPLICABLE 12/12", "0/0 NOT_APPLICABLE 10/10", "no loans"},
		{"C3 7.1", "0/1 0.00 NOT_MET 12/12", "0/1 0.00 BEHIND 10/10", "signed alone is not enough"},
		{"C3 7.1.each", "1/2 NOT_MET 12/12", "1/2 BEHIND 10/10", "one of the two"},
		{"A 8.1", "NOT_APPLICABLE 0/0", "NOT_APPLICABLE 0/0", "an agency is no commune"},
		{"K 8.2", "NOT_APPLICABLE 12/12", "NOT_APPLICABLE 10/10", "none of the three is asked of a block"},
		{"B1 1.1", "39/40 97.50 EXCEEDED 12/12", "39/40 97.50 ON_TRACK 10/10", "a branch alone"},
		{"B1 1.4", "NOT_APPLICABLE 0/0", "NOT_APPLICABLE 0/0", "a branch is none of those above it"},
	}
	for _, when := range []struct {
		name  string
		today org.Date
	}{{"after", "2025-01-10"}, {"during", "2024-11-10"}} {
		t.Run(when.name, func(t *testing.T) {
			t.Parallel()
			h := golden(t, when.today)
			asked := map[string]bool{}
			for _, tt := range tests {
				ask := strings.Fields(tt.ask)
				want := tt.after
				if when.name == "during" {
					want = tt.during
				}
				if got := h.figure(ask[0], ask[1], "2024", figure.AsReported); got != want {
					t.Errorf("%s is %s, want %s: %s", tt.ask, got, want, tt.why)
				}
				asked[tt.ask] = true
			}
			headlines := 0
			for _, ind := range h.campaign.Indicators {
				if ind.Headline {
					headlines++
					if !asked["P "+ind.Code] {
						t.Errorf("%s of the province is not asked for", ind.Code)
					}
				}
			}
			if headlines != 44 {
				t.Errorf("the campaign has %d indicators of the document's own, want 44", headlines)
			}
		})
	}
}
