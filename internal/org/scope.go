package org

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"
)

// Reach is how far a role goes from the unit at which it is held.
type Reach string

// The reaches.
const (
	ReachSelf     Reach = "self"     // that unit alone
	ReachChildren Reach = "children" // the units directly below it
	ReachBelow    Reach = "below"    // all units below it, without itself
	ReachSubtree  Reach = "subtree"  // itself and all units below it
	ReachAbove    Reach = "above"    // all units above it
)

// Reaches lists every reach.
var Reaches = []Reach{ReachSelf, ReachChildren, ReachBelow, ReachSubtree, ReachAbove}

// Covers reports whether the reach from the unit at from includes the unit at to. It is
// total: an unknown reach or an empty path covers nothing.
func (r Reach) Covers(from, to Path) bool {
	if from == "" || to == "" {
		return false
	}
	switch r {
	case ReachSelf:
		return from == to
	case ReachChildren:
		return from != to && from.Contains(to) && !strings.Contains(string(to[len(from)+1:]), ".")
	case ReachBelow:
		return from != to && from.Contains(to)
	case ReachSubtree:
		return from.Contains(to)
	case ReachAbove:
		return from != to && to.Contains(from)
	default:
		return false
	}
}

// Scope is the part of one day's tree that a caller may touch with one action. The zero
// Scope is empty: a query narrowed by it returns no rows, so a forgotten grant shows
// nothing rather than everything.
type Scope struct {
	day    Date
	parts  []part
	handed []part // of the reports that go up to within these, wherever their units hang today
}

// part is what one grant adds to a scope.
type part struct {
	reach Reach
	path  Path
	level Level // empty: every level
}

// NewScope returns an empty scope on a day's tree.
func NewScope(day Date) Scope { return Scope{day: day} }

// With returns the scope and, added to it, what the reach from path covers: units of one
// level, or of every level where level is empty.
func (s Scope) With(reach Reach, path Path, level Level) Scope {
	s.parts = adding(s.parts, part{reach, path, level})
	return s
}

// adding returns the parts and one more, where it is not among them; the parts are left as
// they are.
func adding(parts []part, added part) []part {
	if slices.Contains(parts, added) {
		return parts
	}
	return append(parts[:len(parts):len(parts)], added)
}

// Subtree is the scope of the unit at path and all below it, on a day's tree.
func Subtree(day Date, path Path) Scope { return NewScope(day).With(ReachSubtree, path, "") }

// Day returns the day on whose tree the scope lies.
func (s Scope) Day() Date { return s.day }

// Empty reports whether the scope covers no unit.
func (s Scope) Empty() bool { return len(s.parts) == 0 }

// Covers reports whether the unit that hangs at path on the scope's day lies within.
func (s Scope) Covers(path Path, level Level) bool {
	for _, p := range s.parts {
		if (p.level == "" || p.level == level) && p.reach.Covers(p.path, path) {
			return true
		}
	}
	return false
}

// all reports whether the scope covers a whole tree, by the path of its root.
func (s Scope) all(root Path) bool {
	return slices.ContainsFunc(s.parts, func(p part) bool { return p.reach == ReachSubtree && p.level == "" && p.path.Contains(root) })
}

// String writes the scope for people and tests: "subtree of 1.2, self of 1.2.3 (BRANCH);
// handed to children of 1.2".
func (s Scope) String() string {
	text := written(s.parts)
	if len(s.handed) > 0 {
		text += "; handed to " + written(s.handed)
	}
	return text
}

func written(parts []part) string {
	if len(parts) == 0 {
		return "nothing"
	}
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = fmt.Sprintf("%s of %s", p.reach, p.path)
		if p.level != "" {
			words[i] += fmt.Sprintf(" (%s)", p.level)
		}
	}
	return strings.Join(words, ", ")
}

