package page

import (
	"context"
	"encoding/base64"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/table"
)

// MostCells is how many cells a page of a table holds at most.
const MostCells = 100_000

// Table is a page of the rows of a table.
type Table struct {
	Rows, Columns []*table.Header
	Cells         [][]*table.Cell
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

// Rows is which rows of a table are asked for.
type Rows struct {
	First int    // so many at most; 0: all
	After int    // the number of the row that they follow; -1: from the first one
	Of    string // sums up the rows of the table that the cursor is of; empty: none was given

	ask string // sums up the question
}

// RowsAsked reads which rows are asked for of a table whose question is summed up by ask. It fails with
// Invalid, and so it does where the cursor is another question's: what follows in its table is not what
// follows in this one.
func RowsAsked(first *int, after *string, ask string) (Rows, error) {
	r := Rows{After: -1, ask: ask}
	if first != nil {
		if r.First = *first; r.First < 1 {
			return r, fault.New(fault.Invalid, "first is %d; ask for one row at least, or leave it out for all", r.First)
		}
	}
	if after == nil {
		return r, nil
	}
	text, err := base64.RawURLEncoding.DecodeString(*after)
	at, ok := strings.CutPrefix(string(text), cursorPrefix)
	if err != nil || !ok || !ofRows.Holds(org.Place(at)) || !strings.HasPrefix(at, ask+"\x00") {
		return r, fault.New(fault.Invalid, "after is no cursor of this table; give the endCursor of a page of the same ask")
	}
	words := strings.Split(at, "\x00")
	r.Of = words[1]
	if r.After, err = strconv.Atoi(words[2]); err != nil || r.After < 0 {
		return r, fault.New(fault.Invalid, "after is no cursor of this table; give the endCursor of a page of the same ask")
	}
	return r, nil
}

// ofRows is the order of a table's rows: what sums up the question, what sums up which rows it has, and
// the number of the row among them.
var ofRows = org.Order{{Kind: org.Text}, {Kind: org.Text}, {Kind: org.Number}}

// Between returns which rows lie on the page of a table of so many, summed up by of: from the first to
// before the last. It fails with Conflict where the cursor is of other rows: units have come or gone
// since, or stand in another order.
func (r Rows) Between(rows int, of string) (from, to int, err error) {
	if r.Of != "" && r.Of != of {
		return 0, 0, fault.New(fault.Conflict, "the table has other rows by now than when the page before was read: begin anew, or give asOf to the whole")
	}
	from = min(r.After+1, rows)
	if to = rows; r.First > 0 {
		to = min(rows, from+r.First)
	}
	return from, to, nil
}

// Info returns where the page between two rows of a table lies.
func (r Rows) Info(rows, from, to int, of string) *Info {
	info := &Info{asked: org.Page{First: max(1, to-from)}, more: to < rows, anything: func(context.Context, org.Page) (bool, error) { return from > 0, nil }}
	if r.After >= 0 {
		info.asked.After = org.PlaceOf(r.ask, of, r.After)
	}
	if from < to {
		start, end := cursor(org.PlaceOf(r.ask, of, from)), cursor(org.PlaceOf(r.ask, of, to-1))
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}
