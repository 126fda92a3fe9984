package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"thidua/graph/server"
	"thidua/internal/org"
)

// abuse is a request that nobody honest sends, and with what it is answered.
type abuse struct {
	name   string
	body   func() io.Reader
	kind   string // its media type; empty: JSON
	header string // one more, as "Name: value"
	status int
	says   string
}

// zeros are so many bytes of the same, made as they are read.
type zeros struct{ left int64 }

func (z *zeros) Read(p []byte) (int, error) {
	if z.left <= 0 {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), z.left))
	for i := range n {
		p[i] = '['
	}
	z.left -= int64(n)
	return n, nil
}

// asking is the body of a request with a query.
func asking(query string) func() io.Reader {
	text := `{"query":` + quoted(query) + `}`
	return func() io.Reader { return strings.NewReader(text) }
}

func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// spreading is a chain of fragments, each of which spreads the next one twice in the same place.
func spreading(links int) string {
	var q strings.Builder
	q.WriteString(`{viewer {...f0}}`)
	for i := range links {
		fmt.Fprintf(&q, " fragment f%d on Viewer {...f%d ...f%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&q, " fragment f%d on Viewer {account}", links)
	return q.String()
}

// numbered repeats a text with its number so many times.
func numbered(n int, format string) string {
	var q strings.Builder
	for i := range n {
		fmt.Fprintf(&q, format, i)
	}
	return q.String()
}

func abuses() []abuse {
	bomb := func() io.Reader {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, _ = io.Copy(w, &zeros{100 << 20})
		_ = w.Close()
		return &packed
	}()
	bombed, _ := io.ReadAll(bomb)
	flood := new(atomic.Int64)
	const input, limited, ok = `"code":"BAD_USER_INPUT"`, `"code":"COST_LIMIT"`, `"data"`
	return []abuse{
		{"26 fragments that double", asking(doubling(26)), "", "", 200, limited},
		{"60 fragments that double", asking(doubling(60)), "", "", 200, input}, // it has too many tokens
		{"26 fragments that double in one place", asking(spreading(26)), "", "", 200, limited},
		{"60 fragments that double in one place", asking(spreading(60)), "", "", 200, limited},
		{"10,000 aliases", asking("{" + numbered(10_000, "a%d: viewer {account} ") + "}"), "", "", 413, input},
		{"2,000 short aliases", asking("{viewer {" + numbered(2_000, "a%d: account ") + "}}"), "", "", 200, input},
		{"300 aliases of every unit's every child", asking("{units(first: 200) {nodes {children(first: 200) {nodes {" + numbered(300, "a%d: code ") + "}}}}}"), "", "", 200, limited},
		{"10,000 fields that come again", asking("{viewer {" + strings.Repeat("account ", 10_000) + "}}"), "", "", 200, input},
		{"950 fields that come again", func() io.Reader {
			return asking("{viewer {" + strings.Repeat("account ", 950) + "a" + fmt.Sprint(flood.Add(1)) + ": account}}")()
		}, "", "", 200, limited},
		{"300 aliases of which each is compared with none", func() io.Reader {
			return asking("{viewer {a" + fmt.Sprint(flood.Add(1)) + ": account " + numbered(320, "b%d: account ") + "}}")()
		}, "", "", 200, ok},
		{"spreads that come again", asking("{viewer {" + strings.Repeat("...f ", 300) + "}} fragment f on Viewer {account}"), "", "", 200, limited},
		{"many fragments of the same", asking("{viewer {" + numbered(90, "...f%d ") + "}} " + numbered(90, "fragment f%d on Viewer {account} ")), "", "", 200, ok},
		{"900 fields that are none", asking("{viewer {" + numbered(900, "accoun%d ") + "}}"), "", "", 200, input},
		{"1,000 levels", asking(strings.Repeat("{a", 1_000) + strings.Repeat("}", 1_000)), "", "", 200, input},
		{"400 levels", asking(strings.Repeat("{viewer ", 400) + "{account}" + strings.Repeat("}", 400)), "", "", 200, input},
		{"100 levels of real fields", asking(`{unit(by: {code: "P"}) ` + strings.Repeat("{parent ", 100) + "{code}" + strings.Repeat("}", 101)), "", "", 200, limited},
		{"2 million [", func() io.Reader { return &zeros{2_000_000} }, "", "", 413, input},
		{"100,000 [ in a query", asking("{viewer(a: " + strings.Repeat("[", 100_000)), "", "", 200, input},
		{"100,000 [ in variables", func() io.Reader {
			return strings.NewReader(`{"query":"{viewer{account}}","variables":{"a":` + strings.Repeat("[", 100_000) + `}}`)
		}, "", "", 400, input},
		{"a page of 2,000,000", asking(`{units(first: 2000000) {nodes {code}}}`), "", "", 200, limited},
		{"hundreds within hundreds", asking(`{units(first: 200) {nodes {children(first: 200) {nodes {children(first: 200) {nodes {code}}}}}}}`), "", "", 200, limited},
		{"10,000 directives", asking("{viewer {account " + strings.Repeat("@include(if: true) ", 10_000) + "}}"), "", "", 413, input},
		{"160 directives", asking("{viewer {account " + strings.Repeat("@include(if: true) ", 160) + "}}"), "", "", 200, input},
		{"200 MB", func() io.Reader { return &zeros{200 << 20} }, "", "", 413, input},
		{"a million variables", func() io.Reader {
			return io.MultiReader(strings.NewReader(`{"query":"{viewer{account}}","variables":{`), &zeros{20 << 20})
		}, "", "", 413, input},
		{"8,000 variables", func() io.Reader {
			return strings.NewReader(`{"query":"{viewer{account}}","variables":{` + numbered(8_000, `"v%d":1,`) + `"z":1}}`)
		}, "", "", 200, ok},
		{"fragments in a circle", asking(`{viewer {...a}} fragment a on Viewer {...b} fragment b on Viewer {...a}`), "", "", 200, input},
		{"the schema in a circle", asking(`{__schema {types {fields {type {fields {type {fields {type {fields {name}}}}}}}}}}`), "", "", 200, input},
		{"the schema by many names", asking("{" + numbered(25, "a%d: __schema {types {fields {args {type {name}}}}} ") + "}"), "", "", 200, limited},
		{"a form from a foreign page", func() io.Reader { return strings.NewReader("query=mutation{x}") }, "application/x-www-form-urlencoded", "Origin: https://elsewhere.example", 415, input},
		{"a body in parts from a foreign page", func() io.Reader {
			return strings.NewReader("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"mutation{x}\"}\r\n--x--")
		}, "multipart/form-data; boundary=x", "Origin: https://elsewhere.example", 415, input},
		{"plain text", func() io.Reader { return strings.NewReader(`{"query":"mutation{x}"}`) }, "text/plain", "", 415, input},
		{"a packed bomb", func() io.Reader { return bytes.NewReader(bombed) }, "", "Content-Encoding: gzip", 415, input},
		{"a query like no other", func() io.Reader {
			return asking("{viewer {account a" + fmt.Sprint(flood.Add(1)) + ": account " + numbered(150, "b%d: account ") + "}}")()
		}, "", "", 200, ok},
	}
}

func (a abuse) request(ctx context.Context, url, token string) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"/graphql", a.body())
	if err != nil {
		return nil, err
	}
	r.Header.Set("Authorization", "Bearer "+token)
	if r.Header.Set("Content-Type", "application/json"); a.kind != "" {
		r.Header.Set("Content-Type", a.kind)
	}
	if name, value, ok := strings.Cut(a.header, ": "); ok {
		r.Header.Set(name, value)
	}
	return r, nil
}

