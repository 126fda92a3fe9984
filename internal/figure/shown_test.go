package figure_test

import (
	"testing"

	"thidua/internal/fault"
	"thidua/internal/figure"
)

func TestShown(t *testing.T) {
	t.Parallel()
	one, two, zero := int64(1), int64(2), int64(0)
	for _, tt := range []struct {
		name                   string
		display                string
		numerator, denominator *int64
		plain, vi, en          string
	}{
		{"a share", "61.90", &one, &two, "61.90", "61,90", "61.90"},
		{"three digits stand together", "105", &one, nil, "105", "105", "105"},
		{"four do not", "1234.5", &one, nil, "1234.5", "1.234,5", "1,234.5"},
		{"nor do many", "9007199254740993", nil, nil, "9007199254740993", "9.007.199.254.740.993", "9,007,199,254,740,993"},
		{"below nothing", "-123456.78", &one, nil, "-123456.78", "-123.456,78", "-123,456.78"},
		{"a small one below nothing", "-123", &one, nil, "-123", "-123", "-123"},
		{"nothing", "", nil, nil, "", "", ""},
		{"one of two parts", "", &one, &two, "1/2", "1/2", "1/2"},
		{"nothing to divide by", "", &one, &zero, "", "", ""},
		{"half is known", "", nil, &two, "", "", ""},
	} {
		for l, want := range map[fault.Language]string{"": tt.plain, fault.Vietnamese: tt.vi, fault.English: tt.en} {
			if got := figure.Shown(tt.display, tt.numerator, tt.denominator, l); got != want {
				t.Errorf("%s in %q is %q, want %q", tt.name, l, got, want)
			}
		}
	}
}
