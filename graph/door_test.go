package graph_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"thidua/graph"
	"thidua/internal/org"
)

// behind is the house's service, otherwise.
func (h *house) behind(change func(*graph.Service)) http.Handler {
	s := graph.Service{DB: h.db, Guard: h.guard, Today: func() org.Date { return today }, Log: slog.New(slog.NewTextHandler(h.log, nil))}
	change(&s)
	return graph.NewHandler(s)
}

// send sends a request in an account's name; header is "Name: value".
func (h *house) send(door http.Handler, account, method, target, body string, header ...string) *httptest.ResponseRecorder {
	h.t.Helper()
	r := httptest.NewRequestWithContext(h.t.Context(), method, target, strings.NewReader(body))
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+h.tokens[account])
	}
	for _, one := range header {
		name, value, _ := strings.Cut(one, ": ")
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	door.ServeHTTP(w, r)
	return w
}

func get(query string) string { return "/graphql?query=" + url.QueryEscape(query) }

// TestValidator_HoldsUntilSomethingIsWritten runs alone, before the parallel tests: another
// database of the same server that is written to changes the validator too.
func TestValidator_HoldsUntilSomethingIsWritten(t *testing.T) { //nolint:paralleltest // see above
	h := build(t)
	const query = `{unit(by: {code: "B1"}) {figures(period: "2024", indicators: ["4.1"]) {value}}}`
	first := h.send(h.door, "leader.P", "GET", get(query), "")
	tag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || tag == "" || first.Header().Get("Cache-Control") != "private, no-cache" {
		t.Fatalf("%d %v", first.Code, first.Header())
	}
	again := h.send(h.door, "leader.P", "GET", get(query), "", "If-None-Match: \"other\", "+tag)
	if again.Code != http.StatusNotModified || again.Body.Len() > 0 || again.Header().Get("ETag") != tag {
		t.Errorf("the same question: %d %s %v", again.Code, again.Body, again.Header())
	}
	for name, w := range map[string]*httptest.ResponseRecorder{
		"another caller":    h.send(h.door, "leader.D1", "GET", get(query), "", "If-None-Match: "+tag),
		"another question":  h.send(h.door, "leader.P", "GET", get(query+" "), "", "If-None-Match: "+tag),
		"another variable":  h.send(h.door, "leader.P", "GET", get(query)+`&variables={"a":1}`, "", "If-None-Match: "+tag),
		"another language":  h.send(h.door, "leader.P", "GET", get(query), "", "If-None-Match: "+tag, "Accept-Language: vi"),
		"another kind":      h.send(h.door, "leader.P", "GET", get(query), "", "If-None-Match: "+tag, "Accept: application/graphql-response+json"),
		"by POST":           h.send(h.door, "leader.P", "POST", "/graphql", `{"query":"{viewer{account}}"}`, "If-None-Match: "+tag),
		"another day":       h.send(h.behind(func(s *graph.Service) { s.Today = func() org.Date { return "2024-11-11" }; s.Notice = "invented" }), "leader.P", "GET", get(query), "", "If-None-Match: "+tag),
		"whose token ended": h.send(h.door, "", "GET", get(query), "", "If-None-Match: "+tag),
	} {
		if w.Code == http.StatusNotModified {
			t.Errorf("%s: not modified", name)
		}
	}
	h.say("B1 01 members_total=5")
	changed := h.send(h.door, "leader.P", "GET", get(query), "", "If-None-Match: "+tag)
	if changed.Code != http.StatusOK || changed.Header().Get("ETag") == tag {
		t.Errorf("after a report: %d %v", changed.Code, changed.Header())
	}
	if failed := h.send(h.door, "leader.P", "GET", get(`{unit(by: {code: "no"}) {code}}`), ""); failed.Header().Get("ETag") != "" || failed.Header().Get("Cache-Control") != "private, no-store" {
		t.Errorf("an error is kept: %v", failed.Header())
	}
}

