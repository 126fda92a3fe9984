package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"thidua/internal/fault"
)

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

// makeFolder makes a folder and those above it that are missing. Root's are open to others
// whatever the umask, for the server is another user then.
func makeFolder(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		err = errors.New("it is a file")
	case errors.Is(err, fs.ErrNotExist):
		if filepath.Dir(dir) != dir {
			if err := makeFolder(filepath.Dir(dir)); err != nil {
				return err
			}
		}
		err = os.Mkdir(dir, 0o755)
		switch {
		case errors.Is(err, fs.ErrExist):
			return nil
		case err == nil && os.Geteuid() == 0:
			err = os.Chmod(dir, 0o755)
		}
		if err == nil {
			return nil
		}
	}
	return fault.New(fault.Unavailable, "the data folder cannot be made: %s (%v); choose another with --data", dir, cause(err))
}

// cause is what a failed call of the system says, without the names that it repeats.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// hold takes the folder's lock and leaves this program's id in it.
func hold(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be written (%v); choose another with --data", dir, cause(err))
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		holder, _ := os.ReadFile(f.Name())
		_ = f.Close()
		return nil, fault.New(fault.Conflict, "the data folder %s is in use by process %s; stop that one or choose another folder with --data",
			dir, strings.TrimSpace(string(holder)))
	}
	if err != nil {
		_ = f.Close()
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be locked (%v); choose one on a local disk with --data", dir, err)
	}
	// Padded, so that a reader never sees a part of one id and a part of another.
	if _, err := f.WriteAt(fmt.Appendf(nil, "%-10d\n", os.Getpid()), 0); err != nil {
		_ = f.Close()
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be written (%v); choose another with --data", dir, cause(err))
	}
	return f, nil
}

// release gives a lock back. Closing its file is not enough: a program that another part of
// this one is just starting holds a copy of it, until it has begun.
func release(lock *os.File) error {
	return errors.Join(syscall.Flock(int(lock.Fd()), syscall.LOCK_UN), lock.Close())
}

// dataFolder is where the cluster of a major version lies: each has a folder of its own.
func dataFolder(dir string, major int) string { return filepath.Join(dir, fmt.Sprintf("pg%d", major)) }

// keptMajor returns the newest major version whose cluster the folder holds, 0 where it
// holds none.
func keptMajor(dir string) (int, error) {
	newest := 0
	for _, data := range clusters(dir) {
		major, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(data), "pg"))
		if err != nil {
			continue // a number beyond all versions
		}
		file := filepath.Join(data, "PG_VERSION")
		made, err := os.ReadFile(file)
		if errors.Is(err, fs.ErrNotExist) {
			continue // an empty folder is as good as none
		}
		if err != nil {
			return 0, fault.New(fault.Unavailable, "the data folder cannot be read: %s (%v); choose another with --data", file, cause(err))
		}
		if version := strings.TrimSpace(string(made)); version != strconv.Itoa(major) {
			return 0, fault.New(fault.Conflict, "%s holds a database of PostgreSQL %s, not %d; put it back where it came from or choose another folder with --data",
				data, version, major)
		}
		newest = max(newest, major)
	}
	return newest, nil
}

func quoteGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}

// initialise makes the cluster's folder where there is none, and says whether it did:
// beside it first, then renamed, so that a folder of that name is always whole.
func initialise(ctx context.Context, bin programs, owner *owner, data string) (fresh bool, err error) {
	if _, err := os.Stat(filepath.Join(data, "PG_VERSION")); err == nil {
		return false, nil
	}
	if err := os.Remove(data); err != nil && !errors.Is(err, fs.ErrNotExist) { // an empty folder is as good as none
		return false, fault.New(fault.Unavailable, "%s is there but holds no database; move it away or choose another folder with --data", data)
	}
	making := data + ".new"
	if err := os.RemoveAll(making); err != nil {
		return false, fault.New(fault.Unavailable, "%s is left from a start that was broken off and cannot be removed (%v); remove it", making, cause(err))
	}
	if err := owner.folder(making); err != nil {
		return false, owner.refusal(fmt.Errorf("making %s: %w", making, err))
	}
	args := append([]string{"-D", making, "-U", string(Owner), "--auth=trust", "--encoding=UTF8", "--no-instructions", "--no-sync"}, locale(bin.major, runtime.GOOS)...)
	out, err := together(exec.CommandContext(ctx, filepath.Join(bin.dir, "initdb"), args...), owner)
	if ctx.Err() != nil {
		return false, fmt.Errorf("making a database: %w", ctx.Err())
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return false, fault.New(fault.Unavailable, "a database could not be made in %s: %s", data, complaint(string(out)))
	}
	if err != nil {
		return false, owner.refusal(fmt.Errorf("making a database: %w", err))
	}
	return true, os.Rename(making, data)
}

// locale are the options that sort by code point and know the letters of Unicode. From
// PostgreSQL 17 on it needs nothing of the system for that; macOS has no C.UTF-8.
func locale(major int, system string) []string {
	switch {
	case major >= 17:
		return []string{"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"}
	case system == "darwin":
		return []string{"--locale=C", "--lc-ctype=en_US.UTF-8"}
	default:
		return []string{"--locale=C.UTF-8"}
	}
}

// socketFolder makes the folder for the socket and returns it with the way to remove it.
// A socket's path may have 103 bytes, and its folder no sign that lists of folders are
// made with: where the data folder is not so, the socket lies in the temporary folder, and
// a link in the data folder tells the next start what to remove after a crash.
func socketFolder(dir string, owner *owner) (string, func(), error) {
	socket := filepath.Join(dir, "socket")
	forget := func() {
		if far, err := os.Readlink(socket); err == nil && strings.HasPrefix(filepath.Base(far), "thidua-socket-") {
			_ = os.RemoveAll(far)
		}
		_ = os.RemoveAll(socket)
	}
	forget()
	if len(socket) <= 80 && !strings.ContainsAny(socket, ",\"'@ \t") {
		if err := owner.folder(socket); err != nil {
			return "", nil, owner.refusal(fmt.Errorf("making %s: %w", socket, err))
		}
		return socket, forget, nil
	}
	temp := os.TempDir()
	if len(temp) > 60 || barrier(owner, temp) != "" {
		temp = "/tmp"
	}
	far, err := os.MkdirTemp(temp, "thidua-socket-")
	if err == nil {
		err = os.Symlink(far, socket)
	}
	if err == nil {
		err = owner.folder(far)
	}
	if err != nil {
		forget()
		return "", nil, owner.refusal(fmt.Errorf("making a folder for the socket: %w", err))
	}
	return far, forget, nil
}
