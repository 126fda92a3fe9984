package server_test

import (
	"crypto/tls"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"golang.org/x/text/unicode/norm"

	"thidua/graph/graphtest"
	"thidua/graph/server"
	"thidua/graph/signin"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
)

// browser is somebody's, who comes from an address.
type browser struct {
	h       *house
	api     http.Handler
	address string
	cookie  string // "name=value"; empty: it holds none
}

// send sends a request as a page of our own does; header is "Name: value".
func (b *browser) send(method, target string, body any, header ...string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	text := ""
	if body != nil {
		written, err := json.Marshal(body)
		b.h.Must(err)
		text = string(written)
	}
	if b.cookie != "" {
		header = append(header, "Cookie: "+b.cookie)
	}
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b.address != "" {
			r.RemoteAddr = b.address + ":1234"
		}
		b.api.ServeHTTP(w, r)
	})
	w := b.h.Send(api, "", method, target, text, append([]string{"Sec-Fetch-Site: same-origin"}, header...)...)
	for _, c := range w.Result().Cookies() {
		b.cookie = c.Name + "=" + c.Value
		if c.MaxAge < 0 {
			b.cookie = ""
		}
	}
	return w
}

func (h *house) browser() *browser { return &browser{h: h, api: h.API} }

// link lets the browser in by a link, as an account.
func (b *browser) link(account string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	secret, err := identity.NewLink(b.h.T.Context(), b.h.DB.DB, account)
	b.h.Must(err)
	return b.send(http.MethodPost, "/session", map[string]string{"link": secret})
}

const (
	secret      = "con tàu lá chuối xanh 58"
	otherSecret = "mưa rào gõ cửa bếp than 7"
)

// settle gives an account a password, and leaves the browser signed in with it.
func (b *browser) settle(account string) {
	b.h.T.Helper()
	b.link(account)
	if w := b.send(http.MethodPost, "/password", map[string]string{"new": secret}); w.Code != http.StatusOK {
		b.h.T.Fatalf("setting a password: %d %s", w.Code, w.Body)
	}
}

// in signs the browser in.
func (b *browser) in(account, password string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	return b.send(http.MethodPost, "/session", map[string]string{"account": account, "password": password})
}

// want tells of an answer that is not as it should be.
func want(t *testing.T, name string, w *httptest.ResponseRecorder, status int, says string) {
	t.Helper()
	if w.Code != status || !strings.Contains(w.Body.String(), says) {
		t.Errorf("%s: %d %s, want %d and %q", name, w.Code, w.Body, status, says)
	}
}

// asks asks who asks.
func (b *browser) asks() *httptest.ResponseRecorder {
	b.h.T.Helper()
	return b.send(http.MethodPost, "/graphql", map[string]string{"query": "{ viewer { account } }"})
}

// exec changes the database as time would.
func (h *house) exec(query string, args ...any) {
	h.T.Helper()
	_, err := h.DB.NewRaw(query, args...).Exec(h.T.Context())
	h.Must(err)
}

// acts are what the audit says was done, one after another: who did what to whom.
func (h *house) acts() []string {
	h.T.Helper()
	var acts []string
	h.Must(h.DB.NewRaw(`SELECT concat_ws(' ', coalesce(by.name, '-'), a.act, coalesce(about.name, '-'), nullif(a.what::text, '{}'), nullif(a.address, ''))
		FROM audit AS a LEFT JOIN account AS by ON by.id = a.account_id LEFT JOIN account AS about ON about.id = a.about_id
		WHERE a.act IN ('SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT', 'LINK_CREATE', 'PASSWORD_SET', 'PASSWORD_TEMPORARY') ORDER BY a.id`).Scan(h.T.Context(), &acts))
	return acts
}

