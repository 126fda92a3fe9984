package server_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"thidua/graph/graphtest"
	"thidua/graph/server"
	"thidua/internal/access"
)

// saveTable saves a table of an account's and returns its id.
func (h *house) saveTable(account, units, more string) string {
	h.T.Helper()
	got := h.Ask(account, h.WithIDs(`mutation {saveTable(input: {name: "Kết nạp", ask: {units: `+units+`, indicators: [{code: "4.1"}], periods: [{period: "2024-09"}], measures: [NUMERATOR], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}`+more+`}) {savedTable {id} userErrors {code message}}}`))
	id, _, found := strings.Cut(strings.TrimPrefix(got, `{"data":{"saveTable":{"savedTable":{"id":"`), `"}`)
	if !found || !strings.HasPrefix(id, "table:") {
		h.T.Fatal(got)
	}
	return id
}

// linkTo makes a link to a table of an account's and returns its address.
func (h *house) linkTo(account, table, name string) string {
	h.T.Helper()
	got := h.Ask(account, fmt.Sprintf(`mutation {createTableLink(input: {table: %q, name: %q, expires: %q}) {address userErrors {code message}}}`, table, name, time.Now().AddDate(0, 6, 0).UTC().Format(time.RFC3339)))
	address, _, found := strings.Cut(strings.TrimPrefix(got, `{"data":{"createTableLink":{"address":"`), `"`)
	if !found || !strings.HasPrefix(address, "/table/link/tl_") {
		h.T.Fatal(got)
	}
	return address
}

// follow asks for an address with nothing else, as a spreadsheet does.
func (h *house) follow(method, address string) *httptest.ResponseRecorder {
	return h.Send(h.API, "", method, address, "")
}

