package movement_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// asked is the document's 44 nodes, each with the comparator and number of its own words;
// "-" where it names none. Those of "each unit" stand in the node's part.
const asked = `1.1 >= 95;1.2 >= 90;1.3 = 100;1.4 = 100;1.5a -;1.5b -;1.5c -;1.6 between 2 and 4;2.1 = 100;3.1 >= 1;` +
	`3.2 = 100;3.3 = 100;4.1 >= 1500;4.2 = 100;4.3a = 100;4.3b = 100;4.3c = 100;4.4a >= 20;4.4b >= 20;4.4c >= 20;` +
	`4.5a >= 95;4.5b >= 95;4.6a >= 20;4.6b >= 20;4.7 > 95;5.1 >= 50;5.2 = 100;5.3a = 100;5.3b = 100;5.4 between 1 and 2;` +
	`6.1 >= 7;6.2 >= 25000;6.3 -;6.3a >= 30;6.3b > 75;6.3c -;6.4 >= 50000;6.5 < 0.03;7.1 -;7.2 -;8.1 >= 1;8.2a >= 1;8.2b >= 1;8.2c >= 1`

func TestLaunch2024_HoldsTheDocument(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ind := range c.Indicators {
		if !ind.Headline {
			continue
		}
		words := "-"
		if own := ind.Of; ind.Kind == movement.UnitsMeeting && own[0].Target != nil {
			words = own[0].Target.String()
		} else if ind.Kind != movement.UnitsMeeting && ind.Target != nil {
			words = ind.Target.String()
		}
		got = append(got, ind.Code+" "+words)
	}
	if diff := cmp.Diff(strings.Split(asked, ";"), got); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
	used := map[string]bool{}
	for _, ind := range c.Indicators {
		for _, e := range ind.Elements() {
			used[e.Code] = true
		}
	}
	for _, e := range c.Elements {
		if !used[e.Code] {
			t.Errorf("element %s is reported for nothing", e.Code)
		}
	}
}

const small = `campaign: {year: 2024, name: thử, name_en: trial, theme: "", issuer: "", source: "", due_day: 5}
populations:
  - {code: P, name: tỉnh, name_en: province, levels: [PROVINCE]}
elements:
  - {code: members_total, position: 1, name: hội viên, name_en: members,
    measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF]}
  - {code: members_studied,
    position: 2, name: đã học, name_en: studied,
    measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF]}
indicators:
  - code: "1"
    name: học tập
    kind: RATIO
    formula: 100 * members_studied / members_total
    target: ">= 90"
    name_en: studied
  - {code: "2", name: tỉ lệ, name_en: share, kind: UNITS_MEETING, of: ["1"], population: P, target: "= 100"}
`

