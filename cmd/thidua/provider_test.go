package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestServe_RefusesProviders(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := func(name, holds string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(holds), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	secret, empty, long := file("secret", "canary-secret\n"), file("empty", "\n"), file("long", strings.Repeat("canary", 1000))
	at := []string{"--url", "https://thidua.example.vn", "--oidc-client", "thidua", "--oidc-secret-file", secret}
	for _, tt := range []struct {
		name string
		args []string
		want string
	}{
		{"without an address of the service", []string{"--oidc-issuer", "https://login.example", "--oidc-client", "thidua", "--oidc-secret-file", secret}, "--url"},
		{"without a client", []string{"--oidc-issuer", "https://login.example", "--url", "https://thidua.example.vn"}, "--oidc-client"},
		{"without a secret", []string{"--oidc-issuer", "https://login.example", "--url", "https://thidua.example.vn", "--oidc-client", "thidua"}, "THIDUA_OIDC_SECRET"},
		{"of which nobody says which", at[2:], "--oidc-issuer"},
		{"that makes accounts, of which nobody says which", []string{"--oidc-create"}, "--oidc-issuer"},
		{"without TLS", append([]string{"--oidc-issuer", "http://login.example"}, at...), "beginning with https://"},
		{"whose secret is nowhere", append(append([]string{"--oidc-issuer", "https://login.example"}, at[:4]...), "--oidc-secret-file", filepath.Join(folder, "none")), "no such file"},
		{"whose secret is empty", append(append([]string{"--oidc-issuer", "https://login.example"}, at[:4]...), "--oidc-secret-file", empty), "holds no secret"},
		{"whose secret is no secret", append(append([]string{"--oidc-issuer", "https://login.example"}, at[:4]...), "--oidc-secret-file", long), "holds no secret"},
		{"whose secret is told on the command line", []string{"--oidc-secret", "canary-secret"}, "oidc-secret"},
	} {
		got := do(t.Context(), "", append([]string{"serve"}, tt.args...)...)
		if got.status == 0 || !strings.Contains(got.stderr, tt.want) || strings.Contains(got.stdout+got.stderr, "canary") {
			t.Errorf("a provider %s: %+v, want %q", tt.name, got, tt.want)
		}
	}
}

func TestServe_TakesTheSecretFromTheEnvironment(t *testing.T) {
	t.Setenv("THIDUA_OIDC_SECRET", "canary-secret")
	args := []string{"serve", "--url", "https://thidua.example.vn", "--oidc-client", "thidua", "--oidc-issuer", "http://login.example"}
	if got := do(t.Context(), "", args...); !strings.Contains(got.stderr, "beginning with https://") || strings.Contains(got.stdout+got.stderr, "canary") {
		t.Errorf("with a secret in the environment: %+v", got)
	}
	if got := do(t.Context(), "", append(args, "--oidc-secret-file", "/dev/null")...); !strings.Contains(got.stderr, "leave one of them out") || strings.Contains(got.stdout+got.stderr, "canary") {
		t.Errorf("with a file too: %+v", got)
	}
	if got := do(t.Context(), "", "serve", "--help"); strings.Contains(got.stdout, "canary") {
		t.Errorf("the help tells the secret: %s", got.stdout)
	}
}

func TestPasskeysOf(t *testing.T) {
	t.Parallel()
	passkeys, err := passkeysOf(nil, "http://127.0.0.1:8080/thidua")
	if err != nil || passkeys == nil || passkeys.Host() != "localhost" {
		t.Errorf("where nobody says how browsers reach it: %+v, %v", passkeys, err)
	}
}
