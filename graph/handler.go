package graph

import (
	"context"
	"io"
	"maps"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/klauspost/compress/gzhttp"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/generated"
	"thidua/graph/limit"
	"thidua/graph/operations"
	"thidua/internal/movement"
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
	texts    limit.Texts       // those that callers registered
	queries  *limit.Queries
	accounts limit.Accounts
	sheeters limit.Accounts // who work on sheets, one at a time each
	places   chan struct{}  // to work on sheets
	streams  chan struct{}  // to listen to a subscription
	pulse    pulse
}

// NewHandler returns the API: /graphql for POST and GET, workbooks of reports below /sheets,
// the schema's text at /schema.graphql, and a word to whoever comes by at /. Whoever brings
// no token learns nothing but that: nothing of the request is read before.
func NewHandler(s Service) http.Handler {
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{&s}})
	listed := operations.Manifest(s.Operations)
	d := &door{
		service: s, executor: executor.New(schema), schema: schema.Schema(), listed: listed, queries: limit.NewQueries(slices.Collect(maps.Values(listed))),
		accounts: limit.Accounts{PerMinute: s.Budget, AtOnce: s.DB.AtOnce()}, sheeters: limit.Accounts{AtOnce: 1},
		places: make(chan struct{}, sheetsAtOnce), streams: make(chan struct{}, streamsAtOnce), pulse: pulse{db: s.DB},
	}
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

// recovered turns a panic into an error that the presenter does not know: it is logged,
// and the caller learns only that there was one.
func recovered(_ context.Context, cause any) error {
	return &panicError{cause, string(debug.Stack())}
}
