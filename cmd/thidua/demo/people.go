package demo

import "thidua/internal/org"

// admitting is how many of a thousand admissions by October each month has.
var admitting = []int{55, 40, 85, 95, 120, 130, 115, 115, 125, 120, 110, 70}

// people gives every leaf its members month by month, so that they are last month's and
// those admitted and moved in, without those who died or left.
func (p *plan) people() {
	leaves := p.tree.only((*unit).leaf)
	if p.before != nil {
		for _, l := range leaves {
			p.of(l).members[0] = p.before.of(l).members[p.before.months-1]
		}
	} else {
		p.settle(leaves)
	}
	p.admit((*unit).commune, p.wish.admitted-p.wish.admitted/40)
	p.admit(func(u *unit) bool { return u.base() && !u.commune() }, p.wish.admitted/40)
}

// settle divides the province's members among its leaves.
func (p *plan) settle(leaves []*unit) {
	weights := make([]int, len(leaves))
	for i, l := range leaves {
		r := drawOf(l.seed, "size").between(0, 100)
		weights[i] = permille(15+3*r*r/100, drawOf(l.parent.seed, "size").between(800, 1250))
	}
	for i, more := range allot(p.wish.members-6*len(leaves), weights, equal(len(leaves), 31)) {
		p.of(leaves[i]).members[0] = 6 + more
	}
}

// admit divides the admissions of the year among some of the base associations.
func (p *plan) admit(are func(*unit) bool, admitted int) {
	bases := p.tree.only(are)
	weights := make([]int, len(bases))
	for i, b := range bases {
		c := p.of(b)
		if c.wholly(p.months) {
			continue
		}
		for _, l := range leavesOf(b) {
			weights[i] += p.of(l).members[0]
		}
		weights[i] = permille(weights[i]*p.draw(b, "admitted").between(600, 1400), 1000+c.strength*35/100)
	}
	for i, n := range allot(admitted, weights, equal(len(bases), 1000)) {
		p.live(bases[i], n)
	}
}

func leavesOf(base *unit) []*unit {
	if base.leaf() {
		return []*unit{base}
	}
	return base.children
}

// live passes a base association's year: so many are admitted, some leave, few move in.
func (p *plan) live(base *unit, admitted int) {
	d, c, leaves := p.draw(base, "members"), p.of(base), leavesOf(base)
	open := make([]int, p.months)
	for m, n := range admitting[:p.months] {
		if !c.silent[m] {
			open[m] = n
		}
	}
	for range admitted {
		c.admitted[d.pick(open)]++
	}
	for m := range p.months {
		for _, l := range leaves {
			of := p.of(l)
			if m > 0 {
				of.members[m] = of.members[m-1]
			}
			switch {
			case d.once(26) && of.members[m] > 5:
				of.members[m]--
			case d.once(4) && of.members[m] < 40:
				of.members[m]++
			}
		}
		for range c.admitted[m] {
			at := d.IntN(len(leaves))
			for k := 0; k < len(leaves) && p.of(leaves[at]).members[m] >= 40; k++ {
				at = (at + 1) % len(leaves)
			}
			p.of(leaves[at]).members[m]++
		}
	}
	for _, l := range leaves {
		p.of(l).join(drawOf(l.seed, "party"), p.months)
	}
}

// join makes two members in five Party members; here and there one more during the year.
func (c *course) join(d draw, months int) {
	fewest := c.members[0]
	for _, n := range c.members[:months] {
		fewest = min(fewest, n)
	}
	n := permille(fewest, d.between(300, 500))
	for m := range months {
		if d.once(12) && n < fewest {
			n++
		}
		c.party[m] = n
	}
}

// households says how many poor households there are and by how many they become fewer:
// in a few places there are more.
func (p *plan) households() {
	leaves := p.tree.only(func(u *unit) bool { return u.leaf() && !p.of(u).wholly(p.months) })
	weights, most := make([]int, len(leaves)), make([]int, len(leaves))
	for i, l := range leaves {
		c := p.of(l)
		share := 1300
		if l.Kind == org.Agency || l.parent.urban() {
			share = 300
		}
		weights[i] = permille(c.members[0]*p.draw(l, "poor").between(0, 2000), share)
		most[i] = c.members[0] / 4
	}
	var poor []*unit
	var able []int
	households := allot(p.wish.poor, weights, most)
	for i, l := range leaves {
		if p.before != nil {
			households[i] = p.before.of(l).left()
		}
	}
	for i, n := range households {
		c := p.of(leaves[i])
		if c.poor = n; n > 0 {
			poor = append(poor, leaves[i])
			able = append(able, permille(n*p.draw(leaves[i], "relief").between(0, 1000), 1000+c.strength/2))
		}
	}
	d := p.draw(p.tree.province(), "relief")
	worse := 10
	for worse > 0 {
		if c := p.of(leaves[d.IntN(len(leaves))]); c.poor == 0 && c.relief == 0 {
			c.relief = -1
			worse--
		}
	}
	most = make([]int, len(poor))
	for i, l := range poor {
		most[i] = p.of(l).poor
	}
	for i, n := range allot(p.wish.relieved+10, able, most) {
		p.of(poor[i]).relief = n
	}
	for _, l := range leaves {
		p.of(l).since = p.draw(l, "since").between(5, 9)
	}
}

// left returns how many poor households there are at the season's end.
func (c *course) left() int { return c.poor - c.relief }
