package server_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"thidua/internal/contest"
	"thidua/internal/movement"
)

// atCommunes is a scheme of the communes: ten points by hand.
const atCommunes = `scheme: {year: 2024, level: COMMUNE, name: "Điểm", name_en: "Points", most: 10, decimals: 2, inapplicable: SCALE, ties: [hand]}
groups:
  - {code: all, name: "Tất cả", name_en: "All"}
lines:
  - {code: hand, group: all, name: "Cho điểm", name_en: "By hand", most: 10, method: BY_HAND}
classes:
  - {code: GOOD, name: "Tốt", name_en: "Good", from: 7}
`

// TestTable_FilesOfPoints writes points and classes as files of every kind: once a unit, under a head of their own.
func TestTable_FilesOfPoints(t *testing.T) {
	t.Parallel()
	h := studied(t)
	s, _, err := contest.ImportScheme(t.Context(), h.DB.DB, "points.yaml", []byte(atCommunes), false)
	h.Must(err)
	points, err := movement.ParseDecimal("7.125")
	h.Must(err)
	h.Must(contest.Give(t.Context(), h.DB, s, contest.ByCouncil, []*contest.Given{{Line: "hand", UnitID: h.Units["C1"].ID, Points: &points}}))
	ask := strings.NewReplacer(`"2024-10"`, `"2024-11"`, `["VALUE", "STATUS"]`, `["VALUE", "POINTS", "CLASS"]`, `"totals": ["UNIT"]`, `"totals": []`).Replace(communes)
	const name = "Hội viên được học tập chỉ thị, nghị quyết"
	for query, want := range map[string][][]string{ // nothing is owed for a month that runs
		"": {
			{"", "indicator", "1.2", "", ""}, {"", "name", name, "SCOREBOARD", "SCOREBOARD"}, {"", "period", "2024-11", "2024-11", "2024-11"},
			{"unit", "title", "VALUE", "POINTS", "CLASS"}, {"C1", "xã Ấp C1", "90", "7.13", "GOOD"}, {"C2", "xã Ấp C2", "66.66666666666667", "0", ""}, {"C3", "phường Ấp C3", "", "0", ""},
		},
		"?locale=vi": {
			{"", "Chỉ tiêu", "1.2", "", ""}, {"", "Tên chỉ tiêu", name, "Bảng điểm", "Bảng điểm"}, {"", "Kỳ", "2024-11", "2024-11", "2024-11"},
			{"Mã đơn vị", "Đơn vị", "Kết quả", "Điểm thi đua", "Xếp loại"}, {"C1", "xã Ấp C1", "90,00", "7,13", "Tốt"}, {"C2", "xã Ấp C2", "66,67", "0,00", ""}, {"C3", "phường Ấp C3", "", "0,00", ""},
		},
		"?locale=en": {
			{"", "Indicator", "1.2", "", ""}, {"", "Name of the indicator", "Members who studied directives and resolutions", "Scoreboard", "Scoreboard"}, {"", "Period", "2024-11", "2024-11", "2024-11"},
			{"Unit code", "Unit", "Value", "Points", "Class"}, {"C1", "xã Ấp C1", "90.00", "7.13", "Good"}, {"C2", "xã Ấp C2", "66.67", "0.00", ""}, {"C3", "phường Ấp C3", "", "0.00", ""},
		},
	} {
		comma := ','
		if query == "?locale=vi" {
			comma = ';'
		}
		code, file, _ := h.table("leader.P", query, ask)
		if code != http.StatusOK {
			t.Fatalf("%s: %d %s", query, code, file)
		}
		rows := rowsOf(t, file, comma)
		if query == "?locale=en" {
			want[1][2] = rows[1][2]
		}
		if diff := cmp.Diff(want, rows); diff != "" {
			t.Errorf("CSV%s (-want +got):\n%s", query, diff)
		}
	}

	for _, of := range []string{ask, strings.Replace(ask, `"VALUE", `, "", 1)} { // beside figures, and alone
		code, file, _ := h.table("leader.P", "?format=xlsx&locale=vi", of)
		book, err := excelize.OpenReader(bytes.NewReader(file))
		if code != http.StatusOK || err != nil {
			t.Fatal(code, err)
		}
		rows, err := book.GetRows("Bảng")
		h.Must(err)
		if got := strings.Join(rows[4], "|"); !strings.HasSuffix(got, "|7.13|Tốt") {
			t.Errorf("the workbook says %s", got)
		}
		_ = book.Close()
	}

	code, file, _ := h.table("leader.P", "?format=jsonl", ask)
	lines := strings.Split(strings.TrimSpace(string(file)), "\n")
	if want := `"indicator":null,"name":null,"period":"2024-11","year":2024,"first_day":"2024-11-01","last_day":"2024-11-30","total":null,` +
		`"value":null,"value_mark":"NOT_APPLICABLE","points":7.13,"points_mark":null,"class":"GOOD","class_mark":null}`; code != http.StatusOK || len(lines) != 6 || !strings.HasSuffix(lines[1], want) {
		t.Errorf("%d lines\n%s\nwant the second\n%s", code, file, want)
	}
	_, file, _ = h.table("leader.P", "?format=parquet", ask)
	rows, _, _ := readParquet(t, file)
	var same []map[string]any
	for _, line := range lines {
		var row map[string]any
		h.Must(json.Unmarshal([]byte(line), &row))
		same = append(same, row)
	}
	if diff := cmp.Diff(same, rows); diff != "" {
		t.Errorf("Parquet (-lines +rows):\n%s", diff)
	}
}
