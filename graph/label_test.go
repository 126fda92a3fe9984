package graph_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/graph/label"
	"thidua/internal/fault"
)

// TestLabels_NameEveryValue: no enum of the schema has a value that nobody has a word for, in
// either language, and no two values of one enum are called alike.
func TestLabels_NameEveryValue(t *testing.T) {
	t.Parallel()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: graph.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	values := map[string][]string{}
	for _, def := range schema.Types {
		if def.Kind == ast.Enum && !strings.HasPrefix(def.Name, "__") {
			for _, v := range def.EnumValues {
				values[def.Name] = append(values[def.Name], v.Name)
			}
		}
	}
	for _, l := range []fault.Language{fault.Vietnamese, fault.English} {
		labelled, called, last := map[string][]string{}, map[[2]string]string{}, ""
		for _, one := range label.In(l) {
			labelled[one.Enum] = append(labelled[one.Enum], one.Value)
			if one.Enum < last {
				t.Errorf("%s stands after %s", one.Enum, last)
			}
			last = one.Enum
			if other := called[[2]string{one.Enum, one.Text}]; other != "" || one.Text == "" {
				t.Errorf("%s of %s is called %q in %s, as is %s", one.Value, one.Enum, one.Text, l, other)
			}
			called[[2]string{one.Enum, one.Text}] = one.Value
			if got := label.Of(one.Enum, one.Value, l); got != one.Text {
				t.Errorf("%s of %s is %q and %q", one.Value, one.Enum, one.Text, got)
			}
		}
		if d := cmp.Diff(values, labelled); d != "" {
			t.Errorf("the schema's values (-) and those with a label (+) in %s:\n%s", l, d)
		}
	}
}
