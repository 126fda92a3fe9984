package movement_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// asked is the document's 44 nodes, each with the comparator and number of its own words;
// "-" where it names none. Those of "each unit" stand in the node's part.
const asked = `1.1 >= 95;1.2 >= 90;1.3 = 100;1.4 = 100;1.5a -;1.5b -;1.5c -;1.6 between 2 and 4;2.1 = 100;3.1 >= 1;` +
	`3.2 = 100;3.3 = 100;4.1 >= 1500;4.2 = 100;4.3a = 100;4.3b = 100;4.3c = 100;4.4a >= 20;4.4b >= 20;4.4c >= 20;` +
	`4.5a >= 95;4.5b >= 95;4.6a >= 20;4.6b >= 20;4.7 > 95;5.1 >= 50;5.2 = 100;5.3a = 100;5.3b = 100;5.4 between 1 and 2;` +
	`6.1 >= 7;6.2 >= 25000;6.3 -;6.3a >= 30;6.3b > 75;6.3c -;6.4 >= 50000;6.5 < 0.03;7.1 -;7.2 -;8.1 >= 1;8.2a >= 1;8.2b >= 1;8.2c >= 1`

func TestLaunch2024_HoldsTheDocument(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ind := range c.Indicators {
		if !ind.Headline {
			continue
		}
		words := "-"
		if own := ind.Of; ind.Kind == movement.UnitsMeeting && own[0].Target != nil {
			words = own[0].Target.String()
		} else if ind.Kind != movement.UnitsMeeting && ind.Target != nil {
			words = ind.Target.String()
		}
		got = append(got, ind.Code+" "+words)
		if ind.Quote == "" || ind.Reading == "" {
			t.Errorf("%s has no quote or no reading", ind.Code)
		}
	}
	if diff := cmp.Diff(strings.Split(asked, ";"), got); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
	used := map[string]bool{}
	for _, ind := range c.Indicators {
		for _, e := range ind.Elements() {
			used[e.Code] = true
		}
	}
	for _, e := range c.Elements {
		if !used[e.Code] {
			t.Errorf("element %s is reported for nothing", e.Code)
		}
	}
}

const small = `campaign: {year: 2024, name: thử, name_en: trial, theme: "", issuer: "", source: "", due_day: 5}
populations:
  - {code: P, name: tỉnh, name_en: province, levels: [PROVINCE]}
elements:
  - {code: members_total, position: 1, name: hội viên, name_en: members, measure: PERSON, nature: STOCK, reported_by: [LEAF]}
  - {code: members_studied, position: 2, name: đã học, name_en: studied, measure: PERSON, nature: STOCK, reported_by: [LEAF]}
indicators:
  - {code: "1", name: học tập, name_en: studied, kind: RATIO, formula: 100 * members_studied / members_total, target: ">= 90"}
  - {code: "2", name: tỉ lệ, name_en: share, kind: UNITS_MEETING, of: ["1"], population: P, target: "= 100"}
`

func TestParse_RefusesWithLineAndCure(t *testing.T) {
	t.Parallel()
	if _, err := movement.Parse("f.yaml", []byte(small)); err != nil {
		t.Fatalf("the file that the mistakes are made in: %v", err)
	}
	tests := []struct{ name, from, to, want string }{
		{"an unknown element", "members_studied /", "members_studies /", `f.yaml:8: formula of 1: "members_studies" is no element; did you mean members_total, members_studied?`},
		{"a summed percentage", "kind: UNITS_MEETING, of: [\"1\"], population: P, target: \"= 100\"", "kind: TOTAL, formula: 1 + 1", "shares can be neither added nor averaged"},
		{"an indicator made of itself", `of: ["1"]`, `of: ["2"]`, "f.yaml:9: 2 is made of itself (2 → 2)"},
		{"a code that stands twice", `code: "2"`, `code: "1"`, "f.yaml:9: indicator 1 stands twice"},
		{"a gap in the vector", "position: 2", "position: 3", "f.yaml:6: position 3 of members_studied leaves a gap; positions run from 1 to 2"},
		{"a position taken twice", "position: 2", "position: 1", "f.yaml:6: position 1 of members_studied belongs to members_total"},
		{"an unknown key", "due_day: 5", "due_day: 5, colour: red", "colour"},
		{"an unknown population", "population: P", "population: Q", `"Q" is no population`},
		{"a target in other words", `">= 90"`, `"at least 90"`, `"at least 90" is no target`},
		{"units that meet what has no target", `, target: ">= 90"`, "", "f.yaml:9: 2 counts units that meet 1, which has no target"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			broken := strings.Replace(small, tt.from, tt.to, 1)
			if broken == small {
				t.Fatal("the mistake was not made")
			}
			_, err := movement.Parse("f.yaml", []byte(broken))
			if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestParsePeriod(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2024": "2024-01-01 to 2024-12-31", "2024-H2": "2024-07-01 to 2024-12-31", "2024-Q1": "2024-01-01 to 2024-03-31",
		"2024-02": "2024-02-01 to 2024-02-29", "2024-6M": "2024-01-01 to 2024-06-30", "2024-9M": "2024-01-01 to 2024-09-30",
	} {
		p, err := movement.ParsePeriod(text)
		if got := string(p.First()) + " to " + string(p.Last()); err != nil || got != want || p.String() != text {
			t.Errorf("%s is %s (%v), want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "May", "2024-13", "2024-Q5", "2024-3M", "24", "2024-H1 "} {
		if _, err := movement.ParsePeriod(text); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q passes as a period", text)
		}
	}
}
