package main

import (
	"crypto/tls"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
)

// certificate is the service's own, as its files hold it: when they change, whoever connects from
// then on is shown the new one, and whoever is connected stays so.
type certificate struct {
	certFile, keyFile string
	every             time.Duration // the files are looked at no more often
	log               *slog.Logger

	mu     sync.Mutex
	pair   *tls.Certificate
	of     [2]fs.FileInfo // the files as they were when they were read last
	broken bool           // they were not understood then: what was read before is still shown
	looked time.Time
}

// certificateOf reads the service's certificate; nil: it speaks plain HTTP.
func certificateOf(c *cli.Command, log *slog.Logger) (*certificate, error) {
	files := &certificate{certFile: c.String("tls-cert"), keyFile: c.String("tls-key"), every: time.Second, log: log}
	switch {
	case files.certFile == "" && files.keyFile == "":
		return nil, nil
	case files.certFile == "":
		return nil, wrong(c, "tls-key", errors.New("a key goes with its certificate; name that with --tls-cert"))
	case files.keyFile == "":
		return nil, wrong(c, "tls-cert", errors.New("a certificate goes with its key; name that with --tls-key"))
	}
	if err := files.look(time.Now()); err != nil {
		return nil, err
	}
	return files, nil
}

// config is how the service speaks TLS.
func (f *certificate) config() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: f.shown}
}

// shown returns the certificate that is shown to whoever connects.
func (f *certificate) shown(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if now := time.Now(); now.Sub(f.looked) >= f.every {
		_ = f.look(now) // logged; the one before is still shown
	}
	return f.pair, nil
}

// look reads the files where they have changed since they were read. It fails with Invalid where
// they are not understood, and says so in the log once.
func (f *certificate) look(now time.Time) error {
	f.looked = now
	// Seen before they are read: what is written meanwhile is read the next time.
	var of [2]fs.FileInfo
	var err error
	for i, name := range []string{f.certFile, f.keyFile} {
		var failed error
		of[i], failed = os.Stat(name)
		err = errors.Join(err, failed)
	}
	if err == nil && !f.broken && same(of[0], f.of[0]) && same(of[1], f.of[1]) {
		return nil
	}
	var pair tls.Certificate
	if err == nil {
		pair, err = tls.LoadX509KeyPair(f.certFile, f.keyFile)
	}
	if err != nil {
		if !f.broken && f.pair != nil {
			f.log.Error("the certificate's files have changed and are not understood; the one before is still shown", "cert", f.certFile, "key", f.keyFile, "error", err)
		}
		f.broken = true
		return fault.New(fault.Invalid, "the certificate in %s and its key in %s cannot be used: %v", f.certFile, f.keyFile, err)
	}
	if of[1].Mode().Perm()&0o004 != 0 {
		f.log.Warn("everybody on this machine can read the certificate's key; chmod o-r would keep it", "key", f.keyFile)
	}
	if ends := pair.Leaf.NotAfter; ends.Before(now) {
		f.log.Warn("the certificate has ended: browsers will refuse it", "cert", f.certFile, "ended", ends)
	}
	if f.pair != nil {
		f.log.Info("a new certificate is shown from now on", "cert", f.certFile, "ends", pair.Leaf.NotAfter)
	}
	f.pair, f.of, f.broken = &pair, of, false
	return nil
}

// same reports whether a file is as it was.
func same(now, before fs.FileInfo) bool {
	return before != nil && os.SameFile(now, before) && now.ModTime().Equal(before.ModTime()) && now.Size() == before.Size()
}
