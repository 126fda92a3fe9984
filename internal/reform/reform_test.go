package reform_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/reform"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

var merger = []org.Step{{Do: org.Merge, Unit: "C1", To: "C3"}}

// told writes a preview: of figures only those of 4.1, the members admitted.
func told(p *reform.Preview) (lines []string) {
	for _, c := range p.Changes {
		lines = append(lines, fmt.Sprintf("unit %s step %d along %v", c.After.Code, c.Step, c.Along))
	}
	for _, f := range p.Figures {
		if f.Indicator.Code == "4.1" {
			lines = append(lines, fmt.Sprintf("4.1 of %s %v: %s -> %s", f.Unit.Code, f.Tree, words(f.Before.Numerator), words(f.After.Numerator)))
		}
	}
	for _, q := range p.Quotas {
		lines = append(lines, fmt.Sprintf("quota of %s %d %s %s", q.Unit.Code, q.Year, q.Indicator.Code, q.Target.Low))
	}
	for _, d := range p.Decisions {
		lines = append(lines, fmt.Sprintf("decision on %s %d %s %s", d.Unit.Code, d.Year, d.Indicator.Code, d.Document))
	}
	for _, r := range p.Roles {
		lines = append(lines, fmt.Sprintf("%s %s at %s: %d -> %d", r.Account, r.Role, r.Unit.Code, r.Before, r.After))
	}
	for _, r := range p.Pending {
		lines = append(lines, fmt.Sprintf("pending %s %s", r.Unit.Code, r.Month))
	}
	return lines
}

func TestPreview_TellsWhatItWouldComeTo(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("C1 02 members_admitted=3", "C1 05 members_admitted=2", "C2 03 members_admitted=4", "C3 03 members_admitted=10", "B1 09 members_total=40")
	h.sayAs(report.Approved, time.Date(2024, 12, 2, 0, 0, 0, 0, time.UTC), "B2 09 members_total=30", "C1 02 members_admitted=3")
	c, err := movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	low, err := movement.ParseDecimal("7")
	h.must(err)
	_, err = movement.AssignQuotas(t.Context(), h.db, h.everything(), c, "4.1", map[int64]movement.Decimal{h.units["C1"].ID: low, h.units["C2"].ID: low})
	h.must(err)
	_, err = h.db.NewRaw("INSERT INTO decision (indicator_id, unit_id, document, signed, note) VALUES (?, ?, '12/QĐ', '2024-05-05', '')", c.Indicator("6.3").ID, h.units["C1"].ID).Exec(t.Context())
	h.must(err)
	units := []string{"unit B1 step 1 along false", "unit B2 step 1 along false", "unit C1 step 1 along false"}
	rest := []string{
		"quota of C1 2024 4.1 7", "decision on C1 2024 6.3 12/QĐ",
		"leader.C1 analyst at C1: 3 -> 0", "leader.C3 analyst at C3: 2 -> 4", "leader.D1 analyst at D1: 6 -> 3", "leader.D2 analyst at D2: 3 -> 5",
		"pending C1 2024-05", "pending B1 2024-09",
	}
	slices.Sort(rest)
	for _, tt := range []struct {
		effective, today org.Date
		figures          []string
	}{
		// The past stays with the parents of its time; only today's tree restates it.
		{"2024-11-01", "2024-11-10", []string{"4.1 of C1 CURRENT: 5 -> 5",
			"4.1 of C3 CURRENT: 10 -> 15", "4.1 of D1 CURRENT: 9 -> 4", "4.1 of D2 CURRENT: 10 -> 15"}},
		// From April on what C1 admitted belongs to D2.
		{"2024-04-01", "2024-11-10", []string{
			"4.1 of C3 AS_REPORTED: 10 -> 12", "4.1 of C1 CURRENT: 5 -> 5",
			"4.1 of C3 CURRENT: 10 -> 15",
			"4.1 of D1 AS_REPORTED: 9 -> 7", "4.1 of D1 CURRENT: 9 -> 4", "4.1 of D2 AS_REPORTED: 10 -> 12", "4.1 of D2 CURRENT: 10 -> 15",
		}},
		// Looked at from the day on which it takes effect.
		{"2025-07-01", "2024-11-10", []string{"4.1 of C1 CURRENT: 5 -> 5",
			"4.1 of C3 CURRENT: 10 -> 15", "4.1 of D1 CURRENT: 9 -> 4", "4.1 of D2 CURRENT: 10 -> 15"}},
	} {
		t.Run(string(tt.effective), func(t *testing.T) {
			p, err := h.office.DryRun(t.Context(), h.db.DB, h.as(""), decide("1/NQ", tt.effective, merger...))
			if err != nil {
				t.Fatal(err)
			}
			got := told(p)
			slices.Sort(got)
			want := slices.Sorted(slices.Values(slices.Concat(units, tt.figures, rest)))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if p.Day != max(tt.effective, tt.today) || p.Period.String() != "2024" {
				t.Errorf("compared on %s for %v", p.Day, p.Period)
			}
			for _, f := range p.Figures {
				if f.Unit.Code == "B1" || f.Unit.Code == "C2" {
					t.Errorf("%s of %s does not change: %+v -> %+v", f.Indicator.Code, f.Unit.Code, f.Before, f.After)
				}
			}
		})
	}
	t.Run("to whoever may read each part", func(t *testing.T) {
		draft, err := h.office.Draft(t.Context(), h.db, h.as("admin"), decide("1/NQ", "2024-11-01", merger...))
		if err != nil {
			t.Fatal(err)
		}
		p, err := h.office.Preview(t.Context(), h.db.DB, h.as("admin"), draft.ID)
		if err != nil {
			t.Fatal(err)
		}
		got := told(p) // units and roles; neither figures, nor what is wanted, nor reports
		for _, line := range got {
			if strings.HasPrefix(line, "4.1") || strings.HasPrefix(line, "quota") || strings.HasPrefix(line, "decision") || strings.HasPrefix(line, "pending") {
				t.Errorf("an administrator is told %q", line)
			}
		}
		if len(got) != 7 || len(p.Figures) != 0 {
			t.Errorf("an administrator is told %q", got)
		}
		if _, err := h.office.Preview(t.Context(), h.db.DB, h.as("leader.P"), draft.ID); fault.KindOf(err) != fault.Forbidden {
			t.Errorf("one who may change no unit: %v", err)
		}
	})
	t.Run("and changes nothing", func(t *testing.T) {
		u, err := org.Find(t.Context(), h.db, h.everything(), org.UnitBy{ID: &h.units["C1"].ID}, h.today)
		if err != nil || u.Closed != nil {
			t.Errorf("C1 is %+v (%v)", u, err)
		}
	})
}

