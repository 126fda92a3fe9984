package graph

import (
	"context"
	"errors"
	"net/http"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// ServeHTTP answers one request: who asks, what is asked, what it may cost, the answer.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel, req := d.begin(w, r, streamDeadline) // all but streams end sooner
	defer cancel()
	defer func() { d.tell(ctx, req) }()
	if err := d.serve(ctx, w, r, req); err != nil {
		d.refuse(ctx, w, r, err)
	}
}

// serve lets a request in, step by step, and has it answered.
func (d *door) serve(ctx context.Context, w http.ResponseWriter, r *http.Request, req *request) (err error) {
	soon, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	if req.account, err = d.authenticate(soon, r); err != nil {
		return err
	}
	carried, err := receive(w, r)
	if err != nil {
		return err
	}
	done, err := d.accounts.Turn(soon, req.account.ID)
	if err != nil {
		return err
	}
	done = sync.OnceFunc(done)
	defer done()
	params, err := carried.params(r)
	if err != nil {
		return err
	}
	if err := d.settle(soon, params, req); err != nil {
		return err
	}
	op := &operation{
		service: &d.service, library: &d.library, account: req.account, today: d.service.Today(),
		snapshot: postgres.NewSnapshot(d.service.DB.DB), pulse: &d.pulse,
	}
	defer func() { op.snapshot.Close() }() // the one that a change may have put in its place
	asked, errs := d.prepare(op.within(soon), params, req)
	if late := (*limit.LateError)(nil); len(errs) == 1 && errors.As(errs[0], &late) {
		return late
	}
	subscribes := req.kind == string(ast.Subscription)
	listening, alone := listens(r)
	switch {
	case req.kind == string(ast.Mutation) && r.Method == http.MethodGet:
		return errNotByGet
	case alone, listening && subscribes:
		done() // a stream has a place of its own
		return d.stream(op.within(ctx), w, r, asked, errs)
	case subscribes && len(errs) == 0:
		return errNoStream
	case len(errs) > 0:
		answer := d.executor.DispatchError(graphql.WithOperationContext(soon, asked), errs)
		d.write(ctx, w, r, false, answer)
		return nil
	}
	d.register(params, req)
	return d.answer(op.within(soon), w, r, asked, params)
}

// within returns a context in which the operation's resolvers run.
func (o *operation) within(ctx context.Context) context.Context {
	return graphql.StartOperationTrace(context.WithValue(ctx, operationKey{}, o))
}

// answer runs an operation and writes what came of it. A query by GET whose answer the caller
// has already is not run.
func (d *door) answer(ctx context.Context, w http.ResponseWriter, r *http.Request, asked *graphql.OperationContext, params *graphql.RawParams) (err error) {
	tag := ""
	if r.Method == http.MethodGet {
		if tag, err = operationOf(ctx).etag(ctx, r, requestOf(ctx), params); err != nil {
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
	if len(answer.Errors) > 0 {
		w.Header().Set("Cache-Control", "private, no-store")
	} else if tag != "" {
		w.Header().Set("ETag", tag)
	}
	d.write(ctx, w, r, true, answer)
	return nil
}

// prepare reads the operation that is asked for and holds it against the limits: its tokens,
// its validity, its cost, and the account's budget.
func (d *door) prepare(ctx context.Context, params *graphql.RawParams, req *request) (asked *graphql.OperationContext, errs gqlerror.List) {
	if _, known := d.queries.Get(ctx, params.Query); !known {
		doc, errs := limit.Read(d.schema, params.Query)
		if len(errs) > 0 {
			return &graphql.OperationContext{RawQuery: params.Query}, errs
		}
		d.queries.Add(ctx, params.Query, doc)
	}
	asked, errs = d.executor.CreateOperationContext(ctx, params)
	if asked.Operation != nil {
		req.kind, req.name = string(asked.Operation.Operation), asked.Operation.Name
	}
	if len(errs) > 0 {
		return asked, errs
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
		req.left, err = d.accounts.Spend(req.account.ID, cost.Total)
	}
	if err != nil {
		return asked, gqlerror.List{gqlerror.WrapPath(nil, err)}
	}
	return asked, nil
}

// extensions tells what an operation cost, and what callers must know of the figures.
func (d *door) extensions(req *request) map[string]any {
	told := map[string]any{}
	if req.cost > 0 {
		cost := map[string]int{"total": req.cost, "limit": limit.MaxCost}
		if d.service.Budget > 0 && req.left >= 0 {
			cost["left"] = req.left
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
