// Package scalar is how the API writes and reads the domain's single values.
package scalar

import (
	"context"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// text returns the scalar that is written as a JSON string.
func text(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// literal returns the scalar that is written as it stands.
func literal(s string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, s) })
}

// word returns a value as it was written, shortened where it is far too long. What is no
// word at all fails as a wrong one does: by the reader that knows what is allowed.
func word(v any) string {
	s := fmt.Sprint(v)
	if len(s) > 80 {
		s = strings.ToValidUTF8(s[:80], "") + "…"
	}
	return s
}

// MarshalDate writes a day.
func MarshalDate(d org.Date) graphql.Marshaler { return text(string(d)) }

// UnmarshalDate reads a day. It fails with Invalid.
func UnmarshalDate(v any) (org.Date, error) {
	return org.ParseDate(word(v))
}

// MarshalPeriod writes a period.
func MarshalPeriod(p movement.Period) graphql.Marshaler { return text(p.String()) }

// UnmarshalPeriod reads a period. It fails with Invalid.
func UnmarshalPeriod(v any) (movement.Period, error) {
	return movement.ParsePeriod(word(v))
}

// MarshalTreeReading writes a reading of the tree.
func MarshalTreeReading(r figure.Reading) graphql.Marshaler { return text(r.String()) }

// UnmarshalTreeReading reads a reading of the tree. It fails with Invalid.
func UnmarshalTreeReading(v any) (figure.Reading, error) {
	return figure.ParseReading(word(v))
}

// MarshalCode writes a code.
func MarshalCode(s string) graphql.Marshaler { return text(s) }

// UnmarshalCode reads a code, which may be written as a number. It fails with Invalid.
func UnmarshalCode(v any) (string, error) { return wording.Code(word(v)) }

// MarshalDecimal writes a decimal exactly, as a JSON number.
func MarshalDecimal(d movement.Decimal) graphql.Marshaler { return literal(d.String()) }

// UnmarshalDecimal reads a decimal. It fails with Invalid.
func UnmarshalDecimal(v any) (movement.Decimal, error) {
	if f, ok := v.(float64); ok {
		return movement.ParseDecimal(strconv.FormatFloat(f, 'f', -1, 64))
	}
	return movement.ParseDecimal(word(v))
}

// largest is what every client holds exactly as a number.
const largest = 1<<53 - 1

// long writes a whole number, or fails where a client could not hold it.
type long int64

// MarshalGQLContext writes the number.
func (n long) MarshalGQLContext(_ context.Context, w io.Writer) error {
	if n > largest || n < -largest {
		return fmt.Errorf("%d lies beyond what a JSON number holds exactly", int64(n))
	}
	_, err := io.WriteString(w, strconv.FormatInt(int64(n), 10))
	return err
}

// MarshalLong writes a whole number as a JSON number. Beyond 2^53 - 1 it is an error.
func MarshalLong(n int64) graphql.ContextMarshaler { return long(n) }

// UnmarshalLong reads a whole number, which may be written as 30.0. It fails with Invalid.
func UnmarshalLong(_ context.Context, v any) (int64, error) {
	if f, ok := v.(float64); ok && f == math.Trunc(f) && math.Abs(f) <= largest {
		return int64(f), nil
	}
	n, err := graphql.UnmarshalInt64(v)
	if err != nil || n > largest || n < -largest {
		return 0, fault.New(fault.Invalid, "%q is no whole number between -(2^53 - 1) and 2^53 - 1", word(v))
	}
	return n, nil
}
