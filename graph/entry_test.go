package graph_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/graphtest"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// entry writes what an entry is to say as saveEntry's input: "assistance of #C1 on 2024-10-10: kind=HOUSE value=40.000.000".
// "entry:3 on 2024-10-11: kind=COW" corrects one. An underscore in a value is a blank, ⏎ the end of a line.
func entry(line string) string {
	head, fields, _ := strings.Cut(line, ": ")
	var input []string
	words := strings.Fields(head)
	if strings.HasPrefix(words[0], "entry:") {
		input = append(input, fmt.Sprintf("id: %q", words[0]))
	} else {
		input = append(input, fmt.Sprintf("register: %q, unit: %q", words[0], words[2]))
		words = words[2:]
	}
	if len(words) == 3 {
		input = append(input, fmt.Sprintf("day: %q", words[2]))
	}
	var values []string
	for f := range strings.FieldsSeq(fields) {
		code, value, _ := strings.Cut(f, "=")
		if rest, given := strings.CutPrefix(code, "@"); given { // of the input itself
			input = append(input, rest+": "+value)
			continue
		}
		values = append(values, fmt.Sprintf("{field: %q, value: %q}", code, strings.NewReplacer("_", " ", "⏎", "\n").Replace(value)))
	}
	return `saveEntry(input: {` + strings.Join(input, ", ") + `, values: [` + strings.Join(values, ", ") + `]})`
}

// saveEntry saves an entry in an account's name and returns the answer's text.
func (h *house) saveEntry(account, line, ask string) string {
	h.T.Helper()
	return h.Ask(account, h.WithIDs("mutation {"+entry(line)+" {"+ask+"}}"))
}

