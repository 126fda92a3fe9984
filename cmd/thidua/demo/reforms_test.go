package demo

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/testdb"
)

const (
	spring   = org.Date("2024-06-30")
	yearEnd  = org.Date("2024-12-31")
	reformed = org.Date("2025-07-01")
	later    = org.Date("2025-08-15") // a day on which both reorganisations are in force
)

// reformedDemo is the demo with both reorganisations, looked at on a later day.
type reformedDemo struct {
	t      *testing.T
	db     *postgres.DB
	guard  *access.Guard
	scope  org.Scope
	office reform.Office
}

// loaded returns a database with the province, after the reorganisations where they are asked for.
func loaded(t *testing.T, reforms bool) *postgres.DB {
	t.Helper()
	called := map[bool]string{false: "province", true: "reformed"}[reforms]
	return testdb.Filled(t, called, func(ctx context.Context, db *postgres.DB) error {
		return Load(ctx, db, Scene{Scale: Province, Today: today, Reforms: reforms}, func(int, int) {})
	})
}

func loadReformed(t *testing.T, reforms bool) *reformedDemo {
	t.Helper()
	d := &reformedDemo{t: t, db: loaded(t, reforms)}
	var err error
	d.guard, err = access.NewGuard()
	d.must(err)
	d.office = reform.Office{Guard: d.guard}
	d.scope, err = access.SystemScope(t.Context(), d.db, later)
	d.must(err)
	return d
}

func (d *reformedDemo) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// territorial returns the territorial units of a level below a unit on a day, as
// "code type name".
func (d *reformedDemo) territorial(under string, level org.Level, on org.Date) (titles []string) {
	d.t.Helper()
	top := d.unit(under, on)
	units, _, err := org.List(d.t.Context(), d.db, d.scope, org.Filter{Under: &top.ID, Level: level, Kind: org.Territorial}, on, org.Page{First: 1000})
	d.must(err)
	for _, u := range units {
		titles = append(titles, u.Code+" "+u.Title())
	}
	return titles
}

func (d *reformedDemo) unit(code string, on org.Date) *org.Unit {
	d.t.Helper()
	u, err := org.Find(d.t.Context(), d.db, d.scope, org.UnitBy{Code: &code}, on)
	d.must(err)
	return u
}

func types(titles []string) map[string]int {
	counts := map[string]int{}
	for _, t := range titles {
		for _, typ := range []string{"xã", "phường", "thị trấn"} {
			if _, title, _ := strings.Cut(t, " "); strings.HasPrefix(title, typ+" ") {
				counts[typ]++
			}
		}
	}
	return counts
}

// figures returns the figures of a unit, by indicator.
func (d *reformedDemo) figures(u *org.Unit, period string, tree figure.Reading) map[string]*figure.Figure {
	d.t.Helper()
	p, err := movement.ParsePeriod(period)
	d.must(err)
	c, err := movement.Load(d.t.Context(), d.db, p.Year())
	d.must(err)
	all, err := figure.Figures(d.t.Context(), d.db, d.scope, c, figure.Ask{Units: []*org.Unit{u}, Indicators: c.Indicators, Period: p, Tree: tree})
	d.must(err)
	by := map[string]*figure.Figure{}
	for _, f := range all[u.ID] {
		by[f.Indicator.Code] = f
	}
	return by
}

func says(f *figure.Figure) string {
	words := func(n *int64) string {
		if n == nil {
			return "-"
		}
		return fmt.Sprint(*n)
	}
	return fmt.Sprintf("%s/%s %s", words(f.Numerator), words(f.Denominator), f.Status)
}

