package export

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// lineBuffer is how many bytes of lines are kept back at most.
const lineBuffer = 64 << 10

// writeJSONLines writes an object a row, each on a line of its own. Numbers are unrounded.
func (f *File) writeJSONLines(ctx context.Context, db bun.IDB, to io.Writer) error {
	l := &lines{File: f, units: map[*org.Unit][]byte{}, indicators: map[*table.Indicator][]byte{}, periods: map[*movement.Period][]byte{}}
	_, err := f.tidy(ctx, db, func(r record) error {
		l.line(r)
		if l.out.Len() < lineBuffer {
			return l.wrong
		}
		_, err := l.out.WriteTo(to)
		return err
	})
	if err == nil {
		_, err = l.out.WriteTo(to)
	}
	return err
}

// lines are lines of JSON. What a row is of is written once for all rows of it.
type lines struct {
	*File

	out        bytes.Buffer
	unit       *org.Unit // the last
	units      map[*org.Unit][]byte
	indicators map[*table.Indicator][]byte
	periods    map[*movement.Period][]byte
	wrong      error
}

// field is a name with a value.
type field struct {
	name  string
	value any
}

// fields writes names and values as within an object.
func (l *lines) fields(fields ...field) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	for i, f := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Quote(f.name) + ":")
		if err := encoder.Encode(f.value); err != nil && l.wrong == nil {
			l.wrong = err
		}
		b.Truncate(b.Len() - 1) // the line's end
	}
	return b.Bytes()
}

// once returns what has been written of something, or writes it.
func once[K comparable](written map[K][]byte, of K, write func() []byte) []byte {
	text, done := written[of]
	if !done {
		text = write()
		written[of] = text
	}
	return text
}

func (l *lines) line(r record) {
	if r.unit != l.unit {
		clear(l.units) // they come one after the other
		l.unit = r.unit
	}
	l.out.WriteByte('{')
	l.out.Write(once(l.units, r.unit, func() []byte {
		u := r.unit
		if u == nil {
			return l.fields(field{unitIDColumn, nil}, field{unitColumn, nil}, field{titleColumn, nil}, field{levelColumn, nil}, field{kindColumn, nil})
		}
		return l.fields(field{unitIDColumn, u.PermanentID()}, field{unitColumn, u.Code}, field{titleColumn, u.Title()}, field{levelColumn, u.Level}, field{kindColumn, u.Kind})
	}))
	l.out.WriteByte(',')
	l.out.Write(once(l.indicators, r.indicator, func() []byte {
		if r.indicator == nil {
			return l.fields(field{indicatorColumn, nil}, field{nameColumn, nil})
		}
		return l.fields(field{indicatorColumn, codeOf(*r.indicator)}, field{nameColumn, l.nameOf(*r.indicator)})
	}))
	l.out.WriteByte(',')
	l.out.Write(once(l.periods, r.period, func() []byte {
		p := r.period
		if p == nil {
			return l.fields(field{periodColumn, nil}, field{yearColumn, nil}, field{firstColumn, nil}, field{lastColumn, nil})
		}
		return l.fields(field{periodColumn, p.String()}, field{yearColumn, p.Year()}, field{firstColumn, p.First()}, field{lastColumn, p.Last()})
	}))
	var total any
	if text := r.total(); text != "" {
		total = text
	}
	l.out.WriteByte(',')
	l.out.Write(l.fields(field{totalColumn, total}))
	for i, c := range r.cells {
		l.cell(column(l.Plan.Measures[i]), c)
	}
	l.out.WriteString("}\n")
}

// cell writes a cell, and why it is empty.
func (l *lines) cell(name string, c table.Cell) {
	l.out.WriteString(`,"` + name + `":`)
	switch c.Kind {
	case table.Number:
		l.out.WriteString(unrounded(c))
	case table.Word:
		l.out.WriteString(strconv.Quote(c.Text))
	case table.Nothing:
		l.out.WriteString("null")
	}
	l.out.WriteString(`,"` + name + markSuffix + `":`)
	if c.Mark == "" {
		l.out.WriteString("null")
	} else {
		l.out.WriteString(`"` + string(c.Mark) + `"`)
	}
}
