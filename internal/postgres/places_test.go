package postgres

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"thidua/internal/fault"
)

// holding takes a place in a caller's name in a goroutine of its own, and tells in `got` when it has it.
func holding(ctx context.Context, p *Places, caller int64, cost int, long bool, got *[]int64) (done func()) {
	end := make(chan struct{})
	go func() {
		_, release, err := Hold(p.For(ctx, caller, cost, long))
		if err != nil {
			return
		}
		*got = append(*got, caller)
		select {
		case <-end:
		case <-ctx.Done():
		}
		release()
	}()
	synctest.Wait()
	return func() { close(end); synctest.Wait() }
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		p := newPlaces(12) // six, of which three for long ones
		var long, short []int64
		var ends []func()
		for range 10 {
			ends = append(ends, holding(ctx, p, 1, 1, true, &long))
		}
		if len(long) != 3 {
			t.Errorf("%d long ones hold a place", len(long))
		}
		for range 10 {
			ends = append(ends, holding(ctx, p, 2, 1, false, &short))
		}
		if len(short) != 3 {
			t.Errorf("%d short ones hold one beside them", len(short))
		}
		holding(ctx, p, 3, 1, false, &short)
		ends[10]() // of the second caller, who has more waiting, and waited before the third
		if last := short[len(short)-1]; len(short) != 4 || last != 3 {
			t.Errorf("it goes to %d", last)
		}
		holding(ctx, p, 4, 1, true, &long)
		ends[0]()
		if last := long[len(long)-1]; len(long) != 4 || last != 4 {
			t.Errorf("a long one's goes to %d", last)
		}
	})
}

// TestPlaces_TheShorterGoFirst has long and short claims wait: the short go first, and those that
// have waited for a second before them.
func TestPlaces_TheShorterGoFirst(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		p := newPlaces(2)
		var got []int64
		first := holding(ctx, p, 1, 1, false, &got)
		long := holding(ctx, p, 2, 100, false, &got)
		short := holding(ctx, p, 3, 10, false, &got)
		first()
		if !slices.Equal(got, []int64{1, 3}) {
			t.Errorf("given to %v", got)
		}
		time.Sleep(patience)
		holding(ctx, p, 4, 1, false, &got)
		short()
		if !slices.Equal(got, []int64{1, 3, 2}) {
			t.Errorf("after a second given to %v", got)
		}
		long()
	})
}

func TestPlaces_OneAloneGetsAll(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		p := newPlaces(12)
		var got []int64
		var ends []func()
		for range 16 {
			ends = append(ends, holding(ctx, p, 1, 1, false, &got))
		}
		if len(got) != 6 {
			t.Errorf("one caller alone holds %d of 6", len(got))
		}
		for _, end := range ends[:6] {
			end()
		}
		if len(got) != 12 || p.taken != 6 {
			t.Errorf("%d were given one after another, %d are taken", len(got), p.taken)
		}
	})
}

func TestPlaces_WhoeverWaitsMayGo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p := newPlaces(1)
		ctx, leave := context.WithCancel(t.Context())
		within, release, err := Hold(p.For(ctx, 1, 1, false))
		if err != nil {
			t.Fatal(err)
		}
		if _, inner, err := Hold(within); err != nil {
			t.Error("whoever holds one needs another")
		} else {
			inner()
		}
		if p.taken != 1 {
			t.Errorf("%d are taken within", p.taken)
		}
		failed := make(chan error, queueEach+1)
		for range queueEach + 1 {
			go func() {
				_, _, err := Hold(p.For(ctx, 1, 1, false))
				failed <- err
			}()
		}
		synctest.Wait()
		if err := <-failed; fault.KindOf(err) != fault.RateLimited {
			t.Errorf("one more than may wait: %v", err)
		}
		leave()
		for range queueEach {
			if err := <-failed; !errors.Is(err, context.Canceled) {
				t.Errorf("whoever goes: %v", err)
			}
		}
		release()
		release()
		if p.taken != 0 || len(p.waiting) != 0 || len(p.queued) != 0 || len(p.callers) != 0 {
			t.Errorf("left behind: %+v", p)
		}
	})
	if ctx, release, err := Hold(t.Context()); ctx != t.Context() || err != nil {
		t.Error("a command waits for a place")
	} else {
		release()
	}
}
