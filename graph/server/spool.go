package server

import (
	"context"
	"io"
	"net/http"
	"os"
	"sync"
)

// spool answers with what write writes: from its first byte on, as fast as the caller takes it. What they
// have not taken yet lies in a file without a name, so that write waits for nobody and whoever reads slowly
// holds nothing but that. It returns when all is sent, write has failed, or the caller has gone, of which
// write's context tells; and whether anything of the answer has been sent. begin is called before its first
// byte.
func spool(ctx context.Context, w http.ResponseWriter, begin func(), write func(ctx context.Context, to io.Writer) error) (begun bool, err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	f, err := os.CreateTemp("", "thidua-table-*")
	if err != nil {
		return false, err
	}
	defer func() { _ = f.Close() }()
	if err := os.Remove(f.Name()); err != nil {
		return false, err
	}
	s := &spooled{file: f, more: make(chan struct{}, 1)}
	var sent sync.WaitGroup
	defer sent.Wait() // whatever happens to write
	defer s.end(true)
	sent.Go(func() {
		if err := s.send(w, begin); err != nil {
			cancel(err)
		}
	})
	err = write(ctx, s)
	s.end(err != nil)
	sent.Wait()
	if gone := context.Cause(ctx); err == nil && gone != nil {
		err = gone
	}
	return s.begun, err
}

// spooled is what has been written of an answer.
type spooled struct {
	file *os.File
	more chan struct{} // holds something while there may be more than was sent

	mu      sync.Mutex
	written int64
	ended   bool
	failed  bool // it is not whole

	begun bool // something has been sent; the sender's until it has ended
}

// Write writes on.
func (s *spooled) Write(p []byte) (int, error) {
	n, err := s.file.Write(p)
	s.mu.Lock()
	s.written += int64(n)
	s.mu.Unlock()
	s.wake()
	return n, err
}

// end ends it, once: whole, or not where something has failed.
func (s *spooled) end(failed bool) {
	s.mu.Lock()
	if !s.ended {
		s.ended, s.failed = true, failed
	}
	s.mu.Unlock()
	s.wake()
}

func (s *spooled) wake() {
	select {
	case s.more <- struct{}{}:
	default:
	}
}

// send sends what is written until it is whole. Of what has failed nothing more is sent.
func (s *spooled) send(w http.ResponseWriter, begin func()) error {
	control := http.NewResponseController(w)
	for sent := int64(0); ; {
		s.mu.Lock()
		written, ended, failed := s.written, s.ended, s.failed
		s.mu.Unlock()
		switch {
		case failed:
			return nil
		case sent < written:
			if !s.begun {
				begin()
				s.begun = true
			}
			n, err := io.Copy(w, io.NewSectionReader(s.file, sent, written-sent))
			if err != nil {
				return err
			}
			sent += n
			_ = control.Flush() // a recorder in a test has it, and others have no need of it
		case ended:
			return nil
		default:
			<-s.more
		}
	}
}
