package figure_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// buildYears builds the house with the campaigns of three years, of which 2025 asks for more
// members than 2024.
func buildYears(t *testing.T, today org.Date) *house {
	t.Helper()
	h := build(t, today)
	for year, more := range map[int]string{2023: "1500", 2025: "1600"} {
		file := strings.Replace(string(movement.Example(year)), `target: ">= 1500"`, `target: ">= `+more+`"`, 1)
		if _, err := movement.Import(t.Context(), h.db.DB, "f.yaml", []byte(file), false); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

// TestFigures_OfSeveralYears are figures of one year beside another, each by a case that a hand can
// work out.
func TestFigures_OfSeveralYears(t *testing.T) {
	t.Parallel()
	const autumn = org.Date("2025-11-10") // ten months of 2025 have ended
	h := buildYears(t, autumn)
	h.say(
		"C1 2023-12 members_admitted=5", "C1 2024-01 members_admitted=3", "C1 2024-12 members_admitted=1", "C2 2025-03 members_admitted=2", "C1 2025-10 members_admitted=4",
		"B1 2023-02 members_total=10 members_studied=4", "B1 2024-12 members_total=20 members_studied=19",
		"B2 2025-03 members_total=8 members_studied=2", "B2 2025-05 members_total=8 members_studied=6",
		"D1 2023-04 training_classes_held=1", "D2 2024-04 training_classes_held=1",
	)
	for _, tt := range []struct{ name, ask, want string }{
		{"what happened in a year is that year's", "P 4.1 2023", "5 5 INCOMPLETE 1/36"},
		{"and of the next one the next one's", "P 4.1 2024", "4 4 INCOMPLETE 2/36"},
		{"and ten months of a third", "P 4.1 2025", "6 6 BEHIND 2/30"},
		{"a month is of its year", "P 4.1 2025-03", "2 2 NO_TARGET 1/3"},
		{"and the same month of the year before another", "P 4.1 2024-03", "NOT_REPORTED 0/3"},
		{"a half of a year that has begun", "C1 4.1 2025-H2", "4 4 NO_TARGET 1/4"},
		{"what stood in February stands at the year's end", "P 1.2 2023", "4/10 40.00 INCOMPLETE 1/48"},
		{"a year begins anew with what was said in it", "P 1.2 2024", "19/20 95.00 INCOMPLETE 1/48"},
		{"what stood in December stands no more in January", "P 1.2 2025-01", "NOT_REPORTED 0/4"},
		{"until somebody says it", "P 1.2 2025-03", "2/8 25.00 NO_TARGET 1/4"},
		{"and then again, which is ten twelfths of what is wanted", "P 1.2 2025", "6/8 75.00 ON_TRACK 2/40"},
		{"units that met it then", "P 3.1 2023", "1/2 50.00 INCOMPLETE 1/24"},
		{"are not those that meet it now", "P 3.1 2025", "NOT_REPORTED 0/20"},
	} {
		words := strings.Fields(tt.ask)
		if got := h.figure(words[0], words[1], words[2], figure.AsReported); got != tt.want {
			t.Errorf("%s: %s is %s, want %s", tt.name, tt.ask, got, tt.want)
		}
	}
	t.Run("a trend is of its year", func(t *testing.T) {
		for year, want := range map[int]string{2023: "- - - - - - - - - - - 5", 2024: "3 - - - - - - - - - - 1", 2025: "- - 2 - - - - - - 4 -"} {
			c := h.of(year)
			ask := figure.Ask{Units: []*org.Unit{h.units["P"]}, Indicators: []*movement.Indicator{c.Indicator("4.1")}, Period: movement.YearPeriod(year), Tree: figure.AsReported}
			all, err := figure.Trend(t.Context(), h.db, h.scope(), c, ask)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, month := range all[h.units["P"].ID] {
				word := month[0].Display
				if word == "" {
					word = "-"
				}
				got = append(got, word)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("the months of %d are %s, want %s", year, strings.Join(got, " "), want)
			}
		}
	})
}

// TestYears_KeepToThemselves: targets, quotas, checks and sealed months are of one year.
func TestYears_KeepToThemselves(t *testing.T) {
	t.Parallel()
	h := buildYears(t, "2025-11-10")
	ctx := t.Context()
	five, err := movement.ParseDecimal("5")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := movement.AssignQuotas(ctx, h.db, h.scope(), h.of(2025), "4.1", map[int64]movement.Decimal{h.units["D1"].ID: five}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		unit string
		year int
		want string
	}{
		{"P", 2023, ">= 1500"}, {"P", 2024, ">= 1500"}, {"P", 2025, ">= 1600"}, {"D1", 2023, ""}, {"D1", 2024, ""}, {"D1", 2025, ">= 5"},
	} {
		c := h.of(tt.year)
		ask := figure.Ask{Units: []*org.Unit{h.units[tt.unit]}, Indicators: []*movement.Indicator{c.Indicator("4.1")}, Period: movement.YearPeriod(tt.year), Tree: figure.AsReported}
		all, err := figure.Figures(ctx, h.db, h.scope(), c, ask)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if target := all[h.units[tt.unit].ID][0].Target; target != nil {
			got = target.String()
		}
		if got != tt.want {
			t.Errorf("%s has for %d the target %q, want %q", tt.unit, tt.year, got, tt.want)
		}
	}

	if err := report.Seal(ctx, h.db, "2024-12", h.today); err != nil {
		t.Fatal(err)
	}
	do := func(month movement.Month, values map[string]int64) error {
		_, err := report.Do(ctx, h.db, h.scope(), h.of(month.Year()), nil, report.Command{Unit: h.units["C1"].ID, Month: month, Act: report.Submit, At: time.Date(2025, 11, 9, 0, 0, 0, 0, time.UTC), Values: values})
		return err
	}
	admitted := map[string]int64{"members_admitted": 1}
	for month, want := range map[movement.Month]fault.Kind{"2023-12": "", "2024-06": fault.Locked, "2024-12": fault.Locked, "2025-01": ""} {
		if err := do(month, admitted); fault.KindOf(err) != want {
			t.Errorf("a report of %s beside the sealed 2024: %v, want %q", month, err, want)
		}
	}
	for year, want := range map[int]int{2023: 0, 2024: 12, 2025: 0} {
		sealed, err := report.Sealings(ctx, h.db, year)
		if err != nil || len(sealed) != want {
			t.Errorf("%d has %d sealed months, want %d (%v)", year, len(sealed), want, err)
		}
	}

	// One year's checks do not hold in another.
	without := strings.Replace(string(movement.Example(2025)), "  - {rule: NOT_MORE, of: mediations_successful, than: mediations_held}\n", "", 1)
	if _, err := movement.Import(ctx, h.db.DB, "f.yaml", []byte(without), false); err != nil {
		t.Fatal(err)
	}
	held := map[movement.Month]fault.Kind{}
	for _, m := range []movement.Month{"2023-05", "2025-05"} {
		held[m] = fault.KindOf(do(m, map[string]int64{"mediations_held": 1, "mediations_successful": 2}))
	}
	if diff := cmp.Diff(map[movement.Month]fault.Kind{"2023-05": fault.Invalid, "2025-05": ""}, held); diff != "" {
		t.Errorf("more successful mediations than held (-want +got):\n%s", diff)
	}
}
