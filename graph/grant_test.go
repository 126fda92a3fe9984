package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/internal/access"
)

// newcomer adds an account that holds nothing and that a unit keeps.
func (h *house) newcomer(name, unit string) {
	h.T.Helper()
	h.Employ(name, "", "")
	_, err := h.DB.ExecContext(h.T.Context(), "UPDATE account SET unit_id = ? WHERE name = ?", h.Units[unit].ID, name)
	h.Must(err)
}

// grants asks with the ids of units (#C1), accounts (@an) and of the last grant of an account (!an).
func (h *house) grants(account, query string) string {
	h.T.Helper()
	query = h.WithIDs(query)
	for _, sign := range []string{"@", "!"} {
		for {
			before, after, found := strings.Cut(query, `"`+sign)
			if !found {
				break
			}
			name, rest, _ := strings.Cut(after, `"`)
			var id int64
			if sign == "@" {
				h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = ?", name).Scan(h.T.Context(), &id))
				query = before + fmt.Sprintf(`"account:%d"`, id) + rest
			} else {
				h.Must(h.DB.NewRaw("SELECT g.id FROM grants AS g JOIN account AS a ON a.id = g.account_id WHERE a.name = ? ORDER BY g.id DESC LIMIT 1", name).Scan(h.T.Context(), &id))
				query = before + fmt.Sprintf(`"grant:%d"`, id) + rest
			}
		}
	}
	return h.Ask(account, query)
}

// TestAppointments_CountFromTheNextRequest appoints, hands over, ends, moves and deactivates, and asks
// after each what whoever it is about may see and do.
func TestAppointments_CountFromTheNextRequest(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.newcomer("new", "D1")
	sees := func(account, unit string, want bool) {
		t.Helper()
		if got := h.Ask(account, `{unit(by: {code: "`+unit+`"}) {code}}`); strings.Contains(got, `"code":"`+unit+`"`) != want {
			t.Errorf("%s sees %s: %s", account, unit, got)
		}
	}
	does := func(account, mutation, want string) {
		t.Helper()
		if got := h.grants(account, "mutation {"+mutation+"}"); !strings.Contains(got, want) {
			t.Errorf("%s: %s\n%s, want %s", account, mutation, got, want)
		}
	}
	sees("new", "C1", false)
	does("admin", `grantRole(input: {account: "@new", role: "commune_reporter", unit: "#C1", reason: "bầu bổ sung"}) {grant {role from until revoked account {name} givenBy {name} endedBy {name} unit {code}} userErrors {code}}`,
		`{"data":{"grantRole":{"grant":{"role":"commune_reporter","from":"2024-11-10","until":null,"revoked":null,"account":{"name":"new"},"givenBy":{"name":"admin"},"endedBy":null,"unit":{"code":"C1"}},"userErrors":[]}}}`)
	sees("new", "C1", true)
	does("leader.D1", `endGrant(input: {grant: "!new"}) {grant {until endedBy {name}} userErrors {code}}`, `"grant":{"until":null,"endedBy":{"name":"leader.D1"}}`) // it was revoked on its first day
	sees("new", "C1", false)

	does("leader.D1", `handOver(input: {unit: "#C1", role: "commune_leader", from: "@leader.C1", to: "@new"}) {grants {role from account {name}} userErrors {code}}`,
		`{"data":{"handOver":{"grants":[{"role":"commune_leader","from":"2024-11-10","account":{"name":"new"}}],"userErrors":[]}}}`)
	sees("new", "C1", true)
	sees("leader.C1", "C1", false)
	if got := h.grants("leader.D1", `{unit(by: {code: "C1"}) {officeHolders {role from until account {name}}}}`); !strings.Contains(got,
		`{"role":"commune_leader","from":"2024-11-10","until":null,"account":{"name":"new"}},`) || !strings.Contains(got, `{"role":"commune_leader","from":"2024-01-01","until":"2024-11-10","account":{"name":"leader.C1"}}`) {
		t.Errorf("who held office: %s", got)
	}

	// Until the unit hangs elsewhere, its former superior appoints there; then no more.
	does("leader.D1", `grantRole(input: {account: "@leader.C1", role: "analyst", unit: "#C1", from: "2024-11-12", until: "2024-11-20"}) {userErrors {code}}`, `{"userErrors":[]}`)
	sees("leader.C1", "C1", false) // from the twelfth on
	h.reorganise(`{"do": "MOVE", "unit": "C1", "to": "D2"}`)
	does("leader.D1", `endGrant(input: {grant: "!leader.C1"}) {userErrors {code message}}`, `"userErrors":[{"code":"NOT_FOUND","message":"there is no such thing"}]`)
	does("leader.D2", `endGrant(input: {grant: "!leader.C1"}) {grant {revoked} userErrors {code}}`, `"userErrors":[]`)

	does("leader.P", `deactivateAccount(account: "@new") {account {name} userErrors {code}}`, `{"account":{"name":"new"},"userErrors":[]}`)
	if got := h.Post("new", `{viewer {account}}`, nil); got.Code != http.StatusUnauthorized {
		t.Errorf("with a token of an account that is deactivated: %d %s", got.Code, got.Body)
	}
	does("leader.P", `reactivateAccount(account: "@new") {account {deactivated} userErrors {code}}`, `{"account":{"deactivated":null},"userErrors":[]}`)
	if got := h.Post("new", `{viewer {account}}`, nil); got.Code != http.StatusUnauthorized {
		t.Errorf("with a token from before: %d %s", got.Code, got.Body)
	}
}

