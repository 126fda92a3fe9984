package server_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"thidua/internal/access"
)

// slowListener is a caller who, while they take in the first event of a kind, lets something happen.
type slowListener struct {
	*httptest.ResponseRecorder

	event     string
	meanwhile func()
	hears     func(text string)
	once      sync.Once
}

func (l *slowListener) Write(text []byte) (int, error) {
	n, err := l.ResponseRecorder.Write(text)
	if bytes.HasPrefix(text, []byte("event: "+l.event)) {
		l.once.Do(l.meanwhile)
	}
	if l.hears != nil {
		l.hears(string(text))
	}
	return n, err
}

// told returns the events that were told, one a line.
func (l *slowListener) told() string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(l.Body.String()), ":\n\n", ""), "\n\n", "\n")
}

// TestStream_EndsWithWhatItHangsOn takes a token, or a role, away between two events: the second is
// not told, though what it tells of was done, and seen, before.
func TestStream_EndsWithWhatItHangsOn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		take func(h *house) error
		ends bool // the stream, of itself
	}{
		{"the token is revoked", func(h *house) error {
			return access.RevokeToken(h.T.Context(), h.DB, h.Tokens["leader.C1"])
		}, true},
		{"the token expires", func(h *house) error {
			_, err := h.DB.ExecContext(h.T.Context(), "UPDATE token SET expires = now() WHERE account_id = (SELECT id FROM account WHERE name = 'leader.C1')")
			return err
		}, true},
		{"the role is held elsewhere", func(h *house) error {
			h.Grant("leader.C1", "commune_leader", "C2")
			h.Employ("third", "commune_leader", "C2")
			h.Ask("third", h.WithIDs(`mutation {approveReports(input: {reports: [{unit: "#B3", month: "2024-10"}]}) {approved}}`))
			return h.Guard.RevokeRoleAsSystem(h.T.Context(), h.DB, "leader.C1", "commune_leader", h.Units["C1"].ID, "2024-11-10")
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			h.Say("B1 10 meetings_held=30", "B2 10 meetings_held=30", "B3 10 meetings_held=30")
			ctx, hangUp := context.WithCancel(t.Context())
			defer hangUp()
			r := httptest.NewRequestWithContext(ctx, http.MethodGet, get(`subscription {reportChanged {unit {code} state}}`), nil)
			r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.C1"])
			r.Header.Set("Accept", "text/event-stream")
			listening := make(chan struct{})
			l := &slowListener{ResponseRecorder: httptest.NewRecorder(), event: "next", meanwhile: func() {
				if err := tt.take(h); err != nil {
					t.Error(err)
				}
			}, hears: func(text string) {
				if strings.Contains(text, `"B3"`) {
					hangUp()
				}
			}}
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				h.API.ServeHTTP(&opened{slowListener: l, at: listening}, r)
			}()
			<-listening
			both := h.WithIDs(`mutation {approveReports(input: {reports: [{unit: "#B1", month: "2024-10"}, {unit: "#B2", month: "2024-10"}]}) {approved}}`)
			h.Employ("another", "commune_leader", "C1")
			if got := h.Ask("another", both); !strings.Contains(got, `"approved":2`) {
				t.Fatal(got)
			}
			select {
			case <-ended:
			case <-time.After(20 * time.Second):
				t.Fatal("it goes on")
			}
			got := l.told()
			if strings.Count(got, `"B1"`)+strings.Count(got, `"B2"`) != 1 || strings.Contains(got, `"B3"`) == tt.ends {
				t.Errorf("told:\n%s", got)
			}
		})
	}
}

// opened tells when a stream has begun to be answered.
type opened struct {
	*slowListener

	at   chan struct{}
	once sync.Once
}

func (o *opened) Flush() {
	o.slowListener.Flush()
	o.once.Do(func() { close(o.at) })
}

func (o *opened) Unwrap() http.ResponseWriter { return o.ResponseRecorder }

// TestStream_AnswersNobodyElse: of a query, too, nothing is told once the token has ended.
func TestStream_AnswersNobodyElse(t *testing.T) {
	t.Parallel()
	h := build(t)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, get(`{units(first: 1) {nodes {code}}}`), nil)
	r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
	r.Header.Set("Accept", "text/event-stream")
	w := &endsAtFlush{ResponseRecorder: httptest.NewRecorder(), end: func() {
		if err := access.RevokeToken(t.Context(), h.DB, h.Tokens["leader.P"]); err != nil {
			t.Error(err)
		}
	}}
	h.API.ServeHTTP(w, r)
	if got := w.Body.String(); got != ":\n\n" {
		t.Errorf("told %q", got)
	}
}

// endsAtFlush does something as soon as the stream is open.
type endsAtFlush struct {
	*httptest.ResponseRecorder

	end  func()
	once sync.Once
}

func (e *endsAtFlush) Flush() {
	e.once.Do(e.end)
	e.ResponseRecorder.Flush()
}

// TestSheets_StopWithTheToken: whose token ends while a sheet is taken in hears no more of it, and
// what has not been taken in by then is not.
func TestSheets_StopWithTheToken(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name         string
		before       bool // it is looked at
		events, kept int
	}{
		{"while the file is sent", true, 0, 0},
		{"after the first event", false, 1, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t)
			out := h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C1.csv", nil)
			filled := strings.Replace(out.Body.String(), "\nB1,", "\nB1,,,0,30,,29,,,0,0,,,,,,0,,,,,,,,,,,,,,0,0\nX,", 1)
			filled = filled[:strings.Index(filled, "\nX,")+1]
			revoke := func() {
				if err := access.RevokeToken(t.Context(), h.DB, h.Tokens["leader.C1"]); err != nil {
					t.Error(err)
				}
			}
			l := &slowListener{ResponseRecorder: httptest.NewRecorder(), event: "progress", meanwhile: func() {}}
			body := &lastBytes{Reader: strings.NewReader(filled), read: func() {}}
			if tt.before {
				body.read = revoke
			} else {
				l.meanwhile = revoke
			}
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/sheets/2024-10/C1", body)
			r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.C1"])
			r.Header.Set("Accept", "text/event-stream")
			h.API.ServeHTTP(l, r)
			if got := l.told(); strings.Count(got, "event: ") != tt.events {
				t.Errorf("told:\n%s", got)
			}
			want := fmt.Sprintf(`{"data":{"reports":{"totalCount":%d}}}`, tt.kept)
			if got := h.Ask("leader.P", `{reports(month: "2024-10", first: 5) {totalCount}}`); got != want {
				t.Errorf("taken in: %s, want %s", got, want)
			}
		})
	}
}

// lastBytes does something once all has been read.
type lastBytes struct {
	io.Reader

	read func()
	once sync.Once
}

func (l *lastBytes) Read(into []byte) (int, error) {
	n, err := l.Reader.Read(into)
	if errors.Is(err, io.EOF) {
		l.once.Do(l.read)
	}
	return n, err
}
