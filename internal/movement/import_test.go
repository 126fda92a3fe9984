package movement_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// imported returns a database that holds a campaign's file.
func imported(t *testing.T, text string) *postgres.DB {
	t.Helper()
	db := testdb.New(t)
	if _, err := movement.Import(t.Context(), db.DB, "f.yaml", []byte(text), false); err != nil {
		t.Fatal(err)
	}
	return db
}

func loaded(t *testing.T, db *postgres.DB) *movement.Campaign {
	t.Helper()
	c, err := movement.Load(t.Context(), db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// change makes changes in a text, each of which must find its place: "from", "to", ….
func change(t *testing.T, text string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		changed := strings.Replace(text, pairs[i], pairs[i+1], 1)
		if changed == text {
			t.Fatalf("%q is not there to be changed", pairs[i])
		}
		text = changed
	}
	return text
}

func TestImport_OfTheLaunch(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	changes, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, true)
	if err != nil || len(changes) == 0 {
		t.Fatalf("a dry run tells %d changes, %v", len(changes), err)
	}
	if _, err := movement.Load(ctx, db, 2024); fault.KindOf(err) != fault.NotFound {
		t.Errorf("after a dry run: %v, want NOT_FOUND", err)
	}
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	var kept []string
	if err := db.NewRaw("SELECT (what - 'changes')::text FROM audit WHERE act = 'IMPORT' AND units = '{}'").Scan(ctx, &kept); err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf(`{"what": "campaign", "year": "2024", "sha256": "%x"}`, sha256.Sum256(movement.Launch2024)); len(kept) != 1 || kept[0] != want {
		t.Errorf("the audit has %s, want %s", kept, want)
	}
	again, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false)
	if err != nil || len(again) != 0 {
		t.Errorf("a second import changes %v (%v)", again, err)
	}
	written, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	ignored := cmp.Options{
		cmpopts.IgnoreFields(movement.Campaign{}, "ID"), cmpopts.IgnoreFields(movement.Register{}, "CampaignID"), cmpopts.IgnoreFields(movement.Population{}, "CampaignID"), cmpopts.IgnoreFields(movement.Group{}, "CampaignID"), cmpopts.IgnoreFields(movement.Indicator{}, "ID"),
		cmpopts.SortSlices(func(a, b *movement.Population) bool { return a.Code < b.Code }),
		cmp.Comparer(func(a, b movement.Decimal) bool { return a.String() == b.String() }),
	}
	if diff := cmp.Diff(written, loaded(t, db), ignored); diff != "" {
		t.Errorf("loaded (-as written +as loaded):\n%s", diff)
	}
}

