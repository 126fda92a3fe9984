package signin

import (
	"net/http"

	"thidua/internal/access"
	"thidua/internal/identity"
)

// keep has the browser keep a session.
func (d *desk) keep(w http.ResponseWriter, r *http.Request, secret string) {
	c := d.cookie(r)
	c.Value, c.MaxAge = secret, int(identity.Longest.Seconds())
	http.SetCookie(w, c)
}

// forget has the browser forget its session.
func (d *desk) forget(w http.ResponseWriter, r *http.Request) {
	c := d.cookie(r)
	c.MaxAge = -1
	http.SetCookie(w, c)
}

// cookie is the one that holds a session: no script reads it, and the pages of other sites send it
// only when somebody follows their links. Behind TLS nobody but this very host can set it.
func (d *desk) cookie(r *http.Request) *http.Cookie {
	c := &http.Cookie{Name: access.PlainCookie, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode}
	if access.Secure(r, d.URL) {
		c.Name, c.Secure = access.SecureCookie, true
	}
	return c
}

// before returns the secret of the session that a browser holds; empty: it holds none.
func (d *desk) before(r *http.Request) string {
	secret, _ := access.Cookie(r, access.Secure(r, d.URL))
	return secret
}
