package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/identity"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/internal/web"
)

// TestPages_AskWhatThereIs holds what the pages ask against the schema, and against the operations
// that are answered where only listed ones are.
func TestPages_AskWhatThereIs(t *testing.T) {
	t.Parallel()
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: graph.Schema()})
	if err != nil {
		t.Fatal(err)
	}
	printed := map[string]string{}
	if err := json.Unmarshal([]byte(do(t.Context(), "", "operations").must(t).stdout), &printed); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, text := range printed {
		listed[text] = true
	}
	asked := web.Operations()
	if len(asked) < 5 {
		t.Errorf("the pages ask %d things", len(asked))
	}
	for name, text := range asked {
		doc, errs := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules())
		switch {
		case len(errs) > 0:
			t.Errorf("%s: %v", name, errs)
		case len(doc.Operations) != 1 || doc.Operations[0].Name != name:
			t.Errorf("%s names its operation otherwise", name)
		case !listed[text]:
			t.Errorf("%s is not listed as the pages send it", name)
		}
	}
}

// TestPages_CallRolesAsTheServiceDoes: the pages repeat what roles are called to people, for they are
// served without asking; the words are those of every table, sheet and answer.
func TestPages_CallRolesAsTheServiceDoes(t *testing.T) {
	t.Parallel()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("../../internal/web/pages/account.js")
	if err != nil {
		t.Fatal(err)
	}
	_, offices, _ := strings.Cut(string(script), "\nconst offices = {\n")
	offices, _, found := strings.Cut(offices, "\n};\n")
	if !found {
		t.Fatal("the account's page does not say what roles are called")
	}
	said := map[string]string{}
	for line := range strings.SplitSeq(offices, "\n") {
		role, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
		said[role] = words
	}
	want := map[string]string{}
	for _, role := range guard.Roles() {
		label := access.RoleLabel(role)
		want[role] = "say('" + label.Vi + "', '" + label.En + "'),"
	}
	if diff := cmp.Diff(want, said); diff != "" || len(want) < 5 {
		t.Errorf("of %d roles (-want +got):\n%s", len(want), diff)
	}
}

// TestPages_InABrowser lets people sign in with Chromium.
func TestPages_InABrowser(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(filepath.Join(ui, "node_modules", "playwright-core")); err != nil {
		lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
	}
	if _, err := os.Stat("/usr/bin/chromium"); err != nil {
		lacking(t, "chromium is not installed")
	}
	db := loadedDemo(t)
	at := "http://localhost:" + strings.TrimPrefix(freeAddress(t), "127.0.0.1:") + "/hoi/thidua"
	where, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--owner-database", testdb.URL(t, db, postgres.Owner), "--today", "2024-11-10", "--demo", "--url", at, "--persisted", "enforce")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	guard, err := access.NewGuard()
	must(err)
	const today = org.Date("2024-11-10")
	scope, err := access.SystemScope(t.Context(), db, today)
	must(err)
	code := "24121"
	commune, err := org.Find(t.Context(), db, scope, org.UnitBy{Code: &code}, today)
	must(err)
	// Three people of a commune: one with a password, one to whom somebody else set one, one with a link.
	for _, name := range []string{"tan-hoa.duc", "tan-hoa.lan", "tan-hoa.y-bih"} {
		_, err := access.CreateAccount(t.Context(), db, name)
		must(err)
		must(guard.GrantRoleAsSystem(t.Context(), db, access.Appointment{Account: name, Role: "commune_leader", UnitID: commune.ID, From: "2024-01-01"}))
	}
	const password = "gió núi vượt đèo 1972"
	link, err := identity.NewLink(t.Context(), db.DB, "tan-hoa.duc")
	must(err)
	enter(t, s, link, password)
	leader, err := access.FindAccount(t.Context(), db, "province.leader")
	must(err)
	actor, err := access.ActorOf(t.Context(), db, access.Caller{Account: leader}, today)
	must(err)
	lan, err := access.FindAccount(t.Context(), db, "tan-hoa.lan")
	must(err)
	fresh, err := identity.NewPasswords(identity.Least).Fresh(t.Context())
	must(err)
	temporary, err := fresh.SetTemporary(t.Context(), db.DB, guard, actor, lan.ID)
	must(err)
	link, err = identity.NewLink(t.Context(), db.DB, "tan-hoa.y-bih")
	must(err)
	people := map[string]string{
		"account": "tan-hoa.duc", "password": password, "newcomer": lan.Name, "temporary": temporary.Password, "link": signInLink(where, link),
	}
	all, err := json.Marshal(people)
	must(err)
	tool(t, []string{"THIDUA_URL=" + s.url, "THIDUA_AT=" + at, "THIDUA_PEOPLE=" + string(all)}, ui, "node", "test/pages.mjs")
}

// enter signs in by a link and sets a password.
func enter(t *testing.T, s *process, link, password string) {
	t.Helper()
	client := &http.Client{}
	var err error
	if client.Jar, err = cookiejar.New(nil); err != nil {
		t.Fatal(err)
	}
	for _, step := range [][2]string{{"/session", fmt.Sprintf(`{"link": %q}`, link)}, {"/password", fmt.Sprintf(`{"new": %q}`, password)}} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+step[0], strings.NewReader(step[1]))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		answer, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s", step[0], answer.StatusCode, said)
		}
	}
}