func TestLargeAnswers_ArePacked(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{"query":"{campaign(year: 2024) {indicators {name quote reading}}}"}`
	w := h.send(h.door, "leader.P", "POST", "/graphql", query, "Accept-Encoding: gzip")
	plain := h.send(h.door, "leader.P", "POST", "/graphql", query)
	if w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len()*2 > plain.Body.Len() {
		t.Fatalf("%v: %d bytes of %d", w.Header(), w.Body.Len(), plain.Body.Len())
	}
	unpacked, err := gzip.NewReader(w.Body)
	h.must(err)
	if text, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(text, plain.Body.Bytes()) {
		t.Errorf("unpacked it is another answer (%v)", err)
	}
	if w := h.send(h.door, "leader.P", "POST", "/graphql", `{"query":"{viewer{account}}"}`, "Accept-Encoding: gzip"); w.Header().Get("Content-Encoding") != "" {
		t.Error("a small answer is packed")
	}
}

func TestErrors_SpeakTheCallersLanguage(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range []struct{ language, query, code, says string }{
		{"", `{unit(by: {code: \"no\"}) {code}}`, "NOT_FOUND", `no unit with code`},
		{"en-GB,vi;q=0.5", `{unit(by: {code: \"no\"}) {code}}`, "NOT_FOUND", `no unit with code`},
		{"vi-VN,vi;q=0.9,en;q=0.8", `{unit(by: {code: \"no\"}) {code}}`, "NOT_FOUND", `không có đơn vị nào mang mã`},
		{"vi", `{units(first: 0) {nodes {code}}}`, "BAD_USER_INPUT", `first là 0; phải nằm trong khoảng từ 1 đến 200`},
		{"vi", `{nope}`, "BAD_USER_INPUT", `Câu truy vấn chưa đúng: `},
		{"vi", `{reorganisations(first: 1) {totalCount}}`, "FORBIDDEN", `không vai trò nào của bạn được`},
		{"vi", `mutation {saveReport(input: {unit: \"unit:999\", month: \"2024-10\", values: []}) {userErrors {code message}}}`, "NOT_FOUND", `không có đơn vị nào`},
		{"tlh", `{unit(by: {code: \"no\"}) {code}}`, "NOT_FOUND", `no unit with code`},
		{strings.Repeat("vi,", 1000), `{unit(by: {code: \"no\"}) {code}}`, "NOT_FOUND", `no unit with code`},
	} {
		w := h.send(h.door, "leader.C1", "POST", "/graphql", `{"query":"`+tt.query+`"}`, "Accept-Language: "+tt.language)
		if got := w.Body.String(); !strings.Contains(got, tt.says) || !strings.Contains(got, `"code":"`+tt.code+`"`) {
			t.Errorf("%q %s: %s, want %s", tt.language, tt.query, got, tt.says)
		}
	}
	if got := h.send(h.door, "", "POST", "/graphql", `{}`, "Accept-Language: vi").Body.String(); !strings.Contains(got, "cần mã truy cập") {
		t.Errorf("without a token: %s", got)
	}
}

func TestPersisted(t *testing.T) {
	t.Parallel()
	h := build(t)
	const listed = `query Who {viewer {account}}`
	sum := sha256.Sum256([]byte(listed))
	hash := hex.EncodeToString(sum[:])
	other := sha256.Sum256([]byte(`{viewer{account}}`))
	door := map[graph.Persisted]http.Handler{}
	for _, mode := range []graph.Persisted{graph.PersistedOff, graph.PersistedLog, graph.PersistedEnforce} {
		door[mode] = h.behind(func(s *graph.Service) { s.Operations, s.Persisted = []string{listed}, mode })
	}
	const account = `{"viewer":{"account":"leader.P"}}`
	for _, tt := range []struct {
		name         string
		mode         graph.Persisted
		method, send string
		status       int
		says         string
	}{
		{"by its hash", graph.PersistedEnforce, "POST", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}}`, 200, account},
		{"by its document id", graph.PersistedEnforce, "POST", `{"documentId":"sha256:` + hash + `"}`, 200, account},
		{"by GET", graph.PersistedEnforce, "GET", "/graphql?documentId=sha256:" + hash, 200, account},
		{"by GET in the older way", graph.PersistedEnforce, "GET", `/graphql?extensions={"persistedQuery":{"sha256Hash":"` + hash + `"}}`, 200, account},
		{"by its text", graph.PersistedEnforce, "POST", `{"query":"` + listed + `"}`, 200, account},
		{"a text that is not listed", graph.PersistedEnforce, "POST", `{"query":"{viewer{account}}"}`, 403, `"code":"FORBIDDEN"`},
		{"which is logged", graph.PersistedLog, "POST", `{"query":"{viewer{account}}"}`, 200, account},
		{"or answered", graph.PersistedOff, "POST", `{"query":"{viewer{account}}"}`, 200, account},
		{"a hash that is not known", graph.PersistedOff, "POST", `{"documentId":"` + hex.EncodeToString(other[:]) + `"}`, 200, `"message":"PersistedQueryNotFound","extensions":{"code":"NOT_FOUND"}`},
		{"with its text", graph.PersistedOff, "POST", `{"query":"{viewer{account}}","documentId":"` + hex.EncodeToString(other[:]) + `"}`, 200, account},
		{"with another's text", graph.PersistedOff, "POST", `{"query":"{viewer{account}}","documentId":"` + hash + `"}`, 400, `"code":"BAD_USER_INPUT"`},
	} {
		target, body := "/graphql", tt.send
		if tt.method == "GET" {
			target, body = tt.send, ""
		}
		w := h.send(door[tt.mode], "leader.P", tt.method, target, body)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.says) {
			t.Errorf("%s: %d %s, want %d %s", tt.name, w.Code, w.Body, tt.status, tt.says)
		}
		if tt.method == "GET" && w.Header().Get("ETag") == "" {
			t.Errorf("%s: it has no validator", tt.name)
		}
	}
	if n := strings.Count(h.log.String(), "not listed"); n != 1 {
		t.Errorf("the log warns %d times of what is not listed", n)
	}
}

// TestPersisted_AsClientsSendIt: a listed operation is found by the hash of what a client makes of
// it, and answers that.
func TestPersisted_AsClientsSendIt(t *testing.T) {
	t.Parallel()
	h := build(t)
	const listed = "# Who?\nquery Who{viewer{account,...seen}} fragment seen on Viewer{roots{code}}"
	door := h.behind(func(s *graph.Service) { s.Operations, s.Persisted = []string{listed}, graph.PersistedEnforce })
	for _, tt := range []struct{ text, want string }{
		{listed, `{"viewer":{"account":"leader.D1","roots":[{"code":"D1"}]}}`},
		{"query Who {\n  viewer {\n    account\n    ...seen\n  }\n}\n\nfragment seen on Viewer {\n  roots {\n    code\n  }\n}", `{"viewer":{"account":"leader.D1","roots":[{"code":"D1"}]}}`},
		{"query Who {\n  viewer {\n    account\n    ...seen\n    __typename\n  }\n}\n\nfragment seen on Viewer {\n  roots {\n    code\n    __typename\n  }\n  __typename\n}",
			`{"viewer":{"account":"leader.D1","roots":[{"code":"D1","__typename":"Unit"}],"__typename":"Viewer"}}`},
	} {
		hash := sha256.Sum256([]byte(tt.text))
		text, err := json.Marshal(tt.text)
		h.must(err)
		for _, body := range []string{`{"documentId":"sha256:` + hex.EncodeToString(hash[:]) + `"}`, `{"query":` + string(text) + `}`} {
			if w := h.send(door, "leader.D1", "POST", "/graphql", body); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), tt.want) {
				t.Errorf("%s: %d %s, want %s", body, w.Code, w.Body, tt.want)
			}
		}
	}
}

// TestPersisted_OthersRegisterThemselves: a text that came with its hash is found by the hash alone
// from then on, where operations that are not listed are answered at all.
func TestPersisted_OthersRegisterThemselves(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range []struct {
		name  string
		mode  graph.Persisted
		text  string
		found bool
	}{
		{"by whoever knows the hash", graph.PersistedOff, `{viewer{account}}`, true},
		{"and warned of", graph.PersistedLog, `{viewer{account}}`, true},
		{"never where only listed ones are answered", graph.PersistedEnforce, `{viewer{account}}`, false},
		{"nor what cannot be asked", graph.PersistedOff, `{viewer{colour}}`, false},
		{"nor what may not be asked", graph.PersistedOff, `{units(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {code}}}}}}}`, false},
	} {
		door := h.behind(func(s *graph.Service) { s.Operations, s.Persisted = []string{"{viewer{account roots{code}}}"}, tt.mode })
		sum := sha256.Sum256([]byte(tt.text))
		by := `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hex.EncodeToString(sum[:]) + `"}}`
		if w := h.send(door, "leader.P", "POST", "/graphql", "{"+by+"}"); !strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: before, %s", tt.name, w.Body)
		}
		h.send(door, "leader.P", "POST", "/graphql", `{"query":"`+tt.text+`"}`)
		if w := h.send(door, "leader.P", "POST", "/graphql", "{"+by+"}"); !strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: sent without its hash, %s", tt.name, w.Body)
		}
		h.send(door, "leader.P", "POST", "/graphql", `{"query":"`+tt.text+`",`+by+`}`)
		warned := strings.Count(h.log.String(), "not listed")
		w := h.send(door, "leader.D1", "POST", "/graphql", "{"+by+"}")
		if got := strings.Contains(w.Body.String(), `{"viewer":{"account":"leader.D1"}}`); got != tt.found || got == strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: after, %s", tt.name, w.Body)
		}
		if again := strings.Count(h.log.String(), "not listed"); (again > warned) != (tt.mode == graph.PersistedLog) {
			t.Errorf("%s: the log warned %d times, and then %d", tt.name, warned, again)
		}
	}
}

