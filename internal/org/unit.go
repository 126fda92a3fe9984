// Package org is the tree of units: who hangs under whom on which day, and the part of
// the tree that a caller may touch.
package org

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

// Level is a label of a unit. It says nothing of how many levels lie above: the
// district tier was abolished on 01/07/2025 and communes hang under provinces since.
type Level string

// The levels, highest first.
const (
	Province Level = "PROVINCE"
	District Level = "DISTRICT"
	Commune  Level = "COMMUNE" // a base association, territorial or of an agency
	Branch   Level = "BRANCH"
)

// Levels lists every level, highest first.
var Levels = []Level{Province, District, Commune, Branch}

// Kind tells a unit that stands for a territory from one that stands for a workplace.
type Kind string

// The kinds.
const (
	Territorial Kind = "TERRITORIAL"
	Block       Kind = "BLOCK"  // agencies or enterprises directly under a province
	Agency      Kind = "AGENCY" // a base association, or its branch, of one agency or enterprise
)

// Kinds lists every kind.
var Kinds = []Kind{Territorial, Block, Agency}

// Path is where a unit hangs: the ids of the units from the root down to it, joined by
// dots. It is an address on one day's tree, never an identity.
type Path string

// Contains reports whether the unit at p is the one at other or lies above it.
func (p Path) Contains(other Path) bool {
	return p != "" && (p == other || strings.HasPrefix(string(other), string(p)+"."))
}

