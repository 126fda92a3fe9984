package main

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/graph/operations"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/postgres"
	"thidua/internal/report"
)

// cache keeps answers as the clients' normalised caches do: what has an id once for all. It
// notices where two answers of one thing contradict each other, which those do not.
type cache struct {
	t      *testing.T
	schema *ast.Schema
	api    http.Handler
	db     *postgres.DB
	tokens map[string]string

	things map[string]map[string]any // fields by the things' types and ids
	from   map[string]string         // which query a field was first told by
	met    int                       // how often a field was told again
	wrong  int
}

func newCache(t *testing.T, service server.Config) *cache {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: graph.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	return &cache{t: t, schema: schema, api: server.New(service), db: service.DB, tokens: map[string]string{}, things: map[string]map[string]any{}, from: map[string]string{}}
}

// withIdentity adds to each selection what a cache knows things by.
func (c *cache) withIdentity(set ast.SelectionSet, root bool) ast.SelectionSet {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if len(s.SelectionSet) > 0 {
				s.SelectionSet = c.withIdentity(s.SelectionSet, false)
				of := c.schema.Types[s.Definition.Type.Name()]
				if of.Fields.ForName("id") != nil {
					s.SelectionSet = append(s.SelectionSet, &ast.Field{Alias: "theId", Name: "id"})
				}
			}
		case *ast.InlineFragment:
			s.SelectionSet = c.withIdentity(s.SelectionSet, true)
		}
	}
	if root {
		return set
	}
	return append(set, &ast.Field{Alias: "__typename", Name: "__typename"})
}

// ask asks a question in an account's name and takes the answer in.
func (c *cache) ask(account, text string, variables map[string]any) {
	c.t.Helper()
	doc, errs := gqlparser.LoadQueryWithRules(c.schema, text, nil)
	if len(errs) > 0 {
		c.t.Fatalf("%s: %v", text, errs)
	}
	for _, f := range doc.Fragments {
		f.SelectionSet = c.withIdentity(f.SelectionSet, true)
	}
	op := doc.Operations[0]
	op.SelectionSet = c.withIdentity(op.SelectionSet, true)
	var asked strings.Builder
	formatter.NewFormatter(&asked).FormatQueryDocument(doc)
	if c.tokens[account] == "" {
		token, err := access.CreateToken(c.t.Context(), c.db, account, nil)
		if err != nil {
			c.t.Fatal(err)
		}
		c.tokens[account] = token
	}
	body, err := json.Marshal(map[string]any{"query": asked.String(), "variables": variables})
	if err != nil {
		c.t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(c.t.Context(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+c.tokens[account])
	w := httptest.NewRecorder()
	c.api.ServeHTTP(w, r)
	var said struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &said); err != nil || len(said.Errors) > 0 && !strings.Contains(w.Body.String(), `"NOT_FOUND"`) {
		c.t.Fatalf("%s: %.600s", text, w.Body)
	}
	c.object(account, text, variables, op.SelectionSet, said.Data)
}

// object takes an object in: the fields that were asked of it, by their names and arguments. It
// returns what stands for it where it is told.
func (c *cache) object(account, text string, variables map[string]any, set ast.SelectionSet, said map[string]any) any {
	fields := map[string]any{}
	c.fields(account, text, variables, set, said, fields)
	id, ok := said["theId"].(string)
	if !ok {
		return fields
	}
	name := account + " " + said["__typename"].(string) + " " + id
	known := c.things[name]
	if known == nil {
		known = map[string]any{}
		c.things[name] = known
	}
	for key, value := range fields {
		before, told := known[key]
		if !told {
			known[key], c.from[name+key] = value, text
			continue
		}
		c.met++
		if merged, ok := agree(before, value); ok {
			known[key] = merged
		} else if c.wrong++; c.wrong <= 20 {
			c.t.Errorf("%s: %s is %.300v by\n%s\nand %.300v by\n%s\n%v", name, key, before, c.from[name+key], value, text, variables)
		}
	}
	return name
}

func (c *cache) fields(account, text string, variables map[string]any, set ast.SelectionSet, said, into map[string]any) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			key := s.Name
			if s.Name != "__typename" && len(s.Arguments) > 0 {
				arguments, err := json.Marshal(s.ArgumentMap(variables))
				if err != nil {
					c.t.Fatal(err)
				}
				key += string(arguments)
			}
			into[key] = c.value(account, text, variables, s.SelectionSet, said[s.Alias])
		case *ast.InlineFragment:
			if c.is(said, s.TypeCondition) {
				c.fields(account, text, variables, s.SelectionSet, said, into)
			}
		case *ast.FragmentSpread:
			if c.is(said, s.Definition.TypeCondition) {
				c.fields(account, text, variables, s.Definition.SelectionSet, said, into)
			}
		}
	}
}