func (h *house) roles(account string, on org.Date) string {
	h.t.Helper()
	a, err := access.FindAccount(h.t.Context(), h.db, account)
	h.must(err)
	grants, err := access.Grants(h.t.Context(), h.db, a.ID, on)
	h.must(err)
	var held []string
	for _, g := range grants {
		u, err := org.Find(h.t.Context(), h.db, h.everything(), org.UnitBy{ID: &g.UnitID}, on)
		h.must(err)
		held = append(held, g.Role+" at "+u.Code)
	}
	return strings.Join(held, ", ")
}

func TestDo_CarriesRoles(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.employ("leader.C1", "commune_leader", "C1")
	h.employ("leader.C2", "commune_leader", "C2")
	until := org.Date("2024-12-01")
	h.must(h.office.Guard.GrantRoleAsSystem(t.Context(), h.db, access.Appointment{Account: "leader.B4", Role: "inspector", UnitID: h.units["C1"].ID, From: "2024-03-01", Until: &until}))
	carry := func(fields org.Step) *org.Reorganisation {
		fields.Do, fields.Unit, fields.To = org.CarryRoles, "C1", "C2"
		return decide("1/NQ", "2024-11-01", org.Step{Do: org.Merge, Unit: "C1", To: "C2"}, fields)
	}
	for _, tt := range []struct {
		name           string
		step           org.Step
		leader, inspec string
	}{
		{"none", org.Step{}, "", "analyst at B4"},
		{"all", org.Step{Role: "commune_leader"}, "commune_leader at C2", "analyst at B4"},
		{"of one", org.Step{Account: "leader.B4"}, "", "analyst at B4, inspector at C2"},
		{"one of one", org.Step{Account: "leader.C1", Role: "analyst"}, "analyst at C2", "analyst at B4"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := carry(tt.step)
			if tt.name == "none" {
				r.Steps = r.Steps[:1]
			}
			applied, _, err := h.office.Do(t.Context(), h.db, h.as("admin"), r)
			if err != nil {
				t.Fatal(err)
			}
			if got := h.roles("leader.C1", "2024-11-01"); got != tt.leader {
				t.Errorf("the leader of the unit that went holds %q, want %q", got, tt.leader)
			}
			if got := h.roles("leader.B4", "2024-11-01"); sorted(got) != sorted(tt.inspec) {
				t.Errorf("the inspector holds %q, want %q", got, tt.inspec)
			}
			if got := h.roles("leader.B4", until); got != "analyst at B4" {
				t.Errorf("after its end the inspector's role is %q", got)
			}
			if got := h.roles("leader.C1", "2024-10-31"); got != "analyst at C1, commune_leader at C1" {
				t.Errorf("the day before they held %q", got)
			}
			if _, err := h.office.Revert(t.Context(), h.db, h.as("admin"), applied.ID); err != nil {
				t.Fatal(err)
			}
			if got := h.roles("leader.C1", "2024-11-01"); got != "analyst at C1, commune_leader at C1" {
				t.Errorf("taken back, they hold %q", got)
			}
		})
	}
	for _, tt := range []struct {
		name, account string
		r             *org.Reorganisation
		kind          fault.Kind
	}{
		{"of one who holds none there", "admin", carry(org.Step{Account: "leader.C3"}), fault.Conflict},
		{"of nobody", "admin", carry(org.Step{Account: "absent"}), fault.Conflict}, // as of one who is there
		{"to a unit of another level", "admin", decide("1/NQ", "2024-11-01", org.Step{Do: org.Merge, Unit: "C1", To: "D1"}, org.Step{Do: org.CarryRoles, Unit: "C1", To: "D1", Role: "commune_leader"}), fault.Forbidden},
		{"by one who may change no accounts", "keeper", carry(org.Step{}), fault.Forbidden},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.account == "keeper" {
				h.employ("keeper", "council", "P")
			}
			if _, _, err := h.office.Do(t.Context(), h.db, h.as(tt.account), tt.r); fault.KindOf(err) != tt.kind || err != nil && tt.account == "admin" && !strings.Contains(err.Error(), "step 2") {
				t.Errorf("%v, want %s with its step", err, tt.kind)
			}
		})
	}
	t.Run("never their own", func(t *testing.T) {
		h.employ("admin", "commune_leader", "C1")
		if _, _, err := h.office.Do(t.Context(), h.db, h.as("admin"), carry(org.Step{})); fault.KindOf(err) != fault.Forbidden {
			t.Errorf("%v", err)
		}
		if got := h.roles("leader.C1", "2024-11-01"); got != "analyst at C1, commune_leader at C1" {
			t.Errorf("refused, and yet the leader holds %q", got)
		}
	})
}

