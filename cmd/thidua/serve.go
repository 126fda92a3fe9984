package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	stdlog "log"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/urfave/cli/v3"
	"go.opentelemetry.io/otel/sdk/trace"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/graph/limit"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/reminder"
	"thidua/internal/saved"
	"thidua/internal/web"
)

const defaultListen = "127.0.0.1:8080" // this machine alone

// serving is how the service is to be.
type serving struct {
	today     org.Date // empty: the calendar's
	demo      bool
	years     bool   // that demo is of several
	metrics   string // the address for Prometheus; empty: none
	traces    string // the collector's URL; empty: none
	persisted server.Persisted
	listed    []string // operations
	budget    int
	drain     time.Duration
	origins   []string           // whose pages may ask, beside our own
	prefix    string             // below which callers reach it; empty: at the root
	url       *url.URL           // how browsers reach it; nil: that is not said
	proxies   *proxies           // whose word is taken for where a request comes from; nil: nobody's
	tls       *certificate       // nil: it speaks plain HTTP
	provider  *identity.Provider // at which people may sign in; nil: at none
	reminding reminding
	told      func(reminder.Way, reminder.Outcome) // counts reminders; nil: nobody does
}

func (p *program) serveCommand() *cli.Command {
	return p.command("serve", "answer questions over GraphQL", serveFlags(), "", func(ctx context.Context, c *cli.Command) error {
		how, err := p.servingOf(c)
		if err != nil {
			return err
		}
		// Bound before anything is changed, so that a second start changes nothing; answered
		// at only when there is something to answer with.
		listener, err := bind(ctx, "listen", cmp.Or(c.String("listen"), defaultListen))
		if err != nil {
			return err
		}
		defer func() { _ = listener.Close() }()
		db, err := openOwn(ctx, c)
		if err != nil {
			return err
		}
		defer db.Stop()
		return p.serve(ctx, listener, db, how)
	})
}

func serveFlags() []cli.Flag {
	listen := text("listen", "answer at this `ADDRESS`")
	listen.DefaultText = defaultListen
	metrics := text("metrics", "tell Prometheus at /metrics of this `ADDRESS` how the service does")
	metrics.DefaultText = "nowhere"
	traces := text("traces", "send traces to the OTLP collector at this `URL`, such as http://127.0.0.1:4318/v1/traces")
	traces.DefaultText = "nowhere"
	persisted := text("persisted", "what is done with operations that are not listed, a `MODE`: off (they are answered), log (and the log warns of them) or enforce (they are refused)")
	persisted.DefaultText = string(server.PersistedOff)
	budget := text("budget", "what one account's operations may cost in a minute, a whole `NUMBER`; 0: any amount")
	budget.DefaultText = strconv.Itoa(defaultBudget)
	drain := text("drain", "when asked to end, say so at /readyz for this `TIME`, such as 5s, before turning callers away")
	drain.DefaultText = "0s"
	origins := text("origins", "let pages from these `ORIGINS` ask too, such as http://localhost:5173; several with commas between")
	origins.DefaultText = "our own alone"
	prefix := text("prefix", "callers reach the service below this `PATH`, such as /thidua, at a proxy that leaves it or takes it off")
	prefix.DefaultText = "the root, or the path of --url"
	url := text("url", "browsers reach the service at this `URL`, its path included, such as https://office.example/thidua")
	url.DefaultText = "not said"
	trusted := text("trusted-proxies", "believe X-Forwarded-For of proxies in these `NETWORKS`, such as 127.0.0.1,10.0.0.0/8; several with commas between")
	trusted.DefaultText = "nobody's"
	cert := text("tls-cert", "speak TLS with the certificate in this `FILE`, PEM with those between it and its authority; it is read anew when it changes")
	cert.DefaultText = "plain HTTP"
	key := text("tls-key", "the certificate's key is in this `FILE`, PEM")
	key.DefaultText = "none"
	flags := []cli.Flag{listen, todayFlag(), yes("demo", "load the demo province into an empty database first, and print accounts to look around with"), yearsFlag(),
		ownerFlag(), metrics, traces, persisted, operationsFlag(), budget, drain, origins, prefix, url, trusted, cert, key}
	return databaseFlags(append(append(append(flags, providerFlags()...), reminderFlags()...), logFlag())...)
}

// defaultBudget is thirty operations as dear as one may be.
const defaultBudget = 30 * limit.MaxCost

