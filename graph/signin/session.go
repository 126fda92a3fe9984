package signin

import (
	"context"
	"net/http"
	"slices"
	"time"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
)

// Session is what is told of who is signed in.
type Session struct {
	Account         string         `json:"account"`
	FullName        string         `json:"fullName"`
	Language        fault.Language `json:"language"`
	Proof           identity.Proof `json:"proof"`
	MustSetPassword bool           `json:"mustSetPassword"` // before anything else
	NeedsPasskey    []string       `json:"needsPasskey"`    // the roles held that count only with one, where they came without
	Expires         time.Time      `json:"expires"`
}

// signedIn tells who is signed in.
func (d *desk) signedIn(ctx context.Context, _ http.ResponseWriter, r *http.Request) (any, error) {
	ctx, caller, err := d.inSession(ctx, r)
	if err != nil {
		return nil, err
	}
	s, err := identity.FindSession(ctx, d.DB, caller.Hash)
	if err != nil {
		return nil, err
	}
	return d.told(ctx, caller.Account, s)
}

// inSession returns whose session a request comes with: a token is none.
func (d *desk) inSession(ctx context.Context, r *http.Request) (context.Context, access.Caller, error) {
	ctx, caller, err := d.Caller(ctx, r)
	if err == nil && caller.Kind != access.BySession {
		err = errNoSession
	}
	return ctx, caller, err
}

var errNoSession = fault.New(fault.Unauthenticated, "this is for whoever is signed in with a browser; sign in first")

// told returns what is told of a session.
func (d *desk) told(ctx context.Context, a access.Account, s identity.Session) (*Session, error) {
	held, err := access.Grants(ctx, d.DB, a.ID, d.Today())
	if err != nil {
		return nil, err
	}
	needs := []string{}
	for _, g := range held {
		if g.Passkey && s.Proof != identity.ByPasskey && !slices.Contains(needs, g.Role) {
			needs = append(needs, g.Role)
		}
	}
	slices.Sort(needs)
	return &Session{
		Account: a.Name, FullName: a.FullName, Language: a.Language, Proof: s.Proof,
		MustSetPassword: s.Temporary, NeedsPasskey: needs, Expires: s.Expires,
	}, nil
}

// enter lets somebody in who has proved who they are: a new session in a cookie, whatever their
// browser brought along. Where their account may sign in no more they are told what one is that
// nobody knows.
func (d *desk) enter(ctx context.Context, w http.ResponseWriter, r *http.Request, a access.Account, proof identity.Proof, unknown error) (any, error) {
	secret, s, err := identity.Open(ctx, d.DB.DB, identity.Entry{
		Account: a, Proof: proof, Before: d.before(r), Agent: r.UserAgent(), Unknown: unknown,
	})
	if err != nil {
		return nil, err
	}
	return d.entered(ctx, w, r, a, secret, s)
}

// entered hands a new session to the browser and tells of it.
func (d *desk) entered(ctx context.Context, w http.ResponseWriter, r *http.Request, a access.Account, secret string, s identity.Session) (any, error) {
	said, err := d.told(ctx, a, s)
	if err != nil {
		return nil, err
	}
	d.keep(w, r, secret)
	return said, nil
}

// signOut ends the session, or with ?everywhere=true all of the account's.
func (d *desk) signOut(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	ctx, caller, err := d.inSession(ctx, r)
	if err != nil {
		return nil, err
	}
	everywhere, err := d.Yes(r, "everywhere")
	if err != nil {
		return nil, err
	}
	if err := identity.SignOut(ctx, d.DB.DB, caller, everywhere); err != nil {
		return nil, err
	}
	d.forget(w, r)
	return nil, nil //nolint:nilnil // there is nothing to say
}
