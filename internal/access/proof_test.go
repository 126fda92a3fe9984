package access_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// TestPolicy_TableEqualsCasbin_Everywhere holds the compiled table against casbin for every action,
// whether it reads or writes, with a role for each reach and level, held itself or inherited.
func TestPolicy_TableEqualsCasbin_Everywhere(t *testing.T) {
	t.Parallel()
	for _, action := range actions {
		t.Run(action.String(), func(t *testing.T) {
			t.Parallel()
			var lines []string
			for _, reach := range org.Reaches {
				for _, level := range append([]org.Level{"*"}, org.Levels...) {
					role := "of_" + string(reach) + "_" + strings.ToLower(strings.Replace(string(level), "*", "any", 1))
					lines = append(lines, fmt.Sprintf("p, %s, %s, %s, %s, %s", role, action.Resource, action.Verb, reach, level), "g, heir_of_"+role+", "+role)
					if action != access.ReadUnit { // which every role may
						lines = append(lines, fmt.Sprintf("p, %s, unit, read, self, *", role))
					}
				}
			}
			guard, err := access.NewGuardFrom(modelText(), strings.Join(lines, "\n"))
			if err != nil {
				t.Fatal(err)
			}
			may, mayNot := 0, 0
			for _, role := range guard.Roles() {
				for _, other := range []access.Action{action, access.WriteUnit, access.ReadReport} {
					scope, _ := guard.Scope(holding(role, "1.2"), other)
					for _, path := range around {
						for _, level := range append([]org.Level{"", "*"}, org.Levels...) {
							allowed := guard.Enforce(holding(role, "1.2"), other, path, level) == nil
							if scope.Covers(path, level) != allowed {
								t.Fatalf("%s, %s of %q (%s): scope %s, casbin %v", role, other, path, level, scope, allowed)
							}
							if allowed {
								may++
							} else {
								mayNot++
							}
						}
					}
				}
			}
			if may < 200 || mayNot < 200 {
				t.Errorf("%d allowed, %d denied: this proves little", may, mayNot)
			}
		})
	}
}

// grown is a unit of a random tree, which knows no more than under whom it hangs.
type grown struct {
	path  org.Path
	level org.Level
	above *grown
}

// allows says what a line of a policy says, by parent pointers alone.
func (u *grown) allows(reach org.Reach, from *grown) bool {
	below := func(lower, upper *grown) bool {
		for at := lower.above; at != nil; at = at.above {
			if at == upper {
				return true
			}
		}
		return false
	}
	switch reach {
	case org.ReachSelf:
		return u == from
	case org.ReachChildren:
		return u.above == from
	case org.ReachBelow:
		return below(u, from)
	case org.ReachSubtree:
		return u == from || below(u, from)
	case org.ReachAbove:
		return below(from, u)
	}
	return false
}

// ruling is a line of a random policy.
type ruling struct {
	role   string
	action access.Action
	reach  org.Reach
	level  org.Level // "*": every one
}

// randomTree grows trees whose ids are such that one's text begins another's.
func randomTree(t *rapid.T) (units []*grown) {
	for i, id := range rapid.Permutation([]string{"1", "2", "12", "120", "20", "3", "33", "4", "45", "5"}).Draw(t, "ids") {
		u := &grown{path: org.Path(id), level: rapid.SampledFrom(org.Levels).Draw(t, "level")}
		if i > 1 { // two roots, and whatever hangs below them
			u.above = rapid.SampledFrom(units).Draw(t, "above")
			u.path = u.above.path + "." + u.path
		}
		units = append(units, u)
	}
	return units
}

