package figure

import (
	"fmt"
	"strings"

	"thidua/internal/fault"
)

// Shown returns what a figure says as people of a language write it: 1.234,5 in Vietnamese,
// 1,234.5 in English, 1234.5 in no language at all. What has no value but counts, as ALL_OF and
// ANY_OF do, is so many of so many: 1/2. It is empty where nothing can be said.
func (f *Figure) Shown(l fault.Language) string {
	return Shown(f.Display, f.Numerator, f.Denominator, l)
}

// Shown does what Figure.Shown does with the parts of a figure.
func Shown(display string, numerator, denominator *int64, l fault.Language) string {
	if display == "" && numerator != nil && denominator != nil && *denominator != 0 {
		return fmt.Sprintf("%d/%d", *numerator, *denominator)
	}
	var group, point string
	switch l {
	case fault.Vietnamese:
		group, point = ".", ","
	case fault.English:
		group, point = ",", "."
	default:
		return display
	}
	whole, fraction, broken := strings.Cut(strings.TrimPrefix(display, "-"), ".")
	var b strings.Builder
	if strings.HasPrefix(display, "-") {
		b.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if broken {
		b.WriteString(point + fraction)
	}
	return b.String()
}
