package contest

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/wording"
)

// BarKind is why somebody may not be ranked or commended.
type BarKind string

// The kinds of bars.
const (
	Discipline   BarKind = "DISCIPLINE"
	Complaint    BarKind = "COMPLAINT" // it is pending
	Disqualified BarKind = "DISQUALIFIED"
)

// Bar keeps a unit or a person from being ranked or commended for a time.
type Bar struct {
	bun.BaseModel `bun:"table:bar,alias:b"`

	ID        int64 `bun:",pk,autoincrement"`
	Kind      BarKind
	UnitID    int64  // whom it is about, or where the person belongs
	Person    string // a full name; empty: the unit itself
	Folded    string
	Since     org.Date
	Until     *org.Date // the first day on which it no longer holds; nil: it still does
	Reason    string
	Document  string
	At        time.Time
	AccountID *int64
	Ended     *time.Time
	EndedBy   *int64

	By string `bun:",scanonly"` // the name of the account; empty: the system
}

// NodeID returns the permanent id by which the API names the bar.
func (b *Bar) NodeID() string { return nodeID("bar", b.ID) }

// IsNode marks Bar as reachable by its id.
func (*Bar) IsNode() {}

// BySince orders bars by their first days, the latest first.
var BySince = org.Order{{Column: "b.since", Kind: org.Day, Down: true}, {Column: "b.id", Kind: org.Number, Down: true}}

// Place is where the bar stands among others, ordered BySince.
func (b *Bar) Place() org.Place { return org.PlaceOf(b.Since, b.ID) }

// BarFilter narrows a list of bars.
type BarFilter struct {
	Under *int64 // of this unit and those that hang below it
	Ended bool   // those that no longer hold as well
}

// Bars returns a page of the bars of units within the scope in which somebody reads them, and whether more lie beyond.
func Bars(ctx context.Context, db bun.IDB, scope org.Scope, f BarFilter, page org.Page) (bars []*Bar, more bool, err error) {
	bars = []*Bar{}
	err = f.narrow(db, scope).ColumnExpr("b.*, coalesce(a.name, '') AS by").Join("LEFT JOIN account AS a ON a.id = b.account_id").
		Apply(BySince.Narrow(page)).Scan(ctx, &bars)
	if err != nil {
		return nil, false, fmt.Errorf("bars: %w", err)
	}
	bars, more = org.Flip(bars, page)
	return bars, more, nil
}

// CountBars returns how many bars Bars lists on all its pages.
func CountBars(ctx context.Context, db bun.IDB, scope org.Scope, f BarFilter) (int, error) {
	n, err := f.narrow(db, scope).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of bars: %w", err)
	}
	return int(n), nil
}

func (f BarFilter) narrow(db bun.IDB, scope org.Scope) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("bar AS b").Join("JOIN unit AS u ON u.id = b.unit_id").Apply(scope.JoinKeeper).Apply(scope.WithinKeeper)
	if f.Under != nil {
		q.Apply(hangsUnder("b.unit_id", *f.Under, scope.Day()))
	}
	if !f.Ended {
		q.Where("(b.until IS NULL OR b.until > ?::date)", scope.Day())
	}
	return q
}

// hangsUnder keeps what is of a unit or of those that hang below it on a day.
func hangsUnder(column string, unit int64, on org.Date) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where(`?0 IN (SELECT low.unit_id FROM placement AS top JOIN placement AS low ON low.path <@ top.path AND low.valid @> ?1::date
			WHERE top.unit_id = ?2 AND top.valid @> ?1::date)`, bun.Ident(column), on, unit)
	}
}

// FindBar returns a bar of a unit within the scope in which somebody reads bars. It fails with NotFound.
func FindBar(ctx context.Context, db bun.IDB, scope org.Scope, id int64) (*Bar, error) {
	bars := []*Bar{}
	err := BarFilter{Ended: true}.narrow(db, scope).ColumnExpr("b.*, coalesce(a.name, '') AS by").Join("LEFT JOIN account AS a ON a.id = b.account_id").
		Where("b.id = ?", id).OrderExpr("b.id").Scan(ctx, &bars)
	if err != nil {
		return nil, fmt.Errorf("bar %d: %w", id, err)
	}
	if len(bars) == 0 {
		return nil, fault.New(fault.NotFound, "no bar with id bar:%d", id)
	}
	return bars[0], nil
}

