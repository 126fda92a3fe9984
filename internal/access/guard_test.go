package access_test

import (
	"bytes"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

const today = org.Date("2024-11-10")

var actions = []access.Action{
	access.ReadUnit, access.WriteUnit, access.ReadFigure, access.ReadApproved,
	access.ReadReport, access.WriteReport, access.SubmitReport, access.ApproveReport, access.ReopenReport,
	access.WriteTarget, access.ReadCampaign, access.WriteCampaign,
	access.ReadAccount, access.WriteAccount, access.WriteDecision,
	access.SealMonth, access.ReopenMonth, access.ReadAudit, access.ReadToken, access.EndToken,
}

func newGuard(t testing.TB) *access.Guard {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	return guard
}

// holding is an actor who holds one role at the unit at path.
func holding(role string, path org.Path) access.Actor {
	return access.Actor{Grants: []access.Grant{{Role: role, Path: path}}, Day: today}
}

// TestGuard_Scope is the access matrix: what each role held at 1.2 may do where. An action
// that a row does not name is forbidden.
func TestGuard_Scope(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	const (
		sub, self, children          = "subtree of 1.2", "self of 1.2", "children of 1.2"
		province, district, branchly = "self of 1.2 (PROVINCE)", "self of 1.2 (DISTRICT)", "self of 1.2 (BRANCH)"
		handed                       = "; handed to " // with what goes up to them, wherever its units hang today
	)
	tests := []struct {
		role string
		want map[access.Action]string
	}{
		{"system_admin", map[access.Action]string{
			access.ReadUnit: sub, access.WriteUnit: sub, access.ReadAccount: sub, access.WriteAccount: sub,
			access.ReadCampaign: sub, access.WriteCampaign: sub,
			access.ReadAudit: sub, access.ReadToken: sub, access.EndToken: sub}},
		{"analyst", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub}},
		{"council", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub}},
		{"inspector", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub,
			access.ReadAudit: sub}},
		{"province_board", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub,
			access.WriteReport: province, access.SubmitReport: province}},
		{"province_leader", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub + handed + children + ", " + province,
			access.ApproveReport: children + ", " + province, access.ReopenReport: sub,
			access.WriteTarget: sub, access.WriteCampaign: province, access.WriteDecision: sub,
			access.ReadAccount: sub, access.WriteAccount: sub,
			access.SealMonth: sub, access.ReopenMonth: sub, access.ReadAudit: sub, access.ReadToken: sub, access.EndToken: sub}},
		{"district_officer", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub,
			access.WriteReport: district}},
		{"district_leader", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub + handed + children,
			access.WriteReport: district, access.SubmitReport: district, access.ApproveReport: children,
			access.WriteTarget: children, access.ReadAccount: sub, access.WriteAccount: sub,
			access.ReadAudit: sub, access.ReadToken: sub, access.EndToken: sub}},
		{"commune_reporter", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub,
			access.WriteReport: sub}},
		{"commune_leader", map[access.Action]string{
			access.ReadUnit: sub, access.ReadFigure: sub, access.ReadApproved: sub, access.ReadCampaign: sub, access.ReadReport: sub + handed + children,
			access.WriteReport: sub, access.SubmitReport: sub, access.ApproveReport: children,
			access.ReadAccount: sub, access.WriteAccount: sub,
			access.ReadToken: sub, access.EndToken: sub}},
		{"branch_reporter", map[access.Action]string{
			access.ReadUnit: self, access.ReadFigure: self, access.ReadApproved: self, access.ReadCampaign: self, access.ReadReport: self,
			access.WriteReport: branchly, access.SubmitReport: branchly}},
		{"cluster_head", map[access.Action]string{
			access.ReadUnit: self, access.ReadFigure: self, access.ReadApproved: self, access.ReadCampaign: self}},
		{"central_viewer", map[access.Action]string{
			access.ReadUnit: province, access.ReadApproved: province, access.ReadCampaign: province}},
	}
	var roles []string
	for _, tt := range tests {
		roles = append(roles, tt.role)
		t.Run(tt.role, func(t *testing.T) {
			t.Parallel()
			for _, action := range actions {
				scope, err := guard.Scope(holding(tt.role, "1.2"), action)
				want, may := tt.want[action]
				if !may {
					if want = "nothing"; fault.KindOf(err) != fault.Forbidden {
						t.Errorf("%s: error %v, want FORBIDDEN", action, err)
					}
				} else if err != nil {
					t.Errorf("%s: %v", action, err)
				}
				if got := scope.String(); got != want {
					t.Errorf("%s: %s, want %s", action, got, want)
				}
			}
		})
	}
	slices.Sort(roles)
	if diff := cmp.Diff(guard.Roles(), roles); diff != "" {
		t.Errorf("roles of the policy (-) and of this matrix (+):\n%s", diff)
	}
}

