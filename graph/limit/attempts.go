package limit

import (
	"net/netip"
	"slices"
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

// failures are how often a pair has failed, one after another, how many of its tries are under way,
// and how many failures cost it no time.
type failures struct {
	count, pending, free int
	last                 time.Time
}

// place is how often a place may fail yet, how many of its tries are under way, and how many may be.
type place struct {
	budget        *rate.Limiter
	pending, most int
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
	// triesUnderWay is how many tries of a place may be under way at once: they wait for their passwords
	// to be hashed in the same line as those of all other strangers, which a few places must not fill.
	// They are over soon, and whoever comes too many waits for a second.
	triesUnderWay = 8
	// wider is how many times as much is let pass for a network that providers give to one customer, but
	// that may be of several (see networks): neighbours do not pay for one home, and whoever has
	// all of it does not get as much for each of its 65,536 parts.
	wider = 2
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
	account  string
	failures []*failures // of the account from each network that they come from
	places   []*place    // those networks
	ended    bool
}

// Admit lets somebody who comes from a remote address try to sign in, to an account by its name where
// one is named. It fails with a LateError, RateLimited, where they come too soon: in the same words
// whether there is such an account or not. The try is to be ended.
func (a *Attempts) Admit(remote, account string) (*Try, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	t := &Try{attempts: a, account: account}
	networks := networks(remote)
	for i, network := range networks {
		times := 1
		if i > 0 {
			times = wider
		}
		f := a.failuresOf(pair{account, network}, times*freeTries, now)
		if wait := f.waitAt(now); wait > 0 {
			return nil, late(wait, errOften)
		}
		p, known := a.places.Get(network)
		if !known {
			p = &place{budget: rate.NewLimiter(rate.Limit(times)*failuresPerSecond, times*failuresEach), most: times * triesUnderWay}
		}
		if p.pending >= p.most {
			return nil, late(time.Second, fault.New(fault.RateLimited, "too many people sign in from your address at this moment; try again in %v", time.Second))
		}
		if lacks := float64(1+p.pending) - p.budget.TokensAt(now); lacks > 0 {
			return nil, late(time.Duration(lacks/float64(p.budget.Limit())*float64(time.Second)), fault.New(fault.RateLimited, "too many people have failed to sign in from your address; try again later"))
		}
		t.failures, t.places = append(t.failures, f), append(t.places, p)
	}
	for i, network := range networks {
		a.places.Add(network, t.places[i])
		if account != "" {
			a.pairs.Add(pair{account, network}, t.failures[i])
		}
		t.failures[i].pending++
		t.places[i].pending++
	}
	return t, nil
}

// networks returns where somebody comes from: the network that they are told from others by, and,
// where that is of IPv6, the wider one too, for a provider often gives its customer a /56 or a /48.
func networks(remote string) []netip.Prefix {
	own := Network(remote)
	if own.Addr().Is6() { // a prefix of 64 bits has one of 48
		return []netip.Prefix{own, netip.PrefixFrom(own.Addr(), 48).Masked()}
	}
	return []netip.Prefix{own}
}

// failuresOf returns what is known of a pair that so many failures cost no time. Where no account is
// named, it is a pair that nobody else has.
func (a *Attempts) failuresOf(of pair, free int, now time.Time) *failures {
	f, known := a.pairs.Get(of)
	if !known || of.account == "" {
		return &failures{free: free}
	}
	if f.pending == 0 && now.Sub(f.last) > forgottenAfter {
		f.count = 0
	}
	return f
}

// AsStranger refuses a try by somebody who never signed in to the account from where they are, where
// they have failed at it before and too many such tries come from everywhere. It fails with a
// LateError, RateLimited.
func (t *Try) AsStranger() error {
	a := t.attempts
	a.mu.Lock()
	defer a.mu.Unlock()
	failed := slices.ContainsFunc(t.failures, func(f *failures) bool { return f.count >= f.free })
	if t.account == "" || !failed {
		return nil
	}
	budget, known := a.accounts.Get(t.account)
	if !known {
		budget = rate.NewLimiter(triesPerSecond, triesOfAll)
		a.accounts.Add(t.account, budget)
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
	t.end(func(f *failures, p *place, now time.Time) {
		f.count, f.last = f.count+1, now
		p.budget.AllowN(now, 1)
	})
}

// Succeeded ends a try that succeeded: earlier ones at the account from the same place are forgotten.
func (t *Try) Succeeded() {
	t.end(func(f *failures, _ *place, _ time.Time) { f.count = 0 })
}

// End ends a try of which nothing is learned, unless it has ended.
func (t *Try) End() { t.end(func(*failures, *place, time.Time) {}) }

func (t *Try) end(learn func(f *failures, p *place, now time.Time)) {
	t.attempts.mu.Lock()
	defer t.attempts.mu.Unlock()
	if t.ended {
		return
	}
	t.ended = true
	now := t.attempts.now()
	for i, f := range t.failures {
		f.pending--
		t.places[i].pending--
		learn(f, t.places[i], now)
	}
}

// waitAt is how long from now a pair may try again.
func (f *failures) waitAt(now time.Time) time.Duration {
	since := now.Sub(f.last)
	if f.pending > 0 { // as if those that are under way failed now
		since = 0
	}
	return f.wait() - since
}

// wait is how long after its last failure a pair may try again: 1, 2, 4 seconds and so on, where those
// that are under way fail.
func (f *failures) wait() time.Duration {
	beyond := f.count + f.pending - f.free
	switch {
	case beyond < 0:
		return 0
	case beyond > 6:
		return longestWait
	}
	return min(longestWait, time.Second<<beyond)
}
