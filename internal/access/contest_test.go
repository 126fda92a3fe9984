package access_test

import (
	"testing"

	"thidua/internal/access"
	"thidua/internal/fault"
)

// TestGuard_Scope_ofTheContest is the matrix of those who are in it for the contest: what each role held at 1.2 may do
// where. An action that a row does not name is forbidden.
func TestGuard_Scope_ofTheContest(t *testing.T) {
	t.Parallel()
	guard := newGuard(t)
	const sub, self, province = "subtree of 1.2", "self of 1.2", "self of 1.2 (PROVINCE)"
	all := []access.Action{
		access.ReadCluster, access.WriteCluster, access.WritePact, access.SignPact, access.ReadPoints, access.SayPoints, access.WeighPoints,
		access.GivePoints, access.ReadBar, access.WriteBar, access.ReadProposal, access.WriteProposal, access.Propose, access.CheckDossier,
		access.Opine, access.Vote, access.Decide, access.HandAward, access.ReadReview, access.ReadFinal, access.WriteReview, access.SignReview,
		access.WriteReport, access.SubmitReport, access.ApproveReport,
	}
	tests := map[string]map[access.Action]string{
		"council": {access.ReadCluster: sub, access.ReadPoints: sub, access.GivePoints: sub, access.ReadBar: sub, access.ReadProposal: sub,
			access.Vote: sub, access.ReadReview: sub},
		"inspector": {access.ReadCluster: sub, access.ReadPoints: sub, access.ReadBar: sub, access.WriteBar: sub, access.ReadProposal: sub, access.ReadReview: sub},
		"cluster_head": {access.ReadCluster: self, access.WritePact: self, access.ReadPoints: self, access.WeighPoints: self,
			access.Opine: self},
		"central_viewer": {access.ReadFinal: province},
	}
	for role, may := range tests {
		for _, action := range all {
			scope, err := guard.Scope(holding(role, "1.2"), action)
			want := may[action]
			if want == "" {
				if want = "nothing"; fault.KindOf(err) != fault.Forbidden {
					t.Errorf("%s does %s: %v, want FORBIDDEN", role, action, err)
				}
			}
			if got := scope.String(); got != want {
				t.Errorf("%s does %s at %s, want %s", role, action, got, want)
			}
		}
	}
}
