package report_test

import (
	"errors"
	"strings"
	"testing"

	"thidua/internal/movement"
	"thidua/internal/report"
)

// TestDo_SaidTogether: what a ratio or a difference sets against each other is said together or
// not at all; a number that stands already need not be said again.
func TestDo_SaidTogether(t *testing.T) {
	t.Parallel()
	text := strings.Replace(checked, "indicators:\n", `indicators:
  - {code: "2", name: học, name_en: studied, kind: RATIO, formula: "100 * studied / members"}
  - {code: "3", name: xong, name_en: solved, kind: RATIO, formula: "100 * solved / flagged"}
  - {code: "4", name: quỹ, name_en: fund, kind: RATIO, formula: fund / members}
  - {code: "5", name: còn, name_en: staying, kind: TOTAL, formula: admitted - left}
  - {code: "6", name: tốt, name_en: good, kind: RATIO, formula: "100 * (good + inspected) / 7"}
`, 1)
	v := buildFrom(t, text)
	for _, step := range []struct { // in this order
		name, unit string
		month      movement.Month
		said, want string // what each lacks, after a dash
	}{
		{"a whole without its parts", "B1", "2024-01", "members 10", "TOGETHER members 10! - studied fund"},
		{"a part without its whole", "B1", "2024-01", "studied 10", "TOGETHER studied 10! - members"},
		{"a flow without the stock that it is divided by", "B1", "2024-01", "fund 10", "TOGETHER fund 10! - members"},
		{"one side of a difference", "B1", "2024-01", "left 0", "TOGETHER left 0! - admitted"},
		{"what is only added up stands alone", "B1", "2024-01", "good 1", ""},
		{"all of it", "B1", "2024-01", "members 10, studied 8, fund 0, flagged 3, solved 1", ""},
		{"a stock that stands already", "B1", "2024-02", "studied 9", ""},
		{"a flow beside a stock that stands", "B1", "2024-02", "fund 5", ""},
		{"a stock beside a flow that has been said this year", "B1", "2024-02", "members 10", ""},
		{"of two flows each month says both", "B1", "2024-02", "flagged 2", "TOGETHER flagged 2! - solved"},
		{"also where nothing was done", "B1", "2024-02", "flagged 2, solved 0", ""},
		{"another year's do not stand", "B2", "2024-01", "members 10, studied 0, fund 0", ""},
		{"who does not owe the other side need not say it", "C", "2024-01", "members 10, studied 10", ""},
		{"but owes the one that it reports", "C", "2024-02", "inspected 7", ""},
	} {
		_, err := v.submit(step.unit, step.month, step.said, "")
		got := ""
		var refused *report.FindingsError
		if errors.As(err, &refused) {
			for _, f := range refused.Findings {
				got += found([]report.Finding{f}) + " -"
				for _, e := range f.Lacks {
					got += " " + e.Code
				}
			}
		} else if err != nil {
			got = err.Error()
		}
		if got != step.want {
			t.Errorf("%s (%s %s %s): %q, want %q", step.name, step.unit, step.month, step.said, got, step.want)
		}
	}
	_, err := v.submit("B3", "2024-01", "members 1010", "")
	if err == nil || !strings.Contains(err.Error(), "members is 1010; it must lie between 0 and 1000") {
		t.Errorf("more than the most: %v", err)
	}
	_, err = v.submit("B3", "2024-01", "members 10", "")
	if want := "Members is 10, but unsaid is Studied, Fund; what is set against each other is said together, 0 where there is none"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestLaunch2024_HasAMost: no unit can report a number that breaks the sums: even of five
// thousand units that all say the most of every month, each sum is exact for every client.
func TestLaunch2024_HasAMost(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Elements) != 80 {
		t.Errorf("%d elements", len(c.Elements))
	}
	for _, e := range c.Elements {
		if e.Counted != "" {
			continue // nobody reports it
		}
		units := int64(5000)
		if e.Nature == movement.Flow {
			units *= 12
		}
		if e.Most < 1 || e.Most > movement.Largest/units || (e.Nature == movement.State) != (e.Most == 1) {
			t.Errorf("%s has the most %d", e.Code, e.Most)
		}
	}
}
