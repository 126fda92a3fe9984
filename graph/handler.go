package graph

import (
	"context"
	"errors"
	"io"
	"net/http"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/klauspost/compress/gzhttp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/graph/generated"
	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/postgres"
)

// deadline is how long one operation may take.
const deadline = 30 * time.Second

// door answers GraphQL requests.
type door struct {
	service  Service
	library  movement.Library
	executor *executor.Executor
	schema   *ast.Schema
	listed   map[string]string // texts of operations by their hashes
	queries  *limit.Queries
	accounts limit.Accounts
	places   chan struct{} // to work on sheets
	streams  chan struct{} // to listen to a subscription
	pulse    pulse
}

// NewHandler returns the API: /graphql for POST and GET, workbooks of reports below /sheets,
// the schema's text at /schema.graphql, and a word to whoever comes by at /. Whoever brings
// no token learns nothing but that: nothing of the request is read before.
func NewHandler(s Service) http.Handler {
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{&s}})
	d := &door{
		service: s, executor: executor.New(schema), schema: schema.Schema(), listed: map[string]string{},
		accounts: limit.Accounts{PerMinute: s.Budget, AtOnce: s.DB.AtOnce()},
		places:   make(chan struct{}, sheetsAtOnce), streams: make(chan struct{}, streamsAtOnce), pulse: pulse{db: s.DB},
	}
	for _, text := range s.Operations {
		d.listed[hashOf(text)] = text
	}
	d.queries = limit.NewQueries(s.Operations)
	d.executor.SetQueryCache(d.queries) // what prepare has read, the executor finds there
	d.executor.SetParserTokenLimit(limit.MaxTokens)
	d.executor.SetErrorPresenter(presenter(s.Log))
	d.executor.SetRecoverFunc(recovered)

	mux := http.NewServeMux()
	mux.Handle("/graphql", packed(d))
	mux.HandleFunc("GET /sheets/{month}/{file}", d.sheets(d.giveSheet))
	mux.HandleFunc("POST /sheets/{month}/{unit}", d.sheets(d.takeSheet))
	mux.Handle("GET /schema.graphql", packed(text(Schema())))
	mux.HandleFunc("GET /{$}", text(strings.TrimSpace(welcome+"\n\n"+s.Notice)+"\n"))
	return mux
}

// packed answers with gzip where that is worth its while and the caller takes it; never events,
// each of which is to arrive as it happens.
func packed(h http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(gzhttp.DefaultMinSize), gzhttp.ExceptContentTypes([]string{eventStream}))
	if err != nil {
		panic(err) // only of options that contradict each other
	}
	return wrap(h)
}

