package org_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

const unitsHead = "code,parent,level,kind,type,name,opened\n"

// smallProvince names branches before what they hang under, as a sorted spreadsheet may.
const smallProvince = unitsHead + `24121-01,24121,branch,,Chi hội,Tổ dân phố 1,2020-01-01
24121,643,COMMUNE,TERRITORIAL,phường,Tân Hòa,2020-01-01
643,66,DISTRICT,,thành phố,Buôn Ma Thuột,2020-01-01
66,,PROVINCE,,tỉnh,Đắk Lắk,2020-01-01
66-K,66,DISTRICT,BLOCK,khối,Cơ quan,2020-01-01
`

// importUnits imports a file as the system, which sees every tree.
func importUnits(t *testing.T, db *postgres.DB, text string, dryRun bool) ([]string, error) {
	t.Helper()
	scope := org.NewScope(today)
	var roots []org.Path
	if err := db.NewRaw("SELECT path FROM placement WHERE parent_id IS NULL").Scan(t.Context(), &roots); err != nil {
		t.Fatal(err)
	}
	for _, root := range roots {
		scope = scope.With(org.ReachSubtree, root, "")
	}
	opened, err := org.ImportUnits(t.Context(), db, scope, "units.csv", []byte(text), dryRun)
	return opened.Lines(), err
}

// drawn writes the tree as it stands: "24121-01 BRANCH Chi hội Tổ dân phố 1 < 24121 < 643 < 66".
func drawn(t *testing.T, db *postgres.DB) []string {
	t.Helper()
	var lines []string
	err := db.NewRaw(`SELECT concat_ws(' ', n.code, u.level, u.kind, n.type, n.name, u.opened) || coalesce((
			SELECT string_agg(' < ' || above.code, '' ORDER BY at.place DESC) FROM unnest(string_to_array(p.path::text, '.')) WITH ORDINALITY AS at (id, place)
			JOIN naming AS above ON above.unit_id = at.id::bigint WHERE at.id::bigint <> u.id), '')
		FROM unit AS u JOIN naming AS n ON n.unit_id = u.id JOIN placement AS p ON p.unit_id = u.id ORDER BY n.code`).Scan(t.Context(), &lines)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestImportUnits(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	told, err := importUnits(t, db, smallProvince, true)
	if err != nil {
		t.Fatal(err)
	}
	if left := drawn(t, db); len(left) > 0 {
		t.Errorf("a dry run leaves %q", left)
	}
	lines, err := importUnits(t, db, smallProvince, false)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(told, lines); diff != "" {
		t.Errorf("the import tells something else than the dry run (-dry +wet):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"+ 66 tỉnh Đắk Lắk, PROVINCE under nobody from 2020-01-01 on",
		"+ 643 thành phố Buôn Ma Thuột, DISTRICT under 66 from 2020-01-01 on",
		"+ 66-K khối Cơ quan, DISTRICT under 66 from 2020-01-01 on",
		"+ 24121 phường Tân Hòa, COMMUNE under 643 from 2020-01-01 on",
		"+ 24121-01 Chi hội Tổ dân phố 1, BRANCH under 24121 from 2020-01-01 on",
		"opened: 1 PROVINCE, 2 DISTRICT, 1 COMMUNE, 1 BRANCH",
	}, lines); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	tree := []string{
		"24121 COMMUNE TERRITORIAL phường Tân Hòa 2020-01-01 < 643 < 66",
		"24121-01 BRANCH TERRITORIAL Chi hội Tổ dân phố 1 2020-01-01 < 24121 < 643 < 66",
		"643 DISTRICT TERRITORIAL thành phố Buôn Ma Thuột 2020-01-01 < 66",
		"66 PROVINCE TERRITORIAL tỉnh Đắk Lắk 2020-01-01",
		"66-K DISTRICT BLOCK khối Cơ quan 2020-01-01 < 66",
	}
	if diff := cmp.Diff(tree, drawn(t, db)); diff != "" {
		t.Errorf("the tree (-want +got):\n%s", diff)
	}

	if again, err := importUnits(t, db, smallProvince, false); err != nil || len(again) > 0 {
		t.Errorf("a second import tells %q (%v)", again, err)
	}
	// More units under those that stand, semicolons between, a column of one's own beside.
	more, err := importUnits(t, db, "\ufeffopened;name;type;level;parent;code;note\r\n2024-03-01;Buôn A;Chi hội;BRANCH;24121;24121-02;x\r\n", false)
	if err != nil || len(more) != 2 || more[0] != "+ 24121-02 Chi hội Buôn A, BRANCH under 24121 from 2024-03-01 on" {
		t.Errorf("one more: %q (%v)", more, err)
	}
	var kept []string
	if err := db.NewRaw("SELECT concat_ws(' ', what ->> 'what', what ->> 'opened', length(what ->> 'sha256'), units::text) FROM audit WHERE act = 'IMPORT' ORDER BY id").Scan(t.Context(), &kept); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"units 5 64 {}", "units 1 64 {}"}, kept); diff != "" {
		t.Errorf("the audit (-want +got):\n%s", diff)
	}
}

