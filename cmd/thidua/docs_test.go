package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"thidua/internal/movement"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// page reads a page of the documentation.
func page(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// blocks returns what stands on a page in blocks of a language.
func blocks(text, language string) []string {
	var found []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		found = append(found, m[1])
	}
	return found
}

// putProgram lets commands in a folder call the program by its name.
func putProgram(t *testing.T, folder string) {
	t.Helper()
	program, err := filepath.Abs(os.Args[0])
	if err == nil {
		err = os.Mkdir(filepath.Join(folder, "bin"), 0o755)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "bin/thidua"), []byte("#!/bin/sh\nexec env "+asProgram+"=1 '"+program+"' \"$@\"\n"), 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestNewYear_Begins does what docs/operate.md says of January, as whoever keeps the service would.
func TestNewYear_Begins(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh here")
	}
	_, section, _ := strings.Cut(page(t, "operate.md"), "\n## A new year\n")
	db, folder := testdb.New(t), t.TempDir()
	putProgram(t, folder)
	on(t, db, string(movement.Launch2024), "import", "campaign", "-").must(t)
	units := filepath.Join(folder, "units.csv")
	for name, text := range map[string]string{
		units: "code,parent,level,kind,type,name,opened\n66,,PROVINCE,,tỉnh,Đắk Lắk,2024-01-01\n643,66,DISTRICT,,thành phố,Buôn Ma Thuột,2024-01-01\n",
		filepath.Join(folder, "chi-tieu-2025.csv"): "indicator,unit,quota\n4.1,643,120\n",
		filepath.Join(folder, "bin/editor"):        "#!/bin/sh\nsed -e '/official: false/d' -e 's/>= 1500/>= 1600/' \"$1\" >new && mv new \"$1\"\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	on(t, db, "", "import", "units", units).must(t)
	steps := exec.CommandContext(t.Context(), "sh", "-euc", blocks(section, "sh")[0])
	steps.Dir = folder
	steps.Env = append(os.Environ(), "PATH="+filepath.Join(folder, "bin")+":"+os.Getenv("PATH"), "EDITOR=editor",
		"DATABASE_URL="+db.Pool.Config().ConnString())
	out, err := steps.CombinedOutput()
	if err != nil || strings.Contains(string(out), "this is an example") || !strings.Contains(string(out), "2024-12 is sealed") {
		t.Fatalf("%v: %s", err, out)
	}
	for year, want := range map[int]string{2024: ">= 1500 true 0", 2025: ">= 1600 true 1"} {
		c, err := movement.Load(t.Context(), db, year)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(c.Indicator("4.1").Target, " ", c.Official, " ", len(c.Quotas["4.1"])); got != want {
			t.Errorf("%d asks %s, want %s", year, got, want)
		}
	}
}

// TestFirstSteps_LeadToAFigure does what docs/first-steps.md says, command by command, on an empty
// database, and holds the answer against the one that stands there, worked out by hand.
func TestFirstSteps_LeadToAFigure(t *testing.T) {
	t.Parallel()
	for _, program := range []string{"sh", "curl"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("no %s here", program)
		}
	}
	text := page(t, "first-steps.md")
	folder := t.TempDir()
	putProgram(t, folder)
	address := freeAddress(t)
	script := "set -eu\n" + strings.ReplaceAll(strings.Join(blocks(text, "sh"), ""), "127.0.0.1:8080", address)
	steps := exec.CommandContext(t.Context(), "sh", "-c", script)
	steps.Dir = folder
	steps.Env = append(os.Environ(), "PATH="+filepath.Join(folder, "bin")+":"+os.Getenv("PATH"), "THIDUA_LISTEN="+address,
		"DATABASE_URL="+testdb.Empty(t).Pool.Config().ConnString())
	steps.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	all := func() { _ = syscall.Kill(-steps.Process.Pid, syscall.SIGKILL) } // the service too
	steps.Cancel = func() error { all(); return nil }
	said, err := os.Create(filepath.Join(folder, "said")) // a pipe would last as long as the service
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = said.Close() }()
	steps.Stdout, steps.Stderr = said, said
	failed := steps.Run()
	all()
	out, err := os.ReadFile(said.Name())
	if failed != nil || err != nil {
		t.Fatalf("%v (%v):\n%s", failed, err, out)
	}
	if links := regexp.MustCompile(`(?m)^http://\S+/sign-in#link=\S+$`).FindAllString(string(out), -1); len(links) != 2 {
		t.Errorf("it prints the links %v, not one for each person", links)
	}
	if opened, err := os.ReadFile(filepath.Join(folder, "sign-in.html")); err != nil || !strings.Contains(string(opened), ">Vào</button>") {
		t.Errorf("the page to sign in (%v): %.200s", err, opened)
	}
	answer, err := os.ReadFile(filepath.Join(folder, "answer.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got, want struct{ Data any }
	if err := json.Unmarshal(answer, &got); err != nil {
		t.Fatalf("%v: %s", err, answer)
	}
	if err := json.Unmarshal([]byte(blocks(text, "json")[0]), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the page answers otherwise (-page +program):\n%s\n%s", diff, out)
	}
}

// freeAddress returns an address of this machine that nobody answers at.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // it is closed at once
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// TestDocs_NameMetricsThatThereAre holds every metric of the documentation and of the alert rules
// against what a service tells Prometheus once it has answered something.
func TestDocs_NameMetricsThatThereAre(t *testing.T) {
	t.Parallel()
	s := start(t, "--metrics", "127.0.0.1:0", "--database", testdb.URL(t, testdb.New(t), postgres.Service))
	s.viewer(t, "td_nobody's")
	at := regexp.MustCompile(`msg=metrics at=(\S+)`).FindStringSubmatch(s.stderr.String())
	if at == nil {
		t.Fatalf("it does not say where its metrics are:\n%s", s.stderr)
	}
	answer, err := http.Get(at[1]) //nolint:noctx // the test's own server
	if err != nil {
		t.Fatal(err)
	}
	told, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{"up": true} // Prometheus' own
	for _, m := range regexp.MustCompile(`(?m)^(\w+)(?:\{| )`).FindAllStringSubmatch(string(told), -1) {
		there[m[1]] = true
	}
	name := regexp.MustCompile(`\b(?:thidua|process|go)_\w+`)
	var rules struct {
		Groups []struct {
			Rules []struct {
				Alert, Expr string
				Annotations map[string]string
			}
		}
	}
	if err := yaml.Unmarshal([]byte(page(t, "alerts.yaml")), &rules); err != nil || len(rules.Groups) != 1 || len(rules.Groups[0].Rules) < 8 {
		t.Fatalf("the alert rules are not to be read as such (%v): %+v", err, rules)
	}
	named := 0
	look := func(where, text string) {
		for _, metric := range name.FindAllString(text, -1) {
			if named++; !there[metric] && !there[metric+"_bucket"] {
				t.Errorf("%s names %s, which the program does not tell", where, metric)
			}
		}
	}
	for _, r := range rules.Groups[0].Rules {
		if !name.MatchString(r.Expr) && !strings.HasPrefix(r.Expr, "up{") || r.Annotations["summary"] == "" || r.Annotations["do"] == "" {
			t.Errorf("the rule %s asks for no metric, or does not say what to do: %+v", r.Alert, r)
		}
		look(r.Alert, r.Expr+" "+r.Annotations["do"])
	}
	table := regexp.MustCompile(`(?m)^\| metric \|.*\n(\|.*\n)+`).FindString(page(t, "operate.md"))
	look("operate.md", table)
	if named < 25 {
		t.Errorf("only %d names were found: the test does not look where they are", named)
	}
	for metric := range there { // the program's own are all explained
		if short := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(metric, "_bucket"), "_sum"), "_count"); strings.HasPrefix(metric, "thidua_") && !strings.Contains(table, "`"+short+"`") {
			t.Errorf("operate.md does not tell of %s", short)
		}
	}
}

