package org_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

const reformed = org.Date("2024-11-01")

func TestReorganise(t *testing.T) {
	t.Parallel()
	const before = "P(D1(C1(B1 B2) C2(B3)) D2(C3(B4)))"
	for _, tt := range []struct {
		name  string
		steps []org.Step
		want  string // the tree from that day on, closed units included
	}{
		{"a merger hangs what stood below under the successor", []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}},
			"P(D1(C2(B1 B2 B3 C1†)) D2(C3(B4)))"},
		{"the successor may bear the predecessor's code", []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.Recode, Unit: "C2", Code: "C1"}},
			"P(D1(C1(B1 B2 B3 C1†)) D2(C3(B4)))"},
		{"units merge into a new one, which may bear the code of one of them",
			[]org.Step{
				{Do: org.OpenStep, To: "P", Code: "C1", Type: "xã", Name: "Mới", Level: org.Commune},
				{Do: org.Merge, Unit: "C1", To: "+C1"}, {Do: org.Merge, Unit: "C3", To: "+C1"},
			},
			"P(C1(B1 B2 B4 C1† C3†) D1(C2(B3)) D2)"},
		{"a split assigns the branches one by one",
			[]org.Step{
				{Do: org.Split, Unit: "C1", To: "C3", Share: "0.75", Branches: []org.Ref{"B2"}},
				{Do: org.Split, Unit: "C1", To: "C2", Share: "0.25", Branches: []org.Ref{"B1"}},
			},
			"P(D1(C2(B1 B3)) D2(C3(B2 B4 C1†)))"},
		{"a move takes all below along", []org.Step{{Do: org.MoveStep, Unit: "C1", To: "D2"}},
			"P(D1(C2(B3)) D2(C1(B1 B2) C3(B4)))"},
		{"a level is abolished", []org.Step{{Do: org.Abolish, Unit: "P", Level: org.District}},
			"P(C1(B1 B2) C2(B3) C3(B4) D1† D2†)"},
		{"a level is abolished after its communes were merged",
			[]org.Step{
				{Do: org.OpenStep, To: "P", Code: "N", Type: "xã", Name: "Mới", Level: org.Commune},
				{Do: org.Merge, Unit: "C1", To: "+N"}, {Do: org.Merge, Unit: "C3", To: "+N"},
				{Do: org.Abolish, Unit: "P", Level: org.District, Kind: org.Territorial},
			},
			"P(C2(B3) D1† D2† N(B1 B2 B4 C1† C3†))"},
		{"a boundary is redrawn and both live on", []org.Step{{Do: org.Redraw, Unit: "C1", To: "C2", Branches: []org.Ref{"B2"}}},
			"P(D1(C1(B1) C2(B2 B3)) D2(C3(B4)))"},
		{"what nothing hangs below is closed, its history where it hung", []org.Step{{Do: org.CloseStep, Unit: "B1"}},
			"P(D1(C1(B1† B2) C2(B3)) D2(C3(B4)))"},
		{"or elsewhere", []org.Step{{Do: org.CloseStep, Unit: "B1", To: "B4"}},
			"P(D1(C1(B2) C2(B3)) D2(C3(B4(B1†))))"},
		{"two units change codes", []org.Step{{Do: org.Recode, Unit: "C1", Code: "C2"}, {Do: org.Recode, Unit: "C2", Code: "C1"}},
			"P(D1(C1(B3) C2(B1 B2)) D2(C3(B4)))"},
		{"names and types change and the unit stays", []org.Step{{Do: org.Rename, Unit: "C1", Name: "Buôn Đôn"}, {Do: org.Retype, Unit: "C1", Type: "thị trấn"}},
			before},
		{"a unit is named by its id", []org.Step{{Do: org.MoveStep, Unit: "unit:4", To: "unit:3"}},
			"P(D1(C2(B3)) D2(C1(B1 B2) C3(B4)))"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			g := plantGrove(t)
			rows := g.rows()
			r, _ := g.must(g.decide(reformed, tt.steps...))
			if got := g.tree(reformed.Previous()); got != before {
				t.Errorf("on the eve %s, want %s", got, before)
			}
			if got := g.all(reformed); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			if err := g.revert(r.ID); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(rows, g.rows()); diff != "" {
				t.Errorf("taken back, it left (-before +after):\n%s", diff)
			}
		})
	}
}

