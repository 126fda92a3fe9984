package table_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/table"
)

// watch notes the statements that look at reports.
type watch struct {
	mu   sync.Mutex
	seen []string
}

// BeforeQuery is called by bun.
func (*watch) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context { return ctx }

// AfterQuery is called by bun.
func (w *watch) AfterQuery(_ context.Context, e *bun.QueryEvent) {
	if strings.Contains(e.Query, "report") || strings.Contains(e.Query, "revision") {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.seen = append(w.seen, e.Query)
	}
}

// TestNewPlan_RefusesWhatCannotBeAnswered: each mistake is one clear error, before a single report is
// looked at.
func TestNewPlan_RefusesWhatCannotBeAnswered(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.openOn("2024-11-01", "D1", "N", "COMMUNE", "xã")
	w := &watch{}
	db := h.db.WithQueryHook(w)
	tests := []struct {
		name, parts string
		kind        fault.Kind
		want        string
	}{
		// What is wrong by itself.
		{"an axis that stands nowhere", `columns: ["INDICATOR", "PERIOD"]`, fault.Invalid, "rows and columns must together hold each of UNIT, INDICATOR, PERIOD and MEASURE once"},
		{"an axis that stands twice", `rows: ["UNIT", "PERIOD"]`, fault.Invalid, "rows and columns must together"},
		{"an axis that there is not", `rows: ["BRANCH"]`, fault.Invalid, "rows and columns must together"},
		{"nothing runs down", `rows: []; columns: ["UNIT", "INDICATOR", "PERIOD", "MEASURE"]`, fault.Invalid, "each of the two one at least"},
		{"no units", `units: {"codes": []}`, fault.Invalid, "units.codes: nothing stands here; write one at least"},
		{"units that nothing names", `units: {}`, fault.Invalid, "units: give exactly one of codes, ids, below, childrenOf, mine, cluster"},
		{"no indicators, and a value", `indicators: []`, fault.Invalid, "indicators: nothing stands here; write one at least"},
		{"no indicators, and an order by one", `indicators: []; measures: ["POINTS"]; order: [{"measure": "VALUE"}]`, fault.Invalid, "indicators: nothing stands here; write one at least"},
		{"points of an indicator", `order: [{"measure": "POINTS", "indicator": "4.1"}]`, fault.Invalid, "order[0].indicator: POINTS is of the unit, and of no indicator; leave it out"},
		{"points added up over no indicators", `measures: ["POINTS"]; totals: ["INDICATOR"]`, fault.Invalid, "totals: POINTS and CLASS are of no indicator, and there is nothing else to add up; write UNIT or PERIOD"},
		{"a class that is a number", `where: [{"measure": "CLASS", "atLeast": 1}]`, fault.Invalid, "where[0]: CLASS is a word and is compared with none of the numbers; write its code in classes"},
		{"a value that is a class", `where: [{"measure": "VALUE", "classes": ["GOOD"]}]`, fault.Invalid, "where[0].classes: only CLASS is one of these; compare VALUE with something else"},
		{"a cluster by another thing's id", `units: {"cluster": "unit:3"}`, fault.Invalid, `units.cluster: "unit:3" is no id of a cluster; give one that an earlier answer gave, such as cluster:12`},
		{"units that are named in two ways", `units: {"codes": ["D1"], "mine": true}`, fault.Invalid, "units: give exactly one of codes, ids, below, childrenOf, mine, cluster"},
		{"a unit that stands twice", `units: {"codes": ["D1", "D2", "D1"]}`, fault.Invalid, "units.codes[2]: D1 stands here already; write it once"},
		{"a unit that stands twice, on two days", `units: {"ids": ["unit:2", "unit:2@2024-01-01"]}`, fault.Invalid, "units.ids[1]: unit:2@2024-01-01 stands here already"},
		{"no code", `units: {"codes": ["Đắk Lắk"]}`, fault.Invalid, `units.codes[0]: "Đắk Lắk" is no code; write one as lists print it`},
		{"no id", `units: {"ids": ["26"]}`, fault.Invalid, `units.ids[0]: "26" is no id of a unit; give one that an earlier answer gave`},
		{"the id of something else", `units: {"ids": ["account:1"]}`, fault.Invalid, `units.ids[0]: "account:1" is no id of a unit`},
		{"too many units", `units: {"codes": [` + strings.Repeat(`"A",`, 1000) + `"B"]}`, fault.Invalid, "units.codes: 1001 stand here; at most 1000 are read"},
		{"a level that there is not", `units: {"below": {"unit": "P", "level": "WARD"}}`, fault.Invalid, `units.below.level: "WARD" is none of the words that stand here; write one of PROVINCE, DISTRICT, COMMUNE, BRANCH`},
		{"a kind that there is not", `units: {"below": {"unit": "P", "kind": "ISLAND"}}`, fault.Invalid, `units.below.kind: "ISLAND" is none of the words`},
		{"not one's own", `units: {"mine": false}`, fault.Invalid, "units.mine: false says nothing; write true, or name the units otherwise"},
		{"no indicators", `indicators: []`, fault.Invalid, "indicators: nothing stands here; write one at least"},
		{"an indicator that nothing names", `indicators: [{}]`, fault.Invalid, "indicators[0]: give exactly one of code, group, headline, adhoc"},
		{"an indicator that is named in two ways", `indicators: [{"code": "4.1", "group": 4}]`, fault.Invalid, "indicators[0]: give exactly one of code, group, headline, adhoc"},
		{"an indicator that stands twice", `indicators: [{"code": "4.1"}, {"code": "4.1"}]`, fault.Invalid, "indicators[1]: 4.1 stands here already"},
		{"no points of the document", `indicators: [{"headline": false}]`, fault.Invalid, "indicators[0].headline: false says nothing"},
		{"a part before the first", `indicators: [{"group": 0}]`, fault.Invalid, "indicators[0].group: 0 is no part of the document; they are numbered from 1"},
		{"an ad-hoc indicator without a name", `indicators: [{"adhoc": {"name": " ", "formula": "members_total"}}]`, fault.Invalid, "indicators[0].adhoc.name: \" \" is no text of one line, of 1 to 80 characters"},
		{"with a name that is too long", `indicators: [{"adhoc": {"name": "` + strings.Repeat("a", 81) + `", "formula": "members_total"}}]`, fault.Invalid, "indicators[0].adhoc.name: \"aaa"},
		{"with a name that cannot be seen", `indicators: [{"adhoc": {"name": "a\u0007", "formula": "members_total"}}]`, fault.Invalid, "indicators[0].adhoc.name: the character U+0007 cannot be seen; take it out"},
		{"two of one name", `indicators: [{"adhoc": {"name": "a", "formula": "members_total"}}, {"adhoc": {"name": "a", "formula": "members_studied"}}]`, fault.Invalid, "indicators[1]: a stands here already"},
		{"seven digits", `indicators: [{"adhoc": {"name": "a", "formula": "members_total", "decimals": 7}}]`, fault.Invalid, "indicators[0].adhoc.decimals: 7 digits after the point cannot be shown; write 0 to 6"},
		{"no periods", `periods: []`, fault.Invalid, "periods: nothing stands here; write one at least"},
		{"a period that nothing names", `periods: [{}]`, fault.Invalid, "periods[0]: give exactly one of period, range, relative"},
		{"a period that is none", `periods: [{"period": "2024-13"}]`, fault.Invalid, `periods[0].period: "2024-13" is not a period; write it like 2024, 2024-H1`},
		{"a period that stands twice", `periods: [{"period": 2024}, {"period": "2024"}]`, fault.Invalid, "periods[1]: 2024 stands here already"},
		{"a relative period that there is not", `periods: [{"relative": "TOMORROW"}]`, fault.Invalid, `periods[0].relative: "TOMORROW" is none of the words that stand here; write one of THIS_MONTH`},
		{"a range backward", `periods: [{"range": {"from": "2024-10", "to": "2024-01", "by": "MONTH"}}]`, fault.Invalid, "periods[0].range: 2024-10 begins after 2024-01 ends; write the earlier one in from"},
		{"a range of no whole steps", `periods: [{"range": {"from": "2024-02", "to": "2024-10", "by": "QUARTER"}}]`, fault.Invalid, "periods[0].range: from 2024-02 to 2024-10 is no whole number of steps by QUARTER"},
		{"a range of half a year by years", `periods: [{"range": {"from": "2023-H2", "to": "2024", "by": "YEAR"}}]`, fault.Invalid, "is no whole number of steps by YEAR"},
		{"a range without a step", `periods: [{"range": {"from": "2024-01", "to": "2024-10"}}]`, fault.Invalid, "periods[0].range.by: a text stands here"},
		{"a range without an end", `periods: [{"range": {"from": "2024-01", "by": "MONTH"}}]`, fault.Invalid, "periods[0].range.to: a text stands here"},
		{"too long a range", `periods: [{"range": {"from": "2014", "to": "2024", "by": "MONTH"}}]`, fault.Invalid, "periods: they come to 132 periods; a table has at most 120"},
		{"no measures", `measures: []`, fault.Invalid, "measures: nothing stands here"},
		{"a measure that there is not", `measures: ["MEDIAN"]`, fault.Invalid, `measures[0]: "MEDIAN" is none of the words that stand here; write one of VALUE, NUMERATOR`},
		{"a measure that stands twice", `measures: ["VALUE", "VALUE"]`, fault.Invalid, "measures[1]: VALUE stands here already"},
		{"none at the top", `top: 0`, fault.Invalid, "top: 0 is no number of units; write 1 or more"},
		{"a total of measures", `totals: ["MEASURE"]`, fault.Invalid, "totals: measures are not added up; write UNIT, INDICATOR or PERIOD"},
		{"a total that stands twice", `totals: ["UNIT", "UNIT"]`, fault.Invalid, "totals[1]: UNIT stands here already"},
		{"reports of another kind", `status: "DRAFT"`, fault.Invalid, `status: "DRAFT" is none of the words that stand here; write one of SUBMITTED, APPROVED`},
		{"a tree that there is not", `tree: "YESTERDAY"`, fault.Invalid, `tree: "YESTERDAY" is no reading of the tree; write AS_REPORTED, CURRENT or AS_OF(2024-06-30)`},
		{"a moment to come", `asOf: "2199-01-01T00:00:00Z"`, fault.Invalid, "asOf lies in the future; give a moment that has gone by"},
		{"no moment", `asOf: "2024-10"`, fault.Invalid, `asOf: "2024-10" is no moment; write it like 2024-11-10T03:04:05Z`},
		{"a condition that compares nothing", `where: [{"measure": "VALUE"}]`, fault.Invalid, "where[0]: give exactly one of atLeast, moreThan, atMost, lessThan, is, classes, missing"},
		{"a condition that compares twice", `where: [{"measure": "VALUE", "atLeast": 1, "lessThan": 2}]`, fault.Invalid, "where[0]: give exactly one of atLeast"},
		{"a status that is compared with a number", `where: [{"measure": "STATUS", "atLeast": 1}]`, fault.Invalid, "where[0]: STATUS is a word and is compared with none of the numbers; write it in is"},
		{"a number that is compared with a word", `where: [{"measure": "VALUE", "is": ["MET"]}]`, fault.Invalid, "where[0].is: only STATUS is a word; compare VALUE with a number"},
		{"a status that there is not", `where: [{"measure": "STATUS", "is": ["FINE"]}]`, fault.Invalid, `where[0].is[0]: "FINE" is none of the words`},
		{"none of the statuses", `where: [{"measure": "STATUS", "is": []}]`, fault.Invalid, "where[0].is: nothing stands here"},
		{"a key that there is not", `limit: 3`, fault.Invalid, "limit: there is no such key; there are units, indicators, periods"},
		{"one within", `units: {"below": {"unit": "P", "depth": 2}}`, fault.Invalid, "units.below.depth: there is no such key; there are unit, level, kind, type"},
		{"a number that is a text", `top: "3"`, fault.Invalid, "top: a whole number stands here"},
		{"a whole number with a point", `top: 3.5`, fault.Invalid, "top: a whole number stands here"},
		{"a list that is none", `measures: "VALUE"`, fault.Invalid, "measures: a list stands here, such as [A, B]"},
		{"units that are no object", `units: "P"`, fault.Invalid, "units: keys and values stand here: codes, ids, below, childrenOf, mine, cluster"},

		// What contradicts what there is.
		{"a year without a campaign", `periods: [{"period": "2024-10"}, {"period": "2031-10"}]`, fault.Invalid, "2031-10 lies in no campaign; there are those of the years [2024]"},
		{"a range that begins before the first campaign", `periods: [{"range": {"from": "2023-Q4", "to": "2024-Q1", "by": "QUARTER"}}]`, fault.Invalid, "2023-Q4 lies in no campaign; there are those of the years [2024]"},
		{"twelve months that reach into a year without one", `periods: [{"relative": "LAST_12_MONTHS"}]`, fault.Invalid, "2023-11 lies in no campaign; there are those of the years [2024]"},
		{"a year before the first", `periods: [{"relative": "SAME_PERIOD_LAST_YEAR"}]`, fault.Invalid, "2023-11M lies in no campaign"},
		{"an indicator that there is not", `indicators: [{"code": "4.1x"}]`, fault.Invalid, "4.1x is no indicator of the years [2024]; did you mean 4.1, "},
		{"one in other letters", `indicators: [{"code": "4.3A"}]`, fault.Invalid, "4.3A is no indicator of the years [2024]; did you mean 4.3a, "},
		{"a part that the document has not", `indicators: [{"group": 9}]`, fault.Invalid, "the document has no part 9; it has 1, 2, 3, 4, 5, 6, 7, 8"},
		{"a percentage that is summed", `indicators: [{"adhoc": {"name": "a", "formula": "1.1 + 1.2"}}]`, fault.Invalid, "formula of a: 1.1 is an indicator: shares can be neither added nor averaged; write the elements it is made of"},
		{"a sum that is shown as a percentage", `indicators: [{"adhoc": {"name": "a", "formula": "members_total", "measure": "%"}}]`, fault.Invalid, "formula of a: a percentage is a sum divided by a sum"},
		{"a percentage without its hundred", `indicators: [{"adhoc": {"name": "a", "formula": "members_studied / members_total", "measure": "%"}}]`, fault.Invalid, "formula of a: a percentage is written with 100 *"},
		{"persons in percent of households", `indicators: [{"adhoc": {"name": "a", "formula": "100 * members_studied / veteran_households", "measure": "%"}}]`, fault.Invalid, "formula of a: a percentage sets alike against alike, and not PERSON against HOUSEHOLD"},
		{"a ratio without its denominator", `indicators: [{"adhoc": {"name": "a", "formula": "100 * members_studied"}}]`, fault.Invalid, "formula of a: it multiplies and divides by nothing; write / and what it is a share of"},
		{"a ratio that ends with its line", `indicators: [{"adhoc": {"name": "a", "formula": "100 * members_studied /"}}]`, fault.Invalid, "formula of a: the code of an element is missing before the end"},
		{"a division by nothing", `indicators: [{"adhoc": {"name": "a", "formula": "members_studied / 0"}}]`, fault.Invalid, `formula of a: "0" is no number for a formula; write a whole one from 1`},
		{"an element that there is not", `indicators: [{"adhoc": {"name": "a", "formula": "members_studie / members_total"}}]`, fault.Invalid, `formula of a: "members_studie" is no element; did you mean members_total, members_admitted, members_studied?`},
		{"persons and households in one sum", `indicators: [{"adhoc": {"name": "a", "formula": "members_total + veteran_households"}}]`, fault.Invalid, "formula of a: members_total counts PERSON and veteran_households counts HOUSEHOLD; what is counted differently is not added up"},
		{"the same in a divisor", `indicators: [{"adhoc": {"name": "a", "formula": "members_studied / (members_total + veteran_households)"}}]`, fault.Invalid, "members_total counts PERSON and veteran_households counts HOUSEHOLD"},
		{"what happens and what stands in one sum", `indicators: [{"adhoc": {"name": "a", "formula": "members_total + members_admitted"}}]`, fault.Invalid, "formula of a: members_total is a STOCK and members_admitted a FLOW"},
		{"an ad-hoc indicator that is called as one of the catalogue", `indicators: [{"adhoc": {"name": "4.1", "formula": "members_total"}}]`, fault.Invalid, "4.1 is an indicator of 2024 already; call this one otherwise"},
		{"a total of shares", `indicators: [{"code": "4.1"}, {"code": "1.1"}]; totals: ["INDICATOR"]`, fault.Invalid, "totals: 1.1 is a RATIO, and shares are not added up; take INDICATOR out, or ask for sums alone"},
		{"a total of persons and news", `indicators: [{"code": "4.1"}, {"code": "6.3a"}]; totals: ["INDICATOR"]`, fault.Invalid, "totals: 4.1 is measured in hội viên and 6.3a in nhà, and they are not added up"},
		{"a total of what happens and what stands", `indicators: [{"adhoc": {"name": "a", "formula": "members_total", "measure": "hội viên"}}, {"code": "4.1"}]; totals: ["INDICATOR"]`, fault.Invalid, "totals: members_total is a STOCK and members_admitted a FLOW; what happens within months is not added to what stands at their end"},
		{"a total of a year and a month of it", `periods: [{"period": 2024}, {"period": "2024-10"}]; totals: ["PERIOD"]`, fault.Invalid, "totals: 2024 and 2024-10 have months in common, which a total would count twice"},
		{"a condition on an indicator that is not in the table", `where: [{"measure": "VALUE", "indicator": "1.1", "atLeast": 1}]`, fault.Invalid, "where: the table has no indicator 1.1"},
		{"a condition on a period that is not in the table", `where: [{"measure": "VALUE", "period": "2024-09", "atLeast": 1}]`, fault.Invalid, "where: the table has no period 2024-09"},
		{"an order by an indicator that is not in the table", `order: [{"measure": "VALUE", "indicator": "1.1"}]`, fault.Invalid, "order: the table has no indicator 1.1"},
		{"an order by one of several indicators", `indicators: [{"code": "4.1"}, {"code": "1.1"}]; order: [{"measure": "VALUE"}]`, fault.Invalid, "order: the table has 2 indicators; say in indicator by which one"},
		{"an order by one of several periods", `periods: [{"period": 2024}, {"period": "2024-10"}]; order: [{"measure": "VALUE"}]`, fault.Invalid, "order: the table has 2 periods; say in period by which one"},
		{"a unit that there is not", `units: {"codes": ["D1", "D9"]}`, fault.NotFound, `no unit with code "D9"`},
		{"a unit that there is not, by its id", `units: {"ids": ["unit:999"]}`, fault.NotFound, "no unit with id unit:999"},
		{"below a unit that there is not", `units: {"below": {"unit": "D9"}}`, fault.NotFound, `no unit with code "D9"`},
		{"children of one that there is not", `units: {"childrenOf": "D9"}`, fault.NotFound, `no unit with code "D9"`},
		{"children of one that has none", `units: {"childrenOf": "B1"}`, fault.NotFound, "none of the units asked for is there"},
		{"a level that there is not below a unit", `units: {"below": {"unit": "C1", "level": "DISTRICT"}}`, fault.Invalid, "no such unit stood below C1 on 2024-10-31"},
		{"a type that there is not", `units: {"below": {"unit": "P", "type": "làng"}}`, fault.Invalid, `no unit is a "làng"; there are chi hội, huyện, tỉnh, xã`},
		{"a unit that opens after the periods", `units: {"ids": ["unit:11"]}`, fault.Invalid, "N opens on 2024-11-01, after the table's periods end"},
		{"a rank among a unit and what lies below it", `units: {"codes": ["D1", "C2"]}; measures: ["VALUE", "RANK"]`, fault.Invalid, "RANK compares units that stand beside each other, and C2 lies below D1; name a level, or children"},
		{"the same in an order", `units: {"below": {"unit": "D1"}}; order: [{"measure": "RANK"}]`, fault.Invalid, "RANK compares units that stand beside each other, and B1 lies below C1"},
		{"a million cells and more", `units: {"below": {"unit": "P"}}; indicators: [{"headline": true}` + manyFormulas(199) + `]; periods: [{"range": {"from": "2024-01", "to": "2024-12", "by": "MONTH"}}, {"range": {"from": 2024, "to": 2024, "by": "QUARTER"}}, {"period": "2024"}, {"period": "2024-H1"}, {"period": "2024-H2"}, {"period": "2024-6M"}, {"period": "2024-9M"}, {"relative": "YEAR_TO_DATE"}, {"period": "2024-1M"}, {"period": "2024-2M"}, {"period": "2024-3M"}, {"period": "2024-4M"}, {"period": "2024-5M"}, {"period": "2024-7M"}, {"period": "2024-8M"}, {"period": "2024-10M"}]; measures: ["VALUE", "NUMERATOR", "DENOMINATOR", "TARGET", "ATTAINMENT", "STATUS", "COVERAGE", "DELTA_PREVIOUS", "DELTA_LAST_YEAR", "CUMULATIVE", "EXPECTED", "SHORTFALL", "SHARE_OF_PARENT"]; totals: ["UNIT"]`,
			fault.CostLimit, "the table has "},
	}
	for _, tt := range tests {
		ask, err := table.ParseAsk([]byte(with(t, tt.parts)))
		if err == nil {
			_, err = table.NewPlan(t.Context(), db, h.reader("P"), h.campaigns, h.today, ask)
		}
		switch {
		case err == nil:
			t.Errorf("%s passes", tt.name)
		case fault.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.want):
			t.Errorf("%s: %s %v, want %s %s", tt.name, fault.KindOf(err), err, tt.kind, tt.want)
		}
	}
	if len(w.seen) > 0 {
		t.Errorf("%d statements looked at reports, the first: %s", len(w.seen), w.seen[0])
	}
}

