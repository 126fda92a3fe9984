package identity

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"thidua/internal/fault"
)

// ProviderConfig says at which provider of OpenID Connect people may sign in.
type ProviderConfig struct {
	Issuer   string
	Client   string // the service's name there
	Secret   string // and by what it shows there that it is the service
	Name     string // what people call the provider
	Create   bool   // whoever is not known here yet gets an account, without any role
	Redirect string // the page to which the provider sends people back
	Log      *slog.Logger
}

// Provider is a provider of OpenID Connect at which people sign in. It is asked what it is when
// somebody first signs in there: the service stands whether it answers or not.
type Provider struct {
	ProviderConfig

	client *http.Client

	mu    sync.Mutex
	known *discovered
	asked time.Time // when it was last asked in vain
}

// discovered is what a provider says of itself.
type discovered struct {
	oauth    *oauth2.Config
	verifier *oidc.IDTokenVerifier
}

const (
	// providerWithin is how long a provider may take for one answer.
	providerWithin = 5 * time.Second
	// providerSays is how long an answer of a provider may be.
	providerSays = 1 << 20
	// providerRests is for how long a provider that did not answer is not asked again.
	providerRests = 2 * time.Second
)

// NewProvider returns a provider, of which nothing is asked yet. It fails with Invalid where the
// issuer is no address behind TLS or on this machine, or a setting is missing.
func NewProvider(c ProviderConfig) (*Provider, error) {
	switch {
	case !trusted(c.Issuer):
		return nil, fault.New(fault.Invalid, "%q is no issuer; write its address as the provider does, beginning with https://", c.Issuer)
	case c.Client == "" || c.Secret == "":
		return nil, fault.New(fault.Invalid, "a provider needs the client that the service is there, and its secret")
	}
	if c.Name == "" {
		at, err := url.Parse(c.Issuer)
		if err != nil {
			return nil, fmt.Errorf("the issuer: %w", err)
		}
		c.Name = at.Hostname()
	}
	transport := &http.Transport{
		Proxy: http.ProxyFromEnvironment, DialContext: (&net.Dialer{Timeout: providerWithin}).DialContext, TLSHandshakeTimeout: providerWithin,
		ResponseHeaderTimeout: providerWithin, MaxResponseHeaderBytes: 64 << 10, MaxConnsPerHost: 16, IdleConnTimeout: time.Minute, ForceAttemptHTTP2: true,
	}
	return &Provider{ProviderConfig: c, client: &http.Client{
		Transport: brief{transport}, Timeout: providerWithin,
		// Whatever is sent there bears secrets, and goes nowhere else.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// trusted reports whether an address is behind TLS or on this machine.
func trusted(address string) bool {
	at, err := url.Parse(address)
	if err != nil || at.Hostname() == "" || at.User != nil || at.RawQuery != "" || at.Fragment != "" {
		return false
	}
	local := at.Hostname() == "localhost"
	if ip := net.ParseIP(at.Hostname()); ip != nil && ip.IsLoopback() {
		local = true
	}
	return at.Scheme == "https" || at.Scheme == "http" && local
}

// brief lets answers be so long and no longer.
type brief struct{ http.RoundTripper }

// RoundTrip has a request answered.
func (b brief) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := b.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err //nolint:wrapcheck // the client says what it is of
	}
	response.Body = http.MaxBytesReader(nil, response.Body, providerSays)
	return response, nil
}

// ready returns what the provider says of itself, and asks it where it has not been heard yet. It
// fails with Unavailable.
func (p *Provider) ready(ctx context.Context) (*discovered, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.known != nil {
		return p.known, nil
	}
	if time.Since(p.asked) < providerRests {
		return nil, p.unavailable()
	}
	// Whoever hangs up does not make others wait.
	said, err := oidc.NewProvider(oidc.ClientContext(context.WithoutCancel(ctx), p.client), p.Issuer)
	var keys struct {
		At string `json:"jwks_uri"`
	}
	if err == nil {
		err = said.Claims(&keys)
	}
	if err == nil && (!endpoint(said.Endpoint().AuthURL) || !endpoint(said.Endpoint().TokenURL) || !trusted(keys.At)) {
		err = errors.New("it names addresses that are not behind TLS, or none")
	}
	if err != nil {
		p.asked = time.Now()
		p.Log.WarnContext(ctx, "the provider of sign-ins cannot be asked", "issuer", p.Issuer, "err", short(err))
		return nil, p.unavailable()
	}
	p.known = &discovered{
		oauth: &oauth2.Config{
			ClientID: p.Client, ClientSecret: p.Secret, Endpoint: said.Endpoint(), RedirectURL: p.Redirect,
			Scopes: []string{oidc.ScopeOpenID, "profile"},
		},
		verifier: said.Verifier(&oidc.Config{ClientID: p.Client}),
	}
	return p.known, nil
}

// endpoint reports whether an address is one to which people or secrets may be sent. It may hold a
// query.
func endpoint(address string) bool {
	at, err := url.Parse(address)
	if err != nil {
		return false
	}
	at.RawQuery = ""
	return trusted(at.String())
}

func (p *Provider) unavailable() error {
	return fault.New(fault.Unavailable, "%s does not answer as it should; try again later, or sign in another way", p.Name)
}

// short returns the beginning of what an error says, which may hold a whole answer.
func short(err error) string {
	const enough = 300
	said := []rune(err.Error())
	if len(said) > enough {
		return string(said[:enough]) + "…"
	}
	return string(said)
}
