package graph_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"thidua/internal/movement"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// TestFigure_Outlook asks what follows from a figure: ten of the year's twelve months have ended.
func TestFigure_Outlook(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=100 members_studied=95", "B2 01 members_total=100 members_studied=45", "B3 02 members_total=50 members_studied=50",
		"C1 01 members_admitted=3", "C2 05 members_admitted=4", "C3 03 members_admitted=993")
	for _, tt := range []struct{ name, account, query, want string }{
		{"a sum of flows goes on, and lacks what it lacks", "leader.P",
			`{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {targetLabel(locale: VI) en: targetLabel(locale: EN) expected {value display(locale: VI) why} shortfall {value display(locale: VI)} attainment {display} delta(to: TARGET) {value display why from {id}} coverage {label(locale: VI)}}}}`,
			`{"targetLabel":"từ 1.500 hội viên trở lên","en":"at least 1,500","expected":{"value":1200,"display":"1.200","why":null},"shortfall":{"value":500,"display":"500"},"attainment":{"display":"66.7"},"delta":{"value":-500,"display":"-500","why":null,"from":null},"coverage":{"label":"3/30 báo cáo"}}`},
		{"a share of people is expected to stay", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["1.2"]) {expected {value} shortfall {value} attainment {value display(locale: VI)}}}}`,
			`{"expected":{"value":76},"shortfall":{"value":14},"attainment":{"value":84.44444444444444,"display":"84,4"}}`},
		{"without a target nothing is missing", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {targetLabel shortfall {value display why} attainment {why} delta(to: TARGET) {why}}}}`,
			`{"targetLabel":"","shortfall":{"value":null,"display":"","why":"NO_TARGET"},"attainment":{"why":"NO_TARGET"},"delta":{"why":"NO_TARGET"}}`},
		{"of a later quarter the year's end is not told", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-Q2", indicators: ["4.1"]) {expected {value why}}}}`,
			`{"expected":{"value":null,"why":"NOT_APPLICABLE"}}`},
		{"the quarter before", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-Q2", indicators: ["4.1"]) {delta(to: PREVIOUS) {value display from {period numerator unit {code}}}}}}`,
			`{"delta":{"value":1,"display":"1","from":{"period":"2024-Q1","numerator":3,"unit":{"code":"D1"}}}}`},
		{"over the year's edge there is no campaign", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-Q1", indicators: ["4.1"]) {delta(to: PREVIOUS) {value why from {id}} year: delta(to: LAST_YEAR) {why}}}}`,
			`{"delta":{"value":null,"why":"NOT_APPLICABLE","from":null},"year":{"why":"NOT_APPLICABLE"}}`},
		{"a cumulative period has none before it", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-6M", indicators: ["4.1"]) {delta(to: PREVIOUS) {why}}}}`,
			`{"delta":{"why":"NOT_APPLICABLE"}}`},
		{"nobody had said anything before", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024-Q3", indicators: ["4.1"]) {delta(to: PREVIOUS) {why from {numerator}}}}}`,
			`{"delta":{"why":"NOT_REPORTED","from":{"numerator":4}}}`},
		{"a unit is called for short, in words", "leader.P", `{unit(by: {code: "D2"}) {titleShort levelLabel(locale: VI) kindLabel(locale: VI)}}`,
			`{"titleShort":"TP. Ấp D2","levelLabel":"Cấp huyện","kindLabel":"Theo địa bàn"}`},
	} {
		if got := h.Ask(tt.account, tt.query); !strings.Contains(got, tt.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestFigure_Rank ranks among siblings of whom the caller may read all.
func TestFigure_Rank(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, c := range []string{"C4", "C5", "C6"} {
		h.Open("D1", c, "COMMUNE", "xã")
	}
	h.Say("C1 01 members_admitted=5", "C2 01 members_admitted=9", "C4 01 members_admitted=5", "C5 01 members_admitted=1",
		"C1 02 loans_outstanding=100 debt_overdue=3", "C2 02 loans_outstanding=100 debt_overdue=1", "C4 02 loans_outstanding=100 debt_overdue=3")
	const ranks = `{units(under: "#D1", level: COMMUNE, first: 9) {nodes {code figures(period: "2024", indicators: ["IND"]) {rank {place of alike}}}}}`
	of := func(unit string) string {
		return `{unit(by: {code: "` + unit + `"}) {figures(period: "2024", indicators: ["4.1"]) {rank {place of alike}}}}`
	}
	place := func(code, rank string) string { return `{"code":"` + code + `","figures":[{"rank":` + rank + `}]}` }
	h.Employ("both", "cluster_head", "D1")
	h.Grant("both", "commune_leader", "C1")
	h.narrowed("leader.D1 in C1", "leader.D1", false, "C1")
	h.narrowed("leader.P in D1", "leader.P", false, "D1")
	for _, tt := range []struct{ name, account, query, want string }{
		{"ties share a place, and the silent have none", "leader.D1", strings.Replace(ranks, "IND", "4.1", 1),
			place("C1", `{"place":2,"of":4,"alike":2}`) + "," + place("C2", `{"place":1,"of":4,"alike":1}`) + "," + place("C4", `{"place":2,"of":4,"alike":2}`) + "," +
				place("C5", `{"place":4,"of":4,"alike":1}`) + "," + place("C6", "null")},
		{"of debt the least is best", "leader.D1", strings.Replace(ranks, "IND", "6.5", 1),
			place("C1", `{"place":2,"of":3,"alike":2}`) + "," + place("C2", `{"place":1,"of":3,"alike":1}`) + "," + place("C4", `{"place":2,"of":3,"alike":2}`) + "," + place("C5", "null")},
		{"one unit alone is ranked all the same", "leader.D1", of("C5"), `{"rank":{"place":4,"of":4,"alike":1}}`},
		{"who may not read the unit above learns nothing", "leader.D1", of("D1"), `{"rank":null}`},
		{"nor who reads but one of them", "leader.C1", of("C1"), `{"rank":null}`},
		{"nor who reads the unit above and but one below it", "both", of("C1"), `{"rank":null}`},
		{"nor who has narrowed themselves to it", "leader.D1 in C1", of("C1"), `{"rank":null}`},
		{"nor where only the units are read", "leader.P in D1", of("D1"), `{"rank":null}`},
		{"in its part all is as for its leader", "leader.P in D1", of("C5"), `{"rank":{"place":4,"of":4,"alike":1}}`},
		{"a root has no siblings", "leader.P", of("P"), `{"rank":null}`},
	} {
		if got := h.Ask(tt.account, h.WithIDs(tt.query)); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.query, got, tt.want)
		}
	}
}

