package graph

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// etag names the answer to a query asked by GET: the same name, the same answer. It is made of
// all that the answer is made of: who asks what on which day in which words, and the version of
// the database that it is read from, whose snapshot is the operation's own.
func (o *operation) etag(ctx context.Context, r *http.Request, q *request, params *graphql.RawParams) (string, error) {
	data, err := o.snapshot.Version(ctx)
	if err != nil {
		return "", err
	}
	text, err := json.Marshal([]any{o.service.Version, o.service.Notice, data, o.account.ID, o.today, q.hash, params.OperationName, params.Variables, q.language, accepted(r)})
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