// TestGuard_Scope_ofGiving is the matrix of appointments: which roles each role held at 1.2 may give,
// and where. A role that a row does not name may be given by none of that role.
func TestGuard_Scope_ofGiving(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	const (
		sub                                 = "subtree of 1.2"
		provinces, districts, communes      = sub + " (PROVINCE)", sub + " (DISTRICT)", sub + " (COMMUNE)"
		branches, own                       = sub + " (BRANCH)", "self of 1.2 (DISTRICT)"
		communesBelow, branchesBelow, every = "below of 1.2 (COMMUNE)", "below of 1.2 (BRANCH)", sub
	)
	all := map[string]string{
		"system_admin": every, "province_leader": provinces, "council": provinces, "province_board": provinces, "central_viewer": provinces,
		"analyst": every, "inspector": every, "cluster_head": every, "district_leader": districts, "district_officer": districts,
		"commune_leader": communes, "commune_reporter": communes, "branch_reporter": branches,
	}
	butAdministrators := maps.Clone(all)
	delete(butAdministrators, "system_admin")
	tests := map[string]map[string]string{
		"system_admin":    all,
		"province_leader": butAdministrators,
		"district_leader": {"analyst": every, "inspector": every, "cluster_head": "below of 1.2", "district_leader": own, "district_officer": own,
			"commune_leader": communesBelow, "commune_reporter": communesBelow, "branch_reporter": branchesBelow},
		"commune_leader": {"analyst": every, "inspector": every, "commune_leader": communes, "commune_reporter": communes, "branch_reporter": branches},
	}
	for _, giver := range guard.Roles() {
		for _, role := range guard.Roles() {
			scope, err := guard.Scope(holding(giver, "1.2"), access.Give(role))
			want, may := tests[giver][role]
			if !may {
				want = "nothing"
			}
			if scope.String() != want || may != (err == nil) {
				t.Errorf("%s gives %s at %s (%v), want %s", giver, role, scope, err, want)
			}
		}
	}
}

// TestGuard_WhoReadsAllFiguresReadsTheApproved as far.
func TestGuard_WhoReadsAllFiguresReadsTheApproved(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	for _, role := range guard.Roles() {
		all, err := guard.Scope(holding(role, "1.2"), access.ReadFigure)
		approved, _ := guard.Scope(holding(role, "1.2"), access.ReadApproved)
		if err == nil && all.String() != approved.String() {
			t.Errorf("%s reads figures of %s, and approved ones of %s", role, all, approved)
		}
	}
}

func TestGuard_Scope_ofManyGrants(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	grants := func(pairs ...string) (grants []access.Grant) {
		for _, pair := range pairs {
			role, path, _ := strings.Cut(pair, " ")
			grants = append(grants, access.Grant{Role: role, Path: org.Path(path)})
		}
		return grants
	}
	tests := []struct {
		name   string
		grants []access.Grant
		action access.Action
		want   string
		kind   fault.Kind
	}{
		{"the union of the grants is the union of the scopes", grants("analyst 1.2", "branch_reporter 1.3.4"), access.ReadFigure, "subtree of 1.2, self of 1.3.4", ""},
		{"the same scope twice is one", grants("analyst 1.2", "council 1.2"), access.ReadUnit, "subtree of 1.2", ""},
		{"a role adds nothing to what it may not do", grants("system_admin 1", "branch_reporter 1.3.4"), access.ReadFigure, "self of 1.3.4", ""},
		{"no role that may is forbidden", grants("system_admin 1"), access.ReadFigure, "nothing", fault.Forbidden},
		{"no grants are an empty scope and no error", nil, access.ReadUnit, "nothing", ""},
		{"a role that the policy does not know gives nothing", grants("emperor 1"), access.ReadUnit, "nothing", fault.Forbidden},
		{"a grant without a path covers nothing", grants("analyst "), access.ReadUnit, "nothing", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			scope, err := guard.Scope(access.Actor{Grants: tt.grants, Day: today}, tt.action)
			if scope.String() != tt.want || fault.KindOf(err) != tt.kind {
				t.Errorf("%s, %v; want %s, %q", scope, err, tt.want, tt.kind)
			}
			if scope.Day() != today {
				t.Errorf("scope of the day %q, want %s", scope.Day(), today)
			}
		})
	}
	_, err := guard.Scope(holding("system_admin", "1"), access.ReadApproved)
	if want := "none of your roles may read figures"; err == nil || err.Error() != want {
		t.Errorf("says %v, want %q", err, want)
	}
}

