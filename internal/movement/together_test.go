package movement

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
)

// codes writes elements by their codes.
func codes(elements []*Element) string {
	words := make([]string, len(elements))
	for i, e := range elements {
		words[i] = e.Code
	}
	return strings.Join(words, " ")
}

func TestFormula_Together(t *testing.T) {
	t.Parallel()
	c := letters()
	for text, want := range map[string]string{
		"100 * b / a":         "a b",
		"100 * (a - b) / a":   "a b",
		"100 * (a - b) / 7":   "a b",
		"a - b":               "a b",
		"c + a - b":           "a b c",
		"a / (a + b + c)":     "a b c",
		"a + b":               "",
		"a":                   "",
		"100 * a / a":         "",
		"100 * a / units(P)":  "",
		"100 * a / children":  "",
		"(2 * a + b) / 12":    "",
		"(a - b) / children":  "a b",
		"(c - b) / units (P)": "b c",
	} {
		f, err := c.parseFormula(text)
		if got := codes(f.Together()); err != nil || got != want {
			t.Errorf("%q wants %q said together (%v), want %q", text, got, err, want)
		}
	}
}

// TestCampaign_Together: what the launch of 2024 sets against each other, by who owes it.
func TestCampaign_Together(t *testing.T) {
	t.Parallel()
	c, err := Parse("2024.yaml", Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	var leaf, commune []string
	for _, set := range c.Together() {
		if owed := Owed(set, org.Branch, true); len(owed) > 1 {
			leaf = append(leaf, codes(owed))
		}
		if owed := Owed(set, org.Commune, false); len(owed) > 1 {
			commune = append(commune, codes(owed))
		}
	}
	if diff := cmp.Diff([]string{
		"party_members_total party_members_studied",
		"members_total members_studied",
		"members_total members_with_deviation",
		"officers_total officers_hcm_registered",
		"officers_total officers_hcm_implemented",
		"members_total members_hcm_registered",
		"members_total members_hcm_implemented",
		"officers_total officers_trained",
		"officers_rated_excellent officers_rated_good officers_rated_completed officers_rated_not_completed",
		"members_rated_excellent members_rated_good members_rated_completed members_rated_not_completed",
		"veteran_households cultural_families",
		"poor_households_baseline poor_households_current",
		"members_total comradeship_fund_contributions",
		"members_total internal_fund_contributions",
	}, leaf); diff != "" {
		t.Errorf("a branch says together (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"officers_total officers_hcm_registered",
		"officers_total officers_hcm_implemented",
		"officers_total officers_trained",
		"org_rated_excellent org_rated_good org_rated_completed org_rated_not_completed",
		"standing_committee_rated_excellent standing_committee_rated_good standing_committee_rated_completed standing_committee_rated_not_completed",
		"executive_committee_rated_excellent executive_committee_rated_good executive_committee_rated_completed executive_committee_rated_not_completed",
		"officers_rated_excellent officers_rated_good officers_rated_completed officers_rated_not_completed",
		"children_with_funds children_inspected_on_funds",
		"members_flagged members_flagged_inspected",
		"loans_outstanding debt_overdue debt_frozen",
		"mediations_held mediations_successful",
	}, commune); diff != "" {
		t.Errorf("a commune with branches says together (-want +got):\n%s", diff)
	}
}
