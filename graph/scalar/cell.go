package scalar

import (
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/table"
)

// MarshalCell writes what stands in a cell of a table: a number, a word, or null.
func MarshalCell(c table.Cell) graphql.Marshaler {
	switch c.Kind {
	case table.Number:
		return literal(strconv.FormatFloat(c.Number, 'f', -1, 64))
	case table.Word:
		return text(c.Text)
	}
	return graphql.Null
}

// UnmarshalCell fails: nobody gives a cell.
func UnmarshalCell(any) (table.Cell, error) {
	return table.Cell{}, fault.New(fault.Invalid, "a cell is never given")
}
