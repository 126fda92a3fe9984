package limit

import (
	"net/netip"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"thidua/internal/fault"
)

// Pace bounds how often what anybody may begin, and what is kept for a while, is begun from one place.
type Pace struct {
	mu     sync.Mutex
	places *simplelru.LRU[netip.Prefix, *rate.Limiter]
}

const (
	// beginsEach is how often one place may begin at once, and beginsPerSecond how often after that:
	// an office of many people stands behind one address.
	beginsEach      = 120
	beginsPerSecond = 5
)

// NewPace returns the bounds for one service.
func NewPace() *Pace {
	return &Pace{places: remembering[netip.Prefix, *rate.Limiter](rememberedAddresses)}
}

// Admit lets somebody who comes from a remote address begin. It fails with a LateError, RateLimited.
func (p *Pace) Admit(remote string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	from := Network(remote)
	begins, known := p.places.Get(from)
	if !known {
		begins = rate.NewLimiter(beginsPerSecond, beginsEach)
		p.places.Add(from, begins)
	}
	if !begins.Allow() {
		return late(time.Second, fault.New(fault.RateLimited, "too many people begin to sign in from your address; try again in %v", time.Second))
	}
	return nil
}
