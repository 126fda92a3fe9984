package contest

import (
	"math/big"

	"thidua/internal/figure"
	"thidua/internal/movement"
)

var none, whole = new(big.Rat), big.NewRat(1, 1)

// measured is what a line sees of a figure.
type measured struct {
	status figure.Status
	target *movement.Target
	value  *big.Rat // nil: it cannot be said
}

// of returns the exact points that a figure gives in a line; nil where the line does not apply to its unit:
// nothing is wanted of it, or there is nothing to measure. Of what nobody reported there are none.
func (l *Line) of(f measured) *big.Rat {
	switch f.status {
	case figure.NotApplicable:
		return nil
	case figure.NotReported:
		return none
	}
	if f.value == nil && l.Method != AllOrNothing {
		return none
	}
	switch l.Method {
	case AllOrNothing, Proportional:
		switch {
		case f.status == figure.MetByDecision:
			return l.Most.Rat()
		case f.status == figure.NoTarget:
			return nil
		case l.Method == Proportional:
			return new(big.Rat).Mul(l.Most.Rat(), attainment(f.target, f.value))
		case f.status == figure.Met, f.status == figure.Exceeded:
			return l.Most.Rat()
		}
		return none
	case Range:
		return l.inBands(f.value)
	default:
		return l.ofItems(f.value)
	}
}

// attainment is how much of a target a value comes to, from 0 to 1, in the sense of its comparator. Where less
// than the bound is wanted it is the bound in the value, and where exactly the bound is, the smaller of the two in the larger.
func attainment(t *movement.Target, v *big.Rat) *big.Rat {
	low := t.Low.Rat()
	over, under := v, low
	switch c := v.Cmp(low); {
	case t.Comparator == movement.LessThan && c < 0,
		t.Comparator == movement.Equal && c == 0,
		t.Comparator != movement.LessThan && t.Comparator != movement.Equal && c >= 0:
		return whole
	case c > 0, t.Comparator == movement.LessThan:
		over, under = low, v
	}
	if over.Sign() <= 0 || under.Sign() <= 0 {
		return none
	}
	return new(big.Rat).Quo(over, under)
}

// inBands returns the points of the band in which a value lies; below the lowest there are none.
func (l *Line) inBands(v *big.Rat) *big.Rat {
	points := none
	for _, b := range l.Bands {
		if b.From == nil || v.Cmp(b.From.Rat()) >= 0 {
			points = b.Points.Rat()
		}
	}
	return points
}

// ofItems returns the points of so many items, no more than the line's most, and no less than that of what counts against.
func (l *Line) ofItems(items *big.Rat) *big.Rat {
	points, most := new(big.Rat).Mul(items, l.Each.Rat()), l.Most.Rat()
	switch {
	case most.Sign() < 0 && points.Sign() > 0, most.Sign() >= 0 && points.Sign() < 0:
		return none
	case most.Sign() < 0 && points.Cmp(most) < 0, most.Sign() >= 0 && points.Cmp(most) > 0:
		return most
	}
	return points
}

// rounded returns a fraction as a decimal of so many digits after the point, halves away from zero.
func rounded(r *big.Rat, decimals int) movement.Decimal {
	d, err := movement.ParseDecimal(r.FloatString(decimals))
	if err != nil { // the fraction would have more than fifteen digits before the point: no scheme gives so many
		panic(err)
	}
	return d
}
