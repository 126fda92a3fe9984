package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"thidua/graph/limit"
)

func trustedIn(t *testing.T, networks ...string) *proxies {
	t.Helper()
	var all []netip.Prefix
	for _, one := range networks {
		network, err := networkOf(one)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, network)
	}
	p, err := trusting(all)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestProxies_AreBelievedWhereTheyAreTrusted sends what clients and proxies say of where a request
// comes from, and looks at what the rest of the service sees.
func TestProxies_AreBelievedWhereTheyAreTrusted(t *testing.T) {
	t.Parallel()
	trusted := trustedIn(t, "127.0.0.1", "10.0.0.0/8", "fd00::/8")
	const proxy = "10.0.0.7:4711"
	for _, tt := range []struct {
		name    string
		proxies *proxies
		peer    string
		said    []string // lines of X-Forwarded-For
		want    string
	}{
		{"nobody is trusted", nil, proxy, []string{"203.0.113.9"}, proxy},
		{"the peer is none of them", trusted, "192.0.2.1:80", []string{"203.0.113.9"}, "192.0.2.1:80"},
		{"a neighbour of theirs", trusted, "127.0.0.2:80", []string{"203.0.113.9"}, "127.0.0.2:80"},
		{"a proxy says nothing", trusted, proxy, nil, proxy},
		{"a proxy says who", trusted, proxy, []string{"203.0.113.9"}, "203.0.113.9:0"},
		{"a client says another before", trusted, proxy, []string{"1.1.1.1, 203.0.113.9"}, "203.0.113.9:0"},
		{"a client says that it is a proxy", trusted, proxy, []string{"10.0.0.1, 203.0.113.9"}, "203.0.113.9:0"},
		{"a client says another in a line of its own", trusted, proxy, []string{"1.1.1.1", "203.0.113.9"}, "203.0.113.9:0"},
		{"two proxies in a row", trusted, proxy, []string{"203.0.113.9, 10.2.2.2", "127.0.0.1"}, "203.0.113.9:0"},
		{"proxies alone", trusted, proxy, []string{"10.2.2.2, 10.3.3.3"}, proxy},
		{"what is no address stands last", trusted, proxy, []string{"203.0.113.9, unknown"}, proxy},
		{"what is no address stands before", trusted, proxy, []string{"<script>, 203.0.113.9"}, "203.0.113.9:0"},
		{"what is no address stands before proxies", trusted, proxy, []string{"203.0.113.9, ?, 10.2.2.2"}, proxy},
		{"nothing between commas", trusted, proxy, []string{"203.0.113.9,,"}, proxy},
		{"an empty line", trusted, proxy, []string{""}, proxy},
		{"no address at all", trusted, proxy, []string{"0.0.0.0"}, proxy},
		{"with a port", trusted, proxy, []string{"203.0.113.9:1234"}, "203.0.113.9:0"},
		{"version 6", trusted, "[fd00::1]:80", []string{"2001:db8::9"}, "[2001:db8::9]:0"},
		{"version 6 in brackets", trusted, proxy, []string{"[2001:db8::9]"}, "[2001:db8::9]:0"},
		{"version 6 with a port", trusted, proxy, []string{"[2001:db8::9]:443"}, "[2001:db8::9]:0"},
		{"version 6 with a zone", trusted, "[fd00::1%eth0]:80", []string{"fe80::9%eth0"}, "[fe80::9]:0"},
		{"version 4 within 6", trusted, "[::ffff:10.0.0.7]:80", []string{"::ffff:203.0.113.9"}, "203.0.113.9:0"},
		{"a proxy written as version 4 within 6", trusted, proxy, []string{"203.0.113.9, ::ffff:10.2.2.2"}, "203.0.113.9:0"},
		{"more than anyone passes on", trusted, proxy, []string{strings.Repeat("1.1.1.1, ", 5_000) + "203.0.113.9"}, "203.0.113.9:0"},
	} {
		var got string
		site := tt.proxies.from(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = r.RemoteAddr }))
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
		r.RemoteAddr = tt.peer
		for _, line := range tt.said {
			r.Header.Add("X-Forwarded-For", line)
		}
		site.ServeHTTP(httptest.NewRecorder(), r)
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if tt.want != tt.peer && limit.Network(got) == limit.Network(tt.peer) {
			t.Errorf("%s: limits take the client for the proxy", tt.name)
		}
	}
}

// TestProxies_TakeAwayWhatIsNotBelieved looks at the headers that the rest of the service sees.
func TestProxies_TakeAwayWhatIsNotBelieved(t *testing.T) {
	t.Parallel()
	said := []string{"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Forwarded-Proto", "X-Real-IP", "Forwarded"}
	for _, tt := range []struct {
		name    string
		proxies *proxies
		left    string
	}{
		{"of anyone", nil, ""},
		{"of a stranger", trustedIn(t, "10.0.0.0/8"), ""},
		{"of a trusted proxy", trustedIn(t, "192.0.2.0/24"), "X-Forwarded-Proto"},
	} {
		var left []string
		site := tt.proxies.from(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			for _, name := range said {
				if r.Header.Get(name) != "" {
					left = append(left, name)
				}
			}
			if r.Header.Get("Authorization") != "Bearer x" {
				t.Errorf("%s: what is none of it is gone too", tt.name)
			}
		}))
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil) // from 192.0.2.1
		r.Header.Set("Authorization", "Bearer x")
		for _, name := range said {
			r.Header.Set(name, "https")
		}
		site.ServeHTTP(httptest.NewRecorder(), r)
		if got := strings.Join(left, " "); got != tt.left {
			t.Errorf("%s: %q is left, want %q", tt.name, got, tt.left)
		}
	}
}

func TestConnections_OfATrustedProxyAreManyMore(t *testing.T) {
	t.Parallel()
	d := newDoorstep(t, 8, 2, 100, trustedIn(t, "127.0.0.3"))
	for range 2 {
		if got := d.ask(d.connect("127.0.0.1")); got != "kept" {
			t.Fatalf("another's: %s", got)
		}
	}
	if got := d.ask(d.connect("127.0.0.1")); got != "refused" {
		t.Errorf("another's, more than its share: %s", got)
	}
	var held []net.Conn
	for range 5 {
		held = append(held, d.connect("127.0.0.3"))
		if got := d.ask(held[len(held)-1]); got != "kept" {
			t.Fatalf("the proxy's: %s", got)
		}
	}
	for _, conn := range held {
		_ = conn.Close()
	}
	d.eventually("kept", "127.0.0.5") // they gave their places back
}
