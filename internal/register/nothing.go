package register

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Declaration is a unit's word on a register in a quarter: that there was nothing to enter, or that this is
// taken back.
type Declaration struct {
	Register string
	Unit     int64
	Day      org.Date // any of the quarter
	Nothing  bool
	By       *int64 // the account that says so; nil: the system
	At       time.Time
}

// Declare keeps a unit's word that there was nothing to enter, or takes it back. What is said already changes
// nothing. The scope is that in which the caller may keep registers. It fails with NotFound where the unit does
// not lie there; with Invalid where the quarter is still to come, the unit did not stand in it or does not keep
// the register; with Conflict where there are entries; and with Locked where the books of the quarter are
// closed.
func Declare(ctx context.Context, db bun.IDB, scope org.Scope, declared Declared, d Declaration) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return d.keep(ctx, tx, scope, declared) })
	if err != nil {
		return fmt.Errorf("declaring nothing in %.60q: %w", d.Register, err)
	}
	return nil
}

func (d Declaration) keep(ctx context.Context, tx bun.IDB, scope org.Scope, declared Declared) error {
	held, err := holdKept(ctx, tx, scope, []int64{d.Unit})
	if err != nil {
		return err
	}
	unit := held[d.Unit]
	if unit == nil {
		return fault.New(fault.NotFound, "no unit with id unit:%d", d.Unit)
	}
	begins := quarterOf(d.Day)
	ends := org.DateOf(begins.Time().AddDate(0, 3, -1))
	if begins > scope.Day() {
		return fault.New(fault.Invalid, "the quarter that begins on %s is still to come", Day(begins))
	}
	b := &batch{tx: tx, declared: declared, years: map[int][]*movement.Register{}}
	r, err := b.registerOn(ctx, d.Register, begins)
	if err != nil {
		return err
	}
	on := min(ends, scope.Day())
	if unit.Closed != nil && *unit.Closed <= on {
		on = unit.Closed.Previous()
	}
	stood, err := org.StoodOn(ctx, tx, []org.At{{ID: d.Unit, On: on}})
	if err != nil {
		return err
	}
	switch s := stood[org.At{ID: d.Unit, On: on}]; {
	case on < begins || s == nil || !s.Standing():
		return fault.New(fault.Invalid, "%s did not stand in the quarter that begins on %s", unit.Title(), Day(begins))
	case !r.KeptAt(s.Level, s.Leaf):
		return fault.New(fault.Invalid, "%s is kept by: %s; %s is none of them", fault.Both{Vi: r.Name, En: r.NameEn}, strings.Join(r.KeptBy, ", "), unit.Title())
	}
	closedMonths, err := report.Sealed(ctx, tx)
	if err != nil {
		return err
	}
	if sealed(closedMonths).on(ends) {
		return fault.New(fault.Locked, "the books of the quarter that begins on %s are closed", Day(begins))
	}
	return d.write(ctx, tx, begins, ends)
}

// quarterOf returns the first day of a day's quarter.
func quarterOf(day org.Date) org.Date {
	t := day.Time()
	return org.DateOf(time.Date(t.Year(), (t.Month()-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC))
}

func (d Declaration) write(ctx context.Context, tx bun.IDB, begins, ends org.Date) error {
	statement := "WITH gone AS (DELETE FROM nothing WHERE register = ? AND unit_id = ? AND quarter = ? RETURNING *) " + keepEnded
	args := []any{d.Register, d.Unit, begins, d.At, d.By}
	if d.Nothing {
		var some bool
		err := tx.NewRaw("SELECT EXISTS (SELECT FROM entry WHERE unit_id = ? AND register = ? AND day BETWEEN ?::date AND ?::date AND state <> ?)",
			d.Unit, d.Register, begins, ends, Void).Scan(ctx, &some)
		if err != nil {
			return err
		}
		if some {
			return fault.New(fault.Conflict, "there are entries in the quarter that begins on %s, so that there is something in it", Day(begins))
		}
		statement = "INSERT INTO nothing (register, unit_id, quarter, at, account_id) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
	}
	done, err := tx.NewRaw(statement, args...).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return err
	}
	return audit.Write(ctx, tx, audit.Entry{Act: audit.NothingDeclared, Units: []int64{d.Unit}, What: map[string]string{
		"register": d.Register, "quarter": string(begins), "nothing": fmt.Sprint(d.Nothing),
	}})
}
