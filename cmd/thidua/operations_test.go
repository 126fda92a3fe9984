package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/graph/operations"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// golden is what an operation answers on the demo's province, or on that of several years.
type golden struct {
	As         string         `json:"as"`
	Demo       string         `json:"demo,omitempty"` // years: on the demo of several years
	Variables  map[string]any `json:"variables"`
	Cost       int            `json:"cost"`
	Statements int64          `json:"statements"`
	Answer     any            `json:"answer"`
}

const shelf = "../../graph/operations"

// TestOperations asks every shipped operation as its user does, and holds answer, cost and
// number of statements against what stands beside it. Questions are asked before changes.
func TestOperations(t *testing.T) {
	t.Parallel()
	shipped, err := operations.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	service := province(t)
	service.Persisted = server.PersistedEnforce
	db := service.DB
	asked := map[string]int{}
	for _, o := range shipped {
		service.Operations = append(service.Operations, o.Text)
		asked[o.For]++
		if o.Description == "" || o.DescriptionVi == "" || o.As == "" || !strings.Contains(o.Text, " "+o.Name) {
			t.Errorf("%s is not described, or its operation has another name", o.Name)
		}
	}
	if len(shipped) < 25 || asked["developer"] < 5 || asked["district leader"] < 5 || asked["analyst"] < 5 || asked["branch head"] < 5 || len(asked) != 10 {
		t.Errorf("there are %d operations: %v", len(shipped), asked)
	}
	keepOne(t, db)
	api := server.New(service)
	years := ofYears(t)
	years.Persisted, years.Operations = service.Persisted, service.Operations
	apiOfYears := server.New(years)
	change := regexp.MustCompile(`(?m)^mutation `)
	for _, changes := range []bool{false, true} {
		for _, o := range shipped {
			if change.MatchString(o.Text) == changes && !strings.Contains(o.Text, "subscription ") {
				t.Run(o.Name, func(t *testing.T) {
					if readGolden(t, o).Demo == "years" {
						holdAgainst(t, years.DB, apiOfYears, o)
						return
					}
					holdAgainst(t, db, api, o)
				})
			}
		}
	}
	listening := httptest.NewServer(api)
	t.Cleanup(listening.Close)
	for _, o := range shipped {
		if strings.Contains(o.Text, "subscription ") {
			t.Run(o.Name, func(t *testing.T) { listenAgainst(t, db, listening.URL, api, o, shipped) })
		}
	}
}

// keepOne keeps a table, which is asked for, beside the audit, which is asked for too.
func keepOne(t *testing.T, db *postgres.DB) {
	t.Helper()
	_, err := db.NewRaw(`INSERT INTO saved_table (owner_id, name, folded, words, ask, shared_with, repeats, day, hour, due, passkey)
		SELECT a.id, 'Hội cơ sở từng tháng', 'hoicosotungthang', 'Cho các huyện', '{"units": {"below": {"unit": "66", "level": "DISTRICT"}}, "indicators": [{"code": "1.2"}, {"code": "4.1"}],
			"periods": [{"period": "2024-Q3"}], "measures": ["VALUE"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"]}', ARRAY[n.unit_id], 'MONTHLY', 5, 7, '2100-01-05', true
		FROM account AS a, naming AS n WHERE a.name = 'province.analyst' AND n.code = '643'`).Exec(t.Context())
	if err != nil {
		t.Fatal(err)
	}
}

