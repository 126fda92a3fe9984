package main

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/graph"
	"thidua/graph/operations"
	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

const ui = "../../internal/web/ui"

// tool runs a program against a server, in a folder, in an account's name. What is missing here
// but in CI is passed over.
func tool(t *testing.T, env []string, dir, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		lacking(t, name+" is not installed")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, said)
	}
	return string(said)
}

func lacking(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// TestTools lets the tools that developers use loose on the service, as they come from npm.
func TestTools(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(filepath.Join(ui, "node_modules", "relay-compiler")); err != nil {
		lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
	}
	folder := t.TempDir()
	schema, err := filepath.Abs("../../graph/released.graphql")
	if err != nil {
		t.Fatal(err)
	}
	now := filepath.Join(folder, "schema.graphql")
	if err := os.WriteFile(now, []byte(graph.Schema()), 0o600); err != nil {
		t.Fatal(err)
	}
	shipped, err := filepath.Abs(shelf)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("types are generated without a warning", func(t *testing.T) {
		manifest := filepath.Join(folder, "manifest.json")
		tool(t, []string{"THIDUA_SCHEMA=" + now, "THIDUA_OPERATIONS=" + shipped, "THIDUA_MANIFEST=" + manifest}, ui, "node", "test/codegen.mjs")
		if texts, err := operations.Read(manifest); err != nil || len(texts) < 25 {
			t.Errorf("the manifest that the generator writes lists %d operations: %v", len(texts), err)
		}
	})
	t.Run("what Relay persists is read", func(t *testing.T) {
		manifest := filepath.Join(folder, "relay.json")
		tool(t, []string{"THIDUA_SCHEMA=" + now, "THIDUA_MANIFEST=" + manifest}, ui, "node", "test/relay-operations.mjs")
		if texts, err := operations.Read(manifest); err != nil || len(texts) != 3 {
			t.Errorf("the compiler's manifest lists %d operations: %v", len(texts), err)
		}
	})
	t.Run("listed operations are found as clients send them", func(t *testing.T) {
		manifest := filepath.Join(folder, "listed.json")
		printed := do(t.Context(), "", "operations").must(t).stdout
		if err := os.WriteFile(manifest, []byte(printed), 0o600); err != nil {
			t.Fatal(err)
		}
		tool(t, []string{"THIDUA_OPERATIONS=" + shipped, "THIDUA_MANIFEST=" + manifest}, ui, "node", "test/persisted.mjs")
	})
	t.Run("a client's cache tells then from now", func(t *testing.T) {
		db := provinceWith(t, true).DB
		s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--today", "2024-11-10")
		tool(t, []string{
			"THIDUA_URL=" + s.url, "THIDUA_TOKEN=" + tokenOf(t, db, "province.leader"),
			"THIDUA_REPORTER=" + tokenOf(t, db, "branch.24121-01.reporter"), "THIDUA_COMMUNE=" + tokenOf(t, db, "commune.24121.leader"),
		}, ui, "node", "test/identity.mjs")
	})
	t.Run("nothing breaks that was released", func(t *testing.T) {
		tool(t, []string{"THIDUA_SCHEMA=" + now, "THIDUA_RELEASED=" + schema}, ui, "node", "test/compatible.mjs")
	})
	t.Run("what would break is found", func(t *testing.T) {
		broken := filepath.Join(folder, "broken.graphql")
		text := strings.Replace(graph.Schema(), "totalCount: Int!", "total: Int!", 1)
		if err := os.WriteFile(broken, []byte(text), 0o600); err != nil || text == graph.Schema() {
			t.Fatal("nothing was taken out", err)
		}
		tool(t, []string{"THIDUA_SCHEMA=" + broken, "THIDUA_RELEASED=" + schema, "THIDUA_EXPECT=breaking"}, ui, "node", "test/compatible.mjs")
	})
	db := loadedDemo(t)
	s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--owner-database", testdb.URL(t, db, postgres.Owner), "--today", "2024-11-10", "--demo")
	env := []string{"THIDUA_URL=" + s.url, "THIDUA_TOKEN=" + tokenOf(t, db, "province.leader"), "TOKEN=" + tokenOf(t, db, "province.leader")}
	t.Run("all audits of GraphQL over HTTP", func(t *testing.T) {
		if said := tool(t, env, ui, "node", "test/audit.mjs"); !strings.Contains(said, "passed 61 of 61") {
			t.Error(said)
		}
	})
	t.Run("GraphiQL in a browser", func(t *testing.T) {
		if _, err := os.Stat("/usr/bin/chromium"); err != nil {
			lacking(t, "chromium is not installed")
		}
		tool(t, env, ui, "node", "test/browser.mjs")
	})
	t.Run("Relay takes a connection of every list", func(t *testing.T) {
		if said := tool(t, []string{"THIDUA_SCHEMA=" + now}, ui, "node", "test/relay.mjs"); !strings.Contains(said, "Relay takes 28 lists") {
			t.Error(said)
		}
	})
	readme, err := os.ReadFile("../../graph/README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(readme), "http://127.0.0.1:8080", s.url)
	block := regexp.MustCompile("(?s)```(sh|js|python)\n(.*?)```")
	for n, found := range block.FindAllStringSubmatch(text, -1) {
		t.Run("the README's "+found[1], func(t *testing.T) { runBlock(t, s, db, env, n, found[1], found[2]) })
	}
	// It reports and reorganises for its lists, and comes last.
	t.Run("Apollo pages every list", func(t *testing.T) { pageByApollo(t, s, db, now) })
}

// pageByApollo lets Apollo read every list.
func pageByApollo(t *testing.T, s *process, db *postgres.DB, schema string) {
	t.Helper()
	tokens := map[string]string{
		"keeper": tokenOf(t, db, "province.admin"), "district": tokenOf(t, db, "district.643.leader"), "commune": tokenOf(t, db, "commune.24121.leader"),
	}
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	// The demo's administrator, who keeps its units, shall see what its figures would come to too.
	on := org.Date("2024-11-10")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	scope, err := access.SystemScope(t.Context(), db, on)
	must(err)
	find := func(code string) int64 {
		t.Helper()
		unit, err := org.Find(t.Context(), db, scope, org.UnitBy{Code: &code}, on)
		must(err)
		return unit.ID
	}
	must(guard.GrantRoleAsSystem(t.Context(), db, access.Appointment{Account: "province.admin", Role: "province_leader", UnitID: find("66"), From: "2024-01-01"}))
	// What the draft's units leave behind.
	c, err := movement.Load(t.Context(), db, 2024)
	must(err)
	wanted, err := movement.ParseDecimal("7")
	must(err)
	gone := []int64{find("24118"), find("24124")}
	_, err = movement.AssignQuotas(t.Context(), db, scope, c, "4.1", map[int64]movement.Decimal{gone[0]: wanted, gone[1]: wanted})
	must(err)
	_, err = db.NewRaw("INSERT INTO decision (indicator_id, unit_id, document, signed, note) SELECT ?, id, '12/QĐ', '2024-05-05', '' FROM unnest(?::bigint[]) AS id",
		c.Indicator("6.3").ID, pgdialect.Array(gone)).Exec(t.Context())
	must(err)
	// What is followed up, answered and confirmed.
	_, err = db.NewRaw(`INSERT INTO entry (register, unit_id, subject_id, day, due, values, state, revision, at)
		SELECT r.code, CASE WHEN r.code = 'congresses' THEN ?1 ELSE ?0 END, CASE WHEN r.code = 'inspections' THEN ?1 END, day, CASE WHEN r.code = 'inspections' THEN day END, '{}', 'NOTED', 1, now()
		FROM unnest('{inspections,congresses,directives}'::text[]) AS r (code), unnest('{2024-09-01,2024-09-02,2024-09-03,2024-09-04}'::date[]) AS day`, find("643"), find("24121")).Exec(t.Context())
	must(err)
	all, err := json.Marshal(tokens)
	if err != nil {
		t.Fatal(err)
	}
	readme, err := filepath.Abs("../../graph/README.md")
	if err != nil {
		t.Fatal(err)
	}
	said := tool(t, []string{"THIDUA_URL=" + s.url, "THIDUA_SCHEMA=" + schema, "THIDUA_README=" + readme, "THIDUA_TOKENS=" + string(all)}, ui, "node", "test/apollo-pages.mjs")
	if strings.Count(said, "\n") != 28 {
		t.Error(said)
	}
}

// runBlock runs a piece of the README and holds what it prints against what it is about.
func runBlock(t *testing.T, s *process, db *postgres.DB, env []string, n int, language, code string) {
	t.Helper()
	says := ""
	switch language {
	case "sh":
		says = `"account":"province.leader"`
		if strings.Contains(code, "createToken") {
			says = `{"data":{"createToken":{"token":"td_`
		}
		code = tool(t, env, ".", "bash", "-c", code)
	case "python":
		says = "261 communes"
		if strings.Contains(code, "Retry-After") {
			says = "tỉnh Đắk Lắk"
		}
		code = tool(t, env, ".", "python3", "-c", code)
	default:
		file := filepath.Join(ui, "test", "readme-"+string(rune('a'+n))+".tmp.mjs") // beside the modules that it imports
		if err := os.WriteFile(file, []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Remove(file) })
		says = "thành phố Buôn Ma Thuột 66.30 BEHIND"
		if strings.Contains(code, "createToken") {
			says = "monthly mail reads tỉnh Đắk Lắk with td_"
		}
		if strings.Contains(code, "@apollo/client") {
			says = "261 communes"
		}
		if strings.Contains(code, "graphql-sse") {
			says = "Chi hội Tổ dân phố 1 DRAFT"
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			go saveAgain(ctx, t, s, db)
		}
		code = tool(t, env, ui, "node", filepath.Join("test", filepath.Base(file)))
	}
	if !strings.Contains(code, says) {
		t.Errorf("it prints %.600s, not %s", code, says)
	}
}

// saveAgain saves a report, otherwise each time, until ctx ends.
func saveAgain(ctx context.Context, t *testing.T, s *process, db *postgres.DB) {
	token := tokenOf(t, db, "branch.24121-01.reporter")
	for n := 20; ctx.Err() == nil; n++ {
		body := strings.Replace(`{"query":"mutation {saveReport(input: {unit: \"unit:292\", month: \"2024-11\", values: [{element: \"members_total\", value: N}]}) {userErrors {message}}}"}`, "N", string(rune('0'+n%10))+"0", 1)
		s.post(ctx, token, body)
		select {
		case <-ctx.Done():
		case <-time.After(500 * time.Millisecond):
		}
	}
}

func tokenOf(t *testing.T, db *postgres.DB, account string) string {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		token, err := access.CreateToken(context.Background(), db, account, nil)
		if err == nil || time.Now().After(deadline) {
			return token
		}
	}
}
