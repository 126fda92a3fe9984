package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
	"thidua/internal/web"
)

// browsers passes a test over where there is no browser, or what drives one is not installed.
func browsers(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(ui, "node_modules", "playwright-core")); err != nil {
		lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
	}
	if _, err := os.Stat("/usr/bin/chromium"); err != nil {
		lacking(t, "chromium is not installed")
	}
	if !web.Built() {
		lacking(t, "the explorer is not built: run make ui, which needs Node")
	}
}

// TestExplorer uses the explorer in a browser, each story in a demo of its own, where only listed
// operations are answered.
func TestExplorer(t *testing.T) {
	t.Parallel()
	browsers(t)
	stories, err := filepath.Glob(filepath.Join(ui, "test", "explorer", "*.mjs"))
	if err != nil || len(stories) == 0 {
		t.Fatal("there are no stories", err)
	}
	for _, story := range stories {
		name := filepath.Base(story)
		if name == "browser.mjs" {
			continue // what the stories need
		}
		t.Run(strings.TrimSuffix(name, ".mjs"), func(t *testing.T) {
			t.Parallel()
			db := province(t).DB
			s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--owner-database", testdb.URL(t, db, postgres.Owner), "--today", "2024-11-10", "--demo", "--persisted", "enforce")
			t.Log(tool(t, []string{"THIDUA_URL=" + s.url}, ui, "node", "test/explorer/"+name))
		})
	}
}

// TestExplorer_IsTyped runs the tests of the explorer's parts, and holds its types against the schema.
func TestExplorer_IsTyped(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(filepath.Join(ui, "node_modules", "typescript")); err != nil {
		lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
	}
	tool(t, nil, ui, "npm", "test", "--silent")
	// Generated code is committed: what the schema and the components say now must write the same.
	gql := filepath.Join(ui, "src", "explorer", "gql")
	before := contents(t, gql)
	tool(t, nil, ui, "npm", "run", "codegen", "--silent")
	for name, text := range contents(t, gql) {
		if before[name] != text {
			t.Errorf("npm run codegen changes %s: commit what it writes", name)
		}
	}
	texts := map[string]string{}
	if err := json.Unmarshal([]byte(before["persisted-documents.json"]), &texts); err != nil || len(texts) != len(web.ExplorerOperations()) {
		t.Errorf("the program lists %d operations of the explorer's %d: %v", len(web.ExplorerOperations()), len(texts), err)
	}
}

// contents returns the texts of a folder's files by their names.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(text)
	}
	return all
}
