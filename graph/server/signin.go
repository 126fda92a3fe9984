package server

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"thidua/graph/limit"
	"thidua/graph/signin"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/wording"
)

// signingIn is how people are let in here.
func (h *handler) signingIn() signin.Config {
	return signin.Config{
		DB: h.DB, Guard: h.Guard, Today: h.Today, URL: h.URL, Passwords: h.resolver.Passwords, Passkeys: h.Passkeys, Provider: h.Provider, Demo: h.Demo,
		Server: signin.Server{
			Answering: h.answering, Caller: h.signedIn, OwnPage: h.checkPage, Object: h.object, Yes: yes, Attempts: limit.NewAttempts(),
		},
	}
}

// answering has requests of people who sign in answered, in JSON, within the time of an operation.
func (h *handler) answering(answer signin.Answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel, req := h.begin(w, r, deadline)
		defer cancel()
		defer req.span.End()
		said, err := answer(audit.By(ctx, origin(r, req)), w, r)
		switch {
		case err != nil:
			h.refuse(ctx, w, r, err)
		case said == nil:
			w.WriteHeader(http.StatusNoContent)
		default:
			w.Header().Set("Content-Type", "application/json; charset=utf-8")
			_ = json.NewEncoder(w).Encode(said) // whoever hung up does not hear it
		}
		h.Log.InfoContext(ctx, "sign-in", "method", r.Method, "path", r.URL.Path, "account", req.caller.Name,
			"statements", req.counter.Statements(), "ms", time.Since(req.began).Milliseconds(), "code", req.code, "request", req.id)
	})
}

// signedIn returns whoever a request comes from, and a context in which what is done is theirs.
func (h *handler) signedIn(ctx context.Context, r *http.Request) (context.Context, access.Caller, error) {
	caller, err := h.caller(ctx, r)
	if err != nil {
		return ctx, caller, err
	}
	req := requestOf(ctx)
	req.caller = caller
	return audit.By(ctx, origin(r, req)), caller, nil
}

// object reads a body that is one JSON object.
func (h *handler) object(w http.ResponseWriter, r *http.Request) (map[string]any, error) {
	body, err := readBody(w, r)
	if err != nil {
		return nil, err
	}
	object, err := wording.Object(body)
	if err != nil {
		return nil, refused(http.StatusBadRequest, "the body is no JSON object: %v", err)
	}
	return object, nil
}
