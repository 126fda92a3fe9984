package server

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"sync"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
	"golang.org/x/text/language"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// request is one request while it is answered, and what is told of it afterwards: never what
// stands in its variables.
type request struct {
	id       string
	language fault.Language // that the caller would rather hear; empty: they have not said
	began    time.Time
	counter  *postgres.Counter
	span     trace.Span

	caller access.Caller
	kind   string // query, mutation, subscription; empty: nothing could be asked
	name   string // of the operation
	hash   string // of its text
	listed bool   // its text is one of the listed ones
	// registers tells that the text came with its hash.
	registers bool
	cost      int
	reach     limit.Reach              // how much the caller may read
	settle    func(did int) (left int) // takes from the account's budget what was done; nil: there is nothing to take
	left      int                      // of the account's budget; -1: it was not asked for any

	mu     sync.Mutex // fields are resolved side by side, and so fail
	code   fault.Kind // of the first error; empty: there was none
	errors int
	// forbidden tells that something was refused for want of a role.
	forbidden bool
}

// settled takes from the account's budget what the request did cost: what the database took for it.
func (q *request) settled() {
	if q.settle != nil {
		q.left = q.settle(max(1, int(q.counter.Took().Microseconds()*limit.Millisecond/1000)))
		q.settle = nil
	}
}

// longCost is what an operation costs that is a long one.
const longCost = 50 * limit.Millisecond

// long reports whether an operation may take long.
func (q *request) long() bool { return q.cost > longCost }

type requestKey struct{}

// begin makes ready to answer a request within some time.
func (h *handler) begin(w http.ResponseWriter, r *http.Request, within time.Duration) (context.Context, context.CancelFunc, *request) {
	req := &request{id: rand.Text()[:12], left: -1, language: languageAsked(r), began: time.Now()}
	ctx, cancel := context.WithTimeout(context.WithValue(r.Context(), requestKey{}, req), within)
	ctx, req.counter = postgres.WithCounter(ctx)
	tracer := h.Tracer
	if tracer == nil {
		tracer = noop.Tracer{}
	}
	ctx, req.span = tracer.Start(propagation.TraceContext{}.Extract(ctx, propagation.HeaderCarrier(r.Header)), "request",
		trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(attribute.String("request.id", req.id)))
	head := w.Header()
	head.Set("X-Request-Id", req.id)
	head.Set("Cache-Control", "private, no-store")
	head.Set("X-Content-Type-Options", "nosniff")
	head.Add("Vary", "Authorization, Cookie, Accept, Accept-Language")
	if h.Notice != "" {
		head.Set(noticeHeader, "read viewer.notice")
	}
	return ctx, cancel, req
}

// noticeHeader tells that there is something that callers must know of the figures, and where it
// is told: once, rather than with every answer.
const noticeHeader = "X-Thidua-Notice"

// accountHeader tells whose answer it is: a browser that keeps answers keeps each account's apart. With a
// question it tells whose it is: it is refused where somebody else has signed in by then.
const accountHeader = "X-Thidua-Account"

// requestOf returns the request that is answered.
func requestOf(ctx context.Context) *request {
	if req, ok := ctx.Value(requestKey{}).(*request); ok {
		return req
	}
	return &request{}
}

func requestID(ctx context.Context) string { return requestOf(ctx).id }

func languageOf(ctx context.Context) fault.Language { return requestOf(ctx).language }

// failed notes an error that is answered.
func (q *request) failed(code fault.Kind) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.errors++; q.code == "" {
		q.code = code
	}
	q.forbidden = q.forbidden || code == fault.Forbidden
}

// first notes which error is answered first.
func (q *request) first(code fault.Kind) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.code = code
}

// gone is what the log and the metrics call the error of a request whose caller did not wait for it.
const gone fault.Kind = "GONE"

// record tells the log, the metrics and the traces how a GraphQL request was answered.
func (h *handler) record(ctx context.Context, q *request) {
	took := time.Since(q.began)
	if q.errors > 0 && errors.Is(ctx.Err(), context.Canceled) {
		q.code = gone
	}
	name := shortened(q.name)
	h.Log.InfoContext(ctx, "graphql", "operation", name, "hash", q.hash, "cost", q.cost, "statements", q.counter.Statements(),
		"ms", took.Milliseconds(), "account", q.caller.Name, "errors", q.errors, "code", q.code, "request", q.id)
	h.Metrics.operation(q, took)
	if q.span.IsRecording() {
		q.span.SetName("graphql " + q.kind)
		q.span.SetAttributes(attribute.String("graphql.operation.type", q.kind), attribute.String("graphql.operation.name", name),
			attribute.String("graphql.document.hash", q.hash), attribute.Int("graphql.cost", q.cost),
			attribute.Int64("sql.statements", q.counter.Statements()), attribute.String("error.code", string(q.code)))
	}
	q.span.End()
}

// shortened returns a name that a caller made up, as far as a log line has room for it.
func shortened(name string) string {
	if len(name) > 80 {
		return name[:80]
	}
	return name
}

var languages = language.NewMatcher([]language.Tag{language.English, language.Vietnamese})

// languageAsked returns the language that the caller would rather hear, of those that the service
// speaks; empty where it asks for neither, which is English to people and plain numbers.
func languageAsked(r *http.Request) fault.Language {
	header := r.Header.Get("Accept-Language")
	if header == "" || len(header) > 200 {
		return ""
	}
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return ""
	}
	_, index, confidence := languages.Match(tags...)
	switch {
	case confidence < language.High:
		return ""
	case index == 1:
		return fault.Vietnamese
	}
	return fault.English
}
