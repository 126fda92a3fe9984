package table_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/org"
)

// TestTotal_OfAUnitThatClosed: where each number stays with whom it was reported under, a unit that went
// into another is counted beside it; on a tree that puts its numbers there, within it.
func TestTotal_OfAUnitThatClosed(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("C1 2024-01 members_admitted=3", "C2 2024-01 members_admitted=4")
	h.decide("2024-06-01", org.Step{Do: org.Merge, Unit: "C1", To: "C2"})
	h.say("C2 2024-07 members_admitted=5")
	for _, tt := range []struct {
		name, parts string
		want        []string
	}{
		{"as reported", ``, []string{"C1 3", "C2 9", "all 12"}},
		{"on today's tree", `; tree: "CURRENT"`, []string{"C1 3", "C2 12", "all 12"}},
		{"of the children, the district's own", `; units: {"childrenOf": "D1"}`, []string{"C1 3", "C2 9", "all 12"}},
	} {
		a := h.answer(h.reader("P"), asked(t, `units: {"codes": ["C1", "C2"]}; periods: [{"period": 2024}]; totals: ["UNIT"]`+tt.parts))
		if d := cmp.Diff(tt.want, lines(a)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}
