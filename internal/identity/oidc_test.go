package identity_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/oauth2-proxy/mockoidc"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/identity/identitytest"
)

const backAt = "https://thidua.example.vn/thidua/sign-in"

func person(subject string, says map[string]any) identitytest.Person {
	return identitytest.Person{Subject: subject, Says: says}
}

// counter is a service whose people sign in at a provider.
type counter struct {
	*desk
	mock *identitytest.Provider
	at   *identity.Provider
	log  *bytes.Buffer
}

func newCounter(t testing.TB, create bool) *counter {
	t.Helper()
	c := &counter{desk: newDesk(t), log: &bytes.Buffer{}}
	c.mock = identitytest.NewProvider(t)
	c.at = c.provider(c.mock.Issuer(), c.mock.ClientID, c.mock.ClientSecret, create)
	return c
}

func (c *counter) provider(issuer, client, secret string, create bool) *identity.Provider {
	c.t.Helper()
	p, err := identity.NewProvider(identity.ProviderConfig{
		Issuer: issuer, Client: client, Secret: secret, Name: "Cổng tỉnh", Create: create, Redirect: backAt,
		Log: slog.New(slog.NewTextHandler(c.log, nil)),
	})
	c.must(err)
	return p
}

// flow is a sign-in at a provider that has come back.
type flow struct{ secret, code, state string }

// goes has somebody sign in at the provider, as far as to its coming back.
func (c *counter) goes(linking *access.Caller, p identitytest.Person) flow {
	c.t.Helper()
	location, secret, err := c.at.Begin(c.t.Context(), c.db, linking)
	c.must(err)
	code, state, page := c.mock.SignsIn(c.t, p, location)
	if page != backAt {
		c.t.Errorf("it sends people back to %s", page)
	}
	return flow{secret, code, state}
}

func (c *counter) ends(caller *access.Caller, f flow) (access.Account, error) {
	c.t.Helper()
	a, linked, err := c.at.End(c.t.Context(), c.db.DB, caller, f.secret, f.code, f.state)
	if linked && caller == nil {
		c.t.Errorf("linked with %s, whom nobody was", a.Name)
	}
	return a, err
}

func TestOIDC_AsksAsItShould(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	location, secret, err := c.at.Begin(t.Context(), c.db, nil)
	c.must(err)
	at, err := url.Parse(location)
	c.must(err)
	q := at.Query()
	for name, want := range map[string]string{
		"response_type": "code", "client_id": c.mock.ClientID, "redirect_uri": backAt, "scope": "openid profile", "code_challenge_method": "S256",
	} {
		if q.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, q.Get(name), want)
		}
	}
	for _, name := range []string{"state", "nonce", "code_challenge"} {
		if len(q.Get(name)) != 43 {
			t.Errorf("%s is %q", name, q.Get(name))
		}
	}
	if strings.Contains(location, secret) || strings.Contains(location, c.mock.ClientSecret) {
		t.Errorf("%s tells a secret", location)
	}
}

