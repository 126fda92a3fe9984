package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
)

// presenter gives a fault's message and kind to the caller, and so the mistakes of the
// query itself. Of any other error the caller learns only that there was one, and the log
// learns the rest.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		known := graphql.DefaultErrorPresenter(ctx, err)
		shown := &gqlerror.Error{Message: known.Message, Path: known.Path, Locations: known.Locations}
		var f *fault.Error
		var refused *refusal
		switch {
		case errors.As(err, &f):
			shown.Message, shown.Extensions = f.Message, map[string]any{"code": f.Kind}
		case errors.Is(err, context.DeadlineExceeded):
			shown.Message = fmt.Sprintf("the answer took longer than %v; ask for less at once", deadline)
			shown.Extensions = map[string]any{"code": fault.Timeout}
		case unreachable(err):
			log.ErrorContext(ctx, "the database cannot be reached", "err", err, "request", requestID(ctx))
			shown.Message = "the database cannot be reached; try again later"
			shown.Extensions = map[string]any{"code": fault.Unavailable}
		case errors.As(err, &refused), errors.Is(err, errNotByGet), ofTheQuery(err):
			shown.Extensions = map[string]any{"code": fault.Invalid}
		default:
			log.ErrorContext(ctx, "graphql", "path", shown.Path.String(), "err", err, "request", requestID(ctx))
			shown.Message = "internal error"
			shown.Extensions = map[string]any{"code": fault.Internal, "requestId": requestID(ctx)}
		}
		return shown
	}
}

// ofTheQuery reports whether an error is the executor's own about the query, not one that
// it wrapped.
func ofTheQuery(err error) bool {
	var asked *gqlerror.Error
	return errors.As(err, &asked) && asked.Unwrap() == nil
}

// unreachable reports whether the database did not answer at all.
func unreachable(err error) bool {
	var connecting *pgconn.ConnectError
	var refused *pgconn.PgError
	return errors.As(err, &connecting) ||
		errors.As(err, &refused) && (refused.Code == "57P01" || refused.Code == "57P02" || refused.Code == "57P03")
}

// panicError is a mistake of ours that stopped a resolver.
type panicError struct {
	cause any
	stack string
}

func (e *panicError) Error() string { return fmt.Sprintf("panic: %v\n%s", e.cause, e.stack) }

type requestKey struct{}

// withRequestID gives a request a name by which its log lines are found.
func withRequestID(ctx context.Context) context.Context {
	return context.WithValue(ctx, requestKey{}, rand.Text()[:12])
}

func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}