func TestReorganise_Refuses(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	g.open("D2", "C9", org.Commune, "2025-03-01")
	g.must(g.decide("2024-12-15", org.Step{Do: org.Rename, Unit: "B4", Name: "Tên mới"}))
	g.must(g.decide("2024-02-01", org.Step{Do: org.OpenStep, To: "C2", Code: "B5", Type: "Chi hội", Name: "5", Level: org.Branch}))
	g.must(g.decide("2024-03-01", org.Step{Do: org.Merge, Unit: "B5", To: "B3"}))
	g.must(g.decide("2025-07-01", org.Step{Do: org.Abolish, Unit: "P", Level: org.District}))
	district := org.Subtree(today, g.units["D1"].Path)
	rows := g.rows()
	open := func(code string, to org.Ref) org.Step {
		return org.Step{Do: org.OpenStep, To: to, Code: code, Type: "xã", Name: "Mới", Level: org.Commune}
	}
	for _, tt := range []struct {
		name  string
		scope org.Scope
		steps []org.Step
		kind  fault.Kind
		says  []string
	}{
		{"a circle", g.scope, []org.Step{{Do: org.MoveStep, Unit: "D1", To: "C1"}}, fault.Invalid, []string{"step 1", "D1", "C1", "circle"}},
		{"a merger into what lies below", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "B1"}}, fault.Invalid, []string{"step 1", "circle"}},
		{"a circle of two steps", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.Merge, Unit: "C2", To: "C1"}}, fault.Invalid, []string{"step 2", "C1", "goes in step 1"}},
		{"a unit that goes twice", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.Merge, Unit: "C1", To: "C3"}}, fault.Invalid, []string{"step 2", "C1", "step 1"}},
		{"a unit that takes in and goes", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.Merge, Unit: "C2", To: "C3"}}, fault.Invalid, []string{"step 2", "C2", "step 1"}},
		{"a unit that is placed twice", g.scope, []org.Step{{Do: org.MoveStep, Unit: "C1", To: "D2"}, {Do: org.MoveStep, Unit: "C1", To: "D1"}}, fault.Invalid, []string{"step 2", "C1", "step 1"}},
		{"a branch that is assigned twice", g.scope, []org.Step{
			{Do: org.Split, Unit: "C1", To: "C2", Branches: []org.Ref{"B1", "B2"}}, {Do: org.Split, Unit: "C1", To: "C3", Branches: []org.Ref{"B2"}},
		}, fault.Invalid, []string{"step 2", "B2", "step 1"}},
		{"a branch that is assigned to none", g.scope, []org.Step{
			{Do: org.Split, Unit: "C1", To: "C2", Branches: []org.Ref{"B1"}}, {Do: org.Split, Unit: "C1", To: "C3"},
		}, fault.Invalid, []string{"step 2", "C1", "B2"}},
		{"a branch of another", g.scope, []org.Step{
			{Do: org.Split, Unit: "C1", To: "C2", Branches: []org.Ref{"B1", "B2", "B4"}}, {Do: org.Split, Unit: "C1", To: "C3"},
		}, fault.Invalid, []string{"step 1", "B4", "C1"}},
		{"a split into one", g.scope, []org.Step{{Do: org.Split, Unit: "C1", To: "C2", Branches: []org.Ref{"B1", "B2"}}}, fault.Invalid, []string{"step 1", "merge"}},
		{"shares that make more than one", g.scope, []org.Step{
			{Do: org.Split, Unit: "C1", To: "C2", Share: "0.6", Branches: []org.Ref{"B1", "B2"}}, {Do: org.Split, Unit: "C1", To: "C3", Share: "0.6"},
		}, fault.Invalid, []string{"step 2", "C1", "1.2"}},
		{"a share of one alone", g.scope, []org.Step{
			{Do: org.Split, Unit: "C1", To: "C2", Share: "0.6", Branches: []org.Ref{"B1", "B2"}}, {Do: org.Split, Unit: "C1", To: "C3"},
		}, fault.Invalid, []string{"step 2", "C1", "every successor"}},
		{"orphans", g.scope, []org.Step{{Do: org.CloseStep, Unit: "C1"}}, fault.Invalid, []string{"step 1", "2 units", "B1"}},
		{"a unit under one that goes", g.scope, []org.Step{{Do: org.Merge, Unit: "D1", To: "D2"}, open("N", "D1")}, fault.Invalid, []string{"step 2", "D1", "step 1"}},
		{"a unit under one of its own level", g.scope, []org.Step{{Do: org.MoveStep, Unit: "C1", To: "C2"}}, fault.Invalid, []string{"step 1", "C1", "C2", "COMMUNE"}},
		{"a unit that was closed", g.scope, []org.Step{{Do: org.Merge, Unit: "unit:12", To: "B1"}}, fault.Invalid, []string{"step 1", "B5", "2024-03-01"}},
		{"a code that nobody bears any more", g.scope, []org.Step{{Do: org.Merge, Unit: "B5", To: "B1"}}, fault.Invalid, []string{"step 1", "B5", "2024-03-01"}},
		{"a code that nobody ever bore", g.scope, []org.Step{{Do: org.Merge, Unit: "C7", To: "C1"}}, fault.NotFound, []string{"step 1", "C7"}},
		{"a successor that opens later", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C9"}}, fault.Invalid, []string{"step 1", "C9", "2025-03-01"}},
		{"a successor that this opens later", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "+N"}, open("N", "D1")}, fault.Invalid, []string{"step 1", "N"}},
		{"a unit outside the scope", district, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.MoveStep, Unit: "B4", To: "C2"}}, fault.NotFound, []string{"step 2", "B4"}},
		{"a successor outside the scope", district, []org.Step{{Do: org.Merge, Unit: "C1", To: "C3"}}, fault.NotFound, []string{"step 1", "C3"}},
		{"what lies below, outside the scope", org.NewScope(today).With(org.ReachSubtree, g.units["P"].Path, org.Commune), []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}},
			fault.Forbidden, []string{"step 1", "B1"}},
		{"no scope at all", org.NewScope(today), []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}}, fault.NotFound, []string{"step 1", "C1"}},
		{"a code in use", g.scope, []org.Step{{Do: org.Recode, Unit: "C1", Code: "C2"}}, fault.Conflict, []string{"step 1", "C2", "in use"}},
		{"a code in use later", g.scope, []org.Step{{Do: org.Recode, Unit: "C1", Code: "C9"}}, fault.Conflict, []string{"step 1", "C9", "2025-03-01"}},
		{"a code given twice", g.scope, []org.Step{{Do: org.Recode, Unit: "C1", Code: "X"}, {Do: org.Recode, Unit: "C2", Code: "X"}}, fault.Conflict, []string{"X", "step 1", "step 2"}},
		{"a code opened twice", g.scope, []org.Step{open("N", "D1"), open("N", "D2")}, fault.Invalid, []string{"step 2", "step 1"}},
		{"a name given twice", g.scope, []org.Step{{Do: org.Rename, Unit: "C1", Name: "X"}, {Do: org.Rename, Unit: "C1", Name: "Y"}}, fault.Invalid, []string{"step 2", "step 1"}},
		{"the name that it has", g.scope, []org.Step{{Do: org.Rename, Unit: "C1", Name: "Tên C1"}}, fault.Invalid, []string{"step 1", "already"}},
		{"what another changes later", g.scope, []org.Step{{Do: org.Merge, Unit: "B4", To: "B1"}}, fault.Conflict, []string{"step 1", "B4", "2024-12-15", "1/NQ"}},
		{"a parent that goes later", g.scope, []org.Step{open("N", "D1")}, fault.Conflict, []string{"step 1", "D1", "2025-07-01", "4/NQ"}},
		{"a level that nothing is of", g.scope, []org.Step{{Do: org.Abolish, Unit: "D1", Level: org.District}}, fault.Invalid, []string{"step 1", "D1"}},
		{"the root", g.scope, []org.Step{{Do: org.CloseStep, Unit: "P"}}, fault.Invalid, []string{"step 1", "P"}},
		{"a new unit that changes at once", g.scope, []org.Step{open("N", "D1"), {Do: org.Rename, Unit: "+N", Name: "X"}}, fault.Invalid, []string{"step 2", "step 1"}},
		{"roles from one that stays", g.scope, []org.Step{{Do: org.Rename, Unit: "C1", Name: "X"}, {Do: org.CarryRoles, Unit: "C1", To: "C2"}}, fault.Invalid, []string{"step 2", "C1", "stands"}},
		{"roles to one that is no successor", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2"}, {Do: org.CarryRoles, Unit: "C1", To: "C3"}}, fault.Invalid, []string{"step 2", "C3", "successor"}},
		{"a step that there is not", g.scope, []org.Step{{Do: "PAINT", Unit: "C1"}}, fault.Invalid, []string{"step 1", "PAINT"}},
		{"a field that is missing", g.scope, []org.Step{{Do: org.Merge, Unit: "C1"}}, fault.Invalid, []string{"step 1", "to is missing"}},
		{"a field too many", g.scope, []org.Step{{Do: org.Merge, Unit: "C1", To: "C2", Name: "X"}}, fault.Invalid, []string{"step 1", "no name"}},
		{"no steps", g.scope, nil, fault.Invalid, []string{"no steps"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := g.reorganise(tt.scope, g.decide(reformed, tt.steps...))
			if fault.KindOf(err) != tt.kind {
				t.Errorf("%v, want %s", err, tt.kind)
			}
			for _, word := range tt.says {
				if err != nil && !strings.Contains(err.Error(), word) {
					t.Errorf("%q does not say %q", err, word)
				}
			}
		})
	}
	if diff := cmp.Diff(rows, g.rows()); diff != "" {
		t.Errorf("refused, and yet (-before +after):\n%s", diff)
	}
}

