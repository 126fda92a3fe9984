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

// shown returns the digits of a number as people are shown it: rounded, but never across what it is held
// against.
func (e entry) shown() string {
	if e.Text != "" {
		return e.Text
	}
	if math.Abs(e.Number) > mostExact {
		return unrounded(e.Cell)
	}
	decimals := 0
	var against []float64
	switch e.measure {
	case table.TargetOf:
		return unrounded(e.Cell)
	case table.Numerator, table.Denominator, table.Rank:
	case table.CoverageOf, table.Attainment, table.ShareOfParent:
		decimals, against = 2, []float64{0, 100}
	default:
		if e.indicator != nil {
			decimals = e.indicator.Last.Decimals
		}
		against = []float64{0}
	}
	return rounded(e.Number, decimals, against)
}

// mostDecimals is how many a float64 has at most that mean anything here.
const mostDecimals = 15

// rounded returns a number with as many decimals at least as keep it on its side of some others.
func rounded(n float64, decimals int, against []float64) string {
	for ; decimals < mostDecimals; decimals++ {
		text := strconv.FormatFloat(n, 'f', decimals, 64)
		near, _ := strconv.ParseFloat(text, 64)
		across := false
		for _, other := range against {
			across = across || n != other && (near == other || (n < other) != (near < other))
		}
		if !across {
			return text
		}
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}
