package server

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// Metrics counts what the API answers, for Prometheus. Names that callers make up are no
// labels: of operations only those listed are told apart. The nil Metrics counts nothing.
type Metrics struct {
	answered   *prometheus.CounterVec
	seconds    *prometheus.HistogramVec
	cost       prometheus.Histogram
	statements prometheus.Histogram
	streams    prometheus.Gauge
}

// NewMetrics registers what the API and its database's connections tell.
func NewMetrics(registry prometheus.Registerer, db *postgres.DB) *Metrics {
	m := &Metrics{
		answered: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "thidua_operations_total", Help: "Operations answered, by kind, listed name, and the code of their first error.",
		}, []string{"kind", "operation", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "thidua_operation_seconds", Help: "Time from a request's first byte to its answer's last.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30},
		}, []string{"kind"}),
		cost: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "thidua_operation_cost", Help: "What operations cost.", Buckets: prometheus.ExponentialBuckets(1, 4, 9),
		}),
		statements: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "thidua_operation_statements", Help: "SQL statements an operation.", Buckets: []float64{0, 1, 2, 3, 5, 8, 13, 21, 34, 55},
		}),
		streams: prometheus.NewGauge(prometheus.GaugeOpts{Name: "thidua_streams", Help: "Streams that are listened to."}),
	}
	registry.MustRegister(m.answered, m.seconds, m.cost, m.statements, m.streams)
	if db != nil {
		pool := func(name, help string, value func() float64) {
			registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "thidua_database_connections_" + name, Help: help}, value))
		}
		pool("open", "Connections to the database.", func() float64 { return float64(db.Pool.Stat().TotalConns()) })
		pool("used", "Connections that answer something.", func() float64 { return float64(db.Pool.Stat().AcquiredConns()) })
		pool("most", "Connections that there may be.", func() float64 { return float64(db.Pool.Stat().MaxConns()) })
	}
	return m
}

func (m *Metrics) operation(q *request, took time.Duration) {
	if m == nil {
		return
	}
	name := "other"
	if q.listed {
		name = q.name
	}
	code := q.code
	if code == "" {
		code = fault.Kind("OK")
	}
	m.answered.WithLabelValues(q.kind, name, string(code)).Inc()
	m.seconds.WithLabelValues(q.kind).Observe(took.Seconds())
	if q.kind != "" {
		m.cost.Observe(float64(q.cost))
		m.statements.Observe(float64(q.counter.Statements()))
	}
}

func (m *Metrics) stream(by float64) {
	if m != nil {
		m.streams.Add(by)
	}
}
