package demo

import (
	"context"
	"fmt"
	"iter"

	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// YearsToday is the day on which the demo of several years stands: ten months of 2025 have ended.
const YearsToday org.Date = "2025-11-10"

// seasons are the years of that demo, in their order. All but the last are over.
var seasons = []season{{2023, 12}, {2024, 12}, {2025, 10}}

// wishes are what Đắk Lắk is to come to in each: 2024 admits more members than the years beside
// it, fewer stay poor from year to year, houses become fewer and cows more.
var wishes = map[season]wish{
	seasons[0]: {members: 49_050, admitted: 1_430, poor: 1_575, relieved: 84, houses: 38, cows: 68, finished: 138, trained: 12, deviations: 7, lift: -120},
	seasons[1]: {admitted: 1_570, relieved: 96, houses: 36, cows: 88, finished: 156, trained: 13, deviations: 5},
	seasons[2]: {admitted: 1_190, relieved: 112, houses: 26, cows: 92, finished: 149, trained: 14, deviations: 3, lift: 90},
}

// change is a day on which the tree became another.
type change struct {
	season          // of its year
	from   int      // the first month after it
	day    org.Date // the first day of that month
}

// changes are the days of the reorganisations that ship with the program.
var changes = []change{{seasons[1], 10, "2024-11-01"}, {seasons[2], 6, "2025-07-01"}}

// years loads Đắk Lắk's units, both reorganisations and three years of reports. The tree is
// changed first: what a month's reports are, the tree of that month decides.
func (l *loader) years(ctx context.Context, campaigns map[int]*movement.Campaign, progress func(done, total int)) error {
	t := plant(1, 1)
	if err := l.units(ctx, t); err != nil {
		return err
	}
	if err := l.numberOn(ctx); err != nil {
		return err
	}
	if _, err := access.CreateAccounts(ctx, l.tx, nil, accountsOf(t)); err != nil {
		return err
	}
	if err := l.reform(ctx, 1+int64(len(t.units))); err != nil {
		return err
	}
	total := 0
	for _, s := range seasons {
		total += s.months * len(t.units)
	}
	var p *plan
	for _, s := range seasons {
		first := newPlan(t, s, p)
		p = first
		for _, ch := range changes {
			if ch.season != s {
				continue
			}
			heirs, err := l.heirs(ctx, ch.day)
			if err != nil {
				return err
			}
			if t, err = l.treeOn(ctx, t, ch.day); err != nil {
				return err
			}
			p.then = p.goOn(t, ch.from, heirs)
			p = p.then
		}
		l.campaign = campaigns[s.year]
		if err := l.reports(ctx, first, func(done int) { progress(min(done, total), total) }); err != nil {
			return err
		}
		if err := l.quotas(ctx, p); err != nil {
			return err
		}
		if err := l.registers(ctx, first); err != nil {
			return err
		}
	}
	progress(total, total)
	return nil
}

// treeOn returns the province's tree on a day, with what is known of its units from the tree
// before.
func (l *loader) treeOn(ctx context.Context, before *tree, day org.Date) (*tree, error) {
	var rows []org.Unit
	err := l.tx.NewRaw(`SELECT u.id, u.level, u.kind, u.opened, n.code, n.type, n.name, p.parent_id, p.path
		FROM placement p JOIN naming n ON n.unit_id = p.unit_id AND n.valid @> ?1::date
		JOIN unit u ON u.id = p.unit_id AND (u.closed IS NULL OR u.closed > ?1::date)
		WHERE p.valid @> ?1::date AND p.path <@ ?0::ltree ORDER BY u.id`, before.province().Path, day).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("the tree on %s: %w", day, err)
	}
	t := &tree{first: before.first, opened: before.opened}
	for _, r := range rows {
		u := &unit{Unit: r, seed: fmt.Sprint(day, " ", r.Code)}
		if known := before.find(u.ID); known != nil {
			u.seed = known.seed
		}
		t.units = append(t.units, u)
	}
	for _, u := range t.units {
		if u.ParentID != nil {
			u.parent = t.find(*u.ParentID)
			u.parent.children = append(u.parent.children, u)
		}
	}
	return t, nil
}

