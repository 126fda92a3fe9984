package movement

import (
	"database/sql/driver"
	"fmt"
	"math/big"
	"regexp"
	"strings"

	"thidua/internal/fault"
)

// Decimal is an exact decimal number: 95, 0.03. No float comes near it.
type Decimal struct {
	text string
	rat  *big.Rat
}

var decimalForm = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,9})?$`)

// ParseDecimal reads a decimal. It fails with Invalid where s is none.
func ParseDecimal(s string) (Decimal, error) {
	if decimalForm.MatchString(s) {
		if r, ok := new(big.Rat).SetString(s); ok {
			return DecimalOf(r), nil
		}
	}
	return Decimal{}, fault.New(fault.Invalid, "%s is not a number; write it like 95 or 0.03", quoted(s))
}

// DecimalOf returns a fraction of at most nine digits after the point.
func DecimalOf(r *big.Rat) Decimal {
	text := r.FloatString(9)
	return Decimal{strings.TrimRight(strings.TrimRight(text, "0"), "."), r}
}

// String returns the number without zeros that say nothing: 95, 0.03.
func (d Decimal) String() string { return d.text }

// None reports whether the Decimal is the zero one: no number at all, not the number 0.
func (d Decimal) None() bool { return d.rat == nil }

// Rat returns the number as a fraction; do not change it.
func (d Decimal) Rat() *big.Rat { return d.rat }

// Plus returns the sum of two numbers.
func (d Decimal) Plus(o Decimal) Decimal { return DecimalOf(new(big.Rat).Add(d.rat, o.rat)) }

// Float returns the nearest float, for showing only.
func (d Decimal) Float() float64 { f, _ := d.rat.Float64(); return f }

// Scan reads a numeric column.
func (d *Decimal) Scan(src any) (err error) {
	switch v := src.(type) {
	case string:
		*d, err = ParseDecimal(v)
	case []byte:
		*d, err = ParseDecimal(string(v))
	default:
		err = fmt.Errorf("a decimal from %T", src)
	}
	return err
}

// Value writes it into a numeric column; the zero Decimal is NULL.
func (d Decimal) Value() (driver.Value, error) {
	if d.None() {
		return nil, nil
	}
	return d.text, nil
}

// MarshalText writes it as String does; the zero Decimal is empty.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Decimal) UnmarshalText(text []byte) (err error) {
	if *d = (Decimal{}); len(text) > 0 {
		*d, err = ParseDecimal(string(text))
	}
	return err
}
