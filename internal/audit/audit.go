// Package audit keeps what was done by whom: rows that are only ever added to, each chained to
// the one before by its hash.
package audit

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
)

// Origin is where what is done comes from.
type Origin struct {
	Account *int64 // who does it; nil: the system, or nobody who is known
	Address string // empty: the machine itself
	Request string // the request's id; empty: none
}

type originKey struct{}

// By returns a context in which what is done comes from an origin. Without one it is the
// system's: done on the machine itself.
func By(ctx context.Context, o Origin) context.Context {
	return context.WithValue(ctx, originKey{}, o)
}

// OriginOf returns where what is done in a context comes from.
func OriginOf(ctx context.Context) Origin {
	o, _ := ctx.Value(originKey{}).(Origin)
	return o
}

// Entry is one thing that was done.
type Entry struct {
	Act   Act
	About *int64            // the account to whom it was done; nil: to nobody
	Units []int64           // that it concerns; none: the whole
	What  map[string]string // facts about it in words: never a secret, never what a report says
}

// Write adds entries in one statement, in their order, as from the context's origin. In a transaction
// they are written with it or not at all; write them last there, for others wait to write until the
// transaction ends. It fails with Unavailable where the database lets nothing be written.
func Write(ctx context.Context, db bun.IDB, entries ...Entry) error {
	if len(entries) == 0 {
		return nil
	}
	o := OriginOf(ctx)
	var rows []string
	var args []any
	for _, e := range entries {
		what := e.What
		if what == nil {
			what = map[string]string{}
		}
		said, err := json.Marshal(what)
		if err != nil {
			return fmt.Errorf("auditing %s: %w", e.Act, err)
		}
		units := e.Units
		if units == nil {
			units = []int64{}
		}
		rows = append(rows, "(?, ?, ?, ?, ?, ?, ?::jsonb)")
		args = append(args, e.Act, o.Account, e.About, pgdialect.Array(units), o.Address, o.Request, string(said))
	}
	_, err := db.NewRaw("INSERT INTO audit (act, account_id, about_id, units, address, request, what) VALUES "+strings.Join(rows, ", "), args...).Exec(ctx)
	var refused *pgconn.PgError
	switch {
	case errors.As(err, &refused) && refused.Code == "25006": // read_only_sql_transaction
		return fault.New(fault.Unavailable, "the database takes no changes now, so what is done cannot be written into the audit; try again when it does")
	case err != nil:
		return fmt.Errorf("auditing %s: %w", entries[0].Act, err)
	}
	return nil
}
