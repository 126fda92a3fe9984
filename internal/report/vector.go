package report

import (
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun/schema"

	"thidua/internal/movement"
	"thidua/internal/postgres"
)

// Vector is one number a position of the elements: what a unit says for a month, or what
// that adds to the sums. A number that is not Valid was not said; it is not zero.
type Vector []sql.Null[int64]

// Said returns the number at an element's position.
func (v Vector) Said(e *movement.Element) sql.Null[int64] {
	if e.Position > len(v) {
		return sql.Null[int64]{}
	}
	return v[e.Position-1]
}

// Say sets the number at an element's position.
func (v *Vector) Say(e *movement.Element, n int64) {
	for len(*v) < e.Position {
		*v = append(*v, sql.Null[int64]{})
	}
	(*v)[e.Position-1] = sql.Null[int64]{V: n, Valid: true}
}

// Equal reports whether two vectors say the same. One may be longer: what it holds beyond
// the other must be unsaid.
func (v Vector) Equal(other Vector) bool {
	for i := range max(len(v), len(other)) {
		var a, b sql.Null[int64]
		if i < len(v) {
			a = v[i]
		}
		if i < len(other) {
			b = other[i]
		}
		if a != b {
			return false
		}
	}
	return true
}

// Scan reads a bigint[] column.
func (v *Vector) Scan(src any) error {
	text, err := postgres.ArrayText(src)
	if err != nil {
		return err
	}
	*v = (*v)[:0]
	if text == "" {
		return nil
	}
	*v = slices.Grow(*v, strings.Count(text, ",")+1)
	for word := range strings.SplitSeq(text, ",") {
		var n sql.Null[int64]
		if word != "NULL" {
			var err error
			if n.V, err = strconv.ParseInt(word, 10, 64); err != nil {
				return fmt.Errorf("%q in a vector: %w", word, err)
			}
			n.Valid = true
		}
		*v = append(*v, n)
	}
	return nil
}

// AppendQuery writes the vector as a bigint[] literal.
func (v Vector) AppendQuery(_ schema.QueryGen, b []byte) ([]byte, error) {
	b = append(b, "'{"...)
	for i, n := range v {
		if i > 0 {
			b = append(b, ',')
		}
		if n.Valid {
			b = strconv.AppendInt(b, n.V, 10)
		} else {
			b = append(b, "NULL"...)
		}
	}
	return append(b, "}'::bigint[]"...), nil
}

// pointers returns the vector as the driver's COPY takes it.
func (v Vector) pointers() []*int64 {
	out := make([]*int64, len(v))
	for i := range v {
		if v[i].Valid {
			out[i] = &v[i].V
		}
	}
	return out
}
