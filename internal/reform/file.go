// Package reform carries a reorganisation through as a whole: the tree, the roles that are
// carried over, and before any of it, what it would come to.
package reform

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// file is a reorganisation as it is written down.
type file struct {
	Name      string `yaml:"name"`
	Document  string `yaml:"document"`
	File      string `yaml:"file"`
	Signed    string `yaml:"signed"`
	Effective string `yaml:"effective"`
	Steps     []step `yaml:"steps"`
}

type step struct {
	Do       string   `yaml:"do"`
	Unit     string   `yaml:"unit"`
	To       string   `yaml:"to"`
	Code     string   `yaml:"code"`
	Type     string   `yaml:"type"`
	Name     string   `yaml:"name"`
	Level    string   `yaml:"level"`
	Kind     string   `yaml:"kind"`
	Share    string   `yaml:"share"`
	Branches []string `yaml:"branches"`
	Account  string   `yaml:"account"`
	Role     string   `yaml:"role"`
}

// Parse reads a reorganisation from a file: a table where its name ends so, in .csv or .xlsx, or
// else YAML. It fails with Invalid, naming the file and, where it can, the line. Whether the
// steps can be done is for org.Draft to say.
func Parse(name string, data []byte) (*org.Reorganisation, error) {
	var f file
	var err error
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".xlsx":
		err = f.readTable(data)
	default:
		err = f.readYAML(data)
	}
	if err == nil {
		err = f.clean()
	}
	if err == nil {
		err = f.checkDays()
	}
	if err != nil {
		return nil, fault.New(fault.Invalid, "%s: %s", name, sayable(err))
	}
	r := &org.Reorganisation{
		Name: f.Name, Document: f.Document, File: f.File, Signed: org.Date(f.Signed), Effective: org.Date(f.Effective),
	}
	for _, s := range f.Steps {
		r.Steps = append(r.Steps, s.step())
	}
	return r, nil
}

// sayable returns what says what is wrong, in either language where somebody has said it in both.
func sayable(err error) fault.Speaker {
	if f, ok := err.(*fault.Error); ok { //nolint:errorlint // one that another wraps does not say what that adds
		return f
	}
	if read, ok := errors.AsType[*grid.ReadError](err); ok {
		return read.Both
	}
	return fault.Say("%s", strings.TrimSpace(err.Error()))
}

// fail returns what is wrong with the file.
func fail(format string, args ...any) error { return fault.New(fault.Invalid, format, args...) }

// clean lets every text of the file pass the gate.
func (f *file) clean() error {
	texts := []*string{&f.Name, &f.Document, &f.File, &f.Signed, &f.Effective}
	for i := range f.Steps {
		s := &f.Steps[i]
		texts = append(texts, &s.Do, &s.Unit, &s.To, &s.Code, &s.Type, &s.Name, &s.Level, &s.Kind, &s.Share, &s.Account, &s.Role)
		for j := range s.Branches {
			texts = append(texts, &s.Branches[j])
		}
	}
	for _, text := range texts {
		clean, err := wording.Clean(*text)
		if err != nil {
			return fail("%.40q: %s", *text, sayable(err))
		}
		*text = clean
	}
	return nil
}

// checkDays refuses days that are none. One that is missing is for org.Draft to miss.
func (f *file) checkDays() error {
	for _, day := range []struct{ name, text string }{{"signed", f.Signed}, {"effective", f.Effective}} {
		if day.text == "" {
			continue
		}
		if _, err := org.ParseDate(day.text); err != nil {
			return fail("%s: %s", day.name, sayable(err))
		}
	}
	return nil
}

func (s step) step() org.Step {
	out := org.Step{
		Do: org.Verb(strings.ToUpper(s.Do)), Unit: org.Ref(s.Unit), To: org.Ref(s.To),
		Code: s.Code, Type: s.Type, Name: s.Name,
		Level: org.Level(strings.ToUpper(s.Level)), Kind: org.Kind(strings.ToUpper(s.Kind)),
		Share: s.Share, Account: s.Account, Role: s.Role,
	}
	for _, b := range s.Branches {
		out.Branches = append(out.Branches, org.Ref(b))
	}
	return out
}

