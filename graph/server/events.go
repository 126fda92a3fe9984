package server

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/uptrace/bun"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/fault"
)

const (
	// streamsAtOnce is how many subscriptions are open at the same time.
	streamsAtOnce = 200
	// breath is how often a listener hears that the stream still lives.
	breath = 15 * time.Second
	// streamDeadline is how long a stream lasts at most: a client opens it anew.
	streamDeadline = 12 * time.Hour
	// deaf is how long a listener may take to hear an event.
	deaf = 30 * time.Second
)

// eventStream is the media type of server-sent events.
const eventStream = "text/event-stream"

// eventWriter tells events to whoever listens, each as it happens, as long as their token holds.
type eventWriter struct {
	w     http.ResponseWriter
	holds func() error // asks for the token again
}

// events returns the writer of a request's events. What has to be asked is asked of db.
func (h *handler) events(ctx context.Context, w http.ResponseWriter, r *http.Request, db bun.IDB) eventWriter {
	began := requestOf(ctx).caller
	return eventWriter{w, func() error {
		kind, secret, _ := h.secret(r)
		caller, err := access.Authenticate(ctx, db, kind, secret)
		if err == nil && !caller.Same(began) { // it was narrowed meanwhile: what is told was read before
			return access.ErrUnauthenticated
		}
		return err
	}}
}

// send sends one event. It fails where nobody listens any more, or nobody may.
func (e eventWriter) send(event string, what any) error {
	text, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("an event: %w", err)
	}
	return e.write(fmt.Sprintf("event: %s\ndata: %s\n\n", event, text))
}

// write writes a text at the moment at which the token was found to hold.
func (e eventWriter) write(text string) error {
	if err := e.holds(); err != nil {
		return err
	}
	out := http.NewResponseController(e.w)
	_ = out.SetWriteDeadline(time.Now().Add(deaf)) // a recorder in a test has none
	if _, err := fmt.Fprint(e.w, text); err != nil {
		return err
	}
	return out.Flush()
}

// listens reports whether the caller may be answered in events, and whether in nothing else:
// many clients accept both, and expect events of subscriptions alone.
func listens(r *http.Request) (also, alone bool) {
	accept := strings.Join(r.Header.Values("Accept"), ",")
	also = strings.Contains(accept, eventStream)
	return also, also && !strings.Contains(accept, "json") && !strings.Contains(accept, "*/*")
}

// stream answers an operation in events: each answer as `next`, and at the end `complete`. A
// subscription goes on until the caller hangs up, their token ends, or the service does.
func (h *handler) stream(ctx context.Context, w http.ResponseWriter, r *http.Request, op *graph.Operation, asked *graphql.OperationContext, errs gqlerror.List) error {
	leave, err := h.accounts.Stream(requestOf(ctx).caller.ID)
	if err != nil {
		return err
	}
	defer leave()
	select {
	case h.streams <- struct{}{}:
		defer func() { <-h.streams }()
	default:
		return errTooManyStreams
	}
	h.Metrics.stream(1)
	defer h.Metrics.stream(-1)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	events := h.events(ctx, w, r, h.DB)
	w.Header().Set("Content-Type", eventStream)
	w.Header().Set("X-Accel-Buffering", "no")
	if len(errs) > 0 {
		_ = events.send("next", h.executor.DispatchError(graphql.WithOperationContext(ctx, asked), errs))
		_ = events.write("event: complete\ndata:\n\n")
		return nil
	}
	if asked.Operation.Operation != ast.Subscription {
		var end context.CancelFunc
		ctx, end = context.WithTimeout(ctx, deadline)
		defer end()
	}
	answers, heard := make(chan *graphql.Response), make(chan struct{}, 1)
	respond, inner := h.executor.DispatchOperation(ctx, asked)
	// Whoever hears this is told whatever happens from now on.
	if err := events.write(":\n\n"); err != nil {
		return nil
	}
	go func() {
		defer close(answers)
		for {
			answer := respond(inner)
			if answer == nil {
				return
			}
			op.Renew() // whoever is slow to hear it holds no connection meanwhile
			select {
			case answers <- answer:
			case <-ctx.Done():
				return
			}
			if asked.Operation.Operation != ast.Subscription {
				return
			}
			select {
			case <-heard:
				op.Ready()
			case <-ctx.Done():
				return
			}
		}
	}()
	h.sendAnswers(ctx, events, answers, heard)
	cancel()
	for range answers { // the one that may be under way ends before the operation does
	}
	return nil
}

// sendAnswers tells answers until there are no more, or nobody may hear them, and of each that it
// was heard.
func (h *handler) sendAnswers(ctx context.Context, events eventWriter, answers <-chan *graphql.Response, heard chan<- struct{}) {
	alive := time.NewTicker(breath)
	defer alive.Stop()
	for {
		var err error
		select {
		case answer, more := <-answers:
			if !more {
				_ = events.write("event: complete\ndata:\n\n")
				return
			}
			if err = events.send("next", answer); err == nil {
				heard <- struct{}{} // there is room: only one is under way
			}
		case <-alive.C:
			err = events.write(":\n\n")
		case <-h.Ending:
			_ = events.write("event: complete\ndata:\n\n")
			return
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
	}
}

// errNoStream is a subscription that is asked for without listening to events.
var errNoStream = refused(http.StatusNotAcceptable, "a subscription is told in events: send the header Accept: text/event-stream")

// errTooManyStreams is one subscription more than there is room for.
var errTooManyStreams = fault.New(fault.Unavailable, "too many subscriptions are open; try again later")
