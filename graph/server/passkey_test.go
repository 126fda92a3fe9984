package server_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/identity"
	"thidua/internal/identity/identitytest"
)

// visitor is somebody's browser, which keeps whatever cookies it is given.
type visitor struct {
	h       *house
	api     http.Handler
	cookies map[string]string
}

func (h *house) visitor(api http.Handler) *visitor { return &visitor{h, api, map[string]string{}} }

// post sends what a page of our own does, and returns the answer's status and body.
func (v *visitor) post(path string, body any) (int, []byte) {
	v.h.T.Helper()
	w := v.send(http.MethodPost, path, body, "Sec-Fetch-Site: same-origin")
	return w.Code, w.Body.Bytes()
}

func (v *visitor) send(method, path string, body any, header ...string) *httptest.ResponseRecorder {
	v.h.T.Helper()
	text, err := json.Marshal(body)
	v.h.Must(err)
	if raw, ok := body.([]byte); ok {
		text = raw
	}
	kept := []string{}
	for name, value := range v.cookies {
		kept = append(kept, name+"="+value)
	}
	header = append(header, "Cookie: "+strings.Join(kept, "; "))
	w := v.h.Send(v.api, "", method, path, string(text), header...)
	for _, c := range w.Result().Cookies() {
		if !c.HttpOnly || !c.Secure || c.Path != "/" || !strings.HasPrefix(c.Name, "__Host-thidua") || c.SameSite < http.SameSiteLaxMode {
			v.h.T.Errorf("the cookie %v", c)
		}
		v.cookies[c.Name] = c.Value
		if c.MaxAge < 0 {
			delete(v.cookies, c.Name)
		}
	}
	return w
}

// enters lets the browser in as an account, as if by a password.
func (v *visitor) enters(account string) {
	v.h.T.Helper()
	link, err := identity.NewLink(v.h.T.Context(), v.h.DB.DB, account)
	v.h.Must(err)
	if code, body := v.post("/session", map[string]string{"link": link}); code != http.StatusOK {
		v.h.T.Fatalf("the link: %d %s", code, body)
	}
	if code, body := v.post("/password", map[string]string{"new": secret}); code != http.StatusOK {
		v.h.T.Fatalf("the password: %d %s", code, body)
	}
}

// who returns what is told of whoever is signed in, in a word.
func (v *visitor) who() string {
	v.h.T.Helper()
	var said struct{ Account, Proof string }
	w := v.send(http.MethodGet, "/session", nil)
	if w.Code != http.StatusOK {
		return "nobody"
	}
	v.h.Must(json.Unmarshal(w.Body.Bytes(), &said))
	return said.Account + " by " + said.Proof
}

// reached serves the house at an address behind TLS.
func (h *house) reached(address string, more func(*server.Config)) http.Handler {
	h.T.Helper()
	at, err := url.Parse(address)
	h.Must(err)
	return h.With(func(c *server.Config) {
		c.URL = at
		c.Passkeys, err = identity.NewPasskeys(at)
		h.Must(err)
		if more != nil {
			more(c)
		}
	})
}

