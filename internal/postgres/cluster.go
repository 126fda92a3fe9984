package postgres

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"thidua/internal/fault"
)

// ClusterOptions say where a private cluster lives and how careful it is.
type ClusterOptions struct {
	Dir     string // its folder; made where missing
	Durable bool   // survives a power cut; false only for tests
}

// Cluster is a running private PostgreSQL, reached through a socket in its own folder.
// It ends with this program, however that ends.
type Cluster struct {
	socket string
	server *os.Process
	ended  chan struct{}
	lock   *os.File
}

// DefaultDir is where the data lies when nothing else is said.
func DefaultDir() string {
	if os.Geteuid() == 0 {
		return "/var/lib/thidua"
	}
	if home := os.Getenv("XDG_DATA_HOME"); home != "" {
		return filepath.Join(home, "thidua")
	}
	home, _ := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "thidua")
}

// Start starts the cluster of a folder, making it first where there is none. It fails
// with Conflict where another program holds the folder, and with Unavailable where
// PostgreSQL is not installed or does not start.
func Start(ctx context.Context, o ClusterOptions) (*Cluster, error) {
	bin, err := locate(ctx)
	if err != nil {
		return nil, err
	}
	owner, err := serverUser()
	if err != nil {
		return nil, err
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be made (%v); choose another with --data", dir, err)
	}
	lock, err := hold(dir)
	if err != nil {
		return nil, err
	}
	c, err := start(ctx, bin, owner, dir, o.Durable)
	if err != nil {
		_ = lock.Close()
		return nil, err
	}
	c.lock = lock
	return c, nil
}

// hold takes the folder's lock and leaves this program's id in it.
func hold(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be written (%v); choose another with --data", dir, err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		holder, _ := os.ReadFile(f.Name())
		_ = f.Close()
		return nil, fault.New(fault.Conflict, "the data folder %s is in use by process %s; stop that one or choose another folder with --data",
			dir, strings.TrimSpace(string(holder)))
	}
	_ = f.Truncate(0)
	_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return f, nil
}

func start(ctx context.Context, bin programs, owner *syscall.Credential, dir string, durable bool) (*Cluster, error) {
	data := filepath.Join(dir, fmt.Sprintf("pg%d", bin.major))
	if err := initialise(ctx, bin, owner, data); err != nil {
		return nil, err
	}
	socket, err := socketDir(dir, owner)
	if err != nil {
		return nil, err
	}
	if err := settled(ctx, data); err != nil {
		return nil, err
	}
	log, err := os.Create(data + ".log")
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()
	args := []string{"-D", data, "-k", socket}
	for _, setting := range settings(durable) {
		args = append(args, "-c", setting)
	}
	cmd := exec.Command(filepath.Join(bin.dir, "postgres"), args...) //nolint:noctx // it outlives the context that starts it
	cmd.Dir, cmd.Stdout, cmd.Stderr = "/", log, log
	c := &Cluster{socket: socket, ended: make(chan struct{})}
	if err := c.run(cmd, owner); err != nil {
		return nil, fmt.Errorf("starting PostgreSQL: %w", err)
	}
	if err := c.ready(ctx, data); err != nil {
		_ = c.Stop()
		return nil, err
	}
	return c, nil
}

func settings(durable bool) []string {
	s := []string{
		"listen_addresses=", "unix_socket_permissions=0700", "max_connections=50",
		"shared_buffers=128MB", "jit=off", "timezone=UTC", "log_min_messages=warning",
	}
	if !durable {
		s = append(s, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0")
	}
	return s
}

// initialise makes the cluster's folder: beside it first, then renamed, so that a folder
// of that name is always whole.
func initialise(ctx context.Context, bin programs, owner *syscall.Credential, data string) error {
	if _, err := os.Stat(filepath.Join(data, "PG_VERSION")); err == nil {
		return nil
	}
	fresh := data + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return fmt.Errorf("clearing %s: %w", fresh, err)
	}
	if err := ownFolder(fresh, owner); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, filepath.Join(bin.dir, "initdb"), "-D", fresh, "-U", "thidua", "--auth=trust",
		"--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions", "--no-sync")
	cmd.Dir = "/"
	if owner != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: owner}
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fault.New(fault.Unavailable, "a database could not be made in %s: %s", data, bytes.TrimSpace(out))
	}
	return os.Rename(fresh, data)
}

func ownFolder(dir string, owner *syscall.Credential) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if owner == nil {
		return nil
	}
	return os.Chown(dir, int(owner.Uid), int(owner.Gid))
}

// socketDir returns a folder for the socket: a socket's path may have 103 bytes.
func socketDir(dir string, owner *syscall.Credential) (string, error) {
	socket := filepath.Join(dir, "socket")
	if len(socket) > 80 {
		short, err := os.MkdirTemp("", "thidua-")
		if err != nil {
			return "", err
		}
		socket = short
	}
	return socket, ownFolder(socket, owner)
}

// settled waits, ten seconds at most, until no server runs in the folder: the one of a
// program that was killed a moment ago may still be closing down.
func settled(ctx context.Context, data string) error {
	for deadline := time.Now().Add(10 * time.Second); ; {
		lines := pidLines(data)
		if len(lines) == 0 {
			return nil
		}
		pid, _ := strconv.Atoi(strings.TrimSpace(lines[0]))
		if pid == 0 || !isPostgres(pid) {
			return nil // PostgreSQL itself clears what is stale
		}
		if time.Now().After(deadline) {
			return fault.New(fault.Conflict, "a PostgreSQL (process %d) still runs in %s; stop it and start again", pid, data)
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

// ready waits until the server says so in the last line of its process file.
func (c *Cluster) ready(ctx context.Context, data string) error {
	for {
		if lines := pidLines(data); len(lines) >= 8 && strings.TrimSpace(lines[7]) == "ready" && strings.TrimSpace(lines[0]) == strconv.Itoa(c.server.Pid) {
			return nil
		}
		select {
		case <-c.ended:
			log, _ := os.ReadFile(data + ".log")
			return fault.New(fault.Unavailable, "PostgreSQL did not start: %s", bytes.TrimSpace(log[max(0, len(log)-600):]))
		default:
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

func pidLines(data string) []string {
	text, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
	if err != nil {
		return nil
	}
	return strings.Split(string(text), "\n")
}

func isPostgres(pid int) bool {
	name, err := os.ReadFile(fmt.Sprintf("/proc/%d/comm", pid))
	if err != nil {
		return syscall.Kill(pid, 0) == nil && !os.IsNotExist(err)
	}
	return strings.HasPrefix(string(name), "postgres")
}

func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(10 * time.Millisecond):
		return nil
	}
}

// URL is how to reach one of the cluster's databases.
func (c *Cluster) URL(database string) string {
	return "postgres:///" + database + "?user=thidua&host=" + url.QueryEscape(c.socket)
}

// Stop closes the server down and waits for it.
func (c *Cluster) Stop() error {
	if c.server != nil {
		_ = c.server.Signal(syscall.SIGINT)
		<-c.ended
	}
	if c.lock != nil {
		return c.lock.Close()
	}
	return nil
}

// serverUser returns as whom the server runs: PostgreSQL refuses to be root.
func serverUser() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil //nolint:nilnil // as ourselves
	}
	for _, name := range []string{"postgres", "nobody"} {
		if c := credential(name); c != nil {
			return c, nil
		}
	}
	return nil, fault.New(fault.Unavailable, "PostgreSQL does not run as root and there is neither a user postgres nor nobody; start as an ordinary user")
}
