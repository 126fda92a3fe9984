package scalar

import (
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// UnitID is what the id of a unit says: which one, and the day on which it is looked at; empty:
// whichever the question is about.
type UnitID struct {
	Unit int64
	On   org.Date
}

// UnitBy names one unit: by its id, or by the code that it bears on the day asked for.
type UnitBy struct {
	ID   *UnitID
	Code *string
}

// Unit returns whom it names, whatever the day.
func (b UnitBy) Unit() org.UnitBy {
	if b.ID == nil {
		return org.UnitBy{Code: b.Code}
	}
	return org.UnitBy{ID: &b.ID.Unit, Code: b.Code}
}

// On returns the day on which it names one; empty: it says none.
func (b UnitBy) On() org.Date {
	if b.ID == nil {
		return ""
	}
	return b.ID.On
}

// MarshalUnitID writes the id of a unit.
func MarshalUnitID(id UnitID) graphql.Marshaler {
	return text((&org.Unit{ID: id.Unit, On: id.On, Dated: id.On != ""}).NodeID())
}

// UnmarshalUnitID reads the id of a unit. It fails with Invalid where it is the id of
// something else, or none.
func UnmarshalUnitID(v any) (UnitID, error) {
	kind, _, err := ParseID(word(v))
	if err != nil {
		return UnitID{}, err
	}
	if kind != "unit" {
		return UnitID{}, fault.New(fault.Invalid, "%s is the id of a %s; give the id of a unit", word(v), kind)
	}
	unit, on, ok := org.ParseUnitID(word(v))
	if !ok {
		return UnitID{}, NoID(word(v))
	}
	return UnitID{unit, on}, nil
}

// kinds are the words with which ids begin.
var kinds = map[string]bool{
	"unit": true, "version": true, "campaign": true, "indicator": true, "element": true, "figure": true, "report": true,
	"revision": true, "missing": true, "sealed": true, "target": true, "reorganisation": true, "viewer": true, "audit": true, "attention": true, "account": true, "token": true, "session": true, "passkey": true, "identity": true, "grant": true, "table": true, "result": true, "link": true, "register": true, "entry": true, "file": true, "cluster": true, "head": true, "pact": true, "scheme": true, "bar": true, "award": true, "proposal": true, "paper": true, "review": true,
}

// ParseID takes an id apart into what kind of thing it names, and which. It fails with
// Invalid where it names no kind of thing that there is.
func ParseID(s string) (kind, rest string, err error) {
	kind, rest, _ = strings.Cut(s, ":")
	if !kinds[kind] || rest == "" {
		return "", "", NoID(s)
	}
	return kind, rest, nil
}

// ParseNumber reads a number that stands in an id, just as one writes it. It fails with Invalid.
func ParseNumber(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n <= 0 || strconv.FormatInt(n, 10) != s {
		return 0, NoID(s)
	}
	return n, nil
}

// NoID says that a word is no id.
func NoID(s string) error {
	return fault.New(fault.Invalid, "%q is no id; give one that an earlier answer gave, such as unit:12", word(s))
}
