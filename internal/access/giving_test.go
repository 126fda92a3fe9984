package access_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/org"
)

// TestPolicy_GivingIsClosed: a policy by which somebody could give through another what they may not
// give themselves does not start.
func TestPolicy_GivingIsClosed(t *testing.T) {
	t.Parallel()
	everyone := "p, giver, account, write, subtree, *\np, first, account, write, subtree, *\n"
	for _, role := range []string{"giver", "first", "second"} {
		everyone += "p, " + role + ", unit, read, subtree, *\n"
	}
	tests := []struct {
		name  string
		lines string // the kind of line is p, the resource role
		want  string // in the refusal; empty: it starts
	}{
		{"nobody gives anything", "", ""},
		{"one gives what gives nothing on", "giver first subtree *", ""},
		{"one gives what gives on what one does not give", "giver first subtree *; first second self *", `"giver" may give "first", and by it "second"`},
		{"one gives both, as far", "giver first subtree *; first second self *; giver second subtree *", ""},
		{"the second not so far", "giver first subtree *; first second self *; giver second children *", `by it "second"`},
		{"the second not at every level", "giver first subtree *; first second self *; giver second subtree COMMUNE", `by it "second"`},
		{"but the first is only given at that level, and gives on where it is", "giver first subtree COMMUNE; first second self *; giver second subtree COMMUNE", ""},
		{"the first gives on below", "giver first self *; first second children *; giver second children *", ""},
		{"and the second was given at itself alone", "giver first self *; first second children *; giver second self *", `by it "second"`},
		{"one below gives on further below", "giver first children *; first second children *; giver second children *", `by it "second"`},
		{"all below is enough for that", "giver first children *; first second children *; giver second below *", ""},
		{"a role that gives itself on", "first first subtree *; giver first children *", `"giver" may give "first", and by it "first"`},
		{"and does not reach beyond", "first first self *; giver first children *", ""},
		{"in a circle", "giver first subtree *; first giver subtree *", `"first" may give "giver", and by it "first"`},
		{"in a circle that is closed", "giver first subtree *; first giver subtree *; giver giver subtree *; first first subtree *", ""},
		{"upwards", "giver first above *", "no role is given above"},
		{"a role that there is not", "giver emperor subtree *", `line 6 (p, giver, role, emperor, subtree, *): unknown role "emperor"`},
		{"where accounts may not be changed", "second first self *", `"second" may give "first" where it may not change accounts`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			lines := everyone
			for given := range strings.SplitSeq(tt.lines, "; ") {
				if w := strings.Fields(given); len(w) == 4 {
					lines += "p, " + w[0] + ", role, " + strings.Join(w[1:], ", ") + "\n"
				}
			}
			_, err := access.NewGuardFrom(modelText(), lines)
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
}

// TestPolicy_EveryUnitCanBeStaffed: at a unit of each level somebody may appoint one who enters its
// reports, and whoever sees no figures may do so too.
func TestPolicy_EveryUnitCanBeStaffed(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	for _, giver := range []string{"system_admin", "province_leader"} {
		for _, level := range org.Levels {
			staffed := slices.ContainsFunc(guard.Roles(), func(role string) bool {
				return guard.Enforce(holding(giver, "1"), access.Give(role), "1.2", level) == nil &&
					guard.Enforce(holding(role, "1.2"), access.WriteReport, "1.2", level) == nil
			})
			if !staffed {
				t.Errorf("%s can appoint nobody who enters the reports of a %s", giver, level)
			}
		}
	}
}

// TestCovered_reaches: what is held at 1.2, together, against what a role would
// reach there.
func TestCovered_reaches(t *testing.T) {
	t.Parallel()
	guard, err := access.NewGuardFrom(modelText(), everyReachAndLevel())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		held string // at 1.2, a district
		role string
		at   org.Path
		want bool
	}{
		{"subtree_any", "subtree_branch", "1.2.3", true},
		{"subtree_branch", "subtree_any", "1.2.3", false},
		{"subtree_branch", "subtree_branch", "1.2.3", true},
		{"subtree_branch", "subtree_commune", "1.2.3", false},
		{"below_branch", "below_any", "1.2", false},
		{"below_branch", "children_any", "1.2", false},
		{"children_any", "children_commune", "1.2", true},
		{"children_commune", "children_any", "1.2", false},
		{"children_any", "self_any", "1.2.3", true},
		{"children_any", "subtree_any", "1.2.3", false},
		{"children_any", "children_any", "1.2.3", false},
		{"children_any", "below_any", "1.2", false},
		{"below_any", "children_any", "1.2", true},
		{"below_any", "subtree_any", "1.2.3", true},
		{"below_any", "subtree_any", "1.2", false},
		{"below_any self_any", "subtree_any", "1.2", true},
		{"below_any self_district", "subtree_any", "1.2", true},
		{"below_any self_commune", "subtree_any", "1.2", false},
		{"self_district", "self_any", "1.2", true},
		{"self_commune", "self_any", "1.2", false},
		{"self_district", "self_commune", "1.2", true}, // reaches nothing there
		{"above_any", "above_any", "1.2", true},
		{"above_any", "above_any", "1.2.3", false},
		{"above_any self_any", "above_any", "1.2.3", true},
		{"above_province", "above_any", "1.2", false},
		{"above_any", "above_any", "1", true}, // nothing is above
	}
	for _, tt := range tests {
		t.Run(tt.held+" includes "+tt.role+" at "+string(tt.at), func(t *testing.T) {
			t.Parallel()
			giver := access.Actor{Day: today}
			for role := range strings.FieldsSeq(tt.held) {
				giver.Grants = append(giver.Grants, access.Grant{Role: "of_" + role, Path: "1.2"})
			}
			level := map[org.Path]org.Level{"1": org.Province, "1.2": org.District, "1.2.3": org.Commune}[tt.at]
			if got := guard.Includes(giver, "of_"+tt.role, tt.at, level); got != tt.want {
				t.Errorf("%v", got)
			}
		})
	}
}

// TestCovered_property: what is included adds nothing. Wherever the role would
// reach from the unit, the giver reaches already.
func TestCovered_property(t *testing.T) {
	t.Parallel()
	every, err := access.NewGuardFrom(modelText(), everyReachAndLevel())
	if err != nil {
		t.Fatal(err)
	}
	levels := map[org.Path]org.Level{ // a whole tree: also one with a level left out
		"1": org.Province, "1.2": org.District, "1.3": org.Commune, "1.20": org.District, "1.2.3": org.Commune,
		"1.2.4": org.Commune, "1.2.3.4": org.Branch, "1.2.3.5": org.Branch, "1.3.6": org.Branch,
	}
	places := make([]org.Path, 0, len(levels))
	for path := range levels {
		places = append(places, path)
	}
	for name, guard := range map[string]*access.Guard{"embedded": newGuard(t), "every reach and level": every} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			included := 0
			rapid.Check(t, func(t *rapid.T) {
				grant := rapid.Custom(func(t *rapid.T) access.Grant {
					return access.Grant{Role: rapid.SampledFrom(guard.Roles()).Draw(t, "role"), Path: rapid.SampledFrom(places).Draw(t, "at")}
				})
				giver := access.Actor{Day: today, Grants: rapid.SliceOfN(grant, 1, 4).Draw(t, "giver")}
				given := grant.Draw(t, "given")
				if !guard.Includes(giver, given.Role, given.Path, levels[given.Path]) {
					return
				}
				included++
				for _, action := range actions {
					for path, level := range levels {
						if guard.Enforce(holding(given.Role, given.Path), action, path, level) == nil && guard.Enforce(giver, action, path, level) != nil {
							t.Fatalf("%+v may %s at %s (%s), which %+v may not", given, action, path, level, giver.Grants)
						}
					}
				}
			})
			if included == 0 {
				t.Error("nothing was ever included: this proves nothing")
			}
		})
	}
}
