package access

import (
	"net/http"
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

// notBearer reports whether c may not stand in a token, by RFC 6750.
func notBearer(c rune) bool {
	letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	digit := '0' <= c && c <= '9'
	return !letter && !digit && !strings.ContainsRune("-._~+/", c)
}
