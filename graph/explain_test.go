package graph_test

import (
	"strings"
	"testing"
)

const whole = `explain {inNumbers(locale: VI) contributors {nodes {figure {unit {code} display} adds {numerator denominator} share} own {numerator} others {units numerator denominator}}
	laggards {lacks units nodes {figure {unit {code}} lacks share}} counted {total nodes {figure {unit {code} display} met of} others {numerator denominator}}
	unreported {units nodes {unit {code} months partly}} sources {report {month revision} said {revision by author {fullName}} stands {state by} entries {element {code} value counts}}}`

// TestFigure_Explain asks why figures are what they are, by who asks.
func TestFigure_Explain(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=100 members_studied=95", "B2 01 members_total=100 members_studied=45", "B3 02 members_total=50 members_studied=50",
		"C1 01 members_admitted=3", "C2 05 members_admitted=4", "D1 01 training_classes_held=2", "D2 01 training_classes_held=0")
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	h.Must(func() error {
		_, err := h.DB.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = ?", h.Units["B3"].ID)
		return err
	}())
	of := func(unit, indicator, period, what string) string {
		return `{unit(by: {code: "` + unit + `"}) {figures(period: "` + period + `", indicators: ["` + indicator + `"]) {` + what + `}}}`
	}
	for _, tt := range []struct{ name, account, query, want string }{
		{"a leader is told all of it", "leader.D1", of("D1", "1.2", "2024-Q1", whole),
			`{"explain":{"inNumbers":"100 × 190 / 250 = 76,00","contributors":{"nodes":[{"figure":{"unit":{"code":"C1"},"display":"70.00"},"adds":{"numerator":140,"denominator":200},"share":73.6842105263158},` +
				`{"figure":{"unit":{"code":"C2"},"display":"100.00"},"adds":{"numerator":50,"denominator":50},"share":26.31578947368421}],"own":{"numerator":null},"others":{"units":0,"numerator":0,"denominator":0}},` +
				`"laggards":{"lacks":null,"units":0,"nodes":[]},"counted":{"total":0,"nodes":[],"others":{"numerator":null,"denominator":null}},` +
				`"unreported":{"units":3,"nodes":[{"unit":{"code":"B1"},"months":["2024-02","2024-03"],"partly":false},{"unit":{"code":"B2"},"months":["2024-02","2024-03"],"partly":false},{"unit":{"code":"B3"},"months":["2024-01","2024-03"],"partly":false}]},"sources":[]}}`},
		{"as told in words", "leader.D1", of("D1", "1.2", "2024", `explain {inWords(locale: VI) reading(locale: EN) targetOrigin(locale: VI) approvedShare terms {divides coefficient element {code} name(locale: EN) sum}}`),
			`"targetOrigin":"chỉ tiêu chung năm 2024: Phong trào thi đua “Cựu chiến binh gương mẫu” năm 2024","approvedShare":33.333333333333336,"terms":[{"divides":false,"coefficient":1,"element":{"code":"members_studied"},"name":"Members who have studied","sum":190},{"divides":true,"coefficient":1,"element":{"code":"members_total"},"name":"Members","sum":250}]`},
		{"who keeps it short", "leader.D1", of("D1", "1.2", "2024", `explain {laggards {lacks units nodes {figure {unit {code}} lacks share}}}`),
			`{"explain":{"laggards":{"lacks":35,"units":1,"nodes":[{"figure":{"unit":{"code":"C1"}},"lacks":40,"share":100}]}}}`},
		{"at the lowest place are the reports", "reporter.B1", of("B1", "1.2", "2024", `explain {sources {report {month revision state} said {revision act by} stands {state} entries {element {code} value counts}} contributors {own {numerator denominator} others {units}}}`),
			`{"explain":{"sources":[{"report":{"month":"2024-01","revision":1,"state":"SUBMITTED"},"said":{"revision":1,"act":"SUBMIT","by":""},"stands":{"state":"SUBMITTED"},"entries":[{"element":{"code":"members_total"},"value":100,"counts":true},{"element":{"code":"members_studied"},"value":95,"counts":true}]}],"contributors":{"own":{"numerator":95,"denominator":100},"others":{"units":0}}}}`},
		{"which units meet it", "leader.P", of("P", "3.1", "2024", `explain {counted {total nodes {figure {indicator {code} unit {code} display} met of} others {numerator denominator}} no: counted(meeting: true) {nodes {figure {unit {code}}}}}`),
			`{"explain":{"counted":{"total":2,"nodes":[{"figure":{"indicator":{"code":"3.1.each"},"unit":{"code":"D2"},"display":"0"},"met":0,"of":1},{"figure":{"indicator":{"code":"3.1.each"},"unit":{"code":"D1"},"display":"2"},"met":1,"of":1}],"others":{"numerator":0,"denominator":0}},"no":{"nodes":[{"figure":{"unit":{"code":"D1"}}}]}}}`},
		{"who sees sums alone is named nobody", "head.C1", of("C1", "1.2", "2024", whole),
			`"contributors":{"nodes":[],"own":{"numerator":null},"others":{"units":2,"numerator":140,"denominator":200}},"laggards":{"lacks":40,"units":0,"nodes":[]},"counted":{"total":0,"nodes":[],"others":{"numerator":null,"denominator":null}},"unreported":{"units":0,"nodes":[]},"sources":[]`},
		{"an analyst reads no reports", "analyst.P", of("B1", "1.2", "2024", `explain {inNumbers unreported {units nodes {unit {code}}} sources {report {month}}}`),
			`{"explain":{"inNumbers":"100 × 95 / 100 = 95.00","unreported":{"units":0,"nodes":[]},"sources":[]}}`},
		{"of approved reports the others are missing", "central", of("P", "1.2", "2024", `basis explain {inNumbers reading(locale: EN) unreported {units}}`),
			`{"basis":"APPROVED","explain":{"inNumbers":"100 × 50 / 50 = 100.00","reading":"each number on the tree of its own month, of approved reports alone","unreported":{"units":0}}}`},
		{"whoever narrows themselves is told so far", "leader.P in D1", of("D1", "1.2", "2024-Q1", `explain {unreported {units}}`), `{"unreported":{"units":3}}`},
		{"the list is as long as asked", "leader.D1", of("D1", "1.2", "2024", `explain {contributors(top: 1) {nodes {figure {unit {code}}} others {units numerator}} unreported(top: 1) {units nodes {unit {code}}}}`),
			`{"explain":{"contributors":{"nodes":[{"figure":{"unit":{"code":"C1"}}}],"others":{"units":1,"numerator":50}},"unreported":{"units":3,"nodes":[{"unit":{"code":"B1"}}]}}}`},
		{"and no longer than fits", "leader.D1", of("D1", "1.2", "2024", `explain {unreported(top: 51) {units}}`), `top is 51; write 1 to 50`},
		{"nor shorter", "leader.D1", of("D1", "1.2", "2024", `explain {contributors(top: 0) {own {numerator}}}`), `top is 0; write 1 to 50`},
		{"each part explains itself", "leader.P", of("P", "6.3", "2024", `explain {inNumbers inWords(locale: EN) terms {sum}} parts {explain {inNumbers}}`),
			`"terms":[]},"parts":[{"explain":{"inNumbers":"?"}}`},
		{"and each unit below", "leader.P", of("P", "1.2", "2024", `explain {contributors {nodes {figure {explain {inNumbers contributors {nodes {figure {unit {code} explain {inNumbers}}}}}}}}}`),
			`{"explain":{"contributors":{"nodes":[{"figure":{"explain":{"inNumbers":"100 × 190 / 250 = 76.00","contributors":{"nodes":[{"figure":{"unit":{"code":"C1"},"explain":{"inNumbers":"100 × 140 / 200 = 70.00"}}},{"figure":{"unit":{"code":"C2"},"explain":{"inNumbers":"100 × 50 / 50 = 100.00"}}}]}}}}]}}}`},
	} {
		if got := h.Ask(tt.account, tt.query); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, tt.want)
		}
	}
}