// Under returns the part of the scope that lies at or below units, by their paths on its day.
func (s Scope) Under(units []Path) Scope {
	return Scope{day: s.day, parts: under(s.parts, units), handed: under(s.handed, units)}
}

func under(parts []part, units []Path) []part {
	var within []part
	for _, p := range parts {
		for _, unit := range units {
			for _, q := range p.under(unit) {
				within = adding(within, q)
			}
		}
	}
	return within
}

// under returns the parts that cover together what the part covers at and below a unit.
func (p part) under(unit Path) []part {
	inside := unit.Contains(p.path)
	switch {
	case unit == "" || p.path == "":
		return nil
	case p.reach == ReachAbove: // the units above are few, and known by the path
		var above []part
		for i, c := range p.path {
			if at := p.path[:i]; c == '.' && unit.Contains(at) {
				above = append(above, part{ReachSelf, at, p.level})
			}
		}
		return above
	case inside:
		return []part{p}
	case !p.reach.Covers(p.path, unit):
		return nil
	case p.reach == ReachChildren:
		return []part{{ReachSelf, unit, p.level}}
	default: // below or subtree
		return []part{{ReachSubtree, unit, p.level}}
	}
}

// And returns what either of two scopes of one day covers.
func (s Scope) And(other Scope) Scope {
	for _, p := range other.parts {
		s.parts = adding(s.parts, p)
	}
	for _, p := range other.handed {
		s.handed = adding(s.handed, p)
	}
	return s
}

// Whole reports whether a scope covers every unit of every tree, those that only open later included.
// What is made of all units, or compared with all, is for those alone whose scope is the whole.
func Whole(ctx context.Context, db bun.IDB, scope Scope) (bool, error) {
	if scope.Empty() {
		return false, nil
	}
	roots := []Path{}
	err := db.NewRaw(`SELECT p.path FROM placement AS p JOIN unit AS u ON u.id = p.unit_id
		WHERE p.parent_id IS NULL AND p.valid @> greatest(?::date, u.opened) ORDER BY u.id`, scope.day).Scan(ctx, &roots)
	if err != nil {
		return false, fmt.Errorf("every tree on %s: %w", scope.day, err)
	}
	return !slices.ContainsFunc(roots, func(root Path) bool { return !scope.all(root) }), nil
}

// JoinHere joins, as here, where a unit u hangs on the scope's day; one that opens later
// only, where it will hang then.
func (s Scope) JoinHere(q *bun.SelectQuery) *bun.SelectQuery {
	return q.Join("JOIN placement AS here ON here.unit_id = u.id AND here.valid @> greatest(?::date, u.opened)", s.day)
}

// Within narrows a query to the rows whose path column, on the scope's day, lies in the
// scope. It is the only place where access becomes SQL.
func (s Scope) Within(pathColumn, levelColumn string) func(*bun.SelectQuery) *bun.SelectQuery {
	path, level := bun.Ident(pathColumn), bun.Ident(levelColumn)
	return func(q *bun.SelectQuery) *bun.SelectQuery {
		if s.Empty() {
			return q.Where("false")
		}
		return q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			for _, p := range s.parts {
				q.WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery {
					switch p.reach {
					case ReachSelf:
						q.Where("? = ?::ltree", path, string(p.path))
					case ReachChildren:
						q.Where("? <@ ?::ltree AND nlevel(?) = nlevel(?::ltree) + 1", path, string(p.path), path, string(p.path))
					case ReachBelow:
						q.Where("? <@ ?::ltree AND ? <> ?::ltree", path, string(p.path), path, string(p.path))
					case ReachSubtree:
						q.Where("? <@ ?::ltree", path, string(p.path))
					case ReachAbove:
						q.Where("? @> ?::ltree AND ? <> ?::ltree", path, string(p.path), path, string(p.path))
					default:
						q.Where("false")
					}
					if p.level != "" {
						q.Where("? = ?", level, string(p.level))
					}
					return q
				})
			}
			return q
		})
	}
}