// heirs returns into which unit each one went that was merged or divided on a day: the one that
// has most of it.
func (l *loader) heirs(ctx context.Context, day org.Date) (map[int64]int64, error) {
	var rows []struct{ PredecessorID, SuccessorID int64 }
	err := l.tx.NewRaw(`SELECT DISTINCT ON (l.predecessor_id) l.predecessor_id, l.successor_id
		FROM lineage l JOIN reorganisation r ON r.id = l.reorganisation_id
		WHERE r.effective = ? AND l.kind IN ('MERGER', 'SPLIT') ORDER BY l.predecessor_id, l.share DESC NULLS LAST, l.successor_id`, day).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("what became of units on %s: %w", day, err)
	}
	heirs := map[int64]int64{}
	for _, r := range rows {
		heirs[r.PredecessorID] = r.SuccessorID
	}
	return heirs, nil
}

// goOn returns the plan of the months after the tree has changed. Who lives on goes on, and has
// from then on what came to it; who is new and follows nobody begins.
func (p *plan) goOn(t *tree, from int, heirs map[int64]int64) *plan {
	n := &plan{season: p.season, tree: t, wish: p.wish, courses: make(map[int64]*course, len(t.units)), from: from}
	parts := map[int64]int{} // how many have gone into a unit
	for _, u := range t.units {
		c := &course{finished: never}
		if known := p.of(u); known != nil {
			*c = *known
			parts[u.ID] = 1
		}
		n.courses[u.ID] = c
	}
	for _, u := range p.tree.units {
		if heir := n.courses[heirs[u.ID]]; heir != nil && n.of(u) == nil {
			heir.takeIn(p.of(u), parts[heirs[u.ID]])
			parts[heirs[u.ID]]++
		}
	}
	for _, u := range t.units {
		c := n.of(u)
		if p.of(u) == nil {
			for m := range from {
				c.silent[m] = true
			}
		}
		if parts[u.ID] == 0 {
			n.arrive(u, c)
		}
	}
	return n
}

// takeIn adds what another unit is bound to, which went into this one as others did before.
func (c *course) takeIn(other *course, parts int) {
	c.strength = (c.strength*parts + other.strength) / (parts + 1)
	for m := range never {
		c.admitted[m] += other.admitted[m]
		c.houses[m] += other.houses[m]
		c.cows[m] += other.cows[m]
		c.flagged[m] += other.flagged[m]
		c.cleared[m] += other.cleared[m]
	}
	c.loans += other.loans
	c.debt += other.debt
	c.finished = min(c.finished, other.finished)
}

// arrive begins the course of a commune of Phú Yên: before it came to the province it took part in
// a movement of which the demo tells nothing, and of its branches nothing is known.
func (p *plan) arrive(u *unit, c *course) {
	d := p.draw(u, "arrival")
	c.strength = d.between(-700, 700)
	members := d.between(180, 420)
	for m := range p.months {
		if m >= p.from {
			c.admitted[m] = d.between(0, 2)
			members += c.admitted[m] - d.IntN(3)
		}
		c.members[m] = members
	}
	c.join(p.draw(u, "party"), p.months)
	c.poor = permille(members, d.between(10, 50))
	c.relief, c.since = d.IntN(1+c.poor/3), p.from+d.between(1, 3)
	c.loans = d.between(9_000, 24_000) * 1_000_000
	c.debt = c.loans / 1_000_000 * d.between(50, 450) / 100_000 * 100_000
	if d.once(700) {
		c.finished = d.between(p.from, p.months-1)
	}
}

// told yields every unit that says something in the year with the plan that it follows first, those last
// that came to be within the year.
func (p *plan) told() iter.Seq2[*plan, *unit] {
	return func(yield func(*plan, *unit) bool) {
		for stage := p; stage != nil; stage = stage.then {
			for _, u := range stage.tree.units {
				if stage != p && p.of(u) != nil {
					continue // it said its year already
				}
				if !yield(stage, u) {
					return
				}
			}
		}
	}
}

// tell yields what every unit says in the year.
func (p *plan) tell(say func(p *plan, u *unit) report.UnitYear) iter.Seq[report.UnitYear] {
	return func(yield func(report.UnitYear) bool) {
		for stage, u := range p.told() {
			if !yield(say(stage, u)) {
				return
			}
		}
	}
}