func (p *program) servingOf(c *cli.Command) (how serving, err error) {
	how = serving{demo: c.Bool("demo"), years: c.Bool("years"), metrics: c.String("metrics"), traces: c.String("traces"), budget: defaultBudget}
	if how.years && !how.demo {
		return how, wrong(c, "years", errors.New("it is of the demo; write --demo too"))
	}
	if how.today, err = day(c, "today"); err != nil {
		return how, err
	}
	switch how.persisted = server.Persisted(cmp.Or(c.String("persisted"), string(server.PersistedOff))); how.persisted {
	case server.PersistedOff, server.PersistedLog, server.PersistedEnforce:
	default:
		return how, wrong(c, "persisted", fmt.Errorf("%q is no mode; write off, log or enforce", how.persisted))
	}
	if s := c.String("budget"); s != "" {
		if how.budget, err = strconv.Atoi(s); err != nil || how.budget < 0 || how.budget > 0 && how.budget < limit.MaxCost {
			return how, wrong(c, "budget", fmt.Errorf("%q is no budget; write 0, or a whole number of %d, which one operation may cost, or more", s, limit.MaxCost))
		}
	}
	if s := c.String("drain"); s != "" {
		if how.drain, err = time.ParseDuration(s); err != nil || how.drain < 0 || how.drain > 10*time.Minute {
			return how, wrong(c, "drain", fmt.Errorf("%q is no time up to 10m; write it like 5s", s))
		}
	}
	if how.origins, err = originsOf(c); err != nil {
		return how, err
	}
	if how.url, how.prefix, err = reached(c); err != nil {
		return how, err
	}
	if how.proxies, err = proxiesOf(c); err != nil {
		return how, err
	}
	if err = checkLog(c); err != nil {
		return how, err
	}
	if how.tls, err = certificateOf(c, p.logger()); err != nil {
		return how, err
	}
	if how.provider, err = providerOf(c, how.url, p.logger()); err != nil {
		return how, err
	}
	if how.reminding, err = remindingOf(c, how.url); err != nil {
		return how, err
	}
	if how.tls != nil && how.url != nil && how.url.Scheme != "https" {
		return how, wrong(c, "url", errors.New("the service speaks TLS; write https://"))
	}
	how.listed, err = listed(c)
	return how, err
}

// bind takes an address that a flag names. It fails with Conflict where another program has it.
func bind(ctx context.Context, flag, address string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fault.New(fault.Conflict, "the address %s is in use; stop what answers there or choose another with --%s", address, flag)
	case err != nil:
		return nil, fault.New(fault.Unavailable, "%q cannot be listened at (%v); choose another address with --%s", address, err, flag)
	}
	return listener, nil
}

// serve prepares the database and answers until ctx ends.
func (p *program) serve(ctx context.Context, listener net.Listener, db *database, how serving) error {
	log := p.logger()
	applied, err := db.migrate(ctx)
	if err != nil {
		return err
	}
	if len(applied) > 0 {
		log.InfoContext(ctx, "migrated the database", "steps", len(applied))
	}
	if how.demo {
		if err := p.ensureDemo(ctx, db, how.years); err != nil {
			return err
		}
	}
	var writing sync.WaitGroup
	defer writing.Wait()
	service := server.Config{
		Service: graph.Service{DB: db.DB, Log: log}, Ending: ctx.Done(), Writing: &writing, Version: release(), Prefix: how.prefix, URL: how.url, Provider: how.provider,
		Operations: how.listed, Persisted: how.persisted, Budget: how.budget,
	}
	if service.Today, err = calendar(ctx, db, how.today); err != nil {
		return err
	}
	if service.Guard, err = access.NewGuard(); err != nil {
		return err
	}
	scene, held, err := demo.Find(ctx, db)
	if err != nil {
		return err
	}
	here := how.scheme() + "://" + reachable(listener.Addr()) + how.prefix
	url := here
	if how.url != nil {
		url = how.url.String()
	}
	if service.Passkeys, err = passkeysOf(how.url, here); err != nil {
		return err
	}
	if held {
		there, err := looks(ctx, db, scene)
		if err != nil {
			return err
		}
		service.Notice, service.Demo = scene.Notice(), doors(there)
		if !how.demo {
			there = nil
		}
		if err := p.introduce(ctx, log, db, scene, there, url); err != nil {
			return err
		}
	}
	if service.Passwords, err = identity.Calibrate(ctx, db); err != nil {
		return err
	}
	go identity.KeepSweeping(ctx, db, log)
	keeper := &saved.Keeper{Office: saved.Office{Guard: service.Guard, Library: &movement.Library{}}, DB: db.DB, Today: service.Today, Log: log}
	keeping, rest := context.WithCancel(ctx)
	defer rest() // also where the service ends by itself, as with its database
	writing.Go(func() { keeper.Keep(keeping) })
	empty, err := vacant(ctx, db)
	if err != nil {
		return err
	}
	if empty {
		if err := p.sayOrLog(ctx, log, folded(begin), begin); err != nil {
			return err
		}
	}
	end, err := p.observe(ctx, &service, db, &how)
	if err != nil {
		return err
	}
	defer end()
	writing.Go(func() {
		how.remind(keeping, &service, reminder.Reader{Guard: service.Guard, Library: keeper.Library}, held, log)
	})
	handler, err := site(service, &readiness{ping: db.Probe, ending: ctx.Done()}, how.origins)
	if err != nil {
		return err
	}
	hint := web.Missing
	if web.Built() {
		hint = "Open it in the browser: " + url + "/; developers ask at " + url + "/graphiql/"
	}
	if err := p.sayOrLog(ctx, log, folded(hint), hint); err != nil {
		return err
	}
	words := fmt.Sprintf("Answering at %s/graphql as of %s; Ctrl-C ends it.", here, service.Today())
	if err := p.sayOrLog(ctx, log, words, "answering", "at", here+"/graphql", "today", service.Today(), "version", release()); err != nil {
		return err
	}
	taken := bounded(listener, connectionsAtOnce, connectionsEach, how.proxies)
	server := newServer(pressed(taken, connectionsCalm, how.proxies.from(promised(how.url, handler))), log)
	if how.tls != nil {
		server.TLSConfig = how.tls.config()
	}
	return answer(ctx, taken, server, log, db.gone(), how.drain)
}

