package movement_test

import (
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// paper is a document as conditions meet one.
type paper struct{ number string }

func (p paper) DocumentNumber() string { return p.number }

// asking returns the condition of a count, compiled against a field of every kind that it can look at.
func asking(t *testing.T, where string) *movement.Condition {
	t.Helper()
	text := `campaign: {year: 2024, name: thử, name_en: trial, due_day: 5}
populations: []
elements:
  - {code: n, position: 1, name: số, name_en: number, measure: ITEM, nature: STOCK, most: 1000, reported_by: [LEAF]}
indicators: []
registers:
  - code: book
    name: sổ
    name_en: book
    kept_by: [LEAF]
    fields:
      - {code: text, type: TEXT, name: a, name_en: a}
      - {code: persons, type: COUNT, name: a, name_en: a, most: 1000}
      - {code: value, type: VND, name: a, name_en: a}
      - {code: held, type: DATE, name: a, name_en: a}
      - {code: kind, type: CHOICE, name: a, name_en: a, choices: [{code: HOUSE, name: a, name_en: a}, {code: COW, name: a, name_en: a}]}
      - {code: done, type: YES_NO, name: a, name_en: a}
      - {code: unit, type: UNIT, name: a, name_en: a, units: [OWN]}
      - {code: page, type: URL, name: a, name_en: a}
      - {code: paper, type: DOCUMENT, name: a, name_en: a}
      - {code: follows, type: ENTRY, name: a, name_en: a, register: book}
    counts:
      - {element: n, where: "` + where + `"}
`
	c, err := movement.Parse("f.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c.Registers[0].Counts[0].Where
}

func TestCondition_Holds(t *testing.T) {
	t.Parallel()
	const end = org.Date("2024-10-31")
	type values = map[string]any
	tests := []struct {
		name   string
		where  string
		values values
		want   bool
	}{
		{"a house of forty million đồng", "kind == 'HOUSE' && value >= 40000000", values{"kind": "HOUSE", "value": int64(40_000_000)}, true},
		{"a house of one đồng less", "kind == 'HOUSE' && value >= 40000000", values{"kind": "HOUSE", "value": int64(39_999_999)}, false},
		{"a cow of forty million đồng", "kind == 'HOUSE' && value >= 40000000", values{"kind": "COW", "value": int64(40_000_000)}, false},
		{"two cows worth exactly fifteen million each", "value >= 15000000 * persons", values{"value": int64(30_000_000), "persons": int64(2)}, true},
		{"two cows one of which is worth a đồng less", "value >= 15000000 * persons", values{"value": int64(29_999_999), "persons": int64(2)}, false},
		{"as much as a number holds", "value > 1000000 * persons", values{"value": int64(movement.Largest), "persons": int64(1000)}, true},
		{"a number that was not said", "persons == 0", nil, true},
		{"a choice that was not made", "kind == ''", nil, true},
		{"a choice that was not made is none of those offered", "kind in ['HOUSE', 'COW']", nil, false},
		{"a yes that was not said", "done", nil, false},
		{"a yes", "done", values{"done": true}, true},
		{"a no", "not done", values{"done": false}, true},
		{"a day that was not said", "held == ''", nil, true},
		{"a day that was not said lies before all others", "held <= end", nil, true},
		{"the month's last day", "held <= end", values{"held": "2024-10-31"}, true},
		{"the day after the month", "held <= end", values{"held": "2024-11-01"}, false},
		{"a day of another kind of text", "held <= end", values{"held": org.Date("2024-10-31")}, true},
		{"within the planned days", "held >= '2024-04-01' and held <= '2024-06-30'", values{"held": "2024-06-30"}, true},
		{"a document", "paper != ''", values{"paper": paper{"12/KH"}}, true},
		{"a document by its number", "paper endsWith '/KH'", values{"paper": paper{"12/KH"}}, true},
		{"a document that was not said", "paper == ''", nil, true},
		{"a unit", "unit != 0", values{"unit": int64(7)}, true},
		{"a unit that was not said", "unit == 0", nil, true},
		{"an entry", "follows != 0", values{"follows": int64(7)}, true},
		{"a page of a site", "page startsWith 'https://example.org/'", values{"page": "https://example.org/a"}, true},
		{"a page of another site", "page matches '^https://([a-z]+[.])?example[.]org/'", values{"page": "https://example.com/"}, false},
		{"a text that holds a word", "text contains 'đường'", values{"text": "con đường hoa"}, true},
		{"either", "done || persons - 5 > -1", values{"persons": int64(5)}, true},
		{"what nobody asks about", "done", values{"done": true, "other": 7}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := asking(t, tt.where).Holds(tt.values, end)
			if err != nil || got != tt.want {
				t.Errorf("%s of %v: %v, %v, want %v", tt.where, tt.values, got, err, tt.want)
			}
		})
	}
}

func TestCondition_OfNothingAlwaysHolds(t *testing.T) {
	t.Parallel()
	var none *movement.Condition
	if got, err := none.Holds(nil, ""); !got || err != nil {
		t.Errorf("no condition: %v, %v", got, err)
	}
	if none.String() != "" {
		t.Errorf("no condition is written %q", none)
	}
}

// TestCondition_CountsNothingThatIsSomethingElse: a value that is not what its field holds is no zero.
func TestCondition_CountsNothingThatIsSomethingElse(t *testing.T) {
	t.Parallel()
	for where, values := range map[string]map[string]any{
		"value == 0":  {"value": "40000000"},
		"kind == ''":  {"kind": true},
		"done":        {"done": "true"},
		"held == ''":  {"held": int64(20241031)},
		"persons < 5": {"persons": 4.5},
	} {
		if got, err := asking(t, where).Holds(values, ""); got || err == nil || !strings.Contains(err.Error(), where) {
			t.Errorf("%s of %v: %v, %v, want an error", where, values, got, err)
		}
	}
	uncompiled := &movement.Condition{Text: "true"}
	if got, err := uncompiled.Holds(nil, ""); got || err == nil {
		t.Errorf("a condition that was not compiled: %v, %v", got, err)
	}
}

func TestCondition_IsForManyAtOnce(t *testing.T) {
	t.Parallel()
	c := asking(t, "persons > 500 && end == '2024-10-31'")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for n := range int64(1000) {
				if got, err := c.Holds(map[string]any{"persons": n}, "2024-10-31"); err != nil || got != (n > 500) {
					t.Errorf("of %d: %v, %v", n, got, err)
					return
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkCondition(b *testing.B) {
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		b.Fatal(err)
	}
	where := c.Register("assistance").Counts[1].Where
	values := map[string]any{"kind": "COW", "value": int64(30_000_000), "animals": int64(2)}
	for b.Loop() {
		if held, err := where.Holds(values, "2024-10-31"); !held || err != nil {
			b.Fatal(held, err)
		}
	}
}

// TestLaunch2024_CountsFromRegisters: of each element, the register that it is counted from, as the
// document's sentences say it; those that stand nowhere are reported from other papers.
func TestLaunch2024_CountsFromRegisters(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	from := map[string]bool{}
	for _, r := range c.Registers {
		line := r.Code + " " + strings.Join(r.KeptBy, ",")
		if r.Required {
			line += " required"
		}
		if r.ConfirmedBy != "" {
			line += " confirmed by " + string(r.ConfirmedBy)
		}
		line += ":"
		for _, n := range r.Counts {
			line += " " + n.Element.Code
			from[n.Element.Code] = true
		}
		got = append(got, line)
	}
	want := []string{
		"study_sessions LEAF,COMMUNE required: members_studied party_members_studied",
		"topic_registrations PROVINCE,DISTRICT,COMMUNE: org_hcm_registered org_hcm_implemented officers_hcm_registered officers_hcm_implemented members_hcm_registered members_hcm_implemented",
		"news DISTRICT required confirmed by BOARD: news_published",
		"congresses PROVINCE,DISTRICT,COMMUNE confirmed by SUPERIOR: congress_held congress_on_plan",
		"training DISTRICT required: training_classes_held classes_convened classes_attended summoned_persons attended_persons officers_trained",
		"admissions COMMUNE required: members_admitted",
		"ratings PROVINCE,DISTRICT,COMMUNE: org_rated_excellent org_rated_good org_rated_completed org_rated_not_completed" +
			" standing_committee_rated_excellent standing_committee_rated_good standing_committee_rated_completed standing_committee_rated_not_completed" +
			" executive_committee_rated_excellent executive_committee_rated_good executive_committee_rated_completed executive_committee_rated_not_completed" +
			" officers_rated_excellent officers_rated_good officers_rated_completed officers_rated_not_completed" +
			" members_rated_excellent members_rated_good members_rated_completed members_rated_not_completed",
		"inspections PROVINCE,DISTRICT,COMMUNE required: children_inspected children_supervised children_inspected_on_funds",
		"violations DISTRICT,COMMUNE required: members_flagged members_flagged_inspected",
		"social_supervision PROVINCE,DISTRICT required: social_supervision_sessions",
		"assistance COMMUNE required: houses_built cows_given other_support_value other_support_households",
		"programmes DISTRICT,COMMUNE: traffic_programme_signed traffic_programme_implemented youth_programme_signed youth_programme_implemented",
		"achievements COMMUNE,DISTRICT confirmed by SUPERIOR: products_completed works_completed business_models_effective rural_urban_works_effective traffic_models_effective",
		"mediations COMMUNE required: mediations_held mediations_successful",
		"meetings LEAF: meetings_held",
		"clubs COMMUNE: environment_clubs exservicepersons_clubs",
		"exemplars PROVINCE,DISTRICT,COMMUNE,BRANCH:",
		"rosters PROVINCE,DISTRICT,COMMUNE:",
		"directives PROVINCE,DISTRICT,COMMUNE:",
		"directives_received PROVINCE,DISTRICT,COMMUNE: org_has_plan",
		"cluster_meetings DISTRICT,COMMUNE:",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("registers (-want +got):\n%s", diff)
	}
	var left []string
	for _, e := range c.Elements {
		if !from[e.Code] {
			left = append(left, e.Code)
		}
	}
	if diff := cmp.Diff("members_total party_members_total comradeship_fund_contributions internal_fund_contributions loans_outstanding debt_overdue debt_frozen"+
		" officers_total members_with_deviation veteran_households cultural_families poor_households_baseline poor_households_current"+
		" admin_compliant children_with_funds registers_required registers_kept", strings.Join(left, " ")); diff != "" {
		t.Errorf("counted from no register (-want +got):\n%s", diff)
	}
}

// TestLaunch2024_Conditions holds the document's words against the conditions that read them.
func TestLaunch2024_Conditions(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	type values = map[string]any
	tests := []struct {
		name    string
		element string
		end     org.Date
		values  values
		want    bool
	}{
		{"a new house of 40,000,000 đồng", "houses_built", "", values{"kind": "HOUSE", "value": int64(40_000_000)}, true},
		{"a new house of 39,999,999 đồng", "houses_built", "", values{"kind": "HOUSE", "value": int64(39_999_999)}, false},
		{"a repaired house, dear as it was", "houses_built", "", values{"kind": "OTHER", "value": int64(50_000_000)}, false},
		{"a cow of exactly 15,000,000 đồng", "cows_given", "", values{"kind": "COW", "value": int64(15_000_000), "animals": int64(1)}, true},
		{"two cows of 29,999,999 đồng together", "cows_given", "", values{"kind": "COW", "value": int64(29_999_999), "animals": int64(2)}, false},
		{"a news item on the association's site", "news_published", "", values{"channel": "PORTAL"}, true},
		{"a news item on another site", "news_published", "", values{"channel": "OTHER"}, false},
		{"a news item in the central press", "news_published", "", values{"channel": "CENTRAL_PRESS"}, false},
		{"a congress on the last planned day", "congress_on_plan", "", values{"planned_from": "2024-03-01", "planned_to": "2024-04-30", "held": "2024-04-30"}, true},
		{"a congress a day late", "congress_on_plan", "", values{"planned_from": "2024-03-01", "planned_to": "2024-04-30", "held": "2024-05-01"}, false},
		{"a congress before its time", "congress_on_plan", "", values{"planned_from": "2024-03-01", "planned_to": "2024-04-30", "held": "2024-02-29"}, false},
		{"a class that nobody attended", "classes_attended", "", values{"class": "CONVENED", "attended": int64(0)}, false},
		{"a class that one attended", "classes_attended", "", values{"class": "CONVENED", "attended": int64(1)}, true},
		{"a class of one's own", "classes_convened", "", values{"class": "HELD"}, false},
		{"an inspection of the work", "children_inspected", "", values{"kind": "INSPECTION", "programme": "WORK"}, true},
		{"an inspection of loans alone", "children_inspected", "", values{"kind": "INSPECTION", "programme": "FUNDS"}, false},
		{"an inspection of both", "children_inspected_on_funds", "", values{"kind": "INSPECTION", "programme": "WORK_AND_FUNDS"}, true},
		{"a supervision is no inspection", "children_inspected", "", values{"kind": "SUPERVISION", "programme": "WORK"}, false},
		{"an inspection is no supervision", "children_supervised", "", values{"kind": "INSPECTION", "programme": "WORK"}, false},
		{"a session that the Front held", "social_supervision_sessions", "", values{"organiser": "FRONT", "role": "JOINED"}, true},
		{"a session that another held", "social_supervision_sessions", "", values{"organiser": "OTHER", "role": "LED"}, false},
		{"a programme on its last day", "traffic_programme_signed", "2024-10-31", values{"partner": "TRAFFIC_SAFETY", "valid_to": "2024-10-31"}, true},
		{"a programme a day too old", "traffic_programme_signed", "2024-10-31", values{"partner": "TRAFFIC_SAFETY", "valid_to": "2024-10-30"}, false},
		{"a programme with another partner", "youth_programme_signed", "2024-10-31", values{"partner": "TRAFFIC_SAFETY", "valid_to": "2028-12-31"}, false},
		{"a club that stands", "environment_clubs", "2024-10-31", values{"kind": "ENVIRONMENT"}, true},
		{"a club that is dissolved later", "environment_clubs", "2024-10-31", values{"kind": "ENVIRONMENT", "dissolved": "2024-11-01"}, true},
		{"a club that is dissolved", "environment_clubs", "2024-10-31", values{"kind": "ENVIRONMENT", "dissolved": "2024-10-31"}, false},
		{"a rating of the organisation", "org_rated_excellent", "", values{"of": "ORGANISATION", "rating": "EXCELLENT"}, true},
		{"a rating of its committee", "org_rated_excellent", "", values{"of": "STANDING_COMMITTEE", "rating": "EXCELLENT"}, false},
		{"a mediation that failed", "mediations_successful", "", values{"outcome": "FAILED"}, false},
		{"a topic that is registered only", "org_hcm_implemented", "", values{"step": "REGISTERED"}, false},
		{"a work of a commune", "works_completed", "", values{"kind": "WORK"}, true},
		{"a work of a district is none of a commune", "works_completed", "", values{"kind": "WORK_RURAL_URBAN"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, r := range c.Registers {
				for _, n := range r.Counts {
					if n.Element.Code != tt.element {
						continue
					}
					if got, err := n.Where.Holds(tt.values, tt.end); err != nil || got != tt.want {
						t.Errorf("%s: %v, %v, want %v", n.Where, got, err, tt.want)
					}
					return
				}
			}
			t.Errorf("%s is counted from no register", tt.element)
		})
	}
}

func TestRegister_KeptAt(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name     string
		register string
		level    org.Level
		leaf     bool
		want     bool
	}{
		{"a branch keeps what leaves keep", "meetings", org.Branch, true, true},
		{"a commune without branches keeps what leaves keep", "meetings", org.Commune, true, true},
		{"a commune with branches does not", "meetings", org.Commune, false, false},
		{"a commune with branches keeps what communes keep", "study_sessions", org.Commune, false, true},
		{"a district does not", "study_sessions", org.District, false, false},
		{"a district keeps the news", "news", org.District, false, true},
	} {
		if got := c.Register(tt.register).KeptAt(tt.level, tt.leaf); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// FuzzCondition: whatever a condition says, it is refused, or it answers of every entry, whatever that says.
func FuzzCondition(f *testing.F) {
	for _, text := range []string{"kind == 'HOUSE' && value >= 40000000", "value * 3 > persons - 1", "text matches '^a+$'", "held in ['2024-01-01', end]", "not (done or unit != 0)"} {
		f.Add(text, int64(7), "a")
	}
	f.Fuzz(func(t *testing.T, text string, number int64, word string) {
		file := strings.Replace(books, `"closed"`, strconv.Quote(text), 1)
		file = strings.Replace(file, "type: YES_NO, name: xong, name_en: closed}", "type: YES_NO, name: xong, name_en: closed}\n      - {code: value, type: VND, name: a, name_en: a, most: 1000000}\n      - {code: text, type: TEXT, name: a, name_en: a}", 1)
		made, err := movement.Parse("f.yaml", []byte(file))
		if err != nil {
			return
		}
		where := made.Register("inspections").Counts[0].Where
		for _, values := range []map[string]any{nil, {"value": number, "text": word, "remedied": word, "closed": number > 0, "subject": number}} {
			if _, err := where.Holds(values, "2024-10-31"); err != nil {
				t.Errorf("%q of %v: %v", text, values, err)
			}
		}
	})
}
