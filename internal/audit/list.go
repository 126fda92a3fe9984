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
	AccountID *int64          // who did it; nil: the system, or nobody who is known
	AboutID   *int64          // the account to whom it was done; nil: to nobody
	UnitIDs   []int64         `bun:"units,array"` // that it concerns; none: the whole
	Address   string          // empty: the machine itself
	Request   string          // empty: none
	Facts     json.RawMessage `bun:"what"`

	By    string  // the name of the account that did it; empty: none
	About *string // the name of the account to whom it was done

	ByFullName, AboutFullName string
}

// NodeID names the record among everything that has an id.
func (r *Record) NodeID() string { return "audit:" + strconv.FormatInt(r.ID, 10) }

// Fact is one fact of a record.
type Fact struct{ Name, Value string }

// What returns the facts, by name.
func (r *Record) What() ([]*Fact, error) {
	var said map[string]string
	if err := json.Unmarshal(r.Facts, &said); err != nil {
		return nil, fmt.Errorf("what audit row %d says: %w", r.ID, err)
	}
	facts := []*Fact{}
	for _, name := range slices.Sorted(maps.Keys(said)) {
		facts = append(facts, &Fact{name, said[name]})
	}
	return facts, nil
}

// Newness is the column by which records are ordered newest first, a whole number.
const Newness = "-a.id"

// Newness is where the record stands by that column.
func (r *Record) Newness() int64 { return -r.ID }

// Scope is the part of the tree of which somebody may read the audit: an org.Scope.
type Scope interface {
	JoinHere(q *bun.SelectQuery) *bun.SelectQuery
	Within(pathColumn, levelColumn string) func(*bun.SelectQuery) *bun.SelectQuery
}

// Reach is what somebody may read: what concerns a unit within the scope, and where they may read
// the whole, everything.
type Reach struct {
	Scope Scope
	Whole bool
}

// Filter narrows the audit. Empty fields do not narrow.
type Filter struct {
	About *int64 // what this account did, or what was done to it
	Since *time.Time
	Acts  []Act
}

// List returns the records within reach that pass the filter, of them those and in the order that
// page says.
func List(ctx context.Context, db bun.IDB, reach Reach, f Filter, page func(*bun.SelectQuery) *bun.SelectQuery) ([]*Record, error) {
	records := []*Record{}
	err := chosen(db, reach, f).Apply(page).
		ColumnExpr("a.id, a.at, a.act, a.account_id, a.about_id, a.units, a.address, a.request, a.what").
		Scan(ctx, &records)
	if err == nil {
		err = name(ctx, db, records)
	}
	if err != nil {
		return nil, fmt.Errorf("audit %+v: %w", f, err)
	}
	return records, nil
}

// name fills in what the accounts of records are called.
func name(ctx context.Context, db bun.IDB, records []*Record) error {
	var ids []int64
	for _, r := range records {
		for _, id := range []*int64{r.AccountID, r.AboutID} {
			if id != nil {
				ids = append(ids, *id)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	var accounts []struct {
		ID             int64
		Name, FullName string
	}
	slices.Sort(ids)
	err := db.NewRaw("SELECT id, name, full_name FROM account WHERE id = ANY (?)", pgdialect.Array(slices.Compact(ids))).Scan(ctx, &accounts)
	if err != nil {
		return err
	}
	for _, r := range records {
		for _, a := range accounts {
			if r.AccountID != nil && *r.AccountID == a.ID {
				r.By, r.ByFullName = a.Name, a.FullName
			}
			if r.AboutID != nil && *r.AboutID == a.ID {
				r.About, r.AboutFullName = &a.Name, a.FullName
			}
		}
	}
	return nil
}

// Count returns how many records within reach pass the filter.
func Count(ctx context.Context, db bun.IDB, reach Reach, f Filter) (int, error) {
	n, err := chosen(db, reach, f).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of audit %+v: %w", f, err)
	}
	return int(n), nil
}
