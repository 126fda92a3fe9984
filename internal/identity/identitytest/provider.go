package identitytest

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/golang-jwt/jwt/v5"
	"github.com/oauth2-proxy/mockoidc"
)

// Person is somebody whom a provider knows, and what it says of them beside.
type Person struct {
	Subject string
	Says    map[string]any
}

// ID is by what the provider knows them.
func (p Person) ID() string { return p.Subject }

// Userinfo is asked by nobody.
func (p Person) Userinfo([]string) ([]byte, error) { return []byte("{}"), nil }

// Claims are what an ID token says.
func (p Person) Claims(_ []string, base *mockoidc.IDTokenClaims) (jwt.Claims, error) {
	text, err := json.Marshal(base)
	if err != nil {
		return nil, err
	}
	all := jwt.MapClaims{}
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, err
	}
	maps.Copy(all, p.Says)
	return all, nil
}

// Provider is a provider of OpenID Connect on this machine.
type Provider struct {
	*mockoidc.MockOIDC

	answers atomic.Pointer[http.HandlerFunc]
}

// Answer has something else answer in place of its token endpoint; nil: nothing.
func (p *Provider) Answer(with http.HandlerFunc) {
	if with == nil {
		p.answers.Store(nil)
		return
	}
	p.answers.Store(&with)
}

// NewProvider starts a provider, which ends with the test.
func NewProvider(t testing.TB) *Provider {
	t.Helper()
	mock, err := mockoidc.NewServer(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := &Provider{MockOIDC: mock}
	err = mock.AddMiddleware(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if answer := p.answers.Load(); r.URL.Path == mockoidc.TokenEndpoint && answer != nil {
				(*answer)(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := mock.Start(httptest.NewUnstartedServer(nil).Listener, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = mock.Shutdown() })
	return p
}

// SignsIn has somebody sign in where the service sent their browser, and returns what the provider
// sends back, and to which page.
func (p *Provider) SignsIn(t testing.TB, who Person, location string) (code, state, page string) {
	t.Helper()
	p.QueueUser(who)
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	asked, err := http.NewRequestWithContext(t.Context(), http.MethodGet, location, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := client.Do(asked)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	back, err := answer.Location()
	if err != nil {
		said, _ := io.ReadAll(answer.Body)
		t.Fatalf("the provider answers %s: %s", answer.Status, said)
	}
	code, state = back.Query().Get("code"), back.Query().Get("state")
	back.RawQuery = ""
	return code, state, back.String()
}