func TestParse_RefusesWithLineAndCure(t *testing.T) {
	t.Parallel()
	if _, err := movement.Parse("f.yaml", []byte(small)); err != nil {
		t.Fatalf("the file that the mistakes are made in: %v", err)
	}
	lines := strings.Split(small, "\n")
	tests := []struct{ name, from, to, want string }{
		{"an unknown element", "members_studied /", "members_studies /", `f.yaml:14: formula of 1: "members_studies" is no element; did you mean members_total, members_studied?`},
		{"a summed percentage", `kind: UNITS_MEETING, of: ["1"], population: P, target: "= 100"`, `kind: TOTAL, formula: 1 + 1`, "f.yaml:17: formula of 2: 1 is an indicator: shares can be neither added nor averaged; write the elements"},
		{"an averaged percentage", `kind: UNITS_MEETING, of: ["1"], population: P, target: "= 100"`, `kind: RATIO, formula: (1 + members_total) / 2`, "f.yaml:17: formula of 2: 1 is an indicator: shares can be neither added nor averaged"},
		{"an indicator made of itself", `of: ["1"]`, `of: ["2"]`, "f.yaml:17: 2 is made of itself (2 → 2); take it out of one of them"},
		{"two indicators made of each other", "    name_en: studied\n", "    name_en: studied\n" + `  - {code: "3", name: a, name_en: a, kind: ALL_OF, of: ["1", "4"]}` + "\n" + `  - {code: "4", name: a, name_en: a, kind: ALL_OF, of: ["1", "3"]}` + "\n",
			"f.yaml:17: 3 is made of itself (3 → 4 → 3)"},
		{"an indicator's code that stands twice", `code: "2"`, `code: "1"`, "f.yaml:17: indicator 1 stands twice; give each its own code"},
		{"an element's code that stands twice", "code: members_studied", "code: members_total", `f.yaml:7: element "members_total" stands twice`},
		{"a population's code that stands twice", "  - {code: P,", "  - {code: P, name: a, name_en: a}\n  - {code: P,", `f.yaml:4: population "P" stands twice`},
		{"a gap in the vector", "position: 2", "position: 3", `f.yaml:8: position 3 of "members_studied" leaves a gap; positions run from 1 to 2`},
		{"a position taken twice", "position: 2", "position: 1", `f.yaml:8: position 1 of "members_studied" belongs to "members_total"; give it the next free one`},
		{"a position that is no number", "position: 2", "position: two", "f.yaml:8: position holds a whole number; write it like position: 1"},
		{"a position beyond all numbers", "position: 2", "position: 99999999999999999999", "f.yaml:8: position holds a whole number"},
		{"an unknown measure", "measure: PERSON, nature: STOCK, most: 1000, reported_by: [LEAF]}\nindicators", "measure: HEADS, nature: STOCK, most: 1000, reported_by: [LEAF]}\nindicators", `f.yaml:9: "HEADS" is no measure; write one of PERSON, HOUSEHOLD, VND, ITEM, ANIMAL, UNIT`},
		{"an unknown nature", "nature: STOCK, most: 1000, reported_by: [LEAF]}\nindicators", "nature: RIVER, reported_by: [LEAF]}\nindicators", `f.yaml:9: "RIVER" is no nature; write one of FLOW, STOCK, STATE`},
		{"an unknown level of who reports", "reported_by: [LEAF]}\nindicators", "reported_by: [VILLAGE]}\nindicators", `f.yaml:9: "VILLAGE" is no reported_by; write one of LEAF, PROVINCE, DISTRICT, COMMUNE, BRANCH`},
		{"an element nobody reports", "reported_by: [LEAF]}\nindicators", "reported_by: []}\nindicators", `f.yaml:9: nobody reports element "members_studied"; write reported_by: with LEAF or levels`},
		{"an unknown level of a population", "levels: [PROVINCE]", "levels: [REGION]", `f.yaml:3: "REGION" is no levels; write one of PROVINCE, DISTRICT, COMMUNE, BRANCH`},
		{"an element without a most", "nature: STOCK, most: 1000,", "nature: STOCK,", `needs most: the largest number that one unit may report of it for a month, from 1 to 9007199254740991`},
		{"more than a client can hold", "nature: STOCK, most: 1000,", "nature: STOCK, most: 9007199254740992,", `needs most: the largest number`},
		{"a yes of more than one", "nature: STOCK, most: 1000,", "nature: STATE, most: 2,", `is a yes or no; write most: 1`},
		{"an unknown kind of unit", "levels: [PROVINCE]", "kinds: [ISLAND]", `f.yaml:3: "ISLAND" is no kinds; write one of TERRITORIAL, BLOCK, AGENCY`},
		{"an unknown kind of indicator", "kind: RATIO", "kind: SHARE", `f.yaml:13: "SHARE" is no kind; write one of TOTAL, RATIO, UNITS_MEETING, ALL_OF, ANY_OF`},
		{"an unknown pace", "population: P,", "population: P, pace: SLOW,", `f.yaml:17: "SLOW" is no pace; write one of LINEAR, LEVEL`},
		{"an unknown population", "population: P", "population: Q", `f.yaml:17: "Q" is no population; write one that the file lists`},
		{"an unknown population in a formula", "/ members_total", "/ units(Q)", `f.yaml:14: formula of 1: "Q" is no population; write one that the file lists`},
		{"a target that binds nobody", `target: ">= 90"`, `target: ">= 90"` + "\n    binds: Q", `f.yaml:16: "Q" is no population`},
		{"an unknown indicator", `of: ["1"]`, `of: ["7"]`, `f.yaml:17: "7" is no indicator; write one that the file lists`},
		{"a part named twice", `of: ["1"]`, `of: ["1", "1"]`, `f.yaml:17: of names "1" twice; write it once`},
		{"members that are counted by nothing", "due_day: 5", "due_day: 5, members: people", `f.yaml:1: "people" is no element that stands at a month's end`},
		{"a key that nobody knows", "due_day: 5", "due_day: 5, colour: red", `f.yaml:1: "colour" is no key of campaign; write one of year, name, name_en, theme, issuer, source, due_day`},
		{"a key that nobody knows inside an entry", "    kind: RATIO", "    kind: RATIO\n    colour: red", `f.yaml:14: "colour" is no key of an indicator; write one of code, name,`},
		{"a key that nobody knows at the top", "indicators:", "colours: []\nindicators:", `f.yaml:10: "colours" is no key of a campaign's file; write one of campaign, populations, groups, elements, checks, indicators`},
		{"a check of nobody's rule", "indicators:", "checks:\n  - {rule: ODD, of: members_total}\nindicators:", `f.yaml:11: check of "members_total": "ODD" is no rule; write one of NOT_MORE, BALANCE, JUMP, SIBLINGS`},
		{"a check of an unknown element", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members, than: members_total}\nindicators:", `f.yaml:11: check of "members": "members" is no element`},
		{"a check against nothing", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members_total}\nindicators:", `f.yaml:11: check of "members_total": write in than: what it may come to`},
		{"a check against less than nothing", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members_total, than: members_total - members_studied}\nindicators:", "write sums without a minus"},
		{"a check that divides", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members_total / 2, than: members_total}\nindicators:", "divides; write a sum of elements"},
		{"a balance that nothing changes", "indicators:", "checks:\n  - {rule: BALANCE, of: members_total}\nindicators:", "write in than: what comes and, after a minus, what goes"},
		{"a balance of what stands", "indicators:", "checks:\n  - {rule: BALANCE, of: members_total, than: members_studied}\nindicators:", "members_studied does not come or go; write flows"},
		{"a jump of any height", "indicators:", "checks:\n  - {rule: JUMP, of: members_total}\nindicators:", "a JUMP needs percent: and least:"},
		{"a jump of two", "indicators:", "checks:\n  - {rule: JUMP, of: members_total + members_studied, percent: 5, least: 1}\nindicators:", "a JUMP looks at one element"},
		{"siblings as far as any", "indicators:", "checks:\n  - {rule: SIBLINGS, of: members_studied, than: members_total}\nindicators:", "a SIBLINGS needs one element in than: and times: of 2 or more"},
		{"siblings against children", "indicators:", "checks:\n  - {rule: SIBLINGS, of: members_studied, than: children, times: 3}\nindicators:", "only a NOT_MORE compares with children or a number"},
		{"a measure of another rule", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members_studied, than: members_total, times: 3}\nindicators:", "take out what is not of a NOT_MORE"},
		{"a check that stands twice", "indicators:", "checks:\n  - {rule: NOT_MORE, of: members_studied, than: members_total}\n  - {rule: NOT_MORE, of: members_studied, than: members_total}\nindicators:", `f.yaml:12: the check NOT_MORE of "members_studied" stands twice`},
		{"a name too long for a column", "    name_en: studied", "    name_en: studied\n    short_name: " + strings.Repeat("ă", 41), "f.yaml:17: indicator 1 is called by 41 characters; write a short_name: of 40 at most"},
		{"a short name that is another's", "name_en: share", "name_en: share, short_name: học tập", `f.yaml:17: indicators 1 and 2 are both called "học tập" for short; give each a short_name: of its own`},
		{"an unknown group", "name_en: share", "name_en: share, group: \"9\"", `f.yaml:17: "9" is no group; write one that the file lists under groups:`},
		{"a group without a name", "indicators:", "groups: [{code: \"1\", name_en: a}]\nindicators:", `f.yaml:10: group "1" needs a code, a name and a name_en`},
		{"a group that stands twice", "indicators:", "groups:\n  - {code: \"1\", name: a, name_en: a}\n  - {code: \"1\", name: b, name_en: b}\nindicators:", `f.yaml:12: group "1" stands twice; give each its own code`},
		{"a key that stands twice", "    kind: RATIO", "    kind: RATIO\n    kind: TOTAL", `f.yaml:14: "kind" stands in line 13 already; write it once`},
		{"a list where a text should be", "    kind: RATIO", "    kind: [RATIO]", `f.yaml:13: kind holds a text; write it like kind: "…"`},
		{"nothing where a text should be", "    kind: RATIO", "    kind:", `f.yaml:13: kind holds a text`},
		{"a text where a list should be", "levels: [PROVINCE]", "levels: PROVINCE", "f.yaml:3: levels holds a list; write it like levels: [A, B]"},
		{"a text where yes or no should be", "levels: [PROVINCE]", "with_children: maybe", "f.yaml:3: with_children is true or false; write it like with_children: true"},
		{"a text where an entry should be", "  - {code: P, name: tỉnh, name_en: province, levels: [PROVINCE]}", "  - P", "f.yaml:3: a population is written with keys and values"},
		{"a text where a list of entries should be", "populations:\n  - {code: P, name: tỉnh, name_en: province, levels: [PROVINCE]}", "populations: P", "f.yaml:2: a campaign's file needs populations: with a list of entries below it"},
		{"no campaign", lines[0], "", "f.yaml:2: a campaign's file needs campaign: with keys and values below it"},
		{"a year long ago", "year: 2024", "year: 1024", "f.yaml:1: a campaign needs a year from 1990 to 2199"},
		{"a day that some months lack", "due_day: 5", "due_day: 31", "f.yaml:1: a campaign needs a due_day from 1 to 28"},
		{"more digits than are shown", `target: "= 100"`, `target: "= 100", decimals: 9`, "f.yaml:17: 9 digits after the point cannot be shown; write 0 to 6"},
		{"a code of an element that is none", "code: members_studied", "code: Members", `"Members" is no code of an element; write it like members_total`},
		{"a code of an element that a formula reads otherwise", "code: members_studied", "code: children", `f.yaml:7: "children" is no code of an element`},
		{"a code of an indicator that is none", `code: "2"`, `code: "2-b"`, `f.yaml:17: "2-b" is no code of an indicator; write it like 1.5a or 3.1.each`},
		{"a code of a population that is none", "code: P", "code: p", `f.yaml:3: "p" is no code of a population; write it like ALL_ORGS`},
		{"an indicator without an English name", "name_en: share, ", "", "f.yaml:17: indicator 2 needs a name and a name_en"},
		{"a target in other words", `">= 90"`, `"at least 90"`, `f.yaml:15: target of 1: "at least 90" is no target; write it like ">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4"`},
		{"a target below nothing", `">= 90"`, `">= -90"`, `">= -90" is no target`},
		{"a target with two points", `">= 90"`, `">= 9.0.0"`, `f.yaml:15: target of 1: "9.0.0" is not a number; write it like 95 or 0.03`},
		{"a target that ends before it begins", `">= 90"`, `"between 4 and 2"`, "ends before it begins; write the smaller number first"},
		{"a target whose end is no number", `">= 90"`, `"between 4 and 5.5.5"`, `"5.5.5" is not a number`},
		{"whom a target binds, without one", `    target: ">= 90"`, "    binds: P", "f.yaml:15: 1 has no target; write target: or take out binds: and monthly:"},
		{"units that meet what has no target", `    target: ">= 90"` + "\n", "", "f.yaml:16: 2 counts units that meet 1, which has no target; give that one a target"},
		{"months of units that meet a yearly target", "population: P", "population: P, months: true", "f.yaml:17: 2 counts units by 1; write months: true here and monthly: true there, or neither"},
		{"units without a population", ", population: P", "", "f.yaml:17: 2 counts units: write the one indicator they should meet in of: and whose units in population:"},
		{"a total that is divided", "kind: RATIO", "kind: TOTAL", "f.yaml:14: 1 is a TOTAL: a TOTAL has no division, a RATIO has one"},
		{"a formula of what is made of others", `of: ["1"]`, `of: ["1"], formula: members_total`, "f.yaml:17: 2 is made of others; take out formula:"},
		{"parts of what has a formula", "    kind: RATIO", `    of: ["2"]` + "\n    kind: RATIO", "f.yaml:13: 1 has a formula; take out of:"},
		{"text that is not YAML", "levels: [PROVINCE]}", "levels: [PROVINCE}", "f.yaml:3: this is not YAML (while parsing a flow sequence, did not find expected ',' or ']'); mend the indentation, quotes or brackets here or just above"},
		{"a second document", lines[16], "---\ncampaign: {}", "f.yaml:17: a second document begins here; a file holds one: take it out or give it its own file"},
		{"text after the end", lines[16], "...\n[", "this is not YAML"},
		{"an alias", `of: ["1"]`, "of: *one", "this is not YAML"},
		{"an anchor and its alias", "levels: [PROVINCE]", "levels: &l [PROVINCE], parent_levels: *l", "f.yaml:3: aliases such as *l are not read; write out what stands there"},
		{"a tag", "levels: [PROVINCE]", "levels: !!set [PROVINCE]", "f.yaml:3: tags such as !!set are not read; take it out"},
		{"a merged key", "levels: [PROVINCE]", "<<: {levels: [PROVINCE]}", `f.yaml:3: "<<" is no key of a population`},
		{"a character that cannot be seen", "name: tỉnh", "name: t\u0007ỉnh", "f.yaml:3: the character U+0007 cannot be seen; take it out"},
		{"an escaped character that cannot be seen", "name: tỉnh", `name: "t\0"`, "f.yaml:3: this text holds a line break or a character that cannot be seen"},
		{"another encoding", "name: tỉnh", "name: t\xecnh", "f.yaml:3: this is not UTF-8; save the file as UTF-8"},
		{"a directive", "populations:", "%TAG ! x\npopulations:", "f.yaml:2: a line cannot begin with %"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			broken := strings.Replace(small, tt.from, tt.to, 1)
			if broken == small {
				t.Fatal("the mistake was not made")
			}
			_, err := movement.Parse("f.yaml", []byte(broken))
			if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestParse_RefusesFormulas(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, formula, want string }{
		{"nothing at all", ``, `the code of an element is missing before the end`},
		{"a sum that does not end", `members_total +`, `the code of an element is missing before the end`},
		{"a sum that begins with a sign", `- members_total`, `the code of an element is missing before "-"`},
		{"two elements side by side", `members_total members_studied`, `"members_studied" is not expected here; write a sum such as`},
		{"a number alone", `100`, `"100" stands alone; a number multiplies`},
		{"a sum divided without parentheses", `members_studied + members_studied / members_total`, `"/" is missing before "+"; put a sum in parentheses before it is divided`},
		{"an open parenthesis", `(members_studied / members_total`, `")" is missing before "/"; close the parenthesis after the sum`},
		{"two divisions", `members_studied / members_total / 2`, `"/" is not expected here`},
		{"a division by nothing", `members_studied / 0`, `"0" is no number for a formula; write a whole one from 1 to 1000000000000`},
		{"a factor that is nothing", `0 * members_studied / members_total`, `"0" is no number for a formula`},
		{"a factor that is too large", `1000000000001 * members_studied / members_total`, `"1000000000001" is no number for a formula`},
		{"a coefficient beyond all numbers", `members_total - 9223372036854775808 * members_studied`, `"9223372036854775808" is no number for a formula`},
		{"a coefficient below nothing", `-9223372036854775808 * members_total`, `the code of an element is missing before "-"`},
		{"a number with digits after the point", `1.5 * members_total`, `"1.5" is no element`},
		{"units of nobody", `members_total / units()`, `")" is no population`},
		{"units without parentheses", `members_total / units`, `"(" is missing before the end; write units(POPULATION)`},
		{"another sign", `members_total × 2`, `"×" is not expected here`},
		{"a word without end", strings.Repeat("a", 1000), `aaa…" is no element`},
		{"parentheses without end", strings.Repeat("(", 100_000) + "/", `the code of an element is missing before "("`},
	} {
		_, err := movement.Parse("f.yaml", []byte(strings.Replace(small, "100 * members_studied / members_total", `"`+tt.formula+`"`, 1)))
		if fault.KindOf(err) != fault.Invalid || !strings.HasPrefix(err.Error(), "f.yaml:14: formula of 1: ") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %.200v, want %q", tt.name, err, tt.want)
		}
	}
}

// TestParse_IsNotKeptBusy gives it what would take a careless reader minutes or all memory.
func TestParse_IsNotKeptBusy(t *testing.T) {
	t.Parallel()
	const head = "campaign: {year: 2024, name: a, name_en: a, due_day: 5}\npopulations: []\nelements:\n" +
		"  - {code: n, position: 1, name: a, name_en: a, measure: ITEM, nature: FLOW, most: 1000, reported_by: [LEAF]}\nindicators:\n" +
		"  - {code: \"0\", name: a, name_en: a, kind: TOTAL, formula: n, target: \">= 1\"}\n" +
		"  - {code: \"1\", name: a, name_en: a, kind: TOTAL, formula: n, target: \">= 1\"}\n"
	var doubling, many, wide strings.Builder
	for i := 2; i < 60; i++ { // each is made of the two before: as many figures as Fibonacci counts
		fmt.Fprintf(&doubling, "  - {code: \"%d\", name: a, name_en: a, kind: ALL_OF, of: [\"%d\", \"%d\"]}\n", i, i-2, i-1)
	}
	for i := range 4000 {
		fmt.Fprintf(&many, "  - {code: A%d}\n", i)
		fmt.Fprintf(&wide, "k%d: 1\n", i)
	}
	for _, tt := range []struct{ name, text, want string }{
		{"parts of parts of parts", head + doubling.String(), "comes to 109 figures with its parts; make it of fewer, 100 at most"},
		{"four thousand indicators", head + many.String(), "this list has 4002 entries; at most 1000 are read"},
		{"four thousand keys", wide.String(), "f.yaml:31: this entry has more than 30 keys"},
		{"one key again and again", strings.Repeat("a: 1\n", 10_000), "f.yaml:31: this entry has more than 30 keys"},
		{"aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "anchors such as &a are not read"},
		{"a file too large", strings.Repeat("#", 1<<20+1), "the file is larger than 1 MiB"},
		{"brackets in brackets", strings.Repeat("[", 30_000), "f.yaml:1: this is not YAML"},
		{"dashes in dashes", strings.Repeat("- ", 30_000), "f.yaml:1: this is not YAML"},
		{"lists in lists, each deeper", strings.Repeat("a:\n", 15_000), "more than 30 keys"},
		{"what would fill the memory", "[" + strings.Repeat("[],", 340_000) + "]", "more than 40000 lines, commas, colons, dashes and brackets; divide it"},
		{"nothing", "", "f.yaml:1: the file is empty; it begins with campaign:"},
		{"remarks alone", "# to be written\n", "f.yaml:1: the file is empty"},
		{"a thousand mistakes", strings.Replace(head, "populations: []", "populations:\n"+strings.Repeat("  - {}\n", 400), 1), "f.yaml has 1149 problems more"},
	} {
		start := time.Now()
		_, err := movement.Parse("f.yaml", []byte(tt.text))
		if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %.300v, want %q", tt.name, err, tt.want)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", tt.name, took)
		}
	}
}

