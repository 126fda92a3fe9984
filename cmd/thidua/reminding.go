package main

import (
	"context"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/mail"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v3"

	"thidua/graph/server"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/reminder"
)

const (
	// mailPassword and webhookSecret are the variables that hold what no file does. They have no flag: what stands
	// in a command, everybody on the machine reads.
	mailPassword  = "THIDUA_SMTP_PASSWORD"
	webhookSecret = "THIDUA_WEBHOOK_SECRET"
	// defaultHour is from which people are reminded.
	defaultHour = 7
)

// reminding is how people are reminded of what waits for them.
type reminding struct {
	hour int
	ways map[reminder.Way]reminder.Carrier // none: nobody is
}

// reminderFlags say how people are reminded.
func reminderFlags() []cli.Flag {
	with := func(f *cli.StringFlag, otherwise string) cli.Flag {
		f.DefaultText = otherwise
		return f
	}
	return []cli.Flag{
		with(text("smtp-host", "remind people by mail, through the mail server at this `HOST`; needs --url and --smtp-from"), "nobody is reminded by mail"),
		with(text("smtp-port", "the mail server answers at this `PORT`"), "587; 465 with --smtp-tls tls, 25 with none"),
		with(text("smtp-user", "sign in at the mail server as this `USER`"), "without signing in"),
		with(text("smtp-password-file", "the user's password is in this `FILE`, or else in the variable "+mailPassword), "none"),
		with(text("smtp-from", "mails come from this `ADDRESS`, such as 'Thi Đua <thidua@office.example>'"), "none"),
		with(text("smtp-tls", "how the way to the mail server is closed, a `MODE`: starttls (or nothing is sent), tls (from the beginning) or none (a server on the same machine)"), string(reminder.StartTLS)),
		with(text("webhook-url", "remind people by a program of yours that takes signed requests at this `URL`; needs --url"), "none"),
		with(text("webhook-secret-file", "requests are signed with the secret in this `FILE`, or else in the variable "+webhookSecret), "none"),
		with(text("remind-at", "remind people each day from this `HOUR` on, 0 to 23, in Việt Nam"), strconv.Itoa(defaultHour)),
	}
}

// remindingOf reads how people are reminded by a service that browsers reach at a URL.
func remindingOf(c *cli.Command, at *url.URL) (how reminding, err error) {
	how = reminding{hour: defaultHour, ways: map[reminder.Way]reminder.Carrier{}}
	if s := c.String("remind-at"); s != "" {
		if how.hour, err = strconv.Atoi(s); err != nil || how.hour < 0 || how.hour > 23 {
			return how, wrong(c, "remind-at", fmt.Errorf("%q is no hour; write one from 0 to 23", s))
		}
	}
	for first, others := range map[string][]string{
		"smtp-host":   {"smtp-port", "smtp-user", "smtp-password-file", "smtp-from", "smtp-tls"},
		"webhook-url": {"webhook-secret-file"},
	} {
		if c.String(first) != "" {
			if at == nil {
				return how, wrong(c, first, errors.New("reminders hold links to where browsers reach the service; say where with --url"))
			}
			continue
		}
		for _, flag := range others {
			if c.String(flag) != "" {
				return how, wrong(c, flag, fmt.Errorf("nobody says what it belongs to; write --%s too", first))
			}
		}
	}
	if c.String("smtp-host") != "" {
		m, err := mailOf(c)
		if err != nil {
			return how, err
		}
		how.ways[reminder.ByMail] = m
	}
	if c.String("webhook-url") != "" {
		w, err := webhookOf(c)
		if err != nil {
			return how, err
		}
		how.ways[reminder.ByWebhook] = w
	}
	return how, nil
}

// mailOf reads by which mail server people are reminded.
func mailOf(c *cli.Command) (*reminder.Mail, error) {
	m := &reminder.Mail{Host: c.String("smtp-host"), User: c.String("smtp-user"), TLS: reminder.StartTLS}
	if strings.ContainsAny(m.Host, "/: ") && net.ParseIP(m.Host) == nil {
		return nil, wrong(c, "smtp-host", fmt.Errorf("%q is no host; write its name alone, and its port with --smtp-port", m.Host))
	}
	if s := c.String("smtp-port"); s != "" {
		port, err := strconv.ParseUint(s, 10, 16)
		if err != nil || port == 0 {
			return nil, wrong(c, "smtp-port", fmt.Errorf("%q is no port; write a number from 1 to 65535", s))
		}
		m.Port = int(port)
	}
	from, err := mail.ParseAddress(c.String("smtp-from"))
	if err != nil {
		return nil, wrong(c, "smtp-from", fmt.Errorf("%q is no address to send from; write it like 'Thi Đua <thidua@office.example>'", c.String("smtp-from")))
	}
	m.From = *from
	if s := c.String("smtp-tls"); s != "" {
		m.TLS = reminder.TLS(s)
	}
	switch m.TLS {
	case reminder.StartTLS, reminder.ImplicitTLS:
	case reminder.NoTLS:
		if m.User != "" {
			return nil, wrong(c, "smtp-tls", errors.New("a password is sent by no open way; write starttls or tls, or leave --smtp-user out"))
		}
	default:
		return nil, wrong(c, "smtp-tls", fmt.Errorf("%q is no mode; write starttls, tls or none", m.TLS))
	}
	if m.User == "" {
		if c.String("smtp-password-file") != "" {
			return nil, wrong(c, "smtp-password-file", errors.New("a password is somebody's; say whose with --smtp-user"))
		}
		return m, nil
	}
	m.Password, err = secretIn(c, "smtp-password-file", mailPassword, "the mail server asks for a password")
	return m, err
}

