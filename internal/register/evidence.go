package register

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Asked is a unit and a month for which is asked what the registers come to.
type Asked struct {
	Unit  int64
	Month movement.Month
}

// Sums returns what the elements that units report for months of a campaign's year come to by its
// registers. It answers in three statements and one a month, however many units are asked for. Ask it only
// for units whose entries, or what they come to, the caller may read.
func Sums(ctx context.Context, db bun.IDB, c *movement.Campaign, asked []Asked, today org.Date) (map[Asked][]*Counted, error) {
	months := map[movement.Month][]int64{}
	for _, a := range asked {
		if a.Month.First() <= today {
			months[a.Month] = append(months[a.Month], a.Unit)
		}
	}
	if len(c.Registers) == 0 || len(months) == 0 {
		return nil, nil
	}
	var units []int64
	for _, of := range months {
		units = append(units, of...)
	}
	slices.Sort(units)
	evidence, err := read(ctx, db, c, slices.Compact(units))
	if err != nil {
		return nil, err
	}
	sums := make(map[Asked][]*Counted, len(asked))
	for _, m := range slices.Sorted(maps.Keys(months)) {
		owners, err := org.Owners(ctx, db, months[m], min(m.Last(), today))
		if err != nil {
			return nil, err
		}
		for _, u := range owners {
			sums[Asked{u.ID, m}] = evidence[u.ID].Count(c, u, m)
		}
	}
	return sums, nil
}

// Records tells what the registers of units come to for a month, for what their reports say to be held against.
func Records(ctx context.Context, db bun.IDB, c *movement.Campaign, units []*org.Owner, m movement.Month) (map[int64][]report.Recorded, error) {
	if len(c.Registers) == 0 {
		return nil, nil
	}
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	evidence, err := read(ctx, db, c, ids)
	if err != nil {
		return nil, err
	}
	recorded := make(map[int64][]report.Recorded, len(units))
	for _, u := range units {
		for _, n := range evidence[u.ID].Count(c, u, m) {
			recorded[u.ID] = append(recorded[u.ID], report.Recorded{
				Element: n.Count.Element, Register: n.Register, Value: n.Value, Entries: len(n.Entries), Blocks: n.Count.Blocks,
			})
		}
	}
	return recorded, nil
}

// read returns what the numbers of units are counted from by a campaign's registers, by unit.
func read(ctx context.Context, db bun.IDB, c *movement.Campaign, units []int64) (map[int64]*Evidence, error) {
	evidence := make(map[int64]*Evidence, len(units))
	of := make(map[int64][]*Evidence, len(units)) // by the units whose entries are theirs to report
	for _, id := range units {
		evidence[id] = &Evidence{}
		of[id] = append(of[id], evidence[id])
	}
	gone, err := closedInto(ctx, db, units)
	if err != nil {
		return nil, err
	}
	for _, g := range gone {
		v := evidence[g.Heir]
		v.Gone = append(v.Gone, g.Gone)
		of[g.UnitID] = append(of[g.UnitID], v)
	}
	nothing, err := declared(ctx, db, units, c.Year)
	if err != nil {
		return nil, err
	}
	for _, q := range nothing {
		v := evidence[q.UnitID]
		v.Nothing = append(v.Nothing, q)
	}
	named := namesIn(c)
	entries, err := thatCount(ctx, db, c, slices.Sorted(maps.Keys(of)), named)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		takers := of[e.UnitID]
		for _, field := range named[e.Register] {
			unit, _ := e.Values[field].(int64)
			for _, v := range of[unit] {
				if !slices.Contains(takers, v) {
					takers = append(slices.Clip(takers), v)
				}
			}
		}
		for _, v := range takers {
			v.Entries = append(v.Entries, e)
		}
	}
	return evidence, nil
}

// namesIn returns the fields that say in whose report an entry counts, by register.
func namesIn(c *movement.Campaign) map[string][]string {
	named := map[string][]string{}
	for _, r := range c.Registers {
		for _, n := range r.Counts {
			if n.For != "" && !slices.Contains(named[r.Code], n.For) {
				named[r.Code] = append(named[r.Code], n.For)
			}
		}
	}
	return named
}

