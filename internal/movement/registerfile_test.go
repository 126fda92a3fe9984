package movement_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// books is a small campaign's file with registers of every kind of field and count.
const books = `campaign: {year: 2024, name: thử, name_en: trial, theme: "", issuer: "", source: "", due_day: 5}
populations: []
elements:
  - {code: houses, position: 1, name: nhà, name_en: houses, measure: ITEM, nature: FLOW, most: 1000, reported_by: [COMMUNE]}
  - {code: cows, position: 2, name: bò, name_en: cows, measure: ANIMAL, nature: FLOW, most: 1000, reported_by: [COMMUNE]}
  - {code: support, position: 3, name: tiền, name_en: money, measure: VND, nature: FLOW, most: 1000, reported_by: [COMMUNE]}
  - {code: inspected, position: 4, name: kiểm tra, name_en: inspected, measure: UNIT, nature: STOCK, most: 1000, reported_by: [DISTRICT, COMMUNE]}
  - {code: planned, position: 5, name: kế hoạch, name_en: planned, measure: UNIT, nature: STATE, most: 1, reported_by: [COMMUNE]}
  - {code: taught, position: 6, name: đã học, name_en: taught, measure: PERSON, nature: STOCK, most: 1000, reported_by: [BRANCH]}
indicators: []
registers:
  - code: assistance
    name: sổ hỗ trợ
    name_en: assistance
    kept_by: [COMMUNE]
    required: true
    fields:
      - {code: kind, type: CHOICE, name: loại, name_en: kind, choices: [{code: HOUSE, name: nhà, name_en: house}, {code: COW, name: bò, name_en: cow}]}
      - {code: animals, type: COUNT, name: số con, name_en: animals, least: 1, most: 500, when: "kind == 'COW'"}
      - {code: value, type: VND, name: trị giá, name_en: value, least: 1}
      - {code: household, type: PERSON, name: chủ hộ, name_en: household}
      - {code: handed_over, type: DATE, name: bàn giao, name_en: handed over, optional: true, later: true}
      - {code: document, type: DOCUMENT, name: văn bản, name_en: document, optional: true, later: true}
    counts:
      - {element: houses, on: handed_over, where: "kind == 'HOUSE' && value >= 40000000"}
      - {element: cows, on: handed_over, sum: animals, where: "kind == 'COW'"}
      - {element: support, sum: value}
  - code: inspections
    name: sổ kiểm tra
    name_en: inspections
    kept_by: [DISTRICT, COMMUNE]
    confirmed_by: SUPERIOR
    due: remedy_due
    done: remedied
    fields:
      - {code: subject, type: UNIT, name: đơn vị, name_en: unit, units: [CHILD]}
      - {code: remedy_due, type: DATE, name: hạn, name_en: due, optional: true}
      - {code: remedied, type: DATE, name: xong, name_en: done, optional: true, later: true}
      - {code: closed, type: YES_NO, name: xong, name_en: closed}
    counts:
      - {element: inspected, distinct: subject, where: "closed"}
  - code: plans
    name: sổ kế hoạch
    name_en: plans
    kept_by: [COMMUNE]
    fields:
      - {code: inspection, type: ENTRY, name: cuộc, name_en: inspection, register: inspections, above: true}
      - {code: page, type: URL, name: trang, name_en: page, optional: true}
      - {code: unit, type: UNIT, name: đơn vị, name_en: unit, units: [BRANCH]}
      - {code: persons, type: COUNT, name: số người, name_en: persons}
    counts:
      - {element: planned, where: "inspection != 0 && page startsWith 'https://'", carried: true}
      - {element: taught, sum: persons, for: unit, blocks: true}
`

