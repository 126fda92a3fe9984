package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"thidua/graph/graphtest"
	"thidua/graph/server"
	"thidua/internal/grid"
	"thidua/internal/web"
)

// proxied is a service below /thidua behind a proxy, as docs/proxy.md sets it up.
type proxied struct {
	*graphtest.House

	at     string // the proxy's address
	client *http.Client

	mu   sync.Mutex
	last http.Header // of the request that the service got last
	from string      // where it takes that to come from
}

// behind starts a service and a proxy before it. configure writes the proxy's configuration for
// the address of the service, the proxy's own, and a folder with a certificate, and returns the
// command that runs it.
func behind(t *testing.T, configure func(t *testing.T, service, at, folder string) *exec.Cmd) *proxied {
	t.Helper()
	p := &proxied{House: graphtest.New(t)}
	var config server.Config
	p.With(func(c *server.Config) { c.Prefix, config = "/thidua", *c; config.Prefix = "/thidua" })
	all, err := site(config, &readiness{ping: p.DB.PingContext}, nil)
	p.Must(err)
	believed := trustedIn(t, "127.0.0.1").from(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.from = r.RemoteAddr
		p.mu.Unlock()
		all.ServeHTTP(w, r)
	}))
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.last = r.Header.Clone()
		p.mu.Unlock()
		believed.ServeHTTP(w, r)
	}))
	t.Cleanup(service.Close)
	folder := t.TempDir()
	roots := certify(t, folder)
	transport := &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots, ServerName: "thidua.example", MinVersion: tls.VersionTLS12}, DisableCompression: true,
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 7)}}).DialContext(ctx, network, p.at)
		},
	}
	p.client = &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	t.Cleanup(transport.CloseIdleConnections)
	p.at = free(t)
	cmd := configure(t, service.Listener.Addr().String(), p.at, folder)
	var said buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	p.Must(cmd.Start())
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	t.Cleanup(func() { _ = cmd.Process.Kill(); <-ended })
	for range 1_000 {
		if conn, err := net.Dial("tcp", p.at); err == nil { //nolint:noctx // it is there or not
			_ = conn.Close()
			return p
		}
		select {
		case <-ended:
			t.Fatalf("%v has ended:\n%s", cmd.Args, &said)
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Fatalf("%v does not answer:\n%s", cmd.Args, &said)
	return nil
}

// free returns an address at which nobody answers.
func free(t *testing.T) string {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// certify writes a certificate of thidua.example into a folder.
func certify(t *testing.T, folder string) *x509.CertPool {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "thidua.example"}, DNSNames: []string{"thidua.example"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	signed, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for name, block := range map[string]*pem.Block{"fullchain.pem": {Type: "CERTIFICATE", Bytes: signed}, "key.pem": {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(filepath.Join(folder, name), pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: signed}))
	return roots
}

// documented returns a configuration of docs/proxy.md, with some of it replaced by what holds here.
func documented(t *testing.T, language string, replace ...string) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/proxy.md")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?s)```" + language + "\n(.*?)```").FindSubmatch(text)
	if block == nil {
		t.Fatalf("docs/proxy.md has no %s", language)
	}
	config := string(block[1])
	for i := 0; i < len(replace); i += 2 {
		if !strings.Contains(config, replace[i]) {
			t.Fatalf("the %s of docs/proxy.md has no %q", language, replace[i])
		}
		config = strings.ReplaceAll(config, replace[i], replace[i+1])
	}
	return config
}

// installed finds a program, or passes the test over.
func installed(t *testing.T, name string) string {
	t.Helper()
	for _, at := range []string{name, "/usr/sbin/" + name} {
		if found, err := exec.LookPath(at); err == nil {
			return found
		}
	}
	t.Skipf("%s is not installed: apt-get install %s", name, name)
	return ""
}

