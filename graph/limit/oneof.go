package limit

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/internal/fault"
)

// OneOf holds an operation's variables against the inputs that are @oneOf: exactly one field
// is given, and it is not null. What stands in the text itself its validation has seen to.
func OneOf(schema *ast.Schema, op *graphql.OperationContext) error {
	for _, v := range op.Operation.VariableDefinitions {
		if err := oneOf(schema, v.Type, op.Variables[v.Variable], "$"+v.Variable); err != nil {
			return err
		}
	}
	return nil
}

func oneOf(schema *ast.Schema, t *ast.Type, value any, at string) error {
	if t.Elem != nil {
		list, _ := value.([]any)
		for _, one := range list {
			if err := oneOf(schema, t.Elem, one, at); err != nil {
				return err
			}
		}
		return nil
	}
	given, ok := value.(map[string]any)
	def := schema.Types[t.NamedType]
	if !ok || def == nil || def.Kind != ast.InputObject {
		return nil
	}
	if def.Directives.ForName("oneOf") != nil {
		set := 0
		for _, one := range given {
			if one != nil {
				set++
			}
		}
		if set != 1 || len(given) != 1 {
			return fault.New(fault.Invalid, "%s is a %s: give exactly one of its fields, and not null", at, def.Name)
		}
	}
	for _, f := range def.Fields {
		if err := oneOf(schema, f.Type, given[f.Name], at+"."+f.Name); err != nil {
			return err
		}
	}
	return nil
}
