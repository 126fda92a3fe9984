package movement

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"thidua/internal/fault"
)

// letters is a campaign of the elements a, b and c, the population P and the indicator 1.
func letters() *Campaign {
	c := &Campaign{Populations: []*Population{{Code: "P"}}, Indicators: []*Indicator{{Code: "1"}}}
	for i, code := range []string{"a", "b", "c"} {
		c.Elements = append(c.Elements, &Element{Code: code, Position: i + 1})
	}
	return c
}

func TestFormula_IsWrittenInOneWay(t *testing.T) {
	t.Parallel()
	c := letters()
	for text, want := range map[string]string{
		"a":                                  "a",
		"a+b-  2*c":                          "a + b - 2 * c",
		"1 * a - 1 * b":                      "a - b",
		"007 * a":                            "7 * a",
		"100*a/b":                            "100 * a / b",
		"1 * a / b":                          "a / b",
		"100 * (a) / (b)":                    "100 * a / b",
		"(2 * a) / b":                        "(2 * a) / b",
		"(a - b) / (a + b + c)":              "(a - b) / (a + b + c)",
		"100 * a / units ( P )":              "100 * a / units(P)",
		"a / children":                       "a / children",
		"100 * (40 * a + b) / 1000000000000": "100 * (40 * a + b) / 1000000000000",
		"100 * a / (3 * b)":                  "100 * a / (3 * b)",
	} {
		f, err := c.parseFormula(text)
		if err != nil || f.String() != want || f.Text != text {
			t.Errorf("%q is written %q (%v), want %q", text, f, err, want)
		}
	}
	if got := (Formula{}).String(); got != "" {
		t.Errorf("no formula is written %q", got)
	}
}

// FuzzFormula: whatever is read as a formula is written so that it reads the same.
func FuzzFormula(f *testing.F) {
	for _, seed := range []string{
		"a + 2 * b - c", "100 * (a - b) / a", "a / units(P)", "3 * a / children", "(2 * a) / 12", "1 + a", "- a", "((a)) / b",
		"9223372036854775808 * a", "a / 0", "a b", "é * a", "a\u00a0/ b",
	} {
		f.Add(seed)
	}
	c := letters()
	f.Fuzz(func(t *testing.T, text string) {
		first, err := c.parseFormula(text)
		if err != nil {
			if fault.KindOf(err) != fault.Invalid || first.Numerator != nil {
				t.Fatalf("%q: %v, %v", text, first, err)
			}
			return
		}
		again, err := c.parseFormula(first.String())
		if err != nil {
			t.Fatalf("%q is written %q, which is not read: %v", text, first, err)
		}
		if diff := cmp.Diff(first, again, cmpopts.IgnoreFields(Formula{}, "Text")); diff != "" {
			t.Fatalf("%q is written %q, which reads (-as it was +as it is):\n%s", text, first, diff)
		}
		if again.String() != first.String() {
			t.Fatalf("%q is written %q and then %q", text, first, again)
		}
	})
}
