package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// presenter gives a fault's message and kind to the caller, and so the mistakes of the
// query itself, in the caller's language. Of any other error the caller learns only that there
// was one, and the log learns the rest.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		known := graphql.DefaultErrorPresenter(ctx, err)
		f := faultOf(err)
		switch {
		case f.Kind == fault.Internal:
			log.ErrorContext(ctx, "graphql", "path", known.Path.String(), "err", err, "request", requestID(ctx))
		case f.Kind == fault.Unavailable && postgres.Unreachable(err):
			log.ErrorContext(ctx, "the database cannot be reached", "err", err, "request", requestID(ctx))
		}
		shown := &gqlerror.Error{Message: f.In(languageOf(ctx)), Path: known.Path, Locations: known.Locations, Extensions: map[string]any{"code": f.Kind}}
		if f.Kind == fault.Internal {
			shown.Extensions["requestId"] = requestID(ctx)
		}
		requestOf(ctx).failed(f.Kind)
		return shown
	}
}

// faultOf returns the fault that a caller is told of an error.
func faultOf(err error) *fault.Error {
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, context.Canceled): // whoever asked has gone: nobody's mistake
		return &fault.Error{Kind: fault.Timeout, Phrase: fault.Say("the request was given up before its answer")}
	case errors.Is(err, context.DeadlineExceeded):
		return &fault.Error{Kind: fault.Timeout, Phrase: fault.Say("the answer took longer than %v; ask for less at once", deadline)}
	case postgres.Unreachable(err):
		return &fault.Error{Kind: fault.Unavailable, Phrase: fault.Say("the database cannot be reached; try again later")}
	case ofTheQuery(err):
		var asked *gqlerror.Error
		errors.As(err, &asked)
		says := asked.Message
		if at := asked.Path; len(at) > 1 && at[0] == ast.PathName("variable") { // which of them says the path alone
			says = "$" + at[1:].String() + ": " + says
		}
		return &fault.Error{Kind: fault.Invalid, Phrase: fault.Say("%s", fault.Both{En: says, Vi: "Câu truy vấn chưa đúng: " + says})}
	}
	return &fault.Error{Kind: fault.Internal, Phrase: fault.Say("internal error")}
}

// ofTheQuery reports whether an error is the executor's own about the query, not one that
// it wrapped.
func ofTheQuery(err error) bool {
	var asked *gqlerror.Error
	return errors.As(err, &asked) && asked.Unwrap() == nil
}

// panicError is a mistake of ours that stopped a resolver.
type panicError struct {
	cause any
	stack string
}

func (e *panicError) Error() string { return fmt.Sprintf("panic: %v\n%s", e.cause, e.stack) }
