package demo

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"runtime/metrics"
	"strings"
	"sync"
	"testing"
	"time"
)

// wide is 184 communes, the document's 44 points and ten months: 81,000 cells of each measure.
const wide = `{"units": {"below": {"unit": "66", "level": "COMMUNE", "kind": "TERRITORIAL"}}, "indicators": [{"headline": true}],
	"periods": [{"range": {"from": "2024-01", "to": "2024-10", "by": "MONTH"}}],
	"measures": ["VALUE"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"]}`

// wider has three measures: 240,000 cells.
var wider = strings.Replace(wide, `["VALUE"]`, `["VALUE", "NUMERATOR", "STATUS"]`, 1)

func BenchmarkExport_csv(b *testing.B)          { benchmarkExport(b, wide, "csv") }
func BenchmarkExport_xlsx(b *testing.B)         { benchmarkExport(b, wide, "xlsx") }
func BenchmarkExport_parquet(b *testing.B)      { benchmarkExport(b, wide, "parquet") }
func BenchmarkExport_jsonl(b *testing.B)        { benchmarkExport(b, wide, "jsonl") }
func BenchmarkExport_widerCSV(b *testing.B)     { benchmarkExport(b, wider, "csv") }
func BenchmarkExport_widerXLSX(b *testing.B)    { benchmarkExport(b, wider, "xlsx") }
func BenchmarkExport_widerParquet(b *testing.B) { benchmarkExport(b, wider, "parquet") }

// BenchmarkExport_ranked holds every cell before it writes any.
func BenchmarkExport_ranked(b *testing.B) {
	benchmarkExport(b, strings.Replace(wide, `["VALUE"]`, `["VALUE", "RANK", "STATUS"]`, 1), "csv")
}

// benchmarkExport fetches a table as a file over HTTP: how long its first byte and its last take, how large
// it is, and how much memory it takes at most over what was in use before.
func benchmarkExport(b *testing.B, ask, kind string) {
	p := standing(b)
	d := p.api(b, "province.leader")
	s := httptest.NewServer(d.handler)
	b.Cleanup(s.Close)
	var first, last time.Duration
	var size, most int64
	for b.Loop() {
		runtime.GC()
		idle := inUse()
		stop := watchMemory(func(n int64) { most = max(most, n-idle) })
		began := time.Now()
		f, n, err := d.fetch(b.Context(), s.URL+"/table?format="+kind, ask)
		last += time.Since(began)
		stop()
		if err != nil {
			b.Fatal(err)
		}
		first, size = first+f, n
	}
	n := float64(b.N)
	b.ReportMetric(float64(first.Microseconds())/1000/n, "ms-first-byte")
	b.ReportMetric(float64(last.Microseconds())/1000/n, "ms-whole")
	b.ReportMetric(float64(most)/(1<<20), "MB-over-idle")
	b.ReportMetric(float64(size)/1000, "kB")
}

// fetch reads an answer to its end.
func (d api) fetch(ctx context.Context, url, ask string) (first time.Duration, size int64, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(ask))
	if err != nil {
		return 0, 0, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+d.token)
	began := time.Now()
	w, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = w.Body.Close() }()
	if w.StatusCode != http.StatusOK {
		said, _ := io.ReadAll(io.LimitReader(w.Body, 300))
		return 0, 0, fmt.Errorf("%s %s", w.Status, said)
	}
	if _, err := io.ReadFull(w.Body, make([]byte, 1)); err != nil {
		return 0, 0, err
	}
	first = time.Since(began)
	size, err = io.Copy(io.Discard, w.Body)
	return first, size + 1, err
}

// inUse returns how many bytes the heap holds, and what it keeps for more.
func inUse() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())
}

// watchMemory tells again and again how much is in use, until it is stopped.
func watchMemory(tell func(int64)) (stop func()) {
	end := make(chan struct{})
	var watching sync.WaitGroup
	watching.Go(func() {
		for tick := time.NewTicker(2 * time.Millisecond); ; {
			select {
			case <-end:
				tick.Stop()
				return
			case <-tick.C:
				tell(inUse())
			}
		}
	})
	return func() { close(end); watching.Wait() }
}