// listenAgainst listens to a subscription while a report is saved, and holds what is told
// against what stands beside it.
func listenAgainst(t *testing.T, db *postgres.DB, url string, api http.Handler, o operations.Operation, shipped []operations.Operation) {
	t.Helper()
	want := readGolden(t, o)
	r := requestFor(t, db, o, want)
	r.URL, r.RequestURI = mustParse(t, url+"/graphql"), ""
	r.Header.Set("Accept", "text/event-stream")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	lines := bufio.NewScanner(answer.Body)
	if !lines.Scan() { // it has begun
		t.Fatal(lines.Err())
	}
	save := shipped[slices.IndexFunc(shipped, func(o operations.Operation) bool { return o.Name == "SaveReport" })]
	how := readGolden(t, save)
	how.Variables = map[string]any{"input": map[string]any{"unit": "unit:292", "month": "2024-11", "values": []any{}}}
	askOnce(t, db, api, save, how)
	got := golden{As: want.As, Variables: want.Variables, Cost: want.Cost}
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			var said struct{ Data any }
			if err := json.Unmarshal([]byte(data), &said); err != nil {
				t.Fatal(err)
			}
			got.Answer = said.Data
			break
		}
	}
	compare(t, o, want, got)
}

func mustParse(t *testing.T, text string) *url.URL {
	t.Helper()
	u, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func readGolden(t *testing.T, o operations.Operation) (want golden) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(shelf, o.Name+".json"))
	if err == nil {
		err = json.Unmarshal(text, &want)
	}
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func holdAgainst(t *testing.T, db *postgres.DB, api http.Handler, o operations.Operation) {
	t.Helper()
	want := readGolden(t, o)
	got := golden{As: want.As, Demo: want.Demo, Variables: want.Variables}
	got.Answer, got.Cost, got.Statements = askOnce(t, db, api, o, want)
	most := int64(16)
	switch {
	case strings.Contains(o.Text, "mutation "): // which looks who may, writes, says so in the audit, and reads what it wrote
		most = 24
	case want.Demo == "years": // which reads one year after the other, as now and restated
		most = 48
	}
	if compare(t, o, want, got); got.Statements > most {
		t.Errorf("%d statements", got.Statements)
	}
}

func compare(t *testing.T, o operations.Operation, want, got golden) {
	t.Helper()
	if *update {
		data, err := indentedJSON(got)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(shelf, o.Name+".json"), data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("go test ./cmd/thidua -run Operations -update writes this anew (- stands, + answered):\n%s", d)
	}
}

func indentedJSON(v any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	err := encoder.Encode(v)
	return text.Bytes(), err
}

// askOnce asks an operation by its hash.
func askOnce(t *testing.T, db *postgres.DB, api http.Handler, o operations.Operation, as golden) (answer any, cost int, statements int64) {
	t.Helper()
	w := httptest.NewRecorder()
	api.ServeHTTP(w, requestFor(t, db, o, as))
	var said struct {
		Data       any
		Errors     []any
		Extensions struct{ Cost struct{ Total int } }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &said); err != nil || len(said.Errors) > 0 || said.Data == nil {
		t.Fatalf("%d %.2000s", w.Code, w.Body)
	}
	var took float64
	if _, err := fmt.Sscanf(w.Header().Get("Server-Timing"), `total;dur=%f, sql;desc="%d statements"`, &took, &statements); err != nil {
		t.Fatal(err)
	}
	return said.Data, said.Extensions.Cost.Total, statements
}

// requestFor asks for an operation by its hash, in its user's name.
func requestFor(t *testing.T, db *postgres.DB, o operations.Operation, as golden) *http.Request {
	t.Helper()
	return requestAs(t, db, as.As, map[string]any{"documentId": "sha256:" + operations.Hash(o.Text), "variables": as.Variables})
}

// province is the service on the demo's province.
func province(t *testing.T) server.Config {
	t.Helper()
	return provinceWith(t, false)
}

// provinceWith is the same, with the reorganisations of 2024 and 2025.
func provinceWith(t *testing.T, reforms bool) server.Config {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	return server.Config{Service: graph.Service{DB: loadedWith(t, reforms), Guard: guard, Today: func() org.Date { return demo.Today }, Log: slog.New(slog.DiscardHandler)}}
}

// requestAs asks in an account's name.
func requestAs(t *testing.T, db *postgres.DB, account string, asked map[string]any) *http.Request {
	t.Helper()
	token, err := access.CreateToken(t.Context(), db, account, nil)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(asked)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	return r
}