// TestLink follows a link as spreadsheets do, until it leads nowhere: whatever the cause, that is told as of
// a link that never was.
func TestLink(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C2 09 members_admitted=4")
	table := h.saveTable("leader.D1", `{codes: ["C1", "C2"]}`, "")
	address := h.linkTo("leader.D1", table, "Excel")
	secret := strings.TrimSuffix(strings.TrimPrefix(address, "/table/link/"), ".csv")
	before := h.last()
	for _, tt := range []struct{ address, kind string }{
		{address, "text/csv; charset=utf-8"},
		{"/table/link/" + secret, "text/csv; charset=utf-8"},
		{"/table/link/" + secret + ".csv?locale=vi", "text/csv; charset=utf-8"},
		{"/table/link/" + secret + "?format=csv", "text/csv; charset=utf-8"},
	} {
		w := h.follow(http.MethodGet, tt.address)
		if body := w.Body.String(); w.Code != http.StatusOK || w.Header().Get("Content-Type") != tt.kind || !strings.Contains(strings.ReplaceAll(body, ";", ","), "xã Ấp C1,3") {
			t.Errorf("%s: %d %v %q", tt.address, w.Code, w.Header(), body)
		}
		for name, want := range map[string]string{"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive", "X-Content-Type-Options": "nosniff"} {
			if got := w.Header().Get(name); got != want {
				t.Errorf("%s: %s: %s", tt.address, name, got)
			}
		}
		head := h.follow(http.MethodHead, tt.address)
		if head.Code != http.StatusOK || head.Body.Len() > 0 || head.Header().Get("Content-Type") != tt.kind {
			t.Errorf("HEAD %s: %d %v %q", tt.address, head.Code, head.Header(), head.Body)
		}
	}
	if told := h.since(before); len(told) != 4 || !strings.Contains(told[0], "link=1") || !strings.Contains(told[0], "table=1") || strings.Contains(strings.Join(told, ""), secret) {
		t.Errorf("the audit tells %q", told)
	}
	if got := h.Ask("leader.D1", `{node(id: "`+table+`") {... on SavedTable {links {name used}}}}`); !strings.Contains(got, `{"name":"Excel","used":"20`) {
		t.Errorf("its owner is told %s", got)
	}
	// It reads this table and nothing else.
	h.Tokens["link"] = secret
	for _, asks := range []*httptest.ResponseRecorder{
		h.Post("link", `{viewer {account}}`, nil), h.Send(h.API, "link", http.MethodGet, "/table/1.csv", ""),
		h.Send(h.API, "", http.MethodGet, "/graphql?query={viewer{account}}", "", "Cookie: thidua="+secret), h.follow(http.MethodGet, "/table/link/"+h.Tokens["leader.D1"]+".csv"),
	} {
		if asks.Code != http.StatusUnauthorized && asks.Code != http.StatusNotFound {
			t.Errorf("%d %s", asks.Code, asks.Body)
		}
	}
	if w := h.follow(http.MethodPost, address); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("by POST: %d", w.Code)
	}

	words := func(w *httptest.ResponseRecorder) string {
		h := w.Header().Clone()
		h.Del("X-Request-Id")
		return fmt.Sprint(w.Code, h, w.Body)
	}
	h.API = h.With(func(*server.Config) {})
	unknown := words(h.follow(http.MethodGet, "/table/link/tl_"+strings.Repeat("A", 43)+".csv"))
	if !strings.HasPrefix(unknown, "404 ") || !strings.Contains(unknown, "there is no such link") {
		t.Fatalf("an unknown one is answered %s", unknown)
	}
	const grants = "UPDATE grants SET revoked = ? WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D1')"
	for _, tt := range []struct {
		name       string
		dies, back func()
	}{
		{"its owner's role is taken", func() { h.exec(grants, time.Now()) }, func() { h.exec(grants, nil) }},
		{"its owner's role is one that reads no figures", func() {
			h.exec("UPDATE grants SET role = 'system_admin' WHERE revoked IS NULL AND account_id = (SELECT id FROM account WHERE name = 'leader.D1')")
		},
			func() {
				h.exec("UPDATE grants SET role = 'district_leader' WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D1')")
			}},
		{"its owner leads another district by now", func() {
			h.exec("UPDATE grants SET unit_id = ? WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D1')", h.Units["D2"].ID)
		},
			func() {
				h.exec("UPDATE grants SET unit_id = ? WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D1')", h.Units["D1"].ID)
			}},
		{"its owner holds another role by now", func() {
			h.exec("UPDATE table_link SET grants = '{0}'")
		},
			func() {
				h.exec("UPDATE table_link SET grants = (SELECT array_agg(g.id) FROM grants g JOIN account a ON a.id = g.account_id WHERE a.name = 'leader.D1')")
			}},
		{"it has expired", func() { h.exec("UPDATE table_link SET expires = now()") }, func() { h.exec("UPDATE table_link SET expires = now() + interval '1 day'") }},
		{"its owner's account is deactivated", func() { h.exec("UPDATE account SET deactivated = now() WHERE name = 'leader.D1'") }, func() { h.exec("UPDATE account SET deactivated = NULL WHERE name = 'leader.D1'") }},
		{"it was ended", func() {
			if got := h.Ask("leader.D1", `mutation {endTableLink(id: "link:1") {link {name} userErrors {code}}}`); got != `{"data":{"endTableLink":{"link":{"name":"Excel"},"userErrors":[]}}}` {
				t.Error(got)
			}
		}, nil},
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			h.API = h.With(func(*server.Config) {}) // which has nothing in mind yet
			if w := h.follow(method, address); w.Code != http.StatusOK {
				t.Fatalf("%s, before: %d %s", tt.name, w.Code, w.Body)
			}
			if method == http.MethodHead {
				continue
			}
			tt.dies()
			if got := words(h.follow(http.MethodGet, address)); got != unknown {
				t.Errorf("%s:\n     it is %s\nunknown %s", tt.name, got, unknown)
			}
			if w := h.follow(http.MethodHead, address); w.Code != http.StatusNotFound {
				t.Errorf("%s: HEAD %d", tt.name, w.Code)
			}
			if tt.back == nil {
				break
			}
			tt.back()
		}
	}
	if got := h.Log.String(); strings.Contains(got, secret) || strings.Contains(got, "/link/tl_") || !strings.Contains(got, "msg=table") {
		t.Errorf("the log tells %s", got)
	}
}

