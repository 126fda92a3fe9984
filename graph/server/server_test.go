package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"thidua/graph/server"
	"thidua/internal/org"
)

// TestValidator_IsMadeOfTheAnswer: it changes with the answer and with nothing else.
func TestValidator_IsMadeOfTheAnswer(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["4.1"]) {value}}}`
	first := h.Send(h.API, "leader.D1", "GET", get(query), "")
	tag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || tag == "" || first.Header().Get("Cache-Control") != "private, no-cache" {
		t.Fatalf("%d %v", first.Code, first.Header())
	}
	has := "If-None-Match: \"other\", " + tag
	another := h.With(func(s *server.Config) { s.Today = func() org.Date { return "2024-11-11" }; s.Notice = "invented" })
	same := func(name string, w *httptest.ResponseRecorder) {
		t.Helper()
		if w.Code != http.StatusNotModified || w.Body.Len() > 0 || w.Header().Get("ETag") != tag {
			t.Errorf("%s: %d %s %v", name, w.Code, w.Body, w.Header())
		}
	}
	same("the same question", h.Send(h.API, "leader.D1", "GET", get(query), "", has))
	same("on another day, answered by another server", h.Send(another, "leader.D1", "GET", get(query), "", has))
	h.Say("C3 01 members_admitted=5", "D2 01 news_published=3")
	same("after others' reports", h.Send(h.API, "leader.D1", "GET", get(query), "", has))
	for name, w := range map[string]*httptest.ResponseRecorder{
		"another caller":    h.Send(h.API, "leader.P", "GET", get(query), "", has),
		"another question":  h.Send(h.API, "leader.D1", "GET", get(query+" "), "", has),
		"another variable":  h.Send(h.API, "leader.D1", "GET", get(query)+`&variables={"a":1}`, "", has),
		"another language":  h.Send(h.API, "leader.D1", "GET", get(query), "", has, "Accept-Language: vi"),
		"another kind":      h.Send(h.API, "leader.D1", "GET", get(query), "", has, "Accept: application/graphql-response+json"),
		"another notice":    h.Send(h.With(func(s *server.Config) { s.Notice = "other" }), "leader.D1", "GET", get(query), "", has),
		"by POST":           h.Send(h.API, "leader.D1", "POST", "/graphql", `{"query":"{viewer{account}}"}`, has),
		"whose token ended": h.Send(h.API, "", "GET", get(query), "", has),
	} {
		if w.Code == http.StatusNotModified || w.Header().Get("ETag") == tag {
			t.Errorf("%s: %d, %s", name, w.Code, w.Header().Get("ETag"))
		}
	}
	h.Say("C1 01 members_admitted=5")
	changed := h.Send(h.API, "leader.D1", "GET", get(query), "", has)
	if changed.Code != http.StatusOK || changed.Header().Get("ETag") == tag {
		t.Errorf("after a report: %d %v", changed.Code, changed.Header())
	}
	if failed := h.Send(h.API, "leader.D1", "GET", get(`{unit(by: {code: "no"}) {code}}`), ""); failed.Header().Get("ETag") != "" || failed.Header().Get("Cache-Control") != "private, no-store" {
		t.Errorf("an error is kept: %v", failed.Header())
	}
	_, err := h.DB.ExecContext(t.Context(), "UPDATE grants SET revoked = now()")
	h.Must(err)
	if w := h.Send(h.API, "leader.D1", "GET", get(query), "", has, "If-None-Match: "+changed.Header().Get("ETag")); w.Code == http.StatusNotModified {
		t.Errorf("whose role was taken: %d", w.Code)
	}
}

// TestAnswer_SaysWhoseItIs: what a browser keeps of one account it shows to no other.
func TestAnswer_SaysWhoseItIs(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{viewer {id}}`
	whose := func(w *httptest.ResponseRecorder) string { return w.Header().Get("X-Thidua-Account") }
	first := h.Send(h.API, "leader.D1", "GET", get(query), "")
	mine, tag := whose(first), "If-None-Match: "+first.Header().Get("ETag")
	if mine == "" || !strings.Contains(first.Body.String(), `"viewer:`+mine+`"`) {
		t.Fatalf("%q of %s", mine, first.Body)
	}
	for name, tt := range map[string]struct {
		w    *httptest.ResponseRecorder
		want bool
	}{
		"not changed":        {h.Send(h.API, "leader.D1", "GET", get(query), "", tag), true},
		"by POST":            {h.Send(h.API, "leader.D1", "POST", "/graphql", `{"query":"{viewer{id}}"}`), true},
		"what was not asked": {h.Send(h.API, "leader.D1", "GET", get("{"), ""), true},
		"of somebody else":   {h.Send(h.API, "leader.P", "GET", get(query), "", tag), false},
		"of nobody":          {h.Send(h.API, "", "GET", get(query), ""), false},
	} {
		if got := whose(tt.w); (got == mine) != tt.want {
			t.Errorf("%s: %q, %d", name, got, tt.w.Code)
		}
	}
}

