package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/migrations"
)

const defaultListen = "127.0.0.1:8080" // this machine alone

func (p *program) serveCommand() *cli.Command {
	listen := text("listen", "answer at this `ADDRESS`")
	listen.DefaultText = defaultListen
	flags := databaseFlags(listen, todayFlag(), yes("demo", "load the demo province into an empty database first, and print accounts to look around with"))
	return p.command("serve", "answer questions over GraphQL", flags, "", func(ctx context.Context, c *cli.Command) error {
		today, err := day(c, "today")
		if err != nil {
			return err
		}
		// Bound before anything is changed, so that a second start changes nothing; answered
		// at only when there is something to answer with.
		listener, err := bind(ctx, cmp.Or(c.String("listen"), defaultListen))
		if err != nil {
			return err
		}
		defer func() { _ = listener.Close() }()
		db, err := openOwn(ctx, c)
		if err != nil {
			return err
		}
		defer db.Stop()
		return p.serve(ctx, listener, db, today, c.Bool("demo"))
	})
}

// bind takes an address. It fails with Conflict where another program has it.
func bind(ctx context.Context, address string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fault.New(fault.Conflict, "the address %s is in use; stop what answers there or choose another with --listen", address)
	case err != nil:
		return nil, fault.New(fault.Unavailable, "%q cannot be listened at (%v); choose another address with --listen", address, err)
	}
	return listener, nil
}

// serve prepares the database and answers until ctx ends.
func (p *program) serve(ctx context.Context, listener net.Listener, db *database, today org.Date, withDemo bool) error {
	log := slog.New(slog.NewTextHandler(p.stderr, nil))
	applied, err := postgres.Migrate(ctx, db.DB.DB, migrations.Files)
	if err != nil {
		return err
	}
	if len(applied) > 0 {
		log.InfoContext(ctx, "migrated the database", "steps", len(applied))
	}
	if withDemo {
		if err := p.ensureDemo(ctx, db.DB); err != nil {
			return err
		}
	}
	service := graph.Service{DB: db.DB, Log: log, Ending: ctx.Done()}
	if service.Today, err = calendar(ctx, db, today); err != nil {
		return err
	}
	if service.Guard, err = access.NewGuard(); err != nil {
		return err
	}
	_, held, err := demo.Find(ctx, db)
	if err != nil {
		return err
	}
	url := "http://" + reachable(listener.Addr())
	if held {
		service.Notice = demo.Notice
		if err := p.introduce(ctx, db, url, withDemo); err != nil {
			return err
		}
	}
	if err := p.print("Answering at %s/graphql as of %s; Ctrl-C ends it.\n", url, service.Today()); err != nil {
		return err
	}
	return answer(ctx, listener, graph.NewHandler(service), log, db.gone())
}

// reachable is how a browser on this machine reaches an address.
func reachable(at net.Addr) string {
	host, port, err := net.SplitHostPort(at.String())
	if err != nil {
		return at.String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

// grace is how long requests may still run once the program is asked to end.
const grace = 10 * time.Second

// answer answers requests until ctx ends, and then those that have begun. It fails with
// Unavailable where the database is gone first.
func answer(ctx context.Context, listener net.Listener, handler http.Handler, log *slog.Logger, gone <-chan struct{}) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("answering at %s: %w", listener.Addr(), err)
	case <-gone:
		_ = server.Close()
		return fault.New(fault.Unavailable, "the private PostgreSQL has ended by itself; its log is in the data folder; start again")
	case <-ctx.Done():
	}
	log.Info("ending", "cause", context.Cause(ctx))
	bound, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := server.Shutdown(bound); err != nil {
		log.Warn("requests were cut off", "after", grace)
		return server.Close()
	}
	return nil
}
