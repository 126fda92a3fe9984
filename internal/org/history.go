package org

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// Version is a unit through a stretch of days on which neither its code, type and name nor
// the unit above it changed.
type Version struct {
	UnitID   int64
	From     Date
	Until    *Date // the first day on which it was otherwise; nil: it is so still
	Code     string
	Type     string
	Name     string
	ParentID *int64
	Standing bool        // false: it had closed, and hung under who keeps its history
	Names    []*UnitName // from the root down to itself, as they were on the first day
}

// Title returns type and name as they are spoken.
func (v *Version) Title() string { return (&UnitName{Type: v.Type, Name: v.Name}).Title() }

// Histories returns the versions of those units that lie within the scope, in the order of
// their days; those still to come are among them. It answers in two statements.
func Histories(ctx context.Context, db bun.IDB, scope Scope, ids []int64) (map[int64][]*Version, error) {
	var rows []struct {
		UnitID           int64
		Since            Date
		Code, Type, Name string
		ParentID         *int64
		Path             Path
		Standing         bool
	}
	units := pgdialect.Array(ids)
	err := db.NewSelect().
		TableExpr(`(SELECT unit_id, lower(valid) AS since FROM naming WHERE unit_id = ANY (?0::bigint[])
			UNION SELECT unit_id, lower(valid) FROM placement WHERE unit_id = ANY (?0::bigint[])
			UNION SELECT id, closed FROM unit WHERE id = ANY (?0::bigint[]) AND closed IS NOT NULL) AS d`, units).
		Join("JOIN unit AS u ON u.id = d.unit_id").
		Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> d.since").
		Join(namingOn, bun.Safe("d.since")).
		ColumnExpr("u.id AS unit_id, d.since, n.code, n.type, n.name, p.parent_id, p.path, (u.closed IS NULL OR u.closed > d.since) AS standing").
		Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).
		OrderExpr("u.id, d.since").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("histories of %v: %w", ids, err)
	}
	var asked []At
	for _, r := range rows {
		for _, id := range r.Path.IDs() {
			asked = append(asked, At{id, r.Since})
		}
	}
	names, err := NamesAt(ctx, db, asked)
	if err != nil {
		return nil, fmt.Errorf("histories of %v: %w", ids, err)
	}
	histories := make(map[int64][]*Version, len(ids))
	for _, r := range rows {
		v := &Version{UnitID: r.UnitID, From: r.Since, Code: r.Code, Type: r.Type, Name: r.Name, ParentID: r.ParentID, Standing: r.Standing}
		before := histories[r.UnitID]
		if n := len(before); n > 0 {
			if last := before[n-1]; last.same(v) {
				continue // a unit higher up moved
			}
			before[n-1].Until = &v.From
		}
		for _, id := range r.Path.IDs() {
			if n, ok := names[At{id, r.Since}]; ok {
				v.Names = append(v.Names, &n)
			}
		}
		histories[r.UnitID] = append(before, v)
	}
	return histories, nil
}

// IsNode marks Version as reachable by its id.
func (*Version) IsNode() {}

// NodeID returns the id by which the API names the version: the unit's, and its first day.
func (v *Version) NodeID() string { return fmt.Sprintf("version:%d:%s", v.UnitID, v.From) }

func (v *Version) same(o *Version) bool {
	return v.Code == o.Code && v.Type == o.Type && v.Name == o.Name && v.Standing == o.Standing &&
		(v.ParentID == nil) == (o.ParentID == nil) && (v.ParentID == nil || *v.ParentID == *o.ParentID)
}

// At is a unit on a day.
type At struct {
	ID int64
	On Date
}

func arrays(asked []At) (ids []int64, days []string) {
	ids, days = []int64{}, []string{}
	for _, a := range asked {
		ids, days = append(ids, a.ID), append(days, string(a.On))
	}
	return ids, days
}

// NamesAt returns the names of units on days, whatever the scope: ask it only for the ancestors
// of units that the caller may see.
func NamesAt(ctx context.Context, db bun.IDB, asked []At) (map[At]UnitName, error) {
	var rows []struct {
		On Date
		UnitName
	}
	ids, days := arrays(asked)
	err := db.NewSelect().
		TableExpr("(SELECT DISTINCT * FROM unnest(?::bigint[], ?::date[])) AS a (id, day)", pgdialect.Array(ids), pgdialect.Array(days)).
		Join("JOIN unit AS u ON u.id = a.id").Join(namingOn, bun.Safe("a.day")).
		ColumnExpr("a.day AS on, u.id, u.level, n.code, n.type, n.name").OrderExpr("a.day, u.id").Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	names := make(map[At]UnitName, len(rows))
	for _, r := range rows {
		names[At{r.ID, r.On}] = r.UnitName
	}
	return names, nil
}