func TestGuard_Enforce(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	tests := []struct {
		name   string
		role   string
		at     org.Path
		action access.Action
		path   org.Path
		level  org.Level
		may    bool
	}{
		{"a superior approves a report directly below", "district_leader", "1.2", access.ApproveReport, "1.2.3", org.Commune, true},
		{"a province approves its communes where there is no district", "province_leader", "1", access.ApproveReport, "1.3", org.Commune, true},
		{"nobody approves over a superior's head", "province_leader", "1", access.ApproveReport, "1.2.3", org.Commune, false},
		{"no district approves itself", "district_leader", "1.2", access.ApproveReport, "1.2", org.District, false},
		{"a province approves its own", "province_leader", "1", access.ApproveReport, "1", org.Province, true},
		{"a commune enters on behalf of a branch", "commune_reporter", "1.2.3", access.WriteReport, "1.2.3.4", org.Branch, true},
		{"1.2 does not reach 1.20", "commune_reporter", "1.2", access.WriteReport, "1.20", org.Commune, false},
		{"1.2 does not reach below 1.20", "commune_reporter", "1.2", access.WriteReport, "1.20.3", org.Branch, false},
		{"nor a sibling", "commune_reporter", "1.2", access.WriteReport, "1.3", org.Commune, false},
		{"nor what is above", "commune_reporter", "1.2", access.WriteReport, "1", org.Province, false},
		{"nor a unit without a place", "commune_reporter", "1.2", access.WriteReport, "", org.Commune, false},
		{"a grant without a place reaches nothing", "commune_reporter", "", access.WriteReport, "1.2", org.Commune, false},
		{"nothing and nowhere is denied", "", "", access.Action{}, "", "", false},
		{"a level that is not the rule's is not reached", "district_officer", "1.2", access.WriteReport, "1.2", org.Commune, false},
		{"the rule's level is", "district_officer", "1.2", access.WriteReport, "1.2", org.District, true},
		{"a level of the policy's own is none of the rule's", "district_officer", "1.2", access.WriteReport, "1.2", "*", false},
		{"leaders of the province enter no figures", "province_leader", "1", access.WriteReport, "1", org.Province, false},
		{"administrators see none", "system_admin", "1", access.ReadFigure, "1", org.Province, false},
		{"an unknown role may nothing", "emperor", "1", access.ReadUnit, "1", org.Province, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			err := guard.Enforce(holding(tt.role, tt.at), tt.action, tt.path, tt.level)
			if tt.may && err != nil || !tt.may && fault.KindOf(err) != fault.Forbidden {
				t.Errorf("%v, want may = %v", err, tt.may)
			}
		})
	}
}

// TestGuard_Enforce_alarm is not parallel: it listens to the program's log.
func TestGuard_Enforce_alarm(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(before)

	guard := newGuard(t)
	guard.Decide(func(...any) (bool, error) { return true, errors.New("out of order") })
	err := guard.Enforce(holding("analyst", "1"), access.ReadUnit, "1", org.Province)
	if fault.KindOf(err) != fault.Forbidden {
		t.Errorf("an error of casbin's: %v, want FORBIDDEN", err)
	}
	if !strings.Contains(log.String(), "alarm=true") || !strings.Contains(log.String(), "out of order") {
		t.Errorf("logged %q", log.String())
	}
}

// around are paths on, above, below, beside and almost 1.2, and no path.
var around = []org.Path{"1.2", "1", "1.2.3", "1.2.3.4", "1.3", "1.20", "1.20.3", "2", "12", "1.2.30", ""}

