package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/graph"
)

// etag names the answer to a query asked by GET: the same name, the same answer. It is made of
// all that the answer is made of: who asks what on which day in which words, and the version of
// the database that it is read from, whose snapshot is the operation's own.
func (h *handler) etag(ctx context.Context, r *http.Request, op *graph.Operation, params *graphql.RawParams) (string, error) {
	data, err := op.Version(ctx)
	if err != nil {
		return "", err
	}
	q := requestOf(ctx)
	text, err := json.Marshal([]any{h.Version, h.Notice, data, q.account.ID, op.Today(), q.hash, params.OperationName, params.Variables, q.language, accepted(r)})
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return `W/"` + base64.RawURLEncoding.EncodeToString(sum[:18]) + `"`, nil
}

// holds reports whether the caller has the answer of that name.
func holds(r *http.Request, tag string) bool {
	for one := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(one), "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
