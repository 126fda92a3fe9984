package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
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
	"thidua/internal/postgres"
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
	s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--owner-database", testdb.URL(t, db, postgres.Owner), "--demo", "--metrics", "127.0.0.1:0", "--traces", collector.URL+"/v1/traces", "--drain", "2s", "--url", "https://Office.example/thidua/", "--trusted-proxies", "127.0.0.1")
	shown := s.tokens()["province.analyst"]
	if _, question, _ := strings.Cut(s.stdout, "curl "); !strings.HasSuffix(s.url, "/thidua") || !strings.Contains(question, "https://office.example/thidua/graphql") {
		t.Errorf("what it prints does not say where it is reached:\n%s", s.stdout)
	}
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
	secured := t.TempDir()
	certify(t, secured)
	for _, tt := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"--persisted", "maybe"}, 2, "write off, log or enforce"},
		{[]string{"--budget", "10"}, 2, "a whole number of 100000"},
		{[]string{"--budget", "x"}, 2, "is no budget"},
		{[]string{"--drain", "1h"}, 2, "is no time up to 10m"},
		{[]string{"--origins", "https://a.example/path"}, 2, "is no origin"},
		{[]string{"--origins", "*"}, 2, "is no origin"},
		{[]string{"--prefix", "thidua"}, 2, "write it like /thidua"},
		{[]string{"--prefix", "/a//b"}, 2, "is no path"},
		{[]string{"--prefix", "//elsewhere.example"}, 2, "is no path"},
		{[]string{"--prefix", "/graphql/"}, 2, "a path of the service's own"},
		{[]string{"--url", "thidua.example"}, 2, "is no address of a service"},
		{[]string{"--url", "ftp://thidua.example"}, 2, "is no address of a service"},
		{[]string{"--url", "https:///thidua"}, 2, "is no address of a service"},
		{[]string{"--url", "https://me@thidua.example"}, 2, "is no address of a service"},
		{[]string{"--url", "https://thidua.example/?a=b"}, 2, "is no address of a service"},
		{[]string{"--url", "https://thidua.example/#"}, 2, "is no address of a service"},
		{[]string{"--url", "https://thidua.example/a//b"}, 2, "is no path"},
		{[]string{"--url", "https://thidua.example/a%2fb/c%20d"}, 2, "is no path"},
		{[]string{"--url", "https://thidua.example/session"}, 2, "a path of the service's own"},
		{[]string{"--url", "https://thidua.example/a", "--prefix", "/b"}, 2, `its path is "/a", and --prefix says "/b"`},
		{[]string{"--url", "https://thidua.example", "--prefix", "/b"}, 2, `its path is "", and --prefix says "/b"`},
		{[]string{"--trusted-proxies", "nginx"}, 2, "is no network"},
		{[]string{"--trusted-proxies", "10.0.0.0/33"}, 2, "is no network"},
		{[]string{"--trusted-proxies", "127.0.0.1, fe80::1%eth0"}, 2, "is no network"},
		{[]string{"--trusted-proxies", "::ffff:10.0.0.0/104"}, 2, "is no network"},
		{[]string{"--trusted-proxies", "10.0.0.1,0.0.0.0/0"}, 2, "everybody would be trusted"},
		{[]string{"--tls-cert", wrongly}, 2, "a certificate goes with its key"},
		{[]string{"--tls-key", wrongly}, 2, "a key goes with its certificate"},
		{[]string{"--tls-cert", wrongly, "--tls-key", wrongly}, 1, "cannot be used"},
		{[]string{"--tls-cert", filepath.Join(secured, "fullchain.pem"), "--tls-key", filepath.Join(secured, "no.pem")}, 1, "no such file"},
		{[]string{"--tls-cert", filepath.Join(secured, "fullchain.pem"), "--tls-key", filepath.Join(secured, "key.pem"), "--url", "http://thidua.example"}, 2, "the service speaks TLS"},
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
	const ours, theirs, header = "http://localhost:5173", "https://elsewhere.example", "Access-Control-Allow-Origin"
	for _, tt := range []struct {
		name           string
		origins        []string
		method, origin string
		status         int
		leave          string
	}{
		{"before a question of an origin that is named", []string{ours}, http.MethodOptions, ours, http.StatusNoContent, ours},
		{"its question", []string{ours}, http.MethodPost, ours, http.StatusTeapot, ours},
		{"before a question of another", []string{ours}, http.MethodOptions, theirs, http.StatusNoContent, ""},
		{"its question, which a browser keeps from the page", []string{ours}, http.MethodPost, theirs, http.StatusTeapot, ""},
		{"before a question where none is named", nil, http.MethodOptions, theirs, http.StatusNoContent, ""},
		{"a question where none is named", nil, http.MethodPost, theirs, http.StatusTeapot, ""},
		{"before a question of a page without origin", nil, http.MethodOptions, "null", http.StatusNoContent, ""},
		{"a question of our own page", nil, http.MethodPost, "", http.StatusTeapot, ""},
	} {
		var log bytes.Buffer
		api := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })
		site := shared(api, tt.origins, slog.New(slog.NewTextHandler(&log, nil)))
		for range 3 {
			r := httptest.NewRequestWithContext(t.Context(), tt.method, "/graphql", nil)
			if tt.origin != "" {
				r.Header.Set("Origin", tt.origin)
			}
			if tt.method == http.MethodOptions {
				r.Header.Set("Access-Control-Request-Method", "POST")
				r.Header.Set("Access-Control-Request-Headers", "authorization,content-type")
			}
			w := httptest.NewRecorder()
			site.ServeHTTP(w, r)
			if w.Code != tt.status || w.Header().Get(header) != tt.leave || w.Header().Get("Access-Control-Allow-Credentials") != "" || !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Origin") {
				t.Errorf("%s: %d %v", tt.name, w.Code, w.Header())
			}
		}
		told := 0
		if tt.method == http.MethodOptions && tt.leave == "" {
			told = 1
		}
		if n := strings.Count(log.String(), "origin="+tt.origin); n != told && tt.origin != "" {
			t.Errorf("%s: the log names it %d times: %s", tt.name, n, &log)
		}
	}
}

