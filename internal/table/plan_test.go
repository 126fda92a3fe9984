package table_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// members writes a plan's units, indicators and periods.
func members(p *table.Plan) string {
	var units, indicators, periods []string
	for _, u := range p.Units {
		units = append(units, u.Code)
	}
	for _, i := range p.Indicators {
		indicators = append(indicators, i.Last.Code)
	}
	for _, period := range p.Periods {
		periods = append(periods, period.String())
	}
	return strings.Join(units, " ") + " | " + strings.Join(indicators, " ") + " | " + strings.Join(periods, " ")
}

func TestNewPlan_FindsWhatIsAskedFor(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	for _, tt := range []struct{ name, parts, want string }{
		{"units by code, as they are named", `units: {"codes": ["D2", "P", "D1"]}`, "D2 P D1 | 4.1 | 2024-10"},
		{"all below a unit", `units: {"below": {"unit": "D1"}}`, "B1 B2 B3 C1 C2 | 4.1 | 2024-10"},
		{"those of a level", `units: {"below": {"unit": "P", "level": "COMMUNE"}}`, "C1 C2 C3 | 4.1 | 2024-10"},
		{"those of a type, written without accents", `units: {"below": {"unit": "P", "type": "Xa"}}`, "C1 C2 C3 | 4.1 | 2024-10"},
		{"those directly below", `units: {"childrenOf": "P"}`, "D1 D2 | 4.1 | 2024-10"},
		{"one's own", `units: {"mine": true}`, "P | 4.1 | 2024-10"},
		{"a part of the document", `indicators: [{"group": 2}, {"code": "4.1"}]`, "D1 D2 | 2.1 4.1 | 2024-10"},
		{"an indicator that two picks come to", `indicators: [{"code": "4.2"}, {"group": 4}]`, "D1 D2 | 4.2 4.1 4.3a 4.3b 4.3c 4.4a 4.4b 4.4c 4.5a 4.5b 4.6a 4.6b 4.7 | 2024-10"},
		{"one of this question alone", `indicators: [{"adhoc": {"name": "a", "formula": "100 * members_studied / members_total"}}]`, "D1 D2 | a | 2024-10"},
		{"months of a range", `periods: [{"range": {"from": "2024-Q1", "to": "2024-04", "by": "MONTH"}}]`, "D1 D2 | 4.1 | 2024-01 2024-02 2024-03 2024-04"},
		{"quarters", `periods: [{"range": {"from": "2024-04", "to": "2024", "by": "QUARTER"}}]`, "D1 D2 | 4.1 | 2024-Q2 2024-Q3 2024-Q4"},
		{"this month and last", `periods: [{"relative": "THIS_MONTH"}, {"relative": "LAST_MONTH"}]`, "D1 D2 | 4.1 | 2024-11 2024-10"},
		{"this quarter and last", `periods: [{"relative": "THIS_QUARTER"}, {"relative": "LAST_QUARTER"}]`, "D1 D2 | 4.1 | 2024-Q4 2024-Q3"},
		{"the year, so far and whole", `periods: [{"relative": "YEAR_TO_DATE"}, {"relative": "THIS_YEAR"}]`, "D1 D2 | 4.1 | 2024-11M 2024"},
		{"three months, one by one, one of them named too", `periods: [{"relative": "LAST_3_MONTHS"}, {"period": "2024-09"}]`, "D1 D2 | 4.1 | 2024-08 2024-09 2024-10"},
	} {
		p, err := h.plan(h.reader("P"), asked(t, tt.parts))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if d := cmp.Diff(tt.want, members(p)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// notes writes the codes of a plan's notes.
func notes(p *table.Plan) string {
	var codes []string
	for _, n := range p.Notes {
		codes = append(codes, n.Code)
	}
	return strings.Join(codes, " ")
}

// TestNewPlan_TellsUnitsOnTheirDay: on the last day of the periods that has come, or on the tree's.
func TestNewPlan_TellsUnitsOnTheirDay(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.decide("2024-06-01", org.Step{Do: org.Merge, Unit: "C1", To: "C2"}, org.Step{Do: org.Recode, Unit: "C2", Code: "C12"})
	h.decide("2024-09-01", org.Step{Do: org.OpenStep, To: "D1", Code: "N", Type: "phường", Name: "Mới", Level: org.Commune})
	below, children := `units: {"below": {"unit": "D1", "level": "COMMUNE"}}; `, `units: {"childrenOf": "D1"}; `
	for _, tt := range []struct{ name, parts, want, on, notes string }{
		{"in spring as they were then", below + `periods: [{"period": "2024-03"}]`, "C1 C2", "2024-03-31", ""},
		{"in autumn as they are since", below + `periods: [{"period": "2024-09"}]`, "C12 N", "2024-09-30", ""},
		{"of a year that runs, today; one is not listed", below + `periods: [{"period": 2024}]`, "C12 N", "2024-11-10", "PERIOD_RUNS UNITS_UNLISTED UNIT_OPENED"},
		{"a period to come changes nothing", below + `periods: [{"period": "2024-03"}, {"period": "2024-12"}]`, "C1 C2", "2024-03-31", "PERIOD_TO_COME"},
		{"of what is all to come, today", below + `periods: [{"period": "2024-12"}]`, "C12 N", "2024-11-10", "PERIOD_TO_COME"},
		{"on today's tree", below + `periods: [{"period": "2024-03"}]; tree: "CURRENT"`, "C12 N", "2024-11-10", "UNIT_OPENED"},
		{"on the tree of spring", below + `periods: [{"period": "2024-10"}]; tree: "AS_OF(2024-03-01)"`, "C1 C2", "2024-03-01", ""},
		{"as known in summer, in summer", below + `periods: [{"relative": "THIS_YEAR"}]; asOf: "2024-06-30T20:00:00Z"`, "C12", "2024-07-01", "PERIOD_RUNS UNITS_UNLISTED"},
		{"children who hung there at any time", children + `periods: [{"period": 2024}]`, "C1 C12 N", "2024-11-10", "PERIOD_RUNS UNIT_CLOSED UNIT_OPENED"},
		{"of spring and autumn", children + `periods: [{"period": "2024-03"}, {"period": "2024-10"}]`, "C1 C12 N", "2024-10-31", "UNIT_CLOSED UNIT_OPENED"},
		{"of spring alone", children + `periods: [{"period": "2024-03"}]`, "C1 C2", "2024-03-31", ""},
		{"by a code of the day", `units: {"codes": ["C12"]}; periods: [{"period": "2024-10"}]`, "C12", "2024-10-31", ""},
		{"by the code of one that has closed within the periods", `units: {"codes": ["C1", "C12"]}; periods: [{"period": 2024}]`, "C1 C12", "2024-11-10", "PERIOD_RUNS UNIT_CLOSED"},
		{"by an id, whatever day it names", `units: {"ids": ["unit:5@2024-10-01"]}; periods: [{"period": "2024-03"}]`, "C2", "2024-03-31", ""},
	} {
		p, err := h.plan(h.reader("P"), asked(t, tt.parts))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		units, _, _ := strings.Cut(members(p), " | ")
		if got := []string{units, string(p.On), notes(p)}; !cmp.Equal(got, []string{tt.want, tt.on, tt.notes}) {
			t.Errorf("%s: %q, want %q on %s with %q", tt.name, got, tt.want, tt.on, tt.notes)
		}
	}
	for _, tt := range []struct{ name, parts, want string }{
		{"a code that the unit bears later", `units: {"codes": ["C12"]}; periods: [{"period": "2024-03"}]`, `no unit with code "C12"`},
		{"a code that it bore before", `units: {"codes": ["C2"]}; periods: [{"period": "2024-10"}]`, `no unit with code "C2"`},
		{"one that closed before", `units: {"codes": ["C1"]}; periods: [{"period": "2024-10"}]`, "C1 closed on 2024-06-01, before the table's periods begin; name what came of it"},
	} {
		if _, err := h.plan(h.reader("P"), asked(t, tt.parts)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestNewPlan_KnowsNoLevelThatIsGone: where no unit within reach is of a level on the day, it says which there are.
func TestNewPlan_KnowsNoLevelThatIsGone(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.decide("2024-07-01", org.Step{Do: org.Abolish, Unit: "P", Level: org.District})
	districts := `units: {"below": {"unit": "P", "level": "DISTRICT"}}; `
	if p, err := h.plan(h.reader("P"), asked(t, districts+`periods: [{"period": "2024-06"}]`)); err != nil || len(p.Units) != 2 {
		t.Errorf("in June there were districts: %v", err)
	}
	_, err := h.plan(h.reader("P"), asked(t, districts+`periods: [{"period": "2024-07"}]`))
	if want := "no unit within your reach was a DISTRICT on 2024-07-31; there were those of the levels PROVINCE, COMMUNE, BRANCH"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestNewPlan_LooksForAYearOnce: that there is no campaign of a year is found out once, however many months are
// compared with it.
func TestNewPlan_LooksForAYearOnce(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	looked := map[int]int{}
	campaigns := func(ctx context.Context, year int) (*movement.Campaign, error) {
		looked[year]++
		return h.campaigns(ctx, year)
	}
	ask := asked(t, `periods: [{"range": {"from": "2024-01", "to": "2024-12", "by": "MONTH"}}]; measures: ["DELTA_PREVIOUS", "DELTA_LAST_YEAR"]`)
	if _, err := table.NewPlan(t.Context(), h.db, h.reader("P"), campaigns, h.today, ask); err != nil {
		t.Fatal(err)
	}
	if want := map[int]int{2023: 1, 2024: 1}; !maps.Equal(looked, want) {
		t.Errorf("it was looked for %v", looked)
	}
}

// TestNewPlan_LevelsAreOnesOwn: which levels there are beyond the reader's reach is told by no refusal.
func TestNewPlan_LevelsAreOnesOwn(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.decide("2024-07-01", org.Step{Do: org.Abolish, Unit: "P", Level: org.District})
	moved, err := org.UnitsCalled(t.Context(), h.db, h.reader("P").Approved, []string{"C1"}, h.today)
	if err != nil {
		t.Fatal(err)
	}
	h.units["C1"] = moved["C1"]
	ask := func() string {
		_, err := h.plan(h.reader("C1"), asked(t, `units: {"below": {"unit": "C1", "level": "DISTRICT"}}; periods: [{"period": "2024-07"}]`))
		return fmt.Sprint(err)
	}
	before := ask()
	h.openOn("2024-07-02", "P", "D3", org.District, "huyện")
	if after := ask(); after != before {
		t.Errorf("of what lies beyond it is told: %s, then %s", before, after)
	}
}

// TestNewPlan_ForeignIsAbsent: who may not read a unit hears what they would hear of none.
func TestNewPlan_ForeignIsAbsent(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	reader := h.reader("D1")
	for _, tt := range []struct{ name, foreign, absent string }{
		{"by code", `units: {"codes": ["D1", "D2"]}`, `units: {"codes": ["D1", "D9"]}`},
		{"by id", `units: {"ids": ["unit:3"]}`, `units: {"ids": ["unit:999"]}`},
		{"below", `units: {"below": {"unit": "P"}}`, `units: {"below": {"unit": "D9"}}`},
		{"below with a level", `units: {"below": {"unit": "P", "level": "COMMUNE"}}`, `units: {"below": {"unit": "D9", "level": "COMMUNE"}}`},
		{"children", `units: {"childrenOf": "D2"}`, `units: {"childrenOf": "D9"}`},
	} {
		_, foreign := h.plan(reader, asked(t, tt.foreign))
		_, absent := h.plan(reader, asked(t, tt.absent))
		if fault.KindOf(foreign) != fault.NotFound || fault.KindOf(absent) != fault.NotFound {
			t.Errorf("%s: %v and %v", tt.name, foreign, absent)
			continue
		}
		unnamed := strings.NewReplacer("D2", "X", "D9", "X", `"P"`, `"X"`, "unit:3", "X", "unit:999", "X")
		if unnamed.Replace(foreign.Error()) != unnamed.Replace(absent.Error()) {
			t.Errorf("%s: %v and %v", tt.name, foreign, absent)
		}
	}
	if p, err := h.plan(reader, asked(t, `units: {"mine": true}`)); err != nil || members(p) != "D1 | 4.1 | 2024-10" {
		t.Errorf("one's own: %v", err)
	}
	if _, err := h.plan(table.Reader{}, asked(t, "")); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("who may read nothing: %v", err)
	}
	alone := reader
	alone.All = org.NewScope(h.today)
	if _, err := h.plan(alone, asked(t, `units: {"codes": ["D1"]}`)); err != nil {
		t.Errorf("who may read approved reports alone: %v", err)
	}
	if _, err := h.plan(alone, asked(t, `units: {"codes": ["D1"]}; status: "SUBMITTED"`)); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("who may read submitted ones nowhere: %v", err)
	}
}

// TestNewTolerantPlan_SaysWhatIsGone and answers the rest; where nothing is left of an axis it fails.
func TestNewTolerantPlan_SaysWhatIsGone(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.decide("2024-06-01", org.Step{Do: org.Merge, Unit: "C1", To: "C2"})
	for _, tt := range []struct{ name, parts, want, note string }{
		{"nothing is", ``, "D1 D2 | 4.1 | 2024-10", ""},
		{"a unit", `units: {"codes": ["D1", "D9", "D2"]}`, "D1 D2 | 4.1 | 2024-10", `UNIT_GONE no unit with code "D9": it is left out`},
		{"a unit that closed", `units: {"codes": ["C1", "C2"]}`, "C2 | 4.1 | 2024-10", "UNIT_GONE C1 closed on 2024-06-01, before the table's periods begin; name what came of it: it is left out"},
		{"a unit, by its id", `units: {"ids": ["unit:999", "unit:2"]}`, "D1 | 4.1 | 2024-10", "UNIT_GONE no unit with id unit:999: it is left out"},
		{"an indicator", `indicators: [{"code": "9.9"}, {"code": "4.1"}]`, "D1 D2 | 4.1 | 2024-10", "INDICATOR_GONE 9.9 is no indicator of the years [2024]; did you mean "},
		{"a part of the document", `indicators: [{"group": 12}, {"code": "4.1"}]`, "D1 D2 | 4.1 | 2024-10", "INDICATOR_GONE the document has no part 12; it has 1, 2, 3, 4, 5, 6, 7, 8: it is left out"},
		{"an element", `indicators: [{"adhoc": {"name": "a", "formula": "nothing_here"}}, {"code": "4.1"}]`, "D1 D2 | 4.1 | 2024-10", "INDICATOR_GONE formula of a: "},
		{"a year", `periods: [{"range": {"from": "2023-12", "to": "2024-01", "by": "MONTH"}}]`, "D1 D2 | 4.1 | 2024-01", "PERIOD_GONE 2023-12 lies in no campaign; there are those of the years [2024]: it is left out"},
		{"what a condition looks at", `where: [{"measure": "VALUE", "indicator": "9.9", "atLeast": 1}]`, "D1 D2 | 4.1 | 2024-10", "CONDITION_GONE where: the table has no indicator 9.9: it is left out"},
		{"what an order looks at", `order: [{"measure": "VALUE", "period": "2024-01"}]`, "D1 D2 | 4.1 | 2024-10", "ORDER_GONE order: the table has no period 2024-01: it is left out"},
	} {
		p, err := h.tolerant(h.reader("P"), asked(t, tt.parts))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := ""
		for _, n := range p.Notes {
			got += n.Code + " " + n.String()
		}
		if members(p) != tt.want || (tt.note == "") != (got == "") || !strings.HasPrefix(got, tt.note) {
			t.Errorf("%s: %s with %q, want %s with %q", tt.name, members(p), got, tt.want, tt.note)
		}
		if len(p.Ask.Where)+len(p.Ask.Order) > 0 {
			t.Errorf("%s: a condition or an order is left that names nothing", tt.name)
		}
	}
	for _, tt := range []struct{ name, parts, want string }{
		{"all units", `units: {"codes": ["D8", "D9"]}`, "none of the units asked for is there"},
		{"all indicators", `indicators: [{"code": "9.9"}]`, "none of the indicators is one of the years asked for"},
		{"all years", `periods: [{"period": "2023"}]`, "none of the periods lies in a campaign"},
		{"whatever lies below a unit", `units: {"childrenOf": "D9"}`, "none of the units asked for is there"},
		{"nothing, but what is asked contradicts itself", `top: 0`, "top: 0 is no number of units"},
	} {
		a, err := table.ParseAsk([]byte(with(t, tt.parts)))
		if err == nil {
			_, err = h.tolerant(h.reader("P"), a)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestNewPlan_OverSeveralCampaigns: an indicator is what each year's campaign has under its code.
func TestNewPlan_OverSeveralCampaigns(t *testing.T) {
	t.Parallel()
	h := build(t, "2025-03-10")
	changed := strings.NewReplacer(
		`  - code: "2.1"`, `  - code: "2.9"`, `of: ["2.1"]`, `of: ["2.9"]`,
		`formula: "news_published"`, `formula: "2 * news_published"`,
	).Replace(string(movement.Example(2025)))
	h.launch("2025.yaml", []byte(changed))
	for _, tt := range []struct{ name, parts, want, notes string }{
		{"months over the year's edge", `periods: [{"relative": "LAST_3_MONTHS"}]`, "D1 D2 | 4.1 | 2024-12 2025-01 2025-02", "EXAMPLE_CAMPAIGN"},
		{"a range of years", `periods: [{"range": {"from": 2024, "to": 2025, "by": "YEAR"}}]`, "D1 D2 | 4.1 | 2024 2025", "EXAMPLE_CAMPAIGN PERIOD_RUNS"},
		{"this year so far, and the same months before", `periods: [{"relative": "YEAR_TO_DATE"}, {"relative": "SAME_PERIOD_LAST_YEAR"}]`, "D1 D2 | 4.1 | 2025-3M 2024-3M", "EXAMPLE_CAMPAIGN PERIOD_RUNS"},
		{"last quarter was last year", `periods: [{"relative": "LAST_QUARTER"}, {"relative": "LAST_MONTH"}, {"relative": "LAST_YEAR"}]`, "D1 D2 | 4.1 | 2024-Q4 2025-02 2024", "EXAMPLE_CAMPAIGN"},
		{"an indicator of last year alone", `indicators: [{"code": "2.1"}]; periods: [{"period": 2024}, {"period": "2025-01"}]`, "D1 D2 | 2.1 | 2024 2025-01", "EXAMPLE_CAMPAIGN INDICATOR_LACKING"},
		{"parts of both years' documents, this year's first", `indicators: [{"group": 2}]; periods: [{"period": 2024}, {"period": "2025-01"}]`, "D1 D2 | 2.9 2.1 | 2024 2025-01", "EXAMPLE_CAMPAIGN INDICATOR_LACKING INDICATOR_LACKING"},
		{"one that is counted otherwise", `indicators: [{"code": "1.6"}]; periods: [{"period": 2024}, {"period": "2025-01"}]`, "D1 D2 | 1.6 | 2024 2025-01", "EXAMPLE_CAMPAIGN"},
		{"its part, which is", `indicators: [{"code": "1.6.each"}]; periods: [{"period": 2024}, {"period": "2025-01"}]`, "D1 D2 | 1.6.each | 2024 2025-01", "EXAMPLE_CAMPAIGN INDICATOR_DIFFERS"},
		{"one of this question, in both years", `indicators: [{"adhoc": {"name": "a", "formula": "members_total"}}]; periods: [{"period": 2024}, {"period": "2025-01"}]`, "D1 D2 | a | 2024 2025-01", "EXAMPLE_CAMPAIGN"},
	} {
		p, err := h.plan(h.reader("P"), asked(t, tt.parts))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := []string{members(p), notes(p)}; !cmp.Equal(got, []string{tt.want, tt.notes}) {
			t.Errorf("%s: %q, want %q with %q", tt.name, got, tt.want, tt.notes)
		}
	}
	p, err := h.plan(h.reader("P"), asked(t, `periods: [{"period": "2025-01"}]; measures: ["DELTA_PREVIOUS"]`))
	if err != nil || p.Campaigns[2024] == nil || p.Indicators[0].Of[2024] == nil || p.Indicators[0].Last != p.Campaigns[2025].Indicator("4.1") {
		t.Errorf("what is compared with the year before knows that year too: %v", err)
	}
	_, err = h.plan(h.reader("P"), asked(t, `indicators: [{"adhoc": {"name": "2.9", "formula": "members_total"}}]; periods: [{"period": 2024}, {"period": "2025-01"}]`))
	if err == nil || !strings.Contains(err.Error(), "2.9 is an indicator of 2025 already") {
		t.Errorf("a name that one year's catalogue has: %v", err)
	}
	_, err = h.plan(h.reader("P"), asked(t, `periods: [{"range": {"from": 2023, "to": 2025, "by": "YEAR"}}]`))
	if err == nil || !strings.Contains(err.Error(), "2023 lies in no campaign; there are those of the years [2024 2025]") {
		t.Errorf("a year before all: %v", err)
	}
}

// TestHeader_In names what rows and columns are of, in the order of the arrangement.
func TestHeader_In(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	p, err := h.plan(h.reader("P"), asked(t, `rows: ["PERIOD", "UNIT"]; columns: ["MEASURE", "INDICATOR"]; measures: ["VALUE", "DELTA_LAST_YEAR"];
		indicators: [{"code": "4.1"}, {"adhoc": {"name": "Hội viên", "formula": "members_total"}}]; totals: ["UNIT", "PERIOD"]`))
	if err != nil {
		t.Fatal(err)
	}
	shown := []int{0, 1}
	layout := p.Layout(3)
	for _, tt := range []struct {
		at     table.Place
		vi, en string
	}{
		{layout.Row(0), "Tháng 10/2024 · huyện D1", "Oct 2024 · huyện D1"},
		{layout.Row(2), "Tháng 10/2024 · Tổng", "Oct 2024 · Total"},
		{layout.Row(4), "Tổng · huyện D2", "Total · huyện D2"},
		{layout.Row(5), "Tổng · Tổng", "Total · Total"},
		{layout.Column(0), "Kết quả · 4.1 " + p.Indicators[0].Last.ShortName, "Value · 4.1 " + p.Indicators[0].Last.NameEn},
		{layout.Column(3), "Tăng, giảm so với cùng kỳ năm trước · Hội viên", "Change on last year · Hội viên"},
	} {
		header := p.Header(tt.at, shown)
		if vi, en := header.In(fault.Vietnamese), header.In(fault.English); vi != tt.vi || en != tt.en {
			t.Errorf("%v is called %q and %q, want %q and %q", tt.at, vi, en, tt.vi, tt.en)
		}
	}
	if total := p.Header(layout.Row(5), shown); !cmp.Equal(total.Totals, []table.Axis{table.OfPeriod, table.OfUnit}) || total.Unit != nil || total.Period != nil {
		t.Errorf("the total of all is %+v", total)
	}
}