func TestOIDC_FirstSignInMakesAnAccount(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	an := person("7f3c", map[string]any{"preferred_username": "Đặng.Ấn@vks.vn", "name": "  Đặng  Văn Ấn ", "email": "admin@thidua.example.vn"})
	first, err := c.ends(nil, c.goes(nil, an))
	c.must(err)
	if !strings.HasPrefix(first.Name, "dang.an-") || len(first.Name) != len("dang.an-")+6 || first.FullName != "Đặng Văn Ấn" {
		t.Errorf("made %+v", first)
	}
	again, err := c.ends(nil, c.goes(nil, an))
	if err != nil || again.ID != first.ID {
		t.Errorf("the second time: %+v, %v", again, err)
	}
	other, err := c.ends(nil, c.goes(nil, person("other", an.Says)))
	if err != nil || other.ID == first.ID || other.Name == first.Name {
		t.Errorf("another of that name: %+v, %v", other, err)
	}
	grants, err := access.Grants(t.Context(), c.db, first.ID, today)
	if err != nil || len(grants) > 0 {
		t.Errorf("it holds %v, %v", grants, err)
	}
	for _, tt := range []struct {
		username, name, wantName, wantFull string
	}{
		{"", "", "oidc", ""},
		{"admin", "Quản trị", "admin", "Quản trị"},
		{"../../etc", "a\x00b", "etc", ""},
		{"@x", "\u202eabc", "oidc", "abc"},
		{"'; DROP TABLE account; --", "x", "droptableaccount--", "x"},
		{strings.Repeat("a", 200), strings.Repeat("ă", 300), strings.Repeat("a", 30), strings.Repeat("ă", 100)},
		{"日本", "日本", "oidc", "日本"},
	} {
		a, err := c.ends(nil, c.goes(nil, person("of "+tt.username, map[string]any{"preferred_username": tt.username, "name": tt.name})))
		if err != nil || a.Name[:len(a.Name)-7] != tt.wantName || a.FullName != tt.wantFull {
			t.Errorf("%.30q, called %.30q, is %+v (%v), want %s and %q", tt.username, tt.name, a, err, tt.wantName, tt.wantFull)
		}
	}
	want := []string{
		fmt.Sprintf("ACCOUNT_CREATE of %s: account=%[1]s", first.Name),
		fmt.Sprintf("IDENTITY_LINK of %s: issuer=%s", first.Name, c.mock.Issuer()),
	}
	if got := acts(t, c.db)[:2]; !slices.Equal(got, want) {
		t.Errorf("audited %q, want %q", got, want)
	}

	twice := person("twice", nil)
	flows := []flow{c.goes(nil, twice), c.goes(nil, twice), c.goes(nil, twice)}
	var wg sync.WaitGroup
	ids := make([]int64, len(flows))
	for i, f := range flows {
		wg.Go(func() {
			a, _, err := c.at.End(t.Context(), c.db.DB, nil, f.secret, f.code, f.state)
			if ids[i] = a.ID; err != nil {
				t.Errorf("one of three at once: %v", err)
			}
		})
	}
	wg.Wait()
	if ids[0] != ids[1] || ids[1] != ids[2] {
		t.Errorf("who came three times at once has the accounts %v", ids)
	}
}

