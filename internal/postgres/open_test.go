package postgres

import (
	"context"
	"errors"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"thidua/internal/fault"
)

const secret = "bí-mật-8423"

// listener is a server that accepts and then does as it is told with each connection.
func listener(t *testing.T, answer func(net.Conn)) string {
	t.Helper()
	var config net.ListenConfig
	l, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go answer(c)
		}
	}()
	return l.Addr().String()
}

func TestOpen_refuses(t *testing.T) {
	t.Parallel()
	dir := folder(t, who{})
	c, err := Start(t.Context(), ClusterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Stop() })
	db, err := Open(t.Context(), c.URL("postgres", Owner))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rules, _ := filepath.Glob(filepath.Join(dir, "pg*", "pg_hba.conf"))
	standing, err := os.ReadFile(rules[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(rules[0], append([]byte("local all locked scram-sha-256\nlocal all barred reject\n"), standing...), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"CREATE ROLE locked LOGIN PASSWORD 'another'", "CREATE ROLE barred LOGIN", "CREATE ROLE single LOGIN CONNECTION LIMIT 0",
		"SELECT pg_reload_conf()",
	} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	as := func(user, database string) string {
		return strings.Replace(c.URL(database, Owner), "user=thidua", "user="+user+"&password="+url.QueryEscape(secret), 1)
	}
	silent := listener(t, func(c net.Conn) { <-t.Context().Done(); _ = c.Close() })
	plain := listener(t, func(c net.Conn) { _, _ = c.Read(make([]byte, 8)); _, _ = c.Write([]byte("N")); _ = c.Close() })
	var config net.ListenConfig
	l, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := l.Addr().String()
	_ = l.Close()
	at := func(address, more string) string {
		return "postgres://thidua:" + url.QueryEscape(secret) + "@" + address + "/thidua?sslmode=disable" + more
	}
	for _, tt := range []struct {
		name, url string
		kind      fault.Kind
		want      string
	}{
		{"no URL", "", fault.Invalid, "the database's URL cannot be read; write it like postgres://user:password@host:5432/thidua"},
		{"a URL with a bare sign", "postgres://thidua:" + secret + "%zz@host/thidua", fault.Invalid, "the database's URL cannot be read"},
		{"a URL with a port that is none", "postgres://thidua:" + secret + "@host:many/thidua", fault.Invalid, "the database's URL cannot be read"},
		{"a URL with a setting that is none", at("127.0.0.1:1", "&pool_max_conns=many"), fault.Invalid, "the database's URL cannot be read"},
		{"a URL that names a missing file", at("127.0.0.1:1", "&sslmode=verify-full&sslrootcert=/none.pem"), fault.Invalid,
			"the database's URL names the file /none.pem, which cannot be read (no such file or directory)"},
		{"a port where nothing listens", at(closed, ""), fault.Unavailable, "no PostgreSQL listens at " + closed + "; start it or correct DATABASE_URL"},
		{"a socket that is not there", "postgres:///thidua?user=thidua&password=" + secret + "&host=/none", fault.Unavailable,
			"no PostgreSQL listens at /none; start it or correct DATABASE_URL"},
		{"a host that is not known", at("nowhere.invalid:5432", "&connect_timeout=1"), fault.Unavailable, "the host nowhere.invalid of DATABASE_URL is not known; correct its name"},
		{"a host that never answers", at(silent, "&connect_timeout=1"), fault.Unavailable,
			"PostgreSQL at " + silent + " did not answer within 1s; see whether it runs and the way to it is open, or correct DATABASE_URL"},
		{"a server without TLS", strings.Replace(at(plain, ""), "disable", "require", 1), fault.Unavailable,
			"PostgreSQL at " + plain + " speaks no TLS; where the way to it is safe, add sslmode=disable to DATABASE_URL"},
		{"a wrong password", as("locked", "postgres"), fault.Unavailable,
			"PostgreSQL at " + c.socket + ` does not let the user locked in (password authentication failed for user "locked"); correct user and password in DATABASE_URL`},
		{"a user that the server bars", as("barred", "postgres"), fault.Unavailable, "does not let the user barred in"},
		{"a user that is not there", as("nobody_here", "postgres"), fault.Unavailable, "does not let the user nobody_here in"},
		{"a database that is not there", as("thidua", "missing"), fault.Unavailable,
			"PostgreSQL at " + c.socket + " has no database missing; make it (createdb missing) or name another in DATABASE_URL"},
		{"no connection to spare", as("single", "postgres"), fault.Unavailable, "has no connection to spare"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			begun := time.Now()
			db, err := Open(t.Context(), tt.url)
			if err == nil {
				db.Close()
				t.Fatal("it opens")
			}
			if fault.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("it says (%s) %v,\nwant (%s) %s", fault.KindOf(err), err, tt.kind, tt.want)
			}
			for _, word := range []string{secret, url.QueryEscape(secret), "\n"} {
				if strings.Contains(err.Error(), word) {
					t.Errorf("it says %q: %v", word, err)
				}
			}
			if took := time.Since(begun); took > 3*time.Second {
				t.Errorf("it took %v to say so", took)
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(30*time.Millisecond, cancel)
	if _, err := Open(ctx, at(silent, "")); !errors.Is(err, context.Canceled) {
		t.Errorf("broken off while it waits: %v", err)
	}
}

func TestJudge(t *testing.T) {
	t.Parallel()
	both := []string{"btree_gist", "ltree"}
	for _, tt := range []struct {
		name   string
		server server
		want   string
	}{
		{"the oldest that will do", server{version: 150000, available: both}, ""},
		{"a newer one", server{version: 180004, available: both}, ""},
		{"one behind a pooler", server{version: 180004, available: both, pooled: true}, ""},
		{"one too old", server{version: 140022, available: both}, "PostgreSQL at here is version 14; version 15 or newer is needed"},
		{"one far too old", server{version: 90624}, "PostgreSQL at here is version 9; version 15 or newer is needed"},
		{"one without ltree", server{version: 170002, available: both[:1]}, "PostgreSQL at here lacks ltree; install its contrib package (Debian: apt-get install postgresql-contrib)"},
		{"one without either", server{version: 170002}, "PostgreSQL at here lacks btree_gist and ltree; install its contrib package (Debian: apt-get install postgresql-contrib)"},
		{"a standby", server{version: 150000, available: both, readOnly: true, standby: true}, "PostgreSQL at here is a standby, in which nothing can be written; name the primary in DATABASE_URL, or all of them with target_session_attrs=read-write"},
		{"one that lets nothing be written", server{version: 150000, available: both, readOnly: true}, "PostgreSQL at here lets nothing be written (default_transaction_read_only is on); turn that off for this user and database, or name another in DATABASE_URL"},
	} {
		err := tt.server.judge("here")
		if tt.want == "" && err != nil || tt.want != "" && (fault.KindOf(err) != fault.Unavailable || err.Error() != tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestConfigure(t *testing.T) {
	t.Parallel()
	usual := int32(min(32, max(8, 4*runtime.GOMAXPROCS(0))))
	for _, tt := range []struct {
		name, more  string
		timeout     time.Duration
		connections int32
	}{
		{"nothing said", "", answerWithin, usual},
		{"its own time", "connect_timeout=20", 20 * time.Second, usual},
		{"its own connections", "pool_max_conns=3", answerWithin, 3},
		{"too few to migrate with", "pool_max_conns=1", answerWithin, 2},
	} {
		config, err := configure("postgres://thidua@host/thidua?" + tt.more)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if config.ConnConfig.ConnectTimeout != tt.timeout || config.MaxConns != tt.connections {
			t.Errorf("%s: %v and %d connections, want %v and %d", tt.name, config.ConnConfig.ConnectTimeout, config.MaxConns, tt.timeout, tt.connections)
		}
	}
}
