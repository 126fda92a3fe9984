package graph

import (
	"bytes"
	"sync"

	"github.com/vektah/gqlparser/v2/formatter"

	"thidua/graph/generated"
)

// Schema returns the schema's text, described and sorted by name.
var Schema = sync.OnceValue(func() string {
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).
		FormatSchema(generated.NewExecutableSchema(generated.Config{}).Schema())
	return text.String()
})
