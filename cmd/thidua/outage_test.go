package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"thidua/internal/postgres"
)

// TestOutage stops PostgreSQL under load, starts it again, and cuts every connection to it:
// every answer is either right or says that the service cannot answer now.
func TestOutage(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	cluster, err := postgres.Start(t.Context(), postgres.ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cluster.Stop() }()
	url, owner := cluster.URL(within, postgres.Service), cluster.URL(within, postgres.Owner)
	s := start(t, "--demo", "--budget", "0", "--database", url, "--owner-database", owner)
	tokens := s.tokens()

	l := &load{url: s.url, counts: map[string]int{}}
	ctx, stop := context.WithCancel(t.Context())
	for i, body := range []string{
		`{ viewer { account roots { code } } }`,
		`{ unit(by: {code: "643"}) { title figures(period: "2024") { display status } children(first: 20) { nodes { title } } } }`,
		`{ reports(under: "unit:1", month: "2024-10", first: 20) { totalCount nodes { revision } } missingReports(under: "unit:1", period: "2024-10", first: 20) { totalCount } }`,
		`mutation { saveReport(input: {unit: "unit:292", month: "2024-11", values: []}) { report { revision } userErrors { code message } } }`,
	} {
		token := tokens["province.leader"]
		if strings.Contains(body, "saveReport") {
			token = tokens["commune.24121.leader"]
		}
		for range 3 {
			l.all.Go(func() {
				for n := 0; ctx.Err() == nil; n++ {
					l.ask(ctx, i, token, body)
				}
			})
		}
	}
	l.all.Go(func() { // a stream may end when the database does, and is opened anew
		for ctx.Err() == nil {
			l.ask(ctx, -1, tokens["district.643.leader"], `subscription { reportChanged { revision } }`)
		}
	})
	await := func(what string, more int) {
		t.Helper()
		from := l.count(what)
		for deadline := time.Now().Add(time.Minute); l.count(what) < from+more; time.Sleep(10 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("within a minute no answer was %s: %v\n%s", what, l.counts, s.stderr)
			}
		}
	}
	await("right", 50)
	for range 2 {
		if err := cluster.Stop(); err != nil {
			t.Fatal(err)
		}
		await("UNAVAILABLE", 50)
		if cluster, err = postgres.Start(t.Context(), postgres.ClusterOptions{Dir: dir}); err != nil {
			t.Fatal(err)
		}
		await("right", 50)
	}
	admin, err := postgres.Open(t.Context(), owner)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	for range 20 {
		if _, err := admin.ExecContext(t.Context(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"); err != nil {
			t.Fatal(err)
		}
		await("right", 5)
	}
	said := s.stderr.String() // whoever is cut off by the end of the test is another matter
	stop()
	l.all.Wait()
	t.Logf("%v", l.counts)
	for what, n := range l.counts {
		switch what {
		case "right", "UNAVAILABLE", "TIMEOUT":
		default:
			t.Errorf("%d answers were %s", n, what)
		}
	}
	for line := range strings.Lines(said) {
		if strings.Contains(line, "level=ERROR") && !strings.Contains(line, "the database cannot be reached") || strings.Contains(line, "panic") {
			t.Errorf("the log holds a mistake of ours: %s", line)
		}
	}
}

// load asks without end and counts how it was answered.
type load struct {
	url    string
	all    sync.WaitGroup
	mu     sync.Mutex
	counts map[string]int
}

func (l *load) count(what string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.counts[what]
}

func (l *load) ask(ctx context.Context, kind int, token, query string) {
	what := l.answer(ctx, kind, token, query)
	if ctx.Err() != nil {
		return // cut off by the end of the test
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.counts[what]++
}

// answer asks once and says how it was answered: "right", or with which code.
func (l *load) answer(ctx context.Context, kind int, token, query string) string {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return err.Error()
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, l.url+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		return err.Error()
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	if kind < 0 {
		r.Header.Set("Accept", "text/event-stream")
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return err.Error()
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return err.Error()
	}
	if kind < 0 {
		for _, code := range []string{"INTERNAL", "UNAUTHENTICATED", "NOT_FOUND"} {
			if strings.Contains(string(text), code) {
				return fmt.Sprintf("a stream with %.300s", text)
			}
		}
		return "right"
	}
	var said struct {
		Data   any
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(text, &said); err != nil {
		return fmt.Sprintf("%d %.300s", resp.StatusCode, text)
	}
	for _, e := range said.Errors {
		if e.Extensions.Code != "UNAVAILABLE" && e.Extensions.Code != "TIMEOUT" {
			return fmt.Sprintf("%d %.300s", resp.StatusCode, text)
		}
	}
	if len(said.Errors) > 0 {
		return said.Errors[0].Extensions.Code
	}
	return "right"
}
