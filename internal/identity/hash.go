package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"

	"thidua/internal/fault"
)

// Parameters are how dear it is to hash a password by argon2id, on one processor.
type Parameters struct {
	Memory uint32 // KiB
	Passes uint32
}

// The bounds of what a hash may take. Least is what a stolen database must cost at least to search;
// no hash that is stored makes us take more than the most.
var (
	Least = Parameters{Memory: 19 << 10, Passes: 2}
	most  = Parameters{Memory: 64 << 10, Passes: 12}
)

const (
	// hashingFor is about how long a hash is to take.
	hashingFor = 100 * time.Millisecond
	// hashesAtOnce is how many are worked on at most, and hashesInLine how many wait for that, in each line.
	hashesAtOnce = 2
	hashesInLine = 64

	saltBytes = 16
	keyBytes  = 32
)

// work is what parameters take, in KiB that are written.
func (p Parameters) work() int64 { return int64(p.Memory) * int64(p.Passes) }

func (p Parameters) bounded() bool {
	return p.Memory >= 8 && p.Memory <= most.Memory && p.Passes >= 1 && p.Passes <= most.Passes
}

func (p Parameters) key(password, salt []byte) []byte {
	return argon2.IDKey(password, salt, p.Passes, p.Memory, 1, keyBytes)
}

// fitting returns parameters that take about hashingFor, where the least take so long: first more
// memory, which costs those most who try many passwords at once, then more passes.
func fitting(least time.Duration) Parameters {
	p := Least
	each := max(1, least/time.Duration(p.work()>>10)) // a MiB once
	for p.Memory+(1<<10) <= most.Memory && each*time.Duration(Parameters{p.Memory + 1<<10, p.Passes}.work()>>10) <= hashingFor {
		p.Memory += 1 << 10
	}
	for p.Passes < most.Passes && each*time.Duration(Parameters{p.Memory, p.Passes + 1}.work()>>10) <= hashingFor {
		p.Passes++
	}
	return p
}

// measure returns how long parameters take on this machine, at its calmest of some times.
func measure(p Parameters) time.Duration {
	took := time.Duration(1 << 62)
	for range 3 {
		began := time.Now()
		p.key([]byte("a password that nobody has"), make([]byte, saltBytes))
		took = min(took, time.Since(began))
	}
	return took
}

// Passwords hashes passwords and holds them against hashes, few at once: each takes memory and a
// processor, and others are to be answered meanwhile.
type Passwords struct {
	Parameters // of what is hashed from now on

	longest Parameters // to which every comparison is drawn out
	turns   chan struct{}
	line    chan struct{} // of strangers, whom nobody can count: there are more addresses than one can bound
	own     chan struct{} // of those who are signed in, or signed in from where they are before
}

// NewPasswords returns the hashing of a service. The parameters are those of what it hashes; the
// known ones are of hashes that are stored: none is to be told from another by how long it takes.
func NewPasswords(p Parameters, known ...Parameters) *Passwords {
	atOnce := max(1, min(hashesAtOnce, runtime.GOMAXPROCS(0)/2))
	s := &Passwords{Parameters: p, longest: p, turns: make(chan struct{}, atOnce), line: make(chan struct{}, atOnce+hashesInLine), own: make(chan struct{}, atOnce+hashesInLine)}
	for _, k := range known {
		if k.bounded() && k.work() > s.longest.work() {
			s.longest = k
		}
	}
	return s
}

// turn waits until there is room to hash. It fails with a BusyError where too many wait already, in the
// line of strangers or in that of others: however many strangers come, they keep nobody else out.
func (s *Passwords) turn(ctx context.Context, stranger bool) (done func(), err error) {
	line := s.own
	if stranger {
		line = s.line
	}
	select {
	case line <- struct{}{}:
	default:
		return nil, &BusyError{fault.New(fault.RateLimited, "too many people sign in at this moment; try again in %v", busyFor), busyFor}
	}
	select {
	case s.turns <- struct{}{}:
		began := time.Now()
		return func() { time.AfterFunc(time.Since(began)/restsFor, func() { <-s.turns; <-line }) }, nil
	case <-ctx.Done():
		<-line
		return nil, context.Cause(ctx)
	}
}