// TestAbuse sends each request that nobody honest sends: it is answered with a code.
func TestAbuse(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	for _, a := range abuses() {
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			r, err := a.request(t.Context(), server.URL, h.Tokens["leader.P"])
			if err != nil {
				t.Fatal(err)
			}
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err) // the connection may be cut only after the answer
			}
			defer func() { _ = answer.Body.Close() }()
			text, _ := io.ReadAll(io.LimitReader(answer.Body, 10_000))
			if answer.StatusCode != a.status || !strings.Contains(string(text), a.says) {
				t.Errorf("answered %d %.600s, want %d %s", answer.StatusCode, text, a.status, a.says)
			}
		})
	}
}

// TestIdleStreams opens more streams than an account may: those too many are told so, and others
// are answered as ever.
func TestIdleStreams(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	opened, refused := openStreams(t.Context(), server.URL, h.Tokens["leader.D1"], 500)
	if opened != 20 || refused != 480 {
		t.Errorf("%d are open, %d refused", opened, refused)
	}
	if w := h.Post("leader.P", `{viewer {account}}`, nil); w.Code != http.StatusOK {
		t.Errorf("another is answered %d %s", w.Code, w.Body)
	}
	h.Listen(server, "leader.D2", `subscription {reportChanged {revision}}`)
}

