package access

import (
	"encoding/csv"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"thidua/internal/org"
)

// anyLevel stands in the policy for every level.
const anyLevel = "*"

// line is one line of the policy, without its kind.
type line struct {
	number int
	kind   string
	fields []string
}

func (l line) String() string {
	return fmt.Sprintf("policy line %d (%s, %s)", l.number, l.kind, strings.Join(l.fields, ", "))
}

// parse reads and checks the lines one by one. casbin's own readers skip what they do not
// understand.
func parse(text string) ([]line, error) {
	var lines []line
	seen := map[string]int{}
	for i, raw := range strings.Split(text, "\n") {
		raw = strings.TrimSpace(raw)
		if raw == "" || strings.HasPrefix(raw, "#") {
			continue
		}
		r := csv.NewReader(strings.NewReader(raw))
		r.TrimLeadingSpace = true
		fields, err := r.Read()
		if err != nil {
			return nil, fmt.Errorf("policy line %d (%s): %w", i+1, raw, err)
		}
		for j := range fields {
			fields[j] = strings.TrimSpace(fields[j])
		}
		l := line{i + 1, fields[0], fields[1:]}
		if err := l.check(); err != nil {
			return nil, fmt.Errorf("%v: %w", l, err)
		}
		key := strings.Join(fields, ",")
		if first, ok := seen[key]; ok {
			return nil, fmt.Errorf("%v: line %d says the same", l, first)
		}
		seen[key] = i + 1
		lines = append(lines, l)
	}
	if !slices.ContainsFunc(lines, func(l line) bool { return l.kind == "p" }) {
		return nil, errors.New("the policy is empty: casbin would allow an empty request")
	}
	return lines, nil
}

var roleForm = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

// check says what is wrong with the line by itself.
func (l line) check() error {
	switch {
	case l.kind != "p" && l.kind != "g":
		return fmt.Errorf("%q is neither p nor g", l.kind)
	case l.kind == "p" && len(l.fields) != 5:
		return errors.New("p has five fields: role, resource, action, reach, level")
	case l.kind == "g" && len(l.fields) != 2:
		return errors.New("g has two fields: role, inherited role")
	case !roleForm.MatchString(l.fields[0]):
		return fmt.Errorf("%q is no role: write lower-case words joined by _", l.fields[0])
	case l.kind == "g":
		return nil // the inherited role is looked up among the lines
	}
	action := Action{l.fields[1], l.fields[2]}
	switch {
	case action.Resource == appointing && org.Reach(l.fields[3]) == org.ReachAbove:
		return errors.New("no role is given above the unit at which one is held")
	case action.Resource == appointing: // the role is looked up among the lines
	case words[action] == "":
		for known := range words {
			if known.Resource == action.Resource {
				return fmt.Errorf("unknown action %q on %q", action.Verb, action.Resource)
			}
		}
		return fmt.Errorf("unknown resource %q", action.Resource)
	}
	if !slices.Contains(org.Reaches, org.Reach(l.fields[3])) {
		return fmt.Errorf("unknown reach %q", l.fields[3])
	}
	if l.fields[4] != anyLevel && !slices.Contains(org.Levels, org.Level(l.fields[4])) {
		return fmt.Errorf("unknown level %q", l.fields[4])
	}
	return nil
}

// rolesOf returns the roles that the lines define, ordered by name. A role must be defined
// to be inherited, and none inherits itself.
func rolesOf(lines []line) ([]string, error) {
	inherits := map[string][]string{} // has a key for every role
	for _, l := range lines {
		role, next := l.fields[0], []string(nil)
		if l.kind == "g" {
			next = l.fields[1:]
		}
		inherits[role] = append(inherits[role], next...)
	}
	for _, l := range lines {
		if l.kind == "p" {
			if _, ok := inherits[l.fields[2]]; l.fields[1] == appointing && !ok {
				return nil, fmt.Errorf("%v: unknown role %q", l, l.fields[2])
			}
			continue
		}
		if _, ok := inherits[l.fields[1]]; !ok {
			return nil, fmt.Errorf("%v: unknown role %q", l, l.fields[1])
		}
		if reaches(inherits, l.fields[1], l.fields[0], len(inherits)) {
			return nil, fmt.Errorf("%v: role %q inherits itself", l, l.fields[0])
		}
	}
	roles := slices.Sorted(maps.Keys(inherits))
	for _, role := range roles {
		if depth(inherits, role) > maxDepth {
			return nil, fmt.Errorf("policy: role %q inherits over more than %d steps; casbin follows no more", role, maxDepth)
		}
	}
	return roles, nil
}

// maxDepth is how many steps of inheritance casbin's role manager follows.
const maxDepth = 10

// depth returns the most steps over which a role inherits; there must be no circle.
func depth(inherits map[string][]string, role string) int {
	steps := 0
	for _, next := range inherits[role] {
		steps = max(steps, 1+depth(inherits, next))
	}
	return steps
}

// reaches reports whether role is, or inherits in at most so many steps, the other role.
func reaches(inherits map[string][]string, role, other string, steps int) bool {
	return role == other || steps > 0 && slices.ContainsFunc(inherits[role], func(next string) bool {
		return reaches(inherits, next, other, steps-1)
	})
}
