package access_test

import (
	"strings"
	"testing"

	"thidua/internal/access"
	"thidua/policy"
)

func modelText() string { return policy.Model }

// TestNewGuardFrom_refuses: a wrong policy does not start, and the error names its line.
func TestNewGuardFrom_refuses(t *testing.T) {
	t.Parallel()
	const good = "p, analyst, unit, read, subtree, *\n"
	tests := []struct {
		name   string
		policy string
		want   string
	}{
		{"nothing", "", "the policy is empty"},
		{"comments alone", "# p, analyst, unit, read, subtree, *\n\n", "the policy is empty"},
		{"inheritance alone", "g, council, analyst\n", "the policy is empty"},
		{"an unknown resource", good + "p, analyst, payroll, read, subtree, *", `line 2 (p, analyst, payroll, read, subtree, *): unknown resource "payroll"`},
		{"an unknown action", good + "p, analyst, unit, sell, subtree, *", `line 2 (p, analyst, unit, sell, subtree, *): unknown action "sell" on "unit"`},
		{"an action of another resource", good + "p, analyst, unit, approve, subtree, *", `unknown action "approve" on "unit"`},
		{"an unknown reach", good + "p, analyst, figure, read, everywhere, *", `line 2 (p, analyst, figure, read, everywhere, *): unknown reach "everywhere"`},
		{"an empty reach", good + "p, analyst, figure, read, , *", `unknown reach ""`},
		{"an unknown level", good + "p, analyst, figure, read, self, VILLAGE", `unknown level "VILLAGE"`},
		{"a level in lower case", good + "p, analyst, figure, read, self, branch", `unknown level "branch"`},
		{"an empty level", good + "p, analyst, figure, read, self,", `unknown level ""`},
		{"an empty role", good + "p, , figure, read, self, *", `"" is no role`},
		{"a role for all", good + "p, *, figure, read, self, *", `"*" is no role`},
		{"a role that nobody defines", good + "g, analyst, emperor", `line 2 (g, analyst, emperor): unknown role "emperor"`},
		{"a misspelt role", good + "p, analystx, figure, read, subtree, *", `role "analystx" may read no unit`},
		{"a role misspelt where it reads units", "p, analystx, unit, read, subtree, *\np, analyst, figure, read, subtree, *", `role "analyst" may read no unit`},
		{"a role that inherits itself", good + "g, analyst, analyst", `line 2 (g, analyst, analyst): role "analyst" inherits itself`},
		{"a circle", good + "p, council, unit, read, self, *\ng, analyst, council\ng, council, analyst", `line 3 (g, analyst, council): role "analyst" inherits itself`},
		{"a line twice", good + "# a comment\n" + good, "line 3 (p, analyst, unit, read, subtree, *): line 1 says the same"},
		{"a line twice but for spaces", good + "p,analyst,unit,  read,subtree ,*", "line 2 (p, analyst, unit, read, subtree, *): line 1 says the same"},
		{"too few fields", "p, analyst, unit, read, subtree", "line 1 (p, analyst, unit, read, subtree): p has five fields"},
		{"a line that denies", good + "p, analyst, figure, read, subtree, *, deny", "p has five fields"},
		{"inheritance in a domain", good + "g, analyst, analyst, 1.2", "g has two fields"},
		{"a line of another kind", good + "p2, analyst, figure, read, subtree, *", `"p2" is neither p nor g`},
		{"half a quote", good + `p, "analyst, figure, read, subtree, *`, "policy line 2"},
		{"more inheritance than casbin follows", chain(11), `role "r" inherits over more than 10 steps`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := access.NewGuardFrom(policy.Model, tt.policy)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("refused with %v, want %q", err, tt.want)
			}
		})
	}
	for _, lines := range []string{good, chain(10)} {
		if _, err := access.NewGuardFrom(policy.Model, lines); err != nil {
			t.Errorf("good lines are refused: %v", err)
		}
	}
}

// chain is a policy in which role number i inherits number i+1, and the last one reads.
func chain(n int) string {
	role := func(i int) string { return "r" + strings.Repeat("i", i) }
	lines := []string{"p, " + role(n) + ", unit, read, subtree, *"}
	for i := range n {
		lines = append(lines, "g, "+role(i)+", "+role(i+1))
	}
	return strings.Join(lines, "\n")
}

// TestNewGuardFrom_refusesModels: a model that could do other than allow what a line says
// does not start either.
func TestNewGuardFrom_refusesModels(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		from, to string
		want     string
	}{
		{"no model", policy.Model, "", "policy model"},
		{"other requests", "r = role, unit, path, level, res, act", "r = role, res, act", "r must be defined"},
		{"lines with an effect", "p = role, res, act, reach, level", "p = role, res, act, reach, level, eft", "p must be defined"},
		{"an effect that denies", "some(where (p.eft == allow))", "!some(where (p.eft == deny))", "e must be"},
		{"roles in domains", "g = _, _", "g = _, _, _", "g must be defined"},
		{"a matcher that does not compile", "m = r.act", "m = nonsense(r.act", "policy model"},
		{"a function that is not there", "reach(", "keyMatch9(", "policy model"},
		{"all may all", "m = r.act == p.act && ", "m = true || r.act == p.act && ", "allows the empty request"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			broken := strings.Replace(policy.Model, tt.from, tt.to, 1)
			if broken == policy.Model {
				t.Fatal("the model has no such line")
			}
			_, err := access.NewGuardFrom(broken, policy.Lines)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("refused with %v, want %q", err, tt.want)
			}
		})
	}
}
