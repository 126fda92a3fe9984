package export_test

import (
	"testing"

	"thidua/internal/export"
	"thidua/internal/table"
)

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
