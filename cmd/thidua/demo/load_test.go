package demo

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

func number(t *testing.T, db *postgres.DB, query string) (n int) {
	t.Helper()
	if err := db.NewRaw(query).Scan(t.Context(), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestLoad_BringsWhatWasDrawnUp(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	done, total := 0, 0
	if err := Load(ctx, testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(d, t int) { done, total = d, t }); err != nil {
		t.Fatal(err)
	}
	if done != total || total == 0 {
		t.Errorf("%d of %d months are done", done, total)
	}

	c, elements := launched(t)
	p := newPlan(plant(1, 1), alone, nil)
	members, reports, revisions, approved := int64(0), 0, 0, 0
	for _, u := range p.tree.units {
		y := p.file(c, elements, u, today)
		reports += len(y.Months)
		for _, r := range y.Months {
			revisions += len(r.Acts)
			if r.State() == report.Approved {
				approved++
			}
		}
		if len(y.Months) > 0 {
			members += y.Months[len(y.Months)-1].Values().Said(elements["members_total"]).V
		}
	}
	for query, want := range map[string]int{
		"SELECT sum(counted[1]) FROM report":                                 int(members),
		"SELECT count(*) FROM report":                                        reports,
		"SELECT count(*) FROM revision":                                      revisions,
		"SELECT count(*) FROM report WHERE state = 'APPROVED'":               approved,
		"SELECT count(*) FROM unit":                                          len(p.tree.units),
		"SELECT count(*) FROM naming":                                        len(p.tree.units),
		"SELECT count(*) FROM placement":                                     len(p.tree.units),
		"SELECT count(*) FROM account AS a JOIN grants ON account_id = a.id": 7 + 2*17 + 2*261 + 3025 + 2*17, // the last ones head clusters
		"SELECT count(*) FROM target WHERE unit_id IN (SELECT unit_id FROM placement WHERE parent_id = 1)": 17,
		"SELECT sum(low) FROM target WHERE unit_id IN (SELECT unit_id FROM placement WHERE parent_id = 1)": quota,
		"SELECT nextval('unit_id_seq')": len(p.tree.units) + 1,
		"SELECT count(*) FROM report r JOIN revision v USING (unit_id, month, revision) JOIN revision c ON (c.unit_id, c.month, c.revision) = (v.unit_id, v.month, v.content) WHERE v.state = r.state AND c.said = r.said": reports,
	} {
		if got := number(t, db, query); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	warned := map[report.Rule]int{}
	for m := movement.Month("2024-01"); m <= "2024-10"; m = movement.MonthOf(m.Last().Next()) {
		var of []*report.Report
		if err := db.NewSelect().Model(&of).Where("month = ?", m.First()).OrderExpr("unit_id").Scan(ctx); err != nil {
			t.Fatal(err)
		}
		found, err := report.Check(ctx, db, c, nil, of, today)
		if err != nil {
			t.Fatal(err)
		}
		for r, findings := range found {
			for _, f := range findings {
				if warned[f.Rule]++; f.Blocks {
					t.Fatalf("unit %d says for %s: %s", r.UnitID, m, f.En)
				}
			}
		}
	}
	t.Logf("warned of in %d reports: %v", reports, warned)
	if all := warned["BALANCE"] + warned["JUMP"] + warned["SIBLINGS"]; all > reports/50 {
		t.Errorf("warned of %d times in %d reports, more than one in fifty: %v", all, reports, warned)
	}
	if err := Load(ctx, testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(int, int) {}); fault.KindOf(err) != fault.Conflict {
		t.Errorf("a second load: %v, want CONFLICT", err)
	}
	if s, held, err := Find(ctx, db); s != (Scene{Scale: Province, Today: today}) || !held || err != nil {
		t.Errorf("the database remembers %+v, %v (%v)", s, held, err)
	}
}

// TestLoad_ShowsAMixture holds what the province comes to on 10 November 2024, which the
// product's tour speaks of.
func TestLoad_ShowsAMixture(t *testing.T) {
	t.Parallel()
	db, ctx := loaded(t, false), t.Context()
	c, err := movement.Load(ctx, db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"66 1.1 88.32 ON_TRACK",
		"66 1.2 70.26 BEHIND",
		"66 1.3 99.99 BEHIND",
		"66 1.4 99.64 BEHIND",
		"66 1.6 85.29 BEHIND",
		"643 1.6 70.00 BEHIND",
		"654 1.6 100.00 ON_TRACK",
		"66 2.1 92.47 ON_TRACK",
		"66 3.1 86.67 ON_TRACK",
		"66 3.2 66.67 BEHIND",
		"66 3.3 79.38 BEHIND",
		"66 4.1 1310 ON_TRACK",
		"643 4.1 105 BEHIND",
		"66 4.3a NOT_REPORTED",
		"66 4.7 95.28 ON_TRACK",
		"66 5.1 66.51 BEHIND",
		"66 5.3b 83.33 BEHIND",
		"643 5.3b 75.00 BEHIND",
		"656 5.3b NOT_APPLICABLE",
		"66 6.1 5.89 ON_TRACK",
		"66 6.2 18773 BEHIND",
		"647 6.2 22626 ON_TRACK",
		"66 6.3a 32 EXCEEDED",
		"66 6.3b 75 ON_TRACK",
		"66 6.4 43470 ON_TRACK",
		"66 6.5 0.027 ON_TRACK",
		"643 6.5 0.045 BEHIND",
		"B01 6.5 NOT_APPLICABLE",
		"66 7.1 92.46 BEHIND",
		"66 8.1 76.09 BEHIND",
		"643 8.1 61.90 BEHIND",
	}
	scope := org.Subtree(today, "1")
	var got []string
	for _, line := range want {
		words := strings.Fields(line)
		unit, err := org.Find(ctx, db, scope, org.UnitBy{Code: &words[0]}, today)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := figure.Figures(ctx, db, scope, c, figure.Ask{
			Units: []*org.Unit{unit}, Indicators: []*movement.Indicator{c.Indicator(words[1])},
			Period: movement.YearPeriod(2024), Tree: figure.AsReported,
		})
		if err != nil {
			t.Fatal(err)
		}
		f := figures[unit.ID][0]
		got = append(got, strings.Join(strings.Fields(fmt.Sprintln(unit.Code, f.Indicator.Code, f.Display, f.Status)), " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

func TestLoad_BrokenOffLeavesNothing(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	err := Load(ctx, testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(done, total int) {
		if done > total/2 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("broken off: %v", err)
	}
	loaded, err := Loaded(t.Context(), db)
	if err != nil || loaded {
		t.Errorf("loaded: %v, %v", loaded, err)
	}
	if n := number(t, db, "SELECT (SELECT count(*) FROM report) + (SELECT count(*) FROM naming) + (SELECT count(*) FROM account)"); n != 0 {
		t.Errorf("%d rows are left", n)
	}
	if s, held, err := Find(t.Context(), db); held || err != nil {
		t.Errorf("the database remembers %+v (%v)", s, err)
	}
	if err := Load(t.Context(), testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(int, int) {}); err != nil {
		t.Errorf("loading again: %v", err)
	}
}
