package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// secured is a server with a certificate in a folder.
type secured struct {
	*testing.T

	*certificate
	folder, at string
	log        *buffer
}

func newSecured(t *testing.T) *secured {
	t.Helper()
	s := &secured{T: t, folder: t.TempDir(), log: &buffer{}}
	certify(t, s.folder)
	log := slog.New(slog.NewTextHandler(s.log, nil))
	s.certificate = &certificate{certFile: filepath.Join(s.folder, "fullchain.pem"), keyFile: filepath.Join(s.folder, "key.pem"), log: log}
	if err := s.look(time.Now()); err != nil {
		t.Fatal(err)
	}
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.at = listener.Addr().String()
	server := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "here by "+r.Proto) }), log)
	server.TLSConfig = s.config()
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- answer(ctx, bounded(listener, 100, 100, nil), server, log, nil, 0) }()
	t.Cleanup(func() {
		end()
		if err := <-ended; err != nil {
			t.Errorf("it ends with %v", err)
		}
	})
	return s
}

// roots are those whom a client trusts that knows the certificate in the folder.
func (s *secured) roots() *x509.CertPool {
	s.Helper()
	return trustedFrom(s.T, s.folder)
}

func trustedFrom(t *testing.T, folder string) *x509.CertPool {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "fullchain.pem"))
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(text)
	return roots
}

// client returns one that trusts some roots, over connections of its own.
func (s *secured) client(roots *x509.CertPool) *http.Client {
	transport := &http.Transport{
		ForceAttemptHTTP2: true, TLSClientConfig: &tls.Config{RootCAs: roots, ServerName: "thidua.example", MinVersion: tls.VersionTLS12},
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, s.at)
		},
	}
	s.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// ask asks, and returns the answer or how it failed.
func (s *secured) ask(client *http.Client) (string, error) {
	s.Helper()
	r, err := http.NewRequestWithContext(s.Context(), http.MethodGet, "https://thidua.example/", nil)
	if err != nil {
		s.Fatal(err)
	}
	answer, err := client.Do(r)
	if err != nil {
		return "", err
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	return string(text), err
}

func TestTLS(t *testing.T) {
	t.Parallel()
	s := newSecured(t)
	if got, err := s.ask(s.client(s.roots())); err != nil || got != "here by HTTP/2.0" {
		t.Errorf("%q, %v", got, err)
	}
	for _, tt := range []struct {
		name   string
		least  uint16
		most   uint16
		offers []string
		want   string
	}{
		{"version 1.3", tls.VersionTLS13, tls.VersionTLS13, []string{"h2", "http/1.1"}, "h2"},
		{"version 1.2", tls.VersionTLS12, tls.VersionTLS12, []string{"h2", "http/1.1"}, "h2"},
		{"HTTP/1.1 alone", tls.VersionTLS12, tls.VersionTLS13, []string{"http/1.1"}, "http/1.1"},
		{"version 1.1", tls.VersionTLS10, tls.VersionTLS11, []string{"h2", "http/1.1"}, "refused"},
	} {
		config := &tls.Config{RootCAs: s.roots(), ServerName: "thidua.example", MinVersion: tt.least, MaxVersion: tt.most, NextProtos: tt.offers}
		got := "refused"
		conn, err := (&tls.Dialer{Config: config}).DialContext(t.Context(), "tcp", s.at)
		if err == nil {
			got = conn.(*tls.Conn).ConnectionState().NegotiatedProtocol
			_ = conn.Close()
		}
		if got != tt.want {
			t.Errorf("%s: %s, %v; want %s", tt.name, got, err, tt.want)
		}
	}
	if status, text := fetch(t, "http://"+s.at+"/"); status != http.StatusBadRequest || !strings.Contains(text, "HTTP request to an HTTPS server") {
		t.Errorf("without TLS: %d %s", status, text)
	}
	if conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", s.at); err == nil {
		_, _ = io.WriteString(conn, "\x16\x03\x01no handshake")
		_, _ = io.ReadAll(conn)
		_ = conn.Close()
	}
	if said := s.log.String(); strings.Contains(said, "handshake") {
		t.Errorf("whoever scans ports is logged: %s", said)
	}
}

