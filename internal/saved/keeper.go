package saved

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/table"
)

const (
	// lookEach is how often it is looked for tables that are due, and againIn when that could not be done.
	lookEach, againIn = 30 * time.Second, 5 * time.Minute
	// runWithin is how long one may take.
	runWithin = 2 * time.Minute
	// running is the advisory lock that is held while one runs: of several programs over one database one
	// runs tables at a time, and one table.
	running = 7_306_919_120
	// nobody is in whose name it asks for a place, and dear as what: after whatever anybody asks.
	nobody, dear = 0, 1 << 30
)

// Keeper runs tables when they are due, each in its owner's reach of that day.
type Keeper struct {
	Office

	DB    *postgres.DB
	Today func() org.Date  // the day on which the service stands
	Now   func() time.Time // nil: the clock's
	Log   *slog.Logger
}

// Keep runs what is due, at once and every half minute, until ctx ends. That it could not be done, as on a
// standby, is logged, and tried again later.
func (k *Keeper) Keep(ctx context.Context) {
	for {
		wait := lookEach
		if _, err := k.RunDue(ctx); err != nil && ctx.Err() == nil {
			k.Log.WarnContext(ctx, "saved tables that are due could not be run", "err", err)
			wait = againIn
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return
		}
	}
}

// RunDue runs the tables that are due, one after another, the longest due first, and returns how many
// they were. What was due several times meanwhile runs once. Where another program is at it, it is left
// to that one.
func (k *Keeper) RunDue(ctx context.Context) (ran int, err error) {
	for ctx.Err() == nil {
		due, err := k.next(ctx)
		if err != nil || due == nil {
			return ran, err
		}
		done, err := k.run(ctx, due)
		if err != nil {
			return ran, err
		}
		if !done {
			return ran, nil
		}
		ran++
	}
	return ran, nil
}

func (k *Keeper) now() time.Time {
	if k.Now == nil {
		return time.Now()
	}
	return k.Now()
}

// next returns the table that has been due longest; nil: none is.
func (k *Keeper) next(ctx context.Context) (*Table, error) {
	due := []*Table{}
	err := k.DB.NewSelect().TableExpr("saved_table AS t").Join("JOIN account AS a ON a.id = t.owner_id").ColumnExpr(columns).
		Where("t.due <= ?", k.now()).OrderExpr("t.due, t.id").Limit(1).Scan(ctx, &due)
	if err != nil {
		return nil, fmt.Errorf("which saved table is due: %w", err)
	}
	if len(due) == 0 {
		return nil, nil
	}
	return due[0], nil
}

// run runs a table and keeps what it came to, or why it came to nothing, and reports whether that was
// for it to do.
func (k *Keeper) run(ctx context.Context, t *Table) (done bool, err error) {
	// A place of the service's own, among those for long questions: neither what its owner asks meanwhile
	// nor the wait for it takes anything of the time that a table has.
	placed, release, err := postgres.Hold(k.DB.Places.For(ctx, nobody, dear, true))
	if err != nil {
		return false, err
	}
	defer release()
	soon, cancel := context.WithTimeout(placed, runWithin)
	defer cancel()
	done, err = k.alone(soon, t, func(ctx context.Context, tx bun.Tx) error {
		return caught(func() error { return k.answer(ctx, tx, t) })
	})
	if err == nil || ctx.Err() != nil || postgres.Unreachable(err) {
		return done, err
	}
	if refused := (*pgconn.PgError)(nil); errors.As(err, &refused) && refused.Code == "40001" { // it was changed meanwhile
		return false, nil
	}
	why := problemOf(err)
	if why.Kind == fault.Internal {
		k.Log.ErrorContext(ctx, "a saved table could not be run", "table", t.ID, "err", err)
	}
	return k.alone(placed, t, func(ctx context.Context, tx bun.Tx) error {
		return keep(ctx, tx, Result{TableID: t.ID, At: k.now(), Day: k.Today(), Problem: why.In(fault.English), ProblemVi: why.In(fault.Vietnamese)}, material{}, nil)
	})
}

