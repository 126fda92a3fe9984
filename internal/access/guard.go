// Package access says who may: accounts and their tokens, their dated roles at units, and
// the guard that turns roles into scopes. casbin lives here and nowhere else.
package access

import (
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/policy"
)

// Guard answers what an actor may do where, by the policy it was built from. It knows
// roles, never people. It is safe for use by many goroutines.
type Guard struct {
	policy atomic.Pointer[compiled]
}

// NewGuard returns the guard of the embedded policy. It fails where a line of the policy
// is wrong; the error names the line.
func NewGuard() (*Guard, error) { return NewGuardFrom(policy.Model, policy.Lines) }

// NewGuardFrom returns the guard of another policy, for tests of what a guard refuses.
func NewGuardFrom(model, lines string) (*Guard, error) {
	c, err := compile(model, lines)
	if err != nil {
		return nil, err
	}
	g := &Guard{}
	g.policy.Store(c)
	return g, nil
}

// Roles returns the roles that can be given, ordered by name.
func (g *Guard) Roles() []string { return slices.Clone(g.policy.Load().roles) }

// Actions returns all that the policy can speak of, giving each of its roles among it, ordered by name.
func (g *Guard) Actions() []Action {
	actions := slices.Collect(maps.Keys(words))
	for _, role := range g.policy.Load().roles {
		actions = append(actions, Give(role))
	}
	slices.SortFunc(actions, func(a, b Action) int { return strings.Compare(a.String(), b.String()) })
	return actions
}

// Scope returns where the actor may do the action: the union over the actor's grants, on
// the tree of the actor's day. It is for reads. An actor without grants gets an empty
// scope and no error: there is nothing to see, as for anyone outside their scope. Whoever may
// approve reports may read those that go up to them, wherever their units hang today. Of
// one who asks with a narrowed token it is the part of that which lies within the token's units. It
// fails with Forbidden where the actor has roles and none of them may do the action anywhere, and
// where the token may not: one that only reads what changes something, and one that holds within
// some units what is everyone's.
func (g *Guard) Scope(actor Actor, action Action) (org.Scope, error) {
	rules := g.policy.Load().rules
	scope, may := org.NewScope(actor.Day), len(actor.Grants) == 0
	if actor.ReadOnly && action.Changes() {
		return scope, errReadOnly
	}
	for _, grant := range actor.Grants {
		for _, r := range rules[claim{grant.Role, action}] {
			may = true
			if grant.Path != "" {
				scope = scope.With(r.reach, grant.Path, r.level)
			}
		}
		if action != ReadReport || grant.Path == "" {
			continue
		}
		for _, r := range rules[claim{grant.Role, ApproveReport}] {
			may, scope = true, scope.WithHanded(r.reach, grant.Path, r.level)
		}
	}
	if !may {
		return scope, forbidden(action)
	}
	if actor.Within == nil {
		return scope, nil
	}
	within := scope.Under(actor.Within)
	if action == WriteCampaign && within.String() != scope.String() { // it hangs at no unit, and is everyone's
		return org.NewScope(actor.Day), errNarrowed
	}
	return within, nil
}

// Reaching returns those of the actor's grants that reach into the units within which what the actor
// asks with holds: all of them, where it is not narrowed.
func (g *Guard) Reaching(actor Actor) []Grant {
	if actor.Within == nil {
		return actor.Grants
	}
	reaching := []Grant{}
	for _, grant := range actor.Grants {
		one := actor
		one.Grants = []Grant{grant}
		if scope, err := g.Scope(one, ReadUnit); err == nil && !scope.Empty() {
			reaching = append(reaching, grant)
		}
	}
	return reaching
}

// Enforce asks casbin whether one of the actor's grants allows the action on the unit that
// hangs at path on the actor's day. It is for writes, and fails with Forbidden. A caller
// who could not read the unit must hear NotFound instead: read the unit within the scope
// of the action first. An error of casbin's denies, and is logged as an alarm.
func (g *Guard) Enforce(actor Actor, action Action, path org.Path, level org.Level) error {
	p := g.policy.Load()
	if actor.ReadOnly && action.Changes() {
		return errReadOnly
	}
	if !actor.HoldsAt(path) {
		return forbidden(action)
	}
	for _, grant := range actor.Grants {
		may, err := p.decide(grant.Role, string(grant.Path), string(path), string(level), action.Resource, action.Verb)
		if err != nil {
			slog.Error("the policy cannot be decided: denied", "alarm", true, "account", actor.ID, "role", grant.Role,
				"action", action.String(), "path", string(path), "err", err)
			return forbidden(action)
		}
		if may {
			return nil
		}
	}
	return forbidden(action)
}

func forbidden(action Action) error {
	return fault.New(fault.Forbidden, "none of your roles may %s", action.Spoken())
}
