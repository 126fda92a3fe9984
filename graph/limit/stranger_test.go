package limit_test

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"thidua/graph/limit"
	"thidua/internal/fault"
)

// gate is where strangers come to: which tokens hold, and how many were looked up.
type gate struct {
	t         *testing.T
	strangers *limit.Strangers
	valid     map[string]bool
	gone      bool // the database is
	looks     int
}

func newGate(t *testing.T, valid ...string) *gate {
	g := &gate{t: t, strangers: limit.NewStrangers(), valid: map[string]bool{}}
	for _, token := range valid {
		g.valid[token] = true
	}
	return g
}

// ask brings a token from somewhere and returns what kind of refusal came of it; empty: it holds.
func (g *gate) ask(from, token string) fault.Kind {
	g.t.Helper()
	err := g.strangers.Look(g.t.Context(), from, token, func() error {
		g.looks++
		switch {
		case g.gone:
			return fault.New(fault.Unavailable, "gone")
		case !g.valid[token]:
			return fault.New(fault.Unauthenticated, "unknown")
		}
		return nil
	})
	if late := (*limit.LateError)(nil); errors.As(err, &late) != (fault.KindOf(err) == fault.RateLimited) || late != nil && late.Wait < time.Second {
		g.t.Errorf("refused with %v, which says not when to come again", err)
	}
	return fault.KindOf(err)
}

// flood brings so many made-up tokens from somewhere, and returns how many were looked up.
func (g *gate) flood(from string, n int) int {
	g.t.Helper()
	before := g.looks
	for i := range n {
		if kind := g.ask(from, fmt.Sprint("made up ", g.looks, " ", i)); kind != fault.Unauthenticated && kind != fault.RateLimited {
			g.t.Fatalf("a made-up token: %q", kind)
		}
	}
	return g.looks - before
}

const (
	here  = "192.0.2.1:4000"
	there = "198.51.100.7:4000"
)

func TestStrangers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		do   func(t *testing.T, g *gate)
	}{
		{"an unknown token is looked up once in five seconds", func(t *testing.T, g *gate) {
			for range 100 {
				if kind := g.ask(here, "wrong"); kind != fault.Unauthenticated {
					t.Fatal(kind)
				}
			}
			if g.looks != 1 {
				t.Errorf("looked up %d times", g.looks)
			}
			time.Sleep(5 * time.Second)
			if g.ask(there, "wrong"); g.looks != 2 {
				t.Errorf("after that it is looked up %d times", g.looks)
			}
		}},
		{"one that is created meanwhile holds soon", func(t *testing.T, g *gate) {
			g.ask(here, "new")
			g.valid["new"] = true
			time.Sleep(5 * time.Second)
			if kind := g.ask(here, "new"); kind != "" {
				t.Error(kind)
			}
		}},
		{"one that is revoked is unknown at once", func(t *testing.T, g *gate) {
			if kind := g.ask(here, "mine"); kind != "" {
				t.Fatal(kind)
			}
			g.valid["mine"] = false
			for range 3 {
				if kind := g.ask(here, "mine"); kind != fault.Unauthenticated {
					t.Error(kind)
				}
			}
			if g.looks != 2 {
				t.Errorf("looked up %d times", g.looks)
			}
		}},
		{"of an address so many are looked up, and so many a second after that", func(t *testing.T, g *gate) {
			if n := g.flood(here, 5_000); n != 100 {
				t.Errorf("%d at first", n)
			}
			time.Sleep(time.Second)
			if n := g.flood(here, 5_000); n != 10 {
				t.Errorf("%d a second later", n)
			}
		}},
		{"others are others", func(t *testing.T, g *gate) {
			g.flood(here, 200)
			if n := g.flood(there, 200); n != 100 {
				t.Errorf("%d of another address", n)
			}
		}},
		{"an address is one however it is written, and so is a customer's network", func(t *testing.T, g *gate) {
			g.flood(here, 200)
			g.flood("[2001:db8:1:2:3:4:5:6]:4000", 200)
			g.flood("not an address", 200)
			for from, want := range map[string]int{
				"192.0.2.1:5999": 0, "[::ffff:192.0.2.1]:4000": 0, "[2001:db8:1:2::9]:1": 0, "[2001:db8:1:3::9]:1": 100, "": 0,
			} {
				if n := g.flood(from, 200); n != want {
					t.Errorf("%d of %q are looked up, want %d", n, from, want)
				}
			}
		}},
		{"whoever held one before does not pay for others behind the same proxy", func(t *testing.T, g *gate) {
			g.ask(here, "mine")
			g.flood(here, 500)
			time.Sleep(time.Hour)
			g.flood(here, 500)
			if kind := g.ask(here, "mine"); kind != "" {
				t.Error(kind)
			}
		}},
		{"tokens that hold cost an address nothing", func(t *testing.T, g *gate) {
			for i := range 1_000 {
				token := fmt.Sprint("good ", i)
				g.valid[token] = true
				if kind := g.ask(here, token); kind != "" {
					t.Fatal(kind)
				}
			}
			if n := g.flood(here, 500); n != 100 {
				t.Errorf("then %d unknown ones are looked up", n)
			}
		}},
		{"what the database did not answer is not remembered", func(t *testing.T, g *gate) {
			g.gone = true
			for range 500 {
				if kind := g.ask(here, "mine"); kind != fault.Unavailable {
					t.Fatal(kind)
				}
			}
			g.gone = false
			if kind := g.ask(here, "mine"); kind != "" {
				t.Error(kind)
			}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) { tt.do(t, newGate(t, "mine")) })
		})
	}
}

// TestStrangers_LetAllInWhoComeAtOnce has everybody come to a service that has just begun, from
// behind one proxy.
func TestStrangers_LetAllInWhoComeAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := limit.NewStrangers()
		var let atomic.Int64
		for i := range 900 {
			go func() {
				if err := s.Look(t.Context(), here, fmt.Sprint(i/3), func() error { time.Sleep(time.Millisecond); return nil }); err == nil {
					let.Add(1)
				}
			}()
		}
		time.Sleep(time.Minute)
		if let.Load() != 900 {
			t.Errorf("%d are let in", let.Load())
		}
	})
}

// TestStrangers_LookTwoAtATime lets many come at once, of many addresses.
func TestStrangers_LookTwoAtATime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := limit.NewStrangers()
		var under, most atomic.Int64
		for i := range 50 {
			go func() {
				_ = s.Look(t.Context(), fmt.Sprintf("192.0.2.%d:1", i), fmt.Sprint(i), func() error {
					most.Store(max(most.Load(), under.Add(1)))
					time.Sleep(time.Second)
					under.Add(-1)
					return fault.New(fault.Unauthenticated, "unknown")
				})
			}()
		}
		time.Sleep(time.Minute)
		if most.Load() != 2 {
			t.Errorf("%d at a time", most.Load())
		}
	})
}