// TestDocs_UnitOfSystemd lets systemd check the unit, where it is there, and judge what an intruder
// could do from it.
func TestDocs_UnitOfSystemd(t *testing.T) {
	t.Parallel()
	unit := page(t, "thidua.service")
	for _, setting := range regexp.MustCompile(`(?m)^Environment=(\w+)=`).FindAllStringSubmatch(unit, -1) {
		if !strings.Contains(page(t, "../README.md"), "`"+setting[1]+"`") {
			t.Errorf("it sets %s, which is no setting", setting[1])
		}
	}
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("no systemd-analyze here")
	}
	file := filepath.Join(t.TempDir(), "thidua.service")
	if err := os.WriteFile(file, []byte(strings.Replace(unit, "ExecStart=/usr/local/bin/thidua", "ExecStart=/bin/true", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.CommandContext(t.Context(), "systemd-analyze", "verify", "--man=no", file).CombinedOutput(); err != nil || strings.Contains(string(out), file) {
		t.Errorf("systemd says (%v):\n%s", err, out)
	}
	// Of ten, of which one that is not hardened has more than nine; older systemds do not know how.
	out, err := exec.CommandContext(t.Context(), "systemd-analyze", "security", "--offline=true", "--threshold=20", file).CombinedOutput()
	if err != nil && !strings.Contains(string(out), "offline") {
		t.Errorf("an intruder could do more from it than they need to (%v):\n%s", err, out)
	}
}

// TestDocs_AnalystsSnippetsRun runs what the pages for analysts show, in order and in one folder, against a
// service that holds the demo, and holds what each prints against what stands after it.
func TestDocs_AnalystsSnippetsRun(t *testing.T) {
	t.Parallel()
	program, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	db := loadedDemo(t)
	s := start(t, "--database", testdb.URL(t, db, postgres.Service), "--owner-database", testdb.URL(t, db, postgres.Owner), "--today", "2024-11-10", "--demo")
	env := []string{"TOKEN=" + tokenOf(t, db, "province.analyst"), "DATABASE_URL=" + testdb.URL(t, db, postgres.Service), "THIDUA_TODAY=2024-11-10"}
	for _, name := range []string{"notebooks.md", "spreadsheets.md"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			bin := filepath.Join(folder, "bin")
			if err := os.Mkdir(bin, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(bin, "thidua"), []byte("#!/bin/sh\nexec env "+asProgram+"=1 '"+program+"' \"$@\"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			env := append(env, "PATH="+bin+":"+os.Getenv("PATH"))
			text := strings.ReplaceAll(page(t, name), "http://127.0.0.1:8080", s.url)
			ran := 0
			for _, m := range regexp.MustCompile("(?ms)^```(sh|yaml|python|sql|r)\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?").FindAllStringSubmatch(text, -1) {
				t.Run(m[1], func(t *testing.T) {
					said := runSnippet(t, folder, env, m[1], m[2])
					if diff := cmp.Diff(strings.TrimSpace(m[3]), strings.TrimSpace(said)); diff != "" {
						t.Errorf("it prints (-page +program):\n%s", diff)
					}
				})
				ran++
			}
			if ran < 2 {
				t.Errorf("%d snippets were found", ran)
			}
		})
	}
}

// runSnippet runs a piece of a page in a folder, and returns what it prints; a file that it shows is written.
func runSnippet(t *testing.T, folder string, env []string, language, code string) string {
	t.Helper()
	switch language {
	case "yaml": // its first line says what it is called
		name, _, _ := strings.Cut(strings.TrimPrefix(code, "# "), "\n")
		if err := os.WriteFile(filepath.Join(folder, name), []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
		return ""
	case "python":
		return tool(t, env, folder, "python3", "-c", code)
	case "r":
		if _, err := exec.LookPath("Rscript"); err != nil {
			t.Skip("no R here")
		}
		return tool(t, env, folder, "Rscript", "-e", code)
	case "sql":
		if _, err := os.Stat(filepath.Join(ui, "node_modules", "@duckdb", "node-api")); err != nil {
			lacking(t, "the tools are not installed: run make ui-tools, which needs Node")
		}
		return tool(t, append(env, "THIDUA_FOLDER="+folder, "THIDUA_SQL="+code), ui, "node", "test/duckdb.mjs")
	}
	return tool(t, env, folder, "bash", "-euc", code)
}