func nginx(replace ...string) func(t *testing.T, service, at, folder string) *exec.Cmd {
	return func(t *testing.T, service, at, folder string) *exec.Cmd {
		t.Helper()
		program := installed(t, "nginx")
		main := "daemon off; master_process off; pid nginx.pid; error_log stderr;\nevents {}\nhttp {\naccess_log off;\n"
		for _, kind := range strings.Fields("client_body proxy fastcgi uwsgi scgi") {
			main += fmt.Sprintf("%s_temp_path %s;\n", kind, filepath.Join(folder, kind))
		}
		main += documented(t, "nginx", append(replace, "server 127.0.0.1:8080", "server "+service, "listen 443 ssl", "listen "+at+" ssl", "/etc/ssl/thidua/", folder+"/")...) + "}\n"
		file := filepath.Join(folder, "nginx.conf")
		if err := os.WriteFile(file, []byte(main), 0o600); err != nil {
			t.Fatal(err)
		}
		return exec.CommandContext(t.Context(), program, "-p", folder, "-e", "stderr", "-c", file)
	}
}

func caddy(t *testing.T, service, at, folder string) *exec.Cmd {
	t.Helper()
	program := installed(t, "caddy")
	file := filepath.Join(folder, "Caddyfile")
	config := "{\nadmin off\nauto_https disable_redirects\nskip_install_trust\n}\n" + documented(t, "caddy", "127.0.0.1:8080", service,
		"thidua.example {", "https://thidua.example:"+at[strings.LastIndex(at, ":")+1:]+" {\nbind 127.0.0.1\ntls "+folder+"/fullchain.pem "+folder+"/key.pem")
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, "run", "--config", file, "--adapter", "caddyfile")
	cmd.Env = append(os.Environ(), "HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_DATA_HOME="+folder)
	return cmd
}

// reply is what came back. Its body is closed when the test ends.
type reply struct {
	status int
	header http.Header
	body   io.Reader
}

// send sends a request through the proxy in an account's name; header is "Name: value".
func (p *proxied) send(account, method, path string, body io.Reader, header ...string) reply {
	p.T.Helper()
	r, err := http.NewRequestWithContext(p.T.Context(), method, "https://thidua.example"+path, body)
	p.Must(err)
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+p.Tokens[account])
	}
	for _, one := range header {
		name, value, _ := strings.Cut(one, ": ")
		r.Header.Set(name, value)
	}
	answer, err := p.client.Do(r)
	p.Must(err)
	p.T.Cleanup(func() { _ = answer.Body.Close() })
	return reply{answer.StatusCode, answer.Header, answer.Body}
}

func read(t *testing.T, r io.Reader) string {
	t.Helper()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestProxies goes through what is to pass a proxy, with the configurations of docs/proxy.md.
func TestProxies(t *testing.T) {
	t.Parallel()
	for name, configure := range map[string]func(t *testing.T, service, at, folder string) *exec.Cmd{
		"nginx that leaves the prefix":    nginx(),
		"nginx that takes the prefix off": nginx("proxy_pass http://thidua;", "proxy_pass http://thidua/;"),
		"Caddy":                           caddy,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := behind(t, configure)
			t.Run("addresses", p.passAddresses)
			t.Run("answers, packed and kept", p.passAnswers)
			t.Run("events as they come", p.passEvents)
			t.Run("uploads", p.passUploads)
		})
	}
}

func (p *proxied) passAddresses(t *testing.T) {
	for path, to := range map[string]string{"/thidua": "/thidua/", "/thidua/graphiql": "/thidua/graphiql/", "/thidua/graphiql?a=b": "/thidua/graphiql/?a=b"} {
		answer := p.send("", "GET", path, nil)
		sent, err := url.Parse(answer.header.Get("Location")) // beside the path that was asked for, or from the root
		if err != nil {
			t.Fatal(err)
		}
		if got := (&url.URL{Path: strings.SplitN(path, "?", 2)[0]}).ResolveReference(sent).String(); answer.status != http.StatusPermanentRedirect || got != to {
			t.Errorf("%s: %d to %q, want %s", path, answer.status, got, to)
		}
	}
	if text := read(t, p.send("", "GET", "/thidua/help.txt", nil).body); !strings.Contains(text, "POST /thidua/graphql ") {
		t.Errorf("the word to whoever looks for the service's doors: %s", text)
	}
	begins := web.MissingExplorer
	if web.Built() {
		begins = `<base href="./"`
	}
	if text := read(t, p.send("", "GET", "/thidua/", nil).body); !strings.Contains(text, begins) {
		t.Errorf("the explorer: %.300s", text)
	}
	if answer := p.send("", "GET", "/thidua/readyz", nil); answer.status != http.StatusOK {
		t.Errorf("readyz: %d", answer.status)
	}
	page := p.send("", "GET", "/thidua/graphiql/", nil)
	if text := read(t, page.body); (page.status == http.StatusOK) != web.Built() || !web.Built() && !strings.Contains(text, web.Missing) {
		t.Errorf("GraphiQL: %d %.300s", page.status, text)
	}
}

