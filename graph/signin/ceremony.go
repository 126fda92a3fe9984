package signin

import (
	"net/http"

	"thidua/internal/access"
	"thidua/internal/identity"
)

// The ends of the names of the cookies that bind a ceremony to the browser that began it: one a kind,
// so that a page which offers passkeys forgets no sign-in at a provider.
const (
	passkeyCookie  = "-passkey"
	providerCookie = "-oidc"
)

// await has the browser keep the secret by which it ends a ceremony. No script reads it, and it comes
// along from our own pages alone.
func (d *desk) await(w http.ResponseWriter, r *http.Request, which, secret string) {
	c := d.ceremony(r, which)
	c.Value, c.MaxAge = secret, int(identity.Ceremony.Seconds())
	http.SetCookie(w, c)
}

// ends returns the secret of the ceremony that the browser began, which it keeps no longer; empty:
// it began none.
func (d *desk) ends(w http.ResponseWriter, r *http.Request, which string) string {
	c := d.ceremony(r, which)
	c.MaxAge = -1
	http.SetCookie(w, c)
	if kept := r.CookiesNamed(c.Name); len(kept) == 1 {
		return kept[0].Value
	}
	return ""
}

func (d *desk) ceremony(r *http.Request, which string) *http.Cookie {
	c := &http.Cookie{Name: access.PlainCookie + which, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode}
	if access.Secure(r, d.URL) {
		c.Name, c.Secure = access.SecureCookie+which, true
	}
	return c
}
