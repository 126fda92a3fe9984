package export

import (
	"math"
	"strconv"
	"strings"

	"thidua/internal/table"
)

// mostExact is the largest number beyond which not every whole one can be told from its neighbours.
const mostExact = 1<<53 - 1

// unrounded returns the digits of a number as it is.
func unrounded(c table.Cell) string {
	if math.Abs(c.Number) > mostExact && whole(c.Text) {
		return c.Text
	}
	return strconv.FormatFloat(c.Number, 'f', -1, 64)
}

// whole reports whether a text is a whole number.
func whole(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// shown returns the digits of a number as people are shown it.
func shown(c table.Cell) string {
	if c.Text != "" {
		return c.Text
	}
	return unrounded(c)
}