func TestOIDC_IsLinkedByItsOwner(t *testing.T) {
	t.Parallel()
	c := newCounter(t, false)
	ctx := t.Context()
	an, binh := c.in("an", "PASSWORD", 0), c.in("binh", "PASSWORD", 0)
	ans := person("an at the province", nil)
	if _, err := c.ends(nil, c.goes(nil, ans)); fault.KindOf(err) != fault.Unauthenticated || !strings.Contains(err.Error(), "nobody here is known by this sign-in at Cổng tỉnh") {
		t.Errorf("before it is linked: %v", err)
	}
	for range 2 { // the second time it is so already
		if a, err := c.ends(&an, c.goes(&an, ans)); err != nil || a.ID != an.ID {
			t.Errorf("an links it: %+v, %v", a, err)
		}
	}
	if a, err := c.ends(nil, c.goes(nil, ans)); err != nil || a.ID != an.ID {
		t.Errorf("an signs in by it: %+v, %v", a, err)
	}
	if _, err := c.ends(&binh, c.goes(&binh, ans)); fault.KindOf(err) != fault.Conflict {
		t.Errorf("binh links an's: %v", err)
	}
	if _, err := c.ends(&binh, c.goes(&an, person("another", nil))); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("binh ends what an began: %v", err)
	}
	if _, err := c.ends(nil, c.goes(&an, person("another", nil))); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("nobody ends what an began: %v", err)
	}
	old := c.in("an", "PASSWORD", time.Hour)
	if _, _, err := c.at.Begin(ctx, c.db, &old); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("who signed in an hour ago links: %v", err)
	}

	all, err := identity.Identities(ctx, c.db, an.ID)
	if err != nil || len(all) != 1 || all[0].Subject != ans.Subject || all[0].Issuer != c.mock.Issuer() {
		t.Fatalf("identities: %+v, %v", all, err)
	}
	id := all[0].NodeID()
	if _, err := identity.Unlink(ctx, c.db, binh, id); fault.KindOf(err) != fault.NotFound {
		t.Errorf("binh unlinks an's: %v", err)
	}
	if _, err := identity.Unlink(ctx, c.db, an, id); fault.KindOf(err) != fault.Conflict {
		t.Errorf("an unlinks the only way to sign in: %v", err)
	}
	_, err = c.db.NewRaw("INSERT INTO password (account_id, hash, temporary) VALUES (?, '-', false)", an.ID).Exec(ctx)
	c.must(err)
	if ended, err := identity.Unlink(ctx, c.db, an, id); err != nil || ended != all[0] {
		t.Errorf("an unlinks it: %+v, %v", ended, err)
	}
	if _, err := c.ends(nil, c.goes(nil, ans)); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("after it was unlinked: %v", err)
	}

	c.must(func() error { _, err := c.ends(&an, c.goes(&an, ans)); return err }())
	_, err = c.db.NewRaw("UPDATE account SET deactivated = now() WHERE id = ?", an.ID).Exec(ctx)
	c.must(err)
	if _, err := c.ends(nil, c.goes(nil, ans)); fault.KindOf(err) != fault.Unauthenticated || !strings.Contains(err.Error(), "nobody here is known") {
		t.Errorf("whose account is deactivated: %v", err)
	}
	issuer := c.mock.Issuer()
	want := []string{
		"SIGN_IN_REFUSED of -: by=OIDC issuer=" + issuer + " why=no account is linked", "IDENTITY_LINK of an: issuer=" + issuer,
		"IDENTITY_LINK of an: issuer=" + issuer + " linked=no", "SIGN_IN_REFUSED of -: by=OIDC issuer=" + issuer + " why=no account is linked",
		"IDENTITY_LINK of an: issuer=" + issuer, "SIGN_IN_REFUSED of an: by=OIDC issuer=" + issuer + " why=the account is deactivated",
	}
	if got := acts(t, c.db); !slices.Equal(got, want) {
		t.Errorf("audited\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestOIDC_DoesNotHold(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	at := func(d time.Duration) int64 { return time.Now().Add(d).Unix() }
	says := func(name string, value any) identitytest.Person {
		return person("somebody", map[string]any{name: value})
	}
	replayed := c.goes(nil, person("an", nil))
	if _, err := c.ends(nil, replayed); err != nil {
		t.Fatal(err)
	}
	// The provider gives the word of the sign-in before, whose code and state are right but for the nonce.
	another := c.goes(nil, person("an", nil))
	for _, tt := range []struct {
		name string
		flow func() flow
		want string
	}{
		{"a sign-in that was done already", func() flow { return replayed }, "this took too long, was done already, or was begun in another browser"},
		{"a code that was used already", func() flow { f := c.goes(nil, person("an", nil)); f.code = replayed.code; return f }, "did not confirm"},
		{"a code that there is none of", func() flow { f := c.goes(nil, person("an", nil)); f.code = "tampered\x00"; return f }, "did not confirm"},
		{"no code", func() flow { f := c.goes(nil, person("an", nil)); f.code = ""; return f }, "did not confirm"},
		{"a code of another sign-in, of which there is another verifier", func() flow { f := c.goes(nil, person("an", nil)); f.code = another.code; return f }, "did not confirm"},
		{"a state of another browser", func() flow { f := c.goes(nil, person("an", nil)); f.state = another.state; return f }, "another browser"},
		{"no state", func() flow { f := c.goes(nil, person("an", nil)); f.state = ""; return f }, "another browser"},
		{"no cookie", func() flow { f := c.goes(nil, person("an", nil)); f.secret = ""; return f }, "another browser"},
		{"a foreign issuer", func() flow { return c.goes(nil, says("iss", "https://evil.example")) }, "does not hold here"},
		{"another client's", func() flow { return c.goes(nil, says("aud", "another")) }, "does not hold here"},
		{"several clients', and made for another", func() flow {
			return c.goes(nil, person("x", map[string]any{"aud": []string{c.mock.ClientID, "another"}, "azp": "another"}))
		}, "does not hold here"},
		{"several clients'", func() flow { return c.goes(nil, says("aud", []string{c.mock.ClientID, "another"})) }, "does not hold here"},
		{"another nonce", func() flow { return c.goes(nil, says("nonce", "another")) }, "does not hold here"},
		{"no nonce", func() flow { return c.goes(nil, says("nonce", nil)) }, "does not hold here"},
		{"no subject", func() flow { return c.goes(nil, says("sub", "")) }, "does not hold here"},
		{"a subject with NUL", func() flow { return c.goes(nil, says("sub", "a\x00b")) }, "does not hold here"},
		{"a subject that is no word", func() flow { return c.goes(nil, says("sub", []int{1})) }, "does not hold here"},
		{"a subject without end", func() flow { return c.goes(nil, says("sub", strings.Repeat("a", 256))) }, "does not hold here"},
		{"a name that is no word", func() flow { return c.goes(nil, says("name", 5)) }, "does not hold here"},
		{"an expired word", func() flow { return c.goes(nil, says("exp", at(-time.Minute))) }, "has expired or holds only later"},
		{"a clock an hour behind", func() flow {
			return c.goes(nil, person("x", map[string]any{"iat": at(time.Hour), "nbf": at(time.Hour), "exp": at(2 * time.Hour)}))
		}, "have the clocks of both set right"},
		{"a clock an hour behind, where nothing says from when it holds", func() flow {
			return c.goes(nil, person("x", map[string]any{"iat": at(time.Hour), "nbf": nil, "exp": at(2 * time.Hour)}))
		}, "have the clocks of both set right"},
	} {
		a, err := c.ends(nil, tt.flow())
		if kind := fault.KindOf(err); kind != fault.Unauthenticated && kind != fault.Unavailable || a.ID != 0 || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %+v, %v; want %q", tt.name, a, err, tt.want)
		}
	}
}

