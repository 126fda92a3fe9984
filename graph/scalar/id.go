package scalar

import (
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
)

// MarshalUnitID writes the id of a unit.
func MarshalUnitID(id int64) graphql.Marshaler {
	return text("unit:" + strconv.FormatInt(id, 10))
}

// UnmarshalUnitID reads the id of a unit. It fails with Invalid where it is the id of
// something else, or none.
func UnmarshalUnitID(v any) (int64, error) {
	kind, id, err := ParseID(word(v))
	if err == nil && kind != "unit" {
		err = fault.New(fault.Invalid, "%s is the id of a %s; give the id of a unit", word(v), kind)
	}
	return id, err
}

// ParseID takes an id apart into what kind of thing it names, and which. It fails with
// Invalid.
func ParseID(s string) (kind string, id int64, err error) {
	kind, number, _ := strings.Cut(s, ":")
	id, err = strconv.ParseInt(number, 10, 64)
	switch {
	case err != nil || id <= 0 || strconv.FormatInt(id, 10) != number,
		kind != "unit" && kind != "campaign" && kind != "indicator" && kind != "reorganisation":
		return "", 0, fault.New(fault.Invalid, "%q is no id; give one that an earlier answer gave, such as unit:12", word(s))
	}
	return kind, id, nil
}
