package scalar

import (
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/internal/access"
)

// MarshalPermission writes an action of the policy as the schema's enum names it: UNIT_READ, and
// ROLE_ANALYST for giving that role.
func MarshalPermission(a access.Action) graphql.Marshaler {
	return graphql.MarshalString(strings.ToUpper(a.Resource + "_" + a.Verb))
}

// UnmarshalPermission reads one. Which there are, the schema says.
func UnmarshalPermission(v any) (access.Action, error) {
	name, ok := v.(string)
	resource, verb, found := strings.Cut(strings.ToLower(name), "_")
	if !ok || !found {
		return access.Action{}, fmt.Errorf("%v is no permission", v)
	}
	return access.Action{Resource: resource, Verb: verb}, nil
}