func TestSession_ByPassword(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.address = "10.0.0.7"
	b.settle("leader.D1")
	want(t, "with the password just set", b.asks(), http.StatusOK, `"account":"leader.D1"`)
	b.cookie = ""
	want(t, "nobody", b.send(http.MethodGet, "/session", nil), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "a name in other letters", b.in("Leader.D1", secret), http.StatusOK,
		`{"account":"leader.D1","fullName":"","language":"vi","proof":"PASSWORD","mustSetPassword":false,"needsPasskey":[],"expires":"20`)
	want(t, "a password whose marks stand apart", b.in("leader.D1", norm.NFD.String(secret)), http.StatusOK, "leader.D1")
	want(t, "a query", b.asks(), http.StatusOK, `"account":"leader.D1"`)
	want(t, "who is signed in", b.send(http.MethodGet, "/session", nil), http.StatusOK, `"proof":"PASSWORD"`)
	held := b.cookie
	w := b.send(http.MethodDelete, "/session", nil)
	want(t, "signing out", w, http.StatusNoContent, "")
	if b.cookie != "" || !strings.Contains(w.Header().Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("the cookie stays: %s", w.Header().Get("Set-Cookie"))
	}
	b.cookie = held
	want(t, "the very next request", b.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")

	w = b.in("leader.D1", "another password")
	want(t, "a wrong password", w, http.StatusUnauthorized, "do not belong together")
	if len(w.Result().Cookies()) > 0 || w.Header().Get("Cache-Control") != "private, no-store" {
		t.Errorf("it is answered with %v", w.Header())
	}
	want(t, "a name that is a password", b.in(secret, "leader.D1"), http.StatusUnauthorized, "do not belong together")
	wanted := []string{
		`- LINK_CREATE leader.D1`, `leader.D1 SIGN_IN leader.D1 {"by": "LINK"} 10.0.0.7`, `leader.D1 PASSWORD_SET leader.D1 10.0.0.7`,
		`leader.D1 SIGN_IN leader.D1 {"by": "PASSWORD"} 10.0.0.7`, `leader.D1 SIGN_IN leader.D1 {"by": "PASSWORD"} 10.0.0.7`,
		`leader.D1 SIGN_OUT leader.D1 {"sessions": "1"} 10.0.0.7`, `- SIGN_IN_REFUSED leader.D1 {"by": "PASSWORD"} 10.0.0.7`,
		`- SIGN_IN_REFUSED - {"by": "PASSWORD"} 10.0.0.7`,
	}
	if diff := cmp.Diff(wanted, h.acts()); diff != "" {
		t.Errorf("the audit (-want +got):\n%s", diff)
	}
	for _, kept := range []string{held, secret, "another password"} {
		kept = kept[strings.IndexByte(kept, '=')+1:]
		if strings.Contains(h.Log.String(), kept) || strings.Contains(strings.Join(h.acts(), " "), kept) {
			t.Errorf("the log or the audit holds %q", kept)
		}
	}
}

// statements are how many each request took, as the log says.
var statements = regexp.MustCompile(`path=/session .*statements=(\d+)`)

// TestSession_RefusesAlike has everything be wrong that can be: the answer is the same, after as many
// statements. That hashing takes as long package identity holds.
func TestSession_RefusesAlike(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, name := range []string{"leader.D1", "leader.D2", "analyst.P"} {
		h.browser().settle(name)
	}
	h.exec("UPDATE account SET deactivated = now() WHERE name = 'leader.D2'")
	h.exec("UPDATE password SET temporary = true, expires = now() - interval '1 second' WHERE account_id = (SELECT id FROM account WHERE name = 'analyst.P')")
	h.Log.Reset()
	first := ""
	for i, tt := range []struct{ name, account, password string }{
		{"a wrong password", "leader.D1", otherSecret},
		{"an account that there is not", "nobody", secret},
		{"one that has been deactivated", "leader.D2", secret},
		{"one without a password", "leader.C1", secret},
		{"one whose temporary password has expired", "analyst.P", secret},
		{"no name", "", secret},
		{"a name with NUL", "leader.D1\x00", secret},
		{"a name that turns the text around", "leader\u202e.D1", secret},
		{"a name in letters that only look like others", "lеader.D1", secret},
		{"a sign that small letters make a k of", "stran\u212aer", secret},
		{"a long name", strings.Repeat("a", 10_000), secret},
		{"no password", "leader.D1", ""},
		{"a long password", "leader.D1", strings.Repeat("a", 50_000)},
	} {
		b := h.browser()
		b.address = fmt.Sprint("10.0.1.", i+1)
		w := b.in(tt.account, tt.password)
		if first == "" {
			first = w.Body.String()
		}
		if w.Code != http.StatusUnauthorized || w.Body.String() != first || len(w.Result().Cookies()) > 0 {
			t.Errorf("%s: %d %s, want %s", tt.name, w.Code, w.Body, first)
		}
	}
	all := statements.FindAllStringSubmatch(h.Log.String(), -1)
	for i, found := range all {
		if found[1] != all[0][1] {
			t.Errorf("request %d took %s statements, the first %s", i, found[1], all[0][1])
		}
	}
	if len(all) != 13 {
		t.Errorf("the log tells of %d requests:\n%s", len(all), h.Log)
	}
	want(t, "a megabyte", h.browser().in("leader.D1", strings.Repeat("a", 1<<20)), http.StatusRequestEntityTooLarge, "larger than 128 KiB")
	if w := h.browser().in("leader.D1", otherSecret); w.Header().Get("WWW-Authenticate") == "Basic" {
		t.Error("the browser would ask for a password itself")
	}
}

// TestSession_Dies has a session end in every way: the very next request hears so, as does whoever
// brings a cookie that was never one.
func TestSession_Dies(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.settle("leader.D1")
	var refusal string
	for _, tt := range []struct{ name, by, cookie string }{
		{"not used for a day", "UPDATE session SET used = now() - interval '25 hours'", ""},
		{"older than it may be", "UPDATE session SET expires = now() - interval '1 second'", ""},
		{"ended", "UPDATE session SET ended = now()", ""},
		{"of an account that was deactivated", "UPDATE account SET deactivated = now() WHERE name = 'leader.D1'", ""},
		{"never one", "", "thidua=ts_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},
		{"tampered with", "", "tampered"},
		{"no secret at all", "", "thidua=../../etc/passwd"},
		{"a token in the session's place", "", "thidua=" + h.Tokens["leader.D1"]},
	} {
		h.exec("UPDATE session SET ended = NULL, used = now(), expires = now() + interval '1 day'")
		h.exec("UPDATE account SET deactivated = NULL")
		visitor := *b
		if visitor.cookie = b.cookie; tt.cookie == "tampered" {
			visitor.cookie = b.cookie[:len(b.cookie)-1] + "~"
		} else if tt.cookie != "" {
			visitor.cookie = tt.cookie
		} else {
			api := h.With(func(*server.Config) {}) // it remembers nothing of what was refused
			b.api, visitor.api = api, api
			want(t, "before it is "+tt.name, b.asks(), http.StatusOK, "leader.D1")
			h.exec(tt.by)
		}
		w := visitor.asks()
		if refusal == "" {
			refusal = w.Body.String()
		}
		if w.Code != http.StatusUnauthorized || w.Body.String() != refusal {
			t.Errorf("%s: %d %s, want %s", tt.name, w.Code, w.Body, refusal)
		}
	}
}

// TestSession_IsNobodyElses brings cookies along to where one signs in.
func TestSession_IsNobodyElses(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.settle("leader.D1")
	planted := "thidua=ts_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"
	b.cookie = planted
	want(t, "with a planted cookie", b.in("leader.D1", secret), http.StatusOK, "leader.D1")
	first := b.cookie
	if first == planted {
		t.Error("the planted cookie is the session")
	}
	want(t, "again", b.in("leader.D1", secret), http.StatusOK, "leader.D1")
	second := b.cookie
	if second == first {
		t.Error("the session is the one before")
	}
	for name, cookie := range map[string]string{"what was planted": planted, "the session before": first} {
		other := *b
		other.cookie = cookie
		want(t, name, other.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	}
	other := h.browser()
	other.in("leader.D1", secret)
	third := other.cookie

	want(t, "the wrong current password", b.send(http.MethodPost, "/password", map[string]string{"current": otherSecret, "new": otherSecret}), http.StatusUnauthorized, "do not belong together")
	want(t, "no current password", b.send(http.MethodPost, "/password", map[string]string{"new": otherSecret}), http.StatusUnauthorized, "do not belong together")
	want(t, "the same password", b.send(http.MethodPost, "/password", map[string]string{"current": secret, "new": secret}), http.StatusBadRequest, "choose another")
	want(t, "a weak password", b.send(http.MethodPost, "/password", map[string]string{"current": secret, "new": "leader.D1 leader.D1"}), http.StatusBadRequest, "easily guessed")
	want(t, "by a token", h.Send(h.API, "leader.D1", http.MethodPost, "/password", `{"current":"x","new":"y"}`), http.StatusUnauthorized, "signed in with a browser")
	want(t, "another password", b.send(http.MethodPost, "/password", map[string]string{"current": secret, "new": otherSecret}), http.StatusOK, `"mustSetPassword":false`)
	want(t, "who set it", b.asks(), http.StatusOK, "leader.D1")
	for name, cookie := range map[string]string{"the session it was set in": second, "another": third} {
		ended := *b
		ended.cookie = cookie
		want(t, name, ended.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	}
	b.cookie = ""
	want(t, "the password before", b.in("leader.D1", secret), http.StatusUnauthorized, "do not belong together")
	want(t, "the one now", b.in("leader.D1", otherSecret), http.StatusOK, "leader.D1")
}

func TestSession_Cookie(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.browser().settle("leader.D1")
	reached := func(s string) func(*server.Config) {
		u, err := url.Parse(s)
		h.Must(err)
		return func(c *server.Config) { c.URL = u }
	}
	for _, tt := range []struct {
		name   string
		api    http.Handler
		header string
		secure bool
	}{
		{"plain HTTP", h.API, "X-None: 1", false},
		{"a proxy that speaks TLS", h.API, "X-Forwarded-Proto: https", true},
		{"a proxy that does not", h.API, "X-Forwarded-Proto: http", false},
		{"a URL that is https", h.With(reached("https://thidua.example/x")), "X-None: 1", true},
		{"a URL that is not", h.With(reached("http://thidua.example")), "X-None: 1", false},
		{"TLS itself", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			r.TLS = &tls.ConnectionState{}
			h.API.ServeHTTP(w, r)
		}), "X-None: 1", true},
	} {
		b := &browser{h: h, api: tt.api}
		w := b.send(http.MethodPost, "/session", map[string]string{"account": "leader.D1", "password": secret}, tt.header)
		cookies := w.Result().Cookies()
		if len(cookies) != 1 {
			t.Fatalf("%s: %d %s", tt.name, w.Code, w.Body)
		}
		c, name := cookies[0], "thidua"
		if tt.secure {
			name = "__Host-thidua"
		}
		if c.Name != name || c.Secure != tt.secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || c.MaxAge != 30*24*3600 {
			t.Errorf("%s: the cookie is %s", tt.name, c)
		}
		if !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Cookie") {
			t.Errorf("%s: it varies by %v", tt.name, w.Header().Values("Vary"))
		}
		want(t, tt.name, b.send(http.MethodGet, "/session", nil, tt.header), http.StatusOK, "leader.D1")
		if tt.secure { // another host of the domain could have set it
			b.cookie = "thidua=" + c.Value
			want(t, tt.name+", the plain name", b.send(http.MethodGet, "/session", nil, tt.header), http.StatusUnauthorized, "UNAUTHENTICATED")
		}
		b.cookie = name + "=" + c.Value + "; " + name + "=x"
		want(t, tt.name+", two of a name", b.send(http.MethodGet, "/session", nil, tt.header), http.StatusUnauthorized, "UNAUTHENTICATED")
	}
}

// TestSession_TriedAsToken: what is no token may be a session, and holds as that the next moment.
func TestSession_TriedAsToken(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.settle("leader.D1")
	_, value, _ := strings.Cut(b.cookie, "=")
	want(t, "as a token", h.browser().send(http.MethodPost, "/graphql", map[string]string{"query": "{viewer {account}}"}, "Authorization: Bearer "+value), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "as the session that it is", b.send(http.MethodGet, "/session", nil), http.StatusOK, "leader.D1")
}

// TestSession_OtherPages has pages of elsewhere, and old browsers, ask with the cookie of somebody who
// is signed in.
func TestSession_OtherPages(t *testing.T) {
	t.Parallel()
	h := build(t)
	u, err := url.Parse("https://thidua.example/x")
	h.Must(err)
	api := h.With(func(c *server.Config) { c.URL = u })
	b := &browser{h: h, api: api}
	b.settle("leader.D1")
	pages := []struct {
		name, header string
		ours         bool
	}{
		{"our own page", "Sec-Fetch-Site: same-origin", true},
		{"the address bar", "Sec-Fetch-Site: none", true},
		{"our own page, in an old browser", "Origin: http://example.com", true}, // the host that tests ask
		{"our own page behind a proxy that asks us by another name", "Origin: https://thidua.example", true},
		{"no browser", "X-None: 1", true},
		{"another site", "Sec-Fetch-Site: cross-site", false},
		{"another host of the domain", "Sec-Fetch-Site: same-site", false},
		{"another site, in an old browser", "Origin: https://evil.example", false},
		{"a page without an origin", "Origin: null", false},
		{"our own host without TLS", "Origin: http://thidua.example", false},
	}
	changes := []struct {
		name, method, target, body string
		signedOut                  bool
	}{
		{"a query by POST", http.MethodPost, "/graphql", `{"query":"{ viewer { account } }"}`, false},
		{"a sheet", http.MethodPost, "/sheets/2024-10/B1?dryRun=true", "unit\nB1\n", false},
		{"a password", http.MethodPost, "/password", `{"current":"x","new":"y"}`, false},
		{"signing somebody in as another", http.MethodPost, "/session", `{"account":"leader.D1","password":"x"}`, true},
		{"signing out", http.MethodDelete, "/session?everywhere=maybe", "", false},
	}
	for _, page := range pages {
		for _, change := range changes {
			visitor := &browser{h: h, api: api, cookie: b.cookie, address: "10.2.0.1"}
			if change.signedOut {
				visitor.cookie = ""
			}
			r := []string{"Sec-Fetch-Site: ", page.header}
			kind := "Content-Type: application/json"
			if strings.HasPrefix(change.target, "/sheets") {
				kind = "Content-Type: text/csv"
			}
			w := visitor.raw(change.method, change.target, change.body, append(r, kind)...)
			if refused := strings.Contains(w.Body.String(), "another site's page"); refused == page.ours {
				t.Errorf("%s sends %s: %d %s", page.name, change.name, w.Code, w.Body)
			}
		}
	}
	for _, form := range []string{"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "text/plain;charset=UTF-8", "TEXT/PLAIN", "", ";", "application/json, text/plain"} {
		for _, change := range changes {
			if change.method != http.MethodPost {
				continue
			}
			visitor := &browser{h: h, api: api, cookie: b.cookie}
			if w := visitor.raw(change.method, change.target, change.body, "Content-Type: "+form); w.Code != http.StatusUnsupportedMediaType {
				t.Errorf("%s as %q: %d %s", change.name, form, w.Code, w.Body)
			}
		}
	}
	want(t, "a mutation by GET", b.send(http.MethodGet, "/graphql?query="+url.QueryEscape(`mutation { endOtherSessions { ended } }`), nil), http.StatusMethodNotAllowed, "by GET")
}

// raw sends a body as it is.
func (b *browser) raw(method, target, body string, header ...string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	r := httptest.NewRequestWithContext(b.h.T.Context(), method, target, strings.NewReader(body))
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for _, one := range header {
		name, value, _ := strings.Cut(one, ": ")
		if r.Header.Set(name, value); value == "" {
			r.Header.Del(name)
		}
	}
	if b.cookie != "" {
		r.Header.Set("Cookie", b.cookie)
	}
	w := httptest.NewRecorder()
	b.api.ServeHTTP(w, r)
	return w
}

// TestRoutes_ChangeNothingByGet asks every route by GET, in the name of one who may much: nothing is
// another afterwards.
func TestRoutes_ChangeNothingByGet(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 10 members_total=10 members_studied=9")
	b := h.browser()
	b.settle("leader.P")
	b.asks()
	patterns := server.Patterns(h.API)
	if len(patterns) < 8 {
		t.Fatalf("the routes are %q", patterns)
	}
	link, err := identity.NewLink(t.Context(), h.DB.DB, "leader.D1")
	h.Must(err)
	before := h.everything()
	for _, pattern := range patterns {
		_, path, found := strings.Cut(pattern, " ")
		if !found {
			path = pattern
		}
		path = regexp.MustCompile(`\{(\w+)[^}]*\}`).ReplaceAllStringFunc(strings.ReplaceAll(path, "{$}", ""), func(s string) string {
			return map[string]string{"{month}": "2024-10", "{file}": "P.csv", "{unit}": "P", "{table}": "1.csv", "{link}": "tl_x.csv"}[s]
		})
		for _, query := range []string{
			"", "?everywhere=true", "?link=" + link, "?account=leader.P&password=" + url.QueryEscape(secret), "?act=submit",
			"?query=" + url.QueryEscape(`mutation { endOtherSessions { ended } }`), "?query=" + url.QueryEscape(`{ viewer { account sessions { id } } }`),
		} {
			for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodOptions} {
				w := b.send(method, path+query, nil)
				if after := h.everything(); after != before {
					t.Fatalf("%s %s%s (%d) changes\n%s", method, path, query, w.Code, cmp.Diff(before, after))
				}
			}
		}
	}
}

