package access_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/org"
)

func TestGuard_Includes(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	tests := []struct {
		name  string
		giver string
		at    org.Path
		role  string
		unit  org.Path
		level org.Level
		want  bool
	}{
		{"a commune's leader includes its reporter", "commune_leader", "1.2.3", "commune_reporter", "1.2.3", org.Commune, true},
		{"and itself", "commune_leader", "1.2.3", "commune_leader", "1.2.3", org.Commune, true},
		{"and the reporters of its branches", "commune_leader", "1.2.3", "branch_reporter", "1.2.3.4", org.Branch, true},
		{"but not those of another's", "commune_leader", "1.2.3", "branch_reporter", "1.2.5.6", org.Branch, false},
		{"nor those of 1.2.30's", "commune_leader", "1.2.3", "branch_reporter", "1.2.30.4", org.Branch, false},
		{"a reporter does not include its leader", "commune_reporter", "1.2.3", "commune_leader", "1.2.3", org.Commune, false},
		{"a district's leader includes its officer", "district_leader", "1.2", "district_officer", "1.2", org.District, true},
		{"but not the next district's", "district_leader", "1.2", "district_officer", "1.3", org.District, false},
		{"nor one who enters for a commune", "district_leader", "1.2", "commune_reporter", "1.2.3", org.Commune, false},
		{"nor analysts of the province", "district_leader", "1.2", "analyst", "1", org.Province, false},
		{"a province's leader includes inspectors in districts", "province_leader", "1", "inspector", "1.2", org.District, true},
		{"and the viewer from above", "province_leader", "1", "central_viewer", "1", org.Province, true},
		{"but not those who enter", "province_leader", "1", "branch_reporter", "1.2.3.4", org.Branch, false},
		{"nor a district's leader, who approves where it does not", "province_leader", "1", "district_leader", "1.2", org.District, false},
		{"an administrator includes none who see figures", "system_admin", "1", "analyst", "1.2", org.District, false},
		{"but administrators", "system_admin", "1", "system_admin", "1.2", org.District, true},
		{"self alone does not include subtree", "branch_reporter", "1.2.3.4", "analyst", "1.2.3.4", org.Branch, false},
		{"what the role cannot reach there need not be had", "analyst", "1", "central_viewer", "1.2", org.District, true},
		{"an unknown role is not included", "province_leader", "1", "emperor", "1", org.Province, false},
		{"nor is any at no place", "province_leader", "1", "analyst", "", org.Province, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := guard.Includes(holding(tt.giver, tt.at), tt.role, tt.unit, tt.level); got != tt.want {
				t.Errorf("%s at %s includes %s at %s: %v", tt.giver, tt.at, tt.role, tt.unit, got)
			}
		})
	}
}

// TestGuard_Includes_reaches: what is held at 1.2, together, against what a role would
// reach there.
func TestGuard_Includes_reaches(t *testing.T) {
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

// TestGuard_Includes_property: what is included adds nothing. Wherever the role would
// reach from the unit, the giver reaches already.
func TestGuard_Includes_property(t *testing.T) {
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
