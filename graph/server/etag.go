package server

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"thidua/graph"
)

// asking is a query by GET, which may be asked again whether its answer is still the same.
type asking struct {
	account  int64
	key      [sha256.Size]byte // sums up who asks what, in which words, to hear it how
	day      [sha256.Size]byte // and on which day, by which token or session
	database string            // what has been written to it
}

// askingOf sums up a request.
func (h *handler) askingOf(ctx context.Context, r *http.Request, op *graph.Operation, params *graphql.RawParams) (a asking, err error) {
	q := requestOf(ctx)
	if a.database, err = op.Version(ctx); err != nil {
		return a, err
	}
	text, err := json.Marshal([]any{h.Version, h.Notice, q.caller.ID, q.caller.Within, q.caller.ReadOnly, q.caller.Passkey, q.hash, params.OperationName, params.Variables, q.language, accepted(r)})
	if err != nil {
		return a, err
	}
	a.account, a.key = q.caller.ID, sha256.Sum256(text)
	// Something may be told of the very token or session that asks: what one heard is not another's.
	a.day = sha256.Sum256(slices.Concat(a.key[:], q.caller.Hash, []byte(op.Today())))
	return a, nil
}

// known returns the name of the answer where nothing at all has been written since it was made;
// empty: it has to be made.
func (h *handler) known(a asking) string { return h.seen.Tag(a.account, a.day, a.database) }

// name names the answer: by what was asked and what is answered, and by nothing else. So it stays
// the same while others write what the caller does not see.
func (h *handler) name(a asking, data json.RawMessage) string {
	sum := sha256.New()
	_, _ = sum.Write(a.key[:])
	_, _ = sum.Write(data)
	tag := `W/"` + base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:18]) + `"`
	h.seen.Keep(a.account, a.day, a.database, tag)
	return tag
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
