package scalar

import (
	"bytes"
	"io"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/table"
)

// cell is a table's cell as it is written: there are tens of thousands in an answer, and none of them
// is copied for it.
type cell table.Cell

// MarshalCell writes what stands in a cell of a table: a number, a word, or null.
func MarshalCell(c *table.Cell) graphql.Marshaler { return (*cell)(c) }

// MarshalGQL writes the cell.
func (c *cell) MarshalGQL(w io.Writer) {
	into, ok := w.(*bytes.Buffer)
	if !ok {
		into = &bytes.Buffer{}
		defer func() { _, _ = into.WriteTo(w) }()
	}
	switch {
	case c.Kind == table.Word:
		text(c.Text).MarshalGQL(into)
	case c.Kind != table.Number || math.IsNaN(c.Number) || math.IsInf(c.Number, 0):
		into.WriteString("null")
	case c.Number == math.Trunc(c.Number) && math.Abs(c.Number) < 1<<53:
		into.Write(strconv.AppendInt(into.AvailableBuffer(), int64(c.Number), 10))
	default:
		into.Write(strconv.AppendFloat(into.AvailableBuffer(), c.Number, 'f', -1, 64))
	}
}

// UnmarshalCell fails: nobody gives a cell.
func UnmarshalCell(any) (*table.Cell, error) {
	return nil, fault.New(fault.Invalid, "a cell is never given")
}
