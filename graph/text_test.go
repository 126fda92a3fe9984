package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/graph/graphtest"
)

// asker asks for every field of the schema, wherever it takes a text.
type asker struct {
	schema *ast.Schema
	unit   string // the id of a unit that there is
}

// texts are the scalars that are written as a text, with one that may be given.
func (a *asker) texts() map[string]string {
	return map[string]string{
		"String": "x", "ID": a.unit, "Code": "P", "UnitRef": "P", "Date": "2024-06-01", "DateTime": "2024-11-01T00:00:00Z",
		"Period": "2024", "Month": "2024-10", "TreeReading": "CURRENT", "Decimal": "1", "Long": "1",
	}
}

// value returns a value of a type that may be given, without what may be left out; at is where a
// text stands in it that is to be another.
func (a *asker) value(t *ast.Type, at []string, text string) any {
	if t.Elem != nil {
		return []any{a.value(t.Elem, at, text)}
	}
	def := a.schema.Types[t.NamedType]
	switch def.Kind {
	case ast.Enum:
		return def.EnumValues[0].Name
	case ast.InputObject:
		fields := map[string]any{}
		for i, f := range def.Fields {
			one := def.Directives.ForName("oneOf") != nil
			switch {
			case len(at) > 0 && f.Name == at[0]:
				fields[f.Name] = a.value(f.Type, at[1:], text)
			case f.Type.NonNull && f.DefaultValue == nil, one && len(at) == 0 && i == 0:
				fields[f.Name] = a.value(f.Type, nil, "")
			}
		}
		return fields
	}
	if at != nil {
		return text
	}
	if given, known := a.texts()[t.NamedType]; known {
		return given
	}
	return map[string]any{"Int": 1, "Boolean": false, "Float": 1.5}[t.NamedType]
}

// places returns where in a type a text stands: the names of the input fields that lead to it.
func (a *asker) places(t *ast.Type, seen []string) (all [][]string) {
	for t.Elem != nil {
		t = t.Elem
	}
	def := a.schema.Types[t.NamedType]
	if _, isText := a.texts()[t.NamedType]; isText {
		return [][]string{{}}
	}
	if def.Kind != ast.InputObject || slices.Contains(seen, def.Name) {
		return nil
	}
	for _, f := range def.Fields {
		for _, below := range a.places(f.Type, append(seen, def.Name)) {
			all = append(all, append([]string{f.Name}, below...))
		}
	}
	return all
}

// question is a field that is asked for, with one argument's text another.
type question struct {
	name, query string
	variables   func(text string) map[string]any
}

// call writes a field with the arguments that it needs, all as variables but one.
func (a *asker) call(f *ast.FieldDefinition, other string) (call string, variables map[string]any) {
	var args []string
	variables = map[string]any{}
	for _, arg := range f.Arguments {
		switch {
		case arg.Name == other:
			args = append(args, arg.Name+": $text")
		case arg.Type.NonNull && arg.DefaultValue == nil, arg.Name == "first":
			name := f.Name + "_" + arg.Name
			if variables[name+" "+arg.Type.String()] = a.value(arg.Type, nil, ""); arg.Name == "year" {
				variables[name+" "+arg.Type.String()] = 2024 // in which there is something to lead on from
			}
			args = append(args, arg.Name+": $"+name)
		}
	}
	if len(args) == 0 {
		return f.Name, variables
	}
	return f.Name + "(" + strings.Join(args, ", ") + ")", variables
}

// questions are all that take a text, of the types that lead from a root.
func (a *asker) questions(operation string, root *ast.Definition) (all []question) {
	type way struct {
		of        *ast.Definition
		calls     []string
		variables map[string]any
	}
	seen := map[string]bool{root.Name: true}
	for ways := []way{{of: root}}; len(ways) > 0; ways = ways[1:] {
		w := ways[0]
		for _, f := range w.of.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			def := a.schema.Types[f.Type.Name()]
			end := ""
			if def.IsCompositeType() {
				end = " {__typename}"
			}
			for _, arg := range f.Arguments {
				for _, at := range a.places(arg.Type, nil) {
					call, given := a.call(f, arg.Name)
					declared := []string{"$text: " + strings.TrimSuffix(arg.Type.String(), "!") + "!"}
					values := map[string]any{}
					for _, some := range []map[string]any{w.variables, given} {
						for declaration, value := range some {
							name, kind, _ := strings.Cut(declaration, " ")
							declared, values[name] = append(declared, "$"+name+": "+kind), value
						}
					}
					slices.Sort(declared)
					query := operation + "(" + strings.Join(declared, ", ") + ") {" + strings.Join(append(w.calls, call), " {") + end + strings.Repeat("}", len(w.calls)+1)
					all = append(all, question{
						w.of.Name + "." + f.Name + "(" + strings.Join(append([]string{arg.Name}, at...), ".") + ")", query,
						func(text string) map[string]any {
							with := map[string]any{"text": a.value(arg.Type, at, text)}
							for name, value := range values {
								with[name] = value
							}
							return with
						},
					})
				}
			}
			if def.Kind == ast.Object && !seen[def.Name] && operation == "query" {
				seen[def.Name] = true
				call, given := a.call(f, "")
				next := way{def, append(slices.Clone(w.calls), call), map[string]any{}}
				for _, some := range []map[string]any{w.variables, given} {
					for name, value := range some {
						next.variables[name] = value
					}
				}
				ways = append(ways, next)
			}
		}
	}
	return all
}