func (c *cache) is(said map[string]any, kind string) bool {
	name, _ := said["__typename"].(string)
	return kind == "" || slices.ContainsFunc(c.schema.PossibleTypes[kind], func(d *ast.Definition) bool { return d.Name == name })
}

func (c *cache) value(account, text string, variables map[string]any, set ast.SelectionSet, said any) any {
	switch said := said.(type) {
	case []any:
		list := make([]any, len(said))
		for i, one := range said {
			list[i] = c.value(account, text, variables, set, one)
		}
		return list
	case map[string]any:
		return c.object(account, text, variables, set, said)
	}
	return said
}

// agree reports whether two tellings of one field are of one thing, and returns both together:
// of what has no id each may tell something else.
func agree(a, b any) (any, bool) {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		for key := range y {
			if before, told := x[key]; told && ok {
				x[key], ok = agree(before, y[key])
			} else if !told {
				x[key] = y[key]
			}
		}
		return x, ok
	case []any:
		y, ok := b.([]any)
		ok = ok && len(x) == len(y)
		for i := range x {
			if ok {
				x[i], ok = agree(x[i], y[i])
			}
		}
		return x, ok
	}
	return a, reflect.DeepEqual(a, b)
}

// fragments are what the questions below ask of a thing, whichever way they come to it.
var fragments = []struct{ name, text string }{
	{"whole", `fragment whole on Unit { ...name children(first: 40) { totalCount nodes { ...name } } history { from until code title standing path { code } }
		predecessors { kind effective unit { ...name } } successors { kind effective unit { ...name } } }`},
	{"figures", `fragment figures on Figure { period tree value display numerator denominator status target { comparator low high monthly quota population { code name } }
		coverage { expected reported approved missing } indicator { code target { low high } elements { code name } } unit { ...name } }`},
	{"name", `fragment name on Unit { unitId code name type title level kind opened closed path { code name } parent { code title } }`},
}

// complete adds the fragments that a question uses.
func complete(text string) string {
	for _, f := range fragments {
		if strings.Contains(text, "..."+f.name) {
			text += " " + f.text
		}
	}
	return text
}

// wholes are questions that come to the same things by different ways.
var wholes = []string{
	`query ($id: ID!) { unit(by: {id: $id}) { ...whole } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-06-15") { ...whole now: children(first: 40, on: "2024-11-10") { nodes { ...name } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-10-31") { ...whole } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-11-01") { ...whole } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-11-10") { ...whole } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2025-08-01") { ...whole } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-06-15") { figures(period: "2024", indicators: ["1.2", "6.2"]) { ...figures trend { ...figures } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { figures(period: "2024", indicators: ["1.2", "5.1", "6.3", "8.1"]) { ...figures parts { ...figures } children(first: 40) { nodes { ...figures } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { figures(period: "2024", indicators: ["1.2", "5.1", "8.1"], tree: CURRENT) { ...figures parts { ...figures } children(first: 40) { nodes { ...figures } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { figures(period: "2024-Q3", indicators: ["1.2", "1.6", "8.1"]) { ...figures trend { ...figures parts { ...figures } } children(first: 40) { nodes { ...figures trend { ...figures } } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}, on: "2024-08-01") { figures(period: "2024-08", indicators: ["1.2", "1.6", "8.1"]) { ...figures parts { ...figures } children(first: 40) { nodes { ...figures } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { figures(period: "2024-H1", indicators: ["1.2", "8.1"], tree: "AS_OF(2024-11-05)") { ...figures children(first: 40) { nodes { ...figures } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { figures(period: "2024", indicators: ["1.2"], status: APPROVED, asOf: "2024-10-15T00:00:00Z") { ...figures children(first: 40) { nodes { ...figures } } } } }`,
	`query ($id: ID!) { unit(by: {id: $id}) { report(month: "2024-09") { state revision unit { ...name } revisions(first: 50) { nodes { revision state act } } } now: report(month: "2024-11") { state unit { ...name } } } }`,
	`query ($id: ID!) { units(under: $id, first: 40) { nodes { ...name children(first: 5) { nodes { ...name } } } } }`,
	`query ($id: ID!) { units(under: $id, on: "2024-06-15", first: 40) { nodes { ...name children(first: 5) { nodes { ...name } } } } }`,
	`query ($id: ID!) { reports(under: $id, month: "2024-09", first: 40) { nodes { state unit { ...name parent { ...name } } } } }`,
	`query { viewer { account } campaign(year: 2024) { year name elements { code name } } attention { waiting(first: 5) { nodes { unit { ...name } } } } sealedMonths(year: 2024) { month at hash } }`,
	`query ($id: ID!) { reports(under: $id, month: "2024-10", first: 40) { nodes { state late unit { ...name } } } }`,
}

