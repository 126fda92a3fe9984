package demo

import (
	"cmp"
	"slices"

	"thidua/internal/org"
)

// support gives communes houses and cows, and two of them members recorded with
// deviation.
func (p *plan) support() {
	communes := p.tree.only((*unit).commune)
	d := p.draw(p.tree.province(), "support")
	for _, i := range d.Perm(len(communes))[:p.wish.houses] {
		p.of(communes[i]).houses[d.pick([]int{0, 1, 1, 2, 3, 4, 5, 5, 5, 4, 3, 2}[:p.months])]++
	}
	chosen := d.Perm(len(communes))[:24]
	weights := make([]int, len(chosen))
	for i := range weights {
		weights[i] = d.between(1, 4)
	}
	for i, n := range allot(p.wish.cows, weights, equal(len(chosen), 12)) {
		p.of(communes[chosen[i]]).cows[d.pick([]int{0, 0, 1, 2, 3, 3, 4, 4, 3, 2, 2, 1}[:p.months])] = n
	}
	for i := range p.wish.deviations {
		branches := communes[chosen[i%2]].children
		at := i % 3
		for p.of(branches[at]).silent != [never]bool{} {
			at++
		}
		p.of(branches[at]).strayed++
	}
	p.flag()
}

// flag gives a few communes members with signs of violation: two in the city, where one
// case waits, and one in two other districts. Everywhere else there are none.
func (p *plan) flag() {
	for _, f := range []struct{ district, commune, month, flagged, cleared int }{
		{0, 4, 3, 2, 2}, {0, 9, 7, 2, 1}, {8, 2, 5, 1, 1}, {11, 2, 5, 1, 1},
	} {
		c := p.of(p.tree.province().children[f.district].children[f.commune])
		c.flagged[f.month], c.cleared[f.month] = f.flagged, f.cleared
	}
}

// credit gives communes their loans, and each district a share of debt in them: 270
// millionths in the province, more only in the city.
func (p *plan) credit() {
	for _, direct := range p.tree.province().children {
		share := 246 - p.of(direct).strength*45/1000
		if direct.Type == "thành phố" {
			share = 455
		}
		d := drawOf(direct.seed, "credit")
		total, weights := 0, make([]int, len(direct.children))
		for i, base := range direct.children {
			if !base.commune() {
				continue
			}
			c := p.of(base)
			c.loans = d.between(4_500, 13_500) * (1_000_000 + 40_000*(p.year-alone.year) + 100*p.drift(base, 250))
			total += c.loans
			if d.once(400) || base == direct.children[0] {
				weights[i] = d.between(1, 5)
			}
		}
		for i, n := range allot(total/1_000_000*share/100_000, weights, equal(len(weights), 1<<30)) {
			p.of(direct.children[i]).debt = n * 100_000
		}
	}
}

// achievements chooses the communes that have finished a product or a work, and the
// districts that have held a class: the stronger ones, luck allowing.
func (p *plan) achievements() {
	communes := p.tree.only((*unit).commune)
	for _, u := range p.strongest(communes, p.wish.finished, 900) {
		p.of(u).finished = p.draw(u, "finished").between(2, p.months-1)
	}
	districts := p.tree.only(func(u *unit) bool { return u.Level == org.District && u.Kind == org.Territorial })
	for _, u := range p.strongest(districts, p.wish.trained, 300) {
		p.of(u).trained = true
	}
}

// strongest returns the n units that do best, each with its own luck of up to so much
// either way.
func (p *plan) strongest(units []*unit, n, luck int) []*unit {
	score := func(u *unit) int { return p.of(u).strength + p.draw(u, "luck").between(-luck, luck) }
	ranked := slices.Clone(units)
	slices.SortStableFunc(ranked, func(a, b *unit) int {
		return cmp.Or(cmp.Compare(score(b), score(a)), cmp.Compare(a.ID, b.ID))
	})
	return ranked[:n]
}
