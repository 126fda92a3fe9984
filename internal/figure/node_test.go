package figure_test

import (
	"testing"

	"thidua/internal/figure"
)

func TestParseName(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"26:8.1:2024:AS_REPORTED:SUBMITTED", "26:1.5a:2024-Q3:CURRENT:APPROVED", "1:1.1:2024-9M:AS_OF(2024-06-30):SUBMITTED",
		"26:8.1:2024-10:AS_REPORTED:SUBMITTED:2024-11-10T03:04:05.000001Z", "26:8.1:2024:CURRENT:APPROVED:2024-11-10T03:04:05Z",
	} {
		if n, ok := figure.ParseName(s); !ok || n.String() != s {
			t.Errorf("%s is read as %s, %v", s, n, ok)
		}
	}
	for _, s := range []string{
		"", "26", "26:8.1:2024:AS_REPORTED", "0:8.1:2024:AS_REPORTED:SUBMITTED", "-1:8.1:2024:AS_REPORTED:SUBMITTED", "026:8.1:2024:AS_REPORTED:SUBMITTED",
		"x:8.1:2024:AS_REPORTED:SUBMITTED", "26:8.1:May:AS_REPORTED:SUBMITTED", "26:8.1:2024:YESTERDAY:SUBMITTED", "26:8.1:2024:AS_REPORTED:ALL",
		"26:8.1:2024:AS_REPORTED:SUBMITTED:", "26:8.1:2024:AS_REPORTED:SUBMITTED:now", "26:8.1:2024:AS_REPORTED:SUBMITTED:2024-11-10T10:04:05+07:00",
		"26:8.1:2024:AS_REPORTED:SUBMITTED:2024-11-10T03:04:05.100Z", "26:8.1:2024:AS_REPORTED:SUBMITTED:0001-01-01T00:00:00Z",
	} {
		if n, ok := figure.ParseName(s); ok {
			t.Errorf("%q is read as %+v", s, n)
		}
	}
}
