package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/graph/limit"
	"thidua/internal/fault"
	"thidua/internal/wording"
)

const (
	// maxBody is how many bytes a request may have.
	maxBody = 128 << 10
	// bodyWithin is how long they may take to come.
	bodyWithin = 5 * time.Second
)

// The media types of answers. In the older one, whatever is well-formed JSON is answered
// with 200; in the newer one, what could not be asked is answered with 400.
const (
	jsonAnswer    = "application/json"
	graphqlAnswer = "application/graphql-response+json"
)

// refusal is a request that is turned away before GraphQL sees it, with its HTTP status.
type refusal struct {
	status int
	error
}

// Unwrap returns the fault that it is.
func (r *refusal) Unwrap() error { return r.error }

func refused(status int, format string, args ...any) error {
	return &refusal{status, fault.New(fault.Invalid, format, args...)}
}

// sent is what a request carries: its JSON body, or the parameters of its query string.
type sent struct {
	body  []byte
	query url.Values
}

// receive reads what a request carries. It fails with a refusal.
func receive(w http.ResponseWriter, r *http.Request) (s sent, err error) {
	switch r.Method {
	case http.MethodGet:
		if s.query = r.URL.Query(); len(s.query) == 0 && r.ContentLength != 0 {
			err = refused(http.StatusBadRequest, "a query by GET stands in the address, as ?query=…; send a body by POST")
		}
	case http.MethodPost:
		s.body, err = readBody(w, r)
	default:
		w.Header().Set("Allow", "GET, POST")
		err = refused(http.StatusMethodNotAllowed, "send a query by POST or GET")
	}
	return s, err
}

// readBody reads a body of JSON in UTF-8, with or without a byte order mark.
func readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if err := checkKind(r.Header.Get("Content-Type")); err != nil {
		return nil, err
	}
	if packed := r.Header.Get("Content-Encoding"); packed != "" && packed != "identity" {
		return nil, refused(http.StatusUnsupportedMediaType, "send the body as it is, without Content-Encoding")
	}
	if r.ContentLength > maxBody { // said before anything is read
		w.Header().Set("Connection", "close")
		return nil, errTooLarge
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyWithin)) // a recorder in a test has none
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, errTooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, &refusal{http.StatusRequestTimeout, fault.New(fault.Timeout, "the body did not come within %v", bodyWithin)}
	case err != nil:
		return nil, refused(http.StatusBadRequest, "the request's body could not be read")
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("\xfe\xff")), bytes.HasPrefix(body, []byte("{\x00")), bytes.HasPrefix(body, []byte("\x00{")):
		return nil, errOtherCharset
	}
	return bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), nil
}

// checkKind refuses what is not said to be JSON in UTF-8, and says what to send instead. A page
// from elsewhere may send the other kinds without asking, so they are not taken for JSON.
func checkKind(header string) error {
	kind, options, err := mime.ParseMediaType(header)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		kind = ""
	}
	switch kind {
	case "application/json":
	case "multipart/form-data":
		return refused(http.StatusUnsupportedMediaType, "files are not sent here: send a workbook of reports to /sheets/MONTH/CODE, the file alone as the body; send queries as JSON, with Content-Type: application/json")
	case "application/graphql":
		return refused(http.StatusUnsupportedMediaType, `send the query within JSON, as {"query": "…"}, with Content-Type: application/json`)
	case "application/x-www-form-urlencoded":
		return refused(http.StatusUnsupportedMediaType, `forms are not taken: send {"query": "…"} with Content-Type: application/json (curl: add -H 'Content-Type: application/json')`)
	default:
		return refused(http.StatusUnsupportedMediaType, "send JSON in UTF-8, with Content-Type: application/json")
	}
	switch strings.ToLower(options["charset"]) {
	case "", "utf-8", "utf8", "us-ascii":
		return nil
	}
	return errOtherCharset
}

var errOtherCharset = refused(http.StatusUnsupportedMediaType, "the body is not in UTF-8; send JSON in UTF-8")

var errTooLarge = refused(http.StatusRequestEntityTooLarge, "the request is larger than 128 KiB; send large values as variables, or ask less at once")

// params reads what is asked. It fails with a refusal.
func (s sent) params(r *http.Request) (*graphql.RawParams, error) {
	params := &graphql.RawParams{Headers: r.Header, ReadTime: graphql.TraceTiming{Start: graphql.Now()}}
	said, err := s.object()
	if err != nil {
		return nil, err
	}
	document := ""
	if !take(said, "query", &params.Query) || !take(said, "operationName", &params.OperationName) || !take(said, "documentId", &document) ||
		!take(said, "variables", &params.Variables) || !take(said, "extensions", &params.Extensions) {
		return nil, refused(http.StatusBadRequest, "one part is of the wrong kind: query, operationName and documentId are texts, variables and extensions objects")
	}
	plainNumbers(params.Variables)
	if document != "" {
		params.Extensions = withDocument(params.Extensions, document)
	}
	params.ReadTime.End = graphql.Now()
	return params, nil
}

