package access

import (
	"slices"

	"thidua/internal/org"
)

// Includes reports whether the actor's own powers hold all that a role would give at the
// unit at path: every action, as far as the role reaches from there and at every level it
// reaches. It looks at reaches and not at the units that stand today, so that what is
// included now stays so when units are opened below. An unknown role is not included.
func (g *Guard) Includes(actor Actor, role string, path org.Path, level org.Level) bool {
	p, known := g.policy.Load(), false
	for c, rules := range p.rules {
		if c.role != role {
			continue
		}
		known = true
		var own []held
		for _, grant := range actor.Grants {
			for _, r := range p.rules[claim{grant.Role, c.action}] {
				own = append(own, held{r, grant.Path})
			}
		}
		for _, r := range rules {
			if !covered(own, r, path, level) {
				return false
			}
		}
	}
	return known && path != ""
}

// held is a rule and the unit from which it reaches.
type held struct {
	rule
	from org.Path
}

// covered reports whether all that the rule reaches from the unit at path, which is of a
// level, lies within what is held together.
func covered(own []held, r rule, path org.Path, level org.Level) bool {
	one := func(at org.Path, l org.Level) bool { // the one unit at that path
		return slices.ContainsFunc(own, func(h held) bool {
			return (h.level == "" || h.level == l) && h.reach.Covers(h.from, at)
		})
	}
	all := func(within func(h held) bool) bool { // an unknown number of units
		return slices.ContainsFunc(own, func(h held) bool {
			return (h.level == "" || h.level == r.level) && within(h)
		})
	}
	self := func() bool { return r.level != "" && r.level != level || one(path, level) }
	below := func() bool {
		return all(func(h held) bool {
			return (h.reach == org.ReachSubtree || h.reach == org.ReachBelow) && h.from.Contains(path)
		})
	}
	switch r.reach {
	case org.ReachSelf:
		return self()
	case org.ReachChildren:
		return below() || all(func(h held) bool { return h.reach == org.ReachChildren && h.from == path })
	case org.ReachBelow:
		return below()
	case org.ReachSubtree:
		return self() && below()
	case org.ReachAbove: // units that stand: each of them, at the level that the rule asks for
		for i, c := range path {
			if c == '.' && !one(path[:i], r.level) {
				return false
			}
		}
		return true
	default:
		return false
	}
}
