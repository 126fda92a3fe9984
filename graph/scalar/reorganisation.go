package scalar

import (
	"time"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// MarshalUnitRef writes how a step names a unit.
func MarshalUnitRef(r org.Ref) graphql.Marshaler { return text(string(r)) }

// UnmarshalUnitRef reads how a step names a unit; a code may be written as a number, and an id
// means the unit whatever the day that it names. Whether there is such a unit is for the
// reorganisation to say. It fails with Invalid where it is no text.
func UnmarshalUnitRef(v any) (org.Ref, error) {
	if id, err := UnmarshalUnitID(v); err == nil {
		return org.Ref((&org.Unit{ID: id.Unit}).PermanentID()), nil
	}
	s, err := wording.Clean(word(v))
	return org.Ref(s), err
}

// MarshalDateTime writes a moment, in UTC.
func MarshalDateTime(t time.Time) graphql.Marshaler { return text(t.UTC().Format(time.RFC3339Nano)) }

// UnmarshalDateTime reads a moment. It fails with Invalid.
func UnmarshalDateTime(v any) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, word(v))
	if err != nil {
		return t, fault.New(fault.Invalid, "%q is no moment; write it like 2024-11-10T03:04:05Z", word(v))
	}
	return t, nil
}