// TestTexts_PassTheGate: whatever text a field takes, one that PostgreSQL could not keep is
// refused as input, and none is our mistake.
func TestTexts_PassTheGate(t *testing.T) {
	t.Parallel()
	h := graphtest.New(t)
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: graph.Schema()})
	h.Must(err)
	a := &asker{schema, fmt.Sprintf("unit:%d", h.Units["C1"].ID)}
	asked := append(a.questions("query", schema.Query), a.questions("mutation", schema.Mutation)...)
	if len(asked) < 80 {
		t.Errorf("only %d fields take a text: the test does not look where they are", len(asked))
	}
	h.Grant("leader.P", "system_admin", "P")
	h.AskWith("leader.P", drafting, draftOf("Sắp xếp")) // to be previewed
	h.Ask("leader.P", h.WithIDs(`mutation {saveCluster(input: {year: 2024, code: "K1", name: "Một", parent: "#P", members: [{unit: "#D1"}]}) {cluster {id}}}`))
	h.Ask("leader.P", `mutation {saveTable(input: {name: "a", ask: `+admitted(`{codes: ["C1"]}`)+`}) {savedTable {id}}}`)
	reached := 0
	for _, q := range asked {
		for _, text := range []string{"a\x00b", "\x1b", "a\u202Eb", "Thuo\u0302\u0323t", "\u200B", "\uFFFF", "'\"\\%_"} {
			answer := h.Post("leader.P", q.query, q.variables(text)).Body.String()
			var told struct {
				Errors []struct{ Extensions struct{ Code string } }
			}
			h.Must(json.Unmarshal([]byte(answer), &told))
			codes := ""
			for _, e := range told.Errors {
				if !strings.Contains(codes, e.Extensions.Code) {
					codes += e.Extensions.Code + " "
				}
			}
			switch {
			case strings.Contains(codes, "INTERNAL"), strings.Contains(codes, "VALIDATION"), strings.Contains(answer, "Cannot query"):
				t.Errorf("%s of %q: %s\n%s", q.name, text, answer, q.query)
			case text[0] != 'a' || text[1] != 0:
			case codes != "BAD_USER_INPUT ":
				t.Errorf("%s takes a NUL: %s\n%s", q.name, answer, q.query)
			default:
				reached++
			}
		}
	}
	if reached < len(asked) && !t.Failed() {
		t.Errorf("of %d fields %d were asked", len(asked), reached)
	}
	for _, q := range a.questions("subscription", schema.Subscription) {
		body, err := json.Marshal(map[string]any{"query": q.query, "variables": q.variables("a\x00b")})
		h.Must(err)
		if got := h.Send(h.API, "leader.P", "POST", "/graphql", string(body), "Accept: text/event-stream").Body.String(); !strings.Contains(got, "BAD_USER_INPUT") {
			t.Errorf("%s takes a NUL: %s", q.name, got)
		}
	}
}

const drafting = `mutation($input: DraftReorganisationInput!) {draftReorganisation(input: $input) {reorganisation {name} userErrors {code}}}`

func draftOf(name string) map[string]any {
	return map[string]any{"input": map[string]any{
		"name": name, "document": "1/NQ", "signed": "2024-10-01", "effective": "2024-12-01", "steps": []any{map[string]any{"do": "RENAME", "unit": "B1", "name": "Mới"}},
	}}
}

// TestTexts_AreKeptClean: what is written is kept as the gate leaves it, however it comes in.
func TestTexts_AreKeptClean(t *testing.T) {
	t.Parallel()
	h := graphtest.New(t)
	draft := func(name string) string { return h.AskWith("admin", drafting, draftOf(name)) }
	want := draft("Sắp xếp")
	if !strings.Contains(want, `"name":"Sắp xếp"`) {
		t.Fatal(want)
	}
	for _, same := range []string{"Sa\u0306\u0301p xe\u0302\u0301p", "Sắp\u200B x\u202Eếp", "\uFEFFSắp xếp\u2069"} {
		if got := draft(same); got != want {
			t.Errorf("%q is kept as %s", same, got)
		}
	}
}
