package table_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// districts is a scheme of the districts: half a point for each member admitted, ten for who studied, and five by hand.
const districts = `scheme: {year: 2024, level: DISTRICT, name: "Điểm", name_en: "Points", most: 20, decimals: 2, inapplicable: SCALE, ties: [hand]}
groups:
  - {code: all, name: "Tất cả", name_en: "All"}
lines:
  - {code: admitted, group: all, name: "Kết nạp", name_en: "Admitted", most: 5, method: PER_ITEM, indicator: "4.1", each: 0.5}
  - {code: studied, group: all, name: "Học tập", name_en: "Studied", most: 10, method: PROPORTIONAL, indicator: "1.2"}
  - {code: hand, group: all, name: "Cho điểm", name_en: "By hand", most: 5, method: BY_HAND}
classes:
  - {code: GOOD, name: "Tốt", name_en: "Good", from: 17}
  - {code: FAIR, name: "Khá", name_en: "Fair", from: 13}
`

// scored is a house on a day on which January and February are due, whose districts get points; D1 owes one report, C2's
// of January.
func scored(t *testing.T) *house {
	t.Helper()
	h := build(t, "2024-03-10")
	h.openOn("2020-01-01", "P", "D3", org.District, "huyện")
	h.say("C1 2024-01 members_admitted=5", "C1 2024-02 members_admitted=3", "C2 2024-02 members_admitted=4", "C3 2024-01 members_admitted=6", "C3 2024-02",
		"D1 2024-01", "D1 2024-02", "D2 2024-01", "D2 2024-02", "D3 2024-01", "D3 2024-02",
		"B1 2024-01 members_total=100 members_studied=80", "B2 2024-01 members_total=50 members_studied=50", "B4 2024-02 members_total=100 members_studied=90")
	s, _, err := contest.ImportScheme(t.Context(), h.db.DB, "points.yaml", []byte(districts), false)
	if err != nil {
		t.Fatal(err)
	}
	give := func(unit, points string) *contest.Given {
		d, err := movement.ParseDecimal(points)
		if err != nil {
			t.Fatal(err)
		}
		return &contest.Given{Line: "hand", UnitID: h.units[unit].ID, Points: &d}
	}
	if err := contest.Give(t.Context(), h.db, s, contest.ByCouncil, []*contest.Given{give("D1", "4.25"), give("D2", "1.125")}); err != nil {
		t.Fatal(err)
	}
	return h
}

