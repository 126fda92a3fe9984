package access

import "thidua/internal/org"

// Decide makes casbin answer as a test wants.
func (g *Guard) Decide(decide func(...any) (bool, error)) {
	c := *g.policy.Load()
	c.decide = decide
	g.policy.Store(&c)
}

// Includes reports whether what the actor may do covers all that a role would reach from the unit
// at path, action by action: the arithmetic of reaches by which the policy's giving is checked.
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
	return known
}
