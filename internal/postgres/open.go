// Package postgres opens the database: the one that a URL names, or a private cluster
// kept in a folder.
package postgres

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// DB is an open database: bun for queries, and the pool beneath it for COPY.
type DB struct {
	*bun.DB
	Pool *pgxpool.Pool

	// Aside has one connection beside the pool, for work that is taken up while a connection of
	// the pool is held: who holds one must not wait for another, for when all do, all wait for ever.
	Aside *bun.DB
	// Places are the connections that callers of the service hold.
	Places *Places

	probe *bun.DB
}

// asideIdle is how long the connection beside the pool is kept when nobody uses it.
const asideIdle = time.Minute

// answerWithin is how long a server may take to answer, unless its URL says otherwise
// (connect_timeout, in seconds).
const answerWithin = 5 * time.Second

// Open opens the database that a URL names, directly or through a pooler that lends each
// transaction another of its connections, as PgBouncer does. It changes nothing there. It fails
// with Invalid where the URL cannot be read, and with Unavailable where the server cannot be
// reached or refuses the user, is older than PostgreSQL 15, lacks an extension, or lets nothing
// be written. The sentence never holds the password.
func Open(ctx context.Context, url string) (*DB, error) {
	config, err := configure(url)
	if err != nil {
		return nil, err
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("opening the database: %w", err)
	}
	s, err := look(ctx, pool, config.ConnConfig)
	if err == nil {
		err = s.judge(place(config.ConnConfig))
	}
	if err != nil {
		pool.Close()
		return nil, err
	}
	return &DB{
		DB: bun.NewDB(stdlib.OpenDBFromPool(pool), newDialect(s.pooled)).WithQueryHook(counting{}), Pool: pool,
		Aside: beside(config, s.pooled), Places: newPlaces(int(config.MaxConns)), probe: beside(config, s.pooled),
	}, nil
}

// Pooled reports whether a pooler stands between this program and PostgreSQL.
func (d *DB) Pooled() bool { return pooled(d) }

func configure(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if url == "" || err != nil {
		var file *fs.PathError
		if errors.As(err, &file) { // a certificate, most likely
			return nil, fault.New(fault.Invalid, "the database's URL names the file %s, which cannot be read (%v)", file.Path, file.Err)
		}
		return nil, fault.New(fault.Invalid, "the database's URL cannot be read; write it like postgres://user:password@host:5432/thidua, signs such as @ or / in the password as %%40 or %%2F")
	}
	// bun writes values into the text, so that preparing each text would only cost.
	config.ConnConfig.DefaultQueryExecMode = pgx.QueryExecModeSimpleProtocol
	config.ConnConfig.RuntimeParams["timezone"] = "UTC"
	config.ConnConfig.RuntimeParams["application_name"] = "thidua"
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = answerWithin
	}
	if strings.Contains(url, "pool_max_conns") {
		config.MaxConns = max(2, config.MaxConns) // one migrates while another holds the lock
	} else {
		// A server has room for 100 connections when nobody says otherwise, not all ours.
		config.MaxConns = int32(min(32, max(8, 4*runtime.GOMAXPROCS(0))))
	}
	return config, nil
}

// beside opens one connection beside the pool, when it is first used.
func beside(config *pgxpool.Config, pooled bool) *bun.DB {
	one := stdlib.OpenDB(*config.ConnConfig)
	one.SetMaxOpenConns(1)
	one.SetConnMaxIdleTime(asideIdle)
	return bun.NewDB(one, newDialect(pooled)).WithQueryHook(counting{})
}

// Probe asks the database whether it answers, by a connection of its own: that all others are
// in use does not hinder it.
func (d *DB) Probe(ctx context.Context) error { return d.probe.PingContext(ctx) }

// Close closes every connection.
func (d *DB) Close() {
	_ = d.DB.Close()
	_ = d.Aside.Close()
	_ = d.probe.Close()
	d.Pool.Close()
}

// server is what a server says of itself when it is first spoken to.
type server struct {
	version   int      // as PostgreSQL numbers it: 150004
	available []string // which of our extensions it has
	pooled    bool     // what answers is not who was called
	readOnly  bool     // it lets nothing be written
	standby   bool     // because it repeats what another writes
}

