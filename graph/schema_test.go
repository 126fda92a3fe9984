package graph_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
)

// TestSchema_DescribesEverything reads the published schema as a client does: no type, field,
// argument or value of it is bare, and every scalar of ours says how it is written.
func TestSchema_DescribesEverything(t *testing.T) {
	t.Parallel()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	bare := func(description string, name ...string) {
		t.Helper()
		if looked++; strings.TrimSpace(description) == "" {
			t.Errorf("%s is not described", strings.Join(name, "."))
		}
	}
	for _, def := range schema.Types {
		if def.BuiltIn || strings.HasPrefix(def.Name, "__") {
			continue
		}
		bare(def.Description, def.Name)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			bare(f.Description, def.Name, f.Name)
			for _, a := range f.Arguments {
				bare(a.Description, def.Name, f.Name, a.Name)
			}
		}
		for _, v := range def.EnumValues {
			bare(v.Description, def.Name, v.Name)
		}
	}
	if looked < 500 {
		t.Errorf("only %d things were looked at", looked)
	}
}