// webhookOf reads by which program people are reminded.
func webhookOf(c *cli.Command) (*reminder.Webhook, error) {
	const least = 16
	at, err := url.Parse(c.String("webhook-url"))
	if err != nil || at.Host == "" || at.Scheme != "https" && (at.Scheme != "http" || !onlyHere(at.Hostname())) {
		return nil, wrong(c, "webhook-url", errors.New("it is no address of a webhook; write one beginning with https://, or with http:// of this machine itself"))
	}
	secret, err := secretIn(c, "webhook-secret-file", webhookSecret, "whoever takes the requests tells ours by their signature")
	if err == nil && len(secret) < least {
		err = wrong(c, "webhook-secret-file", fmt.Errorf("the secret has fewer than %d bytes; make one with: openssl rand -hex 32", least))
	}
	return &reminder.Webhook{URL: at, Secret: []byte(secret)}, err
}

// onlyHere reports whether a host is this machine.
func onlyHere(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// secretIn reads a secret from the file that a flag names, or else from a variable. No error tells anything of it.
func secretIn(c *cli.Command, flag, variable, why string) (string, error) {
	const most = 4 << 10
	path, secret := c.String(flag), os.Getenv(variable)
	switch {
	case path == "" && secret == "":
		return "", wrong(c, flag, fmt.Errorf("%s; name its file with --%s, or set %s", why, flag, variable))
	case path == "":
		return secret, nil
	case secret != "":
		return "", wrong(c, flag, fmt.Errorf("%s is set too; leave one of them out", variable))
	}
	file, err := os.Open(path)
	if err != nil {
		return "", wrong(c, flag, err)
	}
	defer func() { _ = file.Close() }()
	held, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return "", wrong(c, flag, err)
	}
	if secret = strings.TrimRight(string(held), "\r\n"); secret == "" || len(held) > most {
		return "", wrong(c, flag, fmt.Errorf("%s holds no secret of up to %d bytes", path, most))
	}
	return secret, nil
}

// remind reminds people as long as ctx lasts, by what is set up; never of what was invented: a demo's people are
// nobody.
func (how serving) remind(ctx context.Context, service *server.Config, r reminder.Reader, invented bool, log *slog.Logger) {
	switch {
	case len(how.reminding.ways) == 0:
		return
	case invented:
		log.WarnContext(ctx, "the demo reminds nobody")
		return
	}
	s := &reminder.Sender{Reader: r, DB: service.DB, Today: service.Today, Log: log, Hour: how.reminding.hour, Links: how.url, Ways: how.reminding.ways, Tell: how.told}
	s.Keep(ctx)
}

// countReminders lets Prometheus know what becomes of reminders.
func countReminders(registry prometheus.Registerer) func(reminder.Way, reminder.Outcome) {
	sent := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "thidua_reminders_total", Help: "Reminders, by way, and what became of a try.",
	}, []string{"way", "outcome"})
	registry.MustRegister(sent)
	for _, way := range []reminder.Way{reminder.ByMail, reminder.ByWebhook} { // so that the first one shows as well
		for _, outcome := range []reminder.Outcome{reminder.Sent, reminder.Failed, reminder.GivenUp} {
			sent.WithLabelValues(string(way), string(outcome))
		}
	}
	return func(way reminder.Way, o reminder.Outcome) { sent.WithLabelValues(string(way), string(o)).Inc() }
}

// offPage asks whether reminders are to be turned off, or says that they are.
var offPage = template.Must(template.New("off").Parse(`<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thi Đua</title>
<main><h1 lang="vi">{{.Title}}</h1>
<p lang="vi">{{.Vi}}</p>
<p lang="en">{{.En}}</p>
{{if .Asks}}<form method="post"><button lang="vi" style="min-height:44px;padding:0 1rem">{{.Button}}</button></form>
{{end}}</main>
`))

// remindersOff answers at the link that each mail bears: whoever opens it is asked, for programs that look at mails
// open links too; a POST, as mail programs send it (RFC 8058), turns reminders off.
func remindersOff(db *postgres.DB, log *slog.Logger) http.Handler {
	show := func(w http.ResponseWriter, status int, words fault.Phrase, asks bool) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Cache-Control", "no-store")
		h.Set("Referrer-Policy", "no-referrer") // the address holds a secret
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
		w.WriteHeader(status)
		_ = offPage.Execute(w, map[string]any{
			"Title": fault.Say("Reminders").In(fault.Vietnamese), "Button": fault.Say("Turn them off").In(fault.Vietnamese),
			"Vi": words.In(fault.Vietnamese), "En": words.In(fault.English), "Asks": asks,
		}) // whoever hung up does not see it
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /reminders/off", func(w http.ResponseWriter, _ *http.Request) {
		show(w, http.StatusOK, fault.Say("Turn off the daily reminders of this account?"), true)
	})
	mux.HandleFunc("POST /reminders/off", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
		defer cancel()
		err := reminder.TurnOff(ctx, db.DB, r.URL.Query().Get("key"))
		var f *fault.Error
		switch {
		case err == nil:
			show(w, http.StatusOK, fault.Say("The reminders are off. Turn them on again in your account."), false)
		case errors.As(err, &f) && f.Kind == fault.NotFound:
			show(w, http.StatusNotFound, f.Phrase, false)
		default:
			log.ErrorContext(ctx, "reminders could not be turned off", "err", err)
			show(w, http.StatusServiceUnavailable, fault.Say("internal error"), false)
		}
	})
	return mux
}
