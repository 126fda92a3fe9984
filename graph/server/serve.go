package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/graph"
	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// ServeHTTP answers one request: who asks, what is asked, what it may cost, the answer.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel, req := h.begin(w, r, streamDeadline) // all but streams end sooner
	defer cancel()
	defer func() {
		h.record(ctx, req)
		h.deny(ctx, r, req, shortened(req.name))
	}()
	if err := h.serve(ctx, w, r, req); err != nil {
		h.refuse(ctx, w, r, err)
	}
}

// serve lets a request in, step by step, and has it answered.
func (h *handler) serve(ctx context.Context, w http.ResponseWriter, r *http.Request, req *request) (err error) {
	soon, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	if req.caller, err = h.authenticate(soon, r); req.caller.ID != 0 {
		w.Header().Set(accountHeader, accountNamed(req.caller))
	}
	if err != nil {
		return err
	}
	from := origin(r, req)
	ctx, soon = audit.By(ctx, from), audit.By(soon, from)
	carried, err := receive(w, r)
	if err != nil {
		return err
	}
	done, err := h.accounts.Turn(soon, req.caller.ID)
	if err != nil {
		return err
	}
	done = sync.OnceFunc(done)
	defer done()
	params, err := carried.params(r)
	if err != nil {
		return err
	}
	if err := h.settle(soon, params, req); err != nil {
		return err
	}
	op := h.resolver.Begin(req.caller, req.language)
	defer op.Close()
	asked, errs := h.prepare(graphql.StartOperationTrace(soon), params, req)
	defer req.settled()
	done() // it waits for its place from now on, and a stream for what happens
	if late := (*limit.LateError)(nil); len(errs) == 1 && errors.As(errs[0], &late) {
		return late
	}
	subscribes := req.kind == string(ast.Subscription)
	listening, alone := listens(r)
	switch {
	case req.kind == string(ast.Mutation) && r.Method == http.MethodGet:
		return errNotByGet
	case req.kind == string(ast.Mutation) && req.caller.ReadOnly:
		return req.caller.CheckChanges()
	case alone, listening && subscribes:
		return h.stream(op.Within(ctx, req.cost, req.reach, req.long()), w, r, op, asked, errs)
	case subscribes && len(errs) == 0:
		return errNoStream
	case len(errs) > 0:
		answer := h.executor.DispatchError(graphql.WithOperationContext(soon, asked), errs)
		h.write(ctx, w, r, false, answer)
		return nil
	}
	h.register(params, req)
	return h.answer(op.Within(soon, req.cost, req.reach, req.long()), w, r, op, asked, params)
}

// answer runs an operation and writes what came of it. A query by GET whose answer the caller has
// already is told so instead, and not even run where nothing has been written since.
func (h *handler) answer(ctx context.Context, w http.ResponseWriter, r *http.Request, op *graph.Operation, asked *graphql.OperationContext, params *graphql.RawParams) (err error) {
	var asks asking
	byGet := r.Method == http.MethodGet
	if byGet {
		if asks, err = h.askingOf(ctx, r, op, params); err != nil {
			return err
		}
		w.Header().Set("Cache-Control", "private, no-cache") // kept, and asked about each time
		if tag := h.known(asks); tag != "" && holds(r, tag) {
			w.Header().Set("ETag", tag)
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
	}
	respond, ctx := h.executor.DispatchOperation(ctx, asked)
	answer := respond(ctx)
	op.Close() // whoever reads slowly holds no connection
	switch {
	case answer == nil:
		return context.Cause(ctx)
	case len(answer.Errors) > 0:
		w.Header().Set("Cache-Control", "private, no-store")
	case byGet:
		tag := h.name(asks, answer.Data)
		w.Header().Set("ETag", tag)
		if holds(r, tag) {
			w.WriteHeader(http.StatusNotModified)
			return nil
		}
	}
	h.write(ctx, w, r, true, answer)
	return nil
}

// prepare reads the operation that is asked for and holds it against the limits: its tokens,
// its validity, its cost, and the account's budget.
func (h *handler) prepare(ctx context.Context, params *graphql.RawParams, req *request) (asked *graphql.OperationContext, errs gqlerror.List) {
	if _, known := h.queries.Get(ctx, params.Query); !known {
		doc, errs := limit.Read(h.schema, params.Query)
		if len(errs) > 0 {
			return &graphql.OperationContext{RawQuery: params.Query}, errs
		}
		h.queries.Add(ctx, params.Query, doc)
	}
	asked, errs = h.executor.CreateOperationContext(ctx, params)
	if asked.Operation != nil {
		req.kind, req.name = string(asked.Operation.Operation), asked.Operation.Name
	}
	if len(errs) > 0 {
		return asked, unlikeWhole(params.Variables, errs)
	}
	// Whoever comes this far has brought a token and may look at the schema.
	asked.DisableIntrospection = false
	reach, err := h.accounts.Reach(req.caller.ID, reachOf(req.caller), func() (limit.Reach, error) { return h.reach(ctx, req.caller) })
	if err != nil { // whatever hinders it hinders the answer too, which tells of it
		reach = limit.Province
	}
	cost := limit.Of(asked, reach)
	req.cost, req.reach = cost.Total, reach
	err = limit.OneOf(h.schema, asked)
	if err == nil {
		err = cost.Refusal()
	}
	if err == nil {
		req.settle, err = h.accounts.Spend(req.caller.ID, cost.Total)
	}
	if err != nil {
		return asked, gqlerror.List{gqlerror.WrapPath(nil, err)}
	}
	return asked, nil
}

// reachOf names how far what a caller asks with reaches of what the account does.
func reachOf(c access.Caller) string { return fmt.Sprint(c.Within == nil, c.Within, c.Passkey) }

// reach counts the units that a caller may read: what it asks is priced by them.
func (h *handler) reach(ctx context.Context, caller access.Caller) (r limit.Reach, err error) {
	ctx, _ = postgres.WithCounter(ctx) // it is none of the operation's own statements
	today := h.Today()
	actor, err := access.ActorOf(ctx, h.DB, caller, today)
	if err != nil {
		return r, err
	}
	r.Roots, r.Today = len(actor.Grants), today
	scope, err := h.Guard.Scope(actor, access.ReadUnit)
	switch {
	case fault.KindOf(err) == fault.Forbidden:
		return r, nil
	case err != nil:
		return r, err
	}
	counts, err := org.CountByLevel(ctx, h.DB, scope, today)
	r.Levels = map[limit.Level]int{}
	for _, c := range counts {
		r.Units += c.Units
		r.Siblings += c.Siblings
		r.Levels[limit.Level{Level: string(c.Level), Kind: string(c.Kind)}] += c.Units
		r.Levels[limit.Level{Level: string(c.Level)}] += c.Units
	}
	return r, err
}

// extensions tells what an operation cost.
func (h *handler) extensions(req *request) map[string]any {
	shown := map[string]any{}
	if req.cost > 0 {
		cost := map[string]int{"total": req.cost, "limit": limit.MaxCost}
		if h.Budget > 0 && req.left >= 0 {
			cost["left"] = req.left
		}
		shown["cost"] = cost
	}
	return shown
}

var errNotByGet = refused(http.StatusMethodNotAllowed, "a mutation may not be sent by GET; send this by POST")