// Occupy keeps passwords from being hashed until release, as others do who come at once; waiting tells
// how many wait meanwhile who are no strangers. Tests of what goes on in the meantime need it.
func (s *Passwords) Occupy() (waiting func() int, release func()) {
	for range cap(s.turns) {
		s.turns <- struct{}{}
	}
	return func() int { return len(s.own) }, func() {
		for range cap(s.turns) {
			<-s.turns
		}
	}
}

// restsFor is which part of the time that a password took passes before the next: whoever signed in
// does not wait for that, and on a machine of few processors others come to theirs.
const restsFor = 2

// busyFor is about how long it takes until others have been hashed.
const busyFor = 5 * time.Second

// BusyError is a password that is not hashed because too many others are.
type BusyError struct {
	error
	// Wait is after how long it may be tried again.
	Wait time.Duration
}

// Unwrap returns the fault.
func (e *BusyError) Unwrap() error { return e.error }

// hash returns a password as it is stored, as a PHC string.
func (s *Passwords) hash(ctx context.Context, password string) (string, error) {
	done, err := s.turn(ctx, false) // whoever sets one is known
	if err != nil {
		return "", err
	}
	defer done()
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=1$%s$%s", argon2.Version, s.Memory, s.Passes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(s.key([]byte(password), salt))), nil
}

// matches reports whether a password is that of a hash; of an empty one, of nobody's, none is. It
// takes as long whatever comes of it. Stale tells that the hash is to be made anew.
func (s *Passwords) matches(ctx context.Context, stranger bool, password, hash string) (matches, stale bool, err error) {
	done, err := s.turn(ctx, stranger)
	if err != nil {
		return false, false, err
	}
	defer done()
	p, rest, salt, want := s.plan(hash)
	got := p.key([]byte(password), salt)
	if rest.Passes > 0 {
		rest.key([]byte(password), salt)
	}
	matches = subtle.ConstantTimeCompare(got, want) == 1
	return matches, matches && p != s.Parameters, nil
}

// plan returns how a password is held against a hash, and what is worked beyond that, so that all
// takes as long as the longest. A hash that is none is nobody's.
func (s *Passwords) plan(hash string) (p, rest Parameters, salt, want []byte) {
	p, salt, want, err := parse(hash)
	if err != nil {
		return s.longest, rest, make([]byte, saltBytes), nil
	}
	if lacks := s.longest.work() - p.work(); lacks >= 8 {
		passes := (lacks + int64(s.longest.Memory) - 1) / int64(s.longest.Memory)
		rest = Parameters{uint32(lacks / passes), uint32(passes)}
	}
	return p, rest, salt, want
}

var errHash = errors.New("no hash of argon2id within the bounds")

// parse reads a PHC string. It fails where it is none of ours.
func parse(hash string) (p Parameters, salt, key []byte, err error) {
	var version int
	head, rest, _ := strings.Cut(strings.TrimPrefix(hash, "$argon2id$"), ",p=1$")
	first, second, _ := strings.Cut(rest, "$")
	if _, err := fmt.Sscanf(head, "v=%d$m=%d,t=%d", &version, &p.Memory, &p.Passes); err != nil || version != argon2.Version || !p.bounded() {
		return p, nil, nil, errHash
	}
	salt, err = base64.RawStdEncoding.DecodeString(first)
	if err != nil || len(salt) < 8 {
		return p, nil, nil, errHash
	}
	key, err = base64.RawStdEncoding.DecodeString(second)
	if err != nil || len(key) != keyBytes {
		return p, nil, nil, errHash
	}
	return p, salt, key, nil
}
