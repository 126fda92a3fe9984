// Package export writes a table as a file: for people as CSV or a workbook, in the rows and columns that
// were asked for, and for programs as Parquet or lines of JSON, a row a unit, indicator and period.
//
// Cells are read and written unit by unit wherever what is asked for allows it, so that a table of any size
// passes through little memory.
package export

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/table"
)

// Kind is what kind of file is written.
type Kind string

// The kinds.
const (
	CSV       Kind = "csv"
	XLSX      Kind = "xlsx"
	Parquet   Kind = "parquet"
	JSONLines Kind = "jsonl"
)

// Kinds lists every kind. Whoever takes all of them alike gets the first.
var Kinds = []Kind{CSV, XLSX, Parquet, JSONLines}

var mediaTypes = map[Kind]string{
	CSV:       "text/csv",
	XLSX:      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	Parquet:   "application/vnd.apache.parquet",
	JSONLines: "application/x-ndjson",
}

// ParseKind reads a kind as it is called, which is how the names of such files end. It fails with Invalid.
func ParseKind(s string) (Kind, error) {
	if k := Kind(strings.ToLower(s)); slices.Contains(Kinds, k) {
		return k, nil
	}
	return "", fault.New(fault.Invalid, "%.20q is no kind of file that a table is written as; there are csv, xlsx, parquet and jsonl", s)
}

// MediaType returns what a file of the kind is called in HTTP.
func (k Kind) MediaType() string { return mediaTypes[k] }

// ContentType returns the media type with its encoding, where the kind is text.
func (k Kind) ContentType() string {
	if k == CSV || k == JSONLines {
		return mediaTypes[k] + "; charset=utf-8"
	}
	return mediaTypes[k]
}

// File is a table that is written as a file.
type File struct {
	Plan     *table.Plan
	Kind     Kind
	Language fault.Language      // whose words and numbers it holds; empty: those of programs, unrounded
	Words    Words               // of that language
	By       string              // whose question it is
	At       time.Time           // when it was asked
	Progress func(done, all int) // told after every unit; nil: nobody wants to know
	Name     string              // what it is called, in its own words; empty: it has no name
}

// Words says what a value of one of the API's enums is called.
type Words func(enum, value string) string

// writers write a file of each kind.
var writers = map[Kind]func(f *File, ctx context.Context, db bun.IDB, to io.Writer) error{
	CSV: (*File).writeCSV, XLSX: (*File).writeXLSX, Parquet: (*File).writeParquet, JSONLines: (*File).writeJSONLines,
}

// Write writes the file. What the plan fails with, it fails with; by then the file has begun.
func (f *File) Write(ctx context.Context, db bun.IDB, to io.Writer) error {
	if err := writers[f.Kind](f, ctx, db, to); err != nil {
		return fmt.Errorf("a table as %s: %w", f.Kind, err)
	}
	return nil
}

// Check fails with Invalid where the table does not go into a file of the kind.
func (f *File) Check() error {
	if f.Kind != XLSX {
		return nil
	}
	return checkWorkbook(f.Plan.Cost())
}

// each gives the units shown, in their order, each with its cells; nil is their total, which comes last.
// What is to be known of the answer is returned.
func (f *File) each(ctx context.Context, db bun.IDB, plan *table.Plan, yield func(u *org.Unit, cells table.Slab) error) (notes []table.Note, err error) {
	all := len(plan.Units)
	if plan.Has(table.OfUnit) {
		all++
	}
	done := 0
	give := func(unit int, cells table.Slab) error {
		var u *org.Unit
		if unit < len(plan.Units) {
			u = plan.Units[unit]
		}
		if err := yield(u, cells); err != nil {
			return err
		}
		if done++; f.Progress != nil {
			f.Progress(done, all)
		}
		return ctx.Err()
	}
	if !plan.IsOfWhole() {
		return plan.Each(ctx, db, give)
	}
	a, err := plan.Answer(ctx, db)
	if err != nil {
		return nil, err
	}
	all = len(a.Slabs)
	for i, cells := range a.Slabs {
		unit := len(plan.Units)
		if i < len(a.Shown) {
			unit = a.Shown[i]
		}
		if err := give(unit, cells); err != nil {
			return nil, err
		}
	}
	return a.Notes, nil
}
