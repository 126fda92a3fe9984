package report

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Seal closes a month and those before it in its year, for each figure counts from January
// on: no report of them, and no change of the tree that takes effect in them or before their
// end, goes through any more. Each keeps a hash of what its figures are made of. What is
// sealed already stays as it was. It fails with Invalid where the month has not ended by the
// day. All units are sealed at once: it is for those who may do so everywhere.
func Seal(ctx context.Context, db bun.IDB, m movement.Month, today org.Date) error {
	if m.Last() >= today {
		return fault.New(fault.Invalid, "%s has not ended by %s; seal it when it has", m, today)
	}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever writes a report or changes the tree holds units: those who have begun are
		// waited for, and those who come later see the seal.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE unit IN EXCLUSIVE MODE"); err != nil {
			return err
		}
		// The moment is not before any that a report was written at, by whichever clock.
		var sealed []org.Date
		err := tx.NewRaw(`INSERT INTO sealed (month, sealed, hash)
			SELECT m::date, greatest(clock_timestamp(), (SELECT max(at) FROM revision)), (`+contentHash+`)
			FROM generate_series(date_trunc('year', ?0::date), ?0::date, '1 month') AS m
			WHERE NOT EXISTS (SELECT FROM sealed AS s WHERE s.month = m::date)
			ON CONFLICT DO NOTHING RETURNING month`, m.First()).Scan(ctx, &sealed)
		if err != nil {
			return err
		}
		slices.Sort(sealed)
		for _, month := range sealed { // without its hash, which is for those who may read every figure
			err := audit.Write(ctx, tx, audit.Entry{Act: audit.MonthSealed, What: map[string]string{"month": string(movement.MonthOf(month))}})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("sealing %s: %w", m, err)
	}
	return nil
}

// contentHash sums up, in one statement, all that the figures of the months from January to m
// are made of: the reports that count, with what they say, and where each unit hung and what
// it was called until then.
const contentHash = `SELECT encode(sha256(convert_to(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')
	FROM (
		SELECT format('report %s %s %s %s', unit_id, month, state, rtrim(array_to_string(said, ',', '-'), ',-')) AS line
		FROM report WHERE state IN ('SUBMITTED', 'APPROVED') AND month BETWEEN date_trunc('year', m)::date AND m::date
		UNION ALL SELECT format('place %s %s %s %s', unit_id, path, lower(valid), least(upper(valid), (m + interval '1 month')::date))
		FROM placement WHERE lower(valid) < (m + interval '1 month')::date
		UNION ALL SELECT format('name %s %s %s %s', unit_id, code, lower(valid), least(upper(valid), (m + interval '1 month')::date))
		FROM naming WHERE lower(valid) < (m + interval '1 month')::date
	) AS content`

// Sealing is a month that is closed.
type Sealing struct {
	Month org.Date // its first day
	At    time.Time
	Hash  string // SHA-256 in hexadecimal of what its figures are made of; empty: none was kept
}

// Sealings returns the months of a year that are sealed, in order. What their figures said when
// the month was sealed, they say as of Sealing.At.
func Sealings(ctx context.Context, db bun.IDB, year int) ([]*Sealing, error) {
	sealings := []*Sealing{}
	err := db.NewRaw("SELECT month, sealed AS at, hash FROM sealed WHERE extract(year FROM month) = ? ORDER BY month", year).Scan(ctx, &sealings)
	if err != nil {
		return nil, fmt.Errorf("sealed months of %d: %w", year, err)
	}
	return sealings, nil
}

// BrokenSeals returns the sealed months of a year whose figures are made of something else now
// than when they were sealed. It reads all that they are made of.
func BrokenSeals(ctx context.Context, db bun.IDB, year int) (map[org.Date]bool, error) {
	var months []org.Date
	err := db.NewRaw(`SELECT s.month FROM sealed s, LATERAL (SELECT s.month::timestamp AS m) AS its
		WHERE extract(year FROM s.month) = ? AND s.hash NOT IN ('', (`+contentHash+`)) ORDER BY s.month`, year).Scan(ctx, &months)
	if err != nil {
		return nil, fmt.Errorf("sealed months of %d held against what they are made of: %w", year, err)
	}
	broken := map[org.Date]bool{}
	for _, m := range months {
		broken[m] = true
	}
	return broken, nil
}

// Unseal opens a sealed month again, for a reason that the audit keeps. It fails with Invalid where
// none is given, with NotFound where the month is not sealed, and with Conflict where a later one of
// its year is. It is for those who may do so everywhere.
func Unseal(ctx context.Context, db bun.IDB, m movement.Month, reason string) error {
	reason, err := wording.Clean(reason)
	if err != nil {
		return err
	}
	switch reason = strings.TrimSpace(reason); {
	case reason == "":
		return fault.New(fault.Invalid, "say why %s is to be opened again; the audit keeps it", m)
	case len(reason) > mostReason:
		return fault.New(fault.Invalid, "the reason is longer than 2,000 bytes")
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// Whoever seals meanwhile waits, and finds the month open.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE unit IN EXCLUSIVE MODE"); err != nil {
			return err
		}
		if err := unseal(ctx, tx, m); err != nil {
			return err
		}
		return audit.Write(ctx, tx, audit.Entry{Act: audit.MonthReopened, What: map[string]string{"month": string(m), "reason": reason}})
	})
	if err != nil {
		return fmt.Errorf("unsealing %s: %w", m, err)
	}
	return nil
}

// mostReason is how many bytes a reason may have.
const mostReason = 2000

func unseal(ctx context.Context, tx bun.IDB, m movement.Month) error {
	var later []org.Date
	err := tx.NewRaw("SELECT max(month) FROM sealed WHERE month > ? AND extract(year FROM month) = ? HAVING max(month) IS NOT NULL", m.First(), m.Year()).Scan(ctx, &later)
	if err != nil {
		return err
	}
	if len(later) > 0 {
		return fault.New(fault.Conflict, "%s is sealed, and counts what %s says; open that first", movement.MonthOf(later[0]), m)
	}
	done, err := tx.NewRaw("DELETE FROM sealed WHERE month = ?", m.First()).Exec(ctx)
	if err != nil {
		return err
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