func TestPasskey_OverHTTP(t *testing.T) {
	t.Parallel()
	h := build(t)
	api := h.reached("https://thidua.example.vn", nil)
	v, device := h.visitor(api), identitytest.NewDevice("thidua.example.vn", "https://thidua.example.vn")

	if code, body := v.post("/passkeys/begin", map[string]any{}); code != http.StatusUnauthorized {
		t.Errorf("nobody begins to add a passkey: %d %s", code, body)
	}
	v.enters("leader.D1")
	code, options := v.post("/passkeys/begin", map[string]any{})
	if code != http.StatusOK {
		t.Fatalf("beginning to add: %d %s", code, options)
	}
	made := json.RawMessage(device.Makes(t, options))
	code, body := v.post("/passkeys", map[string]any{"name": "máy tính", "credential": made})
	if code != http.StatusOK || !strings.HasPrefix(string(body), `{"id":"passkey:`) {
		t.Fatalf("adding: %d %s", code, body)
	}
	if code, body := v.post("/passkeys", map[string]any{"name": "máy tính", "credential": made}); code != http.StatusUnauthorized {
		t.Errorf("adding it again: %d %s", code, body)
	}
	for name, wrong := range map[string]any{"nothing": map[string]any{}, "a word": map[string]any{"name": "x", "credential": "x"}} {
		if code, body := v.post("/passkeys", wrong); code != http.StatusBadRequest {
			t.Errorf("adding %s: %d %s", name, code, body)
		}
	}

	other := h.visitor(api)
	code, options = other.post("/session/passkey/begin", map[string]any{})
	if code != http.StatusOK || !strings.Contains(string(options), `"userVerification":"required"`) || !strings.Contains(string(options), `"rpId":"thidua.example.vn"`) {
		t.Fatalf("beginning to sign in: %d %s", code, options)
	}
	answer := device.Signs(t, options)
	if w := other.send(http.MethodPost, "/session/passkey", answer, "Sec-Fetch-Site: cross-site"); w.Code != http.StatusForbidden {
		t.Errorf("from another site's page: %d %s", w.Code, w.Body)
	}
	if code, body := h.visitor(api).post("/session/passkey", answer); code != http.StatusUnauthorized {
		t.Errorf("from another browser: %d %s", code, body)
	}
	if code, body := other.post("/session/passkey", answer); code != http.StatusOK || other.who() != "leader.D1 by PASSKEY" {
		t.Errorf("signing in: %d %s, %s", code, body, other.who())
	}
	if code, body := other.post("/session/passkey", answer); code != http.StatusUnauthorized {
		t.Errorf("signing in again: %d %s", code, body)
	}
	for _, path := range []string{"/session/passkey", "/session/passkey/begin", "/passkeys", "/passkeys/begin", "/session/oidc", "/session/oidc/begin"} {
		if w := v.send(http.MethodGet, path, nil); w.Code != http.StatusMethodNotAllowed {
			t.Errorf("GET %s: %d %s", path, w.Code, w.Body)
		}
		if code, body := v.post(path, []byte(`{"x":`)); code != http.StatusBadRequest && code != http.StatusNotFound && code != http.StatusOK {
			t.Errorf("half an object to %s: %d %s", path, code, body)
		}
		if code, body := v.post(path, []byte(`"`+strings.Repeat("x", 1<<20)+`"`)); code >= 500 {
			t.Errorf("a megabyte to %s: %d %s", path, code, body)
		}
	}
	if w := v.send(http.MethodGet, "/session/ways", nil); !strings.Contains(w.Body.String(), `"passkey":true,"oidc":null`) {
		t.Errorf("ways: %s", w.Body)
	}

	here := h.With(func(c *server.Config) {
		at, err := url.Parse("http://localhost:8080")
		h.Must(err)
		c.Passkeys, err = identity.NewPasskeys(at)
		h.Must(err)
	})
	for host, want := range map[string]string{"http://localhost:8080": `"passkey":true`, "http://127.0.0.1:8080": `"passkey":false`} {
		if w := h.Send(here, "", http.MethodGet, host+"/session/ways", ""); !strings.Contains(w.Body.String(), want) {
			t.Errorf("ways at %s: %s", host, w.Body)
		}
	}

	plain := h.visitor(h.API)
	for path, want := range map[string]int{"/session/passkey/begin": 404, "/session/passkey": 404, "/session/oidc/begin": 404, "/session/oidc": 404} {
		if code, body := plain.post(path, map[string]any{}); code != want {
			t.Errorf("%s where there is none: %d %s", path, code, body)
		}
	}
	if w := plain.send(http.MethodGet, "/session/ways", nil); !strings.Contains(w.Body.String(), `"passkey":false,"oidc":null`) {
		t.Errorf("ways where there are none: %s", w.Body)
	}
}

func TestPasskey_IsBegunSoOften(t *testing.T) {
	t.Parallel()
	h := build(t)
	v := h.visitor(h.reached("https://thidua.example.vn", nil))
	for range 120 {
		if code, body := v.post("/session/passkey/begin", map[string]any{}); code != http.StatusOK {
			t.Fatalf("%d %s", code, body)
		}
	}
	late := 0
	for range 50 {
		if w := v.send(http.MethodPost, "/session/passkey/begin", map[string]any{}, "Sec-Fetch-Site: same-origin"); w.Code == http.StatusTooManyRequests && w.Header().Get("Retry-After") == "1" {
			late++
		}
	}
	if late == 0 {
		t.Error("one place begins without end")
	}
}

