package export

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/org"
	"thidua/internal/table"
)

// sheet is a file of rows and columns.
type sheet interface {
	// head takes the rows above the cells.
	head(rows [][]string) error
	// row takes a row: what it is of, and its cells.
	row(labels []string, cells []table.Cell) error
	// unit is told of each unit's cells, and of those of their total, before any row that they stand in.
	unit(u *org.Unit, cells table.Slab)
}

// arrangement puts slabs into rows and columns. Its plan may have measures that are not shown.
type arrangement struct {
	*File

	plan  *table.Plan // whose slabs they are
	rows  []table.Axis
	cells []table.Axis // along the columns
}

// lay writes a table into a sheet: row by row as its units come, where rows begin with the unit, otherwise
// when all are there. It returns what is to be known of it.
func (f *File) lay(ctx context.Context, db bun.IDB, plan *table.Plan, to sheet) ([]table.Note, error) {
	a := &arrangement{File: f, plan: plan, rows: plan.Ask.Rows, cells: plan.Ask.Columns}
	if len(a.rows) > 0 && a.rows[0] == table.OfUnit {
		if err := to.head(a.head(nil)); err != nil {
			return nil, err
		}
		return f.each(ctx, db, plan, func(u *org.Unit, cells table.Slab) error {
			to.unit(u, cells)
			return a.write(to, []*org.Unit{u}, []table.Slab{cells})
		})
	}
	var units []*org.Unit
	var slabs []table.Slab
	notes, err := f.each(ctx, db, plan, func(u *org.Unit, cells table.Slab) error {
		to.unit(u, cells)
		units, slabs = append(units, u), append(slabs, cells)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := to.head(a.head(units)); err != nil {
		return nil, err
	}
	return notes, a.write(to, units, slabs)
}

// layout is how so many units are arranged: of what is shown.
func (a *arrangement) layout(units int) table.Layout { return a.Plan.Layout(units) }

// slab is where cells stand in a slab.
func (a *arrangement) slab() table.Layout { return a.plan.Layout(len(a.plan.Units)) }

// head returns the rows above the cells: one for each label of the columns' axes, the last with what the
// labels of the rows are.
func (a *arrangement) head(units []*org.Unit) [][]string {
	var left []string
	for _, axis := range a.rows {
		for _, h := range headings[axis] {
			left = append(left, h.in(a.Language))
		}
	}
	if len(a.cells) == 0 {
		return [][]string{append(left, valueWord.in(a.Language))}
	}
	layout := a.layout(len(units))
	var rows [][]string
	for _, axis := range a.cells {
		for nth, h := range headings[axis] {
			row := make([]string, len(left), len(left)+layout.Columns())
			if len(left) > 0 {
				row[len(left)-1] = h.in(a.Language)
			}
			for column := range layout.Columns() {
				row = append(row, a.labels(axis, layout.Column(column)[axis], units)[nth])
			}
			rows = append(rows, row)
		}
	}
	copy(rows[len(rows)-1], left)
	return rows
}

// write writes the rows of some units.
func (a *arrangement) write(to sheet, units []*org.Unit, slabs []table.Slab) error {
	layout, slab := a.layout(len(units)), a.slab()
	type place struct{ unit, at int }
	columns := make([]place, layout.Columns())
	for i := range columns {
		columns[i].unit, columns[i].at = slab.In(nil, layout.Column(i))
	}
	entries := make([]table.Cell, len(columns))
	for n := range layout.Rows() {
		row := layout.Row(n)
		var labels []string
		for _, axis := range a.rows {
			labels = append(labels, a.labels(axis, row[axis], units)...)
		}
		unit, at := slab.In(row, nil)
		for i, c := range columns {
			entries[i] = slabs[unit+c.unit][at+c.at]
		}
		if err := to.row(labels, entries); err != nil {
			return err
		}
	}
	return nil
}
