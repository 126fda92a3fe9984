package demo

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// api is the service, asked from within the process as callers ask it.
type api struct {
	handler http.Handler
	token   string
}

func (p *province) api(b *testing.B, account string) api {
	b.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	service := graph.Service{DB: p.db, Guard: guard, Today: func() org.Date { return today }, Log: slog.New(slog.DiscardHandler)}
	return api{server.New(server.Config{Service: service}), p.token(b, account)}
}

func (p *province) token(b *testing.B, account string) string {
	b.Helper()
	token, err := access.CreateToken(b.Context(), p.db, account, nil)
	if err != nil {
		b.Fatal(err)
	}
	return token
}

// appoint gives an account a role at the unit with a code.
func (p *province) appoint(b *testing.B, account, role, code string) {
	b.Helper()
	unit, err := org.Find(b.Context(), p.db, p.scope, org.UnitBy{Code: &code}, today)
	if err != nil {
		b.Fatal(err)
	}
	guard, err := access.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	if err := guard.GrantRoleAsSystem(b.Context(), p.db, access.Appointment{Account: account, Role: role, UnitID: unit.ID, From: "2024-01-01"}); err != nil {
		b.Fatal(err)
	}
}

// ask sends a query by POST and returns how many statements it took.
func (d api) ask(ctx context.Context, body []byte) (statements int64, err error) {
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+d.token)
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	if w.Code != http.StatusOK || bytes.Contains(w.Body.Bytes(), []byte(`"errors"`)) {
		return 0, fmt.Errorf("%d %.300s", w.Code, w.Body)
	}
	// The service counts for itself; what it counted stands in the answer.
	var took float64
	_, err = fmt.Sscanf(w.Header().Get("Server-Timing"), `total;dur=%f, sql;desc="%d statements"`, &took, &statements)
	return statements, err
}

func queryBody(b *testing.B, query string) []byte {
	b.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		b.Fatal(err)
	}
	return body
}

// rate has n clients do something without pause, and returns how often a second it was done.
func rate(b *testing.B, n int, within time.Duration, once func() error) float64 {
	b.Helper()
	var done atomic.Int64
	var clients sync.WaitGroup
	began := time.Now()
	for range n {
		clients.Go(func() {
			for time.Since(began) < within {
				if err := once(); err != nil {
					b.Error(err)
					return
				}
				done.Add(1)
			}
		})
	}
	clients.Wait()
	return float64(done.Load()) / time.Since(began).Seconds()
}

// BenchmarkService_small asks the smallest question, over and over, its caller's token included.
func BenchmarkService_small(b *testing.B) {
	p := standing(b)
	d := p.api(b, "province.leader")
	body := queryBody(b, `{viewer {account}}`)
	for b.Loop() { // measured below, once
	}
	b.ReportMetric(rate(b, 8, 3*time.Second, func() error {
		_, err := d.ask(b.Context(), body)
		return err
	}), "queries/s")
	b.ReportMetric(rate(b, 8, 3*time.Second, func() error {
		_, err := access.Authenticate(b.Context(), p.db, access.ByToken, d.token)
		return err
	}), "tokens/s")
}

// BenchmarkService_adds measures what the service adds to what is beneath it: the token's look-up and
// the tree's.
func BenchmarkService_adds(b *testing.B) {
	p := standing(b)
	d := p.api(b, "province.leader")
	body := queryBody(b, `{__typename}`)
	var whole, beneath []time.Duration
	for b.Loop() {
		began := time.Now()
		if _, err := d.ask(b.Context(), body); err != nil {
			b.Fatal(err)
		}
		whole = append(whole, time.Since(began))
		began = time.Now()
		if _, err := access.Authenticate(b.Context(), p.db, access.ByToken, d.token); err != nil {
			b.Fatal(err)
		}
		beneath = append(beneath, time.Since(began))
	}
	b.ReportMetric(median(whole), "median-ms")
	b.ReportMetric(1000*(median(whole)-median(beneath)), "added-µs")
}