// look asks a server what it is. A pooler is found out by the number of the process that
// answers: PostgreSQL names it when a connection begins, and a pooler, which then has none yet,
// makes a number up.
func look(ctx context.Context, pool *pgxpool.Pool, config *pgx.ConnConfig) (s server, err error) {
	// Of several addresses the first alone may not use up the time of all.
	within, cancel := context.WithTimeout(ctx, config.ConnectTimeout)
	defer cancel()
	conn, err := pool.Acquire(within)
	if err == nil {
		defer conn.Release()
		var answers uint32
		err = conn.QueryRow(within, `SELECT current_setting('server_version_num')::int, pg_backend_pid(),
			current_setting('transaction_read_only') = 'on', pg_is_in_recovery()`).Scan(&s.version, &answers, &s.readOnly, &s.standby)
		s.pooled = answers != conn.Conn().PgConn().PID()
	}
	if err != nil {
		if ctx.Err() != nil {
			return s, fmt.Errorf("opening the database: %w", ctx.Err())
		}
		return s, unreachable(err, config)
	}
	err = conn.QueryRow(ctx, "SELECT coalesce(array_agg(name::text ORDER BY name), '{}') FROM pg_available_extensions WHERE name = ANY ($1)", extensions).Scan(&s.available)
	if err != nil {
		return s, fmt.Errorf("asking for extensions: %w", err)
	}
	return s, nil
}

// judge says whether a server will do.
func (s server) judge(at string) error {
	if s.version < oldest*10000 {
		return fault.New(fault.Unavailable, "PostgreSQL at %s is version %d; version %d or newer is needed", at, s.version/10000, oldest)
	}
	missing := slices.DeleteFunc(slices.Clone(extensions), func(name string) bool { return slices.Contains(s.available, name) })
	switch {
	case len(missing) > 0:
		return fault.New(fault.Unavailable, "PostgreSQL at %s lacks %s; install its contrib package (Debian: apt-get install postgresql-contrib)", at, strings.Join(missing, " and "))
	case s.standby:
		return fault.New(fault.Unavailable, "PostgreSQL at %s is a standby, in which nothing can be written; name the primary in DATABASE_URL, or all of them with target_session_attrs=read-write", at)
	case s.readOnly:
		return fault.New(fault.Unavailable, "PostgreSQL at %s lets nothing be written (default_transaction_read_only is on); turn that off for this user and database, or name another in DATABASE_URL", at)
	}
	return nil
}

// place is where a server is, without the user and the password.
func place(config *pgx.ConnConfig) string {
	if strings.HasPrefix(config.Host, "/") {
		return config.Host
	}
	return net.JoinHostPort(config.Host, strconv.Itoa(int(config.Port)))
}

// unreachable puts why a server could not be spoken to into a sentence with its cure.
func unreachable(err error, config *pgx.ConnConfig) error {
	at := place(config)
	say := func(format string, args ...any) error {
		return fault.New(fault.Unavailable, format, args...)
	}
	var refused *pgconn.PgError
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var late net.Error
	switch {
	case errors.As(err, &refused):
		switch refused.Code {
		case "28P01", "28000": // invalid_password, invalid_authorization_specification
			return say("PostgreSQL at %s does not let the user %s in (%s); correct user and password in DATABASE_URL", at, config.User, refused.Message)
		case "3D000": // invalid_catalog_name
			return say("PostgreSQL at %s has no database %s; make it (createdb %[2]s) or name another in DATABASE_URL", at, config.Database)
		case "57P03": // cannot_connect_now
			return say("PostgreSQL at %s is not ready (%s); try again in a moment", at, refused.Message)
		case "53300": // too_many_connections
			return say("PostgreSQL at %s has no connection to spare (%s); raise its max_connections or stop other programs", at, refused.Message)
		}
		return say("PostgreSQL at %s refuses the connection (%s)", at, refused.Message)
	case errors.As(err, &name):
		return say("the host %s of DATABASE_URL is not known; correct its name", config.Host)
	case errors.As(err, &certificate):
		return say("the certificate of PostgreSQL at %s is not trusted (%v); name its authority in DATABASE_URL (sslrootcert)", at, certificate.Err)
	case strings.Contains(err.Error(), "server refused TLS connection"):
		return say("PostgreSQL at %s speaks no TLS; where the way to it is safe, add sslmode=disable to DATABASE_URL", at)
	case errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, os.ErrNotExist):
		return say("no PostgreSQL listens at %s; start it or correct DATABASE_URL", at)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &late) && late.Timeout():
		return say("PostgreSQL at %s did not answer within %v; see whether it runs and the way to it is open, or correct DATABASE_URL", at, config.ConnectTimeout)
	}
	for errors.Unwrap(err) != nil { // the outer ones repeat the address, in several lines
		err = errors.Unwrap(err)
	}
	return say("PostgreSQL at %s cannot be reached (%v); start it or correct DATABASE_URL", at, err)
}
