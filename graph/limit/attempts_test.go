package limit

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"thidua/internal/fault"
)

// clock is one that tests set.
type clock struct{ now time.Time }

func timed() (*Attempts, *clock) {
	c := &clock{time.Date(2024, 11, 10, 0, 0, 0, 0, time.UTC)}
	a := NewAttempts()
	a.now = func() time.Time { return c.now }
	return a, c
}

// wait returns how long somebody has to wait before they may try; 0: they may.
func wait(t *testing.T, err error) time.Duration {
	t.Helper()
	var late *LateError
	switch {
	case err == nil:
		return 0
	case !errors.As(err, &late) || fault.KindOf(err) != fault.RateLimited || late.Wait < time.Second:
		t.Fatalf("%v is no refusal that says when", err)
	}
	return late.Wait
}

// fail tries and fails, and returns how long it had to wait instead.
func fail(t *testing.T, a *Attempts, remote, account string) time.Duration {
	t.Helper()
	try, err := a.Admit(remote, account)
	if err == nil {
		try.Failed()
	}
	return wait(t, err)
}

func TestAttempts_WaitEverLonger(t *testing.T) {
	t.Parallel()
	a, c := timed()
	var waits []string
	for range 12 {
		for {
			w := fail(t, a, "10.0.0.1:1", "an")
			if w == 0 {
				break
			}
			waits = append(waits, w.String())
			c.now = c.now.Add(w - time.Millisecond)
			if fail(t, a, "10.0.0.1:1", "an") == 0 {
				t.Errorf("it may try sooner than after %v", w)
			}
			c.now = c.now.Add(time.Millisecond)
		}
	}
	if got, want := fmt.Sprint(waits), "[1s 2s 4s 8s 16s 32s 1m0s 1m0s 1m0s]"; got != want {
		t.Errorf("it waits %s, want %s", got, want)
	}
	for name, w := range map[string]time.Duration{
		"another account from there": fail(t, a, "10.0.0.1:2", "binh"), "the account from elsewhere": fail(t, a, "10.0.0.2:1", "an"),
	} {
		if w != 0 {
			t.Errorf("%s waits %v", name, w)
		}
	}
	c.now = c.now.Add(longestWait)
	try, err := a.Admit("10.0.0.1:1", "an")
	if err != nil {
		t.Fatalf("nobody is locked out: %v", err)
	}
	try.Succeeded()
	for range freeTries {
		if w := fail(t, a, "10.0.0.1:1", "an"); w != 0 {
			t.Errorf("after a success it waits %v", w)
		}
	}
	c.now = c.now.Add(forgottenAfter + time.Second)
	for range freeTries {
		if w := fail(t, a, "10.0.0.1:1", "an"); w != 0 {
			t.Errorf("after an hour it waits %v", w)
		}
	}
}

// TestAttempts_AtOnce holds that many at once count as many one after another.
func TestAttempts_AtOnce(t *testing.T) {
	t.Parallel()
	a, _ := timed()
	var tries []*Try
	for range freeTries {
		try, err := a.Admit("10.0.0.1:1", "an")
		if err != nil {
			t.Fatal(err)
		}
		tries = append(tries, try)
	}
	if _, err := a.Admit("10.0.0.1:1", "an"); wait(t, err) == 0 {
		t.Error("one more may try at once")
	}
	for _, try := range tries {
		try.End() // nothing was learned
		try.End()
	}
	if _, err := a.Admit("10.0.0.1:1", "an"); err != nil {
		t.Errorf("once they have ended: %v", err)
	}
}

func TestAttempts_OfOnePlace(t *testing.T) {
	t.Parallel()
	a, c := timed()
	for i := range failuresEach {
		if w := fail(t, a, "10.0.0.1:1", fmt.Sprint("account", i)); w != 0 {
			t.Fatalf("try %d waits %v", i, w)
		}
	}
	for name, tt := range map[string]struct {
		remote string
		waits  bool
	}{"the same": {"10.0.0.1:2", true}, "another": {"10.0.0.2:1", false}} {
		if w := fail(t, a, tt.remote, "one more"); w > 0 != tt.waits {
			t.Errorf("%s address waits %v", name, w)
		}
	}
	c.now = c.now.Add(time.Duration(float64(time.Second) / failuresPerSecond))
	if w := fail(t, a, "10.0.0.1:1", "one more"); w != 0 {
		t.Errorf("later it waits %v", w)
	}
}

