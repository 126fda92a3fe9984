package postgres

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"thidua/internal/fault"
)

// ClusterOptions say where a private cluster lives and how careful it is.
type ClusterOptions struct {
	Dir      string // its folder; made where missing
	Durable  bool   // survives a power cut; false only for tests
	Programs string // where a fetched PostgreSQL is kept; empty: Dir

	local    func(context.Context) []string // folders where programs may be; nil: where systems put them
	patience time.Duration                  // how long a server may still close down; 0: ten seconds
}

// Cluster is a running private PostgreSQL, reached through a socket in its own folder.
// It ends with this program, however that ends.
type Cluster struct {
	socket string
	forget func() // removes the socket's folder
	server *os.Process
	ended  chan struct{}
	lock   *os.File
	once   sync.Once
}

// Start starts the cluster of a folder, making it first where there is none. Where no
// PostgreSQL is installed it fetches one, once, which takes seconds and is logged. It
// fails with Conflict where another program holds the folder or another PostgreSQL made
// it, and with Unavailable where there is no PostgreSQL to be had or it does not start.
func Start(ctx context.Context, o ClusterOptions) (*Cluster, error) {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, err
	}
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	lock, err := hold(dir)
	if err != nil {
		return nil, err
	}
	c, err := o.start(ctx, dir)
	if err != nil {
		_ = release(lock)
		return nil, err
	}
	c.lock = lock
	return c, nil
}

func (o ClusterOptions) start(ctx context.Context, dir string) (*Cluster, error) {
	major, err := keptMajor(dir)
	if err != nil {
		return nil, err
	}
	owner, err := serverUser(dataFolder(dir, major))
	if err != nil {
		return nil, err
	}
	if closed := barrier(owner, dir); closed != "" {
		return nil, fault.New(fault.Unavailable, "PostgreSQL runs as the user %s, to whom %s is closed; choose a data folder elsewhere with --data, such as %s",
			owner.name, closed, DefaultDir())
	}
	bin, err := o.locate(ctx, dir, major, owner)
	if err != nil {
		return nil, err
	}
	data := dataFolder(dir, bin.major)
	fresh, err := initialise(ctx, bin, owner, data)
	if err != nil {
		return nil, err
	}
	patience := o.patience
	if patience == 0 {
		patience = 10 * time.Second
	}
	if err := settled(ctx, data, patience); err != nil {
		return nil, err
	}
	c := &Cluster{}
	if c.socket, c.forget, err = socketFolder(dir, owner); err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(patience); ; {
		if err = c.serve(ctx, bin, owner, data, o.Durable); err == nil {
			break
		}
		if !errors.Is(err, errOccupied) || time.Now().After(deadline) || pause(ctx) != nil {
			c.forget()
			return nil, err
		}
	}
	if err := c.roles(ctx); err != nil {
		c.shut()
		c.forget()
		return nil, err
	}
	if fresh && o.Durable {
		// initdb did not wait for the disk. This does, beside the work.
		go syscall.Sync()
	}
	return c, nil
}

// errOccupied: the server before was killed, and the system has not yet cleared it away, or
// its helpers have not yet noticed.
var errOccupied = fault.New(fault.Conflict, "a PostgreSQL that was killed is not cleared away yet; try again in a moment, and if that does not help see which process its postmaster.pid names")

// serve starts the server and waits until it answers.
func (c *Cluster) serve(ctx context.Context, bin programs, owner *owner, data string, durable bool) error {
	log, err := os.OpenFile(data+".log", os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fault.New(fault.Unavailable, "the log %s.log cannot be written (%v); choose another data folder with --data", data, err)
	}
	defer func() { _ = log.Close() }()
	args := []string{"-D", data, "-k", c.socket}
	for _, setting := range settings(durable) {
		args = append(args, "-c", setting)
	}
	cmd := exec.Command(filepath.Join(bin.dir, "postgres"), args...) //nolint:noctx // it outlives the context that starts it
	cmd.Stdout, cmd.Stderr = log, log
	c.server, c.ended = nil, make(chan struct{})
	if err := c.run(cmd, owner); err != nil {
		return owner.refusal(fmt.Errorf("starting PostgreSQL: %w", err))
	}
	if err := c.ready(ctx, data); err != nil {
		c.shut()
		return err
	}
	return nil
}

func settings(durable bool) []string {
	s := []string{
		"listen_addresses=", "port=" + port, "unix_socket_permissions=0700", "max_connections=100",
		"shared_buffers=128MB", "jit=off", "timezone=UTC", "log_min_messages=warning",
	}
	if !durable {
		s = append(s, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0",
			"min_wal_size=32MB", "max_wal_size=64MB")
	}
	return s
}

// port only names the socket; said everywhere, so that PGPORT does not come between.
const port = "5432"

// ready waits until the server says so in the last line of its process file.
func (c *Cluster) ready(ctx context.Context, data string) error {
	for {
		if lines := pidLines(data); len(lines) >= 8 && strings.TrimSpace(lines[7]) == "ready" && strings.TrimSpace(lines[0]) == strconv.Itoa(c.server.Pid) {
			return nil
		}
		select {
		case <-c.ended:
			log, _ := os.ReadFile(data + ".log")
			for _, sign := range []string{"pre-existing shared memory block", `lock file "postmaster.pid" already exists`} {
				if strings.Contains(string(log), sign) {
					return errOccupied
				}
			}
			return fault.New(fault.Unavailable, "PostgreSQL did not start: %s; its log is %s.log", complaint(string(log)), data)
		default:
		}
		if err := pause(ctx); err != nil {
			return fmt.Errorf("starting PostgreSQL: %w", err)
		}
	}
}

// complaint returns the one line of a server's or initdb's words that says what is wrong.
func complaint(words string) string {
	lines := strings.Split(strings.TrimSpace(words), "\n")
	for _, mark := range []string{"PANIC: ", "FATAL: ", "initdb: error: "} {
		for _, line := range lines {
			if _, after, found := strings.Cut(line, mark); found {
				return strings.TrimSpace(after)
			}
		}
	}
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last
	}
	return "it says nothing"
}

func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(10 * time.Millisecond):
		return nil
	}
}

// URL is how to reach one of the cluster's databases in a role.
func (c *Cluster) URL(database string, as Role) string { return urlOf(database, as, c.socket) }

func urlOf(database string, as Role, socket string) string {
	return "postgres:///" + url.PathEscape(database) + "?user=" + string(as) + "&port=" + port + "&host=" + url.QueryEscape(socket)
}

// Ended is closed when the server has ended, by Stop or of itself.
func (c *Cluster) Ended() <-chan struct{} { return c.ended }

// Stop closes the server down, waits for it and gives the folder back. Only the first
// call does anything.
func (c *Cluster) Stop() error {
	var err error
	c.once.Do(func() {
		c.shut()
		c.forget()
		err = release(c.lock)
	})
	return err
}

// shut asks the server to close down, clients or not, and waits for it.
func (c *Cluster) shut() {
	_ = c.server.Signal(syscall.SIGINT)
	<-c.ended
}
