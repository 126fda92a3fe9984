package movement

import (
	"regexp"

	"thidua/internal/fault"
)

// TargetForms says how a target may be written, for errors.
const TargetForms = `">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4"`

var (
	boundForm = regexp.MustCompile(`^(>=|>|=|<)\s*(\S+)$`)
	rangeForm = regexp.MustCompile(`^between\s+(\S+)\s+and\s+(\S+)$`)
)

// ParseTarget reads what is wanted, as a campaign file says it. The target binds the
// year and every unit. It fails with Invalid where s is no target.
func ParseTarget(s string) (*Target, error) {
	if m := boundForm.FindStringSubmatch(s); m != nil {
		low, err := ParseDecimal(m[2])
		if err != nil {
			return nil, err
		}
		return &Target{Comparator: Comparator(m[1]), Low: low}, nil
	}
	m := rangeForm.FindStringSubmatch(s)
	if m == nil {
		return nil, fault.New(fault.Invalid, "%q is not a target; write it like %s", s, TargetForms)
	}
	low, err := ParseDecimal(m[1])
	if err != nil {
		return nil, err
	}
	high, err := ParseDecimal(m[2])
	if err != nil {
		return nil, err
	}
	if low.Rat().Cmp(high.Rat()) > 0 {
		return nil, fault.New(fault.Invalid, "%q has its bounds the wrong way round; write between %s and %s", s, high, low)
	}
	return &Target{Comparator: Between, Low: low, High: &high}, nil
}

// String returns the target as a campaign file says it: ">= 95", "between 2 and 4".
func (t *Target) String() string {
	if t.High != nil {
		return "between " + t.Low.String() + " and " + t.High.String()
	}
	return string(t.Comparator) + " " + t.Low.String()
}