func TestReorganise_Again(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	decided := g.decide(reformed, org.Step{Do: org.Merge, Unit: "C1", To: "C2"})
	first, o := g.must(decided)
	if o == nil || len(o.Lineage) != 1 {
		t.Fatalf("it came to %+v", o)
	}
	rows := g.rows()
	again, o := g.must(decided)
	if again.ID != first.ID || o != nil || g.rows() != rows {
		t.Errorf("the same again is reorganisation %d, want %d, and came to %+v", again.ID, first.ID, o)
	}
	other := *decided
	other.Steps = []org.Step{{Do: org.Merge, Unit: "C2", To: "C3"}}
	if _, _, err := g.reorganise(g.scope, &other); fault.KindOf(err) != fault.Conflict {
		t.Errorf("the same document with other steps: %v", err)
	}
	if err := g.revert(first.ID); err != nil {
		t.Fatal(err)
	}
	if err := g.revert(first.ID); err != nil {
		t.Errorf("taken back twice: %v", err)
	}
	g.must(&other)
	if got, want := g.tree(reformed), "P(D1(C1(B1 B2)) D2(C3(B3 B4)))"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestRevert_RefusesWhatOthersBuildOn(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	merged, _ := g.must(g.decide(reformed, org.Step{Do: org.Merge, Unit: "C1", To: "C2"}))
	renamed, _ := g.must(g.decide("2024-11-05", org.Step{Do: org.Rename, Unit: "B1", Name: "Tên khác"}))
	beside, _ := g.must(g.decide("2024-11-05", org.Step{Do: org.Rename, Unit: "C3", Name: "Tên khác"}))
	if err := g.revert(merged.ID); err != nil {
		t.Errorf("names given later do not hang on a merger: %v", err)
	}
	merged, _ = g.must(g.decide("2024-11-03", org.Step{Do: org.MoveStep, Unit: "C1", To: "D2"}))
	moved, _ := g.must(g.decide("2024-11-08", org.Step{Do: org.MoveStep, Unit: "B1", To: "C3"}))
	if err := g.revert(merged.ID); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), moved.Document) {
		t.Errorf("what lay below has moved since, and yet %v", err)
	}
	for _, r := range []*org.Reorganisation{moved, merged, renamed, beside} {
		if err := g.revert(r.ID); err != nil {
			t.Errorf("%s: %v", r.Document, err)
		}
	}
	if err := g.revert(999); fault.KindOf(err) != fault.NotFound {
		t.Errorf("one that there is not: %v", err)
	}
	opens, _ := g.must(g.decide(reformed, org.Step{Do: org.OpenStep, To: "D1", Code: "N", Type: "xã", Name: "Mới", Level: org.Commune}))
	below, _ := g.must(g.decide("2024-11-02", org.Step{Do: org.OpenStep, To: "N", Code: "N-01", Type: "Chi hội", Name: "1", Level: org.Branch}))
	if err := g.revert(opens.ID); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), below.Document) {
		t.Errorf("a unit was opened below since, and yet %v", err)
	}
}

