package graph

import (
	"log/slog"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"thidua/graph/generated"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Service is what operations are answered from.
type Service struct {
	DB     *postgres.DB
	Guard  *access.Guard
	Today  func() org.Date // the day on which the service stands
	Log    *slog.Logger
	Notice string // what callers must know of the figures, such as that they are invented; empty: nothing

	Passwords *identity.Passwords // hashes them; nil: as cheaply as may be
}

// Resolver resolves the fields that are more than a field of a struct. One serves all operations.
type Resolver struct {
	Service

	Library movement.Library // the campaigns

	pulse pulse
}

// NewResolver returns a resolver that answers from a service.
func NewResolver(s Service) *Resolver {
	if s.Passwords == nil {
		s.Passwords = identity.NewPasswords(identity.Least)
	}
	return &Resolver{Service: s, pulse: pulse{db: s.DB}}
}

// Schema returns the schema whose fields it resolves.
func (r *Resolver) Schema() graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Schema: served(), Resolvers: r})
}

// Begin begins an operation in a caller's name, today. Close it when it has been answered.
func (r *Resolver) Begin(caller access.Caller, language fault.Language) *Operation {
	return &Operation{
		resolver: r, caller: caller, language: language, today: r.Today(),
		snapshot: r.snapshot(), ready: make(chan struct{}, 1),
	}
}

// sqlWithin is how long the database may take for all that one operation reads. What an operation
// may cost it answers in a tenth of that, where it is not busy.
const sqlWithin = 10 * time.Second

func (r *Resolver) snapshot() *postgres.Snapshot {
	s := postgres.NewSnapshot(r.DB.DB)
	s.Within(sqlWithin)
	return s
}
