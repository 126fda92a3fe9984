package limit

import (
	"context"
	"crypto/sha256"
	"net/netip"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"thidua/internal/fault"
)

// Strangers bounds what callers cost whose tokens may be made up. A token that was not found is
// refused for some seconds without being looked up again, and an address from which many come may
// have only so many looked up. One that held before is always looked up: whoever has it does not
// pay for others behind the same proxy. Nothing is answered from here but refusals: what a token
// allows is asked of the database each time.
type Strangers struct {
	mu      sync.Mutex
	unknown *simplelru.LRU[tokenHash, unknown]
	held    *simplelru.LRU[tokenHash, struct{}]
	looks   *simplelru.LRU[netip.Prefix, *rate.Limiter] // of unknown tokens, by where they come from
	looking chan struct{}
}

const (
	// unknownFor is how long a token that was not found is taken to be unknown: one that is created
	// meanwhile holds after that.
	unknownFor = 5 * time.Second
	// looksAtOnce is how many tokens of strangers are looked up at the same time.
	looksAtOnce = 2
	// looksEach is how many unknown tokens of one address are looked up at once, and looksPerSecond
	// how many a second after that.
	looksEach      = 100
	looksPerSecond = 10
	// rememberedTokens and rememberedAddresses are how many are kept in mind; together they take
	// some 10 MB.
	rememberedTokens    = 20_000
	rememberedAddresses = 20_000
)

type tokenHash [sha256.Size]byte

// unknown is what a token was refused with, and until when it is.
type unknown struct {
	until time.Time
	err   error
}

// NewStrangers returns the bounds for one service.
func NewStrangers() *Strangers {
	return &Strangers{
		unknown: remembering[tokenHash, unknown](rememberedTokens), held: remembering[tokenHash, struct{}](rememberedTokens),
		looks: remembering[netip.Prefix, *rate.Limiter](rememberedAddresses), looking: make(chan struct{}, looksAtOnce),
	}
}

func remembering[K comparable, V any](n int) *simplelru.LRU[K, V] {
	lru, err := simplelru.NewLRU[K, V](n, nil)
	if err != nil {
		panic(err) // only of a size that is none
	}
	return lru
}

// Look has a token looked up that came from a remote address, unless it is known to be unknown. It
// fails as look does, and with a LateError, RateLimited, where too many unknown ones came from there.
func (s *Strangers) Look(ctx context.Context, remote, token string, look func() error) error {
	hash, place := sha256.Sum256([]byte(token)), Network(remote)
	held, err := s.admit(hash, place)
	if err != nil {
		return err
	}
	if !held {
		select {
		case s.looking <- struct{}{}:
			defer func() { <-s.looking }()
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		if _, err := s.admit(hash, place); err != nil {
			return err // it is known by now, or too many others were
		}
	}
	err = look()
	s.learn(hash, place, err)
	return err
}

// admit refuses a token without looking it up, where that is to be, and otherwise reports whether
// it held before.
func (s *Strangers) admit(hash tokenHash, place netip.Prefix) (held bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := time.Now()
	if u, known := s.unknown.Get(hash); known && now.Before(u.until) {
		return false, u.err
	}
	if _, held = s.held.Get(hash); held {
		return true, nil
	}
	if looks, known := s.looks.Get(place); known && looks.TokensAt(now) < 1 {
		return false, &LateError{fault.New(fault.RateLimited, "too many unknown tokens come from your address; try again in %v", time.Second), time.Second}
	}
	return false, nil
}

// learn keeps in mind how looking up ended. Only what was unknown counts against its address.
func (s *Strangers) learn(hash tokenHash, place netip.Prefix, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case err == nil:
		s.held.Add(hash, struct{}{})
	case fault.KindOf(err) == fault.Unauthenticated:
		s.held.Remove(hash)
		s.unknown.Add(hash, unknown{time.Now().Add(unknownFor), err})
		looks, known := s.looks.Get(place)
		if !known {
			looks = rate.NewLimiter(looksPerSecond, looksEach)
			s.looks.Add(place, looks)
		}
		looks.Allow()
	}
}

// Network returns where a caller comes from: an address, or the network of an IPv6 one that one
// customer has whole. All that has none is one place.
func Network(remote string) netip.Prefix {
	at, err := netip.ParseAddrPort(remote)
	if err != nil {
		return netip.Prefix{}
	}
	ip := at.Addr().Unmap().WithZone("")
	bits := ip.BitLen()
	if ip.Is6() {
		bits = 64
	}
	place, err := ip.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return place
}
