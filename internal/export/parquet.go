package export

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/uptrace/bun"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

const (
	// rowGroup is how many rows are held until they are written.
	rowGroup = 16 << 10
	// rowBatch is how many are handed over at once.
	rowBatch = 256
)

// writeParquet writes a row group at a time. Numbers are unrounded, and what the table is stands in the
// file's metadata.
func (f *File) writeParquet(ctx context.Context, db bun.IDB, to io.Writer) error {
	out := parquet.NewGenericWriter[any](to, f.schema(), parquet.MaxRowsPerRowGroup(rowGroup), parquet.Compression(&parquet.Snappy))
	batch := make([]parquet.Row, 0, rowBatch)
	flush := func() error {
		_, err := out.WriteRows(batch)
		for i := range batch {
			batch[i] = batch[i][:0]
		}
		batch = batch[:0]
		return err
	}
	notes, err := f.tidy(ctx, db, func(r record) error {
		batch = batch[:len(batch)+1]
		last := &batch[len(batch)-1]
		*last = f.parquetRow(*last, r)
		if len(batch) < rowBatch {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	if err := flush(); err != nil {
		return err
	}
	if err := f.describe(notes, out.SetKeyValueMetadata); err != nil {
		return err
	}
	return out.Close()
}

// schema returns the columns. A struct is how the library keeps their order.
func (f *File) schema() *parquet.Schema {
	var columns []reflect.StructField
	put := func(name, options string, of any) {
		columns = append(columns, reflect.StructField{
			Name: "Column" + strconv.Itoa(len(columns)), Type: reflect.TypeOf(of), Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s,optional%s"`, name, options)),
		})
	}
	word := func(name string) { put(name, ",dict", "") }
	for _, name := range []string{unitIDColumn, unitColumn, titleColumn, levelColumn, kindColumn, indicatorColumn, nameColumn, periodColumn} {
		word(name)
	}
	put(yearColumn, ",dict", int32(0))
	put(firstColumn, ",date", int32(0))
	put(lastColumn, ",date", int32(0))
	word(totalColumn)
	for _, m := range f.Plan.Measures {
		switch {
		case m == table.StatusOf, m == table.Class:
			word(column(m))
		case isWhole(m):
			put(column(m), "", int64(0))
		default:
			put(column(m), "", float64(0))
		}
		word(column(m) + markSuffix)
	}
	return parquet.NewSchema("table", parquet.SchemaOf(reflect.New(reflect.StructOf(columns)).Interface()))
}

// parquetRow writes a row over another.
func (f *File) parquetRow(row parquet.Row, r record) parquet.Row {
	null := func() { row = append(row, parquet.NullValue().Level(0, 0, len(row))) }
	add := func(v parquet.Value) { row = append(row, v.Level(0, 1, len(row))) }
	word := func(s string) {
		if s == "" {
			null()
			return
		}
		add(parquet.ByteArrayValue([]byte(s)))
	}
	row = row[:0]
	if u := r.unit; u == nil {
		for range 5 {
			null()
		}
	} else {
		for _, s := range []string{u.PermanentID(), u.Code, u.Title(), string(u.Level), string(u.Kind)} {
			word(s)
		}
	}
	if r.indicator == nil {
		null()
		null()
	} else {
		word(codeOf(*r.indicator))
		word(f.nameOf(*r.indicator))
	}
	if p := r.period; p == nil {
		for range 4 {
			null()
		}
	} else {
		word(p.String())
		add(parquet.Int32Value(int32(p.Year())))
		add(parquet.Int32Value(days(p.First())))
		add(parquet.Int32Value(days(p.Last())))
	}
	word(r.total())
	for i, c := range r.cells {
		mark := c.Mark
		whole, fits := int64Of(c)
		switch {
		case c.Kind == table.Word:
			word(c.Text)
		case c.Kind != table.Number:
			null()
		case !isWhole(f.Plan.Measures[i]):
			add(parquet.DoubleValue(c.Number))
		case fits:
			add(parquet.Int64Value(whole))
		default:
			null()
			mark = tooLarge
		}
		word(string(mark))
	}
	return row
}

// days counts the days from 1970-01-01 to one.
func days(d org.Date) int32 {
	at, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0 // a period's days are days
	}
	return int32(at.Unix() / (24 * 60 * 60))
}

// definition is what a file says of an indicator.
type definition struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Formula string `json:"formula,omitempty"`
	Unit    string `json:"unit,omitempty"`
	Target  string `json:"target,omitempty"`
	Quote   string `json:"quote,omitempty"`
	Reading string `json:"reading,omitempty"`
}

// describe says what the table is, for programs.
func (f *File) describe(notes []table.Note, set func(key, value string)) error {
	p := f.Plan
	var definitions []definition
	for _, i := range p.Indicators {
		ind := i.Last
		d := definition{
			Code: codeOf(i), Name: f.nameOf(i), Kind: string(ind.Kind), Unit: ind.Unit, Target: f.target(i), Quote: ind.Quote, Reading: ind.Reading,
		}
		if ind.Kind == movement.Total || ind.Kind == movement.Ratio {
			d.Formula = ind.Formula.String()
		}
		definitions = append(definitions, d)
	}
	said := make([]map[string]string, 0, len(notes))
	for _, n := range notes {
		said = append(said, map[string]string{"code": n.Code, "text": n.In(f.Language)})
	}
	for _, fact := range []struct {
		key   string
		value any
	}{{"thidua.ask", p.Ask}, {"thidua.indicators", definitions}, {"thidua.notes", said}} {
		text, err := json.Marshal(fact.value)
		if err != nil {
			return err
		}
		set(fact.key, string(text))
	}
	knownAt, tree, basis := f.At, figure.AsReported, ""
	if p.Ask.AsOf != nil {
		knownAt = *p.Ask.AsOf
	}
	if p.Ask.Tree != nil {
		tree = *p.Ask.Tree
	}
	if p.Ask.Status != nil {
		basis = string(*p.Ask.Status)
	}
	for key, value := range map[string]string{
		"asked_by": f.By, "asked_at": f.At.UTC().Format(time.RFC3339), "as_of": knownAt.UTC().Format(time.RFC3339),
		"tree": tree.String(), "status": basis, "units_on": string(p.On),
	} {
		if value != "" {
			set("thidua."+key, value)
		}
	}
	return nil
}