// The acceptance cases of the real reorganisations, one each.
func TestReforms(t *testing.T) {
	t.Parallel()
	d := loadReformed(t, true)
	plain := loadReformed(t, false)

	t.Run("1: units, their versions and their lineage are kept apart", func(t *testing.T) {
		before, between := d.unit("24139", spring), d.unit("24133", yearEnd)
		if before.ID != between.ID || before.Title() != "phường Thành Công" || between.Title() != before.Title() {
			t.Errorf("24139 was %+v and became %+v", before, between)
		}
		var edges []string
		d.must(d.db.NewRaw(`SELECT format('%s %s %s %s', l.kind, p.code, s.code, l.share) FROM lineage l
			JOIN reorganisation r ON r.id = l.reorganisation_id AND r.effective = '2024-11-01'
			JOIN naming p ON p.unit_id = l.predecessor_id AND p.valid @> '2024-10-31'::date
			JOIN naming s ON s.unit_id = l.successor_id AND s.valid @> '2024-11-01'::date ORDER BY 1`).Scan(t.Context(), &edges))
		want := []string{
			"BOUNDARY 24221 24214 ", "MERGER 24127 24145 ", "MERGER 24133 24133 ", "MERGER 24460 24457 ",
			"SPLIT 24325 24328 0.854668", "SPLIT 24325 24334 0.145332",
		}
		if diff := cmp.Diff(want, edges); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("what was owed, held and done is a fact of its time", func(t *testing.T) {
		province := d.unit("66", later)
		for _, tt := range []struct {
			indicator, period string
			tree              figure.Reading
			want              string
		}{
			// Of the 17 direct units of 2024 each owed twelve months; the communes that hang there now owed none.
			{"1.6", "2024", figure.AsReported, "145/204 NOT_MET"},
			{"1.6", "2024", figure.Current, "145/204 NOT_MET"},
			// Mergers on 1 November made no debt vanish.
			{"6.5", "2024-10", figure.AsReported, "438300000/1641931000000 NO_TARGET"},
			{"6.5", "2024-11", figure.AsReported, "438300000/1641931000000 NO_TARGET"},
			{"6.5", "2024-11", figure.Current, "438300000/1641931000000 NO_TARGET"},
			// A share counts the same units where no target binds the period.
			{"7.1", "2024-H1", figure.AsReported, "128/199 NO_TARGET"},
			{"7.1", "2024-6M", figure.AsReported, "128/199 BEHIND"},
		} {
			if got := says(d.figures(province, tt.period, tt.tree)[tt.indicator]); got != tt.want {
				t.Errorf("%s of %s, %v: %s, want %s", tt.indicator, tt.period, tt.tree, got, tt.want)
			}
		}
	})

	t.Run("2: the tree of each day is that day's", func(t *testing.T) {
		for _, tt := range []struct {
			on        org.Date
			districts int
			communes  map[string]int
		}{
			{spring, 15, map[string]int{"xã": 151, "phường": 20, "thị trấn": 13}},
			{"2024-10-31", 15, map[string]int{"xã": 151, "phường": 20, "thị trấn": 13}},
			{"2024-11-01", 15, map[string]int{"xã": 149, "phường": 18, "thị trấn": 13}},
			{yearEnd, 15, map[string]int{"xã": 149, "phường": 18, "thị trấn": 13}},
			{"2025-06-30", 15, map[string]int{"xã": 149, "phường": 18, "thị trấn": 13}},
			{reformed, 0, map[string]int{"xã": 88, "phường": 14}},
		} {
			if got := len(d.territorial("66", org.District, tt.on)); got != tt.districts {
				t.Errorf("on %s there are %d districts, want %d", tt.on, got, tt.districts)
			}
			if diff := cmp.Diff(tt.communes, types(d.territorial("66", org.Commune, tt.on))); diff != "" {
				t.Errorf("communes on %s (-want +got):\n%s", tt.on, diff)
			}
		}
		if got := types(d.territorial("54", org.Commune, "2025-06-30")); got["xã"]+got["phường"]+got["thị trấn"] != 106 {
			t.Errorf("Phú Yên has %v on its last day", got)
		}
		var want []string
		for _, r := range facts(t) {
			if r["level"] == "commune" {
				want = append(want, r["code"]+" "+r["type"]+" "+r["name"])
			}
		}
		slices.Sort(want)
		if diff := cmp.Diff(want, slices.Sorted(slices.Values(d.territorial("66", org.Commune, reformed)))); diff != "" {
			t.Errorf("the communes of 2025 (-facts +tree):\n%s", diff)
		}
	})

	t.Run("3: what was reported and approved does not change", func(t *testing.T) {
		sum := func(of *reformedDemo) (sum string) {
			of.must(of.db.NewRaw("SELECT md5(string_agg(r::text, ' ' ORDER BY unit_id, month)) FROM report r").Scan(t.Context(), &sum))
			return sum
		}
		if sum(d) != sum(plain) {
			t.Error("reports have changed")
		}
		districts := d.territorial("66", org.District, spring)
		for _, district := range districts {
			code, _, _ := strings.Cut(district, " ")
			for _, period := range []string{"2024-Q1", "2024-9M", "2024-10"} {
				was, is := plain.figures(plain.unit(code, spring), period, figure.AsReported), d.figures(d.unit(code, spring), period, figure.AsReported)
				for ind := range was {
					if says(was[ind]) != says(is[ind]) || was[ind].Coverage != is[ind].Coverage {
						t.Errorf("%s of %s in %s was %s and is %s", ind, code, period, says(was[ind]), says(is[ind]))
					}
				}
			}
		}
		if len(districts) != 15 {
			t.Errorf("2024 has %d districts", len(districts))
		}
	})

	t.Run("4: what was merged adds up, and what was split goes with its branches", func(t *testing.T) {
		admitted := func(code string, on org.Date, tree figure.Reading) int64 {
			if n := d.figures(d.unit(code, on), "2024", tree)["4.1"].Numerator; n != nil {
				return *n
			}
			return 0
		}
		var sum int64
		for _, code := range predecessors(t, "24133") {
			sum += admitted(code, "2025-06-30", figure.AsOf("2025-06-30"))
		}
		if got := admitted("24133", reformed, figure.Current); got != sum || sum == 0 {
			t.Errorf("phường Buôn Ma Thuột admitted %d, its sources %d", got, sum)
		}
		// Admissions are a commune's own: they stay with Ea Blang, whose history Ea Drông keeps.
		blang := admitted("24325", spring, figure.AsReported)
		for code, more := range map[string]int64{"24328": blang, "24334": 0} {
			was, is := admitted(code, spring, figure.AsOf(spring)), admitted(code, yearEnd, figure.AsOf(yearEnd))
			if is != was+more {
				t.Errorf("%s admitted %d, and since the split %d, want %d more", code, was, is, more)
			}
		}
		// Members are the branches', and went with them.
		members := func(code string, on org.Date) int64 {
			return *d.figures(d.unit(code, on), "2024-10", figure.AsOf(on))["1.2"].Denominator
		}
		if was, is := members("24325", spring)+members("24328", spring)+members("24334", spring), members("24328", yearEnd)+members("24334", yearEnd); was != is || members("24334", yearEnd) <= members("24334", spring) {
			t.Errorf("three communes had %d members, the two that are left %d", was, is)
		}
	})

	t.Run("5: of an abolished level nothing is asked any more", func(t *testing.T) {
		d, _ := d.in2025(t)
		for _, code := range []string{"643-K01", "24445"} { // an agency's association, an unchanged commune
			if u := d.unit(code, reformed); u.ParentID == nil || *u.ParentID != d.unit("66", reformed).ID {
				t.Errorf("%s hangs under %v", code, u.ParentID)
			}
		}
		of2024, of2025, owned := d.figures(d.unit("66", reformed), "2024", figure.AsReported), d.figures(d.unit("66", reformed), "2025", figure.AsReported), 0
		for code, f := range of2025 {
			if p := f.Indicator.Population; p == nil || p.Code != "DISTRICT_TERRITORIAL" || of2024[code].Status == figure.NotApplicable {
				continue
			}
			owned++
			if f.Status != figure.NotApplicable {
				t.Errorf("%s is %s for 2024 and %s for 2025, want it not applicable in 2025", code, says(of2024[code]), says(f))
			}
		}
		if owned == 0 {
			t.Error("no indicator is the districts' own")
		}
	})

	t.Run("7: roles end with the unit, and the successor's leader sees the history", func(t *testing.T) {
		see := func(account, code string, unit, on org.Date) error {
			a, err := access.FindAccount(t.Context(), d.db, account)
			d.must(err)
			grants, err := access.Grants(t.Context(), d.db, a.ID, on)
			d.must(err)
			scope, err := d.guard.Scope(access.Actor{Caller: access.Caller{Account: a}, Grants: grants, Day: on}, access.ReadFigure)
			d.must(err)
			_, err = org.Find(t.Context(), d.db, scope, org.UnitBy{Code: &code}, unit)
			return err
		}
		for _, tt := range []struct {
			account, code string
			unit, on      org.Date
			sees          bool
		}{
			{"commune.24127.leader", "24127", spring, "2024-10-31", true},
			{"commune.24127.leader", "24127", spring, "2024-11-01", false}, // Thống Nhất has gone
			{"commune.24145.leader", "24127", spring, "2024-10-31", false},
			{"commune.24145.leader", "24127", spring, "2024-11-01", true},          // Tân Tiến sees what it was
			{"commune.24145.leader", "24127-01", "2024-11-01", "2024-11-01", true}, // and its branches
			{"district.643.leader", "24121", spring, "2025-06-30", true},
			{"district.643.leader", "24121", spring, reformed, false}, // the district has gone
			{"province.leader", "643", spring, reformed, true},
			{"province.leader", "555", "2025-06-30", "2025-06-30", false},
			{"province.leader", "555", "2025-06-30", reformed, true}, // Phú Yên's history too
			{"54.province.leader", "555", "2025-06-30", reformed, false},
		} {
			err := see(tt.account, tt.code, tt.unit, tt.on)
			if fault.KindOf(err) != fault.NotFound && err != nil || tt.sees != (err == nil) {
				t.Errorf("%s on %s sees %s of %s: %v, want %v", tt.account, tt.on, tt.code, tt.unit, err, tt.sees)
			}
		}
		led := 0
		d.must(d.db.NewRaw(`SELECT count(DISTINCT g.unit_id) FROM grants g JOIN unit u ON u.id = g.unit_id
			WHERE g.role = 'commune_leader' AND u.opened = '2025-07-01' AND g.valid @> '2025-07-01'::date`).Scan(t.Context(), &led))
		if led != 95 {
			t.Errorf("%d of the 95 new communes are led", led)
		}
	})

	t.Run("8: a reorganisation is done whole or not at all", func(t *testing.T) {
		all, err := reform.Shipped()
		d.must(err)
		fresh := loadPhuYen(t)
		caller := reform.Caller{Today: today}
		before := fresh.rows()
		broken := *all[0]
		broken.Steps = append(slices.Clone(broken.Steps), org.Step{Do: org.Merge, Unit: "24457", To: "24460"})
		if _, _, err := fresh.office.Do(t.Context(), fresh.db, caller, &broken); fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), "step 8") {
			t.Errorf("with a step too many: %v", err)
		}
		if preview, err := fresh.office.DryRun(t.Context(), fresh.db.DB, caller, all[0]); err != nil || len(preview.Changes) == 0 || len(preview.Figures) == 0 || len(preview.Roles) == 0 {
			t.Errorf("the preview: %v", err)
		}
		if fresh.rows() != before {
			t.Error("refused or only previewed, and yet the tree has changed")
		}
		var ids []int64
		for _, r := range all {
			applied, _, err := fresh.office.Do(t.Context(), fresh.db, caller, r)
			fresh.must(err)
			ids = append(ids, applied.ID)
		}
		if _, err := fresh.office.Revert(t.Context(), fresh.db, caller, ids[0]); fault.KindOf(err) != fault.Conflict {
			t.Errorf("taking the first back before the second: %v", err)
		}
		for _, id := range slices.Backward(ids) {
			_, err := fresh.office.Revert(t.Context(), fresh.db, caller, id)
			fresh.must(err)
		}
		if diff := cmp.Diff(strings.Split(before, "\n"), strings.Split(fresh.rows(), "\n")); diff != "" {
			t.Errorf("both taken back (-before +after):\n%.2000s", diff)
		}
	})

	t.Run("9: one code names three places on three days", func(t *testing.T) {
		ids := map[int64]bool{}
		for on, want := range map[org.Date]string{spring: "phường Thắng Lợi", yearEnd: "phường Thành Công", reformed: "phường Buôn Ma Thuột"} {
			u := d.unit("24133", on)
			if ids[u.ID] = true; u.Title() != want {
				t.Errorf("24133 on %s is %s, want %s", on, u.Title(), want)
			}
		}
		if len(ids) != 3 {
			t.Errorf("24133 names %d units", len(ids))
		}
		reused := 0
		for _, r := range facts(t) {
			old, err := org.Find(t.Context(), d.db, d.scope, org.UnitBy{Code: new(r["code"])}, spring)
			if r["level"] == "commune" && r["code"] >= "24000" && err == nil && org.Fold(old.Name) != org.Fold(r["name"]) {
				reused++
			}
		}
		if reused != 25 {
			t.Errorf("%d codes of the 68 stood for another name in spring 2024, want 25", reused)
		}
	})

	t.Run("10: a new name or type leaves the unit what it is", func(t *testing.T) {
		before, after := d.unit("24235", "2025-06-30"), d.unit("24235", reformed)
		if before.ID != after.ID || before.Title() != "xã Krông Na" || after.Title() != "xã Buôn Đôn" {
			t.Errorf("%+v became %+v", before, after)
		}
		pơng := plain.unit("24316", spring)
		_, _, err := plain.office.Do(t.Context(), plain.db, reform.Caller{Today: today}, &org.Reorganisation{
			Name: "Pơng Drang", Document: "1/NQ", Signed: spring, Effective: yearEnd, Steps: []org.Step{{Do: org.Retype, Unit: "24316", Type: "phường"}},
		})
		plain.must(err)
		if u := plain.unit("24316", yearEnd); u.ID != pơng.ID || u.Title() != "phường Pơng Drang" || plain.unit("24316", spring).Title() != "thị trấn Pơng Drang" {
			t.Errorf("%+v became %+v", pơng, u)
		}
	})

	t.Run("denominators follow the date", func(t *testing.T) {
		for period, want := range map[string]int64{"2024-9M": 184, "2024-10": 184, "2024": 180} {
			if got := *d.figures(d.unit("66", reformed), period, figure.AsReported)["8.1"].Denominator; got != want {
				t.Errorf("in %s 8.1 is owed by %d communes, want %d", period, got, want)
			}
		}
	})

	t.Run("communes of each old district", func(t *testing.T) {
		got := map[string]string{}
		for _, district := range d.territorial("66", org.District, "2025-06-30") {
			code, _, _ := strings.Cut(district, " ")
			into := map[int64]bool{}
			for _, commune := range d.territorial(code, org.Commune, "2025-06-30") {
				old, _, _ := strings.Cut(commune, " ")
				for _, id := range d.became(d.unit(old, "2025-06-30").ID) {
					into[id] = true
				}
			}
			got[code] = fmt.Sprintf("%d→%d", len(d.territorial(code, org.Commune, spring)), len(into))
		}
		want := map[string]string{
			"643": "21→6", "645": "12→5", "646": "10→5", "647": "7→3", "648": "17→6", "644": "12→3", "649": "7→3", "650": "12→4",
			"651": "16→5", "652": "13→6", "653": "14→5", "654": "16→6", "655": "8→3", "657": "8→3", "656": "11→5",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("on every tree the parts add up to the whole", func(t *testing.T) {
		whole := d.unit("66", reformed)
		for tree, least := range map[figure.Reading]int{figure.AsReported: 17, figure.Current: 102, figure.AsOf(spring): 17} {
			in := tree.Stretch(movement.YearPeriod(2024), later)
			below, err := org.ChildrenWithin(t.Context(), d.db, d.scope, []int64{whole.ID}, in, org.Page{First: 1000})
			d.must(err)
			c, err := movement.Load(t.Context(), d.db, 2024)
			d.must(err)
			units := append([]*org.Unit{whole}, below[whole.ID].Units...)
			all, err := figure.Figures(t.Context(), d.db, d.scope, c, figure.Ask{Units: units, Indicators: []*movement.Indicator{c.Indicator("4.1")}, Period: movement.YearPeriod(2024), Tree: tree})
			d.must(err)
			var sum int64
			for _, u := range units[1:] {
				if n := all[u.ID][0].Numerator; n != nil {
					sum += *n
				}
			}
			if want := *all[whole.ID][0].Numerator; sum != want || want != 1310 || len(units) <= least {
				t.Errorf("%v: %d units below admitted %d, all together %d", tree, len(units)-1, sum, want)
			}
		}
	})

	t.Run("the sums still hold", func(t *testing.T) {
		_, err := figure.Verify(t.Context(), d.db, later, func(f figure.Difference) { t.Error(f) })
		d.must(err)
	})
}

// became returns what a unit of June 2025 is since July.
func (d *reformedDemo) became(id int64) []int64 {
	d.t.Helper()
	var ids []int64
	d.must(d.db.NewRaw(`SELECT successor_id FROM lineage l JOIN reorganisation r ON r.id = l.reorganisation_id
		WHERE r.effective = ? AND predecessor_id = ?`, reformed, id).Scan(d.t.Context(), &ids))
	if len(ids) == 0 {
		return []int64{id}
	}
	return ids
}

// predecessors returns the codes of the communes that went whole into a new one of 2025.
func predecessors(t *testing.T, code string) (old []string) {
	t.Helper()
	all, err := reform.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all[1].Steps {
		if s.To == org.Ref("+"+code) {
			if s.Do != org.Merge {
				t.Fatalf("%s is not only merged", code)
			}
			old = append(old, string(s.Unit))
		}
	}
	return old
}

// in2025 gives the demo the campaign of 2024 once more for 2025, and looks at it in 2026.
func (d *reformedDemo) in2025(t *testing.T) (*reformedDemo, *movement.Campaign) {
	t.Helper()
	file := bytes.Replace(movement.Launch2024, []byte("year: 2024"), []byte("year: 2025"), 1)
	_, err := movement.Import(t.Context(), d.db.DB, "2025.yaml", file, false)
	d.must(err)
	c, err := movement.Load(t.Context(), d.db, 2025)
	d.must(err)
	next := *d
	next.scope, err = access.SystemScope(t.Context(), d.db, "2026-02-15")
	d.must(err)
	return &next, c
}

// facts are the units of 2025 as published.
func facts(t *testing.T) (rows []map[string]string) {
	t.Helper()
	file, err := os.Open("testdata/units_2025.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// loadPhuYen is the demo with Phú Yên, and no reorganisation yet.
func loadPhuYen(t *testing.T) *reformedDemo {
	t.Helper()
	d := loadReformed(t, true)
	all, err := reformationIDs(t.Context(), d.db)
	d.must(err)
	for _, id := range slices.Backward(all) {
		_, err := d.office.Revert(t.Context(), d.db, reform.Caller{Today: today}, id)
		d.must(err)
	}
	return d
}

func reformationIDs(ctx context.Context, db bun.IDB) (ids []int64, err error) {
	err = db.NewRaw("SELECT id FROM reorganisation ORDER BY effective").Scan(ctx, &ids)
	return ids, err
}

// rows are all that the database holds of the tree and of roles.
func (d *reformedDemo) rows() (text string) {
	d.t.Helper()
	d.must(d.db.NewRaw(`SELECT concat_ws(E'\n',
		(SELECT string_agg(u::text, E'\n' ORDER BY u::text) FROM unit u),
		(SELECT string_agg(n::text, E'\n' ORDER BY n::text) FROM naming n),
		(SELECT string_agg(p::text, E'\n' ORDER BY p::text) FROM placement p),
		(SELECT string_agg(g::text, E'\n' ORDER BY g::text) FROM grants g),
		(SELECT string_agg(l::text, E'\n' ORDER BY l::text) FROM lineage l))`).Scan(d.t.Context(), &text))
	return text
}

func TestShipped(t *testing.T) {
	t.Parallel()
	all, err := reform.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	got := map[org.Date]map[org.Verb]int{}
	for _, r := range all {
		got[r.Effective] = map[org.Verb]int{}
		for _, s := range r.Steps {
			got[r.Effective][s.Do]++
		}
	}
	want := map[org.Date]map[org.Verb]int{
		"2024-11-01": {org.Merge: 3, org.Recode: 1, org.Split: 2, org.Redraw: 1},
		"2025-07-01": {org.OpenStep: 95, org.Merge: 272, org.Split: 16, org.Rename: 3, org.Abolish: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
	if days := slices.Sorted(maps.Keys(got)); !slices.Equal(days, []org.Date{"2024-11-01", "2025-07-01"}) {
		t.Errorf("effective on %v", days)
	}
}
