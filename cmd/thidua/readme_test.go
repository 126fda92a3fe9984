package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"

	"thidua/graph/server"
	"thidua/internal/postgres"
)

var update = flag.Bool("update", false, "write anew what is generated: the README's table of settings, the operations' answers")

// TestReadme_TellsOfEverySetting holds the README's table against the flags of serve.
func TestReadme_TellsOfEverySetting(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	table.WriteString("| setting | twin | default | what it does |\n| --- | --- | --- | --- |\n")
	for _, f := range serveFlags() {
		switch f := f.(type) {
		case *cli.StringFlag:
			parts := strings.Split(f.Usage, "`") // the placeholder stands in the second
			standing := f.DefaultText
			if f.Name == "data" { // which differs from user to user
				standing = "`/var/lib/thidua` as root, else `$XDG_DATA_HOME/thidua`"
			}
			fmt.Fprintf(&table, "| `--%s %s` | `%s` | %s | %s |\n", f.Name, parts[1], f.GetEnvVars()[0], standing, strings.Join(parts, ""))
		case *cli.BoolFlag:
			fmt.Fprintf(&table, "| `--%s` | `%s` | off | %s |\n", f.Name, f.GetEnvVars()[0], f.Usage)
		default:
			t.Errorf("%v is a flag of a kind that the table does not know", f.Names())
		}
	}
	stands := regexp.MustCompile(`(?m)^\| setting \|.*\n(\|.*\n)+`)
	switch found := stands.Find(text); {
	case string(found) == table.String():
	case *update:
		if err := os.WriteFile("../../README.md", stands.ReplaceAllLiteral(text, []byte(table.String())), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the README's table of settings is not that of the flags; run go test ./cmd/thidua -run Readme -update:\n%s", table.String())
	}
}

// TestReadme_TellsTheTruth asks what the README asks and holds the answer against its own.
func TestReadme_TellsTheTruth(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(kind string) string {
		m := regexp.MustCompile("(?s)```" + kind + "\n(.*?)```").FindSubmatch(text)
		if m == nil {
			t.Fatalf("the README has no %s", kind)
		}
		return string(m[1])
	}
	service := province(t)
	w := httptest.NewRecorder()
	server.New(service).ServeHTTP(w, requestAs(t, service.DB, "district.643.leader", map[string]any{"query": block("graphql")}))
	var got, want bytes.Buffer
	if err := json.Compact(&got, w.Body.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&want, []byte(block("json"))); err != nil || strings.TrimSpace(got.String()) != want.String() {
		t.Errorf("the README answers %s (%v), the program %s", want.String(), err, got.String())
	}
}

// TestReadme_AsksForATable asks for the table of the README, in the name of whom it says.
func TestReadme_AsksForATable(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?s)## For analysts\n.*?token create --account ([a-z.]+).*?```sh\ncurl -s 'http://127.0.0.1:8080(/table[^']*)'.*? -d '(.*?)'\n```").FindSubmatch(text)
	if m == nil {
		t.Fatal("the README asks for no table")
	}
	service := province(t)
	r := requestAs(t, service.DB, string(m[1]), nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(string(m[2]), "?")
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(m[3])), int64(len(m[3]))
	w := httptest.NewRecorder()
	server.New(service).ServeHTTP(w, r)
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "thành phố Buôn Ma Thuột;105;167;") {
		t.Errorf("%s is answered %d %s", m[1], w.Code, w.Body)
	}
}

// TestDocs_HoldTheSQLOfTheRoles holds the page that an administrator reads against what is run.
func TestDocs_HoldTheSQLOfTheRoles(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/database.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "```sql\n"+postgres.Roles+"```\n") {
		t.Error("docs/database.md holds another SQL than thidua roles prints")
	}
	if got := do(t.Context(), "", "roles").must(t); got.stdout != postgres.Roles {
		t.Errorf("thidua roles prints %q", got.stdout)
	}
}
