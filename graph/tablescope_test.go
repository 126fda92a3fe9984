package graph_test

import (
	"fmt"
	"strings"
)

// asksOfTables are asks of every kind of whoever holds a role at a unit, as tables and as what they cost:
// of what they may read and of what they may not, right and wrong, cheap and far too dear.
func (h *house) asksOfTables(unit string) []string {
	const everything = `VALUE, NUMERATOR, DENOMINATOR, TARGET, ATTAINMENT, STATUS, COVERAGE, DELTA_PREVIOUS, DELTA_LAST_YEAR, SHARE_OF_PARENT, CUMULATIVE, EXPECTED, SHORTFALL`
	ask := func(units, indicators, periods, measures, more string) string {
		return fmt.Sprintf(`{units: {%s}, indicators: [%s], periods: [%s], measures: [%s], rows: [UNIT, PERIOD], columns: [INDICATOR, MEASURE] %s}`, units, indicators, periods, measures, more)
	}
	const few, year = `{code: "4.1"}, {code: "1.2"}`, `{period: "2024"}`
	below := fmt.Sprintf(`below: {unit: "%s"}`, unit)
	children := fmt.Sprintf(`childrenOf: "%s"`, unit)
	asks := []string{
		ask(below, few, year, everything, `, totals: [UNIT, PERIOD]`),
		ask(children, few, year, everything+", RANK", `, totals: [UNIT]`),
		ask(`mine: true`, `{headline: true}`, `{relative: THIS_MONTH}, {relative: YEAR_TO_DATE}`, everything, ``),
		ask(`mine: true`, `{group: 1}`, `{range: {from: "2024-01", to: "2024-10", by: MONTH}}`, `VALUE, SHARE_OF_PARENT`, `, totals: [UNIT, PERIOD]`),
		ask(children, few, year, `VALUE, RANK`, `, where: [{measure: VALUE, indicator: "1.2", missing: false}], order: [{measure: VALUE, indicator: "1.2", descending: true}], top: 2`),
		ask(children, few, year, `VALUE, STATUS`, `, where: [{measure: STATUS, is: [BEHIND, NOT_REPORTED]}]`),
		ask(below, few, `{period: "2024-Q1"}`, `VALUE, COVERAGE`, `, tree: CURRENT`),
		ask(below, few, `{period: "2024-Q1"}`, `VALUE, COVERAGE`, `, tree: "AS_OF(2024-06-30)", status: APPROVED`),
		ask(below, few, year, `VALUE`, `, status: SUBMITTED, asOf: "2024-11-03T00:00:00Z"`),
		ask(below, `{adhoc: {name: "x", formula: "100 * members_studied / members_total"}}`, year, `VALUE, NUMERATOR`, `, totals: [UNIT]`),
		ask(children, ``, year, `POINTS, CLASS`, `, order: [{measure: POINTS, descending: true}]`),
		ask(children, few, `{period: "2024-6M"}, `+year, `VALUE, POINTS, CLASS`, `, where: [{measure: CLASS, missing: true}], totals: [UNIT]`),
		ask(`mine: true`, few, year, `POINTS`, `, where: [{measure: VALUE, indicator: "4.1", atLeast: 1}], status: APPROVED`),
		ask(`cluster: "cluster:1"`, few, year, `VALUE, POINTS`, ``),
		ask(`cluster: "cluster:1"`, ``, year, `POINTS, CLASS`, ``),
		ask(`cluster: "cluster:99"`, ``, year, `POINTS`, ``),
		// What cannot be answered: of foreign units, of levels and types, of too much.
		ask(`codes: ["C3"]`, few, year, `VALUE`, ``),
		ask(`codes: ["`+unit+`", "C9"]`, few, year, `VALUE`, ``),
		ask(`ids: ["#C3"]`, few, year, `VALUE`, ``),
		ask(`ids: ["unit:999"]`, few, year, `VALUE`, ``),
		ask(`below: {unit: "D2"}`, few, year, `VALUE`, ``),
		ask(`childrenOf: "C3"`, few, year, `VALUE`, ``),
		ask(`childrenOf: "P"`, few, year, `VALUE, RANK`, ``),
		ask(below, few, year, `RANK`, ``),
		ask(fmt.Sprintf(`below: {unit: "%s", level: DISTRICT}`, unit), few, year, `VALUE`, ``),
		ask(fmt.Sprintf(`below: {unit: "%s", level: COMMUNE, kind: AGENCY}`, unit), few, year, `VALUE`, ``),
		ask(fmt.Sprintf(`below: {unit: "%s", type: "phường"}`, unit), few, year, `VALUE`, ``),
		ask(fmt.Sprintf(`below: {unit: "%s", type: "sóc"}`, unit), few, year, `VALUE`, ``),
		ask(children, few, `{period: "2031"}`, `VALUE`, ``),
		ask(children, `{code: "4.1"}, {code: "99"}`, year, `VALUE`, ``),
		ask(children, few, year, `VALUE`, `, totals: [INDICATOR]`),
		ask(below, `{headline: true}`, `{range: {from: "2024-01", to: "2024-12", by: MONTH}}`, everything, ``),
	}
	var queries []string
	for _, a := range asks {
		a = h.WithIDs(a)
		queries = append(queries,
			`{table(ask: `+a+`) {rows {label unit {id code title path {code name} parent {code}} period totals} columns {label indicator {code target {low}} measure} cells marks {mark cells} notes {code text} totalRows hiddenUnits pageInfo {hasNextPage hasPreviousPage startCursor endCursor}}}`,
			`{costOf(ask: `+a+`) {units indicators periods measures rows columns cells statements cost fits}}`)
	}
	// So much that it is refused with what would fit.
	dear := ask(below, `{headline: true}`, `{range: {from: "2024-01", to: "2024-12", by: MONTH}}`, everything, ``)
	var many strings.Builder
	for i := range 8 {
		fmt.Fprintf(&many, `t%d: table(ask: %s, first: %d) {rows {unit {code}} cells} `, i, dear, i+1)
	}
	return append(queries, "{"+many.String()+"}")
}
