// Package server answers the API over HTTP: what a request may be and may cost, who asks, and how
// the answer is written. What is asked of the data is the resolvers' of package graph.
package server

import (
	"context"
	"io"
	"maps"
	"net/http"
	"net/url"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"go.opentelemetry.io/otel/trace"

	"thidua/graph"
	"thidua/graph/limit"
	"thidua/graph/operations"
	"thidua/graph/signin"
	"thidua/internal/contest"
	"thidua/internal/identity"
)

// deadline is how long one operation may take.
const deadline = 30 * time.Second

// Config is how the API is served.
type Config struct {
	graph.Service

	Version    string          // of the program
	Prefix     string          // before every path that callers are told, such as /thidua; empty: none
	URL        *url.URL        // how browsers reach it, Prefix included, without a slash at its end; nil: that is not said
	Ending     <-chan struct{} // closed when the service is to end: subscriptions end then; nil: never
	Writing    *sync.WaitGroup // counts what is still to be written when it has ended; nil: nobody waits for it
	Operations []string        // the texts of those listed, which may be asked for by their hashes
	Persisted  Persisted       // what is done with others; empty: they are answered
	Budget     int             // what an account's operations may cost in a minute; 0: any amount
	Metrics    *Metrics        // nil: nothing is counted
	Tracer     trace.Tracer    // nil: nothing is traced

	Passkeys *identity.Passkeys // nil: browsers have none for our address
	Provider *identity.Provider // of OpenID Connect, at which people sign in; nil: there is none
	Demo     []signin.Demo      // accounts that whoever wants may enter; none where the demo is not loaded
}

// handler answers requests.
type handler struct {
	Config

	resolver  *graph.Resolver
	executor  *executor.Executor
	schema    *ast.Schema
	listed    map[string]string // texts of operations by their hashes
	texts     limit.Texts       // those that callers registered
	seen      limit.Seen        // what answers were called
	queries   *limit.Queries
	accounts  limit.Accounts
	strangers *limit.Strangers
	ownPage   *http.CrossOriginProtection // tells our own pages from others
	sheeters  limit.Accounts              // who work on sheets, one at a time each
	tablers   limit.Accounts              // who have tables written as files, one at a time each
	denied    *limit.Repeats[denial]
	places    chan struct{} // to work on sheets
	tables    chan struct{} // to write tables as files
	streams   chan struct{} // to listen to a subscription
}

// New returns the API: /graphql for POST and GET, workbooks of reports below /sheets, the audit,
// the schema's text at /schema.graphql, and at /help.txt what there is. Whoever brings
// no token learns nothing but that: nothing of the request is read before.
func New(c Config) http.Handler {
	resolver, listed := graph.NewResolver(c.Service), operations.Manifest(c.Operations)
	schema := resolver.Schema()
	h := &handler{
		Config: c, resolver: resolver, executor: executor.New(schema), schema: schema.Schema(),
		strangers: limit.NewStrangers(), ownPage: ownPages(c.URL), listed: listed, queries: limit.NewQueries(slices.Collect(maps.Values(listed))),
		// One account alone leaves half of the processors to others while its requests are read.
		accounts: limit.Accounts{PerMinute: c.Budget, AtOnce: max(1, runtime.GOMAXPROCS(0)/2)}, sheeters: limit.Accounts{AtOnce: 1}, tablers: limit.Accounts{AtOnce: 1},
		places: make(chan struct{}, sheetsAtOnce), tables: make(chan struct{}, tablesAtOnce), streams: make(chan struct{}, streamsAtOnce),
	}
	if h.Writing == nil {
		h.Writing = &sync.WaitGroup{}
	}
	h.denied = h.denials()
	h.executor.SetQueryCache(h.queries) // what prepare has read, the executor finds there
	h.executor.SetParserTokenLimit(limit.MaxTokens)
	h.executor.SetErrorPresenter(presenter(c.Log))
	h.executor.SetRecoverFunc(recovered)
	h.executor.AroundResponses(firstErrors)

	mux := routes{ServeMux: http.NewServeMux()}
	mux.Handle("/graphql", Packed(h))
	mux.Handle("/graphql/{$}", Packed(h)) // as some clients write it; a redirect would lose the body
	mux.HandleFunc("GET /sheets/{month}/{file}", h.sheets(h.giveSheet))
	mux.HandleFunc("POST /sheets/{month}/{unit}", h.sheets(h.takeSheet))
	mux.HandleFunc("POST /accounts", h.files("accounts", h.fileCaller, h.takePeople))
	mux.HandleFunc("POST /imports/entries", h.files("entries", h.fileCaller, h.takeEntries))
	mux.HandleFunc("POST /imports/{what}", h.files("import", h.fileCaller, h.takeImport))
	mux.HandleFunc("GET /registers/{file}", h.files("register", h.fileCaller, h.giveBook))
	mux.HandleFunc("GET /registers/{register}/template.xlsx", h.files("register", h.fileCaller, h.giveTemplate))
	mux.HandleFunc("GET "+graph.ReviewPath+"{file}", h.files("review", h.fileCaller, h.giveReview))
	mux.Handle("POST /table", h.givesTable(h.postedTable))
	mux.Handle("GET /table/{table}", h.givesTable(h.savedTable))
	mux.Handle("GET "+graph.LinkPath+"{link}", h.givesLink())
	mux.HandleFunc("POST /entries/{id}/files", h.entryFiles(h.takeEntryFile))
	mux.HandleFunc("GET "+graph.FilePath+"{id}", h.entryFiles(h.giveEntryFile))
	mux.HandleFunc("POST /pacts/{id}/papers", h.entryFiles(h.takePaper(contest.OnPact)))
	mux.HandleFunc("POST /proposals/{id}/papers", h.entryFiles(h.takePaper(contest.OnProposal)))
	mux.HandleFunc("GET "+graph.PaperPath+"{id}", h.entryFiles(h.givePaper))
	mux.HandleFunc("GET /audit.csv", h.files("audit", h.fileCaller, h.giveAudit))
	signin.Mount(&mux, h.signingIn())
	mux.Handle("GET /schema.graphql", Packed(text(graph.Schema())))
	mux.HandleFunc("GET /help.txt", text(strings.TrimSpace(strings.ReplaceAll(welcome, "PREFIX", c.Prefix)+"\n\n"+c.Notice)+"\n"))
	return &mux
}

