package demo

import (
	"fmt"
	"slices"

	"thidua/internal/org"
)

// never is the month of what is not done within the year. Months count from 0.
const never = 12

// monthly is a number for each month of a year.
type monthly = [never]int

// season is the part of a year of which the demo tells, from January on.
type season struct{ year, months int }

// alone is the one season of the demo that is not of several years.
var alone = season{2024, 10}

// wish is what a province is to come to by the season's end. Đắk Lắk's is chosen so that every
// status can be seen; the other provinces stray from it.
type wish struct {
	members    int // at the year's beginning
	admitted   int
	poor       int // households at the year's beginning
	relieved   int // fewer of them by the season's end, net
	houses     int
	cows       int
	finished   int // communes with a product or a work
	trained    int // districts that held a class
	deviations int // members, in two communes
	lift       int // how much better than Đắk Lắk, in thousandths
}

func wishOf(province *unit, s season) wish {
	if w, found := wishes[s]; found {
		return w
	}
	w := wish{
		members: 50_180, admitted: 1_310, poor: 1_460, relieved: 86, houses: 32, cows: 75,
		finished: 140, trained: 13, deviations: 5,
	}
	if province.Code == "66" {
		return w
	}
	d := drawOf(province.Code, "wish")
	w.lift = d.between(-400, 400)
	stray := 1000 + w.lift/2
	return wish{
		members:  permille(w.members, d.between(900, 1100)),
		admitted: permille(w.admitted, stray+d.between(-60, 60)), poor: permille(w.poor, d.between(800, 1300)),
		relieved: permille(w.relieved, stray+d.between(-200, 200)), houses: d.between(18, 45), cows: d.between(40, 110),
		finished: d.between(115, 184), trained: d.between(10, 15), deviations: d.between(0, 6), lift: w.lift,
	}
}

// course is what a unit's year is bound to, where it must fit what others say or what
// the province comes to.
type course struct {
	strength int         // -1500 to 1500: how well the unit does
	silent   [never]bool // it sends no report for the month

	admitted monthly // of a base association

	members monthly // of a unit that has members of its own
	party   monthly // Party members among them
	poor    int     // households at the year's beginning
	relief  int     // how many fewer there are later; below 0: more
	since   int     // the month from which there are
	strayed int     // members recorded with deviation, from June on

	houses, cows monthly // of a commune
	flagged      monthly // members of a commune with signs of violation
	cleared      monthly // and of those, the ones inspected
	loans        int     // at the season's end, in VND
	debt         int     // overdue and frozen at the season's end, in VND
	finished     int     // the month of its product or work; never: none

	trained bool // of a district: it held a class
}

// wholly reports whether the unit says nothing in any of the first months.
func (c *course) wholly(months int) bool { return !slices.Contains(c.silent[:months], false) }

// plan is a province's year before it is said.
type plan struct {
	season

	tree    *tree
	wish    wish
	courses map[int64]*course // by unit

	before *plan // what the year before came to; nil: the demo does not tell
	from   int   // the first month in which the tree stands
	then   *plan // what comes after the tree changed; nil: it did not
}

func (p *plan) of(u *unit) *course { return p.courses[u.ID] }

// draw returns the source that belongs to a unit and a subject of the year. That of 2024 is what
// lasts.
func (p *plan) draw(u *unit, subject string) draw {
	if p.year != alone.year {
		subject = fmt.Sprint(subject, " ", p.year)
	}
	return drawOf(u.seed, subject)
}

// drift is by how much a unit does better or worse than in 2024.
func (p *plan) drift(u *unit, far int) int {
	if p.year == alone.year {
		return 0
	}
	return p.draw(u, "drift").between(-far, far)
}

// newPlan draws up a province's year, which goes on from the year before where that is told.
func newPlan(t *tree, s season, before *plan) *plan {
	p := &plan{season: s, tree: t, wish: wishOf(t.province(), s), courses: make(map[int64]*course, len(t.units)), before: before}
	for _, u := range t.units {
		p.courses[u.ID] = &course{}
	}
	p.strengthen()
	p.silence()
	p.people()
	p.households()
	p.support()
	p.credit()
	p.achievements()
	return p
}

// strengthen spreads the districts evenly from weak to strong, the city a little below
// the middle and held back by five of its communes; what hangs below strays from that.
func (p *plan) strengthen() {
	province := p.tree.province()
	p.of(province).strength = p.wish.lift
	d := drawOf(province.seed, "strength")
	order := d.Perm(len(province.children))
	for i, direct := range province.children {
		s := -1000 + 2000*order[i]/(len(order)-1)
		weak := map[int]bool{}
		if direct.Type == "thành phố" {
			s = -150
			for _, k := range p.draw(direct, "weak").Perm(19)[:5] {
				weak[k+2] = true
			}
		}
		p.of(direct).strength = s + p.wish.lift + p.drift(direct, 300)
		for k, base := range direct.children {
			p.of(base).strength = p.of(direct).strength*8/10 + drawOf(base.seed, "strength").between(-400, 400) + p.drift(base, 250)
			if weak[k] {
				p.of(base).strength = -1500
			}
		}
	}
	for _, u := range p.tree.units {
		c := p.of(u)
		if u.Level == org.Branch {
			c.strength = p.of(u.parent).strength + drawOf(u.seed, "strength").between(-250, 250)
		}
		c.strength = clamp(c.strength, -1500, 1500)
		c.finished = never
	}
}

// silence chooses the two in a hundred branches that miss reports, a few of them all.
// Every association above them reports. Of a year that is over all have come in.
func (p *plan) silence() {
	if p.months == never {
		return
	}
	for _, u := range p.tree.only((*unit).leaf) {
		d := p.draw(u, "silence")
		if !d.once(21) {
			continue
		}
		c := p.of(u)
		first, last := 0, p.months-1
		if !d.once(130) {
			first = d.IntN(p.months)
			last = min(p.months-1, first+d.between(0, 2))
		}
		for m := first; m <= last; m++ {
			c.silent[m] = true
		}
	}
}
