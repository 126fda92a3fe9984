package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Counting is an element in which an entry counts, and in whose report of which month: of a stock or a
// state from that month on.
type Counting struct {
	Element *movement.Element
	Unit    int64
	Month   movement.Month
	Adds    int64 // by itself: of what is counted once, 1
}

// Campaigns returns the campaign of a year with its registers. It fails with NotFound where there is none.
type Campaigns func(ctx context.Context, db bun.IDB, year int) (*movement.Campaign, error)

// CountingOf returns the elements in which entries count, by entry, in the order of the register that the
// campaign of the year declares in which they do; of what counts on from a year without a campaign, from
// the first campaign on that takes it. Those that are void, that wait for confirmation, or fall short of
// what is counted, count in none.
func CountingOf(ctx context.Context, db bun.IDB, campaigns Campaigns, entries []*Entry, today org.Date) (map[int64][]Counting, error) {
	years, err := movement.Years(ctx, db)
	if err != nil {
		return nil, err
	}
	type at struct {
		entry *Entry
		of    *movement.Count
		Counting
	}
	var all []at
	var units []int64
	for _, e := range entries {
		for _, year := range years {
			c, err := campaigns(ctx, db, year)
			if fault.KindOf(err) == fault.NotFound {
				continue
			}
			if err != nil {
				return nil, err
			}
			r := c.Register(e.Register)
			if r == nil || !eligible(r, e) {
				continue
			}
			for _, n := range r.Counts {
				on := dayOf(n, e)
				if on == "" || on > movement.YearPeriod(year).Last() {
					continue
				}
				month := movement.MonthOf(on)
				if month.Year() < year {
					if !n.Carried || hasYearFrom(years, month.Year(), year) {
						continue
					}
					month = movement.MonthOf(movement.YearPeriod(year).First())
				}
				if unit := aboutOf(n, e); unit != 0 && fits(n, e, month.Last()) {
					units = append(units, unit)
					all = append(all, at{e, n, Counting{n.Element, unit, month, worth(n, []*Entry{e})}})
				}
			}
		}
	}
	closings, err := closingsOf(ctx, db, units)
	if err != nil {
		return nil, err
	}
	stood := make([]org.At, len(all))
	for i := range all {
		all[i].Unit = reporter(all[i].Unit, all[i].Month, all[i].Element.Nature, closings)
		stood[i] = org.At{ID: all[i].Unit, On: min(all[i].Month.Last(), today)}
	}
	standing, err := org.StoodOn(ctx, db, stood)
	if err != nil {
		return nil, err
	}
	of := map[int64][]Counting{}
	for i, n := range all {
		if u := standing[stood[i]]; u != nil && n.Element.OwedBy(u.Level, u.Leaf) {
			of[n.entry.ID] = append(of[n.entry.ID], n.Counting)
		}
	}
	return of, nil
}

// hasYearFrom reports whether there is a campaign of a year from one to before another.
func hasYearFrom(years []int, from, before int) bool {
	for _, y := range years {
		if y >= from && y < before {
			return true
		}
	}
	return false
}

// closes is how a unit closed: into which, and whether it was abolished.
type closes struct {
	UnitID    int64
	Closed    org.Date
	Heir      int64
	Abolished bool
}

// closingsOf returns how those of some units closed that did, and those that they closed into, by unit.
func closingsOf(ctx context.Context, db bun.IDB, units []int64) (map[int64]closes, error) {
	var rows []closes
	err := db.NewRaw(`WITH RECURSIVE gone AS (
			SELECT u.id AS unit_id, u.closed, p.parent_id AS heir FROM unit AS u JOIN placement AS p ON p.unit_id = u.id AND p.valid @> u.closed
			WHERE u.id = ANY (?::bigint[])
			UNION
			SELECT u.id, u.closed, p.parent_id FROM gone AS g JOIN unit AS u ON u.id = g.heir JOIN placement AS p ON p.unit_id = u.id AND p.valid @> u.closed)
		SELECT unit_id, closed, heir, EXISTS (SELECT FROM lineage AS l WHERE l.predecessor_id = unit_id AND l.kind = 'ABOLITION') AS abolished
		FROM gone WHERE heir IS NOT NULL ORDER BY unit_id`, pgdialect.Array(units)).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("how %d units closed: %w", len(units), err)
	}
	closings := make(map[int64]closes, len(rows))
	for _, r := range rows {
		closings[r.UnitID] = r
	}
	return closings, nil
}

// reporter returns the unit that reports for a month what a unit wrote down; 0 where it ended with it.
func reporter(unit int64, m movement.Month, nature movement.Nature, closings map[int64]closes) int64 {
	for {
		c, gone := closings[unit]
		if !gone || c.Closed > m.First() {
			return unit
		}
		if nature == movement.State || nature == movement.Stock && c.Abolished {
			return 0
		}
		unit = c.Heir
	}
}