// Descent is how one unit came of another.
type Descent struct {
	Kind      Lineage
	Share     string // what part of the predecessor's people came to the successor; empty: not stated
	Effective Date   // the first day on which it is so
	Document  string // number of the decision
	Name      string // of the reorganisation
	Unit      *Unit  // the other unit: a predecessor as it stood on the eve, a successor as on the first day; nil: outside the scope
}

// Kin is which way a descent is looked at.
type Kin bool

// The ways.
const (
	Ancestors   Kin = false // the units that others came of
	Descendants Kin = true  // the units that came of others
)

// Descents returns, for those of the units that lie within the scope, what they came of, or
// what came of them, in the order of the effective days and then of the other units' ids.
// It answers in two statements.
func Descents(ctx context.Context, db bun.IDB, scope Scope, way Kin, ids []int64) (map[int64][]*Descent, error) {
	of, other, eve := bun.Ident("l.successor_id"), bun.Ident("l.predecessor_id"), 1
	if way == Descendants {
		of, other, eve = other, of, 0
	}
	var rows []struct {
		UnitID    int64
		OtherID   int64
		Told      Date
		Kind      Lineage
		Share     string
		Effective Date
		Document  string
		Name      string
	}
	err := db.NewSelect().TableExpr("lineage AS l").
		Join("JOIN reorganisation AS r ON r.id = l.reorganisation_id").
		Join("JOIN unit AS u ON u.id = ?", of).
		ColumnExpr("u.id AS unit_id, ? AS other_id, r.effective - ? AS told", other, eve).
		ColumnExpr("l.kind, coalesce(l.share::text, '') AS share, r.effective, r.document, r.name").
		Where("? = ANY (?::bigint[])", of, pgdialect.Array(ids)).
		Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level")).
		OrderExpr("u.id, r.effective, other_id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("lineage of %v: %w", ids, err)
	}
	asked := make([]At, len(rows))
	for i, r := range rows {
		asked[i] = At{r.OtherID, r.Told}
	}
	others, err := UnitsAt(ctx, db, scope, asked)
	if err != nil {
		return nil, fmt.Errorf("lineage of %v: %w", ids, err)
	}
	descents := make(map[int64][]*Descent, len(ids))
	for i, r := range rows {
		descents[r.UnitID] = append(descents[r.UnitID], &Descent{r.Kind, r.Share, r.Effective, r.Document, r.Name, others[asked[i]]})
	}
	return descents, nil
}

// UnitsAt returns those of the units that lie within the scope, each as it stood on a day, one
// that opened later on its first. It answers in one statement, however many days there are.
func UnitsAt(ctx context.Context, db bun.IDB, scope Scope, asked []At) (map[At]*Unit, error) {
	return unitsAt(ctx, db, scope.day, asked, "greatest(a.day, u.opened)", func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	})
}

// UnitsAnywhereAt returns units as UnitsAt does, whatever the scope: ask it only for units whose
// reports the caller may read. One that had closed is told as it last stood: where it has hung
// since is not for everyone who reads what it reported.
func UnitsAnywhereAt(ctx context.Context, db bun.IDB, today Date, asked []At) (map[At]*Unit, error) {
	return unitsAt(ctx, db, today, asked, "greatest(least(a.day, u.closed - 1), u.opened)", func(q *bun.SelectQuery) *bun.SelectQuery { return q })
}

// unitsAt reads units on the days that SQL makes of those asked for.
func unitsAt(ctx context.Context, db bun.IDB, today Date, asked []At, told string, narrow func(*bun.SelectQuery) *bun.SelectQuery) (map[At]*Unit, error) {
	if len(asked) == 0 {
		return nil, nil
	}
	ids, days := arrays(asked)
	var rows []struct {
		Day, Told Date
		Unit
	}
	err := db.NewSelect().
		TableExpr("(SELECT DISTINCT * FROM unnest(?::bigint[], ?::date[])) AS a (id, day)", pgdialect.Array(ids), pgdialect.Array(days)).
		Join("JOIN unit AS u ON u.id = a.id").
		Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?", bun.Safe(told)).
		Join(namingOn, bun.Safe(told)).
		ColumnExpr("a.day, ? AS told, u.id, u.level, u.kind, u.opened, u.closed, n.code, n.type, n.name, p.parent_id, p.path", bun.Safe(told)).
		Apply(narrow).
		OrderExpr("a.day, u.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("%d units on their days: %w", len(asked), err)
	}
	units := make(map[At]*Unit, len(rows))
	for _, r := range rows {
		r.read(r.Told, today)
		units[At{r.ID, r.Day}] = &r.Unit
	}
	return units, nil
}
