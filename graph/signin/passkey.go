package signin

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"time"

	"thidua/internal/fault"
	"thidua/internal/identity"
)

// Passkey is what is told of one that was added.
type Passkey struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Created time.Time `json:"created"`
}

// beginByPasskey hands out what a device is to sign to sign somebody in.
func (d *desk) beginByPasskey(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	if err := d.OwnPage(r); err != nil {
		return nil, err
	}
	if err := d.hasPasskeys(r); err != nil {
		return nil, err
	}
	options, secret, err := d.Passkeys.BeginSignIn(ctx, d.DB)
	if err != nil {
		return nil, err
	}
	d.await(w, r, passkeyCookie, secret)
	return options, nil
}

// byPasskey lets in whoever brings what a device signed.
func (d *desk) byPasskey(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	if err := d.OwnPage(r); err != nil {
		return nil, err
	}
	if d.Passkeys == nil {
		return nil, errNoPasskeys
	}
	answer, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	signed, err := json.Marshal(answer)
	if err != nil {
		return nil, err
	}
	try, err := d.Attempts.Admit(r.RemoteAddr, "")
	if err != nil {
		return nil, err
	}
	defer try.End()
	account, err := d.Passkeys.SignIn(ctx, d.DB.DB, d.ends(w, r, passkeyCookie), signed)
	if fault.KindOf(err) == fault.Unauthenticated {
		try.Failed()
	}
	if err != nil {
		return nil, err
	}
	return d.enter(ctx, w, r, account, identity.ByPasskey, d.Passkeys.Unknown())
}

// beginPasskey hands out what a browser is to make a passkey by, for whoever is signed in.
func (d *desk) beginPasskey(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	ctx, caller, err := d.inSession(ctx, r)
	if err != nil {
		return nil, err
	}
	if err := d.hasPasskeys(r); err != nil {
		return nil, err
	}
	options, secret, err := d.Passkeys.BeginAdd(ctx, d.DB, caller, d.Today())
	if err != nil {
		return nil, err
	}
	d.await(w, r, passkeyCookie, secret)
	return options, nil
}

// addPasskey adds the passkey that the browser made.
func (d *desk) addPasskey(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	ctx, caller, err := d.inSession(ctx, r)
	if err != nil {
		return nil, err
	}
	if d.Passkeys == nil {
		return nil, errNoPasskeys
	}
	said, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	name, named := said["name"].(string)
	if _, made := said["credential"].(map[string]any); !named || !made {
		return nil, fault.New(fault.Invalid, `add a passkey with {"name": "…", "credential": {…}}`)
	}
	credential, err := json.Marshal(said["credential"])
	if err != nil {
		return nil, err
	}
	added, err := d.Passkeys.Add(ctx, d.DB.DB, caller, d.Today(), d.ends(w, r, passkeyCookie), name, credential)
	if err != nil {
		return nil, err
	}
	return Passkey{ID: added.NodeID(), Name: added.Name, Created: added.Created}, nil
}

// hasPasskeys fails where there are none here, or where ceremonies are begun too often.
func (d *desk) hasPasskeys(r *http.Request) error {
	if d.Passkeys == nil {
		return errNoPasskeys
	}
	return d.pace.Admit(r.RemoteAddr)
}

// passkeysAt reports whether the browser that asks may have passkeys for the address at which it is.
// Where our own is known, a proxy may ask us by another.
func (d *desk) passkeysAt(r *http.Request) bool {
	if d.Passkeys == nil {
		return false
	}
	at := url.URL{Host: r.Host}
	return d.URL != nil || at.Hostname() == d.Passkeys.Host()
}

var errNoPasskeys = fault.New(fault.NotFound, "there are no passkeys at this address; browsers have them for names behind https alone")
