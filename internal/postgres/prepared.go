package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun"
)

// Prepared asks a statement whose values stand in it as $1, $2, and so on. Each connection
// prepares it once: for what every request asks, whose planning takes longer than its answer.
// Anything else is better written with bun.
func Prepared(ctx context.Context, db bun.IDB, text string, args ...any) (*sql.Rows, error) {
	verb, _, _ := strings.Cut(text, " ")
	began := time.Now()
	ctx = counting{}.begin(ctx, verb)
	args = append([]any{pgx.QueryExecModeCacheStatement}, args...)
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