func TestBudget_IsEachAccountsOwn(t *testing.T) {
	t.Parallel()
	h := build(t)
	door := h.behind(func(s *graph.Service) { s.Budget = 50_000 })
	const dear = `{"query":"{units(first: 200) {nodes {children(first: 200) {nodes {code}}}}}"}`
	first := h.send(door, "leader.P", "POST", "/graphql", dear)
	if first.Code != http.StatusOK || !strings.Contains(first.Body.String(), `"cost":{"left":`) {
		t.Fatalf("%d %s", first.Code, first.Body)
	}
	second := h.send(door, "leader.P", "POST", "/graphql", dear)
	if second.Code != http.StatusTooManyRequests || second.Header().Get("Retry-After") == "" || !strings.Contains(second.Body.String(), `"code":"RATE_LIMITED"`) {
		t.Errorf("beyond the budget: %d %v %s", second.Code, second.Header(), second.Body)
	}
	if cheap := h.send(door, "leader.P", "POST", "/graphql", `{"query":"{viewer{account}}"}`); cheap.Code != http.StatusOK {
		t.Errorf("what is left does not do: %d %s", cheap.Code, cheap.Body)
	}
	if other := h.send(door, "leader.D1", "POST", "/graphql", dear); other.Code != http.StatusOK {
		t.Errorf("another account pays for it: %d %s", other.Code, other.Body)
	}
}

