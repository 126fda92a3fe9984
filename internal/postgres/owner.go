package postgres

import (
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"thidua/internal/fault"
)

// owner is the user that the server runs as where this program is root, for PostgreSQL
// refuses to be root. A nil one is ourselves.
type owner struct {
	name string
	id   *syscall.Credential
}

// serverUser returns as whom the server of a data folder runs: whoever owns it, and for a
// new one postgres, else nobody.
func serverUser(data string) (*owner, error) {
	root := os.Geteuid() == 0
	if info, err := os.Stat(data); err == nil {
		held, ok := info.Sys().(*syscall.Stat_t)
		switch {
		case !ok:
		case !root && int(held.Uid) != os.Geteuid():
			return nil, fault.New(fault.Unavailable, "the database in %s belongs to the user %s; start as that user or choose another folder with --data", data, userName(held.Uid))
		case root && held.Uid == 0:
			return nil, fault.New(fault.Unavailable, "the database in %s belongs to root, and PostgreSQL does not run as root; give it to a user (chown -R postgres %s)", data, data)
		case root:
			return &owner{userName(held.Uid), &syscall.Credential{Uid: held.Uid, Gid: held.Gid}}, nil
		}
	}
	if !root {
		return nil, nil //nolint:nilnil // as ourselves
	}
	for _, name := range []string{"postgres", "nobody"} {
		if c := credential(name); c != nil {
			return &owner{name, c}, nil
		}
	}
	return nil, fault.New(fault.Unavailable, "PostgreSQL does not run as root, and there is neither a user postgres nor nobody; start as an ordinary user or set DATABASE_URL")
}

func userName(id uint32) string {
	u, err := user.LookupId(strconv.FormatUint(uint64(id), 10))
	if err != nil {
		return strconv.FormatUint(uint64(id), 10)
	}
	return u.Username
}

func credential(name string) *syscall.Credential {
	u, err := user.Lookup(name)
	if err != nil {
		return nil
	}
	uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
	gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
	if err1 != nil || err2 != nil {
		return nil
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}

// credential is what the system is told of the server's user; nil is ourselves.
func (o *owner) credential() *syscall.Credential {
	if o == nil {
		return nil
	}
	return o.id
}

// folder makes a folder that is the server's alone.
func (o *owner) folder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if o == nil {
		return nil
	}
	return os.Chown(dir, int(o.id.Uid), int(o.id.Gid))
}

// refusal puts an error into a sentence where the system does not let root become another
// user, as in a container that knows no other; other errors it returns as they are.
func (o *owner) refusal(err error) error {
	if o != nil && (errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EINVAL)) {
		return fault.New(fault.Unavailable, "PostgreSQL does not run as root, and here root may not become the user %s (%v); start as an ordinary user or set DATABASE_URL", o.name, err)
	}
	return err
}

// barrier returns the first folder on the way to a path, the path included, that the
// server's user may not pass through, and "" where the way is free.
func barrier(o *owner, path string) string {
	if o == nil {
		return ""
	}
	if plain, err := filepath.EvalSymlinks(path); err == nil {
		path = plain
	}
	at := "/"
	for _, part := range strings.Split(strings.Trim(path, "/"), "/") {
		info, err := os.Stat(at)
		if err != nil {
			return ""
		}
		if info.IsDir() && !passes(o.id, info) {
			return at
		}
		at = filepath.Join(at, part)
	}
	if info, err := os.Stat(at); err == nil && !passes(o.id, info) {
		return at
	}
	return ""
}

// passes says whether a user may pass through a folder, or run a file.
func passes(id *syscall.Credential, info os.FileInfo) bool {
	held, ok := info.Sys().(*syscall.Stat_t)
	mode := info.Mode().Perm()
	switch {
	case !ok:
		return true
	case held.Uid == id.Uid:
		return mode&0o100 != 0
	case held.Gid == id.Gid:
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}
