package server_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"thidua/graph/server"
)

// spooling serves what write writes.
func spooling(t *testing.T, write func(ctx context.Context, to io.Writer) error) (url string, ended <-chan error) {
	t.Helper()
	ends := make(chan error, 1)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun, err := server.Spool(r.Context(), w, func() { w.Header().Set("Content-Type", "text/csv") }, write)
		ends <- err
		switch {
		case err == nil:
		case begun:
			panic(http.ErrAbortHandler)
		default:
			w.WriteHeader(http.StatusTeapot)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL, ends
}

// fetched is an answer that has begun.
type fetched struct {
	code   int
	header http.Header
	body   io.Reader
	hangUp func()
}

func fetch(t *testing.T, url string) fetched {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	w, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Body.Close() })
	return fetched{w.StatusCode, w.Header, w.Body, func() { _ = w.Body.Close() }}
}

func TestSpool(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")

	t.Run("what is written comes as it is written", func(t *testing.T) {
		t.Parallel()
		read := make(chan struct{})
		url, _ := spooling(t, func(_ context.Context, to io.Writer) error {
			_, _ = io.WriteString(to, "first")
			<-read
			_, err := io.WriteString(to, " and last")
			return err
		})
		w := fetch(t, url)
		first := make([]byte, 5)
		if _, err := io.ReadFull(w.body, first); err != nil || string(first) != "first" {
			t.Fatalf("%q %v", first, err)
		}
		close(read)
		if rest, err := io.ReadAll(w.body); err != nil || string(rest) != " and last" {
			t.Errorf("%q %v", rest, err)
		}
	})
	t.Run("who reads slowly holds nobody up", func(t *testing.T) {
		t.Parallel()
		const much = 64 << 20 // more than any buffer between
		written := make(chan struct{})
		url, _ := spooling(t, func(_ context.Context, to io.Writer) error {
			defer close(written)
			_, err := io.Copy(to, io.LimitReader(endless{}, much))
			return err
		})
		w := fetch(t, url)
		<-written // before a byte is read
		if n, err := io.Copy(io.Discard, w.body); err != nil || n != much {
			t.Errorf("%d bytes, %v", n, err)
		}
	})
	t.Run("what fails in its middle breaks off", func(t *testing.T) {
		t.Parallel()
		url, _ := spooling(t, func(_ context.Context, to io.Writer) error {
			_, _ = io.WriteString(to, strings.Repeat("begun ", 10_000))
			return broken
		})
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
		if err != nil {
			t.Fatal(err)
		}
		w, err := http.DefaultClient.Do(r)
		if err == nil {
			defer func() { _ = w.Body.Close() }()
			if w.StatusCode == http.StatusTeapot { // it failed before anything was sent
				return
			}
			_, err = io.Copy(io.Discard, w.Body)
		}
		if err == nil {
			t.Error("it looks whole")
		}
	})
	t.Run("what fails at once is an answer of its own", func(t *testing.T) {
		t.Parallel()
		url, ended := spooling(t, func(context.Context, io.Writer) error { return broken })
		if w := fetch(t, url); w.code != http.StatusTeapot || w.header.Get("Content-Type") == "text/csv" {
			t.Errorf("%d %v", w.code, w.header)
		}
		if err := <-ended; !errors.Is(err, broken) {
			t.Error(err)
		}
	})
	t.Run("who hangs up stops it", func(t *testing.T) {
		t.Parallel()
		var stopped atomic.Bool
		url, ended := spooling(t, func(ctx context.Context, to io.Writer) error {
			_, _ = io.WriteString(to, "begun")
			<-ctx.Done()
			stopped.Store(true)
			return ctx.Err()
		})
		fetch(t, url).hangUp()
		if err := <-ended; err == nil || !stopped.Load() {
			t.Errorf("%v, stopped %v", err, stopped.Load())
		}
	})
	t.Run("a mistake of ours breaks off too", func(t *testing.T) {
		t.Parallel()
		url, _ := spooling(t, func(_ context.Context, to io.Writer) error {
			_, _ = io.WriteString(to, "begun")
			panic(http.ErrAbortHandler)
		})
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
		if err != nil {
			t.Fatal(err)
		}
		w, err := http.DefaultClient.Do(r)
		if err == nil {
			defer func() { _ = w.Body.Close() }()
			_, err = io.ReadAll(w.Body)
		}
		if err == nil {
			t.Error("it looks whole")
		}
	})
}

// endless is zeros without end.
type endless struct{}

// Read reads on.
func (endless) Read(p []byte) (int, error) { return len(p), nil }
