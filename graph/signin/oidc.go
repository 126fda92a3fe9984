package signin

import (
	"context"
	"net/http"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
)

// Location is where a browser is to go.
type Location struct {
	Location string `json:"location"`
}

// beginAtProvider tells to where a browser goes to sign in at the provider; with {"link": true} to
// link who they are there with the account that is signed in.
func (d *desk) beginAtProvider(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	if err := d.OwnPage(r); err != nil {
		return nil, err
	}
	if d.Provider == nil {
		return nil, errNoProvider
	}
	said, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	var linking *access.Caller
	if link, _ := said["link"].(bool); link {
		withCaller, caller, err := d.inSession(ctx, r)
		if err != nil {
			return nil, err
		}
		ctx, linking = withCaller, &caller
	}
	if err := d.pace.Admit(r.RemoteAddr); err != nil {
		return nil, err
	}
	location, secret, err := d.Provider.Begin(ctx, d.DB, linking)
	if err != nil {
		return nil, err
	}
	d.await(w, r, providerCookie, secret)
	return Location{location}, nil
}

// byProvider lets in whoever comes back from the provider, or links who they are there, as it began.
func (d *desk) byProvider(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	if err := d.OwnPage(r); err != nil {
		return nil, err
	}
	if d.Provider == nil {
		return nil, errNoProvider
	}
	said, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	code, coded := said["code"].(string)
	state, stated := said["state"].(string)
	if !coded || !stated {
		return nil, fault.New(fault.Invalid, `come back from the provider with {"code": "…", "state": "…"}`)
	}
	// Who is signed in matters where they link alone: whoever signs in anew may be another.
	var known *access.Caller
	_, caller, err := d.inSession(ctx, r)
	switch {
	case err == nil:
		known = &caller
	case fault.KindOf(err) != fault.Unauthenticated:
		return nil, err
	}
	try, err := d.Attempts.Admit(r.RemoteAddr, "")
	if err != nil {
		return nil, err
	}
	defer try.End()
	account, linked, err := d.Provider.End(ctx, d.DB.DB, known, d.ends(w, r, providerCookie), code, state)
	if fault.KindOf(err) == fault.Unauthenticated {
		try.Failed()
	}
	switch {
	case err != nil:
		return nil, err
	case !linked:
		return d.enter(ctx, w, r, account, identity.ByOIDC, d.Provider.Unknown())
	}
	s, err := identity.FindSession(ctx, d.DB, caller.Hash)
	if err != nil {
		return nil, err
	}
	return d.told(ctx, account, s)
}

var errNoProvider = fault.New(fault.NotFound, "nobody signs in at a provider here")
