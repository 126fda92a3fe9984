package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"thidua/cmd/thidua/demo"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// process is the program, serving as a process of its own.
type process struct {
	cmd    *exec.Cmd
	url    string
	stdout string // up to where it answers
	stderr *buffer
	ended  chan struct{} // closed when it has
}

// buffer takes what a process says while others read it.
type buffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

var answering = regexp.MustCompile(`(?m)^Answering at (https?://\S+)/graphql`)

// start starts a server and waits until it answers.
func start(t *testing.T, args ...string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0], append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...) //nolint:noctx // the test ends it
	cmd.Env = append(os.Environ(), asProgram+"=1")
	s := &process{cmd: cmd, stderr: &buffer{}, ended: make(chan struct{})}
	cmd.Stderr = s.stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // unless it has ended
		<-s.ended
	})
	ready := make(chan struct{})
	go func() {
		lines := bufio.NewScanner(stdout)
		for lines.Scan() {
			s.stdout += lines.Text() + "\n"
			if m := answering.FindStringSubmatch(s.stdout); m != nil && s.url == "" {
				s.url = m[1]
				close(ready)
				break
			}
		}
		_, _ = io.Copy(io.Discard, stdout)
		_ = cmd.Wait() // how it ended, ProcessState tells
		close(s.ended)
	}()
	select {
	case <-ready:
	case <-s.ended:
		t.Fatalf("the server ended (%v):\n%s", cmd.ProcessState, s.stderr)
	case <-time.After(2 * time.Minute):
		t.Fatalf("the server does not answer:\n%s", s.stderr)
	}
	return s
}

// end sends a signal and returns the exit status.
func (s *process) end(t *testing.T, signal os.Signal) int {
	t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.ended:
	case <-time.After(time.Minute):
		t.Fatalf("the server does not end:\n%s", s.stderr)
	}
	return s.cmd.ProcessState.ExitCode()
}

const asked = `{"query":"{ viewer { account roots(headed: false) { code } notice } }"}`

// viewer is what a server answers to asked.
type viewer struct {
	Account string
	Roots   []struct{ Code string }
	Notice  *string
}

// post sends a query that nobody waits for.
func (s *process) post(ctx context.Context, token, body string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url+"/graphql", strings.NewReader(body))
	if err != nil {
		return
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	if answer, err := http.DefaultClient.Do(r); err == nil {
		_ = answer.Body.Close()
	}
}

func (s *process) viewer(t *testing.T, token string) viewer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/graphql", strings.NewReader(asked))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	var answer struct{ Data struct{ Viewer viewer } }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return answer.Data.Viewer
}

var tokenForm = regexp.MustCompile(`(?m)^  (\S+) +(td_[A-Za-z0-9_-]{43})$`)

// tokens returns the showcase that a server has printed, by account.
func (s *process) tokens() map[string]string {
	shown := map[string]string{}
	for _, m := range tokenForm.FindAllStringSubmatch(s.stdout, -1) {
		shown[m[1]] = m[2]
	}
	return shown
}

const loading = "Loading the demo"

