package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"thidua/cmd/thidua/demo"
	"thidua/graph/operations"
	"thidua/graph/server"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// TestPooled asks every shipped operation, changes among them, many at once and while somebody
// listens, of a service that reaches its database through PgBouncer; and then the commands.
func TestPooled(t *testing.T) {
	t.Parallel()
	shipped, err := operations.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	service := province(t)
	url := testdb.Pooled(t, service.DB, postgres.Service)
	if service.DB, err = postgres.Open(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(service.DB.Close)
	for _, o := range shipped {
		service.Operations = append(service.Operations, o.Text)
	}
	api := server.New(service)
	listening := httptest.NewServer(api)
	t.Cleanup(listening.Close)

	var asked []*http.Request
	var heard *bufio.Scanner
	for _, o := range shipped {
		if strings.Contains(o.Text, "subscription ") {
			r := requestFor(t, service.DB, o, readGolden(t, o))
			r.URL, r.RequestURI = mustParse(t, listening.URL+"/graphql"), ""
			r.Header.Set("Accept", "text/event-stream")
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = answer.Body.Close() }()
			if heard = bufio.NewScanner(answer.Body); !heard.Scan() {
				t.Fatalf("the stream does not begin: %v", heard.Err())
			}
			continue
		}
		for range 3 {
			asked = append(asked, requestFor(t, service.DB, o, readGolden(t, o)))
		}
	}
	saved := requestAs(t, service.DB, "commune.24121.leader", map[string]any{"query": `mutation {saveReport(input: {unit: "unit:292", month: "2024-11", values: []}) {report {revision}}}`})
	var all sync.WaitGroup
	for _, r := range append(asked, saved) {
		all.Go(func() {
			w := httptest.NewRecorder()
			api.ServeHTTP(w, r)
			for _, code := range codesOf(w) {
				switch code {
				case "INTERNAL", "UNAVAILABLE", "TIMEOUT", "unreadable":
					t.Errorf("of %d requests at once one is answered %d %.1000s", len(asked), w.Code, w.Body)
				}
			}
		})
	}
	all.Wait()
	for told := false; !told && heard.Scan(); {
		told = strings.Contains(heard.Text(), `"reportChanged"`)
		if strings.Contains(heard.Text(), `"errors"`) {
			t.Errorf("the stream says %s", heard.Text())
		}
	}

	const decision = "name: x\ndocument: 1/NQ\nsigned: 2024-10-01\neffective: 2024-11-20\nsteps:\n  - {do: rename, unit: 24121, name: Tân Lập Mới}\n"
	for _, tt := range []struct{ stdin, command, says string }{
		{"", "migrate", nothingToDo},
		{"", "account create clerk", ""},
		{"", "token create --account clerk", "td_"},
		{decision, "reorganise - --dry-run --today " + string(demo.Today), "Tân Lập Mới"},
		{"", "seal 2024-09", "2024-09 is sealed"},
		{"", "verify", "no difference"},
		{"", "backup " + filepath.Join(t.TempDir(), "backup"), " rows of "},
	} {
		got := do(t.Context(), tt.stdin, append(strings.Fields(tt.command), "--database", url)...)
		if got.status != 0 || !strings.Contains(got.stdout, tt.says) {
			t.Errorf("%s: %+v", tt.command, got)
		}
	}
}

// codesOf returns the codes of an answer's errors, "unreadable" where it is none.
func codesOf(w *httptest.ResponseRecorder) (codes []string) {
	var said struct {
		Data   any
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &said); err != nil || said.Data == nil && said.Errors == nil {
		return []string{"unreadable"}
	}
	for _, e := range said.Errors {
		codes = append(codes, e.Extensions.Code)
	}
	return codes
}
