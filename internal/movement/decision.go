package movement

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// RecordDecision records a document that accepts what a unit did as meeting an ANY_OF
// indicator, in place of one recorded before, and returns it. What is recorded so already
// stays as it is. A campaign that was loaded before does not know of it.
//
// It fails with NotFound where the campaign has no such indicator or the unit does not
// lie within the scope, and with Invalid where the indicator is no ANY_OF, is not about
// the unit, or where the document or the day on which it was signed is missing.
func RecordDecision(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64, d Decision) (*Recorded, error) {
	return decide(ctx, db, scope, c, indicator, unit, func(ctx context.Context, tx bun.IDB, c *Campaign, i *Indicator, u *org.Unit) (Decision, error) {
		for _, text := range []*string{&d.Document, &d.Note} {
			clean, err := wording.Clean(*text)
			if err != nil {
				return d, err
			}
			*text = strings.TrimSpace(clean)
		}
		if err := d.check(scope.Day()); err != nil {
			return d, err
		}
		class, err := classOf(ctx, tx, u)
		if err != nil {
			return d, err
		}
		if !i.Population.Has(class) {
			return d, fault.New(fault.Invalid, "%s is not about %s; it is about %s", i.Code, u.Code, fault.Both{En: i.Population.NameEn, Vi: i.Population.Name})
		}
		if old := c.Decisions[i.Code][u.ID]; old != nil && *old == d {
			return d, nil
		}
		_, err = tx.NewRaw(`INSERT INTO decision (indicator_id, unit_id, document, signed, note) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (indicator_id, unit_id) DO UPDATE SET document = EXCLUDED.document, signed = EXCLUDED.signed, note = EXCLUDED.note`,
			i.ID, u.ID, d.Document, d.Signed, d.Note).Exec(ctx)
		if err != nil {
			return d, err
		}
		return d, audit.Write(ctx, tx, d.entry(audit.DecisionRecorded, c, i, u))
	})
}

// Recorded is a decision with what it is about.
type Recorded struct {
	Decision
	Indicator *Indicator
	Unit      *org.Unit
}

// entry is what the audit says of a decision: which it is, and not what it accepts.
func (d Decision) entry(act audit.Act, c *Campaign, i *Indicator, u *org.Unit) audit.Entry {
	return audit.Entry{Act: act, Units: []int64{u.ID}, What: map[string]string{
		"year": strconv.Itoa(c.Year), "indicator": i.Code, "document": d.Document, "signed": string(d.Signed),
	}}
}

// WithdrawDecision takes a recorded decision back and returns it. It fails as RecordDecision
// does, and with NotFound where there is none.
func WithdrawDecision(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64) (*Recorded, error) {
	return decide(ctx, db, scope, c, indicator, unit, func(ctx context.Context, tx bun.IDB, c *Campaign, i *Indicator, u *org.Unit) (Decision, error) {
		var gone []Decision
		err := tx.NewRaw("DELETE FROM decision WHERE indicator_id = ? AND unit_id = ? RETURNING document, signed, note", i.ID, u.ID).Scan(ctx, &gone)
		switch {
		case err != nil:
			return Decision{}, err
		case len(gone) == 0:
			return Decision{}, fault.New(fault.NotFound, "no decision is recorded of %s for %s", i.Code, u.Code)
		}
		return gone[0], audit.Write(ctx, tx, gone[0].entry(audit.DecisionWithdrawn, c, i, u))
	})
}

// decide finds what a decision is about and does something with it, in one transaction.
func decide(ctx context.Context, db bun.IDB, scope org.Scope, c *Campaign, indicator string, unit int64,
	do func(ctx context.Context, tx bun.IDB, c *Campaign, i *Indicator, u *org.Unit) (Decision, error),
) (done *Recorded, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		held, err := Held(ctx, tx, c.Year)
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
		d, err := do(ctx, tx, held, i, u)
		done = &Recorded{d, i, u}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("decision on %s for unit %d: %w", indicator, unit, err)
	}
	return done, nil
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
