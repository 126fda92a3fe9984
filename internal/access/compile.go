package access

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"

	"thidua/internal/org"
)

// compiled is a policy in two equal forms: casbin's, which decides on single objects, and
// a table, which makes scopes. A test proves them equal. Neither is changed once built.
type compiled struct {
	decide func(request ...any) (bool, error)
	roles  []string
	rules  map[claim][]rule
}

// claim is what a role wants to do.
type claim struct {
	role   string
	action Action
}

// rule is how far from its unit a role may do it.
type rule struct {
	reach org.Reach
	level org.Level // empty: every level
}

func compile(modelText, policyText string) (*compiled, error) {
	lines, err := parse(policyText)
	if err != nil {
		return nil, err
	}
	roles, err := rolesOf(lines)
	if err != nil {
		return nil, err
	}
	enforcer, err := enforcerOf(modelText, lines)
	if err != nil {
		return nil, err
	}
	rules, err := expand(enforcer, roles)
	if err != nil {
		return nil, err
	}
	for _, role := range roles {
		if len(rules[claim{role, ReadUnit}]) == 0 {
			return nil, fmt.Errorf("policy: role %q may read no unit, which every role may: is its name misspelt on a line?", role)
		}
	}
	if err := checkGiving(rules, roles); err != nil {
		return nil, err
	}
	return &compiled{decide: enforcer.Enforce, roles: roles, rules: rules}, nil
}

// enforcerOf gives the checked lines to casbin, once: a policy is never loaded into an
// enforcer that is in use.
func enforcerOf(modelText string, lines []line) (*casbin.Enforcer, error) {
	m, err := model.NewModelFromString(modelText)
	if err != nil {
		return nil, fmt.Errorf("policy model: %w", err)
	}
	if err := checkModel(m); err != nil {
		return nil, fmt.Errorf("policy model: %w", err)
	}
	e, err := casbin.NewEnforcer(m)
	if err != nil {
		return nil, fmt.Errorf("policy model: %w", err)
	}
	e.AddFunction("reach", reachFunction)
	for _, l := range lines {
		add := e.AddPolicy
		if l.kind == "g" {
			add = e.AddGroupingPolicy
		}
		if added, err := add(l.fields); err != nil || !added {
			return nil, fmt.Errorf("%v: casbin did not take it: %w", l, err)
		}
	}
	may, err := e.Enforce("", "", "", "", "", "")
	if err != nil {
		return nil, fmt.Errorf("policy model: %w", err)
	}
	if may {
		return nil, errors.New("policy model: it allows the empty request")
	}
	return e, nil
}

// checkModel refuses a model whose requests or lines are not the ones that this package
// writes, or that could do other than allow.
func checkModel(m model.Model) error {
	for _, want := range []struct{ section, tokens string }{
		{"r", "r_role r_unit r_path r_level r_res r_act"},
		{"p", "p_role p_res p_act p_reach p_level"},
	} {
		a := m[want.section][want.section]
		if a == nil || strings.Join(a.Tokens, " ") != want.tokens {
			return fmt.Errorf("%s must be defined as %s", want.section, want.tokens)
		}
	}
	if g := m["g"]["g"]; g == nil || strings.Count(g.Value, "_") != 2 {
		return errors.New("g must be defined as _, _")
	}
	if e := m["e"]["e"]; e == nil || e.Value != "some(where (p_eft == allow))" {
		return errors.New("e must be some(where (p.eft == allow))")
	}
	return nil
}

// reachFunction is org.Reach.Covers for casbin: reach(reach, path of the granted unit, path
// of the object's unit). It is total: what it does not understand is not covered.
func reachFunction(args ...any) (any, error) {
	if len(args) != 3 {
		return false, nil
	}
	reach, ok1 := args[0].(string)
	from, ok2 := args[1].(string)
	to, ok3 := args[2].(string)
	return ok1 && ok2 && ok3 && org.Reach(reach).Covers(org.Path(from), org.Path(to)), nil
}

// expand asks casbin's role manager for all that each role has, its own and inherited, in
// the order of the policy's lines.
func expand(e *casbin.Enforcer, roles []string) (map[claim][]rule, error) {
	rules := map[claim][]rule{}
	for _, role := range roles {
		granted, err := e.GetImplicitPermissionsForUser(role)
		if err != nil {
			return nil, fmt.Errorf("policy: permissions of %s: %w", role, err)
		}
		for _, p := range granted {
			c, r := claim{role, Action{p[1], p[2]}}, rule{reach: org.Reach(p[3])}
			if p[4] != anyLevel {
				r.level = org.Level(p[4])
			}
			if !slices.Contains(rules[c], r) {
				rules[c] = append(rules[c], r)
			}
		}
	}
	return rules, nil
}
