package testdb

import (
	"runtime"
	"runtime/metrics"
	"syscall"
	"time"
)

// idle is about as much as the service holds in memory when it does nothing: the more that is,
// the later what is thrown away is collected.
const idle = 32 << 20

// Cost returns how many bytes of memory something takes at most, over those that are held
// before, and how much of the processors' time: that of this process, the database's apart.
func Cost(do func()) (peak uint64, spent time.Duration) {
	held := make([]byte, idle)
	runtime.GC()
	before, began := heap(), processor()
	done, seen := make(chan struct{}), make(chan uint64)
	go func() {
		most := before
		for {
			most = max(most, heap())
			select {
			case <-done:
				seen <- most
				return
			case <-time.After(500 * time.Microsecond):
			}
		}
	}()
	do()
	spent = processor() - began
	close(done)
	peak = <-seen - before
	runtime.KeepAlive(held)
	return peak, spent
}

// heap returns how many bytes objects take that are not collected yet.
func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// processor returns how much of the processors' time this process has had.
func processor() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