func TestParse_RefusesRegistersWithLineAndCure(t *testing.T) {
	t.Parallel()
	if _, err := movement.Parse("f.yaml", []byte(books)); err != nil {
		t.Fatalf("the file that the mistakes are made in: %v", err)
	}
	line := func(of string) string {
		before, _, found := strings.Cut(books, of)
		if !found {
			t.Fatalf("%q is not in the file", of)
		}
		return fmt.Sprintf("f.yaml:%d: ", 1+strings.Count(before, "\n"))
	}
	between := func(from, to string) string {
		_, rest, _ := strings.Cut(books, from)
		within, _, found := strings.Cut(rest, to)
		if to != "" && !found {
			t.Fatalf("%q is not in the file below %q", to, from)
		}
		if to == "" {
			within = rest
		}
		return from + within + to
	}
	tests := []struct {
		name     string
		from, to string
		at       string // what stands in the line that is named
		want     string
	}{
		{"a key that nobody knows", "required: true", "needed: true", "required: true", `"needed" is no key of a register; write one of code, name, name_en, kept_by, required, noted_by, confirmed_by, due, done, fields, counts`},
		{"a key of a field that nobody knows", "least: 1, most", "lowest: 1, most", "code: animals", `"lowest" is no key of a field`},
		{"a key of a choice that nobody knows", "{code: HOUSE,", "{code: HOUSE, colour: red,", "code: kind", `"colour" is no key of a choice; write one of code, name, name_en`},
		{"a key of a count that nobody knows", "sum: value}", "sum: value, per: month}", "sum: value", `"per" is no key of a count`},
		{"a code that is no code", "code: assistance", "code: Assistance-1", "code: assistance", `"Assistance-1" is no code of a register; write it like social_supervision`},
		{"a register that stands twice", "code: inspections", "code: assistance", "code: inspections", `register "assistance" stands twice; give each its own code`},
		{"a register without a name", "    name: sổ hỗ trợ\n", "", "code: assistance", `register "assistance" needs a name and a name_en`},
		{"a register that nobody keeps", "    kept_by: [COMMUNE]\n    required", "    kept_by: []\n    required", "kept_by: [COMMUNE]", `nobody keeps register "assistance"; write kept_by: with LEAF or levels`},
		{"a register kept by a level that is none", "kept_by: [DISTRICT, COMMUNE]", "kept_by: [VILLAGE]", "kept_by: [DISTRICT", `"VILLAGE" is no kept_by; write one of LEAF, PROVINCE, DISTRICT, COMMUNE, BRANCH`},
		{"a register that nobody can confirm", "confirmed_by: SUPERIOR", "confirmed_by: CHAIR", "confirmed_by", `"CHAIR" is no confirmed_by; write one of SUPERIOR, BOARD`},
		{"a register that holds nothing", between("    fields:\n      - {code: inspection,", ""), "    fields: []\n", "    fields:\n      - {code: inspection,", `register "plans" holds nothing; write its fields: below it`},
		{"a register without fields", "    fields:\n      - {code: subject", "    columns:\n      - {code: subject", "code: inspections", `a register needs fields: with a list of entries below it`},
		{"a field that stands twice", "code: value", "code: kind", "code: value", `field "kind" stands twice; give each its own code`},
		{"a field called by a word of conditions", "code: closed, type", "code: end, type", "code: closed", `"end" is no code of a field; write it like handed_over`},
		{"a field called by what an entry has anyway", "code: closed, type", "code: day, type", "code: closed", `"day" is no code of a field`},
		{"a field without an English name", "name: chủ hộ, name_en: household", "name: chủ hộ", "code: household", `field "household" needs a name and a name_en`},
		{"a type that is none", "type: PERSON", "type: NAME", "code: household", `"NAME" is no type; write one of TEXT, COUNT, VND, DATE, CHOICE, YES_NO, UNIT, PERSON, URL, DOCUMENT, ENTRY`},
		{"a choice of nothing", ", choices: [{code: HOUSE, name: nhà, name_en: house}, {code: COW, name: bò, name_en: cow}]", "", "code: kind", `field "kind" is a CHOICE and needs choices:`},
		{"a choice of an empty list", "choices: [{code: HOUSE, name: nhà, name_en: house}, {code: COW, name: bò, name_en: cow}]", "choices: []", "code: kind", `field "kind" is a CHOICE and needs choices:`},
		{"a choice that stands twice", "{code: COW, name: bò", "{code: HOUSE, name: bò", "code: kind", `choice "HOUSE" stands twice; give each its own code`},
		{"a choice without a name", "name: bò, name_en: cow}]", "name: bò}]", "code: kind", `choice "COW" needs a name and a name_en`},
		{"a choice whose code is a word of the language", "{code: COW, name: bò", "{code: bò, name: bò", "code: kind", `"bò" is no code of a choice; write it like NEW_HOUSE`},
		{"choices of a text", "type: URL", "type: TEXT, choices: [{code: A, name: a, name_en: a}]", "code: page", `choices: belongs to a field of CHOICE; take it out of "page"`},
		{"a unit of any kin", ", units: [CHILD]", "", "code: subject", `field "subject" is a UNIT and needs units:`},
		{"a unit of a kin that is none", "units: [CHILD]", "units: [COUSIN]", "code: subject", `"COUSIN" is no units; write one of CHILD, BRANCH, OWN, ROOT, BELOW, PEER`},
		{"a bound of a day", "name_en: due, optional: true", "name_en: due, least: 1", "code: remedy_due", `least: belongs to a field of COUNT, VND; take it out of "remedy_due"`},
		{"a bound that is no number", "least: 1, most: 500", "least: one, most: 500", "code: animals", `least holds a whole number; write it like least: 1`},
		{"bounds the wrong way round", "least: 1, most: 500", "least: 501, most: 500", "code: animals", `field "animals" takes from 501 to 500; write least: and most: from 0 to 9007199254740991, the smaller one first`},
		{"a bound below nothing", "least: 1, most: 500", "least: -1, most: 500", "code: animals", `field "animals" takes from -1 to 500`},
		{"an entry of a register that is not declared", "register: inspections", "register: audits", "code: inspection,", `"audits" is no register; write one that the file lists`},
		{"an entry of no register", "register: inspections, above: true", "above: true", "code: inspection,", `field "inspection" is a ENTRY and needs register:`},
		{"a register kept by nobody who reports what it counts", "kept_by: [COMMUNE]\n    fields", "kept_by: [PROVINCE]\n    fields", "element: planned", `planned is reported by nobody whom register "plans" counts for; see reported_by: and kept_by:`},
		{"an entry beside one that the unit does not keep", between("kept_by: [COMMUNE]\n    fields:\n      - {code: inspection,", ", above: true"), "kept_by: [BRANCH]\n    fields:\n      - {code: inspection, type: ENTRY, name: cuộc, name_en: inspection, register: inspections", "code: inspection,", `nobody who keeps "plans" keeps "inspections"; write above: true where the unit above does`},
		{"a due without a done", "    done: remedied\n", "", "due: remedy_due", `register "inspections" needs both due: and done:, or neither`},
		{"a done without a due", "    due: remedy_due\n", "", "code: inspections", `register "inspections" needs both due: and done:, or neither`},
		{"a due that is no day", "due: remedy_due", "due: closed", "due: remedy_due", `"closed" is no DATE of register "inspections"; write the code of one`},
		{"a done that cannot be said later", "name_en: done, optional: true, later: true", "name_en: done, optional: true", "done: remedied", `"remedied" is said when it is done, also in a later month; write optional: true and later: true in that field`},
		{"a count of an unknown element", "element: houses,", "element: huts,", "element: houses,", `"huts" is no element; write the code of one that the file lists`},
		{"an element counted twice in a register", "element: cows,", "element: houses,", "element: cows,", `houses is counted from register "assistance" already; count it once`},
		{"an element counted from two registers", "element: planned,", "element: houses,", "element: planned,", `houses is counted from register "assistance" already; count it once`},
		{"a count on what is no day", "{element: houses, on: handed_over", "{element: houses, on: value", "element: houses,", `"value" is no DATE of register "assistance"; write the code of one`},
		{"a count on a field that is none", "{element: houses, on: handed_over", "{element: houses, on: given", "element: houses,", `"given" is no DATE of register "assistance"`},
		{"a sum over no number", "sum: animals", "sum: kind", "sum: animals", `"kind" is no COUNT, VND of register "assistance"; write the code of one`},
		{"a sum of a name", "sum: animals", "sum: household", "sum: animals", `"household" is no COUNT, VND of register "assistance"`},
		{"a sum of money as animals", "sum: animals", "sum: value", "sum: animals", `cows counts ANIMAL; add up a field of what it counts`},
		{"money that nothing adds up to", "{element: support, sum: value}", "{element: support}", "element: support", `support counts VND; add up a field of what it counts`},
		{"different values of no unit", "distinct: subject", "distinct: closed", "distinct: subject", `"closed" is no UNIT of register "inspections"; write the code of one`},
		{"different names", "sum: animals", "distinct: household", "sum: animals", `"household" is no UNIT of register "assistance"`},
		{"a sum and different values", "distinct: subject", "distinct: subject, sum: closed", "distinct: subject", `inspected is a sum or counts different units; write one of sum: and distinct:`},
		{"a count for no unit", "for: unit", "for: page", "for: unit", `"page" is no UNIT of register "plans"`},
		{"a count for a unit that may be left empty", "units: [BRANCH]", "units: [BRANCH], optional: true", "for: unit", `"unit" says whose report it is; take optional: and when: out of that field`},
		{"a yes or no that is added up", "carried: true", "sum: persons", "element: planned", `planned is a yes or no: it is yes where there is an entry; take out sum: and distinct:`},
		{"a flow of earlier years", "sum: animals", "sum: animals, carried: true", "sum: animals", `cows is of the month alone; take out carried:`},
		{"a number of sealed months that may change", "name_en: persons", "name_en: persons, later: true", "element: taught", `taught is counted by "persons", which may be filled in when months are sealed: only a DATE can be`},
		{"a condition on what may change in sealed months", "name_en: closed", "name_en: closed, later: true", "element: inspected", `inspected is counted by "closed", which may be filled in when months are sealed`},
		{"an element that no keeper reports", "element: support,", "element: taught,", "element: support,", `taught is reported by nobody whom register "assistance" counts for; see reported_by: and kept_by:`},
		{"a running count that goes on over the years", "for: unit", "for: unit, carried: true", "", ""},
		{"an element of those above who are named", "units: [BRANCH]", "units: [OWN]", "element: taught", `taught is reported by nobody whom register "plans" counts for`},
		{"a condition that is no condition", "\"closed\"", "\"closed &&\"", "element: inspected", `condition of inspected: at character 9: unexpected token EOF`},
		{"a condition that is no yes or no", "\"closed\"", "\"subject\"", "element: inspected", `condition of inspected: expected bool, but got int`},
		{"a condition of nobody's field", "\"closed\"", "\"open\"", "element: inspected", `condition of inspected: "open" is no field that it can look at; there are subject, remedy_due, remedied, closed, end`},
		{"a condition that compares a number with words", "kind == 'HOUSE' && value >= 40000000", "value == 'much'", "element: houses,", `condition of houses: at character 7: invalid operation: == (mismatched types int and string)`},
		{"a condition of a choice that is not offered", "kind == 'HOUSE'", "kind == 'BOAT'", "element: houses,", `condition of houses: "BOAT" is no choice of kind; it offers HOUSE, COW`},
		{"a condition of a choice that is not offered, the other way round", "kind == 'HOUSE'", "'BOAT' != kind", "element: houses,", `"BOAT" is no choice of kind`},
		{"a condition of choices one of which is not offered", "kind == 'HOUSE'", "kind in ['HOUSE', 'BOAT']", "element: houses,", `"BOAT" is no choice of kind`},
		{"a condition of a day that is none", "kind == 'HOUSE'", "handed_over > '2024-02-30'", "element: houses,", `handed_over is a day: "2024-02-30" is not a day`},
		{"a condition that looks at a name", "kind == 'HOUSE'", "household == 'An'", "element: houses,", `"household" holds a name, and names are looked at by nobody else; leave it out`},
		{"a condition that calls", "kind == 'HOUSE'", "len(kind) > 1", "element: houses,", `condition of houses: `},
		{"a condition that goes through a list", "kind == 'HOUSE'", "all(1..100000000, # > 0)", "element: houses,", `condition of houses: `},
		{"a condition that divides", "value >= 40000000", "value / 2 >= 20000000", "element: houses,", `"/" is not written in a condition; there are && and`},
		{"a condition that makes a long list", "value >= 40000000", "value in 1..100000000", "element: houses,", `".." is not written in a condition`},
		{"a condition that chooses", "value >= 40000000", "(value > 1 ? true : false)", "element: houses,", `is not written in a condition; write fields, numbers`},
		{"a condition that could run over", "value >= 40000000", "value * value >= 40000000", "element: houses,", `condition of houses: "value * value" may come to more than any number holds; give its fields a most:`},
		{"a condition that looks for what a field says", "page startsWith 'https://'", "page matches page", "element: planned", `what "matches" looks for is written out in quotes`},
		{"a condition that looks for nothing", "page startsWith 'https://'", "page matches '['", "element: planned", `condition of planned: at character `},
		{"a condition without end", "\"closed\"", `"` + strings.Repeat("closed && ", 60) + `closed"`, "element: inspected", `it is longer than 500 letters; make it shorter`},
		{"a condition deep in parentheses", "\"closed\"", `"` + strings.Repeat("(", 240) + "closed" + strings.Repeat(")", 240) + `"`, "", ""},
		{"a condition of more parts than any needs", "\"closed\"", `"` + strings.Repeat("1+", 240) + `1 > 0"`, "element: inspected", `condition of inspected: `},
		{"a field asked by one that stands below it", "when: \"kind == 'COW'\"", "when: \"value > 0\"", "code: animals", `condition of "animals": "value" is no field that it can look at; there are kind`},
		{"a field asked by itself", "when: \"kind == 'COW'\"", "when: \"animals > 0\"", "code: animals", `"animals" is no field that it can look at`},
		{"a field asked by the month that nobody counts for", "when: \"kind == 'COW'\"", "when: \"end > '2024-01-01'\"", "code: animals", `"end" is no field that it can look at`},
		{"the first field, asked by another", "{code: kind, type", "{code: kind, when: \"value > 0\", type", "code: kind", `condition of "kind": a condition sees no field here; take it out`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text := change(t, books, tt.from, tt.to)
			_, err := movement.Parse("f.yaml", []byte(text))
			if tt.want == "" {
				if err != nil {
					t.Errorf("got %v, want it read", err)
				}
				return
			}
			if fault.KindOf(err) != fault.Invalid {
				t.Fatalf("got %v, want INVALID", err)
			}
			for said := range strings.Lines(err.Error()) {
				if strings.HasPrefix(said, line(tt.at)) && strings.Contains(said, tt.want) {
					return
				}
			}
			t.Errorf("got %v, want %s…%s", err, line(tt.at), tt.want)
		})
	}
}