// TestOIDC_OfAProviderThatIsBroken has the provider's token endpoint answer all kinds of things.
func TestOIDC_OfAProviderThatIsBroken(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	unsigned := strings.Join([]string{encode([]byte(`{"alg":"none"}`)), encode([]byte(`{"sub":"admin"}`)), ""}, ".")
	says := func(status int, kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}
	}
	hmac, err := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{
		"iss": c.mock.Issuer(), "aud": c.mock.ClientID, "sub": "admin", "exp": time.Now().Add(time.Hour).Unix(),
	}).SignedString([]byte(c.mock.ClientSecret))
	c.must(err)
	foreign, err := mockoidc.RandomKeypair(2048)
	c.must(err)
	forged, err := foreign.SignJWT(jwt.MapClaims{"iss": c.mock.Issuer(), "aud": c.mock.ClientID, "sub": "admin", "exp": time.Now().Add(time.Hour).Unix()})
	c.must(err)
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("what is secret goes elsewhere") }))
	defer elsewhere.Close()
	word := func(idToken string) http.HandlerFunc {
		return says(200, "application/json", fmt.Sprintf(`{"access_token":"x","token_type":"bearer","id_token":%q}`, idToken))
	}
	for _, tt := range []struct {
		name    string
		answers http.HandlerFunc
		want    fault.Kind
	}{
		{"rubbish", says(200, "text/html", "<html>"), fault.Unavailable},
		{"nothing", says(200, "application/json", ""), fault.Unavailable},
		{"null", says(200, "application/json", "null"), fault.Unavailable},
		{"ten megabytes", says(200, "application/json", `{"access_token":"`+strings.Repeat("a", 10<<20)+`"}`), fault.Unavailable},
		{"an error of its own", says(500, "text/plain", "boom"), fault.Unavailable},
		{"that it knows no such client", says(401, "application/json", `{"error":"invalid_client"}`), fault.Unavailable},
		{"that one go elsewhere", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
		}, fault.Unavailable},
		{"half of it", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, fault.Unavailable},
		{"no word of who it is", says(200, "application/json", `{"access_token":"x","token_type":"bearer"}`), fault.Unauthenticated},
		{"a word that is none", word("a.b.c"), fault.Unauthenticated},
		{"a word that nobody signed", word(unsigned), fault.Unauthenticated},
		{"a word signed with the client's secret", word(hmac), fault.Unauthenticated},
		{"a word signed with a foreign key", word(forged), fault.Unauthenticated},
	} {
		f := c.goes(nil, person("admin", nil))
		c.mock.Answer(tt.answers)
		a, err := c.ends(nil, f)
		c.mock.Answer(nil)
		if fault.KindOf(err) != tt.want || a.ID != 0 {
			t.Errorf("the provider says %s: %+v, %v; want %s", tt.name, a, err, tt.want)
		}
	}
	var accounts int
	if c.must(c.db.NewRaw("SELECT count(*) FROM account").Scan(t.Context(), &accounts)); accounts > 0 {
		t.Errorf("%d accounts were made", accounts)
	}
}

