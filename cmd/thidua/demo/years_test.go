package demo

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// loadedYears returns a database with the demo of several years.
func loadedYears(t *testing.T) *postgres.DB {
	t.Helper()
	scene, err := SceneOf(Province, false, true)
	if err != nil {
		t.Fatal(err)
	}
	return testdb.Filled(t, "years", func(ctx context.Context, db *postgres.DB) error {
		return Load(ctx, db, scene, func(int, int) {})
	})
}

// TestYears_ShowsAMixture holds what the province comes to in each year, as it stood and as it is
// now: some of it better from year to year, some worse.
func TestYears_ShowsAMixture(t *testing.T) {
	t.Parallel()
	db, ctx := loadedYears(t), t.Context()
	scope, err := access.SystemScope(ctx, db, YearsToday)
	if err != nil {
		t.Fatal(err)
	}
	ask := func(code, period string, tree figure.Reading, on org.Date, indicators ...string) (found []string) {
		unit, err := org.Find(ctx, db, scope, org.UnitBy{Code: &code}, on)
		if err != nil {
			t.Fatal(err)
		}
		p, err := movement.ParsePeriod(period)
		if err != nil {
			t.Fatal(err)
		}
		c, err := movement.Load(ctx, db, p.Year())
		if err != nil {
			t.Fatal(err)
		}
		asked := figure.Ask{Units: []*org.Unit{unit}, Period: p, Tree: tree}
		for _, code := range indicators {
			asked.Indicators = append(asked.Indicators, c.Indicator(code))
		}
		all, err := figure.Figures(ctx, db, scope, c, asked)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all[unit.ID] {
			found = append(found, strings.Join(strings.Fields(fmt.Sprint(f.Indicator.Code, " ", f.Display, " ", f.Status)), " "))
		}
		return found
	}
	const spring, now = org.Date("2024-06-30"), YearsToday
	for _, tt := range []struct {
		name, code, period string
		tree               figure.Reading
		on                 org.Date
		want               string
	}{
		{"the province of 2023", "66", "2023", figure.AsReported, now,
			"1.2 73.29 NOT_MET, 1.6 78.92 NOT_MET, 4.1 1430 NOT_MET, 4.3a 96.77 NOT_MET, 6.1 5.33 NOT_MET, 6.3a 38 EXCEEDED, 8.1 75.00 NOT_MET"},
		{"of 2024", "66", "2024", figure.AsReported, now,
			"1.2 73.70 NOT_MET, 1.6 85.78 NOT_MET, 4.1 1570 EXCEEDED, 4.3a 97.82 NOT_MET, 6.1 6.44 NOT_MET, 6.3a 36 EXCEEDED, 8.1 85.00 NOT_MET"},
		{"of 2025 so far", "66", "2025", figure.AsReported, now,
			"1.2 70.22 BEHIND, 1.6 82.73 BEHIND, 4.1 1321 ON_TRACK, 4.3a NOT_REPORTED, 6.1 9.56 ON_TRACK, 6.3a 26 ON_TRACK, 8.1 86.27 ON_TRACK"},
		{"of a month when there were districts", "66", "2025-03", figure.AsReported, now,
			"1.2 21.55 NO_TARGET, 1.6 88.24 NOT_MET, 4.1 113 NO_TARGET, 4.3a NOT_REPORTED, 6.1 0.00 NO_TARGET, 6.3a 0 NO_TARGET, 8.1 11.67 NO_TARGET"},
		{"a district of 2024", "643", "2024", figure.AsReported, spring,
			"1.2 69.52 NOT_MET, 1.6 75.00 NOT_MET, 4.1 127 NOT_MET, 4.3a 95.24 NOT_MET, 6.1 3.17 NO_TARGET, 6.3a 4 NO_TARGET, 8.1 68.42 NOT_MET"},
		{"the same one of 2023", "643", "2023", figure.AsReported, spring,
			"1.2 69.11 NOT_MET, 1.6 66.67 NOT_MET, 4.1 137 NOT_MET, 4.3a 100.00 MET, 6.1 7.35 NO_TARGET, 6.3a 6 NO_TARGET, 8.1 57.14 NOT_MET"},
		{"a commune of today, in 2023", "24121", "2023", figure.Current, now,
			"1.2 64.14 NOT_MET, 1.6 NOT_APPLICABLE, 4.1 22 NO_TARGET, 4.3a 100.00 MET, 6.1 0.00 NO_TARGET, 6.3a 1 NO_TARGET, 8.1 66.67 NOT_MET"},
		{"in 2024", "24121", "2024", figure.Current, now,
			"1.2 71.17 NOT_MET, 1.6 NOT_APPLICABLE, 4.1 25 NO_TARGET, 4.3a 100.00 MET, 6.1 0.00 NO_TARGET, 6.3a 1 NO_TARGET, 8.1 100.00 MET"},
		{"and in 2025", "24121", "2025", figure.Current, now,
			"1.2 67.22 BEHIND, 1.6 NOT_APPLICABLE, 4.1 19 NO_TARGET, 4.3a NOT_REPORTED, 6.1 0.00 NO_TARGET, 6.3a 1 NO_TARGET, 8.1 100.00 ON_TRACK"},
		{"as it reported itself, from July on", "24121", "2025", figure.AsReported, now,
			"1.2 67.22 BEHIND, 1.6 NOT_APPLICABLE, 4.1 8 BEHIND, 4.3a NOT_REPORTED, 6.1 0.00 NO_TARGET, 6.3a 0 NO_TARGET, 8.1 100.00 ON_TRACK"},
		{"a commune that came from Phú Yên", "22015", "2025", figure.AsReported, now,
			"1.2 85.44 ON_TRACK, 1.6 NOT_APPLICABLE, 4.1 4 BEHIND, 4.3a NOT_REPORTED, 6.1 0.00 NO_TARGET, 6.3a 0 NO_TARGET, 8.1 100.00 ON_TRACK"},
	} {
		got := strings.Join(ask(tt.code, tt.period, tt.tree, tt.on, "1.2", "1.6", "4.1", "4.3a", "6.1", "6.3a", "8.1"), ", ")
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	t.Run("the communes of today come to what the province does, in every year", func(t *testing.T) {
		for _, year := range []int{2023, 2024, 2025} {
			c, err := movement.Load(ctx, db, year)
			if err != nil {
				t.Fatal(err)
			}
			top, err := org.Find(ctx, db, scope, org.UnitBy{Code: new("66")}, now)
			if err != nil {
				t.Fatal(err)
			}
			direct, _, err := org.List(ctx, db, scope, org.Filter{Under: &top.ID, That: directlyBelow(top.ID)}, now, org.Page{First: 1000})
			if err != nil {
				t.Fatal(err)
			}
			all, err := figure.Figures(ctx, db, scope, c, figure.Ask{
				Units: append(direct, top), Indicators: []*movement.Indicator{c.Indicator("4.1")}, Period: movement.YearPeriod(year), Tree: figure.Current,
			})
			if err != nil {
				t.Fatal(err)
			}
			sum := int64(0)
			for _, u := range direct {
				if n := all[u.ID][0].Numerator; n != nil {
					sum += *n
				}
			}
			if whole := all[top.ID][0].Numerator; len(direct) != 119 || whole == nil || *whole != sum {
				t.Errorf("%d units below the province admitted %d in %d, and the province %v", len(direct), sum, year, whole)
			}
		}
	})
}

// TestYears_GoOn holds that one year begins where the one before ended, and that nothing is
// said that cannot be.
func TestYears_GoOn(t *testing.T) {
	t.Parallel()
	db, ctx := loadedYears(t), t.Context()
	for query, want := range map[string]int{
		"SELECT count(*) FROM campaign WHERE official = (year = 2024)":                                                                                   3,
		"SELECT count(*) FROM reorganisation WHERE state = 'APPLIED'":                                                                                    2,
		"SELECT count(DISTINCT month) FROM report":                                                                                                       34,
		"SELECT count(*) FROM report WHERE state <> 'APPROVED' AND month < '2025-09-01'":                                                                 0,
		"SELECT count(*) FROM report r JOIN unit u ON u.id = r.unit_id WHERE r.month < u.opened OR r.month >= u.closed":                                  0,
		"SELECT count(*) FROM report r JOIN unit u ON u.id = r.unit_id WHERE u.level = 'DISTRICT' AND u.kind = 'TERRITORIAL' AND r.month > '2025-06-01'": 0,
		// A branch has in January whom it had in December, and is as poor.
		`SELECT count(*) FROM report d JOIN report j USING (unit_id) WHERE d.month = '2023-12-01' AND j.month = '2024-01-01' AND abs(d.said[1] - j.said[1]) > 3`: 0,
		`SELECT count(*) FROM report d JOIN report j USING (unit_id) WHERE d.month = '2024-12-01' AND j.month = '2025-01-01' AND j.said[16] <> d.said[17]`:       0,
	} {
		if got := number(t, db, query); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	warned, reports := map[report.Rule]int{}, 0
	for _, m := range []movement.Month{"2023-01", "2023-12", "2024-01", "2024-10", "2024-11", "2025-01", "2025-06", "2025-07", "2025-10"} {
		c, err := movement.Load(ctx, db, m.Year())
		if err != nil {
			t.Fatal(err)
		}
		var of []*report.Report
		if err := db.NewSelect().Model(&of).Where("month = ?", m.First()).OrderExpr("unit_id").Scan(ctx); err != nil {
			t.Fatal(err)
		}
		found, err := report.Check(ctx, db, c, nil, of, YearsToday)
		if err != nil {
			t.Fatal(err)
		}
		reports += len(of)
		for r, findings := range found {
			for _, f := range findings {
				if warned[f.Rule]++; f.Blocks {
					t.Errorf("unit %d says for %s: %s", r.UnitID, m, f.En)
				}
			}
		}
	}
	t.Logf("warned of in %d reports: %v", reports, warned)
	if all := warned["BALANCE"] + warned["JUMP"] + warned["SIBLINGS"]; all > reports/40 {
		t.Errorf("warned of %d times in %d reports, more than one in forty: %v", all, reports, warned)
	}
	if s, held, err := Find(ctx, db); s != (Scene{Province, YearsToday, true, true}) || !held || err != nil {
		t.Errorf("the database remembers %+v, %v (%v)", s, held, err)
	}
}

// Whoever the demo of several years offers to look around as has something to see.
func TestYears_Showcase(t *testing.T) {
	t.Parallel()
	db := loadedYears(t)
	without := []string{}
	for _, look := range (Scene{Years: true}).Showcase() {
		n := 0
		err := db.NewRaw(`SELECT count(*) FROM grants g JOIN account a ON a.id = g.account_id JOIN placement p ON p.unit_id = g.unit_id AND p.valid @> ?1::date
			JOIN unit u ON u.id = g.unit_id AND (u.closed IS NULL OR u.closed > ?1::date) WHERE a.name = ?0 AND g.valid @> ?1::date`, look.Account, YearsToday).Scan(t.Context(), &n)
		if err != nil {
			t.Fatal(err)
		}
		if n != 1 {
			without = append(without, look.Account)
		}
	}
	if diff := cmp.Diff([]string{}, without); diff != "" {
		t.Errorf("without one role (-want +got):\n%s", diff)
	}
}

func directlyBelow(parent int64) func(*bun.SelectQuery) *bun.SelectQuery {
	return func(q *bun.SelectQuery) *bun.SelectQuery { return q.Where("p.parent_id = ?", parent) }
}
