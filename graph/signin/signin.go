// Package signin lets people in by HTTP: they prove who they are, and their browser keeps a session.
package signin

import (
	"context"
	"net/http"
	"net/url"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/identity"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Config is how people are let in.
type Config struct {
	DB        *postgres.DB
	Guard     *access.Guard
	Today     func() org.Date
	URL       *url.URL // how browsers reach the service; nil: not known
	Passwords *identity.Passwords
	Passkeys  *identity.Passkeys // nil: browsers have none for our address
	Provider  *identity.Provider // of OpenID Connect; nil: there is none
	Demo      []Demo             // the accounts that are entered by one touch; none where the demo is not loaded

	Server
}

// keeping says by which rules accounts are kept today.
func (c Config) keeping() identity.Keeping { return identity.Keeping{Guard: c.Guard, Today: c.Today()} }

// Demo is an account that whoever wants may enter.
type Demo struct {
	Account  string `json:"account"`
	Office   string `json:"office"` // whose account it is
	OfficeVi string `json:"officeVi"`
	Sees     string `json:"sees"` // in a few words
	SeesVi   string `json:"seesVi"`
}

// Answer answers one request: with what is written as JSON, nil for no content, or an error.
type Answer func(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error)

// Server is what the API's server lends.
type Server struct {
	// Answering has requests answered as all are: with an id, a line in the log, and errors that
	// are told in the caller's language. In the context stands where the request comes from.
	Answering func(Answer) http.Handler
	// Caller returns whoever a request comes from, a session with a temporary password included,
	// and a context in which what is done is theirs. What changes something is refused to pages of
	// other sites.
	Caller func(ctx context.Context, r *http.Request) (context.Context, access.Caller, error)
	// OwnPage refuses what changes something from a page of another site.
	OwnPage func(r *http.Request) error
	// Object reads a body that is one JSON object, in UTF-8 and not large.
	Object func(w http.ResponseWriter, r *http.Request) (map[string]any, error)
	// Yes reads a parameter that is true or false; it is false where it is not given.
	Yes func(r *http.Request, name string) (bool, error)
	// Attempts bounds how often one may try.
	Attempts *limit.Attempts
}

// desk is where people are let in.
type desk struct {
	Config

	pace *limit.Pace // of beginning ceremonies
}

// Mount adds the routes of signing in.
func Mount(mux interface{ Handle(string, http.Handler) }, c Config) {
	d := &desk{c, limit.NewPace()}
	for pattern, answer := range map[string]Answer{
		"POST /session":     d.signIn,
		"GET /session":      d.signedIn,
		"DELETE /session":   d.signOut,
		"GET /session/ways": d.ways,
		"POST /password":    d.setPassword,

		"POST /session/passkey/begin": d.beginByPasskey,
		"POST /session/passkey":       d.byPasskey,
		"POST /passkeys/begin":        d.beginPasskey,
		"POST /passkeys":              d.addPasskey,
		"POST /session/oidc/begin":    d.beginAtProvider,
		"POST /session/oidc":          d.byProvider,
	} {
		mux.Handle(pattern, c.Answering(answer))
	}
}

// Ways are those to sign in.
type Ways struct {
	Password bool      `json:"password"`
	Passkey  bool      `json:"passkey"`
	OIDC     *Provider `json:"oidc"` // null: there is none
	Demo     []Demo    `json:"demo"`
}

// Provider is one of OpenID Connect.
type Provider struct {
	Name string `json:"name"`
}

// ways tells how one may sign in here.
func (d *desk) ways(_ context.Context, _ http.ResponseWriter, r *http.Request) (any, error) {
	ways := Ways{Password: true, Passkey: d.passkeysAt(r), Demo: append([]Demo{}, d.Demo...)}
	if d.Provider != nil {
		ways.OIDC = &Provider{d.Provider.Name}
	}
	return ways, nil
}
