package register

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/org"
)

// Revision is one thing that was done to an entry.
type Revision struct {
	EntryID  int64
	Revision int
	Act      Act
	State    State // of the entry since
	At       time.Time
	By       string // the account's name; empty: the system
	Comment  string
	Day      org.Date
	Values   Values `bun:"type:jsonb"`

	Entry *Entry `bun:"-"` // that it was done to
}

// Revisions returns all that was done to each of the entries, in order, without names. Ask it only for
// entries that the caller may read.
func Revisions(ctx context.Context, db bun.IDB, entries []*Entry) (map[*Entry][]*Revision, error) {
	byID := map[int64]*Entry{}
	for _, e := range entries {
		byID[e.ID] = e
	}
	rows := []*Revision{}
	err := db.NewRaw(`SELECT v.entry_id, v.revision, v.act, v.state, v.at, coalesce(a.name, '') AS by, v.comment, v.day, v.values
		FROM entry_revision AS v LEFT JOIN account AS a ON a.id = v.account_id
		WHERE v.entry_id = ANY (?::bigint[]) ORDER BY v.entry_id, v.revision`, pgdialect.Array(idsOf(entries))).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("revisions of %d entries: %w", len(entries), err)
	}
	of := map[*Entry][]*Revision{}
	for _, v := range rows {
		v.Entry = byID[v.EntryID]
		of[v.Entry] = append(of[v.Entry], v)
	}
	return of, nil
}

// NamesThen returns the personal names in entries as they were since each of their revisions, as far as the
// caller may read names, as NamesOf does: by entry and revision.
func NamesThen(ctx context.Context, db bun.IDB, scope org.Scope, ids []int64) (map[int64]map[int]Names, error) {
	var rows []struct {
		EntryID  int64
		Revision int
		Names    json.RawMessage
	}
	err := db.NewSelect().TableExpr("entry_revision AS v").Join("JOIN entry AS e ON e.id = v.entry_id").Join("JOIN unit AS u ON u.id = e.unit_id").
		Apply(scope.JoinKeeper).Apply(scope.WithinKeeper).
		ColumnExpr("v.entry_id, v.revision, v.names").Where("v.entry_id = ANY (?::bigint[])", pgdialect.Array(ids)).
		OrderExpr("v.entry_id, v.revision").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("names in revisions of %d entries: %w", len(ids), err)
	}
	of := map[int64]map[int]Names{}
	for _, r := range rows {
		names := Names{}
		if err := json.Unmarshal(r.Names, &names); err != nil {
			return nil, fmt.Errorf("names in revision %d of entry %d cannot be read", r.Revision, r.EntryID)
		}
		if of[r.EntryID] == nil {
			of[r.EntryID] = map[int]Names{}
		}
		of[r.EntryID][r.Revision] = names
	}
	return of, nil
}

// Last is by whom an entry was noted as it stands, and what was said to the last change.
type Last struct {
	ID      int64
	By      string // the account's name; empty: the system
	Comment string // empty: none
}

// Lasts returns by whom each of the entries was noted as it stands, and what was said to its last change, by
// id. Ask it only for entries that the caller may read.
func Lasts(ctx context.Context, db bun.IDB, ids []int64) (map[int64]Last, error) {
	var rows []Last
	err := db.NewRaw(`SELECT e.id, coalesce(a.name, '') AS by, v.comment
		FROM entry AS e JOIN entry_revision AS v ON v.entry_id = e.id AND v.revision = e.revision LEFT JOIN account AS a ON a.id = e.noted_by
		WHERE e.id = ANY (?::bigint[]) ORDER BY e.id`, pgdialect.Array(ids)).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("last changes of %d entries: %w", len(ids), err)
	}
	of := make(map[int64]Last, len(rows))
	for _, r := range rows {
		of[r.ID] = r
	}
	return of, nil
}

func idsOf(entries []*Entry) []int64 {
	ids := make([]int64, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return ids
}
