package demo

import "thidua/internal/org"

// admitting is how many of a thousand admissions each month has.
var admitting = []int{55, 40, 85, 95, 120, 130, 115, 115, 125, 120}

// people gives every leaf its members month by month, so that they are last month's and
// those admitted and moved in, without those who died or left.
func (p *plan) people() {
	leaves := p.tree.only((*unit).leaf)
	weights := make([]int, len(leaves))
	for i, l := range leaves {
		r := drawOf(l.Code, "size").between(0, 100)
		weights[i] = permille(15+3*r*r/100, drawOf(l.parent.Code, "size").between(800, 1250))
	}
	for i, more := range allot(p.wish.members-6*len(leaves), weights, equal(len(leaves), 31)) {
		p.of(leaves[i]).members[0] = 6 + more
	}

	p.admit((*unit).commune, p.wish.admitted-p.wish.admitted/40)
	p.admit(func(u *unit) bool { return u.base() && !u.commune() }, p.wish.admitted/40)
}

// admit divides the admissions of the year among some of the base associations.
func (p *plan) admit(are func(*unit) bool, admitted int) {
	bases := p.tree.only(are)
	weights := make([]int, len(bases))
	for i, b := range bases {
		c := p.of(b)
		if c.wholly() {
			continue
		}
		for _, l := range leavesOf(b) {
			weights[i] += p.of(l).members[0]
		}
		weights[i] = permille(weights[i]*drawOf(b.Code, "admitted").between(600, 1400), 1000+c.strength*35/100)
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
	d, c, leaves := drawOf(base.Code, "members"), p.of(base), leavesOf(base)
	open := make([]int, months)
	for m, n := range admitting {
		if !c.silent[m] {
			open[m] = n
		}
	}
	for range admitted {
		c.admitted[d.pick(open)]++
	}
	for m := range months {
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
		p.of(l).join(drawOf(l.Code, "party"))
	}
}

// join makes two members in five Party members; here and there one more during the year.
func (c *course) join(d draw) {
	fewest := c.members[0]
	for _, n := range c.members {
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
	leaves := p.tree.only(func(u *unit) bool { return u.leaf() && !p.of(u).wholly() })
	weights, most := make([]int, len(leaves)), make([]int, len(leaves))
	for i, l := range leaves {
		c := p.of(l)
		share := 1300
		if l.Kind == org.Agency || l.parent.urban() {
			share = 300
		}
		weights[i] = permille(c.members[0]*drawOf(l.Code, "poor").between(0, 2000), share)
		most[i] = c.members[0] / 4
	}
	var poor []*unit
	var able []int
	for i, n := range allot(p.wish.poor, weights, most) {
		c := p.of(leaves[i])
		if c.poor = n; n > 0 {
			poor = append(poor, leaves[i])
			able = append(able, permille(n*drawOf(leaves[i].Code, "relief").between(0, 1000), 1000+c.strength/2))
		}
	}
	d := drawOf(p.tree.province().Code, "relief")
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
		p.of(l).since = drawOf(l.Code, "since").between(5, 9)
	}
}