// everything is what the database holds, but what notes who looked at what and when.
func (h *house) everything() string {
	h.T.Helper()
	var tables []string
	h.Must(h.DB.NewRaw(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname NOT IN ('audit', 'audit_head') ORDER BY 1`).
		Scan(h.T.Context(), &tables))
	var all strings.Builder
	for _, table := range tables {
		var sum string
		h.Must(h.DB.NewRaw(`SELECT count(*) || ' ' || coalesce(md5(string_agg(r, ',' ORDER BY r)), '')
			FROM (SELECT (to_jsonb(t) - 'used')::text AS r FROM ? AS t) AS rows`, bun.Ident(table)).Scan(h.T.Context(), &sum))
		all.WriteString(table + " " + sum + "\n")
	}
	return all.String()
}

func TestAttempts_OverHTTP(t *testing.T) {
	t.Parallel()
	h := build(t)
	home := h.browser()
	home.address = "10.0.0.1"
	home.settle("leader.D1")
	elsewhere := h.browser()
	elsewhere.address = "10.0.0.2"
	for range 3 {
		want(t, "a wrong password", elsewhere.in("leader.D1", otherSecret), http.StatusUnauthorized, "do not belong together")
	}
	w := elsewhere.in("LEADER.D1", secret)
	want(t, "the right one too soon after", w, http.StatusTooManyRequests, "tried too often")
	if w.Header().Get("Retry-After") != "1" || len(w.Result().Cookies()) > 0 {
		t.Errorf("it is answered with %v", w.Header())
	}
	for range 4 {
		elsewhere.in("nobody", secret)
	}
	want(t, "an account that there is not", elsewhere.in("nobody", secret), http.StatusTooManyRequests, "tried too often")
	want(t, "its owner at home", home.in("leader.D1", secret), http.StatusOK, "leader.D1")
	third := h.browser()
	third.address = "10.0.0.3"
	want(t, "its owner anywhere else", third.in("leader.D1", secret), http.StatusOK, "leader.D1")
}

func TestLink_LetsInOnce(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	link := func() string {
		secret, err := identity.NewLink(t.Context(), h.DB.DB, "leader.D1")
		h.Must(err)
		return secret
	}
	follow := func(secret string) *httptest.ResponseRecorder {
		return b.send(http.MethodPost, "/session", map[string]string{"link": secret})
	}
	first := link()
	second := link()
	want(t, "one of which there is a later", follow(first), http.StatusUnauthorized, "the link is unknown")
	want(t, "the later one", follow(second), http.StatusOK, `"proof":"LINK","mustSetPassword":true`)
	want(t, "who has no password yet", b.asks(), http.StatusForbidden, "set your own first")
	want(t, "a sheet for them", b.send(http.MethodGet, "/sheets/2024-10/D1.csv", nil), http.StatusForbidden, "set your own first")
	want(t, "the same again", follow(second), http.StatusUnauthorized, "the link is unknown")
	old := link()
	h.exec("UPDATE challenge SET expires = now()")
	want(t, "one that has expired", follow(old), http.StatusUnauthorized, "the link is unknown")
	gone := link()
	h.exec("UPDATE account SET deactivated = now() WHERE name = 'leader.D1'")
	want(t, "one of an account that was deactivated", follow(gone), http.StatusUnauthorized, "the link is unknown")
	if _, err := identity.NewLink(t.Context(), h.DB.DB, "leader.D1"); fault.KindOf(err) != fault.Conflict {
		t.Errorf("a link of an account that was deactivated: %v", err)
	}
	h.exec("UPDATE account SET deactivated = NULL")
	unused := link()
	b.settle("leader.D1") // which makes another, and ends it by the password
	want(t, "one from before the password", follow(unused), http.StatusUnauthorized, "the link is unknown")
	for name, said := range map[string]any{
		"nothing": map[string]string{}, "a number": map[string]any{"link": 1}, "two proofs": map[string]string{"link": "x", "account": "y"},
		"a name alone": map[string]string{"account": "leader.D1"}, "a password that is a list": map[string]any{"account": "leader.D1", "password": []string{"x"}},
	} {
		want(t, name, b.send(http.MethodPost, "/session", said), http.StatusBadRequest, "sign in with")
	}
	for _, body := range []string{"", "[]", "null", `{"account":"a","account":"b","password":"c"}`, "\xff", `{"account":`} {
		if w := b.raw(http.MethodPost, "/session", body, "Content-Type: application/json"); w.Code != http.StatusBadRequest {
			t.Errorf("%q: %d %s", body, w.Code, w.Body)
		}
	}
}

// TestDemo_EachVisitIsItsOwn has two people look around as the same account.
func TestDemo_EachVisitIsItsOwn(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.api = h.With(func(c *server.Config) { c.Demo = []signin.Demo{{Account: "leader.D1", Sees: "D1"}} })
	want(t, "an account of the demo", b.send(http.MethodPost, "/session", map[string]string{"demo": "leader.D1"}), http.StatusOK, `"proof":"DEMO"`)
	want(t, "a password", b.send(http.MethodPost, "/password", map[string]string{"new": secret}), http.StatusForbidden, "everybody's")
	other := &browser{h: h, api: b.api}
	other.send(http.MethodPost, "/session", map[string]string{"demo": "leader.D1"})
	seen := other.send(http.MethodPost, "/graphql", map[string]string{"query": `{ viewer { sessions { current proof } } }`})
	want(t, "the sessions of other visitors", seen, http.StatusOK, `{"sessions":[{"current":true,"proof":"DEMO"}]}`)
	want(t, "ending them", other.send(http.MethodPost, "/graphql", map[string]string{"query": `mutation { endOtherSessions { ended } }`}), http.StatusOK, `"ended":0`)
	want(t, "ending all", other.send(http.MethodDelete, "/session?everywhere=true", nil), http.StatusNoContent, "")
	want(t, "the other visitor", other.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "the first visitor", b.asks(), http.StatusOK, "leader.D1")
}

func TestSessions_OnGraphQL(t *testing.T) {
	t.Parallel()
	h := build(t)
	desk, phone, lost := h.browser(), h.browser(), h.browser()
	desk.address, phone.address = "10.0.0.1", "10.0.0.2"
	desk.settle("leader.D1")
	phone.send(http.MethodPost, "/session", map[string]string{"account": "leader.D1", "password": secret}, "User-Agent: "+strings.Repeat("ệ", 300))
	lost.in("leader.D1", secret)
	h.exec("UPDATE session SET used = now() - interval '1 hour' WHERE address = '10.0.0.2'")
	ask := func(b *browser, query string) *httptest.ResponseRecorder {
		return b.send(http.MethodPost, "/graphql", map[string]string{"query": query})
	}
	var said struct {
		Data struct {
			Viewer struct {
				Sessions []struct {
					ID, Address, Agent, Proof string
					Current                   bool
				}
			}
		}
	}
	h.Must(json.Unmarshal(ask(desk, `{ viewer { sessions { id address agent proof current created used expires } } }`).Body.Bytes(), &said))
	sessions := said.Data.Viewer.Sessions
	if len(sessions) != 3 || sessions[2].Address != "10.0.0.2" || sessions[2].Agent != strings.Repeat("ệ", 200) || sessions[2].Current {
		t.Fatalf("%+v", sessions)
	}
	for i, s := range sessions {
		if s.Proof != map[bool]string{true: "LINK", false: "PASSWORD"}[s.Current] || s.Current != (s.Address == "10.0.0.1") {
			t.Errorf("session %d is %+v", i, s)
		}
		want(t, "it is found by its id", ask(desk, `{ node(id: "`+s.ID+`") { id } }`), http.StatusOK, `"node":{"id":"`+s.ID)
		other := h.Ask("leader.D2", `{ node(id: "`+s.ID+`") { id } }`)
		if !strings.Contains(other, "NOT_FOUND") {
			t.Errorf("another finds it: %s", other)
		}
		if got := h.Ask("leader.D2", `mutation { endSession(id: "`+s.ID+`") { ended userErrors { code } } }`); !strings.Contains(got, `"ended":0,"userErrors":[{"code":"NOT_FOUND"}]`) {
			t.Errorf("another ends it: %s", got)
		}
	}
	want(t, "ending one", ask(desk, `mutation { endSession(id: "`+sessions[2].ID+`") { ended userErrors { code } } }`), http.StatusOK, `"ended":1`)
	want(t, "that one", phone.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "ending it again", ask(desk, `mutation { endSession(id: "`+sessions[2].ID+`") { ended userErrors { code } } }`), http.StatusOK, "NOT_FOUND")
	want(t, "what is no session", ask(desk, `mutation { endSession(id: "unit:1") { ended userErrors { code } } }`), http.StatusOK, "NOT_FOUND")
	want(t, "ending the others", ask(desk, `mutation { endOtherSessions { ended } }`), http.StatusOK, `"ended":1`)
	want(t, "another", lost.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "the one that asks", desk.asks(), http.StatusOK, "leader.D1")
	lost.in("leader.D1", secret)
	want(t, "everywhere, otherwise written", desk.send(http.MethodDelete, "/session?Everywhere=true", nil), http.StatusBadRequest, "write everywhere=true")
	want(t, "everywhere", desk.send(http.MethodDelete, "/session?everywhere=true", nil), http.StatusNoContent, "")
	for name, b := range map[string]*browser{"the one that asked": desk, "another": lost} {
		want(t, name, b.asks(), http.StatusUnauthorized, "token")
	}
}

func TestTemporaryPassword(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.exec("UPDATE account SET unit_id = ? WHERE name IN ('leader.D1', 'stranger')", h.Units["D1"].ID)
	id := func(name string) (node string) {
		var n int64
		h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", name).Scan(t.Context(), &n))
		return fmt.Sprint("account:", n)
	}
	set := func(by, whose string) string {
		return h.Ask(by, `mutation { setTemporaryPassword(account: "`+whose+`") { password account { name } userErrors { code } } }`)
	}
	owner := h.browser()
	owner.settle("leader.D1")
	got := set("admin", id("leader.D1"))
	found := regexp.MustCompile(`"password":"([2-9a-z]{4}(?:-[2-9a-z]{4}){2})","account":\{"name":"leader.D1"\},"userErrors":\[\]`).FindStringSubmatch(got)
	if found == nil {
		t.Fatal(got)
	}
	want(t, "who was signed in", owner.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
	want(t, "the password before", owner.in("leader.D1", secret), http.StatusUnauthorized, "do not belong together")
	want(t, "the temporary one", owner.in("leader.D1", found[1]), http.StatusOK, `"mustSetPassword":true`)
	for name, w := range map[string]*httptest.ResponseRecorder{
		"a query": owner.asks(), "a sheet": owner.send(http.MethodGet, "/sheets/2024-10/D1.csv", nil),
	} {
		want(t, name+" before it is changed", w, http.StatusForbidden, "set your own first")
	}
	want(t, "who is signed in", owner.send(http.MethodGet, "/session", nil), http.StatusOK, `"mustSetPassword":true`)
	want(t, "the temporary one for good", owner.send(http.MethodPost, "/password", map[string]string{"new": found[1]}), http.StatusBadRequest, "choose another")
	want(t, "a password of their own", owner.send(http.MethodPost, "/password", map[string]string{"new": otherSecret}), http.StatusOK, `"mustSetPassword":false`)
	want(t, "a query", owner.asks(), http.StatusOK, "leader.D1")
	want(t, "the temporary one again", h.browser().in("leader.D1", found[1]), http.StatusUnauthorized, "do not belong together")
	if strings.Contains(h.Log.String(), found[1]) {
		t.Error("the log holds the password")
	}

	for _, tt := range []struct{ name, by, whose, says string }{
		{"one who may change no accounts", "analyst.P", id("stranger"), "FORBIDDEN"},
		{"one who keeps the accounts of other units", "leader.D2", id("leader.D1"), `"password":null`},
		{"one below", "leader.C1", id("leader.D1"), `"password":null`},
		{"one without a role", "stranger", id("leader.D1"), "NOT_FOUND"},
		{"their own", "admin", id("admin"), "FORBIDDEN"},
		{"an account that there is not", "admin", "account:999999", `"userErrors":[{"code":"NOT_FOUND"}]`},
		{"what is no account", "admin", "unit:1", "BAD_USER_INPUT"},
	} {
		if got := set(tt.by, tt.whose); !strings.Contains(got, tt.says) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.says)
		}
	}
	h.exec("UPDATE account SET deactivated = now() WHERE name = 'stranger'")
	if got := set("admin", id("stranger")); !strings.Contains(got, "CONFLICT") {
		t.Errorf("an account that was deactivated: %s", got)
	}
	owner.in("leader.D1", otherSecret)
	if got := h.Ask("admin", `mutation { endSessions(account: "`+id("leader.D1")+`") { ended } }`); !strings.Contains(got, `"ended":`) || strings.Contains(got, `"ended":0`) {
		t.Errorf("ending another's sessions: %s", got)
	}
	want(t, "who was signed out", owner.asks(), http.StatusUnauthorized, "UNAUTHENTICATED")
}

// TestLink_MadeByWhoeverKeepsTheAccount: it lets its bearer in once, and the one before it no more.
func TestLink_MadeByWhoeverKeepsTheAccount(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.exec("UPDATE account SET unit_id = ? WHERE name IN ('leader.D1', 'stranger')", h.Units["D1"].ID)
	id := func(name string) (node string) {
		var n int64
		h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", name).Scan(t.Context(), &n))
		return fmt.Sprint("account:", n)
	}
	ask := func(by, whose string) string {
		return h.Ask(by, `mutation { createSignInLink(account: "`+whose+`") { link account { name } expires userErrors { code } } }`)
	}
	secretOf := func(got string) string {
		found := regexp.MustCompile(`"link":"/sign-in#link=([^"]+)","account":\{"name":"leader.D1"\},"expires":"[^"]+","userErrors":\[\]`).FindStringSubmatch(got)
		if found == nil {
			t.Fatal(got)
		}
		return found[1]
	}
	first, second := secretOf(ask("admin", id("leader.D1"))), secretOf(ask("admin", id("leader.D1")))
	follow := func(link string) *httptest.ResponseRecorder {
		return h.browser().send(http.MethodPost, "/session", map[string]string{"link": link})
	}
	want(t, "the first, after the second was made", follow(first), http.StatusUnauthorized, "ask for a new one")
	want(t, "the second", follow(second), http.StatusOK, `"mustSetPassword":true`)
	want(t, "the second again", follow(second), http.StatusUnauthorized, "ask for a new one")
	if strings.Contains(h.Log.String(), second) {
		t.Error("the log holds the link")
	}
	for _, tt := range []struct{ name, by, whose, says string }{
		{"one who may change no accounts", "analyst.P", id("stranger"), "FORBIDDEN"},
		{"one below", "leader.C1", id("leader.D1"), `"link":null`},
		{"their own", "admin", id("admin"), "FORBIDDEN"},
		{"an account that there is not", "admin", "account:999999", `"userErrors":[{"code":"NOT_FOUND"}]`},
		{"what is no account", "admin", "unit:1", "BAD_USER_INPUT"},
	} {
		if got := ask(tt.by, tt.whose); !strings.Contains(got, tt.says) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.says)
		}
	}
	h.exec("UPDATE account SET deactivated = now() WHERE name = 'stranger'")
	if got := ask("admin", id("stranger")); !strings.Contains(got, "CONFLICT") {
		t.Errorf("an account that was deactivated: %s", got)
	}
}

