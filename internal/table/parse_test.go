package table_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/table"
)

// everything asks for all that an ask can ask for, in YAML.
const everything = `units:
  below: {unit: 66, level: COMMUNE, kind: TERRITORIAL, type: xã}
indicators:
  - code: 4.10
  - group: 6
  - headline: true
  - adhoc: {name: Kết nạp trên 100 hội viên, formula: 100 * members_admitted / members_total, decimals: 1, measure: "%"}
periods:
  - period: 2024
  - range: {from: 2023-Q1, to: 2024-06, by: QUARTER}
  - relative: YEAR_TO_DATE
measures: [VALUE, STATUS, RANK]
rows: [UNIT, PERIOD]
columns: [INDICATOR, MEASURE]
where:
  - {measure: VALUE, indicator: 4.10, period: 2024-Q1, atLeast: -1.5}
  - {measure: STATUS, is: [BEHIND, NOT_MET]}
  - {measure: TARGET, missing: false}
order:
  - {measure: RANK, indicator: 4.10, period: 2024, descending: true}
top: 10
totals: [UNIT, PERIOD]
tree: AS_OF(2024-06-30)
status: APPROVED
asOf: 2024-11-01T00:00:00+07:00
`

// TestParseAsk_ReadsJSONAndYAMLAlike: what YAML says is what JSON says, and an ask that is written out is
// read as it was. Codes and years are read as they are written, though they look like numbers.
func TestParseAsk_ReadsJSONAndYAMLAlike(t *testing.T) {
	t.Parallel()
	fromYAML, err := table.ParseAskYAML("t.yaml", []byte(everything))
	if err != nil {
		t.Fatal(err)
	}
	if got := fromYAML.Units.Below.Unit + " " + *fromYAML.Indicators[0].Code + " " + fromYAML.Periods[0].Period.String(); got != "66 4.10 2024" {
		t.Errorf("codes and years are read as %s", got)
	}
	text, err := json.Marshal(fromYAML)
	if err != nil {
		t.Fatal(err)
	}
	again, err := table.ParseAsk(text)
	if err != nil {
		t.Fatal(err)
	}
	alike := []cmp.Option{cmp.AllowUnexported(movement.Period{}, figure.Reading{})}
	if d := cmp.Diff(fromYAML, again, alike...); d != "" {
		t.Errorf("from YAML (-) and from JSON (+):\n%s", d)
	}
	numbers, err := table.ParseAsk([]byte(with(t, `units: {"codes": [643, "24121-01"]}; periods: [{"period": 2024}]; indicators: [{"code": 4.1}]; top: null`)))
	if err != nil || numbers.Units.Codes[0] != "643" || *numbers.Indicators[0].Code != "4.1" || numbers.Top != nil {
		t.Errorf("%+v: %v", numbers, err)
	}
}

func TestParseAsk_IsStrict(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", ``, "this is no question for a table: it breaks off, or is no JSON object, at byte 0"},
		{"a list", `[]`, "this is no question for a table: it breaks off, or is no JSON object"},
		{"two questions", with(t, "") + with(t, ""), "this is no question for a table: it is not one object, or something follows it"},
		{"a key that stands twice", `{"top": 1, "top": 2}`, "this is no question for a table: a key stands twice in one object"},
		{"one that stands twice within", `{"units": {"below": {"unit": "P", "unit": "Q"}}}`, "a key stands twice in one object"},
		{"far too deep", strings.Repeat(`{"units":`, 100), "it is more than 64 levels deep"},
		{"a null for one of several", with(t, `units: {"codes": null}`), "units: give exactly one of codes, ids, below, childrenOf, mine, cluster"},
		{"a null beside one of several", with(t, `units: {"codes": ["D1"], "mine": null}`), "units: give exactly one of"},
		{"a null in a list", with(t, `units: {"codes": [null]}`), "units.codes[0]: a text stands here"},
		{"a word for a flag", with(t, `units: {"mine": "yes"}`), "units.mine: true or false stands here"},
		{"a number beyond all numbers", with(t, `where: [{"measure": "VALUE", "atLeast": 1e999}]`), "where[0].atLeast: a number stands here"},
		{"a text that cannot be seen", with(t, `indicators: [{"adhoc": {"name": "a", "formula": "members_total\u0000"}}]`), "indicators[0].adhoc.formula: the character U+0000 cannot be seen"},
	} {
		_, err := table.ParseAsk([]byte(tt.text))
		if err == nil || fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
}

