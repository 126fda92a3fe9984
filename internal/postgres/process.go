package postgres

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"thidua/internal/fault"
)

// run starts the server and watches it end. On Linux the kernel closes it down when this
// program ends, for which the thread that started it must live as long.
func (c *Cluster) run(cmd *exec.Cmd, owner *owner) error {
	as(cmd, owner)
	cmd.SysProcAttr.Setpgid = true
	dieWithParent(cmd.SysProcAttr, syscall.SIGINT)
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		if err == nil {
			c.server = cmd.Process
		}
		started <- err
		if err == nil {
			_ = cmd.Wait()
			close(c.ended)
		}
	}()
	return <-started
}

// together runs a command to its end, or to the end of this program, and returns what it
// said.
func together(cmd *exec.Cmd, owner *owner) ([]byte, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	as(cmd, owner)
	dieWithParent(cmd.SysProcAttr, syscall.SIGKILL)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.WaitDelay = time.Second // what it started may hold its output open
	err := cmd.Run()
	return said.Bytes(), err
}

// as lets a program of PostgreSQL run as the server's user. It speaks English, whatever
// the environment says: what it complains of is read.
func as(cmd *exec.Cmd, owner *owner) {
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: owner.credential()}
}

// settled waits until no server runs in the folder. This program holds the folder's lock,
// so one that runs there is left from a program that was killed: on Linux it is closing
// down already, elsewhere it must be told. It fails with Conflict where that takes longer
// than patience.
func settled(ctx context.Context, data string, patience time.Duration) error {
	told := false
	for deadline := time.Now().Add(patience); ; {
		pid := serverOf(data)
		if pid == 0 {
			return nil // what file it left, PostgreSQL itself clears
		}
		if !told {
			_ = syscall.Kill(pid, syscall.SIGINT)
			told = true
		}
		if time.Now().After(deadline) {
			return fault.New(fault.Conflict, "a PostgreSQL (process %d) still runs in %s; stop it and start again", pid, data)
		}
		if err := pause(ctx); err != nil {
			return fmt.Errorf("waiting for PostgreSQL (process %d) to end: %w", pid, err)
		}
	}
}

// serverOf returns the id of the server that runs in a folder, 0 where none does. The id
// in its process file is not enough: it may be another process's by now, even that of
// another PostgreSQL.
func serverOf(data string) int {
	lines := pidLines(data)
	if len(lines) == 0 {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(lines[0]))
	if err != nil || pid <= 1 || !strings.Contains(commandLine(pid)+" ", " -D "+data+" ") {
		return 0
	}
	return pid
}

// pidLines are the lines of a server's process file, none where there is none.
func pidLines(data string) []string {
	text, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
	if err != nil {
		return nil
	}
	return strings.Split(string(text), "\n")
}

// askPs returns a process's command line on systems without /proc.
func askPs(pid int) string {
	out, err := exec.Command("ps", "-ww", "-o", "args=", "-p", strconv.Itoa(pid)).Output() //nolint:noctx // it answers at once
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