func TestOIDC_OverHTTP(t *testing.T) {
	t.Parallel()
	h := build(t)
	mock := identitytest.NewProvider(t)
	api := h.reached("https://thidua.example.vn", func(c *server.Config) {
		var err error
		c.Provider, err = identity.NewProvider(identity.ProviderConfig{
			Issuer: mock.Issuer(), Client: mock.ClientID, Secret: mock.ClientSecret, Name: "Cổng tỉnh", Create: true,
			Redirect: "https://thidua.example.vn/sign-in", Log: slog.New(slog.NewTextHandler(h.Log, nil)),
		})
		h.Must(err)
	})
	goes := func(v *visitor, who string, body map[string]any) map[string]any {
		t.Helper()
		code, said := v.post("/session/oidc/begin", body)
		var at struct{ Location string }
		if h.Must(json.Unmarshal(said, &at)); code != http.StatusOK || at.Location == "" {
			t.Fatalf("beginning: %d %s", code, said)
		}
		back, state, _ := mock.SignsIn(t, identitytest.Person{Subject: who, Says: map[string]any{"preferred_username": who}}, at.Location)
		return map[string]any{"code": back, "state": state}
	}
	v := h.visitor(api)
	back := goes(v, "an", map[string]any{})
	if code, said := h.visitor(api).post("/session/oidc", back); code != http.StatusUnauthorized {
		t.Errorf("coming back in another browser: %d %s", code, said)
	}
	if w := v.send(http.MethodPost, "/session/oidc", back, "Sec-Fetch-Site: cross-site"); w.Code != http.StatusForbidden {
		t.Errorf("coming back to another site's page: %d %s", w.Code, w.Body)
	}
	if code, said := v.post("/session/oidc", back); code != http.StatusOK || !strings.HasPrefix(v.who(), "an-") || !strings.HasSuffix(v.who(), " by OIDC") {
		t.Errorf("coming back: %d %s, %s", code, said, v.who())
	}
	if code, said := v.post("/session/oidc", back); code != http.StatusUnauthorized {
		t.Errorf("coming back again: %d %s", code, said)
	}
	if w := v.send(http.MethodGet, "/session/ways", nil); !strings.Contains(w.Body.String(), `"oidc":{"name":"Cổng tỉnh"}`) {
		t.Errorf("ways: %s", w.Body)
	}

	leader := h.visitor(api)
	if code, said := leader.post("/session/oidc/begin", map[string]any{"link": true}); code != http.StatusUnauthorized {
		t.Errorf("nobody links: %d %s", code, said)
	}
	leader.enters("leader.D1")
	back = goes(leader, "leader at the province", map[string]any{"link": true})
	if code, said := leader.post("/session/oidc", back); code != http.StatusOK || leader.who() != "leader.D1 by LINK" {
		t.Errorf("linking: %d %s, %s", code, said, leader.who())
	}
	if code, said := v.post("/session/oidc", goes(v, "leader at the province", map[string]any{})); code != http.StatusOK || v.who() != "leader.D1 by OIDC" {
		t.Errorf("signing in by what was linked, where another was signed in: %d %s, %s", code, said, v.who())
	}
	for name, wrong := range map[string]any{"nothing": map[string]any{}, "numbers": map[string]any{"code": 1, "state": 2}} {
		if code, said := v.post("/session/oidc", wrong); code != http.StatusBadRequest {
			t.Errorf("coming back with %s: %d %s", name, code, said)
		}
	}
	if strings.Contains(h.Log.String(), mock.ClientSecret) {
		t.Error("the log holds the client's secret")
	}
}

// asks sends a query as whoever is signed in with the browser, and returns the answer.
func (v *visitor) asks(query string) string {
	v.h.T.Helper()
	_, body := v.post("/graphql", map[string]string{"query": v.h.WithIDs(query)})
	return string(body)
}

// adds adds a device's passkey to the account that is signed in, and returns its id.
func (v *visitor) adds(device *identitytest.Device, name string) string {
	v.h.T.Helper()
	_, options := v.post("/passkeys/begin", map[string]any{})
	code, body := v.post("/passkeys", map[string]any{"name": name, "credential": json.RawMessage(device.Makes(v.h.T, options))})
	var added struct{ ID string }
	if v.h.Must(json.Unmarshal(body, &added)); code != http.StatusOK {
		v.h.T.Fatalf("adding %s: %d %s", name, code, body)
	}
	return added.ID
}

// proves signs in by a device's passkey.
func (v *visitor) proves(device *identitytest.Device) {
	v.h.T.Helper()
	_, options := v.post("/session/passkey/begin", map[string]any{})
	if code, body := v.post("/session/passkey", device.Signs(v.h.T, options)); code != http.StatusOK {
		v.h.T.Fatalf("signing in by passkey: %d %s", code, body)
	}
}

