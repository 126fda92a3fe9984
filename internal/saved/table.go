// Package saved keeps questions for tables: whom each is shared with, when it runs by itself and what
// it came to then, and the links by which spreadsheets read it. What anybody reads of one is
// decided when it is read, by what they may read then.
package saved

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// Table is a question for a table that somebody keeps.
type Table struct {
	ID         int64
	OwnerID    int64
	Owner      string  // the account's name
	OwnerName  string  // what the person is called; empty: it is not known
	Name       string  // unique among the owner's, whatever its case
	Words      string  // what it is for; empty: not said
	Ask        string  // JSON, as POST /table takes it
	SharedWith []int64 `bun:",array"` // units: whoever holds a role at one reads it
	Schedule
	Due      *time.Time // when it runs next; nil: never by itself
	Passkey  bool       // whoever saved it last had signed in with one
	Revision int
	Created  time.Time
	Changed  time.Time
}

// columns are those that a Table is read from, of a saved_table t and the account a that owns it.
const columns = `t.id, t.owner_id, a.name AS owner, a.full_name AS owner_name, t.name, t.words, t.ask, t.shared_with,
	t.repeats, t.day, t.hour, t.due, t.passkey, t.revision, t.created, t.changed`

// ByName orders tables by their names, case aside, and those of one name by their age.
var ByName = org.Order{{Column: `lower(t.name) COLLATE "C"`, Kind: org.Text}, {Column: "t.id", Kind: org.Number}}

// Place is where the table stands among others, ordered ByName.
func (t *Table) Place() org.Place { return org.PlaceOf(strings.ToLower(t.Name), t.ID) }

// Question returns the question.
func (t *Table) Question() (ask table.Ask, err error) {
	if err := json.Unmarshal([]byte(t.Ask), &ask); err != nil {
		return ask, fmt.Errorf("the question of saved table %d: %w", t.ID, err)
	}
	return ask, nil
}

// Sight is whose eyes look at saved tables: what is theirs, what is shared with them, and how far they
// may read figures.
type Sight struct {
	Account       int64
	Offices       []int64   // units at which they hold a role
	All, Approved org.Scope // of all reports, and of approved ones alone
	Points        org.Scope // how far they may read points
}

// SightOf returns how far an actor sees. A role counts for what is shared with its unit where what
// they ask with holds there.
func SightOf(guard *access.Guard, actor access.Actor) (s Sight, err error) {
	s = Sight{Account: actor.ID, Offices: []int64{}}
	for _, g := range actor.Grants {
		if actor.HoldsAt(g.Path) {
			s.Offices = append(s.Offices, g.UnitID)
		}
	}
	if s.All, err = within(guard, actor, access.ReadFigure); err != nil {
		return s, err
	}
	if s.Approved, err = within(guard, actor, access.ReadApproved); err != nil {
		return s, err
	}
	s.Points, err = within(guard, actor, access.ReadPoints)
	return s, err
}

// within returns where an actor may do something: nowhere, where none of their roles may.
func within(guard *access.Guard, actor access.Actor, action access.Action) (org.Scope, error) {
	scope, err := guard.Scope(actor, action)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(actor.Day), nil
	}
	return scope, err
}

// ReaderOf returns how far an actor reads tables. It fails with Forbidden where none of their roles may
// read figures.
func ReaderOf(guard *access.Guard, actor access.Actor, language fault.Language) (r table.Reader, err error) {
	if r.Approved, err = guard.Scope(actor, access.ReadApproved); err != nil {
		return r, err
	}
	if r.All, err = within(guard, actor, access.ReadFigure); err != nil {
		return r, err
	}
	if r.Clusters, err = within(guard, actor, access.ReadCluster); err != nil {
		return r, err
	}
	if r.Points, err = within(guard, actor, access.ReadPoints); err != nil {
		return r, err
	}
	for _, g := range actor.Grants {
		r.Roots = append(r.Roots, g.UnitID)
	}
	r.Language = language
	return r, nil
}

// Campaigns returns the campaigns as a database's snapshot shows them.
func Campaigns(library *movement.Library, db bun.IDB) table.Campaigns {
	return func(ctx context.Context, year int) (*movement.Campaign, error) {
		return library.Campaign(ctx, db, year)
	}
}

// Plan finds out what a saved table is about when it is read today. What has gone since it was saved, a
// unit or an indicator, is left out and told of.
func (t *Table) Plan(ctx context.Context, db bun.IDB, reader table.Reader, campaigns table.Campaigns, today org.Date) (*table.Plan, error) {
	ask, err := t.Question()
	if err != nil {
		return nil, err
	}
	return table.NewTolerantPlan(ctx, db, reader, campaigns, today, ask)
}

// Filter narrows a list of tables. Empty fields do not narrow.
type Filter struct {
	Search string // part of a name or of its words, as people type it
	Own    *bool  // whether they are one's own, or shared
}

// List returns a page of the tables that one owns or that are shared with one, and whether more lie
// beyond it.
func List(ctx context.Context, db bun.IDB, sight Sight, f Filter, page org.Page) (tables []*Table, more bool, err error) {
	tables = []*Table{}
	err = f.narrow(seen(db, sight), sight).ColumnExpr(columns).Apply(ByName.Narrow(page)).Scan(ctx, &tables)
	if err != nil {
		return nil, false, fmt.Errorf("saved tables: %w", err)
	}
	tables, more = org.Flip(tables, page)
	return tables, more, nil
}

// Count returns how many tables List lists on all its pages.
func Count(ctx context.Context, db bun.IDB, sight Sight, f Filter) (int, error) {
	n, err := f.narrow(seen(db, sight), sight).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of saved tables: %w", err)
	}
	return int(n), nil
}

// Find returns the one table. It fails with NotFound where there is none that one owns or that is shared
// with one.
func Find(ctx context.Context, db bun.IDB, sight Sight, id int64) (*Table, error) {
	found := []*Table{}
	if err := seen(db, sight).ColumnExpr(columns).Where("t.id = ?", id).Scan(ctx, &found); err != nil {
		return nil, fmt.Errorf("saved table %d: %w", id, err)
	}
	if len(found) == 0 {
		return nil, errNone
	}
	return found[0], nil
}

var errNone = fault.New(fault.NotFound, "there is no such table among yours and those shared with you")

// seen selects the tables t that one owns or that are shared with one.
func seen(db bun.IDB, sight Sight) *bun.SelectQuery {
	return db.NewSelect().TableExpr("saved_table AS t").Join("JOIN account AS a ON a.id = t.owner_id").
		Where("(t.owner_id = ? OR t.shared_with && ?::bigint[])", sight.Account, pgdialect.Array(sight.Offices))
}

func (f Filter) narrow(q *bun.SelectQuery, sight Sight) *bun.SelectQuery {
	if f.Own != nil {
		q.Where("(t.owner_id = ?) = ?", sight.Account, *f.Own)
	}
	if strings.TrimSpace(f.Search) != "" {
		var patterns []string // letters and digits: nothing in them is a pattern
		for _, s := range org.Meant(f.Search) {
			patterns = append(patterns, "%"+s+"%")
		}
		q.Where("t.folded LIKE ANY (?::text[])", pgdialect.Array(patterns))
	}
	return q
}
