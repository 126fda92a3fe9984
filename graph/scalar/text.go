package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

// MarshalString writes a text.
func MarshalString(s string) graphql.Marshaler { return text(s) }

// UnmarshalString reads a text: whatever text the API is given passes the gate here. It fails
// with Invalid.
func UnmarshalString(v any) (string, error) {
	s, err := graphql.UnmarshalString(v)
	if err != nil {
		return "", fault.New(fault.Invalid, "this is not a text")
	}
	return wording.Clean(s)
}

// MarshalID writes an id.
func MarshalID(s string) graphql.Marshaler { return text(s) }

// UnmarshalID reads an id. It fails with Invalid.
func UnmarshalID(v any) (string, error) {
	s, err := graphql.UnmarshalID(v)
	if err != nil {
		return "", NoID(word(v))
	}
	return wording.Clean(s)
}