// RecordBar records what keeps a unit or a person from being ranked or commended, in a transaction, and returns it with
// its id. The scope is that in which somebody records bars. It fails with NotFound where the unit does not lie there, and
// with Invalid where what it says is not right.
func RecordBar(ctx context.Context, tx bun.IDB, scope org.Scope, b Bar) (*Bar, error) {
	var err error
	if b.Person, err = cleanName(b.Person); err != nil {
		return nil, err
	}
	if b.Reason, err = cleanText(b.Reason, fault.Say("the reason"), 2000); err != nil {
		return nil, err
	}
	if b.Document, err = cleanText(b.Document, fault.Say("the paper's number"), 100); err != nil {
		return nil, err
	}
	switch {
	case b.Reason == "":
		return nil, fault.New(fault.Invalid, "say what happened: a bar has a reason")
	case b.Since > scope.Day():
		return nil, fault.New(fault.Invalid, "%s is still to come; record a bar once it holds", register.Day(b.Since))
	}
	b.Folded = org.Fold(b.Person)
	held, err := org.HoldKept(ctx, tx, scope, []int64{b.UnitID})
	if err != nil {
		return nil, err
	}
	if len(held) == 0 {
		return nil, fault.New(fault.NotFound, "no unit with id unit:%d", b.UnitID)
	}
	if _, err := tx.NewInsert().Model(&b).ExcludeColumn("id").Returning("id").Exec(ctx); err != nil {
		return nil, fmt.Errorf("recording a bar: %w", err)
	}
	return &b, audit.Write(ctx, tx, b.audited(audit.BarRecorded))
}

// EndBar ends a bar on a day, in a transaction. The scope is that in which somebody records bars. It fails with NotFound
// where there is none there, with Conflict where it has ended, and with Invalid where the day lies before its first.
func EndBar(ctx context.Context, tx bun.IDB, scope org.Scope, id int64, until org.Date, by *int64, at time.Time) (*Bar, error) {
	b, err := FindBar(ctx, tx, scope, id)
	if err != nil {
		return nil, err
	}
	if until < b.Since || until > scope.Day() {
		return nil, fault.New(fault.Invalid, "a bar ends between its first day, %s, and today", register.Day(b.Since))
	}
	done, err := tx.NewRaw("UPDATE bar SET until = ?, ended = ?, ended_by = ? WHERE id = ? AND ended IS NULL", until, at, by, id).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("ending bar %d: %w", id, err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return nil, fault.New(fault.Conflict, "the bar has ended already")
	}
	b.Until, b.Ended, b.EndedBy = &until, &at, by
	return b, audit.Write(ctx, tx, b.audited(audit.BarEnded))
}

// audited is what the audit keeps of something done to the bar: neither a person nor what happened.
func (b *Bar) audited(act audit.Act) audit.Entry {
	return audit.Entry{Act: act, Units: []int64{b.UnitID}, What: map[string]string{"bar": b.NodeID(), "kind": string(b.Kind)}}
}

// cleanText reads a text of so many bytes at most. It fails with Invalid.
func cleanText(text string, what fault.Speaker, most int) (string, error) {
	text, err := wording.Clean(text)
	if err == nil && len(text) > most {
		err = fault.New(fault.Invalid, "%s is longer than %d bytes", what, most)
	}
	return strings.TrimSpace(text), err
}

// cleanName reads a person's full name; empty: none. It fails with Invalid.
func cleanName(name string) (string, error) {
	name, err := cleanText(name, fault.Say("the name"), 100)
	if err != nil {
		return "", err
	}
	name = strings.Join(strings.Fields(name), " ")
	if name != "" && org.Fold(name) == "" {
		return "", fault.New(fault.Invalid, "a name has letters in it")
	}
	return name, nil
}
