package contest

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Most of what a review's text holds.
const (
	mostSections   = 30
	mostRecipients = 30
	mostOfLine     = 300
	mostOfText     = 20_000
)

// Sight is how far somebody may read reviews.
type Sight struct {
	All   org.Scope // all of them
	Final org.Scope // the signed ones of whole years alone
}

func (s Sight) within(q *bun.SelectQuery) *bun.SelectQuery {
	return q.Join("JOIN unit AS u ON u.id = rv.unit_id").Apply(s.All.JoinHere).WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery { return q.Apply(s.All.Within("here.path", "u.level")) }).
			WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery {
				return q.Where("rv.signed_at IS NOT NULL AND rv.period ~ '^[0-9]{4}$'").Apply(s.Final.Within("here.path", "u.level"))
			})
	})
}

// ReviewsOf returns the reviews of units that may be read, the latest first, by the units' ids.
func ReviewsOf(ctx context.Context, db bun.IDB, may Sight, units []int64) (map[int64][]*Review, error) {
	var all []*Review
	err := db.NewSelect().Model(&all).Apply(may.within).Where("rv.unit_id IN (?)", bun.List(units)).
		OrderExpr("left(rv.period, 4) DESC, rv.period ~ '^[0-9]{4}$' DESC, rv.id DESC").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("reviews of %v: %w", units, err)
	}
	of := map[int64][]*Review{}
	for _, r := range all {
		of[r.UnitID] = append(of[r.UnitID], r)
	}
	return of, nil
}

// ReviewByID returns one review. It fails with NotFound where it may not be read, as where there is none.
func ReviewByID(ctx context.Context, db bun.IDB, may Sight, id int64) (*Review, error) {
	r := &Review{}
	err := db.NewSelect().Model(r).Apply(may.within).Where("rv.id = ?", id).Scan(ctx)
	switch {
	case noRows(err):
		return nil, fault.New(fault.NotFound, "there is no such review")
	case err != nil:
		return nil, fmt.Errorf("review %d: %w", id, err)
	}
	return r, nil
}

// Reviewing is somebody who works on reviews, at a moment.
type Reviewing struct {
	Scope   org.Scope // the units of which they may do it
	Account *int64    // nil: the system
	At      time.Time
}

// lock reads a review to change it. It fails with Conflict where it is signed, or at another revision than it is thought to be.
func (w Reviewing) lock(ctx context.Context, tx bun.IDB, expected int, where string, args ...any) (*Review, error) {
	r := &Review{}
	err := tx.NewSelect().Model(r).Where(where, args...).For("UPDATE").Scan(ctx)
	switch {
	case noRows(err):
		return nil, fault.New(fault.NotFound, "there is no such review")
	case err != nil:
		return nil, fmt.Errorf("review: %w", err)
	case r.SignedAt != nil:
		return nil, refused(AlreadySigned, fault.New(fault.Conflict, "the review is signed: it never changes any more"))
	case r.Revision != expected:
		return nil, refused(ChangedSince, fault.New(fault.Conflict, "the review has been changed since: it is at revision %d, not %d; read it and decide anew", r.Revision, expected))
	}
	return r, nil
}

// store writes a review down as it now is, one revision on.
func (w Reviewing) store(ctx context.Context, tx bun.IDB, r *Review, act audit.Act) error {
	r.Revision++
	r.At, r.AccountID = w.At, w.Account
	r.Hash = r.sum()
	var err error
	if r.ID == 0 {
		err = tx.NewInsert().Model(r).On("CONFLICT (unit_id, period) DO NOTHING").Returning("id").Scan(ctx)
	} else {
		_, err = tx.NewUpdate().Model(r).WherePK().Exec(ctx)
	}
	switch {
	case noRows(err):
		return refused(AlreadyWritten, fault.New(fault.Conflict, "there is a review of %s already: read it, and give its revision to change it", r.Period))
	case err != nil:
		return fmt.Errorf("storing the review of %d for %s: %w", r.UnitID, r.Period, err)
	}
	return audit.Write(ctx, tx, audit.Entry{Act: act, Units: []int64{r.UnitID}, What: map[string]string{
		"period": r.Period, "revision": strconv.Itoa(r.Revision),
	}})
}

// WriteGiven writes into the audit that the review is given out in a file of this name. Do so before it leaves.
func (r *Review) WriteGiven(ctx context.Context, db bun.IDB, file string) error {
	return audit.Write(ctx, db, audit.Entry{Act: audit.Exported, Units: []int64{r.UnitID}, What: map[string]string{
		"file": file, "period": r.Period, "hash": hex.EncodeToString(r.Hash),
	}})
}

