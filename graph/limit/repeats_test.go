package limit_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"thidua/graph/limit"
)

// What comes again is counted, and told when the while ends; however many names somebody makes up, a
// few are told apart.
func TestRepeats(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var told []string
		ending := make(chan struct{})
		var telling sync.WaitGroup
		tell := func(format string, args ...any) {
			mu.Lock()
			defer mu.Unlock()
			told = append(told, fmt.Sprintf(format, args...))
		}
		r := &limit.Repeats[string]{
			While: time.Minute, Most: 3, Ending: ending, Telling: &telling,
			Others: func(account int64) string { return fmt.Sprint(account, " others") },
			Tell:   func(key string, times int) { tell("%s again %d", key, times) },
		}
		did := func(account int64, what string, times int) {
			for range times {
				if key, first := r.First(account, fmt.Sprint(account, " ", what)); first {
					tell("%s", key)
				}
			}
		}
		says := func(when, want string) {
			t.Helper()
			synctest.Wait()
			mu.Lock()
			defer mu.Unlock()
			slices.Sort(told)
			if got := strings.Join(told, ", "); got != want {
				t.Errorf("%s: %q, want %q", when, got, want)
			}
			told = nil
		}
		did(1, "a", 1000)
		did(1, "b", 1)
		did(2, "a", 2)
		says("at once", "1 a, 1 b, 2 a")
		time.Sleep(59 * time.Second)
		did(1, "b", 1)
		says("before the minute ends", "")
		time.Sleep(time.Second)
		says("when it ends", "1 a again 999, 1 b again 1, 2 a again 1")
		did(1, "a", 1)
		says("after it", "1 a")
		for n := range 100 {
			did(1, fmt.Sprint("made up ", n), 1)
		}
		says("of many names", "1 made up 0, 1 made up 1, 1 others")
		close(ending)
		telling.Wait()
		says("when all ends", "1 others again 97")
	})
}
