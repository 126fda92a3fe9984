package demo

import (
	"fmt"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// voice is one unit saying its year.
type voice struct {
	*unit
	*course

	plan     *plan
	elements map[string]*movement.Element
	said     [never]report.Vector
}

// speak says a unit's year: a vector a month, nil where it is silent.
func (p *plan) speak(elements map[string]*movement.Element, u *unit) *voice {
	v := &voice{unit: u, course: p.of(u), plan: p, elements: elements}
	for m := range p.months {
		if !v.silent[m] {
			v.said[m] = make(report.Vector, len(elements))
		}
	}
	if u.leaf() {
		v.sayMembers()
		v.sayHouseholds()
		v.sayFunds()
	}
	v.sayOfficers()
	if u.Level != org.Branch {
		v.sayOrganisation()
		v.sayChildren()
		v.sayProgrammes()
	}
	switch u.Level {
	case org.Commune:
		v.sayBase()
	case org.District:
		v.sayDistrict()
	case org.Province:
		v.sayEach("social_supervision_sessions", func(m int) int { return monthly{5: 1, 8: 1}[m] })
	}
	if p.then != nil {
		v.goOn(p.then)
	}
	return v
}

// goOn says the rest of the year as the unit does after the tree has changed; one that is no more
// says nothing.
func (v *voice) goOn(then *plan) {
	var later [never]report.Vector
	if u := then.tree.find(v.ID); u != nil {
		later = then.speak(v.elements, u).said
	}
	copy(v.said[then.from:], later[then.from:])
}

// say says a number for a month, unless the unit is silent or does not owe it.
func (v *voice) say(m int, code string, n int) {
	e := v.elements[code]
	if e == nil {
		panic(fmt.Sprintf("the embedded campaign has no element %s", code))
	}
	if v.said[m] != nil && e.OwedBy(v.Level, v.leaf()) {
		v.said[m].Say(e, int64(n))
	}
}

// sayEach says a number for each month.
func (v *voice) sayEach(code string, n func(m int) int) {
	for m := range v.plan.months {
		v.say(m, code, n(m))
	}
}

// sayFrom says yes or no for each month: yes from one on.
func (v *voice) sayFrom(code string, from int) {
	v.sayEach(code, func(m int) int {
		if m >= from {
			return 1
		}
		return 0
	})
}

func (v *voice) draw(subject string) draw { return v.plan.draw(v.unit, subject) }

// rate returns how many in a thousand a unit reaches by October: what is usual, more or
// less by its strength, and by chance.
func (v *voice) rate(d draw, usual, slope, luck int) int {
	return clamp(usual+slope*v.strength/1000+d.between(-luck, luck), 0, 1000)
}

// grown is how far, in thousandths of October's, running counts have come each month.
var grown = monthly{80, 180, 310, 430, 550, 670, 760, 850, 930, 1000, 1030, 1050}

// running returns counts that only grow, up to a rate of those there are; broken persons
// are counted as chance has it.
func running(d draw, of monthly, rate int) (out monthly) {
	rest := d.IntN(1_000_000)
	for m, n := range of {
		out[m] = min(n, (n*rate*grown[m]+rest)/1_000_000)
	}
	return out
}

// lasting returns, for each of the first months, the fewest there will be from then on: so many
// can be counted for good.
func lasting(of monthly, months int) monthly {
	for m := months - 2; m >= 0; m-- {
		of[m] = min(of[m], of[m+1])
	}
	return of
}