// TestGuard_Scope_equalsEnforce proves the two forms of the policy equal: the embedded
// one, and one with a role for every reach and level, inherited and not.
func TestGuard_Scope_equalsEnforce(t *testing.T) {
	t.Parallel()
	every, err := access.NewGuardFrom(modelText(), everyReachAndLevel())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		guard   *access.Guard
		actions []access.Action
	}{
		{"embedded", newGuard(t), append([]access.Action{{}, {Resource: "unit", Verb: "*"}}, actions...)},
		{"every reach and level", every, []access.Action{access.ReadUnit, access.WriteReport, access.SubmitReport, access.ReadFigure}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			guard, may, mayNot := tt.guard, 0, 0
			for _, role := range append(guard.Roles(), "emperor", "") {
				for _, at := range []org.Path{"1.2", ""} {
					for _, action := range tt.actions {
						scope, _ := guard.Scope(holding(role, at), action)
						for _, path := range around {
							for _, level := range append([]org.Level{"", "*"}, org.Levels...) {
								covers := scope.Covers(path, level)
								allowed := guard.Enforce(holding(role, at), action, path, level) == nil
								if covers != allowed {
									t.Fatalf("%s at %q, %s of %q (%s): scope %v, casbin %v", role, at, action, path, level, covers, allowed)
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
			}
			if may < 100 || mayNot < 100 {
				t.Errorf("%d allowed, %d denied: this proves little", may, mayNot)
			}
		})
	}
}

// everyReachAndLevel is a policy with a role for every reach and level, and one more that
// inherits two of them.
func everyReachAndLevel() string {
	lines := []string{"g, heir, of_subtree_any", "g, heir, of_above_branch", "p, heir, report, submit, self, *"}
	for _, reach := range org.Reaches {
		for _, level := range append([]org.Level{"*"}, org.Levels...) {
			role := "of_" + string(reach) + "_" + strings.ToLower(strings.Replace(string(level), "*", "any", 1))
			for _, does := range []string{"unit, read", "report, write"} {
				lines = append(lines, strings.Join([]string{"p", role, does, string(reach), string(level)}, ", "))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// TestGuard_property: whatever the grants, a scope covers what casbin allows, and casbin
// allows the union of what it allows for each grant.
func TestGuard_property(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	path := rapid.Custom(func(t *rapid.T) org.Path {
		ids := rapid.SliceOfN(rapid.SampledFrom([]string{"1", "2", "20", "3"}), 1, 4).Draw(t, "ids")
		return org.Path(strings.Join(ids, "."))
	})
	grant := rapid.Custom(func(t *rapid.T) access.Grant {
		return access.Grant{Role: rapid.SampledFrom(guard.Roles()).Draw(t, "role"), Path: path.Draw(t, "at")}
	})
	near := rapid.SampledFrom([]org.Path{"", ".3", ".3.2", "0", "0.3"}) // at, below and almost at or below
	checks, allows, misses := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		actor := access.Actor{Day: today, Grants: rapid.SliceOfN(grant, 0, 4).Draw(t, "grants")}
		objects := []org.Path{"", path.Draw(t, "object")}
		for _, g := range actor.Grants {
			objects = append(objects, g.Path+near.Draw(t, "near"))
		}
		level := rapid.SampledFrom(org.Levels).Draw(t, "level")
		for _, action := range actions {
			scope, forbidden := guard.Scope(actor, action)
			for _, object := range objects {
				allowed := guard.Enforce(actor, action, object, level) == nil
				if scope.Covers(object, level) != allowed {
					t.Fatalf("%s of %q (%s): scope %s, casbin %v", action, object, level, scope, allowed)
				}
				if forbidden != nil && allowed {
					t.Fatalf("%s is forbidden everywhere (%v) but allowed at %s", action, forbidden, object)
				}
				byOne := slices.ContainsFunc(actor.Grants, func(g access.Grant) bool {
					return guard.Enforce(access.Actor{Grants: []access.Grant{g}, Day: today}, action, object, level) == nil
				})
				if byOne != allowed {
					t.Fatalf("%s of %q (%s): by one grant alone %v, by all %v", action, object, level, byOne, allowed)
				}
				if scope.Empty() || object == "" {
					continue
				}
				if checks++; allowed {
					allows++
				} else {
					misses++
				}
			}
		}
	})
	t.Logf("of %d checks where the scope is not empty %d were allowed, %d denied", checks, allows, misses)
	if allows*10 < checks || misses*10 < checks {
		t.Errorf("of %d checks %d were allowed and %d denied: this proves little", checks, allows, misses)
	}
}

func BenchmarkGuard(b *testing.B) {
	guard := newGuard(b)
	actor := access.Actor{Day: today}
	for _, at := range []org.Path{"1.2", "1.3", "1.4", "1.5.6", "1.5.7"} {
		actor.Grants = append(actor.Grants, access.Grant{Role: "district_leader", Path: at})
	}
	b.Run("scope of five grants", func(b *testing.B) {
		for b.Loop() {
			_, _ = guard.Scope(actor, access.ReadFigure)
		}
	})
	b.Run("enforce the first of five", func(b *testing.B) {
		for b.Loop() {
			_ = guard.Enforce(actor, access.ApproveReport, "1.2.3", org.Commune)
		}
	})
}
