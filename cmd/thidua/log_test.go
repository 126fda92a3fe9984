package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"thidua/internal/testdb"
)

// line is one object of a log.
type line struct {
	Time, Level, Msg, At string
	Status               int
}

// TestLog_IsJSONToTheLastLine starts a service that logs in JSON, asks it, lets it end, and reads
// whatever it said.
func TestLog_IsJSONToTheLastLine(t *testing.T) {
	t.Parallel()
	db := testdb.Empty(t)
	ctx, end := context.WithCancel(t.Context())
	defer end()
	said, stderr := io.Pipe()
	var stdout strings.Builder
	status := make(chan int, 1)
	go func() {
		status <- run(ctx, []string{"thidua", "serve", "--log=json", "--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0",
			"--database", db.Pool.Config().ConnString()}, nil, &stdout, stderr)
		_ = stderr.Close()
	}()
	seen := map[string]bool{}
	for lines := bufio.NewScanner(said); lines.Scan(); {
		var l line
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil || l.Time == "" || l.Level == "" || l.Msg == "" {
			t.Errorf("this line is no object with time, level and msg (%v): %s", err, lines.Text())
		}
		seen[l.Msg] = true
		if l.Msg != "answering" {
			continue
		}
		go func() { // what it logs meanwhile is to be read here
			defer end()
			asked, err := http.NewRequestWithContext(t.Context(), http.MethodPost, l.At, strings.NewReader(`{"query":"{ viewer { account } }"}`))
			if err != nil {
				t.Error(err)
				return
			}
			asked.Header.Set("Content-Type", "application/json")
			answer, err := http.DefaultClient.Do(asked)
			if err != nil {
				t.Error(err)
				return
			}
			_ = answer.Body.Close()
		}()
	}
	if got := <-status; got != 0 || stdout.Len() > 0 {
		t.Errorf("status %d, beside the log it says %q", got, stdout.String())
	}
	for _, message := range []string{"migrated the database", "metrics", "answering", "graphql", "ending"} {
		if !seen[message] {
			t.Errorf("nothing is logged as %q", message)
		}
	}
}

func TestLog_TellsInJSONWhyTheServiceDidNotStart(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		args   string
		status int
		want   string
	}{
		{"serve --log json --colour red", 2, "thidua serve: flag provided but not defined: -colour"},
		{"serve --today yesterday --log=json", 2, `thidua serve: --today: "yesterday" is not a day`},
		{"serve --log json --listen 127.0.0.1:0 --database postgres://127.0.0.1:1/thidua", 1, "127.0.0.1"},
	} {
		got := do(t.Context(), "", strings.Fields(tt.args)...)
		var l line
		if err := json.Unmarshal([]byte(got.stderr), &l); err != nil || got.stdout != "" {
			t.Errorf("%s: %+v (%v)", tt.args, got, err)
		}
		if got.status != tt.status || l.Status != tt.status || l.Level != "ERROR" || !strings.Contains(l.Msg, tt.want) || strings.Contains(l.Msg, "\n") {
			t.Errorf("%s: %+v, want %q", tt.args, got, tt.want)
		}
	}
	if got := do(t.Context(), "", "serve", "--log", "xml"); got.status != 2 || !strings.HasPrefix(got.stderr, `thidua serve: --log: "xml" is no form; write text or json`) {
		t.Errorf("a form that there is not: %+v", got)
	}
}

func TestLog_FormOfTheEnvironment(t *testing.T) {
	t.Setenv("THIDUA_LOG", "json")
	if got := do(t.Context(), "", "serve", "now"); !strings.HasPrefix(got.stderr, `{"time":`) {
		t.Errorf("the service does not log as the environment asks: %+v", got)
	}
	if got := do(t.Context(), "", "serve", "now", "--log", "text"); !strings.HasPrefix(got.stderr, "thidua serve: ") {
		t.Errorf("the flag does not win over the environment: %+v", got)
	}
	if got := do(t.Context(), "", "token", "revoke"); !strings.HasPrefix(got.stderr, "thidua token revoke: ") {
		t.Errorf("a command that people give answers in JSON: %+v", got)
	}
}