func TestImport_TellsTheDifference(t *testing.T) {
	t.Parallel()
	const third = `  - {code: "3", name: thêm, name_en: more, kind: TOTAL, formula: members_total, unit: hội viên}` + "\n"
	two := "  - {code: \"2\", name: tỉ lệ, name_en: share, kind: UNITS_MEETING, of: [\"1\"], population: P, target: \"= 100\"}\n"
	tests := []struct {
		name    string
		changes []string // from, to
		want    []string
	}{
		{"nothing", nil, nil},
		{"the campaign's name", []string{"name: thử", "name: thật"}, []string{"- campaign 2024 name: thử", "+ campaign 2024 name: thật"}},
		{"an indicator more", []string{two, third + two}, []string{
			"- indicator 2 after: 1", "+ indicator 2 after: 3", "+ indicator 3 after: 1", "+ indicator 3 name: thêm", "+ indicator 3 name_en: more",
			"+ indicator 3 kind: TOTAL", "+ indicator 3 formula: members_total", "+ indicator 3 pace: LINEAR",
			"+ indicator 3 unit: hội viên", "+ indicator 3 decimals: 0",
		}},
		{"an indicator fewer", []string{two, ""}, []string{
			"- indicator 2 after: 1", "- indicator 2 name: tỉ lệ", "- indicator 2 name_en: share", "- indicator 2 kind: UNITS_MEETING", "- indicator 2 of: [1]",
			"- indicator 2 population: P", "- indicator 2 pace: LINEAR", "- indicator 2 decimals: 0", "- indicator 2 target: = 100",
		}},
		{"an indicator's words", []string{"    name_en: studied\n", "    name_en: studied\n    quote: q\n    reading: r\n    reading_en: e\n    part: true\n"}, []string{
			"+ indicator 1 quote: q", "+ indicator 1 reading: r", "+ indicator 1 reading_en: e", "+ indicator 1 part: true",
		}},
		{"a formula", []string{"100 * members_studied", "1000 * members_studied"}, []string{
			"- indicator 1 formula: 100 * members_studied / members_total", "+ indicator 1 formula: 1000 * members_studied / members_total",
		}},
		{"a stricter target", []string{`">= 90"`, `">= 95.50"`}, []string{"- indicator 1 target: >= 90", "+ indicator 1 target: >= 95.5"}},
		{"the same target in other words", []string{`">= 90"`, `">=090.0"`}, nil},
		{"a target fewer", []string{`, target: "= 100"`, ""}, []string{"- indicator 2 target: = 100"}},
		{"whom a target binds", []string{`    target: ">= 90"`, `    target: ">= 90"` + "\n    binds: P"}, []string{"+ indicator 1 binds: P"}},
		{"an element more", []string{"indicators:\n", "  - {code: cows, position: 3, name: bò, name_en: cows, measure: ANIMAL, nature: FLOW, most: 1000, reported_by: [COMMUNE]}\nindicators:\n"}, []string{
			"+ element cows position: 3", "+ element cows name: bò", "+ element cows name_en: cows", "+ element cows measure: ANIMAL",
			"+ element cows nature: FLOW", "+ element cows most: 1000", "+ element cows reported_by: [COMMUNE]",
		}},
		{"who reports an element, its most and its name", []string{"name: đã học", "name: đã học tập", "STOCK, most: 1000, reported_by: [LEAF]}\nindicators", "STOCK, most: 900, reported_by: [LEAF, DISTRICT]}\nindicators"}, []string{
			"- element members_studied name: đã học", "- element members_studied most: 1000", "- element members_studied reported_by: [LEAF]",
			"+ element members_studied name: đã học tập", "+ element members_studied most: 900", "+ element members_studied reported_by: [LEAF DISTRICT]",
		}},
		{"a population more", []string{"elements:\n", "  - {code: Q, name: xã, name_en: communes, levels: [COMMUNE], kinds: [AGENCY], parent_levels: [DISTRICT], with_children: true}\nelements:\n"}, []string{
			"+ population Q name: xã", "+ population Q name_en: communes", "+ population Q levels: [COMMUNE]", "+ population Q kinds: [AGENCY]",
			"+ population Q parent_levels: [DISTRICT]", "+ population Q with_children: true",
		}},
		{"a wider population", []string{"levels: [PROVINCE]", "levels: [PROVINCE, DISTRICT]"}, []string{"- population P levels: [PROVINCE]", "+ population P levels: [PROVINCE DISTRICT]"}},
		{"a population under another code", []string{"{code: P,", "{code: Q,", "population: P", "population: Q"}, []string{
			"- indicator 2 population: P", "+ indicator 2 population: Q", "- population P name: tỉnh", "- population P name_en: province",
			"- population P levels: [PROVINCE]", "+ population Q name: tỉnh", "+ population Q name_en: province", "+ population Q levels: [PROVINCE]",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := imported(t, small)
			text := []byte(change(t, small, tt.changes...))
			for _, dry := range []bool{true, false} {
				got, err := movement.Import(t.Context(), db.DB, "f.yaml", text, dry)
				if diff := cmp.Diff(tt.want, got.Lines(), cmpopts.EquateEmpty()); diff != "" || err != nil {
					t.Errorf("dry %v: changes (-want +got):\n%s%v", dry, diff, err)
				}
			}
			if got, err := movement.Import(t.Context(), db.DB, "f.yaml", text, false); len(got) != 0 || err != nil {
				t.Errorf("again: %v, %v", got, err)
			}
		})
	}
}

