package audit

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// Record is one thing that was done, as the audit keeps it.
type Record struct {
	ID        int64
	At        time.Time
	Act       Act
	AccountID *int64            // who did it; nil: the system, or nobody who is known
	AboutID   *int64            // the account to whom it was done; nil: to nobody
	Units     []int64           `bun:",array"` // that it concerns; none: the whole
	Address   string            // from where; empty: the machine itself
	Request   string            // the request's id; empty: none
	What      map[string]string // facts about it
}

// IsNode marks Record as reachable by its id.
func (*Record) IsNode() {}

// NodeID names the record among everything that has an id.
func (r *Record) NodeID() string { return "audit:" + strconv.FormatInt(r.ID, 10) }

// Fact is one fact about what was done.
type Fact struct{ Name, Value string }

// Facts returns the facts, by name.
func (r *Record) Facts() []*Fact {
	facts := []*Fact{}
	for _, name := range slices.Sorted(maps.Keys(r.What)) {
		facts = append(facts, &Fact{name, r.What[name]})
	}
	return facts
}

// Newness is what records are ordered by, newest first: a whole number, of a table named a.
const Newness = "-a.id"

// Newness is the record's.
func (r *Record) Newness() int64 { return -r.ID }

// Scope is a part of the tree, as an org.Scope is.
type Scope interface {
	JoinHere(q *bun.SelectQuery) *bun.SelectQuery
	Within(pathColumn, levelColumn string) func(*bun.SelectQuery) *bun.SelectQuery
}

// Reach is what somebody may read of the audit: what concerns at least one unit within a scope, but
// what is about a person only where all its units lie there, for whoever holds more elsewhere is not
// theirs alone; and where the scope is the whole, everything, what concerns no unit too.
type Reach struct {
	Scope Scope
	Whole bool
	Under Scope // only what concerns at least one unit within this part of it; nil: all of it
}

// Filter narrows the audit. Empty fields do not narrow.
type Filter struct {
	About *int64 // what this account did, and what was done to it
	Since *time.Time
	Acts  []Act
}

// List returns the records within reach that pass a filter, of them those that page says, in its
// order.
func List(ctx context.Context, db bun.IDB, reach Reach, f Filter, page func(*bun.SelectQuery) *bun.SelectQuery) ([]*Record, error) {
	var rows []struct {
		Record

		Said json.RawMessage
	}
	err := chosen(db, reach, f).Apply(page).
		ColumnExpr("a.id, a.at, a.act, a.account_id, a.about_id, a.units, a.address, a.request, a.what AS said").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("the audit: %w", err)
	}
	records := make([]*Record, len(rows))
	for i := range rows {
		records[i] = &rows[i].Record
		if err := json.Unmarshal(rows[i].Said, &records[i].What); err != nil {
			return nil, fmt.Errorf("audit row %d: %w", rows[i].ID, err)
		}
	}
	return records, nil
}

// Only is a page of the one record with an id.
func Only(id int64) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("a.id = ?", id).OrderExpr("a.id") }
}

// Count returns how many records within reach pass a filter.
func Count(ctx context.Context, db bun.IDB, reach Reach, f Filter) (int, error) {
	n, err := chosen(db, reach, f).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of the audit: %w", err)
	}
	return int(n), nil
}

// chosen selects the records within reach that pass a filter.
func chosen(db bun.IDB, reach Reach, f Filter) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("audit AS a")
	hanging := func(within Scope) *bun.SelectQuery {
		return db.NewSelect().TableExpr("unit AS u").ColumnExpr("u.id").Apply(within.JoinHere).Apply(within.Within("here.path", "u.level"))
	}
	near := reach.Under
	if near == nil && !reach.Whole {
		near = reach.Scope
	}
	if near != nil {
		// Most records concern one unit, whose place among those within reach is looked up at once.
		q.With("within", hanging(near)).Where(`(a.units[1] IN (SELECT id FROM within) OR cardinality(a.units) > 1
			AND EXISTS (SELECT FROM unnest(a.units) AS one (id) WHERE one.id IN (SELECT id FROM within)))`)
	}
	if !reach.Whole {
		reader := "within"
		if reach.Under != nil {
			reader = "reader"
			q.With(reader, hanging(reach.Scope))
		}
		// One that concerns a single unit has been looked up already: what lies under is within reach.
		q.Where(`(cardinality(a.units) = 1 OR a.act <> ALL (?)
			OR NOT EXISTS (SELECT FROM unnest(a.units) AS one (id) WHERE one.id NOT IN (SELECT id FROM ?)))`, pgdialect.Array(personal), bun.Ident(reader))
	}
	if f.About != nil {
		q.Where("(a.account_id = ? OR a.about_id = ?)", *f.About, *f.About)
	}
	if f.Since != nil {
		q.Where("a.at >= ?", *f.Since)
	}
	if len(f.Acts) > 0 {
		q.Where("a.act = ANY (?)", pgdialect.Array(f.Acts))
	}
	return q
}