// TestRequest_NamesItsAccount: what a page asks for one account nothing does in the name of another that
// has signed in with its browser meanwhile.
func TestRequest_NamesItsAccount(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{"query":"{viewer{id}}"}`
	named := "X-Thidua-Account: " + h.Send(h.API, "leader.D1", "POST", "/graphql", query).Header().Get("X-Thidua-Account")
	for _, tt := range []struct {
		name, account, path, body string
		refused                   bool
	}{
		{"its own", "leader.D1", "/graphql", query, false},
		{"another's", "leader.P", "/graphql", query, true},
		{"another's sheet", "leader.P", "/sheets/2024-10/C1", "x", true},
	} {
		w := h.Send(h.API, tt.account, "POST", tt.path, tt.body, named)
		if refused := strings.Contains(w.Body.String(), `"code":"CONFLICT"`); refused != tt.refused {
			t.Errorf("%s: %d %s", tt.name, w.Code, w.Body)
		}
		if tt.path == "/graphql" && tt.refused && (w.Header().Get("X-Thidua-Account") == "" || "X-Thidua-Account: "+w.Header().Get("X-Thidua-Account") == named) {
			t.Errorf("%s: the page does not learn whose browser it is now", tt.name)
		}
	}
}

// TestValidator_SparesTheWork runs alone, before the parallel tests: another database of the same
// server that is written to is taken for a change.
func TestValidator_SparesTheWork(t *testing.T) { //nolint:paralleltest // see above
	h := build(t)
	const query = `{unit(by: {code: "B1"}) {figures(period: "2024", indicators: ["4.1"]) {value}}}`
	tag := h.Send(h.API, "leader.P", "GET", get(query), "").Header().Get("ETag")
	for _, tt := range []struct {
		name   string
		write  func()
		spared bool
	}{
		{"nothing was written", func() {}, true},
		{"something was", func() { h.Say("C3 01 members_admitted=5") }, false},
		{"and nothing since", func() {}, true},
	} {
		tt.write()
		h.Log.Reset()
		w := h.Send(h.API, "leader.P", "GET", get(query), "", "If-None-Match: "+tag)
		// The token and the state of the database are asked for in any case.
		if spared := strings.Contains(h.Log.String(), "statements=2 "); w.Code != http.StatusNotModified || spared != tt.spared {
			t.Errorf("%s: %d, %s", tt.name, w.Code, h.Log)
		}
	}
}

func TestLargeAnswers_ArePacked(t *testing.T) {
	t.Parallel()
	h := build(t)
	const query = `{"query":"{campaign(year: 2024) {indicators {name quote reading}}}"}`
	w := h.Send(h.API, "leader.P", "POST", "/graphql", query, "Accept-Encoding: gzip")
	plain := h.Send(h.API, "leader.P", "POST", "/graphql", query)
	if w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len()*2 > plain.Body.Len() {
		t.Fatalf("%v: %d bytes of %d", w.Header(), w.Body.Len(), plain.Body.Len())
	}
	unpacked, err := gzip.NewReader(w.Body)
	h.Must(err)
	if text, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(text, plain.Body.Bytes()) {
		t.Errorf("unpacked it is another answer (%v)", err)
	}
	if w := h.Send(h.API, "leader.P", "POST", "/graphql", `{"query":"{viewer{account}}"}`, "Accept-Encoding: gzip"); w.Header().Get("Content-Encoding") != "" {
		t.Error("a small answer is packed")
	}
}

// TestPacking_IsWhatTheCallerWouldRather asks as real clients do.
func TestPacking_IsWhatTheCallerWouldRather(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range []struct{ caller, accepts, want string }{
		{"curl --compressed, Chrome, Firefox", "gzip, deflate, br, zstd", "gzip"},
		{"fetch of Node over TLS", "br, gzip, deflate", "gzip"},
		{"fetch of Node", "gzip, deflate", "gzip"},
		{"axios", "gzip, compress, deflate, br", "gzip"},
		{"got with a library that knows zstd", "zstd, gzip;q=0.9", "zstd"},
		{"whoever takes nothing else", "zstd", "zstd"},
		{"whoever names it first", "zstd, gzip, deflate", "zstd"},
		{"whoever weighs it most", "gzip;q=0.5, zstd;q=1", "zstd"},
		{"whoever weighs it least", "zstd;q=0.1, gzip", "gzip"},
		{"whoever would rather have what we have not", "br, zstd, gzip", "gzip"},
		{"whoever forbids it", "zstd;q=0, gzip", "gzip"},
		{"whoever wants it plain", "identity", ""},
		{"Python's urllib", "", ""},
	} {
		w := h.Send(h.API, "", "GET", "/schema.graphql", "", "Accept-Encoding: "+tt.accepts)
		if got := w.Header().Get("Content-Encoding"); got != tt.want || !strings.Contains(w.Header().Get("Vary"), "Accept-Encoding") {
			t.Errorf("%s (%s): packed as %q, want %q", tt.caller, tt.accepts, got, tt.want)
		}
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
		w := h.Send(h.API, "leader.C1", "POST", "/graphql", `{"query":"`+tt.query+`"}`, "Accept-Language: "+tt.language)
		if got := w.Body.String(); !strings.Contains(got, tt.says) || !strings.Contains(got, `"code":"`+tt.code+`"`) {
			t.Errorf("%q %s: %s, want %s", tt.language, tt.query, got, tt.says)
		}
	}
	if got := h.Send(h.API, "", "POST", "/graphql", `{}`, "Accept-Language: vi").Body.String(); !strings.Contains(got, "cần mã truy cập") {
		t.Errorf("without a token: %s", got)
	}
}

func TestAnswers_SpeakTheCallersLanguage(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=2000 members_studied=1237", "C1 02 members_admitted=1234")
	const query = `{unit(by: {code: \"P\"}) {figures(period: \"2024\", indicators: [\"1.2\", \"4.1\", \"6.3\"]) {ARGS}}}`
	for _, tt := range []struct{ language, asks, want string }{
		{"", "display statusLabel", `[{"display":"61.85","statusLabel":"Behind"},{"display":"1234","statusLabel":"Behind"},{"display":"","statusLabel":"Not reported"}]`},
		{"*", "display", `[{"display":"61.85"},{"display":"1234"},`},
		{"vi-VN,vi;q=0.9,en;q=0.8", "display statusLabel", `[{"display":"61,85","statusLabel":"Chậm tiến độ"},{"display":"1.234","statusLabel":"Chậm tiến độ"},{"display":"","statusLabel":"Chưa báo cáo"}]`},
		{"en-GB,vi;q=0.5", "display statusLabel", `[{"display":"61.85","statusLabel":"Behind"},{"display":"1,234","statusLabel":"Behind"},`},
		{"en", "display(locale: VI) statusLabel(locale: VI)", `[{"display":"61,85","statusLabel":"Chậm tiến độ"},{"display":"1.234",`},
		{"vi", "display(locale: EN) statusLabel(locale: EN)", `[{"display":"61.85","statusLabel":"Behind"},{"display":"1,234",`},
		{"", `display(locale: FR)`, `Value \"FR\" does not exist in \"Locale\" enum.`},
	} {
		w := h.Send(h.API, "leader.P", "POST", "/graphql", `{"query":"`+strings.Replace(query, "ARGS", tt.asks, 1)+`"}`, "Accept-Language: "+tt.language)
		if got := w.Body.String(); !strings.Contains(got, tt.want) {
			t.Errorf("%q %s: %s, want %s", tt.language, tt.asks, got, tt.want)
		}
	}
	for language, want := range map[string]string{"": `"value":"BEHIND","label":"Behind"`, "vi": `"value":"BEHIND","label":"Chậm tiến độ"`} {
		if got := h.Send(h.API, "stranger", "POST", "/graphql", `{"query":"{labels {enum value label}}"}`, "Accept-Language: "+language).Body.String(); !strings.Contains(got, want) {
			t.Errorf("labels in %q: %.500s", language, got)
		}
	}
}

// TestNotice_IsToldOnce: what callers must know of the figures is a field that they ask for once; an
// answer says no more than that there is one.
func TestNotice_IsToldOnce(t *testing.T) {
	t.Parallel()
	h := build(t)
	genuine := h.With(func(c *server.Config) { c.Notice = "" })
	for _, tt := range []struct {
		api    http.Handler
		header string
		notice string
	}{{h.API, "read viewer.notice", `"notice":"invented"`}, {genuine, "", `"notice":null`}} {
		w := h.Send(tt.api, "leader.P", "POST", "/graphql", `{"query":"{viewer {notice}}"}`)
		if got := w.Header().Get("X-Thidua-Notice"); got != tt.header || !strings.Contains(w.Body.String(), tt.notice) {
			t.Errorf("%q %s", got, w.Body)
		}
		if got := h.Send(tt.api, "leader.P", "POST", "/graphql", `{"query":"{viewer {account}}"}`).Body.String(); strings.Contains(got, "notice") {
			t.Errorf("an answer carries %s", got)
		}
	}
}

func TestPersisted(t *testing.T) {
	t.Parallel()
	h := build(t)
	const listed = `query Who {viewer {account}}`
	sum := sha256.Sum256([]byte(listed))
	hash := hex.EncodeToString(sum[:])
	other := sha256.Sum256([]byte(`{viewer{account}}`))
	api := map[server.Persisted]http.Handler{}
	for _, mode := range []server.Persisted{server.PersistedOff, server.PersistedLog, server.PersistedEnforce} {
		api[mode] = h.With(func(s *server.Config) { s.Operations, s.Persisted = []string{listed}, mode })
	}
	const account = `{"viewer":{"account":"leader.P"}}`
	for _, tt := range []struct {
		name         string
		mode         server.Persisted
		method, send string
		status       int
		says         string
	}{
		{"by its hash", server.PersistedEnforce, "POST", `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}}`, 200, account},
		{"by its document id", server.PersistedEnforce, "POST", `{"documentId":"sha256:` + hash + `"}`, 200, account},
		{"by GET", server.PersistedEnforce, "GET", "/graphql?documentId=sha256:" + hash, 200, account},
		{"by GET in the older way", server.PersistedEnforce, "GET", `/graphql?extensions={"persistedQuery":{"sha256Hash":"` + hash + `"}}`, 200, account},
		{"by its text", server.PersistedEnforce, "POST", `{"query":"` + listed + `"}`, 200, account},
		{"a text that is not listed", server.PersistedEnforce, "POST", `{"query":"{viewer{account}}"}`, 403, `"code":"FORBIDDEN"`},
		{"which is logged", server.PersistedLog, "POST", `{"query":"{viewer{account}}"}`, 200, account},
		{"or answered", server.PersistedOff, "POST", `{"query":"{viewer{account}}"}`, 200, account},
		{"a hash that is not known", server.PersistedOff, "POST", `{"documentId":"` + hex.EncodeToString(other[:]) + `"}`, 200, `"message":"PersistedQueryNotFound","extensions":{"code":"NOT_FOUND"}`},
		{"with its text", server.PersistedOff, "POST", `{"query":"{viewer{account}}","documentId":"` + hex.EncodeToString(other[:]) + `"}`, 200, account},
		{"with another's text", server.PersistedOff, "POST", `{"query":"{viewer{account}}","documentId":"` + hash + `"}`, 400, `"code":"BAD_USER_INPUT"`},
	} {
		target, body := "/graphql", tt.send
		if tt.method == "GET" {
			target, body = tt.send, ""
		}
		w := h.Send(api[tt.mode], "leader.P", tt.method, target, body)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.says) {
			t.Errorf("%s: %d %s, want %d %s", tt.name, w.Code, w.Body, tt.status, tt.says)
		}
		if tt.method == "GET" && w.Header().Get("ETag") == "" {
			t.Errorf("%s: it has no validator", tt.name)
		}
	}
	if n := strings.Count(h.Log.String(), "not listed"); n != 1 {
		t.Errorf("the log warns %d times of what is not listed", n)
	}
}

// TestPersisted_AsClientsSendIt: a listed operation is found by the hash of what a client makes of
// it, and answers that.
func TestPersisted_AsClientsSendIt(t *testing.T) {
	t.Parallel()
	h := build(t)
	const listed = "# Who?\nquery Who{viewer{account,...seen}} fragment seen on Viewer{roots{code}}"
	api := h.With(func(s *server.Config) { s.Operations, s.Persisted = []string{listed}, server.PersistedEnforce })
	for _, tt := range []struct{ text, want string }{
		{listed, `{"viewer":{"account":"leader.D1","roots":[{"code":"D1"}]}}`},
		{"query Who {\n  viewer {\n    account\n    ...seen\n  }\n}\n\nfragment seen on Viewer {\n  roots {\n    code\n  }\n}", `{"viewer":{"account":"leader.D1","roots":[{"code":"D1"}]}}`},
		{"query Who {\n  viewer {\n    account\n    ...seen\n    __typename\n  }\n}\n\nfragment seen on Viewer {\n  roots {\n    code\n    __typename\n  }\n  __typename\n}",
			`{"viewer":{"account":"leader.D1","roots":[{"code":"D1","__typename":"Unit"}],"__typename":"Viewer"}}`},
	} {
		hash := sha256.Sum256([]byte(tt.text))
		text, err := json.Marshal(tt.text)
		h.Must(err)
		for _, body := range []string{`{"documentId":"sha256:` + hex.EncodeToString(hash[:]) + `"}`, `{"query":` + string(text) + `}`} {
			if w := h.Send(api, "leader.D1", "POST", "/graphql", body); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), tt.want) {
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
		mode  server.Persisted
		text  string
		found bool
	}{
		{"by whoever knows the hash", server.PersistedOff, `{viewer{account}}`, true},
		{"and warned of", server.PersistedLog, `{viewer{account}}`, true},
		{"never where only listed ones are answered", server.PersistedEnforce, `{viewer{account}}`, false},
		{"nor what cannot be asked", server.PersistedOff, `{viewer{colour}}`, false},
		{"nor what may not be asked", server.PersistedOff, `{units(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {code}}}}}}}`, false},
	} {
		api := h.With(func(s *server.Config) { s.Operations, s.Persisted = []string{"{viewer{account roots{code}}}"}, tt.mode })
		sum := sha256.Sum256([]byte(tt.text))
		by := `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hex.EncodeToString(sum[:]) + `"}}`
		if w := h.Send(api, "leader.P", "POST", "/graphql", "{"+by+"}"); !strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: before, %s", tt.name, w.Body)
		}
		h.Send(api, "leader.P", "POST", "/graphql", `{"query":"`+tt.text+`"}`)
		if w := h.Send(api, "leader.P", "POST", "/graphql", "{"+by+"}"); !strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: sent without its hash, %s", tt.name, w.Body)
		}
		h.Send(api, "leader.P", "POST", "/graphql", `{"query":"`+tt.text+`",`+by+`}`)
		warned := strings.Count(h.Log.String(), "not listed")
		w := h.Send(api, "leader.D1", "POST", "/graphql", "{"+by+"}")
		if got := strings.Contains(w.Body.String(), `{"viewer":{"account":"leader.D1"}}`); got != tt.found || got == strings.Contains(w.Body.String(), "PersistedQueryNotFound") {
			t.Errorf("%s: after, %s", tt.name, w.Body)
		}
		if again := strings.Count(h.Log.String(), "not listed"); (again > warned) != (tt.mode == server.PersistedLog) {
			t.Errorf("%s: the log warned %d times, and then %d", tt.name, warned, again)
		}
	}
}