// BenchmarkCaller measures what it takes to know who asks and how far they reach, beside what is
// asked: to find whose token or session it is, what they hold, and where what it is narrowed to hangs.
func BenchmarkCaller(b *testing.B) {
	p := standing(b)
	ctx := b.Context()
	guard, err := access.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	var within []int64
	if err := p.db.NewRaw("SELECT id FROM unit WHERE level = 'COMMUNE' AND closed IS NULL ORDER BY id LIMIT 20").Scan(ctx, &within); err != nil {
		b.Fatal(err)
	}
	narrow, _, err := guard.IssueTokenAsSystem(ctx, p.db, "province.leader", today, access.Terms{Within: within})
	if err != nil {
		b.Fatal(err)
	}
	const session = "a session that this measures"
	_, err = p.db.NewRaw(`INSERT INTO session (hash, account_id, proof, expires)
		SELECT sha256(?::bytea), id, 'PASSWORD', now() + interval '1 day' FROM account WHERE name = 'province.leader' ON CONFLICT DO NOTHING`, session).Exec(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for _, by := range []struct {
		name   string
		kind   access.CredentialKind
		secret string
	}{
		{"token", access.ByToken, p.token(b, "province.leader")}, {"narrowed", access.ByToken, narrow}, {"session", access.BySession, session},
	} {
		b.Run(by.name, func(b *testing.B) {
			var times, one []time.Duration
			for b.Loop() {
				began := time.Now()
				caller, err := access.Authenticate(ctx, p.db, by.kind, by.secret)
				if err != nil {
					b.Fatal(err)
				}
				actor, err := access.ActorOf(ctx, p.db, caller, today)
				if err != nil {
					b.Fatal(err)
				}
				if scope, err := guard.Scope(actor, access.ReadFigure); err != nil || scope.Empty() {
					b.Fatal(scope, err)
				}
				times = append(times, time.Since(began))
				began = time.Now() // what the line to the database takes, whatever is asked
				if err := p.db.PingContext(ctx); err != nil {
					b.Fatal(err)
				}
				one = append(one, time.Since(began))
			}
			b.ReportMetric(median(times), "median-ms")
			b.ReportMetric(median(times)/median(one), "pings")
		})
	}
}

// BenchmarkService_16clients asks how the province and its districts stand from sixteen clients at
// once, and has pgbench send the same statements from as many.
func BenchmarkService_16clients(b *testing.B) {
	p := standing(b)
	q := question{unit: "66", children: true, indicators: tenth}
	d := p.api(b, "province.leader")
	body := queryBody(b, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["`+strings.Join(tenth, `", "`)+`"]) {indicator {code} display status children(first: 17) {nodes {unit {name} display status}}}}}`)
	texts, err := figure.SQL(b.Context(), p.db, p.scope, p.campaign, p.ask(b, q))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() { // measured below, once
	}
	raw := p.pgbenchRate(b, texts, 16)
	ours := rate(b, 16, 4*time.Second, func() error {
		_, err := d.ask(b.Context(), body)
		return err
	})
	// The same clients, two of each of eight accounts: one account alone gets as much.
	var next atomic.Int64
	eight := make([]api, 8)
	for n := range eight {
		account := fmt.Sprintf("one.of.eight.%d", n)
		if _, err := access.CreateAccount(b.Context(), p.db, account); err != nil {
			b.Fatal(err)
		}
		p.appoint(b, account, "province_leader", "66")
		eight[n] = api{d.handler, p.token(b, account)}
	}
	theirs := rate(b, 16, 4*time.Second, func() error {
		_, err := eight[next.Add(1)%8].ask(b.Context(), body)
		return err
	})
	b.ReportMetric(ours, "queries/s")
	b.ReportMetric(ours/theirs, "of-8-accounts")
	b.ReportMetric(raw, "pgbench/s")
	if raw > 0 {
		b.ReportMetric(ours/raw, "ratio")
	}
}

// BenchmarkHonest_besideTheWorst holds how long the leader of a commune waits for its figures while
// eight accounts ask the worst that is admitted, without pause and twice at once each, against how
// long they wait in peace. It measures the 95th of a hundred.
func BenchmarkHonest_besideTheWorst(b *testing.B) {
	p := standing(b)
	honest := p.api(b, "commune.24121.leader")
	desk := queryBody(b, `{unit(by: {code: "24121"}) {figures(period: "2024") {display status target {low}}}}`)
	wait := func() float64 {
		times := make([]time.Duration, 200)
		for i := range times {
			began := time.Now()
			if _, err := honest.ask(b.Context(), desk); err != nil {
				b.Fatal(err)
			}
			times[i] = time.Since(began)
			time.Sleep(5 * time.Millisecond) // a person, not a load
		}
		slices.Sort(times)
		return float64(times[len(times)*95/100].Microseconds()) / 1000
	}
	wait()
	calm := wait()
	for name, query := range worst {
		b.Run(name, func(b *testing.B) {
			ctx, end := context.WithCancel(b.Context())
			var all sync.WaitGroup
			var answered atomic.Int64
			for n := range 8 {
				account := fmt.Sprintf("worst.%s.%d", name, n)
				if _, err := access.CreateAccount(ctx, p.db, account); err != nil {
					b.Fatal(err)
				}
				p.appoint(b, account, "province_leader", "66")
				greedy, body := honest, queryBody(b, query)
				greedy.token = p.token(b, account)
				for range 2 {
					all.Go(func() {
						for ctx.Err() == nil {
							if _, err := greedy.ask(ctx, body); err != nil && ctx.Err() == nil {
								b.Error(err)
								return
							}
							answered.Add(1)
						}
					})
				}
			}
			time.Sleep(time.Second) // until all are in full swing
			began, before := time.Now(), answered.Load()
			beside := wait()
			each := float64(answered.Load()-before) / time.Since(began).Seconds()
			end()
			all.Wait()
			for b.Loop() { // measured above, once
			}
			b.ReportMetric(each, "worst/s")
			b.ReportMetric(calm, "calm-p95-ms")
			b.ReportMetric(beside, "beside-p95-ms")
			b.ReportMetric(beside/calm, "ratio")
		})
	}
}

// worst are the dearest questions that are admitted.
var worst = map[string]string{
	"figures": `{unit(by: {code: "66"}) {figures(period: "2024") {display children(first: 17) {nodes {display} unlisted {numerator}}}}}`,
	"missing": `{` + numbered(28, `m%d: missingReports(period: "2024", first: 1) {totalCount}`) + `}`,
	"short":   `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["4.1"]) {display}}}`, // as dear as a short one may be
	"asOf":    `{unit(by: {code: "66"}) {figures(period: "2024", asOf: "2024-09-15T00:00:00+07:00") {display}}}`,
}

// numbered writes a text n times, with its number.
func numbered(n int, format string) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, format+" ", i)
	}
	return all.String()
}

var tps = regexp.MustCompile(`tps = ([0-9.]+)`)

// pgbenchRate returns how often a second pgbench sends some statements from n clients; 0 where it
// is not installed.
func (p *province) pgbenchRate(b *testing.B, texts []string, n int) float64 {
	b.Helper()
	var database, socket string
	if err := testdb.Owner(b, p.db).NewRaw("SELECT current_database(), current_setting('unix_socket_directories')").Scan(b.Context(), &database, &socket); err != nil {
		b.Fatal(err)
	}
	script := filepath.Join(b.TempDir(), "script.sql")
	writeScript(b, script, texts)
	out, err := exec.CommandContext(b.Context(), "pgbench", "-n", "-f", script, "-T", "4", "-c", strconv.Itoa(n), "-j", "2", "-h", socket, "-U", "thidua", database).CombinedOutput()
	m := tps.FindSubmatch(out)
	if err != nil || m == nil {
		b.Logf("pgbench cannot be run (%v: %.200s): its ratio is left out", err, out)
		return 0
	}
	raw, err := strconv.ParseFloat(string(m[1]), 64)
	if err != nil {
		b.Fatal(err)
	}
	return raw
}