// TestSeenFromOutside holds the log, the metrics and the traces against what was asked: they
// tell the operation, never its variables.
func TestSeenFromOutside(t *testing.T) {
	t.Parallel()
	h := build(t)
	registry, spans := prometheus.NewRegistry(), tracetest.NewSpanRecorder()
	const listed = `query Listed($c: Code!) {unit(by: {code: $c}) {code}}`
	door := h.behind(func(s *graph.Service) {
		s.Operations = []string{listed}
		s.Metrics = graph.NewMetrics(registry, h.db)
		s.Tracer = trace.NewTracerProvider(trace.WithSpanProcessor(spans)).Tracer("test")
	})
	const parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
	ok := h.send(door, "leader.P", "POST", "/graphql", `{"query":"`+listed+`","variables":{"c":"C1"}}`, "traceparent: "+parent)
	h.send(door, "leader.P", "POST", "/graphql", `{"query":"query Made_up($c: Code!) {unit(by: {code: $c}) {code}}","variables":{"c":"s3cret"}}`)
	if ok.Code != http.StatusOK {
		t.Fatal(ok.Body)
	}
	log := h.log.String()
	sum := sha256.Sum256([]byte(listed))
	for _, want := range []string{"operation=Listed", "hash=" + hex.EncodeToString(sum[:]), "cost=13", "statements=3", "ms=", "account=leader.P", "request=" + ok.Header().Get("X-Request-Id"), "code=NOT_FOUND"} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s: %s", want, log)
		}
	}
	if strings.Contains(log, "s3cret") {
		t.Error("the log tells a variable")
	}
	const want = `# HELP thidua_operations_total Operations answered, by kind, listed name, and the code of their first error.
# TYPE thidua_operations_total counter
thidua_operations_total{code="NOT_FOUND",kind="query",operation="other"} 1
thidua_operations_total{code="OK",kind="query",operation="Listed"} 1
`
	if err := testutil.GatherAndCompare(registry, strings.NewReader(want), "thidua_operations_total"); err != nil {
		t.Error(err)
	}
	names := map[string]int{}
	for _, s := range spans.Ended() {
		names[s.Name()]++
		if s.Name() == "graphql query" && s.SpanContext().TraceID().String() == "0af7651916cd43dd8448eb211c80319c" {
			names["within the caller's"]++
		}
		for _, a := range s.Attributes() {
			if strings.Contains(a.Value.String(), "s3cret") {
				t.Errorf("the span %s tells a variable: %v", s.Name(), a)
			}
		}
	}
	if names["graphql query"] != 2 || names["within the caller's"] != 1 || names["sql SELECT"] < 5 {
		t.Errorf("traced: %v", names)
	}
}

