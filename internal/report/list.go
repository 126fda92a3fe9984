package report

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Filter narrows a list of one month's reports. Empty fields do not narrow.
type Filter struct {
	Under *int64 // of this unit and those that hung below it at the month's end
	State State
}

// Listed is a report with the code that its unit bore at the month's end.
type Listed struct {
	Report

	Code string
}

// ByMonth orders reports: by month and the units' codes.
var ByMonth = append(org.Order{{Column: "r.month", Kind: org.Day}}, org.ByCode...)

// Place is where the report stands among others, ordered ByMonth.
func (l *Listed) Place() org.Place { return org.PlaceOf(l.Month, l.Code, l.UnitID) }

// List returns a page of the reports of a month whose units lie within the scope, or that go
// up to it, ordered by the units' codes, and whether more lie beyond it.
func List(ctx context.Context, db bun.IDB, scope org.Scope, f Filter, m movement.Month, page org.Page) (reports []*Listed, more bool, err error) {
	q := filtered(db, scope, f, m).Apply(scope.WithinHanded).
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by, n.code").
		Apply(ByMonth.Narrow(page))
	reports = []*Listed{}
	if err := q.Scan(ctx, &reports); err != nil {
		return nil, false, fmt.Errorf("reports of %s: %w", m, err)
	}
	reports, more = org.Flip(reports, page)
	return reports, more, nil
}

// Count returns how many reports of a month List lists on all its pages.
func Count(ctx context.Context, db bun.IDB, scope org.Scope, f Filter, m movement.Month) (int, error) {
	n, err := filtered(db, scope, f, m).Apply(scope.WithinHanded).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of reports of %s: %w", m, err)
	}
	return int(n), nil
}

// filtered starts a read of a month's reports, wherever they lie: narrow it to the scope.
func filtered(db bun.IDB, scope org.Scope, f Filter, m movement.Month) *bun.SelectQuery {
	q := db.NewSelect().TableExpr("report AS r").
		Join("JOIN unit AS u ON u.id = r.unit_id").
		Join(`JOIN LATERAL (SELECT code FROM naming WHERE unit_id = u.id AND lower(valid) <= ?::date
			ORDER BY lower(valid) DESC LIMIT 1) AS n ON true`, m.Last()).
		Where("r.month = ?", m.First()).Apply(scope.JoinHanded(m.First()))
	if f.Under != nil {
		q.Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ?::date", *f.Under, m.Last()).
			Join("JOIN placement AS spot ON spot.unit_id = u.id AND spot.valid @> ?::date AND spot.path <@ top.path", m.Last())
	}
	if f.State != "" {
		q.Where("r.state = ?", f.State)
	}
	return q
}

// Of returns those of the units' reports of a month that lie within the scope, or go up to it.
func Of(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, m movement.Month) (map[int64]*Report, error) {
	reports := []*Report{}
	err := db.NewSelect().TableExpr("report AS r").Join("JOIN unit AS u ON u.id = r.unit_id").
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by").
		Where("r.month = ? AND r.unit_id = ANY (?::bigint[])", m.First(), pgdialect.Array(units)).
		Apply(scope.JoinHanded(m.First())).Apply(scope.WithinHanded).
		OrderExpr("u.id").Scan(ctx, &reports)
	if err != nil {
		return nil, fmt.Errorf("reports of %v for %s: %w", units, m, err)
	}
	of := make(map[int64]*Report, len(reports))
	for _, r := range reports {
		of[r.UnitID] = r
	}
	return of, nil
}

// Within returns those of the units' reports of the months from one first day to a last that lie within
// the scope, or go up to it, by unit and month.
func Within(ctx context.Context, db bun.IDB, scope org.Scope, units []int64, first, last org.Date) ([]*Report, error) {
	reports := []*Report{}
	err := db.NewSelect().TableExpr("report AS r").Join("JOIN unit AS u ON u.id = r.unit_id").
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by").
		Where("r.month BETWEEN ? AND ? AND r.unit_id = ANY (?::bigint[])", first, last, pgdialect.Array(units)).
		Apply(scope.JoinHanded(bun.Safe("r.month"))).Apply(scope.WithinHanded).
		OrderExpr("u.id, r.month").Scan(ctx, &reports)
	if err != nil {
		return nil, fmt.Errorf("reports of %v from %s to %s: %w", units, first, last, err)
	}
	return reports, nil
}

