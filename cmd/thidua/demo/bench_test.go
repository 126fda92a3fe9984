package demo

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// question is one that the benchmarks ask of the demo province.
type question struct {
	unit       string   // by its code
	children   bool     // and of the units directly below it
	indicators []string // by their codes; none: all the document's own
}

// tenth are ten indicators of every kind.
var tenth = []string{"1.1", "1.2", "1.4", "3.3", "4.1", "4.7", "5.1", "6.2", "6.4", "6.5"}

func BenchmarkFigures_province(b *testing.B) {
	benchmarkFigures(b, question{unit: "66", children: true, indicators: tenth})
}

func BenchmarkFigures_district(b *testing.B) {
	benchmarkFigures(b, question{unit: "643", children: true})
}

func BenchmarkFigures_commune(b *testing.B) { benchmarkFigures(b, question{unit: "24121"}) }

func BenchmarkTrend_province(b *testing.B) {
	p := standing(b)
	ask := p.ask(b, question{unit: "66", indicators: []string{"1.2"}})
	p.measure(b, func(ctx context.Context) error {
		_, err := figure.Trend(ctx, p.db, p.scope, p.campaign, ask)
		return err
	})
}

func benchmarkFigures(b *testing.B, q question) {
	b.Helper()
	p := standing(b)
	ask := p.ask(b, q)
	p.writeSQL(b, ask)
	p.measure(b, func(ctx context.Context) error {
		_, err := figure.Figures(ctx, p.db, p.scope, p.campaign, ask)
		return err
	})
}

// writeSQL leaves the statements behind as a script for pgbench, in the folder that
// THIDUA_SQL names, and measures what the database alone takes for them.
func (p *province) writeSQL(b *testing.B, ask figure.Ask) {
	b.Helper()
	texts, err := figure.SQL(b.Context(), p.db, p.scope, p.campaign, ask)
	if err != nil {
		b.Fatal(err)
	}
	if dir := os.Getenv("THIDUA_SQL"); dir != "" {
		// pgbench reads a statement to its semicolon, and a colon before a name as a variable.
		script := strings.Join(texts, ";\n") + ";\n"
		if err := os.WriteFile(filepath.Join(dir, b.Name()+".sql"), []byte(script), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	var times []time.Duration
	for range 15 {
		start := time.Now()
		for _, text := range texts {
			if _, err := p.db.ExecContext(b.Context(), text); err != nil {
				b.Fatal(err)
			}
		}
		times = append(times, time.Since(start))
	}
	b.Cleanup(func() { b.ReportMetric(median(times), "sql-median-ms") })
}

// province is the demo, loaded.
type province struct {
	db       *postgres.DB
	campaign *movement.Campaign
	scope    org.Scope
}

func standing(b *testing.B) *province {
	b.Helper()
	p := &province{db: testdb.New(b), scope: org.Subtree(today, "1")}
	if err := Load(b.Context(), p.db, Province, today, func(int, int) {}); err != nil {
		b.Fatal(err)
	}
	var err error
	if p.campaign, err = movement.Load(b.Context(), p.db, 2024); err != nil {
		b.Fatal(err)
	}
	return p
}

func (p *province) ask(b *testing.B, q question) figure.Ask {
	b.Helper()
	ask := figure.Ask{Period: movement.YearPeriod(2024), Tree: figure.AsReported}
	unit, err := org.Find(b.Context(), p.db, p.scope, org.UnitBy{Code: &q.unit}, today)
	if err != nil {
		b.Fatal(err)
	}
	ask.Units = append(ask.Units, unit)
	if q.children {
		below, err := org.Children(b.Context(), p.db, p.scope, []int64{unit.ID}, today, org.Page{First: 100})
		if err != nil {
			b.Fatal(err)
		}
		ask.Units = append(ask.Units, below[unit.ID].Units...)
	}
	for _, ind := range p.campaign.Indicators {
		if len(q.indicators) == 0 && ind.Headline || slices.Contains(q.indicators, ind.Code) {
			ask.Indicators = append(ask.Indicators, ind)
		}
	}
	return ask
}

// measure reports the median time besides the mean, which one slow turn can spoil, and
// how many statements were sent.
func (p *province) measure(b *testing.B, once func(context.Context) error) {
	b.Helper()
	b.ReportAllocs()
	ctx, counter := postgres.WithCounter(b.Context())
	var times []time.Duration
	for b.Loop() {
		start := time.Now()
		if err := once(ctx); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	b.ReportMetric(median(times), "median-ms")
	b.ReportMetric(float64(counter.Statements())/float64(len(times)), "statements/op")
}

// median returns the median in milliseconds.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

func BenchmarkVerify_province(b *testing.B) {
	p := standing(b)
	p.measure(b, func(ctx context.Context) error {
		checked, err := figure.Verify(ctx, p.db, today, func(d figure.Difference) { b.Error(d) })
		if checked.Reports == 0 {
			b.Error("no report was checked")
		}
		return err
	})
}
