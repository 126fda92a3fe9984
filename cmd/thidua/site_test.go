package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"thidua/graph/operations"
	"thidua/internal/testdb"
)

// fetch asks for a page, and returns its status and text; 0 where nobody answers.
func fetch(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, err.Error()
	}
	defer func() { _ = answer.Body.Close() }()
	text, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(text)
}

// TestServe_IsSeenFromOutside goes through what those who run the service look at, and ends it.
func TestServe_IsSeenFromOutside(t *testing.T) {
	t.Parallel()
	var traced atomic.Int64
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if text, _ := io.ReadAll(r.Body); r.URL.Path == "/v1/traces" && strings.Contains(string(text), "graphql query") {
			traced.Add(1)
		}
	}))
	t.Cleanup(collector.Close)
	db := testdb.New(t)
	s := start(t, "--database", testdb.URL(t, db), "--demo", "--metrics", "127.0.0.1:0", "--traces", collector.URL+"/v1/traces", "--drain", "2s")
	shown := s.tokens()["province.analyst"]
	for path, want := range map[string]string{"/healthz": "alive", "/readyz": "ready"} {
		if status, text := fetch(t, s.url+path); status != http.StatusOK || strings.TrimSpace(text) != want {
			t.Errorf("%s: %d %s", path, status, text)
		}
	}
	s.viewer(t, shown)
	metrics := regexp.MustCompile(`msg=metrics at=(\S+)`).FindStringSubmatch(s.stderr.String())
	if metrics == nil {
		t.Fatalf("it does not say where the metrics are:\n%s", s.stderr)
	}
	if status, text := fetch(t, metrics[1]); status != http.StatusOK || !strings.Contains(text, `thidua_operations_total{code="OK",kind="query",operation="other"} 1`) || !strings.Contains(text, "go_goroutines") {
		t.Errorf("metrics: %d %.2000s", status, text)
	}
	if status, _ := fetch(t, s.url+"/metrics"); status != http.StatusNotFound {
		t.Errorf("the public address tells metrics: %d", status)
	}

	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		status, text := fetch(t, s.url+"/readyz")
		if status == http.StatusServiceUnavailable && strings.TrimSpace(text) == "ending" {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("it does not say that it ends: %d %s", status, text)
		}
	}
	if v := s.viewer(t, shown); v.Account != "province.analyst" { // whoever comes meanwhile is answered
		t.Errorf("while it drains it answers %+v", v)
	}
	if status, _ := fetch(t, metrics[1]); status != http.StatusOK {
		t.Errorf("while it drains it tells no metrics: %d", status)
	}
	<-s.ended
	if status := s.cmd.ProcessState.ExitCode(); status != 0 || traced.Load() == 0 {
		t.Errorf("it ends with %d, and has sent %d traces:\n%s", status, traced.Load(), s.stderr)
	}
}

func TestReadiness(t *testing.T) {
	t.Parallel()
	asked, there := 0, true
	ending := make(chan struct{})
	ready := &readiness{ending: ending, ping: func(context.Context) error {
		if asked++; !there {
			return errors.New("gone")
		}
		return nil
	}}
	for range 100 {
		if why := ready.hinders(t.Context()); why != "" {
			t.Fatal(why)
		}
	}
	if asked != 1 {
		t.Errorf("a hundred questions ask the database %d times", asked)
	}
	there, ready.asked = false, time.Time{}
	if why := ready.hinders(t.Context()); why != "the database cannot be reached" {
		t.Errorf("without a database: %q", why)
	}
	close(ending)
	if why := ready.hinders(t.Context()); why != "ending" {
		t.Errorf("while ending: %q", why)
	}
}

func TestServe_RefusesSettings(t *testing.T) {
	t.Parallel()
	empty := t.TempDir()
	wrongly := filepath.Join(empty, "wrong.json")
	if err := os.WriteFile(wrongly, []byte(`{"abc":"{viewer{account}}"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"--persisted", "maybe"}, 2, "write off, log or enforce"},
		{[]string{"--budget", "10"}, 2, "a whole number of 50000"},
		{[]string{"--budget", "x"}, 2, "is no budget"},
		{[]string{"--drain", "1h"}, 2, "is no time up to 10m"},
		{[]string{"--origins", "https://a.example/path"}, 2, "is no origin"},
		{[]string{"--origins", "*"}, 2, "is no origin"},
		{[]string{"--operations", empty}, 1, "lists no operation"},
		{[]string{"--operations", wrongly}, 1, "which is not its SHA-256"},
		{[]string{"--operations", filepath.Join(empty, "no")}, 1, "cannot be read"},
	} {
		got := do(t.Context(), "", append([]string{"serve", "--data", t.TempDir()}, tt.args...)...)
		if got.status != tt.status || !strings.Contains(got.stderr, tt.says) {
			t.Errorf("%v: %d %s", tt.args, got.status, got.stderr)
		}
	}
}

// TestOperationsCommand prints a list that the service takes.
func TestOperationsCommand(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "Mine.graphql"), []byte("query Mine {viewer {account}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := do(t.Context(), "", "operations", "--operations", folder).must(t)
	manifest := filepath.Join(folder, "manifest.json")
	if err := os.WriteFile(manifest, []byte(got.stdout), 0o600); err != nil {
		t.Fatal(err)
	}
	texts, err := operations.Read(manifest)
	if err != nil || len(texts) < 26 || !strings.Contains(strings.Join(texts, "\n"), "query Mine {viewer {account}}") {
		t.Errorf("%d texts, %v", len(texts), err)
	}
}

// TestOrigins asks as a browser does for a page from elsewhere.
func TestOrigins(t *testing.T) {
	t.Parallel()
	ask := func(origins []string, method, origin string) *httptest.ResponseRecorder {
		t.Helper()
		api := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })
		r := httptest.NewRequestWithContext(t.Context(), method, "/graphql", nil)
		r.Header.Set("Origin", origin)
		if method == http.MethodOptions {
			r.Header.Set("Access-Control-Request-Method", "POST")
			r.Header.Set("Access-Control-Request-Headers", "authorization,content-type")
		}
		w := httptest.NewRecorder()
		shared(api, origins).ServeHTTP(w, r)
		return w
	}
	const ours, theirs, header = "http://localhost:5173", "https://elsewhere.example", "Access-Control-Allow-Origin"
	if w := ask([]string{ours}, http.MethodOptions, ours); w.Header().Get(header) != ours || w.Code != http.StatusNoContent {
		t.Errorf("an origin that is named: %d %v", w.Code, w.Header())
	}
	if w := ask([]string{ours}, http.MethodPost, ours); w.Header().Get(header) != ours || w.Code != http.StatusTeapot || w.Header().Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("its question: %d %v", w.Code, w.Header())
	}
	for _, w := range []*httptest.ResponseRecorder{ask([]string{ours}, http.MethodOptions, theirs), ask([]string{ours}, http.MethodPost, theirs), ask(nil, http.MethodPost, ours)} {
		if w.Header().Get(header) != "" {
			t.Errorf("another: %v", w.Header())
		}
	}
}
