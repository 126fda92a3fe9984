package org

import (
	"context"
	"errors"
	"slices"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/grid"
)

// unitColumns are what a table of units may have; all but kind it must.
var unitColumns = []string{"code", "parent", "level", "kind", "type", "name", "opened"}

// unitRow is a row of a table of units.
type unitRow struct {
	Opening

	ID         int64 // 0: it does not stand yet
	parentCode string
	above      *unitRow
	stands     bool
	cells      map[string]grid.Cell // by column
}

// unitTable is a file of units, with what is wrong with it.
type unitTable struct {
	file     string
	rows     []*unitRow
	byCode   map[string]*unitRow
	problems []fault.Problem
}

// mostProblems is how many problems are named at once.
const mostProblems = 50

func (t *unitTable) problem(c grid.Cell, format string, args ...any) {
	t.problems = append(t.problems, fault.Problem{Sheet: c.Sheet, Line: max(c.Row, 1), Cell: c.Cell(), Said: fault.Say(format, args...)})
}

func (t *unitTable) err() error {
	if len(t.problems) == 0 {
		return nil
	}
	shown := min(len(t.problems), mostProblems)
	return &fault.FileError{File: t.file, Problems: t.problems[:shown], More: len(t.problems) - shown}
}

// read reads and checks every row by itself. In a workbook it is the first sheet.
func (t *unitTable) read(ctx context.Context, data []byte) error {
	file, err := grid.Open(ctx, data, grid.Manner{Opens: unitColumns, Comments: true})
	if err != nil {
		return t.unreadable(err)
	}
	var columns map[string]int
	sheet := file.Sheets[0]
	for row, err := range sheet.Rows() {
		if err != nil {
			return t.unreadable(err)
		}
		if columns == nil {
			if columns, err = t.head(row); err != nil {
				return err
			}
			continue
		}
		t.row(columns, row)
	}
	if len(sheet.Merged) > 0 {
		m := sheet.Merged[0]
		t.problem(grid.Cell{Place: grid.Place{Sheet: sheet.Name, Row: m.Row, Column: m.Column}}, "cells are merged here; unmerge them, and write each by itself")
	}
	if len(t.rows) == 0 && len(t.problems) == 0 {
		t.problem(grid.Cell{Place: grid.Place{Row: 1, Column: 1}}, "there are no units; the file begins with the columns %s", strings.Join(unitColumns, ","))
	}
	return t.err()
}

// unreadable tells why the file, or a cell of it, cannot be read.
func (t *unitTable) unreadable(err error) error {
	wrong, ok := errors.AsType[*grid.ReadError](err)
	if !ok {
		return err
	}
	t.wrong(wrong)
	return t.err()
}

// wrong tells what is wrong with a cell, or with the whole file.
func (t *unitTable) wrong(wrong *grid.ReadError) {
	if wrong.Column == 0 {
		t.problems = append(t.problems, fault.Problem{Line: max(wrong.Row, 1), Said: wrong.Both})
		return
	}
	t.problem(grid.Cell{Place: wrong.Place}, "%.60q: %s", wrong.Value, wrong.Both)
}

// head reads which column is which. Others may stand beside them.
func (t *unitTable) head(row grid.Row) (map[string]int, error) {
	columns := map[string]int{}
	for _, c := range row.Cells {
		name := strings.ToLower(c.Shown())
		if !slices.Contains(unitColumns, name) {
			continue
		}
		if columns[name] > 0 {
			t.problem(c, "the column %s stands already", name)
		}
		columns[name] = c.Column
	}
	for _, name := range unitColumns {
		if columns[name] == 0 && name != "kind" {
			t.problem(row.Cell(1), "the column %s is missing; the file begins with %s", name, strings.Join(unitColumns, ","))
		}
	}
	return columns, t.err()
}

// row reads and checks one row.
func (t *unitTable) row(columns map[string]int, row grid.Row) {
	r := &unitRow{cells: map[string]grid.Cell{}}
	said := map[string]string{}
	for name, column := range columns {
		c := row.Cell(column)
		r.cells[name] = c
		read := grid.Cell.Code
		switch name {
		case "type", "name":
			read = grid.Cell.Text
		case "opened":
			read = grid.Cell.Day
		}
		value, wrong := read(c)
		if wrong != nil {
			t.wrong(wrong)
			return
		}
		said[name] = value
	}
	r.Code, r.parentCode, r.Type, r.Name = said["code"], said["parent"], said["type"], said["name"]
	r.Level, r.Kind, r.Opened = Level(strings.ToUpper(said["level"])), Kind(strings.ToUpper(said["kind"])), Date(said["opened"])
	if r.Kind == "" {
		r.Kind = Territorial
	}
	if t.check(r) {
		t.rows = append(t.rows, r)
		t.byCode[r.Code] = r
	}
}

// check tells what is wrong with a row by itself, and beside those before it.
func (t *unitTable) check(r *unitRow) bool {
	before := len(t.problems)
	if _, err := ParseDate(string(r.Opened)); err != nil {
		t.problem(r.cells["opened"], "%v", err)
	}
	if !codeForm.MatchString(r.Code) || len(r.Code) > 40 {
		t.problem(r.cells["code"], "%.50q is no code; write up to 40 digits and letters without accents, such as 24133 or 24133-01", r.Code)
	} else if twin := t.byCode[r.Code]; twin != nil {
		t.problem(r.cells["code"], "%s stands in %s already; write it once", r.Code, twin.cells["code"].Cell())
	}
	if !slices.Contains(Levels, r.Level) {
		t.problem(r.cells["level"], "%.50q is no level; write one of %v", r.Level, Levels)
	} else if r.parentCode == "" && r.Level != Province {
		t.problem(r.cells["parent"], "%s, a %s, hangs under nobody; write the code of the unit above it", r.Code, r.Level)
	}
	if !slices.Contains(Kinds, r.Kind) {
		t.problem(r.cells["kind"], "%.50q is no kind; write one of %v, or nothing for %s", r.Kind, Kinds, Territorial)
	}
	if !isText(r.Name) {
		t.problem(r.cells["name"], "write the name of %s, on one line", r.Code)
	}
	if r.Type != "" && !isText(r.Type) {
		t.problem(r.cells["type"], "write what %s is called before its name, on one line", r.Code)
	}
	return len(t.problems) == before
}