// TestOIDC_OfAProviderThatIsAway asks providers that cannot be asked what they are.
func TestOIDC_OfAProviderThatIsAway(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	var says func(issuer string) string
	var mu sync.Mutex
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, says("http://"+r.Host))
	}))
	defer server.Close()
	document := func(change func(map[string]any)) func(string) string {
		return func(issuer string) string {
			all := map[string]any{"issuer": issuer, "authorization_endpoint": issuer + "/a", "token_endpoint": issuer + "/t", "jwks_uri": issuer + "/k"}
			change(all)
			text, err := json.Marshal(all)
			if err != nil {
				return ""
			}
			return string(text)
		}
	}
	for name, answer := range map[string]func(string) string{
		"says rubbish":            func(string) string { return "<html>" },
		"says nothing":            func(string) string { return "" },
		"says ten megabytes":      document(func(all map[string]any) { all["x"] = strings.Repeat("a", 10<<20) }),
		"is another":              document(func(all map[string]any) { all["issuer"] = "https://evil.example" }),
		"sends people to scripts": document(func(all map[string]any) { all["authorization_endpoint"] = "javascript:alert(1)" }),
		"takes codes without TLS": document(func(all map[string]any) { all["token_endpoint"] = "http://192.0.2.1/t" }),
		"has no keys":             document(func(all map[string]any) { delete(all, "jwks_uri") }),
	} {
		mu.Lock()
		says = answer
		mu.Unlock()
		p := c.provider(server.URL, "client", "secret", true)
		if _, _, err := p.Begin(t.Context(), c.db, nil); fault.KindOf(err) != fault.Unavailable || !strings.Contains(err.Error(), "Cổng tỉnh does not answer") {
			t.Errorf("a provider that %s: %v", name, err)
		}
	}
	away := c.provider("http://127.0.0.1:1", "client", "secret", true)
	if _, _, err := away.Begin(t.Context(), c.db, nil); fault.KindOf(err) != fault.Unavailable {
		t.Errorf("a provider that is not there: %v", err)
	}
	for _, issuer := range []string{"", "http://example.vn", "ftp://example.vn", "https://", "https://u:p@example.vn", "example.vn", "https://example.vn?x=1", "%"} {
		if _, err := identity.NewProvider(identity.ProviderConfig{Issuer: issuer, Client: "c", Secret: "s"}); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q is an issuer: %v", issuer, err)
		}
	}
}

// TestOIDC_KeepsSecrets looks for what is secret in whatever is logged, told, audited and stored.
func TestOIDC_KeepsSecrets(t *testing.T) {
	t.Parallel()
	c := newCounter(t, true)
	var told strings.Builder
	secrets := []string{c.mock.ClientSecret}
	for _, answers := range []http.HandlerFunc{
		nil, // the code is refused, in words that hold it
		func(w http.ResponseWriter, r *http.Request) {
			_ = r.ParseForm()
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(map[string]string{"error": "no " + r.Form.Get("code"), "error_description": r.Form.Encode() + r.Header.Get("Authorization")})
		},
		func(w http.ResponseWriter, r *http.Request) {
			_ = r.ParseForm()
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(map[string]string{"access_token": "canary-access", "token_type": "bearer", "id_token": r.Form.Get("code") + "." + r.Form.Get("code_verifier") + ".x"})
		},
	} {
		f := c.goes(nil, person("an", nil))
		f.code += "-canary-code"
		secrets = append(secrets, f.secret, f.code, "canary-access", "canary-code")
		c.mock.Answer(answers)
		_, err := c.ends(nil, f)
		c.mock.Answer(nil)
		if err == nil {
			t.Fatal("it holds")
		}
		fmt.Fprintln(&told, err)
	}
	_, open, err := c.at.Begin(t.Context(), c.db, nil)
	c.must(err)
	secrets = append(secrets, open)
	var kept string
	c.must(c.db.NewRaw("SELECT (SELECT string_agg(a::text, ' ') FROM audit AS a) || (SELECT string_agg(data::text || hash::text, ' ') FROM challenge)").Scan(t.Context(), &kept))
	for _, secret := range secrets {
		for place, text := range map[string]string{"an error": told.String(), "the log": c.log.String(), "the database": kept} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %q:\n%s", place, secret, text)
			}
		}
	}
	if !strings.Contains(c.log.String(), "exchanges no code") {
		t.Errorf("the log tells nothing: %s", c.log)
	}
}
