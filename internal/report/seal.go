package report

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Seal closes a month: no report of it, and no change of the tree that takes effect in it
// or before its end, goes through any more. Sealing it again changes nothing. It fails with
// Invalid where the month has not ended by the day.
func Seal(ctx context.Context, db bun.IDB, m movement.Month, today org.Date) error {
	if m.Last() >= today {
		return fault.New(fault.Invalid, "%s has not ended by %s; seal it when it has", m, today)
	}
	if _, err := db.NewRaw("INSERT INTO sealed (month) VALUES (?) ON CONFLICT DO NOTHING", m.First()).Exec(ctx); err != nil {
		return fmt.Errorf("sealing %s: %w", m, err)
	}
	return nil
}

// Unseal opens a sealed month again. It fails with NotFound where the month is not sealed.
func Unseal(ctx context.Context, db bun.IDB, m movement.Month) error {
	done, err := db.NewRaw("DELETE FROM sealed WHERE month = ?", m.First()).Exec(ctx)
	if err != nil {
		return fmt.Errorf("unsealing %s: %w", m, err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return fault.New(fault.NotFound, "%s is not sealed", m)
	}
	return nil
}

// Sealed returns the first days of the months that are sealed.
func Sealed(ctx context.Context, db bun.IDB) (map[org.Date]bool, error) {
	var months []org.Date
	if err := db.NewRaw("SELECT month FROM sealed ORDER BY month").Scan(ctx, &months); err != nil {
		return nil, fmt.Errorf("sealed months: %w", err)
	}
	sealed := make(map[org.Date]bool, len(months))
	for _, m := range months {
		sealed[m] = true
	}
	return sealed, nil
}

// CheckUnsealed fails with Locked where a month is sealed that ends on a day or later: what
// changes from that day on would change what the month comes to.
func CheckUnsealed(ctx context.Context, db bun.IDB, from org.Date) error {
	var last []org.Date
	err := db.NewRaw("SELECT max(month) FROM sealed WHERE month + interval '1 month' > ?::date HAVING max(month) IS NOT NULL", from).Scan(ctx, &last)
	if err != nil {
		return fmt.Errorf("looking for sealed months: %w", err)
	}
	if len(last) > 0 {
		m := movement.MonthOf(last[0])
		return fault.New(fault.Locked, "%s is sealed, and %s lies within or before it; choose a day after %s", m, from, m.Last())
	}
	return nil
}

// checkOpen fails with Locked where the month is sealed.
func checkOpen(ctx context.Context, db bun.IDB, m movement.Month) error {
	var sealed bool
	if err := db.NewRaw("SELECT EXISTS (SELECT FROM sealed WHERE month = ?)", m.First()).Scan(ctx, &sealed); err != nil {
		return err
	}
	if sealed {
		return fault.New(fault.Locked, "%s is sealed; its reports do not change any more", m)
	}
	return nil
}