func TestImport_RefusesAndChangesNothing(t *testing.T) {
	t.Parallel()
	last := "  - {code: members_studied,\n    position: 2, name: đã học, name_en: studied,\n    measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF]}\n"
	tests := []struct {
		name    string
		changes []string // from, to
		kind    fault.Kind
		want    string
	}{
		{"a broken file", []string{`">= 90"`, `">= 95"`, "kind: UNITS_MEETING", "kind: NONE"}, fault.Invalid, `f.yaml:17: "NONE" is no kind`},
		{"an element taken out", []string{`">= 90"`, `">= 95"`, last, "", "100 * members_studied / members_total", "100 * members_total / children"}, fault.Conflict,
			"element members_studied is known to the database; keep it in the file"},
		{"elements that change places", []string{"position: 1", "position: 9", "position: 2", "position: 1", "position: 9", "position: 2"}, fault.Conflict,
			"element members_total is STOCK PERSON at position 1 in the database; none of that can change: give a new number a new element"},
		{"another nature", []string{"nature: STOCK", "nature: FLOW"}, fault.Conflict, "element members_total is STOCK PERSON at position 1"},
		{"another measure", []string{"measure: PERSON", "measure: VND"}, fault.Conflict, "element members_total is STOCK PERSON at position 1"},
		{"another measure in another year", []string{"year: 2024", "year: 2025", "measure: PERSON", "measure: VND"}, fault.Conflict, "element members_total is STOCK PERSON at position 1"},
		{"an indicator with a quota taken out", []string{`code: "1"`, `code: "9"`, `of: ["1"]`, `of: ["9"]`, `of: ["1", "2"]`, `of: ["9", "2"]`}, fault.Conflict,
			"indicator 1 has 1 quotas and 0 decisions; take those back before it leaves the file"},
		{"an indicator with a quota that loses its target", []string{`    target: ">= 90"` + "\n", "", `of: ["1"]`, `of: ["8"]`, `  - {code: "2"`,
			`  - {code: "8", name: a, name_en: a, kind: TOTAL, formula: members_total, target: ">= 1"}` + "\n" + `  - {code: "2"`}, fault.Conflict,
			"indicator 1 has 1 quotas; take those back before it is no longer a RATIO with a target"},
		{"an indicator with a quota that is compared otherwise", []string{`">= 90"`, `"> 90"`}, fault.Conflict,
			"indicator 1 has 1 quotas that are compared as its target is; take those back before that changes"},
		{"an indicator with a decision taken out", []string{`  - {code: "D", name: a, name_en: a, kind: ANY_OF, of: ["1", "2"]}` + "\n", ""}, fault.Conflict,
			"indicator D has 0 quotas and 1 decisions"},
		{"an indicator with a decision that asks for all", []string{"kind: ANY_OF", "kind: ALL_OF"}, fault.Conflict,
			"indicator D has 1 decisions; take those back before it is no longer ANY_OF"},
	}
	base := small + `  - {code: "D", name: a, name_en: a, kind: ANY_OF, of: ["1", "2"]}` + "\n"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := imported(t, base)
			unit, err := org.Open(t.Context(), db, org.NewScope("2024-01-01"), org.Opening{
				Level: org.Province, Kind: org.Territorial, Opened: "2020-01-01", Code: "P", Name: "P",
			})
			if err != nil {
				t.Fatal(err)
			}
			scope := org.Subtree("2024-06-01", unit.Path)
			quotas := map[int64]movement.Decimal{unit.ID: decimal(t, "95")}
			if _, err := movement.AssignQuotas(t.Context(), db, scope, loaded(t, db), "1", quotas); err != nil {
				t.Fatal(err)
			}
			d := movement.Decision{Document: "1/QĐ", Signed: "2024-05-05"}
			if _, err := movement.RecordDecision(t.Context(), db, scope, loaded(t, db), "D", unit.ID, d); err != nil {
				t.Fatal(err)
			}
			before := dump(t, db)
			got, err := movement.Import(t.Context(), db.DB, "f.yaml", []byte(change(t, base, tt.changes...)), false)
			if fault.KindOf(err) != tt.kind || !strings.Contains(fmt.Sprint(err), tt.want) || len(got) != 0 {
				t.Errorf("changes %v, %v; want %s: %s", got, err, tt.kind, tt.want)
			}
			if diff := cmp.Diff(before, dump(t, db)); diff != "" {
				t.Errorf("it changed (-before +after):\n%s", diff)
			}
		})
	}
}

// dump returns every row of what the movement asks.
func dump(t *testing.T, db *postgres.DB) []string {
	t.Helper()
	var rows []string
	err := db.NewRaw(`SELECT row FROM (
		SELECT 1, 'campaign ' || c::text FROM campaign c UNION ALL SELECT 2, 'element ' || e::text FROM element e
		UNION ALL SELECT 3, 'population ' || p::text FROM population p UNION ALL SELECT 4, 'indicator ' || i::text FROM indicator i
		UNION ALL SELECT 4, 'group ' || g::text FROM indicator_group g
		UNION ALL SELECT 4, 'register ' || r::text FROM register r
		UNION ALL SELECT 5, 'target ' || t::text FROM target t UNION ALL SELECT 6, 'decision ' || d::text FROM decision d
		) AS all_of (n, row) ORDER BY n, row`).Scan(t.Context(), &rows)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func decimal(t *testing.T, s string) movement.Decimal {
	t.Helper()
	d, err := movement.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestYears(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	years, err := movement.Years(t.Context(), db)
	if err != nil || len(years) != 0 {
		t.Errorf("without a campaign: %v, %v", years, err)
	}
	for _, year := range []string{"2025", "2023", "2024"} {
		text := strings.Replace(small, "year: 2024", "year: "+year, 1)
		if _, err := movement.Import(t.Context(), db.DB, "f.yaml", []byte(text), false); err != nil {
			t.Fatal(err)
		}
	}
	years, err = movement.Years(t.Context(), db)
	if diff := cmp.Diff([]int{2023, 2024, 2025}, years); diff != "" || err != nil {
		t.Errorf("years (-want +got):\n%s%v", diff, err)
	}
}
