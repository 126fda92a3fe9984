package postgres

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"thidua/internal/fault"
)

// Places are what callers hold while they hold connections: half as many as there are, which keep
// two processors for each of ours busy. Whoever finds none free waits. A place that comes free goes
// to whoever has the fewest, and of those to whoever asks the least, unless somebody has waited for
// a second: one caller alone gets all of them, many get as many each, and a short question passes
// long ones. Long ones hold half of the places at most, so that short ones find some that come free
// soon, whatever all callers ask.
type Places struct {
	all, long int

	mu      sync.Mutex
	taken   int
	longs   int           // of those
	callers map[int64]int // how many each holds
	waiting []*claim      // in the order in which they came
	queued  map[int64]int // how many of them are each caller's
}

const (
	// patience is how long a claim waits behind others that ask less.
	patience = time.Second
	// queueEach is how many claims of one caller wait at the same time.
	queueEach = 64
)

// claim is somebody who waits for a place.
type claim struct {
	caller int64
	cost   int
	long   bool
	since  time.Time
	given  chan struct{} // closed when the place is theirs
}

// newPlaces returns the places of a pool of so many connections.
func newPlaces(connections int) *Places {
	all := max(1, connections/2)
	return &Places{all: all, long: max(1, all/2), callers: map[int64]int{}, queued: map[int64]int{}}
}

// For returns a context in which whoever takes a connection holds a place, in a caller's name, for
// what costs so much.
func (p *Places) For(ctx context.Context, caller int64, cost int, long bool) context.Context {
	return context.WithValue(ctx, placeKey{}, &asking{places: p, caller: caller, cost: cost, long: long})
}

type placeKey struct{}

// asking is one caller's way to a place.
type asking struct {
	places *Places
	caller int64
	cost   int
	long   bool
	held   bool // what is asked within needs no other
}

// Hold takes a place until release, where the context asks for one and does not hold one already;
// what is asked in the context that it returns needs no other. It fails with RateLimited where too
// many of the caller's wait, and with ctx's cause where they cannot wait any longer.
func Hold(ctx context.Context) (holding context.Context, release func(), err error) {
	asked, _ := ctx.Value(placeKey{}).(*asking)
	if asked == nil || asked.held {
		return ctx, func() {}, nil
	}
	if err := asked.places.take(ctx, asked.caller, asked.cost, asked.long); err != nil {
		return nil, nil, err
	}
	held := *asked
	held.held = true
	return context.WithValue(ctx, placeKey{}, &held), sync.OnceFunc(func() { asked.places.give(asked.caller, asked.long) }), nil
}

func (p *Places) take(ctx context.Context, caller int64, cost int, long bool) error {
	c := &claim{caller, cost, long, time.Now(), make(chan struct{})}
	p.mu.Lock()
	if p.queued[caller] >= queueEach {
		p.mu.Unlock()
		return fault.New(fault.RateLimited, "%d requests of your account wait already; send fewer at once", queueEach)
	}
	p.queued[caller]++
	p.waiting = append(p.waiting, c)
	p.serve()
	p.mu.Unlock()
	select {
	case <-c.given:
		return nil
	case <-ctx.Done():
	}
	p.mu.Lock()
	at := slices.Index(p.waiting, c)
	if at >= 0 {
		p.leave(at)
	}
	p.mu.Unlock()
	if at < 0 { // it was given meanwhile
		p.give(caller, long)
	}
	return fmt.Errorf("waiting for a connection: %w", context.Cause(ctx))
}

func (p *Places) give(caller int64, long bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.taken--
	if long {
		p.longs--
	}
	if p.callers[caller]--; p.callers[caller] == 0 {
		delete(p.callers, caller)
	}
	p.serve()
}

// leave takes a claim from those that wait.
func (p *Places) leave(at int) {
	caller := p.waiting[at].caller
	p.waiting = slices.Delete(p.waiting, at, at+1)
	if p.queued[caller]--; p.queued[caller] == 0 {
		delete(p.queued, caller)
	}
}

// before reports whether a claim goes before another that came earlier.
func (p *Places) before(c, other *claim) bool {
	if has, others := p.callers[c.caller], p.callers[other.caller]; has != others {
		return has < others
	}
	return c.cost < other.cost && time.Since(other.since) < patience
}

// serve gives the free places to those that wait.
func (p *Places) serve() {
	for p.taken < p.all {
		next := -1
		for i, c := range p.waiting {
			if c.long && p.longs >= p.long {
				continue
			}
			if next < 0 || p.before(c, p.waiting[next]) {
				next = i
			}
		}
		if next < 0 {
			return
		}
		c := p.waiting[next]
		p.leave(next)
		p.taken++
		p.callers[c.caller]++
		if c.long {
			p.longs++
		}
		close(c.given)
	}
}
