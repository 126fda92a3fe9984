package graph_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"thidua/internal/access"
)

// settle gives the house's people names and numbers, and a reporter to C1.
func (h *house) settle() {
	h.T.Helper()
	h.Employ("reporter.C1", "commune_reporter", "C1")
	admin, err := access.FindAccount(h.T.Context(), h.DB, "admin")
	h.Must(err)
	actor, err := access.ActorOf(h.T.Context(), h.DB, access.Caller{Account: admin}, "2024-11-10")
	h.Must(err)
	for _, p := range []struct{ account, name, telephone, unit string }{
		{"leader.P", "Nguyễn Văn Phúc", "0912 000 001", "P"}, {"leader.D1", "Trần Thị Mỹ", "0912 000 002", "D1"},
		{"leader.C1", "Lê Văn Quý", "0912 000 003", "C1"}, {"reporter.B1", "Phạm Bình", "0912 000 004", "B1"},
		{"leader.D2", "Hoàng Dung", "0912 000 005", "D2"}, {"reporter.C1", "Võ Cúc", "0912 000 006", "C1"},
	} {
		a, err := access.FindAccount(h.T.Context(), h.DB, p.account)
		h.Must(err)
		_, err = h.Guard.UpdateAccount(h.T.Context(), h.DB, actor, a.ID, access.PersonChange{FullName: &p.name, Telephone: &p.telephone, UnitID: &h.Units[p.unit].ID})
		h.Must(err)
	}
}

func (h *house) accountID(name string) string {
	h.T.Helper()
	a, err := access.FindAccount(h.T.Context(), h.DB, name)
	h.Must(err)
	return a.NodeID()
}