// again is what is asked of a thing that is looked for by its id, by type.
var again = map[string]string{
	"Unit": "...whole", "UnitVersion": "from until code title standing path { code }", "Figure": "...figures", "Report": "state revision unit { ...name }",
	"ReportRevision": "revision state act", "Indicator": "code target { low high } elements { code name }", "Element": "code name", "Campaign": "year name",
	"SealedMonth": "month at hash", "Viewer": "account", "Attention": "id",
}

// askForEach asks for things that were told of by their ids, some of each type.
func (c *cache) askForEach(account string) {
	asked := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(c.things)) {
		who, rest, _ := strings.Cut(name, " ")
		kind, id, _ := strings.Cut(rest, " ")
		if who != account || again[kind] == "" || asked[kind] >= 40 {
			continue
		}
		asked[kind]++
		known := c.met
		c.ask(account, complete(`query ($id: ID!) { node(id: $id) { ... on `+kind+` { `+again[kind]+` } } }`), map[string]any{"id": id})
		if c.met == known && kind != "Attention" {
			c.t.Errorf("node does not find %s, or calls it otherwise", id)
		}
	}
	for kind := range again {
		if asked[kind] == 0 {
			c.t.Errorf("no %s was told of", kind)
		}
	}
}

// TestIdentity asks whatever can be asked on the tree that was reorganised nine days ago and is to
// be reorganised again, by different ways, on different days: what two answers tell of one thing is
// the same. Then it asks for each thing by its id, and is told the same once more.
func TestIdentity(t *testing.T) {
	t.Parallel()
	service := provinceWith(t, true)
	if err := report.Seal(t.Context(), service.DB, "2024-06", demo.Today); err != nil {
		t.Fatal(err)
	}
	shipped, err := operations.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	c := newCache(t, service)
	for _, o := range shipped {
		if !strings.Contains(o.Text, "mutation ") && !strings.Contains(o.Text, "subscription ") {
			as := readGolden(t, o)
			if as.Demo != "" {
				continue // it asks for years that are not here
			}
			c.ask(as.As, o.Text, as.Variables)
		}
	}
	var units []string
	err = service.DB.NewRaw(`SELECT 'unit:' || u.id FROM unit u WHERE u.level <> 'BRANCH' AND u.id IN (
		SELECT predecessor_id FROM lineage UNION SELECT successor_id FROM lineage UNION SELECT unit_id FROM placement WHERE parent_id IS NULL OR lower(valid) = '2024-11-01')
		ORDER BY u.level <> 'PROVINCE', u.level <> 'DISTRICT', u.opened, u.id LIMIT 24`).Scan(t.Context(), &units)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range units {
		for _, text := range wholes {
			c.ask("province.leader", complete(text), map[string]any{"id": id})
		}
	}
	told := len(c.things)
	c.askForEach("province.leader")
	if told < 1000 || c.met < 10_000 {
		t.Errorf("only %d things were told of, and %d fields again", told, c.met)
	}
	t.Logf("%d things, %d fields told again", told, c.met)
}
