package demo

import (
	"slices"

	"thidua/internal/org"
)

// months is how many months the demo's year has, from January on.
const months = 10

// wish is what a province is to come to by October. Đắk Lắk's is chosen so that every
// status can be seen; the other provinces stray from it.
type wish struct {
	members    int // at the year's beginning
	admitted   int
	poor       int // households at the year's beginning
	relieved   int // fewer of them by October, net
	houses     int
	cows       int
	finished   int // communes with a product or a work
	trained    int // districts that held a class
	deviations int // members, in two communes
	lift       int // how much better than Đắk Lắk, in thousandths
}

func wishOf(province *unit) wish {
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
// the province comes to. Months count from 0.
type course struct {
	strength int          // -1500 to 1500: how well the unit does
	silent   [months]bool // it sends no report for the month

	admitted [months]int // of a base association

	members [months]int // of a unit that has members of its own
	party   [months]int // Party members among them
	poor    int         // households at the year's beginning
	relief  int         // how many fewer there are later; below 0: more
	since   int         // the month from which there are
	strayed int         // members recorded with deviation, from June on

	houses, cows [months]int // of a commune
	flagged      [months]int // members of a commune with signs of violation
	cleared      [months]int // and of those, the ones inspected
	loans        int         // in October, in VND
	debt         int         // overdue and frozen in October, in VND
	finished     int         // the month of its product or work; months: none

	trained bool // of a district: it held a class
}

// wholly reports whether the unit says nothing all year.
func (c *course) wholly() bool { return !slices.Contains(c.silent[:], false) }

// plan is a province's year before it is said.
type plan struct {
	tree    *tree
	wish    wish
	courses []course // by place in the tree
}

func (p *plan) of(u *unit) *course { return &p.courses[u.ID-p.tree.first] }

func newPlan(t *tree) *plan {
	p := &plan{tree: t, wish: wishOf(t.province()), courses: make([]course, len(t.units))}
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
	d := drawOf(province.Code, "strength")
	order := d.Perm(len(province.children))
	for i, direct := range province.children {
		s := -1000 + 2000*order[i]/(len(order)-1)
		weak := map[int]bool{}
		if direct.Type == "thành phố" {
			s = -150
			for _, k := range drawOf(direct.Code, "weak").Perm(19)[:5] {
				weak[k+2] = true
			}
		}
		p.of(direct).strength = s + p.wish.lift
		for k, base := range direct.children {
			p.of(base).strength = p.of(direct).strength*8/10 + drawOf(base.Code, "strength").between(-400, 400)
			if weak[k] {
				p.of(base).strength = -1500
			}
		}
	}
	for _, u := range p.tree.units {
		c := p.of(u)
		if u.Level == org.Branch {
			c.strength = p.of(u.parent).strength + drawOf(u.Code, "strength").between(-250, 250)
		}
		c.strength = clamp(c.strength, -1500, 1500)
		c.finished = months
	}
}

// silence chooses the two in a hundred branches that miss reports, a few of them all.
// Every association above them reports.
func (p *plan) silence() {
	for _, u := range p.tree.only((*unit).leaf) {
		d := drawOf(u.Code, "silence")
		if !d.once(21) {
			continue
		}
		c := p.of(u)
		first, last := 0, months-1
		if !d.once(130) {
			first = d.IntN(months)
			last = min(months-1, first+d.between(0, 2))
		}
		for m := first; m <= last; m++ {
			c.silent[m] = true
		}
	}
}
