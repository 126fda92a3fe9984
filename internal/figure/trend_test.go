package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestTrend_EachMonthIsThatMonthsFigure holds the trend, gathered at once, against each
// month asked for by itself, with a unit that moves in June.
func TestTrend_EachMonthIsThatMonthsFigure(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("B1 03 members_total=100 members_studied=60", "B1 08 members_total=110", "B4 02 members_total=40 members_studied=40",
		"C1 02 members_admitted=3", "C1 08 members_admitted=5", "D1 01 news_published=2", "D2 02 news_published=5")
	if err := hang(t.Context(), h.db, h.units["C1"].ID, h.units["D2"].ID, "2024-06-15", false); err != nil {
		t.Fatal(err)
	}
	year := movement.YearPeriod(2024)
	ask := figure.Ask{Units: []*org.Unit{h.units["P"], h.units["D1"], h.units["D2"]}, Tree: figure.AsReported, Period: year}
	for _, code := range []string{"1.2", "4.1", "1.6", "1.6.each", "5.1"} {
		ask.Indicators = append(ask.Indicators, h.campaign.Indicator(code))
	}
	trends, err := figure.Trend(t.Context(), h.db, h.scope(), h.campaign, ask)
	if err != nil {
		t.Fatal(err)
	}
	type shown struct {
		Value    string
		Status   figure.Status
		Coverage figure.Coverage
	}
	show := func(figures []*figure.Figure) (out []shown) {
		for _, f := range figures {
			out = append(out, shown{f.Display, f.Status, f.Coverage})
		}
		return out
	}
	for k, month := range year.Months()[:11] {
		ask.Period = month
		alone, err := figure.Figures(t.Context(), h.db, h.scope(), h.campaign, ask)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range ask.Units {
			if len(trends[u.ID]) != 11 {
				t.Fatalf("%s has %d months, want those that have begun", u.Code, len(trends[u.ID]))
			}
			if diff := cmp.Diff(show(alone[u.ID]), show(trends[u.ID][k])); diff != "" {
				t.Errorf("%s %s (-alone +in the trend):\n%s", u.Code, month, diff)
			}
		}
	}
}