// TestPasskeys_OnGraphQL goes from a role that asks for a passkey to the last passkey's going.
func TestPasskeys_OnGraphQL(t *testing.T) {
	t.Parallel()
	h := build(t)
	api := h.reached("https://thidua.example.vn", nil)
	device := func() *identitytest.Device {
		return identitytest.NewDevice("thidua.example.vn", "https://thidua.example.vn")
	}
	admin, leader := h.visitor(api), h.visitor(api)
	admin.enters("admin")
	leader.enters("leader.D1")
	says := func(v *visitor, query string, want ...string) {
		t.Helper()
		said := v.asks(query)
		for _, part := range want {
			if !strings.Contains(said, part) {
				t.Errorf("%s\nanswers %s\nwant %s", query, said, part)
			}
		}
	}
	ask := `mutation {requirePasskey(role: "ROLE", required: true) {roles {role} userErrors {code}}}`
	says(leader, strings.Replace(ask, "ROLE", "commune_leader", 1), "FORBIDDEN")
	says(admin, strings.Replace(ask, "ROLE", "system_admin", 1), "FORBIDDEN", "sign in with a passkey before")
	says(admin, strings.Replace(ask, "ROLE", "emperor", 1), `"roles":null,"userErrors":[{"code":"BAD_USER_INPUT"}]`)
	says(admin, strings.Replace(ask, "ROLE", "district_leader", 1), `"roles":[{"role":"district_leader"}],"userErrors":[]`)
	says(leader, `{viewer {needsPasskey grants {role} passkeys {name}} passkeyRoles {role} units(first: 1) {totalCount}}`,
		`"needsPasskey":["district_leader"],"grants":[],"passkeys":[]`, `"passkeyRoles":[{"role":"district_leader"}]`, `"totalCount":0`)

	key := device()
	id := leader.adds(key, "điện thoại")
	other := h.visitor(api)
	other.proves(key)
	says(other, `{viewer {needsPasskey grants {role} passkeys {id name used}} node(id: "`+id+`") {id ... on Passkey {name}}}`,
		`"needsPasskey":[],"grants":[{"role":"district_leader"}],"passkeys":[{"id":"`+id+`","name":"điện thoại","used":"2`, `"node":{"id":"`+id+`","name":"điện thoại"}`)
	says(admin, `{node(id: "`+id+`") {id}}`, "NOT_FOUND")
	says(admin, `mutation {removePasskey(id: "`+id+`") {userErrors {code}}}`, "NOT_FOUND")
	says(leader, `mutation {renamePasskey(id: "`+id+`", name: "máy ở nhà") {passkey {name}}}`, `"name":"máy ở nhà"`)
	says(leader, `mutation {removePasskey(id: "`+id+`") {passkey {name} userErrors {code message}}}`, "CONFLICT", "asks for a passkey")
	if code, body := leader.post("/passkeys/begin", map[string]any{}); code != http.StatusForbidden {
		t.Errorf("another passkey by password alone: %d %s", code, body)
	}
	for _, wrong := range []string{"passkey:", "passkey:%", "unit:1", "passkey:AA", ""} {
		says(leader, `mutation {removePasskey(id: "`+wrong+`") {userErrors {code}}}`, `"code":"`)
	}
	if w := h.Post("leader.D1", `mutation {removePasskey(id: "`+id+`") {userErrors {code}}}`, nil); !strings.Contains(w.Body.String(), "a token may not change how its owner signs in") {
		t.Errorf("by a token: %s", w.Body)
	}

	// The devices are lost: one who keeps the account removes the passkeys, and a new one can be added.
	a, err := access.FindAccount(t.Context(), h.DB, "leader.D1")
	h.Must(err)
	account := `"` + a.NodeID() + `"`
	says(leader, `mutation {removeLostPasskeys(account: `+account+`) {removed userErrors {code}}}`, "FORBIDDEN")
	says(other, `mutation {removeLostPasskeys(account: `+account+`) {removed}}`, "FORBIDDEN", "your own passkeys")
	says(admin, `mutation {removeLostPasskeys(account: `+account+`) {removed userErrors {code}}}`, `"removed":1,"userErrors":[]`)
	says(admin, `mutation {removeLostPasskeys(account: "account:999999") {removed userErrors {code}}}`, `"removed":null,"userErrors":[{"code":"NOT_FOUND"}]`)
	says(leader, `{viewer {passkeys {id}}}`, `"passkeys":[]`)
	leader.adds(device(), "điện thoại mới")
	says(admin, `mutation {requirePasskey(role: "district_leader", required: false) {roles {role}}}`, `"roles":[]`)
	says(leader, `{viewer {needsPasskey grants {role} identities {issuer}}}`, `"needsPasskey":[],"grants":[{"role":"district_leader"}],"identities":[]`)
}