func TestBudget_IsEachAccountsOwn(t *testing.T) {
	t.Parallel()
	h := build(t)
	const dear = `{"query":"{units(first: 200) {nodes {children(first: 200) {nodes {code}}}}}"}`
	var cost int
	_, costs, _ := strings.Cut(h.Send(h.API, "leader.P", "POST", "/graphql", dear).Body.String(), `"total":`)
	_, err := fmt.Sscanf(costs, "%d", &cost)
	h.Must(err)
	api := h.With(func(s *server.Config) { s.Budget = cost }) // enough for it, and once it has been answered no more
	first := h.Send(api, "leader.P", "POST", "/graphql", dear)
	if first.Code != http.StatusOK || !strings.Contains(first.Body.String(), `"cost":{"left":`) {
		t.Fatalf("%d %s", first.Code, first.Body)
	}
	second := h.Send(api, "leader.P", "POST", "/graphql", dear)
	if second.Code != http.StatusTooManyRequests || second.Header().Get("Retry-After") == "" || !strings.Contains(second.Body.String(), `"code":"RATE_LIMITED"`) {
		t.Errorf("beyond the budget: %d %v %s", second.Code, second.Header(), second.Body)
	}
	if cheap := h.Send(api, "leader.P", "POST", "/graphql", `{"query":"{viewer{account}}"}`); cheap.Code != http.StatusOK {
		t.Errorf("what is left does not do: %d %s", cheap.Code, cheap.Body)
	}
	if other := h.Send(api, "leader.D1", "POST", "/graphql", dear); other.Code != http.StatusOK {
		t.Errorf("another account pays for it: %d %s", other.Code, other.Body)
	}
}

