package movement

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// RecordDecision records a document that accepts what a unit did as meeting an ANY_OF
// indicator, in place of one recorded before. A campaign that was loaded before does not
// know of it.
//
// It fails with NotFound where the campaign has no such indicator or the unit does not
// lie within the scope, and with Invalid where the indicator is no ANY_OF, is not about
// the unit, or where the document or the day on which it was signed is missing.
func RecordDecision(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64, d Decision) error {
	return decide(ctx, db, scope, c, indicator, unit, func(ctx context.Context, tx bun.IDB, i *Indicator, u *org.Unit) error {
		for _, text := range []*string{&d.Document, &d.Note} {
			clean, err := wording.Clean(*text)
			if err != nil {
				return err
			}
			*text = strings.TrimSpace(clean)
		}
		if err := d.check(scope.Day()); err != nil {
			return err
		}
		class, err := classOf(ctx, tx, u)
		if err != nil {
			return err
		}
		if !i.Population.Has(class) {
			return fault.New(fault.Invalid, "%s is not about %s; it is about %s", i.Code, u.Code, i.Population.NameEn)
		}
		_, err = tx.NewRaw(`INSERT INTO decision (indicator_id, unit_id, document, signed, note) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (indicator_id, unit_id) DO UPDATE SET document = EXCLUDED.document, signed = EXCLUDED.signed, note = EXCLUDED.note`,
			i.ID, u.ID, d.Document, d.Signed, d.Note).Exec(ctx)
		return err
	})
}

// WithdrawDecision takes a recorded decision back. It fails as RecordDecision does, and
// with NotFound where there is none.
func WithdrawDecision(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64) error {
	return decide(ctx, db, scope, c, indicator, unit, func(ctx context.Context, tx bun.IDB, i *Indicator, u *org.Unit) error {
		result, err := tx.NewRaw("DELETE FROM decision WHERE indicator_id = ? AND unit_id = ?", i.ID, u.ID).Exec(ctx)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return fault.New(fault.NotFound, "no decision is recorded of %s for %s", i.Code, u.Code)
		}
		return nil
	})
}

// decide finds what a decision is about and does something with it, in one transaction.
func decide(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64,
	do func(ctx context.Context, tx bun.IDB, i *Indicator, u *org.Unit) error,
) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		held, err := hold(ctx, tx, c.Year)
		if err != nil {
			return err
		}
		i := held.Indicator(indicator)
		switch {
		case i == nil:
			return fault.New(fault.NotFound, "no indicator %s in the campaign of %d", quoted(indicator), c.Year)
		case i.Kind != AnyOf:
			return fault.New(fault.Invalid, "%s is met by its numbers alone; a decision can be recorded where one of several ways is asked for (%s)", i.Code, AnyOf)
		}
		u, err := org.Find(ctx, tx, scope, org.UnitBy{ID: &unit}, scope.Day())
		if err != nil {
			return err
		}
		return do(ctx, tx, i, u)
	})
	if err != nil {
		return fmt.Errorf("decision on %s for unit %d: %w", indicator, unit, err)
	}
	return nil
}

// check refuses a decision that nobody could look up.
func (d Decision) check(today org.Date) error {
	if d.Document == "" {
		return fault.New(fault.Invalid, "a decision needs its document; write its number, like 12/QĐ-HCCB")
	}
	if strings.ContainsFunc(d.Document+d.Note, unicode.IsControl) {
		return fault.New(fault.Invalid, "a decision's document and note are one line of text each; take line breaks out")
	}
	if _, err := org.ParseDate(string(d.Signed)); err != nil {
		return err
	}
	if d.Signed > today {
		return fault.New(fault.Invalid, "the decision is signed on %s, a day still to come; write the day on its document", d.Signed)
	}
	return nil
}
