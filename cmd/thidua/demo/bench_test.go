package demo

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
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
	p.measure(b, 0, func(ctx context.Context) error {
		_, err := figure.Trend(ctx, p.db, p.scope, p.campaign, ask)
		return err
	})
}

// What asks for more than today's figures is measured beside them, in turns: read the ratios.

func BenchmarkBeside_figuresAsOf(b *testing.B) {
	benchmarkBeside(b, func(p *province, today figure.Ask) func(context.Context) error {
		today.Known.At = figure.MomentOf(yesterday)
		return p.figures(today)
	})
}

func BenchmarkBeside_figuresAsOfSummer(b *testing.B) {
	benchmarkBeside(b, func(p *province, today figure.Ask) func(context.Context) error {
		today.Known.At = figure.MomentOf(yesterday.AddDate(0, -3, 0))
		return p.figures(today)
	})
}

func BenchmarkBeside_figuresApproved(b *testing.B) {
	benchmarkBeside(b, func(p *province, today figure.Ask) func(context.Context) error {
		today.Known.ApprovedOnly = true
		return p.figures(today)
	})
}

func BenchmarkBeside_trend(b *testing.B) {
	benchmarkBeside(b, func(p *province, today figure.Ask) func(context.Context) error { return p.trend(today) })
}

func BenchmarkBeside_trendAsOf(b *testing.B) {
	benchmarkBeside(b, func(p *province, today figure.Ask) func(context.Context) error {
		today.Known.At = figure.MomentOf(yesterday)
		return p.trend(today)
	})
}

// BenchmarkBeside_missing asks 28 times what is missing, of other months, units and pages.
func BenchmarkBeside_missing(b *testing.B) {
	benchmarkBeside(b, func(p *province, _ figure.Ask) func(context.Context) error {
		return p.many(b, 28, func(i int) string {
			return fmt.Sprintf(`missingReports(period: "2024-%02d", first: %d) {totalCount}`, i%12+1, i+1)
		})
	})
}

// BenchmarkBeside_counts counts 29 lists that are searched.
func BenchmarkBeside_counts(b *testing.B) {
	benchmarkBeside(b, func(p *province, _ figure.Ask) func(context.Context) error {
		return p.many(b, 29, func(i int) string {
			return fmt.Sprintf(`units(search: %q, first: 1) {totalCount}`, string(rune('a'+i%26))+strings.Repeat("n", i/26))
		})
	})
}

// yesterday is a moment of the eve of the demo's day.
var yesterday = time.Date(2024, time.November, 9, 0, 0, 0, 0, time.UTC)

func (p *province) figures(ask figure.Ask) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := figure.Figures(ctx, p.db, p.scope, p.campaign, ask)
		return err
	}
}

func (p *province) trend(ask figure.Ask) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := figure.Trend(ctx, p.db, p.scope, p.campaign, ask)
		return err
	}
}

// many asks a field of Query many times in one operation.
func (p *province) many(b *testing.B, times int, field func(i int) string) func(context.Context) error {
	b.Helper()
	d := p.api(b, "province.leader")
	var query strings.Builder
	for i := range times {
		fmt.Fprintf(&query, "f%d: %s ", i, field(i))
	}
	body := queryBody(b, "{"+query.String()+"}")
	return func(ctx context.Context) error {
		_, err := d.ask(ctx, body)
		return err
	}
}

// benchmarkBeside measures something in turns with today's figures of the province and all
// directly below it.
func benchmarkBeside(b *testing.B, other func(p *province, today figure.Ask) func(context.Context) error) {
	b.Helper()
	p := standing(b)
	ask := p.ask(b, question{unit: "66", children: true, indicators: tenth})
	today, once := p.figures(ask), other(p, ask)
	var beside, times []time.Duration
	for b.Loop() {
		for _, turn := range []struct {
			do   func(context.Context) error
			took *[]time.Duration
		}{{today, &beside}, {once, &times}} {
			start := time.Now()
			if err := turn.do(b.Context()); err != nil {
				b.Fatal(err)
			}
			*turn.took = append(*turn.took, time.Since(start))
		}
	}
	b.ReportMetric(median(times), "median-ms")
	b.ReportMetric(median(beside), "today-ms")
	b.ReportMetric(median(times)/median(beside), "ratio")
}

func benchmarkFigures(b *testing.B, q question) {
	b.Helper()
	p := standing(b)
	ask := p.ask(b, q)
	sql := p.byDatabase(b, ask)
	p.measure(b, sql, func(ctx context.Context) error {
		_, err := figure.Figures(ctx, p.db, p.scope, p.campaign, ask)
		return err
	})
}

// The service is asked as a dashboard asks it: from the request's bytes to the answer's.

func BenchmarkService_province(b *testing.B) {
	benchmarkService(b, question{unit: "66", children: true, indicators: tenth}, "province.leader",
		`{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["`+strings.Join(tenth, `", "`)+`"]) {indicator {code} display status children(first: 17) {nodes {unit {name} display status}}}}}`)
}