// randomPolicy returns the lines of a policy, what each role inherits, and its text.
func randomPolicy(t *rapid.T) (rulings []ruling, inherits map[string][]string, text string) {
	roles := []string{"a", "b", "c", "d"}
	levels := append([]org.Level{"*", "*"}, org.Levels...)
	lines := map[string]bool{}
	add := func(r ruling) {
		line := fmt.Sprintf("p, %s, %s, %s, %s, %s", r.role, r.action.Resource, r.action.Verb, r.reach, r.level)
		if !lines[line] {
			lines[line], rulings = true, append(rulings, r)
		}
	}
	inherits = map[string][]string{}
	for i, role := range roles {
		add(ruling{role, access.ReadUnit, org.ReachSelf, "*"})
		for range rapid.IntRange(0, 5).Draw(t, "lines") {
			add(ruling{role, rapid.SampledFrom(actions).Draw(t, "action"), rapid.SampledFrom(org.Reaches).Draw(t, "reach"), rapid.SampledFrom(levels).Draw(t, "of level")})
		}
		for _, other := range roles[i+1:] {
			if rapid.IntRange(0, 2).Draw(t, "inherits") == 0 {
				inherits[role] = append(inherits[role], other)
				lines["g, "+role+", "+other] = true
			}
		}
	}
	var all []string
	for line := range lines {
		all = append(all, line)
	}
	slices.Sort(all)
	return rulings, inherits, strings.Join(all, "\n")
}

// TestPolicy_property: whatever the policy, the tree and the grants, three say the same of every
// action on every unit: casbin, the scope that the table makes, and the policy's lines read by
// parent pointers. An action that no line allows is forbidden, and no other.
func TestPolicy_property(t *testing.T) {
	t.Parallel()
	allows, misses := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		units := randomTree(t)
		rulings, inherits, text := randomPolicy(t)
		guard, err := access.NewGuardFrom(modelText(), text)
		if err != nil {
			t.Fatalf("%v:\n%s", err, text)
		}
		var has func(role, other string) bool
		has = func(role, other string) bool {
			return role == other || slices.ContainsFunc(inherits[role], func(next string) bool { return has(next, other) })
		}
		actor := access.Actor{Day: today}
		var at []*grown
		for range rapid.IntRange(0, 4).Draw(t, "grants") {
			u := rapid.SampledFrom(units).Draw(t, "at")
			at = append(at, u)
			actor.Grants = append(actor.Grants, access.Grant{Role: rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "role"), Path: u.path, Level: u.level})
		}
		for _, action := range actions {
			scope, forbidden := guard.Scope(actor, action)
			anywhere := len(actor.Grants) == 0
			for _, u := range units {
				want := false
				for i, grant := range actor.Grants {
					for _, r := range rulings {
						if r.action == action && has(grant.Role, r.role) {
							anywhere = true
							want = want || (r.level == "*" || r.level == u.level) && u.allows(r.reach, at[i])
						}
					}
				}
				allowed := guard.Enforce(actor, action, u.path, u.level) == nil
				if covers := scope.Covers(u.path, u.level); covers != want || allowed != want {
					t.Fatalf("%s of %s (%s) by %v: scope %v (%s), casbin %v, want %v, by\n%s", action, u.path, u.level, actor.Grants, covers, scope, allowed, want, text)
				}
				switch {
				case want:
					allows++
				case !scope.Empty():
					misses++
				}
			}
			// Whoever may approve reports may read those that come to them.
			handed := action == access.ReadReport && slices.ContainsFunc(actor.Grants, func(g access.Grant) bool {
				return slices.ContainsFunc(rulings, func(r ruling) bool { return r.action == access.ApproveReport && has(g.Role, r.role) })
			})
			if got := fault.KindOf(forbidden) == fault.Forbidden; got == (anywhere || handed) {
				t.Fatalf("%s by %v is forbidden: %v, by\n%s", action, actor.Grants, forbidden, text)
			}
		}
	})
	if t.Logf("%d allowed, %d denied where something is allowed", allows, misses); allows*10 < misses || misses*10 < allows {
		t.Errorf("%d allowed, %d denied: this proves little", allows, misses)
	}
}