func (f *file) readYAML(data []byte) error {
	if err := movement.CheckYAML(data); err != nil {
		return fail("%s, or write its steps as a table", sayable(err))
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(f); err != nil {
		if errors.Is(err, io.EOF) {
			return fail("the file is empty")
		}
		return fail("it is no reorganisation in YAML: %s", strings.TrimSpace(err.Error()))
	}
	if err := decoder.Decode(new(file)); !errors.Is(err, io.EOF) {
		return fail("a file holds one reorganisation; put the next into a file of its own")
	}
	return nil
}

// tableManner is how tables of steps are written.
var tableManner = grid.Manner{Opens: []string{"do", "name", "document", "signed", "effective", "file"}, Comments: true}

// readTable reads lines of "name,value" that describe the reorganisation, and then a table of
// its steps, whose first column is "do". Several branches stand in one field, with blanks
// between them. In a workbook it is the first sheet.
func (f *file) readTable(data []byte) error {
	table, err := grid.Open(context.Background(), data, tableManner) // it is read at once, and bounded
	if err != nil {
		return err
	}
	var columns []grid.Cell
	for _, s := range table.Sheets[:min(1, len(table.Sheets))] {
		for row, err := range s.Rows() {
			switch {
			case err != nil:
				return placed(err)
			case strings.HasPrefix(row.Cell(1).Shown(), "#"):
				continue
			case columns != nil:
				err = f.addRow(columns, row)
			case row.Cell(1).Shown() == "do":
				columns = slices.Clone(row.Cells)
			default:
				err = f.describe(row)
			}
			if err != nil {
				return fail("line %d: %s", row.Row, sayable(err))
			}
		}
		if len(s.Merged) > 0 {
			return fail("line %d: %s", s.Merged[0].Row, fault.Say("cells are merged here; unmerge them, and write each by itself"))
		}
	}
	if columns == nil {
		return fail(`there is no table of steps: it begins with a line of columns, the first of them "do"`)
	}
	return nil
}

// placed says in which line a problem of the file is.
func placed(err error) error {
	if read, ok := errors.AsType[*grid.ReadError](err); ok && read.Row > 0 {
		return fail("line %d: %s", read.Row, read.Both)
	}
	return err
}

// told says what is wrong with a cell, which it names.
func told(read *grid.ReadError) error {
	return fail("%s, %.60q: %s", read.Cell(), read.Value, read.Both)
}

func (f *file) describe(row grid.Row) error {
	name := row.Cell(1).Shown()
	into := map[string]*string{"name": &f.Name, "document": &f.Document, "file": &f.File, "signed": &f.Signed, "effective": &f.Effective}[name]
	read := grid.Cell.Text
	if name == "signed" || name == "effective" {
		read = grid.Cell.Day
	}
	value, unread := read(row.Cell(2))
	switch {
	case into == nil:
		return fail("%.40q describes no reorganisation; before the table of steps stand name, document, signed, effective and file", name)
	case unread != nil:
		return told(unread)
	case len(row.Cells) > 2:
		return fail("%s has more than one value; put quotes around one that holds commas", name)
	case *into != "":
		return fail("%s stands twice", name)
	}
	*into = value
	return nil
}

func (f *file) addRow(columns []grid.Cell, row grid.Row) error {
	var s step
	if len(row.Cells) > len(columns) {
		return fail("there are %d cells under %d columns", len(row.Cells), len(columns))
	}
	into := map[string]*string{
		"do": &s.Do, "unit": &s.Unit, "to": &s.To, "code": &s.Code, "type": &s.Type, "name": &s.Name, "level": &s.Level,
		"kind": &s.Kind, "share": &s.Share, "account": &s.Account, "role": &s.Role, "branches": new(string),
	}
	for i, column := range columns {
		name := column.Shown()
		if into[name] == nil || slices.IndexFunc(columns, func(c grid.Cell) bool { return c.Shown() == name }) != i {
			return fail("%.40q is no column, or stands twice; there are do, unit, to, code, type, name, level, kind, share, branches, account, role", name)
		}
		value, unread := fieldOf(name, row.Cell(i+1))
		if unread != nil {
			return told(unread)
		}
		*into[name] = value
	}
	s.Branches = strings.Fields(*into["branches"])
	f.Steps = append(f.Steps, s)
	return nil
}

// fieldOf reads a cell as what its column holds: a part of a whole, a text, or a code.
func fieldOf(column string, c grid.Cell) (value string, unread *grid.ReadError) {
	switch column {
	case "share":
		value, _, unread = c.Decimal(false)
	case "name", "type":
		value, unread = c.Text()
	default:
		value, unread = c.Code()
	}
	return value, unread
}