// TestStrangers_AreBounded brings made-up tokens without end: most are not looked up, and whoever has
// a token that holds is answered.
func TestStrangers_AreBounded(t *testing.T) {
	t.Parallel()
	h := build(t)
	const ask = `{"query":"{viewer{account}}"}`
	if w := h.Send(h.API, "leader.P", "POST", "/graphql", ask); w.Code != http.StatusOK {
		t.Fatal(w.Body)
	}
	refused := map[int]int{}
	for i := range 500 {
		w := h.Send(h.API, "", "POST", "/graphql", ask, fmt.Sprintf("Authorization: Bearer td_made_up_%d", i))
		if refused[w.Code]++; w.Code == http.StatusTooManyRequests && (w.Header().Get("Retry-After") != "1" || !strings.Contains(w.Body.String(), `"code":"RATE_LIMITED"`)) {
			t.Fatalf("%v %s", w.Header(), w.Body)
		}
	}
	if refused[http.StatusUnauthorized] < 100 || refused[http.StatusUnauthorized] > 250 || refused[http.StatusUnauthorized]+refused[http.StatusTooManyRequests] != 500 {
		t.Errorf("answered %v", refused)
	}
	if w := h.Send(h.API, "leader.P", "POST", "/graphql", ask); w.Code != http.StatusOK {
		t.Errorf("whoever was here before: %d %s", w.Code, w.Body)
	}
}

