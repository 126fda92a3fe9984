package page

import "thidua/internal/table"

// Kept is what a table came to once, as it was told then.
type Kept struct {
	Rows, Columns []string
	Cells         [][]*table.Cell
	Marks         []*CellMarks
	Notes         []string
}
