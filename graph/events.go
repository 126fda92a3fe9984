package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

const (
	// streamsAtOnce is how many subscriptions are open at the same time.
	streamsAtOnce = 200
	// breath is how often a listener hears that the stream still lives, and how often it is
	// asked whether its token still holds.
	breath = 15 * time.Second
	// deaf is how long a listener may take to hear an event.
	deaf = 30 * time.Second
)

// eventStream is the media type of server-sent events.
const eventStream = "text/event-stream"

// eventWriter tells events to whoever listens, each as it happens.
type eventWriter struct{ w http.ResponseWriter }

// tell sends one event. It fails where nobody listens any more.
func (e eventWriter) tell(event string, what any) error {
	text, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("an event: %w", err)
	}
	return e.write(fmt.Sprintf("event: %s\ndata: %s\n\n", event, text))
}

func (e eventWriter) write(text string) error {
	out := http.NewResponseController(e.w)
	_ = out.SetWriteDeadline(time.Now().Add(deaf)) // a recorder in a test has none
	if _, err := fmt.Fprint(e.w, text); err != nil {
		return err
	}
	return out.Flush()
}

// listens reports whether the caller wants to be answered in events.
func listens(r *http.Request) bool { return strings.Contains(r.Header.Get("Accept"), eventStream) }

// stream answers an operation in events: each answer as `next`, and at the end `complete`. A
// subscription goes on until the caller hangs up, their token ends, or the service does.
func (d *door) stream(w http.ResponseWriter, r *http.Request, op *operation, params *graphql.RawParams) {
	ctx, cancel := context.WithCancel(withRequestID(r.Context()))
	defer cancel()
	select {
	case d.streams <- struct{}{}:
		defer func() { <-d.streams }()
	default:
		d.refuse(ctx, w, r, errTooManyStreams)
		return
	}
	ctx = graphql.StartOperationTrace(context.WithValue(ctx, operationKey{}, op))
	events := eventWriter{w}
	asked, errs := d.executor.CreateOperationContext(ctx, params)
	if len(errs) == 0 && r.Method == http.MethodGet && asked.Operation.Operation == ast.Mutation {
		d.refuse(ctx, w, r, errNotByGet)
		return
	}
	w.Header().Set("Content-Type", eventStream)
	w.Header().Set("X-Accel-Buffering", "no")
	began := time.Now()
	defer func() {
		d.service.Log.InfoContext(ctx, "stream", "operation", params.OperationName, "account", op.account.Name,
			"ms", time.Since(began).Milliseconds(), "request", requestID(ctx))
	}()
	if len(errs) > 0 {
		_ = events.tell("next", d.executor.DispatchError(graphql.WithOperationContext(ctx, asked), errs))
		_ = events.write("event: complete\ndata:\n\n")
		return
	}
	if asked.Operation.Operation != ast.Subscription {
		var end context.CancelFunc
		ctx, end = context.WithTimeout(ctx, deadline)
		defer end()
	}
	answers := make(chan *graphql.Response)
	respond, inner := d.executor.DispatchOperation(ctx, asked)
	// Whoever hears this is told whatever happens from now on.
	if err := events.write(":\n\n"); err != nil {
		return
	}
	go func() {
		defer close(answers)
		for {
			answer := respond(inner)
			if answer == nil {
				return
			}
			select {
			case answers <- answer:
			case <-ctx.Done():
				return
			}
			if asked.Operation.Operation != ast.Subscription {
				return
			}
			op.lookAnew() // the next answer is read as things stand then
		}
	}()
	d.tellAnswers(ctx, r, events, answers)
	cancel()
	for range answers { // the one that may be under way ends before the operation does
	}
}

// tellAnswers tells answers until there are no more, or nobody may hear them.
func (d *door) tellAnswers(ctx context.Context, r *http.Request, events eventWriter, answers <-chan *graphql.Response) {
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
			err = events.tell("next", answer)
		case <-alive.C:
			if _, err = d.authenticate(ctx, r); err == nil {
				err = events.write(":\n\n")
			}
		case <-d.service.Ending:
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
