package movement_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/testdb"
)

func TestImport_TellsTheDifferenceOfRegisters(t *testing.T) {
	t.Parallel()
	_, plans, _ := strings.Cut(books, "  - code: plans")
	plans = "  - code: plans" + plans
	tests := []struct {
		name    string
		changes []string // from, to
		want    []string
	}{
		{"nothing", nil, nil},
		{"who keeps a register, and whether all must", []string{"    kept_by: [COMMUNE]\n    required: true\n", "    kept_by: [COMMUNE, LEAF]\n"}, []string{
			"- register assistance kept_by: [COMMUNE]", "- register assistance required: true", "+ register assistance kept_by: [COMMUNE LEAF]",
		}},
		{"a register fewer", []string{plans, ""}, []string{
			"- register plans after: inspections", "- register plans name: sổ kế hoạch", "- register plans name_en: plans", "- register plans kept_by: [COMMUNE]",
			"- register plans count of planned what: entries", "- register plans count of planned where: inspection != 0 && page startsWith 'https://'", "- register plans count of planned carried: true",
			"- register plans count of taught what: sum of persons", "- register plans count of taught for: unit", "- register plans count of taught blocks: true",
			"- register plans field inspection type: ENTRY", "- register plans field inspection name: cuộc", "- register plans field inspection name_en: inspection",
			"- register plans field inspection register: inspections", "- register plans field inspection above: true",
			"- register plans field page after: inspection", "- register plans field page type: URL", "- register plans field page name: trang", "- register plans field page name_en: page", "- register plans field page optional: true",
			"- register plans field persons after: unit", "- register plans field persons type: COUNT", "- register plans field persons name: số người", "- register plans field persons name_en: persons",
			"- register plans field unit after: page", "- register plans field unit type: UNIT", "- register plans field unit name: đơn vị", "- register plans field unit name_en: unit", "- register plans field unit units: [BRANCH]",
		}},
		{"a field's bounds and when it is asked", []string{`least: 1, most: 500, when: "kind == 'COW'"`, `most: 600, when: "kind != 'HOUSE'"`}, []string{
			"- register assistance field animals when: kind == 'COW'", "- register assistance field animals most: 500", "- register assistance field animals least: 1",
			"+ register assistance field animals when: kind != 'HOUSE'", "+ register assistance field animals most: 600",
		}},
		{"a bound of nothing", []string{"least: 1, most: 500", "least: 0, most: 500"}, []string{
			"- register assistance field animals least: 1", "+ register assistance field animals least: 0",
		}},
		{"a choice more", []string{"name: bò, name_en: cow}]", "name: bò, name_en: cow}, {code: LAND, name: đất, name_en: land}]"}, []string{
			"+ register assistance field kind choice LAND after: COW", "+ register assistance field kind choice LAND name: đất", "+ register assistance field kind choice LAND name_en: land",
		}},
		{"which entries count", []string{"value >= 40000000", "value >= 50000000"}, []string{
			"- register assistance count of houses where: kind == 'HOUSE' && value >= 40000000", "+ register assistance count of houses where: kind == 'HOUSE' && value >= 50000000",
		}},
		{"a count that blocks", []string{"sum: value}", "sum: value, blocks: true}"}, []string{"+ register assistance count of support blocks: true"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := imported(t, books)
			text := []byte(change(t, books, tt.changes...))
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

func TestImport_KeepsWhatEntriesRestOn(t *testing.T) {
	t.Parallel()
	_, assistance, _ := strings.Cut(books, "registers:\n")
	assistance, _, _ = strings.Cut(assistance, "  - code: inspections")
	const (
		document = "      - {code: document, type: DOCUMENT, name: văn bản, name_en: document, optional: true, later: true}\n"
		person   = "      - {code: household, type: PERSON, name: chủ hộ, name_en: household}\n"
	)
	tests := []struct {
		name    string
		day     string // of the one entry
		changes []string
		want    string // empty: it is taken over
	}{
		{"a register with entries taken out", "2024-05-05", []string{assistance, ""}, "register assistance has 1 entries; keep it in the file"},
		{"a register with entries of another year taken out", "2023-12-31", []string{assistance, ""}, ""},
		{"a field that is filled in taken out", "2024-05-05", []string{document, ""}, "field document of register assistance is filled in by 1 entries"},
		{"a name that is filled in taken out", "2024-05-05", []string{person, ""}, "field household of register assistance is filled in by 1 entries"},
		{"a field that nobody filled in taken out", "2024-05-05", []string{`      - {code: animals, type: COUNT, name: số con, name_en: animals, least: 1, most: 500, when: "kind == 'COW'"}` + "\n", "",
			`      - {element: cows, on: handed_over, sum: animals, where: "kind == 'COW'"}` + "\n", ""}, ""},
		{"a field that holds something else", "2024-05-05", []string{"code: document, type: DOCUMENT", "code: document, type: TEXT"}, "field document of register assistance is DOCUMENT in 1 entries of 2024"},
		{"a field that holds something else in another year's campaign", "2024-05-05", []string{"year: 2024", "year: 2025", "code: document, type: DOCUMENT", "code: document, type: TEXT"},
			"field document of register assistance is DOCUMENT in 1 entries of 2024"},
		{"a field that holds something else where nobody filled it in", "2024-05-05", []string{"code: handed_over, type: DATE, name: bàn giao, name_en: handed over, optional: true, later: true",
			"code: handed_over, type: TEXT, name: bàn giao, name_en: handed over", "houses, on: handed_over,", "houses,", "cows, on: handed_over,", "cows,"}, ""},
		{"a choice that was made taken out", "2024-05-05", []string{"{code: HOUSE,", "{code: HUT,", "kind == 'HOUSE'", "kind == 'HUT'"}, "choice HOUSE of kind, register assistance, was made in 1 entries"},
		{"a choice that nobody made taken out", "2024-05-05", []string{"{code: COW,", "{code: OX,", "kind == 'COW'", "kind == 'OX'", "kind == 'COW'", "kind == 'OX'"}, ""},
		{"a choice that was made in another year taken out", "2025-01-01", []string{"{code: HOUSE,", "{code: HUT,", "kind == 'HOUSE'", "kind == 'HUT'"}, ""},
		{"another year's campaign without the register", "2024-05-05", []string{"year: 2024", "year: 2025", assistance, ""}, ""},
		{"what may be said of a field that is filled in", "2024-05-05", []string{"name: văn bản, name_en: document, optional: true", "name: giấy tờ, name_en: paper, optional: true"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := imported(t, books)
			ctx := t.Context()
			for _, insert := range []string{
				"INSERT INTO unit (level, kind, opened) VALUES ('COMMUNE', 'TERRITORIAL', '2020-01-01')",
				`INSERT INTO entry (register, unit_id, day, values, names, state, revision, at)
					SELECT 'assistance', id, '` + tt.day + `', '{"kind": "HOUSE", "value": 40000000, "document": {"number": "1"}}', '{"household": "A"}', 'NOTED', 1, now() FROM unit`,
			} {
				if _, err := db.ExecContext(ctx, insert); err != nil {
					t.Fatal(err)
				}
			}
			before := dump(t, db)
			text := []byte(change(t, books, tt.changes...))
			for _, dry := range []bool{true, false} {
				got, err := movement.Import(ctx, db.DB, "f.yaml", text, dry)
				if tt.want == "" {
					if err != nil || len(got) == 0 {
						t.Errorf("dry %v: %v, %v, want it taken over", dry, got, err)
					}
					continue
				}
				if fault.KindOf(err) != fault.Conflict || !strings.Contains(fmt.Sprint(err), tt.want) {
					t.Errorf("dry %v: %v, want %s", dry, err, tt.want)
				}
			}
			if diff := cmp.Diff(before, dump(t, db)); tt.want != "" && diff != "" {
				t.Errorf("it changed (-before +after):\n%s", diff)
			}
		})
	}
}

// TestLoad_Registers: a campaign comes with its registers, of its own elements.
func TestLoad_Registers(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), testdb.New(t)
	without, _, _ := strings.Cut(change(t, books, "year: 2024", "year: 2025"), "registers:")
	for _, text := range []string{books, without} {
		if _, err := movement.Import(ctx, db.DB, "f.yaml", []byte(text), false); err != nil {
			t.Fatal(err)
		}
	}
	c, err := movement.Load(ctx, db, 2024)
	if err != nil || len(c.Registers) != 3 {
		t.Fatalf("%d registers, %v", len(c.Registers), err)
	}
	first := c.Registers[0]
	if first.CampaignID != c.ID || first.NodeID() != fmt.Sprintf("register:%d:assistance", c.ID) {
		t.Errorf("its id is %s, of campaign %d", first.NodeID(), c.ID)
	}
	if e := first.Counts[0].Element; e != c.Element("houses") {
		t.Errorf("it counts another %v than the campaign's", e)
	}
	none, err := movement.Load(ctx, db, 2025)
	if err != nil || len(none.Registers) != 0 {
		t.Errorf("a campaign without registers has %v, %v", none.Registers, err)
	}
}
