package graph

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/label"
	"thidua/internal/access"
	"thidua/internal/export"
	"thidua/internal/fault"
	"thidua/internal/saved"
	"thidua/internal/table"
)

// Export is a table that is answered as a file: who asks, and the one snapshot in which all of it is read.
type Export struct{ op *Operation }

// Export begins to answer a caller's question for a table, which is told in a language. The database may take
// so long for all of it.
func (r *Resolver) Export(caller access.Caller, language fault.Language, within time.Duration) *Export {
	e := &Export{r.Begin(caller, language)}
	e.op.snapshot.Within(within)
	return e
}

// Plan finds out what a question is about. It fails as table.NewPlan does.
func (e *Export) Plan(ctx context.Context, ask table.Ask) (*table.Plan, error) {
	return e.op.tablePlan(ctx, ask)
}

// SavedPlan finds out what a saved table is about today. It fails as table.NewPlan does.
func (e *Export) SavedPlan(ctx context.Context, t *saved.Table) (*table.Plan, error) {
	return e.op.savedPlan(ctx, t)
}

// Read reads in its snapshot.
func (e *Export) Read(ctx context.Context, read func(ctx context.Context, db bun.IDB) error) error {
	return e.op.snapshot.Read(ctx, read)
}

// Close ends it.
func (e *Export) Close() { e.op.Close() }

// WordsIn returns what values of the schema's enums are called in a language.
func WordsIn(l fault.Language) export.Words {
	return func(enum, value string) string { return label.Of(enum, value, l) }
}