// TestAppointments_OfOnesOwnOffice: whoever gives away what let them read it hears that it is done.
func TestAppointments_OfOnesOwnOffice(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.newcomer("new", "P")
	h.newcomer("second", "D1")
	h.Grant("second", "district_leader", "D1")
	for _, tt := range []struct{ account, mutation, want string }{
		{"admin", `handOver(input: {unit: "#P", role: "system_admin", from: "@admin", to: "@new"}) {grants {role} userErrors {message}}`, `{"data":{"handOver":{"grants":[],"userErrors":[]}}}`},
		{"second", `endGrant(input: {grant: "!second"}) {grant {role} userErrors {message}}`, `{"data":{"endGrant":{"grant":null,"userErrors":[]}}}`},
	} {
		if got := h.grants(tt.account, "mutation {"+tt.mutation+"}"); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.account, got, tt.want)
		}
	}
}

// TestAppointments_RefuseByName: what is wrong is told with whom, which unit and which days.
func TestAppointments_RefuseByName(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.newcomer("new", "C2")
	h.newcomer("gone", "C2")
	h.newcomer("foreign", "C3")
	_, err := h.DB.ExecContext(t.Context(), "UPDATE account SET deactivated = now() WHERE name = 'gone'")
	h.Must(err)
	h.reorganise(`{"do": "MERGE", "unit": "C1", "to": "C2"}`)
	for _, tt := range []struct{ name, account, mutation, want string }{
		{"a unit that closed, and its successor", "leader.D1", `grantRole(input: {account: "@new", role: "analyst", unit: "#C1"}) {userErrors {code message}}`,
			`{"code":"BAD_USER_INPUT","message":"xã Ấp C1 was closed on 2024-11-01; give the role at its successor, xã Ấp C2"}`},
		{"days on which it is held", "admin", `grantRole(input: {account: "@leader.D1", role: "district_leader", unit: "#D1", from: "2024-12-01"}) {userErrors {code message}}`,
			`{"code":"CONFLICT","message":"leader.D1 holds the role district_leader at huyện Ấp D1 from 2024-01-01 on already; give it for other days, or end that one first"}`},
		{"one who holds the office already", "admin", `handOver(input: {unit: "#P", role: "system_admin", from: "@admin", to: "@admin"}) {userErrors {code message}}`, `admin would hand the office over to themselves`},
		{"one who may not sign in", "leader.D1", `grantRole(input: {account: "@gone", role: "analyst", unit: "#C2"}) {userErrors {code message}}`, `{"code":"CONFLICT","message":"the account gone is deactivated; reactivate it first"}`},
		{"days that have passed", "leader.D1", `grantRole(input: {account: "@new", role: "analyst", unit: "#C2", from: "2024-11-09"}) {userErrors {code message}}`, `begin on 2024-11-10 or later`},
		{"a role that means nothing there", "leader.D1", `grantRole(input: {account: "@new", role: "branch_reporter", unit: "#C2"}) {userErrors {code message}}`,
			`the role branch_reporter means nothing at xã Ấp C2, a COMMUNE; it is held at a BRANCH`},
		{"a role that one may not give", "leader.D1", `grantRole(input: {account: "@new", role: "cluster_head", unit: "#D1"}) {userErrors {code message}}`, `"message":"you may not give the role cluster_head at huyện Ấp D1"`},
		{"somebody of whom one may not know", "leader.D1", `grantRole(input: {account: "@foreign", role: "analyst", unit: "#C2"}) {userErrors {code message}}`, `{"code":"NOT_FOUND","message":"there is no such account"}`},
		{"somebody whom there is not", "leader.D1", `grantRole(input: {account: "account:999", role: "analyst", unit: "#C2"}) {userErrors {code message}}`, `{"code":"NOT_FOUND","message":"there is no such account"}`},
		{"an id of something else", "leader.D1", `endGrant(input: {grant: "unit:1"}) {userErrors {code message}}`, `unit:1 is the id of a unit; give the id of a grant`},
		{"a grant beyond one's reach", "leader.D1", `endGrant(input: {grant: "!leader.D2"}) {userErrors {code message}}`, `{"code":"NOT_FOUND","message":"there is no such thing"}`},
		{"a grant that there is not", "leader.D1", `endGrant(input: {grant: "grant:999"}) {userErrors {code message}}`, `{"code":"NOT_FOUND","message":"there is no such thing"}`},
		{"the last administrator", "admin", `endGrant(input: {grant: "!admin"}) {userErrors {code message}}`, `{"code":"CONFLICT","message":"tỉnh Ấp P would have no administrator left; appoint another there, without an end, first"}`},
		{"oneself", "admin", `deactivateAccount(account: "@admin") {userErrors {code message}}`, `nobody deactivates their own account`},
		{"one who may give nothing", "reporter.B1", `grantRole(input: {account: "@reporter.B1", role: "analyst", unit: "#B1"}) {userErrors {code message}}`, `"code":"FORBIDDEN"`},
	} {
		if got := h.grants(tt.account, "mutation {"+tt.mutation+"}"); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestCan: a menu is told what its reader may do; of what lies outside nothing, whether it is there or not.
func TestCan(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range []struct {
		account, asks string
		want          bool
	}{
		{"leader.C1", `action: REPORT_SUBMIT, unit: "#C1"`, true},
		{"leader.C1", `action: REPORT_SUBMIT`, true},
		{"leader.C1", `action: REPORT_APPROVE, unit: "#C1"`, false},
		{"leader.C1", `action: REPORT_APPROVE, unit: "#B1"`, true},
		{"leader.C1", `action: ROLE_BRANCH_REPORTER, unit: "#B1"`, true},
		{"leader.C1", `action: ROLE_BRANCH_REPORTER, unit: "#C1"`, false},
		{"leader.C1", `action: MONTH_SEAL`, false},
		{"leader.C1", `action: UNIT_READ, unit: "#C3"`, false},
		{"leader.C1", `action: UNIT_READ, unit: "unit:999"`, false},
		{"leader.C1", `action: UNIT_READ, unit: "#P"`, false},
		{"leader.P", `action: MONTH_SEAL`, true},
		{"admin", `action: FIGURE_READ`, false},
		{"admin", `action: ROLE_SYSTEM_ADMIN, unit: "#P"`, true},
		{"stranger", `action: UNIT_READ`, false},
	} {
		if got := h.grants(tt.account, `{viewer {can(`+tt.asks+`)}}`); got != fmt.Sprintf(`{"data":{"viewer":{"can":%v}}}`, tt.want) {
			t.Errorf("%s, %s: %s, want %v", tt.account, tt.asks, got, tt.want)
		}
	}
	for _, tt := range []struct{ name, account, unit, want string }{
		{"an administrator at a branch", "admin", "#B1", "analyst branch_reporter cluster_head inspector system_admin"},
		{"a leader at their own unit", "leader.C1", "#C1", "analyst commune_leader commune_reporter inspector"},
		{"a leader above their unit", "leader.C1", "#P", ""},
		{"where there is no unit", "admin", "unit:999", ""},
		{"who appoints nobody", "analyst.P", "#D1", ""},
	} {
		var got struct {
			Data struct {
				Roles []struct {
					Role    string
					MayGive bool
				}
			}
		}
		h.Must(json.Unmarshal([]byte(h.grants(tt.account, `{roles {role mayGive(unit: "`+tt.unit+`")}}`)), &got))
		var may []string
		for _, r := range got.Data.Roles {
			if r.MayGive {
				may = append(may, r.Role)
			}
		}
		if given := strings.Join(may, " "); given != tt.want || len(got.Data.Roles) < 13 {
			t.Errorf("%s may give %q of %d roles, want %q", tt.name, given, len(got.Data.Roles), tt.want)
		}
	}
	for _, tt := range []struct{ name, asker, of, want string }{
		{"an administrator, of one whom they appoint", "admin", "leader.C1", `{"mayKeep":true,"grants":[{"mayEnd":true}]}`},
		{"their own", "admin", "admin", `{"mayKeep":false,"grants":[{"mayEnd":true}]}`},
		{"who appoints nobody, of themselves", "analyst.P", "analyst.P", `{"mayKeep":false,"grants":[{"mayEnd":false}]}`},
	} {
		if got := h.grants(tt.asker, `{account(name: "`+tt.of+`") {mayKeep grants {mayEnd}}}`); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	_, err := h.DB.ExecContext(t.Context(), "UPDATE token SET read_only = true")
	h.Must(err)
	if got := h.grants("admin", `{account(name: "leader.C1") {mayKeep grants {mayEnd}}}`); !strings.Contains(got, `{"mayKeep":false,"grants":[{"mayEnd":false}]}`) {
		t.Errorf("of another with a token that only reads: %s", got)
	}
	if got := h.grants("leader.C1", `{viewer {submit: can(action: REPORT_SUBMIT) read: can(action: REPORT_READ)}}`); got != `{"data":{"viewer":{"submit":false,"read":true}}}` {
		t.Errorf("with a token that only reads: %s", got)
	}
}

// TestWhyDenied: one sentence tells which grant, rule or reach is missing, and of what lies outside the
// asker's reach it tells nothing.
func TestWhyDenied(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.newcomer("new", "C1")
	h.newcomer("late", "C1")
	h.newcomer("early", "C1")
	h.newcomer("gone", "C1")
	h.newcomer("keyed", "C1")
	h.newcomer("both", "C1")
	h.Grant("keyed", "inspector", "C1")
	h.Grant("both", "central_viewer", "P")
	h.Grant("both", "analyst", "C2")
	for _, act := range []string{
		`grantRole(input: {account: "@late", role: "analyst", unit: "#C1", from: "2024-12-01"}) {userErrors {message}}`,
		`grantRole(input: {account: "@new", role: "commune_reporter", unit: "#C1"}) {userErrors {message}}`,
		`endGrant(input: {grant: "!new"}) {userErrors {message}}`,
		`deactivateAccount(account: "@gone") {userErrors {message}}`,
		`grantRole(input: {account: "@early", role: "analyst", unit: "#C1", from: "2024-12-01"}) {userErrors {message}}`,
		`endGrant(input: {grant: "!early"}) {userErrors {message}}`,
	} {
		if got := h.grants("leader.D1", "mutation {"+act+"}"); !strings.Contains(got, `"userErrors":[]`) {
			t.Fatal(got)
		}
	}
	_, err := h.DB.ExecContext(t.Context(), "INSERT INTO passkey_role (role) VALUES ('inspector')")
	h.Must(err)
	for _, tt := range []struct{ asker, account, action, unit, want string }{
		{"leader.D1", "leader.C1", "REPORT_SUBMIT", "C1", `"denied":false,"reason":"leader.C1 may submit reports at xã Ấp C1, as Leader of a base association at xã Ấp C1"`},
		{"leader.D1", "reporter.B1", "REPORT_SUBMIT", "B2", `"denied":true,"reason":"as Branch head at Chi hội Ấp B1, reporter.B1 may submit reports as far as that unit alone; Chi hội Ấp B2 lies elsewhere"`},
		{"leader.D1", "leader.C1", "REPORT_READ", "C2", `as Leader of a base association at xã Ấp C1, leader.C1 may read reports as far as that unit and those below it; xã Ấp C2 lies elsewhere`},
		{"leader.D1", "leader.C1", "ROLE_BRANCH_REPORTER", "C1", `as Leader of a base association at xã Ấp C1, leader.C1 may give the role Branch head at a BRANCH only; xã Ấp C1 is a COMMUNE`},
		{"leader.D1", "head.C1", "REPORT_READ", "C1", `head.C1 may not read reports: none of the roles held today does, which are Head of an emulation cluster`},
		{"leader.D1", "late", "FIGURE_READ", "C1", `the role Analyst of late at xã Ấp C1 begins on 2024-12-01`},
		{"leader.D1", "new", "REPORT_WRITE", "C1", `the role Reporter of a base association of new at xã Ấp C1 was ended on 2024-11-10 by leader.D1`},
		{"leader.D1", "early", "FIGURE_READ", "C1", `the role Analyst of early at xã Ấp C1, which was to begin on 2024-12-01, was taken back`},
		{"leader.D1", "gone", "UNIT_READ", "C1", `the account gone is deactivated`},
		{"leader.D1", "keyed", "REPORT_READ", "C1", `keyed may read reports at xã Ấp C1 only when signed in with a passkey: the role Inspection board asks for one`},
		{"admin", "stranger", "UNIT_READ", "C1", `stranger holds no role today`},
		// The asker learns nothing of what is held beyond their reach, nor of who ended what.
		{"leader.D1", "both", "UNIT_READ", "P", `"code":"NOT_FOUND"`},
		{"leader.C1", "both", "FIGURE_READ", "C1", `"denied":true,"reason":"both holds no role today at the units whose accounts you may read"`},
		{"leader.D1", "both", "FIGURE_READ", "C1", `as Analyst at xã Ấp C2, both may read figures of reports that are not approved as far as that unit and those below it; xã Ấp C1 lies elsewhere`},
		{"leader.C1", "leader.D2", "UNIT_READ", "C1", `"code":"NOT_FOUND"`},
		{"leader.C1", "leader.C1", "UNIT_READ", "C3", `"code":"NOT_FOUND"`},
		{"reporter.B1", "reporter.B1", "UNIT_READ", "B1", `"code":"FORBIDDEN"`},
	} {
		if got := h.grants(tt.asker, fmt.Sprintf(`{whyDenied(account: "@%s", action: %s, unit: "#%s") {denied reason}}`, tt.account, tt.action, tt.unit)); !strings.Contains(got, tt.want) {
			t.Errorf("%s asks why %s, %s, %s: %s, want %s", tt.asker, tt.account, tt.action, tt.unit, got, tt.want)
		}
	}
	if got := h.grants("leader.D1", `{whyDenied(account: "@late", action: FIGURE_READ, unit: "#C1") {reason(locale: VI)}}`); !strings.Contains(got, "vai trò Chuyên viên tổng hợp của late ở xã Ấp C1 bắt đầu từ ngày 2024-12-01") {
		t.Errorf("in Vietnamese: %s", got)
	}
}

// TestPermission_NamesEveryAction: the enum is what the policy can speak of, no more and no less.
func TestPermission_NamesEveryAction(t *testing.T) {
	t.Parallel()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: graph.Schema()})
	var named []string
	for _, v := range schema.Types["Permission"].EnumValues {
		named = append(named, v.Name)
	}
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	var actions []string
	for _, a := range guard.Actions() {
		actions = append(actions, strings.ToUpper(a.Resource+"_"+a.Verb))
	}
	slices.Sort(actions)
	if diff := cmp.Diff(actions, named); diff != "" {
		t.Errorf("actions (-) and permissions (+):\n%s", diff)
	}
}