// TestFigure_Rank_OfOneThatClosed: whoever closed within the period stands among those that it hung beside.
func TestFigure_Rank_OfOneThatClosed(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Open("D1", "C4", "COMMUNE", "xã")
	h.Say("C1 01 members_admitted=5", "C2 01 members_admitted=9", "C4 01 members_admitted=1")
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}`)
	const query = `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {children(first: 9) {nodes {unit {code} rank {place of alike}}}}}}`
	const want = `{"unit":{"code":"C1"},"rank":{"place":2,"of":3,"alike":1}},{"unit":{"code":"C2"},"rank":{"place":1,"of":3,"alike":1}},{"unit":{"code":"C4"},"rank":{"place":3,"of":3,"alike":1}}`
	if got := h.Ask("leader.D1", query); !strings.Contains(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestFigure_Delta_OverTheYearsEdge: each year has its own campaign, and years compare by code.
func TestFigure_Delta_OverTheYearsEdge(t *testing.T) {
	t.Parallel()
	h := build(t)
	text := bytes.Replace(movement.Launch2024, []byte("year: 2024"), []byte("year: 2023"), 1)
	_, err := movement.Import(t.Context(), testdb.Owner(t, h.DB), "2023.yaml", text, false)
	h.Must(err)
	before, err := movement.Load(t.Context(), h.DB, 2023)
	h.Must(err)
	for month, n := range map[movement.Month]int64{"2023-02": 10, "2023-12": 7} {
		_, err := report.Do(t.Context(), h.DB, h.Scope(), before, nil, report.Command{
			Unit: h.Units["C1"].ID, Month: month, Act: report.Submit, At: time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC), Values: map[string]int64{"members_admitted": n},
		})
		h.Must(err)
	}
	h.Say("C1 01 members_admitted=3", "C1 02 members_admitted=12")
	for _, tt := range []struct{ period, to, want string }{
		{"2024-01", "PREVIOUS", `{"value":-4,"why":null,"from":{"period":"2023-12","value":7}}`},
		{"2024-Q1", "PREVIOUS", `{"value":8,"why":null,"from":{"period":"2023-Q4","value":7}}`},
		{"2024", "PREVIOUS", `{"value":-2,"why":null,"from":{"period":"2023","value":17}}`},
		{"2024", "LAST_YEAR", `{"value":-2,"why":null,"from":{"period":"2023","value":17}}`},
		{"2024-02", "LAST_YEAR", `{"value":2,"why":null,"from":{"period":"2023-02","value":10}}`},
		{"2024-6M", "LAST_YEAR", `{"value":5,"why":null,"from":{"period":"2023-6M","value":10}}`},
	} {
		got := h.Ask("leader.D1", `{unit(by: {code: "D1"}) {figures(period: "`+tt.period+`", indicators: ["4.1"]) {delta(to: `+tt.to+`) {value why from {period value}}}}}`)
		if !strings.Contains(got, `"delta":`+tt.want) {
			t.Errorf("%s against %s:\ngot  %s\nwant %s", tt.period, tt.to, got, tt.want)
		}
	}
}