func (p *proxied) passAnswers(t *testing.T) {
	const large = `{"query":"{campaign(year: 2024) {indicators {name quote reading}}}"}`
	answer := p.send("leader.P", "POST", "/thidua/graphql", strings.NewReader(large), "Content-Type: application/json", "Accept-Encoding: gzip", "X-Forwarded-For: 203.0.113.9")
	unpacked, err := gzip.NewReader(answer.body)
	if err != nil || answer.header.Get("Content-Encoding") != "gzip" {
		t.Fatalf("%d %v: %v", answer.status, answer.header, err)
	}
	if text := read(t, unpacked); !strings.HasPrefix(text, `{"data":{"campaign"`) {
		t.Errorf("%.300s", text)
	}
	p.mu.Lock()
	told, from := p.last.Get("X-Forwarded-For"), p.from
	p.mu.Unlock()
	if told != "127.0.0.7" || from != "127.0.0.7:0" {
		t.Errorf("the service is told that the client is %q, and takes it for %s", told, from)
	}
	path := "/thidua/graphql?query=" + url.QueryEscape(`{unit(by: {code: "C1"}) {code}}`)
	first := p.send("leader.P", "GET", path, nil)
	if text := read(t, first.body); first.status != http.StatusOK || !strings.Contains(text, `"C1"`) || first.header.Get("ETag") == "" {
		t.Fatalf("%d %v %s", first.status, first.header, text)
	}
	again := reply{}
	for n := 0; n < 100 && again.status != http.StatusNotModified; n++ { // tests beside this one write
		again = p.send("leader.P", "GET", path, nil, "If-None-Match: "+first.header.Get("ETag")+", "+again.header.Get("ETag"))
	}
	if again.status != http.StatusNotModified {
		t.Errorf("asked again: %d", again.status)
	}
	if other := p.send("leader.C1", "GET", path, nil); other.header.Get("X-Request-Id") == first.header.Get("X-Request-Id") {
		t.Error("the proxy keeps answers")
	}
}

func (p *proxied) passEvents(t *testing.T) {
	answer := p.send("leader.P", "POST", "/thidua/graphql", strings.NewReader(`{"query":"subscription {reportChanged {unit {code} revision}}"}`),
		"Content-Type: application/json", "Accept: text/event-stream", "Accept-Encoding: gzip")
	if answer.status != http.StatusOK || answer.header.Get("Content-Encoding") != "" {
		t.Fatalf("%d %v", answer.status, answer.header)
	}
	lines := make(chan string, 100)
	go func() {
		defer close(lines)
		for stream := bufio.NewScanner(answer.body); stream.Scan(); {
			lines <- stream.Text()
		}
	}()
	next := func(part string) {
		t.Helper()
		for patience := time.After(time.Minute); ; {
			select {
			case line, more := <-lines:
				if !more {
					t.Fatalf("the stream ends before %q", part)
				}
				if strings.Contains(line, part) {
					return
				}
			case <-patience:
				t.Fatalf("%q does not come", part)
			}
		}
	}
	next(":") // at once, though nothing has happened
	if got := p.Ask("leader.C1", p.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [{element: "meetings_held", value: 3}]}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
		t.Fatal(got)
	}
	next(`"code":"B1"`)
}

func (p *proxied) passUploads(t *testing.T) {
	whole := p.send("leader.C1", "POST", "/thidua/sheets/2024-10/C1", bytes.NewReader(make([]byte, grid.MostBytes)))
	if text := read(t, whole.body); whole.status == http.StatusRequestEntityTooLarge || !strings.HasPrefix(whole.header.Get("Content-Type"), "application/json") {
		t.Errorf("as large as may be: %d %.300s", whole.status, text)
	}
	more := p.send("leader.C1", "POST", "/thidua/sheets/2024-10/C1", bytes.NewReader(make([]byte, grid.MostBytes+1)))
	if text := read(t, more.body); more.status != http.StatusRequestEntityTooLarge || !strings.Contains(text, "divide it") {
		t.Errorf("larger: %d %.300s", more.status, text)
	}
}