// openStreams opens subscriptions that stay until ctx ends, and counts those that were let and
// those that were refused with a code.
func openStreams(ctx context.Context, server, token string, n int) (opened, refused int) {
	var in, out atomic.Int64
	var all sync.WaitGroup
	for range n {
		all.Go(func() {
			r, err := http.NewRequestWithContext(ctx, http.MethodGet, server+get("subscription {reportChanged {revision}}"), nil)
			if err != nil {
				return
			}
			r.Header.Set("Authorization", "Bearer "+token)
			r.Header.Set("Accept", "text/event-stream")
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				return
			}
			if answer.StatusCode == http.StatusOK {
				in.Add(1)
				return
			}
			defer func() { _ = answer.Body.Close() }()
			if text, _ := io.ReadAll(answer.Body); answer.StatusCode == http.StatusTooManyRequests && bytes.Contains(text, []byte("RATE_LIMITED")) {
				out.Add(1)
			}
		})
	}
	all.Wait()
	return int(in.Load()), int(out.Load())
}

// BenchmarkAbuse tells how long each takes, and how much is allocated for it, at most.
func BenchmarkAbuse(b *testing.B) {
	h := build(b)
	for _, a := range abuses() {
		b.Run(strings.ReplaceAll(a.name, " ", "_"), func(b *testing.B) {
			var times []time.Duration
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for b.Loop() {
				r, err := a.request(b.Context(), "http://here", h.Tokens["leader.P"])
				if err != nil {
					b.Fatal(err)
				}
				began := time.Now()
				h.API.ServeHTTP(httptest.NewRecorder(), r)
				times = append(times, time.Since(began))
			}
			runtime.ReadMemStats(&after)
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(times[len(times)-1].Microseconds())/1000, "most-ms")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(len(times))/(1<<20), "MB")
		})
	}
}

// BenchmarkHonest_underAttack holds how long an honest client waits while others send all of the
// above without pause, with connections that say nothing and streams that hear nothing, against
// how long it waits in peace.
func BenchmarkHonest_underAttack(b *testing.B) {
	h := build(b)
	underAttack(b, h, func(ctx context.Context, server *httptest.Server, sent *atomic.Int64) *sync.WaitGroup {
		return attack(ctx, server, h.Tokens["leader.D1"], sent)
	})
}

// BenchmarkHonest_amongStrangers does so while strangers bring made-up tokens without pause, no two
// alike.
func BenchmarkHonest_amongStrangers(b *testing.B) {
	h := build(b)
	underAttack(b, h, knock)
}