// TestErrors_AreCounted lets fields that are resolved side by side fail.
func TestErrors_AreCounted(t *testing.T) {
	t.Parallel()
	h := build(t)
	var query strings.Builder
	for i := range 20 {
		fmt.Fprintf(&query, `a%d: unit(by: {code: "no%d"}) {code} `, i, i)
	}
	h.post("leader.P", "{"+query.String()+"}", nil)
	if !strings.Contains(h.log.String(), "errors=20 code=NOT_FOUND") {
		t.Errorf("the log says %s", h.log)
	}
}

// TestHungUp_EndsItsSQL lets a query wait for a lock, and hangs up.
func TestHungUp_EndsItsSQL(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.door)
	t.Cleanup(server.Close)
	lock, err := h.db.BeginTx(t.Context(), nil)
	h.must(err)
	defer func() { _ = lock.Rollback() }()
	_, err = lock.ExecContext(t.Context(), "LOCK TABLE naming IN ACCESS EXCLUSIVE MODE")
	h.must(err)
	waiting := func() (n int) {
		t.Helper()
		h.must(h.db.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(t.Context(), &n))
		return n
	}
	until := func(what string, n int) {
		t.Helper()
		for range 500 {
			if waiting() == n {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Fatalf("%s: %d statements wait", what, waiting())
	}
	ctx, hangUp := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+get(`{units(first: 1) {nodes {code}}}`), nil)
	h.must(err)
	r.Header.Set("Authorization", "Bearer "+h.tokens["leader.P"])
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if answer, err := http.DefaultClient.Do(r); err == nil {
			_ = answer.Body.Close()
		}
	}()
	until("while it is asked", 1)
	hangUp()
	<-ended
	until("after it hung up", 0)
}

// TestSlowBody is cut off, and told so.
func TestSlowBody(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.door)
	t.Cleanup(server.Close)
	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
	h.must(err)
	defer func() { _ = conn.Close() }()
	_, err = io.WriteString(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer "+h.tokens["leader.P"]+"\r\n\r\n{\"query")
	h.must(err)
	answer := make([]byte, 2000)
	n, _ := conn.Read(answer)
	if got := string(answer[:n]); !strings.HasPrefix(got, "HTTP/1.1 408") || !strings.Contains(got, `"code":"TIMEOUT"`) {
		t.Errorf("got %s", got)
	}
}

// TestManyAtOnce_NobodyWaitsForEver makes more changes and reads at once than there are
// connections: whoever holds one must not wait for another.
func TestManyAtOnce_NobodyWaitsForEver(t *testing.T) {
	t.Parallel()
	h := build(t)
	accounts := []string{"leader.P", "leader.D1", "leader.C1", "reporter.B1", "leader.D2"}
	drafted := idForm.FindString(h.askWith("admin", draft, input(`{"do": "RENAME", "unit": "C3", "name": "Ba"}`)))
	for n := range 8 {
		h.employ(fmt.Sprintf("keeper.%d", n), "system_admin", "P")
	}
	failed := make(chan string, 1000)
	var all sync.WaitGroup
	for n := range 40 { // which hold a connection while they wait for their turn
		all.Go(func() {
			w := h.post(fmt.Sprintf("keeper.%d", n%8), `{units(first: 1) {totalCount} node(id: "`+drafted+`") {... on Reorganisation {preview {units(first: 1) {totalCount}}}}}`, nil)
			if !strings.Contains(w.Body.String(), `"preview":{"units":{"totalCount":1}}`) {
				failed <- w.Body.String()
			}
		})
	}
	for n := range 100 {
		all.Go(func() {
			account := accounts[n%len(accounts)]
			w := h.post(account, h.withIDs(fmt.Sprintf(`mutation {
				a: saveReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: %d}]}) {report {values {value}} above {code figures(period: "2024", indicators: ["4.1"]) {value}} userErrors {code}}
				b: saveReport(input: {unit: "#B1", month: "2024-09", values: [{element: "members_total", value: %d}]}) {report {values {value}} userErrors {code}}
			}`, n, n)), nil)
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), "TIMEOUT") || strings.Contains(w.Body.String(), "INTERNAL") {
				failed <- w.Body.String()
			}
		})
	}
	all.Wait()
	close(failed)
	for text := range failed {
		t.Errorf("%.500s", text)
	}
}
