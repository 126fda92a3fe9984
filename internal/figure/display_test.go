package figure

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/movement"
)

func TestDisplay(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		value    string
		target   string // empty: none
		decimals int
		want     string
	}{
		{"94996/1000", ">= 95", 2, "94.99"},
		{"95", ">= 95", 2, "95.00"},
		{"95004/1000", "> 95", 2, "95.01"},
		{"299/10000", "< 0.03", 3, "0.029"},
		{"3/100", "< 0.03", 3, "0.030"},
		{"3/100", "< 0.03", 0, "0.03"}, // at the bound it is shown as the bound, with the decimals that takes
		{"24999998/1000", ">= 25000", 0, "24999"},
		{"-1/1000", ">= 7", 2, "0.00"}, // no "-0.00"
		{"-6/1000", ">= 7", 2, "-0.01"},
		{"-1/1000", ">= 0", 2, "-0.01"},
		{"5/2", "", 0, "3"},
		{"-5/2", "", 0, "-3"},
		{"12/5", "between 2 and 3", 0, "2.4"}, // neither 2 nor 3
		{"17/5", "between 2 and 4", 0, "3"},
	} {
		var target *movement.Target
		if tt.target != "" {
			var err error
			if target, err = movement.ParseTarget(tt.target); err != nil {
				t.Fatal(err)
			}
		}
		v, _ := new(big.Rat).SetString(tt.value)
		if got := display(v, target, tt.decimals); got != tt.want {
			t.Errorf("%s against %q with %d decimals shows as %s, want %s", tt.value, tt.target, tt.decimals, got, tt.want)
		}
	}
}

// TestDisplay_NeverCrosses: what is shown lies on the same side of every bound as the value.
func TestDisplay_NeverCrosses(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		whole := rapid.Int64Range(-2000, 2000)
		low := big.NewRat(whole.Draw(rt, "low"), 100)
		v := big.NewRat(whole.Draw(rt, "value"), rapid.Int64Range(1, 3000).Draw(rt, "by"))
		if rapid.Bool().Draw(rt, "near") {
			v.Mul(v, big.NewRat(1, 100000)).Add(v, low)
		}
		target := &movement.Target{Comparator: movement.AtLeast, Low: decimalOf(rt, low)}
		if rapid.Bool().Draw(rt, "range") {
			high := decimalOf(rt, new(big.Rat).Add(low, big.NewRat(rapid.Int64Range(0, 300).Draw(rt, "width"), 100)))
			target.Comparator, target.High = movement.Between, &high
		}
		shown, ok := new(big.Rat).SetString(display(v, target, rapid.IntRange(0, 6).Draw(rt, "decimals")))
		if !ok || shown.Cmp(target.Low.Rat()) != v.Cmp(target.Low.Rat()) ||
			target.High != nil && shown.Cmp(target.High.Rat()) != v.Cmp(target.High.Rat()) {
			rt.Fatalf("%v against %v shows as %v", v, target, shown)
		}
	})
}

// TestDisplayPlain: where the quick way shows a number, it shows what the other one does.
func TestDisplayPlain(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		v := big.NewRat(rapid.Int64().Draw(rt, "value"), rapid.OneOf(rapid.Int64Range(1, 100), rapid.Int64Range(1, 1<<62)).Draw(rt, "by"))
		var bounds []*big.Rat
		if rapid.Bool().Draw(rt, "bound") {
			bounds = append(bounds, big.NewRat(rapid.Int64Range(-2000, 2000).Draw(rt, "low"), 100))
			if rapid.Bool().Draw(rt, "near") {
				v = v.Quo(v, big.NewRat(1<<40, 1)).Add(v, bounds[0])
			}
		}
		decimals := rapid.IntRange(0, 7).Draw(rt, "decimals")
		if text, ok := displayPlain(v, bounds, decimals); ok && text != displayNear(v, bounds, decimals) {
			rt.Fatalf("%v with %d decimals is shown as %s quickly, and as %s", v, decimals, text, displayNear(v, bounds, decimals))
		}
	})
	if text, ok := displayPlain(big.NewRat(2, 3), nil, 2); !ok || text != "0.67" {
		t.Errorf("two thirds are not shown quickly: %q", text)
	}
}

// TestNumbers_AreExact holds what is worked out in small numbers against numbers of any size.
func TestNumbers_AreExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		whole := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-3, 3), rapid.SampledFrom([]int64{math.MinInt64, math.MaxInt64, math.MinInt64 + 1}))
		by := rapid.OneOf(rapid.Int64Range(1, math.MaxInt64), rapid.Int64Range(1, 3))
		n, factor := whole.Draw(rt, "number"), whole.Draw(rt, "factor")
		if got, want := (number{said: true, small: n}).times(factor).integer(), new(big.Int).Mul(big.NewInt(n), big.NewInt(factor)); got.Cmp(want) != 0 {
			rt.Errorf("%d times %d is %v, want %v", n, factor, got, want)
		}
		a, b := big.NewRat(n, by.Draw(rt, "a by")), big.NewRat(factor, by.Draw(rt, "b by"))
		if got, want := compare(a, b), a.Cmp(b); got != want {
			rt.Errorf("%v against %v is %d, want %d", a, b, got, want)
		}
	})
}

// TestShare_NeverCrosses: who adds little is not shown to add nothing, nor who adds nearly all to add all.
func TestShare_NeverCrosses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		adds, all int64
		want      string
	}{{1, 3, "33.33"}, {0, 3, "0.00"}, {3, 3, "100.00"}, {1, 100_000, "0.01"}, {-1, 100_000, "-0.01"}, {99_999, 100_000, "99.99"}} {
		above := &Figure{Indicator: &movement.Indicator{Kind: movement.Total}}
		above.below.all.numerator = big.NewInt(tt.all)
		above.below.children = map[int64]addend{7: {numerator: big.NewInt(tt.adds)}}
		if got := Share([]*Figure{above}, 7).Display; got != tt.want {
			t.Errorf("%d of %d is shown as %s, want %s", tt.adds, tt.all, got, tt.want)
		}
	}
}

func decimalOf(rt *rapid.T, r *big.Rat) movement.Decimal {
	d, err := movement.ParseDecimal(r.FloatString(2))
	if err != nil {
		rt.Fatal(err)
	}
	return d
}
