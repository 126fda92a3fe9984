package table_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