// welcome is what a browser sees that comes by.
const welcome = `Thi Đua: số liệu phong trào thi đua, cộng từ chi hội lên.

POST /graphql          questions in GraphQL, with the header Authorization: Bearer TOKEN
GET  /graphiql         the same in the browser, with examples
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

// ServeHTTP answers one request: who asks, what is asked, what it may cost, the answer.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	within := deadline
	if listening, _ := listens(r); listening {
		within = streamDeadline // which a subscription may take; anything else ends before
	}
	ctx, cancel, req := d.begin(w, r, within)
	defer cancel()
	defer func() { d.tell(ctx, req) }()
	if err := d.serve(ctx, w, r, req); err != nil {
		d.refuse(ctx, w, r, err)
	}
}

func (d *door) serve(ctx context.Context, w http.ResponseWriter, r *http.Request, req *request) (err error) {
	if req.account, err = d.authenticate(ctx, r); err != nil {
		return err
	}
	carried, err := receive(w, r)
	if err != nil {
		return err
	}
	done, err := d.accounts.Turn(ctx, req.account.ID)
	if err != nil {
		return err
	}
	finish := sync.OnceFunc(done)
	defer finish()
	params, err := carried.params(r)
	if err != nil {
		return err
	}
	if err := d.settle(ctx, params, req); err != nil {
		return err
	}
	op := &operation{
		service: &d.service, library: &d.library, account: req.account, today: d.service.Today(),
		snapshot: postgres.NewSnapshot(d.service.DB.DB), pulse: &d.pulse,
	}
	defer func() { op.snapshot.Close() }() // the one that a change may have put in its place
	ctx = graphql.StartOperationTrace(context.WithValue(ctx, operationKey{}, op))
	asked, left, errs := d.prepare(ctx, params, req)
	if late := (*limit.LateError)(nil); len(errs) == 1 && errors.As(errs[0], &late) {
		return late
	}
	if req.kind == string(ast.Mutation) && r.Method == http.MethodGet {
		return errNotByGet
	}
	subscribes := req.kind == string(ast.Subscription)
	if listening, alone := listens(r); alone || listening && subscribes {
		finish() // a stream has a place of its own
		return d.stream(ctx, w, r, asked, errs)
	}
	if subscribes && len(errs) == 0 {
		return errNoStream
	}
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	if len(errs) > 0 {
		answer := d.executor.DispatchError(graphql.WithOperationContext(ctx, asked), errs)
		answer.Extensions = d.extensions(req, left)
		d.write(ctx, w, r, false, answer)
		return nil
	}
	tag := ""
	if r.Method == http.MethodGet {
		if tag, err = op.etag(ctx, r, req, params); err != nil {
			return err
		}
		w.Header().Set("Cache-Control", "private, no-cache") // kept, and asked about each time
		if holds(r, tag) {
			w.Header().Set("ETag", tag)
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
	}
	respond, ctx := d.executor.DispatchOperation(ctx, asked)
	answer := respond(ctx)
	if answer == nil {
		return context.Cause(ctx)
	}
	if answer.Extensions = d.extensions(req, left); len(answer.Errors) > 0 {
		w.Header().Set("Cache-Control", "private, no-store")
	} else if tag != "" {
		w.Header().Set("ETag", tag)
	}
	d.write(ctx, w, r, true, answer)
	return nil
}

// prepare reads the operation that is asked for and holds it against the limits: its tokens,
// its validity, its cost, and the account's budget, of which it returns what is left.
func (d *door) prepare(ctx context.Context, params *graphql.RawParams, req *request) (asked *graphql.OperationContext, left int, errs gqlerror.List) {
	if _, known := d.queries.Get(ctx, params.Query); !known {
		doc, errs := limit.Read(d.schema, params.Query)
		if len(errs) > 0 {
			return &graphql.OperationContext{RawQuery: params.Query}, 0, errs
		}
		d.queries.Add(ctx, params.Query, doc)
	}
	asked, errs = d.executor.CreateOperationContext(ctx, params)
	if asked.Operation != nil {
		req.kind, req.name = string(asked.Operation.Operation), asked.Operation.Name
	}
	if len(errs) > 0 {
		return asked, 0, errs
	}
	// Whoever comes this far has brought a token and may look at the schema.
	asked.DisableIntrospection = false
	cost := limit.Of(asked)
	req.cost = cost.Total
	err := limit.OneOf(d.schema, asked)
	if err == nil {
		err = cost.Refusal()
	}
	if err == nil {
		left, err = d.accounts.Spend(req.account.ID, cost.Total)
	}
	if err != nil {
		return asked, left, gqlerror.List{gqlerror.WrapPath(nil, err)}
	}
	return asked, left, nil
}

// extensions tells what an operation cost, and what callers must know of the figures.
func (d *door) extensions(req *request, left int) map[string]any {
	told := map[string]any{}
	if req.cost > 0 {
		cost := map[string]int{"total": req.cost, "limit": limit.MaxCost}
		if d.service.Budget > 0 {
			cost["left"] = left
		}
		told["cost"] = cost
	}
	if d.service.Notice != "" {
		told["notice"] = d.service.Notice
	}
	return told
}

// authenticate returns the account whose token the request carries.
func (d *door) authenticate(ctx context.Context, r *http.Request) (access.Account, error) {
	token, ok := access.Bearer(r)
	if !ok {
		return access.Account{}, fault.New(fault.Unauthenticated, "this needs a token: send the header Authorization: Bearer TOKEN")
	}
	return access.Authenticate(ctx, d.service.DB, token)
}

var errNotByGet = refused(http.StatusMethodNotAllowed, "a mutation may not be sent by GET; send this by POST")

// recovered turns a panic into an error that the presenter does not know: it is logged,
// and the caller learns only that there was one.
func recovered(_ context.Context, cause any) error {
	return &panicError{cause, string(debug.Stack())}
}
