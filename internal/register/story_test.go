package register_test

import (
	"testing"
	"time"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

// TestStories follows the registers of 2024 from their entries to what the province's indicator adds up, when
// every unit reports for May what its registers come to.
func TestStories(t *testing.T) {
	t.Parallel()
	type said = map[string]any
	type besides = map[string]int64
	news := func(channel string, state register.State) func(h *house) {
		return func(h *house) {
			h.note(t, "news", "D", "2024-05-10", state, said{"kind": "NEWS", "channel": channel, "published": "2024-05-10"})
		}
	}
	note := func(code, unit string, values said) func(h *house) {
		return func(h *house) {
			for field, v := range values {
				if u, ok := v.(string); ok && h.units[u] != nil {
					values[field] = h.units[u].ID
				}
			}
			h.note(t, code, unit, "2024-05-10", register.Confirmed, values)
		}
	}
	for _, tt := range []struct {
		name, indicator string
		notes           []func(h *house)
		unit, element   string
		counted         int64
		besides         besides // what the report says with it
		figure          int64   // what the province's indicator counts
	}{
		{"a house of 39,999,999 đồng is none", "6.3a", []func(*house){
			note("assistance", "C1", said{"kind": "HOUSE", "value": 39_999_999, "handed_over": "2024-05-10"}),
			note("assistance", "C1", said{"kind": "HOUSE", "value": 40_000_000, "handed_over": "2024-05-10"})}, "C1", "houses_built", 1, nil, 1},
		{"a cow worth exactly 15 million is one", "6.3b", []func(*house){
			note("assistance", "C1", said{"kind": "COW", "animals": 2, "value": 30_000_000, "handed_over": "2024-05-10"}),
			note("assistance", "C2", said{"kind": "COW", "animals": 2, "value": 29_999_999, "handed_over": "2024-05-10"})}, "C1", "cows_given", 2, nil, 2},
		{"an admission is one by its day", "4.1", []func(*house){
			note("admissions", "C1", said{"kind": "VETERAN", "admitted": "2024-05-01"}), note("admissions", "C1", said{"kind": "VETERAN", "admitted": "2024-04-30"})}, "C1", "members_admitted", 1, nil, 1},
		{"the same subject inspected twice is one", "5.1.pooled", []func(*house){
			note("inspections", "D", said{"subject": "C1", "kind": "INSPECTION", "programme": "WORK"}), note("inspections", "D", said{"subject": "C1", "kind": "INSPECTION", "programme": "WORK"}),
			note("inspections", "D", said{"subject": "C2", "kind": "INSPECTION", "programme": "FUNDS"})}, "D", "children_inspected", 1, nil, 1},
		{"news on the portal counts once it is confirmed", "1.6", []func(*house){news("PORTAL", register.Confirmed), news("PORTAL", register.Confirmed), news("PORTAL", register.Noted)}, "D", "news_published", 2, nil, 1},
		{"of news that is not confirmed there are too few", "1.6", []func(*house){news("PORTAL", register.Confirmed), news("PORTAL", register.Noted)}, "D", "news_published", 1, nil, 0},
		{"news elsewhere does not count", "1.6", []func(*house){news("OTHER", register.Confirmed), news("OTHER", register.Confirmed)}, "D", "news_published", 0, nil, 0},
		{"a congress that is not confirmed is none", "2.1.held", []func(*house){func(h *house) {
			h.note(t, "congresses", "C1", "2024-05-01", register.Noted, said{"planned_from": "2024-05-01", "planned_to": "2024-05-10", "held": "2024-05-05"})
		}}, "C1", "congress_held", 0, nil, 0},
		{"one held a day late is not on plan", "2.1", []func(*house){note("congresses", "C1", said{"planned_from": "2024-05-01", "planned_to": "2024-05-10", "held": "2024-05-11"})}, "C1", "congress_on_plan", 0, nil, 0},
		{"one held on its last day is", "2.1", []func(*house){note("congresses", "C1", said{"planned_from": "2024-05-01", "planned_to": "2024-05-10", "held": "2024-05-10"})}, "C1", "congress_on_plan", 1, nil, 1},
		{"a branch's members studied in the commune's book", "1.2", []func(*house){note("study_sessions", "C1", said{"unit": "B1", "persons": 7, "party_members": 2})}, "B1", "members_studied", 7, besides{"members_total": 9}, 7},
		{"who registered the topic", "1.5b.registered", []func(*house){note("topic_registrations", "C1", said{"unit": "C1", "step": "REGISTERED", "officers": 3})}, "C1", "officers_hcm_registered", 3, besides{"officers_total": 4}, 3},
		{"a class that was held", "3.1", []func(*house){note("training", "D", said{"class": "HELD", "officers": 4})}, "D", "training_classes_held", 1, nil, 1},
		{"a rating of the unit above is the unit's", "4.3a", []func(*house){note("ratings", "D", said{"unit": "C1", "of": "ORGANISATION", "rating": "GOOD"})}, "C1", "org_rated_good", 1, besides{"org_rated_excellent": 0, "org_rated_completed": 0, "org_rated_not_completed": 0}, 1},
		{"a member who was flagged, and inspected", "5.3b", []func(*house){note("violations", "C1", said{"kind": "LAW", "inspected": "2024-05-20"}), note("violations", "C1", said{"kind": "LAW"}), note("violations", "C1", said{"kind": "LAW", "inspected": "2024-06-01"})}, "C1", "members_flagged_inspected", 1, besides{"members_flagged": 3}, 1},
		{"a session with the Front", "5.4", []func(*house){note("social_supervision", "D", said{"organiser": "FRONT"}), note("social_supervision", "D", said{"organiser": "OTHER"})}, "D", "social_supervision_sessions", 1, nil, 1},
		{"a programme as long as it is valid", "7.2", []func(*house){note("programmes", "C1", said{"partner": "YOUTH_UNION", "signed": "2022-01-01", "valid_to": "2024-05-31"})}, "C1", "youth_programme_signed", 1, besides{"youth_programme_implemented": 1}, 1},
		{"and not when it has ended", "7.2", []func(*house){note("programmes", "C1", said{"partner": "YOUTH_UNION", "signed": "2022-01-01", "valid_to": "2024-05-30"})}, "C1", "youth_programme_signed", 0, besides{"youth_programme_implemented": 1}, 0},
		{"a product once it is completed", "8.1", []func(*house){note("achievements", "C1", said{"kind": "PRODUCT", "completed": "2024-05-02"})}, "C1", "products_completed", 1, besides{"works_completed": 0}, 1},
		{"a mediation that succeeded", "T1.b", []func(*house){note("mediations", "C1", said{"outcome": "SUCCEEDED"}), note("mediations", "C1", said{"outcome": "FAILED"})}, "C1", "mediations_successful", 1, besides{"mediations_held": 2}, 1},
		{"a plan for what came from above", "1.4", []func(*house){note("directives_received", "C1", said{"acknowledged": "2024-05-01", "plan_made": "2024-05-03"})}, "C1", "org_has_plan", 1, nil, 1},
		{"meetings of a branch", "T2", []func(*house){note("meetings", "B1", said{"kind": "REGULAR"}), note("meetings", "B1", said{"kind": "TOPIC"})}, "B1", "meetings_held", 2, nil, 2},
		{"a club until it is dissolved", "T3", []func(*house){
			note("clubs", "C1", said{"kind": "ENVIRONMENT", "founded": "2022-05-01"}),
			note("clubs", "C1", said{"kind": "ENVIRONMENT", "founded": "2022-05-01", "dissolved": "2024-05-31"}),
			note("clubs", "C1", said{"kind": "EX_SERVICEPERSONS", "founded": "2022-05-01"})}, "C1", "environment_clubs", 1, nil, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db, c := imported(t, movement.Launch2024)
			h := plant(t, db, c, "2024-11-10")
			for _, n := range tt.notes {
				n(h)
			}
			got, told := h.comes(t, tt.unit, "2024-05")[tt.element]
			if !told || got != tt.counted {
				t.Fatalf("%s of %s comes to %d (told: %v), want %d", tt.element, tt.unit, got, told, tt.counted)
			}
			var v report.Vector
			v.Say(c.Element(tt.element), got)
			for code, n := range tt.besides {
				v.Say(c.Element(code), n)
			}
			r := &report.Report{UnitID: h.units[tt.unit].ID, Month: "2024-05-01", Said: v, Counted: v, State: report.Submitted, Content: 1, Revision: 1, Submitted: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)}
			if _, err := db.NewInsert().Model(r).Exec(t.Context()); err != nil {
				t.Fatal(err)
			}
			p := h.units["P"]
			of, err := figure.Figures(t.Context(), db, org.Subtree(h.today, p.Path), c, figure.Ask{
				Units: []*org.Unit{p}, Indicators: []*movement.Indicator{c.Indicator(tt.indicator)}, Period: movement.YearPeriod(2024), Tree: figure.AsReported,
			})
			if err != nil {
				t.Fatal(err)
			}
			if f := of[p.ID][0]; f.Numerator == nil || *f.Numerator != tt.figure {
				t.Errorf("%s of the province: %v, want %d", tt.indicator, f.Numerator, tt.figure)
			}
		})
	}
}
