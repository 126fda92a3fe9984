package graph

import (
	"log/slog"

	"go.opentelemetry.io/otel/trace"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Service is what the API answers from.
type Service struct {
	DB      *postgres.DB
	Guard   *access.Guard
	Today   func() org.Date // the day on which the service stands
	Log     *slog.Logger
	Ending  <-chan struct{} // closed when the service is to end: subscriptions end then; nil: never
	Notice  string          // what callers must know of the figures, such as that they are invented; empty: nothing
	Version string          // of the program

	Operations []string     // the texts of those listed, which may be asked for by their hashes
	Persisted  Persisted    // what is done with others; empty: they are answered
	Budget     int          // what an account's operations may cost in a minute; 0: any amount
	Metrics    *Metrics     // nil: nothing is counted
	Tracer     trace.Tracer // nil: nothing is traced
}

// Resolver resolves the fields that are more than a field of a struct.
type Resolver struct{ service *Service }
