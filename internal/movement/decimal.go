package movement

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"

	"thidua/internal/fault"
)

// Decimal is an exact decimal number as it is written: 95, 0.03. No float comes near it.
type Decimal struct {
	text string
	rat  *big.Rat
}

var decimalForm = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,9})?$`)

// ParseDecimal reads a decimal. It fails with Invalid where s is none.
func ParseDecimal(s string) (Decimal, error) {
	if !decimalForm.MatchString(s) {
		return Decimal{}, fault.New(fault.Invalid, "%q is not a number; write it like 95 or 0.03", s)
	}
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Decimal{}, fault.New(fault.Invalid, "%q is not a number; write it like 95 or 0.03", s)
	}
	return Decimal{s, r}, nil
}

// String returns the number as written, without trailing zeros.
func (d Decimal) String() string { return d.text }

// Rat returns the number as a fraction; do not change it.
func (d Decimal) Rat() *big.Rat { return d.rat }

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