// TestEntry_FromNotedToStruckOut follows entries through the API.
func TestEntry_FromNotedToStruckOut(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("clerk.C1", "commune_reporter", "C1")
	h.Employ("board", "province_board", "P")
	const house = "kind=HOUSE value=40.000.000_đồng household=Nguyễn_Văn_An handed_over=10/10/2024"
	const short = `entry {id state revision may} userErrors {code}`
	const act = `{entry {state revision comment by may} findings {field messageEn} userErrors {field code}}`
	key := `@key="3f2504e0-4f89-41d3-9a0c-0305e82c3301"`
	for _, step := range []struct{ name, account, query, want string }{
		{"the base association notes a house", "clerk.C1", entry("assistance of #C1 on 2024-10-10: "+house+" "+key) + ` {entry {id day state stateLabel(locale: VI) revision register {code} unit {code} subject {code} summary(locale: VI) values {field {code} value text withheld} by comment overdue may} findings {field} userErrors {code}}`,
			`{"entry":{"id":"entry:1","day":"2024-10-10","state":"NOTED","stateLabel":"Đã ghi","revision":1,"register":{"code":"assistance"},"unit":{"code":"C1"},"subject":null,"summary":"10/10/2024 · Làm mới nhà Nghĩa tình đồng đội · 40.000.000 đồng · 10/10/2024","values":[{"field":{"code":"kind"},"value":"HOUSE","text":"New comradeship house","withheld":false},{"field":{"code":"value"},"value":"40000000","text":"40,000,000 đồng","withheld":false},{"field":{"code":"household"},"value":"Nguyễn Văn An","text":"Nguyễn Văn An","withheld":false},{"field":{"code":"handed_over"},"value":"2024-10-10","text":"10/10/2024","withheld":false}],"by":"clerk.C1","comment":"","overdue":false,"may":["SAVE","VOID"]},"findings":[],"userErrors":[]}`},
		{"a request that is sent again notes nothing twice", "clerk.C1", entry("assistance of #C1 on 2024-10-10: "+house+" "+key) + `{` + short + `}`,
			`{"entry":{"id":"entry:1","state":"NOTED","revision":1,"may":["SAVE","VOID"]},"userErrors":[]}`},
		{"its key is no other entry's", "leader.C1", entry("mediations of #C1 on 2024-10-10: matter=LAND outcome=FAILED "+key) + `{` + short + `}`,
			`{"entry":null,"userErrors":[{"code":"CONFLICT"}]}`},
		{"another corrects it", "leader.C1", entry("entry:1: kind=HOUSE value=41000000 household=Nguyễn_Văn_An handed_over=10/10/2024 @expectedRevision=1 @comment=\"sai\"") + act,
			`{"entry":{"state":"NOTED","revision":2,"comment":"sai","by":"leader.C1","may":["SAVE","VOID"]},"findings":[],"userErrors":[]}`},
		{"the same once more changes nothing", "leader.C1", entry("entry:1: kind=HOUSE value=41.000.000 household=Nguyễn_Văn_An handed_over=2024-10-10") + act,
			`{"entry":{"state":"NOTED","revision":2,"comment":"sai","by":"leader.C1","may":["SAVE","VOID"]},"findings":[],"userErrors":[]}`},
		{"who has seen an older one hears it", "clerk.C1", entry("entry:1: kind=HOUSE value=42000000 household=Nguyễn_Văn_An @expectedRevision=1") + act,
			`{"entry":{"state":"NOTED","revision":2,"comment":"sai","by":"leader.C1","may":["SAVE","VOID"]},"findings":[],"userErrors":[{"field":[],"code":"CONFLICT"}]}`},
		{"what is not confirmed by anyone is not confirmed", "leader.D1", `confirmEntries(input: {entries: [{id: "entry:1"}]}) {entries {id} userErrors {field code}}`,
			`{"entries":[],"userErrors":[{"field":["input","entries","0"],"code":"BAD_USER_INPUT"}]}`},
		{"nothing is struck out without a reason", "clerk.C1", `voidEntry(input: {id: "entry:1", reason: " "})` + act,
			`{"entry":{"state":"NOTED","revision":2,"comment":"sai","by":"leader.C1","may":["SAVE","VOID"]},"findings":[],"userErrors":[{"field":[],"code":"BAD_USER_INPUT"}]}`},
		{"nor with a name in it", "clerk.C1", `voidEntry(input: {id: "entry:1", reason: "trung voi nguyen van an"})` + act,
			`"findings":[{"field":null,"messageEn":"the comment holds a person's name that has a field of its own; leave it out here, where more people read it"}],"userErrors":[{"field":["input","values"],"code":"BAD_USER_INPUT"}]}`},
		{"with one it is", "clerk.C1", `voidEntry(input: {id: "entry:1", reason: "ghi trùng", expectedRevision: 2})` + act,
			`{"entry":{"state":"VOID","revision":3,"comment":"ghi trùng","by":"leader.C1","may":[]},"findings":[],"userErrors":[]}`},
		{"and stays so", "clerk.C1", `voidEntry(input: {id: "entry:1", reason: "khác"})` + act,
			`{"entry":{"state":"VOID","revision":3,"comment":"ghi trùng","by":"leader.C1","may":[]},"findings":[],"userErrors":[]}`},
		{"nobody corrects what was struck out", "clerk.C1", entry("entry:1: kind=OTHER value=1 households=1") + act,
			`"userErrors":[{"field":[],"code":"CONFLICT"}]}`},
		{"the district notes an item of news", "leader.D1", entry("news of #D1 on 2024-10-10: kind=NEWS title=Tin channel=PORTAL published=2024-10-09 url=https://ccb.example/1") + `{` + short + `}`,
			`{"entry":{"id":"entry:2","state":"NOTED","revision":1,"may":["SAVE","VOID"]},"userErrors":[]}`},
		{"which its superior does not confirm", "leader.P", `confirmEntries(input: {entries: [{id: "entry:2"}]}) {entries {id} userErrors {code}}`,
			`{"entries":[],"userErrors":[{"code":"NOT_FOUND"}]}`},
		{"but a board does", "board", `confirmEntries(input: {entries: [{id: "entry:2", expectedRevision: 1}]}) {entries {id state revision may} userErrors {code}}`,
			`{"entries":[{"id":"entry:2","state":"CONFIRMED","revision":2,"may":[]}],"userErrors":[]}`},
		{"once", "board", `confirmEntries(input: {entries: [{id: "entry:2"}]}) {entries {state revision} userErrors {code}}`,
			`{"entries":[{"state":"CONFIRMED","revision":2}],"userErrors":[]}`},
		{"corrected it waits anew", "leader.D1", entry("entry:2: kind=NEWS title=Tin_mới channel=PORTAL published=2024-10-09 url=https://ccb.example/1") + `{` + short + `}`,
			`{"entry":{"id":"entry:2","state":"NOTED","revision":3,"may":["SAVE","VOID"]},"userErrors":[]}`},
		{"the province's board notes a congress", "board", entry("congresses of #P on 2024-10-10: form=CONGRESS plan=12/KH planned_from=2024-10-01 planned_to=2024-10-20 held=2024-10-09 delegates=50") + `{` + short + `}`,
			`{"entry":{"id":"entry:3","state":"NOTED","revision":1,"may":["SAVE","VOID"]},"userErrors":[]}`},
		{"whose leader confirms it, with one of a district", "leader.P", `confirmEntries(input: {entries: [{id: "entry:3"}, {id: "entry:99"}]}) {entries {id} userErrors {field code}}`,
			`{"entries":[],"userErrors":[{"field":["input","entries","1"],"code":"NOT_FOUND"}]}`},
		{"all or none", "leader.P", `confirmEntries(input: {entries: [{id: "entry:3"}]}) {entries {state revision} userErrors {code}}`,
			`{"entries":[{"state":"CONFIRMED","revision":2}],"userErrors":[]}`},
		{"a commune may note nothing for another", "leader.C1", entry("mediations of #C2 on 2024-10-10: matter=LAND outcome=FAILED") + `{` + short + `}`,
			`{"entry":null,"userErrors":[{"code":"NOT_FOUND"}]}`},
		{"an analyst for none", "analyst.P", entry("mediations of #C2 on 2024-10-10: matter=LAND outcome=FAILED") + `{` + short + `}`, `"code":"FORBIDDEN"`},
		{"there was nothing in a quarter", "clerk.C1", `declareNothing(input: {register: "mediations", unit: "#C1", quarter: "2024-08-20"}) {kept {quarters {begins nothing}} userErrors {code}}`,
			`{"kept":{"quarters":[{"begins":"2024-01-01","nothing":false},{"begins":"2024-04-01","nothing":false},{"begins":"2024-07-01","nothing":true},{"begins":"2024-10-01","nothing":false}]},"userErrors":[]}`},
		{"until there is", "clerk.C1", entry("mediations of #C1 on 2024-08-10: matter=LAND outcome=FAILED") + `{` + short + `}`,
			`{"entry":{"id":"entry:4","state":"NOTED","revision":1,"may":["SAVE","VOID"]},"userErrors":[]}`},
		{"which is not nothing", "clerk.C1", `declareNothing(input: {register: "mediations", unit: "#C1", quarter: "2024-08-20"}) {kept {quarters {nothing}} userErrors {code}}`,
			`{"kept":null,"userErrors":[{"code":"CONFLICT"}]}`},
		{"no quarter to come had nothing", "clerk.C1", `declareNothing(input: {register: "mediations", unit: "#C1", quarter: "2025-01-01"}) {kept {quarters {nothing}} userErrors {code}}`,
			`{"kept":null,"userErrors":[{"code":"BAD_USER_INPUT"}]}`},
	} {
		if got := h.Ask(step.account, h.WithIDs("mutation {"+step.query+"}")); !strings.Contains(got, step.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
	}
	got := h.Ask("leader.C1", `{node(id: "entry:1") {... on Entry {revisions {revision act state by comment day values {field {code} value}}}}}`)
	for _, want := range []string{
		`{"revision":1,"act":"SAVE","state":"NOTED","by":"clerk.C1","comment":"","day":"2024-10-10","values":[{"field":{"code":"kind"},"value":"HOUSE"},{"field":{"code":"value"},"value":"40000000"},{"field":{"code":"household"},"value":"Nguyễn Văn An"},`,
		`{"revision":3,"act":"VOID","state":"VOID","by":"clerk.C1","comment":"ghi trùng"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("revisions\n%s\ndo not hold\n%s", got, want)
		}
	}
	acts := h.audited("%")
	for act, n := range map[string]int{"ENTRY_SAVE": 6, "ENTRY_CONFIRM": 2, "ENTRY_VOID": 1, "NOTHING_DECLARE": 1} {
		if got := strings.Count(acts, act); got != n {
			t.Errorf("the audit holds %d of %s, want %d:\n%s", got, act, n, acts)
		}
	}
	if strings.Contains(acts, "Nguyễn") || strings.Contains(acts, "41000000") {
		t.Errorf("the audit tells what entries say:\n%s", acts)
	}
}

// TestEntry_ToldWhatIsWrong: whatever an entry cannot say is told by field, in both languages, and nothing is
// noted.
func TestEntry_ToldWhatIsWrong(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("board", "province_board", "P")
	h.Open("D1", "C9", "COMMUNE", "xã")
	_, err := h.DB.ExecContext(t.Context(), "UPDATE unit SET opened = '2024-09-01' WHERE id = ?", h.Units["C9"].ID)
	h.Must(err)
	h.Employ("leader.C9", "commune_leader", "C9")
	for _, first := range []struct{ account, line string }{
		{"leader.D1", "inspections of #D1 on 2024-09-10: subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01"}, // entry:1
		{"board", "directives of #P on 2024-09-01: kind=PLAN document=1/KH title=Kế_hoạch plan_wanted=true"},                                  // entry:2
		{"leader.D2", "directives of #D2 on 2024-09-01: kind=PLAN document=2/KH title=Kế_hoạch plan_wanted=true"},                             // entry:3
	} {
		if got := h.saveEntry(first.account, first.line, "entry {id} findings {messageEn} userErrors {message}"); !strings.Contains(got, `"entry":{"id"`) {
			t.Fatal(got)
		}
	}
	const cow, house = "assistance of #C1 on 2024-10-10: kind=COW value=20000000 household=An animals=1 ", "assistance of #C1 on 2024-10-10: kind=HOUSE value=20000000 household=An "
	rows := func() (n string) {
		h.Must(h.DB.NewRaw("SELECT (SELECT count(*) FROM entry) || ' ' || (SELECT count(*) FROM entry_revision) || ' ' || (SELECT count(*) FROM audit WHERE act LIKE 'ENTRY%')").Scan(t.Context(), &n))
		return n
	}
	before := rows()
	long := strings.Repeat("a", 1001)
	for _, tt := range []struct{ name, account, line, want string }{
		{"a word for a number", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=nhiều household=An", `{"field":"value","messageEn":"Value: write a whole number in digits, without letters"}`},
		{"a number that is divided otherwise", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=1.5 household=An", `{"field":"value"`},
		{"less than the least", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=0 household=An", `{"field":"value","messageEn":"Value: it is 0; it must lie between 1 and 100,000,000,000"}`},
		{"more than the most", "leader.C1", "assistance of #C1 on 2024-10-10: kind=COW value=1 household=An animals=5.001", `{"field":"animals"`},
		{"less than nothing", "leader.D1", "training of #D1 on 2024-10-10: class=HELD title=Lớp political_centre=có participants=-3 officers=0", `{"field":"participants"`},
		{"a choice that is not offered", "leader.C1", "assistance of #C1 on 2024-10-10: kind=CAR value=1 household=An", `[{"field":"kind","messageEn":"Kind: this is not offered; choose one of HOUSE, COW, OTHER"}]`},
		{"neither yes nor no", "leader.D1", "training of #D1 on 2024-10-10: class=HELD title=Lớp political_centre=maybe participants=3 officers=0", `{"field":"political_centre","messageEn":"Together with the Political Centre: write true or false"}`},
		{"no day of the calendar", "leader.C1", house + "handed_over=31/09/2024", `{"field":"handed_over"`},
		{"what is done on a day to come", "leader.C1", house + "handed_over=2024-11-11", `{"field":"handed_over","messageEn":"Handed over on: 11/11/2024 is still to come; note it when it has"}`},
		{"a day to come", "leader.C1", "mediations of #C1 on 2024-11-11: matter=LAND outcome=FAILED", `{"field":"day","messageEn":"11/11/2024 is still to come; note it when it has"}`},
		{"no day", "leader.C1", "mediations of #C1: matter=LAND outcome=FAILED", `{"field":"day","messageEn":"say which day it has in the book"}`},
		{"a year without campaign", "leader.C1", "mediations of #C1 on 2023-10-10: matter=LAND outcome=FAILED", `{"field":"day","messageEn":"no campaign of 2023 has a register`},
		{"no register", "leader.C1", "cars of #C1 on 2024-10-10: matter=LAND", `{"field":"day"`},
		{"a day before the unit opened", "leader.C9", "mediations of #C9 on 2024-08-31: matter=LAND outcome=FAILED", `{"field":"day","messageEn":"xã Ấp C9 was not open on 31/08/2024"}`},
		{"a register that the unit does not keep", "leader.C1", "news of #C1 on 2024-10-10: kind=NEWS title=Tin channel=LOCAL_PRESS published=2024-10-09", `{"field":null,"messageEn":"Register of news items is kept by: DISTRICT; xã Ấp C1 is none of them"}`},
		{"a field that there is not", "leader.C1", house + "colour=red", `{"field":"colour","messageEn":"the register has no field`},
		{"a field given twice", "leader.C1", house + "value=1", `{"field":"value","messageEn":"Value is given twice"}`},
		{"what is not asked of such an entry", "leader.C1", house + "animals=2", `[{"field":"animals","messageEn":"Animals is not asked of such an entry; leave it out"}]`},
		{"what is missing", "leader.C1", "assistance of #C1 on 2024-10-10: kind=COW value=20000000", `[{"field":"animals","messageEn":"Animals is missing"},{"field":"household","messageEn":"Head of the household is missing"}]`},
		{"a unit that is no child", "leader.D1", "inspections of #D1 on 2024-10-10: subject=#B1 kind=INSPECTION programme=WORK", `[{"field":"subject","messageEn":"Unit inspected or supervised: on 10/10/2024 that was none of the units that may stand here: one directly below"}]`},
		{"one of another district", "leader.D1", "inspections of #D1 on 2024-10-10: subject=#C3 kind=INSPECTION programme=WORK", `[{"field":"subject","messageEn":"Unit inspected or supervised: on 10/10/2024 that was none of the units that may stand here: one directly below"}]`},
		{"one that is not there", "leader.D1", "inspections of #D1 on 2024-10-10: subject=unit:9999 kind=INSPECTION programme=WORK", `[{"field":"subject","messageEn":"Unit inspected or supervised: on 10/10/2024 that was none of the units that may stand here: one directly below"}]`},
		{"one that opened later", "leader.D1", "inspections of #D1 on 2024-08-31: subject=#C9 kind=INSPECTION programme=WORK", `[{"field":"subject"`},
		{"an entry of another unit", "leader.D1", "directives_received of #D1 on 2024-10-10: directive=entry:3 acknowledged=2024-10-10", `[{"field":"directive","messageEn":"Directive of the unit above: there is no such entry here that this one could follow"}]`},
		{"an entry of another register", "leader.C1", "directives_received of #C1 on 2024-10-10: directive=entry:1 acknowledged=2024-10-10", `[{"field":"directive","messageEn":"Directive of the unit above: there is no such entry here that this one could follow"}]`},
		{"an entry that is not there", "leader.D1", "directives_received of #D1 on 2024-10-10: directive=entry:99 acknowledged=2024-10-10", `[{"field":"directive","messageEn":"Directive of the unit above: there is no such entry here that this one could follow"}]`},
		{"no address in the web", "leader.D1", "news of #D1 on 2024-10-10: kind=NEWS title=Tin channel=PORTAL published=2024-10-09 url=javascript:alert(1)", `{"field":"url"`},
		{"a text that is too long", "leader.D1", "inspections of #D1 on 2024-10-10: subject=#C1 kind=INSPECTION programme=WORK findings=" + long + " remedy_due=2024-10-11", `{"field":"findings","messageEn":"Findings: it is longer than 1000 characters; make it shorter"}`},
		{"a name that is too long", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=1 household=" + long[:101], `[{"field":"household","messageEn":"Head of the household: write the person's name alone: at most 100 characters, in one line and without digits"}]`},
		{"a name of two lines", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=1 household=An⏎Bình", `[{"field":"household"`},
		{"a name with a number", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=1 household=An_066123", `[{"field":"household"`},
		{"a name in words for everyone", "leader.C1", "exemplars of #C1 on 2024-10-10: kind=PERSON person=Nguyễn_Văn_An deed=Ông_NGUYEN_VAN_AN_cứu_người", `[{"field":"deed"`},
		{"a document without number", "leader.C1", cow + "document=", `ok`},
	} {
		const ask = `entry {id} findings {field messageEn} userErrors {code}`
		got := h.saveEntry(tt.account, tt.line, ask)
		if tt.want == "ok" { // nothing is said of it
			if !strings.Contains(got, `"findings":[],"userErrors":[]`) {
				t.Errorf("%s: %s", tt.name, got)
			}
			before = rows()
			continue
		}
		if !strings.Contains(got, tt.want) || !strings.Contains(got, `"code":"BAD_USER_INPUT"`) || strings.Contains(got, `"entry":{`) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
		vi := h.saveEntry(tt.account, tt.line, `findings {message messageEn}`)
		var told struct {
			Data struct {
				SaveEntry struct {
					Findings []struct{ Message, MessageEn string }
				}
			}
		}
		h.Must(json.Unmarshal([]byte(vi), &told))
		for _, f := range told.Data.SaveEntry.Findings {
			if f.Message == f.MessageEn {
				t.Errorf("%s is not told in Vietnamese: %s", tt.name, vi)
			}
		}
		if strings.Contains(got, "066123") || strings.Contains(vi, "066123") || strings.Contains(h.Log.String(), "066123") {
			t.Errorf("%s: a name is told: %s", tt.name, got)
		}
		if after := rows(); after != before {
			t.Errorf("%s: refused, and yet rows went from %s to %s", tt.name, before, after)
		}
	}
}

// TestEntry_Sealed: what the books of a closed month hold stays as it is, and what is filled in afterwards may
// still be.
func TestEntry_Sealed(t *testing.T) {
	t.Parallel()
	h := build(t)
	const ask = `entry {id state done overdue may} findings {field} userErrors {code}`
	for _, first := range []struct{ account, line string }{
		{"leader.D1", "inspections of #D1 on 2024-09-10: subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01"},
		{"leader.C1", "assistance of #C1 on 2024-10-02: kind=HOUSE value=40000000 household=An handed_over=2024-09-20"},
	} {
		h.saveEntry(first.account, first.line, ask)
	}
	h.Must(report.Seal(t.Context(), h.DB, "2024-09", graphtest.Today))
	const found = "subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01"
	for _, tt := range []struct{ name, account, query, want string }{
		{"no entry is noted in it", "leader.C1", entry("mediations of #C1 on 2024-09-30: matter=LAND outcome=FAILED"), `{"entry":null,"findings":[{"field":"day"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"nor one that counts in it", "leader.C1", entry("assistance of #C1 on 2024-10-02: kind=HOUSE value=40000000 household=An handed_over=2024-09-20"), `{"entry":null,"findings":[{"field":"handed_over"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"none is corrected", "leader.D1", entry("entry:1: subject=#C2 kind=INSPECTION programme=WORK findings=Thiếu_sổ remedy_due=2024-10-01"), `"findings":[{"field":"day"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"nor moved out of it", "leader.D1", entry("entry:1 on 2024-10-10: " + found), `"findings":[{"field":"day"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"nor one that counts in it moved", "leader.C1", entry("entry:2: kind=HOUSE value=40000000 household=An handed_over=2024-10-20"), `"findings":[{"field":"handed_over"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"none is struck out", "leader.D1", `voidEntry(input: {id: "entry:1", reason: "sai"})`, `"userErrors":[{"code":"LOCKED"}]}`},
		{"a remedy is not put into it", "leader.D1", entry("entry:1: " + found + " remedied=2024-09-30 remedy=Xong"), `"findings":[{"field":"remedied"}],"userErrors":[{"code":"LOCKED"}]}`},
		{"but filled in afterwards", "leader.D1", entry("entry:1: " + found + " remedied=2024-10-02 remedy=Xong"), `{"entry":{"id":"entry:1","state":"NOTED","done":"2024-10-02","overdue":true,"may":["SAVE"]},"findings":[],"userErrors":[]}`},
		{"nothing is declared of its quarter", "leader.C1", `declareNothing(input: {register: "mediations", unit: "#C1", quarter: "2024-09-01"})`, `LOCKED`},
	} {
		asked := ask
		if strings.HasPrefix(tt.query, "declare") {
			asked = "kept {entries} userErrors {code}"
		}
		if got := h.Ask(tt.account, h.WithIDs("mutation {"+tt.query+"{"+asked+"}}")); !strings.Contains(got, tt.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestEntries_ListsWhatMayBeRead lists entries to those who keep them, those above, those they are about and
// those to whom they are addressed, and searches and filters them.
func TestEntries_ListsWhatMayBeRead(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("leader.C2", "commune_leader", "C2")
	h.Employ("board", "province_board", "P")
	h.Employ("inspector.D1", "inspector", "D1")
	for _, e := range []struct{ account, line string }{
		{"leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=40000000 household=Nguyễn_Văn_An handed_over=2024-10-10 document=12/BB-CCB"},
		{"leader.C1", "assistance of #C1 on 2024-10-12: kind=COW value=30000000 household=Trần_Thị_Bình animals=2"},
		{"leader.C2", "assistance of #C2 on 2024-10-11: kind=OTHER value=5000000 households=3"},
		{"leader.D1", "inspections of #D1 on 2024-09-10: subject=#C1 kind=INSPECTION programme=WORK findings=Thiếu_sổ_sách remedy_due=2024-10-01"},
		{"board", "directives of #P on 2024-09-01: kind=PLAN document=1/KH title=Kế_hoạch plan_wanted=true"},
	} {
		h.saveEntry(e.account, e.line, "entry {id}")
	}
	const assistance = `register: "assistance"`
	for _, tt := range []struct{ name, account, arguments, want string }{
		{"the latest first", "leader.P", assistance, "entry:2 entry:3 entry:1"},
		{"of a unit and those below", "leader.P", assistance + `, under: "#C1"`, "entry:2 entry:1"},
		{"a commune reads its own", "leader.C2", assistance, "entry:3"},
		{"a district those of its communes", "leader.D1", assistance, "entry:2 entry:3 entry:1"},
		{"another district none", "leader.D2", assistance, ""},
		{"nor below one of them", "leader.D2", assistance + `, under: "#C1"`, "NOT_FOUND"},
		{"as below one that is not there", "leader.D2", assistance + `, under: "unit:999"`, "NOT_FOUND"},
		{"an analyst none", "analyst.P", assistance, "FORBIDDEN"},
		{"who it is about reads an inspection", "leader.C1", `register: "inspections"`, "entry:4"},
		{"its neighbour does not", "leader.C2", `register: "inspections"`, ""},
		{"a directive is read directly below", "leader.D2", `register: "directives"`, "entry:5"},
		{"and no deeper", "leader.C1", `register: "directives"`, ""},
		{"within months", "leader.P", assistance + `, period: "2024-09"`, ""},
		{"by a choice", "leader.P", assistance + `, where: {fields: [{field: "kind", in: ["COW", "OTHER"]}]}`, "entry:2 entry:3"},
		{"by a number", "leader.P", assistance + `, where: {fields: [{field: "value", least: "30.000.000", most: "39999999"}]}`, "entry:2"},
		{"by a day", "leader.P", assistance + `, where: {fields: [{field: "handed_over", least: "01/10/2024"}]}`, "entry:1"},
		{"by a document's number", "leader.P", assistance + `, where: {fields: [{field: "document", in: ["12/BB-CCB"]}]}`, "entry:1"},
		{"by its words without accents", "leader.P", assistance + `, where: {search: "nghia tinh DONG doi"}`, "entry:1"},
		{"by a document's number in part", "leader.P", assistance + `, where: {search: "12/bb"}`, "entry:1"},
		{"never by a name", "leader.C1", assistance + `, where: {search: "Nguyễn"}`, ""},
		{"nor by a name's field", "leader.C1", assistance + `, where: {fields: [{field: "household", in: ["Nguyễn Văn An"]}]}`, "BAD_USER_INPUT"},
		{"of some units", "leader.P", assistance + `, where: {units: ["#C2"]}`, "entry:3"},
		{"what is overdue", "leader.P", `register: "inspections", where: {overdue: true}`, "entry:4"},
		{"what is not", "leader.P", `register: "inspections", where: {overdue: false}`, ""},
		{"what was struck out", "leader.P", assistance + `, where: {states: [VOID]}`, ""},
		{"of no register", "leader.P", `register: "cars"`, "NOT_FOUND"},
		{"more or less than words", "leader.P", assistance + `, where: {fields: [{field: "kind", least: "A"}]}`, "BAD_USER_INPUT"},
	} {
		got := h.Ask(tt.account, h.WithIDs(`{entries(`+tt.arguments+`, first: 9) {nodes {id} totalCount}}`))
		var ids []string
		for _, m := range regexp.MustCompile(`"id":"(entry:[0-9]+)"`).FindAllStringSubmatch(got, -1) {
			ids = append(ids, m[1])
		}
		if code := regexp.MustCompile(`"code":"([A-Z_]+)"`).FindStringSubmatch(got); code != nil {
			ids = append(ids, code[1])
		} else if !strings.Contains(got, fmt.Sprintf(`"totalCount":%d`, len(ids))) {
			t.Errorf("%s: counted otherwise: %s", tt.name, got)
		}
		if strings.Join(ids, " ") != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	for account, reads := range map[string]bool{"leader.C1": true, "inspector.D1": true, "leader.D1": false, "leader.P": false, "board": false} {
		got := h.Ask(account, `{entries(register: "assistance", first: 9) {nodes {summary values {value text withheld} revisions {values {value text withheld}}}}}`)
		if strings.Contains(got, "Nguyễn") != reads || strings.Contains(got, `"withheld":true`) == reads {
			t.Errorf("%s reads names: %v, want %v: %s", account, !reads, reads, got)
		}
	}
}

// notes notes entries: "leader.C1 assistance of #C1 on 2024-10-10: kind=HOUSE".
func (h *house) notes(lines ...string) {
	h.T.Helper()
	for _, line := range lines {
		account, line, _ := strings.Cut(line, " ")
		if got := h.saveEntry(account, line, "entry {id} findings {messageEn} userErrors {message}"); !strings.Contains(got, `"entry":{"id"`) {
			h.T.Fatalf("%s: %s", line, got)
		}
	}
}

// asksOfEntries ask for all that is told of entries.
var asksOfEntries = func() []string {
	const told = ` {totalCount pageInfo {hasNextPage hasPreviousPage startCursor endCursor} edges {cursor} nodes {id day state stateLabel register {code} unit {code title} subject {code} values {field {code} value text withheld unit {code} entry {id summary} document {number}}
		summary due done overdue revision by comment may counts {element {code} unit {code} month adds} revisions {revision act by comment values {value text withheld}} files {name} addressees {acknowledged}}}`
	asks := []string{
		`{followUps(first: 9)` + told + `}`, `{followUps(overdue: true, last: 9)` + told + `}`,
		`{attention {overdue(first: 9)` + told + `}}`, `{attention {directives(first: 9)` + told + `}}`, `{attention {unconfirmed(first: 9)` + told + `}}`,
		`{units(first: 9) {nodes {registers(year: 2024) {register {code} entries kept mayWrite quarters {begins entries nothing}} report(month: "2024-10") {registers {element {code} counted said differs many}}}}}`,
		`{node(id: "entry:1") {... on Entry {id summary}}}`, `{node(id: "entry:2") {... on Entry {id summary}}}`,
	}
	for _, code := range []string{"assistance", "inspections", "directives", "mediations", "congresses"} {
		asks = append(asks, `{entries(register: "`+code+`", first: 9)`+told+`}`, `{entries(register: "`+code+`", where: {states: [NOTED, CONFIRMED, VOID], search: "a"}, last: 1)`+told+`}`,
			`{entries(register: "`+code+`", where: {waiting: true}, first: 2) {totalCount}}`)
	}
	return asks
}()

// TestNames_ChangeNothing says other names in entries, and holds every answer against the one before: whoever
// may not read them hears the same, by whatever way they ask.
func TestNames_ChangeNothing(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("board", "province_board", "P")
	h.Employ("council", "council", "P")
	h.Employ("officer.D1", "district_officer", "D1")
	h.Employ("inspector.D1", "inspector", "D1")
	const name, other = "Nguyễn Văn An", "Y Bhăm Êban"
	h.notes("leader.C1 assistance of #C1 on 2024-10-10: kind=HOUSE value=40000000 household=Nguyễn_Văn_An branch=#B1",
		"leader.C1 admissions of #C1 on 2024-10-10: member=Nguyễn_Văn_An kind=VETERAN admitted=2024-10-10 decision=1/QĐ",
		"leader.C1 violations of #C1 on 2024-10-10: member=Nguyễn_Văn_An kind=LAW inspect_by=2024-10-20",
		"leader.C1 exemplars of #C1 on 2024-10-10: kind=PERSON person=Nguyễn_Văn_An deed=Cứu_người")
	asks := slices.Clone(asksOfEntries)
	for _, code := range []string{"admissions", "violations", "exemplars"} {
		asks = append(asks, `{entries(register: "`+code+`", first: 9) {totalCount pageInfo {endCursor} nodes {summary values {value text withheld} revisions {values {value text}}}}}`)
	}
	for _, field := range []struct{ register, code string }{{"assistance", "household"}, {"admissions", "member"}, {"exemplars", "person"}} {
		for _, n := range []string{name, other, "Nguyễn"} {
			asks = append(asks, `{entries(register: "`+field.register+`", where: {search: "`+n+`"}, first: 9) {totalCount nodes {id}}}`,
				`{entries(register: "`+field.register+`", where: {fields: [{field: "`+field.code+`", in: ["`+n+`"]}]}, first: 9) {totalCount nodes {id}}}`,
				`{entries(register: "`+field.register+`", where: {fields: [{field: "`+field.code+`", least: "`+n+`"}]}, first: 9) {totalCount}}`)
		}
	}
	asks = append(asks, `{audit(acts: [ENTRY_SAVE, IMPORT], first: 50) {nodes {act what {name value}}}}`, `{campaign(year: 2024) {registers {counts {element {code} distinct}}}}`)
	readers := map[string]bool{"leader.C1": true, "inspector.D1": true, "leader.P": false, "leader.D1": false, "officer.D1": false, "board": false, "council": false, "reporter.B1": false, "analyst.P": false, "stranger": false}
	before := map[string][]string{}
	for account, reads := range readers {
		for _, ask := range asks {
			before[account] = append(before[account], h.whole(account, ask, map[string]any{}))
		}
		if told := strings.Join(before[account], ""); strings.Contains(told, name) != reads {
			t.Errorf("%s reads names: %v, want %v", account, !reads, reads)
		}
	}
	if n := strings.Count(strings.Join(before["leader.D1"], ""), `"withheld":true`); n < 6 {
		t.Errorf("%d names are withheld: this proves little", n)
	}
	owner := testdb.Owner(t, h.DB)
	for _, table := range []string{"entry", "entry_revision"} {
		_, err := owner.ExecContext(t.Context(), "UPDATE "+table+" SET names = replace(names::text, ?, ?)::jsonb", name, other)
		h.Must(err)
	}
	for account, reads := range readers {
		changed := false
		for i, ask := range asks {
			after := h.whole(account, ask, map[string]any{})
			if changed = changed || after != before[account][i]; !reads && after != before[account][i] {
				t.Errorf("%s sees another answer (- before, + after):\n%s", account, cmp.Diff(before[account][i], after))
			}
		}
		if reads && !changed {
			t.Errorf("%s does not see that the names are others: the test changes nothing", account)
		}
	}
	for _, n := range []string{name, other, "Nguyễn"} {
		if strings.Contains(h.Log.String(), n) {
			t.Errorf("the log tells a name:\n%s", h.Log)
		}
	}
	var audited string
	h.Must(h.DB.NewRaw("SELECT string_agg(a::text, ' ') FROM audit AS a").Scan(t.Context(), &audited))
	if strings.Contains(audited, name) {
		t.Errorf("the audit tells a name: %s", audited)
	}
}