func TestRevert_RefusesWhereACodeWasGivenAnew(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	first, _ := g.must(g.decide(reformed, org.Step{Do: org.Merge, Unit: "C1", To: "C2"}))
	second, _ := g.must(g.decide("2024-12-01", org.Step{Do: org.Recode, Unit: "C3", Code: "C1"}))
	if err := g.revert(first.ID); fault.KindOf(err) != fault.Conflict {
		t.Errorf("C3 bears the code of C1, and yet %v", err)
	}
	for _, id := range []int64{second.ID, first.ID} {
		if err := g.revert(id); err != nil {
			t.Error(err)
		}
	}
}

func TestApply_OneAtATime(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	var drafts []int64
	for _, to := range []org.Ref{"C2", "C3"} {
		r, err := org.Draft(t.Context(), g.db, g.scope, g.decide(reformed, org.Step{Do: org.Merge, Unit: "C1", To: to}), nil)
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, r.ID, r.ID)
	}
	kinds := make(chan fault.Kind, len(drafts))
	for _, id := range drafts {
		go func() {
			kinds <- fault.KindOf(g.db.RunInTx(t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
				_, _, err := org.Apply(ctx, tx, g.scope, id, nil)
				return err
			}))
		}()
	}
	told := map[fault.Kind]int{}
	for range drafts {
		told[<-kinds]++
	}
	// One draft is applied, by whoever came first, and found applied by the other; the
	// other draft merges what has gone.
	if told[""] != 2 || told[fault.Invalid] != 2 {
		t.Errorf("four at once: %v", told)
	}
	if got := g.tree(reformed); strings.Count(got, "B1") != 1 || strings.Contains(got, "C1") {
		t.Errorf("and the tree is %s", got)
	}
}

