package access

import (
	"fmt"
	"slices"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// places stand for wherever a unit may be, seen from the one at which a role is held: that one
// itself, one directly below it, one further down.
var places = []org.Path{"1", "1.2", "1.2.3"}

// checkGiving refuses a policy by which somebody could give through another what they may not
// give themselves: whoever may give a role that gives a second one may give that second one too,
// wherever the first would. It refuses too who may give a role where they may not change
// accounts. It looks at reaches and not at units, so that what holds goes on holding when units
// are opened.
func checkGiving(rules map[claim][]rule, roles []string) error {
	for _, giver := range roles {
		for _, role := range roles {
			for _, given := range rules[claim{giver, Give(role)}] {
				own := from(rules, giver, WriteAccount)
				if slices.ContainsFunc(org.Levels, func(l org.Level) bool { return !covered(own, given, places[0], l) }) {
					return fmt.Errorf("policy: role %q may give %q where it may not change accounts", giver, role)
				}
				for _, second := range roles {
					if !givesOn(rules, giver, given, role, second) {
						return fmt.Errorf("policy: role %q may give %q, and by it %q, which it may not give itself there", giver, role, second)
					}
				}
			}
		}
	}
	return nil
}

// givesOn reports whether a giver may give themselves a second role wherever somebody could to whom
// they gave the first one, as far as a rule says.
func givesOn(rules map[claim][]rule, giver string, given rule, first, second string) bool {
	own := from(rules, giver, Give(second))
	for _, on := range rules[claim{first, Give(second)}] {
		for _, at := range places {
			for _, level := range org.Levels {
				reached := (given.level == "" || given.level == level) && given.reach.Covers(places[0], at)
				if reached && !covered(own, on, at, level) {
					return false
				}
			}
		}
	}
	return true
}

// from returns what a role may do of an action, held at the first of the places.
func from(rules map[claim][]rule, role string, action Action) (own []held) {
	for _, r := range rules[claim{role, action}] {
		own = append(own, held{r, places[0]})
	}
	return own
}

// levels returns the levels of the units at which a role means something: those at which anybody
// may give it. None: nobody gives it.
func (g *Guard) levels(role string) (levels []org.Level) {
	p := g.policy.Load()
	for _, level := range org.Levels {
		if slices.ContainsFunc(p.roles, func(giver string) bool {
			return slices.ContainsFunc(p.rules[claim{giver, Give(role)}], func(r rule) bool { return r.level == "" || r.level == level })
		}) {
			levels = append(levels, level)
		}
	}
	return levels
}

// checkRole fails with Invalid where there is no such role, and where it means nothing at a unit.
func (g *Guard) checkRole(role string, unit *org.Unit) error {
	if !g.knows(role) {
		return fault.New(fault.Invalid, "%.70q is no role", role)
	}
	levels := g.levels(role)
	if len(levels) == 0 || slices.Contains(levels, unit.Level) {
		return nil
	}
	words := make([]string, len(levels))
	for i, l := range levels {
		words[i] = string(l)
	}
	return fault.New(fault.Invalid, "the role %s means nothing at %s, a %s; it is held at a %s", role, unit.Title(), unit.Level, strings.Join(words, ", "))
}

func (g *Guard) knows(role string) bool {
	_, known := slices.BinarySearch(g.policy.Load().roles, role)
	return known
}

// checkGives fails with Forbidden where the actor may not give a role at a unit, nor take it there.
func (g *Guard) checkGives(actor Actor, role string, unit *org.Unit) error {
	if g.Enforce(actor, Give(role), unit.Path, unit.Level) != nil {
		return fault.New(fault.Forbidden, "you may not give the role %.70s at %s", role, unit.Title())
	}
	return nil
}

// MayGive says whether an actor, nil for the system, may give a role at a unit, which lies within the
// scope in which they may change accounts. It fails with Invalid where the role is unknown or means
// nothing there, and with Forbidden where it is not theirs to give.
func (g *Guard) MayGive(giver *Actor, role string, unit *org.Unit) error {
	if err := g.checkRole(role, unit); err != nil || giver == nil {
		return err
	}
	if err := g.Enforce(*giver, WriteAccount, unit.Path, unit.Level); err != nil {
		return err
	}
	return g.checkGives(*giver, role, unit)
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