func BenchmarkService_district(b *testing.B) {
	benchmarkService(b, question{unit: "643", children: true}, "district.643.leader",
		`{unit(by: {code: "643"}) {figures(period: "2024") {indicator {code} display status children(first: 100) {nodes {unit {name} display status}}}}}`)
}

func BenchmarkService_commune(b *testing.B) {
	benchmarkService(b, question{unit: "24121"}, "commune.24121.leader",
		`{unit(by: {code: "24121"}) {figures(period: "2024") {indicator {code name} display status target {low} coverage {expected reported}}}}`)
}

// BenchmarkService_explain asks why one figure of a district is what it is, all that there is to it.
func BenchmarkService_explain(b *testing.B) {
	benchmarkService(b, question{unit: "643", children: true, indicators: []string{"1.2"}}, "district.643.leader",
		`{unit(by: {code: "643"}) {figures(period: "2024", indicators: ["1.2"]) {display explain {inWords inNumbers reading targetOrigin approvedShare terms {name sum}
			contributors {nodes {figure {unit {title} display} adds {numerator denominator} share} own {numerator} others {units numerator}}
			laggards {lacks nodes {figure {unit {title}} lacks share}} counted {total} unreported {units nodes {unit {title} months}} sources {report {month}}}}}}`)
}

func benchmarkService(b *testing.B, same question, account, query string) {
	b.Helper()
	p := standing(b)
	sql := p.byDatabase(b, p.ask(b, same))
	d := p.api(b, account)
	body := queryBody(b, query)
	p.measure(b, sql, func(ctx context.Context) error {
		n, err := d.ask(ctx, body)
		p.sent += n
		return err
	})
}

// byDatabase measures what the database alone takes for an ask: the same statements, as
// pgbench sends them where it is installed, and else as this program does.
func (p *province) byDatabase(b *testing.B, ask figure.Ask) float64 {
	b.Helper()
	texts, err := figure.SQL(b.Context(), p.db, p.scope, p.campaign, ask)
	if err != nil {
		b.Fatal(err)
	}
	var database, socket string
	if err := testdb.Owner(b, p.db).NewRaw("SELECT current_database(), current_setting('unix_socket_directories')").Scan(b.Context(), &database, &socket); err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	script := filepath.Join(dir, "script.sql")
	writeScript(b, script, texts)
	// Each line of its log tells how many microseconds one turn took, in the third column.
	run := exec.CommandContext(b.Context(), "pgbench", "-n", "-f", script, "-t", "21", "--log", "--log-prefix="+filepath.Join(dir, "turn"),
		"-h", socket, "-U", "thidua", database)
	if out, err := run.CombinedOutput(); err != nil {
		b.Logf("pgbench cannot be run (%v: %.200s): its ratio is left out", err, out)
		return 0
	}
	logs, _ := filepath.Glob(filepath.Join(dir, "turn.*"))
	var times []time.Duration
	for _, log := range logs {
		text, err := os.ReadFile(log)
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			µs, err := strconv.Atoi(strings.Fields(line)[2])
			if err != nil {
				b.Fatal(err)
			}
			times = append(times, time.Duration(µs)*time.Microsecond)
		}
	}
	return median(times)
}

// writeScript writes statements for pgbench.
func writeScript(b *testing.B, file string, texts []string) {
	b.Helper()
	if err := os.WriteFile(file, []byte(strings.Join(texts, ";\n")+";\n"), 0o600); err != nil {
		b.Fatal(err)
	}
}

// province is the demo, loaded.
type province struct {
	db       *postgres.DB
	campaign *movement.Campaign
	scope    org.Scope
	sent     int64 // statements that the service has counted
}

func standing(b *testing.B) *province {
	b.Helper()
	p := &province{db: testdb.New(b), scope: org.Subtree(today, "1")}
	if err := Load(b.Context(), testdb.Owner(b, p.db), Scene{Scale: Province, Today: today}, func(int, int) {}); err != nil {
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

// measure reports the median time besides the mean, which one slow turn can spoil, how many
// statements were sent, and how often the database's own time it is, where that is known.
func (p *province) measure(b *testing.B, sql float64, once func(context.Context) error) {
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
	b.ReportMetric(float64(counter.Statements()+p.sent)/float64(len(times)), "statements/op")
	if sql > 0 {
		b.ReportMetric(sql, "pgbench-ms")
		b.ReportMetric(median(times)/sql, "ratio")
	}
}

// median returns the median in milliseconds.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

func BenchmarkVerify_province(b *testing.B) {
	p := standing(b)
	p.measure(b, 0, func(ctx context.Context) error {
		checked, err := figure.Verify(ctx, p.db, today, func(d figure.Difference) { b.Error(d) })
		if checked.Reports == 0 {
			b.Error("no report was checked")
		}
		return err
	})
}
