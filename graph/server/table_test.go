package server_test

import (
	"encoding/csv"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// communes asks for the members of the units below P, communes alone.
const communes = `{"units": {"below": {"unit": "P", "level": "COMMUNE"}}, "indicators": [{"code": "1.2"}], "periods": [{"period": "2024-10"}],
	"measures": ["VALUE"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"]}`

func TestTable_AsCSV(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 10 members_total=10 members_studied=9", "B3 10 members_total=3 members_studied=2")
	w := h.Send(h.API, "leader.P", http.MethodPost, "/table", communes)
	if w.Code != http.StatusOK {
		t.Fatal(w.Code, w.Body)
	}
	text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if !marked || err != nil {
		t.Fatalf("%q: %v", w.Body, err)
	}
	want := [][]string{
		{"", "indicator", "1.2"},
		{"", "name", rows[1][2]},
		{"", "period", "2024-10"},
		{"unit", "title", "VALUE"},
		{"C1", "xã Ấp C1", "90"},
		{"C2", "xã Ấp C2", "66.66666666666667"},
		{"C3", "phường Ấp C3", ""},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}
