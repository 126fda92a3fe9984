package figure

import (
	"math"
	"math/big"
	"math/bits"
	"slices"
	"strconv"

	"thidua/internal/movement"
)

// judge gives a result that has a value its status. Everything is compared exactly, as
// fractions of whole numbers. What awaits other reports is incomplete even while the period
// runs, unless it is settled.
func (b *book) judge(ind *movement.Indicator, r *result, growsOnly, awaits bool) {
	if r.measure == nil {
		r.status = NoTarget
		return
	}
	r.satisfied = meets(r.measure, r.value)
	floor := r.measure.Comparator != movement.LessThan && r.measure.Comparator != movement.Equal
	r.settled = r.satisfied && growsOnly && (floor || ind.Kind == movement.UnitsMeeting)

	t, p := r.target, b.ask.Period
	if t == nil {
		r.status = NoTarget
		return
	}
	over := b.over && (p.IsYear() || t.Monthly || ind.Months)
	switch {
	case r.settled || over && !r.mayFail:
		r.status = Met
		if exceeds(t, r.value) {
			r.status = Exceeded
		}
		r.settled = true
	case over && !r.mayMeet:
		r.status = NotMet
	case over || awaits:
		r.status = Incomplete
	case onPace(ind, t, r.value, b.ended):
		r.status = OnTrack
	default:
		r.status = Behind
	}
}

// meets compares in the document's own strictness.
func meets(t *movement.Target, v *big.Rat) bool {
	c := compare(v, t.Low.Rat())
	switch t.Comparator {
	case movement.MoreThan:
		return c > 0
	case movement.Equal:
		return c == 0
	case movement.LessThan:
		return c < 0
	default: // at least; between: the lower bound decides
		return c >= 0
	}
}

func exceeds(t *movement.Target, v *big.Rat) bool {
	switch t.Comparator {
	case movement.AtLeast:
		return compare(v, t.Low.Rat()) > 0
	case movement.Between:
		return compare(v, t.High.Rat()) > 0
	default:
		return false
	}
}

// onPace compares with the target times the share of the year that has ended, or with
// the target itself where the indicator stands at its level all year.
func onPace(ind *movement.Indicator, t *movement.Target, v *big.Rat, ended int) bool {
	if ind.Pace == movement.Leveled || t.Comparator == movement.LessThan {
		return meets(t, v)
	}
	months := int64(12)
	if t.Monthly {
		months = 1
	}
	due := new(big.Rat).Mul(t.Low.Rat(), big.NewRat(int64(ended), months))
	return compare(v, due) >= 0
}

// display rounds a value to its decimals, but never across a bound of its target, nor
// onto one: 94.996 with the target 95 shows as 94.99. Where the bounds lie too close
// together for that, it shows more decimals.
func display(v *big.Rat, t *movement.Target, decimals int) string {
	var bounds []*big.Rat
	if t != nil {
		bounds = append(bounds, t.Low.Rat())
		if t.High != nil {
			bounds = append(bounds, t.High.Rat())
		}
	}
	return displayBeside(v, bounds, decimals)
}

// displayBeside rounds a value to its decimals, but never across one of the bounds, nor onto one.
func displayBeside(v *big.Rat, bounds []*big.Rat, decimals int) string {
	if text, ok := displayPlain(v, bounds, decimals); ok {
		return text
	}
	return displayNear(v, bounds, decimals)
}

// displayNear does what displayBeside does with any number.
func displayNear(v *big.Rat, bounds []*big.Rat, decimals int) string {
	for ; ; decimals++ {
		shown, _ := new(big.Rat).SetString(v.FloatString(decimals))
		step := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil))
		for _, bound := range bounds {
			// One step of the last digit, towards the side on which the value truly lies.
			if side := v.Cmp(bound); side != shown.Cmp(bound) && side != 0 {
				shown.Add(shown, new(big.Rat).Mul(step, big.NewRat(int64(side), 1)))
			}
		}
		if !slices.ContainsFunc(bounds, func(bound *big.Rat) bool { return v.Cmp(bound) != shown.Cmp(bound) }) {
			return shown.FloatString(decimals) // of no value below zero that rounds to it a "-0"
		}
	}
}

// displayPlain does what displayBeside does with small numbers that lie far enough from every bound: most
// of them, and quickly.
func displayPlain(v *big.Rat, bounds []*big.Rat, decimals int) (string, bool) {
	n, d, ok := small(v)
	if !ok || decimals < 0 || decimals >= len(powers) {
		return "", false
	}
	for _, bound := range bounds {
		b, _ := bound.Float64()
		if d != 1 && math.Abs(float64(n)/float64(d)-b) < 2/float64(powers[decimals])+1e-9*math.Abs(b) {
			return "", false
		}
	}
	size := uint64(max(n, -n))
	high, low := bits.Mul64(size, powers[decimals])
	if high >= uint64(d) {
		return "", false
	}
	digits, rest := bits.Div64(high, low, uint64(d))
	if rest >= uint64(d)-rest { // halves away from zero
		digits++
	}
	text := make([]byte, 0, 24)
	if n < 0 && digits > 0 {
		text = append(text, '-')
	}
	text = strconv.AppendUint(text, digits/powers[decimals], 10)
	if decimals > 0 {
		text = append(text, '.')
		for at := decimals - 1; at >= 0; at-- {
			text = append(text, '0'+byte(digits/powers[at]%10))
		}
	}
	return string(text), true
}

// powers are those of ten.
var powers = [...]uint64{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000}
