package figure

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"thidua/internal/postgres"
)

// number is a whole number of any size, or nothing where nobody has said one. The zero
// number is nothing.
type number struct {
	said  bool
	small int64
	large *big.Int // instead of small, where that does not hold it
}

// plus returns the sum of two numbers; nothing adds nothing.
func (n number) plus(o number) number {
	switch {
	case !o.said:
		return n
	case !n.said:
		return o
	case n.large == nil && o.large == nil:
		if sum := n.small + o.small; (sum > n.small) == (o.small > 0) {
			return number{said: true, small: sum}
		}
	}
	return number{said: true, large: new(big.Int).Add(n.integer(), o.integer())}
}

// integer returns the number, 0 where it is nothing.
func (n number) integer() *big.Int {
	if n.large != nil {
		return n.large
	}
	return big.NewInt(n.small)
}

// minus returns the difference of two numbers, nothing taken for 0.
func (n number) minus(o number) *big.Int { return new(big.Int).Sub(n.integer(), o.integer()) }

// equals reports whether two are the same number, or both nothing.
func (n number) equals(o number) bool { return n.said == o.said && n.minus(o).Sign() == 0 }

// String writes the number, NULL where it is nothing.
func (n number) String() string {
	if !n.said {
		return "NULL"
	}
	return n.integer().String()
}

// times returns the number so many times; nothing stays nothing.
func (n number) times(factor int64) number {
	switch {
	case !n.said || factor == 1:
		return n
	case n.large == nil:
		if size, f := max(n.small, -n.small), max(factor, -factor); size >= 0 && f >= 0 {
			if high, low := bits.Mul64(uint64(size), uint64(f)); high == 0 && low <= math.MaxInt64 {
				return number{said: true, small: n.small * factor}
			}
		}
	}
	return number{said: true, large: new(big.Int).Mul(n.integer(), big.NewInt(factor))}
}

// small returns a fraction as two whole numbers, the lower one above 0, where each of them is small enough.
func small(v *big.Rat) (n, d int64, ok bool) {
	if !v.Num().IsInt64() || v.Num().Int64() == math.MinInt64 {
		return 0, 0, false
	}
	if v.IsInt() {
		return v.Num().Int64(), 1, true
	}
	return v.Num().Int64(), v.Denom().Int64(), v.Denom().IsInt64()
}

// compare compares two fractions as Cmp does, and those of small numbers without asking for memory.
func compare(a, b *big.Rat) int {
	an, ad, ok := small(a)
	bn, bd, too := small(b)
	if !ok || !too || an < 0 || bn < 0 {
		return a.Cmp(b)
	}
	high, low := bits.Mul64(uint64(an), uint64(bd))
	otherHigh, otherLow := bits.Mul64(uint64(bn), uint64(ad))
	return cmp.Or(cmp.Compare(high, otherHigh), cmp.Compare(low, otherLow))
}

// numbers is one number a column of what was asked.
type numbers []number

// plus adds column by column.
func (n numbers) plus(o numbers) numbers {
	sum := make(numbers, max(len(n), len(o)))
	copy(sum, n)
	for i, one := range o {
		sum[i] = sum[i].plus(one)
	}
	return sum
}

// Scan reads a numeric[] column of whole numbers.
func (n *numbers) Scan(src any) error {
	text, err := postgres.ArrayText(src)
	if err != nil || text == "" {
		*n = nil
		return err
	}
	*n = make(numbers, 0, strings.Count(text, ",")+1)
	for word := range strings.SplitSeq(text, ",") {
		var one number
		if word != "NULL" {
			one.said = true
			if one.small, err = strconv.ParseInt(word, 10, 64); err != nil {
				var ok bool
				if one.large, ok = new(big.Int).SetString(word, 10); !ok {
					return fmt.Errorf("%q is no whole number", word)
				}
			}
		}
		*n = append(*n, one)
	}
	return nil
}

// answers is one yes or no a column of what was asked.
type answers []bool

// or returns yes where one of the two does.
func (a answers) or(o answers) answers {
	if len(o) == 0 {
		return a
	}
	if a == nil {
		a = make(answers, len(o))
	}
	for i, yes := range o {
		a[i] = a[i] || yes
	}
	return a
}

// Scan reads a boolean[] column; NULL is no.
func (a *answers) Scan(src any) error {
	text, err := postgres.ArrayText(src)
	if err != nil || text == "" {
		*a = nil
		return err
	}
	*a = make(answers, 0, strings.Count(text, ",")+1)
	for word := range strings.SplitSeq(text, ",") {
		*a = append(*a, word == "t")
	}
	return nil
}