// TestOrigins_FloodTheLogNot asks for pages of very many origins.
func TestOrigins_FloodTheLogNot(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	site := shared(http.NotFoundHandler(), nil, slog.New(slog.NewTextHandler(&log, nil)))
	for i := range 1_000 {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodOptions, "/graphql", nil)
		r.Header.Set("Origin", fmt.Sprintf("https://%d.example/%s", i, strings.Repeat("x", 10_000)))
		r.Header.Set("Access-Control-Request-Method", "POST")
		site.ServeHTTP(httptest.NewRecorder(), r)
	}
	if n := strings.Count(log.String(), "\n"); n != originsLogged || log.Len() > originsLogged*500 {
		t.Errorf("%d lines, %d bytes", n, log.Len())
	}
}

// TestPrefix asks for what stands below a path, of proxies that leave it and that take it off.
func TestPrefix(t *testing.T) {
	t.Parallel()
	root := http.NewServeMux()
	for _, path := range []string{"/{$}", "/graphql", "/graphql/{$}", "/graphiql/", "/sheets/{month}/{file}"} {
		root.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, r.URL.Path) })
	}
	for _, tt := range []struct{ prefix, asked, want string }{
		{"", "/graphql", "/graphql"},
		{"", "//graphql?query=1", "to /graphql?query=1"},
		{"/thidua", "/thidua/graphql", "/graphql"},
		{"/thidua", "/graphql", "/graphql"},
		{"/thidua", "/thidua/graphql/", "/graphql/"},
		{"/thidua", "/thidua", "to /thidua/"},
		{"/thidua", "/thidua/", "/"},
		{"/thidua", "/", "/"},
		{"/thidua", "/thidua/graphiql/assets/a.js", "/graphiql/assets/a.js"},
		{"/thidua", "/thidua/sheets/2024-11/24121.xlsx", "/sheets/2024-11/24121.xlsx"},
		{"/thidua", "/thiduagraphql", "404"},
		{"/thidua", "/thidua/thidua/graphql", "404"},
		{"/thidua", "/thidua//graphql", "to /thidua/graphql"},
		{"/thidua", "/x/../graphql", "to /thidua/graphql"},
		{"/thidua", "/.//elsewhere.example/", "to /thidua/elsewhere.example/"},
		{"", "//elsewhere.example/..//x", "to /x"},
		{"", "/.%2f%5celsewhere.example", "to /%5Celsewhere.example"},
		{"/a/b", "/a/b/graphql", "/graphql"},
		{"/a/b", "/a/graphql", "404"},
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://here"+tt.asked, nil)
		below(tt.prefix, root).ServeHTTP(w, r)
		got := w.Body.String()
		switch w.Code {
		case http.StatusPermanentRedirect:
			got = "to " + w.Header().Get("Location")
		case http.StatusNotFound:
			got = "404"
		}
		if got != tt.want {
			t.Errorf("below %q %s: %s, want %s", tt.prefix, tt.asked, got, tt.want)
		}
	}
}