// caught does something, and fails where that panics: nobody else would recover from it, and the service
// would end of one table, again and again.
func caught(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return do()
}

// problemOf returns what an owner is told of an error.
func problemOf(err error) *fault.Error {
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, context.DeadlineExceeded):
		return &fault.Error{Kind: fault.Timeout, Phrase: fault.Say("it took longer than %v; ask for less", runWithin)}
	}
	return &fault.Error{Kind: fault.Internal, Phrase: fault.Say("internal error")}
}

// alone does something about a table that is due, in one snapshot, and says when it is due next; unless
// another program does, or did.
func (k *Keeper) alone(ctx context.Context, t *Table, do func(ctx context.Context, tx bun.Tx) error) (done bool, err error) {
	ctx, release, err := postgres.Hold(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	err = k.DB.RunInTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead}, func(ctx context.Context, tx bun.Tx) error {
		if err := tx.NewRaw("SELECT pg_try_advisory_xact_lock(?)", running).Scan(ctx, &done); err != nil || !done {
			return err
		}
		// Seen in the snapshot that the lock was taken in: who ran it before has told when it is due next,
		// or will be found to have when this one tells it.
		if err := tx.NewRaw("SELECT count(*) = 1 FROM saved_table WHERE id = ? AND due = ?", t.ID, t.Due).Scan(ctx, &done); err != nil || !done {
			return err
		}
		if err := do(ctx, tx); err != nil {
			return err
		}
		_, err := tx.NewRaw("UPDATE saved_table SET due = ? WHERE id = ?", t.Next(k.now()), t.ID).Exec(ctx)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("running saved table %d: %w", t.ID, err)
	}
	return done, nil
}

// answer answers a table in its owner's reach of today, and keeps what it came to.
func (k *Keeper) answer(ctx context.Context, tx bun.IDB, t *Table) error {
	reader, err := k.reader(ctx, tx, t)
	if err != nil {
		return err
	}
	plan, err := t.Plan(ctx, tx, reader, Campaigns(k.Library, tx), k.Today())
	if err != nil {
		return err
	}
	if cells := plan.Cost().Cells; cells > MostCells {
		return fault.New(fault.CostLimit, "the table has %d cells, and what is kept holds %d; ask for fewer units, indicators or periods", cells, MostCells)
	}
	answer, err := plan.Answer(ctx, tx)
	if err != nil {
		return err
	}
	content := contentOf(answer)
	packed, err := content.packed()
	if err != nil {
		return err
	}
	of, err := made(ctx, tx, plan)
	if err != nil {
		return err
	}
	r := Result{TableID: t.ID, At: k.now(), Day: k.Today(), Units: len(answer.Shown), Rows: len(content.Rows), Columns: len(content.Columns)}
	return keep(ctx, tx, r, of, packed)
}

// reader returns how far a table's owner reads today. It fails with Forbidden where they may not at all.
func (k *Keeper) reader(ctx context.Context, tx bun.IDB, t *Table) (r table.Reader, err error) {
	accounts, err := access.AccountsNamed(ctx, tx, []int64{t.OwnerID})
	if err != nil {
		return r, err
	}
	owner := accounts[t.OwnerID]
	if owner == nil || owner.Deactivated != nil {
		return r, fault.New(fault.Forbidden, "the account of the table's owner is deactivated, so that it does not run")
	}
	actor, err := access.ActorOf(ctx, tx, access.Caller{Account: *owner, Credential: access.Credential{ReadOnly: true, Passkey: t.Passkey}}, k.Today())
	if err != nil {
		return r, err
	}
	if len(actor.Grants) == 0 {
		return r, fault.New(fault.Forbidden, "the table's owner holds no role today, so that it does not run")
	}
	return ReaderOf(k.Guard, actor, owner.Language)
}