// thatCount returns the entries from which something is counted: those of units, and those that name one
// of them where that is in whose report they count.
func thatCount(ctx context.Context, db bun.IDB, c *movement.Campaign, units []int64, named map[string][]string) ([]*Entry, error) {
	var all, subjects []string
	ids := pgdialect.Array(units)
	q := db.NewSelect().ColumnExpr(columns).Where("e.state <> ?", Void)
	for _, r := range c.Registers {
		if len(r.Counts) > 0 {
			all = append(all, r.Code)
		}
	}
	entries := []*Entry{}
	q = q.Model(&entries).WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		q = q.Where("e.unit_id = ANY (?::bigint[]) AND e.register = ANY (?::text[])", ids, pgdialect.Array(all))
		for _, code := range slices.Sorted(maps.Keys(named)) {
			for _, field := range named[code] {
				if field == subjectOf(c.Register(code)) {
					subjects = append(subjects, code)
				} else {
					q = q.WhereOr("e.register = ? AND (e.values ->> ?)::bigint = ANY (?::bigint[])", code, field, ids)
				}
			}
		}
		if len(subjects) > 0 {
			q = q.WhereOr("e.subject_id = ANY (?::bigint[]) AND e.register = ANY (?::text[])", ids, pgdialect.Array(subjects))
		}
		return q
	})
	if err := q.OrderExpr("e.day, e.id").Scan(ctx); err != nil {
		return nil, fmt.Errorf("entries that count for %d units: %w", len(units), err)
	}
	return entries, nil
}

// subjectOf returns the first UNIT field of a register, empty where there is none.
func subjectOf(r *movement.Register) string {
	for _, f := range r.Fields {
		if f.Type == movement.UnitField {
			return f.Code
		}
	}
	return ""
}

// declared returns the quarters of a year of which units said that there was nothing to enter.
func declared(ctx context.Context, db bun.IDB, units []int64, year int) ([]Nothing, error) {
	var nothing []Nothing
	p := movement.YearPeriod(year)
	err := db.NewRaw(`SELECT register, unit_id, quarter FROM nothing WHERE unit_id = ANY (?::bigint[]) AND quarter BETWEEN ? AND ?
		ORDER BY unit_id, register, quarter`, pgdialect.Array(units), p.First(), p.Last()).Scan(ctx, &nothing)
	if err != nil {
		return nil, fmt.Errorf("what %d units declared empty in %d: %w", len(units), year, err)
	}
	return nothing, nil
}

// closing is a unit that closed into another, or into one that went on to it.
type closing struct {
	Gone

	Heir int64
}

// closedInto returns the units that have closed into some, or will have: each hangs from its closing on
// under whoever goes on with what it left, and so on.
func closedInto(ctx context.Context, db bun.IDB, units []int64) ([]closing, error) {
	var gone []closing
	err := db.NewRaw(`WITH RECURSIVE gone AS (
			SELECT id AS heir, id AS unit_id, NULL::date AS closed, false AS abolished FROM unnest(?::bigint[]) AS id
			UNION ALL
			SELECT g.heir, u.id, greatest(g.closed, u.closed),
				g.abolished OR EXISTS (SELECT FROM lineage AS l WHERE l.predecessor_id = u.id AND l.kind = 'ABOLITION')
			FROM gone AS g
			JOIN placement AS p ON p.parent_id = g.unit_id
			JOIN unit AS u ON u.id = p.unit_id AND p.valid @> u.closed)
		SELECT heir, unit_id, closed, abolished FROM gone WHERE closed IS NOT NULL ORDER BY heir, unit_id`,
		pgdialect.Array(units)).Scan(ctx, &gone)
	if err != nil {
		return nil, fmt.Errorf("units that closed into %d others: %w", len(units), err)
	}
	return gone, nil
}
