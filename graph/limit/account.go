package limit

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"thidua/internal/fault"
)

// Accounts holds each account to its share: what its operations may cost in a minute, how many
// of them run at once, how many wait to, and how many streams it listens to. One that asks too
// much waits for itself alone.
type Accounts struct {
	// PerMinute is what an account's operations may cost in a minute; 0: any amount.
	PerMinute int
	// AtOnce is how many of an account's requests are read and held against the limits at the same
	// time; sheets, how many are worked on.
	AtOnce int

	mu   sync.Mutex
	held map[int64]*held
}

const (
	// inLine is how many of an account's operations wait for their turn.
	inLine = 64
	// streamsEach is how many streams one account listens to.
	streamsEach = 20
	// forgetBeyond is how many accounts are kept in mind at least.
	forgetBeyond = 1000
)

// held is what is known of one account.
type held struct {
	budget  *rate.Limiter
	turns   chan struct{}
	waiting int
	users   int // operations and streams that are under way
	pending int // what those can cost of which it is not yet known what they did
	streams int
	reaches map[string]counted // how much it may read, by how far what it asks with reaches
}

// counted is how much there was when.
type counted struct {
	reach Reach
	at    time.Time
}

// of returns what is known of an account, for something that is under way until leave.
func (a *Accounts) of(account int64) *held {
	a.mu.Lock()
	defer a.mu.Unlock()
	h := a.held[account]
	if h == nil {
		if a.held == nil {
			a.held = map[int64]*held{}
		}
		a.forget()
		h = &held{turns: make(chan struct{}, max(1, a.AtOnce)), budget: rate.NewLimiter(rate.Inf, 0)}
		if a.PerMinute > 0 {
			h.budget = rate.NewLimiter(rate.Limit(float64(a.PerMinute)/60), a.PerMinute)
		}
		a.held[account] = h
	}
	h.users++
	return h
}

// forget drops the accounts that do nothing and have their whole budget again.
func (a *Accounts) forget() {
	if len(a.held) < forgetBeyond {
		return
	}
	for account, h := range a.held {
		if h.users == 0 && h.budget.Tokens() >= float64(h.budget.Burst()) {
			delete(a.held, account)
		}
	}
}

func (a *Accounts) leave(h *held) {
	a.mu.Lock()
	defer a.mu.Unlock()
	h.users--
}

// Turn waits until an account's request may be read. It fails with RateLimited where too many
// wait already, and with ctx's cause where the caller cannot wait any longer.
func (a *Accounts) Turn(ctx context.Context, account int64) (done func(), err error) {
	h := a.of(account)
	done = func() { <-h.turns; a.leave(h) }
	select {
	case h.turns <- struct{}{}:
		return done, nil
	default:
	}
	a.mu.Lock()
	if h.waiting >= inLine {
		h.users--
		a.mu.Unlock()
		return nil, fault.New(fault.RateLimited, "%d requests of your account wait already; send fewer at once", inLine)
	}
	h.waiting++
	a.mu.Unlock()
	defer func() {
		a.mu.Lock()
		h.waiting--
		a.mu.Unlock()
	}()
	select {
	case h.turns <- struct{}{}:
		return done, nil
	case <-ctx.Done():
		a.leave(h)
		return nil, context.Cause(ctx)
	}
}

// Stream takes one of an account's places to listen. It fails with RateLimited where the
// account listens to too much already.
func (a *Accounts) Stream(account int64) (done func(), err error) {
	h := a.of(account)
	a.mu.Lock()
	defer a.mu.Unlock()
	if h.streams >= streamsEach {
		h.users--
		return nil, fault.New(fault.RateLimited, "your account listens to %d streams already; close some", streamsEach)
	}
	h.streams++
	return func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		h.streams--
		h.users--
	}, nil
}

// reachesEach is of how many reaches of an account it is kept in mind how much there is.
const reachesEach = 16

// Reach returns how much an account may read, as far as what it asks with reaches, which count
// returns; it is counted anew when that was longest a minute ago.
func (a *Accounts) Reach(account int64, reach string, count func() (Reach, error)) (Reach, error) {
	h := a.of(account)
	defer a.leave(h)
	a.mu.Lock()
	known := h.reaches[reach]
	a.mu.Unlock()
	if time.Since(known.at) < time.Minute {
		return known.reach, nil
	}
	found, err := count()
	if err != nil {
		return Reach{}, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if h.reaches == nil || len(h.reaches) >= reachesEach {
		h.reaches = map[string]counted{}
	}
	h.reaches[reach] = counted{found, time.Now()}
	return found, nil
}

// LateError is a request that comes before the account's budget allows it.
type LateError struct {
	error
	// Wait is after how long it will be allowed.
	Wait time.Duration
}

// Unwrap returns the fault.
func (e *LateError) Unwrap() error { return e.error }

// Spend holds what an operation can cost against its account's budget, until it is known what it
// did cost: then settle takes that, the operation's cost at most, and returns what is left. It
// fails with a LateError, RateLimited, where there is not so much.
func (a *Accounts) Spend(account int64, cost int) (settle func(did int) (left int), err error) {
	if a.PerMinute == 0 {
		return func(int) int { return 0 }, nil
	}
	if cost > a.PerMinute { // which no waiting helps
		return nil, fault.New(fault.CostLimit, "the operation costs %d; your account may spend %d in a minute", cost, a.PerMinute)
	}
	h := a.of(account)
	a.mu.Lock()
	defer a.mu.Unlock()
	if lacks := float64(h.pending+cost) - h.budget.Tokens(); lacks > 0 {
		h.users--
		wait := time.Duration(lacks / float64(h.budget.Limit()) * float64(time.Second))
		wait = max(time.Second, wait.Round(time.Second))
		return nil, &LateError{fault.New(fault.RateLimited, "your account has spent what it may in a minute, %d; try again in %v", a.PerMinute, wait), wait}
	}
	h.pending += cost
	return func(did int) int {
		a.mu.Lock()
		defer a.mu.Unlock()
		h.users--
		h.pending -= cost
		h.budget.ReserveN(time.Now(), min(cost, did))
		return max(0, int(h.budget.Tokens())-h.pending)
	}, nil
}
