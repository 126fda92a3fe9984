package limit

import (
	"sync"
	"time"
)

// Repeats tells what happens again and again without telling all of it: the first at once, and how
// often it came again within a while, when that ends.
type Repeats[K comparable] struct {
	// While is for how long what comes again is counted.
	While time.Duration
	// Most is how many different things one account may have counted apart, and Others what stands for
	// those beyond.
	Most   int
	Others func(account int64) K
	// Tell tells that something came again, so many times.
	Tell func(key K, times int)
	// Ending ends all counting: what was counted is told then; nil: never.
	Ending <-chan struct{}

	// Telling counts what is still to be told.
	Telling *sync.WaitGroup

	mu sync.Mutex
	of map[int64]map[K]*int // how often it came again, by account
}

// First reports whether what an account does is the first of its kind for a while, to be told at once,
// and as what. Otherwise it is counted.
func (r *Repeats[K]) First(account int64, key K) (K, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	counted := r.of[account]
	if _, known := counted[key]; !known && len(counted) >= r.Most {
		key = r.Others(account)
	}
	if again, known := counted[key]; known {
		*again++
		return key, false
	}
	if counted == nil {
		if r.of == nil {
			r.of = map[int64]map[K]*int{}
		}
		counted = map[K]*int{}
		r.of[account] = counted
	}
	counted[key] = new(int)
	r.Telling.Go(func() { r.later(account, key) })
	return key, true
}

// later tells how often it came again, when the while ends.
func (r *Repeats[K]) later(account int64, key K) {
	timer := time.NewTimer(r.While)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Ending:
	}
	r.mu.Lock()
	again := *r.of[account][key]
	delete(r.of[account], key)
	if len(r.of[account]) == 0 {
		delete(r.of, account)
	}
	r.mu.Unlock()
	if again > 0 {
		r.Tell(key, again)
	}
}