func TestDraft_ChangesNothing(t *testing.T) {
	t.Parallel()
	g := plantGrove(t)
	rows := g.rows()
	first, err := org.Draft(t.Context(), g.db, g.scope, g.decide(reformed, org.Step{Do: org.Merge, Unit: "C1", To: "C2"}), nil)
	if err != nil {
		t.Fatal(err)
	}
	edited := g.decide(reformed, org.Step{Do: org.Merge, Unit: "C2", To: "C1"})
	edited.Document = first.Document
	second, err := org.Draft(t.Context(), g.db, g.scope, edited, nil)
	if err != nil || g.rows() != rows {
		t.Errorf("drafting changed the tree, or %v", err)
	}
	all, _, err := org.Reorganisations(t.Context(), g.db, g.scope, org.Page{First: 9})
	if err != nil || len(all) != 1 || all[0].ID != second.ID || all[0].State != org.Drafted || !cmp.Equal(all[0].Steps, edited.Steps) {
		t.Errorf("the draft is %+v (%v), want the second alone", all, err)
	}
	foreign := org.Subtree(today, g.units["D2"].Path)
	if all, _, err := org.Reorganisations(t.Context(), g.db, foreign, org.Page{First: 9}); err != nil || len(all) != 0 {
		t.Errorf("the other district sees %v (%v)", all, err)
	}
	if _, err := org.FindReorganisation(t.Context(), g.db, foreign, second.ID); fault.KindOf(err) != fault.NotFound {
		t.Errorf("the other district finds it: %v", err)
	}
}