// TestServe goes through the life of one data folder.
func TestServe(t *testing.T) {
	t.Parallel()
	data := folder(t)
	first := start(t, "--demo", "--data", data)
	shown := first.tokens()

	t.Run("loads the demo and shows accounts whose tokens work", func(t *testing.T) {
		if !strings.Contains(first.stderr.String(), loading+" (invented figures): 100%\n") {
			t.Errorf("it does not say that it loads the demo:\n%s", first.stderr)
		}
		if len(shown) != len((demo.Scene{}).Showcase()) {
			t.Fatalf("it shows %d accounts:\n%s", len(shown), first.stdout)
		}
		for _, look := range (demo.Scene{}).Showcase() {
			account := look.Account
			v := first.viewer(t, shown[account])
			if v.Account != account || len(v.Roots) != 1 || v.Notice == nil || *v.Notice != demo.Notice {
				t.Errorf("the token of %s is answered with %+v", account, v)
			}
		}
		table, question, _ := strings.Cut(first.stdout, "curl ")
		for line := range strings.Lines(table) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > width {
				t.Errorf("%d columns: %s", n, line)
			}
		}
		if !strings.Contains(first.stdout, " as of 2024-11-10;") || !strings.Contains(question, shown["province.leader"]) {
			t.Errorf("it says:\n%s", first.stdout)
		}
	})
	t.Run("asks a question that a shell can paste", func(t *testing.T) {
		_, question, _ := strings.Cut(first.stdout, "curl ")
		question, _, _ = strings.Cut(question, "\n\n")
		out, err := exec.CommandContext(t.Context(), "sh", "-c", "curl "+question).Output()
		if err != nil {
			t.Skipf("no curl here: %v", err)
		}
		if answer := string(out); !strings.Contains(answer, `"province.leader"`) || strings.Contains(answer, `"errors"`) {
			t.Errorf("answered %s", answer)
		}
	})
	t.Run("refuses a second server on the folder", func(t *testing.T) {
		got := do(t.Context(), "", "serve", "--listen", "127.0.0.1:0", "--data", data)
		if got.status != 1 || !strings.Contains(got.stderr, "is in use by process "+fmt.Sprint(first.cmd.Process.Pid)) || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%+v", got)
		}
	})
	t.Run("lets commands work beside it", func(t *testing.T) {
		made := do(t.Context(), "", "token", "create", "--account", "district.643.leader", "--data", data).must(t)
		if v := first.viewer(t, strings.TrimSpace(made.stdout)); v.Account != "district.643.leader" {
			t.Errorf("the token is answered with %+v", v)
		}
		if got := do(t.Context(), "", "demo", "--data", data); got.status != 1 || !strings.Contains(got.stderr, "there are units already") {
			t.Errorf("a second demo: %+v", got)
		}
	})

	if err := first.cmd.Process.Kill(); err != nil { // as by kill -9
		t.Fatal(err)
	}
	<-first.ended
	second := start(t, "--demo", "--data", data)
	t.Run("starts cleanly after it was killed, with all it had", func(t *testing.T) {
		if said := second.stderr.String(); said != "" {
			t.Errorf("it says:\n%s", said)
		}
		if v := second.viewer(t, shown["province.leader"]); v.Account != "province.leader" {
			t.Errorf("a token shown before is answered with %+v", v)
		}
		if v := second.viewer(t, second.tokens()["province.leader"]); v.Account != "province.leader" || len(v.Roots) != 1 {
			t.Errorf("a token shown now is answered with %+v", v)
		}
	})
	t.Run("answers what it has begun before it ends", func(t *testing.T) {
		drains(t, second, second.tokens()["province.analyst"])
	})

	third := start(t, "--data", data, "--today", "2023-12-31")
	t.Run("stands on the day that it is told", func(t *testing.T) {
		// On that day nobody was in office yet.
		if v := third.viewer(t, shown["province.leader"]); v.Account != "province.leader" || len(v.Roots) != 0 || v.Notice == nil {
			t.Errorf("answered %+v", v)
		}
		if !strings.Contains(third.stdout, " as of 2023-12-31;") || len(third.tokens()) != 0 {
			t.Errorf("it says:\n%s", third.stdout)
		}
	})
	if status := third.end(t, os.Interrupt); status != 0 {
		t.Errorf("Ctrl-C ends it with status %d:\n%s", status, third.stderr)
	}
}

// drains sends a request without its body, asks the server to end, and sends the body.
func drains(t *testing.T, s *process, token string) {
	t.Helper()
	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	_, err = fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\n"+
		"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n", token, len(asked))
	if err != nil {
		t.Fatal(err)
	}
	// It asks for the body once it has begun to work on the request.
	answers := bufio.NewReader(conn)
	if resp, err := http.ReadResponse(answers, nil); err != nil || resp.StatusCode != http.StatusContinue { //nolint:bodyclose // it has none
		t.Fatalf("before the body it says %+v (%v)", resp, err)
	}
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for refused := false; !refused; { // until it takes nobody new
		other, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
		if refused = err != nil; !refused {
			_ = other.Close()
		}
	}
	if _, err := io.WriteString(conn, asked); err != nil {
		t.Fatal(err)
	}
	resp, err := http.ReadResponse(answers, nil)
	if err != nil {
		t.Fatalf("what was begun is not answered: %v\n%s", err, s.stderr)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil || !strings.Contains(string(body), `"province.analyst"`) {
		t.Errorf("answered %s (%v)", body, err)
	}
	select {
	case <-s.ended:
	case <-time.After(time.Minute):
		t.Fatal("the server does not end")
	}
	if status := s.cmd.ProcessState.ExitCode(); status != 0 {
		t.Errorf("it ends with status %d:\n%s", status, s.stderr)
	}
}

