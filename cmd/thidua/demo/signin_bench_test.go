package demo

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/identity"
	"thidua/internal/org"
)

// signingIn is how many people sign in at the same moment.
const signingIn = 200

// BenchmarkHonest_besideSignIns measures an honest client's query while many sign in at once, each
// from an address of their own and again whenever they are let in, beside its median where nobody
// does. Whoever is told to wait waits.
func BenchmarkHonest_besideSignIns(b *testing.B) {
	p := standing(b)
	passwords, err := identity.Calibrate(b.Context(), p.db)
	if err != nil {
		b.Fatal(err)
	}
	guard, err := access.NewGuard()
	if err != nil {
		b.Fatal(err)
	}
	d := api{server.New(server.Config{Service: graph.Service{
		DB: p.db, Guard: guard, Today: func() org.Date { return today }, Log: slog.New(slog.DiscardHandler), Passwords: passwords,
	}}), p.token(b, "district.643.leader")}
	body := queryBody(b, `{viewer {roots {title figures(period: "2024", indicators: ["1.1", "6.5", "8.1"]) {display status}}}}`)
	accounts := p.withPasswords(b, d.handler)

	asked := func(until func() bool) float64 {
		var times []time.Duration
		for !until() {
			began := time.Now()
			if _, err := d.ask(b.Context(), body); err != nil {
				b.Fatal(err)
			}
			times = append(times, time.Since(began))
		}
		return median(times)
	}
	for b.Loop() { // measured below, once
	}
	calm := asked(within(3 * time.Second))
	crowd, began, ended := sync.WaitGroup{}, time.Now(), make(chan struct{})
	over := func() bool {
		select {
		case <-ended:
			return true
		default:
			return false
		}
	}
	var mu sync.Mutex
	in, first := 0, time.Duration(0)
	for i, account := range accounts {
		crowd.Go(func() {
			for n := 0; n == 0 || !over(); {
				w := signIn(b, d.handler, fmt.Sprintf("10.0.%d.%d:1", i/250, i%250), account)
				switch w.Code {
				case http.StatusOK:
					mu.Lock()
					if in++; n == 0 {
						first = time.Since(began)
					}
					mu.Unlock()
					n++
				case http.StatusTooManyRequests:
					after, _ := strconv.Atoi(w.Header().Get("Retry-After"))
					time.Sleep(time.Duration(after) * time.Second)
				default:
					b.Errorf("%d %s", w.Code, w.Body)
					return
				}
			}
		})
	}
	beside := asked(within(15 * time.Second))
	close(ended)
	crowd.Wait()
	b.ReportMetric(calm, "calm-ms")
	b.ReportMetric(beside, "ms")
	b.ReportMetric(beside/calm, "x-calm")
	b.ReportMetric(float64(in)/time.Since(began).Seconds(), "sign-ins/s")
	b.ReportMetric(first.Seconds(), "all-in-s")
}

// within returns what tells whether so much time has gone by.
func within(d time.Duration) func() bool {
	end := time.Now().Add(d)
	return func() bool { return time.Now().After(end) }
}

const benchPassword = "con tàu lá chuối xanh"

// withPasswords gives accounts a password, all the same, and returns their names.
func (p *province) withPasswords(b *testing.B, handler http.Handler) (accounts []string) {
	b.Helper()
	link, err := identity.NewLink(b.Context(), p.db.DB, "province.leader")
	if err != nil {
		b.Fatal(err)
	}
	let := post(b, handler, "10.9.9.9:1", "/session", map[string]string{"link": link}, "")
	set := post(b, handler, "10.9.9.9:1", "/password", map[string]string{"new": benchPassword}, let.Header().Get("Set-Cookie"))
	if set.Code != http.StatusOK {
		b.Fatalf("%d %s", set.Code, set.Body)
	}
	err = p.db.NewRaw(`WITH given AS (
			INSERT INTO password (account_id, hash, temporary)
			SELECT a.id, p.hash, false FROM account AS a, password AS p JOIN account AS l ON l.id = p.account_id AND l.name = 'province.leader'
			WHERE a.name LIKE 'commune.%' ORDER BY a.id LIMIT ?
			ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash RETURNING account_id)
		SELECT a.name FROM account AS a JOIN given AS g ON g.account_id = a.id`, signingIn).Scan(b.Context(), &accounts)
	if err != nil || len(accounts) != signingIn {
		b.Fatalf("%d accounts: %v", len(accounts), err)
	}
	return accounts
}

func signIn(b *testing.B, handler http.Handler, address, account string) *httptest.ResponseRecorder {
	b.Helper()
	return post(b, handler, address, "/session", map[string]string{"account": account, "password": benchPassword}, "")
}

// post sends JSON from an address, with a cookie.
func post(b *testing.B, handler http.Handler, address, path string, what any, cookie string) *httptest.ResponseRecorder {
	b.Helper()
	body, err := json.Marshal(what)
	if err != nil {
		b.Error(err)
	}
	r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, path, strings.NewReader(string(body)))
	r.RemoteAddr = address
	r.Header.Set("Content-Type", "application/json")
	cookie, _, _ = strings.Cut(cookie, ";")
	r.Header.Set("Cookie", cookie)
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}