// TestAnswer_Boards says points and classes that a clerk comes to with pencil and paper.
func TestAnswer_Boards(t *testing.T) {
	t.Parallel()
	h := scored(t)
	const three, only = `units: {"codes": ["D1", "D2", "D3"]}; periods: [{"period": 2024}]; `, `units: {"codes": ["D1", "D2", "D3"]}; periods: [{"period": 2024}]; indicators: []; `
	const owes = "in 2024 1 units have points, and neither rank nor class, for they owe reports: D1 (1)"
	// D1: 12 admitted × 0.5 = 6, 5 at most; 130 of 150 are 86.67 of the 90 wanted: 10 × 26/27 = 9.629…; 4.25 by hand: 18.8796….
	// D2: 6 × 0.5 = 3; 90 of 90: 10; 1.125: 14.125, rounded away from zero. D3: nothing was said of it.
	for _, tt := range []struct {
		name, parts string
		want        []string
		notes       string
	}{
		{"of no indicator", only + `measures: ["POINTS", "CLASS"]`, []string{"D1 18.88 (NOT_REPORTED)", "D2 14.13 FAIR", "D3 0.00 (NOT_APPLICABLE)"}, owes},
		{"indicators of which nothing is said are left out", three + `measures: ["POINTS"]`, []string{"D1 18.88", "D2 14.13", "D3 0.00"}, owes},
		{"once, beside figures", three + `indicators: [{"code": "4.1"}, {"code": "1.2"}]; measures: ["CLASS", "VALUE", "POINTS"]`,
			[]string{"D1 12 86.67 (NOT_REPORTED) 18.88", "D2 6 90.00 FAIR 14.13", "D3 (NOT_REPORTED) (NOT_REPORTED) (NOT_APPLICABLE) 0.00"}, owes},
		{"where indicators run down and measures across, neither has what is the other's", `units: {"codes": ["D2"]}; periods: [{"period": 2024}]; measures: ["VALUE", "POINTS"]; rows: ["INDICATOR"]; columns: ["UNIT", "PERIOD", "MEASURE"]`,
			[]string{"6 (NOT_APPLICABLE)", "(NOT_APPLICABLE) 14.13"}, ""},
		{"and where both run down each stands once", `units: {"codes": ["D2"]}; periods: [{"period": 2024}]; measures: ["VALUE", "STATUS", "POINTS"]; rows: ["UNIT", "INDICATOR", "MEASURE"]; columns: ["PERIOD"]`,
			[]string{"D2 6", "D2 NO_TARGET", "D2 14.13"}, ""},
		// January: 3, nobody has said who studied, 1.125. February: nobody was admitted, and nothing is wanted of 1.2 in a month
		// alone, so that 1.125 of 10 are 2.25 of 20.
		{"of a month, and of two together", only + `periods: [{"period": "2024-01"}, {"period": "2024-02"}]; totals: ["PERIOD"]; units: {"codes": ["D2"]}; measures: ["POINTS"]`,
			[]string{"D2 4.13 2.25 14.13"}, ""},
		{"neither is added up", only + `measures: ["POINTS"]; totals: ["UNIT"]`, []string{"D1 18.88", "D2 14.13", "D3 0.00", "all (NOT_APPLICABLE)"}, owes},
		{"nor of the unit above", `indicators: []; units: {"childrenOf": "P"}; periods: [{"period": 2024}]; measures: ["POINTS"]; totals: ["UNIT"]`,
			[]string{"D1 18.88", "D2 14.13", "D3 0.00", "all (NOT_APPLICABLE)"}, owes + "; the total is the figure of tỉnh P, with what it reported itself"},
		{"the most first", only + `measures: ["CLASS"]; order: [{"measure": "POINTS", "descending": true}]`, []string{"D1 (NOT_REPORTED)", "D2 FAIR", "D3 (NOT_APPLICABLE)"}, owes},
		{"the least first, though figures stand beside", three + `indicators: [{"code": "4.1"}, {"code": "1.2"}]; measures: ["VALUE"]; order: [{"measure": "POINTS"}]`,
			[]string{"D3 (NOT_REPORTED) (NOT_REPORTED)", "D2 6 90.00", "D1 12 86.67"}, owes},
		{"units of a class", only + `measures: ["POINTS"]; where: [{"measure": "CLASS", "classes": ["GOOD", "FAIR"]}]`, []string{"D2 14.13"}, "2 of the 3 units are left out by the conditions or beyond the top; " + owes},
		{"units of so many points", only + `measures: ["POINTS"]; where: [{"measure": "POINTS", "atLeast": 14.13}]`, []string{"D1 18.88", "D2 14.13"}, "1 of the 3 units are left out by the conditions or beyond the top; " + owes},
		{"those without a class", only + `measures: ["POINTS"]; where: [{"measure": "CLASS", "missing": true}]`, []string{"D1 18.88", "D3 0.00"}, "1 of the 3 units are left out by the conditions or beyond the top; " + owes},
		{"points alone of units of whose indicators a condition holds", three + `measures: ["POINTS"]; where: [{"measure": "VALUE", "atLeast": 7}]`, []string{"D1 18.88"}, "2 of the 3 units are left out by the conditions or beyond the top; " + owes},
		{"places are those of the figure", three + `measures: ["RANK", "POINTS"]`, []string{"D1 1 18.88", "D2 2 14.13", "D3 (NOT_REPORTED) 0.00"}, owes},
		{"of the tree of the reports' time", only + `units: {"codes": ["D2"]}; measures: ["POINTS"]; tree: "CURRENT"`, []string{"D2 14.13"},
			"points are those of the tree of each report's time, whatever tree the figures are of"},
		{"of approved reports alone: only what was given by hand", only + `units: {"codes": ["D2"]}; measures: ["POINTS"]; status: "APPROVED"`, []string{"D2 1.13"}, ""},
		{"of a level without a scheme", only + `units: {"codes": ["C1", "D2"]}; measures: ["POINTS", "CLASS"]`, []string{"C1 (NOT_APPLICABLE) (NOT_APPLICABLE)", "D2 14.13 FAIR"},
			"in 2024 no scheme gives points to units of the level COMMUNE"},
	} {
		a := h.answer(h.reader("P"), asked(t, tt.parts))
		said := ""
		for _, n := range a.Notes {
			if n.Code != table.PeriodRuns {
				said += "; " + n.String()
			}
		}
		if d := cmp.Diff([]any{tt.want, tt.notes}, []any{lines(a), said[min(2, len(said)):]}); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
	a := h.answer(h.reader("P"), asked(t, three+`measures: ["VALUE", "CLASS"]`))
	l := a.Layout(len(a.Slabs))
	if c := a.Cell(l, l.Row(1), l.Column(1)); c.Called == nil || *c.Called != (fault.Both{En: "Fair", Vi: "Khá"}) {
		t.Errorf("a class is called %v", c.Called)
	}
	if head := a.Header(l.Column(1), a.Shown); !head.Board || head.Indicator != nil || head.In(fault.Vietnamese) != "Bảng điểm · Năm 2024 · Xếp loại" || head.In(fault.English) != "Scoreboard · 2024 · Class" {
		t.Errorf("a class stands under %+v, %s", head, head.In(fault.Vietnamese))
	}
}

// TestAnswer_WithholdsPoints tells points to whoever may read those of a unit, or of one that competes with it.
func TestAnswer_WithholdsPoints(t *testing.T) {
	t.Parallel()
	h := scored(t)
	id := h.cluster(2024, "1", [3]string{"D1", "2024-01-01"}, [3]string{"D2", "2024-02-01"})
	if id != 1 {
		t.Fatalf("it is cluster %d", id)
	}
	whole, nobody, own := h.reader("P"), h.reader("P"), h.reader("D2")
	nobody.Points, own.Clusters, whole.Clusters = org.NewScope(h.today), own.Approved, whole.Approved
	whole.Points = own.Approved
	both := `indicators: []; units: {"cluster": "cluster:1"}; measures: ["POINTS"]; periods: [{"period": 2024}]`
	for _, tt := range []struct {
		name   string
		reader table.Reader
		parts  string
		want   []string
	}{
		{"of a member, to whoever may read another's", whole, `indicators: []; units: {"codes": ["D1", "D2", "D3"]}; measures: ["POINTS"]; periods: [{"period": 2024}]`, []string{"D1 18.88", "D2 14.13", "D3 (WITHHELD)"}},
		{"of a month in which it was no member yet", whole, `indicators: []; units: {"codes": ["D1", "D2"]}; measures: ["POINTS"]; periods: [{"period": "2024-01"}]`, []string{"D1 (WITHHELD)", "D2 4.13"}},
		{"to whoever may read none", nobody, `indicators: []; units: {"codes": ["D1", "D2"]}; measures: ["POINTS", "CLASS"]; periods: [{"period": 2024}]`, []string{"D1 (WITHHELD) (WITHHELD)", "D2 (WITHHELD) (WITHHELD)"}},
		{"of a whole cluster, to who reads one member's figures", own, both, []string{"D1 18.88", "D2 14.13"}},
		{"of figures it withholds the others'", own, `units: {"cluster": "cluster:1"}; measures: ["VALUE", "STATUS", "POINTS"]; periods: [{"period": 2024}]; totals: ["UNIT"]`,
			[]string{"D1 (WITHHELD) (WITHHELD) 18.88", "D2 6 NO_TARGET 14.13", "all (WITHHELD) (WITHHELD) (NOT_APPLICABLE)"}},
		{"a condition on figures finds none of them", own, both + `; indicators: [{"code": "4.1"}]; where: [{"measure": "VALUE", "moreThan": 0}]`, []string{"D2 14.13"}},
		{"and without points the others are not told of", own, `units: {"cluster": "cluster:1"}; periods: [{"period": 2024}]`, []string{"D2 6"}},
	} {
		if d := cmp.Diff(tt.want, lines(h.answer(tt.reader, asked(t, tt.parts)))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
	if p, err := h.plan(own, asked(t, both)); err != nil {
		t.Error(err)
	} else {
		made, err := p.MadeOf(t.Context(), h.db)
		scored, also := p.Scored(t.Context(), h.db)
		if err != nil || also != nil || len(made) != 0 || !cmp.Equal(scored, []int64{h.units["D1"].ID, h.units["D2"].ID}) {
			t.Errorf("it is made of the figures of %v and the points of %v: %v, %v", made, scored, err, also)
		}
	}
	blind := own
	blind.Points = org.NewScope(h.today)
	if p, err := h.plan(blind, asked(t, both)); err != nil || members(p) != "D2 |  | 2024" {
		t.Errorf("who may read no points is told of the other member: %v", err)
	}
}
