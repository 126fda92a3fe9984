package page

import "thidua/internal/table"

// Table is a page of the rows of a table.
type Table struct {
	Rows, Columns []*table.Header
	Cells         [][]table.Cell
	Marks         []*CellMarks
	TotalRows     int
	HiddenUnits   int
	Notes         []table.Note
	PageInfo      *Info
}

// CellMarks are the cells of a page that are empty for one reason, by the numbers of their rows and
// columns on the page.
type CellMarks struct {
	Mark  table.Mark
	Cells [][]int
}