// TestAttempts_UnderWay holds how many tries of a network may be under way, whatever the accounts.
func TestAttempts_UnderWay(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		remote func(i int) string
		most   int
	}{
		"an address":                {func(int) string { return "10.0.0.1:1" }, 8},
		"an address within IPv6":    {func(i int) string { return fmt.Sprintf("[::ffff:10.0.0.1]:%d", i+1) }, 8},
		"an address not told":       {func(int) string { return "@" }, 8},
		"a /64":                     {func(i int) string { return fmt.Sprintf("[2001:db8:1:2::%x]:1", i) }, 8},
		"a /56":                     {func(i int) string { return fmt.Sprintf("[2001:db8:1:ff%02x::1]:1", i) }, 16},
		"a /48":                     {func(i int) string { return fmt.Sprintf("[2001:db8:1:%x::1]:1", i<<8) }, 16},
		"several /48":               {func(i int) string { return fmt.Sprintf("[2001:db8:%x::1]:1", i) }, 100},
		"several addresses":         {func(i int) string { return fmt.Sprintf("10.0.0.%d:1", i) }, 100},
		"several in IPv6's clothes": {func(i int) string { return fmt.Sprintf("[::ffff:10.0.0.%d]:1", i) }, 100},
	} {
		for _, named := range []bool{true, false} {
			a, _ := timed()
			var tries []*Try
			for i := range 100 {
				account := ""
				if named {
					account = fmt.Sprint("account", i)
				}
				try, err := a.Admit(tt.remote(i), account)
				if wait(t, err) > 0 {
					break
				}
				tries = append(tries, try)
			}
			if len(tries) != tt.most {
				t.Errorf("of %s (accounts named: %t) %d are under way, want %d", name, named, len(tries), tt.most)
			}
			tries[0].End()
			if try, err := a.Admit(tt.remote(0), "another"); err != nil {
				t.Errorf("of %s, once one has ended: %v", name, err)
			} else {
				try.End()
			}
		}
	}
}

// TestAttempts_OfOneCustomer has somebody come from every part of a network of IPv6: they get twice as
// far as from one part, not 65,536 times, and others are not held up.
func TestAttempts_OfOneCustomer(t *testing.T) {
	t.Parallel()
	part := func(i int) string { return fmt.Sprintf("[2001:db8:1:%x::1]:1", i) }
	for name, tt := range map[string]struct {
		account func(i int) string
		want    int
	}{
		"one account":   {func(int) string { return "an" }, wider * freeTries},
		"many accounts": {func(i int) string { return fmt.Sprint("account", i) }, wider * failuresEach},
	} {
		a, _ := timed()
		failed := 0
		for i := range 1000 {
			if fail(t, a, part(i), tt.account(i)) == 0 {
				failed++
			}
		}
		if failed != tt.want {
			t.Errorf("at %s they fail %d times, want %d", name, failed, tt.want)
		}
		if w := fail(t, a, "[2001:db8:2::1]:1", tt.account(0)); w != 0 {
			t.Errorf("at %s their neighbour waits %v", name, w)
		}
	}
	a, c := timed()
	for i := range wider * freeTries {
		fail(t, a, part(i), "an")
	}
	c.now = c.now.Add(time.Second)
	strangers := 0
	for i := range triesOfAll + 1 {
		try, err := a.Admit(part(100+i), "an")
		if err != nil {
			t.Fatal(err)
		}
		if try.AsStranger() == nil {
			strangers++
		}
		try.End()
	}
	if strangers != triesOfAll {
		t.Errorf("from parts that have not failed themselves %d of %d tries are let pass as a stranger's", strangers, triesOfAll+1)
	}
	try, err := a.Admit(part(1000), "an")
	if err != nil {
		t.Fatal(err)
	}
	try.Succeeded()
	for i := range wider * freeTries {
		if w := fail(t, a, part(2000+i), "an"); w != 0 {
			t.Errorf("after a success it waits %v", w)
		}
	}
}

// TestAttempts_FromEverywhere has an account hammered from a thousand addresses for an hour: those
// that failed share what is left to them, and its owner gets in.
func TestAttempts_FromEverywhere(t *testing.T) {
	t.Parallel()
	a, c := timed()
	tried, began := 0, c.now
	for c.now.Sub(began) < time.Hour {
		for i := range 1000 {
			try, err := a.Admit(fmt.Sprintf("10.1.%d.%d:1", i/250, i%250), "an")
			if err != nil {
				continue
			}
			if try.AsStranger() != nil {
				try.End()
				continue
			}
			tried++
			try.Failed()
		}
		c.now = c.now.Add(10 * time.Second)
	}
	if most := 1000*freeTries + triesOfAll + int(3600*triesPerSecond); tried > most {
		t.Errorf("they tried %d times, want %d at most", tried, most)
	}
	for name, remote := range map[string]string{"at home": "10.9.9.9:1", "where others tried too": "10.1.0.1:1"} {
		c.now = c.now.Add(longestWait)
		try, err := a.Admit(remote, "an")
		if err != nil {
			t.Errorf("its owner %s: %v", name, err)
			continue
		}
		if name == "at home" { // where they have signed in before, they are no stranger and not asked
			if err := try.AsStranger(); err != nil {
				t.Errorf("its owner, who has not failed, %s: %v", name, err)
			}
		}
		try.Succeeded()
	}
}

// TestAttempts_WhateverTheClockSays holds that the clock's being set back neither frees nor binds
// anybody: time goes by as the processor counts it.
func TestAttempts_WhateverTheClockSays(t *testing.T) {
	t.Parallel()
	if a := NewAttempts(); a.now().String() == a.now().Round(0).String() {
		t.Error("what time it is lacks the monotonic reading")
	}
}

// TestAttempts_TakeBoundedMemory has more come than are kept in mind.
func TestAttempts_TakeBoundedMemory(t *testing.T) {
	t.Parallel()
	a, _ := timed()
	for i := range rememberedPairs + 1000 {
		fail(t, a, fmt.Sprintf("10.%d.%d.%d:1", i>>16, i>>8&255, i&255), fmt.Sprint("account", i))
	}
	if a.pairs.Len() > rememberedPairs || a.places.Len() > rememberedPairs {
		t.Errorf("%d pairs and %d places are kept in mind", a.pairs.Len(), a.places.Len())
	}
}
