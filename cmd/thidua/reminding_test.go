package main

import (
	"bytes"
	"crypto/sha256"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thidua/graph/graphtest"
	"thidua/graph/server"
	"thidua/internal/reminder"
)

func TestServe_RefusesReminders(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := func(name, holds string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(holds), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	secret, short := file("secret", "canary-canary-canary\n"), file("short", "canary\n")
	at := []string{"--url", "https://thidua.example.vn"}
	mail := append([]string{"--smtp-host", "mail.example.vn", "--smtp-from", "thidua@example.vn"}, at...)
	hook := append([]string{"--webhook-url", "https://hook.example/x"}, at...)
	mail, hook = slices.Clip(mail), slices.Clip(hook) // each row adds to them for itself
	for _, tt := range []struct {
		name string
		args []string
		want string
	}{
		{"mails without an address of the service", mail[:4], "--url"},
		{"mails from nobody", append([]string{"--smtp-host", "mail.example.vn"}, at...), "--smtp-from"},
		{"mails from no address", append([]string{"--smtp-from", "thidua"}, append(at, "--smtp-host", "mail.example.vn")...), "no address to send from"},
		{"a server that is a URL", append(mail[2:len(mail):len(mail)], "--smtp-host", "smtp://mail.example.vn"), "no host"},
		{"a port that is none", append(mail, "--smtp-port", "70000"), "no port"},
		{"a mode that is none", append(mail, "--smtp-tls", "maybe"), "write starttls, tls or none"},
		{"a password on an open way", append(mail, "--smtp-user", "thidua", "--smtp-password-file", secret, "--smtp-tls", "none"), "no open way"},
		{"a user without a password", append(mail, "--smtp-user", "thidua"), "THIDUA_SMTP_PASSWORD"},
		{"a password of nobody", append(mail, "--smtp-password-file", secret), "--smtp-user"},
		{"a port of no server", []string{"--smtp-port", "25"}, "--smtp-host"},
		{"a webhook without a secret", hook, "THIDUA_WEBHOOK_SECRET"},
		{"a webhook with a secret that can be guessed", append(hook, "--webhook-secret-file", short), "fewer than 16 bytes"},
		{"a webhook in the open", append([]string{"--webhook-url", "http://hook.example/x", "--webhook-secret-file", secret}, at...), "beginning with https://"},
		{"a secret of no webhook", []string{"--webhook-secret-file", secret}, "--webhook-url"},
		{"an hour that is none", []string{"--remind-at", "24"}, "no hour"},
	} {
		got := do(t.Context(), "", append([]string{"serve"}, tt.args...)...)
		if got.status == 0 || !strings.Contains(got.stderr, tt.want) || strings.Contains(got.stdout+got.stderr, "canary") {
			t.Errorf("%s: %+v, want %q", tt.name, got, tt.want)
		}
	}
}

// TestServe_DemoRemindsNobody has a demo's service, set up to remind, come back without having begun.
func TestServe_DemoRemindsNobody(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	at, _ := url.Parse("https://thidua.example.vn")
	how := serving{url: at, reminding: reminding{ways: map[reminder.Way]reminder.Carrier{reminder.ByMail: &reminder.Mail{}}}}
	how.remind(t.Context(), &server.Config{}, reminder.Reader{}, true, slog.New(slog.NewTextHandler(&log, nil)))
	if !strings.Contains(log.String(), "the demo reminds nobody") {
		t.Errorf("%s", &log)
	}
}

// TestSite_TurnsRemindersOff opens the link of a mail, which asks, and sends what mail programs send, which does it.
func TestSite_TurnsRemindersOff(t *testing.T) {
	t.Parallel()
	h := graphtest.New(t)
	hash := sha256.Sum256([]byte("KEY"))
	_, err := h.DB.NewRaw("INSERT INTO reminder (account_id, day, way, at, off) SELECT id, '2024-11-10', 'MAIL', now(), ? FROM account WHERE name = 'leader.D1'", hash[:]).Exec(t.Context())
	h.Must(err)
	var config server.Config
	h.With(func(c *server.Config) { config = *c })
	all, err := site(config, &readiness{ping: h.DB.PingContext}, nil)
	h.Must(err)
	for _, tt := range []struct {
		method, key, want string
		status            int
		reminded          string
	}{
		{http.MethodGet, "KEY", "<form method=\"post\">", http.StatusOK, "true"},
		{http.MethodPost, "OTHER", "không còn hiệu lực", http.StatusNotFound, "true"},
		{http.MethodPost, "KEY", "Đã tắt nhắc việc", http.StatusOK, "false"},
		{http.MethodPost, "KEY", "Đã tắt nhắc việc", http.StatusOK, "false"},
	} {
		w := h.Send(all, "", tt.method, "/reminders/off?key="+tt.key, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded")
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.want) || w.Header().Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s %s: %d %v %s", tt.method, tt.key, w.Code, w.Header(), w.Body)
		}
		if got := h.Ask("leader.D1", `{viewer {reminded}}`); got != `{"data":{"viewer":{"reminded":`+tt.reminded+`}}}` {
			t.Errorf("after %s %s: %s", tt.method, tt.key, got)
		}
	}
}