// ReviewText is what a review says in words.
type ReviewText struct {
	Unit       int64
	Period     movement.Period
	Number     string
	Place      string
	Day        org.Date
	Sections   []Section
	Recipients []string
	Expected   *int // the revision that it is thought to have; nil: there is none yet
}

// Save writes a review, or changes its text: what is frozen stays. It fails with NotFound, with Invalid, and with Conflict
// where there is one already, another revision of it, or it is signed.
func (w Reviewing) Save(ctx context.Context, tx bun.IDB, text ReviewText) (*Review, error) {
	if _, err := org.Find(ctx, tx, w.Scope, org.UnitBy{ID: &text.Unit}, w.Scope.Day()); err != nil {
		return nil, err
	}
	if err := text.check(); err != nil {
		return nil, err
	}
	r := &Review{UnitID: text.Unit, Period: reviewPeriod(text.Period)}
	if text.Expected != nil {
		var err error
		if r, err = w.lock(ctx, tx, *text.Expected, "rv.unit_id = ? AND rv.period = ?", r.UnitID, r.Period); err != nil {
			return nil, err
		}
	}
	r.Number, r.Place, r.Day, r.Sections, r.Recipients = text.Number, text.Place, text.Day, text.Sections, text.Recipients
	return r, w.store(ctx, tx, r, audit.ReviewSaved)
}

// reviewPeriod writes a period as the table keeps it: 2024-6M or 2024.
func reviewPeriod(p movement.Period) string {
	if p.IsYear() {
		return strconv.Itoa(p.Year())
	}
	return strconv.Itoa(p.Year()) + "-6M"
}

func (t *ReviewText) check() error {
	if first, last := t.Period.Numbers(); first != 1 || last != 6 && last != 12 {
		return fault.New(fault.Invalid, "a review is of a half year or a year, such as 2024-6M or 2024")
	}
	if len(t.Sections) > mostSections || len(t.Recipients) > mostRecipients {
		return fault.New(fault.Invalid, "a review has up to %d parts and %d recipients", mostSections, mostRecipients)
	}
	lines := []*string{&t.Number, &t.Place}
	t.Sections, t.Recipients = slices.Clone(t.Sections), slices.Clone(t.Recipients)
	for i := range t.Sections {
		lines = append(lines, &t.Sections[i].Title)
		text := &t.Sections[i].Text
		var err error
		if *text, err = wording.Clean(*text); err != nil {
			return err
		}
		if utf8.RuneCountInString(*text) > mostOfText {
			return fault.New(fault.Invalid, "a part of a review has up to %d characters", mostOfText)
		}
	}
	for i := range t.Recipients {
		lines = append(lines, &t.Recipients[i])
	}
	for i, line := range lines {
		if err := oneLine(line, i > 0); err != nil {
			return err
		}
	}
	return nil
}

// oneLine makes a line of a review out of what was written.
func oneLine(line *string, wanted bool) error {
	clean, err := wording.Clean(*line)
	if err != nil {
		return err
	}
	*line = strings.Join(strings.Fields(clean), " ")
	if n := utf8.RuneCountInString(*line); n > mostOfLine || wanted && n == 0 {
		return fault.New(fault.Invalid, "a line of a review has 1 to %d characters", mostOfLine)
	}
	return nil
}

// Sign signs a review: afterwards nothing of it changes. It fails with NotFound, with Invalid where it is not frozen
// yet or nobody is named, and with Conflict.
func (w Reviewing) Sign(ctx context.Context, tx bun.IDB, id int64, signedAs string, expected int) (*Review, error) {
	r, err := w.lockOwn(ctx, tx, id, expected)
	if err != nil {
		return nil, err
	}
	if r.Frozen == nil {
		return nil, refused(NotFrozen, fault.New(fault.Invalid, "the review's numbers are not frozen yet: freeze them first"))
	}
	if err := oneLine(&signedAs, true); err != nil {
		return nil, err
	}
	r.SignedAs, r.SignedAt, r.SignedBy = signedAs, &w.At, w.Account
	return r, w.store(ctx, tx, r, audit.ReviewSigned)
}

// lockOwn does what lock does with a review of a unit within the scope.
func (w Reviewing) lockOwn(ctx context.Context, tx bun.IDB, id int64, expected int) (*Review, error) {
	found, err := ReviewByID(ctx, tx, Sight{All: w.Scope, Final: w.Scope}, id)
	if err != nil {
		return nil, err
	}
	return w.lock(ctx, tx, expected, "rv.id = ?", found.ID)
}
