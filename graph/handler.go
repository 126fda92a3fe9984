package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/generated"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/postgres"
)

const (
	// deadline is how long one operation may take.
	deadline = 30 * time.Second
	// maxTokens bounds a query's text: validation is quadratic in it.
	maxTokens = 2000
	// cachedQueries is how many parsed and validated texts are kept.
	cachedQueries = 1000
)

// door answers GraphQL requests.
type door struct {
	service  Service
	library  movement.Library
	executor *executor.Executor
	places   chan struct{} // to work on sheets
	streams  chan struct{} // to listen to a subscription
}

// NewHandler returns the API: /graphql for POST and GET, workbooks of reports below /sheets,
// the schema's text at /schema.graphql, and a word to whoever comes by at /. Whoever brings
// no token learns nothing but that: nothing of the request is read before.
func NewHandler(s Service) http.Handler {
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{&s}}))
	e.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	e.SetParserTokenLimit(maxTokens)
	e.SetErrorPresenter(presenter(s.Log))
	e.SetRecoverFunc(recovered)
	e.Use(limit{})

	mux := http.NewServeMux()
	d := &door{service: s, executor: e, places: make(chan struct{}, sheetsAtOnce), streams: make(chan struct{}, streamsAtOnce)}
	mux.Handle("/graphql", d)
	mux.HandleFunc("GET /sheets/{month}/{file}", d.sheets(d.giveSheet))
	mux.HandleFunc("POST /sheets/{month}/{unit}", d.sheets(d.takeSheet))
	mux.HandleFunc("GET /schema.graphql", text(Schema()))
	mux.HandleFunc("GET /{$}", text(strings.TrimSpace(welcome+"\n\n"+s.Notice)+"\n"))
	return mux
}

// welcome is what a browser sees that comes by.
const welcome = `Thi Đua: số liệu phong trào thi đua, cộng từ chi hội lên.

POST /graphql          questions in GraphQL, with the header Authorization: Bearer TOKEN
GET  /schema.graphql   what can be asked
GET  /sheets/MONTH/CODE.xlsx   (or .csv) a month's reports of a unit and those below it
POST /sheets/MONTH/CODE        the same, filled in`

// text answers with the same text always.
func text(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		_, _ = io.WriteString(w, body)
	}
}

// ServeHTTP answers one request: who asks, what is asked, the answer.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	ctx, cancel := context.WithTimeout(withRequestID(r.Context()), deadline)
	defer cancel()
	ctx, counter := postgres.WithCounter(ctx)
	w.Header().Set("X-Request-Id", requestID(ctx))
	w.Header().Set("Cache-Control", "private, no-store")

	account, err := d.authenticate(ctx, r)
	if err != nil {
		if fault.KindOf(err) == fault.Unauthenticated {
			w.Header().Set("WWW-Authenticate", "Bearer")
		}
		d.refuse(ctx, w, r, err)
		return
	}
	params, err := paramsOf(w, r)
	if err != nil {
		d.refuse(ctx, w, r, err)
		return
	}
	op := &operation{
		service: &d.service, library: &d.library, account: account, today: d.service.Today(),
		snapshot: postgres.NewSnapshot(d.service.DB.DB),
	}
	defer func() { op.snapshot.Close() }() // the one that a change may have put in its place
	if listens(r) {
		d.stream(w, r, op, params)
		return
	}
	ctx = graphql.StartOperationTrace(context.WithValue(ctx, operationKey{}, op))
	answer, asked, refused := d.answer(ctx, r, params)
	if refused != nil {
		d.refuse(ctx, w, r, refused)
		return
	}
	if d.service.Notice != "" {
		answer.Extensions = map[string]any{"notice": d.service.Notice}
	}
	w.Header().Set("Server-Timing", fmt.Sprintf(`total;dur=%.1f, sql;desc="%d statements"`,
		float64(time.Since(began).Microseconds())/1000, counter.Statements()))
	write(w, r, asked, answer)
	d.service.Log.InfoContext(ctx, "graphql", "operation", params.OperationName, "account", account.Name,
		"ms", time.Since(began).Milliseconds(), "statements", counter.Statements(), "errors", len(answer.Errors), "request", requestID(ctx))
}

// authenticate returns the account whose token the request carries.
func (d *door) authenticate(ctx context.Context, r *http.Request) (access.Account, error) {
	token, ok := access.Bearer(r)
	if !ok {
		return access.Account{}, fault.New(fault.Unauthenticated, "this needs a token: send the header Authorization: Bearer TOKEN")
	}
	return access.Authenticate(ctx, d.service.DB, token)
}

// answer runs the operation that is asked for. It tells whether one could be asked: where
// the text is no valid query, there is an answer, of errors alone.
func (d *door) answer(ctx context.Context, r *http.Request, params *graphql.RawParams) (answer *graphql.Response, asked bool, refused error) {
	op, errs := d.executor.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		return d.executor.DispatchError(graphql.WithOperationContext(ctx, op), errs), false, nil
	}
	switch {
	case r.Method == http.MethodGet && op.Operation.Operation == ast.Mutation:
		return nil, false, errNotByGet
	case op.Operation.Operation == ast.Subscription:
		return nil, false, errNoStream
	}
	respond, ctx := d.executor.DispatchOperation(ctx, op)
	if answer = respond(ctx); answer == nil {
		return nil, false, context.Cause(ctx)
	}
	return answer, true, nil
}

var errNotByGet = errors.New("a mutation may not be sent by GET; send this by POST")

// recovered turns a panic into an error that the presenter does not know: it is logged,
// and the caller learns only that there was one.
func recovered(_ context.Context, cause any) error {
	return &panicError{cause, string(debug.Stack())}
}
