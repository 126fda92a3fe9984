// Package reform carries a reorganisation through as a whole: the tree, the roles that are
// carried over, and before any of it, what it would come to.
package reform

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"thidua/internal/fault"
	"thidua/internal/org"
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

// Parse reads a reorganisation from a file: CSV where its name ends so, or else YAML. It
// fails with Invalid, naming the file and, where it can, the line. Whether the steps can be
// done is for org.Draft to say.
func Parse(name string, data []byte) (*org.Reorganisation, error) {
	var f file
	var err error
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		err = f.readCSV(data)
	} else {
		err = f.readYAML(data)
	}
	if err != nil {
		return nil, fault.New(fault.Invalid, "%s: %s", name, strings.TrimSpace(err.Error()))
	}
	r := &org.Reorganisation{
		Name: f.Name, Document: f.Document, File: f.File, Signed: org.Date(f.Signed), Effective: org.Date(f.Effective),
	}
	for _, s := range f.Steps {
		r.Steps = append(r.Steps, s.step())
	}
	return r, nil
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
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(f); err != nil {
		if errors.Is(err, io.EOF) {
			return errors.New("the file is empty")
		}
		return err
	}
	if err := decoder.Decode(new(file)); !errors.Is(err, io.EOF) {
		return errors.New("a file holds one reorganisation; put the next into a file of its own")
	}
	return nil
}

// readCSV reads lines of "name,value" that describe the reorganisation, and then a table of
// its steps, whose first column is "do". Several branches stand in one field, with blanks
// between them.
func (f *file) readCSV(data []byte) error {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	reader.Comment, reader.FieldsPerRecord, reader.TrimLeadingSpace = '#', -1, true
	var columns []string
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		line, _ := reader.FieldPos(0)
		cells = trimmed(cells)
		switch {
		case len(cells) == 0:
		case columns != nil:
			err = f.addRow(columns, cells)
		case cells[0] == "do":
			columns = cells
		default:
			err = f.describe(cells)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
	if columns == nil {
		return errors.New(`there is no table of steps: it begins with a line of columns, the first of them "do"`)
	}
	return nil
}

// trimmed returns the cells without blanks around them and without empty ones at the end,
// which spreadsheets leave.
func trimmed(cells []string) []string {
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

func (f *file) describe(cells []string) error {
	into := map[string]*string{"name": &f.Name, "document": &f.Document, "file": &f.File, "signed": &f.Signed, "effective": &f.Effective}[cells[0]]
	switch {
	case into == nil:
		return fmt.Errorf("%.40q describes no reorganisation; before the table of steps stand name, document, signed, effective and file", cells[0])
	case len(cells) > 2:
		return fmt.Errorf("%s has more than one value; put quotes around one that holds commas", cells[0])
	case *into != "":
		return fmt.Errorf("%s stands twice", cells[0])
	case len(cells) == 2:
		*into = cells[1]
	}
	return nil
}

func (f *file) addRow(columns, cells []string) error {
	var s step
	if len(cells) > len(columns) {
		return fmt.Errorf("there are %d cells under %d columns", len(cells), len(columns))
	}
	into := map[string]*string{
		"do": &s.Do, "unit": &s.Unit, "to": &s.To, "code": &s.Code, "type": &s.Type, "name": &s.Name, "level": &s.Level,
		"kind": &s.Kind, "share": &s.Share, "account": &s.Account, "role": &s.Role, "branches": new(string),
	}
	for i, column := range columns {
		if into[column] == nil || slices.Index(columns, column) != i {
			return fmt.Errorf("%.40q is no column, or stands twice; there are do, unit, to, code, type, name, level, kind, share, branches, account, role", column)
		}
		if i < len(cells) {
			*into[column] = cells[i]
		}
	}
	s.Branches = strings.Fields(*into["branches"])
	f.Steps = append(f.Steps, s)
	return nil
}
