package main

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.37.0"

	"thidua/graph/server"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/reminder"
)

// measure answers Prometheus at an address of its own, which is nobody else's business, until
// end: while the service drains it is watched more than ever.
func measure(ctx context.Context, address string, db *postgres.DB, log *slog.Logger) (metrics *server.Metrics, told func(reminder.Way, reminder.Outcome), end func(), err error) {
	listener, err := bind(ctx, "metrics", address)
	if err != nil {
		return nil, nil, nil, err
	}
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	metrics, told = server.NewMetrics(registry, db), countReminders(registry)
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	server := newServer(mux, log)
	go func() { _ = server.Serve(listener) }() // it ends by end
	log.InfoContext(ctx, "metrics", "at", "http://"+reachable(listener.Addr())+"/metrics")
	return metrics, told, func() { _ = server.Close() }, nil
}

// traced sends traces to an OTLP collector at a URL. end sends what is still to be sent.
func traced(ctx context.Context, url string) (provider *trace.TracerProvider, end func(), err error) {
	exporter, err := otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(url))
	if err != nil {
		return nil, nil, fault.New(fault.Invalid, "traces cannot be sent to %q (%v); name an OTLP collector like http://127.0.0.1:4318/v1/traces", url, err)
	}
	provider = trace.NewTracerProvider(trace.WithBatcher(exporter), trace.WithResource(resource.NewSchemaless(
		semconv.ServiceName("thidua"), semconv.ServiceVersion(release()))))
	return provider, func() {
		within, cancel := context.WithTimeout(context.WithoutCancel(ctx), 3*time.Second)
		defer cancel()
		_ = provider.Shutdown(within) // a collector that is gone must not keep the program
	}, nil
}
