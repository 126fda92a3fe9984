package figure_test

import (
	"testing"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// TestFigures_OfWhatAClosedUnitLeft holds figures made of what a closed unit left against themselves asked
// for beside an indicator of whose set that unit had said a part only: its stock is summed by itself then.
func TestFigures_OfWhatAClosedUnitLeft(t *testing.T) {
	t.Parallel()
	h := &house{t: t, db: testdb.New(t), units: map[string]*org.Unit{}, today: "2024-05-10"}
	if _, err := movement.Import(t.Context(), h.db.DB, "small.yaml", []byte(small), false); err != nil {
		t.Fatal(err)
	}
	var err error
	if h.campaign, err = movement.Load(t.Context(), h.db, 2024); err != nil {
		t.Fatal(err)
	}
	h.open("", "P", org.Province)
	h.open("P", "D1", org.District)
	h.open("D1", "C1", org.Commune)
	for _, b := range []string{"B1", "B2", "B3"} {
		h.open("C1", b, org.Branch)
	}
	for _, line := range []string{"B3 01 stock=12", "B3 closes into C1 on 2024-03-01", "B1 01 stock=1", "B2 01 stock=1"} {
		h.does(line)
	}
	tests := []struct{ name, unit, indicator, want string }{
		{"the holder's report is missing, and may say the stock anew", "C1", "11", "12 12 INCOMPLETE 0/1"},
		{"it counts among what the holder has dealt with", "C1", "8", "14/3 5 NO_TARGET 0/3"},
	}
	p, err := movement.ParsePeriod("2024-03")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, beside := range []string{tt.indicator, "6"} {
				of, err := figure.Figures(t.Context(), h.db, h.scope(), h.campaign, figure.Ask{
					Units: []*org.Unit{h.units[tt.unit]}, Period: p, Tree: figure.AsReported,
					Indicators: []*movement.Indicator{h.campaign.Indicator(tt.indicator), h.campaign.Indicator(beside)},
				})
				if err != nil {
					t.Fatal(err)
				}
				if got := line(of[h.units[tt.unit].ID][0]); got != tt.want {
					t.Errorf("%s beside %s: %s, want %s", tt.indicator, beside, got, tt.want)
				}
			}
		})
	}
}
