package limit_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"thidua/graph/limit"
	"thidua/graph/page"
	"thidua/internal/table"
)

// tableCost is what a table costs whose ask is given in part: the rest is one indicator of the districts
// in one month.
func tableCost(t *testing.T, reach limit.Reach, given map[string]any, arguments, selected string) limit.Cost {
	t.Helper()
	ask := map[string]any{
		"units":      map[string]any{"below": map[string]any{"unit": "66", "level": "DISTRICT", "kind": "TERRITORIAL"}},
		"indicators": []any{map[string]any{"code": "4.1"}},
		"periods":    []any{map[string]any{"period": "2024-10"}},
		"measures":   []any{"VALUE"},
		"rows":       []any{"UNIT"}, "columns": []any{"INDICATOR", "PERIOD", "MEASURE"},
	}
	maps.Copy(ask, given)
	return limit.Of(operation(t, `query ($ask: TableAsk!) {table(ask: $ask`+arguments+`) {`+selected+`}}`, map[string]any{"ask": ask}), reach)
}

func one(name string, value any) map[string]any { return map[string]any{name: value} }

// TestOf_Table prices tables as large as they can become: 1, what reads them, the table as an object, and
// a tenth for a cell.
func TestOf_Table(t *testing.T) {
	t.Parallel()
	const planned = 4_500
	months := func(n ...int) table.Extent { return table.Extent{Months: n} }
	of := func(x table.Extent, units int, below float64, indicators int) table.Extent {
		x.Units, x.Below, x.Indicators = units, below, indicators
		return x
	}
	year := one("period", 2024)
	quarter := one("periods", one("range", map[string]any{"from": "2024-Q1", "to": "2024-Q1", "by": "MONTH"}))
	communes := one("units", one("below", map[string]any{"unit": "66", "level": "COMMUNE"}))
	with := func(more ...map[string]any) map[string]any {
		all := map[string]any{}
		for _, m := range more {
			maps.Copy(all, m)
		}
		return all
	}
	for _, tt := range []struct {
		name, arguments string
		given           map[string]any
		reads           table.Extent
		cells           int
	}{
		{"districts, in one month", "", nil, of(months(1), 15, 1, 1), 15},
		{"of every kind", "", one("units", one("below", map[string]any{"unit": "66", "level": "DISTRICT"})), of(months(1), 20, 1, 1), 20},
		{"as many as a province has of that level", "", communes, of(months(1), 280, 1, 1), 280},
		{"a level that the caller has none of", "", one("units", one("below", map[string]any{"unit": "66", "level": "BRANCH", "kind": "BLOCK"})), of(months(1), 1, 1, 1), 1},
		{"all below one lie one below another", "", one("units", one("below", one("unit", "66"))), of(months(1), 3300, 4, 1), 3300},
		{"children are no more than one unit has", "", one("units", one("childrenOf", "643")), of(months(1), 60, 1, 1), 60},
		{"units by their codes are counted", "", one("units", one("codes", []any{"643", "644"})), of(months(1), 2, 2, 1), 2},
		{"one may lie below another", "", one("units", one("ids", []any{"1", "2", "3", "4", "5", "6"})), of(months(1), 6, 4, 1), 6},
		{"one alone is a list of it", "", one("units", one("codes", "643")), of(months(1), 1, 1, 1), 1},
		{"the caller's own are as many as their roles", "", one("units", one("mine", true)), of(months(1), 1, 1, 1), 1},
		{"the document has 44 points", "", one("indicators", one("headline", true)), of(months(1), 15, 1, 44), 15 * 44},
		{"and its parts together no more", "", one("indicators", []any{one("group", 1), one("group", 2), one("code", "1.6.each")}), of(months(1), 15, 1, 45), 15 * 45},
		{"an ad-hoc one is read by its elements", "", one("indicators", one("adhoc", map[string]any{"name": "x", "formula": "100 * a_b / (c + d)"})), of(months(1), 15, 1, 4), 15},
		{"months of a year are read together", "", one("periods", one("range", map[string]any{"from": "2024-01", "to": "2024-10", "by": "MONTH"})), of(months(10), 15, 1, 1), 150},
		{"over years each by itself", "", one("periods", one("range", map[string]any{"from": "2023-07", "to": 2024, "by": "MONTH"})), of(months(6, 12), 15, 1, 1), 15 * 18},
		{"quarters each by itself", "", one("periods", one("range", map[string]any{"from": "2024-02", "to": "2024-10", "by": "QUARTER"})), of(table.Extent{Longer: 3}, 15, 1, 1), 45},
		{"years too", "", one("periods", one("range", map[string]any{"from": 2022, "to": 2024, "by": "YEAR"})), of(table.Extent{Longer: 3}, 15, 1, 1), 45},
		{"a dozen years", "", one("periods", one("range", map[string]any{"from": 2013, "to": 2024, "by": "YEAR"})), of(table.Extent{Longer: 12}, 15, 1, 1), 15 * 12},
		{"more months than a table has", "", one("periods", one("range", map[string]any{"from": "2010-01", "to": "2024-12", "by": "MONTH"})), of(months(1), 15, 1, 1), 15},
		{"a period by itself", "", one("periods", year), of(table.Extent{Longer: 1}, 15, 1, 1), 15},
		{"one seen from today", "", one("periods", one("relative", "YEAR_TO_DATE")), of(table.Extent{Longer: 1}, 15, 1, 1), 15},
		{"the last months may be of two years", "", one("periods", one("relative", "LAST_12_MONTHS")), of(months(2, 10), 15, 1, 1), 15 * 12},
		{"an order backward in time is refused later", "", one("periods", one("range", map[string]any{"from": 2024, "to": 2023, "by": "MONTH"})), of(table.Extent{}, 15, 1, 1), 15},
		{"what is measured of the year before is read too", "", with(one("periods", year), one("measures", []any{"VALUE", "DELTA_LAST_YEAR"})), of(table.Extent{Longer: 2}, 15, 1, 1), 30},
		{"and what comes before", "", with(one("periods", year), one("measures", []any{"DELTA_PREVIOUS"})), of(table.Extent{Longer: 2}, 15, 1, 1), 15},
		{"and from January on", "", one("measures", []any{"CUMULATIVE"}), of(table.Extent{Months: []int{1}, Longer: 1}, 15, 1, 1), 15},
		{"a total is one member more, and summed by itself", "", one("totals", []any{"UNIT"}), of(months(1), 16, 2, 1), 16},
		{"one of a single period is that period", "", one("totals", []any{"PERIOD"}), of(months(1), 15, 1, 1), 30},
		{"one of several is a longer one", "", with(quarter, one("totals", []any{"PERIOD"})), of(table.Extent{Months: []int{3}, Longer: 1}, 15, 1, 1), 60},
		{"one over years is their sum", "", with(one("periods", []any{one("period", 2023), one("period", 2024)}), one("totals", []any{"PERIOD"})), of(table.Extent{Longer: 2}, 15, 1, 1), 45},
		{"months between two others are read with them", "", one("periods", []any{one("period", "2024-01"), one("period", "2024-10")}), of(months(10), 15, 1, 1), 30},
		{"a period that stands twice is one", "", one("periods", []any{one("period", "2024-01"), one("period", "2024-01")}), of(months(1), 15, 1, 1), 15},
		{"what only a condition looks at is read too", "", one("where", one("measure", "DELTA_LAST_YEAR")), of(months(1, 1), 15, 1, 1), 15},
		{"and what an order looks at", "", one("order", one("measure", "CUMULATIVE")), of(table.Extent{Months: []int{1}, Longer: 1}, 15, 1, 1), 15},
		{"what comes before is read with it", "", one("measures", []any{"DELTA_PREVIOUS"}), of(months(2), 15, 1, 1), 15},
		{"a share is of the units above, summed too", "", one("measures", []any{"SHARE_OF_PARENT"}), of(table.Extent{Months: []int{1}, Parents: 1}, 15, 1, 1), 15},
		{"a page has its rows alone, and sums no more", ", first: 28", communes, of(months(1), 28, 0.2, 1), 28},
		{"unless it looks at all", ", first: 28", with(communes, one("where", []any{map[string]any{"measure": "VALUE", "atLeast": 1}})), of(months(1), 280, 1, 1), 28},
		{"for their order", ", first: 28", with(communes, one("order", map[string]any{"measure": "VALUE"})), of(months(1), 280, 1, 1), 28},
		{"for their ranks", ", first: 28", with(communes, one("measures", "RANK")), of(months(1), 280, 1, 1), 28},
		{"so many of them are so many rows", "", with(communes, one("top", 9)), of(months(1), 280, 1, 1), 10},
		{"a page that asks for nothing", ", first: -1", nil, of(months(1), 1, 2.0/15, 1), 1},
	} {
		want := 1 + planned + tt.reads.Price() + (10+tt.cells+9)/10
		if got := tableCost(t, limit.Province, tt.given, tt.arguments, "cells").Total; got != want {
			t.Errorf("%s: %d, want %d", tt.name, got, want)
		}
	}
}

