package figure

import (
	"math/big"
	"strings"
	"testing"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// said makes a figure: of "admitted" a TOTAL of a flow, "members" one of a stock, "contributed" flows
// by a stock, "levels" a flow that is to stand all year, "sold" flows by flows, "owing" a share of
// debts, "meeting" a share of units, "all" ALL_OF; its value as a fraction, - where it has none.
func said(t *testing.T, kind, period, target, value string) *Figure {
	t.Helper()
	flow, stock := &movement.Element{Nature: movement.Flow}, &movement.Element{Nature: movement.Stock}
	of := func(e *movement.Element) movement.Sum { return movement.Sum{{Coefficient: 1, Element: e}} }
	ind := map[string]*movement.Indicator{
		"admitted":    {Kind: movement.Total, Pace: movement.Linear, Formula: movement.Formula{Factor: 1, Numerator: of(flow)}},
		"members":     {Kind: movement.Total, Pace: movement.Linear, Formula: movement.Formula{Factor: 1, Numerator: of(stock)}},
		"contributed": {Kind: movement.Ratio, Pace: movement.Linear, Decimals: 2, Formula: movement.Formula{Factor: 1, Numerator: of(flow), Denominator: &movement.Denominator{Sum: of(stock)}}},
		"levels":      {Kind: movement.Total, Pace: movement.Leveled, Formula: movement.Formula{Factor: 1, Numerator: of(flow)}},
		"sold":        {Kind: movement.Ratio, Pace: movement.Linear, Decimals: 2, Formula: movement.Formula{Factor: 100, Numerator: of(flow), Denominator: &movement.Denominator{Sum: of(flow)}}},
		"owing":       {Kind: movement.Ratio, Pace: movement.Leveled, Decimals: 3, Unit: "%", Formula: movement.Formula{Factor: 100, Numerator: of(stock), Denominator: &movement.Denominator{Sum: of(stock)}}},
		"meeting":     {Kind: movement.UnitsMeeting, Pace: movement.Linear, Decimals: 2, Unit: "%"},
		"all":         {Kind: movement.AllOf},
	}[kind]
	p, err := movement.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	f := &Figure{Indicator: ind, Period: p, Status: NotReported}
	if value != "-" {
		f.exact.value, _ = new(big.Rat).SetString(value)
		f.Status = NoTarget
	}
	if target != "" {
		if f.Target, err = movement.ParseTarget(target); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// word writes an outlook: 24/5 4.80, or why there is none.
func word(o Outlook) string {
	if o.Exact == nil {
		return string(o.Why) + o.Display
	}
	return strings.TrimSpace(o.Exact.RatString() + " " + o.Display + string(o.Why))
}

func TestFigure_Expected(t *testing.T) {
	t.Parallel()
	const autumn = org.Date("2024-11-10") // ten of twelve months have ended
	for _, tt := range []struct {
		name                 string
		kind, period, target string
		value                string
		today                org.Date
		want                 string
	}{
		{"what came in ten months comes on in two more", "admitted", "2024", ">= 1500", "1200", autumn, "1440 1440"},
		{"a fraction stays exact, and is shown whole", "admitted", "2024", "", "1201", autumn, "7206/5 1441"},
		{"it is never shown as its target", "admitted", "2024", ">= 1500", "12499/10", autumn, "37497/25 1499"},
		{"in the first days of the year nothing can be said", "admitted", "2024", "", "7", "2024-01-31", "NOT_REPORTED"},
		{"a day later it can: January twelve times over", "admitted", "2024", "", "7", "2024-02-01", "84 84"},
		{"at the last day of the year eleven months have ended", "admitted", "2024", "", "11", "2024-12-31", "12 12"},
		{"when the year is over it is what it is", "admitted", "2024", "", "11", "2025-01-01", "11 11"},
		{"half a year's pace is that of its own six months", "admitted", "2024-6M", "", "50", autumn, "100 100"},
		{"so is a first quarter's", "admitted", "2024-Q1", "", "50", autumn, "200 200"},
		{"and January's", "admitted", "2024-01", "", "50", autumn, "600 600"},
		{"of what begins later there is no year's end to tell", "admitted", "2024-Q2", "", "50", autumn, "NOT_APPLICABLE"},
		{"what stands is expected to stand", "members", "2024", "", "1200", autumn, "1200 1200"},
		{"flows by a stock grow", "contributed", "2024", "", "100", autumn, "120 120.00"},
		{"flows by flows do not", "sold", "2024", "", "40", autumn, "40 40.00"},
		{"what is to stand all year does not", "levels", "2024", "", "40", autumn, "40 40"},
		{"a share of units stays", "meeting", "2024", ">= 60", "100/3", autumn, "100/3 33.33"},
		{"of all of several nothing grows", "all", "2024", "", "-", autumn, "NOT_APPLICABLE"},
		{"of what nobody said nothing comes", "admitted", "2024", "", "-", autumn, "NOT_REPORTED"},
		{"nor of a stock before a month has ended", "members", "2024", "", "3", "2024-01-15", "NOT_REPORTED"},
	} {
		if got := word(said(t, tt.kind, tt.period, tt.target, tt.value).Expected(tt.today)); got != tt.want {
			t.Errorf("%s: %s of %s is expected to come to %s, want %s", tt.name, tt.value, tt.period, got, tt.want)
		}
	}
}

func TestFigure_Shortfall(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name                string
		kind, target, value string
		want, attained      string
		deltaToTarget       string
	}{
		{"a quarter is missing", "admitted", ">= 1500", "1125", "375 375", "75 75.0", "-375 -375"},
		{"what is reached lacks nothing", "admitted", ">= 1500", "1500", "0 0", "100 100.0", "0 0"},
		{"nor what is exceeded", "admitted", ">= 1500", "1800", "0 0", "120 120.0", "300 300"},
		{"a hair is no whole", "meeting", ">= 95", "94999/1000", "1/1000 0.01", "94999/950 99.9", "-1/1000 -0.01"},
		{"more than 75: at 75 nothing lacks to the bound", "admitted", "> 75", "75", "0 0", "100 100.0", "0 0"},
		{"more than 75, of 70", "admitted", "> 75", "70", "5 5", "280/3 93.3", "-5 -5"},
		{"exactly 100", "meeting", "= 100", "98", "2 2.00", "98 98.0", "-2 -2.00"},
		{"of less than 0.03 it is how far above", "owing", "< 0.03", "5/100", "1/50 0.020", "NOT_APPLICABLE", "1/50 0.020"},
		{"below it nothing", "owing", "< 0.03", "2/100", "0 0.000", "NOT_APPLICABLE", "-1/100 -0.010"},
		{"between 2 and 4 it is the lower one", "admitted", "between 2 and 4", "1", "1 1", "50 50.0", "-1 -1"},
		{"within it nothing", "admitted", "between 2 and 4", "3", "0 0", "150 150.0", "1 1"},
		{"of 0 no share can be said", "admitted", ">= 0", "3", "0 0", "NOT_APPLICABLE", "3 3"},
		{"without a target", "admitted", "", "3", "NO_TARGET", "NO_TARGET", "NO_TARGET"},
		{"without a value", "admitted", ">= 2", "-", "NOT_REPORTED", "NOT_REPORTED", "NOT_REPORTED"},
		{"of all of several", "all", "", "-", "NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE"},
	} {
		f := said(t, tt.kind, "2024", tt.target, tt.value)
		if got := word(f.Shortfall()); got != tt.want {
			t.Errorf("%s: %s of %q lacks %s, want %s", tt.name, tt.value, tt.target, got, tt.want)
		}
		if got := word(f.Attainment()); got != tt.attained {
			t.Errorf("%s: %s of %q is %s %%, want %s", tt.name, tt.value, tt.target, got, tt.attained)
		}
		if got := word(f.DeltaToTarget()); got != tt.deltaToTarget {
			t.Errorf("%s: %s of %q differs from it by %s, want %s", tt.name, tt.value, tt.target, got, tt.deltaToTarget)
		}
	}
}

func TestFigure_Delta(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name          string
		kind, of      string
		value, before string
		want          string
	}{
		{"more than it was", "admitted", "admitted", "30", "20", "10 10"},
		{"less", "meeting", "meeting", "100/3", "50", "-50/3 -16.67"},
		{"a hair more is not nothing", "meeting", "meeting", "50001/1000", "50", "1/1000 0.01"},
		{"the same", "admitted", "admitted", "20", "20", "0 0"},
		{"nothing was said before", "admitted", "admitted", "30", "-", "NOT_REPORTED"},
		{"nothing is said now", "admitted", "admitted", "-", "30", "NOT_REPORTED"},
		{"it was measured otherwise", "owing", "sold", "3", "3", "NOT_APPLICABLE"},
		{"all of several have no value", "all", "all", "-", "-", "NOT_APPLICABLE"},
	} {
		if got := word(said(t, tt.kind, "2024", "", tt.value).Delta(said(t, tt.of, "2023", "", tt.before))); got != tt.want {
			t.Errorf("%s: %s after %s is %s, want %s", tt.name, tt.value, tt.before, got, tt.want)
		}
	}
	if got := word(said(t, "admitted", "2024", "", "3").Delta(nil)); got != "NOT_APPLICABLE" {
		t.Errorf("less nothing it is %s", got)
	}
}