// Named returns those of the reports that lie within the scope, or go up to it.
func Named(ctx context.Context, db bun.IDB, scope org.Scope, keys []Key) (map[Key]*Report, error) {
	units, months := named(keys)
	reports := []*Report{}
	err := db.NewSelect().TableExpr("unnest(?::bigint[], ?::date[]) AS asked (unit_id, month)", units, months).
		Join("JOIN report AS r USING (unit_id, month)").Join("JOIN unit AS u ON u.id = r.unit_id").
		ColumnExpr("r.unit_id, r.month, r.said, r.counted, r.state, r.content, r.revision, r.submitted, r.submitted_by").
		Apply(scope.JoinHanded(bun.Safe("r.month"))).Apply(scope.WithinHanded).
		OrderExpr("u.id, r.month").Scan(ctx, &reports)
	if err != nil {
		return nil, fmt.Errorf("%d reports by unit and month: %w", len(keys), err)
	}
	of := make(map[Key]*Report, len(reports))
	for _, r := range reports {
		of[Key{r.UnitID, r.Month}] = r
	}
	return of, nil
}

// named returns the units and the months of keys, as unnest takes them.
func named(keys []Key) (units, months any) {
	ids, days := []int64{}, []string{}
	for _, k := range keys {
		ids, days = append(ids, k.Unit), append(days, string(k.Month))
	}
	return pgdialect.Array(ids), pgdialect.Array(days)
}

// Revision is one thing that was done to a report.
type Revision struct {
	UnitID   int64
	Month    org.Date
	Revision int
	Act      Act
	State    State // of the report since
	Said     Vector
	At       time.Time
	By       string // the account's name; empty: the system
	ByID     *int64 // the account's id; nil: the system
	Comment  string

	Others []*Revision `bun:"-"` // all of the report's, itself among them
}

// ByRevision orders what was done to a report.
var ByRevision = org.Order{{Column: "v.revision", Kind: org.Number}}

// Place is where the revision stands among the others of its report, ordered ByRevision.
func (r *Revision) Place() org.Place { return org.PlaceOf(r.Revision) }

// Key names a report.
type Key struct {
	Unit  int64
	Month org.Date
}

// Key returns what names the report.
func (r *Report) Key() Key { return Key{r.UnitID, r.Month} }

func keysOf(reports []*Report) []Key {
	keys := make([]Key, len(reports))
	for i, r := range reports {
		keys[i] = r.Key()
	}
	return keys
}

// Revisions returns all that was done to each of the reports, in order. Ask it only for
// reports that the caller may read.
func Revisions(ctx context.Context, db bun.IDB, reports []*Report) (map[Key][]*Revision, error) {
	units, months := named(keysOf(reports))
	var rows []*Revision
	err := db.NewRaw(`SELECT v.unit_id, v.month, v.revision, v.act, v.state, c.said, v.at, coalesce(a.name, '') AS by, v.account_id AS by_id, v.comment
		FROM unnest(?::bigint[], ?::date[]) AS asked (unit_id, month)
		JOIN revision v USING (unit_id, month)
		JOIN revision c ON c.unit_id = v.unit_id AND c.month = v.month AND c.revision = v.content
		LEFT JOIN account a ON a.id = v.account_id
		ORDER BY v.unit_id, v.month, v.revision`, units, months).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("revisions of %d reports: %w", len(reports), err)
	}
	of := map[Key][]*Revision{}
	for _, v := range rows {
		of[Key{v.UnitID, v.Month}] = append(of[Key{v.UnitID, v.Month}], v)
	}
	for _, all := range of {
		for _, v := range all {
			v.Others = all
		}
	}
	return of, nil
}
