package graph

import (
	"log/slog"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Service is what the API answers from.
type Service struct {
	DB     *postgres.DB
	Guard  *access.Guard
	Today  func() org.Date // the day on which the service stands
	Log    *slog.Logger
	Ending <-chan struct{} // closed when the service is to end: subscriptions end then; nil: never
	Notice string          // what callers must know of the figures, such as that they are invented; empty: nothing
}

// Resolver resolves the fields that are more than a field of a struct.
type Resolver struct{ service *Service }