// TestSeenFromOutside holds the log, the metrics and the traces against what was asked: they
// tell the operation, never its variables.
func TestSeenFromOutside(t *testing.T) {
	t.Parallel()
	h := build(t)
	registry, spans := prometheus.NewRegistry(), tracetest.NewSpanRecorder()
	const listed = `query Listed($c: Code!) {unit(by: {code: $c}) {code}}`
	api := h.With(func(s *server.Config) {
		s.Operations = []string{listed}
		s.Metrics = server.NewMetrics(registry, h.DB)
		s.Tracer = trace.NewTracerProvider(trace.WithSpanProcessor(spans)).Tracer("test")
	})
	const parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
	ok := h.Send(api, "leader.P", "POST", "/graphql", `{"query":"`+listed+`","variables":{"c":"C1"}}`, "traceparent: "+parent)
	h.Send(api, "leader.P", "POST", "/graphql", `{"query":"query Made_up($c: Code!) {unit(by: {code: $c}) {code}}","variables":{"c":"s3cret"}}`)
	if ok.Code != http.StatusOK {
		t.Fatal(ok.Body)
	}
	log := h.Log.String()
	sum := sha256.Sum256([]byte(listed))
	for _, want := range []string{"operation=Listed", "hash=" + hex.EncodeToString(sum[:]), "cost=53", "statements=3", "ms=", "account=leader.P", "request=" + ok.Header().Get("X-Request-Id"), "code=NOT_FOUND"} {
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
	h.Post("leader.P", "{"+query.String()+"}", nil)
	if !strings.Contains(h.Log.String(), "errors=20 code=NOT_FOUND") {
		t.Errorf("the log says %s", h.Log)
	}
}

// TestHungUp_EndsItsSQL lets a query wait for a lock, and hangs up.
func TestHungUp_EndsItsSQL(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	lock, err := h.DB.BeginTx(t.Context(), nil)
	h.Must(err)
	defer func() { _ = lock.Rollback() }()
	_, err = lock.ExecContext(t.Context(), "LOCK TABLE naming IN ACCESS EXCLUSIVE MODE")
	h.Must(err)
	waiting := func() (n int) {
		t.Helper()
		h.Must(h.DB.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(t.Context(), &n))
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
	h.Must(err)
	r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
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
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
	h.Must(err)
	defer func() { _ = conn.Close() }()
	_, err = io.WriteString(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer "+h.Tokens["leader.P"]+"\r\n\r\n{\"query")
	h.Must(err)
	answer := make([]byte, 2000)
	n, _ := conn.Read(answer)
	if got := string(answer[:n]); !strings.HasPrefix(got, "HTTP/1.1 408") || !strings.Contains(got, `"code":"TIMEOUT"`) {
		t.Errorf("got %s", got)
	}
}

func get(query string) string { return "/graphql?query=" + url.QueryEscape(query) }

// TestLongOnes_LeaveRoomForShortOnes has eight accounts ask long questions that cannot be answered
// for the time being: short ones are answered all the same, and so is whether the database is there.
func TestLongOnes_LeaveRoomForShortOnes(t *testing.T) {
	t.Parallel()
	h := build(t)
	tx, err := h.DB.BeginTx(t.Context(), nil)
	h.Must(err)
	_, err = tx.ExecContext(t.Context(), "LOCK TABLE report IN ACCESS EXCLUSIVE MODE")
	h.Must(err)
	const long = `{unit(by: {code: "P"}) {figures(period: "2024") {children(first: 200) {nodes {display}}}}}`
	var all sync.WaitGroup
	for n := range 8 {
		account := fmt.Sprintf("leader.%d", n)
		h.Employ(account, "province_leader", "P")
		for range 5 {
			all.Go(func() {
				if w := h.Post(account, long, nil); !strings.Contains(w.Body.String(), `"display"`) {
					t.Errorf("a long one: %.200s", w.Body)
				}
			})
		}
	}
	waiting := func() (n int) {
		h.Must(h.DB.NewRaw("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(t.Context(), &n))
		return n
	}
	most := 0
	for until := time.Now().Add(time.Second); time.Now().Before(until); time.Sleep(20 * time.Millisecond) {
		most = max(most, waiting())
	}
	if most == 0 || most > int(h.DB.Pool.Config().MaxConns)/2 {
		t.Errorf("long ones hold %d connections of %d", most, h.DB.Pool.Config().MaxConns)
	}
	for range 20 {
		if got := h.Ask("leader.0", `{unit(by: {code: "C1"}) {code}}`); got != `{"data":{"unit":{"code":"C1"}}}` {
			t.Errorf("a short one: %s", got)
		}
	}
	if err := h.DB.Probe(t.Context()); err != nil {
		t.Errorf("the database is said not to answer: %v", err)
	}
	// Whoever goes while they wait for their turn is nobody's mistake.
	going, leave := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, leave)
	r := httptest.NewRequestWithContext(going, http.MethodPost, "/graphql", strings.NewReader(`{"query":`+strconv.Quote(long)+`}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.0"])
	h.API.ServeHTTP(httptest.NewRecorder(), r)
	if log := h.Log.String(); !strings.Contains(log, "code=GONE") || strings.Contains(log, "level=ERROR") {
		t.Errorf("of a caller who goes while they wait the log says: %s", log)
	}
	h.Must(tx.Rollback())
	all.Wait()
}