func TestServe_EndsWithItsDatabase(t *testing.T) {
	t.Parallel()
	data := folder(t)
	s := start(t, "--data", data)
	if strings.Contains(s.stderr.String(), loading) || len(s.tokens()) != 0 {
		t.Errorf("it loads the demo unasked:\n%s", s.stderr)
	}
	if want := " as of " + string(org.DateOf(time.Now().UTC().Add(7*time.Hour))) + ";"; !strings.Contains(s.stdout, want) {
		t.Errorf("it says %q, want %q", s.stdout, want)
	}
	files, err := filepath.Glob(filepath.Join(data, "pg*", "postmaster.pid"))
	if err != nil || len(files) != 1 {
		t.Fatalf("process files %v, %v", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	pid, _, _ := strings.Cut(string(text), "\n")
	postgres, err := strconv.Atoi(pid)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(postgres, syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.ended:
	case <-time.After(time.Minute):
		t.Fatal("the server goes on")
	}
	if status := s.cmd.ProcessState.ExitCode(); status != 1 || !strings.Contains(s.stderr.String(), "the private PostgreSQL has ended by itself") {
		t.Errorf("status %d:\n%s", status, s.stderr)
	}
}

func TestServe_ChangesNothingWhereTheAddressIsTaken(t *testing.T) {
	t.Parallel()
	taken, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	data, address := folder(t), taken.Addr().String()
	got := do(t.Context(), "", "serve", "--demo", "--data", data, "--listen", address)
	if want := "the address " + address + " is in use; "; got.status != 1 || !strings.HasPrefix(got.stderr, want) || strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("%+v, want %q", got, want)
	}
	if _, err := os.Stat(data); !os.IsNotExist(err) {
		t.Errorf("the data folder was made (%v)", err)
	}
	if got := do(t.Context(), "", "serve", "--data", data, "--listen", "nowhere"); got.status != 1 || !strings.Contains(got.stderr, `"nowhere" cannot be listened at`) {
		t.Errorf("an address that is none: %+v", got)
	}
}

func TestServe_LoadsNoDemoBesideRealUnits(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	_, err := org.Open(t.Context(), db, org.NewScope("2024-11-10"), org.Opening{
		Level: org.Province, Kind: org.Territorial, Opened: "2020-01-01", Code: "66", Type: "tỉnh", Name: "Đắk Lắk",
	})
	if err != nil {
		t.Fatal(err)
	}
	got := on(t, db, "", "serve", "--demo", "--listen", "127.0.0.1:0")
	if got.status != 1 || !strings.HasPrefix(got.stderr, "the database holds units of its own") {
		t.Errorf("serving: %+v", got)
	}
	got = on(t, db, "", "demo")
	if got.status != 1 || !strings.HasPrefix(got.stderr, "there are units already") {
		t.Errorf("loading: %+v", got)
	}
}

func TestCalendar(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	today := func(given org.Date) org.Date {
		t.Helper()
		now, err := calendar(ctx, db, given)
		if err != nil {
			t.Fatal(err)
		}
		return now()
	}
	here := func() org.Date { return org.DateOf(time.Now().UTC().Add(7 * time.Hour)) }
	before := here()
	if got := today(""); got != before && got != here() {
		t.Errorf("on real data it is %s, want %s", got, before)
	}
	if got := today("2024-02-29"); got != "2024-02-29" {
		t.Errorf("told the day, it is %s", got)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO setting VALUES ('demo', 'province'), ('today', '2024-11-10')"); err != nil {
		t.Fatal(err)
	}
	if got := today(""); got != demo.Today {
		t.Errorf("where the demo is, it is %s", got)
	}
	if got := today("2024-02-29"); got != "2024-02-29" {
		t.Errorf("told the day where the demo is, it is %s", got)
	}
}

// TestCommands_WorkSideBySide runs commands at once on a private cluster that nobody runs:
// the first starts it, and the others are not cut off when the first is done.
func TestCommands_WorkSideBySide(t *testing.T) {
	t.Parallel()
	data := folder(t)
	do(t.Context(), "", "migrate", "--data", data).must(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var work sync.WaitGroup
	for i := range 6 {
		work.Go(func() {
			if got := do(ctx, "", "account", "create", fmt.Sprint("account", i), "--data", data); got.status != 0 {
				t.Errorf("account %d: %+v", i, got)
			}
		})
	}
	work.Wait()
	if got := do(ctx, "", "account", "list", "--data", data).must(t); strings.Count(got.stdout, "\n") != 6 {
		t.Errorf("the accounts are %s", got.stdout)
	}
}