// IDs returns the ids on the path, the root's first, the unit's own last.
func (p Path) IDs() []int64 {
	var ids []int64
	for word := range strings.SplitSeq(string(p), ".") {
		if id, err := strconv.ParseInt(word, 10, 64); err == nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// Unit is an association or a branch as it stands on one day. Code, Name, Type, ParentID
// and Path are those of that day; of a closed unit the last ones it bore.
type Unit struct {
	ID       int64
	Level    Level
	Kind     Kind
	Opened   Date
	Closed   *Date // the first day on which it no longer stands; nil: it stands
	Code     string
	Type     string
	Name     string
	ParentID *int64
	Path     Path
	On       Date `bun:"-"` // the day it was read for
	Dated    bool `bun:"-"` // that day is not today: the unit may be another then, and its id says so
}

// Title returns type and name as they are spoken: "thành phố Buôn Ma Thuột".
func (u *Unit) Title() string { return strings.TrimSpace(u.Type + " " + u.Name) }

// IsNode marks Unit as reachable by its id.
func (*Unit) IsNode() {}

// NodeID returns the id by which the API names the unit as it stands on its day: whoever keeps
// answers by their ids must not take what it was for what it is.
func (u *Unit) NodeID() string {
	if u.Dated {
		return u.PermanentID() + "@" + string(u.On)
	}
	return u.PermanentID()
}

// PermanentID returns the id by which the API names the unit whatever the day.
func (u *Unit) PermanentID() string { return "unit:" + strconv.FormatInt(u.ID, 10) }

// ParseUnitID reads an id by which the API names a unit, just as NodeID and PermanentID write it: which
// unit, and the day on which it is looked at, empty where the id names none; false: it is none.
func ParseUnitID(s string) (id int64, on Date, ok bool) {
	rest, is := strings.CutPrefix(s, "unit:")
	number, day, dated := strings.Cut(rest, "@")
	id, err := strconv.ParseInt(number, 10, 64)
	if !is || err != nil || id <= 0 || strconv.FormatInt(id, 10) != number {
		return 0, "", false
	}
	if dated {
		if on, err = ParseDate(day); err != nil {
			return 0, "", false
		}
	}
	return id, on, true
}

// read notes the day that the unit was read for, of a unit that opens later its first, and
// whether that is another than today.
func (u *Unit) read(on, today Date) {
	u.On = max(on, u.Opened)
	u.Dated = u.On != today
}

// UnitName is what anyone below a unit may know of it.
type UnitName struct {
	ID    int64
	Level Level
	Code  string
	Type  string
	Name  string
}

// Title returns type and name as they are spoken.
func (n *UnitName) Title() string { return strings.TrimSpace(n.Type + " " + n.Name) }

// called returns what anyone below the unit may know of it.
func (u *Unit) called() *UnitName { return &UnitName{u.ID, u.Level, u.Code, u.Type, u.Name} }

// UnitBy names one unit: by its id, or by the code it bears on the day asked for.
// Exactly one is set.
type UnitBy struct {
	ID   *int64
	Code *string
}

// In says which one, in a language.
func (b UnitBy) In(l fault.Language) string {
	switch {
	case b.Code != nil:
		return fault.Say("code %.60q", *b.Code).In(l)
	case b.ID != nil:
		return fault.Say("id unit:%d", *b.ID).In(l)
	}
	return fault.Say("neither id nor code").In(l)
}

// Find returns the one unit as it stood on a day. It fails with NotFound where there is
// no such unit within the scope, whether it is absent or foreign, and with Invalid where
// not exactly one of id and code is given.
func Find(ctx context.Context, db bun.IDB, scope Scope, by UnitBy, on Date) (*Unit, error) {
	if (by.ID == nil) == (by.Code == nil) {
		return nil, fault.New(fault.Invalid, "a unit is named by its id or by its code: give exactly one of them")
	}
	return find(ctx, unitsOn(db, scope, on), by, on, scope.day)
}

// Owner is a unit with how many hung directly below it, whatever the scope: what a unit
// owes does not depend on who asks.
type Owner struct {
	Unit

	Open int // how many stood on the day it was read for
	Hung int // how many hung there on any day of that day's year, up to it
}

// Leaf reports whether no open unit hung directly below.
func (o *Owner) Leaf() bool { return o.Open == 0 }

// Hold returns those of the units that lie within the scope, as they stood on a day, one that
// had closed as it last stood, ordered by id, and holds them until the transaction ends:
// whoever else would hold one waits.
func Hold(ctx context.Context, tx bun.IDB, scope Scope, ids []int64, on Date) ([]*Owner, error) {
	q := lastPlaced(tx, on).Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	return owners(ctx, q.Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id").For("NO KEY UPDATE OF u"), on)
}

// HoldHanded holds as Hold does those of the units whose reports of a month, which begins on
// a day, go up to within the scope.
func HoldHanded(ctx context.Context, tx bun.IDB, scope Scope, ids []int64, month, on Date) ([]*Owner, error) {
	q := lastPlaced(tx, on).Apply(scope.JoinHanded(month)).Apply(scope.Within("handed.path", "u.level"))
	return owners(ctx, q.Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id").For("NO KEY UPDATE OF u"), on)
}

// Owners returns units as they stood on a day, one that had closed as it last stood, whatever
// the scope, ordered by id: ask it only for units that the caller may see.
func Owners(ctx context.Context, db bun.IDB, ids []int64, on Date) ([]*Owner, error) {
	return owners(ctx, lastPlaced(db, on).Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id"), on)
}

// OwnersBelow returns a unit and those below it that stood on a day, as far as they lie
// within the scope, ordered by code.
func OwnersBelow(ctx context.Context, db bun.IDB, scope Scope, id int64, on Date) ([]*Owner, error) {
	q := standing(unitsOn(db, scope, on), on).
		Join("JOIN placement AS top ON top.unit_id = ? AND top.valid @> ?::date AND p.path <@ top.path", id, on)
	return owners(ctx, q.OrderExpr(ByCode.by(Page{})), on)
}

func owners(ctx context.Context, q *bun.SelectQuery, on Date) ([]*Owner, error) {
	found := []*Owner{}
	err := q.ColumnExpr("below.open, below.hung").
		Join(`CROSS JOIN LATERAL (
			SELECT count(*) FILTER (WHERE b.valid @> stood.day AND bu.opened <= stood.day AND (bu.closed IS NULL OR bu.closed > stood.day)) AS open,
				count(DISTINCT b.unit_id) AS hung
			FROM (SELECT least(?::date, u.closed - 1) AS day) AS stood, placement b JOIN unit bu ON bu.id = b.unit_id
			WHERE b.parent_id = u.id AND b.valid && daterange(date_trunc('year', stood.day)::date, stood.day, '[]')) AS below`, on).
		Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("units and how many hang below them on %s: %w", on, err)
	}
	for _, o := range found {
		if o.On = on; o.Closed != nil && *o.Closed <= on {
			o.On = o.Closed.Previous()
		}
	}
	return found, nil
}

func find(ctx context.Context, q *bun.SelectQuery, by UnitBy, on, today Date) (*Unit, error) {
	if by.Code != nil {
		code, err := wording.Clean(*by.Code)
		if err != nil {
			return nil, fault.New(fault.NotFound, "no unit with %v", by)
		}
		q.Where("n.code = ? AND n.valid @> ?::date", code, on)
	} else {
		q.Where("u.id = ?", *by.ID)
	}
	units, err := scanUnits(ctx, q.OrderExpr("u.id").Limit(1), on, today)
	if err != nil {
		return nil, fmt.Errorf("unit by %v on %s: %w", by, on, err)
	}
	if len(units) == 0 {
		return nil, fault.New(fault.NotFound, "no unit with %v", by)
	}
	return units[0], nil
}

// ByID returns those of the units that lie within the scope, as they stood on a day,
// ordered by id. Foreign and absent ids are left out alike.
func ByID(ctx context.Context, db bun.IDB, scope Scope, ids []int64, on Date) ([]*Unit, error) {
	units, err := scanUnits(ctx, unitsOn(db, scope, on).Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id"), on, scope.day)
	if err != nil {
		return nil, fmt.Errorf("units %v on %s: %w", ids, on, err)
	}
	return units, nil
}

// UnitsCalled returns the units within the scope by the codes that they bear on a day, or bore when they
// closed: one that stands where several do. Foreign and absent codes have no entry.
func UnitsCalled(ctx context.Context, db bun.IDB, scope Scope, codes []string, on Date) (map[string]*Unit, error) {
	q := unitsOn(db, scope, on).Where("n.code = ANY (?::text[])", pgdialect.Array(codes)).OrderExpr("u.closed DESC NULLS FIRST, u.id DESC")
	units, err := scanUnits(ctx, q, on, scope.day)
	if err != nil {
		return nil, fmt.Errorf("units by %d codes on %s: %w", len(codes), on, err)
	}
	called := make(map[string]*Unit, len(units))
	for _, u := range units {
		if called[u.Code] == nil {
			called[u.Code] = u
		}
	}
	return called, nil
}

// Above returns the units that stood above one at some time from a day on up to the scope's,
// the lowest first, as they stand on the scope's day, as far as they lie within it: those to
// whose figures of that time the unit adds, or whoever holds what it left.
func Above(ctx context.Context, db bun.IDB, scope Scope, id int64, from Date) ([]*Unit, error) {
	above := db.NewSelect().TableExpr("placement AS low").
		ColumnExpr("unnest(string_to_array(low.path::text, '.'))::bigint").
		Where("low.unit_id = ? AND low.valid && daterange(?::date, ?::date, '[]')", id, from, max(from, scope.day))
	q := unitsOn(db, scope, scope.day).Where("u.id IN (?)", above).Where("u.id <> ?", id).OrderExpr("nlevel(p.path) DESC, u.id")
	units, err := scanUnits(ctx, q, scope.day, scope.day)
	if err != nil {
		return nil, fmt.Errorf("units above %d since %s: %w", id, from, err)
	}
	return units, nil
}

// Roots returns the highest units of the scope on its day: those within it whose parent
// is not, ordered by code.
func Roots(ctx context.Context, db bun.IDB, scope Scope) ([]*Unit, error) {
	outside := db.NewSelect().TableExpr("placement AS above").
		ColumnExpr("1").
		Join("JOIN unit AS au ON au.id = above.unit_id").
		Where("above.unit_id = p.parent_id AND above.valid @> ?::date", scope.day).
		Apply(scope.Within("above.path", "au.level"))
	q := unitsOn(db, scope, scope.day).Where("NOT EXISTS (?)", outside).OrderExpr(ByCode.by(Page{}))
	units, err := scanUnits(ctx, q, scope.day, scope.day)
	if err != nil {
		return nil, fmt.Errorf("roots: %w", err)
	}
	return units, nil
}

// IsLeaf reports whether no open unit hung directly below the unit on the day it was
// read for, whatever the scope: what a unit owes does not depend on who asks.
func IsLeaf(ctx context.Context, db bun.IDB, u *Unit) (bool, error) {
	below, err := db.NewSelect().TableExpr("placement AS p").Join("JOIN unit AS u ON u.id = p.unit_id").
		Where("p.parent_id = ? AND p.valid @> ?::date", u.ID, u.On).
		Apply(func(q *bun.SelectQuery) *bun.SelectQuery { return standing(q, u.On) }).Exists(ctx)
	if err != nil {
		return false, fmt.Errorf("units below %d on %s: %w", u.ID, u.On, err)
	}
	return !below, nil
}

// Names returns the names of units on a day, whatever the scope: ask it only for the
// ancestors of units that the caller may see.
func Names(ctx context.Context, db bun.IDB, ids []int64, on Date) (map[int64]UnitName, error) {
	names := make(map[int64]UnitName, len(ids))
	if len(ids) == 0 {
		return names, nil
	}
	var rows []UnitName
	err := db.NewSelect().TableExpr("unit AS u").
		Join(namingOn, on).
		ColumnExpr("u.id, u.level, n.code, n.type, n.name").
		Where("u.id IN (?)", bun.List(ids)).OrderExpr("u.id").
		Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("names of %v: %w", ids, err)
	}
	for _, n := range rows {
		names[n.ID] = n
	}
	return names, nil
}

// namingOn joins the name that a unit bore on a day, or last bore before it.
const namingOn = `JOIN LATERAL (SELECT code, type, name, folded, valid FROM naming
	WHERE unit_id = u.id AND lower(valid) <= ?::date ORDER BY lower(valid) DESC LIMIT 1) AS n ON true`

// unitsOn starts every read of units: those that had a place on the day and lie within
// the scope on the scope's own day.
func unitsOn(db bun.IDB, scope Scope, on Date) *bun.SelectQuery {
	q := placedOn(db, on)
	if on == scope.day || scope.Empty() {
		return q.Apply(scope.Within("p.path", "u.level"))
	}
	return q.Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
}

func placedOn(db bun.IDB, on Date) *bun.SelectQuery {
	return named(db.NewSelect().TableExpr("unit AS u").Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?::date", on), on)
}

// lastPlaced starts a read of units where they hung on a day, those that had closed where they
// hung when they last stood.
func lastPlaced(db bun.IDB, on Date) *bun.SelectQuery {
	return named(db.NewSelect().TableExpr("unit AS u").
		Join("JOIN placement AS p ON p.unit_id = u.id AND p.valid @> least(?::date, u.closed - 1)", on), on)
}

// named reads how units are called on a day.
func named(q *bun.SelectQuery, on Date) *bun.SelectQuery {
	return q.Join(namingOn, on).
		ColumnExpr("u.id, u.level, u.kind, u.opened, u.closed, n.code, n.type, n.name, p.parent_id, p.path")
}

func scanUnits(ctx context.Context, q *bun.SelectQuery, on, today Date) ([]*Unit, error) {
	units := []*Unit{}
	if err := q.Scan(ctx, &units); err != nil {
		return nil, err
	}
	for _, u := range units {
		u.read(on, today)
	}
	return units, nil
}
