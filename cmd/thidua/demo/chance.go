package demo

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
)

// draw is a source of invented numbers. Only whole numbers are drawn and reckoned with,
// so that every machine invents the same.
type draw struct{ *rand.Rand }

// drawOf returns the source that belongs to a unit's code and a subject, always the same.
func drawOf(code, subject string) draw {
	return draw{rand.New(rand.NewPCG(seed(code), seed(subject)))}
}

func seed(s string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s))
	return h.Sum64()
}

// between returns a number from low to high, both included.
func (d draw) between(low, high int) int { return low + d.IntN(high-low+1) }

// once reports true n times in a thousand.
func (d draw) once(n int) bool { return d.IntN(1000) < n }

// pick returns an index, more often where the weight is larger.
func (d draw) pick(weights []int) int {
	n := d.IntN(max(1, sum(weights)))
	for i, w := range weights {
		if n -= w; n < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// allot divides a total in proportion to weights, none getting more than its most, so
// that the parts add up to it exactly. What the mosts do not hold is left over.
func allot(total int, weights, most []int) []int {
	parts := make([]int, len(weights))
	for total > 0 {
		var open []int
		all := 0
		for i, w := range weights {
			if w > 0 && parts[i] < most[i] {
				open = append(open, i)
				all += w
			}
		}
		if len(open) == 0 {
			return parts
		}
		given := 0
		for _, i := range open {
			n := min(total*weights[i]/all, most[i]-parts[i])
			parts[i] += n
			given += n
		}
		if total -= given; given > 0 && total >= len(open) {
			continue
		}
		slices.SortStableFunc(open, func(a, b int) int { return total*weights[b]%all - total*weights[a]%all })
		for _, i := range open {
			if total > 0 && parts[i] < most[i] {
				parts[i]++
				total--
			}
		}
	}
	return parts
}

// equal returns n times the same number.
func equal(n, value int) []int { return slices.Repeat([]int{value}, n) }

func sum(numbers []int) int {
	n := 0
	for _, i := range numbers {
		n += i
	}
	return n
}

// permille returns so many thousandths of a number, at least 0.
func permille(of, thousandths int) int { return max(0, of*thousandths/1000) }

func clamp(n, low, high int) int { return min(max(n, low), high) }