// routes are those of the API, with the patterns by which they are told apart.
type routes struct {
	*http.ServeMux
	patterns []string
}

// Handle adds a route.
func (m *routes) Handle(pattern string, handler http.Handler) {
	m.patterns = append(m.patterns, pattern)
	m.ServeMux.Handle(pattern, handler)
}

// HandleFunc adds a route.
func (m *routes) HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request)) {
	m.Handle(pattern, http.HandlerFunc(handler))
}

// welcome is what somebody reads who looks for the service's doors.
const welcome = `Thi Đua: số liệu phong trào thi đua, cộng từ chi hội lên.

GET  PREFIX/                 the explorer, for people
GET  PREFIX/sign-in          sign in, as people do
POST PREFIX/graphql          questions in GraphQL, with the header Authorization: Bearer TOKEN
GET  PREFIX/graphiql/        the same in the browser, with examples
GET  PREFIX/schema.graphql   what can be asked
GET  PREFIX/sheets/MONTH/CODE.xlsx   (or .csv) a month's reports of a unit and those below it
POST PREFIX/sheets/MONTH/CODE        the same, filled in
POST PREFIX/accounts         a table of people, CSV or XLSX, whose accounts are to be created
POST PREFIX/imports/entries?register=REGISTER&unit=CODE     a table of entries, CSV or XLSX, to be noted
POST PREFIX/imports/WHAT             a file to be taken in: campaign, quotas, reorganisation, scheme or units
GET  PREFIX/registers/REGISTER.xlsx?unit=CODE&period=2024   (or .html) a unit's register as a book
GET  PREFIX/registers/REGISTER/template.xlsx?unit=CODE      a workbook in which its entries are written down
GET  PREFIX/reviews/NUMBER.html      (or .docx) a review whose numbers are frozen, as it is printed
POST PREFIX/table            a question for a table in JSON, answered as CSV, XLSX, Parquet or lines of JSON
GET  PREFIX/table/NUMBER      a saved table the same way; /table/link/SECRET.csv by its link, without a token
POST PREFIX/entries/NUMBER/files     a PDF, picture or office document to hang on an entry of a register
GET  PREFIX/files/NUMBER             the same, as a download
POST PREFIX/pacts/NUMBER/papers      the same to hang on a pact; /proposals/NUMBER/papers on a proposal
GET  PREFIX/papers/NUMBER            such a paper, as a download
GET  PREFIX/audit.csv                what was done by whom, for those who may read it
POST PREFIX/session          signs in a browser, with {"account": "…", "password": "…"}`

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
