package register

import (
	"thidua/internal/fault"
)

// DayField is how findings call an entry's day in the book: no register has a field of that code.
const DayField = "day"

// find says what is wrong with a field.
func find(field string, what fault.Speaker) Finding {
	return Finding{Field: field, Vi: what.In(fault.Vietnamese), En: what.In(fault.English)}
}

// FindingsError is why an entry is refused: what is wrong with it, field by field. It is never empty.
type FindingsError struct {
	Findings []Finding
	Sealed   bool // all of it is that the books of a month are closed
}

// Error returns the first sentence in English.
func (e *FindingsError) Error() string { return e.Unwrap().Error() }

// Unwrap returns the fault that the findings come to: Locked where the books are closed, else Invalid.
func (e *FindingsError) Unwrap() error {
	kind := fault.Invalid
	if e.Sealed {
		kind = fault.Locked
	}
	return fault.New(kind, "%s", fault.Both{En: e.Findings[0].En, Vi: e.Findings[0].Vi})
}

// Refusal is one of several acts that is refused, and why.
type Refusal struct {
	At  int // its place among them, from 0
	Err error
}

// RefusalsError are all acts that are refused of those asked for at once; it is never empty.
type RefusalsError []Refusal

// Error tells the first.
func (r RefusalsError) Error() string { return r[0].Err.Error() }

// Unwrap returns why the first is refused.
func (r RefusalsError) Unwrap() error { return r[0].Err }