// TestParse_IsNotKeptBusyByRegisters: more than a page or a campaign shows is refused.
func TestParse_IsNotKeptBusyByRegisters(t *testing.T) {
	t.Parallel()
	var fields, registers strings.Builder
	for i := range 41 {
		fmt.Fprintf(&fields, "      - {code: f%d, type: TEXT, name: a, name_en: a}\n", i)
	}
	for i := range 101 {
		fmt.Fprintf(&registers, "  - {code: r%d, name: a, name_en: a, kept_by: [LEAF], fields: [{code: a, type: TEXT, name: a, name_en: a}]}\n", i)
	}
	head, _, _ := strings.Cut(books, "registers:\n")
	for want, text := range map[string]string{
		"a register has at most 40 fields":     head + "registers:\n  - code: a\n    name: a\n    name_en: a\n    kept_by: [LEAF]\n    fields:\n" + fields.String(),
		"a campaign has at most 100 registers": head + "registers:\n" + registers.String(),
	} {
		if _, err := movement.Parse("f.yaml", []byte(text)); fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

// TestParse_ReadsWhatTheDocumentationShows: the example of docs/registers.md is one.
func TestParse_ReadsWhatTheDocumentationShows(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/registers.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(text), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	head, _, _ := strings.Cut(string(movement.Launch2024), "\nregisters:\n")
	c, err := movement.Parse("registers.md", []byte(head+"\n"+example))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Registers) != 1 || len(c.Registers[0].Fields) != 5 || len(c.Registers[0].Counts) != 2 {
		t.Errorf("it declares %d registers", len(c.Registers))
	}
}
