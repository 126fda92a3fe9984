package register

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// FieldFilter is what a field must be.
type FieldFilter struct {
	Field       *movement.Field
	In          []string // one of these; nil: anything
	Least, Most string   // of numbers and days; empty: unbounded
}

// NewFieldFilter reads what a field of a register must be, in the words in which it is filled in. It fails with
// Invalid: of names nothing can be asked, and only numbers and days are more or less than others.
func NewFieldFilter(r *movement.Register, code string, in []string, least, most *string) (FieldFilter, error) {
	f := FieldFilter{Field: r.Field(code)}
	switch {
	case f.Field == nil:
		return f, fault.New(fault.Invalid, "the register has no field %.60q", code)
	case f.Field.Type == movement.PersonField:
		return f, fault.New(fault.Invalid, "%s holds names, of which nothing can be asked", called(f.Field))
	}
	ordered := slices.Contains([]movement.FieldType{movement.CountField, movement.VNDField, movement.DateField}, f.Field.Type)
	if (least != nil || most != nil) && !ordered {
		return f, fault.New(fault.Invalid, "%s is neither a number nor a day; write in in what it may be", called(f.Field))
	}
	unbounded := *f.Field // what is asked may lie beyond what can be said
	unbounded.Least, unbounded.Most = nil, nil
	read := func(text string) (string, error) {
		value, wrong := Said{Value: text}.read(&unbounded)
		if wrong == nil && value == nil {
			wrong = fault.Say("say what it may be")
		}
		if ref, ok := value.(reference); ok && ref.id == 0 {
			wrong = fault.Say("this is no id of a unit; give one such as unit:12")
		}
		if wrong != nil {
			return "", fault.New(fault.Invalid, "%s: %s", called(f.Field), wrong)
		}
		return plain(value), nil
	}
	if in != nil {
		f.In = []string{}
	}
	for _, text := range in {
		value, err := read(text)
		if err != nil {
			return f, err
		}
		f.In = append(f.In, value)
	}
	for _, bound := range []struct {
		given *string
		to    *string
	}{{least, &f.Least}, {most, &f.Most}} {
		if bound.given == nil {
			continue
		}
		var err error
		if *bound.to, err = read(*bound.given); err != nil {
			return f, err
		}
	}
	return f, nil
}

// plain is a value as it is given and compared, in words.
func plain(value any) string {
	switch v := value.(type) {
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	case Document:
		return v.Number
	case reference:
		return strconv.FormatInt(v.id, 10)
	}
	return fmt.Sprint(value)
}

// narrow narrows a query of entries e to those whose field is so.
func (f FieldFilter) narrow(q *bun.SelectQuery) {
	value := bun.SafeQuery("e.values ->> ?", f.Field.Code)
	if f.Field.Type == movement.DocumentField {
		value = bun.SafeQuery("e.values -> ? ->> 'number'", f.Field.Code)
	}
	if f.In != nil {
		q.Where("? = ANY (?::text[])", value, pgdialect.Array(f.In))
	}
	as := bun.Safe("bigint")
	if f.Field.Type == movement.DateField {
		as = "date"
	}
	if f.Least != "" {
		q.Where("(?)::? >= ?::?", value, as, f.Least, as)
	}
	if f.Most != "" {
		q.Where("(?)::? <= ?::?", value, as, f.Most, as)
	}
}

// search narrows a query of entries e to those whose texts hold all words that are sought.
func (f Filter) search(q *bun.SelectQuery) {
	if strings.TrimSpace(f.Search) == "" {
		return
	}
	sought := false
	for _, word := range strings.Fields(f.Search) {
		meant := org.Meant(word)
		if len(meant) == 0 {
			continue
		}
		sought = true
		q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			for _, m := range meant { // letters and digits alone
				q.WhereOr("e.folded LIKE ?", "%"+m+"%")
			}
			return q
		})
	}
	if !sought {
		q.Where("false")
	}
}

// Waiting is which entries wait for somebody's confirmation.
type Waiting struct {
	By int64 // who has noted none of them
	At []Confirming
}

// Confirming is where somebody may confirm the entries that a register has in a year.
type Confirming struct {
	Register string
	Year     int
	Kept     org.Kept `bun:"-"`
}

func (w *Waiting) narrow(q *bun.SelectQuery) {
	q.Where("e.state = ? AND e.noted_by IS DISTINCT FROM ?", Noted, w.By)
	if len(w.At) == 0 {
		q.Where("false")
		return
	}
	q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		for _, c := range w.At {
			year := movement.YearPeriod(c.Year)
			q.WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery {
				q.Where("e.register = ? AND e.day BETWEEN ?::date AND ?::date", c.Register, year.First(), year.Last())
				if !c.Kept.All {
					q.Where("e.unit_id = ANY (?::bigint[])", pgdialect.Array(c.Kept.Units))
				}
				return q
			})
		}
		return q
	})
}

// String writes the filter, so that what asks for the same is the same.
func (f Filter) String() string {
	under, overdue := int64(0), ""
	if f.Under != nil {
		under = *f.Under
	}
	if f.Overdue != nil {
		overdue = strconv.FormatBool(*f.Overdue)
	}
	fields := ""
	for _, w := range f.Fields {
		fields += fmt.Sprintf(" %s %q %q %q", w.Field.Code, w.In, w.Least, w.Most)
	}
	return fmt.Sprintf("%q %q %d %s %s %q %q %v %t %s %s %t", f.Register, f.Registers, under, f.From, f.To, f.States, f.Search, f.Units, f.Units != nil, fields, overdue, f.Waiting != nil)
}

// ConfirmedBy returns where somebody may confirm entries that a confirmer confirms, by the scope in which they
// may.
func ConfirmedBy(ctx context.Context, db bun.IDB, scope org.Scope, who movement.Confirmer) ([]Confirming, error) {
	kept, err := org.KeptWithin(ctx, db, scope, nil)
	if err != nil || !kept.All && len(kept.Units) == 0 {
		return nil, err
	}
	at := []Confirming{}
	err = db.NewRaw(`SELECT r.code AS register, c.year FROM register AS r JOIN campaign AS c ON c.id = r.campaign_id
		WHERE r.declared ->> 'confirmed_by' = ? ORDER BY c.year, r.ordinal`, who).Scan(ctx, &at)
	if err != nil {
		return nil, fmt.Errorf("registers confirmed by %s: %w", who, err)
	}
	for i := range at {
		at[i].Kept = kept
	}
	return at, nil
}
