package export_test

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/export"
	"thidua/internal/table"
)

// TestRounded: a number is never shown on the other side of what it is held against.
func TestRounded(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		n        float64
		decimals int
		against  []float64
		want     string
	}{
		{"as many decimals as are asked for", 66.666666, 2, nil, "66.67"},
		{"none", 12.4, 0, nil, "12"},
		{"not up to all", 99.997, 2, []float64{100}, "99.997"},
		{"all", 100, 2, []float64{100}, "100.00"},
		{"not down to all", 100.001, 2, []float64{100}, "100.001"},
		{"not down to nothing", 0.004, 2, []float64{0}, "0.004"},
		{"not up to nothing", -0.0004, 0, []float64{0}, "-0.0004"},
		{"nothing", 0, 1, []float64{0}, "0.0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := export.Rounded(tt.n, tt.decimals, tt.against); got != tt.want {
				t.Errorf("%v is shown as %s, want %s", tt.n, got, tt.want)
			}
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		n, other := rapid.Float64Range(-200, 200).Draw(t, "n"), float64(rapid.IntRange(-2, 2).Draw(t, "other")*50)
		shown := number(t, export.Rounded(n, rapid.IntRange(0, 3).Draw(t, "decimals"), []float64{other}))
		if (n < other) != (shown < other) || (n == other) != (shown == other) {
			t.Errorf("%v is shown as %v beside %v", n, shown, other)
		}
		if math.Abs(n-shown) > 0.5 {
			t.Errorf("%v is shown as %v", n, shown)
		}
	})
}

// TestUnrounded: whole numbers beyond what a float64 keeps are told by all their digits.
func TestUnrounded(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		cell  table.Cell
		want  string
		int64 bool
	}{
		{"a share", table.Cell{Kind: table.Number, Number: 200.0 / 3, Text: "66.67"}, "66.66666666666667", false},
		{"a count", table.Cell{Kind: table.Number, Number: 1234}, "1234", true},
		{"a large one", table.Cell{Kind: table.Number, Number: 9007199254740993, Text: "9007199254740993"}, "9007199254740993", true},
		{"one beyond 64 bits", table.Cell{Kind: table.Number, Number: 1e20, Text: "100000000000000000001"}, "100000000000000000001", false},
		{"a large share", table.Cell{Kind: table.Number, Number: 9007199254740994, Text: "9007199254740994.25"}, "9007199254740994", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := export.Unrounded(tt.cell); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			if _, ok := export.Int64Of(tt.cell); ok != tt.int64 {
				t.Errorf("goes into 64 bits: %v", ok)
			}
		})
	}
}

func number(t *rapid.T, text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
