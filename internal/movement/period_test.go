package movement_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

func TestPeriod_Ended(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, period string
		today        org.Date
		want         int
	}{
		{"no month has ended as the year begins", "2024", "2024-01-01", 0},
		{"a month's last day still belongs to it", "2024", "2024-01-31", 0},
		{"the day after, it has ended", "2024", "2024-02-01", 1},
		{"February of a leap year ends on the 29th", "2024", "2024-02-29", 1},
		{"and has ended in March", "2024", "2024-03-01", 2},
		{"ten months have on 10 November", "2024", "2024-11-10", 10},
		{"all have in the next year", "2024", "2025-01-01", 12},
		{"none had in the year before", "2024", "2023-12-31", 0},
		{"only its own months count", "2024-Q3", "2024-09-01", 2},
		{"the second half begins in July", "2024-H2", "2024-07-31", 0},
		{"a month has ended or not", "2024-07", "2024-08-01", 1},
		{"nine months are no more than nine", "2024-9M", "2024-12-31", 9},
	} {
		p, err := movement.ParsePeriod(tt.period)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Ended(tt.today); got != tt.want {
			t.Errorf("%s: of %s %d months had ended on %s, want %d", tt.name, tt.period, got, tt.today, tt.want)
		}
	}
}

func TestPeriod_CountsToYear(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		period              string
		toYear, year, month bool
	}{
		{"2024", true, true, false},
		{"2024-6M", true, false, false},
		{"2024-9M", true, false, false},
		{"2024-H1", false, false, false}, // the same months as 6M, but not cumulative
		{"2024-H2", false, false, false},
		{"2024-Q1", false, false, false},
		{"2024-01", false, false, true},
		{"2024-12", false, false, true},
	} {
		p, err := movement.ParsePeriod(tt.period)
		if err != nil {
			t.Fatal(err)
		}
		if p.CountsToYear() != tt.toYear || p.IsYear() != tt.year || p.IsMonth() != tt.month {
			t.Errorf("%s counts to the year: %v, is a year: %v, a month: %v", tt.period, p.CountsToYear(), p.IsYear(), p.IsMonth())
		}
	}
}

func TestParseDecimal(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"95": "95", "0.03": "0.03", "95.0": "95", "95.10": "95.1", "007": "7", "00.50": "0.5", "0": "0", "-0": "0", "-0.0": "0",
		"-1.50": "-1.5", "100": "100", "999999999999999.999999999": "999999999999999.999999999",
	} {
		d, err := movement.ParseDecimal(text)
		if err != nil || d.String() != want || d.None() {
			t.Errorf("%s is %s (%v), want %s", text, d, err, want)
		}
	}
	for _, text := range []string{"", " ", "1,5", "1.", ".5", "+1", "1e3", "1/2", "9999999999999999", "0.0000000001", "NaN", "١"} {
		if d, err := movement.ParseDecimal(text); fault.KindOf(err) != fault.Invalid || !d.None() {
			t.Errorf("%q passes as the number %s", text, d)
		}
	}
}

func TestDecimal_ComesBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		whole, parts := rapid.Int64Range(-1e14, 1e14).Draw(t, "whole"), rapid.IntRange(0, 999_999_999).Draw(t, "parts")
		d, err := movement.ParseDecimal(fmt.Sprintf("%d.%09d", whole, parts))
		if err != nil {
			t.Fatal(err)
		}
		var again movement.Decimal
		if err := again.Scan(d.String()); err != nil || again.Rat().Cmp(d.Rat()) != 0 || again.String() != d.String() {
			t.Fatalf("%s comes back as %s (%v)", d, again, err)
		}
		if err := again.Scan([]byte(d.String())); err != nil || again.Rat().Cmp(d.Rat()) != 0 {
			t.Fatalf("%s comes back as %s (%v)", d, again, err)
		}
	})
	var d movement.Decimal
	if err := d.Scan(1.5); err == nil {
		t.Errorf("a float passes as the decimal %s", d)
	}
}

func TestTarget_ComesBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 1_000_000)
		low := n.Draw(t, "low")
		text := fmt.Sprintf("%s %d.%d", rapid.SampledFrom([]string{">=", ">", "=", "<"}).Draw(t, "comparator"), low, n.Draw(t, "parts"))
		if rapid.Bool().Draw(t, "range") {
			text = fmt.Sprintf("between %d and %d", low, low+n.Draw(t, "more"))
		}
		first, err := movement.ParseTarget(text)
		if err != nil {
			t.Fatal(err)
		}
		again, err := movement.ParseTarget(first.String())
		if err != nil || again.String() != first.String() || again.Comparator != first.Comparator ||
			again.Low.Rat().Cmp(first.Low.Rat()) != 0 || (again.High == nil) != (first.High == nil) {
			t.Fatalf("%s is written %s and comes back as %s (%v)", text, first, again, err)
		}
	})
	for text, want := range map[string]string{
		">=95": ">= 95", "> 075.0": "> 75", "between 2 and 2": "between 2 and 2", "<   0.030": "< 0.03",
	} {
		if got, err := movement.ParseTarget(text); err != nil || got.String() != want {
			t.Errorf("%s is written %v (%v), want %s", text, got, err, want)
		}
	}
}

func TestPeriod_Previous(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ period, before, year string }{
		{"2024-07", "2024-06", "2023-07"},
		{"2024-01", "2023-12", "2023-01"},
		{"2024-Q3", "2024-Q2", "2023-Q3"},
		{"2024-Q1", "2023-Q4", "2023-Q1"},
		{"2024-H2", "2024-H1", "2023-H2"}, // not 2024-6M, which is held against the year's target
		{"2024-H1", "2023-H2", "2023-H1"},
		{"2024", "2023", "2023"},
		{"2024-6M", "", "2023-6M"},
		{"2024-9M", "", "2023-9M"},
	} {
		p, err := movement.ParsePeriod(tt.period)
		if err != nil {
			t.Fatal(err)
		}
		before, ok := p.Previous()
		if before.String() != tt.before || ok != (tt.before != "") {
			t.Errorf("before %s lies %s, %v; want %s", p, before, ok, tt.before)
		}
		for _, of := range []movement.Period{before, p.YearBefore()} {
			if of.String() == "" {
				continue
			}
			if again, err := movement.ParsePeriod(of.String()); err != nil || again != of {
				t.Errorf("%s comes back as %s, %v", of, again, err)
			}
		}
		if got := p.YearBefore().String(); got != tt.year {
			t.Errorf("the year before %s lies %s, want %s", p, got, tt.year)
		}
	}
}
