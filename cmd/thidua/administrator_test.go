package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// TestFirstAdministrator goes the whole way from an empty database to somebody who is signed in.
func TestFirstAdministrator(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	s := start(t, "--database", db.Pool.Config().ConnString(), "--owner-database", testdb.URL(t, db, postgres.Owner))
	if said := strings.Join(strings.Fields(s.stdout), " "); !strings.Contains(said, begin) {
		t.Errorf("to whoever serves an empty database is said:\n%s", s.stdout)
	}

	if got := on(t, db, "", "account", "create", "an", "--admin"); got.status != 1 || !strings.Contains(got.stderr, "thidua import units FILE") {
		t.Errorf("without units: %+v", got)
	}
	units := filepath.Join(t.TempDir(), "units.csv")
	if err := os.WriteFile(units, []byte("code,parent,level,type,name,opened\n66,,PROVINCE,tỉnh,Đắk Lắk,2004-01-01\n54,,PROVINCE,tỉnh,Phú Yên,2004-01-01\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	on(t, db, "", "import", "units", units).must(t)
	made := on(t, db, "", "account", "create", "an", "--admin", "--full-name", "Nguyễn Văn An", "--url", s.url+"/").must(t)
	link := regexp.MustCompile(`^` + regexp.QuoteMeta(s.url) + `/sign-in#link=(tl_[A-Za-z0-9_-]{43})\n$`).FindStringSubmatch(made.stdout)
	if link == nil {
		t.Fatalf("the link is %q", made.stdout)
	}
	if got := on(t, db, "", "account", "create", "An", "--admin"); got.status != 1 || !strings.Contains(got.stderr, "exists already") {
		t.Errorf("the same again: %+v", got)
	}

	steps := []struct {
		name, path, body, bears string
		status                  int
		answer                  string // holds this
	}{
		{"the link lets one in", "/session", `{"link":"` + link[1] + `"}`, "", 200, `"proof":"LINK","mustSetPassword":true`},
		{"once", "/session", `{"link":"` + link[1] + `"}`, "", 401, "the link is unknown"},
		{"and to nothing yet", "/graphql", asked, "last", 403, "set your own first"},
		{"but to set a password", "/password", `{"new":"cầu tre lắc lẻo gập ghềnh"}`, "last", 200, `"mustSetPassword":false`},
		{"then one keeps every tree", "/graphql", asked, "last", 200, `"roots":[{"code":"54"},{"code":"66"}]`},
		{"and signs in anew", "/session", `{"account":"AN","password":"cầu tre lắc lẻo gập ghềnh"}`, "", 200, `"account":"an","fullName":"Nguyễn Văn An"`},
	}
	cookie := ""
	for _, step := range steps {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+step.path, bytes.NewBufferString(step.body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		if step.bears != "" {
			r.Header.Set("Cookie", cookie)
		}
		w, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(w.Body)
		_ = w.Body.Close()
		if err != nil || w.StatusCode != step.status || !strings.Contains(string(answer), step.answer) {
			t.Fatalf("%s: %d %s (%v)", step.name, w.StatusCode, answer, err)
		}
		for _, c := range w.Cookies() {
			cookie = c.Name + "=" + c.Value
		}
	}

	again := on(t, db, "", "account", "link", "an").must(t)
	if !strings.HasPrefix(again.stdout, "http://127.0.0.1:8080/sign-in#link=tl_") {
		t.Errorf("another link is %q", again.stdout)
	}
	if got := on(t, db, "", "account", "link", "nobody"); got.status != 1 || got.stderr != "no account named \"nobody\"\n" {
		t.Errorf("a link of nobody: %+v", got)
	}
	for _, secret := range []string{link[1], "lắc lẻo", strings.TrimSpace(strings.SplitAfter(again.stdout, "link=")[1])} {
		if strings.Contains(s.stderr.String()+s.stdout, secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
}
