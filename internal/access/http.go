package access

import (
	"net/http"
	"net/url"
	"strings"
)

// maxBearer bounds what is hashed for a stranger.
const maxBearer = 256

// Bearer returns the token that a request carries in its one Authorization header, as
// "Bearer", in any case, one space and the token. It reports false where there is none or
// it is of another form.
func Bearer(r *http.Request) (string, bool) {
	headers := r.Header.Values("Authorization")
	if len(headers) != 1 {
		return "", false
	}
	scheme, token, _ := strings.Cut(headers[0], " ")
	if !strings.EqualFold(scheme, "Bearer") || token == "" || len(token) > maxBearer {
		return "", false
	}
	body := strings.TrimRight(token, "=")
	return token, body != "" && strings.IndexFunc(body, notBearer) < 0
}

// The names of the cookie that holds a session: behind TLS one that only this very host can set.
const (
	SecureCookie = "__Host-thidua"
	PlainCookie  = "thidua"
)

// Secret returns what a request is asked with: the token in its header, and where it has no such
// header, the session in its cookie.
func Secret(r *http.Request, secure bool) (kind CredentialKind, secret string, ok bool) {
	if len(r.Header.Values("Authorization")) > 0 {
		token, ok := Bearer(r)
		return ByToken, token, ok
	}
	secret, ok = Cookie(r, secure)
	return BySession, secret, ok
}

// Cookie returns the session in a request's cookie. Where it came by a secure way, the name alone
// counts that nobody else could set: others on the same domain, or the network, can set the other.
func Cookie(r *http.Request, secure bool) (secret string, ok bool) {
	for _, name := range []string{SecureCookie, PlainCookie} {
		if c := r.CookiesNamed(name); len(c) == 1 && c[0].Value != "" && len(c[0].Value) <= maxBearer {
			return c[0].Value, true
		}
		if secure {
			break
		}
	}
	return "", false
}

// Secure reports whether a request came to us by TLS, at the service itself or at a proxy that says
// so, or that browsers reach us by it, as our URL tells; nil: it is not known.
func Secure(r *http.Request, reached *url.URL) bool {
	return r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") || reached != nil && reached.Scheme == "https"
}

// notBearer reports whether c may not stand in a token, by RFC 6750.
func notBearer(c rune) bool {
	letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	digit := '0' <= c && c <= '9'
	return !letter && !digit && !strings.ContainsRune("-._~+/", c)
}
