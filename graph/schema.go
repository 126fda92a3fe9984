package graph

import (
	"bytes"
	"maps"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"thidua/graph/generated"
)

// Schema returns the schema's text, described and sorted by name.
var Schema = sync.OnceValue(func() string {
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatSchema(served())
	return text.String()
})

// served is the schema as callers may use it: as it was generated, without @defer, which the
// generator declares whether one wants it or not. Deferred fields would be resolved when the
// operation has ended, and its snapshot with it; every answer here is one whole.
var served = sync.OnceValue(func() *ast.Schema {
	schema := *generated.NewExecutableSchema(generated.Config{}).Schema()
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	return &schema
})