func sorted(roles string) string {
	words := strings.Split(roles, ", ")
	slices.Sort(words)
	return strings.Join(words, ", ")
}

func TestDo_LeavesSealedMonthsAlone(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	applied, _, err := h.office.Do(t.Context(), h.db, h.as(""), decide("1/NQ", "2024-10-15", org.Step{Do: org.Rename, Unit: "C2", Name: "Mới"}))
	h.must(err)
	h.must(report.Seal(t.Context(), h.db, "2024-10", h.today))
	h.must(report.Seal(t.Context(), h.db, "2024-10", h.today))
	for _, tt := range []struct {
		day  org.Date
		kind fault.Kind
	}{{"2024-09-30", fault.Locked}, {"2024-10-01", fault.Locked}, {"2024-10-31", fault.Locked}, {"2024-11-01", ""}} {
		if _, err := h.office.DryRun(t.Context(), h.db.DB, h.as(""), decide("2/NQ", tt.day, merger...)); fault.KindOf(err) != tt.kind {
			t.Errorf("from %s on: %v, want %q", tt.day, err, tt.kind)
		}
	}
	if _, err := h.office.Revert(t.Context(), h.db, h.as(""), applied.ID); fault.KindOf(err) != fault.Locked {
		t.Errorf("taking back what a sealed month rests on: %v", err)
	}
	c, err := movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	speak := report.Command{Act: report.Submit, Unit: h.units["C1"].ID, Month: "2024-10", At: time.Now(), Values: map[string]int64{"members_admitted": 1}}
	if _, err := report.Do(t.Context(), h.db, h.everything(), c, nil, speak); fault.KindOf(err) != fault.Locked {
		t.Errorf("reporting of a sealed month: %v", err)
	}
	h.must(report.Unseal(t.Context(), h.db, "2024-10", "nhập sai"))
	if _, err := report.Do(t.Context(), h.db, h.everything(), c, nil, speak); err != nil {
		t.Errorf("reporting once it is open again: %v", err)
	}
	if _, err := h.office.Revert(t.Context(), h.db, h.as(""), applied.ID); err != nil {
		t.Errorf("taking back once it is open again: %v", err)
	}
	if err := report.Seal(t.Context(), h.db, "2024-11", h.today); fault.KindOf(err) != fault.Invalid {
		t.Errorf("sealing a month that runs on: %v", err)
	}
	if err := report.Unseal(t.Context(), h.db, "2024-10", "nhập sai"); fault.KindOf(err) != fault.NotFound {
		t.Errorf("unsealing what is not sealed: %v", err)
	}
}

