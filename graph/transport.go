package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"thidua/internal/fault"
)

// maxBody is how many bytes a request may have.
const maxBody = 128 << 10

// The media types of answers. In the older one, whatever is well-formed JSON is answered
// with 200; in the newer one, what could not be asked is answered with 400.
const (
	jsonAnswer    = "application/json"
	graphqlAnswer = "application/graphql-response+json"
)

// refusal is a request that is turned away before GraphQL sees it, with its HTTP status.
type refusal struct {
	status  int
	message string
}

func (r *refusal) Error() string { return r.message }

// paramsOf reads what is asked: from the JSON body of a POST, or from the query string of
// a GET.
func paramsOf(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	params := &graphql.RawParams{Headers: r.Header, ReadTime: graphql.TraceTiming{Start: graphql.Now()}}
	var err error
	switch r.Method {
	case http.MethodGet:
		err = readQueryString(r, params)
	case http.MethodPost:
		err = readBody(w, r, params)
	default:
		w.Header().Set("Allow", "GET, POST")
		err = &refusal{http.StatusMethodNotAllowed, "send a query by POST or GET"}
	}
	if err == nil && strings.TrimSpace(params.Query) == "" {
		err = &refusal{http.StatusBadRequest, `there is no query: send {"query": "…"}`}
	}
	params.ReadTime.End = graphql.Now()
	return params, err
}

func readBody(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) error {
	kind, options, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := strings.ToLower(options["charset"]); err != nil || kind != "application/json" || charset != "" && charset != "utf-8" {
		return &refusal{http.StatusUnsupportedMediaType, "send JSON in UTF-8, with Content-Type: application/json"}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return &refusal{http.StatusRequestEntityTooLarge, "the request is larger than 128 KiB; send large values as variables, or ask less at once"}
	case err != nil:
		return &refusal{http.StatusBadRequest, "the request's body could not be read"}
	}
	return unmarshal(body, params)
}

func readQueryString(r *http.Request, params *graphql.RawParams) error {
	q := r.URL.Query()
	params.Query, params.OperationName = q.Get("query"), q.Get("operationName")
	for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if text := q.Get(name); text != "" {
			if err := unmarshal([]byte(text), into); err != nil {
				return &refusal{http.StatusBadRequest, name + " is no JSON object"}
			}
		}
	}
	return nil
}

// unmarshal reads one JSON object and nothing after it, keeping numbers as written.
func unmarshal(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err := decoder.Decode(into)
	if _, more := decoder.Token(); err != nil || !errors.Is(more, io.EOF) || bytes.HasPrefix(bytes.TrimSpace(text), []byte("null")) {
		return &refusal{http.StatusBadRequest, `the request is no JSON object with query, operationName and variables`}
	}
	return nil
}

// refuse answers a request that GraphQL has not seen.
func (d *door) refuse(ctx context.Context, w http.ResponseWriter, r *http.Request, err error) {
	shown := presenter(d.service.Log)(ctx, err)
	status := http.StatusInternalServerError
	var refused *refusal
	switch code := shown.Extensions["code"]; {
	case errors.Is(err, errNotByGet):
		w.Header().Set("Allow", "POST")
		status = http.StatusMethodNotAllowed
	case errors.As(err, &refused):
		status = refused.status
	case code == fault.Unauthenticated:
		status = http.StatusUnauthorized
	case code == fault.Timeout, code == fault.Unavailable:
		status = http.StatusServiceUnavailable
	default:
		if kind, ok := code.(fault.Kind); ok && errorStatus[kind] != 0 {
			status = errorStatus[kind]
		}
	}
	send(w, r, status, &graphql.Response{Errors: gqlerror.List{shown}})
}

// write answers with what GraphQL said; asked tells whether anything could be asked.
func write(w http.ResponseWriter, r *http.Request, asked bool, answer *graphql.Response) {
	status := http.StatusOK
	if !asked && accepted(r) == graphqlAnswer {
		status = http.StatusBadRequest
	}
	if len(answer.Errors) > maxErrors {
		answer.Errors = answer.Errors[:maxErrors]
	}
	send(w, r, status, answer)
}

// maxErrors is how many errors one answer tells at most.
const maxErrors = 20

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