func (how serving) scheme() string {
	if how.tls != nil {
		return "https"
	}
	return "http"
}

// observe lets the service be seen from outside, where that is asked for.
func (p *program) observe(ctx context.Context, service *server.Config, db *database, how *serving) (end func(), err error) {
	flush, unwatch := func() {}, func() {}
	if how.traces != "" {
		var provider *trace.TracerProvider
		if provider, flush, err = traced(ctx, how.traces); err != nil {
			return nil, err
		}
		service.Tracer = provider.Tracer("thidua")
	}
	if how.metrics != "" {
		if service.Metrics, how.told, unwatch, err = measure(ctx, how.metrics, db.DB, service.Log); err != nil {
			flush()
			return nil, err
		}
	}
	return func() { flush(); unwatch() }, nil
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

// newServer returns an HTTP server that waits for nobody for long.
func newServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		HTTP2:             &http.HTTP2Config{MaxConcurrentStreams: 100},
		ErrorLog:          stdlog.New(complaints{log}, "", 0),
	}
}

// complaints logs what an HTTP server has to say.
type complaints struct{ log *slog.Logger }

// Write logs a line. That somebody does not get as far as asking is not worth one: whoever scans
// ports would fill the log.
func (c complaints) Write(line []byte) (int, error) {
	level := slog.LevelWarn
	if bytes.Contains(line, []byte("TLS handshake error")) {
		level = slog.LevelDebug
	}
	c.log.Log(context.Background(), level, strings.TrimSuffix(string(line), "\n"))
	return len(line), nil
}

// answer answers requests, by TLS where the server is set up for it, until ctx ends and drain has
// passed, and then those that have begun. It fails with Unavailable where the database is gone first.
func answer(ctx context.Context, listener net.Listener, server *http.Server, log *slog.Logger, gone <-chan struct{}, drain time.Duration) error {
	ended := make(chan error, 1)
	go func() {
		if server.TLSConfig != nil {
			ended <- server.ServeTLS(listener, "", "")
			return
		}
		ended <- server.Serve(listener)
	}()
	select {
	case err := <-ended:
		return fmt.Errorf("answering at %s: %w", listener.Addr(), err)
	case <-gone:
		_ = server.Close()
		return fault.New(fault.Unavailable, "the private PostgreSQL has ended by itself; its log is in the data folder; start again")
	case <-ctx.Done():
	}
	log.Info("ending", "cause", context.Cause(ctx), "drain", drain)
	select { // callers are still answered, and whoever sends them here is told not to
	case <-time.After(drain):
	case <-gone:
	}
	bound, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := server.Shutdown(bound); err != nil {
		log.Warn("requests were cut off", "after", grace)
		return server.Close()
	}
	return nil
}