func TestAccounts_OverHTTP(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.settle()
	for _, tt := range []struct{ name, account, query, want string }{
		{"who one is", "reporter.B1", `{viewer {person {name fullName telephone language unit {code} grants {role label(locale: VI) unit {code}}}}}`,
			`{"data":{"viewer":{"person":{"name":"reporter.B1","fullName":"Phạm Bình","telephone":"+84912000004","language":"VI","unit":{"code":"B1"},"grants":[{"role":"branch_reporter","label":"Chi hội trưởng","unit":{"code":"B1"}}]}}}}`},
		{"a commune's people", "leader.C1", `{accounts(first: 10) {totalCount nodes {name telephone unit {code} grants {role unit {code}}}}}`,
			`{"data":{"accounts":{"totalCount":4,"nodes":[{"name":"head.C1","telephone":"","unit":null,"grants":[{"role":"cluster_head","unit":{"code":"C1"}}]},` +
				`{"name":"leader.C1","telephone":"+84912000003","unit":{"code":"C1"},"grants":[{"role":"commune_leader","unit":{"code":"C1"}}]},` +
				`{"name":"reporter.B1","telephone":"+84912000004","unit":{"code":"B1"},"grants":[{"role":"branch_reporter","unit":{"code":"B1"}}]},` +
				`{"name":"reporter.C1","telephone":"+84912000006","unit":{"code":"C1"},"grants":[{"role":"commune_reporter","unit":{"code":"C1"}}]}]}}}`},
		{"found without accents", "leader.P", `{accounts(search: "le van qui", first: 2) {nodes {name fullName}}}`, `{"data":{"accounts":{"nodes":[{"name":"leader.C1","fullName":"Lê Văn Quý"}]}}}`},
		{"found by an office", "leader.P", `{accounts(role: "district_leader", under: "#D1", active: true, first: 2) {nodes {name}}}`, `{"data":{"accounts":{"nodes":[{"name":"leader.D1"}]}}}`},
		{"by name", "leader.D1", `{account(name: "LEADER.C1") {name}}`, `{"data":{"account":{"name":"leader.C1"}}}`},
		{"by id", "leader.D1", `{node(id: "@leader.C1") {... on Account {name}}}`, `{"data":{"node":{"name":"leader.C1"}}}`},
		{"their own by id", "reporter.B1", `{node(id: "@reporter.B1") {... on Account {fullName}}}`, `{"data":{"node":{"fullName":"Phạm Bình"}}}`},
		{"who reads no accounts", "reporter.B1", `{accounts(first: 1) {nodes {name}}}`, `FORBIDDEN`},
		{"who has no role", "stranger", `{accounts(first: 1) {nodes {name}}}`, `{"data":{"accounts":{"nodes":[]}}}`},
		{"below a foreign unit", "leader.D1", `{accounts(under: "#D2", first: 1) {nodes {name}}}`, `NOT_FOUND`},
		{"of no role", "leader.D1", `{accounts(role: "vua", first: 1) {nodes {name}}}`, `BAD_USER_INPUT`},
		{"of an endless search", "leader.D1", `{accounts(search: "` + strings.Repeat("a", 201) + `", first: 1) {nodes {name}}}`, `BAD_USER_INPUT`},
		{"a superior calls", "leader.D1", `{missingReports(period: "2024-09", first: 1, after: "YXQ6MjAyNC0wOS0wMQBCOQAw") {nodes {unit {code} contacts officers {account fullName telephone office(locale: VI)}}}}`,
			`{"data":{"missingReports":{"nodes":[{"unit":{"code":"C1"},"contacts":["leader.C1"],"officers":[{"account":"leader.C1","fullName":"Lê Văn Quý","telephone":"+84912000003","office":"Lãnh đạo Hội cơ sở, xã Ấp C1"}]}]}}}`},
		{"the unit's own call", "reporter.B1", `{attention {late(first: 1) {nodes {officers {account telephone office(locale: EN)}}}}}`,
			`{"data":{"attention":{"late":{"nodes":[{"officers":[{"account":"reporter.B1","telephone":"+84912000004","office":"Branch head, Chi hội Ấp B1"}]}]}}}}`},
	} {
		got := h.Ask(tt.account, h.WithIDs(h.withAccounts(tt.query)))
		if got != tt.want && (len(tt.want) >= 20 || !strings.Contains(got, `"`+tt.want+`"`)) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if foreign, absent := h.Ask("leader.C1", h.withAccounts(`{node(id: "@leader.D2") {id}}`)), h.Ask("leader.C1", `{node(id: "account:9999") {id}}`); foreign != absent {
		t.Errorf("a foreign account is told from an absent one: %s, %s", foreign, absent)
	}
	if foreign, absent := h.Ask("leader.C1", `{account(name: "leader.D2") {id}}`), h.Ask("leader.C1", `{account(name: "leader.D9") {id}}`); foreign != absent {
		t.Errorf("a foreign account is told from an absent one: %s, %s", foreign, absent)
	}
}

// withAccounts writes the ids of accounts for @leader.C1.
func (h *house) withAccounts(text string) string {
	h.T.Helper()
	before, rest, found := strings.Cut(text, `"@`)
	if !found {
		return text
	}
	name, after, _ := strings.Cut(rest, `"`)
	return before + `"` + h.accountID(name) + `"` + h.withAccounts(after)
}

// TestAuthor_IsToldToReaders: whoever may read a report hears who did what to it and in which office,
// from beyond their own part of the tree too; the number only whom they may call.
func TestAuthor_IsToldToReaders(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.settle()
	h.Ask("reporter.B1", h.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: 9}, #REST]}) {userErrors {message}}}`))
	h.Ask("leader.C1", h.WithIDs(`mutation {returnReport(input: {unit: "#B1", month: "2024-10", comment: "xem lại"}) {userErrors {message}}}`))
	const query = `{unit(by: {code: "B1"}) {report(month: "2024-10") {revisions(last: 2) {nodes {by author {account fullName office(locale: VI) telephone}}}}}}`
	reporter := `{"by":"reporter.B1","author":{"account":"reporter.B1","fullName":"Phạm Bình","office":"Chi hội trưởng, Chi hội Ấp B1","telephone":"+84912000004"}}`
	leader := `{"by":"leader.C1","author":{"account":"leader.C1","fullName":"Lê Văn Quý","office":"Lãnh đạo Hội cơ sở, xã Ấp C1","telephone":`
	for account, want := range map[string]string{
		"reporter.B1": reporter + "," + leader + `null}}`,
		"leader.D1":   reporter + "," + leader + `"+84912000003"}}`,
	} {
		if got := h.Ask(account, query); got != `{"data":{"unit":{"report":{"revisions":{"nodes":[`+want+`]}}}}}` {
			t.Errorf("%s: %s, want %s", account, got, want)
		}
	}
}

func TestAccounts_AreChanged(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.settle()
	for _, step := range []struct{ name, account, query, want string }{
		{"one is created with a role", "leader.C1", `mutation {createAccount(input: {name: "moi.b2", fullName: "Đỗ Mới", telephone: "0912.000.009", unit: "#B2", role: "branch_reporter"}) {account {name fullName telephone unit {code} grants {role}} userErrors {message}}}`,
			`{"data":{"createAccount":{"account":{"name":"moi.b2","fullName":"Đỗ Mới","telephone":"+84912000009","unit":{"code":"B2"},"grants":[{"role":"branch_reporter"}]},"userErrors":[]}}}`},
		{"again, in capitals", "leader.C1", `mutation {createAccount(input: {name: "MOI.B2", unit: "#B2"}) {account {name} userErrors {code message}}}`,
			`{"data":{"createAccount":{"account":null,"userErrors":[{"code":"CONFLICT","message":"an account named MOI.B2 exists already"}]}}}`},
		{"with a name that is none", "leader.C1", `mutation {createAccount(input: {name: "mới", unit: "#B2"}) {userErrors {code}}}`, `{"data":{"createAccount":{"userErrors":[{"code":"BAD_USER_INPUT"}]}}}`},
		{"with a number that is none", "leader.C1", `mutation {createAccount(input: {name: "x", unit: "#B2", telephone: "12"}) {userErrors {code}}}`, `{"data":{"createAccount":{"userErrors":[{"code":"BAD_USER_INPUT"}]}}}`},
		{"with a role and no unit", "admin", `mutation {createAccount(input: {name: "x", role: "analyst"}) {userErrors {message}}}`, `{"data":{"createAccount":{"userErrors":[{"message":"a role is held at a unit; name the unit"}]}}}`},
		{"of a neighbour's unit", "leader.C1", `mutation {createAccount(input: {name: "x", unit: "#B4"}) {userErrors {code}}}`, `{"data":{"createAccount":{"userErrors":[{"code":"NOT_FOUND"}]}}}`},
		{"of no unit", "leader.C1", `mutation {createAccount(input: {name: "x"}) {userErrors {code}}}`, `FORBIDDEN`},
		{"with a role beyond", "leader.C1", `mutation {createAccount(input: {name: "x", unit: "#C1", role: "cluster_head"}) {userErrors {code}}}`, `FORBIDDEN`},
		{"by who may not", "reporter.B1", `mutation {createAccount(input: {name: "x", unit: "#B1"}) {userErrors {code}}}`, `FORBIDDEN`},
		{"one's own number", "reporter.B1", `mutation {updateAccount(input: {id: "@reporter.B1", telephone: "+84 912 000 010", language: EN}) {account {telephone language} userErrors {message}}}`,
			`{"data":{"updateAccount":{"account":{"telephone":"+84912000010","language":"EN"},"userErrors":[]}}}`},
		{"one's own name", "reporter.B1", `mutation {updateAccount(input: {id: "@reporter.B1", fullName: "Vua"}) {userErrors {message}}}`, `FORBIDDEN`},
		{"who keeps it gives another name", "leader.C1", `mutation {updateAccount(input: {id: "@reporter.B1", fullName: "Phạm Thị Bình"}) {account {fullName} userErrors {message}}}`,
			`{"data":{"updateAccount":{"account":{"fullName":"Phạm Thị Bình"},"userErrors":[]}}}`},
		{"a neighbour", "leader.D2", `mutation {updateAccount(input: {id: "@reporter.B1", fullName: "Vua"}) {account {name} userErrors {code message}}}`,
			`{"data":{"updateAccount":{"account":null,"userErrors":[{"code":"NOT_FOUND","message":"there is no such account"}]}}}`},
		{"the id of something else", "leader.C1", `mutation {updateAccount(input: {id: "#B1", fullName: "Vua"}) {userErrors {code}}}`, `{"data":{"updateAccount":{"userErrors":[{"code":"BAD_USER_INPUT"}]}}}`},
	} {
		got := h.Ask(step.account, h.WithIDs(h.withAccounts(step.query)))
		if got != step.want && (len(step.want) >= 20 || !strings.Contains(got, `"`+step.want+`"`)) {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
}

func TestCreateAccounts_OverHTTP(t *testing.T) {
	t.Parallel()
	h := build(t)
	const good, bad = "tài khoản;họ và tên;vai trò;mã đơn vị\nan;Nguyễn An;Chi hội trưởng;B2\nba;Lê Ba;;C1\n", "tài khoản;mã đơn vị\nán;B2\n"
	ask := func(account, file string, dryRun, links bool) string {
		return h.AskWith(account, `mutation ($file: String!, $dry: Boolean, $links: Boolean) {createAccounts(input: {file: $file, dryRun: $dry, withLinks: $links}) {
			dryRun created accounts {account fullName link} problems {cell value messageEn} userErrors {code}}}`,
			map[string]any{"file": base64.StdEncoding.EncodeToString([]byte(file)), "dry": dryRun, "links": links})
	}
	send := func(account, path, file string) string {
		w := h.Send(h.API, account, http.MethodPost, path, file, "Content-Type: text/csv")
		return fmt.Sprint(w.Code, " ", strings.TrimSpace(w.Body.String()))
	}
	for _, tt := range []struct{ name, got, want string }{
		{"tried", ask("leader.C1", good, true, true), `{"data":{"createAccounts":{"dryRun":true,"created":2,"accounts":[],"problems":[],"userErrors":[]}}}`},
		{"tried by the route", send("leader.C1", "/accounts?dryRun=true", good), `200 {"dryRun":true,"created":2,"accounts":[],"problems":[]}`},
		{"a wrong cell", ask("leader.C1", bad, false, false), `{"data":{"createAccounts":{"dryRun":false,"created":0,"accounts":[],"problems":[{"cell":"A2","value":"án","messageEn":"\"án\" is no account name;`},
		{"a wrong cell by the route", send("leader.C1", "/accounts", bad), `422 {"dryRun":false,"created":0,"accounts":[],"problems":[{"sheet":"","row":2,"column":1,"cell":"A2","value":"án","message":`},
		{"who may not", ask("reporter.B1", good, true, false), `{"errors":[{"message":"none of your roles may change accounts"`},
		{"who may not, by the route", send("reporter.B1", "/accounts", good), `403 `},
		{"a stranger", send("", "/accounts", good), `401 `},
		{"neither true nor false", send("leader.C1", "/accounts?dryRun=1", good), `400 `},
		{"more than any file", send("leader.C1", "/accounts", strings.Repeat("a", 5<<20)), `413 `},
		{"taken in", ask("leader.C1", good, false, true), `{"data":{"createAccounts":{"dryRun":false,"created":2,"accounts":[{"account":"an","fullName":"Nguyễn An","link":"/sign-in#link=`},
		{"taken in again", send("leader.C1", "/accounts", good), `422 `},
	} {
		if !strings.HasPrefix(tt.got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
	if got := h.AskWith("leader.C1", `mutation {createAccounts(input: {file: "!"}) {userErrors {message}}}`, nil); !strings.Contains(got, "Base64") {
		t.Errorf("no Base64: %s", got)
	}
	if log := h.Log.String(); !strings.Contains(log, "msg=accounts") || strings.Contains(log, "link=") {
		t.Error("the route is not logged, or a link is")
	}
}
