package graph_test

import (
	"strings"
	"testing"
)

// TestRegisters_BehindTheNumbers notes entries, hands up what they come to and something else, and goes down
// from the province's figure to the single house.
func TestRegisters_BehindTheNumbers(t *testing.T) {
	t.Parallel()
	h := build(t)
	note := func(account, line string) {
		if got := h.saveEntry(account, line, "findings {messageEn} userErrors {message}"); !strings.Contains(got, `"findings":[],"userErrors":[]`) {
			t.Errorf("%s: %s", line, got)
		}
	}
	note("leader.C1", "assistance of #C1 on 2024-10-10: kind=HOUSE value=40.000.000 household=Nguyễn_Văn_An handed_over=10/10/2024")
	note("leader.C1", "assistance of #C1 on 2024-10-11: kind=HOUSE value=39.999.999 household=Trần_Thị_Bình handed_over=11/10/2024")
	note("leader.C1", "assistance of #C1 on 2024-10-12: kind=COW animals=2 value=30.000.000 household=Lê_Văn_Cường handed_over=12/10/2024")
	const sums = `registers {element {code} register {code} counted said differs many entries {id}}`
	submit := func(values, comment string) string {
		return h.WithIDs(`mutation {submitReport(input: {unit: "#C1", month: "2024-10", values: [` + values + `], comment: ` + comment + `}) {findings {rule code value against blocks message messageEn} userErrors {code}}}`)
	}
	four := `{element: "houses_built", value: 4}, {element: "cows_given", value: 2}, {element: "other_support_value", value: 0}`
	for _, step := range []struct{ name, account, query, want string }{ // in this order
		{"a form that nobody has filled in knows what the registers come to", "leader.C1", `{unit(by: {code: "C1"}) {report(month: "2024-10") {state} registerSums(month: "2024-10") {element {code} counted said differs many}}}`,
			`{"unit":{"report":null,"registerSums":[{"element":{"code":"houses_built"},"counted":1,"said":null,"differs":false,"many":1},{"element":{"code":"cows_given"},"counted":2,"said":null,"differs":false,"many":1},{"element":{"code":"other_support_value"},"counted":0,"said":null,"differs":false,"many":0},{"element":{"code":"other_support_households"},"counted":0,"said":null,"differs":false,"many":0}]}}`},
		{"of a month that is still to come nothing is known", "leader.C1", `{unit(by: {code: "C1"}) {registerSums(month: "2024-12") {counted}}}`, `"registerSums":[]`},
		{"another number wants a word", "leader.C1", submit(four, "null"),
			`{"findings":[{"rule":"REGISTER","code":"houses_built","value":4,"against":1,"blocks":false,"message":"Nhà Nghĩa tình đồng đội làm mới từ 40 triệu đồng là 4; theo sổ theo dõi hỗ trợ hội viên nghèo là 1, từ 1 mục ghi","messageEn":"New comradeship houses worth 40 m VND or more is 4; by the register of assistance to poor members it is 1, of 1 entry"}],"userErrors":[{"code":"BAD_USER_INPUT"}]}`},
		{"with one it is handed up as it is said", "leader.C1", submit(four, `"ba nhà ghi ở sổ cũ"`), `"blocks":false,`},
		{"and the difference stands in the report", "leader.D1", `{unit(by: {code: "C1"}) {report(month: "2024-10") {findings {rule against} ` + sums + `}}}`,
			`{"findings":[{"rule":"REGISTER","against":1}],"registers":[{"element":{"code":"houses_built"},"register":{"code":"assistance"},"counted":1,"said":4,"differs":true,"many":1,"entries":[{"id":"entry:1"}]},` +
				`{"element":{"code":"cows_given"},"register":{"code":"assistance"},"counted":2,"said":2,"differs":false,"many":1,"entries":[{"id":"entry:3"}]}`},
		{"from the province's figure down to the commune's", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["6.3a"]) {display explain {contributors {nodes {figure {unit {code} explain {contributors {nodes {figure {id unit {code} display}}}}}}}}}}}`,
			`{"unit":{"figures":[{"display":"4","explain":{"contributors":{"nodes":[{"figure":{"unit":{"code":"D1"},"explain":{"contributors":{"nodes":[{"figure":{"id":"figure:4:6.3a:2024:AS_REPORTED:SUBMITTED","unit":{"code":"C1"},"display":"4"}`},
		{"and from there to the single house", "leader.P", `{node(id: "figure:4:6.3a:2024:AS_REPORTED:SUBMITTED") {... on Figure {unit {code} explain {sources {report {month} entries {element {code} value byRegister {counted many entries {day unit {code} summary(locale: VI)}}}}}}}}`,
			`{"node":{"unit":{"code":"C1"},"explain":{"sources":[{"report":{"month":"2024-10"},"entries":[{"element":{"code":"houses_built"},"value":4,"byRegister":{"counted":1,"many":1,"entries":[{"day":"2024-10-10","unit":{"code":"C1"},"summary":"10/10/2024`},
		{"where the name stays with the commune", "leader.P", `{unit(by: {code: "C1"}) {registerSums(month: "2024-10") {entries {values {field {code} value withheld}}}}}`, `{"field":{"code":"household"},"value":null,"withheld":true}`},
		{"an entry tells where it counts", "leader.C1", `{entries(register: "assistance", first: 5) {nodes {id counts {element {code} unit {code} month adds}}}}`,
			`{"nodes":[{"id":"entry:3","counts":[{"element":{"code":"cows_given"},"unit":{"code":"C1"},"month":"2024-10","adds":2}]},{"id":"entry:2","counts":[]},{"id":"entry:1","counts":[{"element":{"code":"houses_built"},"unit":{"code":"C1"},"month":"2024-10","adds":1}]}]}`},
		{"who reads no entries is told none", "analyst.P", `{unit(by: {code: "C1"}) {registerSums(month: "2024-10") {counted}}}`, `"registerSums":[]`},
		{"nor is another district", "leader.D2", `{unit(by: {code: "C1"}) {registerSums(month: "2024-10") {counted}}}`, `{"unit":null}`},
	} {
		if got := h.Ask(step.account, step.query); !strings.Contains(got, step.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", step.name, got, step.want)
		}
	}
}