func TestTLS_ReadsItsFilesAnew(t *testing.T) {
	t.Parallel()
	s := newSecured(t)
	before := s.roots()
	connected := s.client(before)
	if _, err := s.ask(connected); err != nil {
		t.Fatal(err)
	}
	shows := func(when string, roots *x509.CertPool) {
		t.Helper()
		if got, err := s.ask(s.client(roots)); err != nil {
			t.Errorf("%s, whoever comes: %q, %v", when, got, err)
		}
	}
	logged := func(what string, times int) {
		t.Helper()
		if n := strings.Count(s.log.String(), what); n != times {
			t.Errorf("the log says %d times %q, want %d: %s", n, what, times, s.log)
		}
	}

	certify(t, s.folder)
	after := s.roots()
	shows("after a new pair was written", after)
	if got, err := s.ask(s.client(before)); err == nil {
		t.Errorf("after a new pair was written the one before is shown: %q", got)
	}
	if _, err := s.ask(connected); err != nil {
		t.Errorf("whoever was connected: %v", err)
	}
	logged("a new certificate is shown from now on", 1)

	for _, tt := range []struct {
		name  string
		spoil func() error
	}{
		{"a key that is none", func() error { return os.WriteFile(s.keyFile, []byte("no key"), 0o600) }},
		{"no key", func() error { return os.Remove(s.keyFile) }},
		{"half a certificate", func() error { return os.WriteFile(s.certFile, []byte("-----BEGIN CERT"), 0o600) }},
	} {
		if err := tt.spoil(); err != nil {
			t.Fatal(err)
		}
		shows("with "+tt.name, after)
	}
	logged("the one before is still shown", 1)

	certify(t, s.folder)
	shows("once it is mended", s.roots())
	logged("a new certificate is shown from now on", 2)

	other := t.TempDir() // of another certificate
	certify(t, other)
	foreign, err := os.ReadFile(filepath.Join(other, "key.pem"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.keyFile, foreign, 0o600); err != nil {
		t.Fatal(err)
	}
	shows("with the key of another", s.roots())
	logged("the one before is still shown", 2)
	logged("no key", 0) // what stands in a file is told nobody
}

func TestCertificate_IsLookedAtOnceASecond(t *testing.T) {
	t.Parallel()
	s := newSecured(t)
	s.every = time.Hour
	before, _ := s.shown(nil)
	certify(t, s.folder)
	if now, _ := s.shown(nil); now != before {
		t.Error("it is looked at before its time")
	}
	s.looked = s.looked.Add(-time.Hour)
	if now, _ := s.shown(nil); now == before {
		t.Error("it is not looked at when it is time")
	}
}

func TestCertificate_TellsWhatIsAmiss(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	certify(t, folder)
	var log bytes.Buffer
	c := &certificate{certFile: filepath.Join(folder, "fullchain.pem"), keyFile: filepath.Join(folder, "key.pem"), log: slog.New(slog.NewTextHandler(&log, nil))}
	if err := errors.Join(os.Chmod(c.keyFile, 0o644), c.look(time.Now().AddDate(1, 0, 0))); err != nil {
		t.Fatal(err)
	}
	if said := log.String(); !strings.Contains(said, "everybody on this machine can read") || !strings.Contains(said, "the certificate has ended") {
		t.Errorf("it says %q", said)
	}
}

// TestServe_SpeaksTLS starts the service as those do who have no proxy.
func TestServe_SpeaksTLS(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	certify(t, folder)
	db := testdb.New(t)
	p := start(t, "--database", testdb.URL(t, db, postgres.Service), "--url", "https://thidua.example",
		"--tls-cert", filepath.Join(folder, "fullchain.pem"), "--tls-key", filepath.Join(folder, "key.pem"))
	at, secure := strings.CutPrefix(p.url, "https://")
	if !secure {
		t.Fatalf("it says that it answers at %s", p.url)
	}
	s := &secured{T: t, folder: folder, at: at}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://thidua.example/readyz", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := s.client(s.roots()).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK || answer.ProtoMajor != 2 || answer.Header.Get("Strict-Transport-Security") == "" {
		t.Errorf("%d by %s, %v", answer.StatusCode, answer.Proto, answer.Header)
	}
}