// TestParseAskYAML_NamesTheLine of each mistake, all at once.
func TestParseAskYAML_NamesTheLine(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, from, to, want string }{
		{"an empty file", everything, "", "t.yaml:1: the file is empty; it begins with units:"},
		{"a level that there is not", "level: COMMUNE", "level: WARD", `t.yaml:2: units.below.level: "WARD" is none of the words that stand here`},
		{"a key that there is not", "top: 10", "limit: 10", "t.yaml:21: limit: there is no such key; there are units,"},
		{"a key that stands twice", "top: 10", "top: 10\ntop: 11", `t.yaml:22: "top" stands in line 21 already; write it once`},
		{"a period that is none", "from: 2023-Q1", "from: 2023-Q5", `t.yaml:10: periods[1].range.from: "2023-Q5" is not a period`},
		{"a range backward", "to: 2024-06", "to: 2022-06", "t.yaml:10: periods[1].range: 2023-Q1 begins after 2022-06 ends"},
		{"a text for a number", "top: 10", `top: "10"`, "t.yaml:21: top: a whole number stands here"},
		{"a hexadecimal number", "top: 10", `top: 0x10`, "t.yaml:21: top: a whole number stands here"},
		{"no number", "atLeast: -1.5", "atLeast: .nan", "t.yaml:16: where[0].atLeast: a number stands here"},
		{"yes for true", "headline: true", "headline: yes", "t.yaml:6: indicators[2].headline: true or false stands here"},
		{"a mapping for a list", "rows: [UNIT, PERIOD]", "rows: {UNIT: 1}", "t.yaml:13: rows: a list stands here"},
		{"what is missing", "measures: [VALUE, STATUS, RANK]\n", "", "measures: nothing stands here; write one at least"},
		{"an alias", "top: 10", "top: &a 10", "anchors such as &a are not read; take it out"},
		{"no YAML", "top: 10", "top: [", "t.yaml:23: this is not YAML"},
		{"a second question", "top: 10", "---\ntop: 10", "t.yaml:21: a second document begins here; a file holds one"},
	} {
		_, err := table.ParseAskYAML("t.yaml", []byte(strings.Replace(everything, tt.from, tt.to, 1)))
		if err == nil || fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
	}
	_, err := table.ParseAskYAML("t.yaml", []byte(strings.NewReplacer("RANK", "RANG", "top: 10", "top: 0").Replace(everything)))
	if n := strings.Count(err.Error(), "\n") + 1; n != 3 {
		t.Errorf("%d mistakes are named, want all three of them: %v", n, err)
	}
}

// FuzzParseAsk: whatever is sent is read or refused, as wrong input; what is read is read alike again.
func FuzzParseAsk(f *testing.F) {
	f.Add([]byte(`{"units": {"mine": true}, "indicators": [{"code": "4.1"}], "periods": [{"relative": "THIS_YEAR"}], "measures": ["VALUE"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"]}`))
	f.Add([]byte(`{"where": [{"measure": "VALUE", "atLeast": 1e3}], "asOf": "2024-01-01T00:00:00Z"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		a, err := table.ParseAsk(text)
		if err != nil {
			if fault.KindOf(err) != fault.Invalid {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		written, err := json.Marshal(a)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		again, err := table.ParseAsk(written)
		if err != nil || !cmp.Equal(a, again, cmp.AllowUnexported(movement.Period{}, figure.Reading{})) {
			t.Errorf("%q is written as %s, and that is read as %+v (%v)", text, written, again, err)
		}
	})
}