func TestImportUnits_RefusesTheWholeFile(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	if _, err := importUnits(t, db, smallProvince, false); err != nil {
		t.Fatal(err)
	}
	stands := drawn(t, db)
	const good = "24999,643,COMMUNE,,xã,Mới,2024-01-01\n"
	tests := []struct{ name, text, want string }{
		{"a file of nothing", "", "units.csv:1: A1: there are no units; the file begins with the columns code,parent,level"},
		{"columns alone", unitsHead, "units.csv:1: A1: there are no units"},
		{"a column too few", "code,parent,level,type,name\n", "units.csv:1: A1: the column opened is missing"},
		{"a column twice", "code,code,parent,level,type,name,opened\n", "units.csv:1: B1: the column code stands already"},
		{"no name", unitsHead + good + "24998,643,COMMUNE,,xã,,2024-01-01\n", "units.csv:3: F3: write the name of 24998"},
		{"a day that is none", unitsHead + "24998,643,COMMUNE,,xã,A,2024-02-30\n", `units.csv:2: G2: "2024-02-30" is not a day`},
		{"a level that is none", unitsHead + "24998,643,XÃ,,xã,A,2024-01-01\n", `units.csv:2: C2: "XÃ" is no level; write one of [PROVINCE DISTRICT COMMUNE BRANCH]`},
		{"a kind that is none", unitsHead + "24998,643,COMMUNE,land,xã,A,2024-01-01\n", `units.csv:2: D2: "LAND" is no kind`},
		{"a code with an accent", unitsHead + "Đ1,643,COMMUNE,,xã,A,2024-01-01\n", `units.csv:2: A2: "Đ1" is no code`},
		{"a code twice", unitsHead + good + good, "units.csv:3: A3: 24999 stands in A2 already; write it once"},
		{"a code in use", unitsHead + "24121,643,COMMUNE,,phường,Khác,2024-01-01\n", "units.csv:2: A2: 24121 is phường Tân Hòa already, COMMUNE, opened on 2020-01-01"},
		{"a unit that stands elsewhere", unitsHead + "24121,66,COMMUNE,,phường,Tân Hòa,2020-01-01\n", "units.csv:2: A2: 24121 is phường Tân Hòa already"},
		{"under a unit that is not there", unitsHead + good + "24998,644,COMMUNE,,xã,A,2024-01-01\n", "units.csv:3: B3: no unit has the code 644, in this file or on 2024-01-01"},
		{"under a unit that opens later", unitsHead + "24998,643,COMMUNE,,xã,A,2019-01-01\n", "units.csv:2: B2: no unit has the code 643, in this file or on 2019-01-01"},
		{"under a row that opens later", unitsHead + good + "24999-01,24999,BRANCH,,Chi hội,A,2023-12-31\n", "units.csv:3: G3: 24999-01 opens on 2023-12-31, before 24999"},
		{"a commune under a commune", unitsHead + "24998,24121,COMMUNE,,xã,A,2024-01-01\n", "units.csv:2: B2: 24998 is a COMMUNE and cannot hang under 24121, a COMMUNE"},
		{"under itself", unitsHead + "24998,24998,COMMUNE,,xã,A,2024-01-01\n", "units.csv:2: B2: 24998 is a COMMUNE and cannot hang under 24998"},
		{"a commune under nobody", unitsHead + "24998,,COMMUNE,,xã,A,2024-01-01\n", "units.csv:2: B2: 24998, a COMMUNE, hangs under nobody"},
		{"two wrong rows", unitsHead + "24998,,COMMUNE,,xã,A,2024-01-01\n24997,643,COMMUNE,,xã,,2024-01-01\n", "units.csv:3: F3: write the name of 24997"},
		{"a day that the spreadsheet shortened", unitsHead + "2,5E+4,643,COMMUNE,,xã,A,2024-01-01\n", "units.csv:2: "},
		{"a web page", "<html>", "units.csv:1: this is a web page"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, err := importUnits(t, db, tt.text, false)
			if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v, want %s (%q)", err, tt.want, lines)
			}
			if diff := cmp.Diff(stands, drawn(t, db)); diff != "" {
				t.Errorf("it changed the tree (-before +after):\n%s", diff)
			}
		})
	}
}
