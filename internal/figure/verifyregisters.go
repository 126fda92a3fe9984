package figure

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// keptRegister is a register that counts in completeness, as it is declared.
type keptRegister struct {
	Code   string
	KeptBy []string `bun:",array"`
}

// quarterOf is a register of a unit in a quarter.
type quarterOf struct {
	unit     int64
	register string
	begins   org.Date
}

// registers adds up plainly what is counted of one tree's units: month by month, and last over the year, of
// how many registers each had to keep by the quarters that had ended, and in how many of those each of them is
// kept.
func (v *verifier) registers(ctx context.Context, c *movement.Campaign, tree []*verified, months []movement.Period, s *sums) error {
	if !slices.ContainsFunc(c.Elements, isCounted) {
		return nil
	}
	var books []keptRegister
	err := v.db.NewRaw(`SELECT code, ARRAY(SELECT jsonb_array_elements_text(declared->'kept_by')) AS kept_by FROM register
		WHERE campaign_id = ? AND declared->'required' = 'true'`, c.ID).Scan(ctx, &books)
	if err != nil {
		return err
	}
	said, err := v.quartersSaid(ctx, c, tree)
	if err != nil {
		return err
	}
	type duty struct {
		unit     *verified
		register string
	}
	missed := map[duty]bool{} // of each register that a unit has had to keep: it has not, in some quarter
	of := map[*verified]map[movement.Counting]int64{}
	yearEnd := min(movement.YearPeriod(c.Year).Last(), v.today)
	add := func(day, hung org.Date, cell int) {
		for nth, e := range c.Elements {
			for u, counted := range of {
				if isCounted(e) && u.openOn(day) {
					s.add(u, hung, cell, nth, counted[e.Counted])
				}
			}
		}
	}
	for k, m := range months {
		if first, _ := m.Numbers(); first%3 == 0 && m.Last() < v.today {
			begins := movement.MonthsPeriod(c.Year, first-2, first).First()
			leads := leading(tree, m.Last())
			for _, u := range tree {
				for _, b := range books {
					if u.openOn(m.Last()) && (slices.Contains(b.KeptBy, string(u.level)) || slices.Contains(b.KeptBy, movement.Leaf) && !leads[u]) {
						d := duty{u, b.Code}
						missed[d] = missed[d] || !said[quarterOf{u.id, b.Code, begins}]
					}
				}
			}
			of = map[*verified]map[movement.Counting]int64{}
			for d, wrong := range missed {
				if of[d.unit] == nil {
					of[d.unit] = map[movement.Counting]int64{}
				}
				of[d.unit][movement.RegistersRequired]++
				if !wrong {
					of[d.unit][movement.RegistersKept]++
				}
			}
		}
		day := min(m.Last(), v.today)
		add(day, day, k)
	}
	add(yearEnd, v.today, len(months))
	return nil
}

// quartersSaid reads in which quarters of a year a tree's units said something in their registers.
func (v *verifier) quartersSaid(ctx context.Context, c *movement.Campaign, tree []*verified) (map[quarterOf]bool, error) {
	ids := make([]int64, len(tree))
	for i, u := range tree {
		ids[i] = u.id
	}
	year := movement.YearPeriod(c.Year)
	var rows []struct {
		UnitID   int64
		Register string
		Day      org.Date
	}
	err := v.db.NewRaw(`SELECT DISTINCT unit_id, register, date_trunc('quarter', day)::date AS day FROM (
			SELECT unit_id, register, day FROM entry WHERE state <> ?3
			UNION ALL SELECT unit_id, register, quarter FROM nothing) AS s
		WHERE unit_id = ANY (ARRAY[?0]::bigint[]) AND day BETWEEN ?1 AND ?2`, bun.List(ids), year.First(), year.Last(), register.Void).Scan(ctx, &rows)
	said := make(map[quarterOf]bool, len(rows))
	for _, r := range rows {
		said[quarterOf{r.UnitID, r.Register, r.Day}] = true
	}
	return said, err
}

// leading returns the units below which one stood on a day.
func leading(tree []*verified, day org.Date) map[*verified]bool {
	leads := map[*verified]bool{}
	for _, u := range tree {
		if above := u.parentOn(day); above != nil && u.openOn(day) {
			leads[above] = true
		}
	}
	return leads
}
