package fault

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with one place of a file, and what to write instead.
type Problem struct {
	Sheet string  // of a workbook; empty: of text
	Line  int     // or row, from 1
	Cell  string  // as spreadsheets call it, such as C7; empty: the whole line
	Said  Speaker // one sentence
}

// Place names the cell within the file, with its sheet; empty: the whole line.
func (p Problem) Place() string {
	if p.Sheet == "" {
		return p.Cell
	}
	return p.Sheet + "!" + p.Cell
}

// FileError is a file that cannot be taken in. It is Invalid.
type FileError struct {
	File     string    // its name
	Problems []Problem // one at least
	More     int       // that are not named
}

// Error names every problem in English, a line each.
func (f *FileError) Error() string { return f.In(English) }

// In names every problem, a line each.
func (f *FileError) In(l Language) string {
	var lines []string
	for _, p := range f.Problems {
		at := fmt.Sprintf("%s:%d: ", f.File, p.Line)
		if place := p.Place(); place != "" {
			at += place + ": "
		}
		lines = append(lines, at+p.Said.In(l))
	}
	if f.More > 0 {
		lines = append(lines, Say("%s has %d problems more", f.File, f.More).In(l))
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the fault that it is.
func (f *FileError) Unwrap() error { return New(Invalid, "%s", told{f}) }

// told is a FileError within a sentence, where it is no error of its own.
type told struct{ of *FileError }

// String returns it in English.
func (t told) String() string { return t.of.Error() }

// In returns it in a language.
func (t told) In(l Language) string { return t.of.In(l) }