// underAttack measures how long an honest client waits in peace, and while it is under attack.
func underAttack(b *testing.B, h *house, attack func(ctx context.Context, server *httptest.Server, sent *atomic.Int64) *sync.WaitGroup) {
	b.Helper()
	server := httptest.NewUnstartedServer(h.With(func(s *server.Config) {
		s.Log = slog.New(slog.NewTextHandler(io.Discard, nil)) // written as it is in service
		s.Today = func() org.Date { return today }
	}))
	server.Config.ReadHeaderTimeout = 5 * time.Second
	server.Start()
	b.Cleanup(server.Close)
	client := &http.Client{Transport: &http.Transport{}}
	const query = `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["1.2", "4.1"]) {display status children(first: 5) {nodes {display}}}}}`
	ask := func() time.Duration {
		r, err := http.NewRequestWithContext(b.Context(), http.MethodGet, server.URL+"/graphql?query="+url.QueryEscape(query), nil)
		if err != nil {
			b.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer "+h.Tokens["leader.P"])
		began := time.Now()
		answer, err := client.Do(r)
		if err != nil {
			b.Fatal(err)
		}
		defer func() { _ = answer.Body.Close() }()
		if text, err := io.ReadAll(answer.Body); err != nil || !bytes.Contains(text, []byte(`"display"`)) {
			b.Fatalf("%v %s", err, text)
		}
		return time.Since(began)
	}
	wait := func(n int) float64 {
		var times []time.Duration
		for range n {
			times = append(times, ask())
			time.Sleep(2 * time.Millisecond) // a person, not a load
		}
		slices.Sort(times)
		return float64(times[n/2].Microseconds()) / 1000
	}
	wait(50)
	calm := wait(300)
	ctx, end := context.WithCancel(b.Context())
	var sent atomic.Int64
	attackers := attack(ctx, server, &sent)
	time.Sleep(time.Second) // until it is in full swing
	began, before := time.Now(), sent.Load()
	attacked := wait(300)
	rate := float64(sent.Load()-before) / time.Since(began).Seconds()
	end()
	attackers.Wait()
	for b.Loop() { // measured above, once
	}
	b.ReportMetric(calm, "calm-ms")
	b.ReportMetric(attacked, "attacked-ms")
	b.ReportMetric(attacked/calm, "ratio")
	b.ReportMetric(rate, "attacks/s")
}

// knock asks with made-up tokens, eight at a time, until ctx ends.
func knock(ctx context.Context, server *httptest.Server, sent *atomic.Int64) *sync.WaitGroup {
	all := &sync.WaitGroup{}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 100}}
	for range 8 {
		all.Go(func() {
			for ctx.Err() == nil {
				r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+get("{viewer {account}}"), nil)
				if err != nil {
					return
				}
				r.Header.Set("Authorization", "Bearer td_"+rand.Text()+rand.Text()[:17])
				if answer, err := client.Do(r); err == nil {
					_, _ = io.Copy(io.Discard, answer.Body)
					_ = answer.Body.Close()
				}
				sent.Add(1)
			}
		})
	}
	return all
}

// attack sends everything at once, from an account and from strangers, until ctx ends.
func attack(ctx context.Context, server *httptest.Server, token string, sent *atomic.Int64) *sync.WaitGroup {
	all := &sync.WaitGroup{}
	all.Go(func() { openStreams(ctx, server.URL, token, 500) })
	for n := range 50 { // they say nothing, or only the beginning
		all.Go(func() {
			for ctx.Err() == nil {
				conn, err := new(net.Dialer).DialContext(ctx, "tcp", server.Listener.Addr().String())
				if err != nil {
					return
				}
				if n%2 == 0 {
					_, _ = fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer %s\r\n\r\n{", token)
				}
				stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
				_, _ = io.Copy(io.Discard, conn)
				stop()
				_ = conn.Close()
			}
		})
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 100}}
	list := abuses()
	for n := range 16 {
		all.Go(func() {
			for i := n; ctx.Err() == nil; i++ {
				as := token
				if n%4 == 0 {
					as = "td_stranger"
				}
				r, err := list[i%len(list)].request(ctx, server.URL, as)
				if err != nil {
					return
				}
				if answer, err := client.Do(r); err == nil {
					_, _ = io.Copy(io.Discard, answer.Body)
					_ = answer.Body.Close()
				}
				sent.Add(1)
			}
		})
	}
	return all
}
