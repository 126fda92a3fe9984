package register

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Kept is a register as one unit keeps it in one year.
type Kept struct {
	Register *movement.Register
	UnitID   int64
	Year     int
	Entries  int // of the year, void ones left out
	Quarters []*Quarter
}

// Complete reports whether every quarter that has ended is kept; nil where none has in which the unit had to
// keep the register, or the register is not required.
func (k *Kept) Complete() *bool {
	if !k.Register.Required {
		return nil
	}
	var complete *bool
	for _, q := range k.Quarters {
		if q.Ended {
			all := q.Kept() && (complete == nil || *complete)
			complete = &all
		}
	}
	return complete
}

// Quarter is what a unit said of a register in a quarter that has begun and in which it kept it.
type Quarter struct {
	Begins  org.Date
	Ended   bool
	Entries int  // with a day in it, void ones left out
	Nothing bool // the unit said that there was nothing to enter
}

// Kept reports whether something was said of the quarter.
func (q *Quarter) Kept() bool { return q.Entries > 0 || q.Nothing }

// KeptBy returns for each unit the registers of the campaign that it has kept in some quarter of the campaign's
// year, in the campaign's order, with what it said in each. It answers in two statements, however many units
// are asked for: whoever asks may read their entries.
func KeptBy(ctx context.Context, db bun.IDB, c *movement.Campaign, units []int64, today org.Date) (map[int64][]*Kept, error) {
	of := map[int64][]*Kept{}
	k := Keeping{campaign: c.ID, units: db.NewRaw("SELECT unnest(?::bigint[])", pgdialect.Array(units)).String(), quarters: quartersOf(c.Year, today)}
	if len(units) == 0 || len(k.quarters) == 0 {
		return of, nil
	}
	var duties []struct {
		UnitID   int64
		Register string
		Quarters int
	}
	err := db.NewRaw("SELECT unit_id, register, quarters FROM (?) AS d ORDER BY unit_id, ordinal", bun.Safe(k.Duties(false))).Scan(ctx, &duties)
	if err != nil {
		return nil, fmt.Errorf("registers that %d units keep in %d: %w", len(units), c.Year, err)
	}
	var said []struct {
		UnitID   int64
		Register string
		Begins   org.Date
		Entries  int
		Nothing  bool
	}
	year := movement.YearPeriod(c.Year)
	err = db.NewRaw(`SELECT unit_id, register, date_trunc('quarter', day)::date AS begins, count(*) AS entries, false AS nothing FROM entry
		WHERE unit_id = ANY (?0::bigint[]) AND day BETWEEN ?1 AND ?2 AND state <> ?3 GROUP BY 1, 2, 3
		UNION ALL
		SELECT unit_id, register, quarter, 0, true FROM nothing WHERE unit_id = ANY (?0::bigint[]) AND quarter BETWEEN ?1 AND ?2`,
		pgdialect.Array(units), year.First(), year.Last(), Void).Scan(ctx, &said)
	if err != nil {
		return nil, fmt.Errorf("what %d units said in their registers of %d: %w", len(units), c.Year, err)
	}
	type book struct {
		unit     int64
		register string
	}
	books := map[book]*Kept{}
	for _, d := range duties {
		r := c.Register(d.Register)
		if r == nil {
			continue
		}
		one := &Kept{Register: r, UnitID: d.UnitID, Year: c.Year}
		for i, q := range k.quarters {
			if d.Quarters&(1<<i) != 0 {
				one.Quarters = append(one.Quarters, &Quarter{Begins: q.begins, Ended: q.ended})
			}
		}
		of[d.UnitID], books[book{d.UnitID, d.Register}] = append(of[d.UnitID], one), one
	}
	for _, s := range said {
		one := books[book{s.UnitID, s.Register}]
		if one == nil {
			continue
		}
		one.Entries += s.Entries
		for _, q := range one.Quarters {
			if q.Begins == s.Begins {
				q.Entries += s.Entries
				q.Nothing = q.Nothing || s.Nothing
			}
		}
	}
	return of, nil
}
