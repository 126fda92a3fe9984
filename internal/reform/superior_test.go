package reform_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/reform"
	"thidua/internal/report"
)

// approver returns who approves a unit's report of a month, by the plain rule: who stood
// directly above in it, or what that unit went into; of a root, itself or what it went into.
func (w *world) approver(u *thing, m movement.Month) *thing {
	day := min(m.Last(), w.today)
	if u.closed != "" && u.closed <= day {
		day = u.closed.Previous()
	}
	up := u.on(day)
	if up == nil {
		up = u
		for !up.stands(w.today) {
			up = up.on(w.today)
		}
		return up
	}
	for up != nil && (!up.stands(w.today) || up.within(u, w.today)) {
		up = up.on(w.today)
	}
	return up
}

// path returns where a unit hangs today.
func (w *world) path(u *thing) org.Path {
	var ids []string
	for ; u != nil; u = u.on(w.today) {
		ids = append([]string{number(u.id)}, ids...)
	}
	return org.Path(strings.Join(ids, "."))
}

// TestApprovers_AreThoseWhoStoodAbove: whatever was reorganised, each leader may read and
// approve, of reports beyond their own part of the tree, those of the months in which the unit
// stood directly below theirs or below what went into theirs, and no others.
func TestApprovers_AreThoseWhoStoodAbove(t *testing.T) {
	t.Parallel()
	moved, gone := 0, 0
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, _ *movement.Campaign, _ reform.Office, r *org.Reorganisation, _ *org.Outcome, _, w *world) {
		must(rt, exec(rt, tx, "UPDATE report SET state = 'SUBMITTED'"))
		var ids []int64
		for _, u := range w.units {
			ids = append(ids, u.id)
		}
		want := map[*thing]map[report.Key]bool{}
		months := map[movement.Month]bool{}
		for _, u := range w.units {
			for m := range u.said {
				if u.closed != "" && u.closed <= m.First() {
					continue // nobody reports for a unit that is gone
				}
				a := w.approver(u, m)
				if a == nil {
					rt.Fatalf("nobody approves %s of %s", u.code, m)
				}
				if want[a] == nil {
					want[a] = map[report.Key]bool{}
				}
				want[a][report.Key{Unit: u.id, Month: m.First()}], months[m] = true, true
				if u != a && u.on(w.today) != a {
					moved++
				}
				if up := u.on(min(m.Last(), w.today)); up != nil && !up.stands(w.today) {
					gone++
				}
			}
		}
		leaders := slices.DeleteFunc(slices.Clone(w.units), func(u *thing) bool { return want[u] == nil })
		if len(leaders) == 0 {
			return
		}
		for _, a := range rapid.Permutation(leaders).Draw(rt, "leaders")[:min(2, len(leaders))] {
			up := org.NewScope(w.today).WithHanded(org.ReachChildren, w.path(a), "").WithHanded(org.ReachSelf, w.path(a), org.Province)
			approving := org.NewScope(w.today).With(org.ReachChildren, w.path(a), "").With(org.ReachSelf, w.path(a), org.Province)
			waiting, _, err := report.InState(rt.Context(), tx, approving, report.Waiting{State: report.Submitted, From: "2024-01", To: "2024-12"}, org.Page{First: 200})
			must(rt, err)
			got := map[report.Key]bool{}
			for _, r := range waiting {
				got[report.Key{Unit: r.UnitID, Month: r.Month}] = true
			}
			for _, m := range rapid.Permutation(slices.Sorted(maps.Keys(months))).Draw(rt, "months")[:min(3, len(months))] {
				readable, err := report.Of(rt.Context(), tx, up, ids, m)
				must(rt, err)
				held, err := org.HoldHanded(rt.Context(), tx, approving, ids, m.First(), min(m.Last(), w.today))
				must(rt, err)
				for _, u := range w.units {
					key := report.Key{Unit: u.id, Month: m.First()}
					if _, said := u.said[m]; !said || u.closed != "" && u.closed <= m.First() {
						continue
					}
					may := want[a][key]
					holds := slices.ContainsFunc(held, func(o *org.Owner) bool { return o.ID == u.id })
					if (readable[u.id] != nil) != may || got[key] != may || holds != may {
						rt.Fatalf("after %v from %s on, today %s: %s of %s goes up to %s: it reads it %v, has it waiting %v, may approve it %v, want %v",
							r.Steps, r.Effective, w.today, u.code, m, a.code, readable[u.id] != nil, got[key], holds, may)
					}
				}
			}
		}
	})
	if moved < 200 || gone < 50 {
		t.Errorf("%d reports of units that hang elsewhere today, %d of superiors that are gone: this proves little", moved, gone)
	}
}