// TestLinks_OfStrangers: who tries addresses is turned away by where they come from; who has one is not.
func TestLinks_OfStrangers(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3")
	address := h.linkTo("leader.D1", h.saveTable("leader.D1", `{codes: ["C1"]}`, ""), "Excel")
	if w := h.follow(http.MethodGet, address); w.Code != http.StatusOK {
		t.Fatal(w.Code, w.Body)
	}
	late := 0
	for n := range 150 {
		if w := h.follow(http.MethodGet, fmt.Sprintf("/table/link/tl_%043d.csv", n)); w.Code == http.StatusTooManyRequests {
			late++
		} else if w.Code != http.StatusNotFound {
			t.Fatal(w.Code, w.Body)
		}
	}
	if late < 20 {
		t.Errorf("%d of 150 are turned away", late)
	}
	if w := h.follow(http.MethodGet, address); w.Code != http.StatusOK {
		t.Errorf("who has one is: %d %s", w.Code, w.Body)
	}
}

// TestSavedTable_AsAFile: who may read a saved table gets it as a file, in their own reach.
func TestSavedTable_AsAFile(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("C1 09 members_admitted=3", "C3 09 members_admitted=5")
	id := h.saveTable("leader.P", `{codes: ["C1", "C3"]}`, `, sharedWith: ["#D1"]`)
	number := strings.TrimPrefix(id, "table:")
	for _, tt := range []struct {
		name, account, path string
		status              int
		has, lacks          string
	}{
		{"its owner", "leader.P", "/table/" + number + ".csv", http.StatusOK, "phường Ấp C3,5", ""},
		{"by its id", "leader.P", "/table/" + id + ".csv", http.StatusOK, "phường Ấp C3,5", ""},
		{"a reader reads their part", "leader.D1", "/table/" + number, http.StatusOK, "xã Ấp C1,3", "phường Ấp C3,5"},
		{"nobody else", "leader.C1", "/table/" + number + ".csv", http.StatusNotFound, "", ""},
		{"nor one that is not there", "leader.P", "/table/999.csv", http.StatusNotFound, "", ""},
		{"nor what is no number", "leader.P", "/table/a.csv", http.StatusNotFound, "", ""},
		{"nor as another kind", "leader.P", "/table/" + number + ".exe", http.StatusBadRequest, "", ""},
		{"nobody without a token", "", "/table/" + number + ".csv", http.StatusUnauthorized, "", ""},
	} {
		w := h.Send(h.API, tt.account, http.MethodGet, tt.path, "")
		if body := w.Body.String(); w.Code != tt.status || !strings.Contains(body, tt.has) || tt.lacks != "" && strings.Contains(body, tt.lacks) {
			t.Errorf("%s: %d %s", tt.name, w.Code, body)
		}
	}
}

// TestKeeping_WithAToken: a link that is made with a token lasts no longer than that one.
func TestKeeping_WithAToken(t *testing.T) {
	t.Parallel()
	h := build(t)
	id := h.saveTable("leader.D1", `{codes: ["C1"]}`, "")
	end := time.Now().AddDate(0, 1, 0)
	token, _, err := h.Guard.IssueTokenAsSystem(t.Context(), h.DB, "leader.D1", graphtest.Today, access.Terms{Name: "a", Expires: &end})
	h.Must(err)
	h.Tokens["month"] = token
	for expires, want := range map[time.Time]string{
		end.Add(time.Hour): `"userErrors":[{"code":"BAD_USER_INPUT"}]`, end.Add(-time.Hour): `"userErrors":[]`,
		time.Now().AddDate(2, 0, 0): `"userErrors":[{"code":"BAD_USER_INPUT"}]`, time.Now().Add(-time.Hour): `"userErrors":[{"code":"BAD_USER_INPUT"}]`,
	} {
		got := h.Ask("month", fmt.Sprintf(`mutation {createTableLink(input: {table: %q, name: "Excel", expires: %q}) {userErrors {code}}}`, id, expires.UTC().Format(time.RFC3339)))
		if !strings.Contains(got, want) {
			t.Errorf("until %v: %s, want %s", expires, got, want)
		}
	}
}
