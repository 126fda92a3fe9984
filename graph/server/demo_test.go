package server_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"thidua/graph/graphtest"
	"thidua/graph/server"
	"thidua/graph/signin"
)

// TestDemo_IsEnteredByOneTouch enters an account of the showcase where the demo is loaded, and
// nowhere else: there the answer is that of a wrong password.
func TestDemo_IsEnteredByOneTouch(t *testing.T) {
	t.Parallel()
	h := graphtest.New(t)
	shown := []signin.Demo{
		{Account: "leader.D1", Office: "Chairman", OfficeVi: "Chủ tịch", Sees: "a district", SeesVi: "một huyện"},
		{Account: "leader.D2"}, {Account: "gone"},
	}
	loaded := h.With(func(c *server.Config) { c.Demo = shown })
	_, err := h.DB.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'leader.D2'").Exec(t.Context())
	h.Must(err)
	ways := func(api http.Handler) (told signin.Ways) {
		t.Helper()
		h.Must(json.Unmarshal(h.Send(api, "", http.MethodGet, "/session/ways", "").Body.Bytes(), &told))
		return told
	}
	if told := ways(loaded); len(told.Demo) != 3 || told.Demo[0] != shown[0] {
		t.Errorf("where the demo is loaded it offers %+v", told)
	}
	if told := ways(h.API); told.Demo == nil || len(told.Demo) != 0 || !told.Password {
		t.Errorf("on real data it offers %+v", told)
	}

	wrong := h.Send(h.API, "", http.MethodPost, "/session", `{"account": "leader.D1", "password": "not the right one"}`, "Accept-Language: vi")
	if wrong.Code != http.StatusUnauthorized || !strings.Contains(wrong.Body.String(), `"UNAUTHENTICATED"`) {
		t.Fatalf("a wrong password: %d %s", wrong.Code, wrong.Body)
	}
	for _, tt := range []struct {
		name, account string
		api           http.Handler
		let           bool
	}{
		{"an account of the showcase", "leader.D1", loaded, true},
		{"one that has been deactivated", "leader.D2", loaded, false},
		{"one that is there no more", "gone", loaded, false},
		{"one that is not of the showcase", "leader.P", loaded, false},
		{"the same account on real data", "leader.D1", h.API, false},
		{"nobody", "", h.API, false},
	} {
		w := h.Send(tt.api, "", http.MethodPost, "/session", `{"demo": "`+tt.account+`"}`, "Accept-Language: vi")
		cookie := w.Header().Get("Set-Cookie")
		switch {
		case !tt.let && (w.Code != wrong.Code || w.Body.String() != wrong.Body.String() || cookie != ""):
			t.Errorf("%s: %d %s %q; want as for a wrong password %s", tt.name, w.Code, w.Body, cookie, wrong.Body)
		case tt.let && (w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"proof":"DEMO"`)):
			t.Errorf("%s: %d %s", tt.name, w.Code, w.Body)
		case tt.let:
			held, _, _ := strings.Cut(cookie, ";")
			asked := h.Send(tt.api, "", http.MethodPost, "/graphql", `{"query": "{ viewer { account } }"}`, "Cookie: "+held)
			if !strings.Contains(asked.Body.String(), `"account":"`+tt.account+`"`) {
				t.Errorf("%s: whoever is let in is answered %s", tt.name, asked.Body)
			}
		}
	}
}