func number(id int64) string { return words(&id) }

func exec(rt *rapid.T, tx bun.Tx, query string) error {
	_, err := tx.NewRaw(query).Exec(rt.Context())
	return err
}

// TestApprovers_AfterTheirUnitsWent: whose superior is abolished, merged or split reports to
// what it went into, for the months before too.
func TestApprovers_AfterTheirUnitsWent(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		today org.Date
		do    []*org.Reorganisation // "B3" and so on, of P > D1 > C1 > B1, B2; D1 > C2 > B3; P > D2 > C3 > B4
		want  string                // unit, month and who approves it
	}{
		{"as nothing happened", "2024-11-10", nil, "B1 10 C1; C1 10 D1; D1 10 P; P 10 P"},
		{"a commune is merged into its neighbour", "2024-11-10", []*org.Reorganisation{decide("1/NQ", "2024-11-05", org.Step{Do: org.Merge, Unit: "C1", To: "C2"})},
			"C1 10 D1; C1 11 D1; C2 11 D1; B1 10 C2; B1 11 C2"},
		{"a commune moves", "2024-11-10", []*org.Reorganisation{decide("1/NQ", "2024-11-06", org.Step{Do: org.MoveStep, Unit: "C1", To: "D2"})},
			"C1 10 D1; C1 11 D2; B1 10 C1; B1 11 C1"},
		{"at the end of the month that runs it will have moved", "2024-11-10", []*org.Reorganisation{decide("1/NQ", "2024-11-20", org.Step{Do: org.MoveStep, Unit: "C1", To: "D2"})},
			"C1 10 D1; C1 11 D1"},
		{"a branch goes to another commune, which is merged later", "2024-11-10", []*org.Reorganisation{
			decide("1/NQ", "2024-08-15", org.Step{Do: org.Redraw, Unit: "C2", To: "C1", Branches: []org.Ref{"B3"}}),
			decide("2/NQ", "2024-10-15", org.Step{Do: org.Merge, Unit: "C1", To: "C3"})},
			"B3 07 C2; B3 08 C3; B3 10 C3; C1 09 D1; C1 10 D1; C3 10 D2"},
		{"a district is abolished and the commune that left it before is split", "2024-11-10", []*org.Reorganisation{
			decide("1/NQ", "2024-06-01", org.Step{Do: org.MoveStep, Unit: "C2", To: "D2"}),
			decide("2/NQ", "2024-09-10", org.Step{Do: org.Split, Unit: "C1", To: "C2", Branches: []org.Ref{"B1"}}, org.Step{Do: org.Split, Unit: "C1", To: "C3", Branches: []org.Ref{"B2"}}),
			decide("3/NQ", "2024-10-01", org.Step{Do: org.Abolish, Unit: "P", Level: org.District})},
			"C2 05 P; C2 06 P; C1 08 P; C1 09 P; B2 08 C2; B2 09 C3; D1 09 P; C2 10 P"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t, tt.today)
			for _, r := range tt.do {
				_, _, err := h.office.Do(t.Context(), h.db.DB, reform.Caller{Today: tt.today}, r)
				h.must(err)
			}
			for line := range strings.SplitSeq(tt.want, "; ") {
				w := strings.Fields(line)
				h.say(w[0] + " " + w[1])
				var may []string
				for code, u := range h.units {
					now, err := org.ByID(t.Context(), h.db, h.everything(), []int64{u.ID}, tt.today)
					h.must(err)
					path := now[0].Path
					if now[0].Closed != nil && *now[0].Closed <= tt.today {
						continue // a grant ends with its unit
					}
					scope := org.NewScope(tt.today).With(org.ReachChildren, path, "").With(org.ReachSelf, path, org.Province)
					month := movement.Month("2024-" + w[1])
					found, _, err := report.InState(t.Context(), h.db, scope, report.Waiting{State: report.Submitted, From: month, To: month}, org.Page{First: 50})
					h.must(err)
					if slices.ContainsFunc(found, func(r *report.Listed) bool { return r.UnitID == h.units[w[0]].ID }) {
						may = append(may, code)
					}
				}
				if strings.Join(may, " ") != w[2] {
					t.Errorf("the report of %s for %s is approved by %v, want %s", w[0], w[1], may, w[2])
				}
			}
		})
	}
}