// TestPassword_IsHashedAnew signs in where passwords have become dearer.
func TestPassword_IsHashedAnew(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.browser().settle("leader.D1")
	b := h.browser()
	dearer := identity.Parameters{Memory: 20 << 10, Passes: 2}
	b.api = h.With(func(c *server.Config) { c.Passwords = identity.NewPasswords(dearer, identity.Least) })
	want(t, "a wrong password", b.in("leader.D1", otherSecret), http.StatusUnauthorized, "do not belong together")
	stored := func() (hash string) {
		h.Must(h.DB.NewRaw("SELECT hash FROM password").Scan(t.Context(), &hash))
		return hash
	}
	before := stored()
	want(t, "the right one", b.in("leader.D1", secret), http.StatusOK, "leader.D1")
	if after := stored(); !strings.HasPrefix(before, "$argon2id$v=19$m=19456,t=2,p=1$") || !strings.HasPrefix(after, "$argon2id$v=19$m=20480,t=2,p=1$") {
		t.Errorf("the hash was %s and is %s", before, after)
	}
	want(t, "the right one again", b.in("leader.D1", secret), http.StatusOK, "leader.D1")
	p, err := identity.Calibrate(t.Context(), h.DB)
	h.Must(err)
	if p.Memory < identity.Least.Memory || p.Passes < identity.Least.Passes {
		t.Errorf("this machine hashes by %+v", p.Parameters)
	}
}

