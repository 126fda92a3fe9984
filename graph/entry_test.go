package graph_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// entry writes what an entry is to say as saveEntry's input: "assistance of #C1 on 2024-10-10: kind=HOUSE value=40.000.000".
// "entry:3 on 2024-10-11: kind=COW" corrects one. An underscore in a value is a blank.
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
		values = append(values, fmt.Sprintf("{field: %q, value: %q}", code, strings.ReplaceAll(value, "_", " ")))
	}
	return `saveEntry(input: {` + strings.Join(input, ", ") + `, values: [` + strings.Join(values, ", ") + `]})`
}

// moment finds moments in answers.
var moment = regexp.MustCompile(`"20[0-9-]{8}T[0-9:.]+Z"`)

// save saves an entry in an account's name and returns what is asked of it.
func (h *house) saveEntry(account, line, ask string) string {
	h.T.Helper()
	return h.Ask(account, h.WithIDs("mutation {"+entry(line)+" {"+ask+"}}"))
}

// TestEntry_Noted follows entries through the API.
func TestEntry_Noted(t *testing.T) {
	t.Parallel()
	h := build(t)
	const all = `entry {id day state stateLabel(locale: VI) revision register {code} unit {code} subject {code} summary(locale: VI) values {field {code} value text withheld} by may} findings {field message messageEn} userErrors {field code}`
	for _, step := range []struct{ name, account, line, want string }{
		{"the base association notes a house", "leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=40.000.000_đồng household=Nguyễn_Văn_An handed_over=10/10/2024",
			`{"entry":{"id":"entry:1","day":"2024-10-10","state":"NOTED","stateLabel":"Đã ghi","revision":1,"register":{"code":"assistance"},"unit":{"code":"C1"},"subject":null,`},
	} {
		if got := h.saveEntry(step.account, step.line, all); !strings.Contains(got, step.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
	}
	for _, step := range []struct{ name, account, query, want string }{
		{"the list", "leader.C1", `{entries(register: "assistance", first: 5) {nodes {id values {field {code} value text withheld}} totalCount pageInfo {hasNextPage endCursor}}}`, ``},
		{"the list of the province", "leader.P", `{entries(register: "assistance", under: "#C1", where: {search: "nha", fields: [{field: "value", least: "1.000.000"}]}, first: 5) {nodes {id summary values {field {code} value text withheld}} totalCount}}`, ``},
		{"another's", "leader.D2", `{entries(register: "assistance", first: 5) {nodes {id} totalCount}}`, ``},
	} {
		got := h.Ask(step.account, h.WithIDs(step.query))
		if !strings.Contains(got, step.want) {
			t.Errorf("%s: %s", step.name, got)
		}
	}
}