// TestOf_TableFits: what analysts ask first fits into one operation, and much more does not.
func TestOf_TableFits(t *testing.T) {
	t.Parallel()
	const whole = "rows {unit {id code title}} columns {indicator {code} period measure} cells marks {mark cells} notes {code text} totalRows pageInfo {hasNextPage endCursor}"
	all := map[string]any{
		"units":      one("below", map[string]any{"unit": "66", "level": "COMMUNE", "kind": "TERRITORIAL"}),
		"indicators": one("headline", true),
		"periods":    one("range", map[string]any{"from": "2024-01", "to": "2024-10", "by": "MONTH"}),
	}
	if c := tableCost(t, limit.Province, all, "", whole); c.Refusal() != nil {
		t.Errorf("184 communes × 44 indicators × 10 months: %v", c.Refusal())
	}
	all["units"] = one("below", one("unit", "66"))
	if err := tableCost(t, limit.Province, all, "", whole).Refusal(); err == nil {
		t.Error("every unit × 44 indicators × 10 months is allowed")
	}
}

// TestRefusal_NamesTheRowsThatFit takes the advice: so many rows fit, and one more does not.
func TestRefusal_NamesTheRowsThatFit(t *testing.T) {
	t.Parallel()
	given := map[string]any{
		"units":      one("below", map[string]any{"unit": "66", "level": "BRANCH"}),
		"indicators": one("headline", true),
		"periods":    one("range", map[string]any{"from": "2024-01", "to": "2024-10", "by": "MONTH"}),
	}
	const selected = "rows {unit {id}} cells"
	err := tableCost(t, limit.Province, given, ", first: 100000", selected).Refusal()
	if err == nil {
		t.Fatal("it is allowed")
	}
	var n int
	if _, after, ok := strings.Cut(err.Error(), "it fits with table(first: "); !ok {
		t.Fatal(err)
	} else if _, scan := fmt.Sscanf(after, "%d)", &n); scan != nil || n < 1 || n > page.MostCells {
		t.Fatal(err)
	}
	for size, fits := range map[int]bool{n: true, n + 1: false} {
		if err := tableCost(t, limit.Province, given, fmt.Sprintf(", first: %d", size), selected).Refusal(); (err == nil) != fits {
			t.Errorf("with %d: %v", size, err)
		}
	}
}

// TestOf_TableOfAnything reckons what no ask may be: it is refused where it is read.
func TestOf_TableOfAnything(t *testing.T) {
	t.Parallel()
	for _, given := range []map[string]any{
		one("units", nil), one("units", 7), one("units", one("below", 7)), one("indicators", []any{nil, 3, "x"}), one("indicators", one("adhoc", "x")),
		one("periods", []any{nil, "x", one("range", "x"), one("relative", 3), one("period", []any{})}), one("measures", nil), one("rows", "UNIT"),
		one("rows", []any{1, nil, map[string]any{}}), one("top", "x"), one("top", -9223372036854775808.0), one("totals", one("x", "y")),
		one("periods", one("range", map[string]any{"from": "0001-01", "to": "9999-12", "by": "MONTH"})),
	} {
		if c := tableCost(t, limit.Province, given, "", "cells").Total; c < 1 {
			t.Errorf("%v costs %d", given, c)
		}
	}
	ask := `{table(ask: {units: {mine: true}, indicators: [], periods: [], measures: [], rows: [], columns: []}) {cells}}`
	if c := limit.Of(operation(t, ask, nil), limit.Reach{}).Total; c < 1 {
		t.Errorf("it costs %d", c)
	}
}
