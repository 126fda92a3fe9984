package server

import (
	"context"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/graph/operations"
	"thidua/internal/fault"
)

// Persisted says what is done with operations that are not listed.
type Persisted string

// The modes.
const (
	PersistedOff     Persisted = "off"     // they are answered like any other
	PersistedLog     Persisted = "log"     // they are answered, and the log warns of each
	PersistedEnforce Persisted = "enforce" // they are refused
)

// withDocument writes the id of GraphQL over HTTP's persisted documents as the older
// extension says it.
func withDocument(extensions map[string]any, id string) map[string]any {
	if extensions == nil {
		extensions = map[string]any{}
	}
	extensions["persistedQuery"] = map[string]any{"sha256Hash": strings.TrimPrefix(id, "sha256:")}
	return extensions
}

// hashNamed returns the hash by which a request names what it asks; empty: it does not.
func hashNamed(params *graphql.RawParams) string {
	of, _ := params.Extensions["persistedQuery"].(map[string]any)
	hash, _ := of["sha256Hash"].(string)
	return strings.ToLower(hash)
}

// register keeps a text that was sent with its hash, so that it is found by the hash alone from
// then on.
func (h *handler) register(params *graphql.RawParams, req *request) {
	if req.registers && !req.listed {
		h.texts.Register(req.caller.ID, req.hash, params.Query)
	}
}

// settle finds the text of what is asked, where it is named by its hash, and holds it against
// the list. It fails with a refusal.
func (h *handler) settle(ctx context.Context, params *graphql.RawParams, req *request) error {
	hash := hashNamed(params)
	if params.Query == "" && hash != "" {
		known := false
		if params.Query, known = h.text(hash); !known {
			// In these very words: by them clients know to send the text.
			return &refusal{http.StatusOK, fault.New(fault.NotFound, "PersistedQueryNotFound")}
		}
		return h.hold(ctx, hash, params, req)
	}
	if strings.TrimSpace(params.Query) == "" {
		return refused(http.StatusBadRequest, `there is no query: send {"query": "…"}, or the hash of a listed one`)
	}
	of := operations.Hash(params.Query)
	if hash != "" && hash != of {
		return refused(http.StatusBadRequest, "the hash is not that of the query: send SHA-256 of its bytes, in hexadecimal")
	}
	req.registers = hash != ""
	return h.hold(ctx, of, params, req)
}

// text returns the text that a hash names: of a listed operation, or of one that somebody
// registered where such are answered.
func (h *handler) text(hash string) (text string, known bool) {
	if text, known = h.listed[hash]; known || h.Persisted == PersistedEnforce {
		return text, known
	}
	return h.texts.Text(hash)
}

// hold holds a text against the list. It fails with a refusal.
func (h *handler) hold(ctx context.Context, hash string, params *graphql.RawParams, req *request) error {
	req.hash = hash
	if _, req.listed = h.listed[hash]; req.listed {
		return nil
	}
	switch h.Persisted {
	case PersistedLog:
		h.Log.WarnContext(ctx, "the operation is not listed", "operation", shortened(params.OperationName), "hash", req.hash, "account", req.caller.Name, "request", req.id)
	case PersistedEnforce:
		return &refusal{http.StatusForbidden, fault.New(fault.Forbidden, "only listed operations are answered here; have this one added to the list")}
	}
	return nil
}
