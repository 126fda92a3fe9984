package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"thidua/internal/fault"
)

// Snapshot is one unchanging view of the database: a read-only transaction, opened at
// its first read. Reads from several goroutines take turns, for a connection answers one
// statement at a time.
type Snapshot struct {
	turn   chan struct{} // holds something while a read runs
	left   time.Duration // which reads may still take
	db     *bun.DB
	tx     bun.Tx
	end    func() // nil until opened
	broken error
}

// NewSnapshot returns a snapshot that is not yet opened. Close it when done.
func NewSnapshot(db *bun.DB) *Snapshot {
	return &Snapshot{db: db, turn: make(chan struct{}, 1), left: math.MaxInt64}
}

// Within bounds how long all reads together may take; waiting for a connection is none of it. A
// read that would take longer is stopped, and fails with Timeout.
func (s *Snapshot) Within(all time.Duration) { s.left = all }

// Read runs a read in the snapshot, when those before it are done; one whose context ends
// while it waits fails with that and leaves the snapshot whole. Once the database has
// refused a statement, or the context of a running read has ended, the transaction is
// lost: every later read fails with that error, not with the database's complaint that the
// transaction is aborted. A read must not read the same snapshot within itself.
func (s *Snapshot) Read(ctx context.Context, read func(ctx context.Context, tx bun.IDB) error) error {
	select {
	case s.turn <- struct{}{}:
	case <-ctx.Done():
		return fmt.Errorf("waiting for a snapshot: %w", ctx.Err())
	}
	defer func() { <-s.turn }()
	if s.broken != nil {
		return s.broken
	}
	if s.end == nil {
		if err := s.open(ctx); err != nil {
			return fmt.Errorf("opening a snapshot: %w", err)
		}
	}
	err := s.readWithin(ctx, read)
	var refused *pgconn.PgError
	if errors.As(err, &refused) || err != nil && (ctx.Err() != nil || errors.Is(err, errTooLong)) {
		s.shut()
		s.broken = err
	}
	return err
}

// readWithin runs a read for as long as reads may still take.
func (s *Snapshot) readWithin(ctx context.Context, read func(ctx context.Context, tx bun.IDB) error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, s.left, errTooLong)
	defer cancel()
	began := time.Now()
	err := read(ctx, s.tx)
	s.left = max(0, s.left-time.Since(began))
	if err != nil && errors.Is(context.Cause(ctx), errTooLong) {
		return errTooLong
	}
	return err
}

var errTooLong = fault.New(fault.Timeout, "the database took too long for all that is asked; ask for less at once")

// open begins the transaction, in a place where the context asks for one. It lives until Close:
// the context of the read that happens to be the first ends only the wait for it.
func (s *Snapshot) open(ctx context.Context) error {
	_, release, err := Hold(ctx)
	if err != nil {
		return err
	}
	life, cancel := context.WithCancel(context.WithoutCancel(ctx))
	end := func() { cancel(); release() }
	stop := context.AfterFunc(ctx, cancel)
	tx, err := s.db.BeginTx(life, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if !stop() {
		end()
		return ctx.Err()
	}
	if err != nil {
		end()
		return err
	}
	s.tx, s.end = tx, end
	return nil
}

func (s *Snapshot) shut() {
	_ = s.tx.Rollback()
	s.end()
}

// Close ends the snapshot, when a read that runs is done; reads after it fail.
func (s *Snapshot) Close() {
	s.turn <- struct{}{}
	defer func() { <-s.turn }()
	if s.end != nil && s.broken == nil {
		s.shut()
	}
	s.broken = errors.New("the snapshot is closed")
}

type counterKey struct{}

// Counter counts the statements that bun sends, and how long they take; BEGIN, COMMIT and
// ROLLBACK are not among them.
type Counter struct{ n, took atomic.Int64 }

// Statements returns how many were sent.
func (c *Counter) Statements() int64 { return c.n.Load() }

// Took returns how long the database took to answer them, up to a first row at least.
func (c *Counter) Took() time.Duration { return time.Duration(c.took.Load()) }

// WithCounter returns a context whose statements are counted.
func WithCounter(ctx context.Context) (context.Context, *Counter) {
	c := &Counter{}
	return context.WithValue(ctx, counterKey{}, c), c
}

type counting struct{}

// BeforeQuery begins a statement.
func (c counting) BeforeQuery(ctx context.Context, e *bun.QueryEvent) context.Context {
	return c.begin(ctx, e.Operation())
}

// AfterQuery ends it.
func (c counting) AfterQuery(ctx context.Context, e *bun.QueryEvent) {
	switch e.Query {
	case "BEGIN", "COMMIT", "ROLLBACK":
		c.endSpan(ctx, e.Err)
	default:
		c.end(ctx, time.Since(e.StartTime), e.Err)
	}
}

// begin begins a statement's part of a trace, where one is kept. What is asked does not stand in
// it: the text holds what people have entered.
func (counting) begin(ctx context.Context, verb string) context.Context {
	if parent := trace.SpanFromContext(ctx); parent.IsRecording() {
		ctx, _ = parent.TracerProvider().Tracer("thidua").Start(ctx, "sql "+verb, trace.WithSpanKind(trace.SpanKindClient))
	}
	return ctx
}

func (c counting) end(ctx context.Context, took time.Duration, err error) {
	c.endSpan(ctx, err)
	if c, ok := ctx.Value(counterKey{}).(*Counter); ok {
		c.n.Add(1)
		c.took.Add(int64(took))
	}
}

func (counting) endSpan(ctx context.Context, err error) {
	if span := trace.SpanFromContext(ctx); span.IsRecording() {
		if err != nil {
			span.SetStatus(codes.Error, "")
		}
		span.End()
	}
}

// Version names what the snapshot shows: two snapshots of one database that have the same
// version show the same rows. It is made of the transactions that have ended by then; reading
// alone makes none.
func (s *Snapshot) Version(ctx context.Context) (version string, err error) {
	err = s.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		return db.NewRaw("SELECT pg_current_snapshot()::text").Scan(ctx, &version)
	})
	return version, err
}