// TestSweep has what ended long ago swept away, and nothing else.
func TestSweep(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.settle("leader.D1")
	h.browser().settle("leader.D2")
	_, err := identity.NewLink(t.Context(), h.DB.DB, "leader.D1")
	h.Must(err)
	_, err = identity.NewLink(t.Context(), h.DB.DB, "leader.D2")
	h.Must(err)
	h.exec("UPDATE session SET ended = now() - interval '91 days' WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D2')")
	h.exec("UPDATE challenge SET expires = now() WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D2')")
	h.Must(identity.Sweep(t.Context(), h.DB))
	var left []string
	h.Must(h.DB.NewRaw(`SELECT 'session ' || a.name || ' ' || (s.ended IS NULL) FROM session AS s JOIN account AS a ON a.id = s.account_id
		UNION ALL SELECT 'link ' || a.name FROM challenge AS c JOIN account AS a ON a.id = c.account_id ORDER BY 1`).Scan(t.Context(), &left))
	if diff := cmp.Diff([]string{"link leader.D1", "session leader.D1 false", "session leader.D1 true"}, left); diff != "" {
		t.Errorf("what is left (-want +got):\n%s", diff)
	}
}

// TestMadeByAnother_HoldsWhileTheyKeepTheAccount: a leader keeps the temporary password and the link
// that they made for somebody, who is then given more than they may give.
func TestMadeByAnother_HoldsWhileTheyKeepTheAccount(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.exec("UPDATE account SET unit_id = ? WHERE name IN ('stranger', 'central')", h.Units["D1"].ID)
	h.exec("UPDATE grants SET revoked = now() FROM account AS a WHERE a.id = account_id AND a.name = 'central'")
	var stranger, central, leader int64
	h.Must(h.DB.NewRaw("SELECT (SELECT id FROM account WHERE name = 'stranger'), (SELECT id FROM account WHERE name = 'central'), (SELECT id FROM account WHERE name = 'leader.D1')").
		Scan(t.Context(), &stranger, &central, &leader))
	got := h.Ask("leader.D1", fmt.Sprintf(`mutation { setTemporaryPassword(account: "account:%d") { password userErrors { code } } }`, stranger))
	found := regexp.MustCompile(`"password":"([^"]+)"`).FindStringSubmatch(got)
	if found == nil {
		t.Fatal(got)
	}
	links, err := identity.NewLinks(t.Context(), h.DB, &leader, []int64{central, central})
	h.Must(err)
	follow := func(link string) *httptest.ResponseRecorder {
		return h.browser().send(http.MethodPost, "/session", map[string]string{"link": link})
	}
	want(t, "the password, while they keep the account", h.browser().in("stranger", found[1]), http.StatusOK, `"mustSetPassword":true`)
	want(t, "a link, while they do", follow(links[0]), http.StatusOK, `"mustSetPassword":true`)
	for _, name := range []string{"stranger", "central"} {
		h.Must(h.Guard.GrantRoleAsSystem(t.Context(), h.DB, access.Appointment{Account: name, Role: "province_leader", UnitID: h.Units["P"].ID, From: graphtest.Today}))
	}
	want(t, "the password, of an account that holds more than they", h.browser().in("stranger", found[1]), http.StatusUnauthorized, "do not belong together")
	want(t, "another link", follow(links[1]), http.StatusUnauthorized, "ask for a new one")
}
