package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// Prepared asks a statement whose values stand in it as $1, $2, and so on. Each connection
// prepares it once: for what every request asks, whose planning takes longer than its answer.
// Behind a pooler the next statement may go to a connection that knows nothing of it: there it
// is planned each time. Anything else is better written with bun.
func Prepared(ctx context.Context, db bun.IDB, text string, args ...any) (*sql.Rows, error) {
	verb, _, _ := strings.Cut(text, " ")
	began := time.Now()
	ctx = counting{}.begin(ctx, verb)
	if !pooled(db) {
		args = append([]any{pgx.QueryExecModeCacheStatement}, args...)
	}
	var rows *sql.Rows
	var err error
	switch db := db.(type) {
	case bun.Tx:
		rows, err = db.Tx.QueryContext(ctx, text, args...)
	case *bun.DB:
		rows, err = db.DB.QueryContext(ctx, text, args...)
	case *DB:
		rows, err = db.DB.DB.QueryContext(ctx, text, args...)
	default:
		err = fmt.Errorf("%T cannot prepare statements", db)
	}
	counting{}.end(ctx, time.Since(began), err)
	return rows, err
}

// dialect is PostgreSQL's, and carries to every transaction whether a pooler is between.
type dialect struct {
	*pgdialect.Dialect
	pooled bool
}

func newDialect(pooled bool) *dialect { return &dialect{pgdialect.New(), pooled} }

func pooled(db bun.IDB) bool {
	d, ok := db.Dialect().(*dialect)
	return ok && d.pooled
}