// manyFormulas are ad-hoc indicators that follow others in a list.
func manyFormulas(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`, {"adhoc": {"name": "x` + strings.Repeat("x", i%50) + string(rune('a'+i/50)) + `", "formula": "members_total"}}`)
	}
	return b.String()
}

// TestAsk_Check: what no text can say is refused too, of an ask that was made otherwise.
func TestAsk_Check(t *testing.T) {
	t.Parallel()
	code, none := "4.1", ""
	nan := func() *float64 { var zero float64; n := zero / zero; return &n }()
	later, basis := time.Now().Add(time.Hour), figure.Basis("ALL")
	for _, tt := range []struct {
		name   string
		change func(*table.Ask)
		want   string
	}{
		{"nothing", func(*table.Ask) {}, ""},
		{"a measure of no name", func(a *table.Ask) { a.Measures = []table.Measure{""} }, `measures[0]: "" is none of the words`},
		{"a period that is none", func(a *table.Ask) { a.Periods = []table.PeriodPick{{Period: &movement.Period{}}} }, "periods[0].period: a period is missing"},
		{"a condition that compares with no number", func(a *table.Ask) {
			a.Where = []table.CellCondition{{Measure: table.Value, AtLeast: nan}}
		}, "where[0]: a measure is compared with a number"},
		{"a condition on an indicator without a name", func(a *table.Ask) {
			a.Where = []table.CellCondition{{Measure: table.Value, Indicator: &none, AtLeast: new(float64)}}
		}, "where[0].indicator"},
		{"an hour hence", func(a *table.Ask) { a.AsOf = &later }, "asOf lies in the future"},
		{"all reports of some other kind", func(a *table.Ask) { a.Status = &basis }, "status"},
		{"an order by what is no measure", func(a *table.Ask) { a.Order = []table.CellOrder{{Measure: "NAME", Indicator: &code}} }, "order[0].measure"},
	} {
		a := asked(t, "")
		tt.change(&a)
		err := a.Check()
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want) || fault.KindOf(err) != fault.Invalid) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}