// object returns the parts of what is asked by their names.
func (s sent) object() (map[string]any, error) {
	if s.query == nil {
		if text := bytes.TrimLeft(s.body, " \t\r\n"); len(text) > 0 && text[0] == '[' {
			return nil, refused(http.StatusBadRequest, "a list of operations is not taken: send them one by one, or ask for several things in one operation")
		}
		object, err := wording.Object(s.body)
		if err != nil {
			return nil, refused(http.StatusBadRequest, "the request is no JSON object with query, operationName and variables: %v", err)
		}
		return object, nil
	}
	object := map[string]any{}
	for _, name := range []string{"query", "operationName", "documentId"} {
		object[name] = s.query.Get(name)
	}
	for _, name := range []string{"variables", "extensions"} {
		if text := s.query.Get(name); text != "" {
			part, err := wording.Object([]byte(text))
			if err != nil {
				return nil, refused(http.StatusBadRequest, "%s is no JSON object: %v", name, err)
			}
			object[name] = part
		}
	}
	return object, nil
}

// take reads one part into its place, where there is one that is not null. It reports false
// where it is of another kind.
func take[T any](from map[string]any, name string, into *T) bool {
	if from[name] == nil {
		return true
	}
	value, ok := from[name].(T)
	*into = value
	return ok
}

// refuse answers a request that GraphQL has not seen.
func (h *handler) refuse(ctx context.Context, w http.ResponseWriter, r *http.Request, err error) {
	shown := presenter(h.Log)(ctx, err)
	kind, _ := shown.Extensions["code"].(fault.Kind)
	status := errorStatus[kind]
	var turned *refusal
	var late *limit.LateError
	switch {
	case errors.As(err, &turned):
		status = turned.status
		if status == http.StatusMethodNotAllowed && w.Header().Get("Allow") == "" {
			w.Header().Set("Allow", "POST")
		}
	case errors.As(err, &late):
		w.Header().Set("Retry-After", strconv.Itoa(int(late.Wait.Seconds())))
	case kind == fault.Unauthenticated:
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	send(w, r, status, &graphql.Response{Errors: gqlerror.List{shown}})
}

// errorStatus is with which HTTP status a fault is answered where no GraphQL is.
var errorStatus = map[fault.Kind]int{
	fault.Unauthenticated: http.StatusUnauthorized, fault.Forbidden: http.StatusForbidden, fault.NotFound: http.StatusNotFound,
	fault.Invalid: http.StatusBadRequest, fault.Conflict: http.StatusConflict, fault.Locked: http.StatusLocked,
	fault.CostLimit: http.StatusTooManyRequests, fault.RateLimited: http.StatusTooManyRequests,
	fault.Timeout: http.StatusServiceUnavailable, fault.Unavailable: http.StatusServiceUnavailable,
	fault.Internal: http.StatusInternalServerError,
}

// write answers with what GraphQL said; asked tells whether anything could be asked.
func (h *handler) write(ctx context.Context, w http.ResponseWriter, r *http.Request, asked bool, answer *graphql.Response) {
	status := http.StatusOK
	if !asked && accepted(r) == graphqlAnswer {
		status = http.StatusBadRequest
	}
	q := requestOf(ctx)
	q.settled()
	answer.Extensions = h.extensions(q)
	w.Header().Set("Server-Timing", fmt.Sprintf(`total;dur=%.1f, sql;desc="%d statements"`,
		float64(time.Since(q.began).Microseconds())/1000, q.counter.Statements()))
	send(w, r, status, answer)
}

// send answers. Where nothing could be asked there is no data, not even null.
func send(w http.ResponseWriter, r *http.Request, status int, answer *graphql.Response) {
	var body any = answer
	if answer.Data == nil {
		body = struct {
			Errors     gqlerror.List  `json:"errors"`
			Extensions map[string]any `json:"extensions,omitempty"`
		}{answer.Errors, answer.Extensions}
	}
	w.Header().Set("Content-Type", accepted(r)+"; charset=utf-8")
	w.WriteHeader(status)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(body) // whoever hung up does not hear it
}

// accepted returns the media type that the caller would rather hear.
func accepted(r *http.Request) string {
	for _, header := range r.Header.Values("Accept") {
		for one := range strings.SplitSeq(header, ",") {
			kind, _, err := mime.ParseMediaType(one)
			switch {
			case err != nil:
			case kind == graphqlAnswer:
				return graphqlAnswer
			case kind == jsonAnswer:
				return jsonAnswer
			}
		}
	}
	return jsonAnswer
}
