package table

import (
	"slices"

	"thidua/internal/fault"
)

// Check says what is wrong with an ask by itself, whoever asks it and whatever there is. It fails with
// Invalid.
func (a Ask) Check() error {
	axes := slices.Concat(a.Rows, a.Columns)
	slices.Sort(axes)
	all := slices.Clone(Axes)
	slices.Sort(all)
	if !slices.Equal(axes, all) {
		return fault.New(fault.Invalid, "rows and columns must together hold each of UNIT, INDICATOR, PERIOD and MEASURE once")
	}
	return nil
}