// FuzzParse: whatever a file holds, it is read or refused with a line that it has.
func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add(books)
	f.Add("campaign: {year: 2024}\n---\n")
	f.Add("a: &a [*a]\n")
	f.Add("populations:\n  - {code: P, levels: [PROVINCE]}\nelements: []\nindicators: [{code: 1.1, of: [1.1]}]\n")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := movement.Parse("f.yaml", []byte(text))
		if err == nil {
			for _, i := range c.Indicators {
				_ = i.Elements()
			}
			return
		}
		if c != nil || fault.KindOf(err) != fault.Invalid {
			t.Fatalf("%v with a campaign: %v", err, c != nil)
		}
		last := strings.Count(strings.ReplaceAll(text, "\r", "\n"), "\n") + strings.Count(text, "\u0085") + strings.Count(text, "\u2028") + strings.Count(text, "\u2029") + 1
		for line := range strings.Lines(err.Error()) {
			var n int
			if _, scan := fmt.Sscanf(line, "f.yaml:%d: ", &n); scan == nil && 1 <= n && n <= last+1 {
				continue
			}
			if !strings.Contains(line, "problems more") {
				t.Fatalf("%q does not tell a line of %d", line, last)
			}
		}
	})
}

func TestParsePeriod(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2024": "2024-01-01 to 2024-12-31", "2024-H2": "2024-07-01 to 2024-12-31", "2024-Q1": "2024-01-01 to 2024-03-31",
		"2024-02": "2024-02-01 to 2024-02-29", "2024-6M": "2024-01-01 to 2024-06-30", "2024-9M": "2024-01-01 to 2024-09-30",
	} {
		p, err := movement.ParsePeriod(text)
		if got := string(p.First()) + " to " + string(p.Last()); err != nil || got != want || p.String() != text {
			t.Errorf("%s is %s (%v), want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "May", "2024-13", "2024-Q5", "2024-0M", "2024-03M", "2024-12M", "24", "2024-H1 "} {
		_, err := movement.ParsePeriod(text)
		if fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q passes as a period", text)
		}
		var f *fault.Error
		if errors.As(err, &f) && strings.Contains(f.In(fault.Vietnamese), " or ") {
			t.Errorf("in Vietnamese it says %q", f.In(fault.Vietnamese))
		}
	}
}
