package limit

import (
	"net/netip"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"thidua/internal/fault"
)

// Attempts bounds how often one may try to sign in: ever more slowly to one account from one place,
// only so often from one place whatever the account, and, where an account is tried from everywhere,
// only so often by all who have failed at it before. Nobody is locked out: who has signed in from a
// place, or has not failed there yet, does not wait for what strangers do elsewhere. Time is that
// which goes by, whatever the clock is set to.
type Attempts struct {
	mu       sync.Mutex
	pairs    *simplelru.LRU[pair, *failures]
	places   *simplelru.LRU[netip.Prefix, *place]
	accounts *simplelru.LRU[string, *rate.Limiter]
	now      func() time.Time
}

// pair is an account, by its name, tried from a place.
type pair struct {
	account string
	place   netip.Prefix
}

// failures are how often a pair has failed, one after another, and how many of its tries are under way.
type failures struct {
	count, pending int
	last           time.Time
}

// place is how often a place may fail yet, and how many of its tries are under way.
type place struct {
	budget  *rate.Limiter
	pending int
}

const (
	// freeTries are how many failures cost nobody any time: people mistype.
	freeTries = 3
	// longestWait is how long a place waits at most before it tries an account again, and
	// forgottenAfter after how long its failures are forgotten.
	longestWait    = time.Minute
	forgottenAfter = time.Hour
	// failuresEach is how often a place may fail at once, whatever the accounts, and failuresPerSecond
	// how often after that: an office of many people stands behind one address.
	failuresEach      = 60
	failuresPerSecond = 0.5
	// triesOfAll is how often those who have failed at an account may try it again at once, from all
	// places together, and triesPerSecond how often after that.
	triesOfAll     = 30
	triesPerSecond = 0.2
	// rememberedPairs is how many pairs, places and accounts are kept in mind each; together they
	// take some 20 MB.
	rememberedPairs = 50_000
)

// NewAttempts returns the bounds for one service.
func NewAttempts() *Attempts {
	return &Attempts{
		pairs: remembering[pair, *failures](rememberedPairs), places: remembering[netip.Prefix, *place](rememberedPairs),
		accounts: remembering[string, *rate.Limiter](rememberedPairs), now: time.Now,
	}
}

// Try is one that is under way.
type Try struct {
	attempts *Attempts
	pair     pair
	failures *failures
	place    *place
	ended    bool
}

// Admit lets somebody who comes from a remote address try to sign in, to an account by its name where
// one is named. It fails with a LateError, RateLimited, where they come too soon: in the same words
// whether there is such an account or not. The try is to be ended.
func (a *Attempts) Admit(remote, account string) (*Try, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	t := &Try{attempts: a, pair: pair{account, Network(remote)}, failures: &failures{}}
	if f, known := a.pairs.Get(t.pair); known && account != "" {
		t.failures = f
		if f.pending == 0 && now.Sub(f.last) > forgottenAfter {
			f.count = 0
		}
		since := now.Sub(f.last)
		if f.pending > 0 { // as if those that are under way failed now
			since = 0
		}
		if wait := f.wait() - since; wait > 0 {
			return nil, late(wait, errOften)
		}
	}
	p, known := a.places.Get(t.pair.place)
	if !known {
		p = &place{budget: rate.NewLimiter(failuresPerSecond, failuresEach)}
	}
	t.place = p
	if lacks := float64(1+p.pending) - p.budget.TokensAt(now); lacks > 0 {
		return nil, late(time.Duration(lacks/failuresPerSecond*float64(time.Second)), fault.New(fault.RateLimited, "too many people have failed to sign in from your address; try again later"))
	}
	a.places.Add(t.pair.place, p)
	if account != "" {
		a.pairs.Add(t.pair, t.failures)
	}
	t.failures.pending++
	p.pending++
	return t, nil
}

// AsStranger refuses a try by somebody who never signed in to the account from where they are, where
// they have failed at it before and too many such tries come from everywhere. It fails with a
// LateError, RateLimited.
func (t *Try) AsStranger() error {
	a := t.attempts
	a.mu.Lock()
	defer a.mu.Unlock()
	if t.pair.account == "" || t.failures.count < freeTries {
		return nil
	}
	budget, known := a.accounts.Get(t.pair.account)
	if !known {
		budget = rate.NewLimiter(triesPerSecond, triesOfAll)
		a.accounts.Add(t.pair.account, budget)
	}
	if !budget.AllowN(a.now(), 1) {
		return late(time.Duration(float64(time.Second)/triesPerSecond), errOften)
	}
	return nil
}

var errOften = fault.New(fault.RateLimited, "this account was tried too often; wait as long as the header Retry-After says, and try again")

// late refuses what comes too soon.
func late(wait time.Duration, err error) error {
	return &LateError{err, max(time.Second, (wait + time.Second - 1).Truncate(time.Second))}
}

// Late returns an error that tells after how long something may be asked again.
func Late(err error, wait time.Duration) error { return late(wait, err) }

// Failed ends a try that failed.
func (t *Try) Failed() {
	t.end(func(now time.Time) {
		t.failures.count, t.failures.last = t.failures.count+1, now
		t.place.budget.AllowN(now, 1)
	})
}

// Succeeded ends a try that succeeded: earlier ones at the account from the same place are forgotten.
func (t *Try) Succeeded() {
	t.end(func(time.Time) { t.failures.count = 0 })
}

// End ends a try of which nothing is learned, unless it has ended.
func (t *Try) End() { t.end(func(time.Time) {}) }

func (t *Try) end(learn func(now time.Time)) {
	t.attempts.mu.Lock()
	defer t.attempts.mu.Unlock()
	if t.ended {
		return
	}
	t.ended = true
	t.failures.pending--
	t.place.pending--
	learn(t.attempts.now())
}

// wait is how long after its last failure a pair may try again: 1, 2, 4 seconds and so on, where those
// that are under way fail.
func (f *failures) wait() time.Duration {
	beyond := f.count + f.pending - freeTries
	switch {
	case beyond < 0:
		return 0
	case beyond > 6:
		return longestWait
	}
	return min(longestWait, time.Second<<beyond)
}
