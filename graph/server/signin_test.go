package server_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"thidua/internal/identity"
)

// browser is somebody's, who comes from an address.
type browser struct {
	h       *house
	api     http.Handler
	address string
	cookie  string // "name=value"; empty: it holds none
}

// send sends a request as a page of our own does; header is name and value by turns.
func (b *browser) send(method, target string, body any, header ...string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	text := ""
	if body != nil {
		written, err := json.Marshal(body)
		b.h.Must(err)
		text = string(written)
	}
	if b.cookie != "" {
		header = append(header, "Cookie: "+b.cookie)
	}
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b.address != "" {
			r.RemoteAddr = b.address + ":1234"
		}
		b.api.ServeHTTP(w, r)
	})
	w := b.h.Send(api, "", method, target, text, append([]string{"Sec-Fetch-Site: same-origin"}, header...)...)
	for _, c := range w.Result().Cookies() {
		b.cookie = c.Name + "=" + c.Value
		if c.MaxAge < 0 {
			b.cookie = ""
		}
	}
	return w
}

func (h *house) browser() *browser { return &browser{h: h, api: h.API} }

// link lets the browser in by a link, as an account.
func (b *browser) link(account string) *httptest.ResponseRecorder {
	b.h.T.Helper()
	secret, err := identity.NewLink(b.h.T.Context(), b.h.DB.DB, account)
	b.h.Must(err)
	return b.send(http.MethodPost, "/session", map[string]string{"link": secret})
}

const (
	secret      = "con tàu lá chuối xanh 58"
	otherSecret = "mưa rào gõ cửa bếp than 7"
)

// settle gives an account a password, and leaves the browser signed in with it.
func (b *browser) settle(account string) {
	b.h.T.Helper()
	b.link(account)
	if w := b.send(http.MethodPost, "/password", map[string]string{"new": secret}); w.Code != http.StatusOK {
		b.h.T.Fatalf("setting a password: %d %s", w.Code, w.Body)
	}
}

func TestSession_ByPassword(t *testing.T) {
	t.Parallel()
	h := build(t)
	b := h.browser()
	b.settle("leader.D1")
	b.cookie = ""
	w := b.send(http.MethodPost, "/session", map[string]string{"account": "Leader.D1", "password": secret})
	if w.Code != http.StatusOK || b.cookie == "" {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	t.Log(w.Body, w.Header())
	if w := b.send(http.MethodPost, "/graphql", map[string]string{"query": "{ viewer { account } }"}); w.Code != http.StatusOK {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := b.send(http.MethodGet, "/session", nil); w.Code != http.StatusOK {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := b.send(http.MethodDelete, "/session", nil); w.Code != http.StatusNoContent {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := b.send(http.MethodGet, "/session", nil); w.Code != http.StatusUnauthorized {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}