func TestRevert_RefusesWhatReportsBuildOn(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-12-10")
	applied, _, err := h.office.Do(t.Context(), h.db, h.as(""), decide("1/NQ", "2024-11-01",
		org.Step{Do: org.OpenStep, To: "D1", Code: "N", Type: "xã", Name: "Mới", Level: org.Commune},
		org.Step{Do: org.Merge, Unit: "C1", To: "+N"}))
	h.must(err)
	h.units["N"], err = org.Find(t.Context(), h.db, h.everything(), org.UnitBy{Code: new("N")}, h.today)
	h.must(err)
	h.sayAs(report.Submitted, time.Now().Add(time.Minute), "N 11 members_admitted=2")
	for range 2 {
		_, err = h.office.Revert(t.Context(), h.db, h.as(""), applied.ID)
		if fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "N") {
			t.Errorf("the successor has reported, and yet %v", err)
		}
		h.sayAs(report.Submitted, time.Now().Add(-time.Hour), "B1 11 members_total=2") // one that only moved
	}
	for _, table := range []bun.Safe{"revision", "report"} {
		_, err = testdb.Owner(t, h.db).NewRaw("DELETE FROM ? WHERE unit_id = ?", table, h.units["N"].ID).Exec(t.Context())
		h.must(err)
	}
	h.must(h.office.Guard.GrantRoleAsSystem(t.Context(), h.db, access.Appointment{Account: "leader.B1", Role: "analyst", UnitID: h.units["N"].ID, From: h.today}))
	if _, err = h.office.Revert(t.Context(), h.db, h.as(""), applied.ID); fault.KindOf(err) != fault.Conflict {
		t.Errorf("a role is held at what it opened, and yet %v", err)
	}
}

