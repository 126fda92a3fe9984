package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
)

// Snapshot is one unchanging view of the database: a read-only transaction, opened at
// its first read. Reads from several goroutines take turns, for a connection answers one
// statement at a time.
type Snapshot struct {
	mu     sync.Mutex
	db     *bun.DB
	tx     bun.Tx
	opened bool
	broken error
}

// NewSnapshot returns a snapshot that is not yet opened. Close it when done.
func NewSnapshot(db *bun.DB) *Snapshot { return &Snapshot{db: db} }

// Read runs a read in the snapshot. Once the database has refused a statement, or its
// context has ended, the transaction is lost: every later read fails with that error,
// not with the database's complaint that the transaction is aborted.
func (s *Snapshot) Read(ctx context.Context, read func(ctx context.Context, tx bun.IDB) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken != nil {
		return s.broken
	}
	if !s.opened {
		tx, err := s.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
		if err != nil {
			return fmt.Errorf("opening a snapshot: %w", err)
		}
		s.tx, s.opened = tx, true
	}
	err := read(ctx, s.tx)
	var refused *pgconn.PgError
	if errors.As(err, &refused) || err != nil && ctx.Err() != nil {
		_ = s.tx.Rollback()
		s.broken = err
	}
	return err
}

// Close ends the snapshot; reads after it fail.
func (s *Snapshot) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.opened && s.broken == nil {
		_ = s.tx.Rollback()
	}
	s.broken = errors.New("the snapshot is closed")
}

type counterKey struct{}

// Counter counts the statements that bun sends; BEGIN, COMMIT and ROLLBACK are not among
// them.
type Counter struct{ n atomic.Int64 }

// Statements returns how many were sent.
func (c *Counter) Statements() int64 { return c.n.Load() }

// WithCounter returns a context whose statements are counted.
func WithCounter(ctx context.Context) (context.Context, *Counter) {
	c := &Counter{}
	return context.WithValue(ctx, counterKey{}, c), c
}

type counting struct{}

func (counting) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context { return ctx }

func (counting) AfterQuery(ctx context.Context, e *bun.QueryEvent) {
	if c, ok := ctx.Value(counterKey{}).(*Counter); ok {
		switch e.Query {
		case "BEGIN", "COMMIT", "ROLLBACK":
		default:
			c.n.Add(1)
		}
	}
}