func TestDo_ForTheFuture(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	first := decide("1/NQ", "2025-07-01",
		org.Step{Do: org.OpenStep, To: "P", Code: "C1", Type: "xã", Name: "Mới", Level: org.Commune},
		org.Step{Do: org.Merge, Unit: "C1", To: "+C1"}, org.Step{Do: org.Merge, Unit: "C3", To: "+C1"}, org.Step{Do: org.Abolish, Unit: "P", Level: org.District})
	if _, _, err := h.office.Do(t.Context(), h.db, h.as("admin"), first); err != nil {
		t.Fatal(err)
	}
	t.Run("today's tree is as it was", func(t *testing.T) {
		units, _, err := org.List(t.Context(), h.db, h.everything(), org.Filter{Level: org.District}, h.today, org.Page{First: 10})
		if err != nil || len(units) != 2 {
			t.Errorf("districts: %s (%v)", codes(units), err)
		}
	})
	t.Run("that day's can be seen already", func(t *testing.T) {
		units, _, err := org.List(t.Context(), h.db, h.everything(), org.Filter{}, "2025-07-01", org.Page{First: 20})
		if err != nil || codes(units) != "B1 B2 B3 B4 C1 C2 P" {
			t.Errorf("units: %s (%v)", codes(units), err)
		}
	})
	t.Run("and be changed further", func(t *testing.T) {
		second := decide("2/NQ", "2026-01-01", org.Step{Do: org.Rename, Unit: "C1", Name: "Khác"})
		if _, _, err := h.office.Do(t.Context(), h.db, h.as("admin"), second); err != nil {
			t.Errorf("what opens only then: %v", err)
		}
	})
	t.Run("but not against it", func(t *testing.T) {
		_, _, err := h.office.Do(t.Context(), h.db, h.as("admin"), decide("3/NQ", "2025-03-01", org.Step{Do: org.Merge, Unit: "C2", To: "C1"}))
		if fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "1/NQ") {
			t.Errorf("an earlier merger into a unit that goes later: %v", err)
		}
	})
}

// TestDo_MergesProvinces: each keeps its own history, and the successor has both.
func TestDo_MergesProvinces(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	for _, line := range []string{"- Q PROVINCE", "Q E1 DISTRICT", "E1 F1 COMMUNE"} {
		w := strings.Fields(line)
		h.open(w[0], w[1], org.Level(w[2]))
	}
	h.say("C1 02 members_admitted=3", "C3 03 members_admitted=4", "F1 03 members_admitted=20", "F1 10 members_admitted=1")
	c, err := movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	for unit, quota := range map[string]string{"P": "100", "Q": "50"} {
		wanted, err := movement.ParseDecimal(quota)
		h.must(err)
		_, err = movement.AssignQuotas(t.Context(), h.db, h.everything(), c, "4.1", map[int64]movement.Decimal{h.units[unit].ID: wanted})
		h.must(err)
	}
	_, _, err = h.office.Do(t.Context(), h.db, h.as(""), decide("202/2025/QH15", "2025-07-01", org.Step{Do: org.Merge, Unit: "Q", To: "P"}))
	h.must(err)
	h.today = "2025-08-01"
	c, err = movement.Load(t.Context(), h.db, 2024)
	h.must(err)
	for _, tt := range []struct {
		unit string
		tree figure.Reading
		want string
	}{
		{"P", figure.AsReported, "7 of 100"}, // what was its own, against its own quota
		{"Q", figure.AsReported, "21 of 50"}, // so of the other
		{"P", figure.Current, "28 of 150"},   // and both, as they stand now, against both
		{"E1", figure.AsReported, "21 of none"},
	} {
		u := h.units[tt.unit]
		figures, err := figure.Figures(t.Context(), h.db, h.everything(), c, figure.Ask{Units: []*org.Unit{u}, Indicators: []*movement.Indicator{c.Indicator("4.1")}, Period: movement.YearPeriod(2024), Tree: tt.tree})
		h.must(err)
		f, of := figures[u.ID][0], "none"
		if f.Target != nil && f.Target.Quota {
			of = f.Target.Low.String()
		}
		if got := words(f.Numerator) + " of " + of; got != tt.want {
			t.Errorf("%s %v admitted %s, want %s", tt.unit, tt.tree, got, tt.want)
		}
	}
	if got := h.roles("leader.Q", h.today); got != "" {
		t.Errorf("the leader of the province that went still holds %q", got)
	}
	a, err := access.FindAccount(t.Context(), h.db, "leader.P")
	h.must(err)
	grants, err := access.Grants(t.Context(), h.db, a.ID, h.today)
	h.must(err)
	scope, err := h.office.Guard.Scope(access.Actor{Caller: access.Caller{Account: a}, Grants: grants, Day: h.today}, access.ReadFigure)
	h.must(err)
	seen, _, err := org.List(t.Context(), h.db, scope, org.Filter{}, "2025-06-30", org.Page{First: 50})
	if err != nil || codes(seen) != "B1 B2 B3 B4 C1 C2 C3 D1 D2 E1 F1 P Q" {
		t.Errorf("the leader of the whole sees of the past %s (%v)", codes(seen), err)
	}
}
